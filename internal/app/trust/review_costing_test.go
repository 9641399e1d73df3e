package trust

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/master/product"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/db/dbtest"
	"xingzhou/internal/platform/tenant"
)

// costStory is a company whose materials are costed by one method, told paper by paper.
type costStory struct{ *costCase }

func tellCosts(t *testing.T, d *db.DB, scope string, m cost.Method) costStory {
	seed := uint64(1)
	c := newCostCase(t, d, seed)
	for c.company.CostScope != scope {
		seed++
		c = newCostCase(t, d, seed)
	}
	s := costStory{c}
	must(t, s.do(func(tx *db.Tx) error {
		stock.SetPolicy(tx, stock.PolicyRow{Category: product.Material, Method: m})
		return nil
	}))
	return s
}

// newcomer is a material without a standard cost.
func (s costStory) newcomer() int {
	must(s.t, s.do(func(tx *db.Tx) error {
		p, err := product.Create(tx, &product.Input{Code: "N1", Name: "新料", Unit: "个", Category: product.Material, TaxRate: 130_000})
		s.products = append(s.products, p)
		return err
	}))
	return len(s.products) - 1
}

func (s costStory) in(on day.Day, p int, q qty.Qty, value money.Amount) *costPaper {
	s.t.Helper()
	l := s.line(1, p, 0, stock.Receipt, q*qty.One)
	l.Value = value
	must(s.t, s.postOn("receipt", on, l))
	return s.papers[len(s.papers)-1]
}

func (s costStory) out(on day.Day, p int, q qty.Qty) {
	s.t.Helper()
	must(s.t, s.postOn("issue", on, s.line(1, p, 0, stock.Issue, -q*qty.One)))
}

// transfer moves goods of the first warehouse to the second.
func (s costStory) transfer(on day.Day, p int, q qty.Qty) {
	s.t.Helper()
	in := s.line(2, p, 1, "transfer_in", q*qty.One)
	in.Links = []cost.Link{{Before: 1, After: 1, Whole: 1}}
	must(s.t, s.postOn("transfer", on, s.line(1, p, 0, stock.Issue, -q*qty.One), in))
}

// charge spreads so much over each of the receipts.
func (s costStory) charge(on day.Day, amount money.Amount, receipts ...*costPaper) *costPaper {
	s.t.Helper()
	var shares []posting.Share
	for _, r := range receipts {
		shares = append(shares, posting.Share{Of: cost.Key{Source: r.ID, No: 1, Line: 1}, Amount: amount, Product: r.Number})
	}
	s.serial++
	p := &costPaper{}
	p.Type, p.ID, p.No, p.NewNo, p.Day, p.Number = "inventory.landed", s.d.NextID(), 1, 2, on, fmt.Sprintf("F%d", s.serial)
	must(s.t, s.do(func(tx *db.Tx) error {
		d := &posting.Document{Type: p.Type, ID: p.ID, No: 1, Number: p.Number, Day: on, Summary: p.Number}
		_, err := posting.Land(tx, d, s.contra, shares)
		return err
	}))
	return p
}

func (s costStory) takeBack(p *costPaper) error {
	return s.do(func(tx *db.Tx) error {
		_, err := posting.Reverse(tx, p.Undo)
		return err
	})
}

func (s costStory) closeMonth(month day.Period) {
	s.t.Helper()
	must(s.t, s.do(func(tx *db.Tx) error {
		periods, err := gl.AllPeriods(tx, s.company.StartPeriod)
		if err != nil {
			return err
		}
		return gl.Close(tx, periods, month)
	}))
	s.today = month.Next().First()
}

func (s costStory) decides(on day.Day, m cost.Method, prices ...posting.StandardPrice) *posting.Decision {
	s.t.Helper()
	d := &posting.Decision{Type: "inventory.costing", ID: s.d.NextID(), No: 1, Number: "J", Day: on, Method: m, Prices: prices}
	if m != "" {
		d.Category = product.Material
	}
	must(s.t, s.do(func(tx *db.Tx) error {
		_, _, err := posting.PostDecision(tx, d)
		return err
	}))
	return d
}

