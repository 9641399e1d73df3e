package story

import (
	"context"
	"fmt"

	"xingzhou/internal/app"
	"xingzhou/internal/insight/invariant"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/master/account"
	"xingzhou/internal/master/party"
	"xingzhou/internal/master/product"
	"xingzhou/internal/master/warehouse"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/tenant"
)

// World is one company, and the names by which a story calls what is in it.
type World struct {
	DB      *db.DB
	Tenant  int64
	Company *tenant.Company

	ctx        context.Context
	chart      *account.Chart
	parties    map[string]id.ID
	products   map[string]id.ID
	warehouses map[string]id.ID
	papers     map[string]*Paper
	claimed    map[[2]int64]bool // postings that an expectation has already named
}

// NewWorld makes a company with everything that a new one has.
func NewWorld(ctx context.Context, d *db.DB, c *tenant.Company) (*World, error) {
	return NewWorldWith(ctx, d, c, nil)
}

// NewWorldWith makes it together with its users.
func NewWorldWith(ctx context.Context, d *db.DB, c *tenant.Company, users []app.NewUser) (*World, error) {
	if _, err := app.CreateCompany(ctx, d, c, users); err != nil {
		return nil, err
	}
	w := &World{DB: d, Tenant: c.ID, Company: c, ctx: ctx, parties: map[string]id.ID{}, products: map[string]id.ID{}, warehouses: map[string]id.ID{},
		papers: map[string]*Paper{}, claimed: map[[2]int64]bool{}}
	var err error
	w.chart, err = Read(w, func(q *db.Reader) (*account.Chart, error) { return account.Of(q) })
	return w, err
}

// Write runs fn in the company's lane.
func Write[T any](w *World, fn func(tx *db.Tx) (T, error)) (T, error) {
	return db.Do(w.ctx, w.DB, db.Req{Tenant: w.Tenant, User: 1}, fn)
}

// Read runs fn on a snapshot of the company.
func Read[T any](w *World, fn func(q *db.Reader) (T, error)) (T, error) {
	return db.Get(w.ctx, w.DB, w.Tenant, fn)
}

// Customer finds a customer by name, or makes it.
func (w *World) Customer(name string) (id.ID, error) {
	if p, ok := w.parties[name]; ok {
		return p, nil
	}
	p, err := Write(w, func(tx *db.Tx) (*party.Party, error) {
		return party.Create(tx, &party.Input{Name: name, IsCustomer: true})
	})
	if err != nil {
		return 0, err
	}
	w.parties[name] = id.ID(p.ID)
	return id.ID(p.ID), nil
}

// Product makes a product of a category, or finds it by name.
func (w *World) Product(name, unit, category string) (id.ID, error) {
	if p, ok := w.products[name]; ok {
		return p, nil
	}
	code := fmt.Sprintf("SP%03d", len(w.products)+1)
	p, err := Write(w, func(tx *db.Tx) (*product.Product, error) {
		return product.Create(tx, &product.Input{Code: code, Name: name, Unit: unit, Category: category, TaxRate: money.Rate(130_000)})
	})
	if err != nil {
		return 0, err
	}
	w.products[name] = id.ID(p.ID)
	return id.ID(p.ID), nil
}

// known finds a product that the story made before.
func (w *World) known(name string) (id.ID, error) {
	if p, ok := w.products[name]; ok {
		return p, nil
	}
	return 0, fmt.Errorf("no product %q: bring it in with `stock`, or name a service with `service`", name)
}

// Warehouse makes a warehouse, or finds it by name; the empty name is the default one.
func (w *World) Warehouse(name string) (id.ID, error) {
	if name == "" {
		return 0, nil
	}
	if h, ok := w.warehouses[name]; ok {
		return h, nil
	}
	return w.house(name, "")
}

// house makes a warehouse that says what happens where its stock is short, or makes an old one say so; the empty name is the default one.
func (w *World) house(name, negative string) (id.ID, error) {
	old, ok := w.warehouses[name]
	if ok || name == "" {
		_, err := Write(w, func(tx *db.Tx) (*warehouse.Warehouse, error) {
			h, err := warehouse.Pick(tx, old.Int())
			if err != nil {
				return nil, err
			}
			return warehouse.Update(tx, h.ID, &warehouse.Input{Code: h.Code, Name: h.Name, IsDefault: h.IsDefault, Negative: negative, Version: h.Version})
		})
		return old, err
	}
	code := fmt.Sprintf("CK%02d", len(w.warehouses)+2)
	h, err := Write(w, func(tx *db.Tx) (*warehouse.Warehouse, error) {
		return warehouse.Create(tx, &warehouse.Input{Code: code, Name: name, Negative: negative})
	})
	if err != nil {
		return 0, err
	}
	w.warehouses[name] = id.ID(h.ID)
	return id.ID(h.ID), nil
}

// Account finds an account by its code.
func (w *World) Account(code string) (id.ID, error) {
	a, ok := w.chart.ByCode(code)
	if !ok {
		return 0, fmt.Errorf("the chart has no account %s", code)
	}
	return id.ID(a.ID), nil
}

// Verify checks all invariants and answers what differs as an error.
func (w *World) Verify() error {
	r, err := invariant.Verify(w.ctx, w.DB, w.Tenant)
	if err == nil && !r.OK {
		err = fmt.Errorf("the books do not agree:\n%s", r)
	}
	return err
}

// entryLine is one line of a voucher as a story writes it.
type entryLine struct {
	code          string
	debit, credit money.Amount
}

// postings reads every posting of the company that reached the ledger, with its lines.
func (w *World) postings() (map[[2]int64][]entryLine, error) {
	return Read(w, func(q *db.Reader) (map[[2]int64][]entryLine, error) {
		out := map[[2]int64][]entryLine{}
		_, err := db.All(q, func(r *db.Row) bool {
			k := [2]int64{r.Int(), r.Int()}
			l := entryLine{debit: money.Amount(r.Int()), credit: money.Amount(r.Int())}
			if a, ok := w.chart.ByID(r.Int()); ok {
				l.code = a.Code
			}
			out[k] = append(out[k], l)
			return true
		}, `SELECT source_id, posting_no, debit, credit, account_id FROM gl_entry WHERE tenant_id = $1 ORDER BY source_id, posting_no, line_no`)
		return out, err
	})
}

// closePeriod closes or reopens a period.
func (w *World) closePeriod(tx *db.Tx, reopen bool, p int32) error {
	periods, err := gl.AllPeriods(tx, w.Company.StartPeriod)
	if err != nil {
		return err
	}
	if reopen {
		return gl.Reopen(tx, periods, periodOf(p))
	}
	return gl.Close(tx, periods, periodOf(p))
}
