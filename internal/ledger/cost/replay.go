package cost

import (
	"cmp"
	"slices"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/fixed"
	"xingzhou/internal/kit/money"
)

// Replay values events in their order, from the states that stood before the first of them.
type Replay struct {
	States map[Item]*State
	// Start, where given, is the first place from which an item is replayed; what happened before stands in its state.
	Start map[Item]Place
	// Trace, where given, sees each movement out with the state before it and what it took.
	Trace func(e *Event, before *State, from []Source)

	events    map[Key]*Event
	followers map[Key][]*Event // linked to a key, in order
	taken     map[Key]Outcome  // what a movement did so far, later effects included
	effects   []Effect
	now, next *Event
	own       money.Amount // variance of the event of now
}

// NewReplay starts from states. A state that is not there is empty and follows the method of its item's first event.
func NewReplay(states map[Item]*State) *Replay {
	if states == nil {
		states = map[Item]*State{}
	}
	return &Replay{States: states, events: map[Key]*Event{}, followers: map[Key][]*Event{}, taken: map[Key]Outcome{}}
}

// Past tells of movements before the first event that later ones refer to: short issues, what follows them, and the sources of links.
// Booked of a past event is all that the books hold of it.
func (r *Replay) Past(list []Event) {
	for i := range list {
		e := &list[i]
		r.note(e)
		r.taken[e.Key] = e.Booked
	}
}

func (r *Replay) note(e *Event) {
	r.events[e.Key] = e
	for _, l := range e.Links {
		r.followers[l.From] = append(r.followers[l.From], e)
	}
}

// Run values the events and returns what each did at its place, in the order of places, and what they did to earlier ones.
func (r *Replay) Run(events []Event) ([]Effect, error) {
	slices.SortStableFunc(events, func(a, b Event) int { return a.Compare(b.Place) })
	r.effects = make([]Effect, 0, len(events))
	for i := range events {
		r.note(&events[i])
	}
	for i := range events {
		r.now, r.next = &events[i], nil
		if i+1 < len(events) {
			r.next = &events[i+1]
		}
		if err := r.step(r.now); err != nil {
			return nil, err
		}
	}
	return r.effects, nil
}

func (r *Replay) state(item Item) *State {
	s := r.States[item]
	if s == nil {
		s = &State{Method: Moving}
		r.States[item] = s
	}
	return s
}

func (r *Replay) step(e *Event) error {
	var s *State
	if e.Kind != Heard {
		s = r.state(e.Item)
	}
	var o Outcome
	var err error
	switch e.Kind {
	case Adjust:
		o.Value, err = s.adjust(e)
		o.Variance = e.Given - o.Value
	case Reprice:
		o.Value, err = s.reprice(e.Price)
	case Switch:
		o.Value, err = s.change(e)
	case Final:
		return r.final(s, e)
	case Heard:
		was := r.taken[e.Origin]
		r.taken[e.Origin] = was.plus(Outcome{e.Given, e.Variance})
		return r.follow(e.Origin, was)
	case Issue, Red:
		o, err = r.out(s, e)
	default:
		o, err = r.in(s, e)
	}
	if err != nil {
		return err
	}
	r.tell(e.Key, e.Item, o)
	return nil
}

// tell writes an outcome down for the event that is being valued now.
func (r *Replay) tell(of Key, item Item, o Outcome) {
	r.taken[of] = r.taken[of].plus(o)
	r.effects = append(r.effects, Effect{Cause: r.now.Place, Of: of, Item: item, Run: r.byRun(), Outcome: o})
}

func (r *Replay) out(s *State, e *Event) (o Outcome, err error) {
	if e.Qty >= 0 {
		return o, wrongSign(e)
	}
	var before *State
	if r.Trace != nil {
		before = s.Clone()
	}
	var from []Source
	if s.Method == Standard {
		o.Value, err = s.standard(e.Qty)
		from = []Source{{Qty: -e.Qty, Value: -o.Value}}
	} else {
		var cost money.Amount
		cost, from, err = s.out(e)
		o.Value = -cost
	}
	if e.fixed() {
		o.Variance = -e.Given - o.Value
	}
	if r.Trace != nil && err == nil {
		r.Trace(e, before, from)
	}
	return o, err
}

