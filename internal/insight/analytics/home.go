// Package analytics 经营分析: the figures of the home page, what waits for a person, and what is known of a customer.
// Invariant: it reads and never writes, in one snapshot; every figure says how it came about.
package analytics

import (
	"slices"
	"time"

	"xingzhou/internal/biz/settlement"
	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/ledger/openitem"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
)

// Home is the home page.
type Home struct {
	GreetingName  string       `json:"greeting_name"`
	Today         day.Day      `json:"today"`
	OrdersToday   int64        `json:"orders_today"`
	ReceivedToday money.Amount `json:"received_today" perm:"settlement.receipt.read"`
	Figures       Figures      `json:"figures"`
	Months        []Month      `json:"months"`
	Ageing        []Bucket     `json:"ageing" perm:"settlement.receivable.read"`
	Todo          []Todo       `json:"todo"`
	TopCustomers  []Customer   `json:"top_customers"`
}

// Figures are the four numbers.
type Figures struct {
	Sales      SalesFigure      `json:"sales"`
	Receivable ReceivableFigure `json:"receivable" perm:"settlement.receivable.read"`
	Stock      StockFigure      `json:"stock" perm:"cost.read"`
	Margin     MarginFigure     `json:"margin" perm:"margin.read"`
}

// SalesFigure is revenue without tax; Change is against the same days of the span before, absent when those sold nothing.
type SalesFigure struct {
	Value   money.Amount   `json:"value"`
	Change  *money.Rate    `json:"change,omitempty"`
	Spark   []money.Amount `json:"spark"`
	Explain Explain        `json:"explain"`
}

// ReceivableFigure is what customers owe now.
type ReceivableFigure struct {
	Value   money.Amount   `json:"value"`
	Overdue money.Amount   `json:"overdue"`
	Parties int64          `json:"parties"`
	Spark   []money.Amount `json:"spark"`
	Explain Explain        `json:"explain"`
}

// StockFigure is what stock is worth now; TurnDays is how long it lasts, Idle what did not leave for 90 days.
type StockFigure struct {
	Value    money.Amount   `json:"value"`
	TurnDays int64          `json:"turn_days"`
	Idle     money.Amount   `json:"idle"`
	Spark    []money.Amount `json:"spark"`
	Explain  Explain        `json:"explain"`
}

// MarginFigure is gross margin; Change is in points.
type MarginFigure struct {
	Value   money.Rate   `json:"value"`
	Change  money.Rate   `json:"change"`
	Spark   []money.Rate `json:"spark"`
	Explain Explain      `json:"explain"`
}

// Month is one bar and one point of the chart.
type Month struct {
	Period   day.Period   `json:"period"`
	Sales    money.Amount `json:"sales"`
	Received money.Amount `json:"received" perm:"settlement.receipt.read"`
}

// Bucket is what is open by how long it is overdue.
type Bucket struct {
	Bucket string       `json:"bucket"`
	Amount money.Amount `json:"amount"`
}

// Customer is one line of the ranking.
type Customer struct {
	ID    id.ID        `json:"id"`
	Name  string       `json:"name"`
	Level string       `json:"level"`
	Total money.Amount `json:"total"`
}

// board is what the home page is built from.
type board struct {
	words
	q     db.Querier
	who   *auth.Session
	part  bool // who sees a part of the sales takes nothing from the ledger, which knows no persons
	at    time.Time
	today day.Day
	span  string
	now   window
	prev  window

	delivered, returned, received days
	ordersToday                   int64
	value                         money.Amount // of stock
	idle                          money.Amount
	idleProducts                  int64
	owed                          []openitem.PartySum
	due                           []openitem.DueSum
	net                           ledger
}

// ledger is debits less credits per period, by the role of the accounts.
type ledger struct{ receivable, stock, revenue, cost byPeriod }

type byPeriod map[day.Period]money.Amount

// readBoard reads the numbers; q is one snapshot.
func readBoard(q db.Querier, who *auth.Session, lang, span string, today day.Day, at time.Time) (*board, error) {
	b := &board{words: words(lang), q: q, who: who, part: seesPart(who), at: at, today: today, span: span}
	b.now, b.prev = spans(span, today)
	if err := b.readPapers(); err != nil {
		return nil, err
	}
	return b, b.readBooks()
}

