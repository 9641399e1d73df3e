package stock

import (
	"cmp"
	"slices"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/platform/db"
)

const (
	moveColumns = "source_id, posting_no, line_no, seq, day, kind, product_id, variant_id, warehouse_id, batch_id, bin_id, quality, " +
		"qty, value, account_id, contra_id, party_id, reverses_no, origin_id, origin_no, origin_line, variance, given, basis"
	reservationColumns = "source_id, posting_no, line_no, seq, order_id, order_line, product_id, variant_id, warehouse_id, qty"

	// The guard stands in the statement: a row that would be oversold is not written, and the count tells.
	availUpsert = `(tenant_id, product_id, variant_id, warehouse_id) DO UPDATE SET
  on_hand = stock_avail.on_hand + excluded.on_hand, reserved = stock_avail.reserved + excluded.reserved,
  last_day = CASE WHEN excluded.last_day > stock_avail.last_day THEN excluded.last_day ELSE stock_avail.last_day END
WHERE stock_avail.on_hand + excluded.on_hand >= stock_avail.reserved + excluded.reserved + stock_avail.blocked
  AND stock_avail.reserved + excluded.reserved >= 0`
	lotUpsert = `(tenant_id, product_id, variant_id, warehouse_id, batch_id, bin_id, quality) DO UPDATE SET
  on_hand = stock_lot.on_hand + excluded.on_hand WHERE stock_lot.on_hand + excluded.on_hand >= 0`
	costUpsert = `(tenant_id, product_id, variant_id, scope_id) DO UPDATE SET qty = stock_cost.qty + excluded.qty, value = stock_cost.value + excluded.value,
  account_id = excluded.account_id, method = excluded.method, price = excluded.price,
  last_day = CASE WHEN excluded.last_day > stock_cost.last_day THEN excluded.last_day ELSE stock_cost.last_day END,
  seq = CASE WHEN excluded.seq > stock_cost.seq THEN excluded.seq ELSE stock_cost.seq END`
	// Where a warehouse may owe what it has not got, reservations still may not take what is not there.
	availBelow = `(tenant_id, product_id, variant_id, warehouse_id) DO UPDATE SET
  on_hand = stock_avail.on_hand + excluded.on_hand, reserved = stock_avail.reserved + excluded.reserved,
  last_day = CASE WHEN excluded.last_day > stock_avail.last_day THEN excluded.last_day ELSE stock_avail.last_day END
WHERE stock_avail.reserved + excluded.reserved >= 0`
	lotBelow = `(tenant_id, product_id, variant_id, warehouse_id, batch_id, bin_id, quality) DO UPDATE SET
  on_hand = stock_lot.on_hand + excluded.on_hand`
)

// Post queues the rows of a decided posting: movements, reservations, then the caches in key order.
func (k *Book) Post(tx *db.Tx, src Source, moves []Move, reserves []Reserve) {
	if len(moves) > 0 {
		ins := tx.Insert("stock_move", moveColumns)
		for _, m := range moves {
			ins.Row(src.ID, int64(src.No), int64(m.Line), tx.Seq, int64(src.Day), m.Kind, m.Key.Product, m.Key.Variant, m.Key.Warehouse,
				int64(0), int64(0), int64(0), int64(m.Qty), int64(m.Value), m.Account, m.Contra, src.Party, int64(m.Reverses),
				m.OriginID, int64(m.OriginNo), int64(m.OriginLine), int64(m.Variance), int64(m.Given), int64(m.Basis))
		}
		ins.Queue()
		postLinks(tx, src, moves)
		k.postSwitches(tx, src, moves)
	}
	if len(reserves) > 0 {
		ins := tx.Insert("stock_reservation", reservationColumns)
		for _, r := range reserves {
			ins.Row(src.ID, int64(src.No), int64(r.Line), tx.Seq, r.Order, int64(r.OrderLine), r.Key.Product, r.Key.Variant, r.Key.Warehouse, int64(r.Qty))
		}
		ins.Queue()
	}
	k.postCaches(tx, src, moves, reserves)
}

// change is what one posting does to one availability row.
type change struct {
	key              Key
	onHand, reserved qty.Qty
}

