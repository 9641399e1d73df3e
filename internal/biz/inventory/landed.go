package inventory

import (
	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/master/account"
	"xingzhou/internal/master/party"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
	"xingzhou/internal/platform/find"
)

// LandedType names the paper.
const LandedType = "inventory.landed"

// LandedInput is what a person writes of it.
type LandedInput struct {
	Date          day.Day           `json:"date,omitempty"`  // today when empty
	Party         id.ID             `json:"party,omitempty"` // who charges
	ContraAccount id.ID             `json:"contra_account"`
	Amount        money.Amount      `json:"amount"` // to spread
	Basis         cost.Basis        `json:"basis" maxLength:"20" doc:"amount, qty, weight, volume, hand or percent"`
	Bill          string            `json:"bill,omitempty" maxLength:"100"` // number of the bill that charges
	BillTotal     money.Amount      `json:"bill_total,omitempty"`           // of that bill: papers together spread no more
	Reason        string            `json:"reason,omitempty" maxLength:"500"`
	Lines         []LandedLineInput `json:"lines" minItems:"1" maxItems:"2000"`
	doc.Said
}

// LandedLineInput is one receipt line that carries a part, with what the basis asks for.
type LandedLineInput struct {
	Receipt id.ID        `json:"receipt"` // the paper that brought the goods
	Line    int          `json:"line" minimum:"0" maximum:"2147483647"`
	Hand    money.Amount `json:"hand,omitempty"`
	Percent money.Rate   `json:"percent,omitempty"` // 0.25 = 25 %
	Weight  qty.Qty      `json:"weight,omitempty"`  // of one piece; as the product says when empty
	Volume  qty.Qty      `json:"volume,omitempty"`  // of one piece
}

// Landed 采购费用分摊: approving it puts a charge on top of what goods cost when they came in, against an account that the person chose.
type Landed struct {
	doc.Meta
	Party             id.ID           `json:"party"`
	PartyName         string          `json:"party_name"`
	ContraAccount     id.ID           `json:"contra_account"`
	ContraAccountCode string          `json:"contra_account_code"`
	ContraAccountName string          `json:"contra_account_name"`
	Amount            money.Amount    `json:"amount" perm:"cost.read"`
	Basis             cost.Basis      `json:"basis"`
	Bill              string          `json:"bill"`
	BillTotal         money.Amount    `json:"bill_total" perm:"cost.read"`
	Reason            string          `json:"reason"`
	Voucher           id.ID           `json:"voucher,omitempty"`
	Lines             []LandedLine    `json:"lines"`
	Effect            *posting.Effect `json:"effect,omitempty"`
}

// LandedLine is one line of it: the receipt line, what was given for it, and its share.
type LandedLine struct {
	LineNo int `json:"line_no"`
	ReceiptLine
	Hand    money.Amount `json:"hand" perm:"cost.read"`
	Percent money.Rate   `json:"percent"`
	Weight  qty.Qty      `json:"weight"`
	Volume  qty.Qty      `json:"volume"`
	Share   money.Amount `json:"share" perm:"cost.read"`
}

// Landings is the declaration of the paper.
var Landings *doc.Type[Landed, LandedInput]

func init() {
	Landings = doc.Type[Landed, LandedInput]{
		Name: LandedType, Zh: "采购费用分摊单", En: "landed cost", Path: "/inventory/landed-costs", Table: "inventory_landed", Prefix: "FYFT",
		Head: (*Landed).Head, Said: (*LandedInput).Command, Fill: fillLanded, Again: landedAgain, Refill: true, Show: showLanded,
		Fields: []doc.Field[Landed]{
			doc.ID("party", "往来单位", "Party", party.Ref, func(l *Landed) *id.ID { return &l.Party }).
				Named(func(l *Landed) *string { return &l.PartyName }).List().Filter().Search().Input(),
			doc.ID("contra_account", "对方科目", "Contra account", account.Ref, func(l *Landed) *id.ID { return &l.ContraAccount }).Column("contra_id").
				Named(func(l *Landed) *string { return &l.ContraAccountName }).List().Required(),
			doc.Amount("amount", "分摊金额", "Amount", func(l *Landed) *money.Amount { return &l.Amount }).List().Sum().Required().Hidden(auth.SeeCost),
			doc.Enum("basis", "分摊方式", "Basis", func(l *Landed) *cost.Basis { return &l.Basis }, basisOptions...).List().Required(),
			doc.Text("bill", "费用单据号", "Bill", func(l *Landed) *string { return &l.Bill }).List().Search().Input().Max(100),
			doc.Amount("bill_total", "费用单据金额", "Of the bill", func(l *Landed) *money.Amount { return &l.BillTotal }).Input().Hidden(auth.SeeCost),
			doc.Text("reason", "事由", "Reason", func(l *Landed) *string { return &l.Reason }).List().Search().Input().Max(500),
		},
		Lines:   doc.LinesOf("lines", "明细", "Lines", "landed_id", maxLines, func(l *Landed) *[]LandedLine { return &l.Lines }, landedLineFields...),
		Actions: []doc.Action[Landed]{doc.Approval(approveLanded), doc.Unapproval(unapproveLanded)},
		Offer:   func(l *Landed) []string { return l.Offered() },
		Worth:   func(l *Landed) money.Amount { return l.Amount },
		About:   func(l *Landed) string { return l.PartyName },
	}.Ready()
}

