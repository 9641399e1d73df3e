// Package search 全局搜索: documents by any part of their number, customers and products by code, name or pinyin.
// Invariant: nobody finds what he may not read, and a search reads indexes only.
package search

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"xingzhou/internal/insight/figures"
	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/master/party"
	"xingzhou/internal/master/product"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
	"xingzhou/internal/platform/find"
)

// Found is one hit.
type Found struct {
	Kind   string `json:"kind" enum:"order,delivery,receipt,stock_in,stock_out,adjustment,landed,costing,recost,customer,product,voucher"`
	ID     id.ID  `json:"id"`
	Title  string `json:"title"`
	Detail string `json:"detail"`
	Route  string `json:"route"`
}

// each is how many hits of a kind are shown.
const each = 5

type input struct {
	Q string `query:"q" json:"-" maxLength:"100"`
}

// Routes adds the search.
func Routes(r *api.Router) {
	api.Get(r, "/search", "search.read", "全局搜索", "Search everything", func(c *api.Ctx, in *input) (api.List[Found], error) {
		today, err := c.Today()
		if err != nil {
			return api.List[Found]{}, err
		}
		hits, err := Run(c.Q, in.Q, today, c.Lang, c.Can)
		return api.List[Found]{Items: hits}, err
	})
}

// seeker is one search.
type seeker struct {
	q     db.Querier
	words string
	today day.Day
	en    bool
	out   []Found
}

// Run searches what the person may read. A text with a digit is first of all a number of a document.
func Run(q db.Querier, words string, today day.Day, lang string, can func(string) bool) ([]Found, error) {
	s := &seeker{q: q, words: strings.TrimSpace(strings.TrimLeft(strings.TrimSpace(words), "@#")), today: today, en: lang == "en"}
	if s.words == "" {
		return nil, nil
	}
	documents := []step{{"sales.order.read", s.orders}, {"sales.delivery.read", s.deliveries}, {"settlement.receipt.read", s.receipts},
		{"inventory.receipt.read", s.stockIn}, {"inventory.issue.read", s.stockOut}, {"inventory.adjustment.read", s.adjustments}, {"inventory.landed.read", s.landed}, {"inventory.costing.read", s.costings}, {"inventory.recost.read", s.recosts}, {"gl.voucher.read", s.vouchers}}
	masters := []step{{"master.party.read", s.customers}, {"master.product.read", s.products}}
	order := masters
	if looksLikeNumber(s.words) {
		order = append(documents, masters...)
	}
	for _, x := range order {
		if !can(x.permission) {
			continue
		}
		if err := x.run(); err != nil {
			return nil, err
		}
	}
	return s.out, nil
}

type step struct {
	permission string
	run        func() error
}

// looksLikeNumber tells whether a text can be part of a document's number: letters and digits, with a digit.
func looksLikeNumber(s string) bool {
	s = strings.TrimPrefix(s, gl.Word+"-")
	digit := false
	for _, c := range s {
		switch {
		case c >= '0' && c <= '9':
			digit = true
		case c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '-':
		default:
			return false
		}
	}
	return digit
}

func (s *seeker) say(zh, en string) string {
	if s.en {
		return en
	}
	return zh
}

var states = map[string][2]string{"draft": {"草稿", "draft"}, "approved": {"已审核", "approved"}, "closed": {"已关闭", "closed"}, "undone": {"已撤销", "taken back"},
	"open": {"未记账", "not posted"}, "posted": {"已记账", "posted"}, "void": {"作废", "void"}}

func (s *seeker) state(name string) string { return s.say(states[name][0], states[name][1]) }

