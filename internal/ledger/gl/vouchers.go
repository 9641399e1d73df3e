package gl

import (
	"fmt"
	"strconv"
	"strings"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/text"
	"xingzhou/internal/master/account"
	"xingzhou/internal/master/party"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
	"xingzhou/internal/platform/find"
)

// VoucherType names the paper.
const VoucherType = "gl.voucher"

// VoucherFilter is what the list of vouchers can be narrowed by.
type VoucherFilter struct {
	Q      string     `query:"q" json:"-" maxLength:"100"` // number, summary or number of the source
	Period day.Period `query:"period" json:"-"`
	State  string     `query:"state" json:"-" enum:"open,posted,void"`
	From   day.Day    `query:"from" json:"-"`
	To     day.Day    `query:"to" json:"-"`
}

// VoucherRow is a voucher in a list.
type VoucherRow struct {
	ID           id.ID        `json:"id"`
	Word         string       `json:"word"`
	No           int          `json:"no"`
	Number       string       `json:"number"`
	Date         day.Day      `json:"date"`
	Period       day.Period   `json:"period"`
	Summary      string       `json:"summary"`
	Amount       money.Amount `json:"amount"`
	State        string       `json:"state"`
	SourceType   string       `json:"source_type"`
	Source       id.ID        `json:"source_id"`
	SourceNumber string       `json:"source_number"`
}

// VoucherPaper is a voucher with its lines.
type VoucherPaper struct {
	VoucherRow
	Attachments  int           `json:"attachments"`
	MakerName    string        `json:"maker_name"`
	ReviewerName string        `json:"reviewer_name"`
	PosterName   string        `json:"poster_name"`
	AmountWords  string        `json:"amount_words"`
	Lines        []VoucherLine `json:"lines"`
	Links        []doc.Link    `json:"links"`
	postingNo    int
	maker        int64
	reviewer     int64
	poster       int64
}

// VoucherLine is one entry; Balance is that of the account now, on the account's own side.
type VoucherLine struct {
	LineNo      int          `json:"line_no"`
	Summary     string       `json:"summary"`
	Account     id.ID        `json:"account"`
	AccountCode string       `json:"account_code"`
	AccountName string       `json:"account_name"`
	Debit       money.Amount `json:"debit"`
	Credit      money.Amount `json:"credit"`
	PartyName   string       `json:"party_name"`
	Balance     money.Amount `json:"balance"`
}

// NumberOf is the voucher's number for people: 记-0128.
func NumberOf(word string, no int) string { return fmt.Sprintf("%s-%04d", word, no) }

// where narrows to vouchers that are papers: the mirror of a void one has no number.
func (f *VoucherFilter) where(w *doc.Filter) {
	w.And("no > 0")
	if f.Period != 0 {
		w.And("period = ?", int64(f.Period))
	}
	if f.State != "" {
		w.And("state = ?", f.State)
	}
	if f.From != 0 {
		w.And("day >= ? AND period >= ?", int64(f.From), int64(f.From.Period()))
	}
	if f.To != 0 {
		w.And("day <= ? AND period <= ?", int64(f.To), int64(f.To.Period()))
	}
	q := strings.TrimSpace(f.Q)
	if q == "" {
		return
	}
	if no, err := strconv.Atoi(strings.TrimPrefix(q, Word+"-")); err == nil && no > 0 {
		w.And(`(no = ? OR source_number LIKE ? ESCAPE '\')`, no, doc.Contains(q))
		return
	}
	w.And(`(summary LIKE ? ESCAPE '\' OR source_number LIKE ? ESCAPE '\')`, doc.Contains(q), doc.Contains(strings.ToUpper(q)))
}

const rowColumns = `id, word, no, day, period, summary, amount, state, source_type, source_id, source_number`

func scanRow(r *db.Row) VoucherRow {
	v := VoucherRow{
		ID: id.ID(r.Int()), Word: r.Text(), No: int(r.Int()), Date: day.Day(r.Int()), Period: day.Period(r.Int()), Summary: r.Text(),
		Amount: money.Amount(r.Int()), State: r.Text(), SourceType: r.Text(), Source: id.ID(r.Int()), SourceNumber: r.Text(),
	}
	v.Number = NumberOf(v.Word, v.No)
	return v
}

// List answers one page of vouchers, the latest number first, along the index of voucher numbers.
func List(q db.Querier, f VoucherFilter, cursor string, limit int) ([]VoucherRow, string, error) {
	var w doc.Filter
	f.where(&w)
	at, err := doc.DecodeCursor(cursor, 2)
	if err != nil {
		return nil, "", err
	}
	if at != nil {
		w.And("(period, word, no) < (?, ?, ?)", at[0], Word, at[1])
	}
	rows, err := db.All(q, scanRow, `SELECT `+rowColumns+` FROM gl_voucher WHERE tenant_id = $1`+w.SQL()+
		` ORDER BY period DESC, word DESC, no DESC LIMIT `+strconv.Itoa(limit+1), w.Args()...)
	if err != nil {
		return nil, "", err
	}
	rows, next := doc.Cut(rows, limit, func(v *VoucherRow) (int64, int64) { return int64(v.Period), int64(v.No) })
	return rows, next, nil
}

// VoucherTotals are the count and sum over a whole filter.
type VoucherTotals struct {
	Count int64        `json:"count"`
	Total money.Amount `json:"total"`
}

