package inventory

import (
	"strings"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/master/account"
	"xingzhou/internal/master/party"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
)

// LandedFilter is what the list of landed costs can be narrowed by.
type LandedFilter struct {
	Q     string  `query:"q" json:"-" maxLength:"100"` // number, bill, reason, or party: name, code, pinyin
	State string  `query:"state" json:"-" enum:"draft,approved"`
	From  day.Day `query:"from" json:"-"`
	To    day.Day `query:"to" json:"-"`
}

// LandedRow is a paper in a list.
type LandedRow struct {
	ID                id.ID        `json:"id"`
	Number            string       `json:"number"`
	Date              day.Day      `json:"date"`
	Party             id.ID        `json:"party"`
	PartyName         string       `json:"party_name"`
	ContraAccount     id.ID        `json:"contra_account"`
	ContraAccountName string       `json:"contra_account_name"`
	Basis             cost.Basis   `json:"basis"`
	Bill              string       `json:"bill"`
	State             string       `json:"state"`
	Amount            money.Amount `json:"amount" perm:"cost.read"`
	Reason            string       `json:"reason"`
	Version           int          `json:"version"`
}

// LandedTotals are the count and amount over a whole filter.
type LandedTotals struct {
	Count  int64        `json:"count"`
	Amount money.Amount `json:"amount" perm:"cost.read"`
}

// where writes the conditions on a paper's head, called t.
func (f *LandedFilter) where(w *doc.Filter) {
	if f.State != "" {
		w.And("t.state = ?", f.State)
	}
	if f.From != 0 {
		w.And("t.day >= ?", int64(f.From))
	}
	if f.To != 0 {
		w.And("t.day <= ?", int64(f.To))
	}
	if q := strings.TrimSpace(f.Q); q != "" {
		who, args := party.Matching("t.party_id", q)
		w.And(`(t.number LIKE ? ESCAPE '\' OR t.bill LIKE ? ESCAPE '\' OR t.reason LIKE ? ESCAPE '\' OR `+who+`)`,
			append([]any{doc.Contains(strings.ToUpper(q)), doc.Contains(q), doc.Contains(q)}, args...)...)
	}
}

// ListLanded answers one page, newest first; accounts are named in the person's language.
func ListLanded(q db.Querier, f LandedFilter, lang, cursor string, limit int) (api.List[LandedRow], error) {
	var out api.List[LandedRow]
	var w doc.Filter
	f.where(&w)
	order, err := w.Page(cursor, "t.day", "t.id", true, limit)
	if err != nil {
		return out, err
	}
	chart, err := account.Of(q)
	if err != nil {
		return out, err
	}
	rows, err := db.All(q, func(r *db.Row) LandedRow {
		l := LandedRow{
			ID: id.ID(r.Int()), Number: r.Text(), Date: day.Day(r.Int()), Party: id.ID(r.Int()), PartyName: r.Text(), ContraAccount: id.ID(r.Int()),
			Basis: cost.Basis(r.Text()), Bill: r.Text(), State: r.Text(), Amount: money.Amount(r.Int()), Reason: r.Text(), Version: int(r.Int()),
		}
		l.ContraAccountName = chart.FullNameIn(l.ContraAccount.Int(), lang)
		return l
	}, `SELECT t.id, t.number, t.day, t.party_id, COALESCE(p.name, ''), t.contra_id, t.basis, t.bill, t.state, t.amount, t.reason, t.version
FROM inventory_landed t LEFT JOIN party p ON p.tenant_id = $1 AND p.id = t.party_id WHERE t.tenant_id = $1`+w.SQL()+order, w.Args()...)
	if err != nil {
		return out, err
	}
	out.Items, out.NextCursor = doc.Cut(rows, limit, func(l *LandedRow) (int64, int64) { return int64(l.Date), l.ID.Int() })
	return out, nil
}

// SumLanded counts and adds up the papers of a filter.
func SumLanded(q db.Querier, f LandedFilter) (LandedTotals, error) {
	var w doc.Filter
	f.where(&w)
	t, _, err := db.One(q, func(r *db.Row) LandedTotals { return LandedTotals{r.Int(), money.Amount(r.Int())} },
		`SELECT COUNT(*), CAST(COALESCE(SUM(t.amount), 0) AS bigint) FROM inventory_landed t WHERE t.tenant_id = $1`+w.SQL(), w.Args()...)
	return t, err
}

// GetLanded reads a paper with all that a screen shows.
func GetLanded(q db.Querier, t doc.Tracer, paper id.ID, lang string) (*Landed, error) {
	l, err := readLanded(q, paper)
	if err != nil {
		return nil, err
	}
	if err := l.names(q, lang); err != nil {
		return nil, err
	}
	if l.State != doc.Draft {
		if l.Voucher, err = gl.Living(q, paper.Int(), l.PostingNo); err != nil {
			return nil, err
		}
	}
	l.Links, err = t.Links(q, LandedType, paper.Int())
	return shownLanded(l, err)
}

func (l *Landed) names(q db.Querier, lang string) error {
	receipts := make([]int64, len(l.Lines))
	for i := range l.Lines {
		receipts[i] = l.Lines[i].Receipt.Int()
	}
	found, err := receiptLines(q, receipts)
	if err != nil {
		return err
	}
	list := make([]*ReceiptLine, 0, len(l.Lines))
	for i := range l.Lines {
		x := &l.Lines[i].ReceiptLine
		if r := found[lineKey{x.Receipt, x.Line}]; r != nil { // a draft's receipt may have been deleted
			*x = *r
			list = append(list, x)
		}
	}
	if err := nameReceiptLines(q, list); err != nil {
		return err
	}
	b := q.Batch()
	who := party.Ask(b, l.Party.Int())
	if err := b.Run(); err != nil {
		return err
	}
	if len(*who) > 0 {
		l.PartyName = (*who)[0].Name
	}
	chart, err := account.Of(q)
	if err != nil {
		return err
	}
	if a, ok := chart.ByID(l.ContraAccount.Int()); ok {
		l.ContraAccountCode, l.ContraAccountName = a.Code, chart.FullNameIn(a.ID, lang)
	}
	users, err := auth.Names(q)
	l.CreatedName, l.ApprovedName = users[l.CreatedBy], users[l.ApprovedBy]
	return err
}

// shownLanded adds what follows from the document itself; names and links are read by GET, outside the write lane.
func shownLanded(l *Landed, err error) (*Landed, error) {
	if err == nil {
		l.Actions = l.Offered()
	}
	return l, err
}