// The inner reads stay inside the index of numbers; only the hits are fetched.
const (
	ordersSQL = `SELECT t.id, t.number, p.name, t.day, t.total, t.state FROM sales_order t JOIN party p ON p.tenant_id = $1 AND p.id = t.customer_id
WHERE t.tenant_id = $1 AND t.number IN (SELECT number FROM sales_order WHERE tenant_id = $1 AND number LIKE $2 ESCAPE '\' ORDER BY number DESC LIMIT $3) ORDER BY t.number DESC`
	deliveriesSQL = `SELECT t.id, t.number, p.name, t.day, t.total, t.state FROM sales_delivery t JOIN party p ON p.tenant_id = $1 AND p.id = t.customer_id
WHERE t.tenant_id = $1 AND t.number IN (SELECT number FROM sales_delivery WHERE tenant_id = $1 AND number LIKE $2 ESCAPE '\' ORDER BY number DESC LIMIT $3) ORDER BY t.number DESC`
	receiptsSQL = `SELECT t.id, t.number, p.name, t.day, t.amount, t.state FROM settlement_receipt t JOIN party p ON p.tenant_id = $1 AND p.id = t.party_id
WHERE t.tenant_id = $1 AND t.number IN (SELECT number FROM settlement_receipt WHERE tenant_id = $1 AND number LIKE $2 ESCAPE '\' ORDER BY number DESC LIMIT $3) ORDER BY t.number DESC`
	// One table holds both papers: the prefix of the number, which is in the index, tells them apart. What they are worth is
	// not for everybody, so the reason stands where others show the amount.
	othersSQL = `SELECT t.id, t.number, COALESCE(p.name, ''), t.day, t.reason, t.state FROM inventory_other t LEFT JOIN party p ON p.tenant_id = $1 AND p.id = t.party_id
WHERE t.tenant_id = $1 AND t.number IN (SELECT number FROM inventory_other WHERE tenant_id = $1 AND number LIKE $2 ESCAPE '\' AND number LIKE $4 ORDER BY number DESC LIMIT $3)
ORDER BY t.number DESC`
	// The warehouse stands where others show whom they are about.
	adjustmentsSQL = `SELECT t.id, t.number, w.name, t.day, t.reason, t.state FROM inventory_adjustment t JOIN warehouse w ON w.tenant_id = $1 AND w.id = t.warehouse_id
WHERE t.tenant_id = $1 AND t.number IN (SELECT number FROM inventory_adjustment WHERE tenant_id = $1 AND number LIKE $2 ESCAPE '\' ORDER BY number DESC LIMIT $3) ORDER BY t.number DESC`
	// The category stands there; a setting of standard costs has none.
	costingsSQL = `SELECT t.id, t.number, t.category, t.day, t.reason, t.state FROM inventory_costing t
WHERE t.tenant_id = $1 AND t.number IN (SELECT number FROM inventory_costing WHERE tenant_id = $1 AND number LIKE $2 ESCAPE '\' ORDER BY number DESC LIMIT $3) ORDER BY t.number DESC`
	landedSQL = `SELECT t.id, t.number, COALESCE(p.name, ''), t.day, t.reason, t.state FROM inventory_landed t LEFT JOIN party p ON p.tenant_id = $1 AND p.id = t.party_id
WHERE t.tenant_id = $1 AND t.number IN (SELECT number FROM inventory_landed WHERE tenant_id = $1 AND number LIKE $2 ESCAPE '\' ORDER BY number DESC LIMIT $3) ORDER BY t.number DESC`
	recostsSQL = `SELECT id, number, cause_number, day, value FROM posting_recost
WHERE tenant_id = $1 AND number IN (SELECT number FROM posting_recost WHERE tenant_id = $1 AND number LIKE $2 ESCAPE '\' ORDER BY number DESC LIMIT $3) ORDER BY number DESC`
)

func (s *seeker) orders() error     { return s.papers("order", ordersSQL, "/sales/orders/") }
func (s *seeker) deliveries() error { return s.papers("delivery", deliveriesSQL, "/sales/deliveries/") }
func (s *seeker) receipts() error   { return s.papers("receipt", receiptsSQL, "/settlement/receipts/") }

func (s *seeker) stockIn() error {
	return s.others("stock_in", othersSQL, "/inventory/receipts/", "QTRK%")
}
func (s *seeker) stockOut() error {
	return s.others("stock_out", othersSQL, "/inventory/issues/", "QTCK%")
}
func (s *seeker) landed() error { return s.others("landed", landedSQL, "/inventory/landed-costs/") }
func (s *seeker) adjustments() error {
	return s.others("adjustment", adjustmentsSQL, "/inventory/adjustments/")
}

// costings say what they decide about: the goods of a category, or standard costs.
func (s *seeker) costings() error {
	before := len(s.out)
	err := s.others("costing", costingsSQL, "/inventory/costings/")
	for i := range s.out[before:] {
		f := &s.out[before+i]
		category, rest, _ := strings.Cut(f.Detail, " · ")
		name := s.say("标准成本", "Standard costs")
		for _, n := range product.CategoryNames() {
			if n.Category == category {
				name, f.Detail = s.say(n.Zh, n.En), rest
			}
		}
		f.Detail = name + " · " + f.Detail
	}
	return err
}

