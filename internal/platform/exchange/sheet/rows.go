package sheet

import (
	"errors"
	"io"
	"strconv"

	"xingzhou/internal/kit/errs"
)

// rowReader puts the cells of one sheet together.
type rowReader struct {
	b      *book
	sheet  string
	yield  func(Row) error
	row    Row
	filled int // rows with something in them
	column int // of the cell
	typ    string
	style  int
	value  []byte
	run    int  // where the run of text begins in the value
	want   bool // the text belongs to the cell
	inline bool
}

// rows reads one sheet from its top.
func (b *book) rows(i int, yield func(Row) error) error {
	b.unpacks = MaxUnpacked
	if err := b.readTexts(); err != nil {
		return err
	}
	r := &rowReader{b: b, sheet: b.sheets[i], yield: yield}
	in, err := b.open(b.parts[i])
	if err != nil {
		return err
	}
	defer in.Close()
	s := newScanner(in)
	for {
		kind, err := s.next()
		if err == nil {
			err = r.step(s, kind)
		}
		switch {
		case err == io.EOF:
			return nil
		case err == errUnpacked:
			return r.bad("sheet.unpacked", "解压后超过"+strconv.Itoa(MaxUnpacked>>20)+"MB，请拆成几个文件", "the file unpacks to more than "+strconv.Itoa(MaxUnpacked>>20)+" MB by here; split it")
		case err == errLong:
			return r.bad("sheet.long", ColumnName(r.column)+"列的内容超过32767个字，请缩短", "column "+ColumnName(r.column)+" holds more than 32767 characters; shorten it")
		case err == errStop:
			return nil
		case err != nil:
			if own, ok := err.(*yielded); ok {
				return own.err
			}
			return b.wrap(b.parts[i], s.line(), err)
		}
	}
}

// yielded marks an error as that of the caller, who reads on no further.
type yielded struct{ err error }

func (y *yielded) Error() string { return y.err.Error() }

// errStop ends the reading where the rows end.
var errStop = errors.New("end of the rows")

func (r *rowReader) bad(reason, zh, en string) *errs.Error {
	return badRow(reason, r.b.name, r.sheet, max(r.row.No, 1), zh, en)
}

func (r *rowReader) step(s *scanner, kind token) error {
	if kind == textPart {
		if r.want {
			if r.value = append(r.value, s.text...); len(r.value) > maxTextByte {
				return errLong
			}
		}
		return nil
	}
	switch s.name {
	case "row":
		if kind == startTag {
			return r.beginRow(s)
		}
		return r.endRow()
	case "c":
		if kind == startTag {
			return r.beginCell(s)
		}
		return r.endCell()
	case "v", "t":
		r.endRun()
		r.want = kind == startTag && (s.name == "v" || r.inline)
		s.keep = r.want
	case "is":
		r.inline = kind == startTag
	case "rPh":
		r.inline = kind == endTag
	case "sheetData":
		if kind == endTag {
			return errStop
		}
	}
	return nil
}

func (r *rowReader) beginRow(s *scanner) error {
	next := r.row.No + 1
	if v, ok := s.attr("r"); ok {
		n, err := strconv.Atoi(v)
		if err != nil || n < next || n > 1<<21 {
			return r.bad("sheet.rows_order", "行号“"+cleanCell(v[:min(len(v), 20)])+"”不对，请用 Excel 或 WPS 另存再传", "the number “"+cleanCell(v[:min(len(v), 20)])+"” of the next row is wrong; save the file anew in Excel or WPS")
		}
		next = n
	}
	r.row.No, r.row.Cells, r.column = next, r.row.Cells[:0], -1
	return nil
}

func (r *rowReader) beginCell(s *scanner) error {
	r.column++
	if v, ok := s.attr("r"); ok {
		if n, ok := columnOf(v); ok {
			r.column = n
		}
	}
	r.typ, _ = s.attr("t")
	r.style = intAttr(s, "s")
	r.value, r.run, r.inline, r.want = r.value[:0], 0, false, false
	return nil
}

// columnOf reads the column of a place such as AB12.
func columnOf(place string) (int, bool) {
	n := 0
	for i := 0; i < len(place) && i < 4; i++ {
		c := place[i] &^ 0x20
		if c < 'A' || c > 'Z' {
			return n - 1, i > 0
		}
		n = n*26 + int(c-'A') + 1
	}
	return 0, false
}

// endRun cleans a run of text: an escape does not reach from one run into the next.
func (r *rowReader) endRun() {
	if r.want {
		r.value = append(r.value[:r.run], cleanCell(string(r.value[r.run:]))...)
	}
	r.want, r.run = false, len(r.value)
}

func (r *rowReader) endCell() error {
	r.endRun()
	cell := r.cell()
	if cell.Text == "" {
		return nil
	}
	if r.column >= MaxColumns {
		return r.bad("sheet.columns", "有内容的列超过"+strconv.Itoa(MaxColumns)+"列（到"+ColumnName(r.column)+"列）。请删去多余的列",
			"more than "+strconv.Itoa(MaxColumns)+" columns hold something (up to "+ColumnName(r.column)+"). Remove those that are not needed")
	}
	if len(cell.Text) > MaxCell && len([]rune(cell.Text)) > MaxCell {
		return errLong
	}
	if r.column < len(r.row.Cells) {
		r.row.Cells[r.column] = cell
		return nil
	}
	for len(r.row.Cells) < r.column {
		r.row.Cells = append(r.row.Cells, Cell{})
	}
	r.row.Cells = append(r.row.Cells, cell)
	return nil
}

// cell reads the value by its type; a formula counts as what it gave last.
func (r *rowReader) cell() Cell {
	raw := string(r.value)
	switch r.typ {
	case "s":
		n, err := strconv.Atoi(raw)
		if err != nil || n < 0 || n >= len(r.b.texts) {
			return Cell{}
		}
		return Cell{r.b.texts[n], Text}
	case "inlineStr", "str":
		return Cell{raw, Text}
	case "b":
		if raw == "1" || raw == "true" {
			return Cell{"TRUE", Flag}
		}
		return Cell{"FALSE", Flag}
	case "e":
		return Cell{raw, Fault}
	case "d":
		return Cell{raw, Date}
	}
	if raw == "" {
		return Cell{}
	}
	number, ok := plainNumber(raw)
	if !ok {
		return Cell{raw, Text}
	}
	if r.style >= 0 && r.style < len(r.b.dates) && r.b.dates[r.style] != noDate {
		if text, ok := dateOf(number, r.b.old, r.b.dates[r.style]); ok {
			return Cell{text, Date}
		}
	}
	return Cell{number, Number}
}

func (r *rowReader) endRow() error {
	if len(r.row.Cells) == 0 {
		return nil
	}
	if r.filled++; r.filled > MaxRows+1 {
		return r.bad("sheet.rows", "有内容的行超过"+strconv.Itoa(MaxRows)+"行。请拆成几个文件", "more than "+strconv.Itoa(MaxRows)+" rows hold something. Split the file")
	}
	if err := r.yield(r.row); err != nil {
		return &yielded{err}
	}
	return nil
}
