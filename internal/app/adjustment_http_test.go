package app

import (
	"context"
	"fmt"
	"net/url"
	"strings"
	"testing"

	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/tenant"
)

// adjusted is the body of a value adjustment.
func adjusted(account, more string, lines ...string) string {
	return fmt.Sprintf(`{"contra_account":%q%s,"lines":[%s]}`, account, more, strings.Join(lines, ","))
}

func adjustLine(product, amount string) string {
	return fmt.Sprintf(`{"product":%q,"amount":%q}`, product, amount)
}

const adjustments = "/inventory/adjustments"

// TestAdjustment takes the paper through all that a screen does with it.
func TestAdjustment(t *testing.T) {
	eachSite(t, func(s *site) {
		u := s.login("accountant")
		x := s.sale(s.login("owner")) // 7 of 开关电源 lie there at 20
		loss := s.leaf(u, "571109")
		s.want("worth", row(at(u.ok("GET", adjustments+"/worth?products="+x.product, ""), "items", 0), "product", "qty", "value", "unit_cost"), x.product+" 7 140.00 20.00")
		body := adjusted(loss, `,"reason":"跌价"`, adjustLine(x.product, "-10.5"), adjustLine(x.product, "3"))
		dry := u.ok("POST", adjustments+"?dry_run=true", strings.Replace(body, "{", `{"approve":true,`, 1))
		s.want("preview", row(at(dry, "effect", "stock", 0), "qty", "value", "on_hand_after"), "0 -7.50 7")
		s.want("previewed entries", row(at(dry, "effect", "entries", 0), "account_code", "debit")+" "+row(at(dry, "effect", "entries", 3), "account_code", "credit"), "140502 3.00 140502 10.50")
		s.want("nothing is stored by a preview", at(u.ok("GET", adjustments+"/totals", ""), "count"), 0)
		draft := u.ok("POST", adjustments, body)
		paper := adjustments + "/" + fmt.Sprint(at(draft, "id"))
		if n := fmt.Sprint(at(draft, "number")); !strings.HasPrefix(n, "CBTZ") || at(draft, "value") != "-7.50" || at(draft, "state") != "draft" {
			s.t.Errorf("the draft is %v", draft)
		}
		u.ok("PUT", paper, strings.Replace(strings.Replace(body, "{", `{"version":1,`, 1), "-10.5", "-17", 1))
		s.want("stale", u.do("POST", paper+"/approve", `{"version":1}`).status, 409)
		s.want("value", at(u.ok("POST", paper+"/approve", `{"version":2}`), "value"), "-14.00")
		got := u.ok("GET", paper, "")
		s.want("shown", row(got, "warehouse_name", "contra_account_code", "contra_account_name", "reason", "actions"), "主仓库 571109 营业外支出-盘亏损失 跌价 [unapprove]")
		s.want("links", kinds(at(got, "links")), "inventory.adjustment* gl.voucher")
		voucher := u.ok("GET", "/gl/vouchers/"+fmt.Sprint(at(got, "voucher")), "")
		s.want("voucher", row(voucher, "source_type", "source_number"), "inventory.adjustment "+fmt.Sprint(at(got, "number")))
		s.want("links of the voucher", kinds(at(voucher, "links")), "inventory.adjustment gl.voucher*")
		s.want("stock", row(at(u.ok("GET", "/inventory/balances?q=kgdy", ""), "items", 0), "on_hand", "value", "unit_cost"), "7 126.00 18.00")
		m := at(u.ok("GET", "/inventory/moves?product="+x.product, ""), "items", 0)
		s.want("move", row(m, "kind", "source_type", "qty", "value", "balance_qty"), "adjust inventory.adjustment 0 3.00 7")
		s.adjustmentLists(u, fmt.Sprint(at(got, "number")))
		u.ok("POST", paper+"/unapprove", `{"version":3}`)
		s.want("history", u.do("DELETE", paper, "").problem().Code, "doc.has_history")
		s.want("stock", row(at(u.ok("GET", "/inventory/balances?q=kgdy", ""), "items", 0), "on_hand", "value"), "7 140.00")
		second := u.must("POST", adjustments, body)
		u.ok("DELETE", adjustments+"/"+second+"?version=1", "")
		s.want("deleted", u.do("GET", adjustments+"/"+second, "").status, 404)
		s.proves()
	})
}

