package stock

import (
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/platform/db"
)

// Posted is what one posting left in the book.
type Posted struct {
	moves    *[]Move
	reserves *[]Reserve
}

// AskPosted queues the read of a posting's rows.
func AskPosted(b *db.Batch, id int64, no int) Posted {
	return Posted{
		moves: db.Ask(b, scanMove, `SELECT line_no, kind, product_id, variant_id, warehouse_id, qty, value, account_id, contra_id, origin_id, origin_no, origin_line, variance, given, basis
FROM stock_move WHERE tenant_id = $1 AND source_id = $2 AND posting_no = $3 ORDER BY line_no`, id, int64(no)),
		reserves: db.Ask(b, scanReserve, `SELECT line_no, order_id, order_line, product_id, variant_id, warehouse_id, qty
FROM stock_reservation WHERE tenant_id = $1 AND source_id = $2 AND posting_no = $3 ORDER BY line_no`, id, int64(no)),
	}
}

func scanMove(r *db.Row) Move {
	return Move{
		Line: int(r.Int()), Kind: r.Text(), Key: Key{r.Int(), r.Int(), r.Int()}, Qty: qty.Qty(r.Int()), Value: money.Amount(r.Int()),
		Account: r.Int(), Contra: r.Int(), OriginID: r.Int(), OriginNo: int(r.Int()), OriginLine: int(r.Int()),
		Variance: money.Amount(r.Int()), Given: money.Amount(r.Int()), Basis: qty.Qty(r.Int()),
	}
}

func scanReserve(r *db.Row) Reserve {
	return Reserve{Line: int(r.Int()), Order: r.Int(), OrderLine: int(r.Int()), Key: Key{r.Int(), r.Int(), r.Int()}, Qty: qty.Qty(r.Int())}
}

// Mirror returns the rows that take the posting back: same kind, value and links, the sign turned.
func (p Posted) Mirror(no int) ([]Move, []Reserve) {
	moves := make([]Move, len(*p.moves))
	for i, m := range *p.moves {
		m.Qty, m.Value, m.Variance, m.Reverses = -m.Qty, -m.Value, -m.Variance, no
		moves[i] = m
	}
	reserves := make([]Reserve, len(*p.reserves))
	for i, r := range *p.reserves {
		r.Qty = -r.Qty
		reserves[i] = r
	}
	return moves, reserves
}

// Keys lists the availability rows that the posting touched.
func (p Posted) Keys() []Key {
	var keys []Key
	seen := map[Key]bool{}
	add := func(k Key) {
		if !seen[k] {
			seen[k] = true
			keys = append(keys, k)
		}
	}
	for _, m := range *p.moves {
		add(m.Key)
	}
	for _, r := range *p.reserves {
		add(r.Key)
	}
	return keys
}
