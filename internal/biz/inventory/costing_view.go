package inventory

import (
	"slices"
	"strings"
	"time"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/master/product"
	"xingzhou/internal/master/warehouse"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
)

// methodNames are what people call the methods.
var methodNames = map[cost.Method][2]string{
	cost.Moving:   {"移动加权平均", "Moving average"},
	cost.FIFO:     {"先进先出", "First in, first out"},
	cost.Monthly:  {"全月加权平均", "Month-end average"},
	cost.Standard: {"标准成本", "Standard cost"},
	cost.Specific: {"个别计价", "Specific identification"},
}

// MethodName says what people call a method.
func MethodName(m cost.Method, lang string) string { return inLang(methodNames[m], lang) }

func inLang(names [2]string, lang string) string {
	if lang == "en" {
		return names[1]
	}
	return names[0]
}

// categoryName says what people call a category.
func categoryName(category, lang string) string {
	for _, n := range product.CategoryNames() {
		if n.Category == category {
			return inLang([2]string{n.Zh, n.En}, lang)
		}
	}
	return ""
}

// stockCategories are the categories of goods that lie in stock: a service does not.
func stockCategories() []string {
	var out []string
	for _, n := range product.CategoryNames() {
		if n.Category != product.Service {
			out = append(out, n.Category)
		}
	}
	return out
}

// CostingFilter is what the history of costing decisions can be narrowed by.
type CostingFilter struct {
	Q        string  `query:"q" json:"-" maxLength:"100"` // number, reason or product: code, name, pinyin
	State    string  `query:"state" json:"-" enum:"approved,undone"`
	Category string  `query:"category" json:"-" enum:"goods,finished,material"`
	Kind     string  `query:"kind" json:"-" enum:"method,price" doc:"method = changes of method, price = standard costs only"`
	From     day.Day `query:"from" json:"-"`
	To       day.Day `query:"to" json:"-"`
}

// CostingRow is a decision in a list.
type CostingRow struct {
	ID           id.ID        `json:"id"`
	Number       string       `json:"number"`
	Date         day.Day      `json:"date"`
	Category     string       `json:"category"`
	CategoryName string       `json:"category_name"`
	Was          cost.Method  `json:"was"`
	WasName      string       `json:"was_name"`
	Method       cost.Method  `json:"method"`
	MethodName   string       `json:"method_name"`
	State        string       `json:"state"`
	Products     int64        `json:"products"`
	Value        money.Amount `json:"value" perm:"cost.read"`
	Reason       string       `json:"reason"`
	Version      int          `json:"version"`
	CreatedName  string       `json:"created_by_name"`
	CreatedAt    time.Time    `json:"created_at"`
}

// CostingTotals are the count and the change of value over a whole filter.
type CostingTotals struct {
	Count int64        `json:"count"`
	Value money.Amount `json:"value" perm:"cost.read"`
}

