package stock

import (
	"cmp"
	"slices"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/find"
)

// nowhere is the scope of a standard price of a product that never moved.
const nowhere = -1

// begun is how an item began.
type begun struct {
	item   cost.Item
	method cost.Method
	price  money.Price
}

// Unborn tells that an item never moved.
func (k *Book) Unborn(key Key) bool {
	k.load()
	c := k.costs[k.costKey(key)]
	return !c.known && c.Method == ""
}

// Begin makes an item that never moved follow what was decided last of its category; price is its standard cost, if it has one.
func (k *Book) Begin(key Key, category string, price money.Price) {
	if !k.Unborn(key) {
		return
	}
	c := k.costs[k.costKey(key)]
	c.Method = k.policy.Last(category).Method
	if c.Method == cost.Standard {
		c.Price = price
	}
	if c.Method != cost.Moving {
		k.births = append(k.births, begun{k.Item(key), c.Method, c.Price})
	}
}

// Births tells a history of the items that begin with this posting.
func (k *Book) Births(h *History) {
	for _, b := range k.births {
		h.begins[b.item] = b
	}
}

// postBirths queues how items began. They are few: an item does so once.
func (k *Book) postBirths(tx *db.Tx) {
	ins, n := tx.Insert("stock_begin", "product_id, variant_id, scope_id, seq, method, price"), 0
	for _, b := range k.births {
		if c := k.costs[costKey{b.item.Product, b.item.Variant, b.item.Scope}]; c.account != 0 {
			ins.Row(b.item.Product, b.item.Variant, b.item.Scope, tx.Seq, string(b.method), int64(b.price))
			n++
		}
	}
	if n > 0 {
		ins.Queue()
	}
}

// began reads how items began.
func (h *History) began(ids []int64) error {
	if !h.policy.decided {
		return nil
	}
	for part := range slices.Chunk(ids, atOnce) {
		in, args := find.In(2, part)
		_, err := db.All(h.q, func(r *db.Row) bool {
			b := begun{cost.Item{Product: r.Int(), Variant: r.Int(), Scope: r.Int()}, cost.Method(r.Text()), money.Price(r.Int())}
			h.begins[b.item] = b
			return true
		}, `SELECT product_id, variant_id, scope_id, method, price FROM stock_begin WHERE tenant_id = $1 AND product_id IN `+in, args...)
		if err != nil {
			return err
		}
	}
	return nil
}

// Begin is an item before its first movement: moving average unless it was decided otherwise before that.
func (h *History) Begin(item cost.Item) *cost.State {
	if b, ok := h.begins[item]; ok {
		return &cost.State{Method: b.method, Price: b.price}
	}
	return &cost.State{Method: cost.Moving}
}

type switchRow struct {
	key    cost.Key
	method cost.Method
	price  money.Price
}

func scanSwitch(r *db.Row) switchRow {
	return switchRow{cost.Key{Source: r.Int(), No: int(r.Int()), Line: int(r.Int())}, cost.Method(r.Text()), money.Price(r.Int())}
}

// askSwitches queues the decisions that a condition picks, where there can be any.
func (h *History) askSwitches(b *db.Batch, where string, args ...any) *[]switchRow {
	if !h.policy.decided {
		return new([]switchRow)
	}
	return db.Ask(b, scanSwitch, `SELECT source_id, posting_no, line_no, method, price FROM stock_switch WHERE tenant_id = $1 AND `+where, args...)
}

// postSwitches queues what a posting decides. was tells the method of an item before.
func (k *Book) postSwitches(tx *db.Tx, src Source, moves []Move) {
	ins, n := tx.Insert("stock_switch", "source_id, posting_no, line_no, seq, day, product_id, variant_id, scope_id, was, method, price, reverses_no"), 0
	for _, m := range moves {
		if m.Reverses > 0 || m.Kind != Switch && m.Kind != Reprice {
			continue
		}
		was := ""
		if m.Kind == Switch {
			was = string(k.costs[k.costKey(m.Key)].before.Method)
		}
		ins.Row(src.ID, int64(src.No), int64(m.Line), tx.Seq, int64(src.Day), m.Key.Product, m.Key.Variant, k.costKey(m.Key).scope, was, string(m.Method), int64(m.Price), int64(0))
		n++
	}
	if n > 0 {
		ins.Queue()
	}
}

// Priced is the standard price of a product that never moved.
type Priced struct {
	Line    int
	Product int64
	Price   money.Price
}

