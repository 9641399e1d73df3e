package app

import (
	"fmt"
	"strings"
	"testing"
)

const landedCosts = "/inventory/landed-costs"

// landed is the body of a landed cost; more begins with a comma.
func landed(account, basis, amount, more string, lines ...string) string {
	return fmt.Sprintf(`{"contra_account":%q,"basis":%q,"amount":%q%s,"lines":[%s]}`, account, basis, amount, more, strings.Join(lines, ","))
}

// landedLine names a line of a receipt; more is what the basis asks for.
func landedLine(receipt string, line int, more string) string {
	return fmt.Sprintf(`{"receipt":%q,"line":%d%s}`, receipt, line, more)
}

// received brings 2 at 60 and 2 at 100 of two products in, and 1 of the first out.
func (s *site) received(u *user) (receipt, issue, first, second string) {
	month := fmt.Sprint(at(u.ok("GET", "/session", ""), "company", "period"))
	first, second = u.must("POST", "/master/products", `{"code":"HW","name":"货物"}`), u.must("POST", "/master/products", `{"code":"PJ","name":"配件","volume":"0.4"}`)
	account := s.leaf(u, "560216")
	on := func(day string) string { return fmt.Sprintf(`,"date":"%s-%s","approve":true`, month, day) }
	receipt = u.must("POST", "/inventory/receipts", other(account, on("05"), otherLine(first, "2", "60"), otherLine(second, "2", "100")))
	return receipt, u.must("POST", "/inventory/issues", other(account, on("06"), otherLine(first, "1", ""))), first, second
}

