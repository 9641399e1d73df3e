package inventory

import (
	"strings"

	"xingzhou/internal/kit/id"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/master/account"
	"xingzhou/internal/master/party"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
	"xingzhou/internal/platform/number"
	"xingzhou/internal/platform/tenant"
)

// CreateLanded writes a paper, approved at once where the input says so. The shares are computed either way.
func CreateLanded(tx *db.Tx, in *LandedInput) (*Landed, error) {
	l := &Landed{ID: id.ID(tx.NextID()), Meta: doc.New(tx)}
	no, err := fillLanded(tx, l, in, true)
	if err != nil {
		return nil, err
	}
	l.Number = no.Next()
	if in.Approve {
		if err := postLanded(tx, l, no); err != nil {
			return nil, err
		}
	} else {
		number.Save(tx, no)
	}
	insertLanded(tx, l)
	return l, nil
}

// UpdateLanded replaces a draft.
func UpdateLanded(tx *db.Tx, paper id.ID, in *LandedInput) (*Landed, error) {
	l, err := landedAction(tx, paper, in.Version, doc.Draft)
	if err != nil {
		return nil, err
	}
	return l, finishLanded(tx, l, in)
}

// ApproveLanded 审核 posts a draft. All that it names is checked again: receipts may have been taken back since.
func ApproveLanded(tx *db.Tx, paper id.ID, version int) (*Landed, error) {
	l, err := landedAction(tx, paper, version, doc.Draft)
	if err != nil {
		return nil, err
	}
	in := &LandedInput{Date: l.Date, Party: l.Party, ContraAccount: l.ContraAccount, Amount: l.Amount, Basis: l.Basis, Bill: l.Bill, BillTotal: l.BillTotal, Reason: l.Reason, Approve: true}
	for _, x := range l.Lines {
		in.Lines = append(in.Lines, LandedLineInput{x.Receipt, x.Line, x.Hand, x.Percent, x.Weight, x.Volume})
	}
	return l, finishLanded(tx, l, in)
}

func finishLanded(tx *db.Tx, l *Landed, in *LandedInput) error {
	if _, err := fillLanded(tx, l, in, false); err != nil {
		return err
	}
	if in.Approve {
		if err := postLanded(tx, l); err != nil {
			return err
		}
	}
	updateLanded(tx, l)
	return nil
}

func landedAction(tx *db.Tx, paper id.ID, version int, allowed ...string) (*Landed, error) {
	l, err := readLanded(tx, paper)
	if err != nil {
		return nil, err
	}
	return l, l.Check(l.Number, version, l, allowed...)
}

// fillLanded reads what the input names, checks it, and spreads the charge.
func fillLanded(tx *db.Tx, l *Landed, in *LandedInput, numbered bool) (*number.Counter, error) {
	company, err := tenant.Get(tx)
	if err != nil {
		return nil, err
	}
	if l.Date = in.Date; l.Date == 0 {
		l.Date = tenant.Today(company, tx.Now)
	}
	chart, err := account.Of(tx)
	if err != nil {
		return nil, err
	}
	rules, err := posting.AllRules(tx)
	if err != nil {
		return nil, err
	}
	l.Party, l.ContraAccount, l.Amount, l.Basis, l.Bill, l.BillTotal, l.Reason = in.Party, in.ContraAccount, in.Amount, in.Basis, strings.TrimSpace(in.Bill), in.BillTotal, in.Reason
	b := tx.Batch()
	var no *number.Counter
	if numbered {
		no = number.Document(b, "FYFT", l.Date)
	}
	who := &[]party.Party{}
	if l.Party != 0 {
		who = party.Ask(b, l.Party.Int())
	}
	claims := l.askClaims(b)
	if err := b.Run(); err != nil {
		return nil, err
	}
	if l.PartyName, err = partyName(l.Party, *who); err != nil {
		return nil, err
	}
	if l.ContraAccountCode, l.ContraAccountName, err = contraAccount(chart, rules, in.ContraAccount); err != nil {
		return nil, err
	}
	if err := l.charge(*claims); err != nil {
		return nil, err
	}
	if err := l.choose(tx, in.Lines); err != nil {
		return nil, err
	}
	return no, l.spread()
}

// UnapproveLanded 反审核 takes the charge off the receipts: what left since costs what it would have cost without it.
func UnapproveLanded(tx *db.Tx, paper id.ID, version int) (*Landed, error) {
	l, err := landedAction(tx, paper, version, doc.Approved)
	if err != nil {
		return nil, err
	}
	res, err := posting.Reverse(tx, posting.Undo{
		Type: LandedType, ID: l.ID.Int(), Number: l.Number, No: l.PostingNo, NewNo: l.PostingNo + 1, Day: l.Date, Party: l.Party.Int(),
	})
	if err != nil {
		return nil, err
	}
	l.Meta.Unapprove()
	updateLanded(tx, l)
	if tx.DryRun() {
		l.Effect, err = posting.EffectOf(tx, res)
	}
	return l, err
}

// DeleteLanded removes a draft that never reached the books.
func DeleteLanded(tx *db.Tx, paper id.ID, version int) error {
	l, err := landedAction(tx, paper, version, doc.Draft)
	if err != nil {
		return err
	}
	if l.PostingNo > 0 {
		return doc.HasHistory(l.Number)
	}
	tx.Exec(1, `DELETE FROM inventory_landed WHERE tenant_id = $1 AND id = $2`, paper.Int())
	tx.Exec(db.Any, `DELETE FROM inventory_landed_line WHERE tenant_id = $1 AND landed_id = $2`, paper.Int())
	return nil
}

// postLanded lets the books put the shares on top of the receipts.
func postLanded(tx *db.Tx, l *Landed, counters ...*number.Counter) error {
	l.Meta.Approve(tx)
	p := &posting.Document{
		Type: LandedType, ID: l.ID.Int(), No: l.PostingNo, Number: l.Number, Day: l.Date, Party: l.Party.Int(), Summary: summaryOf("采购费用分摊", l.Reason, l.Number), Counters: counters,
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
