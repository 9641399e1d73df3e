// Package settlement 收款: money that comes in and the open items that it settles; what is left becomes an advance.
// Invariant: amount = matched + advance, and a match never exceeds what its item has open.
package settlement

import (
	"embed"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/text"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/ledger/openitem"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/master/account"
	"xingzhou/internal/master/party"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
)

// Schema is this module's tables.
//
//go:embed schema/*.sql
var Schema embed.FS

// ReceiptType names the paper.
const ReceiptType = "settlement.receipt"

// How a receipt finds its items when none are named.
const (
	Oldest = "oldest" // oldest due first, until the money is used up
	Exact  = "exact"  // the one item with this very amount open, else nothing
)

// ReceiptInput is what a person or a program says of a receipt.
type ReceiptInput struct {
	Party       id.ID          `json:"party"`
	Date        day.Day        `json:"date,omitempty"`
	Amount      money.Amount   `json:"amount"`
	FundAccount id.ID          `json:"fund_account"`
	Payer       string         `json:"payer,omitempty" maxLength:"100"`
	Note        string         `json:"note,omitempty" maxLength:"500"`
	Auto        string         `json:"auto,omitempty" enum:",oldest,exact"`
	Matches     []ReceiptMatch `json:"matches,omitempty" maxItems:"2000"`
	doc.Said
}

// ReceiptMatch settles part of an open item.
type ReceiptMatch struct {
	Item   id.ID        `json:"item"`
	Amount money.Amount `json:"amount"`
}

// Receipt 收款单: approving it books the money and settles the items.
type Receipt struct {
	doc.Meta
	Party           id.ID           `json:"party"`
	PartyName       string          `json:"party_name"`
	Currency        string          `json:"currency"`
	Amount          money.Amount    `json:"amount"`
	AmountWords     string          `json:"amount_words"`
	Matched         money.Amount    `json:"matched"`
	Advance         money.Amount    `json:"advance"`
	Auto            string          `json:"auto"`
	FundAccount     id.ID           `json:"fund_account"`
	FundAccountName string          `json:"fund_account_name"`
	Payer           string          `json:"payer"`
	Note            string          `json:"note"`
	Voucher         id.ID           `json:"voucher,omitempty"`
	Lines           []ReceiptLine   `json:"lines"`
	Effect          *posting.Effect `json:"effect,omitempty"`
	reads           *posting.Reads  // what it is posted by, once read
}

// ReceiptLine is one settled item.
type ReceiptLine struct {
	LineNo  int          `json:"line_no"`
	Item    id.ID        `json:"item"`
	Number  string       `json:"number"`
	Date    day.Day      `json:"date"`
	Amount  money.Amount `json:"amount"` // of the item
	Open    money.Amount `json:"open"`   // of the item, now
	Matched money.Amount `json:"matched"`
}

// Receipts is the declaration of the paper.
var Receipts *doc.Type[Receipt, ReceiptInput]

func init() {
	Receipts = doc.Type[Receipt, ReceiptInput]{
		Name: ReceiptType, Zh: "收款单", En: "receipt", Path: "/settlement/receipts", Table: "settlement_receipt", Prefix: "SKD",
		Head: (*Receipt).Head, Said: (*ReceiptInput).Command, Fill: fillReceipt, Again: receiptAgain, Refill: true, Show: showReceipt,
		Fields: []doc.Field[Receipt]{
			doc.ID("party", "客户", "Customer", party.Ref, func(r *Receipt) *id.ID { return &r.Party }).
				Named(func(r *Receipt) *string { return &r.PartyName }).List().Filter().Search().Required(),
			doc.Text("currency", "币种", "Currency", func(r *Receipt) *string { return &r.Currency }),
			doc.Amount("amount", "收款金额", "Amount", func(r *Receipt) *money.Amount { return &r.Amount }).List().Sum().Required(),
			doc.Amount("matched", "已核销", "Matched", func(r *Receipt) *money.Amount { return &r.Matched }).List().Sum(),
			doc.Amount("advance", "转预收", "Advance", func(r *Receipt) *money.Amount { return &r.Advance }).List().Sum(),
			doc.Enum("auto", "自动核销", "Matching", func(r *Receipt) *string { return &r.Auto },
				doc.Option{Value: Oldest, Zh: "先到期先核销", En: "Oldest first"}, doc.Option{Value: Exact, Zh: "金额相同", En: "Same amount"}).Input(),
			doc.ID("fund_account", "收款账户", "Account", account.Ref, func(r *Receipt) *id.ID { return &r.FundAccount }).Column("fund_id").
				Named(func(r *Receipt) *string { return &r.FundAccountName }).List().Required(),
			doc.Text("payer", "付款人", "Payer", func(r *Receipt) *string { return &r.Payer }).List().Search().Input().Max(100),
			doc.Text("note", "备注", "Note", func(r *Receipt) *string { return &r.Note }).Input().Max(500),
		},
		Lines: doc.LinesOf("lines", "核销明细", "Matches", "receipt_id", 2000, func(r *Receipt) *[]ReceiptLine { return &r.Lines },
			doc.Int("line_no", "行号", "Line", func(l *ReceiptLine) *int { return &l.LineNo }),
			doc.ID("item", "单据", "Item", nil, func(l *ReceiptLine) *id.ID { return &l.Item }),
			doc.Amount("matched", "核销金额", "Matched", func(l *ReceiptLine) *money.Amount { return &l.Matched }).Column("amount"),
		),
		Actions: []doc.Action[Receipt]{doc.Approval(approveReceipt), doc.Unapproval(unapproveReceipt)},
		Offer:   func(r *Receipt) []string { return r.Offered() },
		Worth:   func(r *Receipt) money.Amount { return r.Amount },
		About:   func(r *Receipt) string { return r.PartyName },
	}.Ready()
}

// receiptAgain is the command that would write the receipt as it is. Items that a person named stay named.
func receiptAgain(r *Receipt) *ReceiptInput {
	in := &ReceiptInput{Party: r.Party, Date: r.Date, Amount: r.Amount, FundAccount: r.FundAccount, Payer: r.Payer, Note: r.Note, Auto: r.Auto}
	if r.Auto == "" {
		for _, l := range r.Lines {
			in.Matches = append(in.Matches, ReceiptMatch{l.Item, l.Matched})
		}
	}
	return in
}

// showReceipt fills what a screen shows, and what the items of the lines say now.
func showReceipt(q db.Querier, _ string, r *Receipt) error {
	ids := make([]int64, len(r.Lines))
	for i := range r.Lines {
		ids[i] = r.Lines[i].Item.Int()
	}
	b := q.Batch()
	items := openitem.AskMany(b, ids)
	if err := b.Run(); err != nil {
		return err
	}
	byID := make(map[int64]openitem.Item, len(*items))
	for _, i := range *items {
		byID[i.ID] = i
	}
	for i := range r.Lines {
		l := &r.Lines[i]
		item := byID[l.Item.Int()]
		l.Number, l.Date, l.Amount, l.Open = item.Number, item.Day, item.Amount, item.Open()
	}
	r.AmountWords = text.RMB(r.Amount)
	if r.State == doc.Draft {
		return nil
	}
	var err error
	r.Voucher, err = gl.Living(q, r.ID.Int(), r.PostingNo)
	return err
}
