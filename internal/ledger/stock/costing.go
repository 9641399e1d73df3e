package stock

import (
	"cmp"
	"slices"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/platform/db"
)

type layerRow struct {
	key costKey
	cost.Layer
}

func askLayers(b *db.Batch, scope int64, in string, ids []any) *[]layerRow {
	return db.Ask(b, func(r *db.Row) layerRow {
		return layerRow{costKey{product: r.Int(), scope: scope}, cost.Layer{
			Key: cost.Key{Source: r.Int(), No: int(r.Int()), Line: int(r.Int())}, Qty: qty.Qty(r.Int()), Value: money.Amount(r.Int()), Taken: qty.Qty(r.Int())}}
	}, `SELECT product_id, source_id, posting_no, line_no, qty, value, taken FROM stock_layer
WHERE tenant_id = $1 AND scope_id = $2 AND variant_id = 0 AND product_id IN `+in+` ORDER BY product_id, layer_no`, append([]any{scope}, ids...)...)
}

// Item is what a key is costed under.
func (k *Book) Item(key Key) cost.Item {
	c := k.costKey(key)
	return cost.Item{Product: c.product, Variant: c.variant, Scope: c.scope}
}

func (c costKey) item() cost.Item {
	return cost.Item{Product: c.product, Variant: c.variant, Scope: c.scope}
}

// Value costs the movements of one posting where nothing happened later and nothing is owed: the present states are all that
// matters. It answers false where the past has to be replayed.
func (k *Book) Value(events []cost.Event, moves []*Move) (bool, error) {
	k.load()
	states := map[cost.Item]*cost.State{}
	for i, e := range events {
		c := k.costs[k.costKey(moves[i].Key)]
		old := c.known && c.lastDay == 0 // written before there was the column
		if old || c.lastDay > e.Day || c.Qty < 0 || e.Kind == cost.Linked || e.Kind == cost.Red || e.Kind == cost.Found && c.Qty == 0 {
			return false, nil
		}
		if states[e.Item] == nil {
			states[e.Item] = c.Clone()
		}
	}
	effects, err := cost.NewReplay(states).Run(slices.Clone(events))
	if err != nil {
		return false, err
	}
	for _, s := range states {
		if len(s.Shorts) > 0 {
			return false, nil
		}
		if s.Qty > most || s.Value > mostValue {
			return false, outOfRange()
		}
	}
	at := make(map[cost.Key]cost.Outcome, len(effects))
	for _, x := range effects {
		at[x.Of] = x.Outcome
	}
	for i, e := range events {
		moves[i].Value, moves[i].Variance = at[e.Key].Value, at[e.Key].Variance
	}
	k.Follow(states, events)
	return true, nil
}

// Below lets warehouses owe what they have not got.
func (k *Book) Below(houses map[int64]bool) { k.below = houses }

// PerWarehouse tells whether cost is kept by warehouse.
func (k *Book) PerWarehouse() bool { return k.perWarehouse }

// Follow takes states that costing has found.
func (k *Book) Follow(states map[cost.Item]*cost.State, events []cost.Event) {
	for _, e := range events {
		if c := k.costs[costKey{e.Item.Product, e.Item.Variant, e.Item.Scope}]; c != nil {
			c.lastDay = max(c.lastDay, e.Day)
		}
	}
	for item, s := range states {
		key := costKey{item.Product, item.Variant, item.Scope}
		if k.costs[key] == nil {
			k.costs[key] = &costState{}
		}
		k.costs[key].State = *s
	}
}

// Told notes the day on which a movement elsewhere told an item what its goods cost.
func (k *Book) Told(item cost.Item, on day.Day) {
	if c := k.costs[costKey{item.Product, item.Variant, item.Scope}]; c != nil {
		c.lastDay = max(c.lastDay, on)
	}
}

// Join adds items that the posting did not name and a replay has changed.
func (k *Book) Join(h *History, states map[cost.Item]*cost.State) {
	k.load()
	for item, c := range h.costs {
		if key := (costKey{item.Product, item.Variant, item.Scope}); k.costs[key] == nil && states[item] != nil {
			k.costs[key] = c
		}
	}
}

// Settle makes an empty item stand on the account of the movement that fills it. What leaves, and a change of value, stay with the
// account where the value stands.
func (k *Book) Settle(m *Move) {
	c := k.costs[k.costKey(m.Key)]
	if m.Qty <= 0 && c.account != 0 {
		m.Account = c.account
	} else if c.account == 0 || c.Qty == 0 {
		c.account = m.Account
	}
}

// PostCosts queues the caches of what a replay has changed where no goods moved.
func (k *Book) PostCosts(tx *db.Tx) {
	k.load()
	k.postCost(tx)
}

