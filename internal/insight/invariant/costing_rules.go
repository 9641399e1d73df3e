package invariant

import (
	"cmp"
	"slices"
	"strings"

	"xingzhou/internal/biz/inventory"
	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/tenant"
)

// costingKind is a costing decision. A line that only notes a price ahead moves nothing. The head tells in amount whether it is a
// change of method, which alone may have no lines.
var costingKind = kind{typ: inventory.CostingType, table: "inventory_costing", lineTable: "inventory_costing_line", lineHead: "costing_id", zh: "计价方法变更", en: "costing decision", prefix: "JJBG",
	heads: `SELECT ` + headColumns + `, 0, 0, 0, 0, 0, CASE WHEN method <> '' THEN 1 ELSE 0 END, 0, 0, value, 0, 0, 0, contra_id FROM inventory_costing WHERE tenant_id = $1`,
	lines: columns{table: "inventory_costing_line", head: "costing_id", product: "product_id", service: "(CASE WHEN scope_id < 0 THEN 1 ELSE 0 END)", qty: "0", amount: "0", tax: "0", total: "0",
		cost: "(new_value - old_value)", done: "0", doneAmount: "0", doneTax: "0", doneCost: "0", take: "0", takeCost: "0",
		strange: "price < 0 OR scope_id < -1 OR scope_id = -1 AND (qty <> 0 OR old_value <> 0 OR new_value <> 0 OR price = 0) OR scope_id >= 0 AND qty = 0 AND (old_value <> 0 OR new_value <> 0)"}.sql()}

// expectCosting derives the books of a decision: movements without goods that revalue what lies there, against one account.
func (s *state) expectCosting(p *paper) expected {
	l := &p.lines
	x := expected{moves: l.stocked, value: l.cost, stock: p.cost, kind: stock.Reprice, debit: s.revalued[p.id] + max(-p.cost, 0)}
	if p.amount == 1 {
		x.kind = stock.Switch
	}
	s.chosen(&x, p, max(-p.cost, 0), max(p.cost, 0))
	return x
}

// loadRevalued adds up what decisions debit to accounts of inventory, each account by itself.
func (s *state) loadRevalued() error {
	s.revalued = map[int64]int64{}
	_, err := db.All(s.q, func(r *db.Row) bool {
		paper, value := r.Int(), r.Int()
		s.revalued[paper] += max(value, 0)
		return true
	}, `SELECT m.source_id, `+sum("m.value")+` FROM inventory_costing h JOIN stock_move m ON m.tenant_id = $1 AND m.source_id = h.id AND m.posting_no = h.posting_no
WHERE h.tenant_id = $1 GROUP BY m.source_id, m.account_id`)
	return err
}

