// Package stock 库存账: quantity, value and reservations of every product, append-only, with three caches.
// Invariant: on hand, lots and cost equal the sum of the movements; reserved + blocked never exceed on hand.
package stock

import (
	"embed"
	"slices"
	"strconv"
	"strings"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/platform/db"
)

// Schema is this book's tables.
//
//go:embed schema/*.sql
var Schema embed.FS

// Kinds of movement.
const (
	Opening = "opening"
	Receipt = "receipt"
	Found   = "found"   // by a count, at the current cost
	Adjust  = "adjust"  // value only
	Landed  = "landed"  // a charge on top of a receipt, its origin: counts at the place of the receipt
	Switch  = "switch"  // another costing method from here on
	Reprice = "reprice" // another standard cost from here on
	Issue   = "issue"
	Return  = "return"
)

// Key names one availability row.
type Key struct{ Product, Variant, Warehouse int64 }

// Once lists each product of the lines of a paper once, and its keys in a warehouse.
func Once(products []id.ID, warehouse int64) (ids []int64, keys []Key) {
	seen := map[id.ID]bool{}
	for _, p := range products {
		if !seen[p] {
			seen[p] = true
			ids, keys = append(ids, p.Int()), append(keys, Key{Product: p.Int(), Warehouse: warehouse})
		}
	}
	return ids, keys
}

// Move is one row of the book. Qty and Value carry the sign of the movement: + in, - out.
type Move struct {
	Line       int
	Kind       string
	Key        Key
	Qty        qty.Qty
	Value      money.Amount
	Account    int64
	Contra     int64
	Reverses   int
	OriginID   int64
	OriginNo   int
	OriginLine int
	// Variance did not get into the stock. Given, of a movement with Links, comes beside them; of an issue it is what the other
	// side credits, 0 = whatever it costs. Basis of a change of value is the quantity that it is for.
	Variance money.Amount
	Given    money.Amount
	Basis    qty.Qty
	Links    []cost.Link
	Method   cost.Method // of a Switch
	Price    money.Price // of a Reprice, or of a Switch to standard cost
}

// Reserve is one change of a reservation: + takes it for the order line, - gives it back.
type Reserve struct {
	Line      int
	Order     int64
	OrderLine int
	Key       Key
	Qty       qty.Qty
}

// Source is the posting that a row belongs to.
type Source struct {
	ID    int64
	No    int
	Day   day.Day
	Party int64
}

// State is what the caches say of one key.
type State struct {
	OnHand, Reserved, Blocked qty.Qty
	LastDay                   day.Day
	Cost                      cost.State
	Account                   int64
}

// Available is what may still be promised.
func (s State) Available() qty.Qty { return s.OnHand - s.Reserved - s.Blocked }

// Book holds the states a posting read, and follows them while the posting is decided.
type Book struct {
	perWarehouse bool
	policy       *Policy
	keys         []Key
	rows         []*[]stateRow
	costRows     []*[]costRow
	layerRows    []*[]layerRow
	states       map[Key]*State
	costs        map[costKey]*costState
	below        map[int64]bool // warehouses that may owe what they have not got
	births       []begun        // items that move for the first time
}

type stateRow struct {
	key Key
	State
}

type costRow struct {
	key costKey
	costState
}

type costKey struct{ product, variant, scope int64 }

type costState struct {
	cost.State
	before  cost.State // as read
	account int64
	lastDay day.Day
	layers  []cost.Layer // as read
	known   bool         // a row is there
	moved   int64        // the posting that moves it now; 0 = none does
}

// askAtOnce is how many products one statement reads: far more than a paper has lines.
const askAtOnce = 5_000

// Ask queues the read of the given keys; the book is usable once the batch has run.
// perWarehouse tells whether cost is kept by warehouse or for the whole company.
func Ask(b *db.Batch, keys []Key, perWarehouse bool, policy *Policy) *Book {
	k := &Book{perWarehouse: perWarehouse, policy: policy, keys: keys}
	houses := map[int64][]int64{}
	var order []int64
	for _, key := range keys {
		if houses[key.Warehouse] == nil {
			order = append(order, key.Warehouse)
		}
		houses[key.Warehouse] = append(houses[key.Warehouse], key.Product)
	}
	for _, house := range order {
		for part := range slices.Chunk(houses[house], askAtOnce) {
			k.ask(b, house, part)
		}
	}
	return k
}

