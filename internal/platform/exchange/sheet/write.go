package sheet

import (
	"archive/zip"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"xingzhou/internal/kit/day"
)

// Form is how a column shows its values.
type Form byte

// The forms of a column. All but AsText take decimals as text, day.Day or time.Time.
const (
	AsText Form = iota
	AsInt
	AsAmount  // 1,234.56
	AsQty     // 24 or 1.5
	AsPrice   // 35.00, up to six decimals
	AsPercent // 0.13 is shown as 13%
	AsDay
	AsTime
)

// Column of a sheet that is written.
type Column struct {
	Title string
	Form  Form
	Width int // characters; 0 chooses by form and title
}

// Sheet is one sheet to write. Rows calls yield with the values of each row: text, or what the form of the column takes.
type Sheet struct {
	Name    string
	Columns []Column
	Rows    func(yield func([]any) error) error
	Zone    *time.Location // of moments; nil is UTC
}

// styles are the formats of cells in one workbook, by the numbers that it gave them.
type styles struct {
	form   [len(widths)]int // by form
	quoted int              // text that a spreadsheet must not take for a formula
	header int
}

// numbers are the formats of the forms. Text is marked as text, so that 0012 stays 0012 when it is edited.
var numbers = [...]string{"@", "0", "#,##0.00", "#,##0.######", "#,##0.00####", "0.00%", `yyyy\-mm\-dd`, `yyyy\-mm\-dd\ hh:mm:ss`}

var widths = [...]int{18, 10, 14, 12, 12, 9, 12, 20}

func newStyles(f *excelize.File) (s styles, err error) {
	for i := range numbers {
		if s.form[i], err = f.NewStyle(&excelize.Style{CustomNumFmt: &numbers[i]}); err != nil {
			return s, err
		}
	}
	quoted, yes := f.Styles.CellXfs.Xf[s.form[AsText]], true // the library reads this mark and has no name for it
	quoted.QuotePrefix = &yes
	s.quoted = len(f.Styles.CellXfs.Xf)
	f.Styles.CellXfs.Xf = append(f.Styles.CellXfs.Xf, quoted)
	f.Styles.CellXfs.Count++
	s.header, err = f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"EEF2F8"}}})
	return s, err
}

// Write writes a workbook. Rows leave the memory for a file in the folder of temporary files, which is gone when Write returns, so
// that any number of them takes the same memory.
func Write(w io.Writer, sheets ...Sheet) error {
	f := excelize.NewFile()
	defer f.Close()
	f.SetZipWriter(func(io.Writer) excelize.ZipWriter { return zip.NewWriter(w) }) // the library would keep the whole archive in memory
	if err := f.SetDocProps(&excelize.DocProperties{Creator: "星舟 Xingzhou"}); err != nil {
		return err
	}
	styles, err := newStyles(f)
	if err != nil {
		return err
	}
	for i := range sheets {
		name := sheetName(sheets[i].Name, f.GetSheetList()[:i])
		if i == 0 {
			err = f.SetSheetName("Sheet1", name)
		} else {
			_, err = f.NewSheet(name)
		}
		if err == nil {
			err = writeSheet(f, name, &sheets[i], styles)
		}
		if err != nil {
			return err
		}
	}
	return f.Write(io.Discard)
}

// sheetName is a name that spreadsheets take: at most 31 characters, none of []:*?/\, and not that of a sheet before it.
func sheetName(name string, before []string) string {
	name = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`[]:*?/\'`, r) || r < ' ' {
			return -1
		}
		return r
	}, name)
	name = clip(name, excelize.MaxSheetNameLength)
	taken := func(s string) bool { return strings.EqualFold(s, name) }
	for i := len(before) + 1; name == "" || slices.ContainsFunc(before, taken); i++ {
		name = "Sheet" + strconv.Itoa(i)
	}
	return name
}

// clip shortens a text to what a place takes, counted in the units of UTF-16 as spreadsheets do.
func clip(s string, units int) string {
	if len(s) <= units || len(utf16.Encode([]rune(s))) <= units {
		return s
	}
	n := 1 // of the mark
	for i, r := range s {
		if n += utf16.RuneLen(r); n > units {
			return s[:i] + "…"
		}
	}
	return s
}

