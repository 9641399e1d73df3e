package sheet

import (
	"bufio"
	"bytes"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"

	"xingzhou/internal/kit/errs"
)

// surelyUTF8 is how many Chinese characters in a row nobody writes in GBK that happen to be UTF-8 as well.
const surelyUTF8 = 16

// textFile is a separated text in one of the encodings that Excel, WPS, banks and platforms write: UTF-8 with or without a mark,
// UTF-16, GBK and GB18030.
type textFile struct {
	name  string
	src   io.ReaderAt
	size  int64
	code  encoding.Encoding // nil: UTF-8
	skip  int64             // the mark at the beginning
	comma rune
}

func openText(r io.ReaderAt, size int64, name string) (*Book, error) {
	t := &textFile{name: name, src: r, size: size}
	if err := t.findEncoding(); err != nil {
		return nil, err
	}
	if err := t.findComma(); err != nil {
		return nil, err
	}
	return &Book{Name: name, sheets: []string{""}, rows: func(_ int, yield func(Row) error) error { return t.rows(yield) }}, nil
}

func (t *textFile) open() *bufio.Reader {
	var in io.Reader = io.NewSectionReader(t.src, t.skip, t.size-t.skip)
	if t.code != nil {
		in = transform.NewReader(in, t.code.NewDecoder())
	}
	return bufio.NewReaderSize(in, 64<<10)
}

func (t *textFile) findEncoding() error {
	head := make([]byte, min(t.size, 4096))
	t.src.ReadAt(head, 0)
	little, big := unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	switch {
	case bytes.HasPrefix(head, []byte("\xef\xbb\xbf")):
		t.skip = 3
	case bytes.HasPrefix(head, []byte("\xff\xfe")):
		t.skip, t.code = 2, little
		return nil
	case bytes.HasPrefix(head, []byte("\xfe\xff")):
		t.skip, t.code = 2, big
		return nil
	}
	if even, odd := zeros(head); odd > 0 && even == 0 && odd*4 > len(head) {
		t.code = little
		return nil
	} else if even > 0 && odd == 0 && even*4 > len(head) {
		t.code = big
		return nil
	}
	line, chars, ok, err := t.valid()
	switch {
	case err != nil || ok:
		return err
	case t.skip > 0 || chars >= surelyUTF8:
		return badRow("sheet.encoding", t.name, "", line, "有不是 UTF-8 的字节。请用 Excel 或 WPS 打开后另存为 .xlsx", "there are bytes that are no UTF-8. Open it in Excel or WPS and save it as .xlsx")
	}
	t.code = simplifiedchinese.GB18030
	return nil
}

// zeros counts the zero bytes at even and at odd places.
func zeros(b []byte) (even, odd int) {
	for i, c := range b {
		if c == 0 && i%2 == 0 {
			even++
		} else if c == 0 {
			odd++
		}
	}
	return even, odd
}

// valid reads the file once: it answers the line of the first bytes that are not UTF-8, and how many characters beyond ASCII
// stood before them. A zero byte means that it is no text.
func (t *textFile) valid() (line, chars int, ok bool, err error) {
	in := bufio.NewReaderSize(io.NewSectionReader(t.src, t.skip, t.size-t.skip), 64<<10)
	line = 1
	for {
		r, size, err := in.ReadRune()
		switch {
		case err == io.EOF:
			return line, chars, true, nil
		case err != nil:
			return line, chars, false, bad(errs.Invalid, "sheet.broken", t.name, "读不完整，请重新上传", "cannot be read to its end; send it again")
		case r == 0:
			return line, chars, false, badRow("sheet.binary", t.name, "", line, "有不是文字的内容，这个文件不是表格", "there is something that is no text; this file is no table")
		case r == utf8.RuneError && size == 1:
			return line, chars, false, nil
		case r == '\n':
			line++
		case size > 1:
			chars++
		}
	}
}

// findComma takes the sign that cuts the first line into most parts.
func (t *textFile) findComma() error {
	in := t.open()
	counts := map[rune]int{}
	quoted := false
	for range 64 << 10 {
		r, _, err := in.ReadRune()
		if err != nil || r == '\n' && !quoted && len(counts) > 0 {
			break
		}
		switch {
		case r == '"':
			quoted = !quoted
		case !quoted && (r == ',' || r == ';' || r == '\t' || r == '|'):
			counts[r]++
		}
	}
	t.comma = ','
	for _, r := range []rune{'\t', ';', '|'} {
		if counts[r] > counts[t.comma] {
			t.comma = r
		}
	}
	return nil
}

// textRow reads one record.
type textRow struct {
	t      *textFile
	in     *bufio.Reader
	line   int // of the record's first character
	at     int // of what is read
	cell   strings.Builder
	chars  int
	cells  []Cell
	filled bool
}

