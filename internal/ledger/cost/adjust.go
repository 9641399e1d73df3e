package cost

import (
	"math"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/fixed"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
)

// adjustment is an amount without goods, and what it is for.
type adjustment struct {
	amount money.Amount
	basis  qty.Qty       // as of an event
	origin Place         // the movement whose layer it means; without a key, all that lies there
	undoes *money.Amount // what the adjustment that it takes back holds of stock value
}

// adjustment tells what an event adjusts. What takes another adjustment back is for the same goods as that.
func (r *Replay) adjustment(e *Event) adjustment {
	a := adjustment{amount: e.Given, basis: e.Basis}
	origin := e.Origin
	if n := r.nodes[e.Undoes]; e.Undoes != (Key{}) && n != nil && n.known {
		a.undoes = &n.taken.Value
		if n.e != nil {
			a.basis, origin = n.e.Basis, n.e.Origin
		}
	}
	if n := r.nodes[origin]; n != nil && n.e != nil {
		a.origin = n.e.Place
	} else {
		a.origin = Place{Day: unknown, Key: origin}
	}
	return a
}

// unknown is the day of a movement that nobody has told of: it stands before nothing.
const unknown = math.MaxInt32

// adjust changes the value of what lies there and returns what of the amount got in. What was for pieces that have left does
// not; no stock becomes worth less than nothing; and what takes an adjustment back takes no more than that one holds.
func (s *State) adjust(a adjustment) (money.Amount, error) {
	if s.Qty <= 0 || s.Method == Standard {
		return 0, nil
	}
	if s.layered() {
		return s.adjustLayers(a)
	}
	kept, err := a.portion(s.Qty)
	kept = max(kept, -s.Value)
	s.Value += kept
	return kept, err
}

// portion is what of the amount is for the pieces that lie there.
func (a *adjustment) portion(have qty.Qty) (money.Amount, error) {
	v, err := portion(a.amount, have, a.basis)
	if a.undoes != nil {
		v = max(min(v, max(0, -*a.undoes)), min(0, -*a.undoes))
	}
	return v, err
}

func portion(amount money.Amount, have, basis qty.Qty) (money.Amount, error) {
	if basis == 0 || have >= basis {
		return amount, nil
	}
	v, err := fixed.MulDiv(int64(amount), int64(have), int64(basis))
	return money.Amount(v), err
}

// adjustLayers puts the amount on the layer that is meant, or on all by what is left of them. What came in before the method began
// lies in the layer that the change of method made: as much of it as of that layer then can still lie there.
func (s *State) adjustLayers(a adjustment) (money.Amount, error) {
	first, last, have := 0, len(s.Layers), s.Qty
	if meant := a.origin.Key; meant != (Key{}) {
		if s.switched != (Place{}) && a.origin.Compare(s.switched) < 0 {
			meant = s.switched.Key
		}
		last = 0
		for i, l := range s.Layers {
			if l.Key == meant {
				first, last, have = i, i+1, l.Qty-l.Taken
			}
		}
	}
	if last == 0 {
		return 0, nil
	}
	amount, err := a.portion(have)
	if err != nil {
		return 0, err
	}
	kept, before := money.Amount(0), qty.Qty(0)
	for i := first; i < last; i++ {
		left, value, err := s.Layers[i].Left()
		if err != nil {
			return 0, err
		}
		share, err := fixed.Part(int64(amount), int64(before), int64(before+left), int64(have))
		if err != nil {
			return 0, err
		}
		more := max(money.Amount(share), -value)
		s.Layers[i] = Layer{Key: s.Layers[i].Key, Qty: left, Value: value + more}
		before, kept = before+left, kept+more
	}
	s.Value += kept
	return kept, nil
}

// reprice sets a standard cost and returns the change of value: none where cost is no matter of standards.
func (s *State) reprice(p money.Price) (money.Amount, error) {
	s.Price = p
	if s.Method != Standard {
		return 0, nil
	}
	v, err := priced(p).times(s.Qty)
	more := v - s.Value
	s.Value = v
	return more, err
}

// standard moves q pieces (+ in, − out) at the standard cost. Value is always the price times the quantity, whatever the steps.
func (s *State) standard(q qty.Qty) (money.Amount, error) {
	v, err := priced(s.Price).times(s.Qty + q)
	change := v - s.Value
	s.Qty, s.Value = s.Qty+q, v
	return change, err
}

// change makes another method take over, and returns the change of value: none, but for a standard cost.
func (s *State) change(e *Event) (money.Amount, error) {
	was := s.Method
	s.Method = e.Method
	s.Layers, s.switched = nil, Place{}
	switch {
	case e.Method == Standard:
		s.Shorts = nil
		return s.reprice(e.Price)
	case was == Standard && s.Qty < 0:
		s.Shorts = []Short{{Qty: -s.Qty, Value: -s.Value}}
	case e.Method == FIFO && s.Qty > 0:
		s.Layers, s.switched = []Layer{{Key: e.Key, Qty: s.Qty, Value: s.Value}}, e.Place
	}
	return 0, nil
}

// UnknownMethod refuses a method that does not exist.
func UnknownMethod(m Method) *errs.Error {
	return errs.New(errs.Invalid, "cost.method", "没有“%[1]s”这种计价方法。可选：移动加权平均、先进先出、全月加权平均、标准成本、个别计价。",
		"There is no costing method “%[1]s”. Choose moving, fifo, monthly, standard or specific.", m)
}
