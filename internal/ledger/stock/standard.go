package stock

import (
	"slices"
	"strconv"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
	"xingzhou/internal/platform/find"
)

// CategoryStock is how many products of a category ever moved, and what lies of them.
type CategoryStock struct {
	Products int64
	Value    money.Amount
}

// CategoryStocks adds up what lies of each category.
func CategoryStocks(q db.Querier) (map[string]CategoryStock, error) {
	out := map[string]CategoryStock{}
	_, err := db.All(q, func(r *db.Row) bool {
		out[r.Text()] = CategoryStock{r.Int(), money.Amount(r.Int())}
		return true
	}, `SELECT p.category, COUNT(DISTINCT c.product_id), CAST(SUM(c.value) AS bigint) FROM stock_cost c
JOIN product p ON p.tenant_id = $1 AND p.id = c.product_id WHERE c.tenant_id = $1 GROUP BY p.category`)
	return out, err
}

// StandardFilter narrows the list of standard costs.
type StandardFilter struct {
	Words    string // of the product, as in a list of balances
	Category string
	All      bool // also what moved and is not kept at standard cost
}

// StandardRow is what a product costs by standard, and what lies of it.
type StandardRow struct {
	Product                int64
	Code, Name, Spec, Unit string
	Category               string
	Standard               bool        // it is kept at standard cost now
	Price                  money.Price // as it was set last, 0 = never
	Qty                    qty.Qty
	Value                  money.Amount
	UnitCost               money.Price
}

// StandardCosts answers one page by product code.
func StandardCosts(q db.Querier, f StandardFilter, cursor string, limit int) ([]StandardRow, string, error) {
	at, err := doc.DecodeCursor(cursor, 1)
	if err != nil {
		return nil, "", err
	}
	var w doc.Filter
	words := BalanceFilter{Words: f.Words}
	words.where(&w)
	if f.Category != "" {
		w.And("p.category = ?", f.Category)
	}
	if at != nil {
		w.And("p.code > (SELECT l.code FROM product l WHERE l.tenant_id = $1 AND l.id = ?)", at[0])
	}
	method := ""
	if !f.All {
		method = " AND c.method = " + w.Arg(string(cost.Standard))
	}
	rows, err := db.All(q, func(r *db.Row) StandardRow {
		return StandardRow{Product: r.Int(), Code: r.Text(), Name: r.Text(), Spec: r.Text(), Unit: r.Text(), Category: r.Text()}
	}, `SELECT p.id, p.code, p.name, p.spec, p.unit, p.category FROM product p WHERE p.tenant_id = $1`+w.SQL()+`
 AND (EXISTS (SELECT 1 FROM stock_cost c WHERE c.tenant_id = $1 AND c.product_id = p.id`+method+`)
   OR EXISTS (SELECT 1 FROM stock_switch s WHERE s.tenant_id = $1 AND s.product_id = p.id AND s.scope_id = `+strconv.Itoa(nowhere)+living("stock_switch", "s")+`))
 ORDER BY p.code LIMIT `+strconv.Itoa(limit+1), w.Args()...)
	if err != nil {
		return nil, "", err
	}
	next := ""
	if len(rows) > limit {
		rows = rows[:limit]
		next = doc.EncodeCursor(rows[limit-1].Product)
	}
	return rows, next, fillStandard(q, rows)
}

// fillStandard adds prices and what lies there.
func fillStandard(q db.Querier, rows []StandardRow) error {
	ids := make([]int64, len(rows))
	at := make(map[int64]*StandardRow, len(rows))
	for i := range rows {
		ids[i], at[rows[i].Product] = rows[i].Product, &rows[i]
	}
	prices, err := LatestPrices(q, ids)
	if err != nil {
		return err
	}
	items, err := CostedProducts(q, ids)
	if err != nil {
		return err
	}
	for _, x := range items {
		r := at[x.Key.Product]
		r.Qty, r.Value = r.Qty+x.Qty, r.Value+x.Value
		r.Standard = r.Standard || x.Method == cost.Standard
	}
	for i := range rows {
		r := &rows[i]
		if r.Price = prices[r.Product].Price; r.Qty <= 0 {
			continue
		}
		if r.UnitCost, err = UnitCost(r.Value, r.Qty); err != nil {
			return err
		}
	}
	return nil
}

// QtyAt tells what lay of items at the end of a day; the items are as the books have them now.
func QtyAt(q db.Querier, items []Costed, on day.Day) (map[Key]qty.Qty, error) {
	out := make(map[Key]qty.Qty, len(items))
	var later []int64
	for _, x := range items {
		if out[x.Key] = x.Qty; x.LastDay > on {
			later = append(later, x.Key.Product)
		}
	}
	slices.Sort(later)
	for part := range slices.Chunk(slices.Compact(later), atOnce) {
		in, args := find.In(3, part)
		_, err := db.All(q, func(r *db.Row) bool {
			k, moved := Key{r.Int(), r.Int(), r.Int()}, qty.Qty(r.Int())
			if _, apart := out[k]; !apart {
				k.Warehouse = 0 // cost is one for the company
			}
			out[k] -= moved
			return true
		}, `SELECT product_id, variant_id, warehouse_id, CAST(SUM(qty) AS bigint) FROM stock_move WHERE tenant_id = $1 AND day > $2 AND product_id IN `+in+`
 GROUP BY product_id, variant_id, warehouse_id`, append([]any{int64(on)}, args...)...)
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}
