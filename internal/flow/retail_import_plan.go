package flow

import (
	"slices"
	"strings"

	"xingzhou/internal/kit/fixed"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
)

// Lines without a customer go to one party.
const (
	walkInCode = "LSKH"
	walkInName = "零售客户"
)

// costShare is the unit cost of opening stock: 60 % of the product's median price.
const costShare = 60

// retailPlan is what one pass over the file says must stand in the masters and in stock before its first line is posted.
type retailPlan struct {
	docs      []document
	customers []plannedCustomer // in the order of the file
	products  []plannedProduct
}

type plannedCustomer struct {
	code      string
	countries []string // a customer seen under several countries is still one party
}

type plannedProduct struct {
	code  string
	name  string
	price money.Price // median of its lines
	sold  qty.Qty     // of all lines that sell it: the opening stock
}

func (p *plannedProduct) service() bool { return !goods(p.code) }

// unitCost is exact: price × 60 / 100, half away from zero at six decimals.
func (p *plannedProduct) unitCost() (money.Price, error) {
	v, err := fixed.MulDiv(int64(p.price), costShare, 100)
	return money.Price(v), err
}

// seenProduct gathers what the lines say of a product.
type seenProduct struct {
	at     int
	prices []money.Price
	names  map[string]int
	order  []string
}

func planRetail(lines []retailLine) *retailPlan {
	p := &retailPlan{docs: documents(lines)}
	customers := map[string]int{}
	seen := map[string]*seenProduct{}
	for _, d := range p.docs {
		for _, i := range d.lines {
			p.see(&lines[i], customers, seen)
		}
	}
	for i := range p.products {
		s := seen[p.products[i].code]
		p.products[i].price, p.products[i].name = median(s.prices), s.name(p.products[i].code)
	}
	return p
}

func (p *retailPlan) see(l *retailLine, customers map[string]int, seen map[string]*seenProduct) {
	if _, ok := customers[l.customer]; !ok {
		customers[l.customer] = len(p.customers)
		p.customers = append(p.customers, plannedCustomer{code: l.customer})
	}
	if c := &p.customers[customers[l.customer]]; l.customer != "" && l.country != "" && !slices.Contains(c.countries, l.country) {
		c.countries = append(c.countries, l.country)
	}
	s := seen[l.code]
	if s == nil {
		s = &seenProduct{at: len(p.products), names: map[string]int{}}
		seen[l.code] = s
		p.products = append(p.products, plannedProduct{code: l.code})
	}
	s.prices = append(s.prices, l.price)
	if l.name != "" {
		if s.names[l.name]++; s.names[l.name] == 1 {
			s.order = append(s.order, l.name)
		}
	}
	if !cancels(l.invoice) {
		p.products[s.at].sold += l.qty
	}
}

// name is the description that most lines give, the earliest of several; the code where none does.
func (s *seenProduct) name(code string) string {
	best := code
	most := 0
	for _, n := range s.order {
		if s.names[n] > most {
			best, most = n, s.names[n]
		}
	}
	if r := []rune(best); len(r) > 200 {
		best = string(r[:200])
	}
	return best
}

// median of the prices; between two middle ones their mean, half a millionth up.
func median(prices []money.Price) money.Price {
	slices.Sort(prices)
	n := len(prices)
	if n%2 == 1 {
		return prices[n/2]
	}
	low, high := prices[n/2-1], prices[n/2]
	return low + (high-low+1)/2
}

// stocked lists the products that need opening stock.
func (p *retailPlan) stocked() []plannedProduct {
	var out []plannedProduct
	for _, x := range p.products {
		if !x.service() && x.sold > 0 {
			out = append(out, x)
		}
	}
	return out
}

func (c *plannedCustomer) partyCode() string { return partyCode(c.code) }

func partyCode(customer string) string {
	if customer == "" {
		return walkInCode
	}
	return customer
}

func (c *plannedCustomer) name() string {
	if c.code == "" {
		return walkInName
	}
	return "客户" + c.code
}

func (c *plannedCustomer) address() string {
	a := []rune(strings.Join(c.countries, "、"))
	return string(a[:min(len(a), 200)])
}