// decisionRules are what the rows of decisions must obey; each statement lists the rows that do not.
var decisionRules = []struct{ table, sql, want, zh, en string }{
	{"stock_switch", `SELECT w.source_id, w.posting_no, w.line_no FROM stock_switch w
LEFT JOIN stock_move m ON m.tenant_id = $1 AND m.source_id = w.source_id AND m.posting_no = w.posting_no AND m.line_no = w.line_no
WHERE w.tenant_id = $1 AND w.scope_id >= 0 AND (m.source_id IS NULL OR m.seq <> w.seq OR m.day <> w.day OR m.product_id <> w.product_id OR m.variant_id <> w.variant_id
  OR m.warehouse_id <> w.scope_id OR m.reverses_no <> w.reverses_no OR m.kind <> CASE WHEN w.method <> '' THEN '` + stock.Switch + `' ELSE '` + stock.Reprice + `' END)`,
		"有相同的流水", "%[1]s 第 %[2]d 行的计价决定", "the decision in line %[2]d of %[1]s: a movement beside it"},
	{"stock_move", `SELECT m.source_id, m.posting_no, m.line_no FROM stock_move m
LEFT JOIN stock_switch w ON w.tenant_id = $1 AND w.source_id = m.source_id AND w.posting_no = m.posting_no AND w.line_no = m.line_no
LEFT JOIN stock_move o ON o.tenant_id = $1 AND o.source_id = m.source_id AND o.posting_no = m.reverses_no AND o.line_no = m.line_no
WHERE m.tenant_id = $1 AND m.kind IN ('` + stock.Switch + `', '` + stock.Reprice + `') AND (w.source_id IS NULL OR w.scope_id < 0 OR m.qty <> 0 OR m.batch_id <> 0 OR m.bin_id <> 0
  OR m.quality <> 0 OR m.account_id <> COALESCE(o.account_id, m.account_id))`,
		"有计价决定，不动数量", "%[1]s 第 %[2]d 行重估", "the revaluation in line %[2]d of %[1]s: a decision beside it, and no goods"},
	{"stock_switch", `SELECT w.source_id, w.posting_no, w.line_no FROM stock_switch w
WHERE w.tenant_id = $1 AND (w.method NOT IN ('', ` + methodWords + `) OR w.was NOT IN ('', ` + methodWords + `) OR (w.method = '') <> (w.was = '') OR w.price < 0
  OR w.scope_id < 0 AND (w.scope_id <> -1 OR w.method <> '' OR w.variant_id <> 0 OR w.price = 0))`,
		"已知的方法、标准价", "%[1]s 第 %[2]d 行的计价决定", "the decision in line %[2]d of %[1]s: its methods and price"},
	{"stock_switch", `SELECT w.source_id, w.posting_no, w.line_no FROM stock_switch w
LEFT JOIN stock_switch o ON o.tenant_id = $1 AND o.source_id = w.source_id AND o.posting_no = w.reverses_no AND o.line_no = w.line_no
WHERE w.tenant_id = $1 AND (w.reverses_no = 0 AND w.posting_no <> 1 OR w.reverses_no <> 0 AND (o.source_id IS NULL OR w.posting_no <> 2 OR w.reverses_no <> 1 OR o.seq >= w.seq
  OR o.day <> w.day OR o.product_id <> w.product_id OR o.variant_id <> w.variant_id OR o.scope_id <> w.scope_id OR o.was <> w.was OR o.method <> w.method OR o.price <> w.price))`,
		"与撤销的那一行相同", "%[1]s 第 %[2]d 行撤销的计价决定", "the decision that line %[2]d of %[1]s takes back"},
	{"stock_switch", `SELECT w.source_id, w.posting_no, w.line_no FROM stock_switch w
JOIN (SELECT source_id, posting_no, MIN(seq) AS seq FROM stock_switch WHERE tenant_id = $1 GROUP BY source_id, posting_no) f ON f.source_id = w.source_id AND f.posting_no = w.posting_no
WHERE w.tenant_id = $1 AND (w.seq <> f.seq OR w.seq > $2)`,
		"同一顺序号", "%[1]s 第 %[2]d 行的计价决定的顺序号", "the sequence number of the decision in line %[2]d of %[1]s"},
	{"stock_switch", `SELECT w.source_id, w.posting_no, w.line_no FROM stock_switch w
LEFT JOIN inventory_costing h ON h.tenant_id = $1 AND h.id = w.source_id
LEFT JOIN inventory_costing_line l ON l.tenant_id = $1 AND l.costing_id = w.source_id AND l.line_no = w.line_no
WHERE w.tenant_id = $1 AND (h.id IS NULL OR l.line_no IS NULL OR w.posting_no > h.posting_no OR w.day <> h.day OR w.product_id <> l.product_id OR w.scope_id <> l.scope_id OR w.price <> l.price
  OR w.scope_id >= 0 AND w.method <> h.method)`,
		"与单据逐行相同", "%[1]s 第 %[2]d 行的计价决定", "the decision in line %[2]d of %[1]s, by the paper,"},
	{"inventory_costing_line", `SELECT l.costing_id, h.posting_no, l.line_no FROM inventory_costing h JOIN inventory_costing_line l ON l.tenant_id = $1 AND l.costing_id = h.id
LEFT JOIN stock_switch w ON w.tenant_id = $1 AND w.source_id = h.id AND w.posting_no = h.posting_no AND w.line_no = l.line_no
WHERE h.tenant_id = $1 AND w.source_id IS NULL`,
		"有计价决定", "%[1]s 第 %[2]d 行", "line %[2]d of %[1]s: a decision in the books"},
	{"inventory_costing_line", `SELECT l.costing_id, 1, l.line_no FROM inventory_costing_line l JOIN inventory_costing h ON h.tenant_id = $1 AND h.id = l.costing_id
JOIN stock_switch w ON w.tenant_id = $1 AND w.source_id = l.costing_id AND w.posting_no = 1 AND w.line_no = l.line_no
WHERE l.tenant_id = $1 AND l.scope_id >= 0 AND (l.qty <> ` + upTo("m.qty", "stock_move", " AND m.day <= h.day") + `
  OR h.method <> '' AND l.old_value <> ` + upTo("m.value", "stock_move", "") + ` + ` + upTo("m.value", "stock_value", "") + `)`,
		"与当时的流水相同", "%[1]s 第 %[2]d 行的数量和原金额", "the quantity and old value in line %[2]d of %[1]s, by the movements of that time,"},
	{"inventory_costing", `SELECT DISTINCT h.id, m.posting_no, 0 FROM inventory_costing h JOIN stock_move m ON m.tenant_id = $1 AND m.source_id = h.id
WHERE h.tenant_id = $1 AND m.contra_id <> h.contra_id`,
		"流水上的科目", "%[1]s 的差异科目", "the account that takes the revaluation of %[1]s"},
	{"inventory_costing", `SELECT h.id, h.posting_no, 0 FROM inventory_costing h
LEFT JOIN stock_policy p ON p.tenant_id = $1 AND p.category = h.category AND p.from_period = h.day / 100
WHERE h.tenant_id = $1 AND h.state = 'approved' AND h.method <> '' AND (p.method IS NULL OR p.method <> h.method)`,
		"记下这个方法", "%[1]s 的类别从那个月起的计价方法", "what the books say of the category of %[1]s from that month on"},
	{"inventory_costing", `SELECT h.id, h.posting_no, 0 FROM inventory_costing h
WHERE h.tenant_id = $1 AND ((h.method = '') <> (h.category = '') OR (h.method = '') <> (h.was = '') OR h.method NOT IN ('', ` + methodWords + `) OR h.was NOT IN ('', ` + methodWords + `)
  OR h.method <> '' AND h.day % 100 <> 1 OR h.state NOT IN ('approved', 'undone'))`,
		"方法、类别和月初", "%[1]s 的方法、类别、日期和状态", "the method, category, day and state of %[1]s"},
}