func (b *board) readPapers() error {
	year := months(b.today.Period(), 1-points).First()
	recent := window{min(b.today.Period().First(), b.today.AddDays(1-idleDays)), b.today}
	before := window{b.prev.to.Period().First(), min(b.prev.to, recent.from-1)} // a span ends amid a month
	if b.part {
		recent.from, before = year, window{b.prev.from, min(b.prev.to, year-1)}
	}
	batch := b.q.Batch()
	delivered, returned := b.askSold(batch, "delivery", recent), b.askSold(batch, "return", recent)
	deliveredBefore, returnedBefore := b.askSold(batch, "delivery", before), b.askSold(batch, "return", before)
	received := b.askReceived(batch, window{year, b.today})
	sql, args := reached(`SELECT COUNT(*) FROM sales_order WHERE tenant_id = $1 AND day = $2`+mark, b.who.Reach("sales.order.read"), []any{int64(b.today)})
	orders := db.Ask(batch, (*db.Row).Int, sql, args...)
	value := db.Ask(batch, (*db.Row).Int, `SELECT CAST(COALESCE(SUM(value), 0) AS bigint) FROM stock_cost WHERE tenant_id = $1`)
	idle := db.Ask(batch, func(r *db.Row) [2]int64 { return [2]int64{r.Int(), r.Int()} }, idleSQL, int64(b.today.AddDays(-idleDays)))
	if err := batch.Run(); err != nil {
		return err
	}
	b.delivered, b.returned, b.received = days{}, days{}, days{}
	b.delivered.put(*delivered)
	b.delivered.put(*deliveredBefore)
	b.returned.put(*returned)
	b.returned.put(*returnedBefore)
	b.received.put(*received)
	b.ordersToday, b.value = (*orders)[0], money.Amount((*value)[0])
	b.idleProducts, b.idle = (*idle)[0][0], money.Amount((*idle)[0][1])
	return nil
}

// idleDays is how long goods may lie before they count as idle, and the span over which turnover is measured.
const idleDays = 90

// idleSQL adds up the value of products that nothing left for a while; each is looked up by warehouse and day.
const idleSQL = `SELECT COUNT(*), CAST(COALESCE(SUM(c.value), 0) AS bigint) FROM stock_cost c WHERE c.tenant_id = $1 AND c.value <> 0
AND NOT EXISTS (SELECT 1 FROM stock_avail a JOIN stock_move m ON m.tenant_id = $1 AND m.product_id = a.product_id
  AND m.warehouse_id = a.warehouse_id AND m.day > $2 AND m.qty < 0
  WHERE a.tenant_id = $1 AND a.product_id = c.product_id AND a.variant_id = c.variant_id)`

// readBooks reads what is owed, and the ledger's change of receivables and stock by period.
func (b *board) readBooks() error {
	accounts, err := settlement.Accounts(b.q)
	if err != nil {
		return err
	}
	rules, err := posting.AllRules(b.q)
	if err != nil {
		return err
	}
	if b.owed, err = openitem.PartySums(b.q, accounts, b.today, ""); err != nil {
		return err
	}
	if b.due, err = openitem.OpenByDue(b.q, accounts.Receivable); err != nil {
		return err
	}
	if err := b.keepMine(accounts.Receivable); err != nil {
		return err
	}
	sums, err := gl.Sums(b.q, b.today.Period())
	if err != nil {
		return err
	}
	b.net = ledger{byPeriod{}, byPeriod{}, byPeriod{}, byPeriod{}}
	for _, role := range []struct {
		accounts []int64
		into     byPeriod
	}{
		{accounts.Receivable, b.net.receivable}, {rules.Accounts(posting.Inventory), b.net.stock},
		{rules.Accounts(posting.Revenue), b.net.revenue}, {rules.Accounts(posting.CostOfSale), b.net.cost},
	} {
		for _, s := range sums {
			if slices.Contains(role.accounts, s.Account) {
				role.into[s.Period] += s.Debit - s.Credit
			}
		}
	}
	return nil
}

// monthEnds is a balance at the end of the last twelve months, the last one now.
func (b *board) monthEnds(net byPeriod, now money.Amount) []money.Amount {
	out := make([]money.Amount, points)
	for i := range out {
		end := months(b.today.Period(), i+1-points)
		for p, change := range net {
			if p <= end {
				out[i] += change
			}
		}
	}
	out[points-1] = now
	return out
}

func (b *board) home(name string) (*Home, error) {
	h := &Home{GreetingName: name, Today: b.today, OrdersToday: b.ordersToday, ReceivedToday: b.received.within(window{b.today, b.today}).amount}
	var err error
	if h.Figures, err = b.figures(); err != nil {
		return nil, err
	}
	for i := range points {
		p := months(b.today.Period(), i+1-points)
		w := window{p.First(), min(p.Last(), b.today)}
		h.Months = append(h.Months, Month{p, b.sold(w).revenue(), b.received.within(w).amount})
	}
	h.Ageing = ageing(b.due, b.today)
	h.TopCustomers, err = b.topCustomers(b.now)
	return h, err
}

// buckets are the ages of debts; the last day of each.
var buckets = []struct {
	name string
	last int
}{{"current", 0}, {"1-30", 30}, {"31-60", 60}, {"61-90", 90}, {"90+", 1 << 30}}

func ageing(due []openitem.DueSum, today day.Day) []Bucket {
	out := make([]Bucket, len(buckets))
	for i, x := range buckets {
		out[i].Bucket = x.name
	}
	for _, d := range due {
		for i, x := range buckets {
			if today.Sub(d.Due) <= x.last {
				out[i].Amount += d.Open
				break
			}
		}
	}
	return out
}
