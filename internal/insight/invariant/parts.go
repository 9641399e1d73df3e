package invariant

import (
	"strings"

	"xingzhou/internal/biz/sales"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/platform/db"
)

// below is where the papers that take from a kind's lines lie.
type below struct {
	head, lines, linesHead, link, takes string
	done, doneAmount, doneTax, doneCost string // what the line above remembers of them; done is guarded
	cost                                string // of a line, where one exists
	partly                              string // keeps only heads that something is still left of
}

var belows = map[string]below{
	sales.OrderType: {"sales_delivery", "sales_delivery_line", "delivery_id", "order_id", "order_line", "delivered_qty", "delivered_amount", "delivered_tax", "0", "0",
		"JOIN sales_order u ON u.tenant_id = $1 AND u.id = h.order_id AND u.open_qty > 0 "},
	sales.DeliveryType: {"sales_return", "sales_return_line", "return_id", "delivery_id", "delivery_line", "returned_qty", "returned_amount", "returned_tax", "o.returned_cost", "cost", ""},
}

// lineTaken is one line, and what approved papers below took of it.
type lineTaken struct {
	head, line, qty, amount, tax, cost         int64
	done, doneAmount, doneTax, doneCost        int64 // as the line remembers
	takenQty, takenAmount, takenTax, takenCost int64 // as the papers below say
}

// takenByLine reads the lines of one paper; with paper 0 those lines of all papers that something was taken of.
func (s *state) takenByLine(k *kind, paper int64) ([]lineTaken, error) {
	b := belows[k.typ]
	partly, one, args := b.partly, "", []any(nil)
	if paper != 0 {
		partly, one, args = "", " AND h."+b.link+" = $2", []any{paper}
	}
	cost := func(alias string) string {
		if b.cost == "0" {
			return "0"
		}
		return alias + "." + b.cost
	}
	grouped := `(SELECT h.` + b.link + ` AS up, l.` + b.takes + ` AS line_no, ` + sum("l.qty") + ` AS qty, ` + sum("l.amount") + ` AS amount, ` +
		sum("l.tax") + ` AS tax, ` + sum(cost("l")) + ` AS cost
  FROM ` + b.head + ` h ` + partly + `JOIN ` + b.lines + ` l ON l.tenant_id = $1 AND l.` + b.linesHead + ` = h.id
  WHERE h.tenant_id = $1 AND h.state = 'approved'` + one + ` GROUP BY h.` + b.link + `, l.` + b.takes + `) t`
	line := `t.up = o.` + k.lineHead + ` AND t.line_no = o.line_no`
	text := `SELECT o.` + k.lineHead + `, o.line_no, o.qty, o.amount, o.tax, CAST(` + cost("o") + ` AS bigint), o.` + b.done + `, o.` + b.doneAmount + `, o.` + b.doneTax + `, CAST(` + b.doneCost + ` AS bigint),
  COALESCE(t.qty, 0), COALESCE(t.amount, 0), COALESCE(t.tax, 0), COALESCE(t.cost, 0) FROM `
	if paper != 0 {
		text += k.lineTable + ` o LEFT JOIN ` + grouped + ` ON ` + line + ` WHERE o.tenant_id = $1 AND o.` + k.lineHead + ` = $2`
	} else { // few lines were taken in part: they lead, and look their own row up
		text += grouped + ` CROSS JOIN ` + k.lineTable + ` o WHERE o.tenant_id = $1 AND ` + line
	}
	return db.All(s.q, func(r *db.Row) lineTaken {
		return lineTaken{r.Int(), r.Int(), r.Int(), r.Int(), r.Int(), r.Int(), r.Int(), r.Int(), r.Int(), r.Int(), r.Int(), r.Int(), r.Int(), r.Int()}
	}, text+` ORDER BY o.`+k.lineHead+`, o.line_no`, args...)
}

// tellTaken names the lines of a paper whose taken quantity differs from what the papers below took.
func (s *state) tellTaken(p *paper) error {
	b, ok := belows[p.kind.typ]
	if !ok || s.out[papered].Count > shown {
		return nil
	}
	rows, err := s.takenByLine(p.kind, p.id)
	told := false
	for _, r := range rows {
		where := at(p.kind.lineHead, p.id, "line_no", r.line)
		told = !same(s, papered, p.kind.lineTable, where, qty.Qty(r.takenQty), qty.Qty(r.done),
			"%[1]s %[2]s 第 %[3]d 行的 %[4]s ", "%[4]s of line %[3]d of %[2]s", p.kind.zh, p.number, r.line, b.done) || told
		for _, v := range []struct {
			column         string
			taken, remains int64
		}{{b.doneAmount, r.takenAmount, r.doneAmount}, {b.doneTax, r.takenTax, r.doneTax}, {b.doneCost, r.takenCost, r.doneCost}} {
			told = !same(s, papered, p.kind.lineTable, where, money.Amount(v.taken), money.Amount(v.remains),
				"%[1]s %[2]s 第 %[3]d 行的 %[4]s ", "%[4]s of line %[3]d of %[2]s", p.kind.zh, p.number, r.line, strings.TrimPrefix(v.column, "o.")) || told
		}
	}
	if !told && err == nil {
		s.find(papered, p.kind.lineTable, at(p.kind.lineHead, p.id), qty.Qty(p.takenQty), qty.Qty(p.lines.doneQty),
			"%[1]s %[2]s 各行的 %[3]s 合计", "the sum of %[3]s of %[2]s", p.kind.zh, p.number, b.done)
	}
	return err
}

