package flow

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/fixed"
)

// maxUnpacked bounds what a file may unpack to: a small archive can hold a very large text.
const maxUnpacked = 256 << 20

// retailColumns are the columns a file of sales lines must have; their order and further columns do not matter.
var retailColumns = [...]string{"invoice", "sku", "description", "quantity", "time", "unit_price", "customer", "country"}

// The places of the columns in retailColumns.
const (
	colInvoice = iota
	colSKU
	colName
	colQty
	colTime
	colPrice
	colCustomer
	colCountry
)

// RetailFile is a file of sales lines, read and checked line by line; nothing of it is in the books yet.
type RetailFile struct {
	Name        string
	Fingerprint string // sha256 of the unpacked content
	lines       []retailLine
}

// Lines counts the lines below the header.
func (f *RetailFile) Lines() int { return len(f.lines) }

// FirstPeriod is the month of the earliest line that can be posted, 0 when there is none.
func (f *RetailFile) FirstPeriod() day.Period {
	var first day.Day
	for i := range f.lines {
		if l := &f.lines[i]; l.fault == nil && (first == 0 || l.day < first) {
			first = l.day
		}
	}
	if first == 0 {
		return 0
	}
	return first.Period()
}

// ReadRetail reads a .csv or .csv.gz. It refuses a file that is not what its name says before anything is done with it.
func ReadRetail(path string) (*RetailFile, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, errs.New(errs.NotFound, "file.open", "打不开文件 %[1]s（%[2]s）。请检查路径和权限。",
			"The file %[1]s cannot be opened (%[2]s). Check the path and the rights.", path, plainCause(err)).Wrap(err)
	}
	defer f.Close()
	text, err := unpack(f, filepath.Base(path))
	if err != nil {
		return nil, err
	}
	return parseRetail(filepath.Base(path), text)
}

func plainCause(err error) string {
	var p *os.PathError
	if errors.As(err, &p) {
		return p.Err.Error()
	}
	return err.Error()
}

// unpack reads the content. Name and content must agree: a file under a wrong name is usually the wrong file.
func unpack(r io.Reader, name string) ([]byte, error) {
	packed, err := readUpTo(r, name)
	if err != nil {
		return nil, err
	}
	if len(packed) == 0 {
		return nil, fileError("file.empty", name, "是空的", "is empty")
	}
	isGzip := bytes.HasPrefix(packed, []byte{0x1f, 0x8b})
	named := strings.HasSuffix(strings.ToLower(name), ".gz")
	switch {
	case named && !isGzip:
		return nil, fileError("file.not_gzip", name, "的名称以 .gz 结尾，但内容不是 gzip 压缩", "is named .gz but is not gzip-compressed")
	case !isGzip:
		return packed, nil
	case !named:
		return nil, fileError("file.is_gzip", name, "是 gzip 压缩文件，请把名称改成以 .gz 结尾", "is gzip-compressed; name it .gz")
	}
	z, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, fileError("file.gzip_broken", name, "的 gzip 压缩已损坏（"+err.Error()+"）", "holds broken gzip data ("+err.Error()+")")
	}
	return readUpTo(z, name)
}

func readUpTo(r io.Reader, name string) ([]byte, error) {
	text, err := io.ReadAll(io.LimitReader(r, maxUnpacked+1))
	if err != nil {
		return nil, fileError("file.broken", name, "读不完整（"+err.Error()+"）", "cannot be read to its end ("+err.Error()+")")
	}
	if len(text) > maxUnpacked {
		return nil, fileError("file.too_large", name, "超过 256 MB，请拆成几个文件", "exceeds 256 MB; split it")
	}
	return text, nil
}

func fileError(reason, name, zh, en string) *errs.Error {
	return errs.New(errs.Invalid, reason, "文件 %[1]s %[2]s。没有导入任何内容。", "The file %[1]s %[3]s. Nothing was imported.", name, zh, en)
}

// parseRetail checks that the content is a CSV text with the right header, then reads it line by line.
func parseRetail(name string, text []byte) (*RetailFile, error) {
	sum := sha256.Sum256(text)
	if err := checkText(name, text); err != nil {
		return nil, err
	}
	text = bytes.TrimPrefix(text, []byte("\xef\xbb\xbf"))
	rows := strings.Split(string(text), "\n")
	if n := len(rows); rows[n-1] == "" { // the last line is ended, not empty
		rows = rows[:n-1]
	}
	if len(rows) == 0 {
		return nil, fileError("file.empty", name, "是空的", "is empty")
	}
	at, width, err := readHeader(name, strings.TrimSuffix(rows[0], "\r"))
	if err != nil {
		return nil, err
	}
	f := &RetailFile{Name: name, Fingerprint: hex.EncodeToString(sum[:]), lines: make([]retailLine, len(rows)-1)}
	if len(f.lines) == 0 {
		return nil, fileError("file.no_lines", name, "只有表头，没有数据行", "has a header but no lines")
	}
	for i, raw := range rows[1:] {
		f.lines[i] = parseRow(int64(i)+2, strings.TrimSuffix(raw, "\r"), at, width)
	}
	return f, nil
}

