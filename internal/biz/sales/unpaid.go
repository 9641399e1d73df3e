package sales

import (
	"xingzhou/internal/kit/money"
	"xingzhou/internal/ledger/openitem"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
	"xingzhou/internal/platform/find"
)

// orderOpen is what the papers of an order delivered and still have open.
type orderOpen struct{ delivered, open money.Amount }

// unpaid is what is still to come for an order: what its papers have open, and what is not delivered yet.
func unpaid(state string, total money.Amount, o orderOpen) money.Amount {
	if state == doc.Closed {
		return o.open
	}
	return total - o.delivered + o.open
}

// openByOrder adds up deliveries and returns of several orders and what is open on them.
func openByOrder(q db.Querier, orders []int64) (map[int64]orderOpen, error) {
	in, args := find.In(2, orders)
	type paper struct{ order, id, total int64 }
	scan := func(r *db.Row) paper { return paper{r.Int(), r.Int(), r.Int()} }
	b := q.Batch()
	deliveries := db.Ask(b, scan, `SELECT order_id, id, total FROM sales_delivery WHERE tenant_id = $1 AND state = 'approved' AND order_id IN `+in, args...)
	returns := db.Ask(b, scan, `SELECT order_id, id, 0 FROM sales_return WHERE tenant_id = $1 AND state = 'approved' AND order_id IN `+in, args...)
	if err := b.Run(); err != nil {
		return nil, err
	}
	papers := append(*deliveries, *returns...)
	sources := make([]int64, len(papers))
	for i, p := range papers {
		sources[i] = p.id
	}
	open, err := openitem.OpenBySource(q, sources)
	out := map[int64]orderOpen{}
	for _, p := range papers {
		o := out[p.order]
		o.delivered += money.Amount(p.total)
		o.open += open[p.id]
		out[p.order] = o
	}
	return out, err
}
