package sheet

import (
	"regexp"
	"strconv"
	"strings"

	"xingzhou/internal/kit/errs"
)

var escaped = regexp.MustCompile(`_x[0-9A-Fa-f]{4}_`)

// dateForm is how a style shows a number: as a number, a day, or a time.
type dateForm byte

const (
	noDate dateForm = iota
	hasDay
	onlyTime
)

const maxStyles = 70_000 // Excel ends at 65,490

// readStyles learns which styles show days: in a workbook a day is only a number with such a style.
func (b *book) readStyles() error {
	codes, inCells := map[int]dateForm{}, false
	return b.each("xl/styles.xml", func(s *scanner, kind token) error {
		switch s.name {
		case "cellXfs":
			inCells = kind == startTag
		case "numFmt":
			if kind != startTag || len(codes) >= maxStyles {
				return nil
			}
			code, _ := s.attr("formatCode")
			codes[intAttr(s, "numFmtId")] = formOf(code)
		case "xf":
			if kind != startTag || !inCells {
				return nil
			}
			if len(b.dates) == maxStyles {
				return bad(errs.TooLarge, "sheet.styles", b.name, "的单元格格式太多，请粘贴为数值后另存", "has too many cell formats; paste its values into a new workbook")
			}
			id := intAttr(s, "numFmtId")
			form, own := codes[id]
			if !own {
				form = builtIn(id)
			}
			b.dates = append(b.dates, form)
		}
		return nil
	})
}

func intAttr(s *scanner, name string) int {
	v, _ := s.attr(name)
	n, _ := strconv.Atoi(v)
	return n
}

// builtIn are the formats that have a number and no code, those of the Chinese Excel among them.
func builtIn(id int) dateForm {
	switch {
	case id >= 14 && id <= 17, id == 22, id >= 27 && id <= 31, id == 36, id >= 50 && id <= 54, id == 57, id == 58:
		return hasDay
	case id >= 18 && id <= 21, id >= 32 && id <= 35, id >= 45 && id <= 47, id == 55, id == 56:
		return onlyTime
	}
	return noDate
}

var literals = regexp.MustCompile(`"[^"]*"|\\.|_.|\*.|\[[^\]]*\]`)

// formOf reads a format code. What is quoted, escaped or in brackets is shown as it is.
func formOf(code string) dateForm {
	if len(code) > 1000 {
		return noDate
	}
	first, _, _ := strings.Cut(literals.ReplaceAllString(code, ""), ";")
	letters := strings.ToLower(first)
	switch {
	case strings.Contains(letters, "general"):
		return noDate
	case strings.ContainsAny(letters, "yd"), strings.Contains(letters, "m") && !strings.ContainsAny(letters, "hs"):
		return hasDay
	case strings.ContainsAny(letters, "hs"):
		return onlyTime
	}
	return noDate
}
