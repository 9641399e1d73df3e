package posting

import (
	"maps"
	"slices"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/platform/db"
)

// MonthType is a month-end costing run 全月加权平均计算.
const MonthType = "posting.month"

// PlanItems is of about how many items the movements of a month are held in memory at a time. Tests make it small.
var PlanItems = 2_000

// MonthPlan is what a costing run of a month has decided and not yet posted. Decisions of one item stand together.
type MonthPlan struct {
	Period day.Period
	Finals []cost.Event
	Items  int // costed by month, and moved since the month began
	Events int
	posted int   // parts of it that are in the books
	seq    int64 // of the books that it was decided from
}

// PlanMonth decides the costs of a month from a snapshot of the books. Nothing to decide means that the month is costed.
func PlanMonth(q db.Querier, period day.Period) (*MonthPlan, error) {
	now, err := look(q)
	if err != nil {
		return nil, err
	}
	first, last := period.First(), period.Last()
	items, err := stock.MonthlyItems(q, now.policy, period)
	if err != nil {
		return nil, err
	}
	groups, err := stock.Apart(q, items, period, PlanItems)
	if err != nil {
		return nil, err
	}
	plan := &MonthPlan{Period: period, Items: len(items), seq: now.seq}
	parts := newGroups(groups)
	for group := parts.next(); group != nil; group = parts.next() {
		m, err := cost.LoadMonth(now.history(q), group, first, last)
		if err != nil {
			return nil, err
		}
		if joined := parts.reach(maps.Keys(m.Opening)); joined != nil {
			plan.Finals = slices.DeleteFunc(plan.Finals, func(e cost.Event) bool { return joined[e.Item] })
			continue
		}
		finals, err := m.Run()
		if err != nil {
			return nil, err
		}
		if plan.Finals == nil { // room for all, by what the first ask for and some more: growing would hold them twice
			n := len(finals) * len(items) / len(group)
			plan.Finals = make([]cost.Event, 0, n+n/16)
		}
		plan.Finals = append(plan.Finals, finals...)
		parts.done(len(m.Events))
	}
	plan.Events = parts.sum()
	return plan, nil
}

// MonthItems counts what a costing run of a month has to look at.
func MonthItems(q db.Querier, period day.Period) (int, error) {
	policy, err := stock.Policies(q)
	if err != nil {
		return 0, err
	}
	items, err := stock.MonthlyItems(q, policy, period)
	return len(items), err
}

// Cut takes the next decisions off the plan: at least one item's, and about most of them.
func (p *MonthPlan) Cut(most int) []cost.Event {
	n := min(most, len(p.Finals))
	for n > 0 && n < len(p.Finals) && p.Finals[n].Item == p.Finals[n-1].Item {
		n++
	}
	out := p.Finals[:n]
	p.Finals = p.Finals[n:]
	return out
}

// Value is by how much the stock changes by what is decided, before later months follow.
func (p *MonthPlan) Value() (sum money.Amount) {
	for i := range p.Finals {
		sum += p.Finals[i].Given
	}
	return sum
}

// Post posts a part of the plan and answers how many of its decisions still stood: those on movements that were taken back since are
// nothing any more, and others have to be decided anew. It refuses where another run has posted for the month meanwhile.
func (p *MonthPlan) Post(tx *db.Tx, part []cost.Event) (int, error) {
	runs, _, err := db.One(tx, (*db.Row).Int, `SELECT COUNT(*) FROM posting_recost WHERE tenant_id = $1 AND cause_type = $2 AND cause_number = $3 AND seq > $4`,
		MonthType, p.Period.String(), p.seq)
	if err != nil {
		return 0, err
	}
	if int(runs) != p.posted {
		return 0, errs.New(errs.Conflict, "costing.elsewhere", "%[1]s 期的全月平均成本正在另一处计算。请等它结束，再看还剩多少。",
			"The month-end costs of %[1]s are being computed elsewhere. Wait for that run to end, then see what is left.", p.Period)
	}
	keys := make([]cost.Key, len(part))
	for i := range part {
		keys[i] = part[i].Origin
	}
	gone, err := stock.Gone(tx, keys, p.seq)
	if err != nil {
		return 0, err
	}
	standing := part
	if len(gone) > 0 {
		standing = slices.DeleteFunc(slices.Clone(part), func(e cost.Event) bool { return gone[e.Origin] })
	}
	if len(standing) == 0 {
		return 0, nil
	}
	tx.AfterCommit(func(err error) {
		if err == nil {
			p.posted++
		}
	})
	return len(standing), postMonth(tx, p.Period, standing)
}

// postMonth posts decisions of a run: value rows of the month's last day and the entries of their sums. What later movements of
// these products cost is replayed.
func postMonth(tx *db.Tx, period day.Period, finals []cost.Event) error {
	on := period.Last()
	b := tx.Batch()
	r, err := Ask(tx, b, nil, on)
	if err != nil {
		return err
	}
	if err := b.Run(); err != nil {
		return err
	}
	if err := r.Periods.Check(on, "/period"); err != nil {
		return err
	}
	id := tx.NextID()
	d := &Document{Type: MonthType, ID: id, No: 1, Number: period.String(), Day: on}
	added := make([]cost.Event, len(finals))
	items := map[cost.Item]bool{}
	keys := make([]cost.Key, len(finals))
	for i, e := range finals {
		e.Place = cost.Place{Day: on, Seq: tx.Seq, Key: cost.Key{Source: id, No: 1, Line: i + 1}}
		added[i], keys[i] = e, e.Origin
		items[e.Item] = true
	}
	c, err := rerun(tx, r, d, items, added, nil)
	if err != nil {
		return err
	}
	// The replay has read what it decides about; reading that once more would take as long again.
	keys = slices.DeleteFunc(keys, func(k cost.Key) bool { _, seen := c.history.Seen[k]; return seen })
	if _, _, err := c.history.Sources(keys); err != nil {
		return err
	}
	if err := known(c.history, c.changes, nil); err != nil {
		return err
	}
	return postFinals(tx, r, d, added, c)
}

// postFinals writes the decisions first, line by line as they are numbered, then what follows from them.
func postFinals(tx *db.Tx, r *Reads, d *Document, added []cost.Event, c *costing) error {
	list := make([]stock.Revalue, len(added))
	for i, e := range added {
		row := c.history.Seen[e.Origin]
		list[i] = stock.Revalue{Kind: stock.Final, Row: row, Day: r.bookDay(d.Day), Effect: cost.Effect{Cause: e.Place, Of: e.Origin, Item: e.Item}}
	}
	var sum money.Amount
	for _, x := range c.changes {
		sum += x.Value
		if at := x.Cause.Key; at.Source == d.ID && x.Of == list[at.Line-1].Of {
			list[at.Line-1].Outcome = x.Outcome
			continue
		}
		row := c.history.Seen[x.Of]
		list = append(list, stock.Revalue{Effect: x.Effect, Kind: stock.Recost, Row: row, Day: r.bookDay(max(row.Day, x.Cause.Day))})
	}
	tx.AllowRows(int64(AtOnce + 2*len(list)))
	r.Book.PostCosts(tx)
	return postChanges(tx, r, d, d.ID, list, sum)
}
