package trust

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"xingzhou/internal/app"
	"xingzhou/internal/app/story"
	"xingzhou/internal/biz/inventory"
	"xingzhou/internal/biz/sales"
	"xingzhou/internal/biz/settlement"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/db/dbtest"
	"xingzhou/internal/platform/doc"
)

// TestDoubleSubmit is C2: one key fifty times at once has one effect and one answer, also after a restart.
func TestDoubleSubmit(t *testing.T) {
	for engine, dsn := range map[string]func(testing.TB) string{"sqlite": dbtest.SQLite, "postgres": dbtest.Postgres} {
		t.Run(engine, func(t *testing.T) {
			address := dsn(t)
			d := openServer(t, address)
			if err := d.Migrate(context.Background(), app.Schemas()...); err != nil {
				t.Fatal(err)
			}
			s := newShop(t, d, 1, 1, 1000)
			in := s.order(piece, 0)
			body := []byte(asJSON(t, in))
			submit := func(d *db.DB, body []byte) (*sales.Order, error) {
				return db.Do(context.Background(), d, db.Req{Tenant: s.Tenant, User: 1, Key: "一次点击", Input: body}, func(tx *db.Tx) (*sales.Order, error) { return sales.Orders.Create(tx, in) })
			}
			answers := make([]string, 50)
			for _, err := range atOnce(50, func(i int) error {
				o, err := submit(d, body)
				answers[i] = asJSON(t, o)
				return err
			}) {
				if err != nil {
					t.Errorf("a repetition was refused: %s", describe(err))
				}
			}
			wrong := func(d *db.DB) {
				t.Helper()
				_, err := submit(d, []byte(`{"another":"order"}`))
				if e, ok := errs.As(err); !ok || e.Code != errs.IdemMismatch || !strings.Contains(e.Zh, "另一份内容") {
					t.Errorf("the key with another input: %v", err)
				}
			}
			wrong(d)
			if err := d.Close(); err != nil {
				t.Fatal(err)
			}
			again := openServer(t, address)
			if err := again.Migrate(context.Background(), app.Schemas()...); err != nil {
				t.Fatal(err)
			}
			o, err := submit(again, body)
			if err != nil {
				t.Fatal(err)
			}
			for _, a := range append(answers, asJSON(t, o)) {
				if a != answers[0] {
					t.Errorf("another answer:\n%s\n%s", answers[0], a)
				}
			}
			wrong(again)
			s.DB = again
			if left := s.available(t, 0); left != 999*piece {
				t.Errorf("%s left of 1000", left)
			}
			s.verify(t)
		})
	}
}

// chain is one sale with everything that can be taken back.
type chain struct {
	order, delivery, ret, receipt id.ID
}

