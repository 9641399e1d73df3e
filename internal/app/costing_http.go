package app

import (
	"net/http"
	"time"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/tenant"
)

// States of the month-end costing of a period.
const (
	costingNone   = "none"   // nothing is costed by month
	costingOpen   = "open"   // movements have no month-end cost
	costingRuns   = "run"    // it is being done
	costingDone   = "done"   // every movement has its month-end cost
	costingClosed = "closed" // the period is closed
)

// MonthCosting 全月平均成本计算: where the month-end costing of a period stands.
type MonthCosting struct {
	Period    day.Period   `json:"period"`
	State     string       `json:"state" enum:"none,open,run,done,closed"`
	Items     int          `json:"items" doc:"costed by month, and moved since the month began"`
	Movements int          `json:"movements" doc:"without a month-end cost"`
	Value     money.Amount `json:"value" perm:"cost.read" doc:"by how much they change the stock"`
	Run       *MonthRun    `json:"run,omitempty"`
}

type costingInput struct {
	Period day.Period `path:"period" json:"-"`
}

func (a *App) costingRoutes(r *api.Router) {
	api.Get(r, "/gl/periods/{period}/costing", "posting.month.read", "全月平均成本计算", "Month-end costing of a period", func(c *api.Ctx, in *costingInput) (*MonthCosting, error) {
		out := &MonthCosting{Period: in.Period, State: costingClosed}
		open, err := mayCost(c.Q, a.DB.Now(), in.Period)
		if err != nil {
			return nil, err
		}
		if run, ok := a.costing.Run(c.Session.Tenant, in.Period); ok {
			out.Run = run.in(c.Lang)
			if run.State == runRunning {
				out.State = costingRuns
				return out, nil
			}
		}
		if !open {
			return out, nil
		}
		return out, out.look(c.Q)
	})
	api.Plain(r, http.MethodPost, "/gl/periods/{period}/costing", "posting.month.run", "开始全月平均成本计算", "Start the month-end costing of a period", func(c *api.Ctx, in *costingInput) (*MonthRun, error) {
		_, err := db.Get(c, a.DB, c.Session.Tenant, func(q *db.Reader) (bool, error) { return true, mayStart(q, q.Now, in.Period) })
		if err != nil {
			return nil, err
		}
		run := a.costing.Start(c.Session.Tenant, c.Session, in.Period)
		return run.in(c.Lang), nil
	})
	api.Get(r, "/inventory/recosts/progress", "inventory.balance.read", "后台成本计算进度", "Progress of costing in the background", func(c *api.Ctx, _ *struct{}) (RecostProgress, error) {
		out := a.costing.Recost(c.Session.Tenant)
		var err error
		out.Waiting, err = stock.Waiting(c.Q)
		return out, err
	})
}

// in tells why a run failed in a language.
func (r MonthRun) in(lang string) *MonthRun {
	if r.failure != nil {
		r.Problem = r.failure.In(lang)
	}
	return &r
}

// look finds what is left to cost.
func (m *MonthCosting) look(q db.Querier) error {
	plan, err := posting.PlanMonth(q, m.Period)
	if err != nil {
		return err
	}
	m.Items, m.Movements, m.Value = plan.Items, len(plan.Finals), plan.Value()
	switch {
	case m.Movements > 0:
		m.State = costingOpen
	case m.Items > 0:
		m.State = costingDone
	default:
		m.State = costingNone
	}
	return nil
}

// mayCost tells whether a period takes costs, and refuses one that is not there.
func mayCost(q db.Querier, now time.Time, period day.Period) (open bool, err error) {
	company, err := tenant.Get(q)
	if err != nil {
		return false, err
	}
	if period < company.StartPeriod || period > tenant.Today(company, now).Period() {
		return false, errs.New(errs.NotFound, "period.unknown", "没有这个会计期间。请从期间列表中选择。",
			"There is no such period. Choose one from the list of periods.").At("/period")
	}
	periods, err := gl.AllPeriods(q, company.StartPeriod)
	if err != nil {
		return false, err
	}
	return periods.IsOpen(period), nil
}

// mayStart refuses a run that could post nothing.
func mayStart(q db.Querier, now time.Time, period day.Period) error {
	open, err := mayCost(q, now, period)
	if err != nil {
		return err
	}
	if !open {
		return closedPeriod(period)
	}
	items, err := posting.MonthItems(q, period)
	if err == nil && items == 0 {
		err = errs.New(errs.Refused, "costing.none", "%[1]s 期没有按全月加权平均计价的商品出入库，不用计算，可以直接结账。",
			"Nothing that is costed by month has moved in %[1]s, so there is nothing to cost. The period can be closed.", period).At("/period")
	}
	return err
}

func closedPeriod(period day.Period) *errs.Error {
	return errs.New(errs.Refused, "costing.closed", "%[1]s 期已结账，成本不能再变。要重新计算，请先反结账。",
		"Period %[1]s is closed, so its costs stand. Reopen it first to cost it again.", period).At("/period")
}
