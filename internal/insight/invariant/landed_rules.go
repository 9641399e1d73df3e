package invariant

import (
	"slices"

	"xingzhou/internal/biz/inventory"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/platform/db"
)

// landedKind is the paper that spreads a charge over receipts. What its lines move is compared line by line (checkCharges).
var landedKind = &kind{typ: inventory.LandedType, table: "inventory_landed", lineTable: "inventory_landed_line", lineHead: "landed_id", zh: "采购费用分摊单", en: "landed cost", prefix: "FYFT",
	heads: `SELECT ` + headColumns + `, party_id, 0, 0, 0, 0, amount, 0, 0, amount, 0, 0, 0, contra_id FROM inventory_landed WHERE tenant_id = $1`,
	lines: columns{table: "inventory_landed_line", head: "landed_id", product: "receipt_id", service: "(CASE WHEN share = 0 THEN 1 ELSE 0 END)", qty: "0", amount: "share", tax: "0", total: "0", cost: "share",
		done: "0", doneAmount: "0", doneTax: "0", doneCost: "0", take: "0", takeCost: "0",
		strange: "share < 0 OR hand < 0 OR percent < 0 OR weight < 0 OR volume < 0 OR receipt_line < 1"}.sql()}

// expectLanded derives the books of a landed cost. How much got into the stock is for the replay to say; the whole is on the contra account.
func (s *state) expectLanded(p *paper) expected {
	m := orZero(s.moves[key{p.id, p.posting}])
	x := expected{moves: p.lines.stocked, value: p.cost - m.variance, debit: p.cost, stock: p.cost - m.variance}
	s.chosen(&x, p, 0, p.cost)
	x.cost += m.variance
	return x
}

// chosen adds what stands on the contra account, where that plays a role by itself.
func (s *state) chosen(x *expected, p *paper, debit, credit int64) {
	on := func(role posting.Role, amount int64) int64 {
		if slices.Contains(s.roles[role], p.contra) {
			return amount
		}
		return 0
	}
	x.receivable, x.advance = on(posting.Receivable, debit-credit), on(posting.Advance, debit-credit)
	x.revenue, x.tax, x.cost = on(posting.Revenue, credit), on(posting.OutputTax, credit), on(posting.CostOfSale, debit)
	if a, ok := s.chart.ByID(p.contra); ok && a.Fund {
		x.fund = debit - credit
	}
}

// checkCharges wants every share of an approved landed cost as one movement without a quantity that names its receipt, and no others.
// One on top of a receipt counts at the receipt's place; one on what is left of it has the receipt's quantity for its basis.
func (s *state) checkCharges() error {
	_, err := db.All(s.q, func(r *db.Row) bool {
		paper, line, share, flow := r.Int(), r.Int(), r.Int(), r.Int()
		var want, got any = money.Amount(share), money.Amount(flow)
		if share == flow {
			want, got = "与单据逐行相同", "不同"
		}
		s.find(papered, "stock_move", at("source_id", paper, "line_no", line), want, got,
			"%[1]s 第 %[2]d 行分摊到入库上的流水（金额、入库、商品、仓库、类型、科目、日期）", "the movement that line %[2]d of %[1]s puts on its receipt (amount, receipt, product, warehouse, kind, accounts, day)",
			s.number(paper), line)
		return true
	}, `SELECT t.id, l.line_no, l.share, COALESCE(m.value + m.variance, 0) FROM inventory_landed t
JOIN inventory_landed_line l ON l.tenant_id = $1 AND l.landed_id = t.id
LEFT JOIN stock_move m ON m.tenant_id = $1 AND m.source_id = t.id AND m.posting_no = t.posting_no AND m.line_no = l.line_no
LEFT JOIN stock_move r ON r.tenant_id = $1 AND r.source_id = m.origin_id AND r.posting_no = m.origin_no AND r.line_no = m.origin_line
WHERE t.tenant_id = $1 AND t.state = 'approved' AND (m.source_id IS NULL AND l.share <> 0 OR m.source_id IS NOT NULL AND (r.source_id IS NULL OR l.share = 0 OR m.value + m.variance <> l.share
  OR m.origin_id <> l.receipt_id OR m.origin_line <> l.receipt_line OR m.qty <> 0 OR m.given <> 0 OR m.reverses_no <> 0 OR m.day <> t.day OR m.party_id <> t.party_id OR m.contra_id <> t.contra_id
  OR m.product_id <> r.product_id OR m.variant_id <> r.variant_id OR m.warehouse_id <> r.warehouse_id OR r.qty <= 0 OR r.reverses_no <> 0 OR r.day > t.day
  OR m.kind NOT IN ('`+stock.Landed+`', '`+stock.Adjust+`') OR m.kind = '`+stock.Landed+`' AND m.basis <> 0 OR m.kind = '`+stock.Adjust+`' AND m.basis <> r.qty))
ORDER BY t.id, l.line_no`)
	return err
}
