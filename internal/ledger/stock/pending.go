package stock

import (
	"slices"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/find"
)

// Pending is an item that a job has to cost again from a day on.
type Pending struct {
	Item cost.Item
	From day.Day
	Seq  int64
}

// Postpone leaves the past of items to a job.
func Postpone(tx *db.Tx, items []cost.Item, from day.Day) {
	ins := tx.Insert("stock_pending", "product_id, variant_id, scope_id, from_day, seq")
	for _, i := range items {
		ins.Row(i.Product, i.Variant, i.Scope, int64(from), tx.Seq)
	}
	ins.OnConflict(`(tenant_id, product_id, variant_id, scope_id) DO UPDATE SET seq = excluded.seq,
  from_day = CASE WHEN excluded.from_day < stock_pending.from_day THEN excluded.from_day ELSE stock_pending.from_day END`)
	ins.Queue()
	tx.Later()
}

// AllPending lists what waits for the job.
func AllPending(q db.Querier) ([]Pending, error) {
	return db.All(q, func(r *db.Row) Pending {
		return Pending{cost.Item{Product: r.Int(), Variant: r.Int(), Scope: r.Int()}, day.Day(r.Int()), r.Int()}
	}, `SELECT product_id, variant_id, scope_id, from_day, seq FROM stock_pending WHERE tenant_id = $1 ORDER BY product_id, variant_id, scope_id`)
}

// Settled takes items off the list, unless another posting has asked for them since they were read.
func Settled(tx *db.Tx, list []Pending) {
	for _, p := range list {
		tx.Exec(db.Any, `DELETE FROM stock_pending WHERE tenant_id = $1 AND product_id = $2 AND variant_id = $3 AND scope_id = $4 AND seq <= $5`,
			p.Item.Product, p.Item.Variant, p.Item.Scope, p.Seq)
	}
}

