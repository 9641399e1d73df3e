package cost_test

import (
	"fmt"
	"slices"

	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/cost"
)

// papers is how many kinds of paper may be committed with others.
const papers = 20

func (l *ledger) step() error {
	l.today = l.today.AddDays(l.r.IntN(4))
	switch n := l.r.IntN(papers + 8); n {
	case papers, papers + 4, papers + 5:
		return l.monthEnd()
	case papers + 1:
		return l.policy(int64(1+l.r.IntN(4)), cost.Methods[l.r.IntN(4)], l.paper(l.pick()))
	case papers + 2:
		return l.together()
	case papers + 3:
		return l.undo(l.paper(l.pick()))
	case papers + 6:
		return l.undoAdjustment(l.paper(l.today))
	case papers + 7:
		return l.chargeLayer(l.paper(l.today))
	default:
		return l.paperOf(n)
	}
}

// paperOf enters a paper of the nth kind.
func (l *ledger) paperOf(n int) error {
	product, house := int64(1+l.r.IntN(5)), l.r.IntN(2)
	at := l.paper(l.pick())
	item := l.item(product, house)
	switch n {
	case 0, 1, 2:
		return l.enter("receipt", cost.Event{Place: at(1), Item: item, Qty: l.qty(), Given: l.amount()})
	case 3, 4, 5:
		return l.enter("issue", l.issue(at(1), item))
	case 6:
		q := l.qty()
		return l.enter("transfer", cost.Event{Place: at(1), Item: item, Kind: cost.Issue, Qty: -q},
			cost.Event{Place: at(2), Item: l.across(item, 1-house), Kind: cost.Linked, Qty: q, Links: all(at(1).Key)})
	case 7:
		return l.produce(at, house)
	case 8:
		return l.customerReturn(at)
	case 9, 10:
		return l.landed(at)
	case 11:
		return l.enter("adjust", cost.Event{Place: at(1), Item: item, Kind: cost.Adjust, Given: l.amount() - 8_000})
	case 12:
		return l.enter("found", cost.Event{Place: at(1), Item: item, Kind: cost.Found, Qty: l.qty(), Guess: 5_000_000})
	case 13:
		return l.undo(at)
	case 14:
		return l.enter("gift", cost.Event{Place: at(1), Item: item, Qty: l.qty()})
	case 15:
		return l.depart(at, item)
	case 16:
		return l.arrive(at, house)
	case 17:
		return l.stocktake(at, house)
	case 18:
		return l.returns(at)
	}
	return l.disassemble(at, house)
}

// all takes everything that a movement took.
func all(from cost.Key) []cost.Link { return []cost.Link{{From: from, After: 1, Whole: 1}} }

// issue is a movement out; sometimes to the supplier, sometimes of a certain receipt or of a certain unit cost.
func (l *ledger) issue(at cost.Place, item cost.Item) cost.Event {
	e := cost.Event{Place: at, Item: item, Kind: cost.Issue, Qty: -l.qty(), Guess: 7_000_000}
	switch l.r.IntN(10) {
	case 0, 1:
		e.Given = l.amount() + 1
	case 2:
		if from, ok := l.some(func(e cost.Event) bool { return e.Kind == cost.Receipt && e.Item == item }); ok {
			e.Origin = from.Key
		}
	case 3:
		if from, ok := l.some(func(e cost.Event) bool { return e.Kind == cost.Receipt && e.Item == item }); ok {
			e.Unit = money.Price(int64(from.Given) * 10_000 * int64(qty.One) / int64(from.Qty))
		}
	}
	return e
}

// depart sends goods on their way; arrive takes some of what is on the way.
func (l *ledger) depart(at func(int) cost.Place, item cost.Item) error {
	q, way := l.qty(), item
	way.Scope = transit
	return l.enter("departure", cost.Event{Place: at(1), Item: item, Kind: cost.Issue, Qty: -q},
		cost.Event{Place: at(2), Item: way, Kind: cost.Linked, Qty: q, Links: all(at(1).Key)})
}

func (l *ledger) arrive(at func(int) cost.Place, house int) error {
	sent, ok := l.some(func(e cost.Event) bool { return e.Kind == cost.Linked && e.Item.Scope == transit && e.Day <= at(1).Day })
	if !ok {
		return nil
	}
	q := sent.Qty
	if l.r.IntN(2) == 0 {
		q = max(1, q/2)
	}
	return l.enter("arrival", cost.Event{Place: at(1), Item: sent.Item, Kind: cost.Issue, Qty: -q, Origin: sent.Key},
		cost.Event{Place: at(2), Item: l.across(sent.Item, house), Kind: cost.Linked, Qty: q, Links: all(at(1).Key)})
}

