package sheet

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// maxDigits is what a spreadsheet keeps of a number; what stands behind is noise of its binary form, as in 0.30000000000000004.
const maxDigits = 15

// plainNumber writes a number as a spreadsheet stores it (1.5E-3) in plain decimals (0.0015); ok is false for what is none.
func plainNumber(s string) (string, bool) {
	s = strings.TrimSpace(s)
	sign := ""
	if strings.HasPrefix(s, "-") {
		sign, s = "-", s[1:]
	} else {
		s = strings.TrimPrefix(s, "+")
	}
	mantissa, power := s, 0
	if at := strings.IndexAny(s, "eE"); at >= 0 {
		var err error
		if power, err = strconv.Atoi(s[at+1:]); err != nil || power > 30 || power < -60 {
			return "", false
		}
		mantissa = s[:at]
	}
	whole, rest, _ := strings.Cut(mantissa, ".")
	digits := whole + rest
	if digits == "" || len(digits) > 400 || strings.Trim(digits, "0123456789") != "" {
		return "", false
	}
	point := len(whole) + power
	lead := len(digits) - len(strings.TrimLeft(digits, "0"))
	digits, point = digits[lead:], point-lead
	digits, point = round(digits, point)
	digits = strings.TrimRight(digits, "0")
	switch {
	case digits == "":
		return "0", true
	case point <= 0:
		return sign + "0." + strings.Repeat("0", -point) + digits, true
	case point >= len(digits):
		return sign + digits + strings.Repeat("0", point-len(digits)), true
	}
	return sign + digits[:point] + "." + digits[point:], true
}

// round keeps the digits that count; point is where the decimal point stands.
func round(digits string, point int) (string, int) {
	if len(digits) <= maxDigits {
		return digits, point
	}
	up := digits[maxDigits] >= '5'
	b := []byte(digits[:maxDigits])
	for i := len(b) - 1; up && i >= 0; i-- {
		if up = b[i] == '9'; up {
			b[i] = '0'
		} else {
			b[i]++
		}
	}
	if up {
		return "1" + string(b), point + 1
	}
	return string(b), point
}

// lastSerial is 9999-12-31.
const lastSerial = 2_958_465

// dateOf writes the number of a day, with the time after its point, as text. Days are counted from 1900 (with a 29 February
// that never was) or from 1904.
func dateOf(number string, old bool, form dateForm) (string, bool) {
	whole, part, _ := strings.Cut(number, ".")
	days, err := strconv.Atoi(whole)
	if err != nil || days < 0 || days > lastSerial || strings.HasPrefix(number, "-") {
		return "", false
	}
	seconds := 0
	if part != "" {
		nano, _ := strconv.ParseInt((part + "000000000")[:9], 10, 64)
		seconds = int((nano*86_400 + 500_000_000) / 1_000_000_000)
	}
	days, seconds = days+seconds/86_400, seconds%86_400
	clock := fmt.Sprintf("%02d:%02d:%02d", seconds/3600, seconds/60%60, seconds%60)
	if form == onlyTime && days == 0 {
		return clock, true
	}
	from := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	switch {
	case old:
		from = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	case days < 60:
		days++
	}
	day := from.AddDate(0, 0, days)
	if day.Year() > 9999 {
		return "", false
	}
	if seconds == 0 {
		return day.Format("2006-01-02"), true
	}
	return day.Format("2006-01-02 ") + clock, true
}
