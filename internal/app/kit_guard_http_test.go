package app

import (
	"fmt"
	"strings"
	"testing"
)

// draftOf is the order of a shop that is not approved yet.
func (sh shop) draftOf() string {
	return strings.Replace(sh.order(sh.orderLine), `"approve":true`, `"approve":false`, 1)
}

// TestFlowAsksOfAStoredOrder: the categories of a draft's products count when it is approved later, as when it is approved at once.
func TestFlowAsksOfAStoredOrder(t *testing.T) {
	eachSite(t, func(s *site) {
		u, maker := s.login("owner"), s.login("sales")
		x := s.shop(u, "100")
		u.ok("POST", "/approvals/flows", `{"document":"sales.order","name":"商品","categories":["goods"],"steps":[{"name":"老板","mode":"all","role":"owner"}]}`)
		order := maker.must("POST", "/sales/orders", x.draftOf())
		s.want("it waits", row(maker.ok("POST", "/sales/orders/"+order+"/approve", `{}`), "state"), "draft")
		if c := s.waiting(u, 1); c.Title != "星河文具" {
			t.Errorf("the case says %q, not whom the order is for", c.Title)
		}
		u.ok("POST", "/approvals/flows", `{"document":"inventory.issue","name":"大额领用","amount_from":"100","steps":[{"name":"会计","mode":"all","role":"accountant"}]}`)
		s.want("approved at once, it waits too", row(maker.ok("POST", "/sales/orders", x.order(x.orderLine)), "state", "version"), "draft 1")
		s.waiting(u, 2)
		contra := s.leaf(u, "530104")
		for qty, state := range map[string]string{"4": "approved", "5": "draft"} { // of goods at 20.00
			body := fmt.Sprintf(`{"contra_account":%q,"approve":true,"lines":[{"product":%q,"qty":%q}]}`, contra, x.product, qty)
			s.want("an issue of "+qty, row(u.ok("POST", "/inventory/issues", body), "state"), state)
		}
	})
}

// TestChangeAndApprove: who approves his own change of another's paper is no other pair of eyes, and reaches as far as his right to
// approve, not as far as that to change.
func TestChangeAndApprove(t *testing.T) {
	eachSite(t, func(s *site) {
		u := s.login("owner")
		x := s.shop(u, "100")
		sales := s.login("sales")
		change := strings.Replace(x.order(x.orderLine), `{"cust`, `{"version":1,"cust`, 1)
		order := sales.must("POST", "/sales/orders", x.draftOf())
		u.ok("PUT", "/settings/security", `{"maker_checker":"all","separate_admins":false}`)
		s.want("own change", u.do("PUT", "/sales/orders/"+order, change).field("code"), "doc.own_paper")
		u.ok("PUT", "/settings/security", `{"maker_checker":"","separate_admins":false}`)

		grants := `[{"pattern":"sales.order.read","scope":"all"},{"pattern":"sales.order.create","scope":"all"},{"pattern":"sales.order.update","scope":"all"},{"pattern":"sales.order.approve","scope":"own"}]`
		role := u.ok("POST", "/settings/roles", `{"name":"改单","grants":`+grants+`}`)
		who := ""
		list, _ := at(u.ok("GET", "/settings/rights", ""), "items").([]any)
		for _, r := range list {
			if at(r, "name") == "keeper" {
				who = fmt.Sprint(at(r, "user"))
			}
		}
		u.ok("PUT", "/settings/rights/"+who, fmt.Sprintf(`{"roles":[%q]}`, at(role, "key")))
		clerk := s.login("keeper")
		s.want("beyond his right to approve", clerk.do("PUT", "/sales/orders/"+order, change).field("code"), "doc.not_found")
		s.want("within his right to change", clerk.do("PUT", "/sales/orders/"+order, strings.Replace(change, `"approve":true`, `"approve":false`, 1)).status, 200)
		s.want("his own", row(clerk.ok("POST", "/sales/orders", x.order(x.orderLine)), "state"), "approved")
	})
}

