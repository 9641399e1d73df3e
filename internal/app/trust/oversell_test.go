package trust

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"testing"

	"xingzhou/internal/app"
	"xingzhou/internal/app/story"
	"xingzhou/internal/biz/sales"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/db/dbtest"
)

// TestOversell is C1: a thousand orders at once for a hundred pieces.
func TestOversell(t *testing.T) {
	each(t, func(t *testing.T, d *db.DB) {
		s := newShop(t, d, 1, 1, 100)
		ok, refused := tally(t, atOnce(1000, func(int) error {
			_, err := s.place(d, s.order(piece, 0))
			return err
		}), "stock.short", "库存不足")
		if ok != 100 || refused != 900 {
			t.Errorf("%d accepted, %d refused", ok, refused)
		}
		if left := s.available(t, 0); left != 0 {
			t.Errorf("%s left", left)
		}
		s.verify(t)
	})
}

// TestLastTen is the bar: 20 drafts for the last 10 pieces approved at once, and the same click ten times.
func TestLastTen(t *testing.T) {
	each(t, func(t *testing.T, d *db.DB) {
		s := newShop(t, d, 1, 1, 10)
		drafts := make([]*sales.Order, 20)
		for i := range drafts {
			in := s.order(piece, 0)
			in.Approve = false
			var err error
			if drafts[i], err = s.place(d, in); err != nil {
				t.Fatal(err)
			}
		}
		approve := func(i int, click int) (*sales.Order, error) {
			key := fmt.Sprint("approve-", drafts[i].ID)
			return db.Do(context.Background(), d, db.Req{Tenant: s.Tenant, User: 1, Key: key, Input: []byte(key)}, func(tx *db.Tx) (*sales.Order, error) {
				return sales.Orders.Approve(tx, drafts[i].ID, drafts[i].Version)
			})
		}
		result := atOnce(20, func(i int) error { _, err := approve(i, 0); return err })
		ok, refused := tally(t, result, "stock.short", "库存不足：可用 0，需要 1")
		if ok != 10 || refused != 10 {
			t.Errorf("%d approved, %d refused", ok, refused)
		}
		winner := slices.Index(result, error(nil))
		answers := make([]string, 10)
		for _, err := range atOnce(10, func(click int) error {
			o, err := approve(winner, click)
			answers[click] = asJSON(t, o)
			return err
		}) {
			if err != nil {
				t.Errorf("a repeated click was refused: %s", describe(err))
			}
		}
		for _, a := range answers {
			if a != answers[0] {
				t.Errorf("a repeated click got another answer:\n%s\n%s", answers[0], a)
			}
		}
		s.verify(t)
	})
}

// crossed places two-line orders, the lines in opposite order by turns, and takes every fifth one back.
func crossed(d *db.DB, w *story.World, goods []id.ID, customer id.ID, n, from int) (kept int, refused int, err error) {
	s := &shop{World: w, goods: goods, customers: []id.ID{customer}}
	for _, e := range atOnce(n, func(i int) error {
		lines := []int{0, 1}
		if (i+from)%2 == 1 {
			lines = []int{1, 0}
		}
		o, err := s.place(d, s.order(piece, lines...))
		if err == nil && i%5 == 0 {
			_, err = db.Do(context.Background(), d, db.Req{Tenant: w.Tenant, User: 1}, func(tx *db.Tx) (*sales.Order, error) { return sales.Orders.Unapprove(tx, o.ID, 0) })
			if err == nil {
				return errTaken
			}
		}
		return err
	}) {
		known, plain := errs.As(e)
		switch {
		case e == nil:
			kept++
		case e == errTaken:
		case plain && known.Reason == "stock.short":
			refused++
		default:
			err = fmt.Errorf("something else than a shortage was shown: %s", describe(e))
		}
	}
	return kept, refused, err
}

var errTaken = fmt.Errorf("approved and taken back")

// TestOversellTwoServers runs two servers on one PostgreSQL: first in one process, then as two processes of their own.
func TestOversellTwoServers(t *testing.T) {
	dsn := dbtest.Postgres(t)
	ctx := context.Background()
	a := openServer(t, dsn)
	if err := a.Migrate(ctx, app.Schemas()...); err != nil {
		t.Fatal(err)
	}
	b := openServer(t, dsn)
	t.Run("two pools", func(t *testing.T) {
		s := newShop(t, a, 2, 1, 100)
		kept := make([]int, 2)
		for _, err := range atOnce(2, func(i int) (err error) {
			kept[i], _, err = crossed([]*db.DB{a, b}[i], s.World, s.goods, s.customers[0], 150, i)
			return err
		}) {
			if err != nil {
				t.Error(err)
			}
		}
		s.checkKept(t, kept[0]+kept[1])
	})
	t.Run("two processes", func(t *testing.T) {
		s := newShop(t, a, 2, 1, 100)
		kept := make([]int, 2)
		for _, err := range atOnce(2, func(i int) error {
			r, err := spawn(childOrder{DSN: dsn, Tenant: s.Tenant, Goods: s.goods, Customer: s.customers[0], N: 150, From: i})
			kept[i] = r.Kept
			return err
		}) {
			if err != nil {
				t.Error(err)
			}
		}
		s.checkKept(t, kept[0]+kept[1])
	})
}

func openServer(t *testing.T, dsn string) *db.DB {
	t.Helper()
	d, err := db.Open(context.Background(), dsn)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { d.Close() })
	return d
}

// checkKept wants every kept order to hold one piece of both goods, and never more than there was.
func (s *shop) checkKept(t *testing.T, kept int) {
	t.Helper()
	for g := range s.goods {
		if left := int(s.available(t, g) / piece); left != 100-kept || left < 0 {
			t.Errorf("%d orders kept, %d of product %d left of 100", kept, left, g)
		}
	}
	// What was taken back may be lost to the last ones that asked before it; more than that must be sold.
	if kept < 40 {
		t.Errorf("only %d orders were kept of 100 pieces", kept)
	}
	s.verify(t)
}

// childEnv carries the order of a child process.
const childEnv = "XINGZHOU_TRUST_CHILD"

type childOrder struct {
	DSN      string
	Tenant   int64
	Goods    []id.ID
	Customer id.ID
	N, From  int
}

type childResult struct{ Kept, Refused int }

// spawn runs this test binary once more as a server of its own.
func spawn(o childOrder) (childResult, error) {
	var r childResult
	in, err := json.Marshal(o)
	if err != nil {
		return r, err
	}
	cmd := exec.Command(os.Args[0], "-test.run=^$")
	cmd.Env = append(os.Environ(), childEnv+"="+string(in))
	var said bytes.Buffer
	cmd.Stderr = &said
	out, err := cmd.Output()
	if err != nil {
		return r, fmt.Errorf("%w: %s", err, said.String())
	}
	return r, json.Unmarshal(out, &r)
}

// child is the second process.
func child() int {
	var o childOrder
	err := json.Unmarshal([]byte(os.Getenv(childEnv)), &o)
	if err == nil {
		err = o.run()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return 0
}

func (o *childOrder) run() error {
	d, err := db.Open(context.Background(), o.DSN)
	if err != nil {
		return err
	}
	defer d.Close()
	if err := d.Migrate(context.Background(), app.Schemas()...); err != nil {
		return err
	}
	kept, refused, err := crossed(d, &story.World{DB: d, Tenant: o.Tenant}, o.Goods, o.Customer, o.N, o.From)
	if err != nil {
		return err
	}
	return json.NewEncoder(os.Stdout).Encode(childResult{kept, refused})
}
