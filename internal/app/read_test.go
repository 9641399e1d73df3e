package app

import (
	"encoding/json"
	"fmt"
	"net/url"
	"strings"
	"testing"
)

// at walks an answer: at(v, "items", 0, "number").
func at(v any, path ...any) any {
	for _, p := range path {
		switch p := p.(type) {
		case string:
			m, _ := v.(map[string]any)
			v = m[p]
		case int:
			list, _ := v.([]any)
			if p >= len(list) {
				return nil
			}
			v = list[p]
		}
	}
	return v
}

// row joins some fields of an answer.
func row(v any, fields ...string) string {
	out := make([]string, len(fields))
	for i, f := range fields {
		out[i] = fmt.Sprint(at(v, f))
	}
	return strings.Join(out, " ")
}

// ok sends a request that must succeed.
func (u *user) ok(method, path, body string) any {
	u.s.t.Helper()
	got := u.do(method, path, body)
	if got.status != 200 {
		u.s.t.Fatalf("%s %s: %d %s", method, path, got.status, got.body)
	}
	var v any
	if err := json.Unmarshal(got.body, &v); err != nil {
		u.s.t.Fatal(err)
	}
	return v
}

func (s *site) want(name string, got, want any) {
	s.t.Helper()
	if fmt.Sprint(got) != fmt.Sprint(want) {
		s.t.Errorf("%s is %v, not %v", name, got, want)
	}
}

// sale is one sale with all its papers: 10 in stock at 20, ordered 6, delivered 4, returned 1, paid 100.
type sale struct{ customer, product, order, delivery, ret, receipt, fund string }

func (s *site) sale(u *user) sale {
	var x sale
	text := func(v any, path ...any) string { return fmt.Sprint(at(v, path...)) }
	x.customer = text(u.ok("POST", "/master/parties", `{"name":"宁波远航机械","is_customer":true,"level":"A"}`), "id")
	x.product = text(u.ok("POST", "/master/products", `{"code":"PSU-1001","name":"开关电源","price":"50","tax_rate":"0.13"}`), "id")
	x.fund = text(u.ok("GET", "/master/accounts?q=1002&leaf=true&fund=true", ""), "items", 0, "id")
	u.ok("POST", "/inventory/openings", fmt.Sprintf(`{"lines":[{"product":%q,"qty":"10","unit_cost":"20"}],"approve":true}`, x.product))
	x.order = text(u.ok("POST", "/sales/orders", fmt.Sprintf(
		`{"customer":%q,"tax_included":false,"lines":[{"product":%q,"qty":"6","price":"50"}],"approve":true}`, x.customer, x.product)), "id")
	x.delivery = text(u.ok("POST", "/sales/deliveries", fmt.Sprintf(`{"order":%q,"lines":[{"order_line":1,"qty":"4"}],"approve":true}`, x.order)), "id")
	x.ret = text(u.ok("POST", "/sales/returns", fmt.Sprintf(`{"delivery":%q,"reason":"坏了","lines":[{"delivery_line":1,"qty":"1"}],"approve":true}`, x.delivery)), "id")
	x.receipt = text(u.ok("POST", "/settlement/receipts", fmt.Sprintf(`{"party":%q,"amount":"100","fund_account":%q,"auto":"oldest","approve":true}`, x.customer, x.fund)), "id")
	return x
}

func kinds(v any) string {
	var out []string
	list, _ := v.([]any)
	for _, l := range list {
		k := fmt.Sprint(at(l, "kind"))
		if at(l, "self") == true {
			k += "*"
		}
		out = append(out, k)
	}
	return strings.Join(out, " ")
}

