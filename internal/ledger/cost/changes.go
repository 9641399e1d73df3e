package cost

import (
	"cmp"
	"slices"
)

// Change is what the books have to take so that they hold what a replay found: Outcome is the difference.
type Change struct {
	Effect
	Late bool // the effect of a later movement, not of the movement at its own place
}

// pair identifies an effect in the books.
type pair struct{ cause, of Key }

// merged adds up the effects of one cause on one movement: a receipt may cover two issues that one production used.
func merged(effects []Effect) []Effect {
	at := make(map[pair]int, len(effects))
	out := make([]Effect, 0, len(effects))
	for _, x := range effects {
		k := pair{x.Cause.Key, x.Of}
		if i, again := at[k]; again {
			out[i].Outcome = out[i].plus(x.Outcome)
			continue
		}
		at[k] = len(out)
		out = append(out, x)
	}
	return out
}

// Changes compares a replay with the books. booked are the late effects that the books hold of the replayed causes;
// what the events did at their own place is compared with their Booked.
func Changes(events []Event, effects, booked []Effect) []Change {
	had := make(map[pair]Outcome, len(booked))
	left := make(map[pair]Effect, len(booked))
	for _, b := range booked {
		k := pair{b.Cause.Key, b.Of}
		had[k] = had[k].plus(b.Outcome)
		left[k] = b
	}
	own := make(map[Key]Outcome, len(events))
	for i := range events {
		if k := events[i].Kind; k != Final && k != Heard {
			own[events[i].Key] = events[i].Booked
		}
	}
	var out []Change
	for _, x := range merged(effects) {
		k := pair{x.Cause.Key, x.Of}
		was, late := own[x.Of], x.Cause.Key != x.Of
		if late {
			was = had[k]
			delete(left, k)
		}
		if x.Outcome = x.minus(was); x.Outcome != (Outcome{}) {
			out = append(out, Change{x, late})
		}
	}
	for k, b := range left {
		if b.Outcome = (Outcome{}).minus(had[k]); b.Outcome != (Outcome{}) {
			out = append(out, Change{b, true})
		}
	}
	slices.SortStableFunc(out, func(a, b Change) int {
		return cmp.Or(a.Cause.Compare(b.Cause), cmp.Compare(a.Of.Source, b.Of.Source), cmp.Compare(a.Of.No, b.Of.No), cmp.Compare(a.Of.Line, b.Of.Line))
	})
	return out
}
