package invariant

import (
	"strings"

	"xingzhou/internal/biz/inventory"
	"xingzhou/internal/biz/sales"
	"xingzhou/internal/biz/settlement"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
)

// paper is the head of a document, of whatever kind; columns that a kind lacks are zero.
type paper struct {
	id                        int64
	number                    string
	day                       int64
	state                     string
	posting                   int64
	party, warehouse          int64
	above                     int64 // the paper it was pushed down from
	qty, open                 int64
	amount, tax, total, cost  int64
	matched, advance, fund    int64
	contra                    int64 // the account that a person chose for the other side of inventory
	kind                      *kind
	lines                     lineSum
	takenQty, takenPrint      int64 // what approved papers below took of its lines
	takenAmount, takenTax     int64
	takenCost, takenSumsPrint int64
}

// sharedCost is what papers below took of the cost; only returns take of it, deliveries bring their own.
func (p *paper) sharedCost() int64 {
	if p.kind.typ == sales.DeliveryType {
		return p.takenCost
	}
	return 0
}

// living tells the posting that stands in the books; 0 where none does.
func (p *paper) living() int64 {
	if p.state != doc.Approved || p.kind.typ == sales.OrderType {
		return 0
	}
	return p.posting
}

// lineSum adds up the lines of a head. The prints are checksums that weigh a value with its line number.
type lineSum struct {
	head                                    int64
	n, stocked                              int64
	qty, stockQty, amount, tax, total, cost int64
	strange                                 int64
	movePrint, reservePrint, originPrint    int64 // as the books must show them
	donePrint, doneQty                      int64 // delivered_qty or returned_qty
	doneSumsPrint, doneSums                 int64 // what the line remembers of the amounts taken
	takePrint                               int64 // what it takes from the lines above
	sumsPrint, takeSumsPrint                int64 // amounts, by own line and by line above
}

// kind is one sort of paper: where it lies and how its books must look.
type kind struct {
	typ, table, lineTable, lineHead string
	zh, en                          string
	prefix                          string // of its numbers
	heads, lines                    string
}

const headColumns = `id, number, day, state, posting_no`

// columns are the expressions that a line table has for what is added up; "0" where it has none.
type columns struct {
	table, head, product, service       string
	qty, amount, tax, total, cost       string
	done, doneAmount, doneTax, doneCost string // what papers below took
	take, takeCost                      string // the line above, and whether its cost is shared out, too
	strange                             string // true for a line that contradicts itself
	only                                string // keeps the lines of one kind where two share a table
}

// sql adds the lines up per head. The prints are sums of remainders, so those of parts add up to that of the whole, modulo
// the same number (see agree).
func (c columns) sql() string {
	stocked := "(1 - " + c.service + ")"
	weight := func(expr string) string { return sum("line_no * (" + expr + ")") }
	rest := func(exprs ...string) string { return "(" + strings.Join(exprs, ") % 1000003 + (") + ") % 1000003" }
	list := []string{c.head, "COUNT(*)", sum(stocked), sum(c.qty), sum(stocked + " * " + c.qty), sum(c.amount), sum(c.tax), sum(c.total), sum(c.cost),
		sum("CASE WHEN " + c.strange + " THEN 1 ELSE 0 END"),
		weight(stocked + " * (" + rest(c.product, c.qty, "abs("+c.cost+")") + ")"),
		weight(stocked + " * (" + rest(c.product, c.qty) + " + " + c.take + ")"),
		weight(stocked + " * " + c.take),
		weight(rest(c.done)), sum(c.done), weight(rest(c.doneAmount, c.doneTax, c.doneCost)), sum(c.doneAmount + " + " + c.doneTax + " + " + c.doneCost),
		sum(c.take + " * " + rest(c.qty)),
		weight(rest(c.amount, c.tax, c.cost)), sum(c.take + " * (" + rest(c.amount, c.tax, c.takeCost) + ")"),
	}
	return `SELECT ` + strings.Join(list, ", ") + ` FROM ` + c.table + ` WHERE tenant_id = $1` + c.only + ` GROUP BY ` + c.head
}

