package app

import (
	"fmt"
	"net/url"
	"strings"
	"testing"
)

// leaf is the id of an account.
func (s *site) leaf(u *user, code string) string {
	s.t.Helper()
	a := at(u.ok("GET", "/master/accounts?q="+code, ""), "items", 0)
	s.want("account", at(a, "code"), code)
	return fmt.Sprint(at(a, "id"))
}

// other is the body of an other receipt or issue.
func other(account, more string, lines ...string) string {
	return fmt.Sprintf(`{"contra_account":%q%s,"lines":[%s]}`, account, more, strings.Join(lines, ","))
}

func otherLine(product, qty, cost string) string {
	if cost != "" {
		cost = fmt.Sprintf(`,"unit_cost":%q`, cost)
	}
	return fmt.Sprintf(`{"product":%q,"qty":%q%s}`, product, qty, cost)
}

// TestOtherStock takes both papers through all that a screen does with them.
func TestOtherStock(t *testing.T) {
	eachSite(t, func(s *site) {
		u := s.login("accountant")
		x := s.sale(s.login("owner")) // 7 of 开关电源 lie there at 20
		found, office := s.leaf(u, "530104"), s.leaf(u, "560216")
		body := other(found, fmt.Sprintf(`,"party":%q,"reason":"盘点多出"`, x.customer), otherLine(x.product, "2", "23.005"), otherLine(x.product, "1", "0"))
		dry := u.ok("POST", "/inventory/receipts?dry_run=true", strings.Replace(body, "{", `{"approve":true,`, 1))
		s.want("preview", row(at(dry, "effect", "stock", 0), "qty", "value", "on_hand_after"), "3 46.01 10")
		s.want("previewed entry", row(at(dry, "effect", "entries", 1), "account_code", "credit", "party_name"), "530104 46.01 宁波远航机械")
		s.want("nothing is stored by a preview", at(u.ok("GET", "/inventory/receipts/totals", ""), "count"), 0)
		draft := u.ok("POST", "/inventory/receipts", body)
		paper := "/inventory/receipts/" + fmt.Sprint(at(draft, "id"))
		if n := fmt.Sprint(at(draft, "number")); !strings.HasPrefix(n, "QTRK") || at(draft, "value") != "46.01" || at(draft, "state") != "draft" {
			s.t.Errorf("the draft is %v", draft)
		}
		s.want("a receipt is no issue", u.do("GET", strings.Replace(paper, "receipts", "issues", 1), "").status, 404)
		u.ok("PUT", paper, strings.Replace(strings.Replace(body, "{", `{"version":1,`, 1), "23.005", "24", 1))
		s.want("stale", u.do("POST", paper+"/approve", `{"version":1}`).status, 409)
		s.want("value", at(u.ok("POST", paper+"/approve", `{"version":2}`), "value"), "48.00")
		got := u.ok("GET", paper, "")
		s.want("shown", row(got, "party_name", "warehouse_name", "contra_account_code", "contra_account_name", "reason", "actions"),
			"宁波远航机械 主仓库 530104 营业外收入-盘盈收益 盘点多出 [unapprove]")
		s.want("links", kinds(at(got, "links")), "inventory.receipt* gl.voucher")
		voucher := u.ok("GET", "/gl/vouchers/"+fmt.Sprint(at(got, "voucher")), "")
		s.want("voucher", row(at(voucher, "lines", 0), "account_code", "debit")+" "+row(at(voucher, "lines", 1), "account_code", "credit"), "140502 48.00 530104 48.00")
		s.otherLists(u, x, fmt.Sprint(at(got, "number")))
		s.otherIssue(u, x, office)
		// the receipt can be taken back once nothing stands on it
		u.ok("POST", paper+"/unapprove", `{"version":3}`)
		s.want("history", u.do("DELETE", paper, "").problem().Code, "doc.has_history")
		s.want("stock", row(at(u.ok("GET", "/inventory/balances?q=kgdy", ""), "items", 0), "on_hand", "value"), "7 140.00")
		s.proves()
	})
}

