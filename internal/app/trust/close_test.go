package trust

import (
	"context"
	"testing"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/db/dbtest"
)

// TestCloseOnWhatStillHolds lets people work between the look at a month and its closing. Only what a costing run of the month would
// look at holds the closing up; and the closing asks a handful of statements, however much has moved in the month.
func TestCloseOnWhatStillHolds(t *testing.T) {
	dbtest.Each(t, costSchema, func(t *testing.T, d *db.DB) {
		c := newCostCase(t, d, 2)
		c.choice, c.today = nil, 20260210
		must(t, c.do(func(tx *db.Tx) error {
			for _, p := range c.products {
				stock.SetPolicy(tx, stock.PolicyRow{Category: p.Category, Method: cost.Monthly})
			}
			return nil
		}))
		receipt := func(p int, on day.Day) *costPaper {
			l := c.line(1, p, 0, stock.Receipt, 10*qty.One)
			l.Value = 10000
			must(t, c.postOn("receipt", on, l))
			return c.papers[len(c.papers)-1]
		}
		january := receipt(0, 20260105)
		var late *costPaper
		const jan, feb = day.Period(202601), day.Period(202602)
		for _, x := range []struct {
			name   string
			closes day.Period
			do     func()
			holds  bool
		}{
			{"nothing", jan, func() {}, true},
			{"a paper of the next month", jan, func() { receipt(0, 20260205) }, true},
			{"a master record", jan, func() { must(t, c.do(func(tx *db.Tx) error { tx.BumpConfig(); return nil })) }, true},
			{"a back-dated paper", jan, func() { late = receipt(1, 20260106) }, false},
			{"a paper taken back", jan, func() { must(t, c.do(func(tx *db.Tx) error { _, err := posting.Reverse(tx, late.Undo); return err })) }, false},
			{"a charge of the next month on a receipt", jan, func() {
				share := posting.Share{Of: cost.Key{Source: january.ID, No: 1, Line: 1}, Amount: 500, Product: "x"}
				must(t, c.do(func(tx *db.Tx) error {
					_, err := posting.Land(tx, &posting.Document{Type: "inventory.landed", ID: d.NextID(), No: 1, Number: "F", Day: 20260206, Summary: "F"}, c.contra, []posting.Share{share})
					return err
				}))
			}, false},
			{"the last paper of the month", jan, func() {
				must(t, c.postOn("issue", 20260106, c.line(1, 0, 0, stock.Issue, -qty.One)))
				must(t, c.postOn("receipt", 20260107, func() (l posting.Line) { l = c.line(1, 0, 0, stock.Receipt, 5*qty.One); l.Value = 9000; return }()))
			}, false},
			{"a costing run of the month before", 202603, func() { must(t, c.run(jan)) }, false},
			{"and none", feb, func() {}, true},
		} {
			still := c.planClose(t, x.closes)
			x.do()
			asked := int64(0)
			err := c.do(func(tx *db.Tx) error {
				before := tx.Statements()
				err := still(tx)
				asked = int64(tx.Statements() - before)
				return err
			})
			e, refused := errs.As(err)
			if holds := err == nil; holds != x.holds || refused && (e.Code != errs.Busy || e.Reason != "period.moved") || asked > 5 {
				t.Errorf("%s: %v, after %d statements", x.name, err, asked)
			}
		}
		must(t, c.check())
	})
}

func (c *costCase) planClose(t *testing.T, month day.Period) (still gl.Still) {
	t.Helper()
	still, err := db.Get(context.Background(), c.d, c.company.ID, func(q *db.Reader) (gl.Still, error) { return posting.PlanClose(q, month) })
	must(t, err)
	return still
}