// adjustmentLists looks at lists, totals and the search.
func (s *site) adjustmentLists(u *user, number string) {
	for _, q := range []string{"", "?q=kgdy", "?q=PSU-10", "?q=" + url.QueryEscape("跌价"), "?q=" + strings.ToLower(number), "?state=approved&from=2000-01-01&to=2999-12-31&limit=1"} {
		s.want("list "+q, row(at(u.ok("GET", adjustments+q, ""), "items", 0), "number", "contra_account_name", "value"), number+" 营业外支出-盘亏损失 -14.00")
	}
	for _, q := range []string{"?state=draft", "?to=2000-01-01", "?q=nobody", "?warehouse=77"} {
		s.want("list "+q, len(at(u.ok("GET", adjustments+q, ""), "items").([]any)), 0)
		s.want("totals "+q, row(u.ok("GET", adjustments+"/totals"+q, ""), "count", "value"), "0 0.00")
	}
	s.want("found", row(at(u.ok("GET", "/search?q=cbtz2", ""), "items", 0), "kind", "title"), "adjustment "+number)
	s.want("the keeper does not find it", kinds(at(s.login("keeper").ok("GET", "/search?q=cbtz2", ""), "items")), "")
	for _, role := range []string{"sales", "keeper"} {
		s.want(role+" may not write", s.login(role).do("POST", adjustments, adjusted("1", "", adjustLine("1", "1"))).status, 403)
		s.want(role+" may not read", s.login(role).do("GET", adjustments, "").status, 403)
	}
}

// TestAdjustmentExplained asks why an issue costs what it costs after a back-dated adjustment, and what the adjustment itself is.
func TestAdjustmentExplained(t *testing.T) {
	eachSite(t, func(s *site) {
		u := s.login("owner")
		month := fmt.Sprint(at(u.ok("GET", "/session", ""), "company", "period"))
		product, account := u.must("POST", "/master/products", `{"code":"DY","name":"电源"}`), s.leaf(u, "560216")
		on := func(day string) string { return fmt.Sprintf(`,"date":"%s-%s","approve":true`, month, day) }
		u.must("POST", "/inventory/receipts", other(account, on("02"), otherLine(product, "10", "10")))
		issue := u.must("POST", "/inventory/issues", other(account, on("09"), otherLine(product, "4", "")))
		late := u.ok("POST", adjustments, adjusted(account, on("05"), adjustLine(product, "5")))
		why := u.ok("GET", "/inventory/moves/"+issue+"/1/1/why", "")
		s.want("total", row(why, "first", "total"), "-40.00 -42.00")
		s.want("caused by", row(at(why, "changes", 0), "value", "cause_type", "cause", "cause_number"), "-2.00 inventory.adjustment "+fmt.Sprint(at(late, "id"))+" "+fmt.Sprint(at(late, "number")))
		u.ok("POST", adjustments, adjusted(account, on("12"), adjustLine(product, "8")))
		for day, value := range map[string]string{"04": "100.00", "05": "105.00", "09": "63.00", "11": "63.00", "12": "71.00"} {
			s.want("value at the end of the "+day, at(u.ok("GET", "/inventory/values/totals?day="+month+"-"+day, ""), "value"), value)
		}
		why = u.ok("GET", "/inventory/moves/"+fmt.Sprint(at(late, "id"))+"/1/1/why", "")
		s.want("of itself", row(why, "kind", "total", "variance")+" "+row(at(why, "rows", 0), "kind", "label", "value"), "adjust 5.00 0.00 brought 本单调整的金额，数量不变 5.00")
		s.proves()
	})
}

// TestAdjustmentAcrossWarehouses adjusts in a warehouse where nothing lies: where cost is one for the company, the whole stock counts.
func TestAdjustmentAcrossWarehouses(t *testing.T) {
	eachSite(t, func(s *site) {
		u := s.login("owner")
		x := s.sale(u)
		east := u.must("POST", "/master/warehouses", `{"code":"DC","name":"东仓"}`)
		s.want("worth", row(at(u.ok("GET", adjustments+"/worth?warehouse="+east+"&products="+x.product, ""), "items", 0), "qty", "value"), "7 140.00")
		u.ok("POST", adjustments, adjusted(s.leaf(u, "571109"), fmt.Sprintf(`,"approve":true,"warehouse":%q`, east), adjustLine(x.product, "7")))
		s.want("stock", row(at(u.ok("GET", "/inventory/balances?q=kgdy", ""), "items", 0), "on_hand", "unit_cost"), "7 21.00")
		s.want("values", at(u.ok("GET", "/inventory/values/totals", ""), "value"), "147.00")
		s.proves()
	})
}

// method makes a category be costed by a method from the beginning.
func (s *site) method(category string, m cost.Method) {
	s.t.Helper()
	list, err := db.Get(context.Background(), s.app.DB, 0, func(q *db.Reader) ([]tenant.Company, error) { return tenant.List(q) })
	if err == nil {
		_, err = db.Do(context.Background(), s.app.DB, db.Req{Tenant: list[0].ID, User: 1}, func(tx *db.Tx) (bool, error) {
			stock.SetPolicy(tx, stock.PolicyRow{Category: category, Method: m})
			return true, nil
		})
	}
	if err != nil {
		s.t.Fatal(err)
	}
}

