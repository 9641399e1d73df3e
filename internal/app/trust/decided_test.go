package trust

import (
	"testing"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/master/product"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/db/dbtest"
	"xingzhou/internal/platform/tenant"
)

// decidedCase is a company of a cost scope in which everything is costed by one method, and no standard cost is set yet.
func decidedCase(t *testing.T, d *db.DB, scope string, m cost.Method) *costCase {
	seed := uint64(1)
	c := newCostCase(t, d, seed)
	for c.company.CostScope != scope {
		seed++
		c = newCostCase(t, d, seed)
	}
	must(t, c.do(func(tx *db.Tx) error {
		for _, category := range []string{product.Material, product.Goods, product.Finished} {
			stock.SetPolicy(tx, stock.PolicyRow{Category: category, Method: m})
		}
		p, err := product.Create(tx, &product.Input{Code: "NEW", Name: "新货", Unit: "个", Category: product.Material, TaxRate: 130_000})
		c.products[0] = p
		return err
	}))
	c.today = 20260110
	return c
}

func (c *costCase) receive(on day.Day, house int, q qty.Qty, v money.Amount) *costPaper {
	c.t.Helper()
	l := c.line(1, 0, house, stock.Receipt, q)
	l.Value = v
	must(c.t, c.postOn("receipt", on, l))
	return c.papers[len(c.papers)-1]
}

func (c *costCase) issue(on day.Day, q qty.Qty) error {
	return c.postOn("issue", on, c.line(1, 0, 0, stock.Issue, -q))
}

func (c *costCase) decision(on day.Day, m cost.Method, price money.Price) (*posting.Decision, error) {
	d := &posting.Decision{Type: "inventory.costing", ID: c.d.NextID(), No: 1, Number: "J", Day: on, Method: m}
	if m != "" {
		d.Category = product.Material
	}
	if price > 0 {
		d.Prices = []posting.StandardPrice{{Product: c.products[0].ID, Price: price}}
	}
	return d, c.do(func(tx *db.Tx) error { _, _, err := posting.PostDecision(tx, d); return err })
}

// refused wants a refusal for a reason.
func (c *costCase) refused(what string, err error, reason string) {
	c.t.Helper()
	if e, ok := errs.As(err); !ok || e.Reason != reason {
		c.t.Errorf("%s: %v, want a refusal %s", what, err, reason)
	}
}

const yuan = money.Price(1_000_000)

// TestOwedGoodsAtStandard: what is owed comes to standard cost at what it was thought to cost, and nothing is earned by it.
func TestOwedGoodsAtStandard(t *testing.T) {
	dbtest.Each(t, costSchema, func(t *testing.T, d *db.DB) {
		c := decidedCase(t, d, tenant.ScopeCompany, cost.Moving)
		c.receive(20260105, 0, 10*qty.One, 100_00)
		must(t, c.issue(20260106, 15*qty.One))
		_, err := c.decision(20260201, cost.Standard, 0)
		must(t, err)
		must(t, c.check())
		c.receive(20260203, 0, 6*qty.One, 60_00)
		must(t, c.check())
	})
}

// TestPriceBeforeItsDay: a standard cost does not hold before its day, whoever moves for the first time; and goods that need one
// cannot move without it.
func TestPriceBeforeItsDay(t *testing.T) {
	dbtest.Each(t, costSchema, func(t *testing.T, d *db.DB) {
		c := decidedCase(t, d, tenant.ScopeWarehouse, cost.Standard)
		c.refused("no price", c.issue(20260105, qty.One), "cost.no_standard")
		price, err := c.decision(20260110, "", 10*yuan)
		must(t, err)
		c.refused("before its day", c.issue(20260105, qty.One), "cost.standard_later")
		c.receive(20260111, 0, 10*qty.One, 105_00)
		must(t, c.check())
		err = c.do(func(tx *db.Tx) error { _, err := posting.UndoDecision(tx, price, 2); return err })
		must(t, err)
		must(t, c.check())
		c.refused("no price any more, elsewhere", c.postOn("receipt", 20260112, c.line(1, 0, 1, stock.Receipt, qty.One)), "cost.no_standard")
	})
}

