package app

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/tenant"
)

// ids of a sale by the address under which they are found.
func (s *site) idsOf(u *user, x sale) map[string]string {
	opening, _ := at(u.ok("GET", "/inventory/openings", ""), "items", 0, "id").(string)
	voucher, _ := at(u.ok("GET", "/gl/vouchers", ""), "items", 0, "id").(string)
	account := s.leaf(u, "560216")
	stockIn := u.must("POST", "/inventory/receipts", other(account, "", otherLine(x.product, "1", "1")))
	stockOut := u.must("POST", "/inventory/issues", other(account, "", otherLine(x.product, "1", "")))
	adjustment := u.must("POST", adjustments, adjusted(account, "", adjustLine(x.product, "1")))
	charge := u.must("POST", landedCosts, landed(account, "qty", "1", "", landedLine(opening, 1, "")))
	decision := u.must("POST", costings, decided("", priced(x.product, "1")))
	s.backDated(u)
	recost, _ := at(u.ok("GET", "/inventory/recosts", ""), "items", 0, "id").(string)
	house, _ := at(u.ok("GET", "/master/warehouses", ""), "items", 0, "id").(string)
	person, _ := at(u.ok("GET", "/session", ""), "user", "id").(string)
	department := u.must("POST", "/settings/departments", `{"name":"一部"}`)
	u.token("*.read")
	token, _ := at(u.ok("GET", "/account", ""), "tokens", 0, "id").(string)
	ids := map[string]string{
		"/settings/users/": person, "/settings/rights/": person, "/settings/departments/": department, "/account/tokens/": token, "/account/passkeys/": token,
		"/master/parties/": x.customer, "/master/products/": x.product, "/master/warehouses/": house, "/sales/orders/": x.order,
		"/sales/deliveries/": x.delivery, "/sales/returns/": x.ret, "/settlement/receipts/": x.receipt, "/inventory/openings/": opening,
		"/inventory/receipts/": stockIn, "/inventory/issues/": stockOut, "/inventory/adjustments/": adjustment, "/inventory/landed-costs/": charge, "/inventory/costings/": decision, "/inventory/recosts/": recost, "/gl/vouchers/": voucher,
	}
	s.idsAround(u, x, ids)
	return ids
}

// idsAround are of what stands around the papers: roles, flows and their cases, comments, webhooks.
func (s *site) idsAround(u *user, x sale, ids map[string]string) {
	text := func(v any, path ...any) string { return fmt.Sprint(at(v, path...)) }
	today := text(u.ok("GET", "/session", ""), "company", "today")
	other := text(u.ok("GET", "/settings/users", ""), "items", 0, "id")
	if other == ids["/settings/users/"] {
		other = text(u.ok("GET", "/settings/users", ""), "items", 1, "id")
	}
	order := fmt.Sprintf(`{"customer":%q,"lines":[{"product":%q,"qty":"1","price":"1"}]}`, x.customer, x.product)
	ids["/settings/roles/"] = text(u.ok("POST", "/settings/roles", `{"name":"内勤","grants":[{"pattern":"sales.order.read","scope":"own"}]}`), "key")
	ids["/sales/quotations/"] = u.must("POST", "/sales/quotations", order)
	ids["/comments/"] = text(u.ok("POST", "/comments", fmt.Sprintf(`{"document":"sales.order","paper":%q,"text":"请尽快"}`, x.order)), "items", 0, "id")
	ids["/webhooks/"] = u.must("POST", "/webhooks", `{"url":"https://example.com/hook","events":["sales.order.*"]}`)
	ids["/approvals/absences/"] = text(u.ok("POST", "/approvals/absences", fmt.Sprintf(`{"stand_in":%q,"from":%q,"to":%q}`, other, today, today)), "items", 0, "id")
	ids["/approvals/flows/"] = u.must("POST", "/approvals/flows", `{"document":"sales.order","name":"全部","steps":[{"name":"会计","mode":"any","role":"accountant"}]}`)
	paper := u.must("POST", "/sales/orders", order)
	u.ok("POST", "/sales/orders/"+paper+"/approve", `{}`)
	ids["/approvals/cases/"] = text(u.ok("GET", "/approvals/cases?document=sales.order&paper="+paper, ""), "items", 0, "id")
}

