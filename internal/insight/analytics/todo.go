package analytics

import (
	"cmp"
	"fmt"
	"slices"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/openitem"
	"xingzhou/internal/platform/db"
)

// Todo is one thing that waits for the person, with the way to do it.
type Todo struct {
	Kind   string `json:"kind"`
	Title  string `json:"title"`
	Detail string `json:"detail"`
	Route  string `json:"route"`
	Action string `json:"action"`
}

// How many of each kind the home page shows.
const (
	mostShort   = 3
	mostOverdue = 3
	mostDeliver = 4
)

// todo lists what the person may act on; can tells what that is.
func (b *board) todo(can func(string) bool) ([]Todo, error) {
	var out []Todo
	for _, part := range []struct {
		permission string
		list       func() ([]Todo, error)
	}{
		{"inventory.balance.read", b.short}, {"settlement.receivable.read", b.overdue}, {"sales.delivery.create", b.toDeliver},
	} {
		if !can(part.permission) {
			continue
		}
		list, err := part.list()
		if err != nil {
			return nil, err
		}
		out = append(out, list...)
	}
	drafts, err := b.drafts(can)
	return append(out, drafts...), err
}

// shortSQL compares what draft orders want with what is available where they take it from.
const shortSQL = `SELECT l.product_id, p.code, p.name, p.unit, CAST(SUM(l.qty) AS bigint), COUNT(DISTINCT o.id), MIN(o.promise_day),
  COALESCE(MAX(a.on_hand - a.reserved - a.blocked), 0)
FROM sales_order o JOIN sales_order_line l ON l.tenant_id = $1 AND l.order_id = o.id AND l.service = 0
JOIN product p ON p.tenant_id = $1 AND p.id = l.product_id
LEFT JOIN stock_avail a ON a.tenant_id = $1 AND a.product_id = l.product_id AND a.variant_id = 0 AND a.warehouse_id = o.warehouse_id
WHERE o.tenant_id = $1 AND o.state = 'draft' GROUP BY l.product_id, p.code, p.name, p.unit, o.warehouse_id`

func (b *board) short() ([]Todo, error) {
	type row struct {
		product           int64
		code, name, unit  string
		wanted, available qty.Qty
		orders            int64
		promise           day.Day
	}
	rows, err := db.All(b.q, func(r *db.Row) row {
		x := row{product: r.Int(), code: r.Text(), name: r.Text(), unit: r.Text(), wanted: qty.Qty(r.Int()), orders: r.Int(), promise: day.Day(r.Int())}
		x.available = qty.Qty(r.Int())
		return x
	}, shortSQL)
	if err != nil {
		return nil, err
	}
	rows = slices.DeleteFunc(rows, func(x row) bool { return x.wanted <= x.available })
	slices.SortStableFunc(rows, func(a, c row) int { return int(a.promise) - int(c.promise) })
	var out []Todo
	for _, x := range rows[:min(mostShort, len(rows))] {
		out = append(out, Todo{
			Kind: "short",
			Title: fmt.Sprintf(b.say("%[2]s %[1]s 可用 %[3]s，%[4]d 张订单草稿要 %[5]s %[6]s", "%[1]s %[2]s: %[3]s available, %[4]d draft orders want %[5]s %[6]s"),
				x.code, x.name, x.available, x.orders, x.wanted, x.unit),
			Detail: fmt.Sprintf(b.say("还差 %[1]s %[2]s，最早 %[3]s 交货", "%[1]s %[2]s missing, earliest delivery %[3]s"), x.wanted-x.available, x.unit, x.promise),
			Route:  "/inventory/balances?q=" + escape(x.code), Action: b.say("看库存", "See stock"),
		})
	}
	return out, nil
}

func (b *board) overdue() ([]Todo, error) {
	owed := slices.DeleteFunc(slices.Clone(b.owed), func(s openitem.PartySum) bool { return s.Overdue <= 0 })
	slices.SortStableFunc(owed, func(a, c openitem.PartySum) int {
		return cmp.Compare(c.Overdue, a.Overdue)
	})
	var out []Todo
	for _, s := range owed[:min(mostOverdue, len(owed))] {
		out = append(out, Todo{
			Kind:  "overdue",
			Title: fmt.Sprintf(b.say("%[1]s · 逾期 %[2]s 元", "%[1]s · %[2]s overdue"), s.Name, grouped(s.Overdue)),
			Detail: fmt.Sprintf(b.say("最早 %[1]s 到期，已 %[2]d 天；共欠 %[3]s 元", "due since %[1]s, %[2]d days ago; owes %[3]s in all"),
				s.Oldest, b.today.Sub(s.Oldest), grouped(s.Receivable)),
			Route: "/settlement/receivables?q=" + escape(s.Name), Action: b.say("看账款", "See account"),
		})
	}
	return out, nil
}

