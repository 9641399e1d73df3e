package cost_test

import (
	"slices"
	"testing"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/cost"
)

// run runs January 2026, or the month of a day, over all that the books hold, and commits what it decides.
func (s *story) run(number int64, last day.Day) *story {
	s.t.Helper()
	for again := range 2 {
		m := cost.Month{}
		before, effects, err := s.full(last.Period().First())
		if err != nil {
			s.t.Fatal(err)
		}
		m.Opening = before.States
		booked := sum(effects)
		for k, e := range s.events {
			if e.Day < last.Period().First() {
				e.Booked = booked[k]
				m.Past = append(m.Past, e)
			} else {
				m.Events = append(m.Events, e)
			}
		}
		finals, err := m.Run()
		if err != nil {
			s.t.Fatal(err)
		}
		for i := range finals {
			finals[i].Place = cost.Place{Day: last, Seq: number, Key: cost.Key{Source: number, Line: i + 1}}
		}
		switch {
		case again == 1 && len(finals) > 0:
			s.t.Errorf("a second run decides %s", brief(finals))
		case len(finals) > 0:
			if err := s.commit(finals, nil); err != nil {
				s.t.Fatal(err)
			}
		}
	}
	return s
}

// moves takes goods from one warehouse to another.
func (s *story) moves(number int64, on day.Day, from, to cost.Item, n int64) *story {
	s.t.Helper()
	at := func(line int) cost.Place {
		return cost.Place{Day: on, Seq: number, Key: cost.Key{Source: number, Line: line}}
	}
	err := s.commit([]cost.Event{
		{Place: at(0), Item: from, Kind: cost.Issue, Qty: -one * qty.Qty(n)},
		{Place: at(1), Item: to, Kind: cost.Linked, Qty: one * qty.Qty(n), Links: all(at(0).Key)},
	}, nil)
	if err != nil {
		s.t.Fatal(err)
	}
	return s
}

func TestMonthCases(t *testing.T) {
	const jan, feb = day.Day(20260131), day.Day(20260228)
	t.Run("what left before the dear goods came takes the same average", func(t *testing.T) {
		s := tell(t, cost.Monthly).in(1, 20260101, 10, 1000).out(2, 20260105, 5).in(3, 20260110, 10, 2000).out(4, 20260120, 5)
		s.took(2, -50_00, 0).run(9, jan).took(2, -75_00, 0).took(4, -75_00, 0).holds(10, 150_00)
	})
	t.Run("a month begins with what the last one left", func(t *testing.T) {
		s := tell(t, cost.Monthly).in(1, 20260101, 10, 1000).in(2, 20260110, 10, 2000).out(3, 20260103, 10).run(8, jan).holds(10, 150_00)
		s.out(4, 20260203, 5).in(5, 20260210, 10, 1800).run(9, feb).took(4, -82_50, 0).holds(15, 247_50)
	})
	t.Run("a run after the books have changed takes its own decisions back", func(t *testing.T) {
		s := tell(t, cost.Monthly).in(1, 20260101, 10, 1000).out(2, 20260105, 5).in(3, 20260110, 10, 2000).run(8, jan).took(2, -75_00, 0)
		if err := s.commit(nil, map[cost.Key]bool{{Source: 3}: true}); err != nil {
			t.Fatal(err)
		}
		s.run(9, jan).took(2, -50_00, 0).holds(5, 50_00)
	})
	t.Run("a gift lowers the average of the whole month", func(t *testing.T) {
		tell(t, cost.Monthly).in(1, 20260101, 12, 1000).out(2, 20260105, 1).in(3, 20260110, 1, 0).run(9, jan).took(2, -9_23, 0).holds(12, 110_77)
	})
	t.Run("what is owed at the end keeps its provisional cost until goods come", func(t *testing.T) {
		s := tell(t, cost.Monthly).in(1, 20260101, 10, 1000).out(2, 20260110, 15).run(8, jan).took(2, -150_00, 0).holds(-5, -50_00)
		s.in(3, 20260203, 10, 1400).run(9, feb).took(2, -170_00, 0).holds(5, 70_00)
	})
	t.Run("goods that come back take back what they took", func(t *testing.T) {
		s := tell(t, cost.Monthly).in(1, 20260101, 10, 1000).out(2, 20260102, 4)
		s.enter(3, 20260103, cost.Event{Kind: cost.Linked, Qty: 2 * one, Links: []cost.Link{{From: cost.Key{Source: 2}, After: 1, Whole: 2}}})
		s.in(4, 20260110, 10, 2000).run(9, jan).took(2, -60_00, 0).took(3, 30_00, 0).holds(18, 270_00)
	})
}

