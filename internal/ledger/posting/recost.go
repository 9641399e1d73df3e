package posting

import (
	"cmp"
	"slices"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/master/account"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/number"
)

// RecostType is the paper that stands over changes of value 成本重算.
const RecostType = "posting.recost"

// recost writes the changes of value that a posting caused, and turns them into entries: summed per account and day.
func recost(tx *db.Tx, r *Reads, d *Document, c *costing) error {
	if len(c.changes) == 0 {
		return nil
	}
	own := rowsOf(tx, d)
	if err := known(c.history, c.changes, own); err != nil {
		return err
	}
	list := make([]stock.Revalue, len(c.changes))
	var sum money.Amount
	for i, x := range c.changes {
		row, ok := c.history.Seen[x.Of]
		if !ok {
			row = own[x.Of]
		}
		list[i] = stock.Revalue{Effect: x.Effect, Kind: stock.Recost, Row: row, Day: r.bookDay(max(row.Day, x.Cause.Day, d.Day))}
		sum += x.Value
	}
	tx.AllowRows(int64(AtOnce + 5_000 + 2*len(list))) // a paper of some lines may change the value of thousands, and taking one back that of more
	return postChanges(tx, r, d, tx.NextID(), list, sum)
}

// known reads the movements that changes are about and that the replay had no need to read: taken back, and before its first day.
func known(h *stock.History, changes []cost.Change, own map[cost.Key]stock.Row) error {
	var missing []cost.Key
	for _, x := range changes {
		if _, seen := h.Seen[x.Of]; !seen {
			if _, seen = own[x.Of]; !seen {
				missing = append(missing, x.Of)
			}
		}
	}
	if len(missing) == 0 {
		return nil
	}
	_, _, err := h.Sources(missing)
	return err
}

// postChanges writes changes of value under a recost of their own, with its vouchers.
func postChanges(tx *db.Tx, r *Reads, d *Document, id int64, list []stock.Revalue, sum money.Amount) error {
	stock.PostValues(tx, id, 1, list)
	b := tx.Batch()
	counter := number.Document(b, "CBCS", d.Day)
	counters := askCounters(b, list)
	if err := b.Run(); err != nil {
		return err
	}
	name := counter.Next()
	ins := tx.Insert("posting_recost", "id, number, seq, day, cause_type, cause_id, cause_no, cause_number, changed, value, made_by, made_ms")
	ins.Row(id, name, tx.Seq, int64(d.Day), d.Type, d.ID, int64(d.No), d.Number, int64(len(list)), int64(sum), tx.User, tx.Now.UnixMilli())
	ins.Queue()
	if err := recostEntries(tx, r, d, id, name, list, counters); err != nil {
		return err
	}
	all := []*number.Counter{counter}
	for _, k := range counters {
		all = append(all, k)
	}
	number.Save(tx, all...)
	return nil
}

// bookDay is the first day on or after which the books still take something.
func (r *Reads) bookDay(on day.Day) day.Day {
	if r.Periods.IsOpen(on.Period()) {
		return on
	}
	return r.Periods.FirstOpen(on.Period()).First()
}

func rowsOf(tx *db.Tx, d *Document) map[cost.Key]stock.Row {
	out := map[cost.Key]stock.Row{}
	for _, l := range d.Lines {
		k := cost.Key{Source: d.ID, No: d.No, Line: l.Line}
		out[k] = stock.Row{Move: l.Move, Place: cost.Place{Day: d.Day, Seq: tx.Seq, Key: k}, Party: d.Party}
	}
	return out
}

func askCounters(b *db.Batch, list []stock.Revalue) map[day.Period]*number.Counter {
	out := map[day.Period]*number.Counter{}
	for _, v := range list {
		if p := v.Day.Period(); out[p] == nil {
			out[p] = gl.AskNumber(b, p)
		}
	}
	return out
}

// sumKey is what entries of a recost are summed by.
type sumKey struct {
	day            day.Day
	account, party int64
	credit         bool
}

func recostEntries(tx *db.Tx, r *Reads, d *Document, source int64, name string, list []stock.Revalue, counters map[day.Period]*number.Counter) error {
	chart, err := account.Of(tx)
	if err != nil {
		return err
	}
	sums := map[sumKey]money.Amount{}
	for _, v := range list {
		party := int64(0)
		if a, ok := chart.ByID(v.Row.Contra); ok && a.Control != "" && a.Control != account.ControlStock {
			party = v.Row.Party
		}
		sign, out := money.Amount(1), v.Row.Qty < 0
		if out {
			sign = -1
		}
		sums[sumKey{v.Day, v.Row.Account, 0, out}] += sign * v.Value
		sums[sumKey{v.Day, v.Row.Contra, party, !out}] += sign * v.Flow()
		if v.Variance != 0 {
			a, err := r.Rules.Account(CostVariance, "", v.Day)
			if err != nil {
				return err
			}
			sums[sumKey{v.Day, a, 0, false}] += v.Variance
		}
	}
	keys := make([]sumKey, 0, len(sums))
	for k := range sums {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b sumKey) int {
		return cmp.Or(cmp.Compare(a.day, b.day), side(a)-side(b), cmp.Compare(a.account, b.account), cmp.Compare(a.party, b.party))
	})
	no := 0
	for first := 0; first < len(keys); {
		last := first
		var entries []gl.Entry
		for ; last < len(keys) && keys[last].day == keys[first].day; last++ {
			k := keys[last]
			e := gl.Entry{Account: k.account, Party: k.party, Debit: sums[k]}
			if k.credit {
				e.Debit, e.Credit = 0, sums[k]
			}
			entries = append(entries, e)
		}
		no++
		if err := recostVoucher(tx, r, d, source, no, name, keys[first].day, entries, counters); err != nil {
			return err
		}
		first = last
	}
	return nil
}

func side(k sumKey) int {
	if k.credit {
		return 1
	}
	return 0
}

func recostVoucher(tx *db.Tx, r *Reads, d *Document, source int64, no int, name string, on day.Day, entries []gl.Entry, counters map[day.Period]*number.Counter) error {
	summary := "成本重算 " + d.Number
	entries = finish(r.Company, entries, summary)
	if len(entries) == 0 {
		return nil
	}
	amount, err := gl.Balanced(entries)
	if err != nil {
		return err
	}
	gl.Post(tx, gl.Voucher{
		ID: tx.NextID(), Source: source, PostingNo: no, SourceType: RecostType, SourceNumber: name, Period: on.Period(), Word: gl.Word,
		No: int(counters[on.Period()].NextNo()), Day: on, Amount: amount, Summary: summary, State: gl.Open,
	}, entries)
	return nil
}
