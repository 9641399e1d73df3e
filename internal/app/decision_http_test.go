package app

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
	"testing"

	"xingzhou/internal/kit/day"
)

const costings = "/inventory/costings"

// priced is a line of a costing decision.
func priced(product, price string) string {
	return fmt.Sprintf(`{"product":%q,"price":%q}`, product, price)
}

// decided is the body of a costing decision; head is what stands before the lines.
func decided(head string, lines ...string) string {
	if head != "" && len(lines) > 0 {
		head += ","
	}
	if len(lines) > 0 {
		head += `"lines":[` + strings.Join(lines, ",") + `]`
	}
	return "{" + head + "}"
}

// months are this month and the next, as the company sees them.
func (s *site) months(u *user) (this, next day.Period) {
	s.t.Helper()
	if err := this.UnmarshalText([]byte(fmt.Sprint(at(u.ok("GET", "/session", ""), "company", "period")))); err != nil {
		s.t.Fatal(err)
	}
	return this, this.Next()
}

func change(category, method string, from day.Period) string {
	return fmt.Sprintf(`"category":%q,"method":%q,"from":"%s"`, category, method, from)
}

// TestCostingMethod takes a change to standard cost through all that a screen does with it.
func TestCostingMethod(t *testing.T) {
	eachSite(t, func(s *site) {
		u := s.login("accountant")
		x := s.sale(s.login("owner")) // 7 of 开关电源 lie there at 20
		_, next := s.months(u)
		idle := u.must("POST", "/master/products", `{"code":"XP","name":"新品"}`)
		body := decided(change("goods", "standard", next)+`,"reason":"年度标准"`, priced(x.product, "21.5"), priced(idle, "3"))
		dry := u.ok("POST", costings+"?dry_run=true", body)
		s.want("preview", row(dry, "products", "value", "was_name", "method_name", "category_name")+" "+row(at(dry, "lines", 0), "product_code", "qty", "old_value", "new_value", "change", "price"),
			"2 10.50 移动加权平均 标准成本 商品 PSU-1001 7 140.00 150.50 10.50 21.50")
		s.want("previewed entries", row(at(dry, "effect", "entries", 0), "account_code", "debit")+" "+row(at(dry, "effect", "entries", 1), "credit"), "140502 10.50 10.50")
		s.want("nothing is stored by a preview", at(u.ok("GET", costings+"/totals", ""), "count"), 0)
		s.want("method before", row(at(u.ok("GET", "/inventory/costing-methods", ""), "items", 0), "category", "method", "method_name", "since", "products", "value"), "goods moving 移动加权平均  1 140.00")
		done := u.ok("POST", costings, body)
		paper := costings + "/" + fmt.Sprint(at(done, "id"))
		got := u.ok("GET", paper, "")
		if n := fmt.Sprint(at(got, "number")); !strings.HasPrefix(n, "JJBG") {
			s.t.Errorf("the number is %s", n)
		}
		s.want("shown", row(got, "state", "reason", "actions", "date"), fmt.Sprintf("approved 年度标准 [unapprove] %s", next.First()))
		s.want("price of what never moved", row(at(got, "lines", 1), "ahead", "product_code", "price", "qty"), "true XP 3.00 0")
		s.want("links", kinds(at(got, "links")), "inventory.costing* gl.voucher")
		voucher := u.ok("GET", "/gl/vouchers/"+fmt.Sprint(at(got, "voucher")), "")
		s.want("voucher", row(voucher, "source_type", "source_number", "amount"), "inventory.costing "+fmt.Sprint(at(got, "number"))+" 10.50")
		m := at(u.ok("GET", "/inventory/costing-methods", ""), "items", 0)
		s.want("method ahead", row(m, "method", "value")+" "+row(at(m, "next"), "method_name", "from", "number", "value"), fmt.Sprintf("moving 150.50 标准成本 %s %s 10.50", next, at(got, "number")))
		s.want("value", row(at(u.ok("GET", "/inventory/balances?q=kgdy", ""), "items", 0), "on_hand", "value", "unit_cost"), "7 150.50 21.50")
		mv := at(u.ok("GET", "/inventory/moves?product="+x.product, ""), "items", 0)
		s.want("move", row(mv, "kind", "source_type", "qty", "value"), "switch inventory.costing 0 10.50")
		why := u.ok("GET", fmt.Sprintf("/inventory/moves/%s/1/1/why", at(done, "id")), "")
		s.want("why", row(why, "total")+" "+row(at(why, "rows", 0), "kind", "value", "unit_cost", "note", "source_type", "number"), "10.50 decided 10.50 21.50 7 × 21.50 − 140.00 = 10.50 inventory.costing "+fmt.Sprint(at(got, "number")))
		s.costingLists(u, x, fmt.Sprint(at(got, "number")))
		s.want("stale", u.do("POST", paper+"/unapprove", `{"version":7}`).status, 409)
		back := u.ok("POST", paper+"/unapprove", `{"version":1}`)
		s.want("taken back", row(back, "state", "actions"), "undone []")
		s.want("once", u.do("POST", paper+"/unapprove", `{}`).problem().Code, "doc.state")
		s.want("value", row(at(u.ok("GET", "/inventory/balances?q=kgdy", ""), "items", 0), "on_hand", "value"), "7 140.00")
		s.want("no next", at(u.ok("GET", "/inventory/costing-methods", ""), "items", 0, "next"), nil)
		s.want("no standard costs", len(at(u.ok("GET", "/inventory/standard-costs", ""), "items").([]any)), 0)
		s.want("totals", row(u.ok("GET", costings+"/totals", ""), "count", "value"), "1 0.00")
		s.proves()
	})
}

