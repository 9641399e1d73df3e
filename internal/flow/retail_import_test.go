package flow_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"xingzhou/internal/app"
	"xingzhou/internal/biz/sales"
	"xingzhou/internal/flow"
	"xingzhou/internal/insight/invariant"
	ids "xingzhou/internal/kit/id"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/master/product"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/db/dbtest"
	"xingzhou/internal/platform/doc"
	"xingzhou/internal/platform/tenant"
)

const header = "invoice,sku,description,quantity,time,unit_price,customer,country\n"

func read(t *testing.T, content string) *flow.RetailFile {
	t.Helper()
	path := filepath.Join(t.TempDir(), "sales.csv")
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	f, err := flow.ReadRetail(path)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func company(t *testing.T, d *db.DB, f *flow.RetailFile) int64 {
	t.Helper()
	c := &tenant.Company{Name: "零售", StartPeriod: f.FirstPeriod(), PricesIncludeTax: true}
	if _, err := app.CreateCompany(context.Background(), d, c, nil); err != nil {
		t.Fatal(err)
	}
	return c.ID
}

func load(t *testing.T, d *db.DB, f *flow.RetailFile, tenantID int64) *flow.RetailResult {
	t.Helper()
	r, err := flow.ImportRetail(context.Background(), d, f, flow.RetailOptions{Tenant: tenantID})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// verify proves the books.
func verify(t *testing.T, d *db.DB, tenantID int64) {
	t.Helper()
	r, err := invariant.Verify(context.Background(), d, tenantID)
	if err != nil {
		t.Fatal(err)
	}
	if !r.OK {
		t.Errorf("the books differ:\n%s", r)
	}
}

func number(t *testing.T, d *db.DB, tenantID int64, sql string, args ...any) int64 {
	t.Helper()
	n, err := db.Get(context.Background(), d, tenantID, func(q *db.Reader) (int64, error) {
		n, _, err := db.One(q, (*db.Row).Int, sql, args...)
		return n, err
	})
	if err != nil {
		t.Fatalf("%s: %v (%v)", sql, err, errors.Unwrap(err))
	}
	return n
}

// oddities holds every case once; the comment is what becomes of it.
const oddities = header +
	"100,85123A,WHITE LAMP,6,2010-12-01T08:26,2.55,17850,United Kingdom\n" + // order 1
	"100,85123a,WHITE LAMP,4,2010-12-01T08:27,2.55,17850,United Kingdom\n" + // the same product, the same order
	"100,POST,POSTAGE,1,2010-12-01T08:26,18,17850,United Kingdom\n" + // a service
	"100,85123A,WHITE LAMP,0,2010-12-01T08:26,2.55,17850,United Kingdom\n" + // qty.zero
	"101,71053,LANTERN,10,2010-12-02T09:00,3.39,12431,Belgium\n" + // order 2
	"102,71053,LANTERN,5,2010-12-03T09:00,3.39,12431,Australia\n" + // order 3, the same customer
	"103,71053,LANTERN,2,2010-12-03T10:00,3.39,,United Kingdom\n" + // order 4, at the counter
	"C104,71053,LANTERN,-12,2010-12-04T09:00,3.39,12431,Belgium\n" + // returns 5 of order 3 and 7 of order 2
	"C105,71053,LANTERN,-9,2010-12-05T09:00,3.39,12431,Belgium\n" + // cancel.partly: 3 come back
	"C106,71053,LANTERN,-1,2010-12-05T09:00,3.39,17850,United Kingdom\n" + // cancel.nothing
	"C107,POST,POSTAGE,-1,2010-12-05T09:30,18,17850,United Kingdom\n" + // a service comes back
	"C107,85123A,WHITE LAMP,-7,2010-12-05T09:30,2.55,17850,United Kingdom\n" + // both lines of order 1
	"108,84988,?,-30,2010-12-06T09:00,0,,United Kingdom\n" + // qty.negative
	"109,84988,,56,2010-12-06T09:00,0,,United Kingdom\n" + // price.zero
	"110,84988,DOLLY,1,2010-12-06T09:00,-11062.06,,United Kingdom\n" + // price.negative
	"\n" + // row.empty
	"111,84988,DOLLY,1,2010-12-06T09:00\n" + // row.columns
	"111,84988,DOLLY,x,2010-12-06T09:00,1,,UK\n" + // row.quantity
	"111,84988,DOLLY,3,2010-12-06T09:00,1,,UK\n" + // order 5
	"111,84988,DOLLY,2,2010-12-07T09:00,1,,UK\n" // order 6: another day

func TestImportOddities(t *testing.T) {
	dbtest.Each(t, app.Schemas(), func(t *testing.T, d *db.DB) {
		f := read(t, oddities)
		ctx := context.Background()
		unmade, err := flow.PreviewRetail(ctx, nil, f, 0)
		if err != nil {
			t.Fatal(err)
		}
		c := company(t, d, f)
		foreseen, err := flow.PreviewRetail(ctx, d, f, c)
		if err != nil {
			t.Fatal(err)
		}
		r := load(t, d, f, c)
		for _, p := range []*flow.RetailResult{unmade, foreseen} {
			if got, want := summary(p), summary(r); got != want {
				t.Errorf("the dry run foresaw\n%s, the import did\n%s", got, want)
			}
		}
		if got, want := summary(r), "lines 20 posted 11 reported 9; 3 customers, 4 products, 1 services; opening 3 at 52.88; papers 6 6 4;"+
			" 5:qty.zero 10:cancel.partly 11:cancel.nothing 14:qty.negative 15:price.zero 16:price.negative 17:row.empty 18:row.columns"+
			" 19:row.quantity"; got != want {
			t.Errorf("did\n%s, want\n%s", got, want)
		}
		checkOddities(t, d, c)
		verify(t, d, c)
		again := load(t, d, f, c)
		if again.Already != 20 || again.Posted != 11 || again.Reported != 9 || again.Orders+again.Returns+again.Products+again.OpeningLines != 0 {
			t.Errorf("the second run did %s", summary(again))
		}
		verify(t, d, c)
	})
}

func checkOddities(t *testing.T, d *db.DB, c int64) {
	t.Helper()
	for name, x := range map[string]struct {
		want int64
		sql  string
	}{
		"total of order 1":       {43_50, `SELECT total FROM sales_order WHERE tenant_id = $1 AND note = '导入 100'`},
		"lines of order 1":       {3, `SELECT COUNT(*) FROM sales_order_line l JOIN sales_order o ON o.tenant_id = $1 AND o.id = l.order_id WHERE l.tenant_id = $1 AND o.note = '导入 100'`},
		"one party of two lands": {1, `SELECT COUNT(*) FROM party WHERE tenant_id = $1 AND code = '12431' AND address = 'Belgium、Australia'`},
		"counter sales":          {3, `SELECT COUNT(*) FROM sales_order o JOIN party p ON p.tenant_id = $1 AND p.id = o.customer_id WHERE o.tenant_id = $1 AND p.name = '零售客户'`},
		"postage is a service":   {1, `SELECT COUNT(*) FROM product WHERE tenant_id = $1 AND code = 'POST' AND category = 'service'`},
		"lamps left":             {7_000_000, `SELECT on_hand FROM stock_avail a JOIN product p ON p.tenant_id = $1 AND p.id = a.product_id WHERE a.tenant_id = $1 AND p.code = '85123A'`},
		"lamps are worth":        {10_71, `SELECT c.value FROM stock_cost c JOIN product p ON p.tenant_id = $1 AND p.id = c.product_id WHERE c.tenant_id = $1 AND p.code = '85123A'`},
		"12431 owes nothing":     {0, `SELECT CAST(COALESCE(SUM(amount), 0) AS bigint) FROM openitem i JOIN party p ON p.tenant_id = $1 AND p.id = i.party_id WHERE i.tenant_id = $1 AND p.code = '12431'`},
		"entries are folded":     {1, `SELECT COUNT(*) FROM gl_fold_mark WHERE tenant_id = $1 AND seq > 3`},
		"opening is of that day": {20101201, `SELECT MIN(day) FROM inventory_opening WHERE tenant_id = $1`},
	} {
		if got := number(t, d, c, x.sql); got != x.want {
			t.Errorf("%s: %d, want %d", name, got, x.want)
		}
	}
}

func summary(r *flow.RetailResult) string {
	var b strings.Builder
	fmt.Fprintf(&b, "lines %d posted %d reported %d; %d customers, %d products, %d services; opening %d at %s; papers %d %d %d;", r.Lines, r.Posted,
		r.Reported, r.Customers, r.Products, r.Services, r.OpeningLines, r.OpeningValue, r.Orders, r.Deliveries, r.Returns)
	for _, x := range r.Rows {
		fmt.Fprintf(&b, " %d:%s", x.No, x.Reason)
	}
	return b.String()
}

// A service's refusal belongs to the lines that it names; the rest of the paper is posted.
func TestImportIntoLivingCompany(t *testing.T) {
	dbtest.Each(t, app.Schemas(), func(t *testing.T, d *db.DB) {
		f := read(t, header+
			"1,71053,LANTERN,2,2011-01-03T09:00,3.39,A,UK\n"+ // 2: closed period
			"2,71053,LANTERN,2,2011-02-03T09:00,3.39,A,UK\n"+
			"2,84988,DOLLY,2,2011-02-03T09:00,3.39,A,UK\n"+ // 4: disabled product
			"2,84989,DOLL,2,2011-02-03T09:00,3.39,A,UK\n"+
			"3,84989,DOLL,1,2011-02-04T09:00,3.39,B,UK\n"+
			"4,71053,LANTERN,1,2010-02-03T09:00,3.39,A,UK\n") // 7: before the books begin
		ctx := context.Background()
		c := &tenant.Company{Name: "老店", StartPeriod: 201101}
		if _, err := app.CreateCompany(ctx, d, c, nil); err != nil {
			t.Fatal(err)
		}
		_, err := db.Do(ctx, d, db.Req{Tenant: c.ID}, func(tx *db.Tx) (bool, error) {
			if _, err := product.Create(tx, &product.Input{Code: "84988", Name: "停用", Disabled: true}); err != nil {
				return false, err
			}
			periods, err := gl.AllPeriods(tx, c.StartPeriod)
			if err != nil {
				return false, err
			}
			return true, gl.Close(tx, periods, 201101)
		})
		if err != nil {
			t.Fatal(err)
		}
		r := load(t, d, f, c.ID)
		if got, want := summary(r), "lines 6 posted 3 reported 3; 2 customers, 2 products, 0 services; opening 3 at 20.34; papers 2 2 0;"+
			" 2:period.closed 4:product.disabled 7:period.before_start"; got != want {
			t.Errorf("did\n%s, want\n%s", got, want)
		}
		verify(t, d, c.ID)
	})
}

// People go on working while a file comes in: what they sold or took back is not there for the file any more.
func TestPeopleWorkBesideAnImport(t *testing.T) {
	f := read(t, many(400))
	dbtest.Each(t, app.Schemas(), func(t *testing.T, d *db.DB) {
		c := company(t, d, f)
		sold, taken := false, false
		r, err := flow.ImportRetail(context.Background(), d, f, flow.RetailOptions{Tenant: c, Progress: func(p flow.RetailProgress) {
			switch {
			case p.Phase == flow.PhaseOpening && !sold:
				sold = true
				sellAll(t, d, c, "20003")
			case p.Phase == flow.PhaseLines && p.Done > 800 && !taken:
				taken = true
				takeAllBack(t, d, c)
			}
		}})
		if err != nil {
			t.Fatal(err)
		}
		count := map[string]int{}
		for _, x := range r.Reasons {
			count[x.Reason] = x.Count
		}
		if !sold || !taken || count["stock.short"] == 0 || count["cancel.nothing"] == 0 || r.Posted+r.Reported != f.Lines() {
			t.Errorf("reported %v of %d lines, posted %d", count, r.Lines, r.Posted)
		}
		verify(t, d, c)
	})
}

// sellAll orders everything there is of a product.
func sellAll(t *testing.T, d *db.DB, c int64, code string) {
	t.Helper()
	id := number(t, d, c, `SELECT id FROM product WHERE tenant_id = $1 AND code = $2`, code)
	left := number(t, d, c, `SELECT on_hand - reserved FROM stock_avail WHERE tenant_id = $1 AND product_id = $2`, id)
	customer := number(t, d, c, `SELECT MIN(id) FROM party WHERE tenant_id = $1`)
	person(t, d, c, func(tx *db.Tx) error {
		_, err := sales.Orders.Create(tx, &sales.OrderInput{Customer: ids.ID(customer), Date: 20110101, Said: doc.Approving,
			Lines: []sales.OrderLineInput{{Product: ids.ID(id), Qty: qty.Qty(left), Price: 1_000_000}}})
		return err
	})
}

// takeAllBack returns every delivery made so far.
func takeAllBack(t *testing.T, d *db.DB, c int64) {
	t.Helper()
	list, err := db.Get(context.Background(), d, c, func(q *db.Reader) ([]int64, error) {
		return db.All(q, (*db.Row).Int, `SELECT d.id FROM sales_delivery d WHERE d.tenant_id = $1 AND EXISTS
(SELECT 1 FROM sales_delivery_line l WHERE l.tenant_id = $1 AND l.delivery_id = d.id AND l.returned_qty < l.qty)`)
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, delivery := range list {
		person(t, d, c, func(tx *db.Tx) error {
			_, err := sales.Returns.Create(tx, &sales.ReturnInput{Delivery: ids.ID(delivery), Date: 20110131, Said: doc.Approving})
			return err
		})
	}
}

func person(t *testing.T, d *db.DB, c int64, fn func(tx *db.Tx) error) {
	t.Helper()
	if _, err := db.Do(context.Background(), d, db.Req{Tenant: c, User: 7}, func(tx *db.Tx) (bool, error) { return true, fn(tx) }); err != nil {
		t.Fatal(err)
	}
}
