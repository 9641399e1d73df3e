package inventory

import (
	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/master/account"
	"xingzhou/internal/master/product"
	"xingzhou/internal/master/warehouse"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
)

// AdjustmentType names the paper.
const AdjustmentType = "inventory.adjustment"

// AdjustmentInput is what a person writes of it.
type AdjustmentInput struct {
	Date          day.Day               `json:"date,omitempty"`      // today when empty
	Warehouse     id.ID                 `json:"warehouse,omitempty"` // the default one when empty
	ContraAccount id.ID                 `json:"contra_account"`
	Reason        string                `json:"reason,omitempty" maxLength:"500"`
	Lines         []AdjustmentLineInput `json:"lines" minItems:"1" maxItems:"2000"`
	doc.Said
}

// AdjustmentLineInput is one product of it.
type AdjustmentLineInput struct {
	Product id.ID        `json:"product"`
	Amount  money.Amount `json:"amount"` // + more, − less
}

// Adjustment 成本调整单: approving it changes what goods are worth, not how many there are, against an account that the person chose.
type Adjustment struct {
	doc.Meta
	Warehouse         id.ID            `json:"warehouse"`
	WarehouseName     string           `json:"warehouse_name"`
	ContraAccount     id.ID            `json:"contra_account"`
	ContraAccountCode string           `json:"contra_account_code"`
	ContraAccountName string           `json:"contra_account_name"`
	Value             money.Amount     `json:"value" perm:"cost.read"`
	Reason            string           `json:"reason"`
	Voucher           id.ID            `json:"voucher,omitempty"`
	Lines             []AdjustmentLine `json:"lines"`
	Effect            *posting.Effect  `json:"effect,omitempty"`
	reads             *posting.Reads   // what it is posted by, once read
}

// AdjustmentLine is one line of it.
type AdjustmentLine struct {
	LineNo  int   `json:"line_no"`
	Product id.ID `json:"product"`
	item
	Amount money.Amount `json:"amount" perm:"cost.read"`
}

// Adjustments is the declaration of the paper.
var Adjustments *doc.Type[Adjustment, AdjustmentInput]

func init() {
	Adjustments = doc.Type[Adjustment, AdjustmentInput]{
		Name: AdjustmentType, Zh: "成本调整单", En: "value adjustment", Path: "/inventory/adjustments", Table: "inventory_adjustment", Prefix: "CBTZ", House: "warehouse_id",
		Head: (*Adjustment).Head, Said: (*AdjustmentInput).Command, Fill: fillAdjustment, Again: adjustmentAgain, Refill: true, Words: adjustmentWords,
		Fields: []doc.Field[Adjustment]{
			doc.ID("warehouse", "仓库", "Warehouse", warehouse.Ref, func(a *Adjustment) *id.ID { return &a.Warehouse }).
				Named(func(a *Adjustment) *string { return &a.WarehouseName }).List().Filter().Input(),
			doc.ID("contra_account", "对方科目", "Contra account", account.Ref, func(a *Adjustment) *id.ID { return &a.ContraAccount }).Column("contra_id").
				Named(func(a *Adjustment) *string { return &a.ContraAccountName }).List().Required(),
			doc.Amount("value", "调整金额", "Value", func(a *Adjustment) *money.Amount { return &a.Value }).List().Sum().Hidden(auth.SeeCost),
			doc.Text("reason", "事由", "Reason", func(a *Adjustment) *string { return &a.Reason }).List().Search().Input().Max(500),
		},
		Lines: doc.LinesOf("lines", "明细", "Lines", "adjustment_id", maxLines, func(a *Adjustment) *[]AdjustmentLine { return &a.Lines },
			doc.Int("line_no", "行号", "Line", func(l *AdjustmentLine) *int { return &l.LineNo }),
			doc.ID("product", "商品", "Product", product.Ref, func(l *AdjustmentLine) *id.ID { return &l.Product }).Required(),
			doc.Amount("amount", "调整金额", "Amount", func(l *AdjustmentLine) *money.Amount { return &l.Amount }).Required().Hidden(auth.SeeCost),
		),
		Actions: []doc.Action[Adjustment]{doc.Approval(approveAdjustment), doc.Unapproval(unapproveAdjustment)},
		Offer:   func(a *Adjustment) []string { return a.Offered() },
		Show:    showAdjustment,
		Worth:   func(a *Adjustment) money.Amount { return max(a.Value, -a.Value) },
		Sorts:   func(a *Adjustment) []string { return categoriesOf(a.Lines, (*AdjustmentLine).goods) },
		About:   func(a *Adjustment) string { return a.Reason },
	}.Ready()
}

func (l *AdjustmentLine) goods() (id.ID, *item) { return l.Product, &l.item }

// adjustmentAgain is the command that would write the paper as it is.
func adjustmentAgain(a *Adjustment) *AdjustmentInput {
	in := &AdjustmentInput{Date: a.Date, Warehouse: a.Warehouse, ContraAccount: a.ContraAccount, Reason: a.Reason}
	for _, l := range a.Lines {
		in.Lines = append(in.Lines, AdjustmentLineInput{l.Product, l.Amount})
	}
	return in
}

// adjustmentWords lets the search box look at the products of the lines.
func adjustmentWords(words string) (string, []any) {
	what, args := product.Matching("l.product_id", words)
	return "t.id IN (SELECT l.adjustment_id FROM inventory_adjustment_line l WHERE l.tenant_id = $1 AND " + what + ")", args
}

func showAdjustment(q db.Querier, _ string, a *Adjustment) (err error) {
	if a.Voucher, err = voucherOf(q, &a.Meta); err != nil {
		return err
	}
	if a.ContraAccountCode, err = codeOf(q, a.ContraAccount); err != nil {
		return err
	}
	return showItems(q, a.Lines, (*AdjustmentLine).goods)
}
