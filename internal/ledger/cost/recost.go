package cost

import (
	"cmp"
	"slices"

	"xingzhou/internal/kit/errs"
)

// History is what a recost asks the books.
type History interface {
	// Rows returns the movements of items from their start on, each with what the books hold of it at its place, and the effects
	// on the stock of these items whose cause stands at or after the start. Movements that were voided are left out.
	Rows(start map[Item]Place) ([]Event, []Effect, error)
	// Followers returns the movements linked to keys.
	Followers(keys []Key) ([]Event, error)
	// Sources returns the movements behind keys, each with what the books hold of it at its place, and all later effects on them.
	Sources(keys []Key) ([]Event, []Effect, error)
	// States returns what the books hold of items now, and Begin what they were before their first movement.
	States(items []Item) (map[Item]*State, error)
	Begin(item Item) *State
}

// Recost finds what changes when movements are added to the past, taken out of it, or given another value.
type Recost struct {
	History
	First   Place        // the first place that changes
	Added   []Event      // not in the books yet
	Removed map[Key]bool // in the books, and not to be counted any more
	Most    int          // movements that may be replayed, 0 = any number

	Events   []Event         // what was replayed
	Unpriced []Key           // added movements of goods that are kept at standard cost, and had none by then
	States   map[Item]*State // what the books must hold afterwards
	start    map[Item]Place
	added    map[Key]bool
	late     []Effect
	before   []Event // linked to what is replayed, and standing before it
}

// ErrMany says that a recost is too long to be done at once.
var ErrMany = errs.New(errs.Refused, "cost.many", "需要重算的成本行太多，将在后台计算。", "Too many rows have to be costed again to do it at once; it is done in the background.")

// Run replays the items and whatever they flow into, and returns what the books have to take.
func (r *Recost) Run(items []Item) ([]Change, error) {
	r.start, r.States, r.added = map[Item]Place{}, map[Item]*State{}, make(map[Key]bool, len(r.Added))
	for i := range r.Added {
		r.added[r.Added[i].Key] = true
	}
	err := r.load(items)
	r.Unpriced = r.unpriced()
	if err != nil {
		return nil, err
	}
	past, heard, err := r.outside()
	if err != nil {
		return nil, err
	}
	p := NewReplay(r.States)
	p.Start = r.start
	p.Past(append(past, r.earlier(past)...))
	r.Events = append(append(r.Events, r.Added...), heard...)
	effects, err := p.Run(r.Events)
	if err != nil {
		return nil, err
	}
	return Changes(r.Events, effects, r.late), nil
}

func (r *Recost) load(items []Item) error {
	for next := items; len(next) > 0; {
		found, err := r.reach(next)
		if err != nil {
			return err
		}
		next = found
	}
	return nil
}

// unpriced looks at decisions only: what is too long to be replayed at once has a standard cost on its day or has none, as well.
func (r *Recost) unpriced() (keys []Key) {
	var decisions []*Event
	each(func(e *Event) {
		if e.Kind == Switch || e.Kind == Reprice {
			decisions = append(decisions, e)
		}
	}, r.Events, r.Added)
	slices.SortFunc(decisions, func(a, b *Event) int { return a.Compare(b.Place) })
	for i := range r.Added {
		e := &r.Added[i]
		before := r.States[e.Item]
		if e.Qty == 0 || before == nil {
			continue
		}
		s := State{Method: before.Method, Price: before.Price}
		for _, d := range decisions {
			if d.Item != e.Item || d.Compare(e.Place) > 0 {
				continue
			}
			if d.Kind == Switch {
				s.Method = d.Method
			}
			if d.Kind == Reprice || d.Method == Standard {
				s.Price = d.Price
			}
		}
		if s.Method == Standard && s.Price == 0 {
			keys = append(keys, e.Key)
		}
	}
	return keys
}

// reach loads items and returns those that their goods flow into.
func (r *Recost) reach(items []Item) ([]Item, error) {
	slices.SortFunc(items, compareItems)
	now, err := r.History.States(items)
	if err != nil {
		return nil, err
	}
	start := map[Item]Place{}
	for _, item := range items {
		start[item] = r.First
		if now[item].layered() {
			start[item] = Place{}
		}
	}
	events, late, err := r.Rows(start)
	if err != nil {
		return nil, err
	}
	short, whole := r.rewind(now, start, events, late)
	if len(whole) > 0 {
		events = slices.DeleteFunc(events, func(e Event) bool { _, again := whole[e.Item]; return again })
		late = slices.DeleteFunc(late, func(x Effect) bool { _, again := whole[x.Item]; return again })
		more, moreLate, err := r.Rows(whole)
		if err != nil {
			return nil, err
		}
		events, late = append(events, more...), append(late, moreLate...)
	}
	events = slices.DeleteFunc(events, func(e Event) bool { return r.Removed[e.Key] || e.Kind == Final && r.gone(e.Origin) })
	if r.late = append(r.late, late...); len(r.Events) == 0 {
		r.Events = events
	} else {
		r.Events = append(r.Events, events...)
	}
	if r.Most > 0 && len(r.Events) > r.Most {
		return nil, ErrMany
	}
	var finals []Event
	for i := range r.Added {
		if _, here := start[r.Added[i].Item]; here && r.Added[i].Kind == Final {
			finals = append(finals, r.Added[i])
		}
	}
	return r.downstream(short, events, finals)
}