// checkText refuses what is no text at all, by its first bytes.
func checkText(name string, text []byte) error {
	head := text[:min(len(text), 4096)]
	switch {
	case len(text) == 0:
		return fileError("file.empty", name, "是空的", "is empty")
	case bytes.HasPrefix(head, []byte{0xff, 0xfe}), bytes.HasPrefix(head, []byte{0xfe, 0xff}):
		return fileError("file.utf16", name, "第 1 行是 UTF-16 编码。请另存为 UTF-8 的 CSV", "is UTF-16 from line 1 on. Save it as CSV in UTF-8")
	case bytes.HasPrefix(head, []byte("PK\x03\x04")):
		return fileError("file.is_zip", name, "是 Excel 工作簿或 zip 压缩包。请另存为 UTF-8 的 CSV", "is an Excel workbook or a zip archive. Save it as CSV in UTF-8")
	case bytes.IndexByte(head, 0) >= 0:
		return fileError("file.binary", name, "不是文本文件", "is not a text file")
	}
	return nil
}

// readHeader finds the columns by name.
func readHeader(name, line string) (at [len(retailColumns)]int, width int, err error) {
	fields, ok := splitFields(line)
	if !ok || !utf8.ValidString(line) {
		return at, 0, headerError(name, "第 1 行不是 UTF-8 编码的 CSV 表头", "line 1 is no CSV header in UTF-8")
	}
	place := map[string]int{}
	for i, f := range fields {
		key := strings.ToLower(strings.TrimSpace(f))
		if _, twice := place[key]; twice {
			return at, 0, headerError(name, "第 1 行的列“"+fixed.Clip(key)+"”出现了两次", "line 1 has the column “"+fixed.Clip(key)+"” twice")
		}
		place[key] = i
	}
	var missing []string
	for i, c := range retailColumns {
		p, ok := place[c]
		if !ok {
			missing = append(missing, c)
		}
		at[i] = p
	}
	if len(missing) > 0 {
		list := strings.Join(missing, "、")
		return at, 0, headerError(name, "第 1 行（表头）缺少列 "+list+"，现在是“"+fixed.Clip(line)+"”。列之间用逗号分隔",
			"line 1 (the header) lacks "+strings.Join(missing, ", ")+"; it reads “"+fixed.Clip(line)+"”. Separate the columns with commas")
	}
	return at, len(fields), nil
}

func headerError(name, zh, en string) error {
	return errs.New(errs.Invalid, "file.header", "文件 %[1]s：%[2]s。需要的列：%[4]s。没有导入任何内容。",
		"The file %[1]s: %[3]s. Columns needed: %[4]s. Nothing was imported.", name, zh, en, strings.Join(retailColumns[:], ",")).At("/header")
}

// splitFields cuts one line at its commas. A quoted field must end on its line: else one stray quote would swallow the
// rest of the file.
func splitFields(line string) ([]string, bool) {
	if strings.IndexByte(line, '"') < 0 {
		return strings.Split(line, ","), true
	}
	var out []string
	for {
		if !strings.HasPrefix(line, `"`) {
			field, rest, more := strings.Cut(line, ",")
			out = append(out, field) // a quote inside a bare field is a character, as in 6" PLATE
			if !more {
				return out, true
			}
			line = rest
			continue
		}
		field, rest, ok := quoted(line[1:])
		if !ok {
			return nil, false
		}
		out = append(out, field)
		if rest == "" {
			return out, true
		}
		line = rest[1:]
	}
}

// quoted reads up to the closing quote; after it a comma or the end must follow.
func quoted(s string) (field, rest string, ok bool) {
	var b strings.Builder
	for {
		i := strings.IndexByte(s, '"')
		if i < 0 {
			return "", "", false
		}
		b.WriteString(s[:i])
		s = s[i+1:]
		if strings.HasPrefix(s, `"`) {
			b.WriteByte('"')
			s = s[1:]
			continue
		}
		return b.String(), s, s == "" || s[0] == ','
	}
}