// otherLists looks at lists, totals and the search.
func (s *site) otherLists(u *user, x sale, number string) {
	for _, q := range []string{"", "?q=yhjx", "?q=" + url.QueryEscape("盘点"), "?q=" + strings.ToLower(number), "?state=approved&from=2000-01-01&to=2999-12-31&limit=1"} {
		list := at(u.ok("GET", "/inventory/receipts"+q, ""), "items")
		s.want("list "+q, row(at(list, 0), "number", "party_name", "contra_account_name", "value"), number+" 宁波远航机械 营业外收入-盘盈收益 48.00")
	}
	for _, q := range []string{"?state=draft", "?to=2000-01-01", "?q=nobody", "?warehouse=77"} {
		s.want("list "+q, len(at(u.ok("GET", "/inventory/receipts"+q, ""), "items").([]any)), 0)
		s.want("totals "+q, row(u.ok("GET", "/inventory/receipts/totals"+q, ""), "count", "value"), "0 0.00")
	}
	s.want("totals", row(u.ok("GET", "/inventory/receipts/totals", ""), "count", "value"), "1 48.00")
	s.want("no issue yet", len(at(u.ok("GET", "/inventory/issues", ""), "items").([]any)), 0)
	hit := at(u.ok("GET", "/search?q=qtrk", ""), "items")
	s.want("a word is no number", len(hit.([]any)), 0)
	hit = at(u.ok("GET", "/search?q=qtrk2", ""), "items", 0)
	s.want("found", row(hit, "kind", "title"), "stock_in "+number)
	s.want("sales does not find it", kinds(at(s.login("sales").ok("GET", "/search?q=qtrk2", ""), "items")), "")
	for _, role := range []string{"sales", "keeper"} {
		got := s.login(role).do("POST", "/inventory/issues", other("1", "", otherLine(x.product, "1", "")))
		s.want(role+" may not", got.status, 403)
	}
}

// otherIssue takes goods out in several lines of one product: the cost comes from the book.
func (s *site) otherIssue(u *user, x sale, account string) {
	draft := u.ok("POST", "/inventory/issues", other(account, `,"reason":"自用"`, otherLine(x.product, "2", ""), otherLine(x.product, "1", "")))
	paper := "/inventory/issues/" + fmt.Sprint(at(draft, "id"))
	s.want("a draft has no cost", at(draft, "value"), "0.00")
	done := u.ok("POST", paper+"/approve", `{"version":1}`) // 188.00 for 10
	s.want("cost", row(done, "value")+" "+row(at(done, "lines", 0), "value")+" "+row(at(done, "lines", 1), "value"), "56.40 37.60 18.80")
	s.want("moves", row(at(u.ok("GET", "/inventory/moves?product="+x.product, ""), "items", 0), "kind", "source_type", "value"), "issue inventory.issue -18.80")
	back := u.ok("POST", paper+"/unapprove", `{"version":2}`)
	s.want("taken back", row(back, "state", "value"), "draft 0.00")
	gift := u.must("POST", "/inventory/issues", other(account, "", otherLine(x.product, "1", "")))
	u.ok("DELETE", "/inventory/issues/"+gift+"?version=1", "")
	s.want("deleted", u.do("GET", "/inventory/issues/"+gift, "").status, 404)
	s.want("list of issues", row(u.ok("GET", "/inventory/issues/totals", ""), "count", "value"), "1 0.00")
}

// TestGift brings goods in for nothing: no voucher, and the movement still names its paper.
func TestGift(t *testing.T) {
	eachSite(t, func(s *site) {
		u := s.login("owner")
		product := u.must("POST", "/master/products", `{"code":"TZ","name":"台账"}`)
		gift := u.ok("POST", "/inventory/receipts", other(s.leaf(u, "530103"), `,"approve":true`, otherLine(product, "5", "0")))
		s.want("no voucher", at(gift, "voucher"), nil)
		m := at(u.ok("GET", "/inventory/moves?product="+product, ""), "items", 0)
		s.want("movement", row(m, "kind", "source_type", "number", "qty", "value"), "receipt inventory.receipt "+fmt.Sprint(at(gift, "number"))+" 5 0.00")
		s.want("links", kinds(at(u.ok("GET", "/inventory/receipts/"+fmt.Sprint(at(gift, "id")), ""), "links")), "inventory.receipt*")
		used := u.ok("POST", "/inventory/issues", other(s.leaf(u, "560216"), `,"approve":true`, otherLine(product, "2", "")))
		m = at(u.ok("GET", "/inventory/moves?product="+product, ""), "items", 0)
		s.want("issue of a gift", row(m, "source_type", "number"), "inventory.issue "+fmt.Sprint(at(used, "number")))
		s.proves()
	})
}

