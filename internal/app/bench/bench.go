// Package bench 测速: measures the product against a limit from the same run and prints a table with bars.
// Invariant: a figure is compared with another of the same minute on the same machine, never with a constant from elsewhere.
package bench

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strconv"
	"sync"
	"sync/atomic"
	"text/tabwriter"
	"time"
)

// Row is one measured figure. Bar is empty where nothing is promised.
type Row struct {
	Name  string  `json:"name"`
	Value float64 `json:"value"`
	Unit  string  `json:"unit"`
	Bar   string  `json:"bar"`
	OK    bool    `json:"ok"`
}

// Table gathers rows.
type Table struct {
	Rows []Row
	log  io.Writer // progress for people
}

// Join puts the rows of another table below.
func (t *Table) Join(other *Table, prefix string) {
	for _, r := range other.Rows {
		r.Name = prefix + r.Name
		t.Rows = append(t.Rows, r)
	}
}

func (t *Table) step(format string, args ...any) {
	fmt.Fprintf(t.log, "%s  %s\n", time.Now().Format("15:04:05"), fmt.Sprintf(format, args...))
}

// note adds a figure without a bar.
func (t *Table) note(name string, value float64, unit string) {
	t.Rows = append(t.Rows, Row{Name: name, Value: value, Unit: unit, OK: true})
}

// atLeast and atMost add a figure with a bar.
func (t *Table) atLeast(name string, value float64, unit string, bar float64) {
	t.Rows = append(t.Rows, Row{name, value, unit, "≥ " + plain(bar), value >= bar})
}

func (t *Table) atMost(name string, value float64, unit string, bar float64) {
	t.Rows = append(t.Rows, Row{name, value, unit, "≤ " + plain(bar), value <= bar})
}

func plain(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

// OK tells whether every bar is held.
func (t *Table) OK() bool {
	return !slices.ContainsFunc(t.Rows, func(r Row) bool { return !r.OK })
}

// Print writes the table, or the list as JSON.
func (t *Table) Print(w io.Writer, asJSON bool) error {
	if asJSON {
		e := json.NewEncoder(w)
		e.SetIndent("", "  ")
		e.SetEscapeHTML(false)
		return e.Encode(t.Rows)
	}
	tw := tabwriter.NewWriter(w, 0, 4, 2, ' ', 0)
	fmt.Fprintln(tw, "name\tvalue\tunit\tbar\t")
	for _, r := range t.Rows {
		mark := ""
		if r.Bar != "" {
			mark = map[bool]string{true: "✓ met", false: "✗ missed"}[r.OK]
		}
		fmt.Fprintf(tw, "%s\t%s\t%s\t%s\t%s\n", r.Name, number(r.Value), r.Unit, r.Bar, mark)
	}
	return tw.Flush()
}

func number(v float64) string {
	switch {
	case v >= 100:
		return fmt.Sprintf("%.0f", v)
	case v >= 10:
		return fmt.Sprintf("%.1f", v)
	}
	return fmt.Sprintf("%.3f", v)
}

// spread is how long single calls took.
type spread struct {
	perSecond     float64
	p50, p95, p99 time.Duration
	calls         int
}

// run lets clients call work until the time is up; the first error ends it.
func run(ctx context.Context, clients int, length time.Duration, work func(client, n int) error) (spread, error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	var serial atomic.Int64
	var once sync.Once
	var failed error
	times := make([][]time.Duration, clients)
	var wg sync.WaitGroup
	start := time.Now()
	for c := range clients {
		wg.Go(func() {
			for time.Since(start) < length && ctx.Err() == nil {
				at := time.Now()
				if err := work(c, int(serial.Add(1))); err != nil {
					once.Do(func() { failed = err; cancel() })
					return
				}
				times[c] = append(times[c], time.Since(at))
			}
		})
	}
	wg.Wait()
	took := time.Since(start)
	all := slices.Concat(times...)
	return measure(all, took), failed
}

func measure(all []time.Duration, took time.Duration) spread {
	if len(all) == 0 {
		return spread{}
	}
	slices.SortFunc(all, func(a, b time.Duration) int { return cmp.Compare(a, b) })
	at := func(share float64) time.Duration { return all[min(len(all)-1, int(share*float64(len(all))))] }
	return spread{float64(len(all)) / took.Seconds(), at(.5), at(.95), at(.99), len(all)}
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

// add puts throughput and latency of a scenario into the table.
func (t *Table) add(name string, s spread) {
	t.note(name, s.perSecond, "/s")
	t.note(name+" p50", ms(s.p50), "ms")
	t.note(name+" p95", ms(s.p95), "ms")
	t.note(name+" p99", ms(s.p99), "ms")
}
