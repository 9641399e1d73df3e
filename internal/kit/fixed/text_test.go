package fixed

import (
	"errors"
	"math"
	"testing"

	"xingzhou/internal/kit/errs"

	"pgregory.net/rapid"
)

func TestFormatThenParseIsTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := anyInt().Draw(t, "v")
		scale := rapid.IntRange(0, MaxScale).Draw(t, "scale")
		minDecimals := rapid.IntRange(0, scale).Draw(t, "min")
		s := Format(v, scale, minDecimals)
		if got, err := Parse(s, scale); err != nil || got != v {
			t.Fatalf("%d at scale %d is %q, read back as %d, %v", v, scale, s, got, err)
		}
		if got, err := ParseJSON(AppendJSON(nil, v, scale, minDecimals), scale); err != nil || got != v {
			t.Fatalf("%d came back from JSON as %d, %v", v, got, err)
		}
	})
}

func TestParseNeverPanics(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.OneOf(rapid.String(), rapid.StringMatching(`[-+]?[0-9.]{0,24}`)).Draw(t, "s")
		scale := rapid.IntRange(0, MaxScale).Draw(t, "scale")
		if v, err := Parse(s, scale); err == nil {
			if again, err := Parse(Format(v, scale, 0), scale); err != nil || again != v {
				t.Fatalf("%q is %d, then %d, %v", s, v, again, err)
			}
		}
	})
}

func TestParse(t *testing.T) {
	for s, want := range map[string]int64{
		"0": 0, "-0": 0, "1": 100, "+1": 100, "1.5": 150, "1.50": 150, "-1234.56": -123456, "007": 700, "0.01": 1,
		"92233720368547758.07": math.MaxInt64, "-92233720368547758.08": math.MinInt64,
	} {
		if got, err := Parse(s, 2); err != nil || got != want {
			t.Errorf("Parse(%q) = %d, %v", s, got, err)
		}
	}
	for s, reason := range map[string]string{
		"": "number.format", "-": "number.format", ".": "number.format", ".5": "number.format", "5.": "number.format", "1e5": "number.format",
		" 1": "number.format", "1 ": "number.format", "１２": "number.format", "1,000": "number.format", "--1": "number.format", "1.2.3": "number.format",
		"0x10": "number.format", "1_0": "number.format", "NaN": "number.format", "1.234": "number.decimals", "1.230": "number.decimals",
		"92233720368547758.08": "number.overflow", "-92233720368547758.09": "number.overflow", "99999999999999999999999999": "number.overflow",
	} {
		_, err := Parse(s, 2)
		if e, ok := errs.As(err); !ok || e.Reason != reason || e.Code != errs.Invalid {
			t.Errorf("Parse(%q): %v, want %s", s, err, reason)
		}
	}
}

func TestFormat(t *testing.T) {
	for _, c := range []struct {
		v          int64
		scale, min int
		want       string
	}{
		{123456, 2, 2, "1234.56"}, {-5, 2, 2, "-0.05"}, {100, 2, 2, "1.00"}, {100, 2, 0, "1"}, {1500000, 6, 2, "1.50"}, {1234567, 6, 2, "1.234567"},
		{130000, 6, 0, "0.13"}, {24000000, 6, 0, "24"}, {0, 6, 0, "0"}, {7, 0, 0, "7"}, {math.MinInt64, 2, 2, "-92233720368547758.08"}, {100, 6, 0, "0.0001"},
	} {
		if got := Format(c.v, c.scale, c.min); got != c.want {
			t.Errorf("Format(%d, %d, %d) = %s, want %s", c.v, c.scale, c.min, got, c.want)
		}
	}
}

func TestParseJSON(t *testing.T) {
	for s, want := range map[string]int64{`"1.5"`: 150, `null`: 0, `"1\u002e5"`: 150} {
		if got, err := ParseJSON([]byte(s), 2); err != nil || got != want {
			t.Errorf("%s is %d, %v", s, got, err)
		}
	}
	for _, s := range []string{`1.5`, `1`, `true`, `{}`, `[]`, `"`} {
		if _, err := ParseJSON([]byte(s), 2); !errors.Is(err, errs.New(errs.Invalid, "json.not_a_string", "", "")) {
			t.Errorf("%s: %v", s, err)
		}
	}
	for _, s := range []string{`""`, `"\q"`, `"abc"`} {
		if _, err := ParseJSON([]byte(s), 2); !errors.Is(err, errs.New(errs.Invalid, "number.format", "", "")) {
			t.Errorf("%s: %v", s, err)
		}
	}
}
