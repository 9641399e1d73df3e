package cost

import (
	"fmt"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/fixed"
	"xingzhou/internal/kit/money"
)

// linked adds up the shares of what the linked movements have taken by now. A reversal (Origin is its source) takes their
// variance back as well.
func (r *Replay) linked(e *Event) (flow, variance money.Amount, err error) {
	flow = e.Given
	for _, l := range e.Links {
		source := r.nodes[l.From]
		if source == nil || !source.known {
			return 0, 0, tooEarly(e, l.From, source)
		}
		from := source.taken
		if e.Origin == l.From {
			v, err := l.share(Outcome{Variance: from.Variance})
			if err != nil {
				return 0, 0, err
			}
			variance += v
			from.Variance = 0
		}
		v, err := l.share(from)
		if err != nil {
			return 0, 0, err
		}
		flow += v
	}
	return flow, variance, nil
}

// Early is a movement in that stands before the movement out that it brings the cost of. Who knows the papers can say more of it.
type Early struct {
	Of, From Key
	Day      day.Day // of the movement out; 0 = it is in no books
}

func (e *Early) Error() string {
	return fmt.Sprintf("%v stands before %v, which it is linked to", e.Of, e.From)
}

func tooEarly(e *Event, from Key, source *node) error {
	early := &Early{Of: e.Key, From: from}
	if source != nil && source.e != nil {
		early.Day = source.e.Day
	}
	return errs.New(errs.Refused, "cost.link", "单据日期早于它所依据的出库。请把日期改到那次出库当天或之后。",
		"The paper is dated before the issue it refers to. Date it on that day or later.").Wrap(early)
}

func (l Link) share(o Outcome) (money.Amount, error) {
	v, err := fixed.Part(int64(-o.Flow()), l.Before, l.After, l.Whole)
	return money.Amount(v), err
}

// follow passes the change of a movement on to what was linked to it before now: as much of it stays in stock as of the
// goods still lies there, the rest is variance.
func (r *Replay) follow(of Key, was Outcome) error {
	n := r.nodes[of]
	if n == nil {
		return nil
	}
	for _, f := range n.followers {
		at := f.Compare(r.now.Place)
		if at > 0 || !r.replays(f.Item) || r.runHolds(f) {
			continue
		}
		for _, l := range f.Links {
			if l.From != of {
				continue
			}
			before, err := l.share(was)
			if err != nil {
				return err
			}
			after, err := l.share(n.taken)
			if err != nil {
				return err
			}
			if after == before {
				continue
			}
			if at == 0 { // it covered its own source: what that costs more has nowhere else to go
				if r.now.Kind != Heard { // which is heard of where the item is not replayed
					r.own += after - before
				}
				continue
			}
			s := r.state(f.Item)
			kept, err := s.adjust(adjustment{amount: after - before, basis: f.Qty, origin: f.Place})
			if err != nil {
				return err
			}
			r.tell(f.Key, f.Item, Outcome{kept, after - before - kept})
		}
	}
	return nil
}

// replays tells that an item takes part, and that its replay has begun.
func (r *Replay) replays(item Item) bool {
	start, given := r.Start[item]
	return r.States[item] != nil && (!given || start.Compare(r.now.Place) <= 0)
}

func (r *Replay) byRun() bool { return r.now.Kind == Final || r.now.Run }

// runHolds tells that a month-end run, and not the order of days, passes its decisions on to f. A paper that came after the run
// is passed them on like any other, until the next run decides it.
func (r *Replay) runHolds(f *Event) bool {
	return r.byRun() && f.Seq < r.now.Seq && r.state(f.Item).Method == Monthly
}

// final takes what a costing run has decided of a movement. The decisions of one run for one item belong together: only when
// the last of them is in must the value fit the quantity again, which it may not where the books have changed since the run.
func (r *Replay) final(s *State, e *Event) error {
	o, was := Outcome{e.Given, e.Variance}, r.node(e.Origin).taken
	s.Value += o.Value
	if next := r.next; next == nil || next.Kind != Final || next.Source != e.Source || next.Item != e.Item {
		over := s.misfit()
		s.Value, o.Value, o.Variance = s.Value-over, o.Value-over, o.Variance+over
	}
	r.tell(e.Origin, e.Item, o)
	return r.follow(e.Origin, was)
}

// misfit is the value that has no quantity to stand for.
func (s *State) misfit() money.Amount {
	switch {
	case s.Qty > 0:
		return min(0, s.Value)
	case s.Method == Standard:
		return 0
	}
	over := s.Value
	for _, short := range s.Shorts {
		over += short.Value
	}
	return over
}
