package bench

import (
	"context"
	"fmt"
	"time"

	"xingzhou/internal/insight/invariant"
	"xingzhou/internal/kit/day"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/platform/db"
)

const (
	monthFrom = day.Period(202601) // opening stock
	monthOf   = day.Period(202602) // what is costed
	monthEach = 10                 // movements of a product
	// monthPart is how many decisions are posted at a time, as the job does.
	monthPart = 4_000
	// proved is up to how many decisions the books are verified as well: it replays them all, and the large ones are copies of the small.
	proved = 100_000
)

// month times 全月加权平均 as the job runs it: what is decided of a snapshot, then posted in parts.
func (c *costBench) month(ctx context.Context) error {
	done, err := c.books(ctx, c.fillMonth)
	if err != nil {
		return err
	}
	defer done()
	plan, planned, err := c.planMonth(ctx, "plan")
	if err != nil {
		return err
	}
	decided := len(plan.Finals)
	if plan.Events == 0 || decided < plan.Events/2 {
		return fmt.Errorf("of %d movements only %d take another cost: this is no month", plan.Events, decided)
	}
	c.t.note("movements of the month", float64(plan.Events), "rows")
	c.t.note("decisions posted", float64(decided), "rows")
	posted, err := c.postMonth(ctx, plan)
	if err != nil {
		return err
	}
	c.t.atMost(fmt.Sprintf("month-end average of %d products and %d movements, plan and posting", plan.Items, plan.Events), planned+posted, "s", 20)
	plan, _, err = c.planMonth(ctx, "plan again, nothing to decide")
	if err == nil && len(plan.Finals) > 0 {
		err = fmt.Errorf("a second run still decides %d movements, the first of them %+v", len(plan.Finals), plan.Finals[0])
	}
	if err != nil {
		return err
	}
	if err := c.tie(ctx); err != nil || decided > proved {
		return err
	}
	report, err := invariant.Verify(ctx, c.d, c.company.ID)
	if err == nil && !report.OK {
		err = fmt.Errorf("the books of the month are not right:\n%s", report)
	}
	return err
}

func (c *costBench) planMonth(ctx context.Context, name string) (plan *posting.MonthPlan, seconds float64, err error) {
	c.t.step("%s: %s", c.d.Engine(), name)
	seconds, mb, err := c.timed(ctx, func(q *db.Reader) (err error) {
		plan, err = posting.PlanMonth(q, monthOf)
		return err
	})
	c.t.note("month-end average: "+name, seconds, "s")
	c.t.note("month-end average: "+name+", memory above idle", mb, "MB")
	return plan, seconds, err
}

func (c *costBench) postMonth(ctx context.Context, plan *posting.MonthPlan) (seconds float64, err error) {
	c.t.step("%s: %d decisions are posted", c.d.Engine(), len(plan.Finals))
	if _, err := settleMemory(); err != nil {
		return 0, err
	}
	start, longest := time.Now(), time.Duration(0)
	for len(plan.Finals) > 0 {
		begin := time.Now()
		part := plan.Cut(monthPart)
		err := c.write(ctx, func(tx *db.Tx) error {
			_, err := plan.Post(tx, part)
			return err
		})
		if err != nil {
			return 0, err
		}
		longest = max(longest, time.Since(begin))
	}
	seconds = time.Since(start).Seconds()
	peak, err := peakMB()
	c.t.note("month-end average: posting", seconds, "s")
	c.t.note("month-end average: posting, memory above idle", peak-c.idle, "MB")
	c.t.note("month-end average: posting, longest part, in which others wait", ms(longest), "ms")
	return seconds, err
}

// tie holds the movements, what they were revalued by, and the caches against what stands on the inventory accounts.
func (c *costBench) tie(ctx context.Context) error {
	differ, err := db.Get(ctx, c.d, c.company.ID, func(q *db.Reader) ([]string, error) {
		return db.All(q, func(r *db.Row) string {
			return fmt.Sprintf("account %d: stock %d, caches %d, ledger %d", r.Int(), r.Int(), r.Int(), r.Int())
		}, `SELECT account_id, CAST(SUM(stock) AS bigint), CAST(SUM(cache) AS bigint), CAST(SUM(ledger) AS bigint) FROM (
  SELECT account_id, value AS stock, 0 AS cache, 0 AS ledger FROM stock_move WHERE tenant_id = $1
  UNION ALL SELECT account_id, value, 0, 0 FROM stock_value WHERE tenant_id = $1
  UNION ALL SELECT account_id, 0, value, 0 FROM stock_cost WHERE tenant_id = $1
  UNION ALL SELECT account_id, 0, 0, debit - credit FROM gl_entry WHERE tenant_id = $1
    AND account_id IN (SELECT account_id FROM stock_cost WHERE tenant_id = $1)) x
GROUP BY account_id HAVING CAST(SUM(stock) AS bigint) <> CAST(SUM(ledger) AS bigint) OR CAST(SUM(cache) AS bigint) <> CAST(SUM(ledger) AS bigint)`)
	})
	if err == nil && len(differ) > 0 {
		err = fmt.Errorf("after the run the books differ: %v", differ)
	}
	return err
}
