package cost

import (
	"slices"

	"xingzhou/internal/kit/money"
)

// Month is a month-end costing run 全月加权平均: everything that came in during the month, with what lay there, makes one
// average, and everything that left takes it.
//
// The run decides every change of value of the items that it costs, so what it decides is what the books hold afterwards:
//   - what leaves takes the average; what a shortage still owes at the end keeps its provisional cost;
//   - what comes back in the month it left in takes back exactly what it took;
//   - a shortage of an earlier month that is covered now takes the average of now; of what that changes in goods moved on in
//     earlier months, as much gets into the average as of them can have lain there when the month began, the rest is variance;
//   - goods found, and amounts without goods, enter as they did on their day; where they would leave less than nothing
//     they are variance;
//   - where goods go round in a circle its items are averaged again and again until nothing moves (at most rounds times);
//     the cents that still move are variance of the movements in.
type Month struct {
	// Opening is what lay there at the start of the month, of every item, empty or not. Its Method is that of the month; an item
	// that comes to Monthly with the month may instead have its old method here and the Switch among Events.
	Opening map[Item]*State
	// Past are movements outside Events that these refer to: of earlier months (short issues, what follows them, and the sources of
	// links) with all that the books held of them when the month began; of this month, where items that are costed otherwise
	// feed those of the run, with what the books hold of them at their place.
	Past   []Event
	Events []Event  // of the month, of the items that are costed by month
	Late   []Effect // on movements of Past, during the month, by a cause that is not among Events

	play  *Replay
	order []Event // Events and what is heard, in order
	spare []figures
	ran   []*node // what earlier runs of this month have decided
	pools map[Item]*pool
	moved bool // something was decided differently than in the round before
}

// figures are what a run knows of a movement.
type figures struct {
	own   Outcome // at its place, provisional
	byRun Outcome // what earlier runs of the month decided
	final Outcome // decided by this run
	pool  *pool   // the item that decides it
	month bool    // it is a movement of the month, and of an item of the run
	done  bool
	ran   bool
}

// rounds is how often the items of a circle are averaged: each round brings them nearer by the share of goods that go round.
const rounds = 100

// Run returns what has to change so that every movement holds its final cost: Final events without a place, grouped by item.
// Run again on the same books it returns nothing.
func (m *Month) Run() ([]Event, error) {
	if err := m.change(); err != nil {
		return nil, err
	}
	if err := m.replay(); err != nil {
		return nil, err
	}
	pools := m.collect()
	for _, circle := range circles(pools) {
		if err := m.settleAll(circle); err != nil {
			return nil, err
		}
	}
	for _, p := range pools {
		if err := m.arrivals(p); err != nil {
			return nil, err
		}
	}
	return decided(pools), nil
}

// change lets the methods change with which the month begins: they belong to its opening.
func (m *Month) change() error {
	var switches []Event
	for i := range m.Events {
		if m.Events[i].Kind == Switch {
			switches = append(switches, m.Events[i])
		}
	}
	if len(switches) == 0 {
		return nil
	}
	m.Events = slices.DeleteFunc(m.Events, func(e Event) bool { return e.Kind == Switch })
	_, err := NewReplay(m.Opening).Run(switches)
	return err
}

// replay values the month as it stands in the books: provisionally, by the order of days, and with what earlier runs decided.
func (m *Month) replay() error {
	states := make(map[Item]*State, len(m.Opening))
	for item, s := range m.Opening {
		states[item] = s.Clone()
	}
	m.play = NewReplay(states)
	m.play.Past(m.Past)
	m.spare, m.ran = make([]figures, 0, len(m.Events)), nil
	m.play.listen = func(of *node, o Outcome) {
		now := m.play.now
		switch {
		case of == m.play.here:
			m.figures(of).own = o
		case now.Kind == Final && of.e != nil && now.Origin == of.e.Key:
			f := m.figures(of)
			if f.byRun = f.byRun.plus(o); !f.ran {
				f.ran, m.ran = true, append(m.ran, of)
			}
		}
	}
	m.order = m.Events
	if heard := m.heard(); len(heard) > 0 {
		m.order = slices.Concat(m.Events, heard)
	}
	_, err := m.play.Run(m.order)
	return err
}

