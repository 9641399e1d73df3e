package sales

import (
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/ledger/openitem"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/master/product"
	"xingzhou/internal/master/warehouse"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
	"xingzhou/internal/platform/number"
)

// CreateDelivery pushes an order down to a delivery, approved at once where the input says so.
func CreateDelivery(tx *db.Tx, in *DeliveryInput) (*Delivery, error) {
	d := &Delivery{ID: id.ID(tx.NextID()), Order: in.Order, Meta: doc.New(tx), Note: in.Note}
	var err error
	if d.Date, err = dayOr(tx, in.Date); err != nil {
		return nil, err
	}
	o, err := orderToDeliver(tx, in.Order)
	if err != nil {
		return nil, err
	}
	if err := d.take(o, in.Lines); err != nil {
		return nil, err
	}
	s, err := askShipment(tx, d, true)
	if err != nil {
		return nil, err
	}
	d.Number = s.number.Next()
	if in.Approve {
		if err := s.approve(tx, d, o, in.AllowNegative); err != nil {
			return nil, err
		}
	} else {
		number.Save(tx, s.number)
	}
	insertDelivery(tx, d)
	return d, nil
}

// UpdateDelivery replaces a draft's date, note and quantities.
func UpdateDelivery(tx *db.Tx, delivery id.ID, in *DeliveryInput) (*Delivery, error) {
	d, err := deliveryAction(tx, delivery, in.Version, doc.Draft)
	if err != nil {
		return nil, err
	}
	o, err := orderToDeliver(tx, d.Order)
	if err != nil {
		return nil, err
	}
	if d.Date, err = dayOr(tx, in.Date); err != nil {
		return nil, err
	}
	d.Note = in.Note
	if err := d.take(o, in.Lines); err != nil {
		return nil, err
	}
	return d, finishDelivery(tx, d, o, in.Approve, in.AllowNegative)
}

// ApproveDelivery 审核 posts a draft; below tells that a person lets the warehouse owe goods.
func ApproveDelivery(tx *db.Tx, delivery id.ID, version int, below bool) (*Delivery, error) {
	d, err := deliveryAction(tx, delivery, version, doc.Draft)
	if err != nil {
		return nil, err
	}
	o, err := orderToDeliver(tx, d.Order)
	if err != nil {
		return nil, err
	}
	lines := make([]DeliveryLineInput, len(d.Lines))
	for i, l := range d.Lines {
		lines[i] = DeliveryLineInput{l.OrderLine, l.Qty}
		if now := o.line(l.OrderLine); now != nil && now.Product != l.Product {
			return nil, lineChanged(i, "order_line", "订单", "order")
		}
	}
	if err := d.take(o, lines); err != nil {
		return nil, err
	}
	return d, finishDelivery(tx, d, o, true, below)
}

func finishDelivery(tx *db.Tx, d *Delivery, o *Order, approve, below bool) error {
	s, err := askShipment(tx, d, false)
	if err != nil {
		return err
	}
	if approve {
		if err := s.approve(tx, d, o, below); err != nil {
			return err
		}
	}
	updateDelivery(tx, d)
	return nil
}

func deliveryAction(tx *db.Tx, delivery id.ID, version int, allowed ...string) (*Delivery, error) {
	d, err := readDelivery(tx, delivery)
	if err != nil {
		return nil, err
	}
	return d, d.Check(d.Number, version, d, allowed...)
}

