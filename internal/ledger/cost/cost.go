// Package cost 成本: what an issue costs, as a pure function of what lies in stock. It knows no database.
// Invariant: an issue of everything takes all the value, so that nothing is worth something.
package cost

import (
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/fixed"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
)

// State is the stock of one product in one cost scope (the company or a warehouse).
type State struct {
	Qty   qty.Qty
	Value money.Amount
}

// Method values the movements of a scope one after another. The books know no other way to a cost.
type Method interface {
	// Issue returns what q pieces (q > 0) cost when they leave s, in minor units.
	Issue(s State, q qty.Qty) (money.Amount, error)
}

// MovingAverage 移动加权平均: each receipt changes the average, each issue takes it.
type MovingAverage struct{}

// Issue takes value × q ÷ quantity, rounded half away from zero; the last piece takes what is left.
func (MovingAverage) Issue(s State, q qty.Qty) (money.Amount, error) {
	if q <= 0 || q > s.Qty {
		return 0, errs.New(errs.Refused, "cost.short",
			"成本账上只有 %[1]s，不能出库 %[2]s。请先入库，或改数量。",
			"The cost book holds %[1]s, so %[2]s cannot be issued. Receive stock first or change the quantity.", s.Qty, q)
	}
	if q == s.Qty {
		return s.Value, nil
	}
	v, err := fixed.MulDiv(int64(s.Value), int64(q), int64(s.Qty))
	return money.Amount(v), err
}

// Add returns the state after a movement (q and value carry the sign of the movement).
func (s State) Add(q qty.Qty, value money.Amount) State {
	return State{Qty: s.Qty + q, Value: s.Value + value}
}
