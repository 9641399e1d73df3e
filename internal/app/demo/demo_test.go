package demo

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"xingzhou/internal/app"
	"xingzhou/internal/insight/invariant"
	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/db/dbtest"
	"xingzhou/internal/platform/tenant"
)

// noon is a Friday on which much is still open.
func noon() time.Time { return time.Date(2026, 11, 20, 4, 0, 0, 0, time.UTC) }

// digest is the business content: every paper with number, day and amount.
func digest(t *testing.T, d *db.DB, c int64) map[string]string {
	t.Helper()
	out := map[string]string{}
	for name, sql := range map[string]string{
		"orders":     `SELECT number || state, total FROM sales_order WHERE tenant_id = $1 ORDER BY number`,
		"deliveries": `SELECT number || state, cost FROM sales_delivery WHERE tenant_id = $1 ORDER BY number`,
		"returns":    `SELECT number || state, total FROM sales_return WHERE tenant_id = $1 ORDER BY number`,
		"receipts":   `SELECT number || state, matched FROM settlement_receipt WHERE tenant_id = $1 ORDER BY number`,
		"others":     `SELECT number || state || reason, value FROM inventory_other WHERE tenant_id = $1 ORDER BY number`,
		"vouchers":   `SELECT source_number, no FROM gl_voucher WHERE tenant_id = $1 ORDER BY period, word, no, source_number`,
		"customers":  `SELECT name || contact || phone, 0 FROM party WHERE tenant_id = $1 ORDER BY code`,
		"stock":      `SELECT p.code, a.on_hand FROM stock_avail a JOIN product p ON p.tenant_id = $1 AND p.id = a.product_id WHERE a.tenant_id = $1 ORDER BY p.code`,
	} {
		rows, err := db.Get(context.Background(), d, c, func(q *db.Reader) ([]string, error) {
			return db.All(q, func(r *db.Row) string { return fmt.Sprint(r.Text(), " ", r.Int()) }, sql)
		})
		if err != nil || len(rows) == 0 {
			t.Fatalf("%s: %d rows, %v", name, len(rows), err)
		}
		out[name] = strings.Join(rows, "\n")
	}
	return out
}

func TestSmallDemo(t *testing.T) {
	var first map[string]string
	dbtest.EachWith(t, db.Options{Clock: noon}, app.Schemas(), func(t *testing.T, d *db.DB) {
		ctx := context.Background()
		steps, whole := 0, 0
		r, err := Make(ctx, d, Options{Orders: 200, Progress: func(done, total int) { steps, whole = done, total }})
		if err != nil {
			t.Fatal(err)
		}
		if steps != whole || steps < 200 || r.Customers != 400 || r.Products < 290 || r.Orders != 200 || len(r.Users) != 6 {
			t.Errorf("made %+v in %d of %d steps", r, steps, whole)
		}
		for _, u := range r.Users {
			if len(u.Password) != 16 {
				t.Errorf("%s has the password %q", u.Login, u.Password)
			}
		}
		got := digest(t, d, r.Tenant)
		if first == nil {
			first = got
		}
		for name := range got {
			if got[name] != first[name] {
				t.Errorf("%s differ between the engines", name)
			}
		}
		checkLastWeeks(t, d, r.Tenant)
		report, err := invariant.Verify(ctx, d, r.Tenant)
		if err != nil || !report.OK {
			t.Errorf("the books differ: %v\n%s", err, report)
		}
		if whole, err := Whole(ctx, d, r.Tenant); err != nil || !whole {
			t.Errorf("it is not whole: %v", err)
		}
		_, err = Make(ctx, d, Options{Orders: 1})
		if e, ok := errs.As(err); !ok || e.Reason != "demo.exists" {
			t.Errorf("a second demo: %v", err)
		}
	})
}

