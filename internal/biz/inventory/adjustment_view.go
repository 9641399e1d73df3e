package inventory

import (
	"strings"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/fixed"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/master/account"
	"xingzhou/internal/master/product"
	"xingzhou/internal/master/warehouse"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
	"xingzhou/internal/platform/tenant"
)

// AdjustmentFilter is what the list of value adjustments can be narrowed by.
type AdjustmentFilter struct {
	Q         string  `query:"q" json:"-" maxLength:"100"` // number, reason or product: code, name, pinyin
	State     string  `query:"state" json:"-" enum:"draft,approved"`
	Warehouse id.ID   `query:"warehouse" json:"-"`
	From      day.Day `query:"from" json:"-"`
	To        day.Day `query:"to" json:"-"`
}

// AdjustmentRow is a paper in a list.
type AdjustmentRow struct {
	ID                id.ID        `json:"id"`
	Number            string       `json:"number"`
	Date              day.Day      `json:"date"`
	Warehouse         id.ID        `json:"warehouse"`
	WarehouseName     string       `json:"warehouse_name"`
	ContraAccount     id.ID        `json:"contra_account"`
	ContraAccountName string       `json:"contra_account_name"`
	State             string       `json:"state"`
	Value             money.Amount `json:"value" perm:"cost.read"`
	Reason            string       `json:"reason"`
	Version           int          `json:"version"`
}

// AdjustmentTotals are the count and value over a whole filter.
type AdjustmentTotals struct {
	Count int64        `json:"count"`
	Value money.Amount `json:"value" perm:"cost.read"`
}

// where writes the conditions on a paper's head, called t.
func (f *AdjustmentFilter) where(w *doc.Filter) {
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
		what, args := product.Matching("l.product_id", q)
		w.And(`(t.number LIKE ? ESCAPE '\' OR t.reason LIKE ? ESCAPE '\'
  OR t.id IN (SELECT l.adjustment_id FROM inventory_adjustment_line l WHERE l.tenant_id = $1 AND `+what+`))`,
			append([]any{doc.Contains(strings.ToUpper(q)), doc.Contains(q)}, args...)...)
	}
}

// ListAdjustments answers one page, newest first; accounts are named in the person's language.
func ListAdjustments(q db.Querier, f AdjustmentFilter, lang, cursor string, limit int) (api.List[AdjustmentRow], error) {
	var out api.List[AdjustmentRow]
	var w doc.Filter
	f.where(&w)
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
	rows, err := db.All(q, func(r *db.Row) AdjustmentRow {
		a := AdjustmentRow{
			ID: id.ID(r.Int()), Number: r.Text(), Date: day.Day(r.Int()), Warehouse: id.ID(r.Int()),
			ContraAccount: id.ID(r.Int()), State: r.Text(), Value: money.Amount(r.Int()), Reason: r.Text(), Version: int(r.Int()),
		}
		a.WarehouseName, a.ContraAccountName = houseName(houses, a.Warehouse.Int()), chart.FullNameIn(a.ContraAccount.Int(), lang)
		return a
	}, `SELECT t.id, t.number, t.day, t.warehouse_id, t.contra_id, t.state, t.value, t.reason, t.version
FROM inventory_adjustment t WHERE t.tenant_id = $1`+w.SQL()+order, w.Args()...)
	if err != nil {
		return out, err
	}
	out.Items, out.NextCursor = doc.Cut(rows, limit, func(a *AdjustmentRow) (int64, int64) { return int64(a.Date), a.ID.Int() })
	return out, nil
}

// SumAdjustments counts and adds up the papers of a filter.
func SumAdjustments(q db.Querier, f AdjustmentFilter) (AdjustmentTotals, error) {
	var w doc.Filter
	f.where(&w)
	t, _, err := db.One(q, func(r *db.Row) AdjustmentTotals { return AdjustmentTotals{r.Int(), money.Amount(r.Int())} },
		`SELECT COUNT(*), CAST(COALESCE(SUM(t.value), 0) AS bigint) FROM inventory_adjustment t WHERE t.tenant_id = $1`+w.SQL(), w.Args()...)
	return t, err
}

