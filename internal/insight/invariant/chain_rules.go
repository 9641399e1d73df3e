package invariant

import (
	"fmt"

	"xingzhou/internal/biz/sales"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/ledger/stock"
)

// checkOneSeq wants one commit number and one day for all rows of a posting in every book, and lines 1…n in those that
// number them through.
func (s *state) checkOneSeq(k key) {
	var first, day *span
	look := func(table string, seq, days span) {
		if first == nil {
			first = &span{seq.lo, seq.lo}
		}
		post(s, papered, table, k, *first, seq, "%[1]s 各行的顺序号（最小、最大），", "the lowest and highest sequence number of %[1]s")
		if days == (span{}) {
			return // a reservation has no day
		}
		if day == nil {
			day = &span{days.lo, days.lo}
		}
		post(s, papered, table, k, *day, days, "%[1]s 各行的日期（最早、最晚），", "the first and last day of %[1]s")
	}
	if m := s.moves[k]; m != nil {
		look("stock_move", m.seq, m.day)
	}
	if r := s.reserves[k]; r != nil {
		look("stock_reservation", r.seq, span{})
		if r.strange > 0 {
			s.find(papered, "stock_reservation", k.String(), 0, r.strange, "%[1]s 的预留里订单行不符的行数", "the number of reservations of %[1]s on another order line", s.label(k))
		}
	}
	for _, i := range s.items[k] {
		look("openitem", span{i.seq, i.seq}, span{i.day, i.day})
	}
	if m := s.matches[k]; m != nil {
		look("openitem_match", m.seq, m.day)
		post(s, papered, "openitem_match", k, span{1, m.n}, m.lines, "%[1]s 的核销行号（最小、最大），", "the first and last line of the matches of %[1]s")
	}
	if v := s.vouchers[k]; v != nil {
		look("gl_voucher", span{v.seq, v.seq}, span{v.day, v.day})
	}
	if e := s.entries[k]; e != nil {
		look("gl_entry", e.seq, e.day)
		post(s, papered, "gl_entry", k, span{1, e.n}, e.lines, "%[1]s 的分录行号（最小、最大），", "the first and last line of the entries of %[1]s")
	}
}

// checkNames wants the books to call a paper by its type and number.
func (s *state) checkNames(p *paper, k key) {
	look := func(table string, id int64, typ, number string) {
		s.out[papered].Checked++
		if typ == p.kind.typ && number == p.number {
			return
		}
		where := k.String()
		if id != 0 {
			where = at("id", id)
		}
		s.find(papered, table, where, p.kind.typ+" "+p.number, typ+" "+number, "%[1]s 在账上的单据名称", "the name of %[1]s in the books", s.label(k))
	}
	if v := s.vouchers[k]; v != nil {
		look("gl_voucher", v.id, v.typ, v.number)
	}
	for _, i := range s.items[k] {
		look("openitem", i.id, i.typ, i.number)
	}
	if m := s.matches[k]; m != nil {
		look("openitem_match", 0, m.typLo, m.numberLo)
		look("openitem_match", 0, m.typHi, m.numberHi)
	}
}

// checkPair wants b to take back exactly what a posted, in all three books.
func (s *state) checkPair(p *paper, a, b key) {
	differ := func(table, zh, en string, bad bool) {
		s.out[papered].Checked++
		if bad {
			s.find(papered, table, b.String(), "与 "+s.label(a)+" 相反", "不相反", "红冲 %[1]s 的%[2]s", "the reversal %[1]s: its %[3]s", s.label(b), zh, en)
		}
	}
	m, n := orZero(s.moves[a]), orZero(s.moves[b])
	// A charge on top of a receipt whose month was closed since is taken out of what is left of it.
	taken := p.kind == landedKind && m.kindLo == stock.Landed && n.kindLo == stock.Adjust
	differ("stock_move", "出入库流水", "movements", m.n != n.n || m.qty != -n.qty || m.value != -n.value || m.variance != -n.variance || m.given != n.given || !agree(m.print, n.print) || m.warehouse != n.warehouse ||
		!taken && (m.basis != n.basis || m.kindLo != n.kindLo || m.kindHi != n.kindHi) || m.party != n.party || m.origins != n.origins || m.originID != n.originID || m.originNo != n.originNo ||
		m.strange+n.strange > 0 || m.contra != n.contra || p.contra == 0 && m.foreign+n.foreign > 0 || m.n > 0 && (!n.reverses.is(a.no) || !m.reverses.is(0) || n.seq.lo <= m.seq.hi))
	r, t := orZero(s.reserves[a]), orZero(s.reserves[b])
	differ("stock_reservation", "预留", "reservations", r.n != t.n || r.qty != -t.qty || r.order != t.order || r.warehouse != t.warehouse || !agree(r.print, t.print))
	e, f := orZero(s.entries[a]), orZero(s.entries[b])
	differ("gl_entry", "分录", "entries", e.n != f.n || e.debit != -f.debit || e.credit != -f.credit || !agree(e.print, f.print) || e.receivable != -f.receivable ||
		e.advance != -f.advance || e.revenue != -f.revenue || e.tax != -f.tax || e.cost != -f.cost || e.stock != -f.stock || e.fund != -f.fund)
	v, w := s.vouchers[a], s.vouchers[b]
	differ("gl_voucher", "凭证", "voucher", (v == nil) != (w == nil) || v != nil && !mirrored(v, w))
	i, j := s.items[a], s.items[b]
	bad := len(i) != len(j)
	for n := 0; n < len(i) && !bad; n++ {
		bad = i[n].amount != -j[n].amount || i[n].party != j[n].party || i[n].account != j[n].account || i[n].line != j[n].line || i[n].settled != i[n].amount || j[n].settled != j[n].amount ||
			j[n].reverses != a.no || i[n].reverses != 0 || i[n].strange+j[n].strange > 0
	}
	differ("openitem", "往来", "open items", bad)
	x, y := orZero(s.matches[a]), orZero(s.matches[b])
	differ("openitem_match", "核销", "matches", y.n != x.n+2*int64(len(i)) || x.amount != -y.amount || x.n > 0 && x.party != y.party || len(i) > 0 && !y.party.is(i[0].party) || y.n > 0 && !y.reverses.is(a.no) ||
		x.n > 0 && !x.reverses.is(0))
}