// TestLanded takes the paper through all that a screen does with it.
func TestLanded(t *testing.T) {
	eachSite(t, func(s *site) {
		u := s.login("accountant")
		x := s.sale(s.login("owner"))
		receipt, issue, first, _ := s.received(u)
		freight := s.leaf(u, "560117")
		for q, want := range map[string]int{"": 3, "?q=HW": 1, "?q=peijian": 1, "?q=qtrk": 2, "?q=nobody": 0, "?to=2001-01-01": 0, "?warehouse=77": 0} {
			s.want("receipts "+q, len(at(u.ok("GET", landedCosts+"/receipts"+q, ""), "items").([]any)), want)
		}
		page := u.ok("GET", landedCosts+"/receipts?limit=1", "")
		rest := u.ok("GET", landedCosts+"/receipts?limit=5&cursor="+fmt.Sprint(at(page, "next_cursor")), "")
		s.want("the next page", len(at(rest, "items").([]any)), 2)
		hit := at(u.ok("GET", landedCosts+"/receipts?q=HW", ""), "items", 0)
		s.want("a receipt", row(hit, "receipt", "line", "receipt_type", "product_code", "warehouse_name", "qty", "value", "charged"), receipt+" 1 inventory.receipt HW 主仓库 2 120.00 0.00")
		body := landed(freight, "amount", "32", fmt.Sprintf(`,"party":%q,"reason":"运费","bill":"YF-1","bill_total":"100"`, x.customer), landedLine(receipt, 1, ""), landedLine(receipt, 2, ""))
		dry := u.ok("POST", landedCosts+"?dry_run=true", body)
		s.want("shares before anything is stored", row(at(dry, "lines", 0), "share")+" "+row(at(dry, "lines", 1), "share"), "12.00 20.00")
		dry = u.ok("POST", landedCosts+"?dry_run=true", strings.Replace(body, "{", `{"approve":true,`, 1))
		s.want("previewed entries", row(at(dry, "effect", "entries", 0), "account_code", "debit")+" "+row(at(dry, "effect", "entries", 1), "account_code", "credit", "party_name"), "140502 32.00 560117 32.00 宁波远航机械")
		s.want("nothing is stored by a preview", at(u.ok("GET", landedCosts+"/totals", ""), "count"), 0)
		draft := u.ok("POST", landedCosts, body)
		paper := landedCosts + "/" + fmt.Sprint(at(draft, "id"))
		u.ok("PUT", paper, strings.Replace(strings.Replace(body, "{", `{"version":1,`, 1), `"32"`, `"64"`, 1))
		s.want("stale", u.do("POST", paper+"/approve", `{"version":1}`).status, 409)
		u.ok("POST", paper+"/approve", `{"version":2}`)
		got := u.ok("GET", paper, "")
		s.want("shown", row(got, "party_name", "contra_account_code", "amount", "basis", "bill", "bill_total", "reason", "actions"), "宁波远航机械 560117 64.00 amount YF-1 100.00 运费 [unapprove]")
		s.want("line", row(at(got, "lines", 0), "product_code", "receipt_type", "value", "charged", "share"), "HW inventory.receipt 120.00 24.00 24.00")
		s.want("links", kinds(at(got, "links")), "inventory.receipt inventory.landed* posting.recost gl.voucher")
		s.want("links of the receipt", kinds(at(u.ok("GET", "/inventory/receipts/"+receipt, ""), "links")), "inventory.receipt* inventory.landed gl.voucher")
		s.want("links of the voucher", kinds(at(u.ok("GET", "/gl/vouchers/"+fmt.Sprint(at(got, "voucher")), ""), "links")), "inventory.receipt inventory.landed posting.recost gl.voucher*")
		why := u.ok("GET", "/inventory/moves/"+issue+"/1/1/why", "")
		s.want("the issue", row(why, "first", "total")+" "+row(at(why, "changes", 0), "value", "cause_type", "cause_number"), "-60.00 -72.00 -12.00 inventory.landed "+fmt.Sprint(at(got, "number")))
		why = u.ok("GET", "/inventory/moves/"+receipt+"/1/1/why", "")
		s.want("the receipt", row(why, "first", "total")+" "+row(at(why, "charges", 0), "amount", "source_type", "number"),
			"120.00 120.00 24.00 inventory.landed "+fmt.Sprint(at(got, "number")))
		why = u.ok("GET", "/inventory/moves/"+fmt.Sprint(at(got, "id"))+"/1/1/why", "")
		s.want("the charge", row(why, "kind", "total", "voided")+" "+row(at(why, "rows", 0), "kind", "source_type", "source_id", "value"), "landed 24.00 false charge inventory.receipt "+receipt+" 24.00")
		s.want("stock", row(at(u.ok("GET", "/inventory/balances?q=HW", ""), "items", 0), "on_hand", "value"), "1 72.00")
		m := at(u.ok("GET", "/inventory/moves?product="+first, ""), "items", 0)
		s.want("move", row(m, "kind", "source_type", "qty"), "landed inventory.landed 0")
		s.landedLists(u, fmt.Sprint(at(got, "number")))
		s.want("a receipt with a charge stays", u.do("POST", "/inventory/receipts/"+receipt+"/unapprove", `{}`).problem().Code, "landed.carried")
		s.proves()
		u.ok("POST", paper+"/unapprove", `{"version":3}`)
		s.want("history", u.do("DELETE", paper, "").problem().Code, "doc.has_history")
		s.want("stock", row(at(u.ok("GET", "/inventory/balances?q=HW", ""), "items", 0), "on_hand", "value"), "1 60.00")
		second := u.must("POST", landedCosts, body)
		u.ok("DELETE", landedCosts+"/"+second+"?version=1", "")
		s.want("deleted", u.do("GET", landedCosts+"/"+second, "").status, 404)
		s.proves()
	})
}

// landedLists looks at lists, totals and the search.
func (s *site) landedLists(u *user, number string) {
	for _, q := range []string{"", "?q=yhjx", "?q=YF-1", "?q=" + strings.ToLower(number), "?state=approved&from=2000-01-01&to=2999-12-31&limit=1"} {
		s.want("list "+q, row(at(u.ok("GET", landedCosts+q, ""), "items", 0), "number", "party_name", "basis", "bill", "amount"), number+" 宁波远航机械 amount YF-1 64.00")
	}
	for _, q := range []string{"?state=draft", "?to=2000-01-01", "?q=nobody"} {
		s.want("list "+q, len(at(u.ok("GET", landedCosts+q, ""), "items").([]any)), 0)
		s.want("totals "+q, row(u.ok("GET", landedCosts+"/totals"+q, ""), "count", "amount"), "0 0.00")
	}
	s.want("found", row(at(u.ok("GET", "/search?q=fyft2", ""), "items", 0), "kind", "title"), "landed "+number)
	for _, role := range []string{"sales", "keeper"} {
		s.want(role+" may not write", s.login(role).do("POST", landedCosts, landed("1", "qty", "1", "", landedLine("1", 1, ""))).status, 403)
		s.want(role+" may not read", s.login(role).do("GET", landedCosts+"/receipts", "").status, 403)
	}
}

