package posting

import (
	"cmp"
	"slices"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/master/product"
	"xingzhou/internal/platform/db"
)

// Share is what a receipt carries of a charge.
type Share struct {
	Of      cost.Key // a movement in, of a living posting
	Amount  money.Amount
	Product string // code and name
	Pointer string
}

// Land posts a document that spreads a charge over receipts, against a contra account. A receipt of an open month is costed again
// as if it had cost so much more from the start; one of a closed month takes the charge today, by what is left of it.
func Land(tx *db.Tx, d *Document, contra int64, shares []Share) (*Result, error) {
	b := tx.Batch()
	first, err := Ask(tx, b, nil, d.Day)
	if err != nil {
		return nil, err
	}
	if err := b.Run(); err != nil {
		return nil, err
	}
	h := stock.NewHistory(tx, first.Book.PerWarehouse(), first.Policy)
	var of []cost.Key
	for _, s := range shares {
		of = append(of, s.Of)
	}
	living, _, err := h.Sources(of)
	if err != nil {
		return nil, err
	}
	var keys []stock.Key
	var ids []int64
	for i, s := range shares {
		at := slices.IndexFunc(living, func(e cost.Event) bool { return e.Key == s.Of })
		if err := mayCarry(living, at, d, shares[:i], s); err != nil {
			return nil, err
		}
		if s.Amount == 0 {
			continue
		}
		l := charge(h.Seen[s.Of], s, first.Periods)
		l.Line, l.Contra = i+1, contra
		d.Lines = append(d.Lines, l)
		keys, ids = append(keys, l.Key), append(ids, l.Key.Product)
	}
	if len(keys) == 0 {
		return nil, errs.New(errs.Refused, "landed.nothing", "没有要分摊的金额。请填写费用金额并选择入库。", "There is no amount to spread. Enter a charge and choose receipts.").At("/lines")
	}
	b = tx.Batch()
	products := product.AskMany(b, ids)
	r, err := Ask(tx, b, keys, d.Day)
	if err != nil {
		return nil, err
	}
	if err := b.Run(); err != nil {
		return nil, err
	}
	for i, byID := 0, product.Index(*products); i < len(d.Lines); i++ {
		d.Lines[i].Category = byID[d.Lines[i].Key.Product].Category
	}
	d.Entries = func(_ *Rules, d *Document) ([]gl.Entry, error) { return stockAgainst(d, contra), nil }
	return Post(tx, r, d)
}

// mayCarry refuses a share of what is no receipt, or none any more, or of a later day.
func mayCarry(living []cost.Event, at int, d *Document, before []Share, s Share) error {
	switch {
	case at < 0:
		return errs.New(errs.Refused, "landed.gone", "%[1]s 的入库已反审核，不能分摊费用。请去掉这一行。", "The receipt of %[1]s was un-approved and cannot carry a charge. Remove the line.", s.Product).At(s.Pointer)
	case living[at].Kind != cost.Receipt:
		return errs.New(errs.Invalid, "landed.not_receipt", "%[1]s 的这一行不是带金额的入库，不能分摊费用。请选择入库单。", "This line of %[1]s is no receipt with a value and cannot carry a charge. Choose receipts.", s.Product).At(s.Pointer)
	case living[at].Day > d.Day:
		return errs.New(errs.Invalid, "landed.later", "%[1]s 的入库日期 %[2]s 晚于费用日期 %[3]s。请把费用日期改到入库以后。",
			"The receipt of %[1]s on %[2]s is later than the charge of %[3]s. Date the charge after the receipt.", s.Product, living[at].Day, d.Day).At(s.Pointer)
	case slices.ContainsFunc(before, func(b Share) bool { return b.Of == s.Of }):
		return errs.New(errs.Invalid, "landed.twice", "%[1]s 的这次入库选了两遍。请去掉一行。", "This receipt of %[1]s is chosen twice. Remove one line.", s.Product).At(s.Pointer)
	}
	return nil
}

// charge is the movement that brings a share: on top of the receipt, or, where its month is closed, by what is left of it.
func charge(row stock.Row, s Share, periods *gl.Periods) Line {
	l := Line{Product: s.Product, Pointer: s.Pointer, since: row.Day, Move: stock.Move{Kind: stock.Landed, Key: row.Move.Key, Value: s.Amount, Account: row.Account,
		OriginID: s.Of.Source, OriginNo: s.Of.No, OriginLine: s.Of.Line}}
	if !periods.IsOpen(row.Day.Period()) {
		l.Kind, l.Account, l.Basis, l.since = stock.Adjust, 0, row.Qty, 0
	}
	return l
}

