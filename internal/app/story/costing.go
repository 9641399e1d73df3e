package story

import (
	"fmt"
	"strings"

	"xingzhou/internal/biz/inventory"
	"xingzhou/internal/insight/analytics"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/platform/db"
)

// categories are the words for goods in stock.
var categories = map[string]string{"商品": "goods", "产成品": "finished", "原材料": "material"}

// goods reads `原材料 钢材 吨`: a product of a category, before anything of it moves.
func (w *World) goods(text string) error {
	line := newWords(text)
	category, name, unit := categories[line.take()], line.take(), line.take()
	if category == "" || name == "" {
		return fmt.Errorf("goods 原材料 钢材 吨: a category and a name")
	}
	_, err := w.Product(name, unit, category)
	return err
}

// method reads `年初 原材料 standard from 2026-11：钢材 21.00；铜线 8.00`: by which method a category is costed from a month on.
func (w *World) method(text string) error {
	head, body, _ := strings.Cut(text, "：")
	line := newWords(head)
	in := &inventory.CostingInput{}
	if err := in.From.UnmarshalText([]byte(line.after("from"))); err != nil {
		return err
	}
	name := line.take()
	in.Category, in.Method = categories[line.take()], cost.Method(line.take())
	if err := line.done(); err != nil {
		return err
	}
	return w.decide(name, in, body)
}

// price reads `新价 [on 日期]：钢材 22.00`: what products cost by standard from a day on.
func (w *World) price(text string) error {
	head, body, _ := strings.Cut(text, "：")
	line := newWords(head)
	on, err := line.day()
	if err != nil {
		return err
	}
	name := line.take()
	if err := line.done(); err != nil {
		return err
	}
	return w.decide(name, &inventory.CostingInput{Date: on}, body)
}

func (w *World) decide(name string, in *inventory.CostingInput, body string) error {
	in.Reason = name
	for _, part := range strings.FieldsFunc(body, func(r rune) bool { return r == '；' }) {
		line := newWords(part)
		product, err := w.known(line.take())
		if err != nil {
			return err
		}
		price, err := money.ParsePrice(line.take())
		if err == nil {
			err = line.done()
		}
		if err != nil {
			return err
		}
		in.Lines = append(in.Lines, inventory.CostingLineInput{Product: product, Price: price})
	}
	c, err := Write(w, func(tx *db.Tx) (*inventory.Costing, error) {
		return inventory.CreateCosting(tx, analytics.Drafts{}, in)
	})
	if err == nil {
		w.papers[name] = &Paper{ID: c.ID, Type: inventory.CostingType, Number: c.Number}
	}
	return err
}

// actCosting runs an action on a costing decision.
func actCosting(tx *db.Tx, verb string, paper id.ID, version int) error {
	if verb != "unapprove" {
		return fmt.Errorf("%s cannot %s", inventory.CostingType, verb)
	}
	_, err := inventory.UnapproveCosting(tx, paper, version)
	return err
}
