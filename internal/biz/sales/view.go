package sales

import (
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/text"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/master/party"
	"xingzhou/internal/master/product"
	"xingzhou/internal/master/warehouse"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
)

// names fills what every paper of a sale shows beside its ids.
type names struct {
	customer  string
	warehouse string
	users     map[int64]string
	products  map[int64]*product.Product
	book      *stock.Book
}

func readNames(q db.Querier, customer, house id.ID, products []id.ID) (*names, error) {
	var ids []int64
	var keys []stock.Key
	seen := map[id.ID]bool{}
	for _, p := range products {
		if !seen[p] {
			seen[p] = true
			ids = append(ids, p.Int())
			keys = append(keys, stockKey(p.Int(), house.Int()))
		}
	}
	b := q.Batch()
	who := party.Ask(b, customer.Int())
	found := &[]product.Product{}
	if len(ids) > 0 {
		found = product.AskMany(b, ids)
	}
	n := &names{book: stock.Ask(b, keys, false, nil)}
	if err := b.Run(); err != nil {
		return nil, err
	}
	n.products = product.Index(*found)
	if len(*who) > 0 {
		n.customer = (*who)[0].Name
	}
	all, err := warehouse.All(q)
	if err != nil {
		return nil, err
	}
	if w, ok := all.ByID(house.Int()); ok {
		n.warehouse = w.Name
	}
	n.users, err = auth.Names(q)
	return n, err
}

// item names a line's product and tells what of it is available.
func (n *names) item(p, house id.ID) item {
	found := n.products[p.Int()]
	if found == nil {
		return item{}
	}
	out := itemOf(found)
	out.Available = n.book.State(stockKey(p.Int(), house.Int())).Available()
	return out
}

func (n *names) meta(m *doc.Meta, actions []string, links []doc.Link) {
	m.CreatedName, m.ApprovedName, m.Actions, m.Links = n.users[m.CreatedBy], n.users[m.ApprovedBy], actions, links
}

// GetOrder reads an order with all that a screen shows.
func GetOrder(q db.Querier, t doc.Tracer, order id.ID) (*Order, error) {
	o, err := readOrder(q, order)
	if err != nil {
		return nil, err
	}
	products := make([]id.ID, len(o.Lines))
	for i := range o.Lines {
		products[i] = o.Lines[i].Product
	}
	n, err := readNames(q, o.Customer, o.Warehouse, products)
	if err != nil {
		return nil, err
	}
	links, err := t.Links(q, OrderType, order.Int())
	if err != nil {
		return nil, err
	}
	open, err := openByOrder(q, []int64{order.Int()})
	if err != nil {
		return nil, err
	}
	for i := range o.Lines {
		o.Lines[i].item = n.item(o.Lines[i].Product, o.Warehouse)
	}
	o.CustomerName, o.WarehouseName, o.Salesperson = n.customer, n.warehouse, n.users[o.CreatedBy]
	o.Unpaid = unpaid(o.State, o.Total, open[order.Int()])
	o.TotalWords = text.RMB(o.Total)
	n.meta(&o.Meta, o.actions(), links)
	return o, nil
}

// GetDelivery reads a delivery with all that a screen shows.
func GetDelivery(q db.Querier, t doc.Tracer, delivery id.ID) (*Delivery, error) {
	d, err := readDelivery(q, delivery)
	if err != nil {
		return nil, err
	}
	o, err := readOrder(q, d.Order)
	if err != nil {
		return nil, err
	}
	products := make([]id.ID, len(d.Lines))
	for i := range d.Lines {
		products[i] = d.Lines[i].Product
	}
	n, err := readNames(q, d.Customer, d.Warehouse, products)
	if err != nil {
		return nil, err
	}
	links, err := t.Links(q, DeliveryType, delivery.Int())
	if err != nil {
		return nil, err
	}
	for i := range d.Lines {
		d.Lines[i].item = n.item(d.Lines[i].Product, d.Warehouse)
		if l := o.line(d.Lines[i].OrderLine); l != nil {
			d.Lines[i].OpenQty = l.Open()
		}
	}
	d.OrderNumber, d.CustomerName, d.WarehouseName = o.Number, n.customer, n.warehouse
	n.meta(&d.Meta, d.Offered("return", "receive"), links)
	d.Voucher, err = voucherOf(q, &d.Meta, delivery)
	return d, err
}

// GetReturn reads a return with all that a screen shows.
func GetReturn(q db.Querier, t doc.Tracer, ret id.ID) (*Return, error) {
	r, err := readReturn(q, ret)
	if err != nil {
		return nil, err
	}
	d, err := readDelivery(q, r.Delivery)
	if err != nil {
		return nil, err
	}
	products := make([]id.ID, len(r.Lines))
	for i := range r.Lines {
		products[i] = r.Lines[i].Product
	}
	n, err := readNames(q, r.Customer, r.Warehouse, products)
	if err != nil {
		return nil, err
	}
	links, err := t.Links(q, ReturnType, ret.Int())
	if err != nil {
		return nil, err
	}
	for i := range r.Lines {
		r.Lines[i].item = n.item(r.Lines[i].Product, r.Warehouse)
		if l := d.line(r.Lines[i].DeliveryLine); l != nil {
			r.Lines[i].OpenQty = l.Qty - l.ReturnedQty
		}
	}
	r.DeliveryNumber, r.CustomerName, r.WarehouseName = d.Number, n.customer, n.warehouse
	n.meta(&r.Meta, r.Offered(), links)
	r.Voucher, err = voucherOf(q, &r.Meta, ret)
	return r, err
}

// voucherOf finds the voucher over the living posting of an approved paper.
func voucherOf(q db.Querier, m *doc.Meta, paper id.ID) (id.ID, error) {
	if m.State == doc.Draft {
		return 0, nil
	}
	b := q.Batch()
	v := gl.AskVoucher(b, paper.Int(), m.PostingNo)
	if err := b.Run(); err != nil || len(*v) == 0 {
		return 0, err
	}
	return id.ID((*v)[0].ID), nil
}
