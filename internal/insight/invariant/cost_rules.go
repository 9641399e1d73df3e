package invariant

import (
	"fmt"

	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/platform/db"
)

// costRow is a row of the cost cache.
type costRow struct {
	key                       costKey
	qty, value, account       int64
	method                    string
	price, lastDay, seq       int64
	layers                    []cost.Layer
	layersFrom, layersUpTo, n int64
}

// costs is the cost cache, and how many movements stand behind each product.
type costs struct {
	rows    map[costKey]*costRow
	moves   map[int64]int64  // per product
	waiting map[costKey]bool // their past is being costed by a job, and with it what they flow into
}

func (s *state) loadCosts(moves map[int64]int64) error {
	s.costs = &costs{rows: map[costKey]*costRow{}, moves: moves, waiting: map[costKey]bool{}}
	rows, err := db.All(s.q, func(r *db.Row) costRow {
		return costRow{key: costKey{r.Int(), r.Int(), r.Int()}, qty: r.Int(), value: r.Int(), account: r.Int(), method: r.Text(), price: r.Int(), lastDay: r.Int(), seq: r.Int()}
	}, `SELECT product_id, variant_id, scope_id, qty, value, account_id, method, price, last_day, seq FROM stock_cost WHERE tenant_id = $1`)
	if err != nil {
		return err
	}
	for i := range rows {
		s.costs.rows[rows[i].key] = &rows[i]
	}
	_, err = db.All(s.q, func(r *db.Row) bool {
		k, no := costKey{r.Int(), r.Int(), r.Int()}, r.Int()
		c := s.costs.rows[k]
		if c == nil {
			s.find(stocked, "stock_layer", k.String()+" "+at("layer_no", no), "没有这一行", "有", "商品 %[1]d 的分层", "the layer of product %[1]d", k.product)
			return true
		}
		c.layers = append(c.layers, cost.Layer{Key: cost.Key{Source: r.Int(), No: int(r.Int()), Line: int(r.Int())}, Qty: qty.Qty(r.Int()), Value: money.Amount(r.Int()), Taken: qty.Qty(r.Int())})
		if c.n++; c.n == 1 {
			c.layersFrom = no
		}
		c.layersUpTo = no
		return true
	}, `SELECT product_id, variant_id, scope_id, layer_no, source_id, posting_no, line_no, qty, value, taken FROM stock_layer WHERE tenant_id = $1
ORDER BY product_id, variant_id, scope_id, layer_no`)
	return err
}

// checkCost compares the cost cache with the movements and what became of their value.
func (s *state) checkCost(m *stockSums) error {
	if err := s.loadCosts(m.moves); err != nil {
		return err
	}
	if err := s.loadWaiting(); err != nil {
		return err
	}
	priced, err := s.pricedItems()
	if err != nil {
		return err
	}
	for k := range m.qty {
		if s.costs.rows[k] == nil {
			s.costs.rows[k] = &costRow{key: k}
		}
	}
	for k, r := range s.costs.rows {
		where := k.String()
		same(s, stocked, "stock_cost", where, qty.Qty(m.qty[k]), qty.Qty(r.qty), "商品 %[1]d 的成本数量，按流水", "the quantity in the cost of product %[1]d, by its movements,", k.product)
		same(s, stocked, "stock_cost", where, money.Amount(m.value[k]), money.Amount(r.value), "商品 %[1]d 的库存价值，按流水和价值变动", "the value of product %[1]d, by its movements and what became of them,", k.product)
		same(s, stocked, "stock_cost", where, m.costDay[k], r.lastDay, "商品 %[1]d 的最近成本日，按流水和价值变动", "the last day in the cost of product %[1]d, by its movements and what became of them,", k.product)
		if r.seq != 0 { // else nothing has moved since there is the column
			same(s, stocked, "stock_cost", where, m.costSeq[k], r.seq, "商品 %[1]d 最近一次出入库的顺序号，按流水", "the sequence number of the last movement of product %[1]d, by its movements,", k.product)
		}
		if !s.costs.waiting[k] && (r.qty == 0 && r.value != 0 || r.qty > 0 && r.value < 0 || r.qty < 0 && r.value > 0) {
			s.find(stocked, "stock_cost", where, "与数量同号，数量为零则为零", money.Amount(r.value), "商品 %[1]d 数量 %[2]s 的库存价值", "the value of %[2]s of product %[1]d", k.product, qty.Qty(r.qty))
		}
		if r.price != 0 && !priced[k] {
			s.find(stocked, "stock_cost", where, 0, money.Price(r.price), "商品 %[1]d 不按标准成本，它的标准单价", "the standard price of product %[1]d, which has none,", k.product)
		}
		for a, left := range m.accounts[k] {
			if left != (accountLeft{}) {
				same(s, valued, "stock_cost", where, s.code(a), s.code(r.account), "商品 %[1]d 的存货科目，按流水", "the inventory account of product %[1]d, by its movements,", k.product)
			}
		}
		if err := s.checkLayers(r); err != nil {
			return err
		}
	}
	return nil
}