// PostPrices queues standard prices of products that never moved.
func PostPrices(tx *db.Tx, src Source, list []Priced) {
	if len(list) == 0 {
		return
	}
	ins := tx.Insert("stock_switch", "source_id, posting_no, line_no, seq, day, product_id, variant_id, scope_id, was, method, price, reverses_no")
	for _, p := range list {
		ins.Row(src.ID, int64(src.No), int64(p.Line), tx.Seq, int64(src.Day), p.Product, int64(0), int64(nowhere), "", "", int64(p.Price), int64(0))
	}
	ins.Queue()
}

// TakeBackDecision queues the rows that take a decision's prices and methods back.
func TakeBackDecision(tx *db.Tx, src Source, reverses int) error {
	type row struct {
		line, product, variant, scope, price int64
		was, method                          string
	}
	rows, err := db.All(tx, func(r *db.Row) row {
		return row{line: r.Int(), product: r.Int(), variant: r.Int(), scope: r.Int(), price: r.Int(), was: r.Text(), method: r.Text()}
	}, `SELECT line_no, product_id, variant_id, scope_id, price, was, method FROM stock_switch WHERE tenant_id = $1 AND source_id = $2 AND posting_no = $3 ORDER BY line_no`,
		src.ID, int64(reverses))
	if err != nil || len(rows) == 0 {
		return err
	}
	ins := tx.Insert("stock_switch", "source_id, posting_no, line_no, seq, day, product_id, variant_id, scope_id, was, method, price, reverses_no")
	for _, r := range rows {
		ins.Row(src.ID, int64(src.No), r.line, tx.Seq, int64(src.Day), r.product, r.variant, r.scope, r.was, r.method, r.price, int64(reverses))
	}
	ins.Queue()
	return nil
}

// Standard is a standard cost, and the day from which on it holds.
type Standard struct {
	Price money.Price
	From  day.Day
}

// StandardPrices tells the standard costs of products that hold on a day, of those set until then the last.
func StandardPrices(q db.Querier, products []int64, on day.Day) (map[int64]money.Price, error) {
	last, err := lastPrices(q, products, on)
	out := make(map[int64]money.Price, len(last))
	for product, s := range last {
		out[product] = s.Price
	}
	return out, err
}

// LatestPrices tells the standard costs of products that hold from the latest day on.
func LatestPrices(q db.Querier, products []int64) (map[int64]Standard, error) {
	return lastPrices(q, products, 99991231)
}

