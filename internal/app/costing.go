package app

import (
	"context"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/platform/db"
)

const (
	// monthPart is how many decisions of a month-end run are posted at a time, so that people get in between.
	monthPart = 2_000
	// patience is how often a long recost starts again because somebody went on working on the same products.
	patience = 20
)

// CatchUp costs again what postings have left to the background, company by company.
func CatchUp(ctx context.Context, d *db.DB, company int64) error {
	for range patience {
		plan, err := db.Get(ctx, d, company, func(q *db.Reader) (*posting.PendingPlan, error) { return posting.PlanPending(q) })
		if err != nil || len(plan.Pending) == 0 {
			return err
		}
		for {
			left := len(plan.Changes)
			done, err := db.Do(ctx, d, db.Req{Tenant: company}, func(tx *db.Tx) (bool, error) {
				part := *plan // a closure may run twice
				done, err := posting.PostPending(tx, &part)
				if err == nil {
					tx.AfterCommit(func(err error) {
						if err == nil {
							plan.Changes = part.Changes
						}
					})
				}
				return done, err
			})
			if err != nil || done {
				return err
			}
			if left == 0 {
				break // something came in between: look again
			}
		}
	}
	return nil
}

// RunMonth decides the month-end average of a period and posts it in parts. It tells after each part how many decisions are left.
func RunMonth(ctx context.Context, d *db.DB, company, user int64, period day.Period, tell func(left int)) (decided int, err error) {
	plan, err := db.Get(ctx, d, company, func(q *db.Reader) (*posting.MonthPlan, error) { return posting.PlanMonth(q, period) })
	if err != nil {
		return 0, err
	}
	for decided = len(plan.Finals); len(plan.Finals) > 0; tell(len(plan.Finals)) {
		part := plan.Cut(monthPart)
		_, err := db.Do(ctx, d, db.Req{Tenant: company, User: user}, func(tx *db.Tx) (bool, error) { return true, posting.PostMonth(tx, period, part) })
		if err != nil {
			return decided, err
		}
	}
	return decided, nil
}
