package trust

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"xingzhou/internal/app"
	"xingzhou/internal/app/story"
	"xingzhou/internal/biz/sales"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/db/dbtest"
	"xingzhou/internal/platform/doc"
	"xingzhou/internal/platform/tenant"
)

const piece qty.Qty = 1_000_000

// TestMain lets the test binary be its own second process.
func TestMain(m *testing.M) {
	if os.Getenv(childEnv) != "" {
		os.Exit(child())
	}
	var err error
	if scratch, err = os.MkdirTemp("", "trust"); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	code := m.Run()
	os.RemoveAll(scratch)
	os.Exit(code)
}

// scratch lives as long as the tests: the built server lies there.
var scratch string

func clock() time.Time { return time.Date(2026, 11, 22, 4, 0, 0, 0, time.UTC) }

// shop is a company with goods and customers.
type shop struct {
	*story.World
	goods, customers []id.ID
	fund             id.ID
}

var shops struct {
	sync.Mutex
	n int
}

// newShop opens a company with a stock of each of its goods.
func newShop(t testing.TB, d *db.DB, goods, customers, stock int) *shop {
	t.Helper()
	shops.Lock()
	shops.n++
	name := fmt.Sprint("店", shops.n)
	shops.Unlock()
	w, err := story.NewWorld(context.Background(), d, &tenant.Company{Name: name})
	if err != nil {
		t.Fatal(err)
	}
	s := &shop{World: w}
	for i := range goods {
		name := fmt.Sprint("商品", i)
		if err := w.Play(fmt.Sprintf("stock %s %d 个 @ %d.37", name, stock, i+1)); err != nil {
			t.Fatal(err)
		}
		p, err := w.Product(name, "", "")
		if err != nil {
			t.Fatal(err)
		}
		s.goods = append(s.goods, p)
	}
	for i := range customers {
		c, err := w.Customer(fmt.Sprint("客户", i))
		if err != nil {
			t.Fatal(err)
		}
		s.customers = append(s.customers, c)
	}
	if s.fund, err = w.Account("1002"); err != nil {
		t.Fatal(err)
	}
	return s
}

// each runs a test on an own database of both engines.
func each(t *testing.T, fn func(t *testing.T, d *db.DB)) {
	dbtest.EachWith(t, db.Options{Clock: clock}, app.Schemas(), fn)
}

func (s *shop) verify(t testing.TB) {
	t.Helper()
	if err := s.Verify(); err != nil {
		t.Error(err)
	}
}

// order asks for pieces of goods, in the order given.
func (s *shop) order(q qty.Qty, goods ...int) *sales.OrderInput {
	in := &sales.OrderInput{Customer: s.customers[0], Said: doc.Approving}
	for _, g := range goods {
		in.Lines = append(in.Lines, sales.OrderLineInput{Product: s.goods[g], Qty: q, Price: money.Price(9_990_000)})
	}
	return in
}

func (s *shop) place(d *db.DB, in *sales.OrderInput) (*sales.Order, error) {
	return db.Do(context.Background(), d, db.Req{Tenant: s.Tenant, User: 1}, func(tx *db.Tx) (*sales.Order, error) { return sales.Orders.Create(tx, in) })
}

// at once runs n calls at the same moment and answers their errors.
func atOnce(n int, call func(i int) error) []error {
	out := make([]error, n)
	var ready, done sync.WaitGroup
	start := make(chan struct{})
	ready.Add(n)
	for i := range n {
		done.Go(func() {
			ready.Done()
			<-start
			out[i] = call(i)
		})
	}
	ready.Wait()
	close(start)
	done.Wait()
	return out
}

// tally counts successes and refusals by reason; anything else than a refusal for people fails the test.
func tally(t testing.TB, list []error, reason, words string) (ok, refused int) {
	t.Helper()
	for _, err := range list {
		if err == nil {
			ok++
			continue
		}
		e, plain := errs.As(err)
		if !plain || e.Reason != reason || !strings.Contains(e.Zh, words) {
			t.Errorf("refused with %v, expected %s “%s”", describe(err), reason, words)
			continue
		}
		refused++
	}
	return ok, refused
}

func describe(err error) string {
	if e, ok := errs.As(err); ok {
		return fmt.Sprintf("%s %s %v", e.Reason, e.Zh, e.Unwrap())
	}
	return fmt.Sprint(err)
}

// available is what may still be promised of a product.
func (s *shop) available(t testing.TB, g int) qty.Qty {
	t.Helper()
	v, err := story.Read(s.World, func(q *db.Reader) (int64, error) {
		v, _, err := db.One(q, (*db.Row).Int, `SELECT CAST(SUM(on_hand - reserved - blocked) AS bigint) FROM stock_avail WHERE tenant_id = $1 AND product_id = $2`, s.goods[g].Int())
		return v, err
	})
	if err != nil {
		t.Fatal(err)
	}
	return qty.Qty(v)
}

func asJSON(t testing.TB, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
