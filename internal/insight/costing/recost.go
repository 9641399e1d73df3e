package costing

import (
	"strings"
	"time"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/master/warehouse"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
)

// RecostFilter is what the list of recosts can be narrowed by.
type RecostFilter struct {
	Q    string  `query:"q" json:"-" maxLength:"100"` // number, or number of the paper that caused it
	From day.Day `query:"from" json:"-"`
	To   day.Day `query:"to" json:"-"`
	Run  string  `query:"run" json:"-" enum:"month,pending" doc:"month = month-end costing, pending = costing in the background"`
}

// Recost 成本重算: what one posting changed in the value of other movements.
type Recost struct {
	ID          id.ID        `json:"id"`
	Number      string       `json:"number"`
	Date        day.Day      `json:"date"` // of the paper that caused it
	CauseType   string       `json:"cause_type"`
	Cause       id.ID        `json:"cause"`
	CauseNumber string       `json:"cause_number"`
	Changed     int64        `json:"changed"` // rows that got another value
	Value       money.Amount `json:"value"`   // by which the stock changed
	MadeByName  string       `json:"made_by_name"`
	MadeAt      time.Time    `json:"made_at"`
}

// RecostPaper is one of them with the papers around it.
type RecostPaper struct {
	Recost
	Links []doc.Link `json:"links"`
}

// RecostTotals are the count and value of all recosts of a filter.
type RecostTotals struct {
	Count int64        `json:"count"`
	Value money.Amount `json:"value"`
}

// RecostLine is one change of value.
type RecostLine struct {
	Paper
	LineNo        int          `json:"line_no"`
	Posting       int          `json:"posting"`
	Line          int          `json:"line"` // of the movement
	Product       id.ID        `json:"product"`
	ProductCode   string       `json:"product_code"`
	ProductName   string       `json:"product_name"`
	Unit          string       `json:"unit"`
	WarehouseName string       `json:"warehouse_name"`
	Date          day.Day      `json:"date"`      // of the movement
	BookDate      day.Day      `json:"book_date"` // on which the books take the change
	Kind          string       `json:"kind"`
	Reversal      bool         `json:"reversal"`
	Qty           qty.Qty      `json:"qty"`
	Old           money.Amount `json:"old"`
	New           money.Amount `json:"new"`
	Value         money.Amount `json:"value"`
	Variance      money.Amount `json:"variance"`
}

func (f *RecostFilter) where(w *doc.Filter) {
	if f.From != 0 {
		w.And("day >= ?", int64(f.From))
	}
	if f.To != 0 {
		w.And("day <= ?", int64(f.To))
	}
	if kind := map[string]string{"month": posting.MonthType, "pending": posting.PendingType}[f.Run]; kind != "" {
		w.And("cause_type = ?", kind)
	}
	if q := strings.TrimSpace(f.Q); q != "" {
		like := doc.Contains(strings.ToUpper(q))
		w.And(`(number LIKE ? ESCAPE '\' OR cause_number LIKE ? ESCAPE '\')`, like, like)
	}
}

const recostColumns = `id, number, day, cause_type, cause_id, cause_number, changed, value, made_by, made_ms`

func scanRecost(users map[int64]string) func(r *db.Row) Recost {
	return func(r *db.Row) Recost {
		return Recost{id.ID(r.Int()), r.Text(), day.Day(r.Int()), r.Text(), id.ID(r.Int()), r.Text(), r.Int(), money.Amount(r.Int()), users[r.Int()], time.UnixMilli(r.Int()).UTC()}
	}
}

// ListRecosts answers one page, newest first.
func ListRecosts(q db.Querier, f RecostFilter, cursor string, limit int) (api.List[Recost], error) {
	var out api.List[Recost]
	var w doc.Filter
	f.where(&w)
	order, err := w.Page(cursor, "day", "id", true, limit)
	if err != nil {
		return out, err
	}
	users, err := auth.Names(q)
	if err != nil {
		return out, err
	}
	rows, err := db.All(q, scanRecost(users), `SELECT `+recostColumns+` FROM posting_recost WHERE tenant_id = $1`+w.SQL()+order, w.Args()...)
	out.Items, out.NextCursor = doc.Cut(rows, limit, func(r *Recost) (int64, int64) { return int64(r.Date), r.ID.Int() })
	return out, err
}

