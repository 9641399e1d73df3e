package trust

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"testing"

	"xingzhou/internal/app"
	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/master/account"
	"xingzhou/internal/master/product"
	"xingzhou/internal/master/warehouse"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/db/dbtest"
	"xingzhou/internal/platform/tenant"
)

// costCase is a company with materials (1, 2), a part (3) and a product (4), two warehouses that may owe goods, and random methods.
type costCase struct {
	t        *testing.T
	d        *db.DB
	r        *rand.Rand
	company  *tenant.Company
	products []*product.Product
	houses   []int64
	contra   int64
	today    day.Day
	closed   day.Period
	papers   []*costPaper
	serial   int64
	log      []string
	choice   *rand.Rand // of what is decided about methods; nil: nothing
	decided  []*posting.Decision
	late     bool // costs are settled in the background, before they are compared
}

// costPaper is a paper that the test has posted.
type costPaper struct {
	posting.Undo
	lines []posting.Line
	gone  bool
}

var costSchema = app.Schemas()

// onceWrong are companies that once went wrong, on papers alone: an effect booked in parts; a run's decision on a movement voided since.
var onceWrong = []int{441, 775}

func newCostCase(t *testing.T, d *db.DB, seed uint64) *costCase {
	c := &costCase{t: t, d: d, r: rand.New(rand.NewPCG(seed, 3)), today: 20260105}
	if !slices.Contains(onceWrong, int(seed)) {
		c.choice = rand.New(rand.NewPCG(seed, 4))
	}
	scope := []string{tenant.ScopeCompany, tenant.ScopeWarehouse}[c.r.IntN(2)]
	c.company = &tenant.Company{Name: fmt.Sprint("成本测试", seed), Standard: tenant.Small, Taxpayer: tenant.General, StartPeriod: 202601, CostScope: scope}
	if _, err := app.CreateCompany(context.Background(), d, c.company, nil); err != nil {
		t.Fatal(err)
	}
	c.do(func(tx *db.Tx) error {
		all, err := warehouse.All(tx)
		if err != nil {
			return err
		}
		w := all.Items[0]
		if _, err := warehouse.Update(tx, w.ID, &warehouse.Input{Code: w.Code, Name: w.Name, IsDefault: true, Negative: warehouse.Allow, Version: w.Version}); err != nil {
			return err
		}
		second, err := warehouse.Create(tx, &warehouse.Input{Code: "CK02", Name: "二仓", Negative: warehouse.Allow})
		if err != nil {
			return err
		}
		c.houses = []int64{w.ID, second.ID}
		for i, category := range []string{product.Material, product.Material, product.Goods, product.Finished} {
			p, err := product.Create(tx, &product.Input{Code: fmt.Sprint("C", i), Name: fmt.Sprint("货", i), Unit: "个", Category: category, TaxRate: 130_000})
			if err != nil {
				return err
			}
			c.products = append(c.products, p)
		}
		for _, category := range []string{product.Material, product.Goods, product.Finished} {
			stock.SetPolicy(tx, stock.PolicyRow{Category: category, Method: cost.Methods[c.r.IntN(4)]})
		}
		var prices []stock.Priced
		for i, p := range c.products {
			prices = append(prices, stock.Priced{Line: i + 1, Product: p.ID, Price: money.Price(1+i) * 7_123_456})
		}
		stock.PostPrices(tx, stock.Source{ID: tx.NextID(), No: 1, Day: 20260101}, prices)
		chart, err := account.Of(tx)
		if err != nil {
			return err
		}
		a, _ := chart.ByCode("1402")
		c.contra = a.ID
		return nil
	})
	return c
}

func (c *costCase) do(fn func(tx *db.Tx) error) error {
	_, err := db.Do(context.Background(), c.d, db.Req{Tenant: c.company.ID}, func(tx *db.Tx) (bool, error) { return true, fn(tx) })
	return err
}

func (c *costCase) qty() qty.Qty { return qty.Qty(1+c.r.IntN(12)) * qty.One / qty.Qty(1+c.r.IntN(3)) }

func (c *costCase) amount() money.Amount { return money.Amount(c.r.IntN(20_000)) }

// on is a day of an open period: mostly today, sometimes earlier.
func (c *costCase) on() day.Day {
	if c.r.IntN(3) > 0 {
		return c.today
	}
	first := day.Day(20260101)
	if c.closed > 0 {
		first = c.closed.Next().First()
	}
	return max(c.today.AddDays(-c.r.IntN(20)), first)
}

func (c *costCase) line(no, p, house int, kind string, q qty.Qty) posting.Line {
	x := c.products[p]
	return posting.Line{Move: stock.Move{Line: no, Kind: kind, Key: stock.Key{Product: x.ID, Warehouse: c.houses[house]}, Qty: q, Contra: c.contra},
		Category: x.Category, Product: x.Code}
}

