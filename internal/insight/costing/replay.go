package costing

import (
	"slices"

	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/ledger/stock"
)

// later is what a later event did to the watched movement, and how much of its shortage it covered.
type later struct {
	cause cost.Place
	kind  cost.Kind
	qty   qty.Qty
	value money.Amount
}

// watcher replays an item from its first movement and looks over the shoulder of the engine at one of them.
type watcher struct {
	of     cost.Key
	item   cost.Item
	replay *cost.Replay
	taken  map[cost.Key]cost.Outcome // of the sources of links, so far

	event  *cost.Event // nil where the movement was voided: it never was
	before *cost.State
	from   []cost.Source
	behind map[cost.Key]cost.Outcome // what the sources had taken when the movement came
	own    cost.Outcome
	after  []later
}

// watch replays the whole history of the movement's item.
func watch(h *stock.History, item cost.Item, of cost.Key) (*watcher, error) {
	if _, err := h.States([]cost.Item{item}); err != nil {
		return nil, err
	}
	events, _, err := h.Rows(map[cost.Item]cost.Place{item: {}})
	if err != nil {
		return nil, err
	}
	past, heard, err := outside(h, events)
	if err != nil {
		return nil, err
	}
	w := &watcher{of: of, item: item, replay: cost.NewReplay(map[cost.Item]*cost.State{item: h.Begin(item)}), taken: map[cost.Key]cost.Outcome{}}
	w.replay.Past(past)
	for _, e := range past {
		w.take(e.Key, e.Booked)
	}
	events = append(events, heard...)
	slices.SortStableFunc(events, func(a, b cost.Event) int { return a.Compare(b.Place) })
	for len(events) > 0 {
		n := together(events)
		if err := w.step(events[:n]); err != nil {
			return nil, err
		}
		events = events[n:]
	}
	return w, nil
}

// outside tells of sources of other items, as they stood and what changed them since: the replay of one item does not change them.
func outside(h *stock.History, events []cost.Event) (past, heard []cost.Event, err error) {
	inside := make(map[cost.Key]bool, len(events))
	for _, e := range events {
		inside[e.Key] = true
	}
	var keys []cost.Key
	for _, e := range events {
		for _, l := range e.Links {
			if !inside[l.From] && !slices.Contains(keys, l.From) {
				keys = append(keys, l.From)
			}
		}
	}
	if len(keys) == 0 {
		return nil, nil, nil
	}
	past, late, err := h.Sources(keys)
	for _, x := range late {
		heard = append(heard, cost.Event{Place: x.Cause, Kind: cost.Heard, Origin: x.Of, Given: x.Value, Variance: x.Variance, Run: x.Run})
	}
	return past, heard, err
}

// together is how many events the engine must see at once: the decisions of one costing run.
func together(events []cost.Event) int {
	n := 1
	for first := events[0]; first.Kind == cost.Final && n < len(events) && events[n].Kind == cost.Final && events[n].Source == first.Source; n++ {
	}
	return n
}

func (w *watcher) step(events []cost.Event) error {
	e := &events[0]
	mine := e.Key == w.of && e.Kind != cost.Final && e.Kind != cost.Heard
	s := w.replay.States[w.item]
	if w.replay.Trace = nil; mine {
		w.event, w.before, w.behind = e, s.Clone(), map[cost.Key]cost.Outcome{}
		for _, l := range e.Links {
			w.behind[l.From] = w.taken[l.From]
		}
		w.replay.Trace = func(_ *cost.Event, _ *cost.State, from []cost.Source) { w.from = from }
	}
	owed := w.owed(s)
	effects, err := w.replay.Run(events)
	if err != nil {
		return err
	}
	if e.Kind == cost.Heard {
		w.take(e.Origin, cost.Outcome{Value: e.Given, Variance: e.Variance})
	}
	l := later{cause: e.Place, kind: e.Kind, qty: owed - w.owed(w.replay.States[w.item])}
	changed := l.qty > 0
	for _, x := range effects {
		w.take(x.Of, x.Outcome)
		switch {
		case x.Of != w.of:
		case mine && x.Cause.Key == w.of:
			w.own.Value, w.own.Variance = w.own.Value+x.Value, w.own.Variance+x.Variance
		default:
			l.value, changed = l.value+x.Value, true
		}
	}
	if changed && !mine {
		w.after = append(w.after, l)
	}
	return nil
}

func (w *watcher) take(k cost.Key, o cost.Outcome) {
	t := w.taken[k]
	w.taken[k] = cost.Outcome{Value: t.Value + o.Value, Variance: t.Variance + o.Variance}
}

// owed is what is still missing of the watched issue.
func (w *watcher) owed(s *cost.State) (n qty.Qty) {
	for _, short := range s.Shorts {
		if short.Key == w.of {
			n += short.Qty
		}
	}
	return n
}
