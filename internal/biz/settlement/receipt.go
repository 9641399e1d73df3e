// Package settlement 收款: money that comes in and the open items that it settles; what is left becomes an advance.
// Invariant: amount = matched + advance, and a match never exceeds what its item has open.
package settlement

import (
	"embed"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/ledger/posting"
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
	Approve     bool           `json:"approve,omitempty"`
	Version     int            `json:"version,omitempty"`
}

// ReceiptMatch settles part of an open item.
type ReceiptMatch struct {
	Item   id.ID        `json:"item"`
	Amount money.Amount `json:"amount"`
}

// Receipt 收款单: approving it books the money and settles the items.
type Receipt struct {
	ID              id.ID           `json:"id"`
	Number          string          `json:"number"`
	Date            day.Day         `json:"date"`
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
	doc.Meta
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

const receiptHead = "id, number, day, party_id, currency, amount, matched, advance, auto, fund_id, payer, note"

func scanReceipt(r *db.Row) Receipt {
	return Receipt{
		ID: id.ID(r.Int()), Number: r.Text(), Date: day.Day(r.Int()), Party: id.ID(r.Int()), Currency: r.Text(), Amount: money.Amount(r.Int()),
		Matched: money.Amount(r.Int()), Advance: money.Amount(r.Int()), Auto: r.Text(), FundAccount: id.ID(r.Int()), Payer: r.Text(), Note: r.Text(),
		Meta: doc.ScanMeta(r),
	}
}

func readReceipt(q db.Querier, receipt id.ID) (*Receipt, error) {
	b := q.Batch()
	head := db.Ask(b, scanReceipt, `SELECT `+receiptHead+`, `+doc.MetaColumns+` FROM settlement_receipt WHERE tenant_id = $1 AND id = $2`, receipt.Int())
	lines := db.Ask(b, func(r *db.Row) ReceiptLine {
		return ReceiptLine{LineNo: int(r.Int()), Item: id.ID(r.Int()), Matched: money.Amount(r.Int())}
	}, `SELECT line_no, item_id, amount FROM settlement_receipt_line WHERE tenant_id = $1 AND receipt_id = $2 ORDER BY line_no`, receipt.Int())
	if err := b.Run(); err != nil {
		return nil, err
	}
	if len(*head) == 0 {
		return nil, doc.NotFound("收款单", "receipt", receipt)
	}
	r := &(*head)[0]
	r.Lines = *lines
	return r, nil
}

func insertReceipt(tx *db.Tx, r *Receipt) {
	ins := tx.Insert("settlement_receipt", receiptHead+", "+doc.MetaColumns)
	ins.Row(append([]any{r.ID.Int(), r.Number, int64(r.Date), r.Party.Int(), r.Currency, int64(r.Amount), int64(r.Matched), int64(r.Advance),
		r.Auto, r.FundAccount.Int(), r.Payer, r.Note}, r.Meta.Values()...)...)
	ins.Queue()
	insertLines(tx, r)
}

func insertLines(tx *db.Tx, r *Receipt) {
	if len(r.Lines) == 0 {
		return
	}
	ins := tx.Insert("settlement_receipt_line", "receipt_id, line_no, item_id, amount")
	for _, l := range r.Lines {
		ins.Row(r.ID.Int(), int64(l.LineNo), l.Item.Int(), int64(l.Matched))
	}
	ins.Queue()
}

func updateReceipt(tx *db.Tx, r *Receipt) {
	r.Meta.Update(tx, "settlement_receipt", r.ID.Int(), "day, party_id, amount, matched, advance, auto, fund_id, payer, note",
		int64(r.Date), r.Party.Int(), int64(r.Amount), int64(r.Matched), int64(r.Advance), r.Auto, r.FundAccount.Int(), r.Payer, r.Note)
	tx.Exec(db.Any, `DELETE FROM settlement_receipt_line WHERE tenant_id = $1 AND receipt_id = $2`, r.ID.Int())
	insertLines(tx, r)
}
