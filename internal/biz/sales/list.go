package sales

import (
	"strconv"
	"strings"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/openitem"
	"xingzhou/internal/master/party"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
)

// PaperFilter is what the lists of deliveries and returns can be narrowed by.
type PaperFilter struct {
	Q        string  `query:"q" json:"-" maxLength:"100"` // number or customer: name, code, pinyin
	State    string  `query:"state" json:"-" enum:"draft,approved,closed"`
	Customer id.ID   `query:"customer" json:"-"`
	From     day.Day `query:"from" json:"-"`
	To       day.Day `query:"to" json:"-"`
}

// DeliveryFilter adds the order that deliveries come from.
type DeliveryFilter struct {
	PaperFilter
	Order id.ID `query:"order" json:"-"`
}

// ReturnFilter adds the delivery that returns go back on.
type ReturnFilter struct {
	PaperFilter
	Delivery id.ID `query:"delivery" json:"-"`
}

// OrderFilter adds what only orders have.
type OrderFilter struct {
	PaperFilter
	Progress string `query:"progress" json:"-" enum:"none,part,done"`
	Sort     string `query:"sort" json:"-" enum:"-date,date,-total,total"`
}

// Totals are the count and sum over a whole filter.
type Totals struct {
	Count int64        `json:"count"`
	Total money.Amount `json:"total"`
}

// where writes the conditions on a paper's head, called t.
func (f *PaperFilter) where(w *doc.Filter) {
	if f.State != "" {
		w.And("t.state = ?", f.State)
	}
	if f.Customer != 0 {
		w.And("t.customer_id = ?", f.Customer.Int())
	}
	if f.From != 0 {
		w.And("t.day >= ?", int64(f.From))
	}
	if f.To != 0 {
		w.And("t.day <= ?", int64(f.To))
	}
	if q := strings.TrimSpace(f.Q); q != "" {
		customer, args := party.Matching("t.customer_id", q)
		w.And(`(t.number LIKE ? ESCAPE '\' OR `+customer+`)`, append([]any{doc.Contains(strings.ToUpper(q))}, args...)...)
	}
}

func (f *DeliveryFilter) where(w *doc.Filter) {
	f.PaperFilter.where(w)
	if f.Order != 0 {
		w.And("t.order_id = ?", f.Order.Int())
	}
}

func (f *ReturnFilter) where(w *doc.Filter) {
	f.PaperFilter.where(w)
	if f.Delivery != 0 {
		w.And("t.delivery_id = ?", f.Delivery.Int())
	}
}

func (f *OrderFilter) where(w *doc.Filter) {
	f.PaperFilter.where(w)
	switch f.Progress {
	case "none":
		w.And("t.state = 'approved' AND t.open_qty = t.qty")
	case "part":
		w.And("t.state <> 'draft' AND t.open_qty > 0 AND t.open_qty < t.qty")
	case "done":
		w.And("t.state <> 'draft' AND t.open_qty = 0")
	}
}

// OrderRow is an order in a list.
type OrderRow struct {
	ID           id.ID        `json:"id"`
	Number       string       `json:"number"`
	Date         day.Day      `json:"date"`
	PromiseDate  day.Day      `json:"promise_date"`
	Customer     id.ID        `json:"customer"`
	CustomerName string       `json:"customer_name"`
	State        string       `json:"state"`
	Progress     int          `json:"progress"`
	Total        money.Amount `json:"total"`
	Unpaid       money.Amount `json:"unpaid"`
	Salesperson  string       `json:"salesperson_name"`
	Version      int          `json:"version"`
	createdBy    int64
}

// orderSorts maps the sort of a request to its key column and direction.
var orderSorts = map[string]struct {
	column string
	desc   bool
}{"": {"t.day", true}, "-date": {"t.day", true}, "date": {"t.day", false}, "-total": {"t.total", true}, "total": {"t.total", false}}