func TestSaleOnEveryScreen(t *testing.T) {
	eachSite(t, func(s *site) {
		u := s.login("owner")
		x := s.sale(u)
		s.want("links of the order", kinds(at(u.ok("GET", "/sales/orders/"+x.order, ""), "links")),
			"sales.order* sales.delivery sales.return settlement.receipt gl.voucher gl.voucher gl.voucher")
		s.want("links of the delivery", kinds(at(u.ok("GET", "/sales/deliveries/"+x.delivery, ""), "links")),
			"sales.order sales.delivery* sales.return settlement.receipt gl.voucher")
		s.want("links of the return", kinds(at(u.ok("GET", "/sales/returns/"+x.ret, ""), "links")),
			"sales.order sales.delivery sales.return* settlement.receipt gl.voucher")
		s.insightScreens(u, x)
		s.receiptScreens(u, x)
		s.stockScreens(u, x)
		s.ledgerScreens(u, x)
	})
}

// TestTotalsFollowTheirLists: what narrows a list narrows its totals.
func TestTotalsFollowTheirLists(t *testing.T) {
	eachSite(t, func(s *site) {
		u := s.login("owner")
		x := s.sale(u)
		other := at(u.ok("POST", "/sales/orders", fmt.Sprintf(
			`{"customer":%q,"tax_included":false,"lines":[{"product":%q,"qty":"2","price":"50"}],"approve":true}`, x.customer, x.product)), "id")
		delivery := at(u.ok("POST", "/sales/deliveries", fmt.Sprintf(`{"order":%q,"approve":true}`, other)), "id")
		for _, c := range []struct{ path, filter, want string }{
			{"/sales/deliveries", "", "2 339.00"},
			{"/sales/deliveries", "order=" + x.order, "1 226.00"},
			{"/sales/deliveries", fmt.Sprint("order=", other), "1 113.00"},
			{"/sales/deliveries", "order=" + x.order + "&state=draft", "0 0.00"},
			{"/sales/returns", "", "1 56.50"},
			{"/sales/returns", "delivery=" + x.delivery, "1 56.50"},
			{"/sales/returns", fmt.Sprint("delivery=", delivery), "0 0.00"},
		} {
			s.want(c.path+" totals with "+c.filter, row(u.ok("GET", c.path+"/totals?"+c.filter, ""), "count", "total"), c.want)
			s.want(c.path+" with "+c.filter, len(at(u.ok("GET", c.path+"?"+c.filter, ""), "items").([]any)), c.want[:1])
		}
	})
}

// TestDraftsOfAPeriod: what a close would lock out is counted and named, and closing stays possible.
func TestDraftsOfAPeriod(t *testing.T) {
	eachSite(t, func(s *site) {
		u := s.login("owner")
		x := s.sale(u)
		period := at(u.ok("GET", "/session", ""), "company", "period").(string)
		drafts := func(period string) string {
			var out []string
			for _, d := range at(u.ok("GET", "/gl/periods/"+period+"/drafts", ""), "items").([]any) {
				out = append(out, row(d, "kind", "count", "title"))
				route, _ := at(d, "route").(string)
				s.want("papers of "+route, len(at(u.ok("GET", route, ""), "items").([]any)), at(d, "count"))
			}
			return strings.Join(out, "\n")
		}
		s.want("drafts when all is approved", drafts(period), "")
		u.ok("POST", "/sales/orders", fmt.Sprintf(`{"customer":%q,"lines":[{"product":%q,"qty":"1","price":"50"}]}`, x.customer, x.product))
		u.ok("POST", "/sales/deliveries", fmt.Sprintf(`{"order":%q}`, x.order))
		u.ok("POST", "/sales/returns", fmt.Sprintf(`{"delivery":%q,"reason":"坏了","lines":[{"delivery_line":1,"qty":"1"}]}`, x.delivery))
		for range 2 {
			u.ok("POST", "/settlement/receipts", fmt.Sprintf(`{"party":%q,"amount":"1","fund_account":%q}`, x.customer, x.fund))
			u.ok("POST", "/inventory/openings", fmt.Sprintf(`{"lines":[{"product":%q,"qty":"1","unit_cost":"20"}]}`, x.product))
		}
		s.want("drafts", drafts(period), "sales.delivery 1 1 张销售出库单草稿\nsales.return 1 1 张销售退货单草稿\n"+
			"settlement.receipt 2 2 张收款单草稿\ninventory.opening 2 2 张期初库存单草稿")
		s.want("drafts of another period", drafts("2001-02"), "")
		s.want("no period", u.do("GET", "/gl/periods/soon/drafts", "").status, 404)
		u.ok("PUT", "/session/locale", `{"locale":"en"}`)
		s.want("drafts in English", strings.Contains(drafts(period), "1 draft delivery\n") && strings.Contains(drafts(period), "2 draft receipts\n"), true)
		s.want("close all the same", at(u.ok("POST", "/gl/periods/"+period+"/close", ""), "state"), "closed")
	})
}

