package bench

import (
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"regexp"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"xingzhou/internal/biz/sales"
	"xingzhou/internal/biz/settlement"
	"xingzhou/internal/insight/invariant"
	"xingzhou/internal/kit/day"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
)

const (
	fewDeliveries  = 10_000 // what the large books are held against, and the window that is copied
	historyFrom    = day.Day(20260101)
	historyDays    = 165 // up to the day before the measured deliveries: people post today
	unpaidOneIn    = 10
	historyClients = 32
)

// Scratch makes an empty database and removes it again.
type Scratch func() (dsn string, remove func(), err error)

// HistoryOptions of the measurements in large books.
type HistoryOptions struct {
	Deliveries int  // in the large books; a multiple of 10,000, rounded up
	Compare    bool // hold postings against books of 10,000
	Reports    bool // time the reports; this wants 1,000,000 entries
	Large      Scratch
	Small      Scratch // for Compare
	Log        io.Writer

	window, samples, perSample, calls int // smaller in tests
}

// History fills books with deliveries and measures what grows with them.
func History(ctx context.Context, o HistoryOptions) (*Table, error) {
	if o.window == 0 {
		o.window, o.samples, o.perSample, o.calls = fewDeliveries, 5, 1500, 200
	}
	t := &Table{log: o.Log}
	large, done, err := o.books(ctx, t, o.Large, o.Deliveries)
	if err != nil {
		return t, err
	}
	defer done()
	if o.Reports {
		if err := large.reports(ctx, &o); err != nil {
			return t, err
		}
	}
	if !o.Compare {
		return t, nil
	}
	small, done, err := o.books(ctx, t, o.Small, o.window)
	if err != nil {
		return t, err
	}
	defer done()
	if err := compareCPU(ctx, small, large, &o); err != nil {
		return t, err
	}
	return t, comparePlans(ctx, small, large, &o)
}

// books makes a company with so many deliveries in its books, and open orders to deliver from.
func (o *HistoryOptions) books(ctx context.Context, t *Table, scratch Scratch, deliveries int) (*saleBench, func(), error) {
	dsn, remove, err := scratch()
	if err != nil {
		return nil, nil, err
	}
	s, err := o.load(ctx, t, dsn, deliveries)
	if err != nil {
		if s != nil {
			s.w.d.Close()
		}
		remove()
		return nil, nil, err
	}
	return s, func() { s.w.d.Close(); remove() }, nil
}

func (o *HistoryOptions) load(ctx context.Context, t *Table, dsn string, deliveries int) (*saleBench, error) {
	d, err := db.Open(ctx, dsn)
	if err != nil {
		return nil, err
	}
	begin := d.NextID()
	w, err := newWorld(ctx, d)
	if err != nil {
		d.Close()
		return nil, err
	}
	s := &saleBench{t: t, w: w, engine: d.Engine()}
	copies := (deliveries+o.window-1)/o.window - 1
	t.step("%s: %d chains through the services, then %d copies of them", s.engine, o.window, copies)
	start := time.Now()
	lo := d.NextID()
	if err := s.makeChains(ctx, o.window); err != nil {
		return s, err
	}
	win := newWindow(begin, lo, d.NextID())
	if err := s.copyWindow(ctx, &win, copies); err != nil {
		return s, err
	}
	if _, err := write(ctx, w, "fold", func(tx *db.Tx) (bool, error) { return true, gl.Fold(tx) }); err != nil {
		return s, err
	}
	n := o.window * (copies + 1)
	t.note(fmt.Sprintf("%d deliveries in the books: made in", n), time.Since(start).Seconds(), "s")
	if err := s.prove(ctx, fmt.Sprintf("%d deliveries in the books: ", n)); err != nil {
		return s, err
	}
	// A server opens books that stand; PostgreSQL then gets its statistics with the first postings.
	if err := d.Close(); err != nil {
		return s, err
	}
	if w.d, err = db.Open(ctx, dsn); err != nil {
		return s, err
	}
	if s.server, err = postmaster(ctx, w.d, w.company.ID); err != nil {
		return s, err
	}
	return s, s.openOrders(ctx)
}

// makeChains posts whole sales through the services: order, delivery, and for most of them the receipt.
func (s *saleBench) makeChains(ctx context.Context, n int) error {
	r := generators(historyClients)
	return times(ctx, historyClients, n, func(c, i int) error {
		in := s.w.order(r[c], true)
		in.Date = historyFrom.AddDays(i * historyDays / n)
		_, err := write(ctx, s.w, s.key("past"), func(tx *db.Tx) (bool, error) { return true, s.pastChain(tx, in, i%unpaidOneIn != 0) })
		return err
	})
}

func (s *saleBench) pastChain(tx *db.Tx, in *sales.OrderInput, paid bool) error {
	o, err := sales.Orders.Create(tx, in)
	if err != nil {
		return err
	}
	d, err := sales.Deliveries.Create(tx, &sales.DeliveryInput{Order: o.ID, Date: in.Date, Said: doc.Approving})
	if err != nil || !paid {
		return err
	}
	_, err = settlement.Receipts.Create(tx, &settlement.ReceiptInput{
		Party: in.Customer, Date: in.Date, Amount: d.Total, FundAccount: s.w.fund, Auto: settlement.Exact, Said: doc.Approving,
	})
	return err
}

