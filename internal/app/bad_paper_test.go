package app

import (
	"fmt"
	"strings"
	"testing"
)

// TestBadPapers sends what deliveries, returns, receipts and openings cannot take: each refusal names line and field, and
// nothing is stored.
func TestBadPapers(t *testing.T) {
	eachSite(t, func(s *site) {
		u := s.login("owner")
		x := s.sale(u) // ordered 6, delivered 4, returned 1; 69.50 is owed
		item := at(u.ok("GET", "/settlement/open-items?party="+x.customer, ""), "items", 0, "id")
		delivery := func(lines string) string {
			return fmt.Sprintf(`{"order":%q,"approve":true,"lines":[%s]}`, x.order, lines)
		}
		ret := func(lines string) string {
			return fmt.Sprintf(`{"delivery":%q,"approve":true,"lines":[%s]}`, x.delivery, lines)
		}
		receipt := func(amount, more string) string {
			return fmt.Sprintf(`{"party":%q,"amount":%q,"fund_account":%q,"approve":true%s}`, x.customer, amount, x.fund, more)
		}
		opening := func(product, qty, cost string) string {
			return fmt.Sprintf(`{"approve":true,"lines":[{"product":%q,"qty":"1","unit_cost":"1"},{"product":%q,"qty":%q,"unit_cost":%q}]}`, x.product, product, qty, cost)
		}
		cases := []struct{ name, path, body, code, pointer, says string }{
			{"delivery of nothing known", "/sales/deliveries", `{"order":"12345","approve":true}`, "doc.not_found", "", "12345"},
			{"negative delivery", "/sales/deliveries", delivery(`{"order_line":1,"qty":"-1"}`), "qty.not_positive", "/lines/0/qty", "第 1 行"},
			{"delivery above the order", "/sales/deliveries", delivery(`{"order_line":1,"qty":"3"}`), "qty.over_open", "/lines/0/qty", "只剩 2"},
			{"delivery of a line that is not there", "/sales/deliveries", delivery(`{"order_line":1,"qty":"1"},{"order_line":9,"qty":"1"}`), "order.line", "/lines/1/order_line", "第 2 行"},
			{"delivery of a line twice", "/sales/deliveries", delivery(`{"order_line":1,"qty":"1"},{"order_line":1,"qty":"1"}`), "order.line_twice", "/lines/1/order_line", "第 2 行"},
			{"delivery of 19 digits", "/sales/deliveries", delivery(`{"order_line":1,"qty":"1234567890123456789"}`), "input.invalid", "/lines/0/qty", "12位整数"},
			{"negative return", "/sales/returns", ret(`{"delivery_line":1,"qty":"-1"}`), "qty.not_positive", "/lines/0/qty", "第 1 行"},
			{"return above the delivery", "/sales/returns", ret(`{"delivery_line":1,"qty":"4"}`), "qty.over_delivered", "/lines/0/qty", "只有 3 可退"},
			{"return before the delivery", "/sales/returns", strings.Replace(ret(`{"delivery_line":1,"qty":"1"}`), "{", `{"date":"2001-01-01",`, 1), "day.before_delivery", "/date", "早于"},
			{"negative receipt", "/settlement/receipts", receipt("-1", ""), "amount.not_positive", "/amount", "大于 0"},
			{"receipt of 19 digits", "/settlement/receipts", receipt("1234567890123456789", ""), "input.invalid", "/amount", "12位整数"},
			{"receipt of half a cent", "/settlement/receipts", receipt("1.005", ""), "input.invalid", "/amount", "2位小数"},
			{"receipt settles too much", "/settlement/receipts", receipt("100", fmt.Sprintf(`,"matches":[{"item":%q,"amount":"69.51"}]`, item)), "openitem.over", "/matches/0/amount", "69.50"},
			{"matches above the receipt", "/settlement/receipts", receipt("10", fmt.Sprintf(`,"matches":[{"item":%q,"amount":"20"}]`, item)), "receipt.over", "/matches", "20.00"},
			{"receipt settles the unknown", "/settlement/receipts", receipt("10", `,"matches":[{"item":"12345","amount":"10"}]`), "openitem.unknown", "/matches/0/item", "第 1 行"},
			{"receipt before the books", "/settlement/receipts", receipt("10", `,"date":"2001-01-01"`), "period.before_start", "/date", "账套从"},
			{"receipt of nobody", "/settlement/receipts", strings.Replace(receipt("10", ""), x.customer, "12345", 1), "customer.unknown", "/party", "客户"},
			{"negative opening", "/inventory/openings", opening(x.product, "-1", "1"), "qty.not_positive", "/lines/1/qty", "第 2 行"},
			{"opening of the unknown", "/inventory/openings", opening("12345", "1", "1"), "product.unknown", "/lines/1/product", "第 2 行"},
			{"opening at a negative cost", "/inventory/openings", opening(x.product, "1", "-1"), "price.negative", "/lines/1/unit_cost", "第 2 行"},
			{"opening too large", "/inventory/openings", opening(x.product, "999999999", "999999999"), "amount.range", "/lines/1/unit_cost", "第 2 行"},
			{"opening too large as a whole", "/inventory/openings", opening(x.product, "1", "999999999999.99"), "amount.range", "/lines", "拆成几张"},
			{"a day that is not", "/sales/deliveries", strings.Replace(delivery(`{"order_line":1,"qty":"1"}`), "{", `{"date":"2026-02-30",`, 1), "day.format", "/date", "2026-02-30"},
		}
		before := s.countOf(u)
		for _, c := range cases {
			got := u.do("POST", c.path, c.body)
			p := got.problem()
			if got.status != 422 && got.status != 404 || p.Code != c.code || p.Pointer != c.pointer || !strings.Contains(p.Detail, c.says) {
				s.t.Errorf("%s: %d %s", c.name, got.status, got.body)
			}
		}
		s.want("papers and vouchers after all refusals", s.countOf(u), before)
		for _, path := range []string{"/sales/orders/" + x.order, "/sales/deliveries/" + x.delivery, "/sales/returns/" + x.ret, "/settlement/receipts/" + x.receipt} {
			got := u.do("POST", path+"/unapprove", `{"version":99}`)
			if p := got.problem(); got.status != 409 || p.Code != "doc.version" || p.Pointer != "/version" || at(p.Data, "current", "version") == nil {
				s.t.Errorf("a version that is not there, %s: %d %s", path, got.status, got.body)
			}
		}
		s.proves()
	})
}

// countOf counts what is stored.
func (s *site) countOf(u *user) string {
	var out []string
	for _, path := range []string{"/sales/orders", "/sales/deliveries", "/sales/returns", "/settlement/receipts", "/inventory/openings",
		"/inventory/receipts", "/inventory/issues", "/inventory/adjustments", "/inventory/costings", "/inventory/landed-costs", "/gl/vouchers"} {
		out = append(out, fmt.Sprint(at(u.ok("GET", path+"/totals", ""), "count")))
	}
	return strings.Join(out, " ")
}
