package stock

import (
	"slices"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/find"
)

// Ever tells whether a category was ever put to a method.
func (p *Policy) Ever(m cost.Method) bool {
	for _, rows := range p.byCategory {
		if slices.ContainsFunc(rows, func(r PolicyRow) bool { return r.Method == m }) {
			return true
		}
	}
	return false
}

// MovedUpTo tells whether something that counts up to a day has moved after a seq. The caches name the products that have moved since;
// only their movements are read. A charge counts at the place of its receipt, whatever its own day.
func MovedUpTo(q db.Querier, seq int64, last day.Day) (bool, error) {
	products, err := db.All(q, (*db.Row).Int, `SELECT DISTINCT product_id FROM stock_cost WHERE tenant_id = $1 AND seq > $2`, seq)
	if err != nil {
		return false, err
	}
	for part := range slices.Chunk(products, atOnce) {
		in, args := find.In(4, part)
		n, _, err := db.One(q, (*db.Row).Int, `SELECT COUNT(*) FROM stock_move WHERE tenant_id = $1 AND seq > $2 AND (day <= $3 OR kind = '`+Landed+`') AND product_id IN `+in,
			append([]any{seq, int64(last)}, args...)...)
		if err != nil || n > 0 {
			return n > 0, err
		}
	}
	return false, nil
}

// ToldUpTo tells whether some sources have changed values up to a day.
func ToldUpTo(q db.Querier, sources []int64, last day.Day) (bool, error) {
	for part := range slices.Chunk(sources, atOnce) {
		in, args := find.In(3, part)
		n, _, err := db.One(q, (*db.Row).Int, `SELECT COUNT(*) FROM stock_value WHERE tenant_id = $1 AND cause_day <= $2 AND source_id IN `+in, append([]any{int64(last)}, args...)...)
		if err != nil || n > 0 {
			return n > 0, err
		}
	}
	return false, nil
}
