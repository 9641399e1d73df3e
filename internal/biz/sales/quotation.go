package sales

import (
	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/master/party"
	"xingzhou/internal/master/product"
	"xingzhou/internal/master/warehouse"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
)

// QuotationType names the paper.
const QuotationType = "sales.quotation"

// States of a quotation beside draft, approved (it stands and can be accepted) and closed (revised, or lost).
const (
	Accepted = "accepted"
	Ordered  = "ordered"
)

// QuotationInput is what a person or a program says of a quotation: an order, and how long the offer stands.
type QuotationInput struct {
	OrderInput
	ValidDay day.Day `json:"valid_day,omitempty"` // 30 days after the date when empty
	revises  *Quotation
}

// Quotation 报价单: an offer in versions; the one that stands can be accepted over a link, and becomes an order.
type Quotation struct {
	doc.Meta
	ValidDay      day.Day `json:"valid_day"`
	PromiseDate   day.Day `json:"promise_date"`
	Customer      id.ID   `json:"customer"`
	CustomerName  string  `json:"customer_name"`
	Warehouse     id.ID   `json:"warehouse"`
	WarehouseName string  `json:"warehouse_name"`
	Currency      string  `json:"currency"`
	TaxIncluded   bool    `json:"tax_included"`
	Revision      int     `json:"revision" doc:"1, 2, 3 … of the same offer"`
	First         id.ID   `json:"first" doc:"the first of them"`
	Order         id.ID   `json:"order" doc:"what it became"`
	OrderNumber   string  `json:"order_number"`
	AcceptedBy    string  `json:"accepted_by" doc:"who accepted it over the link"`
	sums
	Note  string          `json:"note"`
	Lines []QuotationLine `json:"lines"`
	Next  id.ID           `json:"next,omitempty" doc:"the version that an action just made"`
}

// QuotationLine is one line of it.
type QuotationLine struct {
	LineNo  int   `json:"line_no"`
	Product id.ID `json:"product"`
	item
	Qty      qty.Qty     `json:"qty"`
	Price    money.Price `json:"price"`
	Discount money.Rate  `json:"discount"`
	TaxRate  money.Rate  `json:"tax_rate"`
	Note     string      `json:"note"`
	sums
}

// Quotations is the declaration of the paper.
var Quotations *doc.Type[Quotation, QuotationInput]