func TestMonthsOfSeveralItems(t *testing.T) {
	const jan, feb = day.Day(20260131), day.Day(20260228)
	t.Run("a shortage covered in the next month tells the goods that moved on", func(t *testing.T) {
		away := cost.Item{Product: 1, Scope: 2}
		s := tell(t, cost.Monthly).in(1, 20260101, 10, 1000).moves(2, 20260110, item, away, 15).run(8, jan).holds(-5, -50_00)
		s.in(3, 20260203, 5, 1400).run(9, feb).holds(0, 0)
		if is := s.states[away]; is.Value != 170_00 {
			t.Errorf("what moved on is worth %s", is.Value)
		}
	})
	t.Run("two warehouses that feed each other", func(t *testing.T) {
		a, b := item, cost.Item{Product: 1, Scope: 2}
		s := tell(t, cost.Monthly).in(1, 20260101, 100, 1000).enter(2, 20260101, cost.Event{Item: b, Qty: 100 * one, Given: 2000_00})
		s.moves(3, 20260110, a, b, 50).moves(4, 20260120, b, a, 50).run(9, jan).took(3, -625_00, 0).took(4, -875_00, 0)
		s.holds(100, 1250_00)
		for k, o := range s.totals() {
			if o.Variance != 0 {
				t.Errorf("%v has a variance of %s", k, o.Variance)
			}
		}
		if is := s.states[b]; is.Value != 1750_00 {
			t.Errorf("the other warehouse is worth %s", is.Value)
		}
	})
	t.Run("an amount that takes more out than there is becomes variance", func(t *testing.T) {
		away := cost.Item{Product: 1, Scope: 2}
		s := tell(t, cost.Monthly).in(1, 20260101, 10, 1000).moves(2, 20260102, item, away, 10)
		s.enter(3, 20260103, cost.Event{Item: away, Kind: cost.Adjust, Given: -90_00}).in(4, 20260110, 90, 100).run(9, jan)
		s.took(3, -19_00, -71_00) // the ten pieces moved on cost 19.00 in the end
		if is := s.states[away]; is.Value != 0 {
			t.Errorf("what moved on is worth %s", is.Value)
		}
	})
	t.Run("the order in which events are given does not matter", func(t *testing.T) {
		var want []cost.Event
		for turn := range 2 {
			states, events := map[cost.Item]*cost.State{}, []cost.Event(nil)
			for p := int64(1); p <= 6; p++ {
				it := cost.Item{Product: p}
				states[it] = &cost.State{Method: cost.Monthly}
				events = append(events,
					cost.Event{Place: place(100 + p), Item: it, Qty: one, Given: money.Amount(100 * p)},
					cost.Event{Place: place(200 + p), Item: it, Kind: cost.Issue, Qty: -one},
					cost.Event{Place: place(300 + p), Item: cost.Item{Product: p%6 + 1}, Kind: cost.Linked, Qty: one, Links: all(cost.Key{Source: 200 + p})})
			}
			if turn == 1 {
				slices.Reverse(events)
			}
			got, err := (&cost.Month{Opening: states, Events: events}).Run()
			if err != nil {
				t.Fatal(err)
			}
			if turn == 1 && brief(got) != brief(want) {
				t.Errorf("%s\n%s", brief(got), brief(want))
			}
			want = got
		}
	})
}
