package cost

import (
	"maps"
	"slices"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/money"
)

// Replay values events in their order, from the states that stood before the first of them.
type Replay struct {
	States map[Item]*State
	// Start, where given, is the first place from which an item is replayed; what happened before stands in its state.
	Start map[Item]Place
	// Trace, where given, sees each movement out with the state before it and what it took.
	Trace func(e *Event, before *State, from []Source)

	nodes     map[Key]*node
	spare     []node
	line      []*node                   // of the events, in order
	listen    func(of *node, o Outcome) // takes the effects, which are not kept then
	effects   []Effect
	now, next *Event
	here      *node        // of now
	own       money.Amount // variance of the event of now
}

// node is what a replay knows of a movement.
type node struct {
	e         *Event   // nil while nobody has told of it
	followers []*Event // linked to it, in order
	taken     Outcome  // what it did so far, later effects included
	known     bool     // it did something
	month     *figures // of a month-end run
}

// NewReplay starts from states. A state that is not there is empty, and costed by moving average until a Switch.
func NewReplay(states map[Item]*State) *Replay {
	if states == nil {
		states = map[Item]*State{}
	}
	return &Replay{States: states, nodes: map[Key]*node{}}
}

// room prepares for n more movements.
func (r *Replay) room(n int) {
	r.spare = make([]node, 0, n)
	if n > len(r.nodes) {
		more := make(map[Key]*node, len(r.nodes)+n)
		maps.Copy(more, r.nodes)
		r.nodes = more
	}
}

// node finds what is known of a movement, or begins to know it.
func (r *Replay) node(k Key) *node {
	n := r.nodes[k]
	if n == nil {
		if len(r.spare) == cap(r.spare) {
			r.spare = make([]node, 0, 64)
		}
		r.spare = append(r.spare, node{})
		n = &r.spare[len(r.spare)-1]
		r.nodes[k] = n
	}
	return n
}

// Past tells of movements before the first event that later ones refer to: short issues, what follows them, and the sources of links.
// Booked of a past event is all that the books hold of it.
func (r *Replay) Past(list []Event) {
	arrange(list)
	r.room(len(list))
	for i := range list {
		n := r.note(&list[i])
		n.taken, n.known = list[i].Booked, true
	}
}

func (r *Replay) note(e *Event) *node {
	n := r.node(e.Key)
	n.e = e
	for _, l := range e.Links {
		from := r.node(l.From)
		if len(from.followers) == 0 || from.followers[len(from.followers)-1] != e {
			from.followers = append(from.followers, e)
		}
	}
	return n
}

// Run values the events and returns what each did at its place, in the order of places, and what they did to earlier ones.
func (r *Replay) Run(events []Event) ([]Effect, error) {
	arrange(events)
	r.room(len(events))
	if r.listen == nil {
		r.effects = make([]Effect, 0, len(events))
	}
	r.line = make([]*node, len(events))
	for i := range events {
		r.line[i] = r.note(&events[i])
	}
	for i := range events {
		r.now, r.here, r.next = &events[i], r.line[i], nil
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
		o.Value, err = s.adjust(r.adjustment(e))
		o.Variance = e.Given - o.Value
	case Reprice:
		o.Value, err = s.reprice(e.Price)
	case Switch:
		o.Value, err = s.change(e)
	case Final:
		return r.final(s, e)
	case Heard:
		of := r.node(e.Origin)
		was := of.taken
		of.taken, of.known = was.plus(Outcome{e.Given, e.Variance}), true
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
	n := r.here
	if of != r.now.Key {
		n = r.node(of)
	}
	n.taken, n.known = n.taken.plus(o), true
	if r.listen != nil {
		r.listen(n, o)
		return
	}
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
	if n := r.nodes[k]; n != nil && n.e != nil {
		return n.e.Place
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
	was := r.node(l.Of).taken
	r.tell(l.Of, l.Item, l.Outcome)
	return r.follow(l.Of, was)
}

// recosted is what an issue takes that costs more than it was thought to. What a supplier credits does not change by it.
func (r *Replay) recosted(k Key, more money.Amount) Outcome {
	if n := r.nodes[k]; n != nil && n.e != nil && n.e.fixed() {
		return Outcome{-more, more}
	}
	return Outcome{Value: -more}
}

// fixed tells that the other side of an issue is given.
func (e *Event) fixed() bool { return e.Kind == Red || e.Kind == Issue && e.Given != 0 }

func wrongSign(e *Event) error {
	return errs.New(errs.Internal, "cost.sign", "成本事件的数量方向不对（单据 %d 第 %d 行，数量 %s）。",
		"The quantity of a cost event has the wrong sign (document %d, line %d, quantity %s).", e.Source, e.Line, e.Qty)
}
