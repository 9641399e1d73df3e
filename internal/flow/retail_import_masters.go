package flow

import (
	"context"
	"fmt"

	"xingzhou/internal/biz/channel"
	"xingzhou/internal/biz/inventory"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/master/party"
	"xingzhou/internal/master/product"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
	"xingzhou/internal/platform/tenant"
)

const (
	mastersAtOnce = 400 // records made in one transaction
	openingAtOnce = 500 // products in one opening stock document
)

// VAT on what the import makes: goods and services of a general taxpayer, everything of a small-scale one.
const (
	goodsRate      money.Rate = 130_000
	serviceRate    money.Rate = 60_000
	smallScaleRate money.Rate = 10_000
)

// masterCodes finds parties and products by code.
type masterCodes struct{ parties, products map[string]int64 }

func readCodes(q db.Querier) (masterCodes, error) {
	c := masterCodes{map[string]int64{}, map[string]int64{}}
	into := func(m map[string]int64) func(*db.Row) bool {
		return func(r *db.Row) bool { m[r.Text()] = r.Int(); return true }
	}
	b := q.Batch()
	db.Ask(b, into(c.parties), `SELECT code, id FROM party WHERE tenant_id = $1`)
	db.Ask(b, into(c.products), `SELECT code, id FROM product WHERE tenant_id = $1`)
	return c, b.Run()
}

func (m *retailImport) do(ctx context.Context, req db.Req, fn func(tx *db.Tx) error) error {
	_, err := db.Do(ctx, m.d, req, func(tx *db.Tx) (bool, error) { return true, fn(tx) })
	return err
}

// makeMasters makes the parties and products that the company does not have yet. A code that exists is used as it is.
func (m *retailImport) makeMasters(ctx context.Context) error {
	var err error
	if m.codes, err = db.Get(ctx, m.d, m.opt.Tenant, func(q *db.Reader) (masterCodes, error) { return readCodes(q) }); err != nil {
		return err
	}
	var customers []plannedCustomer
	for _, c := range m.plan.customers {
		if m.codes.parties[c.partyCode()] == 0 {
			customers = append(customers, c)
		}
	}
	var products []plannedProduct
	for _, p := range m.plan.products {
		if m.codes.products[p.code] == 0 {
			products = append(products, p)
		}
	}
	total, done := len(customers)+len(products), 0
	req := db.Req{Tenant: m.opt.Tenant, User: m.opt.User}
	step := func(n int) { done += n; m.progress(RetailProgress{PhaseMasters, done, total}) }
	for len(customers) > 0 {
		n := min(len(customers), mastersAtOnce)
		if err := m.do(ctx, req, func(tx *db.Tx) error { return makeCustomers(tx, customers[:n]) }); err != nil {
			return err
		}
		m.res.Customers += n
		customers = customers[n:]
		step(n)
	}
	for len(products) > 0 {
		n := min(len(products), mastersAtOnce)
		if err := m.do(ctx, req, func(tx *db.Tx) error { return makeProducts(tx, products[:n]) }); err != nil {
			return err
		}
		m.res.Products += n
		m.res.Services += countServices(products[:n])
		products = products[n:]
		step(n)
	}
	m.codes, err = db.Get(ctx, m.d, m.opt.Tenant, func(q *db.Reader) (masterCodes, error) { return readCodes(q) })
	return err
}

func countServices(list []plannedProduct) int {
	n := 0
	for i := range list {
		if list[i].service() {
			n++
		}
	}
	return n
}

// makeCustomers looks again inside the transaction: another run of the same import may have been faster.
func makeCustomers(tx *db.Tx, list []plannedCustomer) error {
	codes, err := readCodes(tx)
	if err != nil {
		return err
	}
	for i := range list {
		c := &list[i]
		if codes.parties[c.partyCode()] != 0 {
			continue
		}
		if _, err := party.Create(tx, &party.Input{Code: c.partyCode(), Name: c.name(), IsCustomer: true, Address: c.address()}); err != nil {
			return fmt.Errorf("customer %s: %w", c.partyCode(), err)
		}
	}
	return nil
}

func makeProducts(tx *db.Tx, list []plannedProduct) error {
	codes, err := readCodes(tx)
	if err != nil {
		return err
	}
	company, err := tenant.Get(tx)
	if err != nil {
		return err
	}
	for i := range list {
		p := &list[i]
		if codes.products[p.code] != 0 {
			continue
		}
		in := &product.Input{Code: p.code, Name: p.name, Category: product.Goods, Price: p.price, TaxRate: goodsRate}
		if p.service() {
			in.Category, in.Unit, in.TaxRate = product.Service, "项", serviceRate
		}
		if company.Taxpayer == tenant.SmallScale {
			in.TaxRate = smallScaleRate
		}
		if _, err := product.Create(tx, in); err != nil {
			return fmt.Errorf("product %s: %w", p.code, err)
		}
	}
	return nil
}

// postOpening brings in what the file sells, dated the first day of the first open period of the books. The products come in
// the order of the file, so an import that was stopped goes on behind the last one posted.
func (m *retailImport) postOpening(ctx context.Context) error {
	list := m.plan.stocked()
	req := db.Req{Tenant: m.opt.Tenant, User: m.opt.User}
	for int(m.imp.OpeningLines) < len(list) {
		from := int(m.imp.OpeningLines)
		part := list[from:min(from+openingAtOnce, len(list))]
		var value money.Amount
		err := m.do(ctx, req, func(tx *db.Tx) error {
			o, err := m.openPart(tx, part, from)
			if o != nil {
				value = o.Value
			}
			return err
		})
		if err != nil {
			return err
		}
		m.res.OpeningLines += len(part)
		m.res.OpeningValue += value
		if err := m.refresh(ctx); err != nil {
			return err
		}
		m.progress(RetailProgress{PhaseOpening, int(m.imp.OpeningLines), len(list)})
	}
	return nil
}

func (m *retailImport) openPart(tx *db.Tx, part []plannedProduct, from int) (*inventory.Opening, error) {
	imp, err := channel.Get(tx, m.imp.ID)
	if err != nil || imp.OpeningLines != int64(from) { // another run posted it
		return nil, err
	}
	company, err := tenant.Get(tx)
	if err != nil {
		return nil, err
	}
	periods, err := gl.AllPeriods(tx, company.StartPeriod)
	if err != nil {
		return nil, err
	}
	in := &inventory.OpeningInput{Date: periods.FirstOpen(company.StartPeriod).First(), Note: "导入 " + m.file.Name, Said: doc.Approving}
	for i := range part {
		cost, err := part[i].unitCost()
		if err != nil {
			return nil, err
		}
		in.Lines = append(in.Lines, inventory.OpeningLineInput{Product: id.ID(m.codes.products[part[i].code]), Qty: part[i].sold, UnitCost: cost})
	}
	channel.Opened(tx, imp, int64(len(part)))
	return inventory.Openings.Create(tx, in)
}