// costingLists looks at history, standard costs, the search, and at who may see what.
func (s *site) costingLists(u *user, x sale, number string) {
	for _, q := range []string{"", "?q=kgdy", "?q=XP", "?q=" + url.QueryEscape("年度"), "?q=" + strings.ToLower(number), "?state=approved&category=goods&kind=method&from=2000-01-01&to=2999-12-31&limit=1"} {
		s.want("list "+q, row(at(u.ok("GET", costings+q, ""), "items", 0), "number", "category_name", "was", "method", "products", "value"), number+" 商品 moving standard 2 10.50")
	}
	for _, q := range []string{"?state=undone", "?to=2000-01-01", "?q=nobody", "?category=material", "?kind=price"} {
		s.want("list "+q, len(at(u.ok("GET", costings+q, ""), "items").([]any)), 0)
		s.want("totals "+q, row(u.ok("GET", costings+"/totals"+q, ""), "count", "value"), "0 0.00")
	}
	list := u.ok("GET", "/inventory/standard-costs?limit=1", "")
	s.want("standard costs", row(at(list, "items", 0), "product_code", "standard", "price", "qty", "value", "unit_cost"), "PSU-1001 true 21.50 7 150.50 21.50")
	list = u.ok("GET", "/inventory/standard-costs?limit=1&cursor="+fmt.Sprint(at(list, "next_cursor")), "")
	s.want("the next page", row(at(list, "items", 0), "product_code", "standard", "price", "qty")+" "+fmt.Sprint(at(list, "next_cursor")), "XP false 3.00 0 ")
	s.want("by words", len(at(u.ok("GET", "/inventory/standard-costs?q=xinpin&only=all&category=goods", ""), "items").([]any)), 1)
	s.want("found", row(at(u.ok("GET", "/search?q=jjbg2", ""), "items", 0), "kind", "title"), "costing "+number)
	paper := costings + "/" + fmt.Sprint(at(u.ok("GET", costings, ""), "items", 0, "id"))
	for _, role := range []string{"sales", "keeper"} {
		v := s.login(role)
		s.want(role+" may not write", v.do("POST", costings, decided("", priced(x.product, "1"))).status, 403)
		s.want(role+" may not take back", v.do("POST", paper+"/unapprove", `{}`).status, 403)
		for _, path := range []string{paper, costings, costings + "/totals", "/inventory/costing-methods", "/inventory/standard-costs"} {
			if got := v.do("GET", path, ""); got.status != 200 || strings.Contains(string(got.body), "10.50") || strings.Contains(string(got.body), "150.50") || strings.Contains(string(got.body), "21.50") {
				s.t.Errorf("%s reads %s: %d %s", role, path, got.status, got.body)
			}
		}
	}
}

