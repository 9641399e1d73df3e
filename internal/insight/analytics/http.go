package analytics

import (
	"net/url"
	"time"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
)

type homeInput struct {
	Span string `query:"span" json:"-" enum:"today,month,quarter,year"`
}

type oneInput struct {
	ID id.ID `path:"id" json:"-"`
}

type reservationInput struct {
	Product   id.ID `query:"product" json:"-"`
	Warehouse id.ID `query:"warehouse" json:"-"`
}

type periodInput struct {
	Period day.Period `path:"period" json:"-"`
}

// Routes adds the home page, what is known of a customer, who reserved stock, and what a close would lock out.
func Routes(r *api.Router) {
	api.Get(r, "/home", "home.read", "工作台", "Home page", func(c *api.Ctx, in *homeInput) (*Home, error) {
		today, err := c.Today()
		if err != nil {
			return nil, err
		}
		return homeOf(c, in.Span, today)
	})
	api.Get(r, "/master/parties/{id}/brief", "master.party.read", "客户简况", "Customer at a glance", func(c *api.Ctx, in *oneInput) (*Brief, error) {
		today, err := c.Today()
		if err != nil {
			return nil, err
		}
		return BriefOf(c.Q, c.Session, in.ID, today)
	})
	api.Get(r, "/inventory/reservations", "inventory.balance.read", "占用明细", "List reservations", func(c *api.Ctx, in *reservationInput) (api.List[Reservation], error) {
		rows, err := Reservations(c.Q, c.Session, in.Product, in.Warehouse)
		return api.List[Reservation]{Items: rows}, err
	})
	api.Get(r, "/gl/periods/{period}/drafts", "gl.period.read", "期间内的草稿", "Drafts in a period", func(c *api.Ctx, in *periodInput) (api.List[PeriodDraft], error) {
		if !in.Period.Valid() {
			return api.List[PeriodDraft]{}, errs.New(errs.NotFound, "period.unknown", "没有这个会计期间。请从期间列表中选择。", "There is no such period. Choose one from the list of periods.")
		}
		rows, err := PeriodDrafts(c.Q, in.Period, c.Lang)
		return api.List[PeriodDraft]{Items: rows}, err
	})
}

func homeOf(c *api.Ctx, span string, today day.Day) (*Home, error) {
	if span == "" {
		span = "month"
	}
	b, err := readBoard(c.Q, c.Session, c.Lang, span, today, now(c.Q))
	if err != nil {
		return nil, err
	}
	h, err := b.home(c.Session.Name)
	if err != nil {
		return nil, err
	}
	h.Todo, err = b.todo(c.Can)
	return h, err
}

// now is the moment of the snapshot.
func now(q db.Querier) time.Time {
	if r, ok := q.(*db.Reader); ok {
		return r.Now.UTC()
	}
	return time.Time{}
}

// escape makes a text safe inside the query of an address.
func escape(s string) string { return url.QueryEscape(s) }

// Reservation is what one order holds of a product.
type Reservation struct {
	Order        id.ID   `json:"order"`
	OrderNumber  string  `json:"order_number"`
	CustomerName string  `json:"customer_name"`
	Qty          qty.Qty `json:"qty"`
	Date         day.Day `json:"date"` // promised
}

// Reservations lists the orders that hold stock of a product, the earliest promise first; warehouse 0 means all. An approved
// order holds what it has not delivered, which verify proves against the stock book; the book has no index by product.
func Reservations(q db.Querier, who *auth.Session, product, warehouse id.ID) ([]Reservation, error) {
	var w doc.Filter
	w.And("l.product_id = ? AND l.service = 0 AND l.qty > l.delivered_qty", product.Int())
	if warehouse != 0 {
		w.And("o.warehouse_id = ?", warehouse.Int())
	}
	who.Reach("sales.order.read").Where(&w, "o.created_by", "o.warehouse_id")
	return db.All(q, func(r *db.Row) Reservation {
		return Reservation{id.ID(r.Int()), r.Text(), r.Text(), qty.Qty(r.Int()), day.Day(r.Int())}
	}, `SELECT o.id, o.number, p.name, l.qty - l.delivered_qty, o.promise_day FROM sales_order_line l
JOIN sales_order o ON o.tenant_id = $1 AND o.id = l.order_id AND o.state = 'approved'
JOIN party p ON p.tenant_id = $1 AND p.id = o.customer_id WHERE l.tenant_id = $1`+w.SQL()+`
ORDER BY o.promise_day, o.id, l.line_no LIMIT 200`, w.Args()...)
}