func (s *site) receiptScreens(u *user, x sale) {
	r := u.ok("GET", "/settlement/receipts/"+x.receipt, "")
	s.want("words", at(r, "amount_words"), "壹佰圆整")
	s.want("party", at(r, "party_name"), "宁波远航机械")
	s.want("fund", at(r, "fund_account_name"), "银行存款")
	s.want("line", row(at(r, "lines", 0), "amount", "open", "matched"), "226.00 69.50 100.00")
	s.want("links of the receipt", kinds(at(r, "links")), "sales.order sales.delivery settlement.receipt* gl.voucher")
	s.want("actions", at(r, "actions"), "[unapprove]")
	list := u.ok("GET", "/settlement/receipts?q=yuanhang&state=approved&from=2000-01-01&party="+x.customer, "")
	s.want("receipts", fmt.Sprint(at(list, "items", 0, "id"), " ", at(list, "items", 1)), x.receipt+" <nil>")
	s.want("receipt totals", at(u.ok("GET", "/settlement/receipts/totals", ""), "amount"), "100.00")
	open := u.ok("GET", "/settlement/open-items?limit=1&party="+x.customer, "")
	s.want("open item", row(at(open, "items", 0), "amount", "settled", "open", "kind", "party_name", "overdue_days"), "226.00 156.50 69.50 receivable 宁波远航机械 0")
	s.want("all that is open", len(at(u.ok("GET", "/settlement/open-items", ""), "items").([]any)), 1)
	owed := u.ok("GET", "/settlement/receivables?q=NBYH", "")
	s.want("receivable", row(at(owed, "items", 0), "receivable", "advance", "overdue")+" "+row(owed, "total"), "69.50 0.00 0.00 69.50")
	draft := u.ok("POST", "/settlement/receipts", fmt.Sprintf(`{"party":%q,"amount":"500","fund_account":%q,"auto":"oldest"}`, x.customer, x.fund))
	id := at(draft, "id").(string)
	u.ok("PUT", "/settlement/receipts/"+id, fmt.Sprintf(`{"party":%q,"amount":"200","fund_account":%q,"auto":"oldest","version":1}`, x.customer, x.fund))
	s.want("draft among the links", kinds(at(u.ok("GET", "/sales/deliveries/"+x.delivery, ""), "links")),
		"sales.order sales.delivery* sales.return settlement.receipt settlement.receipt gl.voucher")
	dry := u.ok("POST", "/settlement/receipts/"+id+"/approve?dry_run=true", `{"version":2}`)
	s.want("effect", len(at(dry, "effect", "entries").([]any)), 3)
	s.want("advance", at(u.ok("POST", "/settlement/receipts/"+id+"/approve", `{"version":2}`), "advance"), "130.50")
	s.want("stale", u.do("POST", "/settlement/receipts/"+id+"/unapprove", `{"version":2}`).status, 409)
	u.ok("POST", "/settlement/receipts/"+id+"/unapprove", `{"version":3}`)
	s.want("history", u.do("DELETE", "/settlement/receipts/"+id, "").problem().Code, "doc.has_history")
	clerk := s.login("sales")
	s.want("sales may not receive", clerk.do("POST", "/settlement/receipts", `{"party":"1","amount":"1","fund_account":"1"}`).status, 403)
}

