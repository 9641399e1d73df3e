package sheet

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/money"
)

// read is every row of the first sheet, as "3: A=甲 C=2".
func read(t testing.TB, content []byte) ([]string, error) {
	t.Helper()
	b, err := Open(bytes.NewReader(content), int64(len(content)), "表.xlsx")
	if err != nil {
		return nil, err
	}
	var out []string
	err = b.Rows("", func(r Row) error {
		line := fmt.Sprintf("%d:", r.No)
		for i, c := range r.Cells {
			if c.Text != "" {
				line += fmt.Sprintf(" %s%c=%s", ColumnName(i), c.Type, c.Text)
			}
		}
		out = append(out, line)
		return nil
	})
	return out, err
}

func wants(t *testing.T, name string, got, want []string) {
	t.Helper()
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("%s:\n%s\nwant\n%s", name, strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// workbook makes a workbook of given parts.
func workbook(t testing.TB, parts ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(parts); i += 2 {
		w, err := z.Create(parts[i])
		if err != nil {
			t.Fatal(err)
		}
		w.Write([]byte(parts[i+1]))
	}
	z.Close()
	return b.Bytes()
}

const oneSheet = `<workbook xmlns:r="r"><workbookPr/><sheets><sheet name="一" sheetId="1" r:id="rId1"/></sheets></workbook>`

func TestWorkbook(t *testing.T) {
	content := workbook(t, "xl/workbook.xml", oneSheet,
		"xl/_rels/workbook.xml.rels", `<Relationships><Relationship Target="/xl/worksheets/one.xml" Id="rId1"/></Relationships>`,
		"xl/styles.xml", `<x:styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="171" formatCode="0.00&quot;d&quot;"/></numFmts>
			<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="21"/></cellXfs></x:styleSheet>`,
		"xl/sharedStrings.xml", `<sst><si><t>甲&amp;乙</t></si><si><r><t>富</t></r><r><t xml:space="preserve"> 文本</t></r><rPh><t>fu</t></rPh></si><si><t><![CDATA[<b>]]></t></si><si><t>_x0041__x005F_x0042_</t></si></sst>`,
		"xl/worksheets/one.xml", `<?xml version="1.0"?><!-- a - comment --><worksheet><sheetData>
			<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="s"><v>3</v></c></row>
			<row r="3"/><row r="4"><c r="B4"/></row>
			<row r="5"><c r="A5"><v>0.30000000000000004</v></c><c r="B5"><v>1.5E-3</v></c><c r="C5"><v>6901234567892</v></c><c r="D5"><v>1E3</v></c><c r="E5"><v>-0.125</v></c></row>
			<row><c s="1"><v>46348</v></c><c s="2"><v>46348.5</v></c><c s="3"><v>7</v></c><c s="4"><v>0.75</v></c><c s="1"><v>1</v></c></row>
			<row r="9"><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="inlineStr"><is><t>内联</t></is></c><c t="str"><f>A1&amp;"x&gt;"</f><v>公式</v></c><c><f>1+1</f></c><c t="s"><v>99</v></c></row>
			</sheetData><mergeCells/></worksheet>`)
	got, err := read(t, content)
	if err != nil {
		t.Fatal(err)
	}
	wants(t, "cells", got, []string{
		"2: At=甲&乙 Ct=富 文本 Dt=<b> Et=A_x0042_",
		"5: An=0.3 Bn=0.0015 Cn=6901234567892 Dn=1000 En=-0.125",
		"6: Ad=2026-11-22 Bd=2026-11-22 12:00:00 Cn=7 Dd=18:00:00 Ed=1900-01-01",
		"9: Ab=TRUE Be=#N/A Ct=内联 Dt=公式",
	})
}

func TestText(t *testing.T) {
	between := func(mark, cells string) string { return strings.ReplaceAll(cells, "|", mark) }
	plain := between(",", "编码|名称|说明\r\n\"=\"|\"甲,\"\"乙\"\"\n二\"|\n\n=\"0012\"|丙|\"x\"\n")
	want := []string{"1: At=编码 Bt=名称 Ct=说明", "2: At== Bt=甲,\"乙\"\n二", "5: At=0012 Bt=丙 Ct=x"}
	encode := func(e encoding.Encoding, s string) string {
		out, err := e.NewEncoder().String(s)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	for name, content := range map[string]string{
		"UTF-8": plain, "UTF-8 with a mark": "\ufeff" + plain, "GBK": encode(simplifiedchinese.GBK, plain),
		"UTF-16LE with a mark":      encode(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), plain),
		"UTF-16BE with a mark":      encode(unicode.UTF16(unicode.BigEndian, unicode.UseBOM), plain),
		"GB18030 of four bytes":     encode(simplifiedchinese.GB18030, plain+"𠮷\n"),
		"tabs":                      between("\t", "编码|名称|说明\n=|\"甲,\"\"乙\"\"\n二\"\n\n=\"0012\"|丙|x"),
		"semicolons, old line ends": between(";", "编码|名称|说明\r=|\"甲,\"\"乙\"\"\r二\"|\r\r=\"0012\"|丙|x\r"),
	} {
		got, err := read(t, []byte(content))
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		expect := want
		if strings.HasPrefix(name, "GB18030") {
			expect = append(want[:3:3], "6: At=𠮷")
		}
		wants(t, name, got, expect)
	}
}

func TestRefusals(t *testing.T) {
	sheet := func(data string) []byte {
		return workbook(t, "xl/workbook.xml", oneSheet, "xl/worksheets/sheet1.xml", "<worksheet><sheetData>"+data+"</sheetData></worksheet>")
	}
	for _, c := range []struct{ name, content, reason, says string }{
		{"nothing", "", "sheet.empty", ""}, {"an old workbook", "\xd0\xcf\x11\xe0........", "sheet.old", ".xlsx"},
		{"a web page", " <HTML><table>", "sheet.web", ""}, {"a picture", "\x89PNG....", "sheet.other", ""},
		{"bytes", "a,b\n1,\x00\x01\n", "sheet.binary", "第2行"},
		{"neither UTF-8 nor GBK", "a,b\n1,2\n3,\xff\xff\n", "sheet.encoding", "第3行"},
		{"a bad byte in UTF-8", strings.Repeat("一二三四五六七八\n", 9) + "九\xff\n", "sheet.encoding", "第10行"},
		{"an open quote", "a,b\n1,\"2\n3,4\n", "sheet.quote", "第2行"},
		{"a long cell", "a\n" + strings.Repeat("x", MaxCell+1), "sheet.long", "第2行"},
		{"columns", "a\n" + strings.Repeat("x,", MaxColumns) + "x\n", "sheet.columns", "第2行"},
		{"rows", strings.Repeat("x\n", MaxRows+2), "sheet.rows", "第100002行"},
		{"no workbook", string(workbook(t, "a.txt", "x")), "sheet.no_workbook", ""},
		{"a zip in a zip", string(workbook(t, "inner.xlsx", string(sheet("")))), "sheet.no_workbook", ""},
		{"no sheet", string(workbook(t, "xl/workbook.xml", "<workbook/>")), "sheet.no_sheet", ""},
		{"no part", string(workbook(t, "xl/workbook.xml", oneSheet)), "sheet.part", "xl/worksheets/sheet1.xml"},
		{"rows in disorder", string(sheet(`<row r="5"><c><v>1</v></c></row><row r="5"/>`)), "sheet.rows_order", "第5行"},
		{"a cell far to the right", string(sheet(`<row r="3"><c r="XFD3"><v>1</v></c></row>`)), "sheet.columns", "第3行"},
		{"a long cell of a workbook", string(sheet(`<row r="3"><c t="str"><v>` + strings.Repeat("x", MaxCell+1) + `</v></c></row>`)), "sheet.long", "第3行"},
		{"cut short", string(sheet(`<row r="3"><c`)), "sheet.broken", "xl/worksheets/sheet1.xml"},
		{"a broken archive", string(sheet(`<row r="3"/>`)[:90]), "sheet.broken", ""},
		{"a character that XML forbids", string(sheet(`<row><c t="str"><v>&#x1;</v></c></row>`)), "sheet.broken", "sheet1.xml（1）"},
		{"entities", string(sheet(`<!DOCTYPE x [<!ENTITY a "lol">]><row><c t="str"><v>&a;</v></c></row>`)), "sheet.doctype", "sheet1.xml（1）"},
	} {
		_, err := read(t, []byte(c.content))
		e, ok := errs.As(err)
		if !ok || e.Reason != c.reason || !strings.Contains(e.Zh, c.says) || e.Pointer != "/file" {
			t.Errorf("%s: got %v", c.name, err)
		}
	}
}

// TestWriteAndRead: what is written is read as the same values, also what looks like a formula, an escape or markup.
func TestWriteAndRead(t *testing.T) {
	texts := []string{"=1+1", "+86 138", "-", "@SUM(A1)", "\tx", "\rx", "<b>&\"'", "_x0041_", " 两边空 ", "甲\n乙", "\x01控制", "0012"}
	var b bytes.Buffer
	err := Write(&b, Sheet{Name: "明细[1]", Columns: []Column{{Title: "文本"}, {Title: "金额", Form: AsAmount}, {Title: "日期", Form: AsDay}, {Title: "时间", Form: AsTime}, {Title: "比率", Form: AsPercent}, {Title: "数", Form: AsInt}},
		Rows: func(yield func([]any) error) error {
			for _, s := range texts {
				if err := yield([]any{s, money.Amount(-123456789012345), day.Day(20240229), time.Date(2026, 11, 22, 13, 45, 59, 0, time.UTC), money.Rate(130_000), 7}); err != nil {
					return err
				}
			}
			return yield([]any{"", "不是数", day.Day(0), time.Time{}, nil, "12345678901234567890"})
		}}, Sheet{Name: "说明", Columns: []Column{{Title: "空"}}, Rows: func(func([]any) error) error { return nil }})
	if err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		t.Fatal(err)
	}
	part, err := z.Open("xl/worksheets/sheet1.xml")
	if err != nil {
		t.Fatal(err)
	}
	raw, _ := io.ReadAll(part)
	if n := bytes.Count(raw, []byte(` s="9" t="inlineStr">`)); n != 6 || bytes.Contains(raw, []byte("<f")) {
		t.Errorf("%d cells are marked as quoted, of those that look like formulas 6 should be", n)
	}
	if a, f := bytes.Index(raw, []byte(`<col min="1"`)), bytes.Index(raw, []byte(`<col min="6"`)); a < 0 || f < a {
		t.Error("the columns are not in their order")
	}
	got, err := read(t, b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"1: At=文本 Bt=金额 Ct=日期 Dt=时间 Et=比率 Ft=数"}
	for i, s := range texts {
		want = append(want, fmt.Sprintf("%d: At=%s Bn=-1234567890123.45 Cd=2024-02-29 Dd=2026-11-22 13:45:59 En=0.13 Fn=7", i+2, strings.TrimPrefix(s, "\x01")))
	}
	wants(t, "read again", got, append(want, "14: Bt=不是数 Ft=12345678901234567890"))
}

// TestWriteLeavesNothing: what does not fit into memory lies in the folder of temporary files, and is gone also when the rows fail.
func TestWriteLeavesNothing(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("TMPDIR", dir)
	long := strings.Repeat("字", 10_000)
	for _, end := range []error{nil, io.ErrUnexpectedEOF} {
		most := 0
		err := Write(io.Discard, Sheet{Columns: []Column{{Title: "文本"}}, Rows: func(yield func([]any) error) error {
			for range 1200 {
				if err := yield([]any{long}); err != nil {
					return err
				}
				lying, _ := os.ReadDir(dir)
				most = max(most, len(lying))
			}
			return end
		}})
		if err != end || most != 1 {
			t.Errorf("%v with %d files", err, most)
		}
		if left, _ := os.ReadDir(dir); len(left) > 0 {
			t.Errorf("%d files are left", len(left))
		}
	}
}

// TestSheetNames: names that spreadsheets refuse are mended, also those that differ in case only.
func TestSheetNames(t *testing.T) {
	var b bytes.Buffer
	var sheets []Sheet
	for _, name := range []string{"", "a/b'", "AB", "", strings.Repeat("𠮷", 20)} {
		sheets = append(sheets, Sheet{Name: name, Columns: []Column{{Title: "_xD800_x0041_x0042_"}}, Rows: func(func([]any) error) error { return nil }})
	}
	if err := Write(&b, sheets...); err != nil {
		t.Fatal(err)
	}
	book, err := Open(bytes.NewReader(b.Bytes()), int64(b.Len()), "x")
	if err != nil {
		t.Fatal(err)
	}
	wants(t, "names", book.Sheets(), []string{"Sheet1", "ab", "Sheet3", "Sheet4", strings.Repeat("𠮷", 15) + "…"})
	got, err := read(t, b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	wants(t, "what looks like escapes", got, []string{"1: At=_xD800_x0041_x0042_"})
}
