package invariant

import (
	"slices"

	"xingzhou/internal/biz/inventory"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/platform/db"
)

// otherKind is one of the two papers that share inventory_other. A line without a head belongs to what comes in, so that it is
// found once.
func otherKind(way inventory.Direction, zh, en, prefix, strange string) *kind {
	only := " AND other_id NOT IN (SELECT id FROM inventory_other WHERE tenant_id = $1 AND direction = '" + string(inventory.Out) + "')"
	if way == inventory.Out {
		only = " AND other_id IN (SELECT id FROM inventory_other WHERE tenant_id = $1 AND direction = '" + string(inventory.Out) + "')"
	}
	return &kind{typ: way.Type(), table: "inventory_other", lineTable: "inventory_other_line", lineHead: "other_id", zh: zh, en: en, prefix: prefix,
		heads: `SELECT ` + headColumns + `, party_id, warehouse_id, 0, 0, 0, 0, 0, 0, value, 0, 0, 0, contra_id FROM inventory_other
WHERE tenant_id = $1 AND direction = '` + string(way) + `'`,
		lines: columns{table: "inventory_other_line", head: "other_id", product: "product_id", service: "0", qty: "qty", amount: "0", tax: "0", total: "0", cost: "value",
			done: "0", doneAmount: "0", doneTax: "0", doneCost: "0", take: "0", takeCost: "0", strange: strange, only: only}.sql()}
}

// expectOther derives the books of an other receipt or issue, or of a value adjustment. The contra account is any that a person chose: where it plays a
// role by itself, such as cost of sales, the amount shows there.
func (s *state) expectOther(p *paper) expected {
	l := &p.lines
	x := expected{moves: l.stocked, qty: l.stockQty, value: l.cost, kind: stock.Receipt, debit: p.cost, stock: p.cost}
	debit, credit := int64(0), p.cost
	switch p.kind.typ {
	case inventory.IssueType:
		x.qty, x.value, x.stock, x.kind = -x.qty, -x.value, -x.stock, stock.Issue
		debit, credit = credit, debit
	case inventory.AdjustmentType:
		x.kind, x.debit = stock.Adjust, l.amount
		debit, credit = (l.amount-p.cost)/2, (l.amount+p.cost)/2
	}
	s.chosen(&x, p, debit, credit)
	if p.kind.typ == inventory.ReceiptType {
		x = s.broughtIn(p, x)
	}
	return x
}

// broughtIn takes from the stock what of a receipt is a variance: goods kept at standard cost come in at that.
func (s *state) broughtIn(p *paper, x expected) expected {
	variance := orZero(s.moves[key{p.id, p.posting}]).variance
	x.value, x.stock, x.cost = x.value-variance, x.stock-variance, x.cost+variance
	return x
}

// strangeMoves tells whether the movements of a living posting stand on accounts that such a paper may not use.
func (p *paper) strangeMoves(m *moveSum) bool {
	if p.contra != 0 {
		return m.strange > 0 || !m.contra.is(p.contra)
	}
	return m.strange+m.foreign > 0
}

// checkContra wants the value of every other receipt and issue, value adjustment, landed cost and costing decision on the contra account that its head names.
func (s *state) checkContra() error {
	type net struct{ paper, amount int64 }
	rows, err := db.All(s.q, func(r *db.Row) net { return net{r.Int(), r.Int()} },
		`SELECT o.id, `+sum("e.debit - e.credit")+` FROM (SELECT id, posting_no, contra_id FROM inventory_other WHERE tenant_id = $1 AND state = 'approved'
UNION ALL SELECT id, posting_no, contra_id FROM inventory_adjustment WHERE tenant_id = $1 AND state = 'approved'
UNION ALL SELECT id, posting_no, contra_id FROM inventory_landed WHERE tenant_id = $1 AND state = 'approved'
UNION ALL SELECT id, posting_no, contra_id FROM inventory_costing WHERE tenant_id = $1 AND state = 'approved') o
JOIN gl_entry e ON e.tenant_id = $1 AND e.source_id = o.id AND e.posting_no = o.posting_no AND e.account_id = o.contra_id
GROUP BY o.id`)
	if err != nil {
		return err
	}
	found := make(map[int64]int64, len(rows))
	for _, r := range rows {
		found[r.paper] = r.amount
	}
	for _, p := range s.list {
		if p.contra == 0 || p.living() == 0 {
			continue
		}
		want := -p.cost
		if p.kind.typ == inventory.IssueType {
			want = p.cost
		}
		if slices.Contains(s.roles[posting.CostVariance], p.contra) { // it bears the variance, too
			want += orZero(s.moves[key{p.id, p.posting}]).variance
		}
		same(s, papered, "gl_entry", key{p.id, p.posting}.String(), money.Amount(want), money.Amount(found[p.id]),
			"%[1]s 记在对方科目 %[2]s 上的金额（借正贷负），按单据", "the amount of %[1]s on the contra account %[2]s (debit positive), by the paper,", p.number, s.code(p.contra))
	}
	return nil
}
