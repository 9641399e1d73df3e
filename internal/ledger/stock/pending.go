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

// Settled takes items off the list, unless another posting has asked for them since a seq.
func Settled(tx *db.Tx, list []Pending, seq int64) {
	for _, p := range list {
		tx.Exec(db.Any, `DELETE FROM stock_pending WHERE tenant_id = $1 AND product_id = $2 AND variant_id = $3 AND scope_id = $4 AND seq <= $5`,
			p.Item.Product, p.Item.Variant, p.Item.Scope, seq)
	}
}

// ChangedSince counts movements of items, and changes of their value, after a seq.
func ChangedSince(q db.Querier, items []cost.Item, seq int64) (n int64, err error) {
	for part := range slices.Chunk(productsOf(items), atOnce) {
		in, args := find.In(3, part)
		some, _, err := db.One(q, (*db.Row).Int, `SELECT (SELECT COUNT(*) FROM stock_move WHERE tenant_id = $1 AND seq > $2 AND product_id IN `+in+`) +
 (SELECT COUNT(*) FROM stock_value WHERE tenant_id = $1 AND seq > $2 AND product_id IN `+in+`)`, append([]any{seq}, args...)...)
		if err != nil {
			return 0, err
		}
		n += some
	}
	return n, nil
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

// TakenBack lists the movements of items that were taken back after a seq: nothing more is to be said of them.
func TakenBack(q db.Querier, items []cost.Item, seq int64) (map[cost.Key]bool, error) {
	out := map[cost.Key]bool{}
	for part := range slices.Chunk(productsOf(items), atOnce) {
		in, args := find.In(3, part)
		if _, err := db.All(q, func(r *db.Row) bool {
			out[cost.Key{Source: r.Int(), No: int(r.Int()), Line: int(r.Int())}] = true
			return true
		}, `SELECT source_id, reverses_no, line_no FROM stock_move WHERE tenant_id = $1 AND seq > $2 AND reverses_no > 0 AND product_id IN `+in,
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

// SetLayers writes what is left of receipts as a replay has found it.
func (h *History) SetLayers(tx *db.Tx, states map[cost.Item]*cost.State) {
	ins, n := tx.Insert("stock_layer", layerColumns), 0
	for item, s := range states {
		if c := h.costs[item]; c != nil && (s.Method == cost.FIFO || len(c.layers) > 0) {
			now := *c
			now.Layers = s.Layers
			n += postLayers(tx, ins, costKey{item.Product, item.Variant, item.Scope}, &now)
		}
	}
	queueLayers(ins, n)
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
