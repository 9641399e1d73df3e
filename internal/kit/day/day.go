// Package day 业务日期与会计期间: calendar days and months without a clock time or zone.
// Invariant: a Day is yyyymmdd and sorts as its number; zero is "no day", and nothing here reads the clock.
package day

import (
	"time"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/fixed"
)

// Day is a calendar day as yyyymmdd, such as 20261122; zero is none.
type Day int32

// The years a Day may have; 9999 is kept for "no end".
const (
	minYear = 1900
	maxYear = 9999
)

// Of is the day on which t falls in a zone.
func Of(t time.Time, loc *time.Location) Day {
	y, m, d := t.In(loc).Date()
	return pack(y, int(m), d)
}

// Parse reads "2026-11-22"; the empty text is no day.
func Parse(s string) (Day, error) {
	if s == "" {
		return 0, nil
	}
	if len(s) == 10 && s[4] == '-' && s[7] == '-' {
		y, okY := digits(s[:4])
		m, okM := digits(s[5:7])
		n, okD := digits(s[8:])
		if d := pack(y, m, n); okY && okM && okD && d.Valid() {
			return d, nil
		}
	}
	return 0, errs.New(errs.Invalid, "day.format",
		"“%s”不是有效的日期，请按 2026-11-22 的格式填写", "“%s” is not a date; write it as 2026-11-22", fixed.Clip(s))
}

func digits(s string) (int, bool) {
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, true
}

func pack(y, m, d int) Day { return Day(y*10000 + m*100 + d) }

func (d Day) split() (y, m, n int) {
	return int(d) / 10000, int(d) / 100 % 100, int(d) % 100
}

// Valid says whether d is a real calendar day; zero is not.
func (d Day) Valid() bool {
	y, m, n := d.split()
	return y >= minYear && y <= maxYear && m >= 1 && m <= 12 && n >= 1 && n <= DaysInMonth(y, m)
}

// DaysInMonth is the number of days of a month.
func DaysInMonth(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

// AddDays is n days later (earlier when negative). No day stays no day, and a result outside the calendar is no day.
func (d Day) AddDays(n int) Day {
	if d == 0 {
		return 0
	}
	r := fromSerial(d.serial() + n)
	if !r.Valid() {
		return 0
	}
	return r
}

// Sub is the number of days from e to d.
func (d Day) Sub(e Day) int { return d.serial() - e.serial() }

// Weekday is the day of the week.
func (d Day) Weekday() time.Weekday { return time.Weekday(((d.serial()+4)%7 + 7) % 7) } // 1970-01-01 was a Thursday

// Period is the month the day lies in.
func (d Day) Period() Period { return Period(d / 100) }

// Time is the start of the day in a zone.
func (d Day) Time(loc *time.Location) time.Time {
	y, m, n := d.split()
	return time.Date(y, time.Month(m), n, 0, 0, 0, 0, loc)
}

// serial counts days from 1970-01-01. Years start in March here, so the leap day comes last and months follow one formula.
func (d Day) serial() int {
	y, m, n := d.split()
	if m <= 2 {
		y--
		m += 12
	}
	return y*365 + y/4 - y/100 + y/400 + (153*(m-3)+2)/5 + n - 1 - epoch
}

// epoch is the serial of 1970-01-01 counted from 0000-03-01.
const epoch = 719468

// fromSerial is the way back, over 400-year cycles of 146097 days.
func fromSerial(serial int) Day {
	z := serial + epoch
	if z < 0 {
		return 0
	}
	era, rest := z/146097, z%146097
	yoe := (rest - rest/1460 + rest/36524 - rest/146096) / 365
	doy := rest - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	y, m, n := yoe+era*400, mp+3, doy-(153*mp+2)/5+1
	if m > 12 {
		y++
		m -= 12
	}
	if y > maxYear {
		return 0
	}
	return pack(y, m, n)
}

// String writes "2026-11-22", or nothing for no day.
func (d Day) String() string {
	if d == 0 {
		return ""
	}
	var b [10]byte
	return string(d.append(b[:0]))
}

func (d Day) append(b []byte) []byte {
	y, m, n := d.split()
	b = append(b, byte('0'+y/1000%10), byte('0'+y/100%10), byte('0'+y/10%10), byte('0'+y%10), '-')
	return append(b, byte('0'+m/10), byte('0'+m%10), '-', byte('0'+n/10), byte('0'+n%10))
}

// MarshalJSON writes a JSON string, "" for no day.
func (d Day) MarshalJSON() ([]byte, error) {
	b := append(make([]byte, 0, 12), '"')
	if d != 0 {
		b = d.append(b)
	}
	return append(b, '"'), nil
}

// UnmarshalJSON reads a JSON string; "" and null are no day.
func (d *Day) UnmarshalJSON(data []byte) error {
	s, _, err := fixed.Unquote(data)
	if err != nil {
		return err
	}
	return d.UnmarshalText([]byte(s))
}

// UnmarshalText reads the text form, which also tells schema generators that a day is a string.
func (d *Day) UnmarshalText(text []byte) error {
	v, err := Parse(string(text))
	if err == nil {
		*d = v
	}
	return err
}
