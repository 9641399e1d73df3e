package app

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"xingzhou/internal/kit/money"
	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/tenant"
)

// policy decides how goods are costed, from the beginning.
func (s *site) policy(m cost.Method) {
	s.t.Helper()
	ctx := context.Background()
	list, err := db.Get(ctx, s.app.DB, 0, func(q *db.Reader) ([]tenant.Company, error) { return tenant.List(q) })
	if err != nil {
		s.t.Fatal(err)
	}
	_, err = db.Do(ctx, s.app.DB, db.Req{Tenant: list[0].ID, User: 1}, func(tx *db.Tx) (bool, error) {
		stock.SetPolicy(tx, stock.PolicyRow{Category: "goods", Method: m})
		return true, nil
	})
	if err != nil {
		s.t.Fatal(err)
	}
}

// negative lets the first warehouse owe what it has not got.
func (s *site) negative(u *user, how string) string {
	s.t.Helper()
	w := at(u.ok("GET", "/master/warehouses", ""), "items", 0)
	u.ok("PUT", "/master/warehouses/"+fmt.Sprint(at(w, "id")), fmt.Sprintf(`{"code":%q,"name":%q,"is_default":true,"negative":%q,"version":%v}`, at(w, "code"), at(w, "name"), how, at(w, "version")))
	return fmt.Sprint(at(w, "id"))
}

// whyCase writes random papers of one product through the API.
type whyCase struct {
	*site
	u                                *user
	r                                *rand.Rand
	product, code, customer, account string
	month                            string
	deliveries, all                  []string // paths
}

func (c *whyCase) day() string { return fmt.Sprintf("%s-%02d", c.month, 1+c.r.IntN(28)) }

func (c *whyCase) qty() string { return fmt.Sprint(1 + c.r.IntN(9)) }

// paper tries one random paper; what the books refuse is not written.
func (c *whyCase) paper() {
	post := func(path, body string) {
		if got := c.u.do("POST", path, body); got.status == 200 {
			p := path + "/" + fmt.Sprint(got.field("id"))
			c.all = append(c.all, p)
			if path == "/sales/deliveries" {
				c.deliveries = append(c.deliveries, p)
			}
		}
	}
	switch c.r.IntN(8) {
	case 0, 1:
		cost := fmt.Sprintf("%d.%04d", 5+c.r.IntN(10), c.r.IntN(10_000))
		post("/inventory/receipts", other(c.account, fmt.Sprintf(`,"date":%q,"approve":true`, c.day()), otherLine(c.product, c.qty(), cost), otherLine(c.product, "1", cost)))
	case 2:
		post("/inventory/issues", other(c.account, fmt.Sprintf(`,"date":%q,"approve":true`, c.day()), otherLine(c.product, c.qty(), "")))
	case 3:
		on := c.day()
		order := c.u.do("POST", "/sales/orders", fmt.Sprintf(`{"customer":%q,"date":%q,"lines":[{"product":%q,"qty":%q,"price":"50"}],"approve":true}`, c.customer, on, c.product, c.qty()))
		if order.status == 200 {
			post("/sales/deliveries", fmt.Sprintf(`{"order":%q,"date":%q,"approve":true}`, order.field("id"), on))
		}
	case 4:
		if len(c.deliveries) > 0 {
			d := c.deliveries[c.r.IntN(len(c.deliveries))]
			post("/sales/returns", fmt.Sprintf(`{"delivery":%q,"date":%q,"reason":"退","lines":[{"delivery_line":1,"qty":"1"}],"approve":true}`, d[strings.LastIndex(d, "/")+1:], c.day()))
		}
	case 5:
		post("/inventory/adjustments", adjusted(c.account, fmt.Sprintf(`,"date":%q,"approve":true`, c.day()), adjustLine(c.product, fmt.Sprint(c.r.IntN(40)-15))))
	case 6:
		if items := at(c.u.ok("GET", landedCosts+"/receipts?q="+c.code, ""), "items").([]any); len(items) > 0 {
			i := c.r.IntN(len(items))
			line := landedLine(fmt.Sprint(at(items[i], "receipt")), 1, "")
			post(landedCosts, landed(c.account, "qty", fmt.Sprint(1+c.r.IntN(50)), fmt.Sprintf(`,"date":"%s-28","approve":true`, c.month), line))
		}
	case 7:
		if len(c.all) > 0 {
			p := c.all[c.r.IntN(len(c.all))]
			if c.u.do("POST", p+"/unapprove", `{}`).status == 200 && c.r.IntN(2) == 0 {
				c.u.do("POST", p+"/approve", `{}`)
			}
		}
	}
}