// upTo adds up what the books had of a line's product and scope before the decision was posted.
func upTo(what, table, more string) string {
	return `(SELECT CAST(COALESCE(SUM(` + what + `), 0) AS bigint) FROM ` + table + ` m WHERE m.tenant_id = $1 AND m.product_id = l.product_id
  AND (l.scope_id = 0 OR m.warehouse_id = l.scope_id) AND m.seq < w.seq` + more + `)`
}

const methodWords = `'moving', 'fifo', 'monthly', 'standard', 'specific'`

// checkDecisions compares decisions with the movements that hold them and with their papers, and looks at how products began.
func (s *state) checkDecisions() error {
	for _, rule := range decisionRules {
		var args []any
		if strings.Contains(rule.sql, "$2") {
			args = []any{s.seq}
		}
		rows, err := db.All(s.q, func(r *db.Row) [3]int64 { return [3]int64{r.Int(), r.Int(), r.Int()} }, rule.sql+` ORDER BY 1, 2, 3`, args...)
		if err != nil {
			return err
		}
		for _, r := range rows {
			k := key{r[0], r[1]}
			where := k.String() + " " + at("line_no", r[2])
			if rule.table == "inventory_costing" {
				where = at("id", r[0])
			}
			s.find(papered, rule.table, where, rule.want, "不是", rule.zh, rule.en, s.label(k), r[2])
		}
	}
	if err := s.checkStandards(); err != nil {
		return err
	}
	return s.checkBegins()
}

