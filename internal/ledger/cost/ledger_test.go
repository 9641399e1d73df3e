package cost_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"testing"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/cost"
)

// ledger makes random history: raw materials (1, 2), a part (3) and a product (4), two warehouses, every method.
type ledger struct {
	*books
	r       *rand.Rand
	methods map[int64]cost.Method // at the beginning
	changes []change
	perHome bool // cost scope is the warehouse
	closed  day.Day
	today   day.Day
	source  int64
	docs    [][]cost.Key // the lines of each paper that can still be undone
	log     []string
}

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
	l := &ledger{r: rand.New(rand.NewPCG(seed, 1)), methods: map[int64]cost.Method{}, today: 20260101}
	l.perHome = l.r.IntN(2) == 0
	for p := int64(1); p <= 4; p++ {
		l.methods[p] = cost.Methods[l.r.IntN(4)]
	}
	l.books = newBooks(func(i cost.Item) *cost.State {
		return &cost.State{Method: l.methods[i.Product], Price: money.Price(i.Product) * 2_500_000}
	})
	return l
}

func (l *ledger) item(product int64, house int) cost.Item {
	i := cost.Item{Product: product}
	if l.perHome {
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
		if ok(e) {
			list = append(list, e)
		}
	}
	if len(list) == 0 {
		return cost.Event{}, false
	}
	slices.SortFunc(list, func(a, b cost.Event) int { return a.Compare(b.Place) })
	return list[l.r.IntN(len(list))], true
}

func (l *ledger) enter(name string, events ...cost.Event) error {
	l.log = append(l.log, fmt.Sprintf("%s %s", name, brief(events)))
	if err := l.commit(events, nil); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	var keys []cost.Key
	for _, e := range events {
		keys = append(keys, e.Key)
	}
	l.docs = append(l.docs, keys)
	return nil
}

func (l *ledger) step() error {
	l.today = l.today.AddDays(l.r.IntN(3))
	product, house := int64(1+l.r.IntN(4)), l.r.IntN(2)
	item, on := l.item(product, house), l.pick()
	at := l.paper(on)
	switch l.r.IntN(17) {
	case 0, 1, 2:
		return l.enter("receipt", cost.Event{Place: at(1), Item: item, Qty: l.qty(), Given: l.amount()})
	case 3, 4, 5:
		e := cost.Event{Place: at(1), Item: item, Kind: cost.Issue, Qty: -l.qty(), Guess: 7_000_000}
		if l.r.IntN(5) == 0 { // to the supplier
			e.Given = l.amount() + 1
		}
		return l.enter("issue", e)
	case 6:
		return l.transfer(product, house, at)
	case 7:
		return l.produce(at, house)
	case 8:
		return l.customerReturn(at)
	case 9:
		return l.landed(at)
	case 10:
		return l.enter("adjust", cost.Event{Place: at(1), Item: item, Kind: cost.Adjust, Given: l.amount() - 8_000})
	case 11:
		return l.enter("found", cost.Event{Place: at(1), Item: item, Kind: cost.Found, Qty: l.qty(), Guess: 5_000_000})
	case 12, 13:
		return l.undo(at)
	case 14:
		return l.monthEnd()
	case 15:
		return l.policy(product, at)
	}
	return l.disassemble(at, house)
}

