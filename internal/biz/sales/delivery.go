package sales

import (
	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/openitem"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/master/party"
	"xingzhou/internal/master/product"
	"xingzhou/internal/master/warehouse"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
)

// DeliveryInput is what is to leave, of one order.
type DeliveryInput struct {
	Order id.ID               `json:"order,omitempty"` // required when the delivery is made, ignored when it is changed
	Date  day.Day             `json:"date,omitempty"`  // today when empty
	Note  string              `json:"note,omitempty" maxLength:"500"`
	Lines []DeliveryLineInput `json:"lines,omitempty" maxItems:"2000"` // everything still open when absent
	doc.Said
}

// DeliveryLineInput is a quantity of an order line.
type DeliveryLineInput struct {
	OrderLine int     `json:"order_line"`
	Qty       qty.Qty `json:"qty"`
}

// Delivery 销售出库单: approving it moves stock at cost, and books revenue, VAT, cost and the receivable.
type Delivery struct {
	doc.Meta
	Order         id.ID  `json:"order"`
	OrderNumber   string `json:"order_number"`
	Customer      id.ID  `json:"customer"`
	CustomerName  string `json:"customer_name"`
	Warehouse     id.ID  `json:"warehouse"`
	WarehouseName string `json:"warehouse_name"`
	Currency      string `json:"currency"`
	sums
	Cost    money.Amount    `json:"cost" perm:"cost.read"`
	Note    string          `json:"note"`
	Voucher id.ID           `json:"voucher,omitempty"`
	Lines   []DeliveryLine  `json:"lines"`
	Effect  *posting.Effect `json:"effect,omitempty"`
	unpaid  money.Amount
	from    *Order // the order, once read
	books   *books
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

// Deliveries is the declaration of the paper.
var Deliveries *doc.Type[Delivery, DeliveryInput]

func init() {
	Deliveries = doc.Type[Delivery, DeliveryInput]{
		Name: DeliveryType, Zh: "销售出库单", En: "delivery", Path: "/sales/deliveries", Table: "sales_delivery", Prefix: "XSCK", House: "warehouse_id",
		Owners: []string{ofItsOrder},
		Head:   (*Delivery).Head, Said: (*DeliveryInput).Command, Fill: fillDelivery, Again: deliveryAgain, Refill: true, Rows: deliveryRows, Show: showDelivery,
		Fields: []doc.Field[Delivery]{
			doc.ID("order", "订单", "Order", orderRef, func(d *Delivery) *id.ID { return &d.Order }).
				Named(func(d *Delivery) *string { return &d.OrderNumber }).List().Filter().Required(),
			doc.ID("customer", "客户", "Customer", party.Ref, func(d *Delivery) *id.ID { return &d.Customer }).
				Named(func(d *Delivery) *string { return &d.CustomerName }).List().Filter().Search(),
			doc.ID("warehouse", "仓库", "Warehouse", warehouse.Ref, func(d *Delivery) *id.ID { return &d.Warehouse }).
				Named(func(d *Delivery) *string { return &d.WarehouseName }).Filter(),
			doc.Text("currency", "币种", "Currency", func(d *Delivery) *string { return &d.Currency }),
			doc.Amount("amount", "不含税金额", "Without tax", func(d *Delivery) *money.Amount { return &d.Amount }),
			doc.Amount("tax", "税额", "Tax", func(d *Delivery) *money.Amount { return &d.Tax }),
			doc.Amount("total", "价税合计", "Total", func(d *Delivery) *money.Amount { return &d.Total }).List().Sum(),
			doc.Amount("open", "未收", "Unpaid", func(d *Delivery) *money.Amount { return &d.unpaid }).Shown().List(),
			doc.Amount("cost", "成本", "Cost", func(d *Delivery) *money.Amount { return &d.Cost }).Hidden(auth.SeeCost),
			doc.Text("note", "备注", "Note", func(d *Delivery) *string { return &d.Note }).Input().Max(500),
		},
		Lines:   doc.LinesOf("lines", "明细", "Lines", "delivery_id", maxLines, func(d *Delivery) *[]DeliveryLine { return &d.Lines }, deliveryLineFields...),
		Actions: []doc.Action[Delivery]{doc.Approval(approveDelivery), doc.Unapproval(unapproveDelivery)},
		Offer:   func(d *Delivery) []string { return d.Offered("return", "receive") },
		Worth:   func(d *Delivery) money.Amount { return d.Total },
		Sorts: func(d *Delivery) []string {
			return categories(d.Lines, func(l *DeliveryLine) string { return l.category })
		},
		About: func(d *Delivery) string { return d.CustomerName },
	}.Ready()
}

var deliveryLineFields = []doc.Field[DeliveryLine]{
	doc.Int("line_no", "行号", "Line", func(l *DeliveryLine) *int { return &l.LineNo }),
	doc.Int("order_line", "订单行", "Order line", func(l *DeliveryLine) *int { return &l.OrderLine }).Required(),
	doc.ID("product", "商品", "Product", product.Ref, func(l *DeliveryLine) *id.ID { return &l.Product }),
	doc.Flag("service", "服务", "Service", func(l *DeliveryLine) *bool { return &l.Service }),
	doc.Qty("qty", "数量", "Quantity", func(l *DeliveryLine) *qty.Qty { return &l.Qty }).Required(),
	doc.Price("price", "单价", "Price", func(l *DeliveryLine) *money.Price { return &l.Price }),
	doc.Rate("tax_rate", "税率", "Tax rate", func(l *DeliveryLine) *money.Rate { return &l.TaxRate }),
	doc.Amount("amount", "不含税金额", "Without tax", func(l *DeliveryLine) *money.Amount { return &l.Amount }),
	doc.Amount("tax", "税额", "Tax", func(l *DeliveryLine) *money.Amount { return &l.Tax }),
	doc.Amount("total", "价税合计", "Total", func(l *DeliveryLine) *money.Amount { return &l.Total }),
	doc.Amount("cost", "成本", "Cost", func(l *DeliveryLine) *money.Amount { return &l.Cost }).Hidden(auth.SeeCost),
	doc.Qty("returned_qty", "已退", "Returned", func(l *DeliveryLine) *qty.Qty { return &l.ReturnedQty }),
	doc.Amount("returned_amount", "已退金额", "Returned amount", func(l *DeliveryLine) *money.Amount { return &l.returned.Amount }),
	doc.Amount("returned_tax", "已退税额", "Returned tax", func(l *DeliveryLine) *money.Amount { return &l.returned.Tax }),
	doc.Amount("returned_cost", "已退成本", "Returned cost", func(l *DeliveryLine) *money.Amount { return &l.returnedCost }).Hidden(auth.SeeCost),
}

func (l *DeliveryLine) goods() (id.ID, *item) { return l.Product, &l.item }

// deliveryAgain is the command that would write the delivery as it is.
func deliveryAgain(d *Delivery) *DeliveryInput {
	in := &DeliveryInput{Order: d.Order, Date: d.Date, Note: d.Note}
	for _, l := range d.Lines {
		in.Lines = append(in.Lines, DeliveryLineInput{l.OrderLine, l.Qty})
	}
	return in
}

// deliveryRows tells what of the deliveries is not paid.
func deliveryRows(q db.Querier, rows []*Delivery) error {
	ids := make([]int64, len(rows))
	for i, d := range rows {
		ids[i] = d.ID.Int()
	}
	open, err := openitem.OpenBySource(q, ids)
	for _, d := range rows {
		d.unpaid = open[d.ID.Int()]
	}
	return err
}

// showDelivery fills what a screen shows of one delivery.
func showDelivery(q db.Querier, _ string, d *Delivery) error {
	o, err := Orders.Read(q, d.Order)
	if err != nil {
		return err
	}
	for i := range d.Lines {
		if l := o.line(d.Lines[i].OrderLine); l != nil {
			d.Lines[i].OpenQty = l.Open()
		}
	}
	if d.Voucher, err = voucherOf(q, &d.Meta); err != nil {
		return err
	}
	return showItems(q, d.Warehouse, d.Lines, (*DeliveryLine).goods)
}
