package app

import (
	"fmt"
	"strings"
	"testing"
)

// backDated brings goods in on the 5th, takes some out on the 10th, and then finds dearer ones of the 3rd.
func (s *site) backDated(u *user) (product, issue, late string) {
	month := fmt.Sprint(at(u.ok("GET", "/session", ""), "company", "period"))
	product = u.must("POST", "/master/products", `{"code":"DY","name":"电源"}`)
	account := s.leaf(u, "560216")
	write := func(path, day, qty, cost string) string {
		return u.must("POST", path, other(account, fmt.Sprintf(`,"date":"%s-%s","approve":true`, month, day), otherLine(product, qty, cost)))
	}
	write("/inventory/receipts", "05", "10", "10")
	issue = write("/inventory/issues", "10", "3", "")
	return product, issue, write("/inventory/receipts", "03", "5", "20")
}

// TestRecost reads a recost on every screen that shows it.
func TestRecost(t *testing.T) {
	eachSite(t, func(s *site) {
		u := s.login("accountant")
		product, issue, late := s.backDated(u)
		undo := u.ok("POST", "/inventory/receipts/"+late+"/unapprove?dry_run=true", `{}`)
		s.want("previewed recost", row(at(undo, "effect", "recost"), "movements", "value"), "1 10.00")
		list := at(u.ok("GET", "/inventory/recosts", ""), "items").([]any)
		s.want("recosts", len(list), 1)
		r := list[0]
		number := fmt.Sprint(at(r, "number"))
		s.want("in the list", row(r, "cause_type", "changed", "value", "made_by_name"), "inventory.receipt 1 -10.00 accountant")
		s.want("totals", row(u.ok("GET", "/inventory/recosts/totals", ""), "count", "value"), "1 -10.00")
		for _, q := range []string{"?q=" + strings.ToLower(number), "?q=" + fmt.Sprint(at(r, "cause_number")), "?from=2000-01-01&to=2999-12-31&limit=1"} {
			s.want("list "+q, len(at(u.ok("GET", "/inventory/recosts"+q, ""), "items").([]any)), 1)
		}
		for _, q := range []string{"?q=nothing", "?to=2000-01-01", "?from=2999-01-01"} {
			s.want("list "+q, len(at(u.ok("GET", "/inventory/recosts"+q, ""), "items").([]any)), 0)
			s.want("totals "+q, row(u.ok("GET", "/inventory/recosts/totals"+q, ""), "count", "value"), "0 0.00")
		}
		path := "/inventory/recosts/" + fmt.Sprint(at(r, "id"))
		one := u.ok("GET", path, "")
		s.want("links", kinds(at(one, "links")), "inventory.receipt posting.recost* gl.voucher")
		s.want("its cause", at(one, "cause"), late)
		line := at(u.ok("GET", path+"/lines", ""), "items", 0)
		s.want("line", row(line, "source_type", "source_id", "product_code", "qty", "old", "new", "value", "variance"), "inventory.issue "+issue+" DY -3 -30.00 -40.00 -10.00 0.00")
		voucher := u.ok("GET", "/gl/vouchers/"+fmt.Sprint(at(one, "links", 2, "id")), "")
		s.want("voucher", row(voucher, "source_type", "source_number")+" "+kinds(at(voucher, "links")), "posting.recost "+number+" inventory.receipt posting.recost gl.voucher*")
		s.want("strip of the cause", kinds(at(u.ok("GET", "/inventory/receipts/"+late, ""), "links")), "inventory.receipt* posting.recost gl.voucher")
		s.want("found", row(at(u.ok("GET", "/search?q="+strings.ToLower(number), ""), "items", 0), "kind", "title", "route"), "recost "+number+" "+path)
		s.want("not there", u.do("GET", "/inventory/recosts/12345", "").status, 404)
		for _, role := range []string{"sales", "keeper"} {
			who := s.login(role)
			s.want(role+" may not", who.do("GET", path, "").status, 403)
			s.want(role+" finds nothing", kinds(at(who.ok("GET", "/search?q="+number, ""), "items")), "")
		}
		s.whyInWords(u, product, number)
	})
}

// whyInWords reads the explanations of the two days.
func (s *site) whyInWords(u *user, product, recost string) {
	moves := at(u.ok("GET", "/inventory/moves?product="+product, ""), "items").([]any)
	s.want("the list shows what the books hold", row(moves[0], "kind", "value"), "issue -40.00")
	path := "/inventory/moves/" + strings.ReplaceAll(row(moves[0], "source_id", "posting", "line"), " ", "/") + "/why"
	why := u.ok("GET", path, "")
	s.want("before", row(at(why, "before"), "qty", "value", "unit_cost"), "15 200.00 13.333333")
	s.want("average", row(at(why, "rows", 0), "kind", "qty", "value", "note"), "average -3 -40.00 200.00 ÷ 15 × 3 = 40.00")
	s.want("booked first", row(why, "first", "total", "method"), "-30.00 -40.00 moving")
	s.want("changed by", row(at(why, "changes", 0), "recost_number", "value", "cause_type"), recost+" -10.00 inventory.receipt")
	for _, role := range []string{"sales", "keeper"} {
		s.want(role+" may not see cost", s.login(role).do("GET", path, "").status, 403)
	}
	s.want("no such movement", u.do("GET", "/inventory/moves/1/1/1/why", "").problem().Code, "move.unknown")
}
