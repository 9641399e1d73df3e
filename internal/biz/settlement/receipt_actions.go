package settlement

import (
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/ledger/openitem"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/master/account"
	"xingzhou/internal/master/party"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
	"xingzhou/internal/platform/number"
	"xingzhou/internal/platform/tenant"
)

// CreateReceipt writes a receipt, approved at once where the input says so.
func CreateReceipt(tx *db.Tx, in *ReceiptInput) (*Receipt, error) {
	r := &Receipt{ID: id.ID(tx.NextID()), Meta: doc.New(tx)}
	s, err := fillReceipt(tx, r, in, true)
	if err != nil {
		return nil, err
	}
	r.Number = s.number.Next()
	if in.Approve {
		if err := s.approve(tx, r); err != nil {
			return nil, err
		}
	} else {
		number.Save(tx, s.number)
	}
	insertReceipt(tx, r)
	return r, nil
}

// UpdateReceipt replaces a draft.
func UpdateReceipt(tx *db.Tx, receipt id.ID, in *ReceiptInput) (*Receipt, error) {
	r, err := receiptAction(tx, receipt, in.Version, doc.Draft)
	if err != nil {
		return nil, err
	}
	return r, finishReceipt(tx, r, in)
}

// ApproveReceipt 审核 posts a draft. Named matches are checked again: another receipt may have been faster.
func ApproveReceipt(tx *db.Tx, receipt id.ID, version int) (*Receipt, error) {
	r, err := receiptAction(tx, receipt, version, doc.Draft)
	if err != nil {
		return nil, err
	}
	in := &ReceiptInput{
		Party: r.Party, Date: r.Date, Amount: r.Amount, FundAccount: r.FundAccount, Payer: r.Payer, Note: r.Note, Auto: r.Auto, Approve: true,
	}
	if r.Auto == "" {
		for _, l := range r.Lines {
			in.Matches = append(in.Matches, ReceiptMatch{l.Item, l.Matched})
		}
	}
	return r, finishReceipt(tx, r, in)
}

func finishReceipt(tx *db.Tx, r *Receipt, in *ReceiptInput) error {
	s, err := fillReceipt(tx, r, in, false)
	if err != nil {
		return err
	}
	if in.Approve {
		if err := s.approve(tx, r); err != nil {
			return err
		}
	}
	updateReceipt(tx, r)
	return nil
}

func receiptAction(tx *db.Tx, receipt id.ID, version int, allowed ...string) (*Receipt, error) {
	r, err := readReceipt(tx, receipt)
	if err != nil {
		return nil, err
	}
	return r, r.Check(r.Number, version, r, allowed...)
}

// intake is what approving a receipt has to know.
type intake struct {
	reads  *posting.Reads
	number *number.Counter
	items  map[int64]openitem.Item
}

// fillReceipt reads what the input names, checks it, and decides the matches.
func fillReceipt(tx *db.Tx, r *Receipt, in *ReceiptInput, numbered bool) (*intake, error) {
	company, err := tenant.Get(tx)
	if err != nil {
		return nil, err
	}
	if r.Date = in.Date; r.Date == 0 {
		r.Date = tenant.Today(company, tx.Now)
	}
	if in.Amount <= 0 {
		return nil, errs.New(errs.Invalid, "amount.not_positive", "收款金额是 %[1]s，必须大于 0。", "The amount is %[1]s but must be above 0.", in.Amount).At("/amount")
	}
	if err := r.fund(tx, in.FundAccount); err != nil {
		return nil, err
	}
	b := tx.Batch()
	s := &intake{items: map[int64]openitem.Item{}}
	if numbered {
		s.number = number.Document(b, "SKD", r.Date)
	}
	who := party.Ask(b, in.Party.Int())
	items := openitem.AskOpen(b, in.Party.Int())
	if s.reads, err = posting.Ask(tx, b, nil, r.Date); err != nil {
		return nil, err
	}
	if err := b.Run(); err != nil {
		return nil, err
	}
	if len(*who) == 0 {
		return nil, errs.New(errs.Invalid, "customer.unknown", "没有这个客户。请从列表中选择客户，或先建客户档案。",
			"This customer does not exist. Choose one from the list, or create it first.").At("/party")
	}
	for _, i := range *items {
		s.items[i.ID] = i
	}
	r.Party, r.PartyName, r.Currency, r.Amount = in.Party, (*who)[0].Name, company.Currency, in.Amount
	r.Auto, r.Payer, r.Note = in.Auto, in.Payer, in.Note
	if len(in.Matches) > 0 {
		r.Auto = "" // what a person named stays named when the draft is approved
	}
	receivable, err := s.receivables(r, *items)
	if err != nil {
		return nil, err
	}
	if r.Lines, err = matchItems(r.Amount, r.Auto, in.Matches, in.Party.Int(), receivable); err != nil {
		return nil, err
	}
	r.Matched = 0
	for _, l := range r.Lines {
		r.Matched += l.Matched
	}
	r.Advance = r.Amount - r.Matched
	return s, nil
}

// receivables keeps the open items that stand on the receivable account: an advance is no debt that money could settle.
func (s *intake) receivables(r *Receipt, items []openitem.Item) ([]openitem.Item, error) {
	a, err := s.reads.Rules.Account(posting.Receivable, "", r.Date)
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

// approve posts the receipt: Dr fund, Cr receivable for what is matched, Cr advances for the rest (A1), and settles the items.
func (s *intake) approve(tx *db.Tx, r *Receipt) error {
	receivable, err := s.reads.Rules.Account(posting.Receivable, "", r.Date)
	if err != nil {
		return err
	}
	advance, err := s.reads.Rules.Account(posting.Advance, "", r.Date)
	if err != nil {
		return err
	}
	r.Meta.Approve(tx)
	p := &posting.Document{
		Type: ReceiptType, ID: r.ID.Int(), No: r.PostingNo, Number: r.Number, Day: r.Date, Party: r.Party.Int(),
		Summary: "收款 " + r.PartyName + " " + r.Number, Counters: []*number.Counter{s.number},
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
	res, err := posting.Post(tx, s.reads, p)
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

// UnapproveReceipt 反审核 opens the items again and takes the money out of the books.
func UnapproveReceipt(tx *db.Tx, receipt id.ID, version int) (*Receipt, error) {
	r, err := receiptAction(tx, receipt, version, doc.Approved)
	if err != nil {
		return nil, err
	}
	res, err := posting.Reverse(tx, posting.Undo{
		Type: ReceiptType, ID: r.ID.Int(), Number: r.Number, No: r.PostingNo, NewNo: r.PostingNo + 1, Day: r.Date, Party: r.Party.Int(),
	})
	if err != nil {
		return nil, err
	}
	r.Meta.Unapprove()
	updateReceipt(tx, r)
	if tx.DryRun() {
		r.Effect, err = posting.EffectOf(tx, res)
	}
	return r, err
}

// DeleteReceipt removes a draft that never reached the books.
func DeleteReceipt(tx *db.Tx, receipt id.ID, version int) error {
	r, err := receiptAction(tx, receipt, version, doc.Draft)
	if err != nil {
		return err
	}
	if r.PostingNo > 0 {
		return doc.HasHistory(r.Number)
	}
	tx.Exec(1, `DELETE FROM settlement_receipt WHERE tenant_id = $1 AND id = $2`, receipt.Int())
	tx.Exec(db.Any, `DELETE FROM settlement_receipt_line WHERE tenant_id = $1 AND receipt_id = $2`, receipt.Int())
	return nil
}
