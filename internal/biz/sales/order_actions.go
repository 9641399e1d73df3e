package sales

import (
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/master/party"
	"xingzhou/internal/master/product"
	"xingzhou/internal/master/warehouse"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
	"xingzhou/internal/platform/number"
	"xingzhou/internal/platform/tenant"
)

// CreateOrder writes a new order, approved at once where the input says so.
func CreateOrder(tx *db.Tx, in *OrderInput) (*Order, error) {
	o := &Order{ID: id.ID(tx.NextID()), Meta: doc.New(tx)}
	reads, no, err := fillOrder(tx, o, in, true)
	if err != nil {
		return nil, err
	}
	o.Number = no.Next()
	if in.Approve {
		o.Meta.Approve(tx)
		if err := reserve(tx, reads, o, no); err != nil {
			return nil, err
		}
	} else {
		number.Save(tx, no)
	}
	insertOrder(tx, o)
	return o, nil
}

// UpdateOrder replaces a draft.
func UpdateOrder(tx *db.Tx, order id.ID, in *OrderInput) (*Order, error) {
	o, err := readOrder(tx, order)
	if err != nil {
		return nil, err
	}
	if err := o.Check(o.Number, in.Version, o, doc.Draft); err != nil {
		return nil, err
	}
	reads, _, err := fillOrder(tx, o, in, false)
	if err != nil {
		return nil, err
	}
	if in.Approve {
		o.Meta.Approve(tx)
		if err := reserve(tx, reads, o); err != nil {
			return nil, err
		}
	}
	updateOrder(tx, o)
	return o, nil
}

// fillOrder reads what the input names in one batch, checks it, and prices the lines.
func fillOrder(tx *db.Tx, o *Order, in *OrderInput, numbered bool) (*posting.Reads, *number.Counter, error) {
	company, err := tenant.Get(tx)
	if err != nil {
		return nil, nil, err
	}
	if o.Date, err = dayOr(tx, in.Date); err != nil {
		return nil, nil, err
	}
	o.PromiseDate = in.PromiseDate
	if o.PromiseDate == 0 {
		o.PromiseDate = o.Date
	}
	if err := checkDays(o.Date, o.PromiseDate); err != nil {
		return nil, nil, err
	}
	if n := len(in.Lines); n == 0 || n > maxLines {
		return nil, nil, errs.New(errs.Invalid, "lines.count", "订单要有 1 到 %[1]d 行商品，现在是 %[2]d 行。",
			"An order has 1 to %[1]d lines, this one has %[2]d.", maxLines, n).At("/lines")
	}
	w, err := warehouse.Pick(tx, in.Warehouse.Int())
	if err != nil {
		return nil, nil, err
	}
	b := tx.Batch()
	var no *number.Counter
	if numbered {
		no = number.Document(b, "XSDD", o.Date)
	}
	customers := party.Ask(b, in.Customer.Int())
	ids, keys := inputKeys(in, w.ID)
	products, err := product.Find(tx, b, ids)
	if err != nil {
		return nil, nil, err
	}
	if !in.Approve {
		keys = nil
	}
	reads, err := posting.Ask(tx, b, keys, o.Date)
	if err != nil {
		return nil, nil, err
	}
	if err := b.Run(); err != nil {
		return nil, nil, err
	}
	c, err := checkCustomer(customers)
	if err != nil {
		return nil, nil, err
	}
	o.Customer, o.CustomerName, o.Warehouse, o.WarehouseName = in.Customer, c.Name, id.ID(w.ID), w.Name
	o.Currency, o.Note, o.TaxIncluded = company.Currency, in.Note, company.PricesIncludeTax
	if in.TaxIncluded != nil {
		o.TaxIncluded = *in.TaxIncluded
	}
	if o.Lines, err = buildLines(in, products.Index(), o.TaxIncluded); err != nil {
		return nil, nil, err
	}
	return reads, no, o.addUp()
}

// inputKeys lists the products of an input once each, and the stock rows behind them.
func inputKeys(in *OrderInput, warehouseID int64) ([]int64, []stock.Key) {
	seen := make(map[int64]bool, len(in.Lines))
	ids := make([]int64, 0, len(in.Lines))
	keys := make([]stock.Key, 0, len(in.Lines))
	for _, l := range in.Lines {
		if p := l.Product.Int(); !seen[p] {
			seen[p] = true
			ids = append(ids, p)
			keys = append(keys, stockKey(p, warehouseID))
		}
	}
	return ids, keys
}

// reserve takes stock for every open line; one line short refuses the whole order and names all that are short.
func reserve(tx *db.Tx, reads *posting.Reads, o *Order, counters ...*number.Counter) error {
	d := &posting.Document{Type: OrderType, ID: o.ID.Int(), No: o.PostingNo, Number: o.Number, Day: o.Date, Party: o.Customer.Int(), Counters: counters}
	left := map[stock.Key]int64{}
	var short []*errs.Error
	for i := range o.Lines {
		l := &o.Lines[i]
		if l.Service || l.Open() == 0 {
			continue
		}
		key := stockKey(l.Product.Int(), o.Warehouse.Int())
		if _, seen := left[key]; !seen {
			left[key] = int64(reads.Book.State(key).Available())
		}
		if left[key] < int64(l.Open()) {
			short = append(short, posting.NotEnough(stock.Short(qty.Qty(left[key]), l.Open()), l.label(), pointer(i, "qty")))
			continue
		}
		left[key] -= int64(l.Open())
		d.Reserves = append(d.Reserves, stock.Reserve{Line: l.LineNo, Order: o.ID.Int(), OrderLine: l.LineNo, Key: key, Qty: l.Open()})
	}
	if len(short) > 0 {
		return errs.Join(short...)
	}
	res, err := posting.Post(tx, reads, d)
	if err != nil {
		return err
	}
	if tx.DryRun() {
		o.Effect, err = posting.EffectOf(tx, res)
	}
	return err
}

