// Package openitem 往来账: who owes what, document by document, and what settled it.
// Invariant: settled has the sign of amount, and |settled| ≤ |amount|; settled is the sum of the item's matches.
package openitem

import (
	"embed"
	"strconv"
	"strings"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/platform/db"
)

// Schema is this book's tables.
//
//go:embed schema/*.sql
var Schema embed.FS

// Item is one amount owed: + they owe us, - we owe them.
type Item struct {
	ID         int64
	Line       int
	Day        day.Day
	DueDay     day.Day
	Party      int64
	Account    int64
	SourceType string
	Source     int64
	Number     string
	Currency   string
	Rate       int64
	Amount     money.Amount
	Settled    money.Amount
	Reverses   int
}

// Open is what is still owed.
func (i Item) Open() money.Amount { return i.Amount - i.Settled }

// Match settles part of an item; Amount has the sign of the item.
type Match struct {
	Line     int
	Item     int64
	Party    int64
	Number   string // of the item's document, for people; not stored
	Amount   money.Amount
	Reverses int
}

// Source is the posting that rows belong to.
type Source struct {
	ID     int64
	No     int
	Day    day.Day
	Type   string
	Number string
}

const itemColumns = `id, line_no, day, due_day, party_id, account_id, source_type, source_id, number, currency, rate, amount, settled`

func scanItem(r *db.Row) Item {
	return Item{
		ID: r.Int(), Line: int(r.Int()), Day: day.Day(r.Int()), DueDay: day.Day(r.Int()), Party: r.Int(), Account: r.Int(), SourceType: r.Text(),
		Source: r.Int(), Number: r.Text(), Currency: r.Text(), Rate: r.Int(), Amount: money.Amount(r.Int()), Settled: money.Amount(r.Int()),
	}
}

// AskOpen queues the open items of a party, oldest due first.
func AskOpen(b *db.Batch, party int64) *[]Item {
	return db.Ask(b, scanItem, `SELECT `+itemColumns+` FROM openitem
WHERE tenant_id = $1 AND party_id = $2 AND settled <> amount ORDER BY due_day, id`, party)
}

// AskPosting queues the items that a posting created.
func AskPosting(b *db.Batch, source int64, no int) *[]Item {
	return db.Ask(b, scanItem, `SELECT `+itemColumns+` FROM openitem
WHERE tenant_id = $1 AND source_id = $2 AND posting_no = $3 ORDER BY line_no`, source, int64(no))
}

// AskMatches queues what a posting settled.
func AskMatches(b *db.Batch, source int64, no int) *[]Match {
	return db.Ask(b, func(r *db.Row) Match {
		return Match{Line: int(r.Int()), Item: r.Int(), Party: r.Int(), Amount: money.Amount(r.Int())}
	}, `SELECT line_no, item_id, party_id, amount FROM openitem_match
WHERE tenant_id = $1 AND source_id = $2 AND posting_no = $3 ORDER BY line_no`, source, int64(no))
}

// Post queues new items and matches. The guard of the settled column stands in the statement.
// An item made and matched by the same posting is inserted with its settled amount.
func Post(tx *db.Tx, src Source, items []Item, matches []Match) {
	sums, order := sumByItem(matches)
	if len(items) > 0 {
		ins := tx.Insert("openitem", `id, source_id, posting_no, line_no, seq, day, due_day, party_id, account_id, source_type, number, currency, rate, foreign_amount, amount, settled, reverses_no`)
		for _, i := range items {
			ins.Row(i.ID, src.ID, int64(src.No), int64(i.Line), tx.Seq, int64(src.Day), int64(i.DueDay), i.Party, i.Account, src.Type, i.Number,
				i.Currency, i.Rate, int64(i.Amount), int64(i.Amount), int64(sums[i.ID]), int64(i.Reverses))
			delete(sums, i.ID)
		}
		ins.Queue()
	}
	if len(matches) == 0 {
		return
	}
	ins := tx.Insert("openitem_match", `source_id, posting_no, line_no, seq, day, source_type, number, party_id, item_id, amount, reverses_no`)
	for _, m := range matches {
		ins.Row(src.ID, int64(src.No), int64(m.Line), tx.Seq, int64(src.Day), src.Type, src.Number, m.Party, m.Item, int64(m.Amount), int64(m.Reverses))
	}
	ins.Queue()
	if len(sums) == 0 {
		return
	}
	up := tx.UpdateEach("openitem", "id, add_settled", "settled = settled + v.add_settled",
		`openitem.id = v.id AND ((amount > 0 AND settled + v.add_settled BETWEEN 0 AND amount) OR (amount < 0 AND settled + v.add_settled BETWEEN amount AND 0))`)
	for _, id := range order {
		if sum, other := sums[id]; other {
			up.Row(id, int64(sum))
		}
	}
	up.Queue()
}

