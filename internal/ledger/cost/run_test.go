package cost_test

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/fixed"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/ledger/cost"
)

// monthEnd runs the month of the first open day and, sometimes, closes it.
func (l *ledger) monthEnd() error {
	month := max(l.closed.AddDays(1), 20260101).Period()
	if month >= l.today.Period() {
		return nil
	}
	for again := false; ; again = true {
		m := cost.Month{}
		if err := l.load(&m, month); err != nil {
			return err
		}
		finals, err := m.Run()
		if err != nil {
			return err
		}
		if err := l.sameFromBooks(month, finals); err != nil {
			return err
		}
		if again && len(finals) > 0 {
			return fmt.Errorf("a second run still decides %+v", finals)
		}
		if again {
			if err := l.oneAverage(&m, month); err != nil {
				return err
			}
			break
		}
		if err := l.postRun(month, finals); err != nil {
			return err
		}
	}
	if l.r.IntN(2) == 0 {
		l.closed = month.Last()
		l.log = append(l.log, fmt.Sprintf("close %s", month))
	}
	return nil
}

// postRun commits what a run decided, as one paper or as several that each hold whole items.
func (l *ledger) postRun(month day.Period, finals []cost.Event) error {
	l.log = append(l.log, fmt.Sprintf("run %s %s", month, brief(finals)))
	for len(finals) > 0 {
		n := len(finals)
		if l.r.IntN(3) == 0 {
			n = 1
			for n < len(finals) && finals[n].Item == finals[n-1].Item {
				n++
			}
		}
		at := l.paper(month.Last())
		for i := range finals[:n] {
			finals[i].Place = at(i + 1)
		}
		if err := l.commit(finals[:n], nil); err != nil {
			return err
		}
		finals = finals[n:]
	}
	return nil
}

// policy sets a new standard cost, or another method from the next month on: nothing of it has happened yet.
func (l *ledger) policy(product int64, to cost.Method, at func(int) cost.Place) error {
	month := l.today.Period().Next()
	price := money.Price(1+l.r.IntN(9)) * 1_500_000
	name, kind, method := "reprice", cost.Reprice, l.method(product, at(1).Day.Period())
	if method != cost.Standard {
		name, kind, method = "switch", cost.Switch, to
		l.changes = append(l.changes, change{product, month, method})
		l.today = month.First()
	}
	var events []cost.Event
	items := map[cost.Item]bool{l.item(product, 0): true, l.item(product, 1): true, {Product: product, Scope: transit}: true}
	for _, item := range slices.SortedFunc(maps.Keys(items), func(a, b cost.Item) int { return cmp.Compare(a.Scope, b.Scope) }) {
		e := cost.Event{Place: at(len(events) + 1), Item: item, Kind: kind, Method: method, Price: price}
		if kind == cost.Switch {
			e.Day, e.Seq = month.First(), 0
		}
		events = append(events, e)
	}
	l.log = append(l.log, name+brief(events)+string(method))
	return l.commit(events, nil)
}

func (l *ledger) load(m *cost.Month, month day.Period) error {
	first, last := month.First(), month.Last()
	r, effects, err := l.full(first)
	if err != nil {
		return err
	}
	_, until, err := l.full(last.AddDays(1))
	if err != nil {
		return err
	}
	m.Opening = r.States
	for item, s := range m.Opening {
		if is := l.method(item.Product, month); is != cost.Monthly {
			s.Method = is
		}
	}
	before, inside := sum(effects), map[cost.Key]bool{}
	own := map[cost.Key]cost.Outcome{}
	for _, x := range until {
		if x.Cause.Key == x.Of {
			own[x.Of] = x.Outcome
		}
	}
	for k, e := range l.events {
		switch {
		case e.Day < first:
			e.Booked = before[k]
			m.Past = append(m.Past, e)
		case e.Day <= last && l.method(e.Item.Product, month) == cost.Monthly:
			m.Events = append(m.Events, e)
			inside[k] = true
		case e.Day <= last:
			e.Booked = own[k]
			m.Past = append(m.Past, e)
		}
	}
	for _, x := range until {
		if x.Cause.Day >= first && x.Cause.Key != x.Of && !inside[x.Cause.Key] {
			m.Late = append(m.Late, x)
		}
	}
	return nil
}

// oneAverage checks that, where nothing is owed, everything that left in the month took the average of what came and lay there.
func (l *ledger) oneAverage(m *cost.Month, month day.Period) error {
	r, effects, err := l.full(month.Last().AddDays(1))
	if err != nil {
		return err
	}
	_, earlier, err := l.full(month.First())
	if err != nil {
		return err
	}
	got, before := sum(effects), sum(earlier)
	for item, opening := range m.Opening {
		end := r.States[item]
		if end.Method != cost.Monthly || len(opening.Shorts)+len(end.Shorts) > 0 {
			continue
		}
		pool := cost.Unit{Value: opening.Value, Qty: opening.Qty}
		var left []cost.Key
		for k, e := range l.events {
			switch {
			case e.Item != item || e.Day > month.Last() || e.Kind == cost.Final:
			case e.Kind == cost.Issue && e.Day >= month.First(), e.Kind == cost.Red && e.Day >= month.First():
				left = append(left, k)
			case l.backAgain(e, month):
				pool.Value += e.Given
			default:
				pool.Value += got[k].Value - before[k].Value
				if e.Day >= month.First() {
					pool.Qty += e.Qty
				}
			}
		}
		if pool.Qty <= 0 { // nothing but what left and came back
			continue
		}
		for _, k := range left {
			want, err := fixed.MulDiv(int64(pool.Value), int64(l.events[k].Qty), int64(pool.Qty))
			if off := got[k].Value - money.Amount(want); err != nil || off > 3 || off < -3 {
				return fmt.Errorf("%v took %s, the average of the month (%s for %s) says %s: %v", k, got[k].Value, pool.Value, pool.Qty, money.Amount(want), err)
			}
		}
	}
	return nil
}

// backAgain tells that goods of the month came back in it.
func (l *ledger) backAgain(e cost.Event, month day.Period) bool {
	for _, k := range e.Links {
		if from := l.events[k.From]; from.Item != e.Item || from.Day.Period() != month {
			return false
		}
	}
	return len(e.Links) > 0 && e.Day.Period() == month
}

// sameFromBooks checks that a run over what is read from the books decides the same.
func (l *ledger) sameFromBooks(month day.Period, want []cost.Event) error {
	moved := map[cost.Item]bool{}
	for _, e := range l.events {
		if e.Day >= month.First() && l.method(e.Item.Product, month) == cost.Monthly {
			moved[e.Item] = true
		}
	}
	for _, x := range l.late { // told what its goods cost, though nothing has moved it
		if x.Cause.Day >= month.First() && l.method(x.Item.Product, month) == cost.Monthly {
			moved[x.Item] = true
		}
	}
	m, err := cost.LoadMonth(l, slices.Collect(maps.Keys(moved)), month.First(), month.Last())
	if err != nil {
		return err
	}
	got, err := m.Run()
	if err != nil {
		return err
	}
	if brief(got) != brief(want) {
		return fmt.Errorf("read from the books a run decides %s, and from the whole history %s\n%+v", brief(got), brief(want), got)
	}
	return nil
}
