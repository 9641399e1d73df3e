package stock

import (
	"cmp"
	"math"
	"slices"
	"strconv"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
	"xingzhou/internal/platform/find"
)

const (
	// fewMoved is how many products that moved after a day are looked up one by one. Where more did, one pass over the index
	// costs less than seeks: it adds up the side of the day on which there are fewer movements.
	fewMoved = 2000
	sampled  = 50 // products that tell which side that is
)

// ValueFilter narrows what was in stock at the end of a day.
type ValueFilter struct {
	Day       day.Day
	Words     string // of the product, as in a list of balances
	Warehouse int64
	// PerWarehouse tells that cost is kept by warehouse and not for the whole company.
	PerWarehouse bool
}

// ValueRow is what lay in one warehouse of one product at the end of a day. The values of a product's rows add up to what the
// books said of it that day. Warehouse 0 stands for a value without a quantity: where cost is one for the company it lies nowhere.
type ValueRow struct {
	Product, Warehouse     int64
	Code, Name, Spec, Unit string
	Qty                    qty.Qty
	UnitCost               money.Price
	Value                  money.Amount
}

// ValueSum adds up the rows of a filter.
type ValueSum struct {
	Count, Products int64
	Qty             qty.Qty
	Value           money.Amount
}

// entry is a piece of the answer: what one source says of a product, in a warehouse or, with 0, in none.
type entry struct{ product, warehouse, qty, value int64 }

// held is one product at the end of the day: each warehouse with its quantity and its share of the value.
type held struct {
	product, whole, value int64
	parts                 []entry
}

// asOf adds up entries product by product. Most of them come in the order of products out of the engine and are never held in
// memory; the few others wait in side.
type asOf struct {
	q    db.Querier
	f    *ValueFilter
	side []entry
	now  held
	emit func(h *held)
	err  error
}

// ValuesAt answers one page by product code.
func ValuesAt(q db.Querier, f ValueFilter, cursor string, limit int) ([]ValueRow, string, error) {
	at, err := doc.DecodeCursor(cursor, 2)
	if err != nil {
		return nil, "", err
	}
	rows, last := []ValueRow{}, ""
	for size, first := limit+1, true; ; size, first = min(2*size, 2048), false {
		products, err := f.products(q, at, last, first, size)
		if err != nil {
			return nil, "", err
		}
		more, err := f.rows(q, products, at)
		if err != nil {
			return nil, "", err
		}
		if rows = append(rows, more...); len(rows) > limit || len(products) < size {
			break
		}
		last = products[len(products)-1].Code
	}
	rows, next := doc.Cut(rows, limit, func(r *ValueRow) (int64, int64) { return r.Product, r.Warehouse })
	return rows, next, nil
}

// match is the condition that the words put on a product.
func (f *ValueFilter) match(w *doc.Filter) {
	words := BalanceFilter{Words: f.Words}
	words.where(w)
}

// products reads the next products that ever moved, from that of the cursor or after a code.
func (f *ValueFilter) products(q db.Querier, at []int64, last string, first bool, limit int) ([]ValueRow, error) {
	var w doc.Filter
	f.match(&w)
	switch {
	case !first:
		w.And("p.code > ?", last)
	case at != nil:
		w.And("p.code >= (SELECT l.code FROM product l WHERE l.tenant_id = $1 AND l.id = ?)", at[0])
	}
	house := ""
	if f.Warehouse != 0 {
		house = " AND a.warehouse_id = " + w.Arg(f.Warehouse)
	}
	return db.All(q, func(r *db.Row) ValueRow {
		return ValueRow{Product: r.Int(), Code: r.Text(), Name: r.Text(), Spec: r.Text(), Unit: r.Text()}
	}, `SELECT p.id, p.code, p.name, p.spec, p.unit FROM product p WHERE p.tenant_id = $1`+w.SQL()+`
 AND EXISTS (SELECT 1 FROM stock_avail a WHERE a.tenant_id = $1 AND a.product_id = p.id`+house+`) ORDER BY p.code LIMIT `+strconv.Itoa(limit), w.Args()...)
}

// rows are those of some products, in their order, after the cursor.
func (f *ValueFilter) rows(q db.Querier, products []ValueRow, at []int64) ([]ValueRow, error) {
	ids := make([]int64, len(products))
	for i := range products {
		ids[i] = products[i].Product
	}
	found := make(map[int64][]ValueRow, len(ids))
	var failed error
	a := &asOf{q: q, f: f, emit: func(h *held) {
		for i := range h.parts {
			p := &h.parts[i]
			if !f.shows(p) {
				continue
			}
			whole, value := h.whole, h.value
			if f.PerWarehouse {
				whole, value = p.qty, p.value
			}
			cost, err := UnitCost(money.Amount(value), qty.Qty(whole))
			if err != nil {
				failed = err
			}
			found[h.product] = append(found[h.product], ValueRow{Product: h.product, Warehouse: p.warehouse, Qty: qty.Qty(p.qty), UnitCost: cost, Value: money.Amount(p.value)})
		}
	}}
	err := a.some(ids)
	if err == nil {
		err = failed
	}
	var out []ValueRow
	for i := range products {
		p := &products[i]
		for _, r := range found[p.Product] {
			if at != nil && r.Product == at[0] && r.Warehouse <= at[1] {
				continue
			}
			r.Code, r.Name, r.Spec, r.Unit = p.Code, p.Name, p.Spec, p.Unit
			out = append(out, r)
		}
	}
	return out, err
}

