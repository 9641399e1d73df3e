package analytics

import (
	"testing"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/ledger/openitem"
)

func TestSpans(t *testing.T) {
	for _, c := range []struct {
		name        string
		today       day.Day
		now, before window
	}{
		{"today", 20260301, window{20260301, 20260301}, window{20260228, 20260228}},
		{"month", 20261122, window{20261101, 20261122}, window{20261001, 20261022}},
		{"month", 20260331, window{20260301, 20260331}, window{20260201, 20260228}},
		{"month", 20260115, window{20260101, 20260115}, window{20251201, 20251215}},
		{"quarter", 20261122, window{20261001, 20261122}, window{20260701, 20260822}},
		{"quarter", 20260531, window{20260401, 20260531}, window{20260101, 20260228}},
		{"year", 20240229, window{20240101, 20240229}, window{20230101, 20230228}},
	} {
		now, before := spans(c.name, c.today)
		if now != c.now || before != c.before {
			t.Errorf("%s up to %s is %v and %v before", c.name, c.today, now, before)
		}
		all := steps(c.name, c.today)
		for i := 1; i < len(all); i++ {
			if all[i].from != all[i-1].to.AddDays(1) {
				t.Errorf("%s: point %d begins %s after %s", c.name, i, all[i].from, all[i-1].to)
			}
		}
		if all[points-1].to != c.today {
			t.Errorf("%s: the last point ends %s", c.name, all[points-1].to)
		}
	}
}

// TestMonthsFromTheLedger takes whole months from the ledger and the days of broken ones from papers, never both.
func TestMonthsFromTheLedger(t *testing.T) {
	b := &board{today: 20261122, delivered: days{}, returned: days{}}
	b.net = ledger{revenue: byPeriod{202609: -100, 202610: -1000, 202611: -5}, cost: byPeriod{202609: 60, 202610: 600}}
	b.delivered.put([]dayRow{{20261031, 70, 40, 1}, {20261101, 7, 4, 1}, {20261122, 8, 4, 1}})
	b.returned.put([]dayRow{{20261120, 1, 1, 1}})
	for w, want := range map[window]money.Amount{
		{20260901, 20261122}: 1114, {20261001, 20261031}: 1000, {20261002, 20261031}: 70, {20261101, 20261130}: 14, {20260930, 20260930}: 0,
	} {
		if got := b.sold(w).revenue(); got != want {
			t.Errorf("%v sold %s, not %s", w, got, want)
		}
	}
	if m, err := b.sold(window{20260901, 20261122}).margin(); err != nil || m != 401257 {
		t.Errorf("margin %s, %v", m, err)
	}
}

func TestAgeing(t *testing.T) {
	got := ageing([]openitem.DueSum{{Due: 20260101, Open: 1}, {Due: 20260824, Open: 2}, {Due: 20260924, Open: 4}, {Due: 20261023, Open: 8},
		{Due: 20261121, Open: 16}, {Due: 20261122, Open: 32}, {Due: 20270101, Open: 64}}, 20261122)
	want := []money.Amount{96, 24, 4, 2, 1}
	for i, b := range got {
		if b.Amount != want[i] {
			t.Errorf("%s holds %s, not %s", b.Bucket, b.Amount, want[i])
		}
	}
}

func TestTexts(t *testing.T) {
	for a, want := range map[money.Amount]string{0: "0.00", 123: "1.23", 100000: "1,000.00", -123456789: "-1,234,567.89", 99999: "999.99"} {
		if got := grouped(a); got != want {
			t.Errorf("%s is written %s", a, got)
		}
	}
	for r, want := range map[money.Rate]string{238_449: "23.8%", -9_500: "-1.0%", 0: "0.0%", 1_000_000: "100.0%"} {
		if got := percent(r); got != want {
			t.Errorf("%s is written %s", r, got)
		}
	}
}