func (s *site) stockScreens(u *user, x sale) {
	b := at(u.ok("GET", "/inventory/balances?q=kgdy&only=positive", ""), "items", 0)
	s.want("balance", row(b, "on_hand", "reserved", "available", "unit_cost", "value"), "7 2 5 20.00 140.00")
	s.want("balance totals", fmt.Sprint(u.ok("GET", "/inventory/balances/totals", "")), "map[count:1 value:140.00]")
	s.want("short", at(u.ok("GET", "/inventory/balances?only=short", ""), "items", 0), nil)
	hidden := at(s.login("sales").ok("GET", "/inventory/balances", ""), "items", 0)
	s.want("hidden cost", row(hidden, "on_hand", "unit_cost", "value"), "7 0.00 0.00")
	var seen []string
	for cursor := ""; ; {
		page := u.ok("GET", "/inventory/moves?limit=1&product="+x.product+"&cursor="+cursor, "")
		m := at(page, "items", 0)
		seen = append(seen, row(m, "source_type", "qty", "balance_qty"))
		if cursor = at(page, "next_cursor").(string); cursor == "" {
			break
		}
	}
	s.want("moves", strings.Join(seen, ", "), "sales.return 1 7, sales.delivery -4 6, inventory.opening 10 10")
	s.want("moves of nothing", u.do("GET", "/inventory/moves", "").problem().Pointer, "?product")
	o := at(u.ok("GET", "/inventory/openings", ""), "items", 0)
	paper := u.ok("GET", "/inventory/openings/"+at(o, "id").(string), "")
	s.want("opening", row(at(paper, "lines", 0), "product_name")+" "+row(paper, "value", "warehouse_name"), "开关电源 200.00 主仓库")
	s.want("links of the opening", kinds(at(paper, "links")), "inventory.opening* gl.voucher")
	s.want("later moves", u.do("POST", "/inventory/openings/"+at(o, "id").(string)+"/unapprove", `{}`).problem().Code, "stock.short")
}

func (s *site) ledgerScreens(u *user, x sale) {
	delivery := u.ok("GET", "/sales/deliveries/"+x.delivery, "")
	v := u.ok("GET", "/gl/vouchers/"+at(delivery, "voucher").(string), "")
	s.want("words of the voucher", at(v, "amount_words"), "叁佰零陆圆整")
	s.want("links of the voucher", kinds(at(v, "links")), "sales.order sales.delivery sales.return settlement.receipt settlement.receipt gl.voucher*")
	line := at(v, "lines", 0)
	s.want("line", row(line, "account_name", "debit", "party_name", "balance"), "应收账款 226.00 宁波远航机械 69.50")
	var numbers []string
	for cursor := ""; ; {
		page := u.ok("GET", "/gl/vouchers?limit=2&cursor="+cursor, "")
		for i := 0; at(page, "items", i) != nil; i++ {
			numbers = append(numbers, at(page, "items", i, "number").(string)+at(page, "items", i, "state").(string))
		}
		if cursor = at(page, "next_cursor").(string); cursor == "" {
			break
		}
	}
	s.want("vouchers", numbers, "[记-0005void 记-0004open 记-0003open 记-0002open 记-0001open]")
	s.want("by number", at(u.ok("GET", "/gl/vouchers?q=记-0002", ""), "items", 0, "source_number"), at(delivery, "number"))
	s.want("voucher totals", at(u.ok("GET", "/gl/vouchers/totals?state=open", ""), "count"), 4)
	trial := u.ok("GET", "/gl/trial-balance", "")
	totals := at(trial, "totals")
	if at(totals, "closing_debit") != at(totals, "closing_credit") || at(totals, "debit") != at(totals, "credit") || at(totals, "closing_debit") == "0.00" {
		s.t.Errorf("the trial balance does not balance: %v", totals)
	}
	byCode := map[string]any{}
	for i := 0; at(trial, "lines", i) != nil; i++ {
		byCode[at(trial, "lines", i, "code").(string)] = at(trial, "lines", i)
	}
	s.want("stock", at(byCode["1405"], "closing_debit"), "140.00")
	s.want("its child", row(byCode["140502"], "closing_debit", "level"), "140.00 2")
	s.want("VAT", row(byCode["2221"], "closing_credit")+" "+row(byCode["22210107"], "leaf"), "19.50 true")
	periods := u.ok("GET", "/gl/periods", "")
	p := at(periods, 0, "period").(string)
	s.want("close", at(u.ok("POST", "/gl/periods/"+p+"/close", ""), "state"), "closed")
	s.want("closed", at(u.ok("GET", "/gl/periods", ""), 0, "state"), "closed")
	s.want("closed already", u.do("POST", "/gl/periods/"+p+"/close", "").problem().Code, "period.closed_already")
	s.want("reopen", at(u.ok("POST", "/gl/periods/"+p+"/reopen", ""), "state"), "open")
	s.want("a month of letters", u.do("POST", "/gl/periods/soon/close", "").status, 404)
}