// where writes the conditions on a paper's head, called t.
func (f *CostingFilter) where(w *doc.Filter) {
	if f.State != "" {
		w.And("t.state = ?", f.State)
	}
	if f.Category != "" {
		w.And("t.category = ?", f.Category)
	}
	switch f.Kind {
	case "method":
		w.And("t.method <> ''")
	case "price":
		w.And("t.method = ''")
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
  OR t.id IN (SELECT l.costing_id FROM inventory_costing_line l WHERE l.tenant_id = $1 AND `+what+`))`,
			append([]any{doc.Contains(strings.ToUpper(q)), doc.Contains(q)}, args...)...)
	}
}

// ListCostings answers one page, newest first, in words of the language.
func ListCostings(q db.Querier, f CostingFilter, lang, cursor string, limit int) (api.List[CostingRow], error) {
	var out api.List[CostingRow]
	var w doc.Filter
	f.where(&w)
	order, err := w.Page(cursor, "t.day", "t.id", true, limit)
	if err != nil {
		return out, err
	}
	users, err := auth.Names(q)
	if err != nil {
		return out, err
	}
	rows, err := db.All(q, func(r *db.Row) CostingRow {
		c := CostingRow{ID: id.ID(r.Int()), Number: r.Text(), Date: day.Day(r.Int()), Category: r.Text(), Was: cost.Method(r.Text()), Method: cost.Method(r.Text()), State: r.Text(),
			Value: money.Amount(r.Int()), Reason: r.Text(), Version: int(r.Int()), CreatedName: users[r.Int()], CreatedAt: time.UnixMilli(r.Int()).UTC(), Products: r.Int()}
		c.CategoryName, c.WasName, c.MethodName = categoryName(c.Category, lang), MethodName(c.Was, lang), MethodName(c.Method, lang)
		return c
	}, `SELECT t.id, t.number, t.day, t.category, t.was, t.method, t.state, t.value, t.reason, t.version, t.created_by, t.created_ms,
 (SELECT COUNT(DISTINCT l.product_id) FROM inventory_costing_line l WHERE l.tenant_id = $1 AND l.costing_id = t.id)
FROM inventory_costing t WHERE t.tenant_id = $1`+w.SQL()+order, w.Args()...)
	if err != nil {
		return out, err
	}
	out.Items, out.NextCursor = doc.Cut(rows, limit, func(c *CostingRow) (int64, int64) { return int64(c.Date), c.ID.Int() })
	return out, nil
}

// SumCostings counts the decisions of a filter, and adds up what those that stand changed.
func SumCostings(q db.Querier, f CostingFilter) (CostingTotals, error) {
	var w doc.Filter
	f.where(&w)
	t, _, err := db.One(q, func(r *db.Row) CostingTotals { return CostingTotals{r.Int(), money.Amount(r.Int())} },
		`SELECT COUNT(*), CAST(COALESCE(SUM(CASE WHEN t.state = 'approved' THEN t.value ELSE 0 END), 0) AS bigint) FROM inventory_costing t WHERE t.tenant_id = $1`+w.SQL(), w.Args()...)
	return t, err
}

// GetCosting reads a decision with all that a screen shows.
func GetCosting(q db.Querier, t doc.Tracer, paper id.ID, lang string) (*Costing, error) {
	c, err := readCosting(q, paper)
	if err != nil {
		return nil, err
	}
	if err := c.names(q); err != nil {
		return nil, err
	}
	if c.State == doc.Approved {
		if c.Voucher, err = gl.Living(q, paper.Int(), c.PostingNo); err != nil {
			return nil, err
		}
	}
	c.Links, err = t.Links(q, CostingType, paper.Int())
	return shownCosting(c, lang, err)
}

// names adds what products, warehouses and people are called.
func (c *Costing) names(q db.Querier) error {
	ids := make([]int64, len(c.Lines))
	for i := range c.Lines {
		ids[i] = c.Lines[i].Product.Int()
	}
	slices.Sort(ids)
	ids = slices.Compact(ids)
	c.Products = len(ids)
	products, err := productsByID(q, ids)
	if err != nil {
		return err
	}
	houses, err := warehouse.All(q)
	if err != nil {
		return err
	}
	for i := range c.Lines {
		l := &c.Lines[i]
		if p := products[l.Product.Int()]; p != nil {
			l.ProductCode, l.ProductName, l.Spec, l.Unit, l.Category = p.Code, p.Name, p.Spec, p.Unit, p.Category
		}
		l.WarehouseName = houseName(houses, l.scope)
	}
	users, err := auth.Names(q)
	c.CreatedName, c.ApprovedName = users[c.CreatedBy], users[c.ApprovedBy]
	return err
}

// productsAtOnce is how many products one statement names.
const productsAtOnce = 400

// productsByID reads products, however many.
func productsByID(q db.Querier, ids []int64) (map[int64]*product.Product, error) {
	out := make(map[int64]*product.Product, len(ids))
	for part := range slices.Chunk(ids, productsAtOnce) {
		b := q.Batch()
		found := product.AskMany(b, part)
		if err := b.Run(); err != nil {
			return nil, err
		}
		for i := range *found {
			out[(*found)[i].ID] = &(*found)[i]
		}
	}
	return out, nil
}

// shownCosting adds what follows from the document itself, in words of the language.
func shownCosting(c *Costing, lang string, err error) (*Costing, error) {
	if err != nil {
		return nil, err
	}
	c.CategoryName, c.WasName, c.MethodName = categoryName(c.Category, lang), MethodName(c.Was, lang), MethodName(c.Method, lang)
	c.Actions = []string{}
	if c.State == doc.Approved {
		c.Actions = []string{"unapprove"}
	}
	if c.Lines == nil {
		c.Lines = []CostingLine{}
	}
	return c, nil
}