func orderToDeliver(tx *db.Tx, order id.ID) (*Order, error) {
	o, err := readOrder(tx, order)
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

// shipment is what approving a delivery has to know.
type shipment struct {
	reads  *posting.Reads
	number *number.Counter
}

// askShipment reads products, stock and counters in one batch, and puts names on the paper.
func askShipment(tx *db.Tx, d *Delivery, numbered bool) (*shipment, error) {
	var keys []stock.Key
	var ids []int64
	seen := map[id.ID]bool{}
	for i := range d.Lines {
		if p := d.Lines[i].Product; !seen[p] {
			seen[p] = true
			ids = append(ids, p.Int())
			if !d.Lines[i].Service {
				keys = append(keys, stockKey(p.Int(), d.Warehouse.Int()))
			}
		}
	}
	b := tx.Batch()
	products, err := product.Find(tx, b, ids)
	if err != nil {
		return nil, err
	}
	s := &shipment{}
	if numbered {
		s.number = number.Document(b, "XSCK", d.Date)
	}
	if s.reads, err = posting.Ask(tx, b, keys, d.Date); err != nil {
		return nil, err
	}
	if err := b.Run(); err != nil {
		return nil, err
	}
	byID := products.Index()
	for i := range d.Lines {
		if p := byID[d.Lines[i].Product.Int()]; p != nil {
			d.Lines[i].item = itemOf(p)
		}
	}
	houses, err := warehouse.All(tx)
	if err != nil {
		return nil, err
	}
	if w, ok := houses.ByID(d.Warehouse.Int()); ok {
		d.WarehouseName = w.Name
	}
	return s, nil
}

// approve posts the delivery: stock at cost, the receivable, the entries; and takes from the order's lines.
func (s *shipment) approve(tx *db.Tx, d *Delivery, o *Order, below bool) error {
	d.Meta.Approve(tx)
	receivable, err := s.reads.Rules.Account(posting.Receivable, "", d.Date)
	if err != nil {
		return err
	}
	p := &posting.Document{
		Type: DeliveryType, ID: d.ID.Int(), No: d.PostingNo, Number: d.Number, Day: d.Date, Party: d.Customer.Int(),
		Summary: "销售出库 " + d.CustomerName + " " + d.Number, Counters: []*number.Counter{s.number}, AllowNegative: below,
	}
	lines := make([]shippedLine, len(d.Lines))
	for i := range d.Lines {
		l := &d.Lines[i]
		lines[i] = shippedLine{l.category, l.sums}
		if l.Service {
			continue
		}
		contra, err := s.reads.Rules.Account(posting.CostOfSale, l.category, d.Date)
		if err != nil {
			return err
		}
		p.Lines = append(p.Lines, issueLine(d, l, i, contra))
		p.Reserves = append(p.Reserves, stock.Reserve{
			Line: l.LineNo, Order: o.ID.Int(), OrderLine: l.OrderLine, Key: stockKey(l.Product.Int(), d.Warehouse.Int()), Qty: -l.Qty,
		})
	}
	p.Entries = func(r *posting.Rules, p *posting.Document) ([]gl.Entry, error) { return saleEntries(r, p, lines) }
	if d.Total != 0 {
		p.Items = []openitem.Item{{
			ID: tx.NextID(), Line: 1, DueDay: d.Date.AddDays(o.termsDays), Party: d.Customer.Int(), Account: receivable, Number: d.Number,
			Currency: d.Currency, Rate: 1_000_000, Amount: d.Total,
		}}
	}
	res, err := posting.Post(tx, s.reads, p)
	if err != nil {
		return err
	}
	d.keepCosts(res)
	takeFromOrder(tx, d, 1)
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

// takeFromOrder moves the delivered quantities of the order's lines and its open quantity, guarded: sign 1 takes, -1 gives back.
func takeFromOrder(tx *db.Tx, d *Delivery, sign int64) {
	up := tx.UpdateEach("sales_order_line", "line_no, take, take_amount, take_tax",
		"delivered_qty = delivered_qty + v.take, delivered_amount = delivered_amount + v.take_amount, delivered_tax = delivered_tax + v.take_tax",
		"sales_order_line.order_id = $2 AND sales_order_line.line_no = v.line_no AND delivered_qty + v.take BETWEEN 0 AND qty", d.Order.Int())
	var sum qty.Qty
	for i := range d.Lines {
		l := &d.Lines[i]
		up.Row(int64(l.OrderLine), sign*int64(l.Qty), sign*int64(l.Amount), sign*int64(l.Tax))
		sum += l.Qty
	}
	up.Queue()
	tx.Exec(1, `UPDATE sales_order SET open_qty = open_qty - $3 WHERE tenant_id = $1 AND id = $2 AND open_qty - $3 BETWEEN 0 AND qty`,
		d.Order.Int(), sign*int64(sum))
}

// UnapproveDelivery 反审核 takes the delivery out of the books; refused while a return or a receipt stands on it.
func UnapproveDelivery(tx *db.Tx, delivery id.ID, version int) (*Delivery, error) {
	d, err := deliveryAction(tx, delivery, version, doc.Approved)
	if err != nil {
		return nil, err
	}
	if err := nothingStandsOn(tx, d); err != nil {
		return nil, err
	}
	o, err := readOrder(tx, d.Order)
	if err != nil {
		return nil, err
	}
	if o.State == doc.Closed {
		return nil, errs.New(errs.Refused, "order.closed", "订单 %[1]s 已关闭。请先重开订单，再反审核出库单。",
			"Order %[1]s is closed. Reopen it before un-approving its delivery.", o.Number)
	}
	res, err := posting.Reverse(tx, posting.Undo{
		Type: DeliveryType, ID: d.ID.Int(), Number: d.Number, No: d.PostingNo, NewNo: d.PostingNo + 1, Day: d.Date, Party: d.Customer.Int(),
	})
	if err != nil {
		return nil, err
	}
	d.Meta.Unapprove()
	d.Cost, d.Voucher = 0, 0
	for i := range d.Lines {
		d.Lines[i].Cost = 0
	}
	takeFromOrder(tx, d, -1)
	updateDelivery(tx, d)
	if tx.DryRun() {
		d.Effect, err = posting.EffectOf(tx, res)
	}
	return d, err
}

// DeleteDelivery removes a draft that never reached the books.
func DeleteDelivery(tx *db.Tx, delivery id.ID, version int) error {
	d, err := deliveryAction(tx, delivery, version, doc.Draft)
	if err != nil {
		return err
	}
	if d.PostingNo > 0 {
		return doc.HasHistory(d.Number)
	}
	tx.Exec(1, `DELETE FROM sales_delivery WHERE tenant_id = $1 AND id = $2`, delivery.Int())
	tx.Exec(db.Any, `DELETE FROM sales_delivery_line WHERE tenant_id = $1 AND delivery_id = $2`, delivery.Int())
	return nil
}
