package invariant

import (
	"fmt"
	"slices"

	"xingzhou/internal/biz/inventory"
	"xingzhou/internal/biz/sales"
	"xingzhou/internal/biz/settlement"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/platform/doc"
)

// number is a paper's number for people.
func (s *state) number(id int64) string {
	if p := s.byID[id]; p != nil {
		return p.number
	}
	if r := s.recosts[id]; r != nil {
		return r.number
	}
	return fmt.Sprint("#", id)
}

// label names a posting for people: the paper, and which posting of it.
func (s *state) label(k key) string { return fmt.Sprintf("%s/%d", s.number(k.source), k.no) }

// expected is what the books must hold of a living posting. Signs are those of the books.
type expected struct {
	moves, qty, value                                           int64
	kind                                                        string
	originID, originNo                                          int64
	reserves                                                    int64
	items, itemAmount                                           int64
	itemRole                                                    posting.Role
	matches, matched                                            int64
	anyMatches                                                  bool // a return settles what the delivery still has open
	debit, receivable, advance, revenue, tax, cost, stock, fund int64
}

// expect derives the books of a living paper from its head and lines.
func (s *state) expect(p *paper) expected {
	l := &p.lines
	switch p.kind.typ {
	case sales.DeliveryType:
		return expected{moves: l.stocked, qty: -l.stockQty, value: -l.cost, kind: stock.Issue, reserves: l.stocked,
			items: one(p.total), itemAmount: p.total, itemRole: posting.Receivable,
			debit: p.total + p.cost, receivable: p.total, revenue: p.amount, tax: p.tax, cost: p.cost, stock: -p.cost}
	case sales.ReturnType:
		x := expected{moves: l.stocked, qty: l.stockQty, value: l.cost, kind: stock.Return, originID: p.above,
			items: one(p.total), itemAmount: -p.total, itemRole: posting.Receivable, anyMatches: true,
			debit: -p.total - p.cost, receivable: -p.total, revenue: -p.amount, tax: -p.tax, cost: -p.cost, stock: p.cost}
		if d := s.byID[p.above]; d != nil {
			x.originNo = d.posting
		}
		return x
	case settlement.ReceiptType:
		return expected{items: one(p.advance), itemAmount: -p.advance, itemRole: posting.Advance, matches: l.n, matched: p.matched,
			debit: p.total, fund: p.total, receivable: -p.matched, advance: -p.advance}
	case inventory.OpeningType:
		return s.broughtIn(p, expected{moves: l.stocked, qty: l.stockQty, value: l.cost, kind: stock.Opening, debit: p.cost, stock: p.cost})
	case inventory.ReceiptType, inventory.IssueType, inventory.AdjustmentType:
		return s.expectOther(p)
	case inventory.LandedType:
		return s.expectLanded(p)
	case inventory.CostingType:
		return s.expectCosting(p)
	}
	return expected{}
}

func one(amount int64) int64 {
	if amount != 0 {
		return 1
	}
	return 0
}

// checkBooks is I5 for one paper: each posting of it is either the living one, or one of a pair that cancels out.
func (s *state) checkBooks(p *paper) {
	for no := int64(1); no <= p.posting; no++ {
		s.checkOneSeq(key{p.id, no})
		s.checkNames(p, key{p.id, no})
	}
	if p.kind.typ == sales.OrderType {
		return // an order only reserves: I3 compares that with its lines
	}
	if odd := p.posting%2 == 1; odd != (p.state == doc.Approved) {
		s.find(papered, p.kind.table, at("id", p.id), "审核为奇数，草稿为偶数", p.posting, "%[1]s %[2]s（%[3]s）的过账次数", "the posting number of %[2]s (%[3]s)", p.kind.zh, p.number, p.state)
		return
	}
	for no := int64(1); no+1 <= p.posting; no += 2 {
		s.checkPair(p, key{p.id, no}, key{p.id, no + 1})
	}
	if p.living() > 0 {
		s.checkLiving(p, key{p.id, p.posting}, s.expect(p))
	}
}

