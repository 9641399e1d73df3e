package app

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"xingzhou/internal/insight/invariant"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/tenant"
)

// proves wants the books of the company to hold together.
func (s *site) proves() {
	s.t.Helper()
	ctx := context.Background()
	list, err := db.Get(ctx, s.app.DB, 0, func(q *db.Reader) ([]tenant.Company, error) { return tenant.List(q) })
	if err != nil {
		s.t.Fatal(err)
	}
	r, err := invariant.Verify(ctx, s.app.DB, list[0].ID)
	if err != nil || !r.OK {
		s.t.Errorf("the books do not hold together: %v %+v", err, r)
	}
}

// TestOrderChangedUnderItsDelivery takes a delivery and its order back, changes the order and delivers again.
func TestOrderChangedUnderItsDelivery(t *testing.T) {
	eachSite(t, func(s *site) {
		u := s.login("owner")
		x := s.sale(u)
		for _, path := range []string{"/settlement/receipts/" + x.receipt, "/sales/returns/" + x.ret, "/sales/deliveries/" + x.delivery, "/sales/orders/" + x.order} {
			u.ok("POST", path+"/unapprove", `{}`)
		}
		other := u.must("POST", "/master/parties", `{"name":"星河文具","is_customer":true}`)
		house := u.must("POST", "/master/warehouses", `{"code":"DC","name":"东仓"}`)
		product := u.must("POST", "/master/products", `{"code":"A4","name":"A4纸","price":"9","tax_rate":"0.13"}`)
		u.ok("POST", "/inventory/openings", fmt.Sprintf(`{"warehouse":%q,"lines":[{"product":%q,"qty":"10","unit_cost":"20"},{"product":%q,"qty":"10","unit_cost":"5"}],"approve":true}`,
			house, x.product, product))
		change := func(product string) {
			u.ok("PUT", "/sales/orders/"+x.order, fmt.Sprintf(`{"customer":%q,"warehouse":%q,"lines":[{"product":%q,"qty":"6","price":"50"}],"approve":true}`, other, house, product))
		}
		change(product)
		got := u.do("POST", "/sales/deliveries/"+x.delivery+"/approve", `{}`).problem()
		s.want("another product", got.Code+" "+got.Pointer, "line.changed /lines/0/order_line")
		u.ok("POST", "/sales/orders/"+x.order+"/unapprove", `{}`)
		change(x.product)
		u.ok("POST", "/sales/deliveries/"+x.delivery+"/approve", `{}`)
		s.want("delivered to", row(u.ok("GET", "/sales/deliveries/"+x.delivery, ""), "customer_name", "warehouse_name"), "星河文具 东仓")
		u.ok("POST", "/sales/returns/"+x.ret+"/approve", `{}`)
		s.want("returned by", row(u.ok("GET", "/sales/returns/"+x.ret, ""), "customer_name", "warehouse_name"), "星河文具 东仓")
		s.want("owed", at(u.ok("GET", "/settlement/receivables", ""), "items", 0, "party_name"), "星河文具")
		s.proves()
	})
}

// TestReopenedDraft closes and reopens an order that nobody approved: it is a draft again and reserves nothing.
func TestReopenedDraft(t *testing.T) {
	eachSite(t, func(s *site) {
		u := s.login("owner")
		sh := s.shop(u, "10")
		draft := u.must("POST", "/sales/orders", strings.Replace(sh.order(sh.orderLine), `"approve":true`, `"approve":false`, 1))
		for _, c := range [][3]string{
			{"/master/parties/" + sh.customer, `"name":"星河文具","is_customer":true`, "/customer"},
			{"/master/products/" + sh.product, `"code":"A4","name":"A4纸"`, "/lines/0/product"},
		} {
			set := func(disabled bool) {
				u.ok("PUT", c[0], fmt.Sprintf(`{%s,"disabled":%t,"version":%v}`, c[1], disabled, at(u.ok("GET", c[0], ""), "version")))
			}
			set(true)
			s.want("approved though disabled", u.do("POST", "/sales/orders/"+draft+"/approve", `{}`).problem().Pointer, c[2])
			set(false)
		}
		u.ok("POST", "/sales/orders/"+draft+"/close", `{}`)
		s.want("reopened", at(u.ok("POST", "/sales/orders/"+draft+"/reopen", `{}`), "state"), "draft")
		s.want("reserved", at(u.ok("GET", "/inventory/balances", ""), "items", 0, "reserved"), "0")
		two := u.do("POST", "/sales/orders", sh.order(strings.Replace(sh.orderLine+","+sh.orderLine, `"10"`, `"6"`, 2))).problem()
		if two.Code != "stock.short" || two.Pointer != "/lines/1/qty" || !strings.Contains(two.Detail, "可用 4，需要 6") {
			s.t.Errorf("two lines of one product: %+v", two)
		}
		s.proves()
	})
}

// TestNamedMatches saves a draft receipt with named matches beside a way to match: the named ones stay.
func TestNamedMatches(t *testing.T) {
	eachSite(t, func(s *site) {
		u := s.login("owner")
		x := s.sale(u)
		u.ok("POST", "/sales/deliveries", fmt.Sprintf(`{"order":%q,"approve":true}`, x.order))
		newest := at(u.ok("GET", "/settlement/open-items?party="+x.customer, ""), "items", 1)
		draft := u.must("POST", "/settlement/receipts", fmt.Sprintf(`{"party":%q,"amount":"50","fund_account":%q,"auto":"oldest","matches":[{"item":%q,"amount":"50"}]}`,
			x.customer, x.fund, at(newest, "id")))
		paid := u.ok("POST", "/settlement/receipts/"+draft+"/approve", `{}`)
		s.want("settled", at(paid, "lines", 0, "item"), at(newest, "id"))
		again := u.do("POST", "/gl/periods/2026-01/reopen", "").problem()
		s.want("reopen what is open", again.Code+" "+again.Pointer, "period.open_already /period")
		s.proves()
	})
}

// TestConflictHidesCost shows a late editor the document as it is now, without what he may not see.
func TestConflictHidesCost(t *testing.T) {
	eachSite(t, func(s *site) {
		x := s.sale(s.login("owner"))
		for role, cost := range map[string]string{"owner": "80.00", "keeper": "0.00"} {
			got := s.login(role).do("POST", "/sales/deliveries/"+x.delivery+"/unapprove", `{"version":99}`)
			s.want("status for "+role, got.status, 409)
			s.want("cost for "+role, at(got.field("data"), "current", "cost"), cost)
			s.want("cost of the line for "+role, at(got.field("data"), "current", "lines", 0, "cost"), cost)
		}
	})
}
