package cost

import (
	"slices"

	"xingzhou/internal/kit/fixed"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
)

// pool is a month of one item: value (minor units) over qty (six decimals) is its average, handed out cumulatively so that the
// parts add up to the cent.
type pool struct {
	item         Item
	opening, end *State  // before the month, and after it by the order of days
	list         []*node // movements of the month
	past         []*node // movements in of earlier months whose sources changed
	shorts       []owed  // of earlier months
	undo         []*node // what an earlier run has decided without a reason any more
	sources      []*pool // where the goods come from

	qty, gone   qty.Qty
	value, paid money.Amount
	open        map[Key]Short // still owed at the end: keeps its provisional cost
}

// owed is a shortage with which the month begins. Without a key nobody knows any more who left it.
type owed struct {
	Short
	n *node
}

// settle decides every movement of an item by what is decided of the others so far.
func (m *Month) settle(p *pool) error {
	if err := m.gather(p); err != nil {
		return err
	}
	if p.qty <= 0 {
		m.leaveAll(p)
		m.fit(p)
		return nil
	}
	m.lift(p)
	for _, s := range p.shorts {
		if s.Key == (Key{}) {
			continue
		}
		v, err := p.take(s.Qty - p.open[s.Key].Qty)
		if err != nil {
			return err
		}
		o := s.n.booked()
		more := v - (s.Value - p.open[s.Key].Value)
		o.Value -= more
		if s.n.e != nil && s.n.e.fixed() {
			o.Variance += more
		}
		m.set(s.n, o)
	}
	for _, n := range p.list {
		if err := m.leave(p, n); err != nil {
			return err
		}
	}
	m.fit(p)
	return nil
}

// booked is what the books held of a movement when the month began.
func (n *node) booked() Outcome {
	if n.e == nil {
		return Outcome{}
	}
	return n.e.Booked
}

// set decides a movement.
func (m *Month) set(n *node, o Outcome) {
	f := n.month
	if !f.done || f.final != o {
		f.final, f.done, m.moved = o, true, true
	}
}

// gather adds up what lay there and what came in.
func (m *Month) gather(p *pool) error {
	p.qty, p.value, p.gone, p.paid = max(0, p.opening.Qty), 0, 0, 0
	if p.opening.Qty > 0 {
		p.value = p.opening.Value
	}
	if p.open == nil && len(p.end.Shorts) > 0 {
		p.open = make(map[Key]Short, len(p.end.Shorts))
		for _, s := range p.end.Shorts {
			p.open[s.Key] = s
		}
	}
	for _, n := range p.undo {
		m.set(n, n.taken.minus(n.month.byRun))
	}
	for _, n := range p.past {
		more, err := m.news(n.e)
		if err != nil {
			return err
		}
		kept := money.Amount(0)
		if p.opening.Qty > 0 {
			if kept, err = portion(more, p.opening.Qty, n.e.Qty); err != nil {
				return err
			}
		}
		m.set(n, n.booked().plus(Outcome{kept, more - kept}))
		p.value += kept
	}
	for _, n := range p.list {
		if err := m.add(p, n); err != nil {
			return err
		}
	}
	for _, s := range p.shorts { // covered at what it was thought to cost: there is nobody to tell
		if s.Key == (Key{}) {
			p.qty -= s.Qty - p.open[s.Key].Qty
			p.value -= s.Value - p.open[s.Key].Value
		}
	}
	return nil
}

// add takes a movement of the month into the pool.
func (m *Month) add(p *pool, n *node) error {
	switch e := n.e; e.Kind {
	case Issue, Red: // a red row leaves at the average too: at its own cost it could take more than there is
	case Linked:
		if m.comesBack(e) {
			p.value += e.Given
			return nil
		}
		o, err := m.brings(e)
		if err != nil {
			return err
		}
		p.qty, p.value = p.qty+e.Qty, p.value+o.Value
		m.set(n, o)
	case Receipt, Found: // whole, whatever of it met a shortage that nobody knows
		o := Outcome{Value: n.month.own.Flow()}.cut()
		p.qty, p.value = p.qty+e.Qty, p.value+o.Value
		m.set(n, o)
	default:
		p.value += n.month.own.Value
		m.set(n, n.month.own)
	}
	return nil
}