// GetAdjustment reads a paper with all that a screen shows.
func GetAdjustment(q db.Querier, t doc.Tracer, paper id.ID, lang string) (*Adjustment, error) {
	a, err := readAdjustment(q, paper)
	if err != nil {
		return nil, err
	}
	if err := a.names(q, lang); err != nil {
		return nil, err
	}
	if a.State != doc.Draft {
		if a.Voucher, err = gl.Living(q, paper.Int(), a.PostingNo); err != nil {
			return nil, err
		}
	}
	a.Links, err = t.Links(q, AdjustmentType, paper.Int())
	return shownAdjustment(a, err)
}

func (a *Adjustment) names(q db.Querier, lang string) error {
	ids := make([]int64, len(a.Lines))
	for i := range a.Lines {
		ids[i] = a.Lines[i].Product.Int()
	}
	b := q.Batch()
	found := product.AskMany(b, ids)
	if err := b.Run(); err != nil {
		return err
	}
	products := product.Index(*found)
	for i := range a.Lines {
		l := &a.Lines[i]
		if p := products[l.Product.Int()]; p != nil {
			l.ProductCode, l.ProductName, l.Spec, l.Unit = p.Code, p.Name, p.Spec, p.Unit
		}
	}
	chart, err := account.Of(q)
	if err != nil {
		return err
	}
	if c, ok := chart.ByID(a.ContraAccount.Int()); ok {
		a.ContraAccountCode, a.ContraAccountName = c.Code, chart.FullNameIn(c.ID, lang)
	}
	houses, err := warehouse.All(q)
	if err != nil {
		return err
	}
	a.WarehouseName = houseName(houses, a.Warehouse.Int())
	users, err := auth.Names(q)
	a.CreatedName, a.ApprovedName = users[a.CreatedBy], users[a.ApprovedBy]
	return err
}

// shownAdjustment adds what follows from the document itself; names and links are read by GET, outside the write lane.
func shownAdjustment(a *Adjustment, err error) (*Adjustment, error) {
	if err == nil {
		a.Actions = a.Offered()
	}
	return a, err
}

// Worth is what lies of a product where its cost is kept: in the warehouse, or in the whole company.
type Worth struct {
	Product  id.ID        `json:"product"`
	Qty      qty.Qty      `json:"qty"`
	Value    money.Amount `json:"value" perm:"cost.read"`
	UnitCost money.Price  `json:"unit_cost" perm:"cost.read"`
}

// mostWorths is how many products one question names.
const mostWorths = 100

// Worths answers for products given by their ids, with commas between them.
func Worths(q db.Querier, list string, house id.ID) ([]Worth, error) {
	w, err := warehouse.Pick(q, house.Int())
	if err != nil {
		return nil, err
	}
	var named []id.ID
	for _, s := range strings.Split(list, ",") {
		p, err := id.Parse(strings.TrimSpace(s))
		if err != nil {
			return nil, errs.New(errs.Invalid, "product.unknown", "没有这个商品（%[1]s）。请从列表中选择。", "Product %[1]s does not exist. Choose one from the list.", s).At("?products")
		}
		named = append(named, p)
	}
	if len(named) > mostWorths {
		return nil, errs.New(errs.Invalid, "list.long", "一次最多问 %[1]d 个商品。请分几次。", "Ask for at most %[1]d products at a time.", mostWorths).At("?products")
	}
	company, err := tenant.Get(q)
	if err != nil {
		return nil, err
	}
	policy, err := stock.Policies(q)
	if err != nil {
		return nil, err
	}
	_, keys := productsOf(named, w.ID)
	b := q.Batch()
	book := stock.Ask(b, keys, company.CostScope == tenant.ScopeWarehouse, policy)
	if err := b.Run(); err != nil {
		return nil, err
	}
	out := make([]Worth, len(keys))
	for i, k := range keys {
		c := book.State(k).Cost
		out[i] = Worth{Product: id.ID(k.Product), Qty: c.Qty, Value: c.Value}
		if c.Qty != 0 {
			cost, err := fixed.MulDiv(int64(c.Value), 10_000*int64(qty.One), int64(c.Qty))
			if err != nil {
				return nil, err
			}
			out[i].UnitCost = money.Price(cost)
		}
	}
	return out, nil
}
