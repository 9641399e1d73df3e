package sales

import (
	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/kit/text"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/master/party"
	"xingzhou/internal/master/product"
	"xingzhou/internal/master/warehouse"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
)

// OrderInput is what a person or a program says of an order.
type OrderInput struct {
	Customer    id.ID            `json:"customer"`
	Date        day.Day          `json:"date,omitempty"`         // today when empty
	PromiseDate day.Day          `json:"promise_date,omitempty"` // date when empty
	Warehouse   id.ID            `json:"warehouse,omitempty"`    // the default one when empty
	TaxIncluded *bool            `json:"tax_included,omitempty"` // the company's habit when absent
	Note        string           `json:"note,omitempty" maxLength:"500"`
	Lines       []OrderLineInput `json:"lines" minItems:"1" maxItems:"2000"`
	doc.Said
}

// OrderLineInput is one line of it.
type OrderLineInput struct {
	Product  id.ID       `json:"product"`
	Qty      qty.Qty     `json:"qty"`
	Price    money.Price `json:"price"`
	Discount money.Rate  `json:"discount,omitempty"` // share taken off: 0.05 = 5 %
	TaxRate  *money.Rate `json:"tax_rate,omitempty"` // the product's when absent
	Note     string      `json:"note,omitempty" maxLength:"200"`
}

// Order 销售订单: approving it reserves stock; deliveries take from its lines.
type Order struct {
	doc.Meta
	PromiseDate   day.Day `json:"promise_date"`
	Customer      id.ID   `json:"customer"`
	CustomerName  string  `json:"customer_name"`
	Warehouse     id.ID   `json:"warehouse"`
	WarehouseName string  `json:"warehouse_name"`
	Currency      string  `json:"currency"`
	TaxIncluded   bool    `json:"tax_included"`
	Qty           qty.Qty `json:"qty"`
	OpenQty       qty.Qty `json:"open_qty"`
	Progress      int     `json:"progress"` // percent delivered
	sums
	TotalWords  string          `json:"total_words"`
	Unpaid      money.Amount    `json:"unpaid"`
	Note        string          `json:"note"`
	Salesperson string          `json:"salesperson_name"`
	Lines       []OrderLine     `json:"lines"`
	Effect      *posting.Effect `json:"effect,omitempty"`
	books       *books          // what it names, once read
}

// OrderLine is one line of an order.
type OrderLine struct {
	LineNo  int   `json:"line_no"`
	Product id.ID `json:"product"`
	item
	Service      bool        `json:"service"`
	Qty          qty.Qty     `json:"qty"`
	Price        money.Price `json:"price"`
	Discount     money.Rate  `json:"discount"`
	TaxRate      money.Rate  `json:"tax_rate"`
	DeliveredQty qty.Qty     `json:"delivered_qty"`
	Note         string      `json:"note"`
	sums
	delivered sums // what living deliveries took
}

// Orders is the declaration of the paper.
var Orders *doc.Type[Order, OrderInput]

func init() {
	Orders = doc.Type[Order, OrderInput]{
		Name: OrderType, Zh: "销售订单", En: "sales order", Path: "/sales/orders", Table: "sales_order", Prefix: "XSDD", House: "warehouse_id",
		Head: (*Order).Head, Said: (*OrderInput).Command, Fill: fillOrder, Again: orderAgain, Know: knowOrder, Rows: orderRows, Show: showOrder,
		Fields: []doc.Field[Order]{
			doc.Day("promise_date", "承诺交货", "Promised", func(o *Order) *day.Day { return &o.PromiseDate }).Column("promise_day").List().Input(),
			doc.ID("customer", "客户", "Customer", party.Ref, func(o *Order) *id.ID { return &o.Customer }).
				Named(func(o *Order) *string { return &o.CustomerName }).List().Filter().Search().Required(),
			doc.ID("warehouse", "仓库", "Warehouse", warehouse.Ref, func(o *Order) *id.ID { return &o.Warehouse }).
				Named(func(o *Order) *string { return &o.WarehouseName }).Filter().Input(),
			doc.Text("currency", "币种", "Currency", func(o *Order) *string { return &o.Currency }),
			doc.Flag("tax_included", "价格含税", "Prices with tax", func(o *Order) *bool { return &o.TaxIncluded }).Input(),
			doc.Qty("qty", "数量", "Quantity", func(o *Order) *qty.Qty { return &o.Qty }),
			doc.Qty("open_qty", "未出库", "Still to deliver", func(o *Order) *qty.Qty { return &o.OpenQty }),
			doc.Percent("progress", "进度", "Progress", func(o *Order) *int { return &o.Progress }).Shown().List(),
			doc.Amount("amount", "不含税金额", "Without tax", func(o *Order) *money.Amount { return &o.Amount }),
			doc.Amount("tax", "税额", "Tax", func(o *Order) *money.Amount { return &o.Tax }),
			doc.Amount("total", "价税合计", "Total", func(o *Order) *money.Amount { return &o.Total }).List().Sort().Sum(),
			doc.Amount("unpaid", "未收", "Unpaid", func(o *Order) *money.Amount { return &o.Unpaid }).Shown().List(),
			doc.Text("salesperson_name", "销售员", "Salesperson", func(o *Order) *string { return &o.Salesperson }).Shown().List(),
			doc.Text("note", "备注", "Note", func(o *Order) *string { return &o.Note }).Input().Max(500),
		},
		Lines: doc.LinesOf("lines", "明细", "Lines", "order_id", maxLines, func(o *Order) *[]OrderLine { return &o.Lines }, orderLineFields...),
		Filters: []doc.Filtered{{Name: "progress", Zh: "出库进度", En: "Delivered", Options: []doc.Option{
			{Value: "none", Zh: "未出库", En: "Nothing"}, {Value: "part", Zh: "部分", En: "In part"}, {Value: "done", Zh: "完成", En: "All"}}, Where: whereProgress}},
		Actions: []doc.Action[Order]{
			doc.Approval(approveOrder).HeadOnly(),
			doc.Unapproval(unapproveOrder).HeadOnly(),
			{Name: "close", Zh: "关闭", En: "Close", From: []string{doc.Approved, doc.Draft}, To: []string{doc.Closed}, Do: closeOrder},
			{Name: "reopen", Zh: "重开", En: "Reopen", From: []string{doc.Closed}, To: []string{doc.Approved, doc.Draft}, Permission: "close", Do: reopenOrder},
		},
		Offer: (*Order).actions,
		Gone:  orderGone,
		Worth: func(o *Order) money.Amount { return o.Total },
		Sorts: func(o *Order) []string { return categories(o.Lines, func(l *OrderLine) string { return l.category }) },
		About: func(o *Order) string { return o.CustomerName },
	}.Ready()
}

