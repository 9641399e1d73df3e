package fixed

import (
	"bytes"
	"encoding/json"
	"strconv"

	"xingzhou/internal/kit/errs"
)

// MaxScale is the largest number of decimals Parse and Format take.
const MaxScale = 18

var pow10 = func() (p [MaxScale + 1]uint64) {
	p[0] = 1
	for i := 1; i <= MaxScale; i++ {
		p[i] = p[i-1] * 10
	}
	return p
}()

// Parse reads a plain decimal such as "-1234.56" at a scale. It is strict on purpose: exponents, spaces, thousands separators,
// full-width digits and more decimals than the scale are refused, because guessing what was meant changes money.
func Parse(s string, scale int) (int64, error) {
	body, negative := s, false
	if body != "" && (body[0] == '-' || body[0] == '+') {
		negative = body[0] == '-'
		body = body[1:]
	}
	var m uint64
	digits, decimals, point := 0, 0, false
	for i := 0; i < len(body); i++ {
		c := body[i]
		if c == '.' && !point && digits > 0 {
			point = true
			continue
		}
		if c < '0' || c > '9' {
			return 0, junk(s)
		}
		if point {
			if decimals++; decimals > scale {
				return 0, errs.New(errs.Invalid, "number.decimals",
					"“%s”的小数位太多，最多 %d 位，请四舍五入后再填", "“%s” has too many decimals; round it to at most %d", Clip(s), scale)
			}
		}
		digits++
		if m > (1<<63)/10 {
			return 0, ErrOverflow
		}
		m = m*10 + uint64(c-'0')
	}
	if digits == 0 || point && decimals == 0 {
		return 0, junk(s)
	}
	if up := pow10[scale-decimals]; m > (1<<63)/up {
		return 0, ErrOverflow
	} else {
		m *= up
	}
	return signed(m, negative)
}

func junk(s string) error {
	return errs.New(errs.Invalid, "number.format",
		"“%s”不是有效的数字，请填写半角数字，例如 1234.56", "“%s” is not a number; write plain digits such as 1234.56", Clip(s))
}

// Clip keeps a refused text short enough for a message.
func Clip(s string) string {
	n := 0
	for i := range s {
		if n++; n > 40 {
			return s[:i] + "…"
		}
	}
	return s
}

// Format writes v at a scale, trailing zeros trimmed down to minDecimals.
func Format(v int64, scale, minDecimals int) string {
	var buf [32]byte
	return string(Append(buf[:0], v, scale, minDecimals))
}

// Append is Format onto a buffer.
func Append(b []byte, v int64, scale, minDecimals int) []byte {
	m := magnitude(v)
	if v < 0 {
		b = append(b, '-')
	}
	whole, frac := m/pow10[scale], m%pow10[scale]
	b = strconv.AppendUint(b, whole, 10)
	decimals := scale
	for decimals > minDecimals && frac%10 == 0 {
		frac /= 10
		decimals--
	}
	if decimals == 0 {
		return b
	}
	b = append(b, '.')
	for i := decimals - 1; i >= 0; i-- {
		b = append(b, byte('0'+frac/pow10[i]%10))
	}
	return b
}

// AppendJSON is Append between quotes: numbers travel as strings so that no reader turns them into binary fractions.
func AppendJSON(b []byte, v int64, scale, minDecimals int) []byte {
	return append(Append(append(b, '"'), v, scale, minDecimals), '"')
}

// ParseJSON reads a number written as a JSON string; null is zero, a bare JSON number is refused.
func ParseJSON(data []byte, scale int) (int64, error) {
	s, null, err := Unquote(data)
	if err != nil || null {
		return 0, err
	}
	return Parse(s, scale)
}

// Unquote is the text of a JSON string, or null.
func Unquote(data []byte) (s string, null bool, err error) {
	if string(data) == "null" {
		return "", true, nil
	}
	if len(data) < 2 || data[0] != '"' || data[len(data)-1] != '"' {
		return "", false, errs.New(errs.Invalid, "json.not_a_string",
			"%[1]s 没有加引号，数量、金额和日期必须以文本传递，请写成 \"%[1]s\"",
			"%[1]s is not quoted; quantities, amounts and dates travel as text, write \"%[1]s\"", Clip(string(data)))
	}
	if bytes.IndexByte(data, '\\') < 0 {
		return string(data[1 : len(data)-1]), false, nil
	}
	if err := json.Unmarshal(data, &s); err != nil {
		return "", false, junk(string(data)).(*errs.Error).Wrap(err)
	}
	return s, false, nil
}
