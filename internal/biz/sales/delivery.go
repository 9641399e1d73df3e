package sales

import (
	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
)

// DeliveryInput is what is to leave, of one order.
type DeliveryInput struct {
	Order   id.ID               `json:"order,omitempty"` // required when the delivery is made, ignored when it is changed
	Date    day.Day             `json:"date,omitempty"`  // today when empty
	Note    string              `json:"note,omitempty" maxLength:"500"`
	Lines   []DeliveryLineInput `json:"lines,omitempty" maxItems:"2000"` // everything still open when absent
	Approve bool                `json:"approve,omitempty"`
	Version int                 `json:"version,omitempty"`
	// AllowNegative says that a person has seen that the warehouse will owe goods, where it warns of that.
	AllowNegative bool `json:"allow_negative,omitempty"`
}

// DeliveryLineInput is a quantity of an order line.
type DeliveryLineInput struct {
	OrderLine int     `json:"order_line"`
	Qty       qty.Qty `json:"qty"`
}

// Delivery 销售出库单: approving it moves stock at cost, and books revenue, VAT, cost and the receivable.
type Delivery struct {
	ID            id.ID   `json:"id"`
	Number        string  `json:"number"`
	Date          day.Day `json:"date"`
	Order         id.ID   `json:"order"`
	OrderNumber   string  `json:"order_number"`
	Customer      id.ID   `json:"customer"`
	CustomerName  string  `json:"customer_name"`
	Warehouse     id.ID   `json:"warehouse"`
	WarehouseName string  `json:"warehouse_name"`
	Currency      string  `json:"currency"`
	sums
	Cost    money.Amount    `json:"cost" perm:"cost.read"`
	Note    string          `json:"note"`
	Voucher id.ID           `json:"voucher,omitempty"`
	Lines   []DeliveryLine  `json:"lines"`
	Effect  *posting.Effect `json:"effect,omitempty"`
	doc.Meta
}

// DeliveryLine is one line of a delivery. Amounts of a draft are provisional: earlier deliveries settle the rounding first.
type DeliveryLine struct {
	LineNo    int   `json:"line_no"`
	OrderLine int   `json:"order_line"`
	Product   id.ID `json:"product"`
	item
	Service     bool         `json:"service"`
	Qty         qty.Qty      `json:"qty"`
	Price       money.Price  `json:"price"`
	TaxRate     money.Rate   `json:"tax_rate"`
	Cost        money.Amount `json:"cost" perm:"cost.read"`
	ReturnedQty qty.Qty      `json:"returned_qty"`
	OpenQty     qty.Qty      `json:"open_qty"` // of the order line
	sums
	returned     sums // what living returns took back
	returnedCost money.Amount
}

const (
	deliveryHead  = "id, number, day, order_id, customer_id, warehouse_id, currency, amount, tax, total, cost, note"
	deliveryLines = "line_no, order_line, product_id, service, qty, price, tax_rate, amount, tax, total, cost, returned_qty, returned_amount, returned_tax, returned_cost"
)

func scanDelivery(r *db.Row) Delivery {
	return Delivery{
		ID: id.ID(r.Int()), Number: r.Text(), Date: day.Day(r.Int()), Order: id.ID(r.Int()), Customer: id.ID(r.Int()), Warehouse: id.ID(r.Int()),
		Currency: r.Text(), sums: scanSums(r), Cost: money.Amount(r.Int()), Note: r.Text(), Meta: doc.ScanMeta(r),
	}
}

func scanDeliveryLine(r *db.Row) DeliveryLine {
	return DeliveryLine{
		LineNo: int(r.Int()), OrderLine: int(r.Int()), Product: id.ID(r.Int()), Service: r.Bool(), Qty: qty.Qty(r.Int()), Price: money.Price(r.Int()),
		TaxRate: money.Rate(r.Int()), sums: scanSums(r), Cost: money.Amount(r.Int()), ReturnedQty: qty.Qty(r.Int()),
		returned: sums{Amount: money.Amount(r.Int()), Tax: money.Amount(r.Int())}, returnedCost: money.Amount(r.Int()),
	}
}

func readDelivery(q db.Querier, delivery id.ID) (*Delivery, error) {
	b := q.Batch()
	head := db.Ask(b, scanDelivery, `SELECT `+deliveryHead+`, `+doc.MetaColumns+` FROM sales_delivery WHERE tenant_id = $1 AND id = $2`, delivery.Int())
	lines := db.Ask(b, scanDeliveryLine, `SELECT `+deliveryLines+` FROM sales_delivery_line WHERE tenant_id = $1 AND delivery_id = $2 ORDER BY line_no`, delivery.Int())
	if err := b.Run(); err != nil {
		return nil, err
	}
	if len(*head) == 0 {
		return nil, doc.NotFound("销售出库单", "delivery", delivery)
	}
	d := &(*head)[0]
	d.Lines = *lines
	return d, nil
}

func insertDelivery(tx *db.Tx, d *Delivery) {
	ins := tx.Insert("sales_delivery", deliveryHead+", "+doc.MetaColumns)
	ins.Row(append([]any{d.ID.Int(), d.Number, int64(d.Date), d.Order.Int(), d.Customer.Int(), d.Warehouse.Int(), d.Currency,
		int64(d.Amount), int64(d.Tax), int64(d.Total), int64(d.Cost), d.Note}, d.Meta.Values()...)...)
	ins.Queue()
	insertDeliveryLines(tx, d)
}

func insertDeliveryLines(tx *db.Tx, d *Delivery) {
	ins := tx.Insert("sales_delivery_line", "delivery_id, "+deliveryLines)
	for i := range d.Lines {
		l := &d.Lines[i]
		ins.Row(d.ID.Int(), int64(l.LineNo), int64(l.OrderLine), l.Product.Int(), flag(l.Service), int64(l.Qty), int64(l.Price), int64(l.TaxRate),
			int64(l.Amount), int64(l.Tax), int64(l.Total), int64(l.Cost), int64(l.ReturnedQty),
			int64(l.returned.Amount), int64(l.returned.Tax), int64(l.returnedCost))
	}
	ins.Queue()
}

// updateDelivery writes head and lines of a delivery that exists. Customer and warehouse follow the order, which may have
// been changed while the delivery was taken back.
func updateDelivery(tx *db.Tx, d *Delivery) {
	d.Meta.Update(tx, "sales_delivery", d.ID.Int(), "day, customer_id, warehouse_id, amount, tax, total, cost, note",
		int64(d.Date), d.Customer.Int(), d.Warehouse.Int(), int64(d.Amount), int64(d.Tax), int64(d.Total), int64(d.Cost), d.Note)
	tx.Exec(db.Any, `DELETE FROM sales_delivery_line WHERE tenant_id = $1 AND delivery_id = $2`, d.ID.Int())
	insertDeliveryLines(tx, d)
}