func (k *Book) postCost(tx *db.Tx) {
	keys := make([]costKey, 0, len(k.costs))
	for key, c := range k.costs {
		if c.account != 0 {
			keys = append(keys, key)
		}
	}
	slices.SortFunc(keys, func(a, b costKey) int {
		return cmp.Or(cmp.Compare(a.product, b.product), cmp.Compare(a.variant, b.variant), cmp.Compare(a.scope, b.scope))
	})
	ins := tx.Insert("stock_cost", "product_id, variant_id, scope_id, account_id, qty, value, method, price, last_day, seq")
	for _, key := range keys {
		c := k.costs[key]
		ins.Row(key.product, key.variant, key.scope, c.account, int64(c.Qty-c.before.Qty), int64(c.Value-c.before.Value), string(c.Method), int64(c.Price), int64(c.lastDay), c.moved)
	}
	ins.OnConflict(costUpsert)
	ins.Queue()
	k.postBirths(tx)
	l := tx.Insert("stock_layer", layerColumns)
	n := 0
	for _, key := range keys {
		if c := k.costs[key]; c.Method == cost.FIFO || len(c.layers) > 0 {
			n += postLayers(tx, l, key, c)
		}
	}
	queueLayers(l, n)
}

const layerColumns = "product_id, variant_id, scope_id, layer_no, source_id, posting_no, line_no, qty, value, taken"

func queueLayers(ins *db.Insert, n int) {
	if n > 0 {
		ins.OnConflict("(tenant_id, product_id, variant_id, scope_id, layer_no) DO NOTHING")
		ins.Queue()
	}
}

// postLayers writes what is left of the receipts anew; a few rows a product. It answers how many.
func postLayers(tx *db.Tx, ins *db.Insert, key costKey, c *costState) int {
	if slices.Equal(c.Layers, c.layers) {
		return 0
	}
	if len(c.layers) > 0 {
		tx.Exec(db.Any, `DELETE FROM stock_layer WHERE tenant_id = $1 AND product_id = $2 AND variant_id = $3 AND scope_id = $4`, key.product, key.variant, key.scope)
	}
	for i, l := range c.Layers {
		ins.Row(key.product, key.variant, key.scope, int64(i+1), l.Key.Source, int64(l.Key.No), int64(l.Key.Line), int64(l.Qty), int64(l.Value), int64(l.Taken))
	}
	return len(c.Layers)
}

func postLinks(tx *db.Tx, src Source, moves []Move) {
	ins, n := tx.Insert("stock_link", "source_id, posting_no, line_no, link_no, product_id, day, from_id, from_no, from_line, part_before, part_after, part_whole"), 0
	for _, m := range moves {
		if m.Reverses > 0 {
			continue
		}
		for i, l := range m.Links {
			ins.Row(src.ID, int64(src.No), int64(m.Line), int64(i+1), m.Key.Product, int64(src.Day), l.From.Source, int64(l.From.No), int64(l.From.Line), l.Before, l.After, l.Whole)
			n++
		}
	}
	if n > 0 {
		ins.Queue()
	}
}

// Event is what costing sees of a movement.
func (m *Move) Event(item cost.Item, at cost.Place) cost.Event {
	e := cost.Event{Place: at, Item: item, Qty: m.Qty, Given: m.Value + m.Variance, Basis: m.Basis, Links: m.Links,
		Origin: cost.Key{Source: m.OriginID, No: m.OriginNo, Line: m.OriginLine}}
	switch {
	case m.Kind == Switch:
		e.Kind, e.Method, e.Price = cost.Switch, m.Method, m.Price
	case m.Kind == Reprice:
		e.Kind, e.Price = cost.Reprice, m.Price
	case m.Qty == 0:
		e.Kind = cost.Adjust
		if m.Reverses > 0 {
			e.Undoes = cost.Key{Source: at.Source, No: m.Reverses, Line: m.Line}
		}
	case m.Qty < 0 && m.Reverses > 0:
		e.Kind, e.Given = cost.Red, -e.Given
		e.Origin = cost.Key{Source: at.Source, No: m.Reverses, Line: m.Line}
	case m.Qty < 0:
		e.Kind, e.Given = cost.Issue, m.Given
	case m.Reverses > 0:
		e.Kind, e.Given = cost.Linked, 0
		e.Origin = cost.Key{Source: at.Source, No: m.Reverses, Line: m.Line}
		e.Links = []cost.Link{{From: e.Origin, After: 1, Whole: 1}}
	case len(m.Links) > 0:
		e.Kind, e.Given, e.Origin = cost.Linked, m.Given, cost.Key{}
	case m.Kind == Found:
		e.Kind = cost.Found
	default:
		e.Kind, e.Origin = cost.Receipt, cost.Key{}
	}
	return e
}