func (s *site) insightScreens(u *user, x sale) {
	h := u.ok("GET", "/home?span=month", "")
	f := at(h, "figures")
	s.want("sales", row(at(f, "sales"), "value", "change"), "150.00 <nil>")
	s.want("sales of today", at(u.ok("GET", "/home?span=today", ""), "figures", "sales", "value"), "150.00")
	s.want("margin", at(f, "margin", "value"), "0.6")
	s.want("receivable", row(at(f, "receivable"), "value", "overdue", "parties"), "69.50 0.00 1")
	s.want("stock", row(at(f, "stock"), "value", "turn_days", "idle"), "140.00 53 0.00")
	for _, name := range []string{"sales", "receivable", "stock", "margin"} {
		if n := len(at(f, name, "spark").([]any)); n != 12 {
			s.t.Errorf("the line of %s has %d points", name, n)
		}
		if e := at(f, name, "explain"); at(e, "formula") == "" || len(at(e, "parts").([]any)) < 2 || at(e, "route") == "" {
			s.t.Errorf("%s is not explained: %v", name, e)
		}
	}
	s.want("this month", row(at(h, "months", 11), "sales", "received"), "150.00 100.00")
	s.want("ageing", row(at(h, "ageing", 0), "bucket", "amount"), "current 69.50")
	s.want("best customer", row(at(h, "top_customers", 0), "name", "level", "total"), "宁波远航机械 A 150.00")
	s.want("head", row(h, "greeting_name", "orders_today", "received_today"), "owner 1 100.00")
	s.want("to do", row(at(h, "todo", 0), "kind", "route"), "to_deliver /sales/orders/"+x.order)
	u.ok("POST", "/sales/orders", fmt.Sprintf(`{"customer":%q,"lines":[{"product":%q,"qty":"9","price":"50"}]}`, x.customer, x.product))
	for _, span := range []string{"today", "month", "quarter", "year"} {
		todo := at(u.ok("GET", "/home?span="+span, ""), "todo")
		s.want("to do in the "+span, kinds(todo), "short to_deliver draft")
	}
	hidden := at(s.login("sales").ok("GET", "/home", ""), "figures")
	s.want("hidden from sales", row(at(hidden, "stock"), "value")+" "+row(at(hidden, "margin"), "value", "spark"), "0.00 0 []")
	b := u.ok("GET", "/master/parties/"+x.customer+"/brief", "")
	s.want("brief", row(b, "receivable", "overdue", "sales_year")+" "+row(at(b, "usual", 0), "name"), "69.50 0.00 150.00 开关电源")
	p := at(u.ok("GET", "/master/products?q=kgdy&customer="+x.customer, ""), "items", 0)
	s.want("available", row(p, "available", "last_price"), "5 50.00")
	held := at(u.ok("GET", "/inventory/reservations?product="+x.product, ""), "items")
	s.want("held", row(at(held, 0), "qty", "customer_name", "order"), "2 宁波远航机械 "+x.order)
	for q, want := range map[string]string{"nbyh": "customer", "kgdy": "product", "psu-1": "product", "0002": "order voucher", "@宁波": "customer", "": ""} {
		got := kinds(at(u.ok("GET", "/search?q="+url.QueryEscape(q), ""), "items"))
		if !strings.HasPrefix(got, want) || want == "" && got != "" {
			s.t.Errorf("search for %q finds %s", q, got)
		}
	}
	s.want("keeper finds no receipt", kinds(at(s.login("keeper").ok("GET", "/search?q=SKD2", ""), "items")), "")
}