// loadWaiting reads what a job has to cost again, and finds what that flows into.
func (s *state) loadWaiting() error {
	list, err := stock.AllPending(s.q)
	if err != nil || len(list) == 0 {
		return err
	}
	var items []cost.Item
	for _, p := range list {
		k := costKey{p.Item.Product, p.Item.Variant, p.Item.Scope}
		c := s.costs.rows[k]
		if c == nil || p.Seq > s.seq || int64(p.From) > c.lastDay {
			s.find(stocked, "stock_pending", k.String(), "有成本的商品，日期和顺序号不在后头", fmt.Sprint(p.From, " ", p.Seq),
				"商品 %[1]d 等待重算的起始日和顺序号", "the day and sequence number from which product %[1]d waits to be costed again", k.product)
			continue
		}
		items = append(items, p.Item)
	}
	states, _, err := s.again(items)
	for item := range states {
		s.costs.waiting[costKey{item.Product, item.Variant, item.Scope}] = true
	}
	if cannotReplay(err) {
		return nil // the replay of each product names it
	}
	return err
}

// pricedItems lists what is, or once was, kept at standard cost. Its own rows say so: its category may be another one now.
func (s *state) pricedItems() (map[costKey]bool, error) {
	out := map[costKey]bool{}
	_, err := db.All(s.q, func(r *db.Row) bool {
		out[costKey{r.Int(), r.Int(), r.Int()}] = true
		return true
	}, `SELECT product_id, variant_id, scope_id FROM stock_begin WHERE tenant_id = $1 AND method = $2
UNION SELECT product_id, variant_id, scope_id FROM stock_switch WHERE tenant_id = $1 AND method = $2`, string(cost.Standard))
	return out, err
}

// checkLayers wants the layers of a product to add up to what lies of it, and none where cost is no matter of layers.
func (s *state) checkLayers(r *costRow) error {
	var left qty.Qty
	var value money.Amount
	for _, l := range r.layers {
		q, v, err := l.Left()
		if err != nil || l.Taken < 0 || q <= 0 {
			s.find(stocked, "stock_layer", r.key.String(), "取走的不为负且未取完", fmt.Sprint(l.Taken, " / ", l.Qty), "商品 %[1]d 的分层数量", "the quantities of a layer of product %[1]d", r.key.product)
			continue
		}
		left, value = left+q, value+v
	}
	if r.n > 0 {
		same(s, stocked, "stock_layer", r.key.String(), span{1, r.n}, span{r.layersFrom, r.layersUpTo}, "商品 %[1]d 的分层号（最小、最大），", "the first and last layer of product %[1]d", r.key.product)
	}
	if s.costs.waiting[r.key] {
		return nil
	}
	wantQty, wantValue := qty.Qty(0), money.Amount(0)
	if cost.Method(r.method) == cost.FIFO && r.qty > 0 {
		wantQty, wantValue = qty.Qty(r.qty), money.Amount(r.value)
	}
	same(s, stocked, "stock_layer", r.key.String(), wantQty, left, "商品 %[1]d 各层剩余数量之和，按成本数量", "what is left in the layers of product %[1]d, by its quantity,", r.key.product)
	same(s, stocked, "stock_layer", r.key.String(), wantValue, value, "商品 %[1]d 各层剩余价值之和，按库存价值", "what the layers of product %[1]d are worth, by its value,", r.key.product)
	return nil
}

