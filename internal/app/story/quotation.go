package story

import (
	"strings"

	"xingzhou/internal/biz/sales"
	"xingzhou/internal/kit/day"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
)

// quote reads `报价 [on 日期] [until 日期] [draft] to 客户：A4纸 10 @ 35.00 tax 13%`.
func (w *World) quote(text string) error {
	head, body, _ := strings.Cut(text, "：")
	line := newWords(head)
	on, err := line.day()
	if err != nil {
		return err
	}
	in := &sales.QuotationInput{OrderInput: sales.OrderInput{Date: on, Said: doc.Said{Approve: !line.has("draft")}}}
	if until := line.after("until"); until != "" {
		if in.ValidDay, err = day.Parse(until); err != nil {
			return err
		}
	}
	if in.Customer, err = w.Customer(line.after("to")); err != nil {
		return err
	}
	name := line.take()
	if err := line.done(); err != nil {
		return err
	}
	var products []string
	for _, part := range strings.Split(body, "；") {
		product, l, err := w.orderLine(part)
		if err != nil {
			return err
		}
		products, in.Lines = append(products, product), append(in.Lines, l)
	}
	t, err := Write(w, func(tx *db.Tx) (*sales.Quotation, error) { return sales.Quotations.Create(tx, in) })
	if err == nil {
		w.papers[name] = &Paper{t.ID, sales.QuotationType, t.Number, products}
	}
	return err
}

// follow reads `revise 报价 as 新报价` and `turn 报价 into 甲单`: what comes of a quotation gets a name.
func (w *World) follow(verb, text string) error {
	line := newWords(text)
	name := line.after(map[string]string{"revise": "as", "turn": "into"}[verb])
	p, err := w.Paper(line.take())
	if err != nil {
		return err
	}
	made := &Paper{Lines: p.Lines}
	_, err = Write(w, func(tx *db.Tx) (bool, error) {
		action := map[string]string{"revise": "revise", "turn": "order"}[verb]
		t, err := sales.Quotations.Act(tx, p.ID, action, 0, doc.How{})
		if err != nil {
			return false, err
		}
		if verb == "turn" {
			made.ID, made.Type, made.Number = t.Order, sales.OrderType, t.OrderNumber
			return true, nil
		}
		next, err := sales.Quotations.Read(tx, t.Next)
		if err == nil {
			made.ID, made.Type, made.Number = next.ID, sales.QuotationType, next.Number
		}
		return true, err
	})
	if err == nil {
		w.papers[name] = made
	}
	return err
}
