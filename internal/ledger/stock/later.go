package stock

import (
	"slices"

	"xingzhou/internal/kit/money"
	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/find"
)

// LaterValues adds up, by movement, what changed the value of the movements of some sources since they were posted.
func LaterValues(q db.Querier, sources []int64) (map[cost.Key]money.Amount, error) {
	out := map[cost.Key]money.Amount{}
	ids := slices.Clone(sources)
	slices.Sort(ids)
	for part := range slices.Chunk(slices.Compact(ids), atOnce) {
		in, args := find.In(2, part)
		_, err := db.All(q, func(r *db.Row) bool {
			out[cost.Key{Source: r.Int(), No: int(r.Int()), Line: int(r.Int())}] = money.Amount(r.Int())
			return true
		}, `SELECT of_id, of_no, of_line, CAST(SUM(value) AS bigint) FROM stock_value WHERE tenant_id = $1 AND of_id IN `+in+` GROUP BY of_id, of_no, of_line`, args...)
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}