func (r *Replay) in(s *State, e *Event) (o Outcome, err error) {
	if e.Qty <= 0 {
		return o, wrongSign(e)
	}
	flow := e.Given
	switch e.Kind {
	case Found:
		flow, err = s.unit(e.Guess).times(e.Qty)
		if s.Method == Standard {
			flow, err = priced(s.Price).times(e.Qty)
		}
	case Linked:
		flow, o.Variance, err = r.linked(e)
	}
	if err != nil {
		return o, err
	}
	if s.Method == Standard {
		o.Value, err = s.standard(e.Qty)
		o.Variance += flow - o.Value
		return o, err
	}
	if flow < 0 { // decided before the books changed; nothing comes in at less than nothing
		o.Variance, flow = o.Variance+flow, 0
	}
	o.Value = flow
	s.first(e.Links)
	var late []Effect
	err = s.in(e.Key, e.Qty, flow, func(short Short, more money.Amount) {
		if more != 0 {
			late = append(late, Effect{Of: short.Key, Item: e.Item, Outcome: r.recosted(short.Key, more)})
		}
	})
	// In the order of their places, so that who hears of it from outside hears it in the same order.
	slices.SortStableFunc(late, func(a, b Effect) int { return r.place(a.Of).Compare(r.place(b.Of)) })
	for _, l := range late {
		if err != nil {
			break
		}
		err = r.covered(e, &o, l)
	}
	o.Variance += r.own
	r.own = 0
	return o, err
}

func (r *Replay) place(k Key) Place {
	if e := r.events[k]; e != nil {
		return e.Place
	}
	return Place{Key: k}
}

// covered tells a short issue what its pieces really cost. Where nobody knows the issue any more (the method was changed
// in between), the receipt keeps the difference as its variance.
func (r *Replay) covered(e *Event, o *Outcome, l Effect) error {
	if l.Of == (Key{}) {
		o.Value += l.Value
		o.Variance -= l.Value
		return nil
	}
	was := r.taken[l.Of]
	r.tell(l.Of, l.Item, l.Outcome)
	return r.follow(l.Of, was)
}

// recosted is what an issue takes that costs more than it was thought to. What a supplier credits does not change by it.
func (r *Replay) recosted(k Key, more money.Amount) Outcome {
	if e := r.events[k]; e != nil && e.fixed() {
		return Outcome{-more, more}
	}
	return Outcome{Value: -more}
}

// fixed tells that the other side of an issue is given.
func (e *Event) fixed() bool { return e.Kind == Red || e.Kind == Issue && e.Given != 0 }

// linked adds up the shares of what the linked movements have taken by now. A reversal (Origin is its source) takes their
// variance back as well.
func (r *Replay) linked(e *Event) (flow, variance money.Amount, err error) {
	flow = e.Given
	for _, l := range e.Links {
		from, known := r.taken[l.From]
		if !known {
			return 0, 0, errs.New(errs.Refused, "cost.link", "单据日期早于它所依据的出库（单据 %[1]d 第 %[2]d 行）。请把日期改到那次出库当天或之后。",
				"The paper is dated before the issue it refers to (document %[1]d, line %[2]d). Date it on that day or later.", l.From.Source, l.From.Line)
		}
		if e.Origin == l.From {
			v, err := l.share(Outcome{Variance: from.Variance})
			if err != nil {
				return 0, 0, err
			}
			variance += v
			from.Variance = 0
		}
		v, err := l.share(from)
		if err != nil {
			return 0, 0, err
		}
		flow += v
	}
	return flow, variance, nil
}

func (l Link) share(o Outcome) (money.Amount, error) {
	v, err := fixed.Part(int64(-o.Flow()), l.Before, l.After, l.Whole)
	return money.Amount(v), err
}

// follow passes the change of a movement on to what was linked to it before now: as much of it stays in stock as of the
// goods still lies there, the rest is variance.
func (r *Replay) follow(of Key, was Outcome) error {
	for _, f := range r.followers[of] {
		at := f.Compare(r.now.Place)
		if at > 0 || !r.replays(f.Item) || r.runHolds(f) {
			continue
		}
		for _, l := range f.Links {
			if l.From != of {
				continue
			}
			before, err := l.share(was)
			if err != nil {
				return err
			}
			after, err := l.share(r.taken[of])
			if err != nil {
				return err
			}
			if after == before {
				continue
			}
			if at == 0 { // it covered its own source: what that costs more has nowhere else to go
				r.own += after - before
				continue
			}
			s := r.state(f.Item)
			kept, err := s.adjust(&Event{Given: after - before, Basis: f.Qty, Origin: f.Key})
			if err != nil {
				return err
			}
			r.tell(f.Key, f.Item, Outcome{kept, after - before - kept})
		}
	}
	return nil
}

