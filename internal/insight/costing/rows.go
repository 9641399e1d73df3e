package costing

import (
	"fmt"

	"xingzhou/internal/biz/inventory"
	"xingzhou/internal/kit/fixed"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/cost"
)

// rows tells how the engine comes to the value today, later events included.
func (x *explainer) rows() error {
	w := x.watcher
	if x.charge() {
		return nil
	}
	if w.event == nil {
		x.why.Method = w.replay.States[x.item].Method
		x.add(WhyRow{Kind: "booked", Value: x.why.Total, Label: x.say("当天已反审核，与红字行相抵；之后的成本里没有它", "Un-approved the same day; it and its reversal cancel each other out, and no later cost knows of it")})
		return nil
	}
	x.onTop()
	x.why.Method = w.before.Method
	x.why.Before = &Before{w.before.Qty, w.before.Value, unitCost(w.before.Value, w.before.Qty)}
	switch w.event.Kind {
	case cost.Issue, cost.Red:
		x.issued()
	default:
		if err := x.arrived(); err != nil {
			return err
		}
	}
	if rest := w.own.Value - x.sum(); rest != 0 {
		x.add(WhyRow{Kind: "variance", Value: rest, Label: x.say("没有进入库存的差异", "difference that did not get into the stock")})
	}
	for _, l := range w.after {
		x.add(x.later(l))
	}
	if rest := x.why.Total - x.sum(); rest != 0 {
		x.add(WhyRow{Kind: "difference", Value: rest, Label: x.say("账上与重新计算的差额，请运行验账", "the books differ from what is computed anew: run verify")})
	}
	return nil
}

func (x *explainer) add(r WhyRow) { x.why.Rows = append(x.why.Rows, r) }

func (x *explainer) sum() (sum money.Amount) {
	for _, r := range x.why.Rows {
		sum += r.Value
	}
	return sum
}

// issued names what an issue took: the average, layers, the standard cost; and what was not there.
func (x *explainer) issued() {
	w := x.watcher
	for _, s := range w.from {
		r := WhyRow{Qty: -s.Qty, Value: -s.Value, UnitCost: unitCost(s.Value, s.Qty)}
		switch {
		case s.Layer == w.of:
			r.Kind, r.Label = "short", x.say("库存里没有的部分，按最近的成本暂估", "what was not there, at the last known cost for the time being")
		case s.Layer != cost.Key{}:
			r.Kind, r.Label, r.source = "layer", x.say("先进先出，取自", "first in, first out, from"), s.Layer.Source
			r.Date = x.history.Seen[s.Layer].Day
		case w.before.Method == cost.Standard:
			r.Kind, r.Label, r.UnitCost = "standard", x.say("按标准成本", "at the standard cost"), w.before.Price
		case w.event.Kind == cost.Red && s.Qty != w.before.Qty:
			r.Kind, r.Label = "red", x.say("按原来入库的金额红冲", "at the value that it came in with")
		default:
			x.average(&r, s)
		}
		x.add(r)
	}
}

// average says how the average was multiplied and rounded.
func (x *explainer) average(r *WhyRow, s cost.Source) {
	b := x.watcher.before
	r.Kind, r.UnitCost, r.Label = "average", x.why.Before.UnitCost, x.say("出库前的平均单价", "average unit cost before it")
	if s.Qty == b.Qty {
		r.Note = x.say("全部出完，剩下的金额一并带走", "the last of it takes all the value that is left")
		return
	}
	const finer = 10_000
	if s.Qty > qty.Max/finer { // too many digits to show
		return
	}
	if exact, err := fixed.MulDiv(int64(b.Value), int64(s.Qty)*finer, int64(b.Qty)); err == nil {
		r.Note = fmt.Sprintf("%s ÷ %s × %s = %s", b.Value, b.Qty, s.Qty, money.Price(exact))
		if money.Price(exact) != money.Price(s.Value)*finer {
			r.Note += x.say("，四舍五入到分", ", rounded to the cent")
		}
	}
}