// lies checks what a product is worth in all warehouses, and that a full replay finds the same.
func (s costStory) lies(p int, want money.Amount) {
	s.t.Helper()
	got, err := db.Get(context.Background(), s.d, s.company.ID, func(q *db.Reader) (int64, error) {
		v, _, err := db.One(q, (*db.Row).Int, `SELECT CAST(COALESCE(SUM(value), 0) AS bigint) FROM stock_cost WHERE tenant_id = $1 AND product_id = $2`, s.products[p].ID)
		return v, err
	})
	must(s.t, err)
	if money.Amount(got) != want {
		s.t.Errorf("the stock is worth %s, want %s", money.Amount(got), want)
	}
	must(s.t, s.check())
}

// refused checks a refusal that names the product at the line.
func (s costStory) refused(err error, reason string, names ...string) {
	s.t.Helper()
	e, ok := errs.As(err)
	if !ok || e.Reason != reason {
		s.t.Fatalf("got %v, want %s", err, reason)
	}
	for _, n := range names {
		if !strings.Contains(e.Zh, n) || !strings.Contains(e.En, n) {
			s.t.Errorf("%s does not name %s: %s %s", reason, n, e.Zh, e.En)
		}
	}
}

// TestCostingChargesWhatCameBeforeFIFO: what lay there when FIFO took over is one layer, and takes what is charged to its goods later.
func TestCostingChargesWhatCameBeforeFIFO(t *testing.T) {
	dbtest.Each(t, costSchema, func(t *testing.T, d *db.DB) {
		t.Run("a charge on a receipt of a closed month", func(t *testing.T) {
			s := tellCosts(t, d, tenant.ScopeCompany, cost.Moving)
			r := s.in(20260105, 0, 10, 100_00)
			s.closeMonth(202601)
			s.decides(20260201, cost.FIFO)
			s.charge(20260206, 20_00, r)
			s.lies(0, 120_00)
			s.out(20260207, 0, 6)
			s.charge(20260208, 20_00, r) // four of its ten pieces can lie there still
			s.lies(0, 56_00)
			s.out(20260209, 0, 4)
			s.in(20260210, 0, 10, 100_00)
			s.charge(20260211, 20_00, r)
			s.lies(0, 100_00)
		})
		t.Run("a transfer whose source is covered afterwards", func(t *testing.T) {
			s := tellCosts(t, d, tenant.ScopeWarehouse, cost.Moving)
			s.in(20260105, 0, 1, 10_00)
			s.transfer(20260106, 0, 10)
			s.decides(20260201, cost.FIFO)
			s.in(20260205, 0, 9, 180_00)
			s.lies(0, 190_00)
		})
	})
}

// TestCostingTakesBackWhatGotIn: an adjustment of a closed month takes out of the stock what it put in, and not what it could not.
func TestCostingTakesBackWhatGotIn(t *testing.T) {
	dbtest.Each(t, costSchema, func(t *testing.T, d *db.DB) {
		for _, m := range []cost.Method{cost.Moving, cost.FIFO, cost.Monthly} {
			for left, after := range map[qty.Qty]money.Amount{0: 100_00, 4: 140_00, 10: 200_00} {
				t.Run(fmt.Sprintf("%s, %s pieces were left", m, left*qty.One), func(t *testing.T) {
					s := tellCosts(t, d, tenant.ScopeCompany, m)
					r := s.in(20260105, 0, 10, 100_00)
					if left < 10 {
						s.out(20260106, 0, 10-left)
					}
					s.closeMonth(202601)
					f := s.charge(20260205, 20_00, r)
					s.in(20260206, 0, 10, 100_00)
					s.closeMonth(202602)
					must(t, s.takeBack(f))
					s.lies(0, after)
				})
			}
		}
	})
}

// TestCostingTakesBackAChargeOnItsDay: a charge of receipts of an open and of a closed month is taken back after both are closed, and on the
// day on which it was made: what it did to the closed one never was.
func TestCostingTakesBackAChargeOnItsDay(t *testing.T) {
	dbtest.Each(t, costSchema, func(t *testing.T, d *db.DB) {
		for _, m := range []cost.Method{cost.Moving, cost.FIFO} {
			s := tellCosts(t, d, tenant.ScopeCompany, m)
			early := s.in(20260105, 0, 10, 100_00)
			s.closeMonth(202601)
			late := s.in(20260205, 1, 10, 100_00)
			s.today = 20260310
			f := s.charge(20260310, 20_00, early, late)
			s.closeMonth(202602)
			s.out(20260310, 0, 5)
			s.out(20260310, 1, 5)
			s.lies(0, 60_00)
			must(t, s.takeBack(f))
			s.lies(0, 50_00)
			s.lies(1, 50_00)
		}
	})
}