// ask reads both caches of products in one warehouse: two plain index reads cost half of one join. No document has
// variants yet, so the reads name variant 0.
func (k *Book) ask(b *db.Batch, house int64, products []int64) {
	scope := int64(0)
	if k.perWarehouse {
		scope = house
	}
	in, ids := inList(3, products)
	k.rows = append(k.rows, db.Ask(b, func(r *db.Row) stateRow {
		return stateRow{Key{r.Int(), 0, house}, State{OnHand: qty.Qty(r.Int()), Reserved: qty.Qty(r.Int()), Blocked: qty.Qty(r.Int()), LastDay: day.Day(r.Int())}}
	}, `SELECT product_id, on_hand, reserved, blocked, last_day FROM stock_avail
WHERE tenant_id = $1 AND warehouse_id = $2 AND variant_id = 0 AND product_id IN `+in, append([]any{house}, ids...)...))
	k.costRows = append(k.costRows, db.Ask(b, func(r *db.Row) costRow {
		c := costRow{key: costKey{product: r.Int(), scope: scope}}
		c.known = true
		c.Qty, c.Value, c.account = qty.Qty(r.Int()), money.Amount(r.Int()), r.Int()
		c.Method, c.Price, c.lastDay = cost.Method(r.Text()), money.Price(r.Int()), day.Day(r.Int())
		return c
	}, `SELECT product_id, qty, value, account_id, method, price, last_day FROM stock_cost
WHERE tenant_id = $1 AND scope_id = $2 AND variant_id = 0 AND product_id IN `+in, append([]any{scope}, ids...)...))
	if k.policy != nil && k.policy.layered {
		k.layerRows = append(k.layerRows, askLayers(b, scope, in, ids))
	}
}

// inList writes ($first, …) and the arguments for it.
func inList(first int, ids []int64) (string, []any) {
	var in strings.Builder
	args := make([]any, len(ids), len(ids)+1)
	for i, v := range ids {
		in.WriteString([]string{", $", "($"}[btoi(i == 0)] + strconv.Itoa(first+i))
		args[i] = v
	}
	in.WriteByte(')')
	return in.String(), args
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// load takes what the batch has read; a key without a row holds nothing.
func (k *Book) load() {
	if k.states != nil {
		return
	}
	k.states, k.costs = make(map[Key]*State, len(k.keys)), make(map[costKey]*costState, len(k.keys))
	for _, key := range k.keys {
		k.states[key], k.costs[k.costKey(key)] = &State{}, &costState{}
	}
	for _, rows := range k.rows {
		for _, r := range *rows {
			*k.states[r.key] = r.State
		}
	}
	for _, rows := range k.costRows {
		for _, r := range *rows {
			r.before = r.State
			*k.costs[r.key] = r.costState
		}
	}
	for _, rows := range k.layerRows {
		for _, r := range *rows {
			c := k.costs[r.key]
			c.Layers, c.layers = append(c.Layers, r.Layer), append(c.layers, r.Layer)
		}
	}
}

func (k *Book) costKey(key Key) costKey {
	ck := costKey{product: key.Product, variant: key.Variant}
	if k.perWarehouse {
		ck.scope = key.Warehouse
	}
	return ck
}

// State returns what is known of a key, movements decided so far included.
func (k *Book) State(key Key) State {
	k.load()
	s, ok := k.states[key]
	if !ok {
		return State{}
	}
	out := *s
	c := k.costs[k.costKey(key)]
	out.Cost, out.Account = c.State, c.account
	return out
}

// Beyond these a sum over many rows could leave 64 bits.
const (
	most      = 1000 * qty.Max
	mostValue = 1000 * money.MaxAmount
)

// Take checks the quantity of a movement and follows it; below allows a warehouse to owe what it has not got.
// It fails with stock.short when more leaves than is available.
func (k *Book) Take(m *Move, on day.Day, below bool) error {
	k.load()
	s := k.states[m.Key]
	if s == nil {
		return errs.New(errs.Internal, "stock.unread", "商品 %d 的库存没有读入。", "Stock of product %d was not read.", m.Key.Product)
	}
	if m.Qty < 0 && s.Available()+m.Qty < 0 && !below {
		return Short(s.Available(), -m.Qty)
	}
	if s.OnHand+m.Qty > most || s.OnHand+m.Qty < -most {
		return outOfRange()
	}
	s.OnHand += m.Qty
	if m.Qty != 0 {
		s.LastDay = max(s.LastDay, on)
	}
	return nil
}

func outOfRange() error {
	return errs.New(errs.Refused, "stock.range", "入库后的结存或金额太大，系统记不下。请检查数量和单位成本。",
		"The stock or its value would become too large to be recorded. Check quantity and unit cost.").At("/lines")
}

// Reserve checks and follows a reservation, or its release. below lets one come back to a warehouse that owes goods.
func (k *Book) Reserve(r Reserve, below bool) error {
	k.load()
	s := k.states[r.Key]
	if s == nil || (r.Qty > 0 && s.Available() < r.Qty && !below) {
		return Short(k.State(r.Key).Available(), r.Qty)
	}
	s.Reserved += r.Qty
	return nil
}

// Short is the refusal "not enough"; the caller adds the line and the product.
func Short(available, wanted qty.Qty) *errs.Error {
	e := errs.New(errs.Refused, "stock.short", "可用 %[1]s，需要 %[2]s", "available %[1]s, needed %[2]s", available, wanted)
	e.Data = map[string]any{"available": available, "wanted": wanted}
	return e
}