// OrdersSQL is the statement of ListOrders.
func OrdersSQL(f OrderFilter, cursor string, limit int) (string, []any, error) {
	var w doc.Filter
	f.where(&w)
	s := orderSorts[f.Sort]
	order, err := w.Page(cursor, s.column, "t.id", s.desc, limit)
	return `SELECT t.id, t.number, t.day, t.promise_day, t.customer_id, p.name, t.state, t.qty, t.open_qty, t.total, t.version, t.created_by
FROM sales_order t JOIN party p ON p.tenant_id = $1 AND p.id = t.customer_id WHERE t.tenant_id = $1` + w.SQL() + order, w.Args(), err
}

// ListOrders answers one page.
func ListOrders(q db.Querier, f OrderFilter, cursor string, limit int) (api.List[OrderRow], error) {
	var out api.List[OrderRow]
	sql, args, err := OrdersSQL(f, cursor, limit)
	if err != nil {
		return out, err
	}
	rows, err := db.All(q, func(r *db.Row) OrderRow {
		o := OrderRow{ID: id.ID(r.Int()), Number: r.Text(), Date: day.Day(r.Int()), PromiseDate: day.Day(r.Int()), Customer: id.ID(r.Int()), CustomerName: r.Text(), State: r.Text()}
		o.Progress = progress(qty.Qty(r.Int()), qty.Qty(r.Int()))
		o.Total, o.Version, o.createdBy = money.Amount(r.Int()), int(r.Int()), r.Int()
		return o
	}, sql, args...)
	if err != nil {
		return out, err
	}
	out.Items, out.NextCursor = doc.Cut(rows, limit, func(o *OrderRow) (int64, int64) {
		if orderSorts[f.Sort].column == "t.total" {
			return int64(o.Total), o.ID.Int()
		}
		return int64(o.Date), o.ID.Int()
	})
	return out, fillRows(q, out.Items)
}

// fillRows adds the names and what is unpaid.
func fillRows(q db.Querier, rows []OrderRow) error {
	if len(rows) == 0 {
		return nil
	}
	names, err := auth.Names(q)
	if err != nil {
		return err
	}
	ids := make([]int64, len(rows))
	for i := range rows {
		ids[i] = rows[i].ID.Int()
	}
	open, err := openByOrder(q, ids)
	if err != nil {
		return err
	}
	for i := range rows {
		r := &rows[i]
		r.Salesperson = names[r.createdBy]
		r.Unpaid = unpaid(r.State, r.Total, open[r.ID.Int()])
	}
	return nil
}

// orderOpen is what the papers of an order delivered and still have open.
type orderOpen struct{ delivered, open money.Amount }

// unpaid is what is still to come for an order: what its papers have open, and what is not delivered yet.
func unpaid(state string, total money.Amount, o orderOpen) money.Amount {
	if state == doc.Closed {
		return o.open
	}
	return total - o.delivered + o.open
}

// openByOrder adds up deliveries and returns of several orders and what is open on them.
func openByOrder(q db.Querier, orders []int64) (map[int64]orderOpen, error) {
	args := make([]any, len(orders))
	marks := make([]string, len(orders))
	for i, o := range orders {
		args[i], marks[i] = o, "$"+strconv.Itoa(i+2)
	}
	in := strings.Join(marks, ", ")
	type paper struct{ order, id, total int64 }
	scan := func(r *db.Row) paper { return paper{r.Int(), r.Int(), r.Int()} }
	b := q.Batch()
	deliveries := db.Ask(b, scan, `SELECT order_id, id, total FROM sales_delivery WHERE tenant_id = $1 AND state = 'approved' AND order_id IN (`+in+`)`, args...)
	returns := db.Ask(b, scan, `SELECT order_id, id, 0 FROM sales_return WHERE tenant_id = $1 AND state = 'approved' AND order_id IN (`+in+`)`, args...)
	if err := b.Run(); err != nil {
		return nil, err
	}
	papers := append(*deliveries, *returns...)
	sources := make([]int64, len(papers))
	for i, p := range papers {
		sources[i] = p.id
	}
	open, err := openitem.OpenBySource(q, sources)
	out := map[int64]orderOpen{}
	for _, p := range papers {
		o := out[p.order]
		o.delivered += money.Amount(p.total)
		o.open += open[p.id]
		out[p.order] = o
	}
	return out, err
}