// TestLandedTakenBack approves a draft whose receipt was taken back since, and one whose receipt was approved anew.
func TestLandedTakenBack(t *testing.T) {
	eachSite(t, func(s *site) {
		u := s.login("owner")
		receipt, issue, _, _ := s.received(u)
		paper := landedCosts + "/" + u.must("POST", landedCosts, landed(s.leaf(u, "560117"), "qty", "10", "", landedLine(receipt, 1, ""), landedLine(receipt, 2, "")))
		u.ok("POST", "/inventory/issues/"+issue+"/unapprove", `{}`)
		u.ok("POST", "/inventory/receipts/"+receipt+"/unapprove", `{}`)
		got := u.do("POST", paper+"/approve", `{}`).problem()
		s.want("taken back", got.Code+" "+got.Pointer, "landed.gone /lines/0/receipt")
		u.ok("POST", "/inventory/receipts/"+receipt+"/approve", `{}`)
		s.want("approved anew", at(u.ok("POST", paper+"/approve", `{}`), "state"), "approved")
		s.want("stock", row(at(u.ok("GET", "/inventory/balances?q=PJ", ""), "items", 0), "value", "unit_cost"), "205.00 102.50")
		u.ok("POST", paper+"/unapprove", `{}`)
		u.ok("POST", "/inventory/receipts/"+receipt+"/unapprove", `{}`)
		s.want("a draft shows what it named", len(at(u.ok("GET", paper, ""), "lines").([]any)), 2)
		s.proves()
	})
}

// TestLandedBases spreads by each basis.
func TestLandedBases(t *testing.T) {
	eachSite(t, func(s *site) {
		u := s.login("owner")
		receipt, _, _, _ := s.received(u)
		account := s.leaf(u, "560117")
		for _, c := range []struct{ basis, first, second, shares string }{
			{"amount", "", "", "37.50 62.50"}, {"qty", "", "", "50.00 50.00"}, {"weight", `,"weight":"3"`, `,"weight":"1"`, "75.00 25.00"},
			{"volume", `,"volume":"0.1"`, `,"volume":"0.3"`, "25.00 75.00"}, {"volume", `,"volume":"0.1"`, "", "20.00 80.00"}, {"hand", `,"hand":"100.01"`, "", "100.00 0.00"}, {"percent", `,"percent":"0.2"`, `,"percent":"0.8"`, "20.00 80.00"},
		} {
			got := u.ok("POST", landedCosts+"?dry_run=true", landed(account, c.basis, "100", `,"approve":true`, landedLine(receipt, 1, c.first), landedLine(receipt, 2, c.second)))
			s.want(c.basis, row(at(got, "lines", 0), "share")+" "+row(at(got, "lines", 1), "share"), c.shares)
		}
		s.proves()
	})
}