// stocktake counts some goods: of each there is more or less than the books say.
func (l *ledger) stocktake(at func(int) cost.Place, house int) error {
	var events []cost.Event
	for n := range 1 + l.r.IntN(4) {
		e := cost.Event{Place: at(n + 1), Item: l.item(int64(1+l.r.IntN(5)), house), Kind: cost.Found, Qty: l.qty() / 4, Guess: 3_000_000}
		if l.r.IntN(2) == 0 {
			e.Kind, e.Qty = cost.Issue, -e.Qty
		}
		events = append(events, e)
	}
	return l.enter("stocktake", events...)
}

// produce makes the part of both materials, or the product of the part and a material.
func (l *ledger) produce(at func(int) cost.Place, house int) error {
	from, to := []int64{1, 2}, int64(3)
	if l.r.IntN(2) == 0 {
		from, to = []int64{3, 2}, 4
	}
	made := cost.Event{Place: at(9), Item: l.item(to, house), Kind: cost.Linked, Qty: l.qty(), Given: l.amount()}
	var events []cost.Event
	for i, p := range from {
		events = append(events, cost.Event{Place: at(i + 1), Item: l.item(p, house), Kind: cost.Issue, Qty: -l.qty()})
		made.Links = append(made.Links, all(at(i+1).Key)...)
	}
	return l.enter("production", append(events, made)...)
}

func (l *ledger) disassemble(at func(int) cost.Place, house int) error {
	kit := cost.Event{Place: at(1), Item: l.item(4, house), Kind: cost.Issue, Qty: -l.qty()}
	part := func(line int, p, before, after int64) cost.Event {
		return cost.Event{Place: at(line), Item: l.item(p, house), Kind: cost.Linked, Qty: l.qty(), Links: []cost.Link{{From: kit.Key, Before: before, After: after, Whole: 10}}}
	}
	return l.enter("disassembly", kit, part(2, 1, 0, 3), part(3, 2, 3, 10))
}

// customerReturn takes back the part of an issue that has not come back yet.
func (l *ledger) customerReturn(at func(int) cost.Place) error {
	from, ok := l.some(func(e cost.Event) bool {
		return e.Kind == cost.Issue && e.Given == 0 && e.Day <= at(1).Day && !l.followed(e.Key)
	})
	if !ok {
		return nil
	}
	half := -from.Qty / 2
	if half == 0 {
		return nil
	}
	return l.enter("return", cost.Event{Place: at(1), Item: from.Item, Kind: cost.Linked, Qty: half,
		Links: []cost.Link{{From: from.Key, After: int64(half), Whole: int64(-from.Qty)}}})
}

func (l *ledger) followed(k cost.Key) bool {
	f, _ := l.Followers([]cost.Key{k})
	return len(f) > 0
}

// returns takes back what several issues took, in one movement.
func (l *ledger) returns(at func(int) cost.Place) error {
	suits := func(e cost.Event) bool { return e.Kind == cost.Issue && e.Day <= at(1).Day && !l.followed(e.Key) }
	a, ok := l.some(suits)
	if !ok {
		return nil
	}
	b, ok := l.some(func(e cost.Event) bool { return suits(e) && e.Item == a.Item && e.Key != a.Key })
	if !ok {
		return nil
	}
	return l.enter("returns", cost.Event{Place: at(1), Item: a.Item, Kind: cost.Linked, Qty: -a.Qty - b.Qty, Links: append(all(a.Key), all(b.Key)...)})
}

// landed adds a charge to a receipt, or what the bill says more or less than it: to the receipt itself while its month is
// open, else to what is left of it.
func (l *ledger) landed(at func(int) cost.Place) error {
	e, ok := l.some(func(e cost.Event) bool { return e.Kind == cost.Receipt && e.Day <= at(1).Day })
	if !ok {
		return nil
	}
	return l.charge(at, e)
}