// take hands out q pieces.
func (p *pool) take(q qty.Qty) (money.Amount, error) {
	upto, err := fixed.MulDiv(int64(p.value), int64(p.gone+q), int64(p.qty))
	v := max(0, money.Amount(upto)-p.paid)
	p.gone, p.paid = p.gone+q, p.paid+v
	return v, err
}

// leave decides a movement out, or one back in.
func (m *Month) leave(p *pool, n *node) error {
	switch e := n.e; e.Kind {
	case Issue, Red:
		open := p.open[e.Key]
		v, err := p.take(-e.Qty - open.Qty)
		if err != nil {
			return err
		}
		o := Outcome{Value: -v - open.Value}
		if e.fixed() {
			o.Variance = -e.Given - o.Value
		}
		m.set(n, o)
	case Linked:
		if !m.comesBack(e) {
			return nil
		}
		o, err := m.back(e)
		if err != nil {
			return err
		}
		p.gone, p.paid = p.gone-e.Qty, p.paid-(o.Value-e.Given)
		m.set(n, o)
	}
	return nil
}

// back is what goods of the month bring where they come back: the stock that they took, and as variance what the other side
// carried besides.
func (m *Month) back(e *Event) (Outcome, error) {
	o, err := m.brings(e)
	if err != nil {
		return o, err
	}
	stock := e.Given
	for _, l := range e.Links {
		v, err := l.share(Outcome{Value: m.taken(l.From).Value})
		if err != nil {
			return o, err
		}
		stock += v
	}
	return Outcome{stock, o.Flow() - stock}.cut(), nil
}

// leaveAll lets the provisional costs stand where there is nothing to make an average of.
func (m *Month) leaveAll(p *pool) {
	for _, s := range p.shorts {
		m.set(s.n, s.n.taken.minus(s.n.month.byRun))
	}
	for _, n := range p.list {
		m.set(n, n.taken.minus(n.month.byRun))
	}
}

// lift keeps the pool from being worth less than nothing: what took too much out of it is variance instead.
func (m *Month) lift(p *pool) {
	raise := func(n *node, was money.Amount) {
		if more := min(-p.value, was-n.month.final.Value); more > 0 {
			p.value += more
			m.set(n, Outcome{n.month.final.Value + more, n.month.final.Variance - more})
		}
	}
	for _, n := range slices.Backward(p.list) {
		if n.e.Kind == Adjust {
			raise(n, 0)
		}
	}
	for _, n := range slices.Backward(p.past) {
		raise(n, n.booked().Value)
	}
	for _, n := range p.list {
		if n.e.Qty > 0 && p.value < 0 && !m.comesBack(n.e) {
			m.shift(n, p.value)
			p.value = 0
		}
	}
}

// shift makes variance of a part of what a movement brought or took.
func (m *Month) shift(n *node, over money.Amount) {
	m.set(n, Outcome{n.month.final.Value - over, n.month.final.Variance + over})
}

// fit makes variance of the value that no quantity stands for: cents, but for shortages whose goods came back.
func (m *Month) fit(p *pool) {
	end := State{Method: Monthly, Qty: p.end.Qty, Value: p.opening.Value, Shorts: p.end.Shorts}
	carrier := (*node)(nil)
	sum := func(n *node, before Outcome) {
		end.Value += n.month.final.Value - before.Value
		if carrier == nil || n.e != nil && n.e.Qty > 0 {
			carrier = n
		}
	}
	for _, s := range p.shorts {
		if s.Key != (Key{}) {
			sum(s.n, s.n.booked())
		}
	}
	for _, n := range p.past {
		sum(n, n.booked())
	}
	for _, n := range p.list {
		sum(n, Outcome{})
	}
	if over := end.misfit(); over != 0 && carrier != nil {
		m.shift(carrier, over)
	}
}

// each visits what has to change.
func (p *pool) each(do func(of Key, d Outcome)) {
	visit := func(k Key, n *node) {
		if d := n.month.final.minus(n.taken); n.month.done && d != (Outcome{}) {
			do(k, d)
		}
	}
	for _, s := range p.shorts {
		if s.Key != (Key{}) {
			visit(s.Key, s.n)
		}
	}
	for _, list := range [][]*node{p.past, p.list, p.undo} {
		for _, n := range list {
			visit(n.e.Key, n)
		}
	}
}
