package analytics

import (
	"fmt"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/platform/db"
)

// PeriodDraft counts the drafts of one kind that are dated in a period: closing it would lock them out.
type PeriodDraft struct {
	Kind  string `json:"kind"`
	Count int64  `json:"count"`
	Title string `json:"title"`
	Route string `json:"route"` // the list of just these papers
}

// periodKinds are the papers whose approval writes books. An order writes none: its draft may stay over the close.
// Each statement spells its state out, so that both engines may take the index of drafts where there is one.
var periodKinds = []struct{ kind, zh, one, many, sql, route string }{
	{"sales.delivery", "张销售出库单草稿", "draft delivery", "draft deliveries",
		`SELECT COUNT(*) FROM sales_delivery WHERE tenant_id = $1 AND state = 'draft' AND day >= $2 AND day <= $3`, "/sales/deliveries"},
	{"sales.return", "张销售退货单草稿", "draft return", "draft returns",
		`SELECT COUNT(*) FROM sales_return WHERE tenant_id = $1 AND state = 'draft' AND day >= $2 AND day <= $3`, "/sales/returns"},
	{"settlement.receipt", "张收款单草稿", "draft receipt", "draft receipts",
		`SELECT COUNT(*) FROM settlement_receipt WHERE tenant_id = $1 AND state = 'draft' AND day >= $2 AND day <= $3`, "/settlement/receipts"},
	{"inventory.opening", "张期初库存单草稿", "draft of opening stock", "drafts of opening stock",
		`SELECT COUNT(*) FROM inventory_opening WHERE tenant_id = $1 AND state = 'draft' AND day >= $2 AND day <= $3`, "/inventory/openings"},
	{"inventory.receipt", "张其他入库单草稿", "draft of another receipt of goods", "drafts of other receipts of goods",
		`SELECT COUNT(*) FROM inventory_other WHERE tenant_id = $1 AND direction = 'in' AND state = 'draft' AND day >= $2 AND day <= $3`, "/inventory/receipts"},
	{"inventory.issue", "张其他出库单草稿", "draft of another issue of goods", "drafts of other issues of goods",
		`SELECT COUNT(*) FROM inventory_other WHERE tenant_id = $1 AND direction = 'out' AND state = 'draft' AND day >= $2 AND day <= $3`, "/inventory/issues"},
	{"inventory.adjustment", "张成本调整单草稿", "draft of a value adjustment", "drafts of value adjustments",
		`SELECT COUNT(*) FROM inventory_adjustment WHERE tenant_id = $1 AND state = 'draft' AND day >= $2 AND day <= $3`, "/inventory/adjustments"},
	{"inventory.landed", "张采购费用分摊单草稿", "draft of a landed cost", "drafts of landed costs",
		`SELECT COUNT(*) FROM inventory_landed WHERE tenant_id = $1 AND state = 'draft' AND day >= $2 AND day <= $3`, "/inventory/landed-costs"},
}

// PeriodDrafts lists the kinds that have drafts dated in a period, in words of the language.
func PeriodDrafts(q db.Querier, period day.Period, lang string) ([]PeriodDraft, error) {
	from, to := period.First(), period.Last()
	batch := q.Batch()
	counts := make([]*[]int64, len(periodKinds))
	for i, k := range periodKinds {
		counts[i] = db.Ask(batch, (*db.Row).Int, k.sql, int64(from), int64(to))
	}
	if err := batch.Run(); err != nil {
		return nil, err
	}
	out := []PeriodDraft{}
	for i, k := range periodKinds {
		n := (*counts[i])[0]
		if n == 0 {
			continue
		}
		en := k.many
		if n == 1 {
			en = k.one
		}
		out = append(out, PeriodDraft{Kind: k.kind, Count: n, Title: words(lang).unit(fmt.Sprint(n), k.zh, en), Route: fmt.Sprintf("%s?state=draft&from=%s&to=%s", k.route, from, to)})
	}
	return out, nil
}
