package invariant

import (
	"cmp"
	"slices"
	"strings"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/tenant"
)

// replayAtOnce is how many movements are replayed at a time, so that memory does not grow with the books. A product is never cut.
const replayAtOnce = 20_000

// checkReplay is I9: every product is costed again from its first movement on, and each movement must cost what the books hold of it.
func (s *state) checkReplay() error {
	items := map[int64][]cost.Item{}
	for k := range s.costs.rows {
		items[k.product] = append(items[k.product], cost.Item{Product: k.product, Variant: k.variant, Scope: k.scope})
	}
	products := make([]int64, 0, len(items))
	for p := range items {
		products = append(products, p)
	}
	slices.Sort(products)
	var part []cost.Item
	n := int64(0)
	for i, p := range products {
		part, n = append(part, items[p]...), n+s.costs.moves[p]
		if n < replayAtOnce && i+1 < len(products) {
			continue
		}
		if err := s.replay(part); err != nil {
			return err
		}
		part, n = nil, 0
	}
	return nil
}

// rerun is what a replay found.
type rerun struct {
	history *stock.History
	changes []cost.Change // that the books lack
	events  int
}

// again replays items from their first movement on, together with what they flow into.
func (s *state) again(items []cost.Item) (map[cost.Item]*cost.State, *rerun, error) {
	policy, err := stock.Policies(s.q)
	if err != nil || len(items) == 0 {
		return nil, nil, err
	}
	h := stock.NewHistory(s.q, s.company.CostScope == tenant.ScopeWarehouse, policy)
	r := cost.Recost{History: h}
	changes, err := r.Run(slices.Clone(items))
	return r.States, &rerun{h, changes, len(r.Events)}, err
}

// cannotReplay tells an error that rows which contradict each other lead to from one of the database.
func cannotReplay(err error) bool {
	e, ok := errs.As(err)
	return ok && !strings.HasPrefix(e.Reason, "db.")
}

// replay costs items again, and compares what they cost with the books.
func (s *state) replay(items []cost.Item) error {
	states, found, err := s.again(items)
	if cannotReplay(err) {
		if len(items) > 1 { // which of them cannot be replayed?
			half := len(items) / 2
			if err := s.replay(items[:half]); err != nil {
				return err
			}
			return s.replay(items[half:])
		}
		s.find(replayed, "stock_move", at("product_id", items[0].Product), "能重放", err, "商品 %[1]s 的全部出入库", "all movements of product %[1]s: their replay", s.product(items[0].Product))
		return nil
	}
	if err != nil {
		return err
	}
	s.out[replayed].Checked += found.events
	s.tellChanges(found)
	for _, item := range items {
		if !s.costs.waiting[costKey{item.Product, item.Variant, item.Scope}] {
			s.checkState(item, states[item])
		}
	}
	return nil
}

// tellChanges names the first movement of each product that costs something else.
func (s *state) tellChanges(found *rerun) {
	h, changes := found.history, found.changes
	told := map[int64]bool{}
	slices.SortStableFunc(changes, func(a, b cost.Change) int {
		return cmp.Or(a.Cause.Compare(b.Cause), h.Seen[a.Of].Compare(h.Seen[b.Of].Place))
	})
	for _, x := range changes {
		if told[x.Item.Product] || s.costs.waiting[costKey{x.Item.Product, x.Item.Variant, x.Item.Scope}] {
			continue
		}
		told[x.Item.Product] = true
		table, k := "stock_move", key{x.Of.Source, int64(x.Of.No)}
		if x.Late {
			table = "stock_value"
		}
		s.find(replayed, table, k.String()+" "+at("line_no", x.Of.Line), [2]money.Amount{}, [2]money.Amount{x.Value, x.Variance},
			"商品 %[1]s 从头重放，第一条不同的流水是 %[2]s 第 %[3]d 行（起因 %[4]s），价值和成本差异还差的金额",
			"product %[1]s replayed from the beginning: the first movement that differs is line %[3]d of %[2]s (caused by %[4]s); what its value and variance lack",
			s.product(x.Item.Product), s.label(k), x.Of.Line, s.label(key{x.Cause.Source, int64(x.Cause.No)}))
	}
}

// checkState compares the cache with the state after the replay.
func (s *state) checkState(item cost.Item, want *cost.State) {
	c := s.costs.rows[costKey{item.Product, item.Variant, item.Scope}]
	where := c.key.String()
	if c.method != string(want.Method) {
		s.find(replayed, "stock_cost", where, want.Method, c.method, "商品 %[1]s 的计价方法", "the costing method of product %[1]s", s.product(item.Product))
	}
	if qty.Qty(c.qty) != want.Qty || money.Amount(c.value) != want.Value {
		s.find(replayed, "stock_cost", where, [2]any{want.Qty, want.Value}, [2]any{qty.Qty(c.qty), money.Amount(c.value)},
			"商品 %[1]s 从头重放后的数量和价值", "the quantity and value of product %[1]s, replayed from the beginning,", s.product(item.Product))
	}
	if money.Price(c.price) != want.Price {
		s.find(replayed, "stock_cost", where, want.Price, money.Price(c.price), "商品 %[1]s 的标准价", "the standard cost of product %[1]s", s.product(item.Product))
	}
	if !slices.Equal(c.layers, want.Layers) {
		s.find(replayed, "stock_layer", where, want.Layers, c.layers, "商品 %[1]s 从头重放后的分层", "the layers of product %[1]s, replayed from the beginning,", s.product(item.Product))
	}
}

// product is its code and name for people, or its id where there is none.
func (s *state) product(id int64) string {
	name, ok, err := db.One(s.q, (*db.Row).Text, `SELECT code || ' ' || name FROM product WHERE tenant_id = $1 AND id = $2`, id)
	if err != nil || !ok {
		return at("id", id)
	}
	return name
}