// TestBadOtherStock sends what the two papers cannot take: each refusal names the field, and nothing is stored.
func TestBadOtherStock(t *testing.T) {
	eachSite(t, func(s *site) {
		u := s.login("owner")
		x := s.sale(u)
		service := u.must("POST", "/master/products", `{"code":"FW","name":"安装","category":"service"}`)
		gone := u.must("POST", "/master/parties", `{"name":"停用单位","is_supplier":true}`)
		u.ok("PUT", "/master/parties/"+gone, `{"name":"停用单位","is_supplier":true,"disabled":true,"version":1}`)
		good := s.leaf(u, "560216")
		one := otherLine(x.product, "1", "")
		const in, out = "/inventory/receipts", "/inventory/issues"
		before := s.countOf(u)
		for _, c := range []struct{ name, path, body, code, pointer, says string }{
			{"no account", in, fmt.Sprintf(`{"lines":[%s]}`, one), "input.invalid", "/contra_account", "必填"},
			{"empty account", out, other("", "", one), "contra.required", "/contra_account", "对方科目"},
			{"unknown account", in, other("12345", "", one), "contra.unknown", "/contra_account", "没有这个"},
			{"account with children", in, other(s.leaf(u, "5602"), "", one), "contra.not_leaf", "/contra_account", "5602 管理费用"},
			{"receivable", in, other(s.leaf(u, "1122"), "", one), "contra.control", "/contra_account", "未结项"},
			{"advance", out, other(s.leaf(u, "2203"), "", one), "contra.control", "/contra_account", "未结项"},
			{"stock account", out, other(s.leaf(u, "140501"), "", one), "contra.stock", "/contra_account", "存货科目"},
			{"no lines", in, other(good, ""), "input.invalid", "/lines", ""},
			{"unknown product", in, other(good, "", one, otherLine("12345", "1", "1")), "product.unknown", "/lines/1/product", "第 2 行"},
			{"service in", in, other(good, "", otherLine(service, "1", "1")), "product.service", "/lines/0/product", "服务"},
			{"service out", out, other(good, "", otherLine(service, "1", "")), "product.service", "/lines/0/product", "服务"},
			{"nothing comes in", in, other(good, "", otherLine(x.product, "0", "1")), "qty.not_positive", "/lines/0/qty", "大于 0"},
			{"negative issue", out, other(good, "", one, otherLine(x.product, "-1", "")), "qty.not_positive", "/lines/1/qty", "第 2 行"},
			{"negative cost", in, other(good, "", otherLine(x.product, "1", "-0.01")), "price.negative", "/lines/0/unit_cost", "小于 0"},
			{"cost of an issue", out, other(good, "", otherLine(x.product, "1", "5")), "cost.from_book", "/lines/0/unit_cost", "库存账"},
			{"19 digits", in, other(good, "", otherLine(x.product, "1234567890123456789", "1")), "input.invalid", "/lines/0/qty", "12位整数"},
			{"7 decimals", in, other(good, "", otherLine(x.product, "1", "0.0000001")), "input.invalid", "/lines/0/unit_cost", "6位小数"},
			{"too large", in, other(good, "", otherLine(x.product, "999999999", "999999999")), "amount.range", "/lines/0/unit_cost", "第 1 行"},
			{"too large as a whole", in, other(good, "", otherLine(x.product, "1", "999999999999.99"), otherLine(x.product, "1", "1")), "amount.range", "/lines", "拆成几张"},
			{"unknown party", in, other(good, `,"party":"12345"`, one), "party.unknown", "/party", "往来单位"},
			{"disabled party", out, other(good, fmt.Sprintf(`,"party":%q`, gone), one), "party.disabled", "/party", "停用"},
			{"unknown warehouse", in, other(good, `,"warehouse":"12345"`, one), "warehouse.unknown", "/warehouse", "仓库"},
			{"a day that is not", in, other(good, `,"date":"2026-02-30"`, one), "day.format", "/date", "2026-02-30"},
			{"before the books", in, other(good, `,"date":"2001-01-01","approve":true`, one), "period.before_start", "/date", "账套从"},
			{"more than there is", out, other(good, `,"approve":true`, otherLine(x.product, "3", ""), otherLine(x.product, "3", "")), "stock.short", "/lines/1/qty", "可用 2，需要 3"},
		} {
			got := u.do("POST", c.path, c.body)
			if p := got.problem(); got.status != 422 || p.Code != c.code || p.Pointer != c.pointer || !strings.Contains(p.Detail, c.says) {
				s.t.Errorf("%s: %d %s", c.name, got.status, got.body)
			}
		}
		s.want("papers and vouchers after all refusals", s.countOf(u), before)
		s.proves()
	})
}