func (b *board) toDeliver() ([]Todo, error) {
	type row struct {
		order        int64
		number, name string
		promise      day.Day
		qty, open    int64
		total        money.Amount
	}
	rows, err := db.All(b.q, func(r *db.Row) row {
		return row{r.Int(), r.Text(), r.Text(), day.Day(r.Int()), r.Int(), r.Int(), money.Amount(r.Int())}
	}, `SELECT o.id, o.number, p.name, o.promise_day, o.qty, o.open_qty, o.total FROM sales_order o
JOIN party p ON p.tenant_id = $1 AND p.id = o.customer_id
WHERE o.tenant_id = $1 AND o.state = 'approved' AND o.open_qty > 0 ORDER BY o.promise_day, o.id LIMIT $2`, int64(mostDeliver))
	if err != nil {
		return nil, err
	}
	var out []Todo
	for _, x := range rows {
		when := fmt.Sprintf(b.say("承诺 %s 交货", "promised for %s"), x.promise)
		if late := b.today.Sub(x.promise); late > 0 {
			when += fmt.Sprintf(b.say("，已晚 %d 天", ", %d days late"), late)
		}
		if x.open < x.qty {
			when += b.say("；已发一部分", "; partly delivered")
		}
		out = append(out, Todo{
			Kind: "to_deliver", Title: fmt.Sprintf(b.say("%[1]s · %[2]s · %[3]s 元", "%[1]s · %[2]s · %[3]s"), x.name, x.number, grouped(x.total)),
			Detail: when, Route: "/sales/orders/" + id.ID(x.order).String(), Action: b.say("去发货", "Deliver"),
		})
	}
	return out, nil
}

// draftKinds are the papers that wait for approval. Each read stays inside the index by day.
var draftKinds = []struct{ permission, zh, en, sql, route string }{
	{"sales.order.approve", "张订单草稿待审核", "draft orders to approve",
		`SELECT COUNT(*), CAST(COALESCE(SUM(total), 0) AS bigint), COALESCE(MIN(day), 0) FROM sales_order WHERE tenant_id = $1 AND state = 'draft'`, "/sales/orders?state=draft"},
	{"sales.delivery.approve", "张出库单草稿待审核", "draft deliveries to approve",
		`SELECT COUNT(*), CAST(COALESCE(SUM(total), 0) AS bigint), COALESCE(MIN(day), 0) FROM sales_delivery WHERE tenant_id = $1 AND state = 'draft'`, "/sales/deliveries?state=draft"},
	{"settlement.receipt.approve", "张收款单草稿待审核", "draft receipts to approve",
		`SELECT COUNT(*), CAST(COALESCE(SUM(amount), 0) AS bigint), COALESCE(MIN(day), 0) FROM settlement_receipt WHERE tenant_id = $1 AND state = 'draft'`, "/settlement/receipts?state=draft"},
}

func (b *board) drafts(can func(string) bool) ([]Todo, error) {
	type row struct {
		count  int64
		total  money.Amount
		oldest day.Day
	}
	batch := b.q.Batch()
	rows := make([]*[]row, len(draftKinds))
	for i, k := range draftKinds {
		if can(k.permission) {
			rows[i] = db.Ask(batch, func(r *db.Row) row { return row{r.Int(), money.Amount(r.Int()), day.Day(r.Int())} }, k.sql)
		}
	}
	if err := batch.Run(); err != nil {
		return nil, err
	}
	var out []Todo
	for i, k := range draftKinds {
		if rows[i] == nil || (*rows[i])[0].count == 0 {
			continue
		}
		x := (*rows[i])[0]
		out = append(out, Todo{
			Kind: "draft", Title: b.unit(fmt.Sprint(x.count), k.zh, k.en),
			Detail: fmt.Sprintf(b.say("合计 %[1]s 元，最早 %[2]s", "%[1]s in all, the oldest of %[2]s"), grouped(x.total), x.oldest),
			Route:  k.route, Action: b.say("去审核", "Review"),
		})
	}
	return out, nil
}
