package app

import (
	"fmt"
	"strings"
	"testing"
)

// TestOwnFields adds fields to orders, fills, filters and refuses them.
func TestOwnFields(t *testing.T) {
	eachSite(t, func(s *site) {
		u := s.login("owner")
		x := s.shop(u, "100")
		fields := func(list string) reply { return u.do("PUT", "/meta/sales.order/fields", `{"fields":[`+list+`]}`) }
		project := `{"name":"project","zh":"项目","en":"Project","kind":"text","options":[],"required":true,"search":%s,"position":1,"disabled":false,"version":0,"document":""}`
		level := `{"name":"level","zh":"等级","en":"Level","kind":"enum","options":["A","B"],"required":false,"search":true,"position":2,"disabled":false,"version":0,"document":""}`
		s.want("set", fields(fmt.Sprintf(project, "false")+","+level).status, 200)
		s.want("kind stays", fields(strings.Replace(fmt.Sprintf(project, "false"), `"text"`, `"int"`, 1)).field("code"), "custom.kind")
		body := func(custom string) string {
			return fmt.Sprintf(`{"customer":%q,"lines":[%s],"custom":%s}`, x.customer, x.orderLine, custom)
		}
		for custom, code := range map[string]string{`{}`: "custom.required /custom/project", `{"project":"a","level":"C"}`: "custom.value /custom/level", `{"project":"a","other":"b"}`: "custom.unknown /custom/other"} {
			got := u.do("POST", "/sales/orders", body(custom))
			s.want(custom, fmt.Sprint(got.field("code"), " ", got.field("pointer")), code)
		}
		one := u.must("POST", "/sales/orders", body(`{"project":"Alpha","level":"A"}`))
		u.must("POST", "/sales/orders", body(`{"project":"Beta","level":"B"}`))
		s.want("not searchable yet", u.do("GET", "/sales/orders?custom=project=alpha", "").field("code"), "custom.filter")
		s.want("search", fields(fmt.Sprintf(project, "true")+","+level).status, 200)
		for query, n := range map[string]string{"project=alpha": "1", "level=B": "1", "level=A|project=Beta": "0"} {
			s.want(query, at(u.ok("GET", "/sales/orders/totals?custom="+query, ""), "count"), n)
		}
		got := u.ok("GET", "/sales/orders/"+one, "")
		s.want("shown", fmt.Sprint(at(got, "custom")), "map[level:A project:Alpha]")
		s.want("in the list", strings.Contains(fmt.Sprint(u.ok("GET", "/sales/orders", "")), "project:Beta"), true)
		s.want("described", strings.Contains(fmt.Sprint(u.ok("GET", "/meta/sales.order", "")), "name:project"), true)
		u.ok("PUT", "/sales/orders/"+one, strings.Replace(body(`{"level":""}`), `{"cust`, `{"version":1,"cust`, 1))
		s.want("emptied", fmt.Sprint(at(u.ok("GET", "/sales/orders/"+one, ""), "custom")), "map[project:Alpha]")
		s.want("no longer found", at(u.ok("GET", "/sales/orders/totals?custom=level=A", ""), "count"), "0")
		copied := u.ok("POST", "/sales/orders/"+one+"/copy", ``)
		s.want("copied", fmt.Sprint(at(copied, "custom"), " ", at(copied, "state")), "map[project:Alpha] draft")
		u.ok("DELETE", "/sales/orders/"+one+"?version=2", "")
		s.want("gone from the index", at(u.ok("GET", "/sales/orders/totals?custom=project=alpha", ""), "count"), "1")
	})
}

// TestBatch approves many papers at once: a refusal names its paper and holds up no other; sent again, it answers again.
func TestBatch(t *testing.T) {
	eachSite(t, func(s *site) {
		u := s.login("owner")
		x := s.shop(u, "25")
		var papers []string
		for range 3 { // 10 pieces each, of 25
			id := u.must("POST", "/sales/orders", strings.Replace(x.order(x.orderLine), `"approve":true`, `"approve":false`, 1))
			papers = append(papers, fmt.Sprintf(`{"id":%q,"version":1}`, id))
		}
		body := `{"action":"approve","papers":[` + strings.Join(papers, ",") + `]}`
		got := u.do("POST", "/sales/orders/batch", body, "Idempotency-Key: many")
		text := string(got.body)
		s.want("two done", fmt.Sprint(got.status, strings.Count(text, `"done":true`), strings.Count(text, `"stock.short"`)), "200 2 1")
		again := u.do("POST", "/sales/orders/batch", body, "Idempotency-Key: many")
		s.want("again", fmt.Sprint(again.status, strings.Count(string(again.body), `"done":true`)), "200 2")
		s.want("approved", at(u.ok("GET", "/sales/orders/totals?state=approved", ""), "count"), "2")
		s.want("unknown action", u.do("POST", "/sales/orders/batch", strings.Replace(body, "approve", "fly", 1)).field("code"), "doc.action")
		s.want("rights", s.login("keeper").do("POST", "/sales/orders/batch", body).status, 403)
		s.want("delete", strings.Count(string(u.do("POST", "/sales/orders/batch", strings.Replace(body, "approve", "delete", 1)).body), `"done":true`), 1)
	})
}