// amounts compares several amounts of one posting.
func (s *state) amounts(table string, k key, list ...named) {
	for _, v := range list {
		if v.want == v.got {
			s.out[papered].Checked++
			continue
		}
		post(s, papered, table, k, money.Amount(v.want), money.Amount(v.got), "%[1]s 的%[2]s，按单据", "the %[3]s of %[1]s, by the paper,", v.zh, v.en)
	}
}

type named struct {
	zh, en    string
	want, got int64
}

func (s *state) checkLiving(p *paper, k key, x expected) {
	s.checkLivingStock(p, k, x)
	s.checkLivingItems(p, k, x)
	x.cost -= s.besideCost(k)
	e := s.entries[k]
	if e == nil {
		e = &entrySum{day: span{p.day, p.day}}
	}
	s.amounts("gl_entry", k, named{"借方合计", "debits", x.debit, e.debit}, named{"应收", "receivable", x.receivable, e.receivable},
		named{"预收", "advance", x.advance, e.advance}, named{"收入", "revenue", x.revenue, e.revenue}, named{"销项税额", "output VAT", x.tax, e.tax},
		named{"销售成本", "cost of sales", x.cost, e.cost}, named{"存货", "inventory", x.stock, e.stock}, named{"资金", "fund", x.fund, e.fund})
	post(s, papered, "gl_entry", k, span{p.day, p.day}, e.day, "%[1]s 的分录日期，按单据", "the day of the entries of %[1]s, by the paper,")
	if e.party.hi != 0 {
		s.columns("gl_entry", k, column{"party_id", p.party, e.party})
	}
	if v := s.vouchers[k]; v != nil && (v.state == gl.Void || v.reverses != 0 || v.reversedBy != 0 || v.no == 0) {
		s.find(papered, "gl_voucher", at("id", v.id), "有效、有号、未红冲", v.state, "%[1]s 的凭证", "the voucher of %[1]s: its state", s.label(k))
	}
}

func (s *state) checkLivingStock(p *paper, k key, x expected) {
	m := s.moves[k]
	if m == nil {
		m = &moveSum{}
	}
	if post(s, papered, "stock_move", k, x.moves, m.n, "%[1]s 的出入库行数，按单据", "the number of movements of %[1]s, by the paper,") && x.moves > 0 {
		post(s, papered, "stock_move", k, qty.Qty(x.qty), qty.Qty(m.qty), "%[1]s 的出入库数量，按单据", "the quantity moved by %[1]s, by the paper,")
		if p.kind.typ == inventory.LandedType {
			s.amounts("stock_move", k, named{"出入库金额", "value moved", x.value, m.value})
			return // the rest is compared line by line
		}
		// No paper of these brings or credits anything beside what the book values.
		s.amounts("stock_move", k, named{"出入库金额", "value moved", x.value, m.value}, named{"另给金额", "amount given beside", 0, m.given}, named{"调整基数", "basis", 0, m.basis})
		s.columns("stock_move", k, column{"day", p.day, m.day}, column{"party_id", p.party, m.party},
			column{"reverses_no", 0, m.reverses}, column{"origin_id", x.originID, m.originID}, column{"origin_no", x.originNo, m.originNo})
		if p.kind.typ != inventory.CostingType { // that names the scope of each line
			s.columns("stock_move", k, column{"warehouse_id", p.warehouse, m.warehouse})
		}
		origins := int64(0)
		if x.originID != 0 {
			origins = p.lines.originPrint
		}
		if p.strangeMoves(m) || m.kindLo != x.kind || m.kindHi != x.kind || !agree(m.print, p.lines.movePrint) || m.origins != origins {
			s.find(papered, "stock_move", k.String(), "与单据逐行相同", "不同", "%[1]s 的出入库流水（商品、数量、金额、类型、科目、来源行）",
				"each movement of %[1]s (product, quantity, value, kind, accounts, origin)", s.label(k))
		}
	}
	r := s.reserves[k]
	if r == nil {
		r = &reserveSum{}
	}
	if post(s, papered, "stock_reservation", k, x.reserves, r.n, "%[1]s 释放预留的行数，按单据", "the number of releases of %[1]s, by the paper,") && x.reserves > 0 {
		post(s, papered, "stock_reservation", k, qty.Qty(x.qty), qty.Qty(r.qty), "%[1]s 释放的预留，按单据", "what %[1]s releases, by the paper,")
		s.columns("stock_reservation", k, column{"order_id", p.above, r.order}, column{"warehouse_id", p.warehouse, r.warehouse})
		if !agree(r.print, p.lines.reservePrint) {
			s.find(papered, "stock_reservation", k.String(), "与单据逐行相同", "不同", "%[1]s 释放预留的各行（商品、数量、订单行）", "each release of %[1]s (product, quantity, order line)", s.label(k))
		}
	}
}

