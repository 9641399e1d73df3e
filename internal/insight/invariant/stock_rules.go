package invariant

import (
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/master/warehouse"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/tenant"
)

// The keys of the three stock caches.
type (
	availKey struct{ product, variant, warehouse int64 }
	lotKey   struct {
		availKey
		batch, bin, quality int64
	}
	costKey struct{ product, variant, scope int64 }
)

func (k availKey) String() string {
	return at("product_id", k.product, "variant_id", k.variant, "warehouse_id", k.warehouse)
}

func (k lotKey) String() string {
	return k.availKey.String() + " " + at("batch_id", k.batch, "bin_id", k.bin, "quality", k.quality)
}

func (k costKey) String() string {
	return at("product_id", k.product, "variant_id", k.variant, "scope_id", k.scope)
}

// stockSums is what the movements say the caches should hold.
type stockSums struct {
	onHand   map[availKey]int64
	lastDay  map[availKey]int64
	lots     map[lotKey]int64
	qty      map[costKey]int64
	value    map[costKey]int64
	accounts map[costKey]map[int64]accountLeft // what is left on each inventory account
	costDay  map[costKey]int64                 // latest day of a movement, or of what told it another cost
	costSeq  map[costKey]int64                 // of the posting that moved it last
	moves    map[int64]int64                   // how many, per product
}

// accountLeft is what stands on one inventory account: where there is something, the cache must name this account.
type accountLeft struct{ qty, value int64 }

// checkStock is I3: movements = balances = lots = cost, and no balance is worse than its guard allows.
func (s *state) checkStock() error {
	m, err := s.sumMoves()
	if err != nil {
		return err
	}
	owing, err := s.owing()
	if err != nil {
		return err
	}
	if err := s.checkAvail(m, owing); err != nil {
		return err
	}
	if err := s.checkLots(m, owing); err != nil {
		return err
	}
	return s.checkCost(m)
}

func (s *state) sumMoves() (*stockSums, error) {
	m := &stockSums{onHand: map[availKey]int64{}, lastDay: map[availKey]int64{}, lots: map[lotKey]int64{}, qty: map[costKey]int64{}, value: map[costKey]int64{},
		accounts: map[costKey]map[int64]accountLeft{}, costDay: map[costKey]int64{}, costSeq: map[costKey]int64{}, moves: map[int64]int64{}}
	s.moved = map[int64]int64{}
	// A charge on top of a receipt counts at the place of the receipt, so it tells the cost no later day.
	_, err := db.All(s.q, func(r *db.Row) bool {
		k := lotKey{availKey{r.Int(), r.Int(), r.Int()}, r.Int(), r.Int(), r.Int()}
		account, q, value, last, told, n, seq := r.Int(), r.Int(), r.Int(), r.Int(), r.Int(), r.Int(), r.Int()
		if k.warehouse != 0 || q != 0 { // a decision about the whole company touches no warehouse
			m.onHand[k.availKey] += q
			m.lastDay[k.availKey] = max(m.lastDay[k.availKey], last)
			m.lots[k] += q
		}
		c := s.costKey(k.availKey)
		m.costDay[c], m.costSeq[c] = max(m.costDay[c], told), max(m.costSeq[c], seq)
		m.moves[k.product] += n
		s.addValue(m, c, account, q, value)
		return true
	}, `SELECT product_id, variant_id, warehouse_id, batch_id, bin_id, quality, account_id, `+sum("qty")+`, `+sum("value")+`, MAX(day), MAX(CASE WHEN kind = '`+stock.Landed+`' THEN 0 ELSE day END), COUNT(*), MAX(seq)
FROM stock_move WHERE tenant_id = $1 GROUP BY product_id, variant_id, warehouse_id, batch_id, bin_id, quality, account_id`)
	if err != nil {
		return nil, err
	}
	_, err = db.All(s.q, func(r *db.Row) bool {
		k := availKey{r.Int(), r.Int(), r.Int()}
		c := s.costKey(k)
		s.addValue(m, c, r.Int(), 0, r.Int())
		m.costDay[c] = max(m.costDay[c], r.Int())
		return true
	}, `SELECT product_id, variant_id, warehouse_id, account_id, `+sum("value")+`, MAX(cause_day) FROM stock_value WHERE tenant_id = $1 GROUP BY product_id, variant_id, warehouse_id, account_id`)
	return m, err
}

