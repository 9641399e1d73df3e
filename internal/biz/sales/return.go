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

// ReturnInput is what comes back, of one delivery.
type ReturnInput struct {
	Delivery id.ID             `json:"delivery,omitempty"` // required when the return is made
	Date     day.Day           `json:"date,omitempty"`
	Reason   string            `json:"reason,omitempty" maxLength:"500"`
	Lines    []ReturnLineInput `json:"lines,omitempty" maxItems:"2000"` // everything not yet returned when absent
	Approve  bool              `json:"approve,omitempty"`
	Version  int               `json:"version,omitempty"`
}

// ReturnLineInput is a quantity of a delivery line.
type ReturnLineInput struct {
	DeliveryLine int     `json:"delivery_line"`
	Qty          qty.Qty `json:"qty"`
}

// Return 销售退货单: goods come back at the cost they left with; revenue, VAT and the receivable are booked red.
type Return struct {
	ID             id.ID   `json:"id"`
	Number         string  `json:"number"`
	Date           day.Day `json:"date"`
	Delivery       id.ID   `json:"delivery"`
	DeliveryNumber string  `json:"delivery_number"`
	Order          id.ID   `json:"order"`
	Customer       id.ID   `json:"customer"`
	CustomerName   string  `json:"customer_name"`
	Warehouse      id.ID   `json:"warehouse"`
	WarehouseName  string  `json:"warehouse_name"`
	Currency       string  `json:"currency"`
	sums
	Cost    money.Amount    `json:"cost" perm:"cost.read"`
	Reason  string          `json:"reason"`
	Voucher id.ID           `json:"voucher,omitempty"`
	Lines   []ReturnLine    `json:"lines"`
	Effect  *posting.Effect `json:"effect,omitempty"`
	doc.Meta
}

// ReturnLine is one line of a return; amounts are positive on paper.
type ReturnLine struct {
	LineNo       int   `json:"line_no"`
	DeliveryLine int   `json:"delivery_line"`
	Product      id.ID `json:"product"`
	item
	Service bool         `json:"service"`
	Qty     qty.Qty      `json:"qty"`
	Price   money.Price  `json:"price"`
	TaxRate money.Rate   `json:"tax_rate"`
	Cost    money.Amount `json:"cost" perm:"cost.read"`
	OpenQty qty.Qty      `json:"open_qty"` // of the delivery line
	sums
}

const (
	returnHead  = "id, number, day, delivery_id, order_id, customer_id, warehouse_id, currency, amount, tax, total, cost, reason"
	returnLines = "line_no, delivery_line, product_id, service, qty, price, tax_rate, amount, tax, total, cost"
)

func scanReturn(r *db.Row) Return {
	return Return{
		ID: id.ID(r.Int()), Number: r.Text(), Date: day.Day(r.Int()), Delivery: id.ID(r.Int()), Order: id.ID(r.Int()), Customer: id.ID(r.Int()),
		Warehouse: id.ID(r.Int()), Currency: r.Text(), sums: scanSums(r), Cost: money.Amount(r.Int()), Reason: r.Text(), Meta: doc.ScanMeta(r),
	}
}

func scanReturnLine(r *db.Row) ReturnLine {
	return ReturnLine{
		LineNo: int(r.Int()), DeliveryLine: int(r.Int()), Product: id.ID(r.Int()), Service: r.Bool(), Qty: qty.Qty(r.Int()), Price: money.Price(r.Int()),
		TaxRate: money.Rate(r.Int()), sums: scanSums(r), Cost: money.Amount(r.Int()),
	}
}

func readReturn(q db.Querier, ret id.ID) (*Return, error) {
	b := q.Batch()
	head := db.Ask(b, scanReturn, `SELECT `+returnHead+`, `+doc.MetaColumns+` FROM sales_return WHERE tenant_id = $1 AND id = $2`, ret.Int())
	lines := db.Ask(b, scanReturnLine, `SELECT `+returnLines+` FROM sales_return_line WHERE tenant_id = $1 AND return_id = $2 ORDER BY line_no`, ret.Int())
	if err := b.Run(); err != nil {
		return nil, err
	}
	if len(*head) == 0 {
		return nil, doc.NotFound("销售退货单", "return", ret)
	}
	t := &(*head)[0]
	t.Lines = *lines
	return t, nil
}

func insertReturn(tx *db.Tx, t *Return) {
	ins := tx.Insert("sales_return", returnHead+", "+doc.MetaColumns)
	ins.Row(append([]any{t.ID.Int(), t.Number, int64(t.Date), t.Delivery.Int(), t.Order.Int(), t.Customer.Int(), t.Warehouse.Int(), t.Currency,
		int64(t.Amount), int64(t.Tax), int64(t.Total), int64(t.Cost), t.Reason}, t.Meta.Values()...)...)
	ins.Queue()
	insertReturnLines(tx, t)
}

func insertReturnLines(tx *db.Tx, t *Return) {
	ins := tx.Insert("sales_return_line", "return_id, "+returnLines)
	for i := range t.Lines {
		l := &t.Lines[i]
		ins.Row(t.ID.Int(), int64(l.LineNo), int64(l.DeliveryLine), l.Product.Int(), flag(l.Service), int64(l.Qty), int64(l.Price), int64(l.TaxRate),
			int64(l.Amount), int64(l.Tax), int64(l.Total), int64(l.Cost))
	}
	ins.Queue()
}

// updateReturn writes head and lines of a return that exists. Customer and warehouse follow the delivery.
func updateReturn(tx *db.Tx, t *Return) {
	t.Meta.Update(tx, "sales_return", t.ID.Int(), "day, customer_id, warehouse_id, amount, tax, total, cost, reason",
		int64(t.Date), t.Customer.Int(), t.Warehouse.Int(), int64(t.Amount), int64(t.Tax), int64(t.Total), int64(t.Cost), t.Reason)
	tx.Exec(db.Any, `DELETE FROM sales_return_line WHERE tenant_id = $1 AND return_id = $2`, t.ID.Int())
	insertReturnLines(tx, t)
}
