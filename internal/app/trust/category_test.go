package trust

import (
	"context"
	"testing"

	"xingzhou/internal/insight/invariant"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/master/product"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/db/dbtest"
)

// TestStandardOfAnotherCategory: books in which a product kept at standard cost once got into another category are in order. What its
// rows say counts.
func TestStandardOfAnotherCategory(t *testing.T) {
	dbtest.Each(t, costSchema, func(t *testing.T, d *db.DB) {
		c := newCostCase(t, d, 1)
		must(t, c.do(func(tx *db.Tx) error {
			stock.SetPolicy(tx, stock.PolicyRow{Category: product.Material, Method: cost.Standard})
			stock.SetPolicy(tx, stock.PolicyRow{Category: product.Goods, Method: cost.Moving})
			return nil
		}))
		x := c.products[0]
		price := &posting.Decision{Type: "inventory.costing", ID: d.NextID(), No: 1, Number: "J", Day: 20260101, Prices: []posting.StandardPrice{{Product: x.ID, Price: money.Price(8_000_000)}}}
		must(t, c.do(func(tx *db.Tx) error { _, _, err := posting.PostDecision(tx, price); return err }))
		l := c.line(1, 0, 0, stock.Receipt, 10*qty.One)
		l.Value = 10000
		must(t, c.postOn("receipt", 20260105, l))
		must(t, c.do(func(tx *db.Tx) error {
			_, err := product.Update(tx, x.ID, &product.Input{Code: x.Code, Name: x.Name, Unit: x.Unit, Category: product.Goods, TaxRate: x.TaxRate, Version: x.Version})
			return err
		}))
		r, err := invariant.Verify(context.Background(), d, c.company.ID)
		must(t, err)
		for _, f := range r.Findings() {
			if f.Table == "stock_cost" {
				t.Error(f.En)
			}
		}
	})
}
