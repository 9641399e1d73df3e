package cost_test

import (
	"runtime"
	"testing"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/cost"
)

// The size of a large company's month: products, and movements of each.
const (
	benchItems = 100_000
	benchEach  = 10
)

// benchEvents are ten movements of each product, item by item as a database lists them: receipts, issues, and a transfer into the
// next product of ten, so that goods flow on and, in every tenth product, come round in a circle.
func benchEvents(method cost.Method, linked bool) (map[cost.Item]*cost.State, []cost.Event) {
	states := make(map[cost.Item]*cost.State, benchItems)
	events := make([]cost.Event, 0, benchItems*benchEach)
	for p := int64(1); p <= benchItems; p++ {
		item := cost.Item{Product: p}
		states[item] = &cost.State{Method: method, Qty: 100 * qty.One, Value: money.Amount(100_00 + p%977)}
		if method == cost.FIFO {
			states[item].Layers = []cost.Layer{{Key: cost.Key{Source: p}, Qty: states[item].Qty, Value: states[item].Value}}
		}
		for n := range int64(benchEach) {
			seq := n*benchItems + p
			e := cost.Event{Place: cost.Place{Day: day.Day(20260101 + n*3), Seq: seq, Key: cost.Key{Source: benchItems + seq, Line: 1}}, Item: item}
			switch {
			case linked && n == 8:
				from := p - 1
				if p%10 == 1 {
					from = p + 9
				}
				e.Kind, e.Qty = cost.Linked, 7*qty.One
				e.Links = []cost.Link{{From: cost.Key{Source: 8*benchItems + from, Line: 1}, After: 1, Whole: 1}}
			case n%3 == 0:
				e.Qty, e.Given = 20*qty.One, money.Amount(2_000+(p*n)%997)
			default:
				e.Kind, e.Qty = cost.Issue, -7*qty.One
			}
			events = append(events, e)
		}
	}
	return states, events
}

func perEvent(b *testing.B, run func() error) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for b.Loop() {
		if err := run(); err != nil {
			b.Fatal(err)
		}
	}
	runtime.ReadMemStats(&after)
	runs := int64(b.N)
	b.Logf("%d ns an event, %d MB a run, %d MB of the process", b.Elapsed().Nanoseconds()/runs/(benchItems*benchEach),
		int64(after.TotalAlloc-before.TotalAlloc)/runs/1_000_000, after.Sys/1_000_000)
}

// BenchmarkReplay replays a million movements of a hundred thousand products.
func BenchmarkReplay(b *testing.B) {
	for _, method := range []cost.Method{cost.Moving, cost.FIFO} {
		b.Run(string(method), func(b *testing.B) {
			states, events := benchEvents(method, false)
			perEvent(b, func() error {
				fresh := make(map[cost.Item]*cost.State, len(states))
				for item, s := range states {
					fresh[item] = s.Clone()
				}
				_, err := cost.NewReplay(fresh).Run(events)
				return err
			})
		})
	}
}

// BenchmarkMonth runs a month of a million movements of a hundred thousand products, a tenth of them moved on in circles.
func BenchmarkMonth(b *testing.B) {
	for _, name := range []string{"alone", "circles"} {
		b.Run(name, func(b *testing.B) {
			states, events := benchEvents(cost.Monthly, name == "circles")
			perEvent(b, func() error {
				_, err := (&cost.Month{Opening: states, Events: events}).Run()
				return err
			})
		})
	}
}
