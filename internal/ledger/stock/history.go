package stock

import (
	"slices"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/find"
)

// atOnce is how many ids one statement names.
const atOnce = 400

// Row is a movement as the book holds it.
type Row struct {
	Move
	cost.Place
	Party int64
}

// History answers what costing asks of the past. It implements cost.History.
type History struct {
	q            db.Querier
	perWarehouse bool
	policy       *Policy
	Seen         map[cost.Key]Row          // movements that were read
	Booked       map[cost.Key]cost.Outcome // of them, at their own place
	costs        map[cost.Item]*costState
	begins       map[cost.Item]begun
	Charged      map[cost.Key]money.Amount // charges that a posting puts on top of receipts
	Uncharged    map[cost.Key]bool         // charges that a posting takes back
}

// NewHistory reads through q.
func NewHistory(q db.Querier, perWarehouse bool, policy *Policy) *History {
	return &History{q: q, perWarehouse: perWarehouse, policy: policy, Seen: map[cost.Key]Row{}, Booked: map[cost.Key]cost.Outcome{}, costs: map[cost.Item]*costState{},
		begins: map[cost.Item]begun{}, Charged: map[cost.Key]money.Amount{}, Uncharged: map[cost.Key]bool{}}
}

const rowColumns = `m.source_id, m.posting_no, m.line_no, m.seq, m.day, m.kind, m.product_id, m.variant_id, m.warehouse_id, m.qty, m.value, m.variance, m.given, m.basis,
 m.account_id, m.contra_id, m.party_id, m.reverses_no, m.origin_id, m.origin_no, m.origin_line`

func scanRow(r *db.Row) Row {
	var x Row
	x.Source, x.No, x.Place.Line, x.Seq, x.Day = r.Int(), int(r.Int()), int(r.Int()), r.Int(), day.Day(r.Int())
	x.Move.Line = x.Place.Line
	x.Kind, x.Move.Key = r.Text(), Key{r.Int(), r.Int(), r.Int()}
	x.Qty, x.Value, x.Variance, x.Given, x.Basis = qty.Qty(r.Int()), money.Amount(r.Int()), money.Amount(r.Int()), money.Amount(r.Int()), qty.Qty(r.Int())
	x.Account, x.Contra, x.Party, x.Reverses = r.Int(), r.Int(), r.Int(), int(r.Int())
	x.OriginID, x.OriginNo, x.OriginLine = r.Int(), int(r.Int()), int(r.Int())
	return x
}

// late is a change of value after the fact.
type late struct {
	cost.Effect
	kind      string
	self      cost.Key // of the row
	warehouse int64
}

const lateColumns = `v.kind, v.source_id, v.posting_no, v.line_no, v.product_id, v.variant_id, v.warehouse_id, v.of_id, v.of_no, v.of_line,
 v.cause_id, v.cause_no, v.cause_line, v.cause_day, v.cause_seq, v.value, v.variance`

func (h *History) scanLate(r *db.Row) late {
	x := late{kind: r.Text(), self: cost.Key{Source: r.Int(), No: int(r.Int()), Line: int(r.Int())}}
	x.Item.Product, x.Item.Variant, x.warehouse = r.Int(), r.Int(), r.Int()
	x.Item = h.item(Key{x.Item.Product, x.Item.Variant, x.warehouse})
	x.Of = cost.Key{Source: r.Int(), No: int(r.Int()), Line: int(r.Int())}
	x.Cause.Key = cost.Key{Source: r.Int(), No: int(r.Int()), Line: int(r.Int())}
	x.Cause.Day, x.Cause.Seq = day.Day(r.Int()), r.Int()
	x.Value, x.Variance = money.Amount(r.Int()), money.Amount(r.Int())
	x.Run = x.kind == Final
	return x
}

// Kinds of a change of value.
const (
	Recost = "recost" // costing found another value
	Final  = "final"  // a costing run decided
)

