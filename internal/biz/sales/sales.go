// Package sales 销售: orders, deliveries and returns, the papers of a sale.
// Invariant: what deliveries took of an order line never exceeds its quantity, and their amounts add up to its amount.
package sales

import (
	"embed"
	"fmt"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/master/party"
	"xingzhou/internal/master/product"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/tenant"
)

// Schema is this module's tables.
//
//go:embed schema/*.sql
var Schema embed.FS

// The names of this module's papers.
const (
	OrderType    = "sales.order"
	DeliveryType = "sales.delivery"
	ReturnType   = "sales.return"
)

const maxLines = 2000

// item is what a line's product says on paper.
type item struct {
	ProductCode string  `json:"product_code"`
	ProductName string  `json:"product_name"`
	Spec        string  `json:"spec"`
	Unit        string  `json:"unit"`
	Available   qty.Qty `json:"available"`
	category    string
	disabled    bool
}

func itemOf(p *product.Product) item {
	return item{ProductCode: p.Code, ProductName: p.Name, Spec: p.Spec, Unit: p.Unit, category: p.Category, disabled: p.Disabled}
}

func (i item) label() string { return i.ProductCode + " " + i.ProductName }

// sums are the three amounts of a line or a paper.
type sums struct {
	Amount money.Amount `json:"amount"` // without tax
	Tax    money.Amount `json:"tax"`
	Total  money.Amount `json:"total"`
}

func (s *sums) add(o sums) {
	s.Amount += o.Amount
	s.Tax += o.Tax
	s.Total += o.Total
}

func pointer(line int, field string) string { return fmt.Sprintf("/lines/%d/%s", line, field) }

// lineError names the line for people and the field for the screen.
func lineError(reason string, line int, field, zh, en string, args ...any) *errs.Error {
	e := errs.New(errs.Invalid, reason, zh, en, args...)
	e.Zh, e.En = fmt.Sprintf("第 %d 行：%s", line+1, e.Zh), fmt.Sprintf("Line %d: %s", line+1, e.En)
	return e.At(pointer(line, field))
}

// lineChanged refuses to approve a draft whose line has another product by now than the person saw: the paper above was
// taken back and changed in between.
func lineChanged(line int, field, zh, en string) *errs.Error {
	return lineError("line.changed", line, field, "%[1]s的这一行已换成别的商品。请打开草稿核对，保存后再审核。",
		"this line of the %[2]s has another product now. Open the draft, check it and save it before approving.", zh, en)
}

// dayOr takes today where the paper names no day.
func dayOr(tx *db.Tx, d day.Day) (day.Day, error) {
	if d != 0 {
		return d, nil
	}
	c, err := tenant.Get(tx)
	if err != nil {
		return 0, err
	}
	return tenant.Today(c, tx.Now), nil
}

func checkCustomer(p *party.Party) (*party.Party, error) {
	if p == nil || !p.IsCustomer {
		return nil, errs.New(errs.Invalid, "customer.unknown", "没有这个客户。请从列表中选择客户，或先建客户档案。",
			"This customer does not exist. Choose one from the list, or create it first.").At("/customer")
	}
	if p.Disabled {
		return nil, customerDisabled(p.Name)
	}
	return p, nil
}

func customerDisabled(name string) *errs.Error {
	return errs.New(errs.Refused, "customer.disabled", "客户 %[1]s 已停用。请先启用，或另选客户。",
		"Customer %[1]s is disabled. Enable it or choose another.", name).At("/customer")
}

func stockKey(productID, warehouseID int64) stock.Key {
	return stock.Key{Product: productID, Warehouse: warehouseID}
}
