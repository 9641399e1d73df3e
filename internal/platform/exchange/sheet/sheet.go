// Package sheet 表格: reads workbooks (.xlsx) and separated texts (.csv) row by row, and writes workbooks, in little memory.
// Invariant: what a file may cost is bounded before and while it is read, whatever it says of itself; nothing in it is run,
// fetched or unpacked beyond the few parts that hold its rows.
package sheet

import (
	"bytes"
	"io"
	"strings"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/fixed"
)

// Limits of a file. A workbook of half a megabyte can hold half a gigabyte of cells.
const (
	MaxFile     = 20 << 20  // bytes as they were sent
	MaxUnpacked = 128 << 20 // bytes of the parts that are read
	MaxParts    = 2000      // entries of the archive
	MaxSheets   = 100
	MaxRows     = 100_000 // rows that hold something
	MaxColumns  = 300
	MaxCell     = 32_767 // characters, as in Excel
	maxTexts    = 1_000_000
	maxTextSize = 32 << 20 // bytes of the texts that a workbook keeps once for many cells
)

// Type is what a cell was in the file.
type Type byte

// The types of a cell.
const (
	Text   Type = 't'
	Number Type = 'n' // plain decimal text, without exponent
	Date   Type = 'd' // 2026-11-22, or with 13:45:00
	Flag   Type = 'b' // TRUE or FALSE
	Fault  Type = 'e' // a formula that failed, such as #N/A
)

// Cell is what stands in one place.
type Cell struct {
	Text string
	Type Type
}

// Row is one row that holds something. Cells is used again for the next row.
type Row struct {
	No    int // as the program that shows the file counts it, from 1
	Cells []Cell
}

// Cell is the cell of a column, empty beyond the last one.
func (r Row) Cell(column int) Cell {
	if column < 0 || column >= len(r.Cells) {
		return Cell{}
	}
	return r.Cells[column]
}

// Book is an open file.
type Book struct {
	Name   string
	sheets []string
	rows   func(sheet int, yield func(Row) error) error
}

// Sheets are the names of its sheets; a text has one, without a name.
func (b *Book) Sheets() []string { return b.sheets }

// Rows calls yield for each row of a sheet that holds something, from the top; "" is the first sheet.
func (b *Book) Rows(sheet string, yield func(Row) error) error {
	for i, name := range b.sheets {
		if sheet == "" || name == sheet {
			return b.rows(i, yield)
		}
	}
	return errs.New(errs.Invalid, "sheet.missing", "文件 %[1]s 没有工作表“%[2]s”，有：%[3]s。请重新选择。",
		"The file %[1]s has no sheet “%[2]s”; it has %[3]s. Choose again.", b.Name, fixed.Clip(sheet), fixed.Clip(strings.Join(b.sheets, ", ")))
}

// Open looks at what a file is, by its content and not by its name, and refuses what cannot be read.
func Open(r io.ReaderAt, size int64, name string) (*Book, error) {
	name = fixed.Clip(name)
	if size > MaxFile {
		return nil, bad(errs.TooLarge, "sheet.file_large", name, "超过20MB，请拆成几个文件", "is larger than 20 MB; split it")
	}
	head := make([]byte, min(size, 512))
	if _, err := r.ReadAt(head, 0); err != nil && err != io.EOF {
		return nil, bad(errs.Invalid, "sheet.broken", name, "读不完整，请重新上传", "cannot be read to its end; send it again")
	}
	lower := bytes.ToLower(bytes.TrimSpace(head))
	switch {
	case len(lower) == 0 && size <= int64(len(head)):
		return nil, bad(errs.Invalid, "sheet.empty", name, "是空的，请选择有内容的文件", "is empty; choose one with content")
	case bytes.HasPrefix(head, []byte("PK")):
		return openBook(r, size, name)
	case bytes.HasPrefix(head, []byte("\xd0\xcf\x11\xe0")):
		return nil, bad(errs.Invalid, "sheet.old", name, "是旧版 .xls 或加了密码的工作簿，请另存为没有密码的 .xlsx",
			"is an old .xls or protected by a password; save it as .xlsx without one")
	case bytes.HasPrefix(head, []byte("%PDF")), bytes.HasPrefix(head, []byte("\x89PNG")), bytes.HasPrefix(head, []byte("\xff\xd8\xff")),
		bytes.HasPrefix(head, []byte("\x1f\x8b")), bytes.HasPrefix(head, []byte("Rar!")), bytes.HasPrefix(head, []byte("7z\xbc\xaf")):
		return nil, bad(errs.Invalid, "sheet.other", name, "不是表格，请选择 .xlsx 或 .csv 文件", "is no table; choose a .xlsx or .csv file")
	case bytes.HasPrefix(lower, []byte("<html")), bytes.HasPrefix(lower, []byte("<!doctype")), bytes.HasPrefix(lower, []byte("<?xml")), bytes.HasPrefix(lower, []byte("<table")):
		return nil, bad(errs.Invalid, "sheet.web", name, "其实是网页，不是工作簿。请用 Excel 或 WPS 打开后另存为 .xlsx",
			"is a web page and no workbook. Open it in Excel or WPS and save it as .xlsx")
	}
	return openText(r, size, name)
}

// bad is a refusal of a whole file.
func bad(code errs.Code, reason, name, zh, en string) *errs.Error {
	return errs.New(code, reason, "文件 %[1]s %[2]s。没有导入任何内容。", "The file %[1]s %[3]s. Nothing was imported.", name, zh, en).At("/file")
}

// badRow is a refusal that a row gave reason for.
func badRow(reason, name, sheet string, row int, zh, en string) *errs.Error {
	if sheet != "" {
		return errs.New(errs.Invalid, reason, "文件 %[1]s 工作表“%[2]s”第%[3]d行：%[4]s。没有导入任何内容。",
			"The file %[1]s, sheet “%[2]s”, row %[3]d: %[5]s. Nothing was imported.", name, sheet, row, zh, en).At("/file")
	}
	return errs.New(errs.Invalid, reason, "文件 %[1]s 第%[2]d行：%[3]s。没有导入任何内容。",
		"The file %[1]s, row %[2]d: %[4]s. Nothing was imported.", name, row, zh, en).At("/file")
}

// ColumnName is how spreadsheets call a column: A, B … Z, AA.
func ColumnName(column int) string {
	var b [8]byte
	at := len(b)
	for column++; column > 0 && at > 0; column = (column - 1) / 26 {
		at--
		b[at] = byte('A' + (column-1)%26)
	}
	return string(b[at:])
}