func (h *History) item(key Key) cost.Item {
	item := cost.Item{Product: key.Product, Variant: key.Variant}
	if h.perWarehouse {
		item.Scope = key.Warehouse
	}
	return item
}

// States reads what the cache holds.
func (h *History) States(items []cost.Item) (map[cost.Item]*cost.State, error) {
	out := map[cost.Item]*cost.State{}
	ids := productsOf(items)
	for part := range slices.Chunk(ids, atOnce) {
		in, args := find.In(2, part)
		_, err := db.All(h.q, func(r *db.Row) bool {
			item := cost.Item{Product: r.Int(), Variant: r.Int(), Scope: r.Int()}
			c := &costState{known: true, account: r.Int()}
			c.Qty, c.Value = qty.Qty(r.Int()), money.Amount(r.Int())
			c.Method, c.Price, c.lastDay = cost.Method(r.Text()), money.Price(r.Int()), day.Day(r.Int())
			c.before = c.State
			h.costs[item] = c
			return true
		}, `SELECT product_id, variant_id, scope_id, account_id, qty, value, method, price, last_day FROM stock_cost WHERE tenant_id = $1 AND product_id IN `+in, args...)
		if err != nil {
			return nil, err
		}
	}
	if err := h.layers(ids); err != nil {
		return nil, err
	}
	if err := h.began(ids); err != nil {
		return nil, err
	}
	for _, item := range items {
		if c := h.costs[item]; c != nil {
			out[item] = &cost.State{Method: c.Method, Qty: c.Qty, Value: c.Value, Price: c.Price}
		} else {
			out[item] = h.Begin(item)
		}
	}
	return out, nil
}

// layers reads what the cache holds of layers, to know whether they have to be written anew.
func (h *History) layers(ids []int64) error {
	if !h.policy.layered {
		return nil
	}
	for part := range slices.Chunk(ids, atOnce) {
		in, args := find.In(2, part)
		_, err := db.All(h.q, func(r *db.Row) bool {
			item := cost.Item{Product: r.Int(), Variant: r.Int(), Scope: r.Int()}
			l := cost.Layer{Key: cost.Key{Source: r.Int(), No: int(r.Int()), Line: int(r.Int())}, Qty: qty.Qty(r.Int()), Value: money.Amount(r.Int()), Taken: qty.Qty(r.Int())}
			if c := h.costs[item]; c != nil {
				c.layers = append(c.layers, l)
			}
			return true
		}, `SELECT product_id, variant_id, scope_id, source_id, posting_no, line_no, qty, value, taken FROM stock_layer WHERE tenant_id = $1 AND product_id IN `+in+
			` ORDER BY product_id, variant_id, scope_id, layer_no`, args...)
		if err != nil {
			return err
		}
	}
	return nil
}

