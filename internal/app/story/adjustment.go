package story

import (
	"strings"

	"xingzhou/internal/biz/inventory"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
)

// adjust reads `调价 against 560216 [in 东仓] [on 日期] [draft]：A4纸 12.00；墨盒 -5.00`: what goods are worth changes, how many there are does not.
func (w *World) adjust(text string) error {
	head, body, _ := strings.Cut(text, "：")
	line := newWords(head)
	on, err := line.day()
	if err != nil {
		return err
	}
	in := &inventory.AdjustmentInput{Date: on, Said: doc.Said{Approve: !line.has("draft")}}
	if in.ContraAccount, err = w.Account(line.after("against")); err != nil {
		return err
	}
	if in.Warehouse, err = w.Warehouse(line.after("in")); err != nil {
		return err
	}
	name := line.take()
	if err := line.done(); err != nil {
		return err
	}
	in.Reason = name
	var products []string
	for _, part := range strings.Split(body, "；") {
		line := newWords(part)
		product := line.take()
		l := inventory.AdjustmentLineInput{}
		if l.Product, err = w.known(product); err != nil {
			return err
		}
		if l.Amount, err = money.ParseAmount(line.take()); err != nil {
			return err
		}
		if err := line.done(); err != nil {
			return err
		}
		products, in.Lines = append(products, product), append(in.Lines, l)
	}
	a, err := Write(w, func(tx *db.Tx) (*inventory.Adjustment, error) { return inventory.Adjustments.Create(tx, in) })
	if err == nil {
		w.papers[name] = &Paper{a.ID, inventory.AdjustmentType, a.Number, products}
	}
	return err
}