// costKey is what an availability row is costed under.
func (s *state) costKey(k availKey) costKey {
	c := costKey{k.product, k.variant, 0}
	if s.company.CostScope == tenant.ScopeWarehouse {
		c.scope = k.warehouse
	}
	return c
}

func (s *state) addValue(m *stockSums, c costKey, account, q, value int64) {
	m.qty[c] += q
	m.value[c] += value
	if m.accounts[c] == nil {
		m.accounts[c] = map[int64]accountLeft{}
	}
	left := m.accounts[c][account]
	m.accounts[c][account] = accountLeft{left.qty + q, left.value + value}
	s.moved[account] += value
}

// stockRow is a row of a cache: up to four figures.
type stockRow[K comparable] struct {
	key        K
	a, b, c, d int64
}

// without adds a zero row for every key that the movements know and the cache does not.
func without[K comparable](rows []stockRow[K], want map[K]int64) []stockRow[K] {
	seen := make(map[K]bool, len(rows))
	for _, r := range rows {
		seen[r.key] = true
	}
	for k := range want {
		if !seen[k] {
			rows = append(rows, stockRow[K]{key: k})
		}
	}
	return rows
}

// owing lists the warehouses that may owe what they have not got.
func (s *state) owing() (map[int64]bool, error) {
	all, err := warehouse.All(s.q)
	if err != nil {
		return nil, err
	}
	out := map[int64]bool{}
	for i := range all.Items {
		out[all.Items[i].ID] = all.Items[i].Negative != warehouse.Forbid
	}
	return out, nil
}

func (s *state) checkAvail(m *stockSums, owing map[int64]bool) error {
	rows, err := db.All(s.q, func(r *db.Row) stockRow[availKey] {
		return stockRow[availKey]{availKey{r.Int(), r.Int(), r.Int()}, r.Int(), r.Int(), r.Int(), r.Int()}
	}, `SELECT product_id, variant_id, warehouse_id, on_hand, reserved, blocked, last_day FROM stock_avail
WHERE tenant_id = $1 ORDER BY product_id, variant_id, warehouse_id`)
	s.reserved = make(map[availKey]int64, len(rows))
	for _, r := range without(rows, m.onHand) {
		where, k := r.key.String(), r.key
		same(s, stocked, "stock_avail", where, qty.Qty(m.onHand[k]), qty.Qty(r.a), "商品 %[1]d 在仓库 %[2]d 的结存，按流水", "on hand of product %[1]d in warehouse %[2]d, by its movements,", k.product, k.warehouse)
		same(s, stocked, "stock_avail", where, m.lastDay[k], r.d, "商品 %[1]d 在仓库 %[2]d 的最近出入库日，按流水", "the last day of product %[1]d in warehouse %[2]d, by its movements,", k.product, k.warehouse)
		// No paper blocks stock yet, so nothing may be blocked.
		same(s, stocked, "stock_avail", where, 0, qty.Qty(r.c), "商品 %[1]d 在仓库 %[2]d 的冻结数量", "what is blocked of product %[1]d in warehouse %[2]d", k.product, k.warehouse)
		if r.b < 0 || !owing[k.warehouse] && (r.a < 0 || r.b+r.c > r.a) {
			s.find(stocked, "stock_avail", where, "预留与冻结不超过结存，且都不为负", [3]qty.Qty{qty.Qty(r.a), qty.Qty(r.b), qty.Qty(r.c)},
				"商品 %[1]d 在仓库 %[2]d 的结存、预留、冻结", "on hand, reserved, blocked of product %[1]d in warehouse %[2]d", k.product, k.warehouse)
		}
		s.reserved[k] = r.b
	}
	return err
}

