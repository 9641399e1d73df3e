package sheet

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"path"
	"strconv"
	"strings"

	"xingzhou/internal/kit/errs"
)

// book is an open workbook. Only the parts that hold rows are ever unpacked; pictures, macros and archives within it are not.
//
// excelize writes our workbooks and does not read them: as it streams rows it tells neither the type nor the format of a cell, so that
// 12 is not known from "12" nor a day from a number (asking for one cell loads the sheet: 1.2 GB for 99,000 rows of 12 columns); it takes
// a sheet with a broken tag for one that ends there; and it bounds the archive but not the markup: 4.6 GB for a tower of tags
// of 120 MB, 1.8 GB for one tag of 90 MB.
type book struct {
	name    string
	files   map[string]*zip.File
	sheets  []string
	parts   []string // of the sheets
	old     bool     // days are counted from 1904
	texts   []string
	loaded  bool
	dates   []dateForm // by style
	unpacks int64      // bytes that may still be unpacked
}

var errUnpacked = errors.New("unpacks to too much")

// meter counts what comes out of the archive, whatever the archive said before.
type meter struct {
	r    io.Reader
	left *int64
}

func (m *meter) Read(p []byte) (int, error) {
	n, err := m.r.Read(p)
	if *m.left -= int64(n); *m.left < 0 {
		return 0, errUnpacked
	}
	return n, err
}

func openBook(r io.ReaderAt, size int64, name string) (*Book, error) {
	if err := checkDirectory(r, size, name); err != nil {
		return nil, err
	}
	z, err := zip.NewReader(r, size)
	if err != nil {
		return nil, bad(errs.Invalid, "sheet.broken", name, "已损坏，请用 Excel 或 WPS 打开后另存再传", "is damaged; open it in Excel or WPS, save it anew and send that")
	}
	b := &book{name: name, files: make(map[string]*zip.File, len(z.File))}
	for _, f := range z.File {
		b.files[strings.ToLower(strings.TrimPrefix(f.Name, "/"))] = f
	}
	if b.files["xl/workbook.xml"] == nil {
		return nil, bad(errs.Invalid, "sheet.no_workbook", name, "是压缩包，不是 .xlsx 工作簿。请先解压，再上传里面的表格",
			"is an archive and no .xlsx workbook. Unpack it and send the table inside")
	}
	if err := b.readBook(); err != nil {
		return nil, err
	}
	return &Book{Name: name, sheets: b.sheets, rows: b.rows}, nil
}

// checkDirectory reads how many entries the archive claims before any is looked at.
func checkDirectory(r io.ReaderAt, size int64, name string) error {
	tail := make([]byte, min(size, 66<<10))
	if _, err := r.ReadAt(tail, size-int64(len(tail))); err != nil && err != io.EOF {
		return bad(errs.Invalid, "sheet.broken", name, "读不完整，请重新上传", "cannot be read to its end; send it again")
	}
	at := bytes.LastIndex(tail, []byte("PK\x05\x06"))
	if at < 0 || at+22 > len(tail) {
		return bad(errs.Invalid, "sheet.broken", name, "不完整，可能没有上传完，请重新上传", "is cut short; send it again")
	}
	parts := binary.LittleEndian.Uint16(tail[at+10:])
	long, from := int64(binary.LittleEndian.Uint32(tail[at+12:])), int64(binary.LittleEndian.Uint32(tail[at+16:]))
	if from+long != size-int64(len(tail))+int64(at) { // else it could be longer than it says
		return bad(errs.Invalid, "sheet.broken", name, "已损坏，请用 Excel 或 WPS 打开后另存再传", "is damaged; open it in Excel or WPS, save it anew and send that")
	}
	if parts > MaxParts || long > 1<<20 {
		return errs.New(errs.TooLarge, "sheet.parts", "文件 %[1]s 里有%[2]d个部分，最多%[3]d个。请只保留要导入的工作表。没有导入任何内容。",
			"The file %[1]s holds %[2]d parts, at most %[3]d are read. Keep only the sheet that you import. Nothing was imported.", name, parts, MaxParts).At("/file")
	}
	return nil
}

// open starts reading a part; a part that says at once that it is too large is not begun.
func (b *book) open(part string) (io.ReadCloser, error) {
	f := b.files[strings.ToLower(part)]
	if f == nil {
		return nil, bad(errs.Invalid, "sheet.part", b.name, "缺少 "+part+"，请用 Excel 或 WPS 打开后另存再传", "lacks "+part+"; open it in Excel or WPS, save it anew and send that")
	}
	if f.UncompressedSize64 > uint64(max(b.unpacks, 0)) {
		return nil, b.tooMuch(part, f.UncompressedSize64)
	}
	in, err := f.Open()
	if err != nil {
		return nil, b.wrap(part, 1, err)
	}
	return struct {
		io.Reader
		io.Closer
	}{&meter{in, &b.unpacks}, in}, nil
}

func (b *book) tooMuch(part string, size uint64) error {
	return errs.New(errs.TooLarge, "sheet.unpacked", "文件 %[1]s 的 %[2]s 解压后有%[3]dMB，最多%[4]dMB。请拆成几个文件，或删去多余的行和格式。没有导入任何内容。",
		"%[2]s of the file %[1]s unpacks to %[3]d MB, at most %[4]d MB are read. Split the file, or remove rows and formats that are not needed. Nothing was imported.",
		b.name, part, size>>20, MaxUnpacked>>20).At("/file")
}

