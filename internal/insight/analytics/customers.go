package analytics

import (
	"cmp"
	"slices"

	"xingzhou/internal/biz/settlement"
	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/master/party"
	"xingzhou/internal/platform/db"
)

// topCustomers are those with the most revenue of a window, returns deducted.
func topCustomers(q db.Querier, w window) ([]Customer, error) {
	type sum struct {
		party  int64
		amount money.Amount
	}
	scan := func(r *db.Row) sum { return sum{r.Int(), money.Amount(r.Int())} }
	b := q.Batch()
	delivered := db.Ask(b, scan, `SELECT customer_id, CAST(SUM(amount) AS bigint) FROM sales_delivery
WHERE tenant_id = $1 AND day >= $2 AND day <= $3 AND state = 'approved' GROUP BY customer_id`, int64(w.from), int64(w.to))
	returned := db.Ask(b, scan, `SELECT customer_id, CAST(SUM(-amount) AS bigint) FROM sales_return
WHERE tenant_id = $1 AND day >= $2 AND day <= $3 AND state = 'approved' GROUP BY customer_id`, int64(w.from), int64(w.to))
	if err := b.Run(); err != nil {
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
	found := party.AskMany(b, ids)
	err := b.Run()
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
const usualSQL = `SELECT l.product_id, p.name FROM (SELECT id FROM sales_order WHERE tenant_id = $1 AND customer_id = $2 ORDER BY day DESC, id DESC LIMIT 50) o
JOIN sales_order_line l ON l.tenant_id = $1 AND l.order_id = o.id JOIN product p ON p.tenant_id = $1 AND p.id = l.product_id
WHERE p.disabled = 0 GROUP BY l.product_id, p.name ORDER BY COUNT(*) DESC, MAX(o.id) DESC LIMIT 6`

// BriefOf reads it.
func BriefOf(q db.Querier, customer id.ID, today day.Day) (*Brief, error) {
	owed, err := settlement.OfParty(q, customer, today)
	if err != nil {
		return nil, err
	}
	b := q.Batch()
	year := int64(today)/10_000*10_000 + 101
	sales := db.Ask(b, (*db.Row).Int, `SELECT CAST(COALESCE(SUM(amount), 0) AS bigint) FROM sales_delivery
WHERE tenant_id = $1 AND customer_id = $2 AND day >= $3 AND state = 'approved'
UNION ALL SELECT CAST(COALESCE(SUM(-amount), 0) AS bigint) FROM sales_return
WHERE tenant_id = $1 AND day >= $3 AND state = 'approved' AND customer_id = $2`, customer.Int(), year)
	last := db.Ask(b, (*db.Row).Int, `SELECT day FROM sales_order WHERE tenant_id = $1 AND customer_id = $2 ORDER BY day DESC LIMIT 1`, customer.Int())
	usual := db.Ask(b, func(r *db.Row) Usual { return Usual{id.ID(r.Int()), r.Text()} }, usualSQL, customer.Int())
	if err := b.Run(); err != nil {
		return nil, err
	}
	out := &Brief{Receivable: owed.Receivable, Overdue: owed.Overdue, Usual: *usual}
	for _, s := range *sales {
		out.SalesYear += money.Amount(s)
	}
	if len(*last) > 0 {
		out.LastOrderDay = day.Day((*last)[0])
	}
	return out, nil
}
