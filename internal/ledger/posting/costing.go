package posting

import (
	"errors"
	"maps"
	"slices"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/platform/db"
)

// AtOnce is how many movements are replayed within a posting; more are left to a job. Tests make it small.
var AtOnce = 20_000

// costing is what a posting changed in the value of other movements.
type costing struct {
	changes []cost.Change
	history *stock.History
	later   bool // the job finds it
}

// decideCost values the lines of a document, and finds what it changes in the value of what came later.
func decideCost(tx *db.Tx, r *Reads, d *Document) (*costing, error) {
	if len(d.Lines) == 0 {
		return &costing{}, nil
	}
	if err := begin(tx, r, d); err != nil {
		return nil, err
	}
	events := make([]cost.Event, 0, len(d.Lines))
	moves := make([]*stock.Move, 0, len(d.Lines))
	for i := range d.Lines {
		l := &d.Lines[i]
		if l.Kind == stock.Landed { // part of its receipt, and no event of its own
			continue
		}
		if err := settle(r, l, d); err != nil {
			return nil, err
		}
		moves = append(moves, &l.Move)
		events = append(events, l.Move.Event(r.Book.Item(l.Key), cost.Place{Day: d.Day, Seq: tx.Seq, Key: cost.Key{Source: d.ID, No: d.No, Line: l.Line}}))
	}
	if len(events) == len(d.Lines) && !beforeLayers(r, d) {
		if simple, err := r.Book.Value(events, moves); err != nil || simple {
			if err == nil {
				err = presentlyPriced(r, d)
			}
			return &costing{}, err
		}
	}
	c, err := replay(tx, r, d, events, nil)
	if isMany(err) {
		return postpone(tx, r, d, events, moves)
	}
	if err == nil {
		takeCharges(d, c)
	}
	return c, err
}

// begin makes products that never moved follow what was decided of their category.
func begin(tx *db.Tx, r *Reads, d *Document) error {
	var unpriced []int64
	for _, l := range d.Lines {
		if r.Book.Unborn(l.Key) && r.Policy.Last(l.Category).Method == cost.Standard {
			unpriced = append(unpriced, l.Key.Product)
		}
	}
	prices, err := stock.LatestPrices(tx, unpriced)
	if err != nil {
		return err
	}
	for _, l := range d.Lines {
		standard := prices[l.Key.Product]
		if r.Book.Unborn(l.Key) && standard.From > d.Day {
			return errs.New(errs.Refused, "cost.standard_later", "%[1]s 在这里第一次出入库，日期 %[2]s 早于它的标准成本生效日 %[3]s。请把日期改到那天或以后，或先撤销那次定价，改从更早的日期起。",
				"%[1]s moves here for the first time on %[2]s, before its standard cost holds (from %[3]s). Date the paper then or later, or take that price back and set it from an earlier day.",
				l.Product, d.Day, standard.From).At(l.Pointer)
		}
		r.Book.Begin(l.Key, l.Category, standard.Price)
	}
	return nil
}

// beforeLayers tells that a charge names a receipt of which no layer is left: all of it has gone, or it came before its product went
// over to FIFO, and lies in the layer of that. Only the past can tell which.
func beforeLayers(r *Reads, d *Document) bool {
	return slices.ContainsFunc(d.Lines, func(l Line) bool {
		if l.Kind != stock.Adjust || l.OriginID == 0 {
			return false
		}
		layers := r.Book.State(l.Key).Cost.Layers
		return len(layers) > 0 && !slices.ContainsFunc(layers, func(x cost.Layer) bool { return x.Key == l.Origin() })
	})
}

// presentlyPriced refuses to move goods at a standard cost that nobody has set. Where nothing has happened later, the present one is it.
func presentlyPriced(r *Reads, d *Document) error {
	for i := range d.Lines {
		l := &d.Lines[i]
		if c := r.Book.State(l.Key).Cost; l.Qty != 0 && c.Method == cost.Standard && c.Price == 0 {
			return noStandard(l, d)
		}
	}
	return nil
}

func noStandard(l *Line, d *Document) error {
	return errs.New(errs.Refused, "cost.no_standard", "%[1]s 按标准成本核算，但在 %[2]s 还没有标准成本。请先到“成本计价”给它定那天或更早起的标准成本，或改单据日期。",
		"%[1]s is kept at standard cost and has none on %[2]s yet. Set one under Costing methods that holds from that day or earlier, or change the date.", l.Product, d.Day).At(l.Pointer)
}

// lineOf finds the line of a movement.
func (d *Document) lineOf(k cost.Key) *Line {
	if k.Source != d.ID || k.No != d.No {
		return nil
	}
	if i := slices.IndexFunc(d.Lines, func(l Line) bool { return l.Line == k.Line }); i >= 0 {
		return &d.Lines[i]
	}
	return nil
}

// named says at which line goods would bring the cost of an issue that stands after them.
func named(d *Document, err error) error {
	var early *cost.Early
	if !errors.As(err, &early) {
		return err
	}
	own := d.lineOf(early.Of)
	switch {
	case own != nil && early.Day > d.Day:
		return errs.New(errs.Refused, "cost.link", "%[1]s 的成本来自 %[2]s 的出库，单据日期 %[3]s 比它早。请把单据日期改到 %[2]s 或以后。",
			"%[1]s brings the cost of an issue of %[2]s, and the paper of %[3]s is earlier. Date it on %[2]s or later.", own.Product, early.Day, d.Day).At(own.Pointer)
	case own != nil:
		return errs.New(errs.Refused, "cost.link", "%[1]s 的成本来自一次出库，那次出库已不在账上。请去掉这一行，或重新选择出库。",
			"%[1]s brings the cost of an issue that is no longer in the books. Remove the line, or choose an issue again.", own.Product).At(own.Pointer)
	}
	return err
}