// shows tells whether a warehouse of a product belongs into the report.
func (f *ValueFilter) shows(p *entry) bool {
	return (p.qty != 0 || p.value != 0) && (f.Warehouse == 0 || f.Warehouse == p.warehouse)
}

// SumValuesAt adds up all rows of a filter.
func SumValuesAt(q db.Querier, f ValueFilter) (ValueSum, error) {
	var sum ValueSum
	ids, err := f.ids(q)
	if err != nil {
		return sum, err
	}
	var wanted map[int64]bool // nil = every product
	if len(ids) > fewMoved {
		wanted = make(map[int64]bool, len(ids))
		for _, id := range ids {
			wanted[id] = true
		}
	}
	a := &asOf{q: q, f: &f, emit: func(h *held) {
		if wanted != nil && !wanted[h.product] {
			return
		}
		before := sum.Count
		for i := range h.parts {
			if p := &h.parts[i]; f.shows(p) {
				sum.Count, sum.Qty, sum.Value = sum.Count+1, sum.Qty+qty.Qty(p.qty), sum.Value+money.Amount(p.value)
			}
		}
		if sum.Count > before {
			sum.Products++
		}
	}}
	if ids == nil || wanted != nil {
		err = a.all()
	} else {
		err = a.some(ids)
	}
	return sum, err
}

// ids are the products that the words find; nil when there are no words.
func (f *ValueFilter) ids(q db.Querier) ([]int64, error) {
	if find.Same(f.Words) == "" {
		return nil, nil
	}
	var w doc.Filter
	f.match(&w)
	ids, err := db.All(q, (*db.Row).Int, `SELECT p.id FROM product p WHERE p.tenant_id = $1`+w.SQL(), w.Args()...)
	return append([]int64{}, ids...), err
}

// all goes through every product, whichever way adds up less: backward from the caches, or forward from nothing.
func (a *asOf) all() error {
	moved, err := a.movedLater(nil)
	if err != nil {
		return err
	}
	if len(moved) > fewMoved {
		late, err := a.mostlyLater(moved)
		if err != nil {
			return err
		}
		if late {
			return a.forward()
		}
	}
	return a.backward(nil, moved)
}

// mostlyLater asks some products whether more of their movements came after the day than up to it.
func (a *asOf) mostlyLater(moved []int64) (bool, error) {
	var some []int64
	for i := 0; i < len(moved); i += len(moved) / sampled {
		some = append(some, moved[i])
	}
	in, args := among(some, int64(a.f.Day))
	later, _, err := db.One(a.q, (*db.Row).Int, `SELECT CAST(SUM(CASE WHEN day > $2 THEN 1 ELSE -1 END) AS bigint) FROM stock_move WHERE tenant_id = $1`+in, args...)
	return later > 0, err
}