func changes(moves []Move, reserves []Reserve) []change {
	byKey := map[Key]*change{}
	at := func(key Key) *change {
		c := byKey[key]
		if c == nil {
			c = &change{key: key}
			byKey[key] = c
		}
		return c
	}
	for _, m := range moves {
		if m.Qty != 0 || m.Key.Warehouse != 0 { // a decision about the whole company touches no warehouse
			at(m.Key).onHand += m.Qty
		}
	}
	for _, r := range reserves {
		at(r.Key).reserved += r.Qty
	}
	out := make([]change, 0, len(byKey))
	for _, c := range byKey {
		out = append(out, *c)
	}
	slices.SortFunc(out, func(a, b change) int { return compareKeys(a.key, b.key) })
	return out
}

func compareKeys(a, b Key) int {
	return cmp.Or(cmp.Compare(a.Product, b.Product), cmp.Compare(a.Variant, b.Variant), cmp.Compare(a.Warehouse, b.Warehouse))
}

func (k *Book) postCaches(tx *db.Tx, src Source, moves []Move, reserves []Reserve) {
	var strict, below []change
	for _, c := range changes(moves, reserves) {
		if k.below[c.key.Warehouse] {
			below = append(below, c)
		} else {
			strict = append(strict, c)
		}
	}
	lastDay := int64(0)
	if len(moves) > 0 {
		lastDay = int64(src.Day)
	}
	postAvail(tx, strict, lastDay, availUpsert)
	postAvail(tx, below, lastDay, availBelow)
	if len(moves) == 0 {
		return
	}
	for _, m := range moves {
		k.costs[k.costKey(m.Key)].moved = tx.Seq
	}
	postLots(tx, strict, lotUpsert)
	postLots(tx, below, lotBelow)
	k.postCost(tx)
}

func postAvail(tx *db.Tx, list []change, lastDay int64, guard string) {
	if len(list) == 0 {
		return
	}
	avail := tx.Insert("stock_avail", "product_id, variant_id, warehouse_id, on_hand, reserved, blocked, last_day")
	for _, c := range list {
		avail.Row(c.key.Product, c.key.Variant, c.key.Warehouse, int64(c.onHand), int64(c.reserved), int64(0), lastDay)
	}
	avail.OnConflict(guard)
	avail.Queue()
}

func postLots(tx *db.Tx, list []change, guard string) {
	if len(list) == 0 {
		return
	}
	lot := tx.Insert("stock_lot", "product_id, variant_id, warehouse_id, batch_id, bin_id, quality, on_hand")
	for _, c := range list {
		lot.Row(c.key.Product, c.key.Variant, c.key.Warehouse, int64(0), int64(0), int64(0), int64(c.onHand))
	}
	lot.OnConflict(guard)
	lot.Queue()
}

// Late lists the keys that a posting takes from on a day before their latest movement.
func (k *Book) Late(moves []Move, on day.Day) []Key {
	k.load()
	var out []Key
	for _, m := range moves {
		if s := k.states[m.Key]; s != nil && m.Qty < 0 && s.LastDay > on && !slices.Contains(out, m.Key) {
			out = append(out, m.Key)
		}
	}
	return out
}

// AskAfter queues the daily sums of a key's movements after a day, newest first.
func AskAfter(b *db.Batch, key Key, after day.Day) *[]DaySum {
	return db.Ask(b, func(r *db.Row) DaySum { return DaySum{day.Day(r.Int()), qty.Qty(r.Int())} },
		`SELECT day, CAST(SUM(qty) AS bigint) FROM stock_move
WHERE tenant_id = $1 AND product_id = $2 AND warehouse_id = $3 AND day > $4 GROUP BY day ORDER BY day DESC`,
		key.Product, key.Warehouse, int64(after))
}

// DaySum is the net movement of one day.
type DaySum struct {
	Day day.Day
	Qty qty.Qty
}

// Lowest returns the lowest balance from the day of the posting on, given today's balance and the sums after that day.
func Lowest(onHand qty.Qty, after []DaySum) qty.Qty {
	low := onHand
	for _, d := range after {
		onHand -= d.Qty
		low = min(low, onHand)
	}
	return low
}