func totals(q db.Querier, table string, w *doc.Filter) (Totals, error) {
	t, _, err := db.One(q, func(r *db.Row) Totals { return Totals{r.Int(), money.Amount(r.Int())} },
		`SELECT COUNT(*), CAST(COALESCE(SUM(t.total), 0) AS bigint) FROM `+table+` t WHERE t.tenant_id = $1`+w.SQL(), w.Args()...)
	return t, err
}

// OrderTotals counts and sums a filter.
func OrderTotals(q db.Querier, f OrderFilter) (Totals, error) {
	var w doc.Filter
	f.where(&w)
	return totals(q, "sales_order", &w)
}

// PaperRow is a delivery or a return in a list.
type PaperRow struct {
	ID           id.ID        `json:"id"`
	Number       string       `json:"number"`
	Date         day.Day      `json:"date"`
	Source       id.ID        `json:"source"` // the order, or the delivery of a return
	SourceNumber string       `json:"source_number"`
	Customer     id.ID        `json:"customer"`
	CustomerName string       `json:"customer_name"`
	State        string       `json:"state"`
	Total        money.Amount `json:"total"`
	Open         money.Amount `json:"open"`
	Version      int          `json:"version"`
}

// ListDeliveries answers one page, newest first.
func ListDeliveries(q db.Querier, f DeliveryFilter, cursor string, limit int) (api.List[PaperRow], error) {
	var w doc.Filter
	f.where(&w)
	return listPapers(q, &w, `sales_delivery t JOIN sales_order s ON s.tenant_id = $1 AND s.id = t.order_id`, cursor, limit)
}

// ListReturns answers one page, newest first.
func ListReturns(q db.Querier, f ReturnFilter, cursor string, limit int) (api.List[PaperRow], error) {
	var w doc.Filter
	f.where(&w)
	return listPapers(q, &w, `sales_return t JOIN sales_delivery s ON s.tenant_id = $1 AND s.id = t.delivery_id`, cursor, limit)
}

func listPapers(q db.Querier, w *doc.Filter, from, cursor string, limit int) (api.List[PaperRow], error) {
	var out api.List[PaperRow]
	order, err := w.Page(cursor, "t.day", "t.id", true, limit)
	if err != nil {
		return out, err
	}
	rows, err := db.All(q, func(r *db.Row) PaperRow {
		return PaperRow{
			ID: id.ID(r.Int()), Number: r.Text(), Date: day.Day(r.Int()), Source: id.ID(r.Int()), SourceNumber: r.Text(), Customer: id.ID(r.Int()),
			CustomerName: r.Text(), State: r.Text(), Total: money.Amount(r.Int()), Version: int(r.Int()),
		}
	}, `SELECT t.id, t.number, t.day, s.id, s.number, t.customer_id, p.name, t.state, t.total, t.version
FROM `+from+` JOIN party p ON p.tenant_id = $1 AND p.id = t.customer_id WHERE t.tenant_id = $1`+w.SQL()+order, w.Args()...)
	if err != nil {
		return out, err
	}
	rows, out.NextCursor = doc.Cut(rows, limit, func(p *PaperRow) (int64, int64) { return int64(p.Date), p.ID.Int() })
	out.Items = rows
	sources := make([]int64, len(rows))
	for i := range rows {
		sources[i] = rows[i].ID.Int()
	}
	open, err := openitem.OpenBySource(q, sources)
	for i := range rows {
		rows[i].Open = open[rows[i].ID.Int()]
	}
	return out, err
}
