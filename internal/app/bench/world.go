package bench

import (
	"context"
	"fmt"
	"math/rand/v2"

	"xingzhou/internal/app"
	"xingzhou/internal/biz/inventory"
	"xingzhou/internal/biz/sales"
	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/master/account"
	"xingzhou/internal/master/party"
	"xingzhou/internal/master/product"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
	"xingzhou/internal/platform/tenant"
)

const (
	worldProducts  = 2000
	worldCustomers = 500
	saleLines      = 5
	startPeriod    = day.Period(202601)
	saleDay        = day.Day(20260615)
	password       = "bench-only-password"
)

// world is the company that a benchmark sells for.
type world struct {
	d         *db.DB
	company   *tenant.Company
	owner     int64
	login     string
	products  []id.ID
	customers []id.ID
	fund      id.ID
	seed      uint64
}

// newWorld makes a company with products, customers, and stock that no run can use up.
func newWorld(ctx context.Context, d *db.DB) (*world, error) {
	if err := d.Migrate(ctx, append(app.Schemas(), bareSchema)...); err != nil {
		return nil, err
	}
	w := &world{d: d, company: &tenant.Company{Name: "测速公司", Standard: tenant.Small, Taxpayer: tenant.General, PricesIncludeTax: true, StartPeriod: startPeriod}, seed: 1}
	w.login = fmt.Sprintf("bench%d", d.NextID())
	users, err := app.CreateCompany(ctx, d, w.company, []app.NewUser{{Login: w.login, Name: "测速员", Role: "owner", Password: password}})
	if err != nil {
		return nil, err
	}
	w.owner = users[0].ID
	if err := w.masters(ctx); err != nil {
		return nil, err
	}
	return w, w.fill(ctx)
}

func (w *world) req(key string) db.Req {
	return db.Req{Tenant: w.company.ID, User: w.owner, Key: key, Input: []byte(key)}
}

// write runs a closure under a key of its own.
func write[T any](ctx context.Context, w *world, key string, fn func(tx *db.Tx) (T, error)) (T, error) {
	return db.Do(ctx, w.d, w.req(key), fn)
}

func (w *world) masters(ctx context.Context) error {
	for from := 0; from < worldProducts; from += 500 {
		ids, err := write(ctx, w, fmt.Sprintf("products-%d", from), func(tx *db.Tx) ([]id.ID, error) {
			var out []id.ID
			for i := from; i < from+500; i++ {
				p, err := product.Create(tx, &product.Input{
					Code: fmt.Sprintf("P%05d", i), Name: fmt.Sprintf("机械零件%d", i), Spec: "M8", Unit: "只", Category: product.Goods,
					Price: money.Price(int64(1+i%300) * 1_130_000), TaxRate: 130_000,
				})
				if err != nil {
					return nil, err
				}
				out = append(out, id.ID(p.ID))
			}
			return out, nil
		})
		if err != nil {
			return err
		}
		w.products = append(w.products, ids...)
	}
	ids, err := write(ctx, w, "customers", func(tx *db.Tx) ([]id.ID, error) {
		var out []id.ID
		for i := range worldCustomers {
			p, err := party.Create(tx, &party.Input{Name: fmt.Sprintf("测速客户%d有限公司", i), IsCustomer: true})
			if err != nil {
				return nil, err
			}
			out = append(out, id.ID(p.ID))
		}
		return out, nil
	})
	if err != nil {
		return err
	}
	w.customers = ids
	return w.pickFund(ctx)
}

func (w *world) pickFund(ctx context.Context) error {
	chart, err := db.Get(ctx, w.d, w.company.ID, func(q *db.Reader) (*account.Chart, error) { return account.Of(q) })
	if err != nil {
		return err
	}
	for _, a := range chart.Items {
		if a.Fund && a.Leaf {
			w.fund = id.ID(a.ID)
			return nil
		}
	}
	return fmt.Errorf("the chart has no fund account")
}

// fill posts opening stock of ten million pieces a product.
func (w *world) fill(ctx context.Context) error {
	for from := 0; from < worldProducts; from += 500 {
		in := &inventory.OpeningInput{Said: doc.Approving}
		for _, p := range w.products[from : from+500] {
			in.Lines = append(in.Lines, inventory.OpeningLineInput{Product: p, Qty: 10_000_000 * qty.One, UnitCost: 620_000})
		}
		if _, err := write(ctx, w, fmt.Sprintf("opening-%d", from), func(tx *db.Tx) (*inventory.Opening, error) { return inventory.Openings.Create(tx, in) }); err != nil {
			return err
		}
	}
	return nil
}

// order makes the input of a five-line order; r decides customer and products.
func (w *world) order(r *rand.Rand, approve bool) *sales.OrderInput {
	in := &sales.OrderInput{Customer: w.customers[r.IntN(len(w.customers))], Date: saleDay, Said: doc.Said{Approve: approve}}
	first := r.IntN(len(w.products))
	for i := range saleLines {
		in.Lines = append(in.Lines, sales.OrderLineInput{
			Product: w.products[(first+i*(1+r.IntN(300)))%len(w.products)], Qty: qty.Qty(1+r.IntN(20)) * qty.One, Price: money.Price(1+r.IntN(500)) * 1_000_000,
		})
	}
	return in
}
