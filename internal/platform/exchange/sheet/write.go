package sheet

import (
	"archive/zip"
	"bufio"
	"compress/flate"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

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

// The formats of cells, in the order of the forms; the last two are the header and text that a spreadsheet must not take for a formula.
const (
	styleHeader = 8
	styleQuoted = 9
)

const styles = xmlHead + `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
	`<numFmts count="5"><numFmt numFmtId="164" formatCode="#,##0.00"/><numFmt numFmtId="165" formatCode="#,##0.######"/>` +
	`<numFmt numFmtId="166" formatCode="#,##0.00####"/><numFmt numFmtId="167" formatCode="yyyy\-mm\-dd"/><numFmt numFmtId="168" formatCode="yyyy\-mm\-dd\ hh:mm:ss"/></numFmts>` +
	`<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
	`<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>` +
	`<fill><patternFill patternType="solid"><fgColor rgb="FFEEF2F8"/></patternFill></fill></fills>` +
	`<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
	`<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="10">` +
	`<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>` +
	`<xf numFmtId="1" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>` +
	`<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>` +
	`<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>` +
	`<xf numFmtId="166" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>` +
	`<xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>` +
	`<xf numFmtId="167" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>` +
	`<xf numFmtId="168" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>` +
	`<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/>` +
	`<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="1"/></cellXfs>` +
	`<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

const (
	xmlHead   = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
)

// Write writes a workbook as a stream: a row is forgotten once it is written, so that any number of them takes the same memory.
func Write(w io.Writer, sheets ...Sheet) error {
	z := zip.NewWriter(w)
	z.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) { return flate.NewWriter(w, flate.BestSpeed) })
	for _, part := range frame(sheets) {
		out, err := z.Create(part[0])
		if err == nil {
			_, err = io.WriteString(out, part[1])
		}
		if err != nil {
			return err
		}
	}
	for i := range sheets {
		out, err := z.Create(fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1))
		if err == nil {
			err = writeSheet(out, &sheets[i])
		}
		if err != nil {
			return err
		}
	}
	return z.Close()
}

// frame are the parts around the sheets.
func frame(sheets []Sheet) [][2]string {
	var types, list, links strings.Builder
	for i := range sheets {
		fmt.Fprintf(&types, `<Override PartName="/xl/worksheets/sheet%d.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`, i+1)
		list.WriteString(`<sheet name="`)
		escape(&list, sheetName(sheets[i].Name, i))
		fmt.Fprintf(&list, `" sheetId="%d" r:id="rId%d"/>`, i+1, i+1)
		fmt.Fprintf(&links, `<Relationship Id="rId%d" Type="%s/worksheet" Target="worksheets/sheet%d.xml"/>`, i+1, relations, i+1)
	}
	return [][2]string{
		{"[Content_Types].xml", xmlHead + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
			`<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>` + types.String() + `</Types>`},
		{"_rels/.rels", xmlHead + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="` + relations + `/officeDocument" Target="xl/workbook.xml"/></Relationships>`},
		{"xl/workbook.xml", xmlHead + `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="` + relations + `"><sheets>` + list.String() + `</sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", xmlHead + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` + links.String() +
			fmt.Sprintf(`<Relationship Id="rId%d" Type="%s/styles" Target="styles.xml"/></Relationships>`, len(sheets)+1, relations)},
		{"xl/styles.xml", styles},
	}
}

// sheetName is a name that spreadsheets take: at most 31 characters, none of []:*?/\.
func sheetName(name string, i int) string {
	name = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`[]:*?/\'`, r) || r < ' ' {
			return -1
		}
		return r
	}, name)
	if r := []rune(name); len(r) > 31 {
		name = string(r[:31])
	}
	if name == "" {
		return "Sheet" + strconv.Itoa(i+1)
	}
	return name
}

var widths = [...]int{18, 10, 14, 12, 12, 9, 12, 20}