// TestOnlyPrice: the only standard cost of goods that have moved by it stays.
func TestOnlyPrice(t *testing.T) {
	dbtest.Each(t, costSchema, func(t *testing.T, d *db.DB) {
		c := decidedCase(t, d, tenant.ScopeCompany, cost.Moving)
		c.receive(20260105, 0, 10*qty.One, 100_00)
		must(t, c.issue(20260106, 10*qty.One))
		_, err := c.decision(20260201, cost.Standard, 0)
		must(t, err)
		price, err := c.decision(20260202, "", 10*yuan)
		must(t, err)
		undo := func() error {
			return c.do(func(tx *db.Tx) error { _, err := posting.UndoDecision(tx, price, 2); return err })
		}
		c.receive(20260205, 0, 10*qty.One, 105_00)
		c.refused("used", undo(), "cost.price_used")
		must(t, c.check())
	})
}

// TestMethodWithMovementsSince: a change of method stays once goods have moved by it, whatever category they are in by then.
func TestMethodWithMovementsSince(t *testing.T) {
	dbtest.Each(t, costSchema, func(t *testing.T, d *db.DB) {
		c := decidedCase(t, d, tenant.ScopeCompany, cost.Moving)
		c.receive(20260105, 0, 10*qty.One, 100_00)
		fifo, err := c.decision(20260201, cost.FIFO, 0)
		must(t, err)
		c.receive(20260205, 0, 10*qty.One, 300_00)
		undo := func() error {
			return c.do(func(tx *db.Tx) error { _, err := posting.UndoDecision(tx, fifo, 2); return err })
		}
		c.refused("moved since", undo(), "cost.moved")
		x := c.products[0]
		must(t, c.do(func(tx *db.Tx) error {
			_, err := product.Update(tx, x.ID, &product.Input{Code: x.Code, Name: x.Name, Unit: x.Unit, Category: product.Goods, TaxRate: x.TaxRate, Version: x.Version})
			return err
		}))
		c.refused("moved since, and in another category", undo(), "cost.moved")
	})
}

// TestReceiptKeepsItsCharge: a receipt that carries a charge stays, whether its month was open when it was charged or closed.
func TestReceiptKeepsItsCharge(t *testing.T) {
	dbtest.Each(t, costSchema, func(t *testing.T, d *db.DB) {
		c := decidedCase(t, d, tenant.ScopeCompany, cost.Moving)
		r := c.receive(20260105, 0, 10*qty.One, 100_00)
		c.today = 20260205
		charge := func() *costPaper {
			c.serial++
			p := &costPaper{}
			p.Type, p.ID, p.No, p.NewNo, p.Day, p.Number = "inventory.landed", d.NextID(), 1, 2, c.today, "F"
			must(t, c.do(func(tx *db.Tx) error {
				_, err := posting.Land(tx, &posting.Document{Type: p.Type, ID: p.ID, No: 1, Number: p.Number, Day: p.Day, Summary: p.Number}, c.contra,
					[]posting.Share{{Of: cost.Key{Source: r.ID, No: 1, Line: 1}, Amount: 20_00, Product: r.Number}})
				return err
			}))
			return p
		}
		undo := func(p *costPaper) error {
			return c.do(func(tx *db.Tx) error { _, err := posting.Reverse(tx, p.Undo); return err })
		}
		open := charge()
		c.refused("charged in an open month", undo(r), "landed.carried")
		must(t, undo(open))
		must(t, c.do(func(tx *db.Tx) error {
			periods, err := gl.AllPeriods(tx, c.company.StartPeriod)
			if err != nil {
				return err
			}
			return gl.Close(tx, periods, 202601)
		}))
		closed := charge()
		c.refused("charged in a closed month", undo(r), "landed.carried")
		must(t, undo(closed))
		must(t, undo(r))
		must(t, c.check())
	})
}

// TestTakeBackBeforeMany: a receipt is taken back though more movements came after it than a posting replays otherwise.
func TestTakeBackBeforeMany(t *testing.T) {
	if testing.Short() {
		t.Skip("26,000 movements")
	}
	dbtest.Each(t, costSchema, func(t *testing.T, d *db.DB) {
		c := decidedCase(t, d, tenant.ScopeCompany, cost.Moving)
		c.receive(20260102, 0, 100_000*qty.One, 1_000_000_00)
		early := c.receive(20260103, 0, 50_000*qty.One, 900_000_00)
		for range 52 {
			lines := make([]posting.Line, 500)
			for i := range lines {
				lines[i] = c.line(i+1, 0, 0, stock.Issue, -qty.One)
			}
			must(t, c.postOn("issue", 20260110, lines...))
		}
		must(t, c.do(func(tx *db.Tx) error { _, err := posting.Reverse(tx, early.Undo); return err }))
		must(t, c.check())
	})
}