func init() {
	Quotations = doc.Type[Quotation, QuotationInput]{
		Name: QuotationType, Zh: "报价单", En: "quotation", Path: "/sales/quotations", Table: "sales_quotation", Prefix: "BJD", House: "warehouse_id",
		Head: (*Quotation).Head, Said: (*QuotationInput).Command, Fill: fillQuotation, Again: quotationAgain, Refill: true, Show: showQuotation,
		States: map[string][2]string{Accepted: {"已接受", "accepted"}, Ordered: {"已下单", "ordered"}},
		Fields: []doc.Field[Quotation]{
			doc.Day("valid_day", "有效期至", "Valid until", func(t *Quotation) *day.Day { return &t.ValidDay }).List().Input().Outside(),
			doc.Day("promise_date", "承诺交货", "Promised", func(t *Quotation) *day.Day { return &t.PromiseDate }).Column("promise_day").Input().Outside(),
			doc.ID("customer", "客户", "Customer", party.Ref, func(t *Quotation) *id.ID { return &t.Customer }).
				Named(func(t *Quotation) *string { return &t.CustomerName }).Outside().List().Filter().Search().Required(),
			doc.ID("warehouse", "仓库", "Warehouse", warehouse.Ref, func(t *Quotation) *id.ID { return &t.Warehouse }).
				Named(func(t *Quotation) *string { return &t.WarehouseName }).Input(),
			doc.Text("currency", "币种", "Currency", func(t *Quotation) *string { return &t.Currency }).Outside(),
			doc.Flag("tax_included", "价格含税", "Prices with tax", func(t *Quotation) *bool { return &t.TaxIncluded }).Input().Outside(),
			doc.Int("revision", "版本", "Revision", func(t *Quotation) *int { return &t.Revision }).List(),
			doc.ID("first", "首个版本", "First version", nil, func(t *Quotation) *id.ID { return &t.First }).Filter(),
			doc.ID("order", "订单", "Order", orderRef, func(t *Quotation) *id.ID { return &t.Order }).
				Named(func(t *Quotation) *string { return &t.OrderNumber }).List().Filter(),
			doc.Text("accepted_by", "接受人", "Accepted by", func(t *Quotation) *string { return &t.AcceptedBy }).Outside(),
			doc.Amount("amount", "不含税金额", "Without tax", func(t *Quotation) *money.Amount { return &t.Amount }).Outside(),
			doc.Amount("tax", "税额", "Tax", func(t *Quotation) *money.Amount { return &t.Tax }).Outside(),
			doc.Amount("total", "价税合计", "Total", func(t *Quotation) *money.Amount { return &t.Total }).List().Sum().Outside(),
			doc.Text("note", "备注", "Note", func(t *Quotation) *string { return &t.Note }).Input().Max(500).Outside(),
		},
		Lines: doc.LinesOf("lines", "明细", "Lines", "quotation_id", maxLines, func(t *Quotation) *[]QuotationLine { return &t.Lines }, quotationLineFields...),
		Actions: []doc.Action[Quotation]{
			doc.Approval(func(tx *db.Tx, t *Quotation, _ doc.How) error { t.Meta.Approve(tx); return nil }),
			doc.Unapproval(func(_ *db.Tx, t *Quotation, _ doc.How) error { t.Meta.Unapprove(); return nil }),
			{Name: "accept", Zh: "客户接受", En: "Accept", From: []string{doc.Approved}, To: []string{Accepted}, Do: acceptQuotation},
			{Name: "order", Zh: "转订单", En: "Order", From: []string{doc.Approved, Accepted}, To: []string{Ordered}, Do: orderQuotation},
			{Name: "revise", Zh: "出新版本", En: "Revise", From: []string{doc.Approved, Accepted}, To: []string{doc.Closed}, Permission: "create", Do: reviseQuotation},
			{Name: "close", Zh: "关闭", En: "Close", From: []string{doc.Approved, Accepted}, To: []string{doc.Closed}, Do: func(_ *db.Tx, t *Quotation, _ doc.How) error { t.State = doc.Closed; return nil }},
		},
		Share: &doc.Sharing[Quotation]{States: []string{doc.Approved}, Actions: []string{"accept"}, Until: func(t *Quotation) day.Day { return t.ValidDay }},
		Worth: func(t *Quotation) money.Amount { return t.Total },
		Sorts: func(t *Quotation) []string {
			return categories(t.Lines, func(l *QuotationLine) string { return l.category })
		},
		About: func(t *Quotation) string { return t.CustomerName },
	}.Ready()
}

var quotationLineFields = []doc.Field[QuotationLine]{
	doc.Int("line_no", "行号", "Line", func(l *QuotationLine) *int { return &l.LineNo }),
	doc.ID("product", "商品", "Product", product.Ref, func(l *QuotationLine) *id.ID { return &l.Product }).Required(),
	doc.Text("product_name", "商品名称", "Product name", func(l *QuotationLine) *string { return &l.ProductName }).Shown().Outside(),
	doc.Text("unit", "单位", "Unit", func(l *QuotationLine) *string { return &l.Unit }).Shown().Outside(),
	doc.Qty("qty", "数量", "Quantity", func(l *QuotationLine) *qty.Qty { return &l.Qty }).Required().Outside(),
	doc.Price("price", "单价", "Price", func(l *QuotationLine) *money.Price { return &l.Price }).Required().Outside(),
	doc.Rate("discount", "折扣", "Discount", func(l *QuotationLine) *money.Rate { return &l.Discount }).Input().Outside(),
	doc.Rate("tax_rate", "税率", "Tax rate", func(l *QuotationLine) *money.Rate { return &l.TaxRate }).Input().Outside(),
	doc.Amount("amount", "不含税金额", "Without tax", func(l *QuotationLine) *money.Amount { return &l.Amount }).Outside(),
	doc.Amount("tax", "税额", "Tax", func(l *QuotationLine) *money.Amount { return &l.Tax }).Outside(),
	doc.Amount("total", "价税合计", "Total", func(l *QuotationLine) *money.Amount { return &l.Total }).Outside(),
	doc.Text("note", "备注", "Note", func(l *QuotationLine) *string { return &l.Note }).Input().Max(200),
}

func (l *QuotationLine) goods() (id.ID, *item) { return l.Product, &l.item }
