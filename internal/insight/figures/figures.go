// Package figures 商品数字: what lists of products show from the books: available stock, the last price of a customer, and whether costs may change still.
// Invariant: it reads and never writes.
package figures

import (
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/find"
	"xingzhou/internal/platform/tenant"
)

// Reader answers product.Figures.
type Reader struct{}

// Available is on hand less reserved and blocked; warehouse 0 adds up all warehouses.
func (Reader) Available(q db.Querier, warehouse int64, products []int64) (map[int64]qty.Qty, error) {
	out := make(map[int64]qty.Qty, len(products))
	if len(products) == 0 {
		return out, nil
	}
	in, args := find.In(3, products)
	_, err := db.All(q, func(r *db.Row) bool {
		product := r.Int()
		out[product] += qty.Qty(r.Int())
		return true
	}, `SELECT product_id, CAST(SUM(on_hand - reserved - blocked) AS bigint) FROM stock_avail
		WHERE tenant_id = $1 AND product_id IN `+in+` AND (CAST($2 AS bigint) = 0 OR warehouse_id = $2) GROUP BY product_id`,
		append([]any{warehouse}, args...)...)
	return out, err
}

// Costing tells of which products the past is being costed again in the background.
func (Reader) Costing(q db.Querier, products []int64) (map[int64]bool, error) {
	return stock.Costing(q, products)
}

// recentOrders bounds how far back a last price is looked for: a busy customer has very many orders.
const recentOrders = 200

// LastPrices looks through the latest orders of a customer that price as the company does now, with or without tax.
func (Reader) LastPrices(q db.Querier, customer int64, products []int64) (map[int64]money.Price, error) {
	out := make(map[int64]money.Price, len(products))
	if len(products) == 0 {
		return out, nil
	}
	company, err := tenant.Get(q)
	if err != nil {
		return nil, err
	}
	in, args := find.In(5, products)
	_, err = db.All(q, func(r *db.Row) bool {
		product, price := r.Int(), money.Price(r.Int())
		if _, newer := out[product]; !newer {
			out[product] = price
		}
		return true
	}, `SELECT l.product_id, l.price FROM (SELECT id, day FROM sales_order
			WHERE tenant_id = $1 AND customer_id = $2 AND state <> 'draft' AND tax_included = $3 ORDER BY day DESC, id DESC LIMIT $4) o
		JOIN sales_order_line l ON l.tenant_id = $1 AND l.order_id = o.id AND l.product_id IN `+in+`
		ORDER BY o.day DESC, o.id DESC`, append([]any{customer, company.PricesIncludeTax, recentOrders}, args...)...)
	return out, err
}
