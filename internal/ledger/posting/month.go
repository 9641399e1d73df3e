package posting

import (
	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/tenant"
)

// MonthType is a month-end costing run 全月加权平均计算.
const MonthType = "posting.month"

// MonthPlan is what a costing run of a month has decided and not yet posted. Decisions of one item stand together.
type MonthPlan struct {
	Period day.Period
	Finals []cost.Event
	Items  int // costed by month, and moved since the month began
	Events int
}

// PlanMonth decides the costs of a month from a snapshot of the books. Nothing to decide means that the month is costed.
func PlanMonth(q db.Querier, period day.Period) (*MonthPlan, error) {
	company, err := tenant.Get(q)
	if err != nil {
		return nil, err
	}
	policy, err := stock.Policies(q)
	if err != nil {
		return nil, err
	}
	first, last := period.First(), period.Last()
	items, err := stock.MonthlyItems(q, first)
	if err != nil {
		return nil, err
	}
	h := stock.NewHistory(q, company.CostScope == tenant.ScopeWarehouse, policy, map[int64]string{})
	m, err := cost.LoadMonth(h, items, first, last)
	if err != nil {
		return nil, err
	}
	finals, err := m.Run()
	return &MonthPlan{Period: period, Finals: finals, Items: len(items), Events: len(m.Events)}, err
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

// PostMonth posts decisions of a run: value rows of the month's last day and the entries of their sums. What later movements of
// these products cost is replayed.
func PostMonth(tx *db.Tx, period day.Period, finals []cost.Event) error {
	if len(finals) == 0 {
		return nil
	}
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
	if _, _, err := c.history.Sources(keys); err != nil {
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
