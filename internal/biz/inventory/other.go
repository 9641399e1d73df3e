package inventory

import (
	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/master/account"
	"xingzhou/internal/master/party"
	"xingzhou/internal/master/product"
	"xingzhou/internal/master/warehouse"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
)

// The names of the two papers.
const (
	ReceiptType = "inventory.receipt"
	IssueType   = "inventory.issue"
)

// Direction tells the two papers apart: goods come in, or they go out.
type Direction string

// The two directions, as they are stored.
const (
	In  Direction = "in"
	Out Direction = "out"
)

// Type names the paper.
func (d Direction) Type() string {
	if d == In {
		return ReceiptType
	}
	return IssueType
}

func (d Direction) prefix() string {
	if d == In {
		return "QTRK"
	}
	return "QTCK"
}

func (d Direction) names() (zh, en string) {
	if d == In {
		return "其他入库单", "other receipt"
	}
	return "其他出库单", "other issue"
}

// OtherInput is what a person writes of either paper.
type OtherInput struct {
	Date          day.Day          `json:"date,omitempty"`      // today when empty
	Warehouse     id.ID            `json:"warehouse,omitempty"` // the default one when empty
	Party         id.ID            `json:"party,omitempty"`     // who gave or got the goods, where that matters
	ContraAccount id.ID            `json:"contra_account"`
	Reason        string           `json:"reason,omitempty" maxLength:"500"`
	Lines         []OtherLineInput `json:"lines" minItems:"1" maxItems:"2000"`
	doc.Said
}

// OtherLineInput is one product of it.
type OtherLineInput struct {
	Product  id.ID       `json:"product"`
	Qty      qty.Qty     `json:"qty"`
	UnitCost money.Price `json:"unit_cost,omitempty"` // of what comes in, 0 for a gift
}

// Other 其他入库单, 其他出库单: approving it moves goods between stock and the contra account that the person chose.
type Other struct {
	doc.Meta
	Warehouse         id.ID           `json:"warehouse"`
	WarehouseName     string          `json:"warehouse_name"`
	Party             id.ID           `json:"party"`
	PartyName         string          `json:"party_name"`
	ContraAccount     id.ID           `json:"contra_account"`
	ContraAccountCode string          `json:"contra_account_code"`
	ContraAccountName string          `json:"contra_account_name"`
	Value             money.Amount    `json:"value" perm:"cost.read"` // of an issue: what it cost, once approved
	Reason            string          `json:"reason"`
	Voucher           id.ID           `json:"voucher,omitempty"`
	Lines             []OtherLine     `json:"lines"`
	Effect            *posting.Effect `json:"effect,omitempty"`
	direction         Direction
	worth             money.Amount   // what approval flows go by
	reads             *posting.Reads // what it is posted by, once read
}

// OtherLine is one line of it.
type OtherLine struct {
	LineNo  int   `json:"line_no"`
	Product id.ID `json:"product"`
	item
	Qty      qty.Qty      `json:"qty"`
	UnitCost money.Price  `json:"unit_cost" perm:"cost.read"`
	Value    money.Amount `json:"value" perm:"cost.read"`
}

// Receipts and Issues are the declarations of the two papers, which lie in one table.
var Receipts, Issues *doc.Type[Other, OtherInput]

func init() {
	Receipts, Issues = otherDoc(In, "/inventory/receipts"), otherDoc(Out, "/inventory/issues")
}

// Papers is the declaration of the direction.
func (d Direction) Papers() *doc.Type[Other, OtherInput] {
	if d == In {
		return Receipts
	}
	return Issues
}

func otherDoc(way Direction, path string) *doc.Type[Other, OtherInput] {
	zh, en := way.names()
	return doc.Type[Other, OtherInput]{
		Name: way.Type(), Zh: zh, En: en, Path: path, Table: "inventory_other", Prefix: way.prefix(), House: "warehouse_id",
		Only: "direction = '" + string(way) + "'",
		Head: (*Other).Head, Said: (*OtherInput).Command, Again: otherAgain, Refill: true, Show: showOther,
		Fill: func(tx *db.Tx, o *Other, in *OtherInput) error {
			o.direction = way
			return fillOther(tx, o, in)
		},
		Fields: []doc.Field[Other]{
			doc.Text("direction", "方向", "Direction", func(o *Other) *Direction { return &o.direction }),
			doc.ID("warehouse", "仓库", "Warehouse", warehouse.Ref, func(o *Other) *id.ID { return &o.Warehouse }).
				Named(func(o *Other) *string { return &o.WarehouseName }).List().Filter().Input(),
			doc.ID("party", "往来单位", "Party", party.Ref, func(o *Other) *id.ID { return &o.Party }).
				Named(func(o *Other) *string { return &o.PartyName }).List().Filter().Search().Input(),
			doc.ID("contra_account", "对方科目", "Contra account", account.Ref, func(o *Other) *id.ID { return &o.ContraAccount }).Column("contra_id").
				Named(func(o *Other) *string { return &o.ContraAccountName }).List().Required(),
			doc.Amount("value", "金额", "Value", func(o *Other) *money.Amount { return &o.Value }).List().Sum().Hidden(auth.SeeCost),
			doc.Text("reason", "事由", "Reason", func(o *Other) *string { return &o.Reason }).List().Search().Input().Max(500),
		},
		Lines:   doc.LinesOf("lines", "明细", "Lines", "other_id", maxLines, func(o *Other) *[]OtherLine { return &o.Lines }, otherLineFields...),
		Actions: []doc.Action[Other]{doc.Approval(approveOther), doc.Unapproval(unapproveOther)},
		Offer:   func(o *Other) []string { return o.Offered() },
		Worth:   func(o *Other) money.Amount { return o.worth },
		Sorts:   func(o *Other) []string { return categoriesOf(o.Lines, (*OtherLine).goods) },
		About:   func(o *Other) string { return o.Reason },
	}.Ready()
}

var otherLineFields = []doc.Field[OtherLine]{
	doc.Int("line_no", "行号", "Line", func(l *OtherLine) *int { return &l.LineNo }),
	doc.ID("product", "商品", "Product", product.Ref, func(l *OtherLine) *id.ID { return &l.Product }).Required(),
	doc.Qty("qty", "数量", "Quantity", func(l *OtherLine) *qty.Qty { return &l.Qty }).Required(),
	doc.Price("unit_cost", "单位成本", "Unit cost", func(l *OtherLine) *money.Price { return &l.UnitCost }).Input().Hidden(auth.SeeCost),
	doc.Amount("value", "金额", "Value", func(l *OtherLine) *money.Amount { return &l.Value }).Hidden(auth.SeeCost),
}

func (l *OtherLine) goods() (id.ID, *item) { return l.Product, &l.item }

// otherAgain is the command that would write the paper as it is.
func otherAgain(o *Other) *OtherInput {
	in := &OtherInput{Date: o.Date, Warehouse: o.Warehouse, Party: o.Party, ContraAccount: o.ContraAccount, Reason: o.Reason}
	for _, l := range o.Lines {
		in.Lines = append(in.Lines, OtherLineInput{l.Product, l.Qty, l.UnitCost})
	}
	return in
}

func showOther(q db.Querier, _ string, o *Other) (err error) {
	if o.Voucher, err = voucherOf(q, &o.Meta); err != nil {
		return err
	}
	if o.ContraAccountCode, err = codeOf(q, o.ContraAccount); err != nil {
		return err
	}
	return showItems(q, o.Lines, (*OtherLine).goods)
}
