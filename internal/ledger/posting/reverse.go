package posting

import (
	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/ledger/openitem"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/number"
)

// Undo names the posting of a document to take back, and the posting_no that takes it back.
type Undo struct {
	Type   string
	ID     int64
	Number string
	No     int // the living posting
	NewNo  int
	Day    day.Day // of the document
	Party  int64
}

// posted is one posting as read from the books.
type posted struct {
	stock   stock.Posted
	items   *[]openitem.Item
	matches *[]openitem.Match
	voucher *[]gl.Voucher
	entries *[]gl.Entry
}

func askPosted(b *db.Batch, id int64, no int) posted {
	return posted{
		stock: stock.AskPosted(b, id, no), items: openitem.AskPosting(b, id, no), matches: openitem.AskMatches(b, id, no),
		voucher: gl.AskVoucher(b, id, no), entries: gl.AskEntries(b, id, no),
	}
}

// Reverse 反审核 mirrors a posting in all three books, linked both ways, values copied.
// An unposted voucher of an open period is voided together with its mirror; else a red voucher is made, in a closed period's
// place on the first open day.
func Reverse(tx *db.Tx, u Undo) (*Result, error) {
	if err := notCharged(tx, u); err != nil {
		return nil, err
	}
	b := tx.Batch()
	p := askPosted(b, u.ID, u.No)
	if err := b.Run(); err != nil {
		return nil, err
	}
	b = tx.Batch()
	r, err := Ask(tx, b, p.stock.Keys(), u.Day)
	if err != nil {
		return nil, err
	}
	on, voidable := u.Day, r.Periods.IsOpen(u.Day.Period())
	if !voidable {
		on = r.Periods.FirstOpen(u.Day.Period()).First()
		r.voucher = gl.AskNumber(b, on.Period())
	}
	if err := b.Run(); err != nil {
		return nil, err
	}
	d, err := mirror(tx, u, p, on)
	if err != nil {
		return nil, err
	}
	d.AllowNegative, d.undoes = true, true // what was taken back is gone; the guard of the warehouse still holds
	if err := decideStock(r, d); err != nil {
		return nil, err
	}
	if err := checkLate(tx, r, d); err != nil {
		return nil, err
	}
	if err := uncharge(tx, r, d); err != nil {
		return nil, err
	}
	take := red
	if on == u.Day && !d.frozen {
		take = void
	}
	costed, err := take(tx, r, d, u.No)
	if err != nil {
		return nil, err
	}
	res := &Result{Lines: d.Lines, Reserves: d.Reserves, Items: d.Items, Matches: d.Matches, Book: r.Book, Entries: gl.Mirror(*p.entries), costed: costed}
	if len(*p.voucher) > 0 {
		res.Voucher = mirrorVoucher(tx, r, d, (*p.voucher)[0], voidable)
	}
	write(tx, d, res)
	number.Save(tx, r.voucher)
	return res, recost(tx, r, d, costed)
}

// mirror builds the document that takes the posting back.
func mirror(tx *db.Tx, u Undo, p posted, on day.Day) (*Document, error) {
	d := &Document{Type: u.Type, ID: u.ID, No: u.NewNo, Number: u.Number, Day: on, Party: u.Party}
	moves, reserves := p.stock.Mirror(u.No)
	d.Reserves = reserves
	for _, m := range moves {
		d.Lines = append(d.Lines, Line{Move: m, Product: u.Number, Pointer: ""})
	}
	own := map[int64]bool{}
	for _, i := range *p.items {
		own[i.ID] = true
	}
	line := 0
	match := func(item, party int64, amount openitem.Match) {
		line++
		amount.Line, amount.Item, amount.Party, amount.Reverses = line, item, party, u.No
		d.Matches = append(d.Matches, amount)
	}
	settledByOwn := map[int64]openitem.Match{}
	for _, m := range *p.matches {
		match(m.Item, m.Party, openitem.Match{Amount: -m.Amount})
		s := settledByOwn[m.Item]
		s.Amount += m.Amount
		settledByOwn[m.Item] = s
	}
	for n, i := range *p.items {
		if i.Settled != settledByOwn[i.ID].Amount {
			return nil, errs.New(errs.Refused, "openitem.settled", "单据 %[1]s 已核销 %[2]s。请先反审核对应的收款单。",
				"%[2]s of document %[1]s is settled. Un-approve the receipt first.", i.Number, i.Settled)
		}
		back := i
		back.ID, back.Line, back.Day, back.Amount, back.Settled, back.Reverses = tx.NextID(), n+1, on, -i.Amount, 0, u.No
		d.Items = append(d.Items, back)
		match(i.ID, i.Party, openitem.Match{Amount: i.Amount})
		match(back.ID, i.Party, openitem.Match{Amount: -i.Amount})
	}
	return d, nil
}

func mirrorVoucher(tx *db.Tx, r *Reads, d *Document, v gl.Voucher, openPeriod bool) *gl.Voucher {
	m := v
	m.ID, m.PostingNo, m.Day, m.Period, m.Amount, m.Reverses, m.ReversedBy = tx.NextID(), d.No, d.Day, d.Day.Period(), -v.Amount, v.ID, 0
	gl.MarkReversed(tx, v.ID, m.ID)
	if openPeriod && v.State == gl.Open {
		m.State, m.No = gl.Void, 0
		gl.MarkVoid(tx, v.ID)
		return &m
	}
	m.State, m.No, m.Summary = gl.Open, int(r.voucher.NextNo()), "红冲 "+v.Summary
	return &m
}
