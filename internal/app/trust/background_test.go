package trust

import (
	"context"
	"errors"
	"math/rand/v2"
	"testing"

	"xingzhou/internal/app"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/db/dbtest"
)

// manyWait is a company where a receipt came late, before more movements than a posting replays.
func manyWait(t *testing.T, d *db.DB) (c *costCase, issues []*costPaper) {
	c = newCostCase(t, d, 7)
	c.r, c.today = rand.New(rand.NewPCG(1, 1)), 20260110
	opening := c.line(1, 0, 0, stock.Receipt, 100_000*qty.One)
	opening.Value = 1_000_000_00
	must(t, c.postOn("receipt", 20260102, opening))
	for range posting.AtOnce/500 + 1 {
		lines := make([]posting.Line, 500)
		for i := range lines {
			lines[i] = c.line(i+1, 0, 0, stock.Issue, -qty.One)
		}
		must(t, c.postOn("issue", 20260110, lines...))
	}
	issues = c.papers[1:]
	early := c.line(1, 0, 0, stock.Receipt, 50_000*qty.One)
	early.Value = 900_000_00
	must(t, c.postOn("receipt", 20260105, early))
	return c, issues
}

// pending plans what waits.
func (c *costCase) pending() *posting.PendingPlan {
	c.t.Helper()
	plan, err := db.Get(context.Background(), c.d, c.company.ID, func(q *db.Reader) (*posting.PendingPlan, error) { return posting.PlanPending(q) })
	must(c.t, err)
	if len(plan.Changes) <= posting.AtOnce {
		c.t.Fatalf("only %d changes wait", len(plan.Changes))
	}
	return plan
}

// postPending posts the next part of a plan.
func (c *costCase) postPending(plan *posting.PendingPlan) (done bool) {
	c.t.Helper()
	must(c.t, c.do(func(tx *db.Tx) (err error) {
		done, err = posting.PostPending(tx, plan)
		return err
	}))
	return done
}

// TestTwoInTheBackground lets two servers post what both of them found: the second finds that it came too late, and posts nothing.
func TestTwoInTheBackground(t *testing.T) {
	if testing.Short() {
		t.Skip("twenty thousand movements")
	}
	dbtest.Each(t, costSchema, func(t *testing.T, d *db.DB) {
		c, _ := manyWait(t, d)
		first, second := c.pending(), c.pending()
		for !c.postPending(first) {
		}
		for !c.postPending(second) { // all of it is in the books
		}
		must(t, c.check())
	})
}

// TestTwoHalfway lets a second server post a part, and stop there, while the first is still at it.
func TestTwoHalfway(t *testing.T) {
	if testing.Short() {
		t.Skip("twenty thousand movements")
	}
	dbtest.Each(t, costSchema, func(t *testing.T, d *db.DB) {
		c, _ := manyWait(t, d)
		first, second := c.pending(), c.pending()
		c.postPending(first)
		c.postPending(second)
		for len(first.Changes) > 0 {
			c.postPending(first)
		}
		if c.postPending(first) {
			t.Error("what was booked twice counts as settled")
		}
		must(t, app.CatchUp(context.Background(), d, c.company.ID))
		must(t, c.check())
	})
}

// TestTakenBackMeanwhile takes papers back and posts others while the background posts, part by part, what it found before that.
// The books come to where a full replay has them.
func TestTakenBackMeanwhile(t *testing.T) {
	if testing.Short() {
		t.Skip("twenty thousand movements")
	}
	dbtest.Each(t, costSchema, func(t *testing.T, d *db.DB) {
		c, issues := manyWait(t, d)
		plan := c.pending()
		for n := 0; len(plan.Changes) > 0; n++ {
			switch n {
			case 1: // partly posted already, and still to come
				c.takeAway(issues[0])
				c.takeAway(issues[len(issues)-1])
			case 3:
				must(t, c.postOn("issue", 20260110, c.line(1, 0, 0, stock.Issue, -qty.One)))
			}
			c.postPending(plan)
		}
		must(t, app.CatchUp(context.Background(), d, c.company.ID))
		must(t, c.check())
	})
}

func (c *costCase) takeAway(p *costPaper) {
	c.t.Helper()
	p.gone = true
	must(c.t, c.do(func(tx *db.Tx) error {
		_, err := posting.Reverse(tx, p.Undo)
		return err
	}))
}

// TestCostingInTheBackground leaves nearly every back-dated paper to the background, which plans before papers that it posts after:
// the books come to where a full replay has them. XINGZHOU_SEED repeats one company.
func TestCostingInTheBackground(t *testing.T) {
	first, n := seeds(60, 2_000)
	defer func(most int) { posting.AtOnce = most }(posting.AtOnce)
	posting.AtOnce = 3
	dbtest.Each(t, costSchema, func(t *testing.T, d *db.DB) {
		for seed := first; seed < first+n; seed++ {
			c := newCostCase(t, d, uint64(seed))
			c.late = true
			for i := range 25 {
				plan, err := db.Get(context.Background(), d, c.company.ID, func(q *db.Reader) (*posting.PendingPlan, error) { return posting.PlanPending(q) })
				if err == nil {
					err = allowed(c.step())
				}
				for left := len(plan.Pending); left > 0 && err == nil; left = len(plan.Changes) {
					err = c.do(func(tx *db.Tx) error { _, err := posting.PostPending(tx, plan); return err })
				}
				if err == nil && i%3 == 2 {
					err = c.check()
				}
				if err != nil {
					t.Fatalf("XINGZHOU_SEED=%d: %v (%v)\n%v", seed, err, errors.Unwrap(err), c.log)
				}
			}
		}
	})
}