// orderAction reads an order and checks version and state.
func orderAction(tx *db.Tx, order id.ID, version int, allowed ...string) (*Order, error) {
	o, err := readOrder(tx, order)
	if err != nil {
		return nil, err
	}
	return o, o.Check(o.Number, version, o, allowed...)
}

// askOrderBooks reads the products and stock rows of an order's lines.
func askOrderBooks(tx *db.Tx, o *Order) (*posting.Reads, error) {
	var keys []stock.Key
	var ids []int64
	seen := map[id.ID]bool{}
	for i := range o.Lines {
		if p := o.Lines[i].Product; !seen[p] {
			seen[p] = true
			ids = append(ids, p.Int())
			keys = append(keys, stockKey(p.Int(), o.Warehouse.Int()))
		}
	}
	b := tx.Batch()
	products, err := product.Find(tx, b, ids)
	if err != nil {
		return nil, err
	}
	reads, err := posting.Ask(tx, b, keys, o.Date)
	if err != nil {
		return nil, err
	}
	if err := b.Run(); err != nil {
		return nil, err
	}
	byID := products.Index()
	for i := range o.Lines {
		o.Lines[i].item = itemOf(byID[o.Lines[i].Product.Int()])
	}
	return reads, nil
}

// ApproveOrder 审核 reserves stock for every line, or refuses in plain words.
func ApproveOrder(tx *db.Tx, order id.ID, version int) (*Order, error) {
	o, err := orderAction(tx, order, version, doc.Draft)
	if err != nil {
		return nil, err
	}
	return o, approveOrder(tx, o)
}

func approveOrder(tx *db.Tx, o *Order) error {
	reads, err := askOrderBooks(tx, o)
	if err != nil {
		return err
	}
	if err := o.checkBarred(); err != nil {
		return err
	}
	o.Meta.Approve(tx)
	if err := reserve(tx, reads, o); err != nil {
		return err
	}
	o.Meta.Update(tx, "sales_order", o.ID.Int(), "")
	return nil
}

// UnapproveOrder 反审核 gives the reservation back; refused while a delivery of the order lives.
func UnapproveOrder(tx *db.Tx, order id.ID, version int) (*Order, error) {
	o, err := orderAction(tx, order, version, doc.Approved)
	if err != nil {
		return nil, err
	}
	later, err := db.All(tx, scanLater, `SELECT number, state FROM sales_delivery WHERE tenant_id = $1 AND order_id = $2 AND `+standing+` ORDER BY id DESC`, order.Int())
	if err != nil {
		return nil, err
	}
	if err := refuseLater(o.Number, later); err != nil {
		return nil, err
	}
	o.Meta.Unapprove()
	if err := release(tx, o); err != nil {
		return nil, err
	}
	o.Meta.Update(tx, "sales_order", o.ID.Int(), "")
	return o, nil
}

// CloseOrder 关闭 ends an order that will not be delivered in full: what it still reserves is free again.
func CloseOrder(tx *db.Tx, order id.ID, version int) (*Order, error) {
	o, err := orderAction(tx, order, version, doc.Approved, doc.Draft)
	if err != nil {
		return nil, err
	}
	if o.State == doc.Approved { // a draft reserves nothing
		o.PostingNo++
		if err := release(tx, o); err != nil {
			return nil, err
		}
	}
	o.State = doc.Closed
	o.Meta.Update(tx, "sales_order", o.ID.Int(), "")
	return o, nil
}

// ReopenOrder reserves again what a closed order still has to deliver. An order that was closed as a draft is a draft
// again: reopening is no way around the right to approve.
func ReopenOrder(tx *db.Tx, order id.ID, version int) (*Order, error) {
	o, err := orderAction(tx, order, version, doc.Closed)
	if err != nil {
		return nil, err
	}
	if o.ApprovedAt.IsZero() {
		o.State = doc.Draft
		o.Meta.Update(tx, "sales_order", o.ID.Int(), "")
		return o, nil
	}
	return o, approveOrder(tx, o)
}

// release gives back the reservation of every open line.
func release(tx *db.Tx, o *Order) error {
	reads, err := askOrderBooks(tx, o)
	if err != nil {
		return err
	}
	d := &posting.Document{Type: OrderType, ID: o.ID.Int(), No: o.PostingNo, Number: o.Number, Day: o.Date, Party: o.Customer.Int()}
	for i := range o.Lines {
		if l := &o.Lines[i]; !l.Service && l.Open() > 0 {
			d.Reserves = append(d.Reserves, stock.Reserve{
				Line: l.LineNo, Order: o.ID.Int(), OrderLine: l.LineNo, Key: stockKey(l.Product.Int(), o.Warehouse.Int()), Qty: -l.Open(),
			})
		}
	}
	res, err := posting.Post(tx, reads, d)
	if err == nil && tx.DryRun() {
		o.Effect, err = posting.EffectOf(tx, res)
	}
	return err
}

// DeleteOrder removes a draft.
func DeleteOrder(tx *db.Tx, order id.ID, version int) error {
	o, err := orderAction(tx, order, version, doc.Draft)
	if err != nil {
		return err
	}
	if o.PostingNo > 0 {
		return doc.HasHistory(o.Number)
	}
	tx.Exec(1, `DELETE FROM sales_order WHERE tenant_id = $1 AND id = $2`, order.Int())
	tx.Exec(db.Any, `DELETE FROM sales_order_line WHERE tenant_id = $1 AND order_id = $2`, order.Int())
	return nil
}
