package cost_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/cost"
)

// ledger makes random history: raw materials (1, 2), a part (3) and a product (4), and goods that are costed by batch (5),
// in two warehouses and on the way between them, by every method.
type ledger struct {
	*books
	several bool // papers are held back, and committed together
	pending []cost.Event
	dropped map[cost.Key]bool
	r       *rand.Rand
	methods map[int64]cost.Method // at the beginning
	changes []change
	perHome bool // cost scope is the warehouse
	closed  day.Day
	today   day.Day
	source  int64
	docs    [][]cost.Key // the lines of each paper that can still be undone
	log     []string
	rare    map[string]int // what has to happen now and then
}

// What happens rarely, and has gone wrong.
const (
	layered = "a charge on a receipt from before its product went over to FIFO"
	taken   = "the taking back of an adjustment of a closed month"
)

// change is another method of a product from a month on.
type change struct {
	product int64
	month   day.Period
	method  cost.Method
}

// method is how a product is costed in a month.
func (l *ledger) method(product int64, month day.Period) cost.Method {
	m := l.methods[product]
	for _, c := range l.changes {
		if c.product == product && c.month <= month {
			m = c.method
		}
	}
	return m
}

func newLedger(seed uint64) *ledger {
	l := &ledger{r: rand.New(rand.NewPCG(seed, 1)), methods: map[int64]cost.Method{}, today: 20260101, rare: map[string]int{}}
	l.perHome = l.r.IntN(2) == 0
	byMonth := l.r.IntN(3) == 0
	for p := int64(1); p <= 4; p++ {
		if l.methods[p] = cost.Methods[l.r.IntN(4)]; byMonth && p != 3 {
			l.methods[p] = cost.Monthly
		}
	}
	l.methods[batched] = cost.Specific
	l.books = newBooks(func(i cost.Item) *cost.State {
		return &cost.State{Method: l.methods[i.Product], Price: money.Price(i.Product) * 2_500_000}
	})
	return l
}

// batched is the product whose batches cost by themselves, transit the scope of what is on the way.
const (
	batched = 5
	transit = 9
)

func (l *ledger) item(product int64, house int) cost.Item {
	i := cost.Item{Product: product}
	if l.perHome {
		i.Scope = int64(house)
	}
	if product == batched {
		i.Batch = int64(1 + l.r.IntN(3))
	}
	return i
}

// across is the same goods in another warehouse.
func (l *ledger) across(i cost.Item, house int) cost.Item {
	if i.Scope = 0; l.perHome {
		i.Scope = int64(house)
	}
	return i
}

// pick is a day after the close: mostly today, sometimes earlier.
func (l *ledger) pick() day.Day {
	if l.r.IntN(3) > 0 {
		return l.today
	}
	d := l.today.AddDays(-l.r.IntN(20))
	return max(d, l.closed.AddDays(1), 20260101)
}

func (l *ledger) paper(on day.Day) func(line int) cost.Place {
	l.source++
	seq := l.source
	return func(line int) cost.Place {
		return cost.Place{Day: on, Seq: seq, Key: cost.Key{Source: seq, Line: line}}
	}
}

func (l *ledger) qty() qty.Qty { return qty.Qty(1+l.r.IntN(12)) * qty.One / qty.Qty(1+l.r.IntN(3)) }

func (l *ledger) amount() money.Amount { return money.Amount(l.r.IntN(20_000)) }

// some is a living movement that suits.
func (l *ledger) some(ok func(e cost.Event) bool) (cost.Event, bool) {
	var list []cost.Event
	for _, e := range l.events {
		held := func(p cost.Event) bool { return p.Key == e.Key }
		if !l.dropped[e.Key] && !slices.ContainsFunc(l.pending, held) && ok(e) {
			list = append(list, e)
		}
	}
	if len(list) == 0 {
		return cost.Event{}, false
	}
	slices.SortFunc(list, func(a, b cost.Event) int { return a.Compare(b.Place) })
	return list[l.r.IntN(len(list))], true
}

// enter writes a paper down, and commits it unless it is to go with others.
func (l *ledger) enter(name string, events ...cost.Event) error {
	l.log = append(l.log, fmt.Sprintf("%s %s", name, brief(events)))
	var keys []cost.Key
	for _, e := range events {
		keys = append(keys, e.Key)
	}
	l.docs = append(l.docs, keys)
	if err := l.post(events, nil); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

// post commits changes, or holds them back.
func (l *ledger) post(events []cost.Event, dropped map[cost.Key]bool) error {
	if !l.several {
		return l.commit(events, dropped)
	}
	l.pending = append(l.pending, events...)
	maps.Copy(l.dropped, dropped)
	return nil
}

// together commits several papers at once.
func (l *ledger) together() error {
	l.several, l.dropped = true, map[cost.Key]bool{}
	l.log = append(l.log, "together")
	for range 2 + l.r.IntN(3) {
		if err := l.paperOf(l.r.IntN(papers)); err != nil {
			return err
		}
	}
	events, dropped := l.pending, l.dropped
	l.several, l.pending, l.dropped = false, nil, nil
	l.log = append(l.log, "at once")
	if len(events)+len(dropped) == 0 {
		return nil
	}
	return l.commit(events, dropped)
}

// brief writes events as a person would note them.
func brief(list []cost.Event) string {
	out := ""
	for _, e := range list {
		out += fmt.Sprintf(" [%d/%d %s product %d at %d: kind %d qty %s given %s links %v origin %v]",
			e.Source, e.Line, e.Day, e.Item.Product, e.Item.Scope, e.Kind, e.Qty, e.Given, e.Links, e.Origin)
	}
	return out
}