func writeSheet(f *excelize.File, name string, s *Sheet, styles styles) error {
	out, err := f.NewStreamWriter(name)
	if err != nil {
		return err
	}
	if err := out.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	row := make([]any, len(s.Columns))
	for i, c := range slices.Backward(s.Columns) { // the library writes the last width first, and Excel wants them in order
		width := c.Width
		if width == 0 {
			width = max(widths[c.Form], 2*utf8.RuneCountInString(c.Title)+2)
		}
		if err := out.SetColWidth(i+1, i+1, float64(min(width, excelize.MaxColumnWidth))); err != nil {
			return err
		}
		row[i] = textCell(c.Title, styles.header)
	}
	if err := out.SetRow("A1", row); err != nil {
		return err
	}
	no := 1
	err = s.Rows(func(values []any) error {
		no++
		row = row[:0]
		for i, v := range values {
			row = append(row, styles.cell(s.Columns[i].Form, v, s.Zone))
		}
		return out.SetRow("A"+strconv.Itoa(no), row)
	})
	if err != nil {
		return err
	}
	return out.Flush()
}

// cell is what the library takes for one value; what is no number under a column of numbers stays text.
func (s *styles) cell(form Form, v any, zone *time.Location) any {
	switch v := v.(type) {
	case nil:
		return nil
	case day.Day:
		switch {
		case !v.Valid():
			return nil
		case v < firstDay:
			return s.plain(v.String())
		}
		return excelize.Cell{StyleID: s.form[AsDay], Value: v.Time(time.UTC)}
	case time.Time:
		switch {
		case v.IsZero():
			return nil
		case zone != nil:
			v = v.In(zone)
		}
		return excelize.Cell{StyleID: s.form[AsTime], Value: v.Truncate(time.Second)}
	case string:
		if form != AsText {
			if plain, ok := plainNumber(v); ok && digits(v) <= maxDigits {
				number, _ := strconv.ParseFloat(plain, 64) // which keeps this many digits, and gives them back
				return excelize.Cell{StyleID: s.form[form], Value: number}
			}
		}
		return s.plain(v)
	case int, int64, int32:
		return excelize.Cell{StyleID: s.form[form], Value: v}
	case fmt.Stringer:
		return s.cell(form, v.String(), zone)
	}
	return s.plain(fmt.Sprint(v))
}

// firstDay is where the days of spreadsheets begin.
const firstDay = day.Day(19000101)

// digits counts those that a spreadsheet has to keep.
func digits(number string) int {
	if strings.Contains(number, ".") {
		number = strings.TrimRight(number, "0")
	}
	n := 0
	for _, c := range strings.TrimLeft(number, "-+0.") {
		if c >= '0' && c <= '9' {
			n++
		}
	}
	return n
}

// plain is a text. One that begins like a formula is marked as quoted: it is shown as it is and stays text when it is edited.
func (s *styles) plain(v string) any {
	switch {
	case v == "":
		return nil
	case strings.ContainsRune("=+-@\t\r\n＝＋－＠", []rune(v)[0]):
		return textCell(v, s.quoted)
	}
	return textCell(v, s.form[AsText])
}

// textCell leaves out what no workbook can hold. What would be read as an escape of spreadsheets, _x000D_, is cut into runs none of which
// is one: the library escapes it, but not where two overlap, and drops those of half a character.
func textCell(v string, style int) excelize.Cell {
	v = clip(strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0xfffe || r == 0xffff {
			return -1
		}
		return r
	}, v), excelize.TotalCellChars)
	if !escaped.MatchString(v) {
		return excelize.Cell{StyleID: style, Value: v}
	}
	var runs []excelize.RichTextRun
	for part := range strings.SplitAfterSeq(v, "_x") {
		runs = append(runs, excelize.RichTextRun{Text: part})
	}
	return excelize.Cell{StyleID: style, Value: runs}
}
