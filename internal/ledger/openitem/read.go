package openitem

import (
	"slices"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/master/party"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
	"xingzhou/internal/platform/find"
)

// AskMany queues the read of items by id.
func AskMany(b *db.Batch, ids []int64) *[]Item {
	in, args := find.In(2, ids)
	return db.Ask(b, scanItem, `SELECT `+itemColumns+` FROM openitem WHERE tenant_id = $1 AND id IN `+in, args...)
}

// ListOpen answers one page of what is open, oldest due first; party 0 means every party, or every one among some.
func ListOpen(q db.Querier, party int64, among []int64, cursor string, limit int) ([]Item, string, error) {
	var w doc.Filter
	if party != 0 {
		w.And("party_id = ?", party)
	} else {
		w.And("party_id > ?", int64(0)) // keeps to the index of what is open
	}
	if among != nil {
		w.And("party_id IN " + w.In(among))
	}
	order, err := w.Page(cursor, "due_day", "id", false, limit)
	if err != nil {
		return nil, "", err
	}
	rows, err := db.All(q, scanItem, `SELECT `+itemColumns+` FROM openitem WHERE tenant_id = $1 AND settled <> amount`+w.SQL()+order, w.Args()...)
	if err != nil {
		return nil, "", err
	}
	rows, next := doc.Cut(rows, limit, func(i *Item) (int64, int64) { return int64(i.DueDay), i.ID })
	return rows, next, nil
}

// PartySum is what one party has open. Overdue and Oldest look at receivables only; Oldest is the earliest due day.
type PartySum struct {
	Party      int64
	Name       string
	Receivable money.Amount
	Advance    money.Amount
	Overdue    money.Amount
	Oldest     day.Day
}

// Accounts are the control accounts behind the sums.
type Accounts struct{ Receivable, Advance []int64 }

// partySums writes the sums per party, through the index of what is open alone.
func partySums(w *doc.Filter, a Accounts, today day.Day) string {
	receivable, advance, now := w.In(a.Receivable), w.In(a.Advance), w.Arg(int64(today))
	return `SELECT party_id, CAST(SUM(CASE WHEN account_id IN ` + receivable + ` THEN amount - settled ELSE 0 END) AS bigint) AS receivable,
  CAST(SUM(CASE WHEN account_id IN ` + advance + ` THEN settled - amount ELSE 0 END) AS bigint) AS advance,
  CAST(SUM(CASE WHEN account_id IN ` + receivable + ` AND due_day < ` + now + ` THEN amount - settled ELSE 0 END) AS bigint) AS overdue,
  MIN(CASE WHEN account_id IN ` + receivable + ` AND amount > 0 THEN due_day END) AS oldest
FROM openitem WHERE tenant_id = $1 AND party_id > 0 AND settled <> amount GROUP BY party_id`
}

// PartySumsSQL is the statement of PartySums; words narrow by name, code or pinyin of the party.
func PartySumsSQL(a Accounts, today day.Day, words string) (string, []any) {
	var w doc.Filter
	sums := partySums(&w, a, today)
	w.And("(t.receivable <> 0 OR t.advance <> 0)")
	if words != "" {
		condition, args := party.Matching("t.party_id", words)
		w.And(condition, args...)
	}
	return `SELECT t.party_id, p.name, t.receivable, t.advance, t.overdue, t.oldest FROM (` + sums + `) t
JOIN party p ON p.tenant_id = $1 AND p.id = t.party_id WHERE p.tenant_id = $1` + w.SQL() + ` ORDER BY t.receivable DESC, t.party_id`, w.Args()
}

// PartySums adds up what every party has open, the largest receivable first.
func PartySums(q db.Querier, a Accounts, today day.Day, words string) ([]PartySum, error) {
	sql, args := PartySumsSQL(a, today, words)
	return db.All(q, func(r *db.Row) PartySum {
		return PartySum{r.Int(), r.Text(), money.Amount(r.Int()), money.Amount(r.Int()), money.Amount(r.Int()), day.Day(r.Int())}
	}, sql, args...)
}

// DueSum is what falls due on one day, and on how many documents.
type DueSum struct {
	Due   day.Day
	Open  money.Amount
	Count int64
}

// OpenByDue adds up what is open on some accounts by due day, for ageing.
func OpenByDue(q db.Querier, accounts []int64) ([]DueSum, error) {
	in, args := find.In(2, accounts)
	return db.All(q, func(r *db.Row) DueSum { return DueSum{day.Day(r.Int()), money.Amount(r.Int()), r.Int()} },
		`SELECT due_day, CAST(SUM(amount - settled) AS bigint), COUNT(*) FROM openitem
WHERE tenant_id = $1 AND party_id > 0 AND settled <> amount AND account_id IN `+in+` GROUP BY due_day ORDER BY due_day`, args...)
}

// SumsOf adds up what one party has open.
func SumsOf(q db.Querier, a Accounts, who int64, today day.Day) (PartySum, error) {
	b := q.Batch()
	items := AskOpen(b, who)
	if err := b.Run(); err != nil {
		return PartySum{}, err
	}
	s := PartySum{Party: who}
	for _, i := range *items {
		if slices.Contains(a.Advance, i.Account) {
			s.Advance -= i.Open()
		}
		if !slices.Contains(a.Receivable, i.Account) {
			continue
		}
		s.Receivable += i.Open()
		if i.DueDay < today {
			s.Overdue += i.Open()
		}
		if i.Amount > 0 && s.Oldest == 0 {
			s.Oldest = i.DueDay
		}
	}
	return s, nil
}
