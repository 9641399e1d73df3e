package gl

import (
	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
	"xingzhou/internal/platform/tenant"
)

type voucherList struct {
	VoucherFilter
	api.Page
}

type oneInput struct {
	ID id.ID `path:"id" json:"-"`
}

type trialInput struct {
	Period day.Period `query:"period" json:"-"` // this month when empty
}

type periodInput struct {
	Period day.Period `path:"period" json:"-"`
}

// PeriodRow is one accounting month.
type PeriodRow struct {
	Period day.Period `json:"period"`
	State  string     `json:"state"`
}

// Guard refuses to close a period for a reason that the general ledger cannot know. It may look long: it is given a snapshot, outside
// everybody's way. Still, asked within the closing, tells quickly whether what it saw still holds, and answers errs.Busy where not.
type (
	Guard func(q db.Querier, period day.Period) (Still, error)
	Still func(tx *db.Tx) error
)

// Routes adds the routes of the general ledger. ready is asked before a period is closed.
func Routes(r *api.Router, t doc.Tracer, ready Guard) {
	api.Get(r, "/gl/vouchers", "gl.voucher.read", "凭证列表", "List vouchers", func(c *api.Ctx, in *voucherList) (api.List[VoucherRow], error) {
		rows, next, err := List(c.Q, in.VoucherFilter, in.Cursor, in.Size())
		return api.List[VoucherRow]{Items: rows, NextCursor: next}, err
	})
	api.Get(r, "/gl/vouchers/totals", "gl.voucher.read", "凭证合计", "Total vouchers", func(c *api.Ctx, in *VoucherFilter) (VoucherTotals, error) {
		return Totals(c.Q, *in)
	})
	api.Get(r, "/gl/vouchers/{id}", "gl.voucher.read", "凭证", "One voucher", func(c *api.Ctx, in *oneInput) (*VoucherPaper, error) {
		return Get(c.Q, t, in.ID, c.Lang)
	})
	api.Get(r, "/gl/trial-balance", "gl.balance.read", "科目余额表", "Trial balance", func(c *api.Ctx, in *trialInput) (*TrialBalance, error) {
		period := in.Period
		if period == 0 {
			today, err := c.Today()
			if err != nil {
				return nil, err
			}
			period = today.Period()
		}
		return Trial(c.Q, period, c.Lang)
	})
	api.Get(r, "/gl/periods", "gl.period.read", "会计期间", "List periods", func(c *api.Ctx, _ *struct{}) ([]PeriodRow, error) {
		p, err := companyPeriods(c.Q)
		if err != nil {
			return nil, err
		}
		today, err := c.Today()
		if err != nil {
			return nil, err
		}
		return p.rows(today.Period()), nil
	})
	api.PostPlanned(r, "/gl/periods/{period}/close", "gl.period.close", "结账", "Close a period", func(c *api.Ctx, in *periodInput) (Still, error) {
		p, err := knownPeriods(c.Q, in.Period)
		if err != nil || !p.IsOpen(in.Period) {
			return nil, err
		}
		return ready(c.Q, in.Period)
	}, func(c *api.Ctx, in *periodInput, still Still) (PeriodRow, error) {
		return PeriodRow{in.Period, "closed"}, closeChecked(c.Tx, in.Period, still)
	})
	api.Post(r, "/gl/periods/{period}/reopen", "gl.period.reopen", "反结账", "Reopen a period", func(c *api.Ctx, in *periodInput) (PeriodRow, error) {
		p, err := knownPeriods(c.Q, in.Period)
		if err == nil {
			err = Reopen(c.Tx, p, in.Period)
		}
		return PeriodRow{in.Period, "open"}, err
	})
}

// closeChecked closes a period where what was seen of it still holds.
func closeChecked(tx *db.Tx, period day.Period, still Still) error {
	p, err := knownPeriods(tx, period)
	if err != nil {
		return err
	}
	if p.IsOpen(period) {
		if still == nil {
			return errs.New(errs.Busy, "period.reopened", "%[1]s 期刚刚反结账，没有再结。请再点一次结账。", "Period %[1]s was reopened just now and not closed again. Close it again.", period).At("/period")
		}
		if err := still(tx); err != nil {
			return err
		}
	}
	return Close(tx, p, period)
}

func knownPeriods(q db.Querier, period day.Period) (*Periods, error) {
	if period == 0 {
		return nil, errs.New(errs.NotFound, "period.unknown", "没有这个会计期间。请从期间列表中选择。", "There is no such period. Choose one from the list of periods.")
	}
	return companyPeriods(q)
}

func companyPeriods(q db.Querier) (*Periods, error) {
	company, err := tenant.Get(q)
	if err != nil {
		return nil, err
	}
	return AllPeriods(q, company.StartPeriod)
}

// rows lists the periods from the first of the books to this month, or to the last closed one where that is later.
func (p *Periods) rows(now day.Period) []PeriodRow {
	var out []PeriodRow
	for at, last := p.Start, max(now, p.LastClosed(), p.Start); at <= last; at = at.Next() {
		state := "open"
		if p.closed[at] {
			state = "closed"
		}
		out = append(out, PeriodRow{at, state})
	}
	return out
}
