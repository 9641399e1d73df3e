package gl

import (
	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/db"
)

// Periods tells which periods take entries. A period without a row is open.
type Periods struct {
	Start  day.Period // books begin here
	closed map[day.Period]bool
}

type periodsKey struct{}

// AllPeriods returns the states, cached until the company's settings change; start is the company's first period.
func AllPeriods(q db.Querier, start day.Period) (*Periods, error) {
	return db.Cached(q, periodsKey{}, func(q db.Querier) (*Periods, error) {
		rows, err := db.All(q, func(r *db.Row) day.Period { return day.Period(r.Int()) },
			`SELECT period FROM gl_period WHERE tenant_id = $1 AND state = 'closed' ORDER BY period`)
		if err != nil {
			return nil, err
		}
		p := &Periods{Start: start, closed: map[day.Period]bool{}}
		for _, c := range rows {
			p.closed[c] = true
		}
		return p, nil
	})
}

// IsOpen tells whether the period takes entries.
func (p *Periods) IsOpen(period day.Period) bool { return period >= p.Start && !p.closed[period] }

// Check refuses a day whose period takes no entries.
func (p *Periods) Check(d day.Day, pointer string) error {
	if !d.Valid() {
		return errs.New(errs.Invalid, "day.invalid", "日期 %[1]s 无效。请填写真实日期。", "The date %[1]s does not exist. Enter a real date.", d).At(pointer)
	}
	period := d.Period()
	if period < p.Start {
		return errs.New(errs.Refused, "period.before_start", "账套从 %[1]s 开始，不能记入 %[2]s。请改单据日期。",
			"The books begin in %[1]s, so nothing can be entered in %[2]s. Change the document's date.", p.Start, period).At(pointer)
	}
	if p.closed[period] {
		return errs.New(errs.Refused, "period.closed", "%[1]s 期已结账。请把单据日期改到 %[2]s，或先反结账。",
			"Period %[1]s is closed. Move the document's date to %[2]s, or reopen the period first.", period, p.FirstOpen(period)).At(pointer)
	}
	return nil
}

// FirstOpen returns the first open period from p on.
func (p *Periods) FirstOpen(from day.Period) day.Period {
	from = max(from, p.Start)
	for p.closed[from] {
		from = from.Next()
	}
	return from
}

// LastClosed returns the latest closed period, 0 when none is.
func (p *Periods) LastClosed() day.Period {
	var last day.Period
	for c := range p.closed {
		last = max(last, c)
	}
	return last
}

// Close locks a period: earlier ones first, and its voucher numbers must be without a gap.
func Close(tx *db.Tx, p *Periods, period day.Period) error {
	switch {
	case p.closed[period]:
		return errs.New(errs.Refused, "period.closed_already", "%[1]s 期已经结账，不用再结。请刷新期间列表。",
			"Period %[1]s is closed already. Reload the list of periods.", period).At("/period")
	case period < p.Start:
		return errs.New(errs.Refused, "period.before_start", "账套从 %[1]s 开始，没有 %[2]s 期。请从期间列表中选择。",
			"The books begin in %[1]s, so there is no period %[2]s. Choose one from the list of periods.", p.Start, period).At("/period")
	}
	if first := p.FirstOpen(p.Start); first < period {
		return errs.New(errs.Refused, "period.earlier_open", "%[1]s 期还没有结账。请先结 %[1]s 期。",
			"Period %[1]s is still open. Close %[1]s first.", first).At("/period")
	}
	gap, _, err := db.One(tx, func(r *db.Row) [2]int64 { return [2]int64{r.Int(), r.Int()} },
		`SELECT COUNT(*), COALESCE(MAX(no), 0) FROM gl_voucher WHERE tenant_id = $1 AND period = $2 AND word = $3 AND no > 0`, int64(period), Word)
	if err != nil {
		return err
	}
	if gap[0] != gap[1] {
		return errs.New(errs.Refused, "period.number_gap", "%[1]s 期的凭证号不连续：最大号 %[2]d，共 %[3]d 张。请先整理断号。",
			"Voucher numbers of %[1]s have gaps: highest %[2]d, %[3]d vouchers. Renumber first.", period, gap[1], gap[0]).At("/period")
	}
	setPeriod(tx, period, "closed")
	return nil
}

// Reopen unlocks the latest closed period.
func Reopen(tx *db.Tx, p *Periods, period day.Period) error {
	last := p.LastClosed()
	if !p.closed[period] {
		return errs.New(errs.Refused, "period.open_already", "%[1]s 期没有结账，不用反结。请刷新期间列表。",
			"Period %[1]s is not closed, so there is nothing to reopen. Reload the list of periods.", period).At("/period")
	}
	if last != period {
		return errs.New(errs.Refused, "period.not_last", "只能反结最近一个已结账的期间。请先反结 %[1]s 期。",
			"Only the latest closed period can be reopened. Reopen %[1]s first.", last).At("/period")
	}
	setPeriod(tx, period, "open")
	return nil
}

func setPeriod(tx *db.Tx, period day.Period, state string) {
	ins := tx.Insert("gl_period", "period, state, changed_seq, changed_by, changed_ms")
	ins.Row(int64(period), state, tx.Seq, tx.User, tx.Now.UnixMilli())
	ins.OnConflict(`(tenant_id, period) DO UPDATE SET state = excluded.state, changed_seq = excluded.changed_seq,
  changed_by = excluded.changed_by, changed_ms = excluded.changed_ms`)
	ins.Queue()
	tx.BumpConfig()
}