func (t *textFile) rows(yield func(Row) error) error {
	r := &textRow{t: t, in: t.open(), at: 1}
	filled := 0
	for {
		more, err := r.read()
		if err != nil {
			return err
		}
		if r.filled {
			if filled++; filled > MaxRows+1 {
				return badRow("sheet.rows", t.name, "", r.line, "有内容的行超过"+strconv.Itoa(MaxRows)+"行。请拆成几个文件", "more than "+strconv.Itoa(MaxRows)+" rows hold something. Split the file")
			}
			if err := yield(Row{No: r.line, Cells: r.cells}); err != nil {
				return err
			}
		}
		if !more {
			return nil
		}
	}
}

// read takes one record; a quoted cell may hold commas, quotes twice, and line ends.
func (r *textRow) read() (more bool, err error) {
	r.line, r.cells, r.filled = r.at, r.cells[:0], false
	r.begin()
	quoted, closed := false, false
	for {
		c, err := r.rune()
		switch {
		case err == io.EOF && quoted:
			return false, badRow("sheet.quote", r.t.name, "", r.line, ColumnName(len(r.cells))+"列的双引号没有结束，后面的内容都被当成了一格。请补上引号",
				"the quotation mark in column "+ColumnName(len(r.cells))+" is never closed, so that all that follows is one cell. Close it")
		case err == io.EOF:
			return false, r.end()
		case err != nil:
			return false, err
		case quoted && c != '"':
			err = r.add(c)
		case quoted:
			if next, _ := r.in.Peek(1); len(next) == 1 && next[0] == '"' {
				r.in.Discard(1)
				err = r.add('"')
			} else {
				quoted, closed = false, true
			}
		case c == '"' && !closed && (r.cell.Len() == 0 || r.cell.String() == "="): // ="0012" keeps Excel from making a number of it
			quoted = true
			r.begin()
		case c == r.t.comma:
			err = r.end()
			closed = false
			r.begin()
		case c == '\n':
			return true, r.end()
		default:
			err = r.add(c)
		}
		if err != nil {
			return false, err
		}
	}
}

// rune reads one character; line ends become \n.
func (r *textRow) rune() (rune, error) {
	c, size, err := r.in.ReadRune()
	switch {
	case err == io.EOF:
		return 0, io.EOF
	case err != nil:
		return 0, bad(errs.Invalid, "sheet.broken", r.t.name, "读不完整，请重新上传", "cannot be read to its end; send it again").Wrap(err)
	case c == utf8.RuneError && (size == 1 || r.t.code != nil):
		return 0, badRow("sheet.encoding", r.t.name, "", r.at, "有既不是 UTF-8 也不是 GBK 的字节。请用 Excel 或 WPS 打开后另存为 .xlsx",
			"there are bytes that are neither UTF-8 nor GBK. Open it in Excel or WPS and save it as .xlsx")
	case c == 0:
		return 0, badRow("sheet.binary", r.t.name, "", r.at, "有不是文字的内容，这个文件不是表格", "there is something that is no text; this file is no table")
	case c == '\r':
		if next, _ := r.in.Peek(1); len(next) == 1 && next[0] == '\n' {
			r.in.Discard(1)
		}
		c = '\n'
	}
	if c == '\n' {
		r.at++
	}
	return c, nil
}

func (r *textRow) begin() {
	r.cell.Reset()
	r.chars = 0
}

func (r *textRow) add(c rune) error {
	if r.chars++; r.chars > MaxCell {
		return badRow("sheet.long", r.t.name, "", r.line, ColumnName(len(r.cells))+"列的内容超过32767个字。请缩短，或检查引号", "column "+ColumnName(len(r.cells))+" holds more than 32767 characters. Shorten it, or check the quotation marks")
	}
	r.cell.WriteRune(c)
	return nil
}

func (r *textRow) end() error {
	text := strings.TrimSpace(cleanText(r.cell.String()))
	if len(r.cells) >= MaxColumns {
		if text == "" {
			return nil
		}
		return badRow("sheet.columns", r.t.name, "", r.line, "超过"+strconv.Itoa(MaxColumns)+"列。请删去多余的列", "has more than "+strconv.Itoa(MaxColumns)+" columns. Remove those that are not needed")
	}
	r.cells = append(r.cells, Cell{text, Text})
	r.filled = r.filled || text != ""
	return nil
}

// cleanText drops characters that nobody sees and databases refuse.
func cleanText(s string) string {
	return strings.Map(func(c rune) rune {
		if c < ' ' && c != '\t' && c != '\n' || c == 0x7f || c == '\ufeff' {
			return -1
		}
		return c
	}, s)
}