// lineKey names a line of a delivery.
type lineKey struct{ head, line int64 }

// later is what the books added, after the fact, to the cost of delivered lines, and to that of what came back of them.
type later struct {
	issues, returns map[lineKey]int64
	heads           map[int64]bool // deliveries of which something costs otherwise
}

// loadLater reads it for the postings that live. What a paper says is what it cost when it was approved.
func (s *state) loadLater() error {
	s.later = later{map[lineKey]int64{}, map[lineKey]int64{}, map[int64]bool{}}
	scan := func(to map[lineKey]int64, sign int64) func(r *db.Row) bool {
		return func(r *db.Row) bool {
			k := lineKey{r.Int(), r.Int()}
			to[k] += sign * r.Int()
			s.later.heads[k.head] = true
			return true
		}
	}
	flow := sum("v.value + v.variance")
	_, err := db.All(s.q, scan(s.later.issues, -1), `SELECT d.id, v.of_line, `+flow+` FROM stock_value v
JOIN sales_delivery d ON d.tenant_id = $1 AND d.id = v.of_id AND d.posting_no = v.of_no AND d.state = 'approved'
WHERE v.tenant_id = $1 GROUP BY d.id, v.of_line`)
	if err != nil {
		return err
	}
	_, err = db.All(s.q, scan(s.later.returns, 1), `SELECT x.delivery_id, l.delivery_line, `+flow+` FROM stock_value v
JOIN sales_return x ON x.tenant_id = $1 AND x.id = v.of_id AND x.posting_no = v.of_no AND x.state = 'approved'
JOIN sales_return_line l ON l.tenant_id = $1 AND l.return_id = x.id AND l.line_no = v.of_line
WHERE v.tenant_id = $1 GROUP BY x.delivery_id, l.delivery_line`)
	if err != nil {
		return err
	}
	// What a return brought beside what got into the stock is part of what it brought.
	_, err = db.All(s.q, scan(s.later.returns, 1), `SELECT x.delivery_id, l.delivery_line, `+sum("m.variance")+` FROM stock_move m
JOIN sales_return x ON x.tenant_id = $1 AND x.id = m.source_id AND x.posting_no = m.posting_no AND x.state = 'approved'
JOIN sales_return_line l ON l.tenant_id = $1 AND l.return_id = x.id AND l.line_no = m.line_no
WHERE m.tenant_id = $1 AND m.kind = '`+stock.Return+`' AND m.variance <> 0 GROUP BY x.delivery_id, l.delivery_line`)
	return err
}

// checkWhole wants the amounts of the parts to add up to the lines of a paper that was taken in full.
func (s *state) checkWhole(p *paper) error {
	if p.lines.doneQty == 0 || p.lines.doneQty != p.lines.qty || p.takenQty != p.lines.qty {
		return nil
	}
	s.out[papered].Checked++
	if p.takenAmount == p.lines.amount && p.takenTax == p.lines.tax && agree(p.takenSumsPrint, p.lines.sumsPrint) && !s.later.heads[p.id] {
		return nil
	}
	rows, err := s.takenByLine(p.kind, p.id)
	for _, r := range rows {
		s.checkPart(p, r)
	}
	return err
}

// checkParts does the same for lines taken in full of papers that were not.
func (s *state) checkParts() error {
	for _, k := range kinds {
		if _, ok := belows[k.typ]; !ok {
			continue
		}
		rows, err := s.takenByLine(k, 0)
		if err != nil {
			return err
		}
		for _, r := range rows {
			if p := s.byID[r.head]; p != nil && r.done == r.qty && r.takenQty == r.qty && p.lines.doneQty != p.lines.qty {
				s.checkPart(p, r)
			}
		}
	}
	return nil
}

func (s *state) checkPart(p *paper, r lineTaken) {
	if r.done != r.qty {
		return
	}
	up := lineKey{r.head, r.line}
	for _, v := range []struct {
		column       string
		whole, parts int64
	}{{"amount", r.amount, r.takenAmount}, {"tax", r.tax, r.takenTax}, {"cost", r.cost + s.later.issues[up], r.takenCost + s.later.returns[up]}} {
		same(s, papered, p.kind.lineTable, at(p.kind.lineHead, p.id, "line_no", r.line), money.Amount(v.whole), money.Amount(v.parts),
			"%[1]s %[2]s 第 %[3]d 行各部分的 %[4]s 合计", "the parts' %[4]s of line %[3]d of %[2]s", p.kind.zh, p.number, r.line, v.column)
	}
}