func productsOf(items []cost.Item) []int64 {
	var ids []int64
	for _, i := range items {
		ids = append(ids, i.Product)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// Rows reads the movements of items from their start on. A start stands at the beginning of a day, so that a movement and the one
// that voids it the same day are always read together.
func (h *History) Rows(start map[cost.Item]cost.Place) ([]cost.Event, []cost.Effect, error) {
	first := map[int64]day.Day{} // a product is read once, for all its scopes
	for item, p := range start {
		if on, known := first[item.Product]; !known || p.Day < on {
			first[item.Product] = p.Day
		}
	}
	byDay := map[day.Day][]int64{}
	for product, on := range first {
		byDay[on] = append(byDay[on], product)
	}
	var events []cost.Event
	var effects []cost.Effect
	for from, ids := range byDay {
		slices.Sort(ids)
		for part := range slices.Chunk(ids, atOnce) {
			e, l, err := h.read(part, from)
			if err != nil {
				return nil, nil, err
			}
			events, effects = append(events, e...), append(effects, l...)
		}
	}
	// A product was read in every scope; only the items that were asked for count.
	wanted := func(item cost.Item, on day.Day) bool { p, ok := start[item]; return ok && on >= p.Day }
	events = slices.DeleteFunc(events, func(e cost.Event) bool { return !wanted(e.Item, e.Day) })
	effects = slices.DeleteFunc(effects, func(x cost.Effect) bool { return !wanted(x.Item, x.Cause.Day) })
	return events, effects, nil
}

func (h *History) read(ids []int64, from day.Day) ([]cost.Event, []cost.Effect, error) {
	in, args := find.In(3, ids)
	args = append([]any{int64(from)}, args...)
	b := h.q.Batch()
	rows := db.Ask(b, scanRow, `SELECT `+rowColumns+` FROM stock_move m WHERE m.tenant_id = $1 AND m.day >= $2 AND m.product_id IN `+in, args...)
	links := db.Ask(b, scanLink, `SELECT `+linkColumns+` FROM stock_link l WHERE l.tenant_id = $1 AND l.day >= $2 AND l.product_id IN `+in+` ORDER BY l.source_id, l.posting_no, l.line_no, l.link_no`, args...)
	switches := h.askSwitches(b, `day >= $2 AND product_id IN `+in, args...)
	lates := db.Ask(b, h.scanLate, `SELECT `+lateColumns+` FROM stock_value v WHERE v.tenant_id = $1 AND v.cause_day >= $2 AND v.product_id IN `+in+` ORDER BY v.seq, v.source_id, v.posting_no, v.line_no`, args...)
	if err := b.Run(); err != nil {
		return nil, nil, err
	}
	origins, err := h.origins(*lates, from)
	if err != nil {
		return nil, nil, err
	}
	return h.join(*rows, *links, *switches, *lates, origins)
}

// origins tells which movements before a day, that costing runs have decided, were voided since.
func (h *History) origins(lates []late, from day.Day) (map[cost.Key]bool, error) {
	var keys []cost.Key
	for _, x := range lates {
		if x.kind == Final {
			keys = append(keys, x.Of)
		}
	}
	void := map[cost.Key]bool{}
	_, ids := keySet(keys)
	for part := range slices.Chunk(ids, atOnce) {
		in, args := find.In(3, part)
		rows, err := db.All(h.q, scanRow, `SELECT `+rowColumns+` FROM stock_move m WHERE m.tenant_id = $1 AND m.day < $2 AND m.source_id IN `+in, append([]any{int64(from)}, args...)...)
		if err != nil {
			return nil, err
		}
		for k := range voided(rows) {
			void[k] = true
		}
	}
	return void, nil
}

// voided lists the movements that were taken back the day they were made, and those that took them back.
func voided(rows []Row) map[cost.Key]bool {
	type what struct {
		day.Day
		kind string // a charge on a receipt of a closed month is taken back by an adjustment of today
	}
	were := make(map[cost.Key]what, len(rows))
	for i := range rows {
		were[rows[i].Place.Key] = what{rows[i].Day, rows[i].Kind}
	}
	void := map[cost.Key]bool{}
	for i := range rows {
		r := &rows[i]
		of := cost.Key{Source: r.Source, No: r.Reverses, Line: r.Move.Line}
		if was, here := were[of]; r.Reverses > 0 && here && was == (what{r.Day, r.Kind}) {
			void[of], void[r.Place.Key] = true, true
		}
	}
	return void
}

type linkRow struct {
	to cost.Key
	cost.Link
}

const linkColumns = `l.source_id, l.posting_no, l.line_no, l.from_id, l.from_no, l.from_line, l.part_before, l.part_after, l.part_whole`

func scanLink(r *db.Row) linkRow {
	return linkRow{cost.Key{Source: r.Int(), No: int(r.Int()), Line: int(r.Int())},
		cost.Link{From: cost.Key{Source: r.Int(), No: int(r.Int()), Line: int(r.Int())}, Before: r.Int(), After: r.Int(), Whole: r.Int()}}
}

// join makes events of rows: links and decisions added, voided pairs left out, changes at their own place added to what is booked of them.
func (h *History) join(rows []Row, links []linkRow, switches []switchRow, lates []late, gone map[cost.Key]bool) ([]cost.Event, []cost.Effect, error) {
	byKey := make(map[cost.Key]*Row, len(rows))
	for i := range rows {
		byKey[rows[i].Place.Key] = &rows[i]
	}
	for _, l := range links {
		if r := byKey[l.to]; r != nil {
			r.Links = append(r.Links, l.Link)
		}
	}
	for _, x := range switches {
		if r := byKey[x.key]; r != nil {
			r.Method, r.Price = x.method, x.price
		}
	}
	void := voided(rows)
	events := make([]cost.Event, 0, len(rows))
	at := make(map[cost.Key]int, len(rows))
	for i := range rows {
		r := &rows[i]
		h.Seen[r.Place.Key] = *r
		if void[r.Place.Key] || r.Kind == Landed {
			continue
		}
		e := r.Move.Event(h.item(r.Move.Key), r.Place)
		e.Booked = cost.Outcome{Value: r.Value, Variance: r.Variance}
		at[r.Place.Key] = len(events)
		events = append(events, e)
	}
	h.charge(rows, void, events, at)
	var effects []cost.Effect
	finals := map[cost.Key]bool{}
	for _, x := range lates {
		if i, here := at[x.Of]; here && x.Cause.Key == x.Of {
			e := &events[i]
			e.Booked.Value, e.Booked.Variance = e.Booked.Value+x.Value, e.Booked.Variance+x.Variance
			if e.Kind == cost.Red { // it mirrors its receipt, and takes back all that the books held of it
				e.Given -= x.Flow()
			}
			continue
		}
		effects = append(effects, x.Effect)
		// A decision of a run goes when its movement was voided.
		if x.kind == Final && x.self == x.Cause.Key && !void[x.Of] && !gone[x.Of] && !finals[x.self] {
			finals[x.self] = true
			events = append(events, cost.Event{Place: x.Cause, Item: x.Item, Kind: cost.Final, Origin: x.Of, Given: x.Value, Variance: x.Variance})
		}
	}
	h.note(rows, lates)
	return events, effects, nil
}

// charge puts charges on top of the receipts that they name.
func (h *History) charge(rows []Row, void map[cost.Key]bool, events []cost.Event, at map[cost.Key]int) {
	for i := range rows {
		r := &rows[i]
		of := cost.Key{Source: r.OriginID, No: r.OriginNo, Line: r.OriginLine}
		to, here := at[of]
		if r.Kind != Landed || void[r.Place.Key] || !here {
			continue
		}
		e := &events[to]
		e.Booked.Value, e.Booked.Variance = e.Booked.Value+r.Value, e.Booked.Variance+r.Variance
		if !h.Uncharged[r.Place.Key] {
			e.Given += r.Value + r.Variance
		}
	}
	for of, more := range h.Charged {
		if to, here := at[of]; here {
			events[to].Given += more
		}
	}
}

// unread lists the rows that are not among those read already.
func unread(have, more []Row) []Row {
	seen := make(map[cost.Key]bool, len(have))
	for i := range have {
		seen[have[i].Place.Key] = true
	}
	return slices.DeleteFunc(more, func(r Row) bool { return seen[r.Place.Key] })
}

// note remembers what is booked of movements at their own place, voided ones included.
func (h *History) note(rows []Row, lates []late) {
	for i := range rows {
		h.Booked[rows[i].Place.Key] = cost.Outcome{Value: rows[i].Value, Variance: rows[i].Variance}
	}
	for _, x := range lates {
		if o, here := h.Booked[x.Of]; here && x.Cause.Key == x.Of {
			h.Booked[x.Of] = cost.Outcome{Value: o.Value + x.Value, Variance: o.Variance + x.Variance}
		}
	}
}