func lastPrices(q db.Querier, products []int64, until day.Day) (map[int64]Standard, error) {
	out := map[int64]Standard{}
	for part := range slices.Chunk(products, atOnce) {
		in, args := find.In(3, part)
		_, err := db.All(q, func(r *db.Row) bool {
			out[r.Int()] = Standard{money.Price(r.Int()), day.Day(r.Int())} // the last one stands
			return true
		}, `SELECT product_id, price, day FROM stock_switch s WHERE tenant_id = $1 AND price > 0 AND day <= $2 AND product_id IN `+in+living("stock_switch", "s")+`
 ORDER BY day, seq, source_id, line_no`, append([]any{int64(until)}, args...)...)
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

// MonthlyItems lists what is costed by month in a month, and has moved since it began.
func MonthlyItems(q db.Querier, policy *Policy, month day.Period) ([]cost.Item, error) {
	if !policy.decided {
		return nil, nil
	}
	scan := func(r *db.Row) cost.Item { return cost.Item{Product: r.Int(), Variant: r.Int(), Scope: r.Int()} }
	items, err := db.All(q, scan, `SELECT product_id, variant_id, scope_id FROM stock_cost WHERE tenant_id = $1 AND method = $2 AND last_day >= $3 ORDER BY product_id, variant_id, scope_id`,
		string(cost.Monthly), int64(month.First()))
	if err != nil {
		return nil, err
	}
	// Where the method changed since, the first change tells what it was.
	was := map[cost.Item]cost.Method{}
	_, err = db.All(q, func(r *db.Row) bool {
		item, m := scan(r), cost.Method(r.Text())
		if _, known := was[item]; !known {
			was[item] = m
		}
		return true
	}, `SELECT product_id, variant_id, scope_id, was FROM stock_switch s WHERE tenant_id = $1 AND day > $2 AND method <> ''`+living("stock_switch", "s")+`
 ORDER BY product_id, variant_id, scope_id, day`, int64(month.Last()))
	items = slices.DeleteFunc(items, func(i cost.Item) bool { _, changed := was[i]; return changed })
	for item, m := range was {
		if m == cost.Monthly {
			items = append(items, item)
		}
	}
	slices.SortFunc(items, func(a, b cost.Item) int {
		return cmp.Or(cmp.Compare(a.Product, b.Product), cmp.Compare(a.Variant, b.Variant), cmp.Compare(a.Scope, b.Scope))
	})
	return items, err
}

// SwitchedBy lists what a decision changed the method of, as the books have it now.
func SwitchedBy(q db.Querier, source int64, no int) ([]Costed, error) {
	return db.All(q, scanCosted, `SELECT `+costedColumns+` AND EXISTS (SELECT 1 FROM stock_switch s WHERE s.tenant_id = $1 AND s.source_id = $2 AND s.posting_no = $3
  AND s.method <> '' AND s.product_id = c.product_id AND s.variant_id = c.variant_id AND s.scope_id = c.scope_id) ORDER BY p.code, c.scope_id`, source, int64(no))
}

// BegunSince counts what of a category moves and is not among what a decision changed: it first moved after that.
func BegunSince(q db.Querier, category string, source int64, no int) (int64, error) {
	n, _, err := db.One(q, (*db.Row).Int, `SELECT COUNT(*) FROM stock_cost c JOIN product p ON p.tenant_id = $1 AND p.id = c.product_id
WHERE c.tenant_id = $1 AND p.category = $2 AND NOT EXISTS (SELECT 1 FROM stock_switch s WHERE s.tenant_id = $1 AND s.source_id = $3 AND s.posting_no = $4
  AND s.method <> '' AND s.product_id = c.product_id AND s.variant_id = c.variant_id AND s.scope_id = c.scope_id)`, category, source, int64(no))
	return n, err
}

// DecidedBy counts all rows of a decision.
func DecidedBy(q db.Querier, source int64, no int) (int, error) {
	n, _, err := db.One(q, (*db.Row).Int, `SELECT COUNT(*) FROM stock_switch WHERE tenant_id = $1 AND source_id = $2 AND posting_no = $3`, source, int64(no))
	return int(n), err
}

// Costed is one product in one scope, as the books have it now. The warehouse of its key is the scope.
type Costed struct {
	Key            Key
	Category       string
	Code, FullName string
	Method         cost.Method
	Qty            qty.Qty
	Value          money.Amount
	LastDay        day.Day
}

// Name is what people call it.
func (c Costed) Name() string { return c.Code + " " + c.FullName }

const costedColumns = `c.product_id, c.variant_id, c.scope_id, p.category, p.code, p.name, c.method, c.qty, c.value, c.last_day
FROM stock_cost c JOIN product p ON p.tenant_id = c.tenant_id AND p.id = c.product_id WHERE c.tenant_id = $1`

func scanCosted(r *db.Row) Costed {
	return Costed{Key: Key{r.Int(), r.Int(), r.Int()}, Category: r.Text(), Code: r.Text(), FullName: r.Text(), Method: cost.Method(r.Text()),
		Qty: qty.Qty(r.Int()), Value: money.Amount(r.Int()), LastDay: day.Day(r.Int())}
}

// CostedCategory lists what ever moved of a category.
func CostedCategory(q db.Querier, category string) ([]Costed, error) {
	return db.All(q, scanCosted, `SELECT `+costedColumns+` AND p.category = $2 ORDER BY p.code, c.scope_id`, category)
}

// CostedProducts lists what ever moved of products.
func CostedProducts(q db.Querier, products []int64) (out []Costed, err error) {
	for part := range slices.Chunk(products, atOnce) {
		in, args := find.In(2, part)
		some, err := db.All(q, scanCosted, `SELECT `+costedColumns+` AND c.product_id IN `+in+` ORDER BY p.code, c.scope_id`, args...)
		if err != nil {
			return nil, err
		}
		out = append(out, some...)
	}
	return out, nil
}

// MovedFrom counts the items that have living movements on or after a day, other than of one document; moved is one of them.
func MovedFrom(q db.Querier, items []Costed, on day.Day, but int64) (moved Costed, n int, err error) {
	var ids []int64
	for _, x := range items {
		if x.LastDay >= on && !slices.Contains(ids, x.Key.Product) {
			ids = append(ids, x.Key.Product)
		}
	}
	days := map[int64]day.Day{}
	for part := range slices.Chunk(ids, atOnce) {
		in, args := find.In(4, part)
		_, err := db.All(q, func(r *db.Row) bool {
			product, last := r.Int(), day.Day(r.Int())
			days[product] = last
			return true
		}, `SELECT m.product_id, MAX(m.day) FROM stock_move m WHERE m.tenant_id = $1 AND m.day >= $2 AND m.source_id <> $3 AND m.product_id IN `+in+living("stock_move", "m")+`
 GROUP BY m.product_id`, append([]any{int64(on), but}, args...)...)
		if err != nil {
			return moved, 0, err
		}
	}
	for _, x := range items {
		if last, ok := days[x.Key.Product]; ok {
			if moved.Code == "" {
				moved, moved.LastDay = x, last
			}
			delete(days, x.Key.Product)
			n++
		}
	}
	return moved, n, nil
}
