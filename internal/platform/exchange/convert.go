package exchange

import (
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/fixed"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/kit/text"
	"xingzhou/internal/platform/exchange/sheet"
)

// convert turns a cell into the JSON value of a column; nil for an empty one. References stay text until they are looked up.
func (c *Column) convert(cell sheet.Cell) (any, *errs.Error) {
	s := strings.TrimSpace(cell.Text)
	if s == "" {
		return nil, nil
	}
	if cell.Type == sheet.Fault {
		return nil, errs.New(errs.Invalid, "import.formula", "公式出错，显示为%s。请在表格里改好，或粘贴为数值。",
			"The formula failed and shows %s. Mend it in the sheet, or paste its value.", fixed.Clip(s))
	}
	switch c.Kind {
	case Int:
		n, err := strconv.ParseInt(decimal(s), 10, 53)
		if err != nil {
			return nil, wrong(s, "整数，例如12", "a whole number such as 12")
		}
		return n, nil
	case Flag:
		on, ok := flags[strings.ToLower(s)]
		if !ok {
			return nil, wrong(s, "是或否", "yes or no")
		}
		return on, nil
	case Day:
		return c.day(s, cell.Type)
	case Amount:
		v, err := money.ParseAmount(decimal(s))
		return plain(v.String(), err, s, "金额，最多2位小数，例如1234.56", "an amount with at most 2 decimals, such as 1234.56")
	case Qty:
		v, err := qty.Parse(decimal(s))
		return plain(v.String(), err, s, "数量，最多6位小数，例如24", "a quantity with at most 6 decimals, such as 24")
	case Price:
		v, err := money.ParsePrice(decimal(s))
		return plain(v.String(), err, s, "单价，最多6位小数，例如35.00", "a price with at most 6 decimals, such as 35.00")
	case Rate, Percent:
		return rate(s)
	case Enum:
		return c.option(s)
	}
	return s, nil
}

// plain answers the text that POST takes, or says what the cell should hold.
func plain(value string, err error, s, zh, en string) (any, *errs.Error) {
	if err != nil {
		return nil, wrong(s, zh, en)
	}
	return value, nil
}

func wrong(s, zh, en string) *errs.Error {
	return errs.New(errs.Invalid, "import.value", "“%[1]s”不能用。这一列要填%[2]s。", "“%[1]s” does not fit. This column takes %[3]s.", fixed.Clip(s), zh, en)
}

var flags = map[string]bool{"是": true, "yes": true, "y": true, "true": true, "1": true, "√": true, "✓": true, "对": true, "有": true,
	"否": false, "no": false, "n": false, "false": false, "0": false, "×": false, "x": false, "无": false, "没有": false}

var thousands = regexp.MustCompile(`^-?\d{1,3}(,\d{3})+(\.\d*)?$`)

// decimal takes from a number what people write around it: signs of currency, separators of thousands, wide digits, and the brackets
// that accountants put around what is negative. Anything else stays, and is refused.
func decimal(s string) string {
	s = text.NormalizeName(s)
	if strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")") {
		s = "-" + s[1:len(s)-1]
	}
	for _, sign := range []string{"￥", "¥", "$", "RMB", "CNY"} {
		s = strings.Replace(s, sign, "", 1)
	}
	s = strings.TrimSuffix(s, "元")
	if thousands.MatchString(s) {
		s = strings.ReplaceAll(s, ",", "")
	}
	if whole, part, ok := strings.Cut(s, "."); ok {
		if part = strings.TrimRight(part, "0"); part == "" {
			return whole
		}
		return whole + "." + part
	}
	return s
}

// rate takes 0.13 and 13% for the same.
func rate(s string) (any, *errs.Error) {
	const zh, en = "比率，例如0.13或13%", "a rate such as 0.13 or 13%"
	number, percent := strings.CutSuffix(decimal(s), "%")
	scale := money.RateScale
	if percent {
		scale -= 2
	}
	v, err := fixed.Parse(decimal(number), scale)
	return plain(fixed.Format(v, money.RateScale, 0), err, s, zh, en)
}

func (c *Column) option(s string) (any, *errs.Error) {
	key := strings.ToLower(text.NormalizeName(s))
	var zh, en []string
	for _, o := range c.Options {
		if key == strings.ToLower(o.Value) || key == text.NormalizeName(o.Zh) || key == strings.ToLower(text.NormalizeName(o.En)) {
			return o.Value, nil
		}
		zh, en = append(zh, o.Zh), append(en, o.En)
	}
	return nil, errs.New(errs.Invalid, "import.option", "“%[1]s”不在可选值里。可填：%[2]s。", "“%[1]s” is none of the choices: %[3]s.",
		fixed.Clip(s), strings.Join(zh, "、"), strings.Join(en, ", "))
}

var dayForm = regexp.MustCompile(`^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?Z?$`)

// day takes the ways in which a day is written with its year first; 11/12/2026 could be two days and is refused.
func (c *Column) day(s string, typ sheet.Type) (any, *errs.Error) {
	refuse := wrong(s, "日期，年在前，例如2026-11-22", "a day with the year first, such as 2026-11-22")
	var d day.Day
	m := dayForm.FindStringSubmatch(strings.TrimSpace(s))
	switch {
	case m != nil:
		y, _ := strconv.Atoi(m[1])
		mm, _ := strconv.Atoi(m[2])
		dd, _ := strconv.Atoi(m[3])
		d = day.Day(y*10000 + mm*100 + dd)
	case len(s) == 8:
		n, err := strconv.Atoi(s)
		if err != nil {
			return nil, refuse
		}
		d = day.Day(n)
	case typ == sheet.Number && len(s) == 5: // a day that lost its format
		n, err := strconv.Atoi(s)
		if err != nil {
			return nil, refuse
		}
		d = day.Day(18991230).AddDays(n)
	}
	if !d.Valid() {
		return nil, refuse
	}
	return d.String(), nil
}

// clip shortens a value for a report.
func clip(s string, most int) string {
	s = strings.ToValidUTF8(strings.ReplaceAll(s, "\x00", ""), "\uFFFD")
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return string([]rune(s)[:most-1]) + "…"
}
