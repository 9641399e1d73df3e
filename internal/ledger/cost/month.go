package cost

import (
	"cmp"
	"slices"

	"xingzhou/internal/kit/fixed"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
)

// Month is a month-end costing run 全月加权平均: everything that came in during the month, with what lay there, makes one
// average, and everything that left takes it.
type Month struct {
	Opening map[Item]*State // at the start of the month
	Past    []Event         // see Replay.Past
	Events  []Event         // of the month, of the items that are costed by month

	play  *Replay
	own   map[Key]Outcome       // at its place, provisional
	byRun map[Key]Outcome       // what earlier runs of the month decided
	final map[Key]Outcome       // decided by this run
	heard map[Item]money.Amount // what goods of earlier months became worth more
	lists map[Item][]*Event
}

// Run returns what has to change so that every movement holds its final cost: Final events without a place, grouped by item.
// Run again on the same books it returns nothing.
func (m *Month) Run() ([]Event, error) {
	if err := m.change(); err != nil {
		return nil, err
	}
	states := make(map[Item]*State, len(m.Opening))
	for item, s := range m.Opening {
		states[item] = s.Clone()
	}
	m.play = NewReplay(states)
	m.play.Past(m.Past)
	effects, err := m.play.Run(m.Events)
	if err != nil {
		return nil, err
	}
	m.final, m.lists = map[Key]Outcome{}, map[Item][]*Event{}
	m.sort(effects)
	for i := range m.Events {
		if e := &m.Events[i]; states[e.Item].Method == Monthly {
			m.lists[e.Item] = append(m.lists[e.Item], e)
		}
	}
	var out []Event
	for _, item := range m.order() {
		finals, err := m.item(item)
		if err != nil {
			return nil, err
		}
		out = append(out, finals...)
	}
	out, err = m.arrivals(out)
	slices.SortStableFunc(out, func(a, b Event) int { return compareItems(a.Item, b.Item) })
	return out, err
}

// sort tells the effects of the provisional order apart.
func (m *Month) sort(effects []Effect) {
	m.own, m.byRun, m.heard = map[Key]Outcome{}, map[Key]Outcome{}, map[Item]money.Amount{}
	for _, x := range effects {
		if x.Cause.Key == x.Of {
			m.own[x.Of] = x.Outcome
		}
	}
	for _, x := range effects {
		of := m.play.events[x.Of]
		_, inMonth := m.own[x.Of]
		switch {
		case x.Run && of.Item == x.Item:
			m.byRun[x.Of] = m.byRun[x.Of].plus(x.Outcome)
		case !x.Run && !inMonth && of.Qty > 0:
			m.heard[x.Item] += x.Value
		}
	}
}

// change lets the methods change with which the month begins: they belong to its opening.
func (m *Month) change() error {
	var switches, rest []Event
	for _, e := range m.Events {
		if e.Kind == Switch {
			switches = append(switches, e)
		} else {
			rest = append(rest, e)
		}
	}
	m.Events = rest
	_, err := NewReplay(m.Opening).Run(switches)
	return err
}

// inMonth is the event behind a key where it belongs to an item of this run.
func (m *Month) inMonth(k Key) *Event {
	if e := m.play.events[k]; e != nil && m.lists[e.Item] != nil {
		if _, ok := m.own[k]; ok {
			return e
		}
	}
	return nil
}

// order puts an item after those it gets its goods from. Where goods go round in a circle the smallest item goes first.
func (m *Month) order() []Item {
	waits := map[Item]map[Item]bool{}
	for item, list := range m.lists {
		waits[item] = map[Item]bool{}
		for _, e := range list {
			for _, l := range e.Links {
				if from := m.inMonth(l.From); from != nil && from.Item != item {
					waits[item][from.Item] = true
				}
			}
		}
	}
	feeds := map[Item][]Item{}
	var ready, all []Item
	for item, w := range waits {
		all = append(all, item)
		if len(w) == 0 {
			ready = append(ready, item)
		}
		for from := range w {
			feeds[from] = append(feeds[from], item)
		}
	}
	slices.SortFunc(all, compareItems)
	slices.SortFunc(ready, compareItems)
	out := make([]Item, 0, len(all))
	for rest := all; len(out) < len(all); {
		if len(ready) == 0 {
			for len(waits[rest[0]]) == 0 {
				rest = rest[1:]
			}
			clear(waits[rest[0]])
			ready = append(ready, rest[0])
		}
		item := ready[0]
		ready = ready[1:]
		out = append(out, item)
		next := feeds[item]
		slices.SortFunc(next, compareItems)
		for _, to := range next {
			if len(waits[to]) > 0 {
				delete(waits[to], item)
				if len(waits[to]) == 0 {
					ready = append(ready, to)
				}
			}
		}
	}
	return out
}

func compareItems(a, b Item) int {
	return cmp.Or(cmp.Compare(a.Product, b.Product), cmp.Compare(a.Variant, b.Variant), cmp.Compare(a.Scope, b.Scope), cmp.Compare(a.Batch, b.Batch))
}

// pool is a month's average: Value over Qty, handed out cumulatively so that the parts add up to the cent.
type pool struct {
	qty, gone qty.Qty
	value     money.Amount
}

// take hands out q pieces, or takes them back where q < 0.
func (p *pool) take(q qty.Qty) (money.Amount, error) {
	if p.qty <= 0 {
		return 0, nil
	}
	v, err := fixed.Part(int64(p.value), int64(p.gone), int64(p.gone+q), int64(p.qty))
	p.gone += q
	return money.Amount(v), err
}

