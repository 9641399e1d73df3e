package analytics

import (
	"cmp"
	"fmt"
	"slices"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/ledger/openitem"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
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
	sql, args := reached(`SELECT o.id, o.number, p.name, o.promise_day, o.qty, o.open_qty, o.total FROM sales_order o
JOIN party p ON p.tenant_id = $1 AND p.id = o.customer_id
WHERE o.tenant_id = $1 AND o.state = 'approved' AND o.open_qty > 0`+mark+` ORDER BY o.promise_day, o.id LIMIT $2`, b.who.Reach("sales.order.read"), []any{int64(mostDeliver)})
	rows, err := db.All(b.q, func(r *db.Row) row {
		return row{r.Int(), r.Text(), r.Text(), day.Day(r.Int()), r.Int(), r.Int(), money.Amount(r.Int())}
	}, sql, args...)
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

// draftKinds are the papers that wait for approval. The condition on the day leads SQLite to the index of drafts.
var draftKinds = []struct{ permission, zh, en, sql, house, route string }{
	{"sales.order.approve", "张订单草稿待审核", "draft orders to approve",
		`SELECT COUNT(*), CAST(COALESCE(SUM(total), 0) AS bigint), COALESCE(MIN(day), 0) FROM sales_order WHERE tenant_id = $1 AND state = 'draft' AND day > 0` + mark, "warehouse_id", "/sales/orders?state=draft"},
	{"sales.delivery.approve", "张出库单草稿待审核", "draft deliveries to approve",
		`SELECT COUNT(*), CAST(COALESCE(SUM(total), 0) AS bigint), COALESCE(MIN(day), 0) FROM sales_delivery WHERE tenant_id = $1 AND state = 'draft' AND day > 0` + mark, "warehouse_id", "/sales/deliveries?state=draft"},
	{"settlement.receipt.approve", "张收款单草稿待审核", "draft receipts to approve",
		`SELECT COUNT(*), CAST(COALESCE(SUM(amount), 0) AS bigint), COALESCE(MIN(day), 0) FROM settlement_receipt WHERE tenant_id = $1 AND state = 'draft' AND day > 0` + mark, "", "/settlement/receipts?state=draft"},
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
			sql, args := filled(k.sql, nil, func(w *doc.Filter) { b.who.Reach(k.permission).Where(w, "created_by", k.house) })
			rows[i] = db.Ask(batch, func(r *db.Row) row { return row{r.Int(), money.Amount(r.Int()), day.Day(r.Int())} }, sql, args...)
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
