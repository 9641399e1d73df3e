package flow

import (
	"strings"
	"unicode/utf8"

	"xingzhou/internal/biz/channel"
	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/fixed"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/kit/text"
)

// retailLine is one line of the file. One with a fault is reported and never posted.
type retailLine struct {
	no       int64 // of the file, the header is 1
	raw      string
	invoice  string
	code     string // of the product
	name     string
	customer string // code, empty: a person at the counter
	country  string
	day      day.Day
	qty      qty.Qty // positive; a cancellation says so by its invoice
	price    money.Price
	fault    *errs.Error
}

// cancels tells whether the invoice takes back an earlier sale: such numbers begin with C.
func cancels(invoice string) bool { return strings.HasPrefix(invoice, "C") }

// goods tells products from services: the code of a product begins with five digits; POST, M, BANK CHARGES and the like do not.
func goods(code string) bool {
	for i := range 5 {
		if i >= len(code) || code[i] < '0' || code[i] > '9' {
			return false
		}
	}
	return true
}

// codeOf is the code that masters keep: codes that differ only in case or in blanks are one.
func codeOf(s string) string { return strings.ToUpper(text.NormalizeName(s)) }

func rowError(reason, zh, en string, args ...any) *errs.Error {
	return errs.New(errs.Invalid, reason, zh, en, args...)
}

// parseRow reads a line and finds the first thing that is wrong with it.
func parseRow(no int64, raw string, at [len(retailColumns)]int, width int) retailLine {
	l := retailLine{no: no, raw: raw}
	if !utf8.ValidString(raw) || strings.IndexByte(raw, 0) >= 0 {
		l.fault = rowError("row.encoding", "不是 UTF-8 文字。请修正编码。", "is no UTF-8 text. Correct the encoding.")
		return l
	}
	fields, ok := splitFields(raw)
	switch {
	case strings.TrimSpace(raw) == "":
		l.fault = rowError("row.empty", "是空行。", "is empty.")
	case !ok:
		l.fault = rowError("row.quote", "引号没有在本行内配对。请补上引号。", "has a quote that does not close on its line. Close it.")
	case len(fields) != width:
		l.fault = rowError("row.columns", "有 %[1]d 列，应为 %[2]d 列。请检查逗号和引号。", "has %[1]d columns instead of %[2]d. Check commas and quotes.", len(fields), width)
	}
	if l.fault != nil {
		return l
	}
	field := func(column int) string { return strings.TrimSpace(fields[at[column]]) }
	l.invoice, l.code, l.name = strings.ToUpper(field(colInvoice)), codeOf(field(colSKU)), text.OneLine(field(colName))
	l.customer, l.country = codeOf(field(colCustomer)), text.OneLine(field(colCountry))
	if l.fault = l.checkNames(); l.fault == nil {
		l.fault = l.readFigures(field(colTime), field(colQty), field(colPrice))
	}
	return l
}

func (l *retailLine) checkNames() *errs.Error {
	for _, f := range []struct {
		column, value string
		most          int
		needed        bool
	}{{"invoice", l.invoice, 40, true}, {"sku", l.code, 64, true}, {"customer", l.customer, 32, false}} {
		if f.needed && f.value == "" {
			return rowError("row.missing", "%[1]s 是空的。请补上。", "%[1]s is empty. Fill it in.", f.column)
		}
		if utf8.RuneCountInString(f.value) > f.most {
			return rowError("row.long", "%[1]s 超过 %[2]d 个字。请缩短。", "%[1]s exceeds %[2]d characters. Shorten it.", f.column, f.most)
		}
	}
	return nil
}

