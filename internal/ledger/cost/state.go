package cost

import (
	"slices"

	"xingzhou/internal/kit/fixed"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
)

// State is what lies of one item at one place, and what it is worth.
// Layers are kept by FIFO only; Shorts only while the quantity is negative; Standard cost needs its Price.
type State struct {
	Method Method
	Qty    qty.Qty
	Value  money.Amount
	Layers []Layer
	Shorts []Short
	Last   Unit // what a piece cost when one was last seen
	Price  money.Price

	switched Place // where FIFO took over what lay there, as one layer; only a replay knows
}

// Layer is what one receipt brought; Taken of Qty has left.
type Layer struct {
	Key   Key
	Qty   qty.Qty
	Value money.Amount
	Taken qty.Qty
}

// Short is a quantity that left before it came, at a provisional value.
type Short struct {
	Key   Key
	Qty   qty.Qty
	Value money.Amount
}

// Unit is a unit cost as a fraction, so that nothing is rounded before it is multiplied.
type Unit struct {
	Value money.Amount
	Qty   qty.Qty
}

// Left is the quantity and the value that still lie in the layer.
func (l Layer) Left() (qty.Qty, money.Amount, error) {
	gone, err := fixed.MulDiv(int64(l.Value), int64(l.Taken), int64(l.Qty))
	return l.Qty - l.Taken, l.Value - money.Amount(gone), err
}

// Clone copies the state so that both may go on by themselves.
func (s *State) Clone() *State {
	c := *s
	c.Layers, c.Shorts = slices.Clone(s.Layers), slices.Clone(s.Shorts)
	return &c
}

func (s *State) layered() bool { return s.Method == FIFO }

// Source is a part of what an issue cost: a layer (or, without a key, the average) it was taken from.
type Source struct {
	Layer Key
	Qty   qty.Qty
	Value money.Amount
}

func (u Unit) times(q qty.Qty) (money.Amount, error) {
	v, err := fixed.MulDiv(int64(u.Value), int64(q), int64(u.Qty))
	return money.Amount(v), err
}

// unit is the current cost of a piece; a guess where nothing is known.
func (s *State) unit(guess money.Price) Unit {
	switch {
	case s.layered() && len(s.Layers) > 0:
		l := s.Layers[len(s.Layers)-1]
		return Unit{l.Value, l.Qty}
	case !s.layered() && s.Qty > 0:
		return Unit{s.Value, s.Qty}
	case s.Last.Qty > 0:
		return s.Last
	}
	return priced(guess)
}

// priced is a price as a fraction: a price has four more decimals than an amount, and a quantity of ten thousand takes them up.
func priced(p money.Price) Unit { return Unit{money.Amount(p), 10_000 * qty.One} }

// out takes q pieces away and returns what they cost.
func (s *State) out(e *Event) (cost money.Amount, from []Source, err error) {
	q := -e.Qty
	have := min(q, max(s.Qty, 0))
	if have > 0 {
		s.Last = s.unit(e.Guess)
		if s.layered() {
			cost, from, err = s.takeLayers(have, e)
		} else {
			cost, err = s.takeAverage(have, e)
			from = []Source{{Qty: have, Value: cost}}
		}
		if err != nil {
			return 0, nil, err
		}
		s.Qty, s.Value = s.Qty-have, s.Value-cost
	}
	if short := q - have; short > 0 {
		v, err := s.unit(e.Guess).times(short)
		if err != nil {
			return 0, nil, err
		}
		s.Shorts = append(s.Shorts, Short{e.Key, short, v})
		s.Qty, s.Value = s.Qty-short, s.Value-v
		cost += v
		from = append(from, Source{Layer: e.Key, Qty: short, Value: v})
	}
	return cost, from, nil
}

// takeAverage takes the average; the last piece takes what is left, so that nothing is worth nothing.
// A red row takes its own value instead, as far as there is so much.
func (s *State) takeAverage(q qty.Qty, e *Event) (money.Amount, error) {
	if q == s.Qty {
		return s.Value, nil
	}
	if e.Kind == Red {
		return max(0, min(e.Given, s.Value)), nil
	}
	return Unit{s.Value, s.Qty}.times(q)
}