// chargeLayer charges goods of a closed month that lie in the layer with which their product went over to FIFO; where there are none,
// a product goes over.
func (l *ledger) chargeLayer(at func(int) cost.Place) error {
	e, ok := l.some(func(e cost.Event) bool { return e.Kind == cost.Receipt && e.Day <= l.closed && l.cameBeforeLayers(e) })
	if ok {
		return l.charge(at, e)
	}
	if e, ok = l.some(func(e cost.Event) bool { return e.Kind == cost.Receipt && e.Item.Product != batched }); !ok {
		return nil
	}
	return l.policy(e.Item.Product, cost.FIFO, at)
}

func (l *ledger) charge(at func(int) cost.Place, e cost.Event) error {
	charge := l.amount()
	if l.r.IntN(3) == 0 {
		charge = -min(charge, e.Given/2)
	}
	if e.Day > l.closed {
		l.log = append(l.log, fmt.Sprintf("landed %s on %v", charge, e.Key))
		e.Given += charge
		return l.post([]cost.Event{e}, nil)
	}
	if l.cameBeforeLayers(e) {
		l.rare[layered]++
	}
	return l.enter("late landed", cost.Event{Place: at(1), Item: e.Item, Kind: cost.Adjust, Given: charge, Basis: e.Qty, Origin: e.Key})
}

// cameBeforeLayers tells that goods of a receipt may lie in the layer with which their product went over to FIFO.
func (l *ledger) cameBeforeLayers(receipt cost.Event) bool {
	s := l.states[receipt.Item]
	return s != nil && s.Method == cost.FIFO && s.Qty > 0 && slices.ContainsFunc(s.Layers, func(x cost.Layer) bool {
		e := l.events[x.Key]
		return e.Kind == cost.Switch && receipt.Compare(e.Place) < 0
	})
}

// undo takes a paper back: both rows are dropped while its month is open, else red rows come today.
func (l *ledger) undo(at func(int) cost.Place) error {
	if len(l.docs) == 0 {
		return nil
	}
	return l.undoAt(l.r.IntN(len(l.docs)), at)
}

// undoAdjustment takes back an adjustment of a closed month.
func (l *ledger) undoAdjustment(at func(int) cost.Place) error {
	e, ok := l.some(func(e cost.Event) bool { return e.Kind == cost.Adjust && e.Day <= l.closed })
	i := slices.IndexFunc(l.docs, func(keys []cost.Key) bool { return slices.Contains(keys, e.Key) })
	if !ok || i < 0 {
		return nil
	}
	return l.undoAt(i, at)
}

func (l *ledger) undoAt(i int, at func(int) cost.Place) error {
	keys := l.docs[i]
	own := map[cost.Key]bool{}
	for _, k := range keys {
		own[k] = true
	}
	followers, _ := l.Followers(keys)
	for _, f := range followers {
		if !own[f.Key] {
			return nil // a later paper stands on it
		}
	}
	if slices.ContainsFunc(keys, func(k cost.Key) bool { _, alive := l.events[k]; return !alive }) {
		return nil
	}
	if l.several && slices.ContainsFunc(l.pending, func(e cost.Event) bool {
		return own[e.Key] || own[e.Origin] || slices.ContainsFunc(e.Links, func(k cost.Link) bool { return own[k.From] })
	}) {
		return nil // another paper of the same commit stands on it
	}
	l.docs = slices.Delete(l.docs, i, i+1)
	l.log = append(l.log, fmt.Sprintf("undo %v", keys))
	if l.events[keys[0]].Day > l.closed {
		return l.post(nil, own)
	}
	return l.red(keys, at)
}

func (l *ledger) red(keys []cost.Key, at func(int) cost.Place) error {
	var events []cost.Event
	booked := l.totals()
	for n, k := range keys {
		e := l.events[k]
		back := cost.Event{Place: at(n + 1), Item: e.Item, Kind: cost.Red, Qty: -e.Qty, Given: booked[k].Flow(), Origin: k}
		if back.Day <= e.Day {
			return nil
		}
		switch {
		case e.Qty < 0:
			back.Kind, back.Given, back.Links = cost.Linked, 0, all(k)
		case e.Qty == 0:
			back.Kind, back.Given, back.Basis, back.Origin, back.Undoes = cost.Adjust, -e.Given, e.Basis, e.Origin, k
			l.rare[taken]++
		}
		events = append(events, back)
	}
	l.log = append(l.log, fmt.Sprintf("red %s", brief(events)))
	return l.post(events, nil)
}