func (l *ledger) transfer(product int64, house int, at func(int) cost.Place) error {
	q := l.qty()
	return l.enter("transfer",
		cost.Event{Place: at(1), Item: l.item(product, house), Kind: cost.Issue, Qty: -q},
		cost.Event{Place: at(2), Item: l.item(product, 1-house), Kind: cost.Linked, Qty: q, Links: []cost.Link{{From: at(1).Key, After: 1, Whole: 1}}})
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
		made.Links = append(made.Links, cost.Link{From: at(i + 1).Key, After: 1, Whole: 1})
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

// landed adds a charge to a receipt: to the receipt itself while its month is open, else to what is left of it.
func (l *ledger) landed(at func(int) cost.Place) error {
	e, ok := l.some(func(e cost.Event) bool { return e.Kind == cost.Receipt && e.Day <= at(1).Day })
	if !ok {
		return nil
	}
	charge := l.amount()
	l.log = append(l.log, fmt.Sprintf("landed %d on %v", charge, e.Key))
	if e.Day > l.closed {
		e.Given += charge
		return l.commit([]cost.Event{e}, nil)
	}
	return l.enter("late landed", cost.Event{Place: at(1), Item: e.Item, Kind: cost.Adjust, Given: charge, Basis: e.Qty, Origin: e.Key})
}

// undo takes a paper back: both rows are dropped while its month is open, else red rows come today.
func (l *ledger) undo(at func(int) cost.Place) error {
	if len(l.docs) == 0 {
		return nil
	}
	i := l.r.IntN(len(l.docs))
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
	l.docs = slices.Delete(l.docs, i, i+1)
	l.log = append(l.log, fmt.Sprintf("undo %v", keys))
	if l.events[keys[0]].Day > l.closed {
		return l.commit(nil, own)
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
			back.Kind, back.Given, back.Links = cost.Linked, 0, []cost.Link{{From: k, After: 1, Whole: 1}}
		case e.Qty == 0:
			back.Kind, back.Given = cost.Adjust, -e.Given
		}
		events = append(events, back)
	}
	l.log = append(l.log, fmt.Sprintf("red %s", brief(events)))
	return l.commit(events, nil)
}

// monthEnd runs the month of the first open day and, sometimes, closes it.
func (l *ledger) monthEnd() error {
	month := max(l.closed.AddDays(1), 20260101).Period()
	if month >= l.today.Period() {
		return nil
	}
	for again := false; ; again = true {
		m := cost.Month{}
		if err := l.load(&m, month); err != nil {
			return err
		}
		finals, err := m.Run()
		if err != nil {
			return err
		}
		if again && len(finals) > 0 {
			return fmt.Errorf("a second run still decides %+v", finals)
		}
		if again {
			break
		}
		at := l.paper(month.Last())
		for i := range finals {
			finals[i].Place = at(i + 1)
		}
		l.log = append(l.log, fmt.Sprintf("run %s %s", month, brief(finals)))
		if len(finals) > 0 {
			if err := l.commit(finals, nil); err != nil {
				return err
			}
		}
	}
	if l.r.IntN(2) == 0 {
		l.closed = month.Last()
		l.log = append(l.log, fmt.Sprintf("close %s", month))
	}
	return nil
}

// policy sets a new standard cost, or another method from the next month on: nothing of it has happened yet.
func (l *ledger) policy(product int64, at func(int) cost.Place) error {
	month := l.today.Period().Next()
	price := money.Price(1+l.r.IntN(9)) * 1_500_000
	name, kind, method := "reprice", cost.Reprice, l.method(product, at(1).Day.Period())
	if method != cost.Standard {
		name, kind, method = "switch", cost.Switch, cost.Methods[l.r.IntN(4)]
		l.changes = append(l.changes, change{product, month, method})
		l.today = month.First()
	}
	var events []cost.Event
	for house := range 2 {
		e := cost.Event{Place: at(house + 1), Item: l.item(product, house), Kind: kind, Method: method, Price: price}
		if kind == cost.Switch {
			e.Day, e.Seq = month.First(), 0
		}
		if events = append(events, e); !l.perHome {
			break
		}
	}
	l.log = append(l.log, name+brief(events)+string(method))
	return l.commit(events, nil)
}

func (l *ledger) load(m *cost.Month, month day.Period) error {
	first, last := month.First(), month.Last()
	r, effects, err := l.full(first)
	if err != nil {
		return err
	}
	_, until, err := l.full(last.AddDays(1))
	if err != nil {
		return err
	}
	m.Opening = r.States
	before, during := sum(effects), sum(until)
	for _, e := range l.events {
		switch {
		case e.Day < first:
			e.Booked = before[e.Key]
			m.Past = append(m.Past, e)
		case e.Day <= last && l.method(e.Item.Product, month) == cost.Monthly:
			m.Events = append(m.Events, e)
		case e.Day <= last:
			e.Booked = during[e.Key]
			m.Past = append(m.Past, e)
		}
	}
	return nil
}