// TestOwnFieldsAreCarried: copies and revisions take over what still counts of the own fields, and a page that is out of date changes none.
func TestOwnFieldsAreCarried(t *testing.T) {
	eachSite(t, func(s *site) {
		u := s.login("owner")
		x := s.shop(u, "100")
		field := `{"name":%q,"zh":"项目","en":"Project","kind":"text","options":[],"required":%t,"search":false,"position":1,"disabled":%t,"version":%d,"document":""}`
		set := func(list ...string) reply {
			return u.do("PUT", "/meta/sales.quotation/fields", `{"fields":[`+strings.Join(list, ",")+`]}`)
		}
		s.want("set", set(fmt.Sprintf(field, "project", true, false, 0), fmt.Sprintf(field, "old", false, false, 0)).status, 200)
		body := fmt.Sprintf(`{"customer":%q,"approve":true,"lines":[%s],"custom":{"project":"a","old":"b"}}`, x.customer, x.orderLine)
		path := "/sales/quotations/" + u.must("POST", "/sales/quotations", body)
		s.want("out of date", set(fmt.Sprintf(field, "project", true, false, 7)).field("code"), "custom.version")
		s.want("disabled", set(fmt.Sprintf(field, "project", true, false, 1), fmt.Sprintf(field, "old", false, true, 1)).status, 200)
		s.want("copied", fmt.Sprint(at(u.ok("POST", path+"/copy", ``), "custom")), "map[project:a]")
		next := fmt.Sprint(at(u.ok("POST", path+"/revise", `{}`), "next"))
		s.want("revised", fmt.Sprint(at(u.ok("GET", "/sales/quotations/"+next, ""), "custom")), "map[project:a]")
		choice := strings.Replace(fmt.Sprintf(field, "level", false, false, 0), `"text","options":[]`, `"enum","options":["A","B\nC"]`, 1)
		s.want("an option of two lines", set(choice).field("code"), "custom.option")
	})
}

// TestLinkEndsWithTheOffer: an offer that was accepted and then revised opens over no link any more.
func TestLinkEndsWithTheOffer(t *testing.T) {
	eachSite(t, func(s *site) {
		u := s.login("owner")
		x := s.shop(u, "100")
		path := "/sales/quotations/" + u.must("POST", "/sales/quotations", x.order(x.orderLine))
		link := fmt.Sprint(at(u.ok("POST", path+"/link", ``), "path"))
		customer := s.anonymous()
		customer.ok("POST", link+"/accept", `{"name":"李经理"}`)
		customer.ok("GET", link, "")
		u.ok("POST", path+"/revise", `{}`)
		s.want("ended", customer.do("GET", link, "").field("code"), "link.missing")
	})
}

// TestSellerFollowsHisOrder: who wrote an order finds the delivery that another wrote of it beside the order, as in the list.
func TestSellerFollowsHisOrder(t *testing.T) {
	eachSite(t, func(s *site) {
		u, sales := s.login("owner"), s.login("sales")
		x := s.shop(u, "100")
		order := sales.must("POST", "/sales/orders", x.order(x.orderLine))
		foreign := u.must("POST", "/sales/orders", x.order(x.orderLine))
		delivery := s.login("keeper").must("POST", "/sales/deliveries", fmt.Sprintf(`{"order":%q,"approve":true}`, order))
		s.want("in his list", at(sales.ok("GET", "/sales/deliveries/totals", ""), "count"), "1")
		if got := fmt.Sprint(at(sales.ok("GET", "/sales/orders/"+order, ""), "links")); !strings.Contains(got, delivery) {
			t.Errorf("the delivery is not beside the order: %s", got)
		}
		s.want("another's order", sales.do("GET", "/sales/orders/"+foreign, "").status, 404)
	})
}
