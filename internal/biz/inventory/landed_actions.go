package inventory

import (
	"strings"

	"xingzhou/internal/kit/id"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/master/account"
	"xingzhou/internal/master/party"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
	"xingzhou/internal/platform/tenant"
)

// fillLanded reads what the input names, checks it, and spreads the charge.
func fillLanded(tx *db.Tx, l *Landed, in *LandedInput) error {
	company, err := tenant.Get(tx)
	if err != nil {
		return err
	}
	if l.Date = in.Date; l.Date == 0 {
		l.Date = tenant.Today(company, tx.Now)
	}
	chart, err := account.Of(tx)
	if err != nil {
		return err
	}
	rules, err := posting.AllRules(tx)
	if err != nil {
		return err
	}
	l.Party, l.ContraAccount, l.Amount, l.Basis, l.Bill, l.BillTotal, l.Reason = in.Party, in.ContraAccount, in.Amount, in.Basis, strings.TrimSpace(in.Bill), in.BillTotal, in.Reason
	b := tx.Batch()
	l.AskNumber(b)
	who := &[]party.Party{}
	if l.Party != 0 {
		who = party.Ask(b, l.Party.Int())
	}
	claims := l.askClaims(b)
	if err := b.Run(); err != nil {
		return err
	}
	if l.PartyName, err = partyName(l.Party, *who); err != nil {
		return err
	}
	if l.ContraAccountCode, l.ContraAccountName, err = contraAccount(chart, rules, in.ContraAccount); err != nil {
		return err
	}
	if err := l.charge(*claims); err != nil {
		return err
	}
	if err := l.choose(tx, in.Lines); err != nil {
		return err
	}
	return l.spread()
}

// approveLanded 审核 lets the books put the shares on top of the receipts.
func approveLanded(tx *db.Tx, l *Landed, _ doc.How) error {
	l.Meta.Approve(tx)
	p := &posting.Document{
		Type: LandedType, ID: l.ID.Int(), No: l.PostingNo, Number: l.Number, Day: l.Date, Party: l.Party.Int(), Summary: summaryOf("采购费用分摊", l.Reason, l.Number), Counters: l.Counters(),
	}
	shares := make([]posting.Share, len(l.Lines))
	for i := range l.Lines {
		x := &l.Lines[i]
		shares[i] = posting.Share{Of: x.key(), Amount: x.Share, Product: x.ProductCode + " " + x.ProductName, Pointer: pointerOf(i, "receipt")}
	}
	res, err := posting.Land(tx, p, l.ContraAccount.Int(), shares)
	if err != nil {
		return err
	}
	if res.Voucher != nil {
		l.Voucher = id.ID(res.Voucher.ID)
	}
	if tx.DryRun() {
		l.Effect, err = posting.EffectOf(tx, res)
	}
	return err
}

// unapproveLanded 反审核 takes the charge off the receipts: what left since costs what it would have cost without it.
func unapproveLanded(tx *db.Tx, l *Landed, _ doc.How) error {
	res, err := posting.Reverse(tx, posting.Undo{
		Type: LandedType, ID: l.ID.Int(), Number: l.Number, No: l.PostingNo, NewNo: l.PostingNo + 1, Day: l.Date, Party: l.Party.Int(),
	})
	if err != nil {
		return err
	}
	l.Meta.Unapprove()
	if tx.DryRun() {
		l.Effect, err = posting.EffectOf(tx, res)
	}
	return err
}
