package inventory

import (
	"cmp"
	"slices"

	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
)

// approveOther 审核 moves the goods: in, Dr inventory, Cr contra, at the value of the lines; out, Dr contra, Cr inventory, at the cost
// that the stock book tells.
// To accept the warning is to let the warehouse owe goods.
func approveOther(tx *db.Tx, o *Other, how doc.How) error {
	o.Meta.Approve(tx)
	zh, _ := o.direction.names()
	p := &posting.Document{
		Type: o.direction.Type(), ID: o.ID.Int(), No: o.PostingNo, Number: o.Number, Day: o.Date, Party: o.Party.Int(), Summary: summaryOf(zh, o.Reason, o.Number), Counters: o.Counters(), AllowNegative: how.Accept,
	}
	for i, l := range o.Lines {
		m, err := o.move(o.reads, l)
		if err != nil {
			return err
		}
		p.Lines = append(p.Lines, posting.Line{Move: m, Category: l.category, Product: l.label(), Pointer: pointerOf(i, "qty")})
	}
	contra := o.ContraAccount.Int()
	p.Entries = func(_ *posting.Rules, p *posting.Document) ([]gl.Entry, error) { return otherEntries(p, contra), nil }
	res, err := posting.Post(tx, o.reads, p)
	if err != nil {
		return err
	}
	o.keep(res)
	if tx.DryRun() {
		o.Effect, err = posting.EffectOf(tx, res)
	}
	return err
}

// move is the stock side of a line.
func (o *Other) move(reads *posting.Reads, l OtherLine) (stock.Move, error) {
	m := stock.Move{Line: l.LineNo, Key: stock.Key{Product: l.Product.Int(), Warehouse: o.Warehouse.Int()}, Contra: o.ContraAccount.Int()}
	if o.direction == Out {
		m.Kind, m.Qty = stock.Issue, -l.Qty
		return m, nil
	}
	m.Kind, m.Qty, m.Value = stock.Receipt, l.Qty, l.Value
	var err error
	m.Account, err = inventoryAccount(reads, m.Key, l.category, o.Date)
	return m, err
}

// otherEntries is pure: inventory, summed per account, against the contra account, which also bears what did not get into the stock.
// What is worth nothing has no entries.
func otherEntries(p *posting.Document, contra int64) []gl.Entry {
	var total money.Amount
	byAccount := map[int64]money.Amount{}
	for _, l := range p.Lines {
		byAccount[l.Account] += l.Value
		total += l.Value + l.Variance
	}
	entries := make([]gl.Entry, 0, len(byAccount)+1)
	for a, v := range byAccount {
		e := gl.Entry{Account: a, Debit: v}
		if v < 0 {
			e.Debit, e.Credit = 0, -v
		}
		entries = append(entries, e)
	}
	slices.SortFunc(entries, func(a, b gl.Entry) int { return cmp.Compare(a.Account, b.Account) })
	if total >= 0 {
		return append(entries, gl.Entry{Account: contra, Party: p.Party, Credit: total})
	}
	return append([]gl.Entry{{Account: contra, Party: p.Party, Debit: -total}}, entries...)
}

// keep takes what the books say: the voucher, and the cost of what went out.
func (o *Other) keep(res *posting.Result) {
	if res.Voucher != nil {
		o.Voucher = id.ID(res.Voucher.ID)
	}
	if o.direction == In {
		return
	}
	o.Value = 0
	for i, m := range res.Lines {
		o.Lines[i].Value = -m.Value
		o.Value -= m.Value
	}
}