// takeLayers takes the layer that the event means first, then those of the unit cost it asks for, then the oldest.
func (s *State) takeLayers(q qty.Qty, e *Event) (cost money.Amount, from []Source, err error) {
	take := func(l *Layer) {
		n := min(q, l.Qty-l.Taken)
		if err != nil || n == 0 {
			return
		}
		var v int64
		v, err = fixed.Part(int64(l.Value), int64(l.Taken), int64(l.Taken+n), int64(l.Qty))
		l.Taken += n
		q -= n
		cost += money.Amount(v)
		from = append(from, Source{l.Key, n, money.Amount(v)})
	}
	for i := range s.Layers {
		if l := &s.Layers[i]; e.Origin != (Key{}) && l.Key == e.Origin {
			take(l)
		}
	}
	for i := range s.Layers {
		if l := &s.Layers[i]; e.Unit != 0 && l.costs(e.Unit) {
			take(l)
		}
	}
	for i := 0; i < len(s.Layers) && q > 0; i++ {
		take(&s.Layers[i])
	}
	if e.Origin != (Key{}) || e.Unit != 0 { // a hole anywhere
		s.Layers = slices.DeleteFunc(s.Layers, func(l Layer) bool { return l.Taken == l.Qty })
		return cost, from, err
	}
	empty := 0
	for empty < len(s.Layers) && s.Layers[empty].Taken == s.Layers[empty].Qty {
		empty++
	}
	s.Layers = s.Layers[empty:]
	return cost, from, err
}

// costs tells whether a piece of the layer costs p, to the cent of its whole value.
func (l Layer) costs(p money.Price) bool {
	v, err := priced(p).times(l.Qty)
	return err == nil && v == l.Value
}

// in brings q pieces worth v. Shortages are covered first: each is told what its pieces really cost.
func (s *State) in(key Key, q qty.Qty, v money.Amount, tell func(Short, money.Amount)) error {
	cover := min(q, max(-s.Qty, 0))
	coverValue, err := fixed.Part(int64(v), 0, int64(cover), int64(q))
	if err != nil {
		return err
	}
	s.Qty, s.Value = s.Qty+q, s.Value+v
	if err := s.cover(cover, money.Amount(coverValue), tell); err != nil {
		return err
	}
	if rest := q - cover; rest > 0 && s.layered() {
		s.Layers = append(s.Layers, Layer{Key: key, Qty: rest, Value: v - money.Amount(coverValue)})
	}
	if s.Qty <= 0 {
		s.Last = Unit{v, q}
	}
	return nil
}

// first puts the shortages of the sources of a movement in before all others: goods that go round come back to where they left.
func (s *State) first(links []Link) {
	mine := func(short Short) int {
		if slices.ContainsFunc(links, func(l Link) bool { return l.From == short.Key }) {
			return 0
		}
		return 1
	}
	if len(links) > 0 && len(s.Shorts) > 1 {
		slices.SortStableFunc(s.Shorts, func(a, b Short) int { return mine(a) - mine(b) })
	}
}

func (s *State) cover(q qty.Qty, v money.Amount, tell func(Short, money.Amount)) error {
	whole, done := q, qty.Qty(0)
	for q > 0 {
		short := &s.Shorts[0]
		n := min(q, short.Qty)
		share, err := fixed.Part(int64(v), int64(done), int64(done+n), int64(whole))
		if err != nil {
			return err
		}
		was, err := Unit{short.Value, short.Qty}.times(n)
		if err != nil {
			return err
		}
		more := money.Amount(share) - was
		s.Value -= more
		tell(Short{short.Key, n, was}, more)
		short.Qty, short.Value = short.Qty-n, short.Value-was
		if short.Qty == 0 {
			s.Shorts = s.Shorts[1:]
		}
		q, done = q-n, done+n
	}
	return nil
}