func (s *state) checkLots(m *stockSums, owing map[int64]bool) error {
	rows, err := db.All(s.q, func(r *db.Row) stockRow[lotKey] {
		return stockRow[lotKey]{key: lotKey{availKey{r.Int(), r.Int(), r.Int()}, r.Int(), r.Int(), r.Int()}, a: r.Int()}
	}, `SELECT product_id, variant_id, warehouse_id, batch_id, bin_id, quality, on_hand FROM stock_lot
WHERE tenant_id = $1 ORDER BY product_id, variant_id, warehouse_id, batch_id, bin_id, quality`)
	cached := make(map[lotKey]bool, len(rows))
	for _, r := range rows {
		cached[r.key] = true
	}
	for _, r := range without(rows, m.lots) {
		if !cached[r.key] { // every movement makes sure of its row, also one that only changes a value
			s.find(stocked, "stock_lot", r.key.String(), "有", "没有这一行", "商品 %[1]d 在仓库 %[2]d 的批次结存", "the lot of product %[1]d in warehouse %[2]d", r.key.product, r.key.warehouse)
		}
		same(s, stocked, "stock_lot", r.key.String(), qty.Qty(m.lots[r.key]), qty.Qty(r.a),
			"商品 %[1]d 在仓库 %[2]d 的批次结存，按流水", "the lot of product %[1]d in warehouse %[2]d, by its movements,", r.key.product, r.key.warehouse)
		if r.a < 0 && !owing[r.key.warehouse] {
			s.find(stocked, "stock_lot", r.key.String(), "≥ 0", qty.Qty(r.a), "商品 %[1]d 的批次结存", "the lot of product %[1]d", r.key.product)
		}
	}
	return err
}

// reserveKey is a reservation as the orders see it.
type reserveKey struct{ order, product, warehouse int64 }

// checkReserved is the rest of I3: reservations add up to the cache, and to what approved orders still have to deliver.
func (s *state) checkReserved() error {
	type open struct {
		reserveKey
		qty int64
	}
	scan := func(r *db.Row) open { return open{reserveKey{r.Int(), r.Int(), r.Int()}, r.Int()} }
	rows, err := db.All(s.q, scan, `SELECT order_id, product_id, warehouse_id, `+sum("qty")+` FROM stock_reservation
WHERE tenant_id = $1 GROUP BY product_id, warehouse_id, order_id HAVING `+sum("qty")+` <> 0`)
	if err != nil {
		return err
	}
	lines, err := db.All(s.q, scan, `SELECT o.id, l.product_id, o.warehouse_id, `+sum("l.qty - l.delivered_qty")+` FROM sales_order o
JOIN sales_order_line l ON l.tenant_id = $1 AND l.order_id = o.id AND l.service = 0 AND l.delivered_qty <> l.qty
WHERE o.tenant_id = $1 AND o.state = 'approved' AND o.open_qty > 0 GROUP BY o.id, l.product_id, o.warehouse_id`)
	if err != nil {
		return err
	}
	want, got, sums := map[reserveKey]int64{}, map[reserveKey]int64{}, map[availKey]int64{}
	for _, l := range lines {
		want[l.reserveKey], got[l.reserveKey] = l.qty, 0
	}
	for _, r := range rows {
		got[r.reserveKey] = r.qty
		sums[availKey{r.product, 0, r.warehouse}] += r.qty
	}
	for k := range got {
		same(s, stocked, "stock_reservation", at("order_id", k.order, "product_id", k.product, "warehouse_id", k.warehouse), qty.Qty(want[k]), qty.Qty(got[k]),
			"订单 %[1]s 对商品 %[2]d 的预留，按未出库数量", "the reservation of order %[1]s for product %[2]d, by what it has to deliver,", s.number(k.order), k.product)
	}
	for k, cached := range s.reserved {
		same(s, stocked, "stock_avail", k.String(), qty.Qty(sums[k]), qty.Qty(cached), "商品 %[1]d 在仓库 %[2]d 的预留，按流水", "what is reserved of product %[1]d in warehouse %[2]d, by its rows,", k.product, k.warehouse)
		delete(sums, k)
	}
	for k, q := range sums {
		s.find(stocked, "stock_avail", k.String(), qty.Qty(q), "没有这一行", "商品 %[1]d 在仓库 %[2]d 的预留", "what is reserved of product %[1]d in warehouse %[2]d", k.product, k.warehouse)
	}
	return nil
}