func (c *whyCase) amount(v any) money.Amount {
	c.t.Helper()
	a, err := money.ParseAmount(fmt.Sprint(v))
	if err != nil {
		c.t.Fatal(err)
	}
	return a
}

// explained wants every movement's rows and changes to add up to what the books hold, and all movements to the stock's value.
func (c *whyCase) explained(seen map[string]int) {
	var stands money.Amount
	for _, m := range at(c.u.ok("GET", "/inventory/moves?limit=200&product="+c.product, ""), "items").([]any) {
		why := c.u.ok("GET", "/inventory/moves/"+strings.ReplaceAll(row(m, "source_id", "posting", "line"), " ", "/")+"/why", "")
		total := c.amount(at(why, "total"))
		stands += total
		c.want("the value in the list", at(m, "value"), total)
		c.want("the paper", row(why, "source_type", "number"), row(m, "source_type", "number"))
		var rows money.Amount
		for _, r := range at(why, "rows").([]any) {
			kind := fmt.Sprint(at(r, "kind"))
			seen[kind]++
			rows += c.amount(at(r, "value"))
			if kind == "difference" || at(r, "label") == "" {
				c.t.Errorf("%v is explained by %v", m, why)
			}
			if (kind == "layer" || kind == "covered" || kind == "link" || kind == "later") && at(r, "number") == nil {
				c.t.Errorf("no paper behind %v", r)
			}
		}
		c.want("the rows", rows, total)
		booked := c.amount(at(why, "first"))
		changes, _ := at(why, "changes").([]any)
		for _, x := range changes {
			booked += c.amount(at(x, "value"))
			seen["changed"]++
			if !strings.HasPrefix(fmt.Sprint(at(x, "recost_number")), "CBCS") || at(x, "cause_number") == "" {
				c.t.Errorf("a change without its recost: %v", x)
			}
		}
		c.want("first and changes", booked, total)
	}
	c.want("the stock", at(c.u.ok("GET", "/inventory/balances/totals?q="+c.code, ""), "value"), stands)
}

// TestWhyThisCost explains each movement of random papers, back-dated, returned and taken back ones among them.
func TestWhyThisCost(t *testing.T) {
	for _, method := range []cost.Method{cost.Moving, cost.FIFO} {
		t.Run(string(method), func(t *testing.T) {
			eachSite(t, func(s *site) {
				seen := map[string]int{}
				s.policy(method)
				u := s.login("owner")
				s.negative(u, "allow")
				c := &whyCase{site: s, u: u, r: rand.New(rand.NewPCG(1, 7)), customer: u.must("POST", "/master/parties", `{"name":"星河文具","is_customer":true}`), account: s.leaf(u, "560216")}
				c.month = fmt.Sprint(at(u.ok("GET", "/session", ""), "company", "period"))
				for i := range 4 {
					c.product = u.must("POST", "/master/products", fmt.Sprintf(`{"code":"P%d","name":"商品%d","price":"50"}`, i, i))
					c.deliveries, c.all = nil, nil
					for range 30 {
						c.paper()
					}
				}
				for _, p := range at(u.ok("GET", "/master/products", ""), "items").([]any) {
					c.product, c.code = fmt.Sprint(at(p, "id")), fmt.Sprint(at(p, "code"))
					c.explained(seen)
				}
				for _, kind := range []string{map[cost.Method]string{cost.Moving: "average", cost.FIFO: "layer"}[method], "brought", "link", "short", "covered", "changed", "booked"} {
					if seen[kind] == 0 {
						s.t.Errorf("the papers never showed %s: %v", kind, seen)
					}
				}
			})
		})
	}
}