// Totals counts and adds up the vouchers of a filter; void ones count but add nothing.
func Totals(q db.Querier, f VoucherFilter) (VoucherTotals, error) {
	var w doc.Filter
	f.where(&w)
	t, _, err := db.One(q, func(r *db.Row) VoucherTotals { return VoucherTotals{r.Int(), money.Amount(r.Int())} },
		`SELECT COUNT(*), CAST(COALESCE(SUM(CASE WHEN state = 'void' THEN 0 ELSE amount END), 0) AS bigint) FROM gl_voucher WHERE tenant_id = $1`+w.SQL(), w.Args()...)
	return t, err
}

// Get reads a voucher with all that a screen shows.
func Get(q db.Querier, t doc.Tracer, voucher id.ID, lang string) (*VoucherPaper, error) {
	v, ok, err := db.One(q, func(r *db.Row) VoucherPaper {
		v := VoucherPaper{VoucherRow: scanRow(r)}
		v.Attachments, v.postingNo, v.maker, v.reviewer, v.poster = int(r.Int()), int(r.Int()), r.Int(), r.Int(), r.Int()
		return v
	}, `SELECT `+rowColumns+`, attachments, posting_no, maker_id, reviewer_id, poster_id FROM gl_voucher WHERE tenant_id = $1 AND id = $2`, voucher.Int())
	if err != nil {
		return nil, err
	}
	if !ok {
		return nil, errs.New(errs.NotFound, "gl.voucher_missing", "没有这张凭证（%[1]s）。请回到凭证列表查找。",
			"There is no voucher %[1]s. Look for it in the list of vouchers.", voucher)
	}
	if err := v.fill(q, lang); err != nil {
		return nil, err
	}
	v.Links, err = t.Links(q, VoucherType, voucher.Int())
	return &v, err
}

func (v *VoucherPaper) fill(q db.Querier, lang string) error {
	b := q.Batch()
	entries := AskEntries(b, v.Source.Int(), v.postingNo)
	if err := b.Run(); err != nil {
		return err
	}
	chart, err := account.Of(q)
	if err != nil {
		return err
	}
	var accounts, parties []int64
	for _, e := range *entries {
		accounts = append(accounts, e.Account)
		if e.Party != 0 {
			parties = append(parties, e.Party)
		}
	}
	net, err := netOf(q, accounts)
	if err != nil {
		return err
	}
	who := party.AskMany(b, parties)
	if err := b.Run(); err != nil {
		return err
	}
	byParty := party.Index(*who)
	var debit money.Amount
	for _, e := range *entries {
		l := VoucherLine{LineNo: e.Line, Summary: e.Summary, Account: id.ID(e.Account), AccountName: chart.FullNameIn(e.Account, lang), Debit: e.Debit, Credit: e.Credit, Balance: net[e.Account]}
		if a, ok := chart.ByID(e.Account); ok {
			l.AccountCode = a.Code
			l.Balance *= money.Amount(a.Side)
		}
		if p := byParty[e.Party]; p != nil {
			l.PartyName = p.Name
		}
		debit += e.Debit
		v.Lines = append(v.Lines, l)
	}
	v.AmountWords = text.RMB(debit)
	names, err := auth.Names(q)
	v.MakerName, v.ReviewerName, v.PosterName = names[v.maker], names[v.reviewer], names[v.poster]
	return err
}

// NetAfterSQL is debits less credits of some accounts after the fold. The plus keeps SQLite from reading an account's whole
// past to find the few entries after the fold.
func NetAfterSQL(accounts []int64, mark int64) (string, []any) {
	in, args := find.In(3, accounts)
	return `SELECT +account_id, CAST(SUM(debit - credit) AS bigint) FROM gl_entry
WHERE tenant_id = $1 AND seq > $2 AND +account_id IN ` + in + ` GROUP BY +account_id`, append([]any{mark}, args...)
}

// netOf is debits less credits of some accounts over all periods: fold and tail.
func netOf(q db.Querier, accounts []int64) (map[int64]money.Amount, error) {
	mark, err := foldedSeq(q)
	if err != nil {
		return nil, err
	}
	in, args := find.In(2, accounts)
	scan := func(r *db.Row) Sum { return Sum{Account: r.Int(), Debit: money.Amount(r.Int())} }
	after, afterArgs := NetAfterSQL(accounts, mark)
	b := q.Batch()
	folded := db.Ask(b, scan, `SELECT account_id, CAST(SUM(debit - credit) AS bigint) FROM gl_fold WHERE tenant_id = $1 AND account_id IN `+in+` GROUP BY account_id`, args...)
	tail := db.Ask(b, scan, after, afterArgs...)
	if err := b.Run(); err != nil {
		return nil, err
	}
	out := make(map[int64]money.Amount, len(accounts))
	for _, s := range append(*folded, *tail...) {
		out[s.Account] += s.Debit
	}
	return out, nil
}

// Living finds the voucher over one posting of a document, 0 where the posting reached no ledger.
func Living(q db.Querier, source int64, no int) (id.ID, error) {
	v, _, err := db.One(q, (*db.Row).Int, `SELECT id FROM gl_voucher WHERE tenant_id = $1 AND source_id = $2 AND posting_no = $3`, source, int64(no))
	return id.ID(v), err
}

// Source is the document behind postings.
type Source struct{ Type, Number string }

// Sources names the documents behind some postings by their id.
func Sources(q db.Querier, ids []int64) (map[int64]Source, error) {
	out := make(map[int64]Source, len(ids))
	if len(ids) == 0 {
		return out, nil
	}
	in, args := find.In(2, ids)
	_, err := db.All(q, func(r *db.Row) bool {
		out[r.Int()] = Source{r.Text(), r.Text()}
		return true
	}, `SELECT source_id, source_type, source_number FROM gl_voucher WHERE tenant_id = $1 AND source_id IN `+in, args...)
	return out, err
}
