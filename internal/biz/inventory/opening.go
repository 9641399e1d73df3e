// Package inventory 库存单据: the opening stock that the books begin with, goods that come by no purchase or go by no sale, and
// what the keeper looks up.
// Invariant: the value of a line that comes in is quantity × unit cost, rounded once; of one that goes out, what the book says.
package inventory

import (
	"embed"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/master/product"
	"xingzhou/internal/master/warehouse"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
)

// Schema is this module's tables.
//
//go:embed schema/*.sql
var Schema embed.FS

// OpeningType names the paper.
const OpeningType = "inventory.opening"

// OpeningInput is what lay in a warehouse when the books began.
type OpeningInput struct {
	Date      day.Day            `json:"date,omitempty"` // first day of the books when empty
	Warehouse id.ID              `json:"warehouse,omitempty"`
	Note      string             `json:"note,omitempty" maxLength:"500"`
	Lines     []OpeningLineInput `json:"lines" minItems:"1" maxItems:"2000"`
	doc.Said
}

// OpeningLineInput is one product of it.
type OpeningLineInput struct {
	Product  id.ID       `json:"product"`
	Qty      qty.Qty     `json:"qty"`
	UnitCost money.Price `json:"unit_cost"`
}

// Opening 期初库存单: approving it brings quantity and value into the books.
type Opening struct {
	doc.Meta
	Warehouse     id.ID           `json:"warehouse"`
	WarehouseName string          `json:"warehouse_name"`
	Value         money.Amount    `json:"value" perm:"cost.read"`
	Note          string          `json:"note"`
	Voucher       id.ID           `json:"voucher,omitempty"`
	Lines         []OpeningLine   `json:"lines"`
	Effect        *posting.Effect `json:"effect,omitempty"`
	reads         *posting.Reads  // what it is posted by, once read
}

// OpeningLine is one line of it.
type OpeningLine struct {
	LineNo  int   `json:"line_no"`
	Product id.ID `json:"product"`
	item
	Qty      qty.Qty      `json:"qty"`
	UnitCost money.Price  `json:"unit_cost" perm:"cost.read"`
	Value    money.Amount `json:"value" perm:"cost.read"`
}

// Openings is the declaration of the paper.
var Openings *doc.Type[Opening, OpeningInput]

func init() {
	Openings = doc.Type[Opening, OpeningInput]{
		Name: OpeningType, Zh: "期初库存单", En: "opening stock", Plural: "opening stock", Path: "/inventory/openings", Table: "inventory_opening", Prefix: "QCKC", House: "warehouse_id",
		Head: (*Opening).Head, Said: (*OpeningInput).Command, Fill: fillOpening, Again: openingAgain, Refill: true,
		Fields: []doc.Field[Opening]{
			doc.ID("warehouse", "仓库", "Warehouse", warehouse.Ref, func(o *Opening) *id.ID { return &o.Warehouse }).
				Named(func(o *Opening) *string { return &o.WarehouseName }).List().Filter().Input(),
			doc.Amount("value", "金额", "Value", func(o *Opening) *money.Amount { return &o.Value }).List().Sum().Hidden(auth.SeeCost),
			doc.Text("note", "备注", "Note", func(o *Opening) *string { return &o.Note }).List().Search().Input().Max(500),
		},
		Lines: doc.LinesOf("lines", "明细", "Lines", "opening_id", maxLines, func(o *Opening) *[]OpeningLine { return &o.Lines },
			doc.Int("line_no", "行号", "Line", func(l *OpeningLine) *int { return &l.LineNo }),
			doc.ID("product", "商品", "Product", product.Ref, func(l *OpeningLine) *id.ID { return &l.Product }).Required(),
			doc.Qty("qty", "数量", "Quantity", func(l *OpeningLine) *qty.Qty { return &l.Qty }).Required(),
			doc.Price("unit_cost", "单位成本", "Unit cost", func(l *OpeningLine) *money.Price { return &l.UnitCost }).Required().Hidden(auth.SeeCost),
			doc.Amount("value", "金额", "Value", func(l *OpeningLine) *money.Amount { return &l.Value }).Hidden(auth.SeeCost),
		),
		Actions: []doc.Action[Opening]{doc.Approval(approveOpening), doc.Unapproval(unapproveOpening)},
		Offer:   func(o *Opening) []string { return o.Offered() },
		Show: func(q db.Querier, _ string, o *Opening) (err error) {
			if o.Voucher, err = voucherOf(q, &o.Meta); err != nil {
				return err
			}
			return showItems(q, o.Lines, (*OpeningLine).goods)
		},
		Worth: func(o *Opening) money.Amount { return o.Value },
		Sorts: func(o *Opening) []string { return categoriesOf(o.Lines, (*OpeningLine).goods) },
		About: func(o *Opening) string { return o.WarehouseName },
	}.Ready()
}

func (l *OpeningLine) goods() (id.ID, *item) { return l.Product, &l.item }

// openingAgain is the command that would write the paper as it is.
func openingAgain(o *Opening) *OpeningInput {
	in := &OpeningInput{Date: o.Date, Warehouse: o.Warehouse, Note: o.Note}
	for _, l := range o.Lines {
		in.Lines = append(in.Lines, OpeningLineInput{l.Product, l.Qty, l.UnitCost})
	}
	return in
}
