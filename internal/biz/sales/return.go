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

// ReturnInput is what comes back, of one delivery.
type ReturnInput struct {
	Delivery id.ID             `json:"delivery,omitempty"` // required when the return is made
	Date     day.Day           `json:"date,omitempty"`
	Reason   string            `json:"reason,omitempty" maxLength:"500"`
	Lines    []ReturnLineInput `json:"lines,omitempty" maxItems:"2000"` // everything not yet returned when absent
	doc.Said
}

// ReturnLineInput is a quantity of a delivery line.
type ReturnLineInput struct {
	DeliveryLine int     `json:"delivery_line"`
	Qty          qty.Qty `json:"qty"`
}

// Return 销售退货单: goods come back at the cost they left with; revenue, VAT and the receivable are booked red.
type Return struct {
	doc.Meta
	Delivery       id.ID  `json:"delivery"`
	DeliveryNumber string `json:"delivery_number"`
	Order          id.ID  `json:"order"`
	Customer       id.ID  `json:"customer"`
	CustomerName   string `json:"customer_name"`
	Warehouse      id.ID  `json:"warehouse"`
	WarehouseName  string `json:"warehouse_name"`
	Currency       string `json:"currency"`
	sums
	Cost    money.Amount    `json:"cost" perm:"cost.read"`
	Reason  string          `json:"reason"`
	Voucher id.ID           `json:"voucher,omitempty"`
	Lines   []ReturnLine    `json:"lines"`
	Effect  *posting.Effect `json:"effect,omitempty"`
	unpaid  money.Amount
	from    *Delivery // the delivery, once read
	books   *books
	back    takeBack
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

// Returns is the declaration of the paper.
var Returns *doc.Type[Return, ReturnInput]

func init() {
	Returns = doc.Type[Return, ReturnInput]{
		Name: ReturnType, Zh: "销售退货单", En: "return", Path: "/sales/returns", Table: "sales_return", Prefix: "XSTH", House: "warehouse_id",
		Owners: []string{ofItsOrder},
		Head:   (*Return).Head, Said: (*ReturnInput).Command, Fill: fillReturn, Again: returnAgain, Refill: true, Rows: returnRows, Show: showReturn,
		Fields: []doc.Field[Return]{
			doc.ID("delivery", "出库单", "Delivery", deliveryRef, func(t *Return) *id.ID { return &t.Delivery }).
				Named(func(t *Return) *string { return &t.DeliveryNumber }).List().Filter().Required(),
			doc.ID("order", "订单", "Order", orderRef, func(t *Return) *id.ID { return &t.Order }),
			doc.ID("customer", "客户", "Customer", party.Ref, func(t *Return) *id.ID { return &t.Customer }).
				Named(func(t *Return) *string { return &t.CustomerName }).List().Filter().Search(),
			doc.ID("warehouse", "仓库", "Warehouse", warehouse.Ref, func(t *Return) *id.ID { return &t.Warehouse }).
				Named(func(t *Return) *string { return &t.WarehouseName }).Filter(),
			doc.Text("currency", "币种", "Currency", func(t *Return) *string { return &t.Currency }),
			doc.Amount("amount", "不含税金额", "Without tax", func(t *Return) *money.Amount { return &t.Amount }),
			doc.Amount("tax", "税额", "Tax", func(t *Return) *money.Amount { return &t.Tax }),
			doc.Amount("total", "价税合计", "Total", func(t *Return) *money.Amount { return &t.Total }).List().Sum(),
			doc.Amount("open", "未退款", "Not refunded", func(t *Return) *money.Amount { return &t.unpaid }).Shown().List(),
			doc.Amount("cost", "成本", "Cost", func(t *Return) *money.Amount { return &t.Cost }).Hidden(auth.SeeCost),
			doc.Text("reason", "退货原因", "Reason", func(t *Return) *string { return &t.Reason }).Input().Max(500),
		},
		Lines:   doc.LinesOf("lines", "明细", "Lines", "return_id", maxLines, func(t *Return) *[]ReturnLine { return &t.Lines }, returnLineFields...),
		Actions: []doc.Action[Return]{doc.Approval(approveReturn), doc.Unapproval(unapproveReturn)},
		Offer:   func(t *Return) []string { return t.Offered() },
		Worth:   func(t *Return) money.Amount { return t.Total },
		Sorts:   func(t *Return) []string { return categories(t.Lines, func(l *ReturnLine) string { return l.category }) },
		About:   func(t *Return) string { return t.CustomerName },
	}.Ready()
}

var returnLineFields = []doc.Field[ReturnLine]{
	doc.Int("line_no", "行号", "Line", func(l *ReturnLine) *int { return &l.LineNo }),
	doc.Int("delivery_line", "出库单行", "Delivery line", func(l *ReturnLine) *int { return &l.DeliveryLine }).Required(),
	doc.ID("product", "商品", "Product", product.Ref, func(l *ReturnLine) *id.ID { return &l.Product }),
	doc.Flag("service", "服务", "Service", func(l *ReturnLine) *bool { return &l.Service }),
	doc.Qty("qty", "数量", "Quantity", func(l *ReturnLine) *qty.Qty { return &l.Qty }).Required(),
	doc.Price("price", "单价", "Price", func(l *ReturnLine) *money.Price { return &l.Price }),
	doc.Rate("tax_rate", "税率", "Tax rate", func(l *ReturnLine) *money.Rate { return &l.TaxRate }),
	doc.Amount("amount", "不含税金额", "Without tax", func(l *ReturnLine) *money.Amount { return &l.Amount }),
	doc.Amount("tax", "税额", "Tax", func(l *ReturnLine) *money.Amount { return &l.Tax }),
	doc.Amount("total", "价税合计", "Total", func(l *ReturnLine) *money.Amount { return &l.Total }),
	doc.Amount("cost", "成本", "Cost", func(l *ReturnLine) *money.Amount { return &l.Cost }).Hidden(auth.SeeCost),
}

func (l *ReturnLine) goods() (id.ID, *item) { return l.Product, &l.item }

// returnAgain is the command that would write the return as it is.
func returnAgain(t *Return) *ReturnInput {
	in := &ReturnInput{Delivery: t.Delivery, Date: t.Date, Reason: t.Reason}
	for _, l := range t.Lines {
		in.Lines = append(in.Lines, ReturnLineInput{l.DeliveryLine, l.Qty})
	}
	return in
}

// returnRows tells what of the returns is not paid back.
func returnRows(q db.Querier, rows []*Return) error {
	ids := make([]int64, len(rows))
	for i, t := range rows {
		ids[i] = t.ID.Int()
	}
	open, err := openitem.OpenBySource(q, ids)
	for _, t := range rows {
		t.unpaid = open[t.ID.Int()]
	}
	return err
}

// showReturn fills what a screen shows of one return.
func showReturn(q db.Querier, _ string, t *Return) error {
	d, err := Deliveries.Read(q, t.Delivery)
	if err != nil {
		return err
	}
	for i := range t.Lines {
		if l := d.line(t.Lines[i].DeliveryLine); l != nil {
			t.Lines[i].OpenQty = l.Qty - l.ReturnedQty
		}
	}
	if t.Voucher, err = voucherOf(q, &t.Meta); err != nil {
		return err
	}
	return showItems(q, t.Warehouse, t.Lines, (*ReturnLine).goods)
}
