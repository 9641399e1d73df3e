package inventory

import (
	"strings"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/master/account"
	"xingzhou/internal/master/party"
	"xingzhou/internal/master/product"
	"xingzhou/internal/master/warehouse"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
)

// OtherFilter is what the lists of other receipts and issues can be narrowed by.
type OtherFilter struct {
	Q         string  `query:"q" json:"-" maxLength:"100"` // number, reason or party: name, code, pinyin
	State     string  `query:"state" json:"-" enum:"draft,approved"`
	Warehouse id.ID   `query:"warehouse" json:"-"`
	From      day.Day `query:"from" json:"-"`
	To        day.Day `query:"to" json:"-"`
}

// OtherRow is a paper in a list.
type OtherRow struct {
	ID                id.ID        `json:"id"`
	Number            string       `json:"number"`
	Date              day.Day      `json:"date"`
	Warehouse         id.ID        `json:"warehouse"`
	WarehouseName     string       `json:"warehouse_name"`
	Party             id.ID        `json:"party"`
	PartyName         string       `json:"party_name"`
	ContraAccount     id.ID        `json:"contra_account"`
	ContraAccountName string       `json:"contra_account_name"`
	State             string       `json:"state"`
	Value             money.Amount `json:"value" perm:"cost.read"`
	Reason            string       `json:"reason"`
	Version           int          `json:"version"`
}

// OtherTotals are the count and value over a whole filter.
type OtherTotals struct {
	Count int64        `json:"count"`
	Value money.Amount `json:"value" perm:"cost.read"`
}

// where writes the conditions on a paper's head, called t.
func (f *OtherFilter) where(w *doc.Filter, way Direction) {
	w.And("t.direction = ?", string(way))
	if f.State != "" {
		w.And("t.state = ?", f.State)
	}
	if f.Warehouse != 0 {
		w.And("t.warehouse_id = ?", f.Warehouse.Int())
	}
	if f.From != 0 {
		w.And("t.day >= ?", int64(f.From))
	}
	if f.To != 0 {
		w.And("t.day <= ?", int64(f.To))
	}
	if q := strings.TrimSpace(f.Q); q != "" {
		who, args := party.Matching("t.party_id", q)
		w.And(`(t.number LIKE ? ESCAPE '\' OR t.reason LIKE ? ESCAPE '\' OR `+who+`)`, append([]any{doc.Contains(strings.ToUpper(q)), doc.Contains(q)}, args...)...)
	}
}

// ListOthers answers one page, newest first; accounts are named in the person's language.
func ListOthers(q db.Querier, way Direction, f OtherFilter, lang, cursor string, limit int) (api.List[OtherRow], error) {
	var out api.List[OtherRow]
	var w doc.Filter
	f.where(&w, way)
	order, err := w.Page(cursor, "t.day", "t.id", true, limit)
	if err != nil {
		return out, err
	}
	houses, err := warehouse.All(q)
	if err != nil {
		return out, err
	}
	chart, err := account.Of(q)
	if err != nil {
		return out, err
	}
	rows, err := db.All(q, func(r *db.Row) OtherRow {
		o := OtherRow{
			ID: id.ID(r.Int()), Number: r.Text(), Date: day.Day(r.Int()), Warehouse: id.ID(r.Int()), Party: id.ID(r.Int()), PartyName: r.Text(),
			ContraAccount: id.ID(r.Int()), State: r.Text(), Value: money.Amount(r.Int()), Reason: r.Text(), Version: int(r.Int()),
		}
		o.WarehouseName, o.ContraAccountName = houseName(houses, o.Warehouse.Int()), chart.FullNameIn(o.ContraAccount.Int(), lang)
		return o
	}, `SELECT t.id, t.number, t.day, t.warehouse_id, t.party_id, COALESCE(p.name, ''), t.contra_id, t.state, t.value, t.reason, t.version
FROM inventory_other t LEFT JOIN party p ON p.tenant_id = $1 AND p.id = t.party_id WHERE t.tenant_id = $1`+w.SQL()+order, w.Args()...)
	if err != nil {
		return out, err
	}
	out.Items, out.NextCursor = doc.Cut(rows, limit, func(o *OtherRow) (int64, int64) { return int64(o.Date), o.ID.Int() })
	return out, nil
}

// SumOthers counts and adds up the papers of a filter.
func SumOthers(q db.Querier, way Direction, f OtherFilter) (OtherTotals, error) {
	var w doc.Filter
	f.where(&w, way)
	t, _, err := db.One(q, func(r *db.Row) OtherTotals { return OtherTotals{r.Int(), money.Amount(r.Int())} },
		`SELECT COUNT(*), CAST(COALESCE(SUM(t.value), 0) AS bigint) FROM inventory_other t WHERE t.tenant_id = $1`+w.SQL(), w.Args()...)
	return t, err
}

// GetOther reads a paper with all that a screen shows.
func GetOther(q db.Querier, t doc.Tracer, way Direction, paper id.ID, lang string) (*Other, error) {
	o, err := readOther(q, way, paper)
	if err != nil {
		return nil, err
	}
	if err := o.names(q, lang); err != nil {
		return nil, err
	}
	if o.State != doc.Draft {
		if o.Voucher, err = gl.Living(q, paper.Int(), o.PostingNo); err != nil {
			return nil, err
		}
	}
	o.Links, err = t.Links(q, way.Type(), paper.Int())
	return shownOther(o, err)
}

func (o *Other) names(q db.Querier, lang string) error {
	ids := make([]int64, len(o.Lines))
	for i := range o.Lines {
		ids[i] = o.Lines[i].Product.Int()
	}
	b := q.Batch()
	found := product.AskMany(b, ids)
	who := party.Ask(b, o.Party.Int())
	if err := b.Run(); err != nil {
		return err
	}
	products := product.Index(*found)
	for i := range o.Lines {
		l := &o.Lines[i]
		if p := products[l.Product.Int()]; p != nil {
			l.ProductCode, l.ProductName, l.Spec, l.Unit = p.Code, p.Name, p.Spec, p.Unit
		}
	}
	if len(*who) > 0 {
		o.PartyName = (*who)[0].Name
	}
	chart, err := account.Of(q)
	if err != nil {
		return err
	}
	if a, ok := chart.ByID(o.ContraAccount.Int()); ok {
		o.ContraAccountCode, o.ContraAccountName = a.Code, chart.FullNameIn(a.ID, lang)
	}
	houses, err := warehouse.All(q)
	if err != nil {
		return err
	}
	o.WarehouseName = houseName(houses, o.Warehouse.Int())
	users, err := auth.Names(q)
	o.CreatedName, o.ApprovedName = users[o.CreatedBy], users[o.ApprovedBy]
	return err
}

// shownOther adds what follows from the document itself; names and links are read by GET, outside the write lane.
func shownOther(o *Other, err error) (*Other, error) {
	if err == nil {
		o.Actions = o.Offered()
	}
	return o, err
}
