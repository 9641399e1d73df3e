package bench

import (
	"context"
	"fmt"
	"time"

	"xingzhou/internal/biz/inventory"
	"xingzhou/internal/biz/settlement"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/platform/db"
)

const (
	manyEntries = 1_000_000
	tailEntries = 5_000 // after the fold
	pageSize    = 50
)

// report is a screen's read, the same that its route calls; it answers how many rows it found.
type report struct {
	name string
	read func(q db.Querier) (int, error)
}

var reportReads = []report{
	{"trial balance", func(q db.Querier) (int, error) {
		b, err := gl.Trial(q, saleDay.Period(), "zh")
		if err != nil {
			return 0, err
		}
		return len(b.Lines), nil
	}},
	{"stock balance, first page", func(q db.Querier) (int, error) {
		page, err := inventory.ListBalances(q, inventory.BalanceFilter{}, "", pageSize)
		return len(page.Items), err
	}},
	{"stock balance, totals", func(q db.Querier) (int, error) {
		sums, err := inventory.SumBalances(q, inventory.BalanceFilter{})
		return int(sums.Count), err
	}},
	{"receivables", func(q db.Querier) (int, error) {
		page, err := settlement.ListReceivables(q, "", nil, saleDay, "", pageSize)
		if err != nil {
			return 0, err
		}
		return len(page.Items), nil
	}},
}

// reports times the reports of large books, folded, and again with a tail after the fold.
func (s *saleBench) reports(ctx context.Context, o *HistoryOptions) error {
	lines, err := db.Get(ctx, s.w.d, s.w.company.ID, func(q *db.Reader) (int64, error) {
		n, _, err := db.One(q, (*db.Row).Int, `SELECT COUNT(*) FROM gl_entry WHERE tenant_id = $1`)
		return n, err
	})
	if err != nil {
		return err
	}
	s.t.atLeast("entry lines in the books", float64(lines), "lines", float64(min(manyEntries, o.Deliveries*6)))
	if err := s.timeReports(ctx, o.calls, ""); err != nil {
		return err
	}
	r := generators(historyClients)
	deliveries := min(tailEntries, o.Deliveries*4)/4 + 1 // of at least four entries each
	if err := times(ctx, historyClients, deliveries, func(c, _ int) error { return s.deliver(ctx, r[c]) }); err != nil {
		return err
	}
	tail, err := db.Get(ctx, s.w.d, s.w.company.ID, func(q *db.Reader) (int, error) { return gl.Tail(q, 10*tailEntries) })
	if err != nil {
		return err
	}
	return s.timeReports(ctx, o.calls, fmt.Sprintf(", %d entries after the fold", tail))
}

func (s *saleBench) timeReports(ctx context.Context, calls int, state string) error {
	for _, r := range reportReads {
		s.t.step("%s: %s%s", s.engine, r.name, state)
		took := make([]time.Duration, 0, calls)
		start := time.Now()
		for range calls {
			at := time.Now()
			rows, err := db.Get(ctx, s.w.d, s.w.company.ID, func(q *db.Reader) (int, error) { return r.read(q) })
			if err == nil && rows == 0 {
				err = fmt.Errorf("the report %q is empty", r.name)
			}
			if err != nil {
				return err
			}
			took = append(took, time.Since(at))
		}
		got := measure(took, time.Since(start))
		s.t.note(r.name+state+" p50", ms(got.p50), "ms")
		s.t.atMost(r.name+state+" p95", ms(got.p95), "ms", 150)
	}
	return nil
}