// heard are the effects on sources outside the run as events. What the run's own items take note of follows from them.
func (m *Month) heard() (out []Event) {
	if len(m.Late) == 0 {
		return nil
	}
	inside := make(map[Key]bool, len(m.Events))
	costed := map[Item]bool{}
	for i := range m.Events {
		inside[m.Events[i].Key] = true
		costed[m.Events[i].Item] = true
	}
	for _, x := range m.Late {
		of := m.play.nodes[x.Of]
		if of == nil || of.e == nil || inside[x.Cause.Key] || inside[x.Of] {
			continue
		}
		if s := m.Opening[of.e.Item]; !costed[of.e.Item] && (s == nil || s.Method != Monthly) {
			out = append(out, Event{Place: x.Cause, Kind: Heard, Origin: x.Of, Given: x.Value, Variance: x.Variance, Run: x.Run})
		}
	}
	slices.SortStableFunc(out, func(a, b Event) int { return m.play.place(a.Origin).Compare(m.play.place(b.Origin)) })
	return out
}

func (m *Month) figures(n *node) *figures {
	if n.month == nil {
		if len(m.spare) == cap(m.spare) {
			m.spare = make([]figures, 0, 64)
		}
		m.spare = append(m.spare, figures{})
		n.month = &m.spare[len(m.spare)-1]
	}
	return n.month
}

// collect makes a pool of every item that is costed by month, with the movements that it decides, in the order of items.
func (m *Month) collect() []*pool {
	m.pools = make(map[Item]*pool, len(m.Opening))
	for i := range m.order {
		e := &m.order[i]
		if e.Kind == Heard {
			continue
		}
		p := m.pool(e.Item)
		if p == nil || e.Kind == Final {
			continue
		}
		n := m.play.line[i]
		f := m.figures(n)
		f.pool, f.month = p, true
		p.list = append(p.list, n)
	}
	for item, s := range m.Opening {
		if p := m.pool(item); p != nil {
			for _, short := range s.Shorts {
				n := m.play.node(short.Key)
				m.figures(n).pool = p
				p.shorts = append(p.shorts, owed{short, n})
			}
		}
	}
	for i := range m.Past {
		n := m.play.nodes[m.Past[i].Key]
		if p := m.pool(n.e.Item); p != nil && n.e.Qty > 0 && m.isNews(n.e) {
			m.figures(n).pool = p
			p.past = append(p.past, n)
		}
	}
	for _, n := range m.ran { // what an earlier run decided and this one has no reason to: taken back
		if n.month.pool == nil && n.e != nil {
			if p := m.pool(n.e.Item); p != nil {
				n.month.pool = p
				p.undo = append(p.undo, n)
			}
		}
	}
	pools := make([]*pool, 0, len(m.pools))
	for _, p := range m.pools {
		if p != nil {
			pools = append(pools, p)
		}
	}
	slices.SortFunc(pools, func(a, b *pool) int { return compareItems(a.item, b.item) })
	for _, p := range pools {
		m.listen(p)
	}
	return pools
}

// pool finds the pool of an item; nil where it is not costed by month.
func (m *Month) pool(item Item) *pool {
	p, known := m.pools[item]
	if !known {
		if s := m.play.States[item]; s != nil && s.Method == Monthly {
			p = &pool{item: item, opening: &State{}, end: s}
			if o := m.Opening[item]; o != nil {
				p.opening = o
			}
		}
		m.pools[item] = p
	}
	return p
}

// isNews tells that a source of an earlier movement in has changed during the month, or that the run may change it.
func (m *Month) isNews(e *Event) bool {
	for _, l := range e.Links {
		n := m.play.nodes[l.From]
		if n.e != nil && (n.taken != n.e.Booked || n.month != nil && n.month.pool != nil) {
			return true
		}
	}
	return false
}