var kinds = []*kind{
	{typ: sales.OrderType, table: "sales_order", lineTable: "sales_order_line", lineHead: "order_id", zh: "销售订单", en: "sales order", prefix: "XSDD",
		heads: `SELECT ` + headColumns + `, customer_id, warehouse_id, 0, qty, open_qty, amount, tax, total, 0, 0, 0, 0, 0 FROM sales_order WHERE tenant_id = $1`,
		lines: columns{table: "sales_order_line", head: "order_id", product: "product_id", service: "service", qty: "qty", amount: "amount", tax: "tax", total: "total", cost: "0",
			done: "delivered_qty", doneAmount: "delivered_amount", doneTax: "delivered_tax", doneCost: "0", take: "0", takeCost: "0",
			strange: "amount + tax <> total OR qty <= 0 OR delivered_qty < 0 OR delivered_qty > qty"}.sql()},
	{typ: sales.DeliveryType, table: "sales_delivery", lineTable: "sales_delivery_line", lineHead: "delivery_id", zh: "销售出库单", en: "delivery", prefix: "XSCK",
		heads: `SELECT ` + headColumns + `, customer_id, warehouse_id, order_id, 0, 0, amount, tax, total, cost, 0, 0, 0, 0 FROM sales_delivery WHERE tenant_id = $1`,
		lines: columns{table: "sales_delivery_line", head: "delivery_id", product: "product_id", service: "service", qty: "qty", amount: "amount", tax: "tax", total: "total", cost: "cost",
			done: "returned_qty", doneAmount: "returned_amount", doneTax: "returned_tax", doneCost: "returned_cost", take: "order_line", takeCost: "0",
			strange: "amount + tax <> total OR qty <= 0 OR returned_qty < 0 OR returned_qty > qty"}.sql()},
	{typ: sales.ReturnType, table: "sales_return", lineTable: "sales_return_line", lineHead: "return_id", zh: "销售退货单", en: "return", prefix: "XSTH",
		heads: `SELECT ` + headColumns + `, customer_id, warehouse_id, delivery_id, 0, 0, amount, tax, total, cost, 0, 0, 0, 0 FROM sales_return WHERE tenant_id = $1`,
		lines: columns{table: "sales_return_line", head: "return_id", product: "product_id", service: "service", qty: "qty", amount: "amount", tax: "tax", total: "total", cost: "cost",
			done: "0", doneAmount: "0", doneTax: "0", doneCost: "0", take: "delivery_line", takeCost: "cost", strange: "amount + tax <> total OR qty <= 0"}.sql()},
	{typ: settlement.ReceiptType, table: "settlement_receipt", lineTable: "settlement_receipt_line", lineHead: "receipt_id", zh: "收款单", en: "receipt", prefix: "SKD",
		heads: `SELECT ` + headColumns + `, party_id, 0, 0, 0, 0, 0, 0, amount, 0, matched, advance, fund_id, 0 FROM settlement_receipt WHERE tenant_id = $1`,
		lines: columns{table: "settlement_receipt_line", head: "receipt_id", product: "item_id", service: "0", qty: "abs(amount)", amount: "0", tax: "0", total: "amount", cost: "0",
			done: "0", doneAmount: "0", doneTax: "0", doneCost: "0", take: "0", takeCost: "0", strange: "amount = 0"}.sql()},
	{typ: inventory.OpeningType, table: "inventory_opening", lineTable: "inventory_opening_line", lineHead: "opening_id", zh: "期初库存单", en: "opening stock", prefix: "QCKC",
		heads: `SELECT ` + headColumns + `, 0, warehouse_id, 0, 0, 0, 0, 0, 0, value, 0, 0, 0, 0 FROM inventory_opening WHERE tenant_id = $1`,
		lines: columns{table: "inventory_opening_line", head: "opening_id", product: "product_id", service: "0", qty: "qty", amount: "0", tax: "0", total: "0", cost: "value",
			done: "0", doneAmount: "0", doneTax: "0", doneCost: "0", take: "0", takeCost: "0", strange: "qty <= 0 OR value < 0"}.sql()},
	{typ: inventory.AdjustmentType, table: "inventory_adjustment", lineTable: "inventory_adjustment_line", lineHead: "adjustment_id", zh: "成本调整单", en: "value adjustment", prefix: "CBTZ",
		heads: `SELECT ` + headColumns + `, 0, warehouse_id, 0, 0, 0, 0, 0, 0, value, 0, 0, 0, contra_id FROM inventory_adjustment WHERE tenant_id = $1`,
		// What rises and what falls stand side by side in the ledger: the amount of a line is without its sign.
		lines: columns{table: "inventory_adjustment_line", head: "adjustment_id", product: "product_id", service: "0", qty: "0", amount: "abs(amount)", tax: "0", total: "0", cost: "amount",
			done: "0", doneAmount: "0", doneTax: "0", doneCost: "0", take: "0", takeCost: "0", strange: "amount = 0"}.sql()},
	landedKind,
	&costingKind,
	otherKind(inventory.In, "其他入库单", "other receipt", "QTRK", "qty <= 0 OR value < 0 OR unit_cost < 0"),
	otherKind(inventory.Out, "其他出库单", "other issue", "QTCK", "qty <= 0 OR value < 0 OR unit_cost <> 0"),
}

// papers is every paper of the company.
type papers struct {
	byID  map[int64]*paper
	list  []*paper
	later later
	// what living decisions debit to inventory, per paper
	revalued map[int64]int64
}

func (s *state) loadPapers() error {
	s.byID = map[int64]*paper{}
	for _, k := range kinds {
		heads, err := db.All(s.q, scanPaper, k.heads)
		if err != nil {
			return err
		}
		for i := range heads {
			p := &heads[i]
			p.kind = k
			if other := s.byID[p.id]; other != nil {
				s.find(papered, k.table, at("id", p.id), "一个编号一张单据", other.kind.table, "%s %s 的内部编号", "the id of %[2]s", k.zh, p.number)
			}
			s.byID[p.id] = p
			s.list = append(s.list, p)
		}
		lines, err := db.All(s.q, scanLines, k.lines)
		if err != nil {
			return err
		}
		for _, l := range lines {
			p := s.byID[l.head]
			if p == nil || p.kind != k {
				s.find(papered, k.lineTable, at(k.lineHead, l.head), "有单头", "没有单头", "%s明细", "lines of a %[2]s: a head", k.zh, k.en)
				continue
			}
			p.lines = l
		}
	}
	s.takeFromAbove()
	return nil
}