// checkStandards wants what a decision put to standard cost to be worth its quantity at that price.
func (s *state) checkStandards() error {
	_, err := db.All(s.q, func(r *db.Row) bool {
		k, line := key{r.Int(), r.Int()}, r.Int()
		lies, price, worth := qty.Qty(r.Int()), money.Price(r.Int()), money.Amount(r.Int())
		if want, err := money.Extend(price, lies); err != nil || want != worth {
			s.find(papered, "inventory_costing_line", k.String()+" "+at("line_no", line), want, worth, "%[1]s 第 %[2]d 行的新金额，按数量和标准价", "the new value in line %[2]d of %[1]s, by quantity and price,", s.label(k), line)
		}
		return true
	}, `SELECT l.costing_id, h.posting_no, l.line_no, l.qty, l.price, l.new_value FROM inventory_costing_line l JOIN inventory_costing h ON h.tenant_id = $1 AND h.id = l.costing_id
WHERE l.tenant_id = $1 AND l.scope_id >= 0 AND h.method IN ('', 'standard') ORDER BY l.costing_id, l.line_no`)
	return err
}

// setPrice is a standard price as somebody set it, or took it back.
type setPrice struct {
	seq, source, no, line, reverses int64
	day                             day.Day
	price                           money.Price
}

// checkBegins wants every row of how a product began to belong to its first movement, with the standard price of that moment.
func (s *state) checkBegins() error {
	prices := map[int64][]setPrice{}
	_, err := db.All(s.q, func(r *db.Row) bool {
		product := r.Int()
		prices[product] = append(prices[product], setPrice{r.Int(), r.Int(), r.Int(), r.Int(), r.Int(), day.Day(r.Int()), money.Price(r.Int())})
		return true
	}, `SELECT product_id, seq, source_id, posting_no, line_no, reverses_no, day, price FROM stock_switch WHERE tenant_id = $1 AND price > 0`)
	if err != nil {
		return err
	}
	perWarehouse := 0
	if s.company.CostScope == tenant.ScopeWarehouse {
		perWarehouse = 1
	}
	_, err = db.All(s.q, func(r *db.Row) bool {
		k, seq, first := costKey{r.Int(), r.Int(), r.Int()}, r.Int(), r.Int()
		method, price, cached := cost.Method(r.Text()), money.Price(r.Int()), r.Bool()
		s.out[stocked].Checked++
		where := k.String()
		if !cached || seq != first || seq > s.seq {
			s.find(stocked, "stock_begin", where, first, seq, "商品 %[1]d 第一次出入库的顺序号", "the sequence number of the first movement of product %[1]d", k.product)
		}
		if method == cost.Moving || !slices.Contains(cost.Methods, method) {
			s.find(stocked, "stock_begin", where, "移动加权平均以外的方法", method, "商品 %[1]d 开始时的计价方法", "the method by which product %[1]d began", k.product)
		}
		want := money.Price(0)
		if method == cost.Standard {
			want = standing(prices[k.product], seq)
		}
		same(s, stocked, "stock_begin", where, want, price, "商品 %[1]d 开始时的标准价", "the standard price with which product %[1]d began", k.product)
		return true
	}, `SELECT b.product_id, b.variant_id, b.scope_id, b.seq, COALESCE((SELECT MIN(m.seq) FROM stock_move m WHERE m.tenant_id = $1 AND m.product_id = b.product_id AND m.variant_id = b.variant_id
  AND ($2 = 0 OR m.warehouse_id = b.scope_id)), 0), b.method, b.price, CASE WHEN c.product_id IS NULL THEN 0 ELSE 1 END
FROM stock_begin b LEFT JOIN stock_cost c ON c.tenant_id = $1 AND c.product_id = b.product_id AND c.variant_id = b.variant_id AND c.scope_id = b.scope_id WHERE b.tenant_id = $1
ORDER BY b.product_id, b.variant_id, b.scope_id`, int64(perWarehouse))
	return err
}

// standing is the price that stood when a posting was about to be made.
func standing(list []setPrice, seq int64) money.Price {
	var last *setPrice
	for i := range list {
		p := &list[i]
		gone := slices.ContainsFunc(list, func(x setPrice) bool {
			return x.source == p.source && x.line == p.line && x.reverses == p.no && x.seq < seq
		})
		if p.seq >= seq || p.reverses != 0 || gone {
			continue
		}
		if last == nil || cmp.Or(cmp.Compare(p.day, last.day), cmp.Compare(p.seq, last.seq), cmp.Compare(p.source, last.source), cmp.Compare(p.line, last.line)) > 0 {
			last = p
		}
	}
	if last == nil {
		return 0
	}
	return last.price
}