// settle gives a line its inventory account: where the product's value stands, or the rule's.
func settle(r *Reads, l *Line, d *Document) (err error) {
	r.Book.Settle(&l.Move)
	if l.Account == 0 {
		if l.Account, err = r.Rules.Account(Inventory, l.Category, d.Day); err != nil {
			return err
		}
		r.Book.Settle(&l.Move)
	}
	return nil
}

// replay costs the past again, from the day of the document on, with events added and movements removed.
func replay(tx *db.Tx, r *Reads, d *Document, added []cost.Event, removed map[cost.Key]bool) (*costing, error) {
	items := map[cost.Item]bool{}
	for _, l := range d.Lines {
		items[r.Book.Item(l.Key)] = true
	}
	c, err := rerun(tx, r, d, items, added, removed)
	if err != nil || removed != nil {
		return c, err
	}
	own := map[cost.Key]*stock.Move{}
	for i := range d.Lines {
		own[cost.Key{Source: d.ID, No: d.No, Line: d.Lines[i].Line}] = &d.Lines[i].Move
	}
	c.changes = slices.DeleteFunc(c.changes, func(x cost.Change) bool {
		m := own[x.Of]
		if m == nil || x.Late || m.Reverses != 0 {
			return false
		}
		m.Value, m.Variance = x.Value, x.Variance
		return true
	})
	return c, nil
}

func rerun(tx *db.Tx, r *Reads, d *Document, items map[cost.Item]bool, added []cost.Event, removed map[cost.Key]bool) (*costing, error) {
	h := stock.NewHistory(tx, r.Book.PerWarehouse(), r.Policy)
	r.Book.Births(h)
	since := d.charge(h)
	again := cost.Recost{History: h, First: cost.Place{Day: since}, Added: added, Removed: removed}
	if len(d.Lines) > 0 && !d.undoes {
		again.Most = AtOnce // taking back is rare, and done at once; a costing run comes in parts
	}
	changes, err := again.Run(slices.Collect(maps.Keys(items)))
	for _, k := range again.Unpriced {
		if l := d.lineOf(k); l != nil && !d.undoes { // what is taken back was taken in without one
			return nil, noStandard(l, d)
		}
	}
	if err != nil {
		return nil, named(d, err)
	}
	r.Book.Join(h, again.States)
	r.Book.Follow(again.States, again.Events)
	for _, x := range changes {
		r.Book.Told(x.Item, x.Cause.Day)
	}
	return &costing{changes: changes, history: h}, nil
}

// void values the taking back of a posting whose rows are dropped from the history: its movements never were.
func void(tx *db.Tx, r *Reads, d *Document, no int) (*costing, error) {
	removed := map[cost.Key]bool{}
	for _, l := range d.Lines {
		removed[cost.Key{Source: d.ID, No: no, Line: l.Line}] = true
	}
	if len(removed) == 0 {
		return &costing{}, nil
	}
	c, err := replay(tx, r, d, nil, removed)
	if err != nil {
		return nil, err
	}
	giveBackCharges(d, c)
	c.drop(removed)
	return c, nil
}

// drop takes back what costing had added to rows at their own place; their mirror takes back the rows themselves.
func (c *costing) drop(removed map[cost.Key]bool) {
	for k := range removed {
		row, booked := c.history.Seen[k], c.history.Booked[k]
		o := cost.Outcome{Value: row.Value - booked.Value, Variance: row.Variance - booked.Variance}
		if o != (cost.Outcome{}) {
			c.changes = append(c.changes, cost.Change{Effect: cost.Effect{Cause: row.Place, Of: k, Outcome: o}})
		}
	}
}

// red values the taking back of a posting of a closed period: new movements of today that undo what the books hold of the old ones.
func red(tx *db.Tx, r *Reads, d *Document, no int) (*costing, error) {
	if len(d.Lines) == 0 {
		return &costing{}, nil
	}
	h := stock.NewHistory(tx, r.Book.PerWarehouse(), r.Policy)
	keys := make([]cost.Key, len(d.Lines))
	for i, l := range d.Lines {
		keys[i] = cost.Key{Source: d.ID, No: no, Line: l.Line}
	}
	_, late, err := h.Sources(keys)
	if err != nil {
		return nil, err
	}
	total := maps.Clone(h.Booked)
	for _, x := range late {
		t := total[x.Of]
		total[x.Of] = cost.Outcome{Value: t.Value + x.Value, Variance: t.Variance + x.Variance}
	}
	var events []cost.Event
	removed := map[cost.Key]bool{}
	for i := range d.Lines {
		l := &d.Lines[i]
		if l.Kind == stock.Landed { // its receipt is costed again without it
			continue
		}
		if was := h.Seen[keys[i]]; was.Day == d.Day && was.Kind == l.Kind { // beside a charge of a closed month: this pair never was
			removed[keys[i]] = true
			continue
		}
		r.Book.Settle(&l.Move)
		e := l.Move.Event(r.Book.Item(l.Key), cost.Place{Day: d.Day, Seq: tx.Seq, Key: cost.Key{Source: d.ID, No: d.No, Line: l.Line}})
		if e.Kind == cost.Red || e.Kind == cost.Adjust {
			e.Given = flowOf(e.Kind, total[keys[i]])
		}
		e.Booked = cost.Outcome{Value: l.Value, Variance: l.Variance}
		events = append(events, e)
	}
	c, err := replay(tx, r, d, events, removed)
	if err == nil {
		giveBackCharges(d, c)
		c.drop(removed)
	}
	return c, err
}

func flowOf(k cost.Kind, o cost.Outcome) money.Amount {
	if k == cost.Adjust {
		return -o.Flow()
	}
	return o.Flow()
}