// elsewhere are what needs a place for files or a job at work; strangers try them where they are made.
var elsewhere = map[string]bool{"/files/": true, "/imports/": true, "/jobs/": true}

// TestStranger tries every route with another company's ids: nothing is found, nothing is changed, and the answer is that of
// an id that does not exist. SQLite has no second wall behind the statements, so each must name the company.
func TestStranger(t *testing.T) {
	eachSite(t, func(s *site) {
		own := s.login("owner")
		x := s.sale(own)
		ids := s.idsOf(own, x)
		if _, err := CreateCompany(context.Background(), s.app.DB, &tenant.Company{Name: "别家公司"},
			[]NewUser{someone("stranger", "owner")}); err != nil {
			s.t.Fatal(err)
		}
		u := s.login("stranger")
		bodies := map[string]string{
			"/settings/users/": `{"name":"x","version":1}`, "/settings/departments/": `{"name":"x","version":1}`, "/settings/rights/": `{"roles":["sales"]}`,
			"/master/parties/": `{"name":"x","is_customer":true,"version":1}`, "/master/products/": `{"code":"ZZ","name":"x","version":1}`,
			"/master/warehouses/": `{"code":"ZZ","name":"x","version":1}`, "/sales/orders/": fmt.Sprintf(`{"customer":%q,"lines":[{"product":%q,"qty":"1","price":"1"}]}`, x.customer, x.product),
			"/sales/deliveries/": `{}`, "/sales/returns/": `{}`, "/settlement/receipts/": fmt.Sprintf(`{"party":%q,"amount":"1","fund_account":%q}`, x.customer, x.fund),
			"/inventory/openings/": fmt.Sprintf(`{"lines":[{"product":%q,"qty":"1","unit_cost":"1"}]}`, x.product),
			"/inventory/receipts/": other("7", "", otherLine(x.product, "1", "1")), "/inventory/issues/": other("7", "", otherLine(x.product, "1", "")),
			"/inventory/adjustments/":  adjusted("7", "", adjustLine(x.product, "1")),
			"/inventory/landed-costs/": landed("7", "qty", "1", "", landedLine(ids["/inventory/openings/"], 1, "")),
		}
		for base, body := range map[string]string{"/webhooks/": `{"url":"https://example.com/x","events":["sales.order.*"]}`, "/settings/roles/": `{"name":"x","grants":[],"version":1}`,
			"/approvals/flows/":  `{"document":"sales.order","name":"x","steps":[{"name":"会计","mode":"any","role":"accountant"}]}`,
			"/sales/quotations/": bodies["/sales/orders/"]} {
			bodies[base] = body
		}
		decisions := map[string]string{"/approve": `{"round":1}`, "/return": `{"round":1,"reason":"x"}`, "/delegate": `{"round":1,"person":"7"}`, "/add": `{"round":1,"person":"7","place":"before"}`}
		tried := 0
		for _, r := range s.app.Router.Routes {
			path := strings.TrimPrefix(r.Path, api.Prefix)
			base, rest, has := strings.Cut(path, "{id}")
			if !has || elsewhere[base] {
				continue
			}
			tried++
			if ids[base] == "" {
				s.t.Errorf("%s: the test knows no id for it", r.Path)
				continue
			}
			body := decisions[rest]
			if r.Method == "PUT" {
				body = bodies[base]
			}
			if !strings.HasPrefix(path, "/approvals/cases/") && r.Method != "PUT" {
				body = ""
			}
			theirs, nobodys := u.do(r.Method, base+ids[base]+rest, body), u.do(r.Method, base+"7"+rest, body)
			if theirs.status != 404 || theirs.problem().Code != nobodys.problem().Code || nobodys.status != 404 {
				s.t.Errorf("%s %s: %d %s, and for nobody's id %d %s", r.Method, r.Path, theirs.status, theirs.body, nobodys.status, nobodys.body)
			}
		}
		if tried < 30 {
			s.t.Errorf("only %d routes have an id", tried)
		}
		for _, list := range []string{"/master/parties", "/master/products", "/sales/orders", "/sales/deliveries", "/sales/returns", "/settlement/receipts",
			"/settlement/open-items", "/settlement/receivables", "/inventory/balances", "/inventory/openings", "/inventory/receipts", "/inventory/issues",
			"/inventory/adjustments", "/inventory/landed-costs", "/inventory/landed-costs/receipts", "/inventory/costings", "/inventory/standard-costs", "/inventory/recosts", "/gl/vouchers", "/search?q=JJBG2", "/search?q=XSDD2", "/search?q=QTRK2", "/search?q=CBTZ2", "/search?q=FYFT2", "/search?q=CBCS2",
			"/inventory/moves?product=" + x.product, "/inventory/reservations?product=" + x.product} {
			if items := at(u.ok("GET", list, ""), "items"); len(items.([]any)) > 0 {
				s.t.Errorf("%s shows %v", list, items)
			}
		}
		s.foreignReferences(u, x)
		s.want("what the owner sees", at(own.ok("GET", "/sales/orders/"+x.order, ""), "version"), 1)
		s.proves()
	})
}

