package cost_test

import (
	"fmt"
	"maps"
	"os"
	"slices"
	"strconv"
	"testing"

	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/cost"
)

func (l *ledger) check() error {
	r, effects, err := l.full(0)
	if err != nil {
		return err
	}
	want, got := sum(effects), l.totals()
	keys := slices.SortedFunc(maps.Keys(want), func(a, b cost.Key) int { return l.events[a].Compare(l.events[b].Place) })
	for _, k := range keys {
		if got[k] != want[k] {
			return fmt.Errorf("%v: books %+v, full replay %+v; %s", k, got[k], want[k], l.trail(k, effects))
		}
	}
	values := map[cost.Item]money.Amount{}
	quantities := map[cost.Item]qty.Qty{}
	for k, e := range l.events {
		if e.Kind != cost.Final {
			values[e.Item] += got[k].Value
		}
		quantities[e.Item] += e.Qty
	}
	for item, s := range r.States {
		if b := l.states[item]; b == nil || b.Qty != s.Qty || b.Value != s.Value {
			return fmt.Errorf("%v: cache %+v, full replay %+v", item, b, s)
		}
		if s.Value != values[item] || s.Qty != quantities[item] {
			return fmt.Errorf("%v: %s worth %s, movements say %s worth %s", item, s.Qty, s.Value, quantities[item], values[item])
		}
		if s.Qty == 0 && s.Value != 0 || s.Qty > 0 && s.Value < 0 {
			return fmt.Errorf("%v: %s worth %s", item, s.Qty, s.Value)
		}
		if n, v := layersOf(s); s.Method == cost.FIFO && s.Qty > 0 && (n != s.Qty || v != s.Value) {
			return fmt.Errorf("%v: layers hold %s worth %s of %s worth %s", item, n, v, s.Qty, s.Value)
		}
	}
	for k, e := range l.events {
		if held, v := got[e.Undoes].Value, got[k].Value; e.Undoes != (cost.Key{}) && (v > 0 && v > -held || v < 0 && v < -held) {
			return fmt.Errorf("%v takes back %s of an adjustment that holds %s;%s", k, v, held, l.trail(k, nil))
		}
	}
	return l.passedOn(got)
}

// trail lists who changed a movement, by the books and by the replay.
func (l *ledger) trail(k cost.Key, effects []cost.Effect) string {
	out := fmt.Sprintf("\nbooks: own %+v", l.events[k].Booked)
	for _, x := range l.late {
		if x.Of == k {
			out += fmt.Sprintf(" by %v %+v", x.Cause, x.Outcome)
		}
	}
	out += "\nreplay:"
	for _, x := range effects {
		if x.Of == k {
			out += fmt.Sprintf(" by %v %+v", x.Cause, x.Outcome)
		}
	}
	return out
}

// passedOn checks that what left one item for another arrived: to the cent, variance included.
func (l *ledger) passedOn(got map[cost.Key]cost.Outcome) error {
	for k, e := range l.events {
		if e.Kind != cost.Linked || len(e.Links) != 1 || e.Links[0].Whole != 1 {
			continue
		}
		if from := got[e.Links[0].From]; got[k].Flow() != -from.Flow() {
			return fmt.Errorf("%v took %s, and %v brought %s;%s\n%s", e.Links[0].From, -from.Flow(), k, got[k].Flow(), l.trail(e.Links[0].From, nil), l.trail(k, nil))
		}
	}
	return nil
}

func number(name string, otherwise int) int {
	if n, err := strconv.Atoi(os.Getenv(name)); err == nil {
		return n
	}
	return otherwise
}

// TestRandomLedgers replays one ledger a seed: XINGZHOU_SEED repeats one, XINGZHOU_SOAK makes ten thousand or as
// many as it says, from XINGZHOU_SEED on.
func TestRandomLedgers(t *testing.T) {
	first, n := number("XINGZHOU_SEED", 1), 1000
	if os.Getenv("XINGZHOU_SOAK") != "" {
		n = max(10_000, number("XINGZHOU_SOAK", 0))
	} else if os.Getenv("XINGZHOU_SEED") != "" {
		n = 1
	}
	rare := map[string]int{layered: 0, taken: 0}
	for seed := first; seed < first+n; seed++ {
		l := newLedger(uint64(seed))
		l.rare = rare
		for range 40 {
			err := l.step()
			if err == nil {
				err = l.check()
			}
			if err != nil {
				if n == 1 {
					for _, s := range l.log {
						t.Log(s)
					}
					t.Log(l.methods)
				}
				t.Fatalf("XINGZHOU_SEED=%d, after %d papers: %v", seed, len(l.log), err)
			}
		}
	}
	for what, times := range rare {
		if t.Logf("%d times %s", times, what); n >= 1000 && times < n/50 {
			t.Errorf("only %d times %s", times, what)
		}
	}
}