// besideCost is what of a posting's cost did not get into the stock, where another account than that of the cost of sales takes it.
func (s *state) besideCost(k key) int64 {
	m := s.moves[k]
	if m == nil || m.variance == 0 || len(s.roles[posting.CostVariance]) == 0 {
		return 0
	}
	for _, a := range s.roles[posting.CostVariance] {
		if slices.Contains(s.roles[posting.CostOfSale], a) {
			return 0
		}
	}
	return m.variance
}

type column struct {
	name string
	want int64
	got  span
}

// columns wants a column to have one value in all rows of a posting.
func (s *state) columns(table string, k key, list ...column) {
	for _, c := range list {
		if c.got.is(c.want) {
			s.out[papered].Checked++
			continue
		}
		post(s, papered, table, k, span{c.want, c.want}, c.got, "%[1]s 各行的 %[2]s（最小、最大），", "the lowest and highest %[2]s of %[1]s", c.name)
	}
}

func (s *state) checkLivingItems(p *paper, k key, x expected) {
	items := s.items[k]
	post(s, papered, "openitem", k, x.items, int64(len(items)), "%[1]s 的往来笔数，按单据", "the number of open items of %[1]s, by the paper,")
	for _, i := range items {
		s.amounts("openitem", k, named{"往来金额", "open item", x.itemAmount, i.amount})
		s.columns("openitem", k, column{"day", p.day, span{i.day, i.day}}, column{"party_id", p.party, span{i.party, i.party}}, column{"reverses_no", 0, span{i.reverses, i.reverses}})
		onRole := i.strange == 0 && i.line == 1
		for n, a := range s.roles[x.itemRole] {
			if a == i.account {
				break
			}
			onRole = onRole && n+1 < len(s.roles[x.itemRole])
		}
		if !onRole {
			s.find(papered, "openitem", at("id", i.id), "过账规则的科目，本位币汇率为1", s.code(i.account), "%[1]s 的往来科目、币种和行号", "the account, currency and line of the open item of %[1]s", s.label(k))
		}
	}
	m := s.matches[k]
	if m == nil {
		m = &matchSum{}
	}
	if !x.anyMatches {
		post(s, papered, "openitem_match", k, x.matches, m.n, "%[1]s 的核销行数，按单据", "the number of matches of %[1]s, by the paper,")
		if !agree(m.print, p.lines.movePrint) && x.matches > 0 {
			s.find(papered, "openitem_match", k.String(), "与单据逐行相同", "不同", "%[1]s 的各笔核销（往来、金额）", "each match of %[1]s (item, amount)", s.label(k))
		}
	}
	s.amounts("openitem_match", k, named{"核销合计", "matches", x.matched, m.amount})
	if m.n > 0 {
		s.columns("openitem_match", k, column{"day", p.day, m.day}, column{"party_id", p.party, m.party}, column{"reverses_no", 0, m.reverses})
	}
}
