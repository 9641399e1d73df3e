package posting

import (
	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/platform/db"
)

// ReadyToClose refuses to close a period whose costs are not final: items that wait for the job, or a month that was not costed.
func ReadyToClose(q db.Querier, period day.Period) error {
	waiting, err := stock.AllPending(q)
	if err != nil {
		return err
	}
	if len(waiting) > 0 {
		return errs.New(errs.Refused, "cost.pending", "有 %[1]d 个商品正在后台计算成本，还不能结账。请稍等一会儿再试。",
			"The costs of %[1]d products are still being computed, so the period cannot be closed. Try again in a while.", len(waiting)).At("/period")
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