// chains makes n sales of one product each, so that no return stands behind another sale's issue.
func (s *shop) chains(t *testing.T, n int) []chain {
	t.Helper()
	out := make([]chain, n)
	for i := range out {
		_, err := story.Write(s.World, func(tx *db.Tx) (bool, error) {
			in := s.order(4*piece, i)
			in.Customer = s.customers[i]
			o, err := sales.Orders.Create(tx, in)
			if err != nil {
				return false, err
			}
			d, err := sales.Deliveries.Create(tx, &sales.DeliveryInput{Order: o.ID, Said: doc.Approving, Lines: []sales.DeliveryLineInput{{OrderLine: 1, Qty: 3 * piece}}})
			if err != nil {
				return false, err
			}
			r, err := sales.Returns.Create(tx, &sales.ReturnInput{Delivery: d.ID, Said: doc.Approving, Lines: []sales.ReturnLineInput{{DeliveryLine: 1, Qty: piece}}})
			if err != nil {
				return false, err
			}
			m, err := settlement.Receipts.Create(tx, &settlement.ReceiptInput{Party: in.Customer, Amount: money.Amount(5000), FundAccount: s.fund, Auto: settlement.Oldest, Said: doc.Approving})
			if err != nil {
				return false, err
			}
			out[i] = chain{o.ID, d.ID, r.ID, m.ID}
			return true, nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return out
}

// undo un-approves one paper whatever its version.
func (s *shop) undo(typ string, paper id.ID) error {
	_, err := story.Write(s.World, func(tx *db.Tx) (bool, error) { return true, story.Act(tx, typ, "unapprove", paper, 0) })
	return err
}

// TestDoubleReverse is C4: every paper un-approved twice at the same moment is un-approved exactly once.
func TestDoubleReverse(t *testing.T) {
	const n = 12
	each(t, func(t *testing.T, d *db.DB) {
		s := newShop(t, d, n, n, 100)
		list := s.chains(t, n)
		for _, level := range []struct {
			typ string
			of  func(c chain) id.ID
		}{
			{settlement.ReceiptType, func(c chain) id.ID { return c.receipt }}, {sales.ReturnType, func(c chain) id.ID { return c.ret }},
			{sales.DeliveryType, func(c chain) id.ID { return c.delivery }}, {sales.OrderType, func(c chain) id.ID { return c.order }},
		} {
			result := atOnce(2*n, func(i int) error { return s.undo(level.typ, level.of(list[i/2])) })
			for i := range list {
				if ok, _ := tally(t, result[2*i:2*i+2], "doc.state", "不能这样操作"); ok != 1 {
					t.Errorf("%s %d was un-approved %d times", level.typ, i, ok)
				}
			}
			s.verify(t)
		}
		for g := range n {
			if left := s.available(t, g); left != 100*piece {
				t.Errorf("%s of product %d are back, there were 100", left, g)
			}
		}
		openings, err := story.Read(s.World, func(q *db.Reader) ([]id.ID, error) {
			return db.All(q, func(r *db.Row) id.ID { return id.ID(r.Int()) }, `SELECT id FROM inventory_opening WHERE tenant_id = $1 ORDER BY id`)
		})
		if err != nil || len(openings) != n {
			t.Fatalf("%d openings: %v", len(openings), err)
		}
		result := atOnce(2*n, func(i int) error { return s.undo(inventory.OpeningType, openings[i/2]) })
		if ok, refused := tally(t, result, "doc.state", "不能这样操作"); ok != n || refused != n {
			t.Errorf("%d openings were un-approved, %d refused", ok, refused)
		}
		s.verify(t)
	})
}

// TestReverseAllAtOnce asks for every paper of every chain at the same moment, twice: what stands on another is refused by
// name, and nothing is undone twice.
func TestReverseAllAtOnce(t *testing.T) {
	const n = 10
	each(t, func(t *testing.T, d *db.DB) {
		s := newShop(t, d, n, n, 100)
		list := s.chains(t, n)
		result := atOnce(8*n, func(i int) error {
			c := list[i/8]
			switch i % 4 {
			case 0:
				return s.undo(sales.OrderType, c.order)
			case 1:
				return s.undo(sales.DeliveryType, c.delivery)
			case 2:
				return s.undo(sales.ReturnType, c.ret)
			}
			return s.undo(settlement.ReceiptType, c.receipt)
		})
		done := map[[2]int]int{}
		for i, err := range result {
			if err == nil {
				done[[2]int{i / 8, i % 4}]++
				continue
			}
			if e, ok := errs.As(err); !ok || e.Code != errs.Refused {
				t.Errorf("refused with %s", describe(err))
			}
		}
		for paper, times := range done {
			if times != 1 {
				t.Errorf("paper %d of chain %d was un-approved %d times", paper[1], paper[0], times)
			}
		}
		s.verify(t)
	})
}

// TestEditors is C5: twenty editors of one version, one wins; the others see the document as it is now.
func TestEditors(t *testing.T) {
	each(t, func(t *testing.T, d *db.DB) {
		s := newShop(t, d, 1, 1, 100)
		in := s.order(piece, 0)
		in.Approve = false
		o, err := s.place(d, in)
		if err != nil {
			t.Fatal(err)
		}
		for version := 1; version <= 5; version++ {
			notes := make([]string, 20)
			result := atOnce(20, func(i int) error {
				mine := *in
				mine.Version, mine.Note = version, fmt.Sprintf("第%d版由%d号修改", version, i)
				_, err := db.Do(context.Background(), d, db.Req{Tenant: s.Tenant, User: int64(i + 1)}, func(tx *db.Tx) (*sales.Order, error) { return sales.Orders.Update(tx, o.ID, &mine) })
				notes[i] = mine.Note
				return err
			})
			winner := -1
			for i, err := range result {
				if err == nil {
					if winner >= 0 {
						t.Errorf("version %d was changed by %d and by %d", version, winner, i)
					}
					winner = i
				}
			}
			if winner < 0 {
				t.Fatalf("nobody changed version %d: %s", version, describe(result[0]))
			}
			for i, err := range result {
				if i != winner {
					checkStale(t, err, version+1, notes[winner])
				}
			}
		}
		s.verify(t)
	})
}

func checkStale(t *testing.T, err error, version int, note string) {
	t.Helper()
	e, ok := errs.As(err)
	if !ok || e.Code != errs.Conflict || e.Reason != "doc.version" {
		t.Errorf("a late editor got %v", err)
		return
	}
	data, _ := e.Data.(map[string]any)
	now, _ := data["current"].(*sales.Order)
	if now == nil || now.Version != version || now.Note != note {
		t.Errorf("a late editor is not shown the present document: %+v", e.Data)
	}
}