// SumRecosts counts the recosts of a filter and adds up what they changed.
func SumRecosts(q db.Querier, f RecostFilter) (RecostTotals, error) {
	var w doc.Filter
	f.where(&w)
	t, _, err := db.One(q, func(r *db.Row) RecostTotals { return RecostTotals{r.Int(), money.Amount(r.Int())} },
		`SELECT COUNT(*), CAST(COALESCE(SUM(value), 0) AS bigint) FROM posting_recost WHERE tenant_id = $1`+w.SQL(), w.Args()...)
	return t, err
}

func readRecost(q db.Querier, recost id.ID) (r Recost, err error) {
	users, err := auth.Names(q)
	if err != nil {
		return r, err
	}
	r, ok, err := db.One(q, scanRecost(users), `SELECT `+recostColumns+` FROM posting_recost WHERE tenant_id = $1 AND id = $2`, recost.Int())
	if err == nil && !ok {
		err = doc.NotFound("成本重算", "recost", recost)
	}
	return r, err
}

// GetRecost reads one recost with the papers around it.
func GetRecost(q db.Querier, t doc.Tracer, recost id.ID) (*RecostPaper, error) {
	r, err := readRecost(q, recost)
	if err != nil {
		return nil, err
	}
	p := &RecostPaper{Recost: r}
	p.Links, err = t.Links(q, posting.RecostType, recost.Int())
	return p, err
}

// linesSQL reads changes of value, each with what the movement was worth until then.
const linesSQL = `SELECT v.posting_no, v.line_no, v.day, v.warehouse_id, v.value, v.variance, p.id, p.code, p.name, p.unit,
 m.source_id, m.posting_no, m.line_no, m.day, m.kind, m.qty, m.reverses_no, m.value + (SELECT CAST(COALESCE(SUM(e.value), 0) AS bigint) FROM stock_value e
  WHERE e.tenant_id = $1 AND e.of_id = v.of_id AND e.of_no = v.of_no AND e.of_line = v.of_line
   AND (e.seq, e.source_id, e.posting_no, e.line_no) < (v.seq, v.source_id, v.posting_no, v.line_no))
FROM stock_value v JOIN stock_move m ON m.tenant_id = $1 AND m.source_id = v.of_id AND m.posting_no = v.of_no AND m.line_no = v.of_line
JOIN product p ON p.tenant_id = $1 AND p.id = v.product_id
WHERE v.tenant_id = $1`

// RecostLines answers one page of what a recost changed.
func RecostLines(q db.Querier, recost id.ID, cursor string, limit int) (api.List[RecostLine], error) {
	var out api.List[RecostLine]
	if _, err := readRecost(q, recost); err != nil {
		return out, err
	}
	var w doc.Filter
	w.And("v.source_id = ?", recost.Int())
	order, err := w.Page(cursor, "v.posting_no", "v.line_no", false, limit)
	if err != nil {
		return out, err
	}
	houses, err := warehouse.All(q)
	if err != nil {
		return out, err
	}
	type numbered struct {
		RecostLine
		posting int64
	}
	rows, err := db.All(q, func(r *db.Row) numbered {
		n := numbered{posting: r.Int()}
		l := &n.RecostLine
		l.LineNo, l.BookDate = int(r.Int()), day.Day(r.Int())
		if h, ok := houses.ByID(r.Int()); ok {
			l.WarehouseName = h.Name
		}
		l.Value, l.Variance = money.Amount(r.Int()), money.Amount(r.Int())
		l.Product, l.ProductCode, l.ProductName, l.Unit = id.ID(r.Int()), r.Text(), r.Text(), r.Text()
		l.Source, l.Posting, l.Line = id.ID(r.Int()), int(r.Int()), int(r.Int())
		l.Date, l.Kind, l.Qty, l.Reversal = day.Day(r.Int()), r.Text(), qty.Qty(r.Int()), r.Int() > 0
		l.Old = money.Amount(r.Int())
		l.New = l.Old + l.Value
		return n
	}, linesSQL+w.SQL()+order, w.Args()...)
	if err != nil {
		return out, err
	}
	rows, out.NextCursor = doc.Cut(rows, limit, func(n *numbered) (int64, int64) { return n.posting, int64(n.LineNo) })
	ids := make([]int64, len(rows))
	for i := range rows {
		ids[i] = rows[i].Source.Int()
	}
	papers, err := papersOf(q, ids)
	for _, n := range rows {
		n.Paper = papers[n.Source.Int()]
		out.Items = append(out.Items, n.RecostLine)
	}
	return out, err
}
