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
	"xingzhou/internal/platform/tenant"
)

// PendingType is a recost that a job has done 后台成本重算.
const PendingType = "posting.pending"

// partOf is how many changes of value the job posts at a time, so that people get in between.
const partOf = 2_000

// postpone values the lines of a document by what lies there now and leaves the past to the job.
func postpone(tx *db.Tx, r *Reads, d *Document, events []cost.Event, moves []*stock.Move) (*costing, error) {
	var keys []cost.Key
	items := map[cost.Item]bool{}
	for _, e := range events {
		items[e.Item] = true
		for _, l := range e.Links {
			keys = append(keys, l.From)
		}
	}
	h := stock.NewHistory(tx, r.Book.PerWarehouse(), r.Policy)
	past, late, err := h.Sources(keys)
	if err != nil {
		return nil, err
	}
	for i := range past {
		for _, x := range late {
			if b := &past[i].Booked; x.Of == past[i].Key {
				b.Value, b.Variance = b.Value+x.Value, b.Variance+x.Variance
			}
		}
	}
	err = r.Book.Provisional(events, moves, past)
	from := d.Day
	for i := range d.Lines {
		if l := &d.Lines[i]; l.Kind == stock.Landed {
			r.Book.Charge(&l.Move, d.Day)
			items[r.Book.Item(l.Key)], from = true, min(from, l.since)
		}
	}
	stock.Postpone(tx, slices.Collect(maps.Keys(items)), from)
	return &costing{}, err
}

// isMany tells that a recost is too long for a posting.
func isMany(err error) bool {
	e, ok := errs.As(err)
	return ok && e.Reason == cost.ErrMany.Reason
}

// PendingPlan is what the job has found and not yet posted.
type PendingPlan struct {
	Pending []stock.Pending
	Changes []cost.Change
	Rows    int   // movements that were replayed
	seq     int64 // of the books that it was found in
	posted  int64 // changes of value, by this plan
	from    day.Day
	states  map[cost.Item]*cost.State
	history *stock.History
}

// PlanPending replays the past of all items that wait, from a snapshot of the books.
func PlanPending(q db.Querier) (*PendingPlan, error) {
	list, err := stock.AllPending(q)
	if err != nil || len(list) == 0 {
		return &PendingPlan{}, err
	}
	company, err := tenant.Get(q)
	if err != nil {
		return nil, err
	}
	policy, err := stock.Policies(q)
	if err != nil {
		return nil, err
	}
	seq, err := seqOf(q)
	if err != nil {
		return nil, err
	}
	p := &PendingPlan{Pending: list, seq: seq, from: list[0].From}
	items := make([]cost.Item, len(list))
	for i, x := range list {
		items[i], p.from = x.Item, min(p.from, x.From)
	}
	p.history = stock.NewHistory(q, company.CostScope == tenant.ScopeWarehouse, policy)
	again := cost.Recost{History: p.history, First: cost.Place{Day: p.from}}
	p.Changes, err = again.Run(items)
	p.Rows, p.states = len(again.Events), again.States
	return p, err
}

func seqOf(q db.Querier) (int64, error) {
	seq, _, err := db.One(q, (*db.Row).Int, `SELECT seq FROM tenant_seq WHERE tenant_id = $1`)
	return seq, err
}

// again lets everything wait once more: another server may have settled it, and what this plan posted beside that has to be found.
func (p *PendingPlan) again(tx *db.Tx) {
	items := make([]cost.Item, len(p.Pending))
	for i, x := range p.Pending {
		items[i] = x.Item
	}
	stock.Postpone(tx, items, p.from)
}

// PostPending posts the next part of a plan. It answers true when the past is settled and nothing came in between.
func PostPending(tx *db.Tx, p *PendingPlan) (done bool, err error) {
	if len(p.Pending) == 0 {
		return true, nil
	}
	if len(p.Changes) == 0 {
		tx.AllowRows(int64(AtOnce + 2*len(p.Pending) + 2*p.Rows)) // one list of what waits, and the layers of all that was replayed
		changed, err := stock.ChangedSince(tx, slices.Collect(maps.Keys(p.states)), p.seq)
		if err != nil {
			return false, err
		}
		if changed != p.posted {
			p.again(tx)
			return false, nil
		}
		p.history.SetLayers(tx, p.states)
		stock.Settled(tx, p.Pending, p.seq)
		return true, nil
	}
	n := min(partOf, len(p.Changes))
	part := p.Changes[:n]
	p.Changes, p.posted = p.Changes[n:], p.posted+int64(n)
	b := tx.Batch()
	r, err := Ask(tx, b, nil, p.from)
	if err != nil {
		return false, err
	}
	if err := b.Run(); err != nil {
		return false, err
	}
	id := tx.NextID()
	d := &Document{Type: PendingType, ID: id, No: 1, Number: p.from.String(), Day: p.from}
	list := make([]stock.Revalue, len(part))
	values, told := map[cost.Item]money.Amount{}, map[cost.Item]day.Day{}
	var sum money.Amount
	for i, x := range part {
		row := p.history.Seen[x.Of]
		list[i] = stock.Revalue{Effect: x.Effect, Kind: stock.Recost, Row: row, Day: r.bookDay(max(row.Day, x.Cause.Day))}
		values[x.Item] += x.Value
		told[x.Item] = max(told[x.Item], x.Cause.Day)
		sum += x.Value
	}
	stock.AddValues(tx, values, told)
	return false, postChanges(tx, r, d, id, list, sum)
}