// TestFirstInFirstOut changes to layers: the value stays, and what left after it takes the oldest.
func TestFirstInFirstOut(t *testing.T) {
	eachSite(t, func(s *site) {
		u := s.login("owner")
		_, next := s.months(u)
		office := s.leaf(u, "560216")
		product := u.must("POST", "/master/products", `{"code":"GL","name":"钢料","category":"material"}`)
		u.must("POST", "/inventory/receipts", other(office, `,"approve":true`, otherLine(product, "3", "10"), otherLine(product, "3", "20")))
		done := u.ok("POST", costings, decided(change("material", "fifo", next)))
		s.want("carried over", row(at(done, "lines", 0), "old_value", "new_value", "price")+" "+fmt.Sprint(at(done, "voucher")), "90.00 90.00 0.00 <nil>")
		s.want("links without a voucher", kinds(at(u.ok("GET", costings+"/"+fmt.Sprint(at(done, "id")), ""), "links")), "inventory.costing*")
		why := u.ok("GET", fmt.Sprintf("/inventory/moves/%s/1/1/why", at(done, "id")), "")
		s.want("why", row(at(why, "rows", 0), "kind", "label", "value"), "decided 计价方法由“移动加权平均”改为“先进先出”，价值原样带过去 0.00")
		s.want("the movement names its paper", row(at(u.ok("GET", "/inventory/moves?product="+product, ""), "items", 0), "source_type", "number"), "inventory.costing "+fmt.Sprint(at(done, "number")))
		later := fmt.Sprintf(`,"approve":true,"date":"%s"`, next.First().AddDays(1))
		u.must("POST", "/inventory/receipts", other(office, later, otherLine(product, "1", "99")))
		issue := u.ok("POST", "/inventory/issues", other(office, later, otherLine(product, "6", "")))
		s.want("the oldest layer", at(issue, "value"), "90.00")
		refused := u.do("POST", costings+"/"+fmt.Sprint(at(done, "id"))+"/unapprove", `{}`)
		s.want("moved since", refused.problem().Code, "cost.moved")
		s.proves()
	})
}

// TestStandardCosts changes a price before later movements: they are costed again, and a product without a price waits for one.
func TestStandardCosts(t *testing.T) {
	eachSite(t, func(s *site) {
		u := s.login("owner")
		this, _ := s.months(u)
		office := s.leaf(u, "560216")
		u.ok("POST", costings, decided(change("material", "standard", this)))
		product := u.must("POST", "/master/products", `{"code":"BZ","name":"标准件","category":"material"}`)
		on := func(d int) string { return fmt.Sprintf(`,"approve":true,"date":"%s"`, this.First().AddDays(d)) }
		got := u.do("POST", "/inventory/receipts", other(office, on(2), otherLine(product, "10", "9")))
		if p := got.problem(); p.Code != "cost.no_standard" || !strings.Contains(p.Detail, "BZ 标准件") || p.Pointer != "/lines/0/qty" {
			s.t.Errorf("a first movement without a standard cost: %d %s", got.status, got.body)
		}
		dated := func(d int) string { return fmt.Sprintf(`"date":"%s"`, this.First().AddDays(d)) }
		u.ok("POST", costings, decided(dated(0), priced(product, "10")))
		u.must("POST", "/inventory/receipts", other(office, on(2), otherLine(product, "10", "9")))
		s.want("at standard", row(at(u.ok("GET", "/inventory/standard-costs?q=BZ", ""), "items", 0), "price", "qty", "value"), "10.00 10 100.00")
		issue := u.must("POST", "/inventory/issues", other(office, on(6), otherLine(product, "4", "")))
		dry := u.ok("POST", costings+"?dry_run=true", decided(dated(4), priced(product, "12")))
		s.want("back-dated preview", row(at(dry, "lines", 0), "qty", "old_value", "new_value", "change", "old_price", "price"), "10 100.00 120.00 20.00 10.00 12.00")
		done := u.ok("POST", costings, decided(dated(4), priced(product, "12")))
		s.want("recost", row(u.ok("GET", fmt.Sprintf("/inventory/moves/%s/1/1/why", issue), ""), "first", "total"), "-40.00 -48.00")
		why := u.ok("GET", fmt.Sprintf("/inventory/moves/%s/1/1/why", at(done, "id")), "")
		s.want("why", row(at(why, "rows", 0), "kind", "label", "note"), "decided 标准成本更改，重估结存 10 × 12.00 − 100.00 = 20.00")
		s.want("now", row(at(u.ok("GET", "/inventory/standard-costs", ""), "items", 0), "price", "qty", "value"), "12.00 6 72.00")
		u.ok("POST", costings+"/"+fmt.Sprint(at(done, "id"))+"/unapprove", `{}`)
		s.want("back", row(at(u.ok("GET", "/inventory/standard-costs", ""), "items", 0), "price", "qty", "value"), "10.00 6 60.00")
		s.proves()
	})
}