var landedLineFields = []doc.Field[LandedLine]{
	doc.Int("line_no", "行号", "Line", func(l *LandedLine) *int { return &l.LineNo }),
	doc.ID("receipt", "入库单", "Receipt", receiptRef, func(l *LandedLine) *id.ID { return &l.Receipt }).Required(),
	doc.Int("line", "入库行", "Receipt line", func(l *LandedLine) *int { return &l.Line }).Column("receipt_line").Required(),
	doc.Amount("hand", "指定金额", "By hand", func(l *LandedLine) *money.Amount { return &l.Hand }).Input().Hidden(auth.SeeCost),
	doc.Rate("percent", "比例", "Percent", func(l *LandedLine) *money.Rate { return &l.Percent }).Input(),
	doc.Qty("weight", "单件重量", "Weight of one", func(l *LandedLine) *qty.Qty { return &l.Weight }).Input(),
	doc.Qty("volume", "单件体积", "Volume of one", func(l *LandedLine) *qty.Qty { return &l.Volume }).Input(),
	doc.Amount("share", "分摊", "Share", func(l *LandedLine) *money.Amount { return &l.Share }).Hidden(auth.SeeCost),
}

var basisOptions = []doc.Option{
	{Value: string(cost.ByAmount), Zh: "按金额", En: "Amount"}, {Value: string(cost.ByQty), Zh: "按数量", En: "Quantity"},
	{Value: string(cost.ByWeight), Zh: "按重量", En: "Weight"}, {Value: string(cost.ByVolume), Zh: "按体积", En: "Volume"},
	{Value: string(cost.ByHand), Zh: "手工", En: "By hand"}, {Value: string(cost.ByShare), Zh: "百分比", En: "Percent"},
}

// receiptRef points to what brought goods in: opening stock or another receipt.
var receiptRef = &doc.Ref{Kind: ReceiptType, Find: func(q db.Querier, texts []string) (map[string]int64, error) {
	out, err := find.ByNumber(q, "inventory_opening", texts)
	if err != nil {
		return nil, err
	}
	others, err := find.ByNumber(q, "inventory_other", texts)
	for text, paper := range others {
		out[text] = paper
	}
	return out, err
}}

// landedAgain is the command that would write the paper as it is.
func landedAgain(l *Landed) *LandedInput {
	in := &LandedInput{Date: l.Date, Party: l.Party, ContraAccount: l.ContraAccount, Amount: l.Amount, Basis: l.Basis, Bill: l.Bill, BillTotal: l.BillTotal, Reason: l.Reason}
	for _, x := range l.Lines {
		in.Lines = append(in.Lines, LandedLineInput{x.Receipt, x.Line, x.Hand, x.Percent, x.Weight, x.Volume})
	}
	return in
}

// showLanded fills what a screen shows, and what the receipt lines say now.
func showLanded(q db.Querier, _ string, l *Landed) error {
	receipts := make([]int64, len(l.Lines))
	for i := range l.Lines {
		receipts[i] = l.Lines[i].Receipt.Int()
	}
	found, err := receiptLines(q, receipts)
	if err != nil {
		return err
	}
	list := make([]*ReceiptLine, 0, len(l.Lines))
	for i := range l.Lines {
		x := &l.Lines[i].ReceiptLine
		if r := found[lineKey{x.Receipt, x.Line}]; r != nil { // a draft's receipt may have been deleted
			*x = *r
			list = append(list, x)
		}
	}
	if err := nameReceiptLines(q, list); err != nil {
		return err
	}
	if l.Voucher, err = voucherOf(q, &l.Meta); err != nil {
		return err
	}
	l.ContraAccountCode, err = codeOf(q, l.ContraAccount)
	return err
}
