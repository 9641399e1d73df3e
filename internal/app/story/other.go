package story

import (
	"fmt"
	"slices"
	"strings"

	"xingzhou/internal/biz/inventory"
	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
)

// other reads `receive 盘盈 against 530104 [from 星河文具] [in 东仓] [on 日期] [draft]：A4纸 10 包 @ 20.00；墨盒 1 个 @ 0` or
// `issue 领用 against 560216 [to 星河文具] [允许负库存] …：A4纸 4；A4纸 1`.
func (w *World) other(way inventory.Direction, text string) error {
	head, body, _ := strings.Cut(text, "：")
	line := newWords(head)
	on, err := line.day()
	if err != nil {
		return err
	}
	in := &inventory.OtherInput{Date: on, Said: doc.Said{Approve: !line.has("draft"), Accept: line.has("允许负库存")}}
	if in.ContraAccount, err = w.Account(line.after("against")); err != nil {
		return err
	}
	if in.Warehouse, err = w.Warehouse(line.after("in")); err != nil {
		return err
	}
	if who := line.after(map[inventory.Direction]string{inventory.In: "from", inventory.Out: "to"}[way]); who != "" {
		if in.Party, err = w.Customer(who); err != nil {
			return err
		}
	}
	name := line.take()
	if err := line.done(); err != nil {
		return err
	}
	in.Reason = name
	var products []string
	for _, part := range strings.Split(body, "；") {
		product, l, err := w.otherLine(way, part)
		if err != nil {
			return err
		}
		products, in.Lines = append(products, product), append(in.Lines, l)
	}
	o, err := Write(w, func(tx *db.Tx) (*inventory.Other, error) { return way.Papers().Create(tx, in) })
	if err == nil {
		w.papers[name] = &Paper{o.ID, way.Type(), o.Number, products}
	}
	return err
}

// otherLine reads `A4纸 10 包 @ 20.00` of what comes in, which may be new, and `A4纸 4 [包]` of what goes out.
func (w *World) otherLine(way inventory.Direction, text string) (name string, in inventory.OtherLineInput, err error) {
	line := newWords(text)
	if cost := line.after("@"); cost != "" {
		if in.UnitCost, err = money.ParsePrice(cost); err != nil {
			return "", in, err
		}
	}
	name = line.take()
	if in.Qty, err = qty.Parse(line.take()); err != nil {
		return "", in, err
	}
	unit := line.take()
	if way == inventory.In {
		in.Product, err = w.Product(name, unit, "goods")
	} else {
		in.Product, err = w.known(name)
	}
	if err != nil {
		return "", in, err
	}
	return name, in, line.done()
}

// expectRecost reads `补录 = -12.00 on 2026-10-20 on 2026-11-01`: the latest recost that a paper caused changed the stock by that
// much, with one voucher on each of these days and on no other; `补录 = none` where it caused none.
func (w *World) expectRecost(text string) error {
	line := newWords(text)
	var want []string
	for on := line.after("on"); on != ""; on = line.after("on") {
		want = append(want, on)
	}
	p, err := w.Paper(line.take())
	if err != nil {
		return err
	}
	line.has("=")
	value := line.take()
	if err := line.done(); err != nil {
		return err
	}
	type recost struct{ id, value int64 }
	list, err := Read(w, func(q *db.Reader) ([]recost, error) {
		return db.All(q, func(r *db.Row) recost { return recost{r.Int(), r.Int()} },
			`SELECT id, value FROM posting_recost WHERE tenant_id = $1 AND cause_id = $2 ORDER BY seq DESC LIMIT 1`, p.ID.Int())
	})
	if err != nil || value == "none" && len(list) == 0 {
		return err
	}
	if len(list) == 0 || value == "none" {
		return fmt.Errorf("%s caused %d recosts", p.Number, len(list))
	}
	days, err := Read(w, func(q *db.Reader) ([]string, error) {
		return db.All(q, func(r *db.Row) string { return day.Day(r.Int()).String() },
			`SELECT day FROM gl_voucher WHERE tenant_id = $1 AND source_id = $2 AND source_type = '`+posting.RecostType+`' ORDER BY posting_no`, list[0].id)
	})
	if err != nil {
		return err
	}
	if !slices.Equal(days, want) {
		return fmt.Errorf("its vouchers are dated %s", strings.Join(days, ", "))
	}
	return differ(nil, value, money.Amount(list[0].value))
}