// TestOpenDrafts refuses a change of method while drafts wait that would move the goods.
func TestOpenDrafts(t *testing.T) {
	eachSite(t, func(s *site) {
		u := s.login("owner")
		x := s.sale(u)
		_, next := s.months(u)
		office, loss := s.leaf(u, "560216"), s.leaf(u, "571109")
		on := fmt.Sprintf(`,"date":"%s"`, next.First().AddDays(3))
		var drafts []string
		keep := func(path, body string) { drafts = append(drafts, path+"/"+u.must("POST", path, body)) }
		keep("/inventory/receipts", other(office, on, otherLine(x.product, "1", "1")))
		keep("/inventory/issues", other(office, on, otherLine(x.product, "1", "")))
		keep(adjustments, adjusted(loss, on, adjustLine(x.product, "1")))
		keep("/inventory/openings", fmt.Sprintf(`{"lines":[{"product":%q,"qty":"1","unit_cost":"1"}]%s}`, x.product, on))
		got := u.must("POST", "/inventory/receipts", other(office, `,"approve":true`, otherLine(x.product, "1", "20")))
		keep(landedCosts, landed(office, "qty", "1", on, landedLine(got, 1, "")))
		keep("/sales/deliveries", fmt.Sprintf(`{"order":%q%s}`, x.order, on))
		keep("/sales/returns", fmt.Sprintf(`{"delivery":%q,"reason":"退","lines":[{"delivery_line":1,"qty":"1"}]%s}`, x.delivery, on))
		for len(drafts) > 0 {
			got := u.do("POST", costings, decided(change("goods", "fifo", next)))
			p := got.problem()
			names := strings.Count(p.Detail, "、") + 1
			if p.Code != "cost.drafts" || p.Pointer != "/from" || !strings.Contains(p.Detail, fmt.Sprintf("还有 %d 张草稿", len(drafts))) || names != min(5, len(drafts)) || strings.Contains(p.Detail, "…") != (len(drafts) > 5) {
				s.t.Fatalf("%d drafts: %d %s", len(drafts), got.status, got.body)
			}
			s.want("other goods are free", u.do("POST", costings+"?dry_run=true", decided(change("material", "fifo", next))).status, 200)
			u.ok("DELETE", drafts[0]+"?version=1", "")
			drafts = drafts[1:]
		}
		u.ok("POST", costings, decided(change("goods", "fifo", next)))
		s.proves()
	})
}

