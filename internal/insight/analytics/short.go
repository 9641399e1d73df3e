package analytics

import (
	"cmp"
	"fmt"
	"slices"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/master/product"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/find"
)

// mostDrafts bounds how many draft orders are looked at for what is missing.
const mostDrafts = 500

// want is what draft orders want of one product from one warehouse.
type want struct {
	product, warehouse int64
	qty, available     qty.Qty
	orders             int64
	promise            day.Day
}

// short lists products of which draft orders want more than is available where they take it from, the earliest promise first.
func (b *board) short() ([]Todo, error) {
	wants, err := draftWants(b.q, b.who)
	if err != nil {
		return nil, err
	}
	wants = slices.DeleteFunc(wants, func(w want) bool { return w.qty <= w.available })
	slices.SortFunc(wants, func(x, y want) int {
		return cmp.Or(cmp.Compare(x.promise, y.promise), cmp.Compare(x.product, y.product), cmp.Compare(x.warehouse, y.warehouse))
	})
	wants = wants[:min(mostShort, len(wants))]
	ids := make([]int64, len(wants))
	for i, w := range wants {
		ids[i] = w.product
	}
	batch := b.q.Batch()
	found := product.AskMany(batch, ids)
	if err := batch.Run(); err != nil {
		return nil, err
	}
	products := product.Index(*found)
	var out []Todo
	for _, w := range wants {
		p := products[w.product]
		if p == nil {
			continue
		}
		out = append(out, Todo{
			Kind: "short",
			Title: fmt.Sprintf(b.say("%[2]s %[1]s 可用 %[3]s，%[4]d 张订单草稿要 %[5]s %[6]s", "%[1]s %[2]s: %[3]s available, %[4]d draft orders want %[5]s %[6]s"),
				p.Code, p.Name, w.available, w.orders, w.qty, p.Unit),
			Detail: fmt.Sprintf(b.say("还差 %[1]s %[2]s，最早 %[3]s 交货", "%[1]s %[2]s missing, earliest delivery %[3]s"), w.qty-w.available, p.Unit, w.promise),
			Route:  "/inventory/balances?q=" + escape(p.Code), Action: b.say("看库存", "See stock"),
		})
	}
	return out, nil
}

type draftOrder struct {
	id, warehouse int64
	promise       day.Day
}

// draftWants adds up the lines of the latest drafts here and not in SQL: with a GROUP BY or a join SQLite starts from the
// products and reads every line there is.
func draftWants(q db.Querier, who *auth.Session) ([]want, error) {
	sql, args := reached(`SELECT id, warehouse_id, promise_day FROM sales_order WHERE tenant_id = $1 AND state = 'draft' AND day > 0`+mark+` ORDER BY day DESC, id DESC LIMIT $2`,
		who.Reach("sales.order.read"), []any{int64(mostDrafts)})
	orders, err := db.All(q, func(r *db.Row) draftOrder { return draftOrder{r.Int(), r.Int(), day.Day(r.Int())} }, sql, args...)
	if err != nil || len(orders) == 0 {
		return nil, err
	}
	ids := make([]int64, len(orders))
	byID := make(map[int64]draftOrder, len(orders))
	for i, o := range orders {
		ids[i], byID[o.id] = o.id, o
	}
	type line struct {
		order, product int64
		qty            qty.Qty
	}
	in, args := find.In(2, ids)
	lines, err := db.All(q, func(r *db.Row) line { return line{r.Int(), r.Int(), qty.Qty(r.Int())} },
		`SELECT order_id, product_id, qty FROM sales_order_line WHERE tenant_id = $1 AND order_id IN `+in+` AND service = 0 ORDER BY order_id`, args...)
	if err != nil {
		return nil, err
	}
	byKey := map[[2]int64]*want{}
	counted := map[[2]int64]int64{} // the last order that was counted; the lines of an order come together
	var products []int64
	for _, l := range lines {
		o := byID[l.order]
		key := [2]int64{l.product, o.warehouse}
		w := byKey[key]
		if w == nil {
			w = &want{product: l.product, warehouse: o.warehouse, promise: o.promise}
			byKey[key] = w
			products = append(products, l.product)
		}
		w.qty += l.qty
		if counted[key] != l.order {
			counted[key] = l.order
			w.orders++
		}
		w.promise = min(w.promise, o.promise)
	}
	return withAvailable(q, byKey, products)
}

func withAvailable(q db.Querier, byKey map[[2]int64]*want, products []int64) ([]want, error) {
	in, args := find.In(2, products)
	_, err := db.All(q, func(r *db.Row) bool {
		if w := byKey[[2]int64{r.Int(), r.Int()}]; w != nil {
			w.available += qty.Qty(r.Int())
		}
		return true
	}, `SELECT product_id, warehouse_id, on_hand - reserved - blocked FROM stock_avail WHERE tenant_id = $1 AND product_id IN `+in, args...)
	out := make([]want, 0, len(byKey))
	for _, w := range byKey {
		out = append(out, *w)
	}
	return out, err
}