// stockAgainst is pure: what the lines changed of the stock, by account, against one contra account.
func stockAgainst(d *Document, contra int64) []gl.Entry {
	byAccount := map[int64]money.Amount{}
	var sum money.Amount
	for _, l := range d.Lines {
		byAccount[l.Account] += l.Value
		sum += l.Value + l.Variance
	}
	entries := make([]gl.Entry, 0, len(byAccount)+1)
	for a, v := range byAccount {
		entries = append(entries, oneSided(a, v))
	}
	slices.SortFunc(entries, func(a, b gl.Entry) int { return cmp.Compare(a.Account, b.Account) })
	last := oneSided(contra, -sum)
	last.Party = d.Party
	return append(entries, last)
}

// charge tells a history what a document puts on top of receipts, or takes off them, and answers the first day that this changes.
func (d *Document) charge(h *stock.History) day.Day {
	since := d.Day
	for i := range d.Lines {
		l := &d.Lines[i]
		if l.Kind != stock.Landed {
			continue
		}
		if since = min(since, l.since); d.undoes {
			h.Uncharged[cost.Key{Source: d.ID, No: l.Reverses, Line: l.Line}] = true
		} else {
			h.Charged[l.Origin()] += l.Flow()
		}
	}
	return since
}

// takeCharges moves what a replay found of charged receipts from the changes to the charges themselves.
func takeCharges(d *Document, c *costing) {
	at := map[cost.Key]*stock.Move{}
	for i := range d.Lines {
		if l := &d.Lines[i]; l.Kind == stock.Landed {
			at[l.Origin()] = &l.Move
		}
	}
	c.changes = slices.DeleteFunc(c.changes, func(x cost.Change) bool {
		m := at[x.Of]
		if m == nil || x.Late {
			return false
		}
		m.Value, m.Variance = x.Value, x.Variance
		return true
	})
}

// giveBackCharges leaves, of what a replay found of receipts whose charges are taken back, what the mirror of the charges does not say.
func giveBackCharges(d *Document, c *costing) {
	rest := map[cost.Key]cost.Outcome{}
	for i := range d.Lines {
		if l := &d.Lines[i]; l.Kind == stock.Landed {
			rest[l.Origin()] = cost.Outcome{Value: -l.Value, Variance: -l.Variance}
		}
	}
	if len(rest) == 0 {
		return
	}
	for i := range c.changes {
		x := &c.changes[i]
		if more, ok := rest[x.Of]; ok && !x.Late {
			x.Value, x.Variance = x.Value+more.Value, x.Variance+more.Variance
			delete(rest, x.Of)
		}
	}
	for of, more := range rest {
		c.changes = append(c.changes, cost.Change{Effect: cost.Effect{Cause: c.history.Seen[of].Place, Of: of, Outcome: more}})
	}
	c.changes = slices.DeleteFunc(c.changes, func(x cost.Change) bool { return x.Outcome == cost.Outcome{} })
}

// uncharge readies the lines that take charges back. Where the month of a receipt was closed since, its charge is taken out of what
// is left of it today.
func uncharge(tx *db.Tx, r *Reads, d *Document) error {
	found, err := stock.Origins(tx, r.Book.PerWarehouse(), r.Policy, movesOf(d.Lines))
	if err != nil {
		return err
	}
	for i := range d.Lines {
		l := &d.Lines[i]
		if l.Kind != stock.Landed {
			continue
		}
		row := found[l.Origin()]
		if l.since = row.Day; !r.Periods.IsOpen(row.Day.Period()) {
			l.Kind, l.Basis, d.frozen = stock.Adjust, row.Qty, true
		}
	}
	return nil
}

// notCharged refuses to take back a receipt that carries a charge.
func notCharged(tx *db.Tx, u Undo) error {
	by, err := stock.LandedOn(tx, u.ID)
	if err != nil || by == 0 {
		return err
	}
	b := tx.Batch()
	vouchers := gl.AskVouchersOf(b, by)
	if err := b.Run(); err != nil {
		return err
	}
	number := ""
	if len(*vouchers) > 0 {
		number = (*vouchers)[0].SourceNumber
	}
	return errs.New(errs.Refused, "landed.carried", "%[1]s 已分摊费用（%[2]s），不能反审核。请先反审核那张费用分摊单。",
		"%[1]s carries a charge of %[2]s and cannot be un-approved. Un-approve that landed cost first.", u.Number, number)
}