// post puts a paper into the books as a document would: inventory on one side, the contra account on the other.
func (c *costCase) post(name string, lines ...posting.Line) error {
	return c.postOn(name, c.on(), lines...)
}

func (c *costCase) postOn(name string, on day.Day, lines ...posting.Line) error {
	p := &costPaper{lines: lines}
	p.Type, p.ID, p.No, p.NewNo, p.Day = "sales.delivery", c.d.NextID(), 1, 2, on
	c.serial++
	p.Number = fmt.Sprintf("T%d", c.serial)
	c.log = append(c.log, fmt.Sprintf("%s %s on %s", p.Number, name, p.Day))
	err := c.do(func(tx *db.Tx) error { return c.enter(tx, p) })
	if err == nil {
		c.papers = append(c.papers, p)
	}
	return err
}

func (c *costCase) enter(tx *db.Tx, p *costPaper) error {
	var keys []stock.Key
	for i := range p.lines {
		for j, l := range p.lines[i].Links {
			if l.From == (cost.Key{}) { // a line of the same paper
				p.lines[i].Links[j].From = cost.Key{Source: p.ID, No: 1, Line: int(l.Before)}
				p.lines[i].Links[j].Before = 0
			}
		}
		if k := p.lines[i].Key; !slices.Contains(keys, k) {
			keys = append(keys, k)
		}
	}
	b := tx.Batch()
	reads, err := posting.Ask(tx, b, keys, p.Day)
	if err != nil {
		return err
	}
	if err := b.Run(); err != nil {
		return err
	}
	_, err = posting.Post(tx, reads, &posting.Document{Type: p.Type, ID: p.ID, No: 1, Number: p.Number, Day: p.Day, Summary: p.Number, Lines: p.lines,
		Entries: func(_ *posting.Rules, d *posting.Document) ([]gl.Entry, error) {
			var out []gl.Entry
			for _, l := range d.Lines {
				out = append(out, gl.Entry{Account: l.Account, Debit: l.Value}, gl.Entry{Account: l.Contra, Credit: l.Value + l.Variance})
			}
			return out, nil
		}})
	return err
}

func (c *costCase) step() error {
	if c.choice != nil && c.choice.IntN(4) == 0 {
		do := c.decide
		if c.choice.IntN(2) == 0 {
			do = c.land
		}
		if err := do(); err != nil {
			return err
		}
	}
	c.today = c.today.AddDays(c.r.IntN(4))
	p, house := c.r.IntN(4), c.r.IntN(2)
	switch c.r.IntN(14) {
	case 0, 1, 2, 3:
		l := c.line(1, p, house, stock.Receipt, c.qty())
		l.Value = c.amount()
		return c.post("receipt", l)
	case 4, 5, 6:
		l := c.line(1, p, house, stock.Issue, -c.qty())
		if c.r.IntN(4) == 0 {
			l.Given = 1 + c.amount()
		}
		return c.post("issue", l)
	case 7:
		q := c.qty()
		in := c.line(2, p, 1-house, "transfer_in", q)
		in.Links = []cost.Link{{Before: 1, After: 1, Whole: 1}}
		return c.post("transfer", c.line(1, p, house, stock.Issue, -q), in)
	case 8:
		from, to := []int{0, 1}, 2
		if c.r.IntN(2) == 0 {
			from, to = []int{2, 1}, 3
		}
		made := c.line(3, to, house, "production", c.qty())
		made.Given, made.Links = c.amount(), []cost.Link{{Before: 1, After: 1, Whole: 1}, {Before: 2, After: 1, Whole: 1}}
		return c.post("production", c.line(1, from[0], house, stock.Issue, -c.qty()), c.line(2, from[1], house, stock.Issue, -c.qty()), made)
	case 9:
		return c.takeBack()
	case 10:
		return c.post("found", c.line(1, p, house, stock.Found, c.qty()))
	case 11:
		l := c.line(1, p, house, stock.Adjust, 0)
		l.Value = c.amount() - 8_000
		return c.post("adjust", l)
	case 12:
		return c.undo()
	}
	return c.close()
}

// takeBack returns half of an issue, on its day or later.
func (c *costCase) takeBack() error {
	for range 5 {
		if len(c.papers) == 0 {
			return nil
		}
		p := c.papers[c.r.IntN(len(c.papers))]
		l := p.lines[0]
		if p.gone || l.Kind != stock.Issue || len(p.lines) > 1 || l.Given != 0 || -l.Qty < 2 || p.Day > c.today {
			continue
		}
		back := l
		back.Kind, back.Qty, back.Value, back.Account = stock.Return, -l.Qty/2, 0, 0
		back.Links = []cost.Link{{From: cost.Key{Source: p.ID, No: 1, Line: 1}, After: int64(-l.Qty / 2), Whole: int64(-l.Qty)}}
		p.gone = true // nobody may take it back any more
		return c.postOn("return", c.today, back)
	}
	return nil
}