// TestBadCosting sends what a decision cannot be: each refusal names the field, and nothing is stored.
func TestBadCosting(t *testing.T) {
	eachSite(t, func(s *site) {
		u := s.login("owner")
		x := s.sale(u)
		this, next := s.months(u)
		after := next.Next()
		service := u.must("POST", "/master/products", `{"code":"FW","name":"安装","category":"service"}`)
		steel := u.must("POST", "/master/products", `{"code":"GC","name":"钢材","category":"material"}`)
		owed := u.must("POST", "/master/products", `{"code":"QH","name":"欠货","category":"finished"}`)
		house := u.must("POST", "/master/warehouses", `{"code":"FK","name":"负库存仓","negative":"allow"}`)
		u.must("POST", "/inventory/issues", other(s.leaf(u, "560216"), fmt.Sprintf(`,"approve":true,"warehouse":%q`, house), otherLine(owed, "2", "")))
		u.ok("POST", costings, decided(change("material", "fifo", next)))
		count := func() string { return row(u.ok("GET", costings+"/totals", ""), "count") + " " + s.countOf(u) }
		before := count()
		for _, c := range []struct{ name, body, code, pointer, says string }{
			{"nothing", `{}`, "lines.count", "/lines", "至少"},
			{"no category", decided(`"method":"fifo","from":"2099-01"`), "category.unknown", "/category", "商品类别"},
			{"unknown category", decided(change("toys", "fifo", next)), "category.unknown", "/category", "toys"},
			{"services", decided(change("service", "fifo", next)), "category.unknown", "/category", "service"},
			{"no method", decided(fmt.Sprintf(`"category":"goods","from":"%s"`, next)), "cost.method_required", "/method", "计价方法"},
			{"unknown method", decided(change("goods", "lifo", next)), "cost.method", "/method", "lifo"},
			{"specific", decided(change("goods", "specific", next)), "cost.no_batches", "/method", "批次"},
			{"the same method", decided(change("goods", "moving", next)), "cost.same_method", "/method", "现在就按"},
			{"the same method ahead", decided(change("material", "fifo", after)), "cost.same_method", "/method", "现在就按"},
			{"no month", decided(`"category":"goods","method":"fifo"`), "cost.from_required", "/from", "哪个月"},
			{"a day for a month", decided(`"category":"goods","method":"fifo","from":"2026-11-15"`), "input.invalid", "/from", "年月"},
			{"a date beside the month", decided(change("goods", "fifo", next) + `,"date":"2026-11-15"`), "cost.date", "/date", "月初"},
			{"a month with movements", decided(change("goods", "fifo", this)), "cost.moved", "/from", "PSU-1001"},
			{"not after the last decision", decided(change("material", "moving", next)), "cost.decided", "/from", "已经定了"},
			{"before the books", decided(change("material", "moving", 200001)), "cost.decided", "/from", "已经定了"},
			{"prices without use", decided(change("goods", "fifo", next), priced(x.product, "1")), "cost.prices_unused", "/lines", "先进先出"},
			{"price 0", decided("", priced(x.product, "1"), priced(steel, "0")), "cost.price", "/lines/1/price", "大于 0"},
			{"price below 0", decided("", priced(x.product, "-1")), "cost.price", "/lines/0/price", "大于 0"},
			{"no price", decided("", fmt.Sprintf(`{"product":%q}`, x.product)), "input.invalid", "/lines/0/price", "必填"},
			{"19 digits", decided("", priced(x.product, "1234567890123456789")), "input.invalid", "/lines/0/price", "位整数"},
			{"unknown product", decided("", priced("12345", "1")), "product.unknown", "/lines/0/product", "没有这个"},
			{"product twice", decided("", priced(x.product, "1"), priced(steel, "1"), priced(x.product, "2")), "product.twice", "/lines/2/product", "第 1 行"},
			{"service", decided("", priced(service, "1")), "product.service", "/lines/0/product", "服务"},
			{"product of another category", decided(change("goods", "standard", next), priced(steel, "1")), "product.category", "/lines/0/product", "GC"},
			{"owed goods without a price", decided(change("finished", "standard", next)), "cost.no_standard", "/lines", "QH 欠货"},
			{"prices before the books", decided(`"date":"2001-01-01"`, priced(x.product, "1")), "period.before_start", "/date", "账套从"},
		} {
			got := u.do("POST", costings, c.body)
			if p := got.problem(); got.status != 422 || p.Code != c.code || p.Pointer != c.pointer || !strings.Contains(p.Detail, c.says) {
				s.t.Errorf("%s: %d %s", c.name, got.status, got.body)
			}
		}
		u.ok("POST", fmt.Sprintf("/gl/periods/%s/close", this), `{}`)
		got := u.do("POST", costings, decided(fmt.Sprintf(`"date":"%s"`, this.Last()), priced(x.product, "1")))
		s.want("a closed period", row(map[string]any{"c": got.problem().Code, "p": got.problem().Pointer}, "c", "p"), "period.closed /date")
		got = u.do("POST", costings, decided(change("goods", "fifo", this)))
		s.want("a change in a closed period", got.status, 422)
		s.want("papers and vouchers after all refusals", count(), before)
		s.want("a paper that is not", u.do("POST", costings+"/12345/unapprove", `{}`).status, 404)
		s.proves()
	})
}

// TestManyStandardCosts decides about more products than one operation may usually write rows, and takes it back.
func TestManyStandardCosts(t *testing.T) {
	eachSite(t, func(s *site) {
		u := s.login("owner")
		_, next := s.months(u)
		var prices, lines []string
		for i := range 1100 {
			p := u.must("POST", "/master/products", fmt.Sprintf(`{"code":"M%04d","name":"料%d","category":"material"}`, i, i))
			prices, lines = append(prices, priced(p, "1.5")), append(lines, otherLine(p, "2", "1"))
		}
		u.must("POST", costings, decided("", prices...))
		for part := range slices.Chunk(lines, 100) {
			u.must("POST", "/inventory/receipts", other(s.leaf(u, "530104"), `,"approve":true`, part...))
		}
		done := u.ok("POST", costings, decided(change("material", "standard", next)))
		s.want("revalued", row(done, "products", "value"), "1100 1100.00")
		u.ok("POST", costings+"/"+fmt.Sprint(at(done, "id"))+"/unapprove", `{}`)
		s.want("back", at(u.ok("GET", "/inventory/costing-methods", ""), "items", 2, "value"), "2200.00")
		s.proves()
	})
}