// checkLastWeeks wants something to do on the first screen.
func checkLastWeeks(t *testing.T, d *db.DB, c int64) {
	t.Helper()
	for name, x := range map[string]struct {
		least int64
		sql   string
	}{
		"orders of today":    {6, `SELECT COUNT(*) FROM sales_order WHERE tenant_id = $1 AND day = 20261120`},
		"drafts":             {2, `SELECT COUNT(*) FROM sales_order WHERE tenant_id = $1 AND state = 'draft'`},
		"open orders":        {10, `SELECT COUNT(*) FROM sales_order WHERE tenant_id = $1 AND state = 'approved' AND open_qty > 0`},
		"unpaid":             {10, `SELECT COUNT(*) FROM openitem WHERE tenant_id = $1 AND amount > settled`},
		"overdue":            {3, `SELECT COUNT(*) FROM openitem WHERE tenant_id = $1 AND amount > settled AND due_day < 20261120`},
		"not yet due":        {10, `SELECT COUNT(*) FROM openitem WHERE tenant_id = $1 AND amount > settled AND due_day > 20261120`},
		"advances":           {5, `SELECT COUNT(*) FROM openitem WHERE tenant_id = $1 AND amount < settled`},
		"draft receipts":     {2, `SELECT COUNT(*) FROM settlement_receipt WHERE tenant_id = $1 AND state = 'draft'`},
		"other issues":       {24, `SELECT COUNT(*) FROM inventory_other WHERE tenant_id = $1 AND direction = 'out' AND state = 'approved'`},
		"other receipts":     {6, `SELECT COUNT(*) FROM inventory_other WHERE tenant_id = $1 AND direction = 'in' AND state = 'approved'`},
		"draft issues":       {1, `SELECT COUNT(*) FROM inventory_other WHERE tenant_id = $1 AND state = 'draft'`},
		"closed periods":     {23, `SELECT COUNT(*) FROM gl_period WHERE tenant_id = $1 AND state = 'closed'`},
		"short products":     {8, `SELECT COUNT(*) FROM stock_avail WHERE tenant_id = $1 AND on_hand - reserved < 5000000`},
		"salespeople":        {3, `SELECT COUNT(DISTINCT created_by) FROM sales_order WHERE tenant_id = $1`},
		"first day of stock": {20241101, `SELECT day FROM inventory_opening WHERE tenant_id = $1`},
	} {
		n, err := db.Get(context.Background(), d, c, func(q *db.Reader) (int64, error) {
			n, _, err := db.One(q, (*db.Row).Int, x.sql)
			return n, err
		})
		if err != nil || n < x.least {
			t.Errorf("%s: %d, want at least %d (%v)", name, n, x.least, err)
		}
	}
}

func TestPlanRepeats(t *testing.T) {
	a, b, c := makePlan(1, 3000, 20261120), makePlan(1, 3000, 20261120), makePlan(2, 3000, 20261120)
	if fmt.Sprint(*a) != fmt.Sprint(*b) {
		t.Error("the same seed made another plan")
	}
	if fmt.Sprint(a.orders) == fmt.Sprint(c.orders) {
		t.Error("another seed made the same plan")
	}
	if n := len(a.returns) * 1000 / len(a.deliveries); n < 10 || n > 35 {
		t.Errorf("%d of 1000 deliveries come back", n)
	}
	seen := map[string]bool{}
	for _, it := range a.items {
		if seen[it.input.Code] || it.input.Price <= 0 || it.cost*113 >= it.input.Price*100 {
			t.Errorf("product %+v costs %s", it.input, it.cost)
		}
		seen[it.input.Code] = true
	}
	for _, x := range a.clients {
		if seen[x.input.Name] || seen[x.input.Phone] {
			t.Errorf("twice: %s %s", x.input.Name, x.input.Phone)
		}
		seen[x.input.Name], seen[x.input.Phone] = true, true
	}
	for _, o := range a.orders {
		if o.day < a.from || o.day > a.today || busy(o.day) == 0 && o.day != a.today || len(o.lines) == 0 {
			t.Errorf("order %+v", o)
		}
	}
}

// Every day of the next years must make a plan: leap days, holidays, Sundays.
func TestPlanOfAnyDay(t *testing.T) {
	for d := day.Day(20260101); d < 20290101; d = d.AddDays(13) {
		p := makePlan(uint64(d), 60, d)
		for i := range p.deliveries {
			x := &p.deliveries[i]
			if x.day <= p.orders[x.order].day || x.day > d {
				t.Fatalf("%s: order of %s is delivered on %s", d, p.orders[x.order].day, x.day)
			}
		}
		for _, o := range p.others {
			if o.day > d || o.day < p.from || len(o.lines) == 0 {
				t.Fatalf("%s: goods move by no sale on %s: %+v", d, o.day, o)
			}
		}
		for _, r := range p.receipts {
			if r.day > d || r.day < p.from {
				t.Fatalf("%s: a receipt on %s", d, r.day)
			}
		}
	}
}

func TestWhole(t *testing.T) {
	ctx := context.Background()
	d, err := db.OpenWith(ctx, dbtest.SQLite(t), db.Options{Clock: noon})
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	if err := d.Migrate(ctx, app.Schemas()...); err != nil {
		t.Fatal(err)
	}
	if c, err := Find(ctx, d); err != nil || c != nil {
		t.Errorf("an empty database holds %+v, %v", c, err)
	}
	r, err := Company(ctx, d)
	if err != nil {
		t.Fatal(err)
	}
	if whole, err := Whole(ctx, d, r.Tenant); err != nil || whole {
		t.Errorf("a company without papers is whole: %v", err)
	}
	stopped, stop := context.WithCancel(ctx)
	err = Fill(stopped, d, r, Options{Orders: 50, Progress: func(int, int) { stop() }})
	if err == nil {
		t.Error("it went on after it was stopped")
	}
	c, err := Find(ctx, d)
	if err != nil || c == nil || c.Name != Name || tenant.Today(c, noon()) != 20261120 {
		t.Errorf("found %+v, %v", c, err)
	}
	if err := Fill(ctx, d, r, Options{Orders: mostOrders + 1}); err == nil {
		t.Error("too many orders were begun")
	}
}
