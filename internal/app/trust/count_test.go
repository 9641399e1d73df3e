package trust

import (
	"context"
	"testing"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/master/warehouse"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/db/dbtest"
	"xingzhou/internal/platform/tenant"
)

// count posts the difference between what was counted on a day and what the books say lay there.
func (c *costCase) count(on day.Day, pieces qty.Qty) error {
	c.t.Helper()
	lies := c.lay(on)
	if pieces >= lies {
		return c.postOn("count", on, c.line(1, 0, 0, stock.Found, pieces-lies))
	}
	return c.postOn("count", on, c.line(1, 0, 0, stock.Issue, pieces-lies))
}

// lay is the balance at the end of a day.
func (c *costCase) lay(on day.Day) qty.Qty {
	c.t.Helper()
	rows, err := db.Get(context.Background(), c.d, c.company.ID, func(q *db.Reader) (map[stock.Key]qty.Qty, error) {
		items, err := stock.CostedProducts(q, []int64{c.products[0].ID})
		if err != nil {
			return nil, err
		}
		return stock.QtyAt(q, items, on)
	})
	must(c.t, err)
	return rows[stock.Key{Product: c.products[0].ID}]
}

// TestCounts are the cases S2, S6 and S8 of the oracle: a count in the past moves what later days hold, is refused where they would
// fall below zero, and leaves stock and ledger equal on every day.
func TestCounts(t *testing.T) {
	dbtest.Each(t, costSchema, func(t *testing.T, d *db.DB) {
		t.Run("S2", func(t *testing.T) {
			c := decidedCase(t, d, tenant.ScopeCompany, cost.Moving)
			c.receive(20260107, 0, 10*qty.One, 100_00)
			c.receive(20260108, 0, qty.One, 12_00)
			c.receive(20260110, 0, qty.One, 15_00)
			must(t, c.check())
			must(t, c.count(20260109, 6*qty.One))
			if got := c.lay(20260110); got != 7*qty.One {
				t.Errorf("the balance is %s and not 7", got)
			}
			must(t, c.check())
			must(t, c.count(20260110, 9*qty.One))
			must(t, c.check())
		})
		t.Run("S6", func(t *testing.T) {
			c := decidedCase(t, d, tenant.ScopeCompany, cost.Moving)
			must(t, c.do(func(tx *db.Tx) error {
				all, err := warehouse.All(tx)
				if err != nil {
					return err
				}
				w, _ := all.ByID(c.houses[0])
				_, err = warehouse.Update(tx, w.ID, &warehouse.Input{Code: w.Code, Name: w.Name, IsDefault: true, Negative: warehouse.Forbid, Version: w.Version})
				return err
			}))
			c.receive(20260108, 0, 10*qty.One, 100_00)
			must(t, c.issue(20260110, 2*qty.One))
			c.refused("a count of 1 the day before", c.count(20260109, qty.One), "stock.short")
			if got := c.lay(20260110); got != 8*qty.One {
				t.Errorf("the balance is %s and not 8", got)
			}
			must(t, c.check())
		})
	})
}