// others shows a reason in place of the amount; more are further arguments of the statement.
func (s *seeker) others(kind, sql, route string, more ...any) error {
	_, err := db.All(s.q, func(r *db.Row) bool {
		f := Found{Kind: kind, ID: id.ID(r.Int()), Title: r.Text()}
		detail := []string{r.Text(), day.Day(r.Int()).String(), r.Text(), s.state(r.Text())}
		f.Detail = strings.Join(slices.DeleteFunc(detail, func(part string) bool { return part == "" }), " · ")
		f.Route = route + f.ID.String()
		s.out = append(s.out, f)
		return true
	}, sql, append([]any{doc.Contains(strings.ToUpper(s.words)), int64(each)}, more...)...)
	return err
}

// recosts show what caused them where others show whom they are about.
func (s *seeker) recosts() error {
	_, err := db.All(s.q, func(r *db.Row) bool {
		f := Found{Kind: "recost", ID: id.ID(r.Int()), Title: r.Text()}
		f.Detail = strings.Join([]string{r.Text(), day.Day(r.Int()).String(), money.Amount(r.Int()).String()}, " · ")
		f.Route = "/inventory/recosts/" + f.ID.String()
		s.out = append(s.out, f)
		return true
	}, recostsSQL, doc.Contains(strings.ToUpper(s.words)), int64(each))
	return err
}

func (s *seeker) papers(kind, sql, route string) error {
	_, err := db.All(s.q, func(r *db.Row) bool {
		f := Found{Kind: kind, ID: id.ID(r.Int()), Title: r.Text()}
		f.Detail = strings.Join([]string{r.Text(), day.Day(r.Int()).String(), money.Amount(r.Int()).String(), s.state(r.Text())}, " · ")
		f.Route = route + f.ID.String()
		s.out = append(s.out, f)
		return true
	}, sql, doc.Contains(strings.ToUpper(s.words)), int64(each))
	return err
}

// vouchers looks for a voucher's own number in the last twelve months, newest first.
func (s *seeker) vouchers() error {
	no, err := strconv.Atoi(strings.TrimPrefix(s.words, gl.Word+"-"))
	if err != nil || no <= 0 {
		return nil
	}
	var periods []int64
	for p := s.today.Period(); len(periods) < 12; p = p.Prev() {
		periods = append(periods, int64(p))
	}
	in, args := find.In(4, periods)
	_, err = db.All(s.q, func(r *db.Row) bool {
		f := Found{Kind: "voucher", ID: id.ID(r.Int())}
		f.Title = gl.NumberOf(gl.Word, no) + " · " + day.Period(r.Int()).String()
		f.Detail = strings.Join([]string{r.Text(), money.Amount(r.Int()).String(), s.state(r.Text())}, " · ")
		f.Route = "/gl/vouchers/" + f.ID.String()
		s.out = append(s.out, f)
		return true
	}, `SELECT id, period, summary, amount, state FROM gl_voucher
WHERE tenant_id = $1 AND word = $2 AND no = $3 AND no > 0 AND period IN `+in+` ORDER BY period DESC LIMIT `+strconv.Itoa(each), append([]any{gl.Word, no}, args...)...)
	return err
}

func (s *seeker) customers() error {
	rows, _, err := party.Search(s.q, s.words, party.Customer, false, "", each)
	for _, p := range rows {
		f := Found{Kind: "customer", ID: id.ID(p.ID), Title: p.Name, Detail: strings.TrimSuffix(p.Code+" · "+p.Contact+" "+p.Phone, " ·  ")}
		f.Route = "/master/parties?q=" + url.QueryEscape(p.Code)
		s.out = append(s.out, f)
	}
	return err
}

func (s *seeker) products() error {
	rows, _, err := product.Search(s.q, s.words, false, "", each)
	if err != nil {
		return err
	}
	ids := make([]int64, len(rows))
	for i := range rows {
		ids[i] = rows[i].ID
	}
	available, err := figures.Reader{}.Available(s.q, 0, ids)
	for _, p := range rows {
		detail := []string{p.Price.String()}
		if p.Spec != "" {
			detail = append([]string{p.Spec}, detail...)
		}
		if !p.IsService() {
			detail = append(detail, s.say("可用 ", "available ")+available[p.ID].String()+" "+p.Unit)
		}
		s.out = append(s.out, Found{Kind: "product", ID: id.ID(p.ID), Title: p.Code + " " + p.Name, Detail: strings.Join(detail, " · "),
			Route: "/master/products?q=" + url.QueryEscape(p.Code)})
	}
	return err
}
