package costing

import (
	"slices"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/ledger/stock"
)

// Charge is what a paper put on top of a receipt. The books hold it as a movement of that paper, so it is no part of the total.
type Charge struct {
	Paper
	Date   day.Day      `json:"date"`
	Amount money.Amount `json:"amount"`
	source int64
}

// onTop lists the living charges of the movement, by age, and leaves them out of what it did at its place.
func (x *explainer) onTop() {
	var list []stock.Row
	for _, r := range x.history.Seen {
		if r.Kind == stock.Landed && r.Reverses == 0 && r.Origin() == x.of && !x.takenBack(r) {
			list = append(list, r)
		}
	}
	slices.SortFunc(list, func(a, b stock.Row) int { return a.Compare(b.Place) })
	own := &x.watcher.own
	for _, r := range list {
		own.Value, own.Variance = own.Value-r.Value, own.Variance-r.Variance
		x.why.Charges = append(x.why.Charges, Charge{Date: r.Day, Amount: r.Flow(), source: r.Source})
	}
}

// takenBack tells whether a later posting of the same paper reverses the row.
func (x *explainer) takenBack(r stock.Row) bool {
	for _, back := range x.history.Seen {
		if back.Source == r.Source && back.Reverses == r.No && back.Place.Line == r.Place.Line {
			return true
		}
	}
	return false
}

// charge says on which receipt a charge stands. It answers false for any other movement.
func (x *explainer) charge() bool {
	row := x.history.Seen[x.of]
	if row.Kind != stock.Landed {
		return false
	}
	x.why.Method, x.why.Voided = x.watcher.replay.States[x.item].Method, false
	x.add(WhyRow{Kind: "charge", Label: x.say("分摊到这次入库的费用", "charge on top of this receipt"), Date: x.history.Seen[row.Origin()].Day, Value: row.Flow(), source: row.OriginID})
	if row.Variance != 0 {
		x.add(WhyRow{Kind: "variance", Value: -row.Variance, Label: x.say("没有进入库存的差异", "difference that did not get into the stock")})
	}
	if rest := x.why.Total - x.sum(); rest != 0 {
		x.add(WhyRow{Kind: "difference", Value: rest, Label: x.say("账上与重新计算的差额，请运行验账", "the books differ from what is computed anew: run verify")})
	}
	return true
}