func scanPaper(r *db.Row) paper {
	return paper{
		id: r.Int(), number: r.Text(), day: r.Int(), state: r.Text(), posting: r.Int(), party: r.Int(), warehouse: r.Int(), above: r.Int(), qty: r.Int(), open: r.Int(),
		amount: r.Int(), tax: r.Int(), total: r.Int(), cost: r.Int(), matched: r.Int(), advance: r.Int(), fund: r.Int(), contra: r.Int(),
	}
}

func scanLines(r *db.Row) lineSum {
	return lineSum{
		head: r.Int(), n: r.Int(), stocked: r.Int(), qty: r.Int(), stockQty: r.Int(), amount: r.Int(), tax: r.Int(), total: r.Int(), cost: r.Int(), strange: r.Int(),
		movePrint: r.Int(), reservePrint: r.Int(), originPrint: r.Int(), donePrint: r.Int(), doneQty: r.Int(), doneSumsPrint: r.Int(), doneSums: r.Int(), takePrint: r.Int(), sumsPrint: r.Int(), takeSumsPrint: r.Int(),
	}
}

// takeFromAbove adds to each order what its approved deliveries took, and to each delivery what came back.
func (s *state) takeFromAbove() {
	for _, p := range s.list {
		up := s.byID[p.above]
		if p.above == 0 || up == nil || p.state != doc.Approved {
			continue
		}
		up.takenQty += p.lines.qty
		up.takenPrint += p.lines.takePrint
		up.takenAmount += p.lines.amount
		up.takenTax += p.lines.tax
		up.takenCost += p.lines.cost
		up.takenSumsPrint += p.lines.takeSumsPrint
	}
}

// checkPapers compares every head with its lines, its lines with the papers below, and its postings with the books.
func (s *state) checkPapers() error {
	for _, load := range []func() error{s.loadLater, s.loadRevalued} {
		if err := load(); err != nil {
			return err
		}
	}
	for _, p := range s.list {
		s.checkHead(p)
		if l := &p.lines; l.doneQty != p.takenQty || !agree(l.donePrint, p.takenPrint) || !agree(l.doneSumsPrint, p.takenSumsPrint) ||
			l.doneSums != p.takenAmount+p.takenTax+p.sharedCost() {
			if err := s.tellTaken(p); err != nil {
				return err
			}
		}
		if err := s.checkWhole(p); err != nil {
			return err
		}
		s.checkBooks(p)
	}
	if err := s.checkParts(); err != nil {
		return err
	}
	if err := s.checkContra(); err != nil {
		return err
	}
	s.checkOrphans()
	return s.checkCharges()
}

// checkHead compares a head with the sums of its lines.
func (s *state) checkHead(p *paper) {
	k, l := p.kind, &p.lines
	if l.n == 0 && k.typ != settlement.ReceiptType && !(k.typ == inventory.CostingType && p.amount == 1) {
		s.find(papered, k.table, at("id", p.id), "至少一行", 0, "%s %s 的明细行数", "the number of lines of %[2]s", k.zh, p.number)
		return
	}
	if l.strange > 0 {
		s.find(papered, k.lineTable, at(k.lineHead, p.id), 0, l.strange, "%s %s 里自相矛盾的明细行（金额、税额、合计或数量）",
			"the number of lines of %[2]s whose amounts or quantities contradict each other", k.zh, p.number)
	}
	head := func(column string, expected, found int64) {
		s.out[papered].Checked++
		if expected != found {
			show := func(v int64) any { return money.Amount(v) }
			if strings.HasSuffix(column, "qty") {
				show = func(v int64) any { return qty.Qty(v) }
			}
			s.find(papered, k.table, at("id", p.id), show(expected), show(found), "%[1]s %[2]s 的 %[3]s 与明细合计不符，", "%[3]s of %[2]s", k.zh, p.number, column)
		}
	}
	switch k.typ {
	case settlement.ReceiptType:
		head("matched", l.total, p.matched)
		head("advance", p.total-p.matched, p.advance)
		return
	case inventory.OpeningType, inventory.ReceiptType, inventory.IssueType, inventory.AdjustmentType, inventory.CostingType:
		head("value", l.cost, p.cost)
		return
	case inventory.LandedType:
		head("amount", l.cost, p.cost)
		return
	case sales.OrderType:
		head("qty", l.qty, p.qty)
		head("open_qty", l.qty-l.doneQty, p.open)
	default:
		head("cost", l.cost, p.cost)
	}
	head("amount", l.amount, p.amount)
	head("tax", l.tax, p.tax)
	head("total", l.total, p.total)
}