// deadMove is true for a movement that was taken back.
func deadMove(alias string) string {
	return `EXISTS (SELECT 1 FROM stock_move x WHERE x.tenant_id = $1 AND x.source_id = ` + alias + `.source_id AND x.reverses_no = ` + alias + `.posting_no AND x.line_no = ` + alias + `.line_no)`
}

// checkLinks wants every link from a movement out to a movement in; what lives is not linked to what was taken back, and a return
// is linked to the issue that it names, by as much as comes back of it.
func (s *state) checkLinks() error {
	_, err := db.All(s.q, func(r *db.Row) bool {
		source, no, line, link := r.Int(), r.Int(), r.Int(), r.Int()
		s.find(papered, "stock_link", at("source_id", source, "posting_no", no, "line_no", line, "link_no", link), "从出库流到入库，份额在整体之内", "不是",
			"%[1]s 第 %[2]d 行的成本来源", "the source of the cost of line %[2]d of %[1]s", s.label(key{source, no}), line)
		return true
	}, `SELECT l.source_id, l.posting_no, l.line_no, l.link_no FROM stock_link l
LEFT JOIN stock_move t ON t.tenant_id = $1 AND t.source_id = l.source_id AND t.posting_no = l.posting_no AND t.line_no = l.line_no
LEFT JOIN stock_move f ON f.tenant_id = $1 AND f.source_id = l.from_id AND f.posting_no = l.from_no AND f.line_no = l.from_line
WHERE l.tenant_id = $1 AND (t.source_id IS NULL OR f.source_id IS NULL OR t.qty <= 0 OR t.reverses_no <> 0 OR f.qty >= 0 OR f.reverses_no <> 0
  OR l.product_id <> t.product_id OR l.day <> t.day OR l.part_before < 0 OR l.part_after <= l.part_before OR l.part_after > l.part_whole OR l.link_no < 1
  OR l.link_no > 1 AND NOT EXISTS (SELECT 1 FROM stock_link p WHERE p.tenant_id = $1 AND p.source_id = l.source_id AND p.posting_no = l.posting_no AND p.line_no = l.line_no AND p.link_no = l.link_no - 1)
  OR t.kind = '`+stock.Return+`' AND (l.from_id <> t.origin_id OR l.from_no <> t.origin_no OR l.from_line <> t.origin_line OR l.part_whole <> -f.qty)
  OR `+deadMove("f")+` AND NOT `+deadMove("t")+`)
ORDER BY l.source_id, l.posting_no, l.line_no, l.link_no`)
	if err != nil {
		return err
	}
	_, err = db.All(s.q, func(r *db.Row) bool {
		source, no, line := r.Int(), r.Int(), r.Int()
		back, linked := qty.Qty(r.Int()), qty.Qty(r.Int())
		s.find(papered, "stock_link", at("source_id", source, "posting_no", no, "line_no", line), back, linked,
			"%[1]s 第 %[2]d 行连到原出库的数量，按退回数量", "how much of its issue line %[2]d of %[1]s is linked to, by what comes back,", s.label(key{source, no}), line)
		return true
	}, `SELECT m.source_id, m.posting_no, m.line_no, m.qty, COALESCE(l.part, 0) FROM stock_move m
LEFT JOIN (SELECT source_id, posting_no, line_no, `+sum("part_after - part_before")+` AS part FROM stock_link WHERE tenant_id = $1 GROUP BY source_id, posting_no, line_no) l
  ON l.source_id = m.source_id AND l.posting_no = m.posting_no AND l.line_no = m.line_no
WHERE m.tenant_id = $1 AND m.kind = '`+stock.Return+`' AND m.reverses_no = 0 AND COALESCE(l.part, 0) <> m.qty ORDER BY m.source_id, m.posting_no, m.line_no`)
	return err
}