// prove runs verify; books that are not right measure nothing.
func (s *saleBench) prove(ctx context.Context, name string) error {
	s.t.step("%s: verify", s.engine)
	start := time.Now()
	report, err := invariant.Verify(ctx, s.w.d, s.w.company.ID)
	if err != nil {
		return err
	}
	if !report.OK {
		return fmt.Errorf("the copied books are not right:\n%s", report)
	}
	s.t.note(name+"verify", time.Since(start).Seconds(), "s")
	return nil
}

// times lets clients share n calls; the first error ends it.
func times(ctx context.Context, clients, n int, work func(client, i int) error) error {
	var next atomic.Int64
	var once sync.Once
	var failed error
	var wg sync.WaitGroup
	for c := range clients {
		wg.Go(func() {
			for {
				i := int(next.Add(1)) - 1
				if i >= n || ctx.Err() != nil {
					return
				}
				if err := work(c, i); err != nil {
					once.Do(func() { failed = err })
					next.Store(int64(n))
					return
				}
			}
		})
	}
	wg.Wait()
	if failed == nil {
		failed = ctx.Err()
	}
	return failed
}

// cpuOf is the CPU time of one delivery in milliseconds, over n of them.
func (s *saleBench) cpuOf(ctx context.Context, n int) (float64, error) {
	r := generators(historyClients)
	before := s.cpu()
	err := times(ctx, historyClients, n, func(c, _ int) error { return s.deliver(ctx, r[c]) })
	return (s.cpu() - before) * 1000 / float64(n), err
}

// compareCPU measures both books in turns, so that both see the same machine.
func compareCPU(ctx context.Context, small, large *saleBench, o *HistoryOptions) error {
	t := large.t
	var few, many []float64
	for i := range o.samples + 1 {
		t.step("%s: CPU of a delivery, sample %d of %d", large.engine, i, o.samples)
		a, err := small.cpuOf(ctx, o.perSample)
		if err != nil {
			return err
		}
		b, err := large.cpuOf(ctx, o.perSample)
		if err != nil {
			return err
		}
		if i > 0 { // the first one warms up
			few, many = append(few, a), append(many, b)
		}
	}
	a, b := median(few), median(many)
	if a <= 0 {
		return fmt.Errorf("the CPU time of the database cannot be read on this machine")
	}
	t.note(fmt.Sprintf("CPU of a delivery, %d in the books", o.window), a, "ms")
	t.note(fmt.Sprintf("CPU of a delivery, %d in the books", o.Deliveries), b, "ms")
	t.atMost(fmt.Sprintf("CPU at %d ÷ CPU at %d", o.Deliveries, o.window), b/a, "", 1.25)
	return nil
}

func median(list []float64) float64 {
	sorted := slices.Sorted(slices.Values(list))
	return sorted[len(sorted)/2]
}

// plan is a statement of a delivery, and how the engine carries it out.
type plan struct{ sql, plan string }

// values differ from one delivery to the next, the way to the rows must not.
var values = regexp.MustCompile(`'[^']*'|\d+`)

// plans lists the statements of a delivery with their plans, on the connection that writes; nothing is stored.
func (s *saleBench) plans(ctx context.Context) ([]plan, error) {
	in := s.deliveryInput(rand.New(rand.NewPCG(11, 11)))
	req := s.w.req("")
	req.DryRun = true
	return db.Do(ctx, s.w.d, req, func(tx *db.Tx) ([]plan, error) {
		type statement struct {
			sql  string
			args []any
		}
		var seen []statement
		tx.Trace(func(sql string, args []any) { seen = append(seen, statement{sql, slices.Clone(args)}) })
		if _, err := sales.Deliveries.Create(tx, in); err != nil {
			return nil, err
		}
		if err := tx.Flush(); err != nil {
			return nil, err
		}
		tx.Trace(nil)
		var out []plan
		for _, st := range seen {
			text, err := db.Explain(tx, st.sql, st.args...)
			if err != nil {
				return nil, err
			}
			out = append(out, plan{st.sql, values.ReplaceAllString(text, "n")})
		}
		return out, nil
	})
}

// comparePlans holds the plans of one delivery in both books against each other.
func comparePlans(ctx context.Context, small, large *saleBench, o *HistoryOptions) error {
	few, err := small.plans(ctx)
	if err != nil {
		return err
	}
	many, err := large.plans(ctx)
	if err != nil {
		return err
	}
	before := map[string]string{}
	for _, p := range few {
		before[p.sql] = p.plan
	}
	changed := 0
	for _, p := range many {
		if was, ok := before[p.sql]; !ok || was != p.plan {
			changed++
			large.t.step("plan changed: %s\n%s\n→\n%s", p.sql, was, p.plan)
		}
	}
	large.t.note("statements of a delivery with a plan", float64(len(many)), "")
	large.t.atMost(fmt.Sprintf("plans changed between %d and %d", o.window, o.Deliveries), float64(changed), "", 0)
	return nil
}