// foreignReferences makes papers that name another company's things.
func (s *site) foreignReferences(u *user, x sale) {
	own := u.must("POST", "/master/parties", `{"name":"自家客户","is_customer":true}`)
	product := u.must("POST", "/master/products", `{"code":"OWN","name":"自家商品","category":"service"}`)
	fund, _ := at(u.ok("GET", "/master/accounts?q=1002&leaf=true&fund=true", ""), "items", 0, "id").(string)
	order := func(customer, product string) string {
		return fmt.Sprintf(`{"customer":%q,"lines":[{"product":%q,"qty":"1","price":"1"}],"approve":true}`, customer, product)
	}
	for _, c := range []struct {
		path, body string
		pointer    string
		status     int
	}{
		{"/sales/orders", order(x.customer, product), "/customer", 422},
		{"/sales/orders", order(own, x.product), "/lines/0/product", 422},
		{"/sales/deliveries", fmt.Sprintf(`{"order":%q}`, x.order), "", 404},
		{"/sales/returns", fmt.Sprintf(`{"delivery":%q}`, x.delivery), "", 404},
		{"/settlement/receipts", fmt.Sprintf(`{"party":%q,"amount":"1","fund_account":%q}`, x.customer, fund), "/party", 422},
		{"/settlement/receipts", fmt.Sprintf(`{"party":%q,"amount":"1","fund_account":%q}`, own, x.fund), "/fund_account", 422},
		{"/inventory/openings", fmt.Sprintf(`{"lines":[{"product":%q,"qty":"1","unit_cost":"1"}]}`, x.product), "/lines/0/product", 422},
		{"/inventory/receipts", other(x.fund, "", otherLine(x.product, "1", "1")), "/contra_account", 422},
		{"/inventory/receipts", other(fund, fmt.Sprintf(`,"party":%q`, x.customer), otherLine(x.product, "1", "1")), "/party", 422},
		{"/inventory/issues", other(fund, "", otherLine(x.product, "1", "")), "/lines/0/product", 422},
		{costings, decided("", priced(x.product, "1")), "/lines/0/product", 422},
		{"/inventory/adjustments", adjusted(x.fund, "", adjustLine(x.product, "1")), "/contra_account", 422},
		{"/inventory/adjustments", adjusted(fund, "", adjustLine(x.product, "1")), "/lines/0/product", 422},
		{"/inventory/landed-costs", landed(fund, "qty", "1", "", landedLine(x.delivery, 1, "")), "/lines/0/receipt", 422},
	} {
		got := u.do("POST", c.path, c.body)
		if p := got.problem(); got.status != c.status || p.Pointer != c.pointer {
			s.t.Errorf("%s %s: %d %s", c.path, c.body, got.status, got.body)
		}
	}
}

// TestNobody asks every route without a session.
func TestNobody(t *testing.T) {
	eachSite(t, func(s *site) {
		u := s.anonymous()
		for _, r := range s.app.Router.Routes {
			path := strings.NewReplacer("{id}", "7", "{period}", "2026-11").Replace(strings.TrimPrefix(r.Path, api.Prefix))
			got := u.do(r.Method, path, "")
			want, code := 401, "session.missing"
			if strings.Contains(path, "/{token}") { // a link is its own key
				want, code = 404, "link.missing"
			}
			if r.Permission != auth.Public && (got.status != want || got.problem().Code != code) {
				s.t.Errorf("%s %s: %d %s", r.Method, r.Path, got.status, got.body)
			}
		}
	})
}