// TestCostingWantsTheStandardCostOfTheDay: what moves before a standard cost holds is refused at its line; what moved without one may go.
func TestCostingWantsTheStandardCostOfTheDay(t *testing.T) {
	dbtest.Each(t, costSchema, func(t *testing.T, d *db.DB) {
		for _, most := range []int{20_000, 1} {
			t.Run(fmt.Sprintf("%d movements at once", most), func(t *testing.T) {
				defer func(n int) { posting.AtOnce = n }(posting.AtOnce)
				posting.AtOnce = most
				s := tellCosts(t, d, tenant.ScopeCompany, cost.Moving)
				n := s.newcomer()
				s.in(20260105, n, 10, 100_00)
				s.out(20260106, n, 10)
				s.decides(20260201, cost.Standard)
				price := s.decides(20260210, "", posting.StandardPrice{Product: s.products[n].ID, Price: 10_000_000})
				s.today = 20260212
				for _, l := range []posting.Line{s.line(1, n, 0, stock.Receipt, 10*qty.One), s.line(1, n, 0, stock.Issue, -qty.One), s.line(1, n, 0, stock.Found, qty.One)} {
					l.Pointer = "/lines/0/qty"
					err := s.postOn("before its price", 20260205, l)
					s.refused(err, "cost.no_standard", "N1", "2026-02-05")
					if e, _ := errs.As(err); e.Pointer != "/lines/0/qty" {
						t.Errorf("points to %q", e.Pointer)
					}
				}
				r := s.in(20260211, n, 10, 105_00)
				undo := func() error {
					return s.do(func(tx *db.Tx) error { _, err := posting.UndoDecision(tx, price, 2); return err })
				}
				s.refused(undo(), "cost.price_used", "N1")
				must(t, s.takeBack(r))
				must(t, undo())
				s.refused(s.postOn("receipt", 20260212, s.line(1, n, 0, stock.Receipt, qty.One)), "cost.no_standard", "N1")
			})
		}
		t.Run("in a month in which it was not kept at standard cost", func(t *testing.T) {
			s := tellCosts(t, d, tenant.ScopeCompany, cost.Moving)
			n := s.newcomer()
			s.in(20260105, n, 10, 100_00)
			s.out(20260106, n, 10)
			s.decides(20260201, cost.Standard)
			s.today = 20260203
			s.in(20260110, n, 1, 10_00)
			s.out(20260111, n, 1)
			s.lies(n, 0)
		})
	})
}

// TestCostingNamesWhatIsTooEarly: goods cannot bring the cost of an issue that comes after them, and the message says which goods.
func TestCostingNamesWhatIsTooEarly(t *testing.T) {
	dbtest.Each(t, costSchema, func(t *testing.T, d *db.DB) {
		s := tellCosts(t, d, tenant.ScopeCompany, cost.Moving)
		s.in(20260105, 0, 10, 100_00)
		s.out(20260110, 0, 4)
		issue := s.papers[len(s.papers)-1]
		back := s.line(3, 0, 0, stock.Return, 2*qty.One)
		back.Pointer, back.Links = "/lines/2/qty", []cost.Link{{From: cost.Key{Source: issue.ID, No: 1, Line: 1}, After: 1, Whole: 2}}
		err := s.postOn("return", 20260108, back)
		s.refused(err, "cost.link", s.products[0].Code, "2026-01-08", "2026-01-10")
		if e, _ := errs.As(err); e.Pointer != "/lines/2/qty" {
			t.Errorf("points to %q", e.Pointer)
		}
		gone := back
		gone.Links = []cost.Link{{From: cost.Key{Source: 1, No: 1, Line: 1}, After: 1, Whole: 2}}
		s.refused(s.postOn("return", 20260112, gone), "cost.link", s.products[0].Code)
		must(t, s.postOn("return", 20260112, back))
	})
}