// mirrored tells whether w takes back v: both void where the period was open, else w is a red voucher with a number.
func mirrored(v, w *voucher) bool {
	if v.amount != -w.amount || v.reversedBy != w.id || w.reverses != v.id || v.reverses != 0 || w.reversedBy != 0 {
		return false
	}
	if v.state == gl.Void {
		return w.state == gl.Void && w.no == 0 && w.period == v.period
	}
	return w.state != gl.Void && w.no > 0
}

func orZero[T any](p *T) *T {
	if p == nil {
		return new(T)
	}
	return p
}

// checkOrphans wants a paper behind every posting, and a voucher over every entry.
func (s *state) checkOrphans() {
	for k := range s.moves {
		s.checkOrphan("stock_move", k, true)
	}
	for k := range s.reserves {
		s.checkOrphan("stock_reservation", k, false)
	}
	for k := range s.items {
		s.checkOrphan("openitem", k, true)
	}
	for k := range s.matches {
		s.checkOrphan("openitem_match", k, true)
	}
	for k := range s.entries {
		s.checkOrphan("gl_entry", k, true)
		if s.vouchers[k] == nil {
			s.find(papered, "gl_voucher", k.String(), "一张凭证", "没有凭证", "%[1]s 的分录之上", "the voucher over the entries of %[1]s: it", s.label(k))
		}
	}
	for k, v := range s.vouchers {
		s.checkOrphan("gl_voucher", k, true)
		if s.entries[k] == nil {
			s.find(papered, "gl_voucher", at("id", v.id), "有分录", "没有分录", "%[1]s 的凭证", "the voucher of %[1]s: its entries", s.label(k))
		}
	}
}

func (s *state) checkOrphan(table string, k key, books bool) {
	s.out[papered].Checked++
	p := s.byID[k.source]
	switch {
	case p == nil && s.recosts[k.source] != nil && (table == "gl_entry" || table == "gl_voucher"): // compared with its rows of value
	case p == nil:
		s.find(papered, table, k.String(), "有单据", "没有单据", "账上的行 %[1]s", "rows %[1]s in the books: a paper behind them", k)
	case k.no < 1 || k.no > p.posting:
		s.find(papered, table, k.String(), fmt.Sprint("1…", p.posting), k.no, "%[1]s 的过账次数", "the posting number of %[1]s", p.number)
	case books && p.kind.typ == sales.OrderType:
		s.find(papered, table, k.String(), "没有", "有", "订单 %[1]s 只预留不记账，账上的行", "rows of order %[1]s, which only reserves,", p.number)
	}
}

// checkChain follows the papers upward: each stands on one that is approved and belongs to the same party.
func (s *state) checkChain() error {
	for _, p := range s.list {
		if p.kind.typ != sales.DeliveryType && p.kind.typ != sales.ReturnType {
			continue
		}
		up := s.byID[p.above]
		switch {
		case up == nil:
			s.find(papered, p.kind.table, at("id", p.id), "有上游单据", "没有", "%[1]s %[2]s ", "the paper above %[2]s", p.kind.zh, p.number)
		case p.living() > 0 && (up.state == "draft" || up.party != p.party || up.warehouse != p.warehouse):
			s.find(papered, p.kind.table, at("id", p.id), "已审核的同客户、同仓库单据", up.number, "%[1]s %[2]s 的上游单据", "the paper above %[2]s", p.kind.zh, p.number)
		}
	}
	return nil
}
