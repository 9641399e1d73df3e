package sales

import (
	"strings"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
)

const (
	orderHead  = "id, number, day, promise_day, customer_id, warehouse_id, currency, tax_included, qty, open_qty, amount, tax, total, note"
	orderLines = "line_no, product_id, service, qty, price, discount, tax_rate, amount, tax, total, note, delivered_qty, delivered_amount, delivered_tax"
)

// orderOf is the head of an order called o.
var orderOf = "o." + strings.ReplaceAll(orderHead+", "+doc.MetaColumns, ", ", ", o.")

func scanOrder(r *db.Row) Order {
	o := Order{
		ID: id.ID(r.Int()), Number: r.Text(), Date: day.Day(r.Int()), PromiseDate: day.Day(r.Int()), Customer: id.ID(r.Int()), Warehouse: id.ID(r.Int()),
		Currency: r.Text(), TaxIncluded: r.Bool(), Qty: qty.Qty(r.Int()), OpenQty: qty.Qty(r.Int()), sums: scanSums(r), Note: r.Text(), Meta: doc.ScanMeta(r),
	}
	o.Progress = progress(o.Qty, o.OpenQty)
	return o
}

func scanOrderNamed(r *db.Row) Order {
	o := scanOrder(r)
	o.CustomerName, o.termsDays, o.barred = r.Text(), int(r.Int()), r.Bool()
	return o
}

func scanSums(r *db.Row) sums {
	return sums{money.Amount(r.Int()), money.Amount(r.Int()), money.Amount(r.Int())}
}

func scanOrderLine(r *db.Row) OrderLine {
	return OrderLine{
		LineNo: int(r.Int()), Product: id.ID(r.Int()), Service: r.Bool(), Qty: qty.Qty(r.Int()), Price: money.Price(r.Int()), Discount: money.Rate(r.Int()),
		TaxRate: money.Rate(r.Int()), sums: scanSums(r), Note: r.Text(), DeliveredQty: qty.Qty(r.Int()),
		delivered: sums{Amount: money.Amount(r.Int()), Tax: money.Amount(r.Int())},
	}
}

func askOrder(b *db.Batch, order id.ID) (*[]Order, *[]OrderLine) {
	return db.Ask(b, scanOrderNamed, `SELECT `+orderOf+`, p.name, p.terms_days, p.disabled
FROM sales_order o JOIN party p ON p.tenant_id = $1 AND p.id = o.customer_id WHERE o.tenant_id = $1 AND o.id = $2`, order.Int()),
		db.Ask(b, scanOrderLine, `SELECT `+orderLines+` FROM sales_order_line WHERE tenant_id = $1 AND order_id = $2 ORDER BY line_no`, order.Int())
}

func readOrder(q db.Querier, order id.ID) (*Order, error) {
	b := q.Batch()
	head, lines := askOrder(b, order)
	if err := b.Run(); err != nil {
		return nil, err
	}
	if len(*head) == 0 {
		return nil, doc.NotFound("销售订单", "sales order", order)
	}
	o := &(*head)[0]
	o.Lines = *lines
	return o, nil
}

func insertOrder(tx *db.Tx, o *Order) {
	ins := tx.Insert("sales_order", orderHead+", "+doc.MetaColumns)
	ins.Row(append([]any{o.ID.Int(), o.Number, int64(o.Date), int64(o.PromiseDate), o.Customer.Int(), o.Warehouse.Int(), o.Currency, flag(o.TaxIncluded),
		int64(o.Qty), int64(o.OpenQty), int64(o.Amount), int64(o.Tax), int64(o.Total), o.Note}, o.Meta.Values()...)...)
	ins.Queue()
	insertOrderLines(tx, o)
}

func insertOrderLines(tx *db.Tx, o *Order) {
	ins := tx.Insert("sales_order_line", "order_id, "+orderLines)
	for i := range o.Lines {
		l := &o.Lines[i]
		ins.Row(o.ID.Int(), int64(l.LineNo), l.Product.Int(), flag(l.Service), int64(l.Qty), int64(l.Price), int64(l.Discount), int64(l.TaxRate),
			int64(l.Amount), int64(l.Tax), int64(l.Total), l.Note, int64(l.DeliveredQty), int64(l.delivered.Amount), int64(l.delivered.Tax))
	}
	ins.Queue()
}

func updateOrder(tx *db.Tx, o *Order) {
	o.Meta.Update(tx, "sales_order", o.ID.Int(),
		"day, promise_day, customer_id, warehouse_id, tax_included, qty, open_qty, amount, tax, total, note",
		int64(o.Date), int64(o.PromiseDate), o.Customer.Int(), o.Warehouse.Int(), flag(o.TaxIncluded),
		int64(o.Qty), int64(o.OpenQty), int64(o.Amount), int64(o.Tax), int64(o.Total), o.Note)
	tx.Exec(db.Any, `DELETE FROM sales_order_line WHERE tenant_id = $1 AND order_id = $2`, o.ID.Int())
	insertOrderLines(tx, o)
}
