package app

import (
	"fmt"
	"strings"
	"testing"
)

// TestQuotation offers, revises, lets the customer accept over a link, and orders, on both databases.
func TestQuotation(t *testing.T) {
	eachSite(t, func(s *site) {
		u := s.login("owner")
		x := s.shop(u, "100")
		body := fmt.Sprintf(`{"customer":%q,"lines":[{"product":%q,"qty":"3","price":"35.00","discount":"0.05"}]}`, x.customer, x.product)
		first := u.ok("POST", "/sales/quotations", body)
		path := "/sales/quotations/" + fmt.Sprint(at(first, "id"))
		s.want("draft", row(first, "state", "revision", "total", "actions"), "draft 1 "+fmt.Sprint(at(first, "total"))+" [edit approve delete copy]")
		s.want("no link for a draft", u.do("POST", path+"/link", ``).field("code"), "doc.share")
		u.ok("POST", path+"/approve", `{"version":1}`)
		revised := u.ok("POST", path+"/revise", `{"version":2}`)
		s.want("revised", row(revised, "state", "revision"), "closed 1")
		path = "/sales/quotations/" + fmt.Sprint(at(revised, "next"))
		s.want("next", row(u.ok("GET", path, ""), "state", "revision", "first", "total"), "draft 2 "+fmt.Sprint(at(first, "id"))+" "+fmt.Sprint(at(first, "total")))
		u.ok("POST", path+"/approve", `{}`)

		link := fmt.Sprint(at(u.ok("POST", path+"/link", ``), "path"))
		customer := s.anonymous()
		offer := at(customer.ok("GET", link, ""), "paper")
		s.want("offer", row(offer, "state", "total"), "approved "+fmt.Sprint(at(first, "total")))
		if text := fmt.Sprint(offer); strings.Contains(text, "available") || strings.Contains(text, "created_by") {
			t.Errorf("the customer sees too much: %s", text)
		}
		s.want("a link is not a session", customer.do("GET", path, "").status, 401)
		s.want("an invented link", customer.do("GET", "/links/none", "").status, 404)
		s.want("accepted", row(at(customer.ok("POST", link+"/accept", `{"name":"李经理"}`), "paper"), "state", "accepted_by"), "accepted 李经理")
		s.want("accepted once", customer.do("POST", link+"/accept", `{"name":"王"}`).field("code"), "doc.state")

		ordered := u.ok("POST", path+"/order", `{}`)
		order := u.ok("GET", "/sales/orders/"+fmt.Sprint(at(ordered, "order")), "")
		s.want("order", row(order, "state", "total"), "draft "+fmt.Sprint(at(first, "total")))
		s.want("ordered", row(u.ok("GET", path, ""), "state", "order_number"), "ordered "+fmt.Sprint(at(order, "number")))
		s.want("ordered once", u.do("POST", path+"/order", `{}`).field("code"), "doc.state")
		u.ok("DELETE", "/sales/orders/"+fmt.Sprint(at(order, "id"))+"?version=1", "")
		s.want("free again", row(u.ok("GET", path, ""), "state", "order"), "accepted ")
		s.want("versions", at(u.ok("GET", "/sales/quotations/totals?first="+fmt.Sprint(at(first, "id")), ""), "count"), "2")
	})
}

// TestQuotationExpires refuses an offer that is over, and bad days by their field.
func TestQuotationExpires(t *testing.T) {
	eachSite(t, func(s *site) {
		u := s.login("owner")
		x := s.shop(u, "100")
		body := fmt.Sprintf(`{"customer":%q,"date":"2020-01-05","valid_day":"2020-01-31","approve":true,"lines":[{"product":%q,"qty":"1","price":"1"}]}`, x.customer, x.product)
		made := u.ok("POST", "/sales/quotations", body)
		for _, action := range []string{"accept", "order"} {
			s.want(action, u.do("POST", "/sales/quotations/"+fmt.Sprint(at(made, "id"))+"/"+action, `{}`).field("code"), "quotation.expired")
		}
		s.want("valid before its date", u.do("POST", "/sales/quotations", strings.Replace(body, "2020-01-31", "2020-01-04", 1)).field("pointer"), "/valid_day")
		s.want("no lines", u.do("POST", "/sales/quotations", fmt.Sprintf(`{"customer":%q,"lines":[]}`, x.customer)).field("pointer"), "/lines")
	})
}