// some goes through the given products.
func (a *asOf) some(ids []int64) error {
	for part := range slices.Chunk(ids, atOnce) {
		moved, err := a.movedLater(part)
		if err == nil {
			err = a.backward(part, moved)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// among narrows a statement to some products, behind the arguments that it has; none = all of them.
func among(ids []int64, args ...any) (string, []any) {
	if ids == nil {
		return "", args
	}
	in, more := find.In(len(args)+2, ids)
	return " AND product_id IN " + in, append(args, more...)
}

// movedLater names the products with a movement after the day, but no more than are looked up one by one.
func (a *asOf) movedLater(ids []int64) ([]int64, error) {
	in, args := among(ids, int64(a.f.Day))
	return db.All(a.q, (*db.Row).Int, `SELECT DISTINCT product_id FROM stock_avail WHERE tenant_id = $1 AND last_day > $2`+in+
		` ORDER BY product_id LIMIT `+strconv.Itoa(fewMoved+1), args...)
}

// MovesUpToSQL adds up all movements up to a day by product and warehouse.
const MovesUpToSQL = `SELECT product_id, warehouse_id, CAST(SUM(qty) AS bigint), CAST(SUM(value) AS bigint) FROM stock_move
WHERE tenant_id = $1 AND day <= $2 GROUP BY product_id, warehouse_id ORDER BY product_id, warehouse_id`

// forward adds up what happened up to the day.
func (a *asOf) forward() error {
	day := int64(a.f.Day)
	err := a.aside(1, `SELECT product_id, warehouse_id, 0, CAST(SUM(value) AS bigint) FROM stock_value
WHERE tenant_id = $1 AND day <= $2 GROUP BY product_id, warehouse_id`, day)
	if err != nil {
		return err
	}
	return a.run(MovesUpToSQL, day)
}

// backward takes what the caches hold and takes away what happened after the day; moved are the products that moved then.
func (a *asOf) backward(ids, moved []int64) error {
	in, args := among(ids)
	err := a.aside(1, `SELECT product_id, scope_id, 0, value FROM stock_cost WHERE tenant_id = $1`+in, args...)
	if err != nil {
		return err
	}
	in, args = among(ids, int64(a.f.Day))
	err = a.aside(-1, `SELECT product_id, warehouse_id, 0, CAST(SUM(value) AS bigint) FROM stock_value
WHERE tenant_id = $1 AND day > $2`+in+` GROUP BY product_id, warehouse_id`, args...)
	if err == nil {
		err = a.decided(in, args)
	}
	parts := slices.Collect(slices.Chunk(moved, atOnce))
	if len(moved) > fewMoved {
		parts = [][]int64{nil}
	}
	for _, part := range parts {
		if err != nil {
			return err
		}
		in, args := among(part, int64(a.f.Day))
		err = a.aside(-1, `SELECT product_id, warehouse_id, CAST(SUM(qty) AS bigint), CAST(SUM(value) AS bigint) FROM stock_move
WHERE tenant_id = $1 AND day > $2`+in+` AND warehouse_id <> 0 GROUP BY product_id, warehouse_id`, args...)
	}
	if err != nil {
		return err
	}
	in, args = among(ids)
	return a.run(`SELECT product_id, warehouse_id, on_hand, 0 FROM stock_avail WHERE tenant_id = $1`+in+` ORDER BY product_id`, args...)
}

// decided takes away what decisions about the whole company changed after the day: they lie in no warehouse, so no row of one
// tells of them. They are few, and found by their sources.
func (a *asOf) decided(in string, args []any) error {
	sources, err := db.All(a.q, (*db.Row).Int, `SELECT DISTINCT source_id FROM stock_switch WHERE tenant_id = $1 AND scope_id = 0`)
	for part := range slices.Chunk(sources, atOnce) {
		if err != nil {
			return err
		}
		by, more := find.In(len(args)+2, part)
		err = a.aside(-1, `SELECT product_id, 0, 0, CAST(SUM(value) AS bigint) FROM stock_move
WHERE tenant_id = $1 AND day > $2`+in+` AND warehouse_id = 0 AND source_id IN `+by+` GROUP BY product_id`, append(slices.Clone(args), more...)...)
	}
	return err
}

func scanEntry(r *db.Row) entry { return entry{r.Int(), r.Int(), r.Int(), r.Int()} }

// aside keeps entries, with a sign, until their product comes.
func (a *asOf) aside(sign int64, sql string, args ...any) error {
	_, err := db.All(a.q, func(r *db.Row) struct{} {
		e := scanEntry(r)
		e.qty, e.value = sign*e.qty, sign*e.value
		a.side = append(a.side, e)
		return struct{}{}
	}, sql, args...)
	return err
}

// run lets the entries of a statement, ordered by product, and those aside pass product by product.
func (a *asOf) run(sql string, args ...any) error {
	slices.SortFunc(a.side, func(x, y entry) int { return cmp.Compare(x.product, y.product) })
	at := 0
	upTo := func(product int64) {
		for ; at < len(a.side) && a.side[at].product <= product; at++ {
			a.put(a.side[at])
		}
	}
	_, err := db.All(a.q, func(r *db.Row) struct{} {
		e := scanEntry(r)
		upTo(e.product)
		a.put(e)
		return struct{}{}
	}, sql, args...)
	upTo(math.MaxInt64)
	a.finish()
	a.side = a.side[:0]
	if err == nil {
		err = a.err
	}
	return err
}

// put adds an entry to its product. Where cost is one for the company, a value belongs to the product and to no warehouse yet.
func (a *asOf) put(e entry) {
	h := &a.now
	if e.product != h.product {
		a.finish()
		*h = held{product: e.product, parts: h.parts[:0]}
	}
	h.whole, h.value = h.whole+e.qty, h.value+e.value
	if !a.f.PerWarehouse {
		if e.value = 0; e.warehouse == 0 {
			return
		}
	}
	for i := range h.parts {
		if p := &h.parts[i]; p.warehouse == e.warehouse {
			p.qty, p.value = p.qty+e.qty, p.value+e.value
			return
		}
	}
	h.parts = append(h.parts, e)
}

// finish shares the value of a whole product over its warehouses, as the list of balances does, and hands the product on.
func (a *asOf) finish() {
	h := &a.now
	slices.SortFunc(h.parts, func(x, y entry) int { return cmp.Compare(x.warehouse, y.warehouse) })
	if !a.f.PerWarehouse && h.value != 0 {
		a.share(h)
	}
	if len(h.parts) > 0 {
		a.emit(h)
	}
	*h = held{parts: h.parts[:0]}
}

func (a *asOf) share(h *held) {
	if h.whole == 0 {
		h.parts = slices.Insert(h.parts, 0, entry{product: h.product, value: h.value})
		return
	}
	before := int64(0)
	for i := range h.parts {
		p := &h.parts[i]
		v, err := shareOf(p.qty, h.whole, h.value, before)
		if err != nil {
			a.err = err
		}
		p.value, before = int64(v), before+p.qty
	}
}