// TestMakerIsNotChecker keeps who wrote a paper from approving it once the company wants that.
func TestMakerIsNotChecker(t *testing.T) {
	eachSite(t, func(s *site) {
		u := s.login("owner")
		x := s.shop(u, "100")
		order := u.must("POST", "/sales/orders", strings.Replace(x.order(x.orderLine), `"approve":true`, `"approve":false`, 1))
		u.ok("PUT", "/settings/security", `{"maker_checker":"sales.order","separate_admins":false}`)
		s.want("own paper", u.do("POST", "/sales/orders/"+order+"/approve", `{"version":1}`).field("code"), "doc.own_paper")
		s.want("at once", u.do("POST", "/sales/orders", x.order(x.orderLine)).field("code"), "doc.own_paper")
		sales := s.login("sales")
		mine := sales.must("POST", "/sales/orders", strings.Replace(x.order(x.orderLine), `"approve":true`, `"approve":false`, 1))
		s.want("another's", u.do("POST", "/sales/orders/"+mine+"/approve", `{"version":1}`).status, 200)
	})
}

// TestHistory writes what changed down to the field of the line.
func TestHistory(t *testing.T) {
	eachSite(t, func(s *site) {
		u := s.login("owner")
		x := s.shop(u, "100")
		order := u.must("POST", "/sales/orders", strings.Replace(x.order(x.orderLine), `"approve":true`, `"approve":false`, 1))
		changed := strings.Replace(x.order(strings.Replace(x.orderLine, `"qty":"10"`, `"qty":"12"`, 1)), `"approve":true`, `"version":1`, 1)
		u.ok("PUT", "/sales/orders/"+order, changed)
		u.ok("POST", "/sales/orders/"+order+"/approve", `{"version":2}`)
		events := fmt.Sprint(u.ok("GET", "/audit/events?document=sales.order&paper="+order, ""))
		for _, want := range []string{"action:create", "action:update", "action:approve", "path:/lines/0/qty", "old:10", "new:12", "old:draft", "new:approved"} {
			if !strings.Contains(events, want) {
				t.Errorf("%s is not in %s", want, events)
			}
		}
	})
}

// TestPagesOfAList goes through a list by every order, page by page, and finds each paper once.
func TestPagesOfAList(t *testing.T) {
	eachSite(t, func(s *site) {
		u := s.login("owner")
		x := s.shop(u, "100")
		for i := range 7 {
			line := strings.Replace(x.orderLine, `"qty":"10"`, fmt.Sprintf(`"qty":"%d"`, 1+i%3), 1)
			u.must("POST", "/sales/orders", fmt.Sprintf(`{"customer":%q,"date":"2026-01-0%d","lines":[%s]}`, x.customer, 1+i/2, line))
		}
		for _, sort := range []string{"", "date", "-date", "total", "-total"} {
			seen, before := map[string]bool{}, ""
			for cursor := ""; ; {
				page := u.ok("GET", "/sales/orders?limit=2&sort="+sort+"&cursor="+cursor, "")
				items, _ := at(page, "items").([]any)
				for i := range items {
					seen[fmt.Sprint(at(page, "items", i, "id"))] = true
					if key := fmt.Sprint(at(page, "items", i, strings.TrimPrefix(sort, "-"))); sort == "date" && key < before {
						t.Errorf("%s comes after %s", key, before)
					} else if sort == "date" {
						before = key
					}
				}
				if cursor = fmt.Sprint(at(page, "next_cursor")); cursor == "" {
					break
				}
			}
			s.want("papers by "+sort, len(seen), 7)
		}
		s.want("unknown sort", u.do("GET", "/sales/orders?sort=note", "").status, 422)
		s.want("foreign cursor", u.do("GET", "/sales/orders?cursor=zzz", "").field("code"), "list.cursor")
	})
}

// TestOwnFieldsInFiles reads own fields from a file and writes them into one.
func TestOwnFieldsInFiles(t *testing.T) {
	exchanging(t, func(s *site) {
		u := s.login("owner")
		x := s.shop(u, "100")
		fields := `{"fields":[{"name":"due","zh":"交期","en":"Due","kind":"day","options":[],"required":true,"search":true,"position":1,"disabled":false,"version":0,"document":""},
			{"name":"boxes","zh":"箱数","en":"Boxes","kind":"int","options":[],"required":false,"search":false,"position":2,"disabled":false,"version":0,"document":""}]}`
		s.want("set", u.do("PUT", "/meta/sales.order/fields", fields).status, 200)
		p := u.send("/sales/orders", "d.csv", []byte(csv("单号|客户|商品|数量|单价|交期|箱数\n1|星河文具|A4|2|10|2026-12-24|3\n2|星河文具|A4|1|10||\n")))
		got := u.importing("/sales/orders", p, "good", false)
		if got.Made != 1 || got.FaultyRows != 1 || u.faultsOf(got.ID.String())[0].Column != "交期" {
			s.t.Errorf("import: %+v %+v", got, u.faultsOf(got.ID.String()))
		}
		s.want("found", at(u.ok("GET", "/sales/orders/totals?custom=due=2026-12-24", ""), "count"), "1")
		rows := cells(s.t, u.do("GET", "/sales/orders/export.xlsx?customer="+x.customer, ""))
		if len(rows) != 2 || !strings.Contains(rows[0], "|交期|箱数") || !strings.HasSuffix(rows[1], "|3") {
			s.t.Errorf("export: %q", rows)
		}
	})
}
