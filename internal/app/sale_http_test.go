package app

import (
	"fmt"
	"strings"
	"testing"
)

// must sends and wants 200; it returns the field id.
func (u *user) must(method, path, body string) string {
	u.s.t.Helper()
	got := u.do(method, path, body)
	if got.status != 200 {
		u.s.t.Fatalf("%s %s: %d %s", method, path, got.status, got.body)
	}
	id, _ := got.field("id").(string)
	return id
}

// shop is a company with one customer, one product and stock of it.
type shop struct{ customer, product, fund, orderLine string }

func (s *site) shop(owner *user, onHand string) shop {
	sh := shop{
		customer: owner.must("POST", "/master/parties", `{"name":"星河文具","is_customer":true}`),
		product:  owner.must("POST", "/master/products", `{"code":"A4","name":"A4纸","unit":"包","price":"35.00","tax_rate":"0.13"}`),
	}
	sh.orderLine = fmt.Sprintf(`{"product":%q,"qty":"10","price":"35.00","tax_rate":"0.13"}`, sh.product)
	owner.must("POST", "/inventory/openings", fmt.Sprintf(`{"lines":[{"product":%q,"qty":%q,"unit_cost":"20.00"}],"approve":true}`, sh.product, onHand))
	items, _ := owner.do("GET", "/master/accounts?fund=true", "").field("items").([]any)
	sh.fund, _ = items[0].(map[string]any)["id"].(string)
	return sh
}

func (sh shop) order(lines string) string {
	return fmt.Sprintf(`{"customer":%q,"lines":[%s],"approve":true}`, sh.customer, lines)
}

func TestRightsInASale(t *testing.T) {
	eachSite(t, func(s *site) {
		owner, sales, keeper, accountant := s.login("owner"), s.login("sales"), s.login("keeper"), s.login("accountant")
		sh := s.shop(owner, "100")
		order := sales.must("POST", "/sales/orders", sh.order(sh.orderLine))
		dry := keeper.do("POST", "/sales/deliveries?dry_run=true", fmt.Sprintf(`{"order":%q,"approve":true}`, order))
		if dry.status != 200 || !strings.Contains(string(dry.body), `"effect"`) || strings.Contains(string(dry.body), "200.00") {
			s.t.Errorf("preview for the keeper: %d %s", dry.status, dry.body)
		}
		delivery := keeper.must("POST", "/sales/deliveries", fmt.Sprintf(`{"order":%q,"approve":true}`, order))
		for _, c := range []struct {
			u    *user
			cost string
		}{{owner, "200.00"}, {accountant, "200.00"}, {keeper, "0.00"}, {sales, "0.00"}} {
			if got := c.u.do("GET", "/sales/deliveries/"+delivery, ""); got.field("cost") != c.cost {
				s.t.Errorf("cost is %v, want %s: %s", got.field("cost"), c.cost, got.body)
			}
		}
		if got := keeper.do("GET", "/inventory/balances", ""); got.status != 200 || strings.Contains(string(got.body), "1800.00") {
			s.t.Errorf("the keeper sees the value of stock: %s", got.body)
		}
		receipt := fmt.Sprintf(`{"party":%q,"amount":"395.50","fund_account":%q,"auto":"oldest","approve":true}`, sh.customer, sh.fund)
		for _, c := range []struct {
			u                  *user
			method, path, body string
		}{{keeper, "POST", "/settlement/receipts", receipt}, {sales, "POST", "/settlement/receipts", receipt}, {keeper, "GET", "/settlement/receivables", ""},
			{sales, "GET", "/gl/vouchers", ""}, {keeper, "GET", "/gl/trial-balance", ""}, {sales, "POST", "/gl/periods/2026-11/close", "{}"}} {
			if got := c.u.do(c.method, c.path, c.body); got.status != 403 {
				s.t.Errorf("%s %s: %d %s", c.method, c.path, got.status, got.body)
			}
		}
		accountant.must("POST", "/settlement/receipts", receipt)
		if got := accountant.do("GET", "/settlement/receivables", ""); got.field("total") != "0.00" {
			s.t.Errorf("after the receipt the customer owes %s", got.body)
		}
	})
}

func TestBadSale(t *testing.T) {
	eachSite(t, func(s *site) {
		owner := s.login("owner")
		sh := s.shop(owner, "15")
		line := func(from, to string) string { return strings.Replace(sh.orderLine, from, to, 1) }
		for _, c := range []struct {
			name, body    string
			code, pointer string
		}{
			{"not enough stock", sh.order(line(`"10"`, `"16"`)), "stock.short", "/lines/0/qty"},
			{"unknown product", sh.order(line(sh.product, "12345")), "", "/lines/0/product"},
			{"negative quantity", sh.order(sh.orderLine + "," + line(`"10"`, `"-1"`)), "", "/lines/1/qty"},
			{"zero quantity", sh.order(line(`"10"`, `"0"`)), "", "/lines/0/qty"},
			{"19 digits", sh.order(line(`"35.00"`, `"1234567890123456789"`)), "input.invalid", "/lines/0/price"},
			{"amount too large", sh.order(line(`"35.00"`, `"999999999999"`)), "", "/lines/0/price"},
			{"no lines", sh.order(""), "input.invalid", "/lines"},
			{"unknown customer", strings.Replace(sh.order(sh.orderLine), sh.customer, "12345", 1), "", "/customer"},
		} {
			got := owner.do("POST", "/sales/orders", c.body)
			p := got.problem()
			if got.status != 422 && got.status != 409 || c.code != "" && p.Code != c.code || p.Pointer != c.pointer || p.Detail == "" {
				s.t.Errorf("%s: %d %s", c.name, got.status, got.body)
			}
		}
		if got := owner.do("GET", "/sales/orders/totals", ""); got.field("count") != 0.0 {
			s.t.Errorf("a refused order was stored: %s", got.body)
		}
		order := owner.must("POST", "/sales/orders", sh.order(sh.orderLine))
		early := owner.do("POST", "/sales/deliveries", fmt.Sprintf(`{"order":%q,"date":"2001-01-01","approve":true}`, order))
		if p := early.problem(); early.status != 422 || p.Code != "period.before_start" || p.Pointer != "/date" {
			s.t.Errorf("before the books: %d %s", early.status, early.body)
		}
		company := owner.do("GET", "/session", "").field("company").(map[string]any)
		owner.must("POST", "/gl/periods/"+company["period"].(string)+"/close", "{}")
		closed := owner.do("POST", "/sales/deliveries", fmt.Sprintf(`{"order":%q,"approve":true}`, order))
		if p := closed.problem(); closed.status != 422 || p.Code != "period.closed" || p.Pointer != "/date" {
			s.t.Errorf("closed period: %d %s", closed.status, closed.body)
		}
		if got := owner.do("GET", "/sales/deliveries/totals", ""); got.field("count") != 0.0 {
			s.t.Errorf("a refused delivery was stored: %s", got.body)
		}
	})
}