// listen notes which other items a pool gets its goods from.
func (m *Month) listen(p *pool) {
	for _, list := range [][]*node{p.past, p.list} {
		for _, n := range list {
			if n.e.Kind != Linked || m.comesBack(n.e) {
				continue
			}
			for _, l := range n.e.Links {
				if f := m.play.nodes[l.From].month; f != nil && f.pool != nil && !slices.Contains(p.sources, f.pool) {
					p.sources = append(p.sources, f.pool)
				}
			}
		}
	}
}

// comesBack tells that goods of this month return to where they left: they take the month's average with them both ways.
func (m *Month) comesBack(e *Event) bool {
	for _, l := range e.Links {
		f := m.play.nodes[l.From].month
		if f == nil || !f.month || f.pool.item != e.Item {
			return false
		}
	}
	return len(e.Links) > 0
}

// settleAll decides the items of a circle, each by what is decided of the others so far. One item alone is decided at once.
func (m *Month) settleAll(circle []*pool) error {
	for n := 0; n < rounds; n++ {
		m.moved = false
		for _, p := range circle {
			if err := m.settle(p); err != nil {
				return err
			}
		}
		if !m.moved || len(circle) == 1 && !slices.Contains(circle[0].sources, circle[0]) {
			break
		}
	}
	return nil
}

// taken is what a movement takes by what is decided so far; else by the order of days, without what runs decided.
func (m *Month) taken(k Key) Outcome {
	n := m.play.node(k)
	switch {
	case n.month == nil:
		return n.taken
	case n.month.done:
		return n.month.final
	}
	return n.taken.minus(n.month.byRun)
}

// brings is what the sources of a movement in have taken. As in a replay, a reversal takes their variance back as well.
func (m *Month) brings(e *Event) (o Outcome, err error) {
	o.Value = e.Given
	for _, l := range e.Links {
		from, v := m.taken(l.From), money.Amount(0)
		if e.Origin == l.From {
			if v, err = l.share(Outcome{Variance: from.Variance}); err != nil {
				return o, err
			}
			o.Variance, from.Variance = o.Variance+v, 0
		}
		if v, err = l.share(from); err != nil {
			return o, err
		}
		o.Value += v
	}
	return o.cut(), nil
}

// cut keeps a movement in from bringing less than nothing.
func (o Outcome) cut() Outcome {
	if o.Value < 0 {
		return Outcome{0, o.Flow()}
	}
	return o
}

// news is what the sources of a movement of an earlier month took during this one.
func (m *Month) news(e *Event) (sum money.Amount, err error) {
	for _, l := range e.Links {
		n := m.play.nodes[l.From]
		if n.e == nil {
			continue
		}
		was, err := l.share(n.e.Booked)
		if err != nil {
			return 0, err
		}
		is, err := l.share(m.taken(l.From))
		if err != nil {
			return 0, err
		}
		sum += is - was
	}
	return sum, nil
}

// arrivals completes the movements in when all their sources are decided.
func (m *Month) arrivals(p *pool) error {
	for _, n := range p.past {
		more, err := m.news(n.e)
		if err != nil {
			return err
		}
		f := n.month
		f.final.Variance = n.e.Booked.Flow() + more - f.final.Value
	}
	for _, n := range p.list {
		if n.e.Kind != Linked || m.comesBack(n.e) {
			continue
		}
		o, err := m.brings(n.e)
		if err != nil {
			return err
		}
		f := n.month
		f.final.Variance = o.Flow() - f.final.Value
	}
	return nil
}

// decided lists the differences between what the movements hold and their final costs.
func decided(pools []*pool) []Event {
	n := 0
	for _, p := range pools {
		p.each(func(Key, Outcome) { n++ })
	}
	out := make([]Event, 0, n)
	for _, p := range pools {
		p.each(func(of Key, d Outcome) {
			out = append(out, Event{Kind: Final, Item: p.item, Origin: of, Given: d.Value, Variance: d.Variance})
		})
	}
	return out
}
