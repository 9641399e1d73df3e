package app

import (
	"fmt"
	"strings"
	"testing"

	"xingzhou/internal/ledger/cost"
)

// TestCategoryOfMovedProduct puts a product that has moved into categories that are costed as it is, and otherwise.
func TestCategoryOfMovedProduct(t *testing.T) {
	eachSite(t, func(s *site) {
		u := s.login("owner")
		s.method("material", cost.FIFO)
		account := s.leaf(u, "560216")
		product := u.must("POST", "/master/products", `{"code":"DY","name":"电源"}`)
		version := 1
		category := func(to string) reply {
			got := u.do("PUT", "/master/products/"+product, fmt.Sprintf(`{"code":"DY","name":"电源"%s,"version":%d}`, to, version))
			if got.status == 200 {
				version++
			}
			return got
		}
		s.want("never moved, into another method", category(`,"category":"material"`).status, 200)
		s.want("and back, by leaving it out", category("").status, 200)
		u.must("POST", "/inventory/receipts", other(account, `,"approve":true`, otherLine(product, "10", "10")))
		s.want("into the same method", category(`,"category":"finished"`).status, 200)
		p := category(`,"category":"material"`).problem()
		s.want("into another method", fmt.Sprint(p.Status, p.Code, p.Pointer, strings.Contains(p.Detail, "DY 电源 已有出入库，按移动加权平均计价，而“原材料”按先进先出计价")), "422product.costed_otherwise/categorytrue")
		s.want("a service", category(`,"category":"service"`).problem().Code, "product.service")
		s.want("the same category", category(`,"category":"finished"`).status, 200)
		u.ok("PUT", "/session/locale", `{"locale":"en"}`)
		p = category(`,"category":"material"`).problem()
		s.want("in English", strings.Contains(p.Detail, "costed by Moving average, while Material is costed by First in, first out") && strings.Contains(p.Detail, "create a new product"), true)

		// A product that got into such a category before this was refused goes by what its own rows say.
		s.method("finished", cost.Standard)
		u.must("POST", adjustments, adjusted(account, `,"approve":true`, adjustLine(product, "5")))
		s.want("worth", row(at(u.ok("GET", "/inventory/balances?q=dy", ""), "items", 0), "value"), "105.00")
		s.want("it may leave for its own method", category(`,"category":"goods"`).status, 200)
		s.proves()
	})
}

// TestAdjustmentBeforeItsMethod dates adjustments before and after a product left standard cost.
func TestAdjustmentBeforeItsMethod(t *testing.T) {
	eachSite(t, func(s *site) {
		u := s.login("owner")
		this, next := s.months(u)
		account := s.leaf(u, "560216")
		s.method("material", cost.Standard)
		product := u.must("POST", "/master/products", `{"code":"BZ","name":"标准件","category":"material"}`)
		u.ok("POST", costings, decided(fmt.Sprintf(`"date":"%s"`, this.First()), priced(product, "8")))
		u.must("POST", "/inventory/receipts", other(account, fmt.Sprintf(`,"date":"%s","approve":true`, this.First()), otherLine(product, "10", "8")))
		u.ok("POST", costings, decided(change("material", "moving", next)))
		early := adjusted(account, fmt.Sprintf(`,"date":"%s"`, this.Last()), adjustLine(product, "5"))
		s.want("while it was at standard cost", u.do("POST", adjustments, early).problem().Code, "cost.standard")
		late := adjusted(account, fmt.Sprintf(`,"date":"%s"`, next.First()), adjustLine(product, "5"))
		u.must("POST", adjustments, late)
		s.proves()
	})
}