// gone tells that a movement is taken out for good; what a costing run had decided of it goes with it.
func (r *Recost) gone(k Key) bool {
	return r.Removed[k] && !r.added[k]
}

// rewind finds the states before the first change, by taking what was booked since out of the present ones. What rests on rows
// before it (layers, shortages, a last cost, another method) is replayed from the first movement: whole lists those that have to be
// read again for it. short lists the items of which something was owed before the first change.
func (r *Recost) rewind(now map[Item]*State, start map[Item]Place, events []Event, late []Effect) (short map[Item]bool, whole map[Item]Place) {
	short, whole = map[Item]bool{}, map[Item]Place{}
	changed := map[Item]bool{}
	for i := range events {
		if e := &events[i]; e.Compare(r.First) >= 0 {
			now[e.Item].Qty -= e.Qty
			now[e.Item].Value -= e.Booked.Value
			changed[e.Item] = changed[e.Item] || e.Kind == Switch || e.Kind == Reprice
		}
	}
	for _, x := range late {
		if x.Cause.Compare(r.First) >= 0 {
			now[x.Item].Value -= x.Value
		}
	}
	for item, s := range now {
		short[item] = s.Qty < 0
		if s.Qty <= 0 || changed[item] || start[item] == (Place{}) {
			if start[item] != (Place{}) {
				whole[item] = Place{}
			}
			s, start[item] = r.Begin(item), Place{}
		}
		r.States[item], r.start[item] = s, start[item]
	}
	return short, whole
}

// downstream lists the items, not loaded yet, that movements out of here went into.
func (r *Recost) downstream(short map[Item]bool, lists ...[]Event) ([]Item, error) {
	var keys []Key
	inside := map[Key]bool{}
	each(func(e *Event) {
		inside[e.Key] = true
		switch {
		case e.Kind == Final:
			keys = append(keys, e.Origin)
		case e.Qty < 0 && (short[e.Item] || e.Compare(r.First) >= 0):
			keys = append(keys, e.Key)
		}
	}, lists...)
	if len(keys) == 0 {
		return nil, nil
	}
	followers, err := r.Followers(keys)
	if err != nil {
		return nil, err
	}
	var out []Item
	found := map[Item]bool{}
	for _, f := range followers {
		if r.Removed[f.Key] {
			continue
		}
		if f.Compare(r.First) < 0 && !inside[f.Key] {
			r.before = append(r.before, f)
		}
		if r.States[f.Item] == nil && !found[f.Item] {
			found[f.Item] = true
			out = append(out, f.Item)
		}
	}
	return out, nil
}

// earlier lists, once each, the linked movements that stand before the replay and are not part of it.
func (r *Recost) earlier(past []Event) []Event {
	seen := map[Key]bool{}
	each(func(e *Event) { seen[e.Key] = true }, r.Events, past)
	return slices.DeleteFunc(r.before, func(e Event) bool {
		again := seen[e.Key]
		seen[e.Key] = true
		return again
	})
}

// outside tells of the sources that are not replayed: as they stood, and what changed them since.
func (r *Recost) outside() (past, heard []Event, err error) {
	inside := map[Key]bool{}
	each(func(e *Event) { inside[e.Key] = true }, r.Events, r.Added)
	var told []Key // standing before the replay, and changed since by a source outside of it
	for _, x := range r.late {
		if !inside[x.Cause.Key] && !inside[x.Of] && !r.Removed[x.Of] {
			told = append(told, x.Of)
		}
	}
	if len(told) > 0 {
		events, _, err := r.Sources(told)
		if err != nil {
			return nil, nil, err
		}
		r.before = append(r.before, events...)
	}
	wanted := map[Key]bool{}
	each(func(e *Event) {
		for _, l := range e.Links {
			wanted[l.From] = !inside[l.From]
		}
		if e.Kind == Final {
			wanted[e.Origin] = !inside[e.Origin]
		}
		if e.Undoes != (Key{}) {
			wanted[e.Undoes] = !inside[e.Undoes]
		}
	}, r.Events, r.Added, r.before)
	var keys []Key
	for k, outside := range wanted {
		if outside {
			keys = append(keys, k)
		}
	}
	if len(keys) == 0 {
		return nil, nil, nil
	}
	slices.SortFunc(keys, compareKeys)
	past, late, err := r.Sources(keys)
	late = merged(late) // the books may have taken an effect in parts; who hears of it rounds it once
	at := map[Key]Place{}
	for _, e := range past {
		at[e.Key] = e.Place
	}
	slices.SortStableFunc(late, func(a, b Effect) int {
		return cmp.Or(a.Cause.Compare(b.Cause), at[a.Of].Compare(at[b.Of]))
	})
	for _, x := range late {
		if inside[x.Cause.Key] {
			continue
		}
		heard = append(heard, Event{Place: x.Cause, Kind: Heard, Origin: x.Of, Given: x.Value, Variance: x.Variance, Run: x.Run})
	}
	return past, heard, err
}

// each visits events without copying them: they are large, and a month has a million.
func each(do func(e *Event), lists ...[]Event) {
	for _, list := range lists {
		for i := range list {
			do(&list[i])
		}
	}
}