// item decides one item.
func (m *Month) item(item Item) ([]Event, error) {
	p := &pool{}
	opening, end := m.Opening[item], m.play.States[item]
	if opening != nil && opening.Qty > 0 {
		p.qty, p.value = opening.Qty, opening.Value
	}
	p.value += m.heard[item]
	list := m.lists[item]
	for _, e := range list {
		if err := m.gather(p, e); err != nil {
			return nil, err
		}
	}
	if p.qty <= 0 {
		return m.leaveAll(item, list), nil
	}
	open := map[Key]Short{} // what is still short at the end keeps its provisional cost
	for _, s := range end.Shorts {
		open[s.Key] = s
	}
	var out []Event
	if opening != nil {
		for _, s := range opening.Shorts {
			if s.Key == (Key{}) {
				p.value -= s.Value - open[s.Key].Value
				p.qty -= s.Qty - open[s.Key].Qty
				continue
			}
			f, err := m.short(p, s, open[s.Key])
			if err != nil {
				return nil, err
			}
			out = m.decide(out, item, s.Key, f)
		}
	}
	for _, e := range list {
		f, decided, err := m.leave(p, e, open[e.Key])
		if err != nil {
			return nil, err
		}
		if decided {
			out = m.decide(out, item, e.Key, f)
		}
	}
	return out, nil
}

// leaveAll lets the provisional costs stand where there is nothing to make an average of.
func (m *Month) leaveAll(item Item, list []*Event) (out []Event) {
	for _, e := range list {
		f := m.play.taken[e.Key].minus(m.byRun[e.Key])
		if m.final[e.Key] = f; e.Kind == Issue || e.Kind == Red {
			out = m.decide(out, item, e.Key, f)
		}
	}
	return out
}

// gather adds what an event brings to the month's pool.
func (m *Month) gather(p *pool, e *Event) error {
	switch e.Kind {
	case Issue, Red, Final, Reprice: // a red row leaves at the average too: at its own cost it could take more than there is
		return nil
	case Linked:
		if m.comesBack(e) {
			p.value += e.Given
			return nil
		}
		flow, err := m.flow(e)
		if err != nil {
			return err
		}
		m.final[e.Key] = Outcome{Value: flow}
		p.value += flow
	default:
		p.value += m.own[e.Key].Value
	}
	p.qty += e.Qty
	return nil
}

// flow is what the sources of a movement in have taken, by what is decided so far.
func (m *Month) flow(e *Event) (money.Amount, error) {
	sum := e.Given
	for _, l := range e.Links {
		from, known := m.final[l.From]
		if !known {
			from = m.takenBefore(l.From)
		}
		v, err := l.share(from)
		if err != nil {
			return 0, err
		}
		sum += v
	}
	return sum, nil
}

// takenBefore is what a source had taken by the order of days, without what runs decided.
func (m *Month) takenBefore(from Key) Outcome {
	if o, ok := m.own[from]; ok {
		return o
	}
	return m.play.taken[from].minus(m.byRun[from])
}

// comesBack tells that goods of this month return to where they left: they take the month's average with them both ways.
func (m *Month) comesBack(e *Event) bool {
	for _, l := range e.Links {
		if from := m.inMonth(l.From); from == nil || from.Item != e.Item {
			return false
		}
	}
	return len(e.Links) > 0
}

// short decides the part of an earlier issue that this month's goods cover.
func (m *Month) short(p *pool, s, open Short) (Outcome, error) {
	was, err := Unit{s.Value, s.Qty}.times(s.Qty - open.Qty)
	if err != nil {
		return Outcome{}, err
	}
	v, err := p.take(s.Qty - open.Qty)
	start := m.play.events[s.Key].Booked
	start.Value -= v - was
	return start, err
}

// leave decides a movement out, or one back in.
func (m *Month) leave(p *pool, e *Event, open Short) (Outcome, bool, error) {
	switch e.Kind {
	case Issue, Red:
		v, err := p.take(-e.Qty - open.Qty)
		o := Outcome{Value: -v - open.Value}
		if e.fixed() {
			o.Variance = -e.Given - o.Value
		}
		return o, true, err
	case Linked:
		if m.comesBack(e) {
			v, err := p.take(-e.Qty)
			o := Outcome{Value: e.Given - v}
			for _, l := range e.Links {
				if l.From == e.Origin {
					o.Variance = -m.final[l.From].Variance
				}
			}
			return o, true, err
		}
	}
	return Outcome{}, false, nil
}

// decide notes the difference between what a movement holds and its final cost.
func (m *Month) decide(to []Event, item Item, of Key, final Outcome) []Event {
	m.final[of] = final
	d := final.minus(m.play.taken[of])
	if d == (Outcome{}) {
		return to
	}
	return append(to, Event{Kind: Final, Item: item, Origin: of, Given: d.Value, Variance: d.Variance})
}

// arrivals decides the movements in whose sources are decided. What a circle of transfers decided too late for the average of
// an item that went first is variance of the movement in.
func (m *Month) arrivals(out []Event) ([]Event, error) {
	for item, list := range m.lists {
		for _, e := range list {
			if e.Kind != Linked || m.comesBack(e) {
				continue
			}
			flow, err := m.flow(e)
			if err != nil {
				return nil, err
			}
			used := m.final[e.Key].Value
			out = m.decide(out, item, e.Key, Outcome{used, flow - used})
		}
	}
	return out, nil
}