func (l *ledger) check() error {
	r, effects, err := l.full(0)
	if err != nil {
		return err
	}
	want, got := sum(effects), l.totals()
	keys := slices.SortedFunc(maps.Keys(want), func(a, b cost.Key) int { return l.events[a].Compare(l.events[b].Place) })
	for _, k := range keys {
		if got[k] != want[k] {
			return fmt.Errorf("%v: books %+v, full replay %+v; %s", k, got[k], want[k], l.trail(k, effects))
		}
	}
	values := map[cost.Item]money.Amount{}
	quantities := map[cost.Item]qty.Qty{}
	for k, e := range l.events {
		if e.Kind != cost.Final {
			values[e.Item] += got[k].Value
		}
		quantities[e.Item] += e.Qty
	}
	for item, s := range r.States {
		if b := l.states[item]; b == nil || b.Qty != s.Qty || b.Value != s.Value {
			return fmt.Errorf("%v: cache %+v, full replay %+v", item, b, s)
		}
		if s.Value != values[item] || s.Qty != quantities[item] {
			return fmt.Errorf("%v: %s worth %s, movements say %s worth %s", item, s.Qty, s.Value, quantities[item], values[item])
		}
		if s.Qty == 0 && s.Value != 0 || s.Qty > 0 && s.Value < 0 {
			return fmt.Errorf("%v: %s worth %s", item, s.Qty, s.Value)
		}
		if n, v := layersOf(s); s.Method == cost.FIFO && s.Qty > 0 && (n != s.Qty || v != s.Value) {
			return fmt.Errorf("%v: layers hold %s worth %s of %s worth %s", item, n, v, s.Qty, s.Value)
		}
	}
	return l.passedOn(got)
}

// trail lists who changed a movement, by the books and by the replay.
func (l *ledger) trail(k cost.Key, effects []cost.Effect) string {
	out := fmt.Sprintf("\nbooks: own %+v", l.events[k].Booked)
	for _, x := range l.late {
		if x.Of == k {
			out += fmt.Sprintf(" by %v %+v", x.Cause, x.Outcome)
		}
	}
	out += "\nreplay:"
	for _, x := range effects {
		if x.Of == k {
			out += fmt.Sprintf(" by %v %+v", x.Cause, x.Outcome)
		}
	}
	return out
}

// passedOn checks that what left one item for another arrived: to the cent, variance included.
func (l *ledger) passedOn(got map[cost.Key]cost.Outcome) error {
	for k, e := range l.events {
		if e.Kind != cost.Linked || len(e.Links) != 1 || e.Links[0].Whole != 1 {
			continue
		}
		if from := got[e.Links[0].From]; got[k].Flow() != -from.Flow() {
			return fmt.Errorf("%v took %s, and %v brought %s", e.Links[0].From, -from.Flow(), k, got[k].Flow())
		}
	}
	return nil
}

func number(name string, otherwise int) int {
	if n, err := strconv.Atoi(os.Getenv(name)); err == nil {
		return n
	}
	return otherwise
}

// TestRandomLedgers replays one ledger a seed: XINGZHOU_SEED repeats one, XINGZHOU_SOAK makes ten thousand.
func TestRandomLedgers(t *testing.T) {
	first, n := number("XINGZHOU_SEED", 1), 1000
	if os.Getenv("XINGZHOU_SOAK") != "" {
		n = 10_000
	}
	if os.Getenv("XINGZHOU_SEED") != "" {
		n = 1
	}
	for seed := first; seed < first+n; seed++ {
		l := newLedger(uint64(seed))
		for range 40 {
			err := l.step()
			if err == nil {
				err = l.check()
			}
			if err != nil {
				if n == 1 {
					for _, s := range l.log {
						t.Log(s)
					}
					t.Log(l.methods)
				}
				t.Fatalf("XINGZHOU_SEED=%d, after %d papers: %v", seed, len(l.log), err)
			}
		}
	}
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