// ChangedSince tells, of the products of items, the first day on which movements or changes of value came into the books after a
// seq, those of own sources left out.
func ChangedSince(q db.Querier, items []cost.Item, seq int64, own map[int64]bool) (map[int64]day.Day, error) {
	out := map[int64]day.Day{}
	for part := range slices.Chunk(productsOf(items), atOnce) {
		in, args := find.In(3, part)
		_, err := db.All(q, func(r *db.Row) bool {
			source, product, on := r.Int(), r.Int(), day.Day(r.Int())
			if was, known := out[product]; !own[source] && (!known || on < was) {
				out[product] = on
			}
			return true
		}, `SELECT source_id, product_id, MIN(day) FROM stock_move WHERE tenant_id = $1 AND seq > $2 AND product_id IN `+in+` GROUP BY source_id, product_id
UNION ALL SELECT source_id, product_id, MIN(cause_day) FROM stock_value WHERE tenant_id = $1 AND seq > $2 AND product_id IN `+in+` GROUP BY source_id, product_id`,
			append([]any{seq}, args...)...)
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

// Waiting counts the products whose past waits for the job.
func Waiting(q db.Querier) (int64, error) {
	n, _, err := db.One(q, (*db.Row).Int, `SELECT COUNT(DISTINCT product_id) FROM stock_pending WHERE tenant_id = $1`)
	return n, err
}

// Costing tells of which products the past waits for the job, so that their costs may change still.
func Costing(q db.Querier, products []int64) (map[int64]bool, error) {
	out := map[int64]bool{}
	for part := range slices.Chunk(products, atOnce) {
		in, args := find.In(2, part)
		if _, err := db.All(q, func(r *db.Row) bool {
			out[r.Int()] = true
			return true
		}, `SELECT product_id FROM stock_pending WHERE tenant_id = $1 AND product_id IN `+in, args...); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// Gone tells which movements were taken back after a seq.
func Gone(q db.Querier, keys []cost.Key, seq int64) (map[cost.Key]bool, error) {
	out := map[cost.Key]bool{}
	_, ids := keySet(keys)
	for part := range slices.Chunk(ids, atOnce) {
		in, args := find.In(3, part)
		if _, err := db.All(q, func(r *db.Row) bool {
			out[cost.Key{Source: r.Int(), No: int(r.Int()), Line: int(r.Int())}] = true
			return true
		}, `SELECT source_id, reverses_no, line_no FROM stock_move WHERE tenant_id = $1 AND seq > $2 AND reverses_no > 0 AND source_id IN `+in,
			append([]any{seq}, args...)...); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// AddValues changes what the cache holds of items by what was posted of their past.
// told is the latest day of a cause.
func AddValues(tx *db.Tx, sums map[cost.Item]money.Amount, told map[cost.Item]day.Day) {
	up := tx.UpdateEach("stock_cost", "product, variant, scope, more, told",
		"value = stock_cost.value + v.more, last_day = CASE WHEN v.told > stock_cost.last_day THEN v.told ELSE stock_cost.last_day END",
		"stock_cost.product_id = v.product AND stock_cost.variant_id = v.variant AND stock_cost.scope_id = v.scope")
	n := 0
	for item, v := range sums {
		up.Row(item.Product, item.Variant, item.Scope, int64(v), int64(told[item]))
		n++
	}
	if n > 0 {
		up.Queue()
	}
}

// SetStates writes what a replay has found of items beside their value: method, standard cost, and what is left of receipts.
func (h *History) SetStates(tx *db.Tx, states map[cost.Item]*cost.State) {
	up := tx.UpdateEach("stock_cost", "product, variant, scope, set_method text, set_price", "method = v.set_method, price = v.set_price",
		"stock_cost.product_id = v.product AND stock_cost.variant_id = v.variant AND stock_cost.scope_id = v.scope")
	ins, layers, changed := tx.Insert("stock_layer", layerColumns), 0, 0
	for item, s := range states {
		c := h.costs[item]
		if c == nil {
			continue
		}
		if h.Decides(item, s) {
			up.Row(item.Product, item.Variant, item.Scope, string(s.Method), int64(s.Price))
			changed++
		}
		if s.Method == cost.FIFO || len(c.layers) > 0 {
			now := *c
			now.Layers = s.Layers
			layers += postLayers(tx, ins, costKey{item.Product, item.Variant, item.Scope}, &now)
		}
	}
	if changed > 0 {
		up.Queue()
	}
	queueLayers(ins, layers)
}

// Decides tells that a replay has found another method or standard cost than the books have.
func (h *History) Decides(item cost.Item, s *cost.State) bool {
	c := h.costs[item]
	return c != nil && (s.Method != c.Method || s.Price != c.Price)
}

// Provisional costs movements by what lies there now, whatever happened between; the job sets it right. past are the sources
// of movements in.
func (k *Book) Provisional(events []cost.Event, moves []*Move, past []cost.Event) error {
	k.load()
	states := map[cost.Item]*cost.State{}
	for i, e := range events {
		if states[e.Item] != nil {
			continue
		}
		s := k.costs[k.costKey(moves[i].Key)].Clone()
		if s.Qty < 0 && s.Method != cost.Standard {
			s.Shorts = []cost.Short{{Qty: -s.Qty, Value: -s.Value}}
		}
		states[e.Item] = s
	}
	r := cost.NewReplay(states)
	r.Past(past)
	effects, err := r.Run(slices.Clone(events))
	if err != nil {
		return err
	}
	at := map[cost.Key]cost.Outcome{}
	for _, x := range effects {
		at[x.Of] = cost.Outcome{Value: at[x.Of].Value + x.Value, Variance: at[x.Of].Variance + x.Variance}
	}
	for i, e := range events {
		moves[i].Value, moves[i].Variance = at[e.Key].Value, at[e.Key].Variance
	}
	k.Follow(states, events)
	return nil
}