// replays tells that an item takes part, and that its replay has begun.
func (r *Replay) replays(item Item) bool {
	start, given := r.Start[item]
	return r.States[item] != nil && (!given || start.Compare(r.now.Place) <= 0)
}

func (r *Replay) byRun() bool { return r.now.Kind == Final || r.now.Run }

// runHolds tells that a month-end run, and not the order of days, passes its decisions on to f.
func (r *Replay) runHolds(f *Event) bool {
	return r.byRun() && r.state(f.Item).Method == Monthly && f.Day.Period() == r.now.Day.Period()
}

// final takes what a costing run has decided of a movement. The decisions of one run for one item belong together: only when
// the last of them is in must the value fit the quantity again, which it may not where the books have changed since the run.
func (r *Replay) final(s *State, e *Event) error {
	o, was := Outcome{e.Given, e.Variance}, r.taken[e.Origin]
	s.Value += o.Value
	if next := r.next; next == nil || next.Kind != Final || next.Source != e.Source || next.Item != e.Item {
		over := s.misfit()
		s.Value, o.Value, o.Variance = s.Value-over, o.Value-over, o.Variance+over
	}
	r.tell(e.Origin, e.Item, o)
	return r.follow(e.Origin, was)
}

// misfit is the value that has no quantity to stand for.
func (s *State) misfit() money.Amount {
	switch {
	case s.Qty > 0:
		return min(0, s.Value)
	case s.Method == Standard:
		return 0
	}
	over := s.Value
	for _, short := range s.Shorts {
		over += short.Value
	}
	return over
}

func wrongSign(e *Event) error {
	return errs.New(errs.Internal, "cost.sign", "成本事件的数量方向不对（单据 %d 第 %d 行，数量 %s）。",
		"The quantity of a cost event has the wrong sign (document %d, line %d, quantity %s).", e.Source, e.Line, e.Qty)
}

// Change is what the books have to take so that they hold what a replay found: Outcome is the difference.
type Change struct {
	Effect
	Late bool // the effect of a later movement, not of the movement at its own place
}

// pair identifies an effect in the books.
type pair struct{ cause, of Key }

// merged adds up the effects of one cause on one movement: a receipt may cover two issues that one production used.
func merged(effects []Effect) []Effect {
	at := make(map[pair]int, len(effects))
	out := make([]Effect, 0, len(effects))
	for _, x := range effects {
		k := pair{x.Cause.Key, x.Of}
		if i, again := at[k]; again {
			out[i].Outcome = out[i].plus(x.Outcome)
			continue
		}
		at[k] = len(out)
		out = append(out, x)
	}
	return out
}

// Changes compares a replay with the books. booked are the late effects that the books hold of the replayed causes;
// what the events did at their own place is compared with their Booked.
func Changes(events []Event, effects, booked []Effect) []Change {
	had := make(map[pair]Outcome, len(booked))
	left := make(map[pair]Effect, len(booked))
	for _, b := range booked {
		k := pair{b.Cause.Key, b.Of}
		had[k] = had[k].plus(b.Outcome)
		left[k] = b
	}
	own := make(map[Key]Outcome, len(events))
	for i := range events {
		if k := events[i].Kind; k != Final && k != Heard {
			own[events[i].Key] = events[i].Booked
		}
	}
	var out []Change
	for _, x := range merged(effects) {
		k := pair{x.Cause.Key, x.Of}
		was, late := own[x.Of], x.Cause.Key != x.Of
		if late {
			was = had[k]
			delete(left, k)
		}
		if x.Outcome = x.minus(was); x.Outcome != (Outcome{}) {
			out = append(out, Change{x, late})
		}
	}
	for k, b := range left {
		if b.Outcome = (Outcome{}).minus(had[k]); b.Outcome != (Outcome{}) {
			out = append(out, Change{b, true})
		}
	}
	slices.SortStableFunc(out, func(a, b Change) int {
		return cmp.Or(a.Cause.Compare(b.Cause), cmp.Compare(a.Of.Source, b.Of.Source), cmp.Compare(a.Of.No, b.Of.No), cmp.Compare(a.Of.Line, b.Of.Line))
	})
	return out
}
