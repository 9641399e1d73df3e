package stock

import (
	"slices"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/find"
)

// Apart cuts items into groups of about most, so that in a month no goods have flowed from a product of one group into one of another.
// Only the links of these products and of this month are read. A replay may find flows of earlier months that bind groups together still.
func Apart(q db.Querier, items []cost.Item, month day.Period, most int) ([][]cost.Item, error) {
	if len(items) <= most {
		return cut(items, nil, most), nil
	}
	var flows [][2]int64
	for part := range slices.Chunk(productsOf(items), atOnce) {
		in, args := find.In(4, part)
		some, err := db.All(q, func(r *db.Row) [2]int64 { return [2]int64{r.Int(), r.Int()} }, `SELECT DISTINCT m.product_id, l.product_id FROM stock_link l
JOIN stock_move m ON m.tenant_id = $1 AND m.source_id = l.from_id AND m.posting_no = l.from_no AND m.line_no = l.from_line
WHERE l.tenant_id = $1 AND l.day >= $2 AND l.day <= $3 AND l.product_id IN `+in+` AND m.product_id <> l.product_id ORDER BY 1, 2`,
			append([]any{int64(month.First()), int64(month.Last())}, args...)...)
		if err != nil {
			return nil, err
		}
		flows = append(flows, some...)
	}
	return cut(items, flows, most), nil
}

// cut keeps together what flows, one into the other, connect, also by products that are not among the items. A group becomes larger
// than most where they leave no choice.
func cut(items []cost.Item, flows [][2]int64, most int) [][]cost.Item {
	up := map[int64]int64{}
	head := func(p int64) int64 {
		for next, ok := up[p]; ok; next, ok = up[p] {
			if over, more := up[next]; more {
				up[p] = over // half the way for who asks next
			}
			p = next
		}
		return p
	}
	for _, f := range flows {
		if a, b := head(f[0]), head(f[1]); a != b {
			up[a] = b
		}
	}
	at := map[int64]int{} // of a head: its group
	var groups [][]cost.Item
	last := -1 // the group that is being filled
	for _, item := range items {
		h := head(item.Product)
		i, known := at[h]
		if !known {
			if last < 0 || len(groups[last]) >= most {
				groups, last = append(groups, nil), len(groups)
			}
			i, at[h] = last, last
		}
		groups[i] = append(groups[i], item)
	}
	return groups
}
