package sales

import (
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/ledger/openitem"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
)

// fillDelivery pushes an order down: the wanted quantities of its lines, or everything still open. A delivery that is there
// keeps its order.
func fillDelivery(tx *db.Tx, d *Delivery, in *DeliveryInput) (err error) {
	if d.Order == 0 {
		d.Order = in.Order
	}
	d.Note = in.Note
	if d.Date, err = dayOr(tx, in.Date); err != nil {
		return err
	}
	if d.from, err = orderToDeliver(tx, d.Order); err != nil {
		return err
	}
	if d.Stored() {
		for i, l := range d.Lines {
			if now := d.from.line(l.OrderLine); now != nil && now.Product != l.Product {
				return lineChanged(i, "order_line", "订单", "order")
			}
		}
	}
	if err := d.take(d.from, in.Lines); err != nil {
		return err
	}
	d.books, err = ask(tx, &d.Meta, d.Customer, d.Warehouse, productsOf(d.Lines, (*DeliveryLine).goods), nil)
	if err != nil {
		return err
	}
	nameItems(d.books.products, d.Lines, (*DeliveryLine).goods)
	d.CustomerName = d.books.customerName()
	d.WarehouseName, err = houseName(tx, d.Warehouse)
	return err
}

func orderToDeliver(tx *db.Tx, order id.ID) (*Order, error) {
	o, err := Orders.Source(tx, order)
	if err != nil {
		return nil, err
	}
	if o.State != doc.Approved {
		return nil, errs.New(errs.Refused, "order.not_approved", "订单 %[1]s 还没有审核或已关闭，不能出库。请先审核订单。",
			"Order %[1]s is not approved or is closed, so nothing can be delivered. Approve the order first.", o.Number).At("/order")
	}
	return o, nil
}

// take fills the delivery's lines from the order: the wanted quantities, or everything still open.
func (d *Delivery) take(o *Order, wanted []DeliveryLineInput) error {
	d.OrderNumber, d.Customer, d.CustomerName, d.Warehouse, d.Currency = o.Number, o.Customer, o.CustomerName, o.Warehouse, o.Currency
	if len(wanted) == 0 {
		for i := range o.Lines {
			if open := o.Lines[i].Open(); open > 0 {
				wanted = append(wanted, DeliveryLineInput{o.Lines[i].LineNo, open})
			}
		}
	}
	if len(wanted) == 0 {
		return errs.New(errs.Refused, "order.all_delivered", "订单 %[1]s 已全部出库。", "Order %[1]s is delivered in full.", o.Number).At("/order")
	}
	d.Lines, d.sums = nil, sums{}
	var faults []*errs.Error
	taken := map[int]bool{}
	for i, w := range wanted {
		l := o.line(w.OrderLine)
		if f := checkTake(i, w, l, taken); f != nil {
			faults = append(faults, f)
			continue
		}
		p, err := part(l.sums, l.delivered, l.DeliveredQty+w.Qty, l.Qty)
		if err != nil {
			return err
		}
		d.sums.add(p)
		d.Lines = append(d.Lines, DeliveryLine{
			LineNo: i + 1, OrderLine: l.LineNo, Product: l.Product, Service: l.Service, Qty: w.Qty, Price: l.Price, TaxRate: l.TaxRate,
			OpenQty: l.Open(), sums: p,
		})
	}
	if len(faults) > 0 {
		return errs.Join(faults...)
	}
	return nil
}

func (o *Order) line(no int) *OrderLine {
	if no < 1 || no > len(o.Lines) { // lines are numbered 1…n without a gap
		return nil
	}
	return &o.Lines[no-1]
}

func checkTake(i int, w DeliveryLineInput, l *OrderLine, taken map[int]bool) *errs.Error {
	switch {
	case l == nil:
		return lineError("order.line", i, "order_line", "订单没有第 %[1]d 行。请重新从订单下推。", "the order has no line %[1]d. Push down from the order again.", w.OrderLine)
	case taken[w.OrderLine]:
		return lineError("order.line_twice", i, "order_line", "订单第 %[1]d 行出现了两次。请合并数量。", "order line %[1]d is given twice. Add the quantities up.", w.OrderLine)
	case w.Qty <= 0:
		return lineError("qty.not_positive", i, "qty", "数量是 %[1]s，必须大于 0。", "the quantity is %[1]s but must be above 0.", w.Qty)
	case w.Qty > l.Open():
		return lineError("qty.over_open", i, "qty", "只剩 %[1]s 未出库，不能出 %[2]s。请改数量。", "only %[1]s is open, so %[2]s cannot be delivered. Change the quantity.", l.Open(), w.Qty)
	}
	taken[w.OrderLine] = true
	return nil
}

