package analytics

import (
	"cmp"
	"slices"

	"xingzhou/internal/biz/settlement"
	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/master/party"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
)

// topCustomers are those with the most revenue of a window, returns deducted.
func (b *board) topCustomers(w window) ([]Customer, error) {
	type sum struct {
		party  int64
		amount money.Amount
	}
	scan := func(r *db.Row) sum { return sum{r.Int(), money.Amount(r.Int())} }
	days := []any{int64(w.from), int64(w.to)}
	batch := b.q.Batch()
	sql, args := reached(`SELECT customer_id, CAST(SUM(amount) AS bigint) FROM sales_delivery
WHERE tenant_id = $1 AND day >= $2 AND day <= $3 AND state = 'approved'`+mark+` GROUP BY customer_id`, b.who.Reach("sales.delivery.read"), days, ofOrder)
	delivered := db.Ask(batch, scan, sql, args...)
	sql, args = reached(`SELECT customer_id, CAST(SUM(-amount) AS bigint) FROM sales_return
WHERE tenant_id = $1 AND day >= $2 AND day <= $3 AND state = 'approved'`+mark+` GROUP BY customer_id`, b.who.Reach("sales.return.read"), days, ofOrder)
	returned := db.Ask(batch, scan, sql, args...)
	if err := batch.Run(); err != nil {
		return nil, err
	}
	byParty := map[int64]money.Amount{}
	for _, s := range append(*delivered, *returned...) {
		byParty[s.party] += s.amount
	}
	var out []Customer
	for p, a := range byParty {
		if a > 0 {
			out = append(out, Customer{ID: id.ID(p), Total: a})
		}
	}
	slices.SortFunc(out, func(a, b Customer) int { return cmp.Or(cmp.Compare(b.Total, a.Total), cmp.Compare(a.ID, b.ID)) })
	out = out[:min(5, len(out))]
	ids := make([]int64, len(out))
	for i := range out {
		ids[i] = out[i].ID.Int()
	}
	found := party.AskMany(batch, ids)
	err := batch.Run()
	names := party.Index(*found)
	for i := range out {
		if p := names[ids[i]]; p != nil {
			out[i].Name, out[i].Level = p.Name, p.Level
		}
	}
	return out, err
}

// Brief is what a person who takes an order wants to know of the customer.
type Brief struct {
	Receivable   money.Amount `json:"receivable" perm:"settlement.receivable.read"`
	Overdue      money.Amount `json:"overdue" perm:"settlement.receivable.read"`
	SalesYear    money.Amount `json:"sales_year"` // since 1 January, without tax, returns deducted
	LastOrderDay day.Day      `json:"last_order_day"`
	Usual        []Usual      `json:"usual"`
}

// Usual is a product that the customer buys often.
type Usual struct {
	Product id.ID  `json:"product"`
	Name    string `json:"name"`
}

// usualSQL counts the products of the latest orders; a busy customer has too many orders to look at all.
const usualSQL = `SELECT l.product_id, p.name FROM (SELECT id FROM sales_order WHERE tenant_id = $1 AND customer_id = $2` + mark + ` ORDER BY day DESC, id DESC LIMIT 50) o
JOIN sales_order_line l ON l.tenant_id = $1 AND l.order_id = o.id JOIN product p ON p.tenant_id = $1 AND p.id = l.product_id
WHERE p.disabled = 0 GROUP BY l.product_id, p.name ORDER BY COUNT(*) DESC, MAX(o.id) DESC LIMIT 6`

// BriefOf reads it, as far as the reach of the person goes: the debts of a customer to whom others sell are not told.
func BriefOf(q db.Querier, who *auth.Session, customer id.ID, today day.Day) (*Brief, error) {
	owed, err := settlement.OfParty(q, customer, today)
	if err != nil {
		return nil, err
	}
	b := q.Batch()
	year := int64(today)/10_000*10_000 + 101
	count := func(sql, kind string, args []any, owners ...string) *[]int64 {
		sql, args = reached(sql, who.Reach("sales."+kind+".read"), args, owners...)
		return db.Ask(b, (*db.Row).Int, sql, args...)
	}
	delivered := count(`SELECT CAST(COALESCE(SUM(amount), 0) AS bigint) FROM sales_delivery
WHERE tenant_id = $1 AND customer_id = $2 AND day >= $3 AND state = 'approved'`+mark, "delivery", []any{customer.Int(), year}, ofOrder)
	returned := count(`SELECT CAST(COALESCE(SUM(-amount), 0) AS bigint) FROM sales_return
WHERE tenant_id = $1 AND customer_id = $2 AND day >= $3 AND state = 'approved'`+mark, "return", []any{customer.Int(), year}, ofOrder)
	last := count(`SELECT day FROM sales_order WHERE tenant_id = $1 AND customer_id = $2`+mark+` ORDER BY day DESC LIMIT 1`, "order", []any{customer.Int()})
	sql, args := reached(usualSQL, who.Reach("sales.order.read"), []any{customer.Int()})
	usual := db.Ask(b, func(r *db.Row) Usual { return Usual{id.ID(r.Int()), r.Text()} }, sql, args...)
	sql, args = ofMine(`SELECT id FROM party WHERE tenant_id = $1 AND id = $2`+mark, who.Reach("settlement.receivable.read"), "id", customer.Int())
	mine := db.Ask(b, (*db.Row).Int, sql, args...)
	if err := b.Run(); err != nil {
		return nil, err
	}
	out := &Brief{Usual: *usual}
	if len(*mine) > 0 {
		out.Receivable, out.Overdue = owed.Receivable, owed.Overdue
	}
	for _, s := range append(*delivered, *returned...) {
		out.SalesYear += money.Amount(s)
	}
	if len(*last) > 0 {
		out.LastOrderDay = day.Day((*last)[0])
	}
	return out, nil
}
