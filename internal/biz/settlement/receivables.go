package settlement

import (
	"slices"
	"strings"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/ledger/openitem"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/master/party"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
)

// OpenItem is a document that is not settled yet.
type OpenItem struct {
	ID          id.ID        `json:"id"`
	Date        day.Day      `json:"date"`
	DueDate     day.Day      `json:"due_date"`
	Number      string       `json:"number"`
	Kind        string       `json:"kind"` // receivable, advance
	SourceType  string       `json:"source_type"`
	Source      id.ID        `json:"source_id"`
	Party       id.ID        `json:"party"`
	PartyName   string       `json:"party_name"`
	Amount      money.Amount `json:"amount"`
	Settled     money.Amount `json:"settled"`
	Open        money.Amount `json:"open"`
	OverdueDays int          `json:"overdue_days"`
}

// Receivable is what one party owes, and what it paid ahead.
type Receivable struct {
	Party      id.ID        `json:"party"`
	PartyName  string       `json:"party_name"`
	Receivable money.Amount `json:"receivable"`
	Advance    money.Amount `json:"advance"`
	Overdue    money.Amount `json:"overdue"`
	OldestDate day.Day      `json:"oldest_date"` // earliest due day
}

// Receivables is a page of parties; Total is the receivable of the whole filter.
type Receivables struct {
	Items      []Receivable `json:"items"`
	NextCursor string       `json:"next_cursor"`
	Total      money.Amount `json:"total"`
	Advance    money.Amount `json:"advance"`
	Overdue    money.Amount `json:"overdue"`
	Count      int          `json:"count"`
}

// Accounts are the control accounts that the posting rules name for receivables and advances.
func Accounts(q db.Querier) (openitem.Accounts, error) {
	rules, err := posting.AllRules(q)
	if err != nil {
		return openitem.Accounts{}, err
	}
	return openitem.Accounts{Receivable: rules.Accounts(posting.Receivable), Advance: rules.Accounts(posting.Advance)}, nil
}

// ListOpenItems answers one page of what is open, oldest due first, of one party or, without, of those among some; nil is all.
func ListOpenItems(q db.Querier, who id.ID, among []int64, today day.Day, cursor string, limit int) (api.List[OpenItem], error) {
	var out api.List[OpenItem]
	a, err := Accounts(q)
	if err != nil {
		return out, err
	}
	items, next, err := openitem.ListOpen(q, who.Int(), among, cursor, limit)
	if err != nil {
		return out, err
	}
	var parties []int64
	for _, i := range items {
		parties = append(parties, i.Party)
	}
	b := q.Batch()
	found := party.AskMany(b, parties)
	if err := b.Run(); err != nil {
		return out, err
	}
	names := party.Index(*found)
	advance := map[int64]bool{}
	for _, x := range a.Advance {
		advance[x] = true
	}
	for _, i := range items {
		row := OpenItem{
			ID: id.ID(i.ID), Date: i.Day, DueDate: i.DueDay, Number: i.Number, Kind: "receivable", SourceType: i.SourceType, Source: id.ID(i.Source),
			Party: id.ID(i.Party), Amount: i.Amount, Settled: i.Settled, Open: i.Open(),
		}
		if advance[i.Account] {
			row.Kind = "advance"
		} else if i.DueDay < today {
			row.OverdueDays = today.Sub(i.DueDay)
		}
		if p := names[i.Party]; p != nil {
			row.PartyName = p.Name
		}
		out.Items = append(out.Items, row)
	}
	out.NextCursor = next
	return out, nil
}

// ListReceivables answers one page of parties, the largest receivable first, with the sums of the whole filter. What is
// open is little beside what was ever owed, so the page is cut after adding up.
func ListReceivables(q db.Querier, words string, among []int64, today day.Day, cursor string, limit int) (*Receivables, error) {
	at, err := doc.DecodeCursor(cursor, 2)
	if err != nil {
		return nil, err
	}
	a, err := Accounts(q)
	if err != nil {
		return nil, err
	}
	sums, err := openitem.PartySums(q, a, today, strings.TrimSpace(words))
	if err != nil {
		return nil, err
	}
	if among != nil {
		sums = slices.DeleteFunc(sums, func(s openitem.PartySum) bool { return !slices.Contains(among, s.Party) })
	}
	out := &Receivables{Count: len(sums)}
	for _, s := range sums {
		out.Total += s.Receivable
		out.Advance += s.Advance
		out.Overdue += s.Overdue
		if at != nil && (int64(s.Receivable) > at[0] || int64(s.Receivable) == at[0] && s.Party <= at[1]) {
			continue
		}
		if len(out.Items) > limit {
			continue
		}
		out.Items = append(out.Items, Receivable{id.ID(s.Party), s.Name, s.Receivable, s.Advance, s.Overdue, s.Oldest})
	}
	out.Items, out.NextCursor = doc.Cut(out.Items, limit, func(r *Receivable) (int64, int64) { return int64(r.Receivable), r.Party.Int() })
	return out, nil
}

// OfParty is what one party has open.
func OfParty(q db.Querier, who id.ID, today day.Day) (Receivable, error) {
	a, err := Accounts(q)
	if err != nil {
		return Receivable{}, err
	}
	p, ok, err := party.Get(q, who.Int())
	if err != nil {
		return Receivable{}, err
	}
	if !ok {
		return Receivable{}, errs.New(errs.NotFound, "party.missing", "往来单位不存在，可能已被删除。请刷新列表。", "There is no such party. Reload the list.")
	}
	s, err := openitem.SumsOf(q, a, who.Int(), today)
	return Receivable{who, p.Name, s.Receivable, s.Advance, s.Overdue, s.Oldest}, err
}