// arrived names what a movement in, or a change of value, brought.
func (x *explainer) arrived() error {
	w := x.watcher
	e := w.event
	for _, l := range e.Links {
		from := w.behind[l.From]
		v, err := fixed.Part(int64(-from.Flow()), l.Before, l.After, l.Whole)
		if err != nil {
			return err
		}
		r := WhyRow{Kind: "link", Label: x.say("按来源出库的成本", "at the cost of what went out with"), Value: money.Amount(v), source: l.From.Source, Date: x.history.Seen[l.From].Day}
		if taken := l.After - l.Before; taken != l.Whole {
			r.Note = x.say("占 ", "share ") + qty.Qty(taken).String() + " / " + qty.Qty(l.Whole).String()
		}
		x.add(r)
	}
	switch e.Kind {
	case cost.Found:
		x.add(WhyRow{Kind: "found", Label: x.say("盘盈，按当时的单位成本", "found, at the unit cost of the time"), Qty: e.Qty, UnitCost: unitCost(w.own.Value, e.Qty), Value: w.own.Value})
	case cost.Switch, cost.Reprice:
		x.decided()
	case cost.Linked:
		if e.Given != 0 {
			x.add(WhyRow{Kind: "brought", Label: x.say("另加的费用", "added on top"), Value: e.Given})
		}
	default:
		x.brought()
	}
	return nil
}

// decided names what another method, or another standard cost, did to what lay there.
func (x *explainer) decided() {
	w := x.watcher
	r := WhyRow{Kind: "decided", Value: w.own.Value, source: x.of.Source, Date: w.event.Day}
	from, to := inventory.MethodName(w.before.Method, x.lang()), inventory.MethodName(w.event.Method, x.lang())
	switch {
	case w.event.Kind == cost.Switch && w.event.Method == cost.Standard:
		r.Label = x.say("计价方法由“"+from+"”改为“"+to+"”，按标准成本重估", "method changed from “"+from+"” to “"+to+"”, revalued at standard cost")
		r.UnitCost, r.Note = w.event.Price, x.revalued()
	case w.event.Kind == cost.Switch:
		r.Label = x.say("计价方法由“"+from+"”改为“"+to+"”，价值原样带过去", "method changed from “"+from+"” to “"+to+"”, the value is carried over as it is")
	default:
		r.Label = x.say("标准成本更改，重估结存", "standard cost changed, what lay there is revalued")
		r.UnitCost, r.Note = w.event.Price, x.revalued()
	}
	x.add(r)
}

// revalued shows the quantity at the new price against the old value.
func (x *explainer) revalued() string {
	b := x.watcher.before
	return fmt.Sprintf("%s × %s − %s = %s", b.Qty, x.watcher.event.Price, b.Value, x.watcher.own.Value)
}

// brought names what the paper gave.
func (x *explainer) brought() {
	row := x.history.Seen[x.of]
	r := WhyRow{Kind: "brought", Label: x.say("本单带来的金额", "brought by this paper"), Qty: row.Qty, Value: row.Value + row.Variance}
	r.UnitCost = unitCost(r.Value, r.Qty)
	if x.watcher.event.Kind == cost.Adjust {
		r.Label = x.say("本单调整的金额，数量不变", "adjusted by this paper, the quantity stays")
	}
	x.add(r)
}

// later says what an event after the movement did to its value.
func (x *explainer) later(l later) WhyRow {
	r := WhyRow{Kind: "later", Label: x.say("来源的成本后来变了", "the cost of its source changed later"), Date: l.cause.Day, Value: l.value, source: l.cause.Source}
	switch {
	case l.qty > 0:
		r.Kind, r.Qty, r.Label = "covered", -l.qty, x.say("补上缺的数量，与暂估的差", "covered what was missing; the difference to the provisional cost")
	case l.kind == cost.Final:
		r.Kind, r.Label = "run", x.say("全月平均成本计算", "month-end costing")
	}
	return r
}
