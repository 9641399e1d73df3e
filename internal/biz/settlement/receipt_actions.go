package settlement

import (
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/text"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/ledger/openitem"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/master/account"
	"xingzhou/internal/master/party"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
	"xingzhou/internal/platform/tenant"
)

// fillReceipt reads what the input names, checks it, and decides the matches.
func fillReceipt(tx *db.Tx, r *Receipt, in *ReceiptInput) error {
	company, err := tenant.Get(tx)
	if err != nil {
		return err
	}
	if r.Date = in.Date; r.Date == 0 {
		r.Date = tenant.Today(company, tx.Now)
	}
	if in.Amount <= 0 {
		return errs.New(errs.Invalid, "amount.not_positive", "收款金额是 %[1]s，必须大于 0。", "The amount is %[1]s but must be above 0.", in.Amount).At("/amount")
	}
	if err := r.fund(tx, in.FundAccount); err != nil {
		return err
	}
	b := tx.Batch()
	r.AskNumber(b)
	who := party.Ask(b, in.Party.Int())
	items := openitem.AskOpen(b, in.Party.Int())
	if r.reads, err = posting.Ask(tx, b, nil, r.Date); err != nil {
		return err
	}
	if err := b.Run(); err != nil {
		return err
	}
	if len(*who) == 0 {
		return errs.New(errs.Invalid, "customer.unknown", "没有这个客户。请从列表中选择客户，或先建客户档案。",
			"This customer does not exist. Choose one from the list, or create it first.").At("/party")
	}
	r.Party, r.PartyName, r.Currency, r.Amount = in.Party, (*who)[0].Name, company.Currency, in.Amount
	r.Auto, r.Payer, r.Note = in.Auto, in.Payer, in.Note
	if len(in.Matches) > 0 {
		r.Auto = "" // what a person named stays named when the draft is approved
	}
	receivable, err := r.receivables(*items)
	if err != nil {
		return err
	}
	if r.Lines, err = matchItems(r.Amount, r.Auto, in.Matches, in.Party.Int(), receivable); err != nil {
		return err
	}
	r.Matched = 0
	for _, l := range r.Lines {
		r.Matched += l.Matched
	}
	r.Advance, r.AmountWords = r.Amount-r.Matched, text.RMB(r.Amount)
	return nil
}

// receivables keeps the open items that stand on the receivable account: an advance is no debt that money could settle.
func (r *Receipt) receivables(items []openitem.Item) ([]openitem.Item, error) {
	a, err := r.reads.Rules.Account(posting.Receivable, "", r.Date)
	if err != nil {
		return nil, err
	}
	var out []openitem.Item
	for _, i := range items {
		if i.Account == a {
			out = append(out, i)
		}
	}
	return out, nil
}

func (r *Receipt) fund(q db.Querier, wanted id.ID) error {
	chart, err := account.Of(q)
	if err != nil {
		return err
	}
	a, ok := chart.ByID(wanted.Int())
	if !ok || !a.Fund || !a.Leaf {
		return errs.New(errs.Invalid, "receipt.fund", "收款账户必须是现金、银行存款或其他货币资金的末级科目。请重新选择。",
			"The money must arrive on a leaf account of cash, bank or other monetary funds. Choose again.").At("/fund_account")
	}
	r.FundAccount, r.FundAccountName = wanted, chart.FullName(a.ID)
	return nil
}

// approveReceipt 审核 posts the receipt: Dr fund, Cr receivable for what is matched, Cr advances for the rest (A1), and settles the items.
func approveReceipt(tx *db.Tx, r *Receipt, _ doc.How) error {
	receivable, err := r.reads.Rules.Account(posting.Receivable, "", r.Date)
	if err != nil {
		return err
	}
	advance, err := r.reads.Rules.Account(posting.Advance, "", r.Date)
	if err != nil {
		return err
	}
	r.Meta.Approve(tx)
	p := &posting.Document{
		Type: ReceiptType, ID: r.ID.Int(), No: r.PostingNo, Number: r.Number, Day: r.Date, Party: r.Party.Int(),
		Summary: "收款 " + r.PartyName + " " + r.Number, Counters: r.Counters(),
	}
	for _, l := range r.Lines {
		p.Matches = append(p.Matches, openitem.Match{Line: l.LineNo, Item: l.Item.Int(), Party: r.Party.Int(), Number: l.Number, Amount: l.Matched})
	}
	if r.Advance > 0 {
		p.Items = []openitem.Item{{
			ID: tx.NextID(), Line: 1, DueDay: r.Date, Party: r.Party.Int(), Account: advance, Number: r.Number,
			Currency: r.Currency, Rate: 1_000_000, Amount: -r.Advance,
		}}
	}
	p.Entries = func(*posting.Rules, *posting.Document) ([]gl.Entry, error) {
		return receiptEntries(r, receivable, advance), nil
	}
	res, err := posting.Post(tx, r.reads, p)
	if err != nil {
		return err
	}
	r.Voucher = id.ID(res.Voucher.ID)
	if tx.DryRun() {
		r.Effect, err = posting.EffectOf(tx, res)
	}
	return err
}

func receiptEntries(r *Receipt, receivable, advance int64) []gl.Entry {
	party := r.Party.Int()
	return []gl.Entry{
		{Account: r.FundAccount.Int(), Debit: r.Amount},
		{Account: receivable, Party: party, Credit: r.Matched},
		{Account: advance, Party: party, Credit: r.Advance},
	}
}

// unapproveReceipt 反审核 opens the items again and takes the money out of the books.
func unapproveReceipt(tx *db.Tx, r *Receipt, _ doc.How) error {
	res, err := posting.Reverse(tx, posting.Undo{
		Type: ReceiptType, ID: r.ID.Int(), Number: r.Number, No: r.PostingNo, NewNo: r.PostingNo + 1, Day: r.Date, Party: r.Party.Int(),
	})
	if err != nil {
		return err
	}
	r.Meta.Unapprove()
	if tx.DryRun() {
		r.Effect, err = posting.EffectOf(tx, res)
	}
	return err
}