func (l *retailLine) readFigures(when, quantity, price string) *errs.Error {
	d, err := day.Parse(when[:min(len(when), 10)])
	if err != nil || d == 0 || len(when) > 10 && when[10] != 'T' && when[10] != ' ' {
		return rowError("row.date", "time“%[1]s”不是日期。请写成 2026-11-22T08:26。", "time “%[1]s” is no date. Write it as 2026-11-22T08:26.", fixed.Clip(when))
	}
	q, err := qty.Parse(quantity)
	if err != nil {
		return rowError("row.quantity", "quantity“%[1]s”不是数字。请改成 12 这样的数字。", "quantity “%[1]s” is no number. Write it as 12.", fixed.Clip(quantity))
	}
	p, err := money.ParsePrice(price)
	if err != nil {
		return rowError("row.price", "unit_price“%[1]s”不是最多六位小数的数字。请改成 2.55 这样的数字。",
			"unit_price “%[1]s” is no number of at most six decimals. Write it as 2.55.", fixed.Clip(price))
	}
	l.day, l.qty, l.price = d, q, p
	return l.checkFigures()
}

// checkFigures refuses what no sale and no return can carry: stock corrections and gifts are other papers.
func (l *retailLine) checkFigures() *errs.Error {
	cancel := cancels(l.invoice)
	if cancel {
		l.qty = -l.qty
	}
	switch {
	case l.qty == 0:
		return rowError("qty.zero", "数量是 0，没有可过账的内容。", "the quantity is 0, so there is nothing to post.")
	case l.qty < 0 && cancel:
		return rowError("qty.cancel_positive", "取消单 %[1]s 的数量应为负数，现在是 %[2]s。", "cancellation %[1]s needs a negative quantity, it is %[2]s.", l.invoice, -l.qty)
	case l.qty < 0:
		return rowError("qty.negative", "数量是 %[1]s，但 %[2]s 不是取消单。盘亏、报损请用库存单据。",
			"the quantity is %[1]s but %[2]s is no cancellation. Book losses and damage with a stock document.", l.qty, l.invoice)
	case l.price == 0:
		return rowError("price.zero", "单价是 0，没有可过账的金额。赠品、调整请用库存单据。", "the price is 0, so there is no amount to post. Book gifts and corrections with a stock document.")
	case l.price < 0:
		return rowError("price.negative", "单价是 %[1]s，不能小于 0。", "the price is %[1]s but cannot be below 0.", l.price)
	}
	if _, err := money.Extend(l.price, l.qty); err != nil {
		return rowError("amount.range", "金额太大，超过 %[1]s。请检查数量和单价。", "the amount exceeds %[1]s. Check quantity and price.", money.MaxAmount)
	}
	return nil
}

// report is the line as it is kept for people, with what was wrong.
func (l *retailLine) report(fault *errs.Error) channel.Line {
	return channel.Line{No: l.no, Reason: fault.Reason, Zh: fault.Zh, En: fault.En, Raw: plain(l.raw)}
}

// plain makes any bytes storable: valid text without NUL, at most 500 characters.
func plain(raw string) string {
	raw = strings.ReplaceAll(strings.ToValidUTF8(raw, "\uFFFD"), "\x00", "\uFFFD")
	n := 0
	for i := range raw {
		if n++; n > 500 {
			return raw[:i] + "…"
		}
	}
	return raw
}

// document is a run of lines that become one paper: same invoice, customer and day, one after another. Where one of them
// changes, a new document begins; a line with a fault belongs to the document around it and is only reported.
type document struct {
	from, to int   // places in the file, to is exclusive
	lines    []int // those that can be posted, in the order of the file
	invoice  string
	customer string
	day      day.Day
}

// maxDocLines is what one document takes; a longer run becomes several.
const maxDocLines = 1000

// documents cuts the file; together they cover every line exactly once.
func documents(lines []retailLine) []document {
	var out []document
	for i := range lines {
		l := &lines[i]
		last := len(out) - 1
		if last < 0 || out[last].to-out[last].from >= maxDocLines || l.fault == nil && !out[last].takes(l) {
			out = append(out, document{from: i})
			last++
		}
		d := &out[last]
		d.to = i + 1
		if l.fault == nil {
			d.invoice, d.customer, d.day = l.invoice, l.customer, l.day
			d.lines = append(d.lines, i)
		}
	}
	return out
}

func (d *document) takes(l *retailLine) bool {
	return len(d.lines) == 0 || l.invoice == d.invoice && l.customer == d.customer && l.day == d.day
}
