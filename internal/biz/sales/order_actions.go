package sales

import (
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/master/warehouse"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
	"xingzhou/internal/platform/tenant"
)

func fillOrder(tx *db.Tx, o *Order, in *OrderInput) error { return priceOrder(tx, o, in, in.Approve) }

// priceOrder reads what the input names in one batch, checks it, and prices the lines. What promises nothing asks no stock.
func priceOrder(tx *db.Tx, o *Order, in *OrderInput, promises bool) error {
	company, err := tenant.Get(tx)
	if err != nil {
		return err
	}
	if o.Date, err = dayOr(tx, in.Date); err != nil {
		return err
	}
	o.PromiseDate = in.PromiseDate
	if o.PromiseDate == 0 {
		o.PromiseDate = o.Date
	}
	if err := checkDays(o.Date, o.PromiseDate); err != nil {
		return err
	}
	if n := len(in.Lines); n == 0 || n > maxLines {
		return errs.New(errs.Invalid, "lines.count", "订单要有 1 到 %[1]d 行商品，现在是 %[2]d 行。",
			"An order has 1 to %[1]d lines, this one has %[2]d.", maxLines, n).At("/lines")
	}
	w, err := warehouse.Pick(tx, in.Warehouse.Int())
	if err != nil {
		return err
	}
	named := make([]id.ID, len(in.Lines))
	for i, l := range in.Lines {
		named[i] = l.Product
	}
	house := id.ID(0)
	if promises {
		house = id.ID(w.ID)
	}
	if o.books, err = ask(tx, &o.Meta, in.Customer, house, named, nil); err != nil {
		return err
	}
	c, err := checkCustomer(o.books.customer)
	if err != nil {
		return err
	}
	o.Customer, o.CustomerName, o.Warehouse, o.WarehouseName = in.Customer, c.Name, id.ID(w.ID), w.Name
	o.Currency, o.Note, o.TaxIncluded = company.Currency, in.Note, company.PricesIncludeTax
	if in.TaxIncluded != nil {
		o.TaxIncluded = *in.TaxIncluded
	}
	if o.Lines, err = buildLines(in, o.books.products, o.TaxIncluded); err != nil {
		return err
	}
	return o.addUp()
}

// knowOrder gets the books of an order that is stored; one that was just filled has them.
func knowOrder(tx *db.Tx, o *Order) (err error) {
	o.Progress = progress(o.Qty, o.OpenQty)
	if o.books != nil {
		return nil
	}
	if o.books, err = ask(tx, &o.Meta, o.Customer, o.Warehouse, productsOf(o.Lines, (*OrderLine).goods), nil); err != nil {
		return err
	}
	nameItems(o.books.products, o.Lines, (*OrderLine).goods)
	o.CustomerName = o.books.customerName()
	o.WarehouseName, err = houseName(tx, o.Warehouse)
	return err
}

// approveOrder 审核 reserves stock for every line, or refuses in plain words.
func approveOrder(tx *db.Tx, o *Order, _ doc.How) error {
	if err := knowOrder(tx, o); err != nil {
		return err
	}
	if err := o.checkBarred(); err != nil {
		return err
	}
	o.Meta.Approve(tx)
	return o.reserve(tx)
}

// reserve takes stock for every open line; one line short refuses the whole order and names all that are short.
func (o *Order) reserve(tx *db.Tx) error {
	left := map[stock.Key]int64{}
	var short []*errs.Error
	var wanted []stock.Reserve
	for i := range o.Lines {
		l := &o.Lines[i]
		if l.Service || l.Open() == 0 {
			continue
		}
		key := stockKey(l.Product.Int(), o.Warehouse.Int())
		if _, seen := left[key]; !seen {
			left[key] = int64(o.books.reads.Book.State(key).Available())
		}
		if left[key] < int64(l.Open()) {
			short = append(short, posting.NotEnough(stock.Short(qty.Qty(left[key]), l.Open()), l.label(), pointer(i, "qty")))
			continue
		}
		left[key] -= int64(l.Open())
		wanted = append(wanted, stock.Reserve{Line: l.LineNo, Order: o.ID.Int(), OrderLine: l.LineNo, Key: key, Qty: l.Open()})
	}
	if len(short) > 0 {
		return errs.Join(short...)
	}
	return o.post(tx, wanted)
}

// release gives back the reservation of every open line.
func (o *Order) release(tx *db.Tx) error {
	if err := knowOrder(tx, o); err != nil {
		return err
	}
	var given []stock.Reserve
	for i := range o.Lines {
		if l := &o.Lines[i]; !l.Service && l.Open() > 0 {
			given = append(given, stock.Reserve{
				Line: l.LineNo, Order: o.ID.Int(), OrderLine: l.LineNo, Key: stockKey(l.Product.Int(), o.Warehouse.Int()), Qty: -l.Open(),
			})
		}
	}
	return o.post(tx, given)
}

func (o *Order) post(tx *db.Tx, reserves []stock.Reserve) error {
	res, err := posting.Post(tx, o.books.reads, &posting.Document{Type: OrderType, ID: o.ID.Int(), No: o.PostingNo, Number: o.Number, Day: o.Date,
		Party: o.Customer.Int(), Counters: o.Counters(), Reserves: reserves})
	if err == nil && tx.DryRun() {
		o.Effect, err = posting.EffectOf(tx, res)
	}
	return err
}

// unapproveOrder 反审核 gives the reservation back; refused while a delivery of the order lives.
func unapproveOrder(tx *db.Tx, o *Order, _ doc.How) error {
	later, err := db.All(tx, scanLater, `SELECT number, state FROM sales_delivery WHERE tenant_id = $1 AND order_id = $2 AND `+standing+` ORDER BY id DESC`, o.ID.Int())
	if err != nil {
		return err
	}
	if err := refuseLater(o.Number, later); err != nil {
		return err
	}
	o.Meta.Unapprove()
	return o.release(tx)
}

// closeOrder 关闭 ends an order that will not be delivered in full: what it still reserves is free again.
func closeOrder(tx *db.Tx, o *Order, _ doc.How) error {
	if o.State == doc.Approved { // a draft reserves nothing
		o.PostingNo++
		if err := o.release(tx); err != nil {
			return err
		}
	}
	o.State = doc.Closed
	return nil
}

// reopenOrder reserves again what a closed order still has to deliver. An order that was closed as a draft is a draft
// again: reopening is no way around the right to approve.
func reopenOrder(tx *db.Tx, o *Order, how doc.How) error {
	if o.ApprovedAt.IsZero() {
		o.State = doc.Draft
		return nil
	}
	return approveOrder(tx, o, how)
}