// TestBadAdjustment sends what the paper cannot take: each refusal names the field, and nothing is stored.
func TestBadAdjustment(t *testing.T) {
	eachSite(t, func(s *site) {
		u := s.login("owner")
		s.method("material", cost.Standard)
		s.method("finished", cost.FIFO)
		x := s.sale(u)
		service := u.must("POST", "/master/products", `{"code":"FW","name":"安装","category":"service"}`)
		standard := u.must("POST", "/master/products", `{"code":"BZ","name":"标准件","category":"material"}`)
		layered := u.must("POST", "/master/products", `{"code":"FC","name":"分层件","category":"finished"}`)
		empty := u.must("POST", "/master/products", `{"code":"KK","name":"空空"}`)
		owed := u.must("POST", "/master/products", `{"code":"QQ","name":"欠货"}`)
		house := u.must("POST", "/master/warehouses", `{"code":"FK","name":"负库存仓","negative":"allow"}`)
		good := s.leaf(u, "560216")
		u.must("POST", "/inventory/receipts", other(good, `,"approve":true`, otherLine(layered, "1", "5"), otherLine(layered, "1", "50")))
		u.must("POST", "/inventory/issues", other(good, fmt.Sprintf(`,"approve":true,"warehouse":%q`, house), otherLine(owed, "2", "")))
		one := adjustLine(x.product, "1")
		approved := `,"approve":true`
		before := s.countOf(u)
		for _, c := range []struct{ name, body, code, pointer, says string }{
			{"no account", fmt.Sprintf(`{"lines":[%s]}`, one), "input.invalid", "/contra_account", "必填"},
			{"empty account", adjusted("", "", one), "contra.required", "/contra_account", "对方科目"},
			{"unknown account", adjusted("12345", "", one), "contra.unknown", "/contra_account", "没有这个"},
			{"account with children", adjusted(s.leaf(u, "5602"), "", one), "contra.not_leaf", "/contra_account", "5602 管理费用"},
			{"receivable", adjusted(s.leaf(u, "1122"), "", one), "contra.control", "/contra_account", "未结项"},
			{"stock account", adjusted(s.leaf(u, "140501"), "", one), "contra.stock", "/contra_account", "存货科目"},
			{"no lines", adjusted(good, ""), "input.invalid", "/lines", ""},
			{"unknown product", adjusted(good, "", one, adjustLine("12345", "1")), "product.unknown", "/lines/1/product", "第 2 行"},
			{"service", adjusted(good, "", adjustLine(service, "1")), "product.service", "/lines/0/product", "服务"},
			{"standard cost", adjusted(good, "", one, adjustLine(standard, "1")), "cost.standard", "/lines/1/product", "标准成本"},
			{"nothing changes", adjusted(good, "", adjustLine(x.product, "0.00")), "amount.zero", "/lines/0/amount", "是 0"},
			{"no amount", adjusted(good, "", fmt.Sprintf(`{"product":%q}`, x.product)), "input.invalid", "/lines/0/amount", "必填"},
			{"3 decimals", adjusted(good, "", adjustLine(x.product, "1.005")), "input.invalid", "/lines/0/amount", "2位小数"},
			{"19 digits", adjusted(good, "", adjustLine(x.product, "-1234567890123456789")), "input.invalid", "/lines/0/amount", "位整数"},
			{"too large as a whole", adjusted(good, "", adjustLine(x.product, "999999999999.99"), one), "amount.range", "/lines", "拆成几张"},
			{"too small as a whole", adjusted(good, "", adjustLine(x.product, "-999999999999.99"), adjustLine(x.product, "-1")), "amount.range", "/lines", "拆成几张"},
			{"unknown warehouse", adjusted(good, `,"warehouse":"12345"`, one), "warehouse.unknown", "/warehouse", "仓库"},
			{"a day that is not", adjusted(good, `,"date":"2026-02-30"`, one), "day.format", "/date", "2026-02-30"},
			{"before the books", adjusted(good, `,"date":"2001-01-01"`+approved, one), "period.before_start", "/date", "账套从"},
			{"nothing lies there", adjusted(good, approved, one, adjustLine(empty, "1")), "adjust.nothing", "/lines/1/amount", "KK 空空"},
			{"goods are owed", adjusted(good, fmt.Sprintf(`,"warehouse":%q%s`, house, approved), adjustLine(owed, "5")), "adjust.nothing", "/lines/0/amount", "没有库存"},
			{"more than it is worth", adjusted(good, approved, adjustLine(x.product, "-100"), adjustLine(x.product, "-40.01")), "adjust.too_much", "/lines/1/amount", "要减 40.01，只有 40.00 可减"},
			{"more than a layer is worth", adjusted(good, approved, adjustLine(layered, "-20")), "adjust.too_much", "/lines/0/amount", "只有 15.00 可减"},
		} {
			got := u.do("POST", adjustments, c.body)
			if p := got.problem(); got.status != 422 || p.Code != c.code || p.Pointer != c.pointer || !strings.Contains(p.Detail, c.says) {
				s.t.Errorf("%s: %d %s", c.name, got.status, got.body)
			}
		}
		s.want("papers and vouchers after all refusals", s.countOf(u), before)
		s.want("too many questions", u.do("GET", adjustments+"/worth?products="+strings.Repeat("1,", 100)+"1", "").problem().Code, "list.long")
		s.want("a question about nothing", u.do("GET", adjustments+"/worth?products=x", "").problem().Code, "product.unknown")
		s.proves()
	})
}
