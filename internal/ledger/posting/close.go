package posting

import (
	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/platform/db"
)

// PlanClose looks at a snapshot, in nobody's way, whether the costs of a period are final. What it answers is asked again by the
// closing itself, and says whether that is still so: only what has moved meanwhile is looked at.
func PlanClose(q db.Querier, period day.Period) (gl.Still, error) {
	if err := ReadyToClose(q, period); err != nil {
		return nil, err
	}
	seq, err := seqOf(q)
	return func(tx *db.Tx) error { return unmoved(tx, period, seq) }, err
}

// ReadyToClose refuses to close a period whose costs are not final: items that wait for the job, or a month that was not costed.
func ReadyToClose(q db.Querier, period day.Period) error {
	if err := noneWaits(q); err != nil {
		return err
	}
	plan, err := PlanMonth(q, period)
	if err != nil {
		return err
	}
	if len(plan.Finals) > 0 {
		return errs.New(errs.Refused, "cost.month", "%[1]s 期还有 %[2]d 笔出入库没有按全月平均定价。请先做“全月平均成本计算”，再结账。",
			"%[2]d movements of %[1]s have no month-end cost yet. Run the month-end costing first, then close.", period, len(plan.Finals)).At("/period")
	}
	return nil
}

func noneWaits(q db.Querier) error {
	waiting, err := stock.Waiting(q)
	if err != nil || waiting == 0 {
		return err
	}
	return errs.New(errs.Refused, "cost.pending", "有 %[1]d 个商品正在后台计算成本，还不能结账。请稍等一会儿再试。",
		"The costs of %[1]d products are still being computed, so the period cannot be closed. Try again in a while.", waiting).At("/period")
}

// unmoved refuses to close on what was true at a seq, where something came in since that a month-end run would look at.
func unmoved(tx *db.Tx, period day.Period, seq int64) error {
	if err := noneWaits(tx); err != nil {
		return err
	}
	policy, err := stock.Policies(tx)
	if err != nil || !policy.Ever(cost.Monthly) || tx.Seq == seq+1 {
		return err
	}
	moved, err := stock.MovedUpTo(tx, seq, period.Last())
	if err != nil {
		return err
	}
	if !moved {
		recosts, err := db.All(tx, (*db.Row).Int, `SELECT id FROM posting_recost WHERE tenant_id = $1 AND seq > $2`, seq)
		if err != nil {
			return err
		}
		if moved, err = stock.ToldUpTo(tx, recosts, period.Last()); err != nil || !moved {
			return err
		}
	}
	return errs.New(errs.Busy, "period.moved", "结账检查期间，%[1]s 期又有出入库或成本变动记账，没有结账。请再点一次结账。",
		"While %[1]s was being checked, movements or costs of it were posted, so it was not closed. Close it again.", period).At("/period")
}
