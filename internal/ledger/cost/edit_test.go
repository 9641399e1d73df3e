package cost_test

import (
	"testing"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/cost"
)

// story commits papers to books one after another, as people enter them.
type story struct {
	*books
	t *testing.T
}

func tell(t *testing.T, method cost.Method) *story {
	return &story{newBooks(func(cost.Item) *cost.State { return &cost.State{Method: method} }), t}
}

// enter commits a movement: a paper with the number of an earlier one takes its place.
func (s *story) enter(number int64, on day.Day, e cost.Event) *story {
	s.t.Helper()
	e.Day, e.Seq, e.Source = on, number, number
	if e.Item == (cost.Item{}) {
		e.Item = item
	}
	if err := s.commit([]cost.Event{e}, nil); err != nil {
		s.t.Fatal(err)
	}
	return s
}

func (s *story) in(number int64, on day.Day, q qty.Qty, unit money.Amount) *story {
	return s.enter(number, on, cost.Event{Qty: q * one, Given: unit * money.Amount(q)})
}

func (s *story) out(number int64, on day.Day, q qty.Qty) *story {
	return s.enter(number, on, cost.Event{Kind: cost.Issue, Qty: -q * one})
}

func (s *story) holds(q qty.Qty, value money.Amount) *story {
	s.t.Helper()
	if is := s.states[item]; is.Qty != q*one || is.Value != value {
		s.t.Errorf("%s worth %s, want %s worth %s", is.Qty, is.Value, q*one, value)
	}
	return s
}

// took checks what the books hold of a movement, all later effects included.
func (s *story) took(number int64, value, variance money.Amount) *story {
	s.t.Helper()
	if o := s.totals()[cost.Key{Source: number}]; o != (cost.Outcome{Value: value, Variance: variance}) {
		s.t.Errorf("document %d holds %s and variance %s, want %s and %s", number, o.Value, o.Variance, value, variance)
	}
	return s
}

func TestEdits(t *testing.T) {
	t.Run("W2 the issue becomes one of 20", func(t *testing.T) {
		s := tell(t, cost.Moving).in(1, 20260101, 10, 1000).in(2, 20260102, 10, 2000).out(3, 20260103, 15).holds(5, 75_00)
		s.out(3, 20260103, 20).holds(0, 0).took(3, -300_00, 0)
	})
	t.Run("F3 the first issue becomes one of 25", func(t *testing.T) {
		s := tell(t, cost.FIFO).in(1, 20260101, 20, 1000).out(2, 20260102, 10).in(3, 20260103, 20, 1500).holds(30, 400_00)
		s.out(2, 20260102, 25).holds(15, 225_00)
	})
	t.Run("F5 the receipt becomes one of 10", func(t *testing.T) {
		s := tell(t, cost.FIFO).in(1, 20260101, 20, 1000).out(2, 20260102, 10).out(3, 20260103, 10).in(4, 20260104, 20, 1500)
		s.holds(20, 300_00).in(1, 20260101, 10, 1000).holds(10, 150_00)
	})
	t.Run("S2 a count of 6, back-dated", func(t *testing.T) {
		s := tell(t, cost.Moving).in(1, 20260101, 10, 1000).in(2, 20260102, 1, 1000).in(3, 20260104, 1, 1000).holds(12, 120_00)
		s.out(4, 20260103, 5).holds(7, 70_00).took(4, -50_00, 0)
	})
	t.Run("a receipt of yesterday changes what today's issue costs", func(t *testing.T) {
		s := tell(t, cost.Moving).in(1, 20260101, 10, 1000).out(2, 20260105, 10).took(2, -100_00, 0)
		s.in(3, 20260104, 10, 2000).took(2, -150_00, 0).holds(10, 150_00)
	})
	t.Run("the bill differs from the receipt after half of it has left in a closed month", func(t *testing.T) {
		s := tell(t, cost.Moving).in(1, 20260101, 10, 1000).out(2, 20260105, 5)
		s.enter(3, 20260203, cost.Event{Kind: cost.Adjust, Given: 20_00, Basis: 10 * one, Origin: cost.Key{Source: 1}})
		s.took(3, 10_00, 10_00).took(2, -50_00, 0).holds(5, 60_00)
	})
	t.Run("a charge on goods that came before FIFO gets into the layer in which they lie", func(t *testing.T) {
		s := tell(t, cost.Moving).in(1, 20260101, 10, 1000)
		s.enter(2, 20260201, cost.Event{Kind: cost.Switch, Method: cost.FIFO}).in(3, 20260202, 10, 2000).out(4, 20260203, 6)
		charge := func(number int64, on day.Day, origin int64) *story {
			return s.enter(number, on, cost.Event{Kind: cost.Adjust, Given: 20_00, Basis: 10 * one, Origin: cost.Key{Source: origin}})
		}
		charge(5, 20260204, 1).took(5, 8_00, 12_00).holds(14, 248_00)
		charge(6, 20260205, 3).took(6, 20_00, 0)
		s.out(7, 20260206, 4).took(7, -48_00, 0)
		charge(8, 20260207, 1).took(8, 0, 20_00).holds(10, 220_00)
		charge(9, 20260204, 99).took(9, 0, 20_00) // of what nobody knows, nothing lies there
	})
	t.Run("what takes an adjustment back takes what that one holds of the stock", func(t *testing.T) {
		for _, m := range []cost.Method{cost.Moving, cost.FIFO, cost.Monthly, cost.Specific} {
			for _, c := range []struct {
				given                    money.Amount
				before                   qty.Qty // pieces that leave before the adjustment
				got, back, variance, all money.Amount
			}{
				{20_00, 0, 20_00, -20_00, 0, 200_00},
				{20_00, 5, 10_00, -10_00, -10_00, 150_00},
				{20_00, 10, 0, 0, -20_00, 100_00},
				{-120_00, 0, -100_00, 100_00, 20_00, 200_00},
			} {
				s := tell(t, m).in(1, 20260101, 10, 1000)
				if c.before > 0 {
					s.out(2, 20260102, c.before)
				}
				charge := cost.Event{Kind: cost.Adjust, Given: c.given, Basis: 10 * one, Origin: cost.Key{Source: 1}}
				s.enter(3, 20260201, charge).took(3, c.got, c.given-c.got).in(4, 20260202, 10, 1000)
				charge.Given, charge.Undoes = -c.given, cost.Key{Source: 3}
				s.enter(5, 20260301, charge).took(5, c.back, c.variance).holds(20-c.before, c.all)
			}
		}
	})
	t.Run("a batch keeps its own cost", func(t *testing.T) {
		s, other := tell(t, cost.Specific), cost.Item{Product: 1, Batch: 2}
		s.in(1, 20260101, 10, 1000).enter(2, 20260102, cost.Event{Item: other, Qty: 10 * one, Given: 200_00})
		s.enter(3, 20260103, cost.Event{Item: other, Kind: cost.Issue, Qty: -4 * one}).took(3, -80_00, 0).holds(10, 100_00)
	})
}
