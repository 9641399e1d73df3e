package day

import (
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/fixed"
)

// Period is an accounting month as yyyymm, such as 202611; zero is none.
type Period int32

// ParsePeriod reads "2026-11"; the empty text is no period.
func ParsePeriod(s string) (Period, error) {
	if s == "" {
		return 0, nil
	}
	if len(s) == 7 && s[4] == '-' {
		y, okY := digits(s[:4])
		m, okM := digits(s[5:])
		if p := Period(y*100 + m); okY && okM && p.Valid() {
			return p, nil
		}
	}
	return 0, errs.New(errs.Invalid, "period.format",
		"“%s”不是有效的会计期间，请按 2026-11 的格式填写", "“%s” is not a period; write it as 2026-11", fixed.Clip(s))
}

func (p Period) split() (y, m int) { return int(p) / 100, int(p) % 100 }

// Valid says whether p is a real month; zero is not.
func (p Period) Valid() bool {
	y, m := p.split()
	return y >= minYear && y <= maxYear && m >= 1 && m <= 12
}

// First is the first day of the period.
func (p Period) First() Day { return Day(p)*100 + 1 }

// Last is the last day of the period.
func (p Period) Last() Day {
	y, m := p.split()
	return pack(y, m, DaysInMonth(y, m))
}

// Next is the period after.
func (p Period) Next() Period {
	if p%100 == 12 {
		return p + 100 - 11
	}
	return p + 1
}

// Prev is the period before.
func (p Period) Prev() Period {
	if p%100 == 1 {
		return p - 100 + 11
	}
	return p - 1
}

// String writes "2026-11", or nothing for no period.
func (p Period) String() string {
	if p == 0 {
		return ""
	}
	return p.First().String()[:7]
}

// MarshalJSON writes a JSON string, "" for no period.
func (p Period) MarshalJSON() ([]byte, error) { return []byte(`"` + p.String() + `"`), nil }

// UnmarshalJSON reads a JSON string; "" and null are no period.
func (p *Period) UnmarshalJSON(data []byte) error {
	s, _, err := fixed.Unquote(data)
	if err != nil {
		return err
	}
	return p.UnmarshalText([]byte(s))
}

// UnmarshalText reads the text form, which also tells schema generators that a period is a string.
func (p *Period) UnmarshalText(text []byte) error {
	v, err := ParsePeriod(string(text))
	if err == nil {
		*p = v
	}
	return err
}
