package costing

import (
	"slices"
	"strings"

	"xingzhou/internal/biz/inventory"
	"xingzhou/internal/biz/sales"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/find"
)

// Paper names the document behind a row.
type Paper struct {
	Type   string `json:"source_type,omitempty"`
	Source id.ID  `json:"source_id,omitempty"`
	Number string `json:"number,omitempty"`
}

// atOnce is how many ids one statement names.
const atOnce = 400

// papersSQL finds what is worth nothing and has no voucher.
const papersSQL = `SELECT id, '` + sales.DeliveryType + `', number FROM sales_delivery WHERE tenant_id = $1 AND id IN (ids)
UNION ALL SELECT id, '` + sales.ReturnType + `', number FROM sales_return WHERE tenant_id = $1 AND id IN (ids)
UNION ALL SELECT id, '` + inventory.OpeningType + `', number FROM inventory_opening WHERE tenant_id = $1 AND id IN (ids)
UNION ALL SELECT id, CASE WHEN direction = 'in' THEN '` + inventory.ReceiptType + `' ELSE '` + inventory.IssueType + `' END, number FROM inventory_other WHERE tenant_id = $1 AND id IN (ids)
UNION ALL SELECT id, '` + inventory.AdjustmentType + `', number FROM inventory_adjustment WHERE tenant_id = $1 AND id IN (ids)
UNION ALL SELECT id, '` + inventory.CostingType + `', number FROM inventory_costing WHERE tenant_id = $1 AND id IN (ids)
UNION ALL SELECT id, '` + posting.RecostType + `', number FROM posting_recost WHERE tenant_id = $1 AND id IN (ids)`

// papersOf names documents by their ids: by their vouchers, and where they have none, by asking the papers.
func papersOf(q db.Querier, ids []int64) (map[int64]Paper, error) {
	out := make(map[int64]Paper, len(ids))
	slices.Sort(ids)
	for part := range slices.Chunk(slices.Compact(ids), atOnce) {
		sources, err := gl.Sources(q, part)
		if err != nil {
			return nil, err
		}
		var unknown []int64
		for _, i := range part {
			if s, ok := sources[i]; ok {
				out[i] = Paper{s.Type, id.ID(i), s.Number}
			} else {
				unknown = append(unknown, i)
			}
		}
		if len(unknown) == 0 {
			continue
		}
		in, args := find.In(2, unknown)
		_, err = db.All(q, func(r *db.Row) bool {
			i := r.Int()
			out[i] = Paper{r.Text(), id.ID(i), r.Text()}
			return true
		}, strings.ReplaceAll(papersSQL, "(ids)", in), args...)
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

// names puts the papers' names into the answer.
func (x *explainer) names() error {
	ids := []int64{x.of.Source}
	for _, r := range x.why.Rows {
		ids = append(ids, r.source)
	}
	for _, c := range x.why.Charges {
		ids = append(ids, c.source)
	}
	papers, err := papersOf(x.q, ids)
	if err != nil {
		return err
	}
	x.why.Paper = papers[x.of.Source]
	for i := range x.why.Rows {
		x.why.Rows[i].Paper = papers[x.why.Rows[i].source]
	}
	for i := range x.why.Charges {
		x.why.Charges[i].Paper = papers[x.why.Charges[i].source]
	}
	return nil
}
