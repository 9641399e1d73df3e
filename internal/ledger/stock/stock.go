// Package stock 库存账: quantity, value and reservations of every product, append-only, with three caches.
// Invariant: on hand, lots and cost equal the sum of the movements; reserved + blocked never exceed on hand.
package stock

import (
	"embed"
	"strconv"
	"strings"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/errs"
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
	Issue   = "issue"
	Return  = "return"
)

// Key names one availability row.
type Key struct{ Product, Variant, Warehouse int64 }

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
	keys         []Key
	rows         []*[]stateRow
	costRows     []*[]costRow
	states       map[Key]*State
	costs        map[costKey]*costState
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
	account int64
}

// Ask queues the read of the given keys; the book is usable once the batch has run.
// perWarehouse tells whether cost is kept by warehouse or for the whole company.
func Ask(b *db.Batch, keys []Key, perWarehouse bool) *Book {
	k := &Book{perWarehouse: perWarehouse, keys: keys}
	houses := map[int64][]int64{}
	var order []int64
	for _, key := range keys {
		if houses[key.Warehouse] == nil {
			order = append(order, key.Warehouse)
		}
		houses[key.Warehouse] = append(houses[key.Warehouse], key.Product)
	}
	for _, house := range order {
		k.ask(b, house, houses[house])
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
		return costRow{costKey{product: r.Int(), scope: scope}, costState{cost.State{Qty: qty.Qty(r.Int()), Value: money.Amount(r.Int())}, r.Int()}}
	}, `SELECT product_id, qty, value, account_id FROM stock_cost
WHERE tenant_id = $1 AND scope_id = $2 AND variant_id = 0 AND product_id IN `+in, append([]any{scope}, ids...)...))
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
			*k.costs[r.key] = r.costState
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

// Move values a movement (an issue is costed by the method, anything else brings its value), checks and follows the state.
// It fails with stock.short when more leaves than is available.
func (k *Book) Move(method cost.Method, m *Move, on day.Day) error {
	k.load()
	s, c := k.states[m.Key], k.costs[k.costKey(m.Key)]
	if s == nil {
		return errs.New(errs.Internal, "stock.unread", "商品 %d 的库存没有读入。", "Stock of product %d was not read.", m.Key.Product)
	}
	if m.Qty < 0 && s.Available()+m.Qty < 0 {
		return Short(s.Available(), -m.Qty)
	}
	if m.Kind == Issue && m.Reverses == 0 {
		v, err := method.Issue(c.State, -m.Qty)
		if err != nil {
			return err
		}
		m.Value, m.Account = -v, c.account
	}
	if c.account == 0 || c.Qty == 0 {
		c.account = m.Account
	}
	if s.OnHand+m.Qty > most || c.Qty+m.Qty > most || c.Value+m.Value > mostValue {
		return errs.New(errs.Refused, "stock.range", "入库后的结存或金额太大，系统记不下。请检查数量和单位成本。",
			"The stock or its value would become too large to be recorded. Check quantity and unit cost.").At("/lines")
	}
	c.State = c.Add(m.Qty, m.Value)
	s.OnHand += m.Qty
	s.LastDay = max(s.LastDay, on)
	return nil
}

// Reserve checks and follows a reservation, or its release.
func (k *Book) Reserve(r Reserve) error {
	k.load()
	s := k.states[r.Key]
	if s == nil || (r.Qty > 0 && s.Available() < r.Qty) {
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