// wrap says at which line of which part the archive or its markup went wrong.
func (b *book) wrap(part string, line int, err error) error {
	if _, ok := errs.As(err); ok {
		return err
	}
	at := part + "（" + strconv.Itoa(line) + "）"
	atEn := part + " at line " + strconv.Itoa(line)
	switch {
	case errors.Is(err, errUnpacked):
		return b.tooMuch(part, MaxUnpacked+1)
	case errors.Is(err, errDoctype):
		return bad(errs.Invalid, "sheet.doctype", b.name, "的 "+at+" 含有 DOCTYPE 声明，可能引用外部文件，已拒绝。请用 Excel 或 WPS 另存再传",
			"has a DOCTYPE in "+atEn+", which could refer to other files, and is refused. Save it anew in Excel or WPS")
	case errors.Is(err, errLong):
		return bad(errs.Invalid, "sheet.long", b.name, "的 "+at+" 有过长的内容，单元格最多32767个字。请缩短",
			"has a text in "+atEn+" that is too long: a cell takes 32767 characters. Shorten it")
	}
	return bad(errs.Invalid, "sheet.broken", b.name, "的 "+at+" 已损坏。请用 Excel 或 WPS 打开后另存再传",
		"is damaged in "+atEn+". Open it in Excel or WPS, save it anew and send that").Wrap(err)
}

// each calls fn for every tag and text of a part.
func (b *book) each(part string, fn func(s *scanner, kind token) error) error {
	in, err := b.open(part)
	if err != nil {
		return err
	}
	defer in.Close()
	s := newScanner(in)
	for {
		kind, err := s.next()
		if err == nil {
			err = fn(s, kind)
		}
		switch {
		case err == io.EOF:
			return nil
		case err != nil:
			return b.wrap(part, s.line(), err)
		}
	}
}

func (b *book) readBook() error {
	b.unpacks = MaxUnpacked
	links := map[string]string{}
	if b.files["xl/_rels/workbook.xml.rels"] != nil {
		err := b.each("xl/_rels/workbook.xml.rels", func(s *scanner, kind token) error {
			if kind == startTag && s.name == "Relationship" && len(links) < MaxParts {
				id, _ := s.attr("Id")
				links[id], _ = s.attr("Target")
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	err := b.each("xl/workbook.xml", func(s *scanner, kind token) error {
		if kind != startTag {
			return nil
		}
		switch s.name {
		case "workbookPr":
			v, _ := s.attr("date1904")
			b.old = v == "1" || v == "true"
		case "sheet":
			return b.addSheet(s, links)
		}
		return nil
	})
	if err == nil && len(b.sheets) == 0 {
		err = bad(errs.Invalid, "sheet.no_sheet", b.name, "没有工作表，请选择有内容的文件", "has no sheet; choose a file with content")
	}
	if err == nil && b.files["xl/styles.xml"] != nil {
		err = b.readStyles()
	}
	return err
}

func (b *book) addSheet(s *scanner, links map[string]string) error {
	if len(b.sheets) == MaxSheets {
		return bad(errs.TooLarge, "sheet.sheets", b.name, "的工作表超过"+strconv.Itoa(MaxSheets)+"个。请只保留要导入的工作表",
			"has more than "+strconv.Itoa(MaxSheets)+" sheets. Keep only the one that you import")
	}
	name, _ := s.attr("name")
	id, _ := s.attr("id") // r:id; sheetId is another name
	target := links[id]
	if target == "" {
		target = "worksheets/sheet" + strconv.Itoa(len(b.sheets)+1) + ".xml"
	}
	if !strings.HasPrefix(target, "/") {
		target = "/xl/" + target
	}
	part := strings.TrimPrefix(path.Clean(target), "/")
	if strings.Contains(part, "chartsheets/") {
		return nil
	}
	b.sheets, b.parts = append(b.sheets, cleanCell(name)), append(b.parts, part)
	return nil
}

// readTexts reads the texts that cells refer to by number.
func (b *book) readTexts() error {
	if b.loaded || b.files["xl/sharedstrings.xml"] == nil {
		return nil
	}
	b.texts = b.texts[:0]
	size, within, phonetic := 0, false, false
	var text []byte
	run := 0 // where its last run begins: an escape does not reach from one into the next
	err := b.each("xl/sharedStrings.xml", func(s *scanner, kind token) error {
		name := s.name
		switch {
		case kind == textPart:
			if within && !phonetic {
				text = append(text, s.text...)
			}
			if len(text) > maxTextByte {
				return errLong
			}
		case name == "si" && kind == startTag:
			text, run = text[:0], 0
		case name == "rPh":
			phonetic = kind == startTag
		case name == "t":
			text = append(text[:run], cleanCell(string(text[run:]))...)
			within, run = kind == startTag, len(text)
			s.keep = within
		case name == "si":
			if size += len(text); size > maxTextSize || len(b.texts) == maxTexts {
				return bad(errs.TooLarge, "sheet.texts", b.name, "的文字太多（第"+strconv.Itoa(len(b.texts)+1)+"条起超出）。请拆成几个文件",
					"holds too many texts (from number "+strconv.Itoa(len(b.texts)+1)+" on). Split it")
			}
			b.texts = append(b.texts, string(text[:run])+cleanCell(string(text[run:])))
		}
		return nil
	})
	b.loaded = err == nil
	return err
}

// cleanCell keeps a text storable and undoes the way workbooks write control characters, _x000D_.
func cleanCell(s string) string {
	s = strings.ToValidUTF8(s, "\uFFFD")
	if strings.Contains(s, "_x") {
		s = escaped.ReplaceAllStringFunc(s, func(m string) string {
			n, err := strconv.ParseUint(m[2:6], 16, 16)
			if err != nil || n >= 0xd800 && n < 0xe000 {
				return m
			}
			return string(rune(n))
		})
	}
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0x7f {
			return -1
		}
		return r
	}, s)
}
