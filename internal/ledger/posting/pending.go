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
	return &costing{later: true}, err
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
	Rows    int            // movements that were replayed
	seq     int64          // of the books that it was found in
	own     map[int64]bool // the recosts that this plan has posted
	asked   bool           // all that it changes waits
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
	now, err := look(q)
	if err != nil {
		return nil, err
	}
	p := &PendingPlan{Pending: list, seq: now.seq, own: map[int64]bool{}, from: list[0].From}
	items := make([]cost.Item, len(list))
	for i, x := range list {
		items[i], p.from = x.Item, min(p.from, x.From)
	}
	p.history = now.history(q)
	again := cost.Recost{History: p.history, First: cost.Place{Day: p.from}}
	if p.Changes, err = again.Run(items); err != nil {
		return nil, err
	}
	p.Rows, p.states = len(again.Events), again.States
	return p, known(p.history, p.Changes, nil)
}

// snapshot is how the books are costed, and how far they have come, at the moment that a plan is made from.
type snapshot struct {
	policy       *stock.Policy
	perWarehouse bool
	seq          int64
}

func look(q db.Querier) (*snapshot, error) {
	company, err := tenant.Get(q)
	if err != nil {
		return nil, err
	}
	policy, err := stock.Policies(q)
	if err != nil {
		return nil, err
	}
	seq, err := seqOf(q)
	return &snapshot{policy, company.CostScope == tenant.ScopeWarehouse, seq}, err
}

func (s *snapshot) history(q db.Querier) *stock.History {
	return stock.NewHistory(q, s.perWarehouse, s.policy)
}

func seqOf(q db.Querier) (int64, error) {
	seq, _, err := db.One(q, (*db.Row).Int, `SELECT seq FROM tenant_seq WHERE tenant_id = $1`)
	return seq, err
}

// ask lets all that the plan changes wait, before its first part is posted: should the server stop halfway, none of it is forgotten.
func (p *PendingPlan) ask(tx *db.Tx) {
	if p.asked {
		return
	}
	waits := make(map[cost.Item]bool, len(p.Pending))
	for _, w := range p.Pending {
		waits[w.Item] = true
	}
	var more []cost.Item
	p.asked, p.Pending = true, slices.Clone(p.Pending)
	for item := range p.states {
		if !waits[item] {
			more = append(more, item)
			p.Pending = append(p.Pending, stock.Pending{Item: item, From: p.from, Seq: tx.Seq})
		}
	}
	if len(more) > 0 {
		tx.AllowRows(int64(AtOnce + 5_000 + len(more)))
		stock.Postpone(tx, more, p.from)
	}
}

// standing leaves out what was found of movements, or by movements, that were taken back since.
func (p *PendingPlan) standing(tx *db.Tx, part []cost.Change) ([]cost.Change, error) {
	keys := make([]cost.Key, 0, 2*len(part))
	for _, x := range part {
		keys = append(keys, x.Of, x.Cause.Key)
	}
	gone, err := stock.Gone(tx, keys, p.seq)
	if err != nil || len(gone) == 0 {
		return part, err
	}
	return slices.DeleteFunc(slices.Clone(part), func(x cost.Change) bool { return gone[x.Of] || gone[x.Cause.Key] }), nil
}

func waitsFor(waiting, planned []stock.Pending) bool {
	still := make(map[cost.Item]bool, len(waiting))
	for _, w := range waiting {
		still[w.Item] = true
	}
	return !slices.ContainsFunc(planned, func(w stock.Pending) bool { return !still[w.Item] })
}

// settle takes what waited off the list. What has moved meanwhile, or what another server has settled beside this, waits on, and only
// from the day of that: a product that sells all day long is settled in steps that become shorter.
func (p *PendingPlan) settle(tx *db.Tx) (bool, error) {
	tx.AllowRows(int64(AtOnce + 3*len(p.Pending) + 3*p.Rows)) // one list of what waits, and the layers of all that was replayed
	changed, err := stock.ChangedSince(tx, slices.Collect(maps.Keys(p.states)), p.seq, p.own)
	if err != nil {
		return false, err
	}
	stock.Settled(tx, p.Pending)
	again, settled := map[day.Day][]cost.Item{}, map[cost.Item]*cost.State{}
	for item, s := range p.states {
		on, waits := changed[item.Product]
		switch {
		case !waits:
			settled[item] = s
		case p.history.Decides(item, s): // what moved meanwhile did so by a method or a price that was not right
			again[p.from] = append(again[p.from], item)
		default:
			again[on] = append(again[on], item)
		}
	}
	p.history.SetStates(tx, settled)
	for on, items := range again {
		stock.Postpone(tx, items, on)
	}
	return len(again) == 0, nil
}

// PostPending posts the next part of a plan. It answers true when the past is settled and nothing came in between.
func PostPending(tx *db.Tx, p *PendingPlan) (done bool, err error) {
	if len(p.Pending) == 0 {
		return true, nil
	}
	waiting, err := stock.AllPending(tx)
	if err != nil {
		return false, err
	}
	if !waitsFor(waiting, p.Pending) { // another server has settled it: what this one has found is in the books
		p.Pending, p.Changes = nil, nil
		return true, nil
	}
	if len(p.Changes) == 0 {
		return p.settle(tx)
	}
	n := min(partOf, len(p.Changes))
	part, err := p.standing(tx, p.Changes[:n])
	if err != nil {
		return false, err
	}
	if p.Changes = p.Changes[n:]; len(part) == 0 {
		return false, nil
	}
	p.ask(tx)
	b := tx.Batch()
	r, err := Ask(tx, b, nil, p.from)
	if err != nil {
		return false, err
	}
	if err := b.Run(); err != nil {
		return false, err
	}
	id := tx.NextID()
	p.own = maps.Clone(p.own) // a closure may run twice
	p.own[id] = true
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
