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
	"xingzhou/internal/kit/text"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/master/party"
	"xingzhou/internal/master/product"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
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
		hits, err := Run(c.Q, in.Q, today, c.Lang, c.Session)
		return api.List[Found]{Items: hits}, err
	})
}

// seeker is one search.
type seeker struct {
	q     db.Querier
	words string
	today day.Day
	who   *auth.Session
	en    bool
	out   []Found
}

// Run searches what the person may read. A text with a digit is first of all a number of a document.
func Run(q db.Querier, words string, today day.Day, lang string, who *auth.Session) ([]Found, error) {
	s := &seeker{q: q, words: strings.TrimSpace(strings.TrimLeft(strings.TrimSpace(words), "@#")), today: today, who: who, en: lang == "en"}
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
		if !who.Can(x.permission) {
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

// The columns that say whose a paper is, and where.
const (
	owner = "created_by"
	house = "warehouse_id"
)

// numbered fills in the words, the number of hits and further arguments, and keeps the inner read within the reach of the person.
func (s *seeker) numbered(permission, sql, owner, house string, more ...any) (string, []any) {
	var w doc.Filter
	w.Arg(doc.Contains(strings.ToUpper(s.words)))
	w.Arg(int64(each))
	for _, x := range more {
		w.Arg(x)
	}
	s.who.Reach(permission).Where(&w, owner, house)
	const inner = " ORDER BY number DESC LIMIT $3)"
	return strings.Replace(sql, inner, w.SQL()+inner, 1), w.Args()
}

func (s *seeker) orders() error {
	return s.papers("order", "sales.order.read", ordersSQL, house, "/sales/orders/")
}
func (s *seeker) deliveries() error {
	return s.papers("delivery", "sales.delivery.read", deliveriesSQL, house, "/sales/deliveries/")
}
func (s *seeker) receipts() error {
	return s.papers("receipt", "settlement.receipt.read", receiptsSQL, "", "/settlement/receipts/")
}

func (s *seeker) stockIn() error {
	return s.others("stock_in", "inventory.receipt.read", othersSQL, house, "/inventory/receipts/", "QTRK%")
}
func (s *seeker) stockOut() error {
	return s.others("stock_out", "inventory.issue.read", othersSQL, house, "/inventory/issues/", "QTCK%")
}
func (s *seeker) landed() error {
	return s.others("landed", "inventory.landed.read", landedSQL, "", "/inventory/landed-costs/")
}
func (s *seeker) adjustments() error {
	return s.others("adjustment", "inventory.adjustment.read", adjustmentsSQL, house, "/inventory/adjustments/")
}

// costings say what they decide about: the goods of a category, or standard costs.
func (s *seeker) costings() error {
	before := len(s.out)
	err := s.others("costing", "inventory.costing.read", costingsSQL, "", "/inventory/costings/")
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
func (s *seeker) others(kind, permission, sql, house, route string, more ...any) error {
	sql, args := s.numbered(permission, sql, owner, house, more...)
	_, err := db.All(s.q, func(r *db.Row) bool {
		f := Found{Kind: kind, ID: id.ID(r.Int()), Title: r.Text()}
		detail := []string{r.Text(), day.Day(r.Int()).String(), r.Text(), s.state(r.Text())}
		f.Detail = strings.Join(slices.DeleteFunc(detail, func(part string) bool { return part == "" }), " · ")
		f.Route = route + f.ID.String()
		s.out = append(s.out, f)
		return true
	}, sql, args...)
	return err
}

// recosts show what caused them where others show whom they are about.
func (s *seeker) recosts() error {
	sql, args := s.numbered("inventory.recost.read", recostsSQL, "", "")
	_, err := db.All(s.q, func(r *db.Row) bool {
		f := Found{Kind: "recost", ID: id.ID(r.Int()), Title: r.Text()}
		detail, value := []string{r.Text(), day.Day(r.Int()).String()}, money.Amount(r.Int())
		if s.who.Can(auth.SeeCost) {
			detail = append(detail, value.String())
		}
		f.Detail = strings.Join(detail, " · ")
		f.Route = "/inventory/recosts/" + f.ID.String()
		s.out = append(s.out, f)
		return true
	}, sql, args...)
	return err
}

func (s *seeker) papers(kind, permission, sql, house, route string) error {
	sql, args := s.numbered(permission, sql, owner, house)
	_, err := db.All(s.q, func(r *db.Row) bool {
		f := Found{Kind: kind, ID: id.ID(r.Int()), Title: r.Text()}
		f.Detail = strings.Join([]string{r.Text(), day.Day(r.Int()).String(), money.Amount(r.Int()).String(), s.state(r.Text())}, " · ")
		f.Route = route + f.ID.String()
		s.out = append(s.out, f)
		return true
	}, sql, args...)
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
	var w doc.Filter
	w.Arg(gl.Word)
	w.Arg(no)
	w.And("period IN " + w.In(periods))
	s.who.Reach("gl.voucher.read").Where(&w, "maker_id", "")
	_, err = db.All(s.q, func(r *db.Row) bool {
		f := Found{Kind: "voucher", ID: id.ID(r.Int())}
		f.Title = gl.NumberOf(gl.Word, no) + " · " + day.Period(r.Int()).String()
		f.Detail = strings.Join([]string{r.Text(), money.Amount(r.Int()).String(), s.state(r.Text())}, " · ")
		f.Route = "/gl/vouchers/" + f.ID.String()
		s.out = append(s.out, f)
		return true
	}, `SELECT id, period, summary, amount, state FROM gl_voucher
WHERE tenant_id = $1 AND word = $2 AND no = $3 AND no > 0`+w.SQL()+` ORDER BY period DESC LIMIT `+strconv.Itoa(each), w.Args()...)
	return err
}

func (s *seeker) customers() error {
	phones := s.who.Can(auth.SeePhone)
	rows, _, err := party.SearchFor(s.q, phones, s.words, party.Customer, false, "", each)
	for _, p := range rows {
		if !phones {
			p.Phone = text.MaskPhone(p.Phone)
		}
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