func writeSheet(w io.Writer, s *Sheet) error {
	out := bufio.NewWriterSize(w, 64<<10)
	out.WriteString(xmlHead + `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>`)
	for i, c := range s.Columns {
		width := c.Width
		if width == 0 {
			width = max(widths[c.Form], 2*utf8.RuneCountInString(c.Title)+2)
		}
		fmt.Fprintf(out, `<col min="%d" max="%d" width="%d" customWidth="1"/>`, i+1, i+1, width)
	}
	out.WriteString(`</cols><sheetData><row r="1">`)
	row := sheetRow{out: out, zone: s.Zone}
	for _, c := range s.Columns {
		row.text(c.Title, styleHeader)
	}
	out.WriteString(`</row>`)
	no := 1
	err := s.Rows(func(values []any) error {
		no++
		out.WriteString(`<row r="`)
		out.WriteString(strconv.Itoa(no))
		out.WriteString(`">`)
		for i, v := range values {
			row.cell(s.Columns[i].Form, v)
		}
		_, err := out.WriteString(`</row>`)
		return err
	})
	if err != nil {
		return err
	}
	out.WriteString(`</sheetData></worksheet>`)
	return out.Flush()
}

type sheetRow struct {
	out  *bufio.Writer
	zone *time.Location
}

// cell writes one value; what is no number under a column of numbers stays text.
func (r *sheetRow) cell(form Form, v any) {
	switch v := v.(type) {
	case nil:
		r.out.WriteString(`<c/>`)
	case day.Day:
		r.serial(v, 0, AsDay)
	case time.Time:
		if v.IsZero() {
			r.out.WriteString(`<c/>`)
			return
		}
		if r.zone != nil {
			v = v.In(r.zone)
		}
		r.serial(day.Of(v, v.Location()), v.Hour()*3600+v.Minute()*60+v.Second(), AsTime)
	case string:
		if form != AsText {
			if plain, ok := plainNumber(v); ok && digits(v) <= maxDigits {
				r.number(plain, form)
				return
			}
		}
		r.plain(v)
	case int, int64, int32:
		r.number(fmt.Sprint(v), form)
	case fmt.Stringer:
		r.cell(form, v.String())
	default:
		r.plain(fmt.Sprint(v))
	}
}

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

func (r *sheetRow) number(text string, form Form) {
	r.out.WriteString(`<c s="`)
	r.out.WriteByte('0' + byte(form))
	r.out.WriteString(`"><v>`)
	r.out.WriteString(text)
	r.out.WriteString(`</v></c>`)
}

// epoch is day 25569 of spreadsheets.
const epoch = day.Day(19700101)

func (r *sheetRow) serial(d day.Day, seconds int, form Form) {
	if !d.Valid() {
		r.out.WriteString(`<c/>`)
		return
	}
	text := strconv.Itoa(d.Sub(epoch) + 25_569)
	if seconds > 0 {
		text += "." + fmt.Sprintf("%09d", (int64(seconds)*1_000_000_000+43_200)/86_400)
	}
	r.number(text, form)
}

// plain writes text. One that begins like a formula is marked as quoted: it is shown as it is and stays text when it is edited.
func (r *sheetRow) plain(text string) {
	if text == "" {
		r.out.WriteString(`<c/>`)
		return
	}
	style := int(AsText)
	if strings.ContainsRune("=+-@\t\r\n＝＋－＠", []rune(text)[0]) {
		style = styleQuoted
	}
	r.text(text, style)
}

func (r *sheetRow) text(text string, style int) {
	if utf8.RuneCountInString(text) > MaxCell {
		text = string([]rune(text)[:MaxCell-1]) + "…"
	}
	fmt.Fprintf(r.out, `<c s="%d" t="inlineStr"><is><t xml:space="preserve">`, style)
	escape(r.out, text)
	r.out.WriteString(`</t></is></c>`)
}

type textWriter interface {
	WriteString(string) (int, error)
	WriteRune(rune) (int, error)
}

// escape writes text into XML; what XML cannot hold is left out, and what would be read as an escape of spreadsheets is escaped.
func escape(w textWriter, s string) {
	for i, r := range s {
		switch {
		case r == '&':
			w.WriteString("&amp;")
		case r == '<':
			w.WriteString("&lt;")
		case r == '>':
			w.WriteString("&gt;")
		case r == '"':
			w.WriteString("&quot;")
		case r == '\r':
			w.WriteString("_x000D_")
		case r == '_' && len(s) >= i+7 && escaped.MatchString(s[i:i+7]):
			w.WriteString("_x005F_")
		case r < ' ' && r != '\t' && r != '\n', r == 0xfffe, r == 0xffff:
		default:
			w.WriteRune(r)
		}
	}
}
