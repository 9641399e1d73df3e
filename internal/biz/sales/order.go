package sales

import (
	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/posting"
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
	Approve     bool             `json:"approve,omitempty"`
	Version     int              `json:"version,omitempty"` // of the order that is changed
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
	ID            id.ID   `json:"id"`
	Number        string  `json:"number"`
	Date          day.Day `json:"date"`
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
	termsDays   int             // credit period of the customer
	barred      bool            // the customer is disabled
	doc.Meta
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