func (c *costCase) undo() error {
	if len(c.papers) == 0 {
		return nil
	}
	p := c.papers[c.r.IntN(len(c.papers))]
	if p.gone {
		return nil
	}
	p.gone = true
	c.log = append(c.log, "undo "+p.Number)
	return c.do(func(tx *db.Tx) error {
		_, err := posting.Reverse(tx, p.Undo)
		return err
	})
}

// close closes the first open month once it is over.
func (c *costCase) close() error {
	month := c.closed.Next()
	if c.closed == 0 {
		month = 202601
	}
	if month >= c.today.Period() {
		return nil
	}
	if err := c.run(month); err != nil {
		return err
	}
	if c.r.IntN(2) == 0 {
		return nil
	}
	c.closed = month
	c.log = append(c.log, "close "+month.String())
	return c.do(func(tx *db.Tx) error {
		periods, err := gl.AllPeriods(tx, c.company.StartPeriod)
		if err != nil {
			return err
		}
		return gl.Close(tx, periods, month)
	})
}

// run decides the costs of a month, in small parts; afterwards there is nothing left to decide.
func (c *costCase) run(month day.Period) error {
	plan := func() (*posting.MonthPlan, error) {
		return db.Get(context.Background(), c.d, c.company.ID, func(q *db.Reader) (*posting.MonthPlan, error) { return posting.PlanMonth(q, month) })
	}
	if c.late { // as the server does: first what waits
		if err := app.CatchUp(context.Background(), c.d, c.company.ID); err != nil {
			return err
		}
	}
	p, err := plan()
	if err != nil {
		return err
	}
	c.log = append(c.log, fmt.Sprintf("run %s: %d", month, len(p.Finals)))
	for len(p.Finals) > 0 {
		part := p.Cut(3)
		if err := c.do(func(tx *db.Tx) error { _, err := p.Post(tx, part); return err }); err != nil {
			return err
		}
		if err := c.check(); err != nil {
			return fmt.Errorf("in the middle of a run: %w", err)
		}
	}
	if p, err = plan(); err == nil && len(p.Finals) > 0 {
		err = fmt.Errorf("a second run still decides %+v", p.Finals)
	}
	return err
}

// seeds tells which companies a test makes: so many in CI, more in a soak, one where a seed is named.
func seeds(ci, soak int) (first, n int) {
	if s, err := strconv.Atoi(os.Getenv("XINGZHOU_SEED")); err == nil {
		return s, 1
	}
	switch {
	case os.Getenv("XINGZHOU_SOAK") != "":
		return 1, soak
	case testing.Short():
		return 1, ci / 10
	}
	return 1, ci
}

// allowed lets refusals pass: a movement dated before its source, for one.
func allowed(err error) error {
	if e, refused := errs.As(err); refused && e.Code == errs.Refused {
		return nil
	}
	return err
}

// TestCosting posts random papers, back-dated and taken back, and replays everything after each: 0 cents difference.
// XINGZHOU_SEED repeats one company, XINGZHOU_SOAK makes ten thousand.
func TestCosting(t *testing.T) {
	first, n := seeds(200, 10_000)
	dbtest.Each(t, costSchema, func(t *testing.T, d *db.DB) {
		all := []int{}
		for seed := first; seed < first+n; seed++ {
			all = append(all, seed)
		}
		if n == 200 {
			all = append(all, onceWrong...)
		}
		for _, seed := range all {
			c := newCostCase(t, d, uint64(seed))
			for range 25 {
				err := allowed(c.step())
				if err == nil {
					err = c.check()
				}
				if err != nil {
					t.Fatalf("XINGZHOU_SEED=%d: %v (%v)\n%v", seed, err, errors.Unwrap(err), c.log)
				}
			}
		}
	})
}

// TestLongRecost back-dates a receipt before more movements than a posting replays: it is accepted at once, the period cannot be
// closed, and the job brings the books to where a full replay has them.
func TestLongRecost(t *testing.T) {
	if testing.Short() {
		t.Skip("twenty thousand movements")
	}
	dbtest.Each(t, costSchema, func(t *testing.T, d *db.DB) {
		c, _ := manyWait(t, d)
		ready := func() error {
			_, err := db.Get(context.Background(), d, c.company.ID, func(q *db.Reader) (bool, error) { return true, posting.ReadyToClose(q, 202601) })
			return err
		}
		if e, ok := errs.As(ready()); !ok || e.Reason != "cost.pending" {
			t.Fatalf("the period may be closed while costs are computed: %v", ready())
		}
		must(t, app.CatchUp(context.Background(), d, c.company.ID))
		must(t, c.check())
		if e, ok := errs.As(ready()); ok && e.Reason == "cost.pending" {
			t.Error(e)
		}
	})
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err, errors.Unwrap(err))
	}
}
