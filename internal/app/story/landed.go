package story

import (
	"slices"
	"strings"

	"xingzhou/internal/biz/inventory"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
)

// bases are the words for by what a charge is spread.
var bases = map[string]cost.Basis{"金额": cost.ByAmount, "数量": cost.ByQty, "重量": cost.ByWeight, "体积": cost.ByVolume, "手工": cost.ByHand, "百分比": cost.ByShare}

// land reads `运费 80.00 按 金额 against 560115 [from 顺达物流] [bill YF001 of 1000.00] [on 日期] [draft]：进货 A4纸；进货 墨盒 手工 30.00`: a charge is
// spread over what came in. A line names a paper and a product of it, and what the basis asks for: 手工 30.00, 占 25%, 重 2.5 or 积 0.1.
func (w *World) land(text string) error {
	head, body, _ := strings.Cut(text, "：")
	line := newWords(head)
	on, err := line.day()
	if err != nil {
		return err
	}
	in := &inventory.LandedInput{Date: on, Said: doc.Said{Approve: !line.has("draft")}, Bill: line.after("bill")}
	if total := line.after("of"); total != "" {
		if in.BillTotal, err = money.ParseAmount(total); err != nil {
			return err
		}
	}
	if in.ContraAccount, err = w.Account(line.after("against")); err != nil {
		return err
	}
	if who := line.after("from"); who != "" {
		if in.Party, err = w.Customer(who); err != nil {
			return err
		}
	}
	in.Basis = bases[line.after("按")]
	name := line.take()
	if in.Amount, err = money.ParseAmount(line.take()); err != nil {
		return err
	}
	if err := line.done(); err != nil {
		return err
	}
	in.Reason = name
	for _, part := range strings.Split(body, "；") {
		l, err := w.landLine(part)
		if err != nil {
			return err
		}
		in.Lines = append(in.Lines, l)
	}
	l, err := Write(w, func(tx *db.Tx) (*inventory.Landed, error) { return inventory.Landings.Create(tx, in) })
	if err == nil {
		w.papers[name] = &Paper{ID: l.ID, Type: inventory.LandedType, Number: l.Number}
	}
	return err
}

func (w *World) landLine(text string) (in inventory.LandedLineInput, err error) {
	line := newWords(text)
	if s := line.after("手工"); s != "" {
		if in.Hand, err = money.ParseAmount(s); err != nil {
			return in, err
		}
	}
	share, err := percent(line.after("占"))
	if err != nil {
		return in, err
	}
	if share != nil {
		in.Percent = *share
	}
	for word, to := range map[string]*qty.Qty{"重": &in.Weight, "积": &in.Volume} {
		if s := line.after(word); s != "" {
			if *to, err = qty.Parse(s); err != nil {
				return in, err
			}
		}
	}
	p, err := w.Paper(line.take())
	if err != nil {
		return in, err
	}
	in.Receipt, in.Line = p.ID, slices.Index(p.Lines, line.take())+1
	return in, line.done()
}