var orderLineFields = []doc.Field[OrderLine]{
	doc.Int("line_no", "行号", "Line", func(l *OrderLine) *int { return &l.LineNo }),
	doc.ID("product", "商品", "Product", product.Ref, func(l *OrderLine) *id.ID { return &l.Product }).Required(),
	doc.Flag("service", "服务", "Service", func(l *OrderLine) *bool { return &l.Service }),
	doc.Qty("qty", "数量", "Quantity", func(l *OrderLine) *qty.Qty { return &l.Qty }).Required(),
	doc.Price("price", "单价", "Price", func(l *OrderLine) *money.Price { return &l.Price }).Required(),
	doc.Rate("discount", "折扣", "Discount", func(l *OrderLine) *money.Rate { return &l.Discount }).Input(),
	doc.Rate("tax_rate", "税率", "Tax rate", func(l *OrderLine) *money.Rate { return &l.TaxRate }).Input(),
	doc.Amount("amount", "不含税金额", "Without tax", func(l *OrderLine) *money.Amount { return &l.Amount }),
	doc.Amount("tax", "税额", "Tax", func(l *OrderLine) *money.Amount { return &l.Tax }),
	doc.Amount("total", "价税合计", "Total", func(l *OrderLine) *money.Amount { return &l.Total }),
	doc.Text("note", "备注", "Note", func(l *OrderLine) *string { return &l.Note }).Input().Max(200),
	doc.Qty("delivered_qty", "已出库", "Delivered", func(l *OrderLine) *qty.Qty { return &l.DeliveredQty }),
	doc.Amount("delivered_amount", "已出库金额", "Delivered amount", func(l *OrderLine) *money.Amount { return &l.delivered.Amount }),
	doc.Amount("delivered_tax", "已出库税额", "Delivered tax", func(l *OrderLine) *money.Amount { return &l.delivered.Tax }),
}

func whereProgress(w *doc.Filter, value string) {
	switch value {
	case "none":
		w.And("t.state = 'approved' AND t.open_qty >= t.qty") // = would lead SQLite away from the index that covers both
	case "part":
		w.And("t.state <> 'draft' AND t.open_qty > 0 AND t.open_qty < t.qty")
	case "done":
		w.And("t.state <> 'draft' AND t.open_qty = 0")
	}
}

// orderAgain is the command that would write the order as it is.
func orderAgain(o *Order) *OrderInput {
	in := &OrderInput{Customer: o.Customer, Warehouse: o.Warehouse, TaxIncluded: &o.TaxIncluded, Note: o.Note}
	for i := range o.Lines {
		l := &o.Lines[i]
		in.Lines = append(in.Lines, OrderLineInput{Product: l.Product, Qty: l.Qty, Price: l.Price, Discount: l.Discount, TaxRate: &l.TaxRate, Note: l.Note})
	}
	return in
}

func (l *OrderLine) goods() (id.ID, *item) { return l.Product, &l.item }

// Open is what deliveries may still take.
func (l *OrderLine) Open() qty.Qty { return l.Qty - l.DeliveredQty }

// progress is the delivered share of a quantity in whole percent; only everything is 100.
func progress(whole, open qty.Qty) int {
	if whole <= 0 || open <= 0 {
		return 100
	}
	return min(99, int((int64(whole)-int64(open))/(max(int64(whole)/100, 1))))
}

func (o *Order) actions() []string {
	switch o.State {
	case doc.Draft:
		if o.PostingNo > 0 { // it left traces in the books
			return []string{"edit", "approve", "close", "copy"}
		}
		return []string{"edit", "approve", "delete", "copy"}
	case doc.Approved:
		if o.OpenQty == 0 {
			return []string{"copy", "unapprove"}
		}
		return []string{"deliver", "unapprove", "close", "copy"}
	}
	return []string{"reopen", "copy"}
}

// orderRows fills what lists show beside the stored fields.
func orderRows(q db.Querier, rows []*Order) error {
	users, err := auth.Names(q)
	if err != nil {
		return err
	}
	ids := make([]int64, len(rows))
	for i, o := range rows {
		ids[i] = o.ID.Int()
	}
	open, err := openByOrder(q, ids)
	for _, o := range rows {
		o.Progress, o.Salesperson = progress(o.Qty, o.OpenQty), users[o.CreatedBy]
		o.Unpaid = unpaid(o.State, o.Total, open[o.ID.Int()])
	}
	return err
}

// showOrder fills what a screen shows of one order.
func showOrder(q db.Querier, _ string, o *Order) error {
	if err := orderRows(q, []*Order{o}); err != nil {
		return err
	}
	o.TotalWords = text.RMB(o.Total)
	return showItems(q, o.Warehouse, o.Lines, (*OrderLine).goods)
}
