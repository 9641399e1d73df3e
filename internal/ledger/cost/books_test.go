package cost_test

import (
	"maps"
	"slices"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/cost"
)

type pairKey struct{ cause, of cost.Key }

// books is what a database would hold: movements with what was booked of them, later effects, and a cache of states.
type books struct {
	events map[cost.Key]cost.Event // living movements; Booked is at their own place
	late   map[pairKey]cost.Effect
	states map[cost.Item]*cost.State
	begin  func(cost.Item) *cost.State
}

func newBooks(begin func(cost.Item) *cost.State) *books {
	return &books{map[cost.Key]cost.Event{}, map[pairKey]cost.Effect{}, map[cost.Item]*cost.State{}, begin}
}

func (b *books) Begin(item cost.Item) *cost.State { return b.begin(item) }

func (b *books) Rows(start map[cost.Item]cost.Place) (events []cost.Event, late []cost.Effect, err error) {
	for _, e := range b.events {
		if from, ok := start[e.Item]; ok && e.Compare(from) >= 0 {
			events = append(events, e)
		}
	}
	for _, x := range b.late {
		if from, ok := start[x.Item]; ok && x.Cause.Compare(from) >= 0 {
			late = append(late, x)
		}
	}
	return events, late, nil
}

func (b *books) Followers(keys []cost.Key) (out []cost.Event, err error) {
	for _, e := range b.events {
		if slices.ContainsFunc(e.Links, func(l cost.Link) bool { return slices.Contains(keys, l.From) }) {
			out = append(out, e)
		}
	}
	return out, nil
}

func (b *books) Sources(keys []cost.Key) (events []cost.Event, late []cost.Effect, err error) {
	for _, k := range keys {
		if e, ok := b.events[k]; ok {
			events = append(events, e)
		}
	}
	for _, x := range b.late {
		if slices.Contains(keys, x.Of) {
			late = append(late, x)
		}
	}
	return events, late, nil
}

func (b *books) States(items []cost.Item) (map[cost.Item]*cost.State, error) {
	out := map[cost.Item]*cost.State{}
	for _, item := range items {
		if s := b.states[item]; s != nil {
			// A cache holds the sums only.
			out[item] = &cost.State{Method: s.Method, Qty: s.Qty, Value: s.Value, Price: s.Price}
		} else {
			out[item] = b.begin(item)
		}
	}
	return out, nil
}

// commit adds, changes and takes out movements, and books what changes by it.
func (b *books) commit(added []cost.Event, removed map[cost.Key]bool) error {
	r := cost.Recost{History: b, Removed: map[cost.Key]bool{}}
	items := map[cost.Item]bool{}
	touch := func(e cost.Event) {
		items[e.Item] = true
		if r.First == (cost.Place{}) || e.Compare(r.First) < 0 {
			r.First = e.Place
		}
	}
	for k := range removed {
		touch(b.events[k])
		r.Removed[k] = true
	}
	for _, e := range added {
		touch(e)
		if old, ok := b.events[e.Key]; ok {
			r.Removed[e.Key] = true
			e.Booked = old.Booked
		}
		r.Added = append(r.Added, e)
	}
	changes, err := r.Run(slices.Collect(maps.Keys(items)))
	if err != nil {
		return err
	}
	for k := range removed {
		delete(b.events, k)
	}
	maps.DeleteFunc(b.events, func(_ cost.Key, e cost.Event) bool { return e.Kind == cost.Final && removed[e.Origin] })
	for _, e := range r.Added {
		b.events[e.Key] = e
	}
	for _, c := range changes {
		b.take(c)
	}
	maps.Copy(b.states, r.States)
	return nil
}

func (b *books) take(c cost.Change) {
	if e, ok := b.events[c.Of]; ok && !c.Late {
		e.Booked.Value, e.Booked.Variance = e.Booked.Value+c.Value, e.Booked.Variance+c.Variance
		b.events[c.Of] = e
		return
	}
	k := pairKey{c.Cause.Key, c.Of}
	x := b.late[k]
	x.Cause, x.Of, x.Item, x.Run = c.Cause, c.Of, c.Item, c.Run
	x.Value, x.Variance = x.Value+c.Value, x.Variance+c.Variance
	if b.late[k] = x; x.Outcome == (cost.Outcome{}) {
		delete(b.late, k)
	}
}

// full replays everything from the beginning.
func (b *books) full(before day.Day) (*cost.Replay, []cost.Effect, error) {
	var list []cost.Event
	states := map[cost.Item]*cost.State{}
	for _, e := range b.events {
		if before == 0 || e.Day < before {
			e.Links = slices.Clone(e.Links)
			list = append(list, e)
		}
		if states[e.Item] == nil {
			states[e.Item] = b.begin(e.Item)
		}
	}
	r := cost.NewReplay(states)
	effects, err := r.Run(list)
	return r, effects, err
}

// totals adds up what the books hold of each movement.
func (b *books) totals() map[cost.Key]cost.Outcome {
	out := map[cost.Key]cost.Outcome{}
	for k, e := range b.events {
		if e.Kind != cost.Final {
			add(out, k, e.Booked)
		}
	}
	for _, x := range b.late {
		add(out, x.Of, x.Outcome)
	}
	return out
}

func add(to map[cost.Key]cost.Outcome, k cost.Key, o cost.Outcome) {
	t := to[k]
	to[k] = cost.Outcome{Value: t.Value + o.Value, Variance: t.Variance + o.Variance}
}

func sum(effects []cost.Effect) map[cost.Key]cost.Outcome {
	out := map[cost.Key]cost.Outcome{}
	for _, x := range effects {
		add(out, x.Of, x.Outcome)
	}
	return out
}

func layersOf(s *cost.State) (n qty.Qty, v money.Amount) {
	for _, l := range s.Layers {
		left, value, _ := l.Left()
		n, v = n+left, v+value
	}
	return n, v
}
