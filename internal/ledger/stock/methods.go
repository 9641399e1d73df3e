package stock

import (
	"slices"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/find"
)

// FormerMethods tells how items were costed on a day where that has changed since: the first change after the day knows.
func FormerMethods(q db.Querier, policy *Policy, products []int64, on day.Day) (map[cost.Item]cost.Method, error) {
	out := map[cost.Item]cost.Method{}
	if !policy.decided {
		return out, nil
	}
	for part := range slices.Chunk(products, atOnce) {
		in, args := find.In(3, part)
		_, err := db.All(q, func(r *db.Row) bool {
			item, was := cost.Item{Product: r.Int(), Variant: r.Int(), Scope: r.Int()}, cost.Method(r.Text())
			if _, known := out[item]; !known {
				out[item] = was
			}
			return true
		}, `SELECT product_id, variant_id, scope_id, was FROM stock_switch s WHERE tenant_id = $1 AND day > $2 AND method <> '' AND product_id IN `+in+living("stock_switch", "s")+`
 ORDER BY product_id, variant_id, scope_id, day`, append([]any{int64(on)}, args...)...)
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}
