package app

import (
	"fmt"
	"strings"
	"testing"
)

// TestNegativeStock issues what is not there, where the warehouse forbids it, warns of it and allows it.
func TestNegativeStock(t *testing.T) {
	eachSite(t, func(s *site) {
		u := s.login("owner")
		x := s.sale(u) // 7 lie there, 2 of them are promised
		issue := other(s.leaf(u, "560216"), `,"approve":true`, otherLine(x.product, "1", ""), otherLine(x.product, "6", ""))
		below := strings.Replace(issue, "{", `{"accept":true,`, 1)
		onHand := func() any { return at(u.ok("GET", "/inventory/balances?q=kgdy", ""), "items", 0, "on_hand") }
		s.want("forbidden, whatever is said", u.do("POST", "/inventory/issues", below).problem().Code, "stock.short")

		s.negative(u, "warn")
		got := u.do("POST", "/inventory/issues", issue)
		p := got.problem()
		s.want("warned", fmt.Sprint(got.status, " ", p.Code, " ", p.Pointer, " ", row(p.Data, "available", "wanted")), "422 stock.negative_warn /lines/1/qty 4 6")
		s.want("nothing moved", onHand(), "7")
		dry := u.ok("POST", "/inventory/issues?dry_run=true", below)
		s.want("what it would do", row(at(dry, "effect", "stock", 0), "qty", "on_hand_after", "available_after"), "-7 0 -2")
		draft := u.must("POST", "/inventory/issues", strings.Replace(issue, `"approve":true`, `"approve":false`, 1))
		paper := "/inventory/issues/" + draft
		s.want("warned at approval", u.do("POST", paper+"/approve", `{"version":1}`).problem().Code, "stock.negative_warn")
		u.ok("POST", paper+"/approve", `{"version":1,"accept":true}`)
		s.want("on hand", onHand(), "0")

		delivery := fmt.Sprintf(`{"order":%q,"approve":true}`, x.order)
		s.want("a delivery is warned", u.do("POST", "/sales/deliveries", delivery).problem().Code, "stock.negative_warn")
		draft = u.must("POST", "/sales/deliveries", strings.Replace(delivery, "true", "false", 1))
		s.want("and its draft", u.do("POST", "/sales/deliveries/"+draft+"/approve", `{}`).problem().Pointer, "/lines/0/qty")
		change := `{"lines":[{"order_line":1,"qty":"2"}],"version":1,"approve":true}`
		s.want("and its change", u.do("PUT", "/sales/deliveries/"+draft, change).problem().Code, "stock.negative_warn")
		u.ok("POST", "/sales/deliveries/"+draft+"/approve", `{"version":1,"accept":true}`)
		s.want("short", row(at(u.ok("GET", "/inventory/balances?only=short", ""), "items", 0), "on_hand", "available"), "-2 -2")

		s.negative(u, "allow")
		u.ok("POST", "/inventory/issues", issue)
		s.want("on hand", onHand(), "-9")
		s.proves()
	})
}