// TestBadLanded sends what the paper cannot take: each refusal names the field, and nothing is stored.
func TestBadLanded(t *testing.T) {
	eachSite(t, func(s *site) {
		u := s.login("owner")
		receipt, issue, _, _ := s.received(u)
		month := fmt.Sprint(at(u.ok("GET", "/session", ""), "company", "period"))
		good := s.leaf(u, "560117")
		free := u.must("POST", "/inventory/receipts", other(good, `,"approve":true`, otherLine(u.must("POST", "/master/products", `{"code":"ZP","name":"赠品"}`), "3", "0")))
		draft := u.must("POST", "/inventory/receipts", other(good, "", otherLine(u.must("POST", "/master/products", `{"code":"CG","name":"草稿货"}`), "3", "1")))
		one, two := landedLine(receipt, 1, ""), landedLine(receipt, 2, "")
		bill := `,"bill":"YF-1","bill_total":"100"`
		u.ok("POST", landedCosts, landed(good, "qty", "60", bill+`,"approve":true`, one))
		before := s.countOf(u)
		for _, c := range []struct{ name, body, code, pointer, says string }{
			{"no account", fmt.Sprintf(`{"basis":"qty","amount":"1","lines":[%s]}`, one), "input.invalid", "/contra_account", "必填"},
			{"stock account", landed(s.leaf(u, "140501"), "qty", "1", "", one), "contra.stock", "/contra_account", "存货科目"},
			{"receivable", landed(s.leaf(u, "1122"), "qty", "1", "", one), "contra.control", "/contra_account", "未结项"},
			{"unknown party", landed(good, "qty", "1", `,"party":"12345"`, one), "party.unknown", "/party", "往来单位"},
			{"unknown basis", landed(good, "colour", "1", "", one), "cost.landed_basis", "/basis", "没有“colour”"},
			{"no basis", fmt.Sprintf(`{"contra_account":%q,"amount":"1","lines":[%s]}`, good, one), "input.invalid", "/basis", "必填"},
			{"nothing", landed(good, "qty", "0", "", one), "amount.not_positive", "/amount", "大于 0"},
			{"less than nothing", landed(good, "qty", "-1", "", one), "amount.not_positive", "/amount", "大于 0"},
			{"3 decimals", landed(good, "qty", "1.005", "", one), "input.invalid", "/amount", "2位小数"},
			{"no lines", landed(good, "qty", "1", ""), "input.invalid", "/lines", ""},
			{"no such receipt", landed(good, "qty", "1", "", one, landedLine("12345", 1, "")), "landed.unknown", "/lines/1/receipt", "第 2 行"},
			{"no such line", landed(good, "qty", "1", "", landedLine(receipt, 3, "")), "landed.unknown", "/lines/0/receipt", "没有这一行"},
			{"an issue", landed(good, "qty", "1", "", landedLine(issue, 1, "")), "landed.unknown", "/lines/0/receipt", "没有这一行"},
			{"twice", landed(good, "qty", "1", "", one, two, one), "landed.twice", "/lines/2/receipt", "第 1 行重复"},
			{"a draft", landed(good, "qty", "1", "", landedLine(draft, 1, "")), "landed.gone", "/lines/0/receipt", "不是已审核"},
			{"before the receipt", landed(good, "qty", "1", fmt.Sprintf(`,"date":"%s-04"`, month), one), "landed.later", "/lines/0/receipt", "晚于"},
			{"frozen", landed(good, "qty", "1", `,"date":"2001-01-01","approve":true`, one), "landed.later", "/lines/0/receipt", "晚于"},
			{"all for nothing", landed(good, "amount", "1", "", landedLine(free, 1, "")), "cost.landed_nothing", "/lines", "合计为零"},
			{"no weights", landed(good, "weight", "1", "", one, two), "landed.no_weight", "/lines/0/weight", "请填各行的单件重量"},
			{"negative weight", landed(good, "weight", "1", "", one, landedLine(receipt, 2, `,"weight":"-1"`)), "landed.negative", "/lines/1/weight", "单件重量是 -1"},
			{"negative volume", landed(good, "volume", "1", "", landedLine(receipt, 1, `,"volume":"-0.5"`)), "landed.negative", "/lines/0/volume", "小于 0"},
			{"negative by hand", landed(good, "hand", "1", "", landedLine(receipt, 1, `,"hand":"2"`), landedLine(receipt, 2, `,"hand":"-1"`)), "landed.negative", "/lines/1/hand", "手工金额"},
			{"by hand, not all", landed(good, "hand", "100", "", landedLine(receipt, 1, `,"hand":"60"`), landedLine(receipt, 2, `,"hand":"30"`)), "cost.landed_hand", "/lines", "合计 90.00"},
			{"percentages", landed(good, "percent", "100", "", landedLine(receipt, 1, `,"percent":"0.6"`), landedLine(receipt, 2, `,"percent":"0.5"`)), "landed.percent", "/lines", "百分比合计是 110%"},
			{"by hand where nobody asked", landed(good, "qty", "1", "", landedLine(receipt, 1, `,"hand":"1"`)), "landed.not_asked", "/lines/0/hand", "不用手工金额"},
			{"a total of no bill", landed(good, "qty", "1", `,"bill_total":"100"`, one), "bill.required", "/bill", "单据号"},
			{"a bill of nothing", landed(good, "qty", "1", `,"bill":"YF-2"`, one), "bill.total", "/bill_total", "总额"},
			{"more than the bill", landed(good, "qty", "100.01", `,"bill":"YF-2","bill_total":"100"`, one), "cost.landed_claim", "/amount", "100.01"},
			{"more than what is left of it", landed(good, "qty", "40.01", bill, one), "cost.landed_claim", "/amount", "已分摊 60.00"},
			{"another total", landed(good, "qty", "1", `,"bill":"YF-1","bill_total":"200"`, one), "bill.differs", "/bill_total", "总额是 100.00"},
		} {
			got := u.do("POST", landedCosts, c.body)
			if p := got.problem(); got.status != 422 || p.Code != c.code || p.Pointer != c.pointer || !strings.Contains(p.Detail, c.says) {
				s.t.Errorf("%s: %d %s", c.name, got.status, got.body)
			}
		}
		s.want("papers and vouchers after all refusals", s.countOf(u), before)
		s.proves()
	})
}