// sumByItem adds the matches up per item, in the order of first mention.
func sumByItem(matches []Match) (map[int64]money.Amount, []int64) {
	sums := map[int64]money.Amount{}
	var order []int64
	for _, m := range matches {
		if _, seen := sums[m.Item]; !seen {
			order = append(order, m.Item)
		}
		sums[m.Item] += m.Amount
	}
	return sums, order
}

// Settler is a document whose settlement of an item stands.
type Settler struct {
	Source int64
	Type   string
	Number string
	Day    day.Day
	Amount money.Amount
}

// SettledBy lists the documents that settle the items of a source, newest first; settlements taken back do not count.
func SettledBy(q db.Querier, source int64) ([]Settler, error) {
	return db.All(q, func(r *db.Row) Settler {
		return Settler{r.Int(), r.Text(), r.Text(), day.Day(r.Int()), money.Amount(r.Int())}
	}, `SELECT m.source_id, m.source_type, m.number, MIN(m.day), CAST(SUM(m.amount) AS bigint) FROM openitem i
JOIN openitem_match m ON m.tenant_id = $1 AND m.item_id = i.id
WHERE i.tenant_id = $1 AND i.source_id = $2 AND m.source_id <> $2
GROUP BY m.source_id, m.source_type, m.number HAVING CAST(SUM(m.amount) AS bigint) <> 0 ORDER BY m.source_id DESC`, source)
}

// OpenBySource adds up what is open on the items of several documents.
func OpenBySource(q db.Querier, sources []int64) (map[int64]money.Amount, error) {
	out := map[int64]money.Amount{}
	if len(sources) == 0 {
		return out, nil
	}
	args := make([]any, len(sources))
	marks := make([]string, len(sources))
	for i, s := range sources {
		args[i], marks[i] = s, "$"+strconv.Itoa(i+2)
	}
	type open struct{ source, amount int64 }
	rows, err := db.All(q, func(r *db.Row) open { return open{r.Int(), r.Int()} },
		`SELECT source_id, amount - settled FROM openitem WHERE tenant_id = $1 AND source_id IN (`+strings.Join(marks, ", ")+`)`, args...)
	for _, r := range rows {
		out[r.source] += money.Amount(r.amount)
	}
	return out, err
}

// CheckMatch refuses a settlement that does not fit the item: other party, wrong sign, more than is open.
func CheckMatch(i Item, m Match, pointer string) error {
	if i.Party != m.Party {
		return errs.New(errs.Invalid, "openitem.party", "单据 %[1]s 属于另一往来单位。请只选择本单位的单据。",
			"Document %[1]s belongs to another party. Choose documents of this party only.", i.Number).At(pointer)
	}
	open := i.Open()
	if m.Amount == 0 || (m.Amount > 0) != (open > 0) || abs(m.Amount) > abs(open) {
		return errs.New(errs.Refused, "openitem.over", "单据 %[1]s 未结 %[2]s，不能核销 %[3]s。请改核销金额。",
			"Document %[1]s has %[2]s open, so %[3]s cannot be settled. Change the amount.", i.Number, open, m.Amount).At(pointer)
	}
	return nil
}

func abs(a money.Amount) money.Amount {
	if a < 0 {
		return -a
	}
	return a
}