// approveDelivery 审核 posts the delivery: stock at cost, the receivable, the entries; and takes from the order's lines. To accept the
// warning is to let the warehouse owe goods.
func approveDelivery(tx *db.Tx, d *Delivery, how doc.How) error {
	d.Meta.Approve(tx)
	rules := d.books.reads.Rules
	receivable, err := rules.Account(posting.Receivable, "", d.Date)
	if err != nil {
		return err
	}
	p := &posting.Document{
		Type: DeliveryType, ID: d.ID.Int(), No: d.PostingNo, Number: d.Number, Day: d.Date, Party: d.Customer.Int(),
		Summary: "销售出库 " + d.CustomerName + " " + d.Number, Counters: d.Counters(), AllowNegative: how.Accept,
	}
	lines := make([]shippedLine, len(d.Lines))
	for i := range d.Lines {
		l := &d.Lines[i]
		lines[i] = shippedLine{l.category, l.sums}
		if l.Service {
			continue
		}
		contra, err := rules.Account(posting.CostOfSale, l.category, d.Date)
		if err != nil {
			return err
		}
		p.Lines = append(p.Lines, issueLine(d, l, i, contra))
		p.Reserves = append(p.Reserves, stock.Reserve{
			Line: l.LineNo, Order: d.Order.Int(), OrderLine: l.OrderLine, Key: stockKey(l.Product.Int(), d.Warehouse.Int()), Qty: -l.Qty,
		})
	}
	p.Entries = func(r *posting.Rules, p *posting.Document) ([]gl.Entry, error) { return saleEntries(r, p, lines) }
	if d.Total != 0 {
		p.Items = []openitem.Item{{
			ID: tx.NextID(), Line: 1, DueDay: d.Date.AddDays(d.books.termsDays()), Party: d.Customer.Int(), Account: receivable, Number: d.Number,
			Currency: d.Currency, Rate: 1_000_000, Amount: d.Total,
		}}
	}
	res, err := posting.Post(tx, d.books.reads, p)
	if err != nil {
		return err
	}
	d.keepCosts(res)
	ofOrder.Take(tx, d.Order, 1, d.taken())
	if tx.DryRun() {
		d.Effect, err = posting.EffectOf(tx, res)
	}
	return err
}

func (d *Delivery) keepCosts(res *posting.Result) {
	d.Cost = 0
	byLine := map[int]int{}
	for i := range d.Lines {
		byLine[d.Lines[i].LineNo] = i
		d.Lines[i].Cost = 0
	}
	for _, m := range res.Lines {
		d.Lines[byLine[m.Line]].Cost -= m.Value
		d.Cost -= m.Value
	}
	if res.Voucher != nil {
		d.Voucher = id.ID(res.Voucher.ID)
	}
}

// ofOrder is what deliveries take of the lines of an order.
var ofOrder = doc.Source{Table: "sales_order_line", Parent: "order_id", Limit: "qty", Taken: "delivered_qty", Also: []string{"delivered_amount", "delivered_tax"},
	Head: "sales_order", Open: "open_qty"}

func (d *Delivery) taken() []doc.Taken {
	out := make([]doc.Taken, len(d.Lines))
	for i := range d.Lines {
		l := &d.Lines[i]
		out[i] = doc.Taken{Line: l.OrderLine, Qty: int64(l.Qty), Also: []int64{int64(l.Amount), int64(l.Tax)}}
	}
	return out
}

// unapproveDelivery 反审核 takes the delivery out of the books; refused while a return or a receipt stands on it.
func unapproveDelivery(tx *db.Tx, d *Delivery, _ doc.How) error {
	if err := nothingStandsOn(tx, d); err != nil {
		return err
	}
	o, err := Orders.Read(tx, d.Order)
	if err != nil {
		return err
	}
	if o.State == doc.Closed {
		return errs.New(errs.Refused, "order.closed", "订单 %[1]s 已关闭。请先重开订单，再反审核出库单。",
			"Order %[1]s is closed. Reopen it before un-approving its delivery.", o.Number)
	}
	res, err := posting.Reverse(tx, posting.Undo{
		Type: DeliveryType, ID: d.ID.Int(), Number: d.Number, No: d.PostingNo, NewNo: d.PostingNo + 1, Day: d.Date, Party: d.Customer.Int(),
	})
	if err != nil {
		return err
	}
	d.Meta.Unapprove()
	d.Cost, d.Voucher = 0, 0
	for i := range d.Lines {
		d.Lines[i].Cost = 0
	}
	ofOrder.Take(tx, d.Order, -1, d.taken())
	if tx.DryRun() {
		d.Effect, err = posting.EffectOf(tx, res)
	}
	return err
}
