package day

import (
	"encoding/json"
	"testing"
	"time"

	"xingzhou/internal/kit/errs"

	"pgregory.net/rapid"
)

func anyDay() *rapid.Generator[Day] {
	return rapid.Custom(func(t *rapid.T) Day {
		y, m := rapid.IntRange(minYear, maxYear).Draw(t, "year"), rapid.IntRange(1, 12).Draw(t, "month")
		return pack(y, m, rapid.IntRange(1, DaysInMonth(y, m)).Draw(t, "day"))
	})
}

func TestAgreesWithTimePackage(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDay().Draw(t, "d")
		at := d.Time(time.UTC)
		if Of(at, time.UTC) != d || at.Weekday() != d.Weekday() || at.Format(time.DateOnly) != d.String() {
			t.Fatalf("%s is %s", d, at)
		}
		if int64(d.serial())*86400 != at.Unix() || fromSerial(d.serial()) != d {
			t.Fatalf("%s is day %d", d, d.serial())
		}
		n := rapid.IntRange(-200_000, 200_000).Draw(t, "n")
		want := Of(at.AddDate(0, 0, n), time.UTC)
		if !want.Valid() {
			want = 0
		}
		got := d.AddDays(n)
		if got != want {
			t.Fatalf("%s + %d = %s, want %s", d, n, got, want)
		}
		if got != 0 && got.Sub(d) != n {
			t.Fatalf("%s - %s = %d, want %d", got, d, got.Sub(d), n)
		}
	})
}

// TestEveryDay walks the whole calendar once: each day follows the one before, and nothing else is valid.
func TestEveryDay(t *testing.T) {
	d := Day(19000101)
	for n := 0; ; n++ {
		if !d.Valid() || d.Sub(19000101) != n {
			t.Fatalf("%d is day %d", int(d), d.Sub(19000101))
		}
		if d == 99991231 {
			break
		}
		next := d.AddDays(1)
		if next <= d || next.AddDays(-1) != d {
			t.Fatalf("after %s comes %s", d, next)
		}
		d = next
	}
	if d.AddDays(1) != 0 || Day(19000101).AddDays(-1) != 0 || Day(0).AddDays(5) != 0 || Day(20260101).AddDays(-1_000_000_000) != 0 {
		t.Error("outside the calendar there should be no day")
	}
}

func TestParse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDay().Draw(t, "d")
		if got, err := Parse(d.String()); err != nil || got != d {
			t.Fatal(got, err)
		}
	})
	if d, err := Parse(""); d != 0 || err != nil {
		t.Error(d, err)
	}
	for _, bad := range []string{"2026-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "2026-1-1", "20260101", "2026/01/01", "1899-12-31", "0000-00-00", "２026-01-01", "2026-01-01 ", "-026-01-01", "x"} {
		d, err := Parse(bad)
		if e, ok := errs.As(err); !ok || e.Reason != "day.format" || d != 0 {
			t.Errorf("%q is %d, %v", bad, d, err)
		}
	}
	if d, err := Parse("2024-02-29"); err != nil || d != 20240229 || d.Period() != 202402 {
		t.Error(d, err)
	}
}

func TestOfDependsOnTheZone(t *testing.T) {
	shanghai := time.FixedZone("CST", 8*3600)
	at := time.Date(2026, 11, 21, 17, 0, 0, 0, time.UTC)
	if Of(at, time.UTC) != 20261121 || Of(at, shanghai) != 20261122 {
		t.Error(Of(at, time.UTC), Of(at, shanghai))
	}
	if got := Day(20261122).Time(shanghai); !got.Equal(time.Date(2026, 11, 21, 16, 0, 0, 0, time.UTC)) {
		t.Error(got)
	}
}

func TestJSON(t *testing.T) {
	type head struct {
		Day    Day    `json:"day"`
		Period Period `json:"period"`
	}
	for in, want := range map[string]head{
		`{"day":"2026-11-22","period":"2026-11"}`: {20261122, 202611},
		`{"day":"","period":""}`:                  {},
		`{"day":null,"period":null}`:              {},
		`{}`:                                      {},
	} {
		var h head
		if err := json.Unmarshal([]byte(in), &h); err != nil || h != want {
			t.Errorf("%s is %+v, %v", in, h, err)
		}
	}
	for _, in := range []string{`{"day":20261122}`, `{"day":"2026-11-31"}`, `{"period":202611}`, `{"period":"2026-13"}`, `{"period":"2026-1"}`} {
		var h head
		if _, ok := errs.As(json.Unmarshal([]byte(in), &h)); !ok || h != (head{}) {
			t.Errorf("%s is %+v", in, h)
		}
	}
	if data, err := json.Marshal([]any{head{20261122, 202611}, head{}}); err != nil || string(data) != `[{"day":"2026-11-22","period":"2026-11"},{"day":"","period":""}]` {
		t.Errorf("%s, %v", data, err)
	}
}

func TestPeriod(t *testing.T) {
	for p, want := range map[Period][4]int{
		202611: {20261101, 20261130, 202612, 202610},
		202612: {20261201, 20261231, 202701, 202611},
		202601: {20260101, 20260131, 202602, 202512},
		202402: {20240201, 20240229, 202403, 202401},
		202302: {20230201, 20230228, 202303, 202301},
		210002: {21000201, 21000228, 210003, 210001},
		200002: {20000201, 20000229, 200003, 200001},
	} {
		if got := [4]int{int(p.First()), int(p.Last()), int(p.Next()), int(p.Prev())}; got != want || !p.Valid() {
			t.Errorf("%s: %v", p, got)
		}
	}
	for _, p := range []Period{0, 202600, 202613, 189912, 1000001} {
		if p.Valid() {
			t.Errorf("%d is no period", int(p))
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		d := anyDay().Draw(t, "d")
		p := d.Period()
		if p.First() > d || p.Last() < d || p.Next().Prev() != p {
			t.Fatalf("%s lies in %s", d, p)
		}
		if got, err := ParsePeriod(p.String()); err != nil || got != p {
			t.Fatal(got, err)
		}
	})
}
