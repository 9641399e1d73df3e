package sheet

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"xingzhou/internal/kit/errs"
)

// readable reads all sheets of anything: it is read, or refused in words, and what is read keeps to the limits.
func readable(t *testing.T, content []byte) {
	b, err := Open(bytes.NewReader(content), int64(len(content)), "x")
	if err == nil {
		for _, name := range b.Sheets() {
			last := 0
			if err = b.Rows(name, func(r Row) error {
				if r.No <= last || len(r.Cells) > MaxColumns {
					t.Fatalf("row %d after %d with %d cells", r.No, last, len(r.Cells))
				}
				last = r.No
				for _, c := range r.Cells {
					if !utf8.ValidString(c.Text) || strings.ContainsRune(c.Text, 0) || len(c.Text) > maxTextByte {
						t.Fatalf("cell %q", c.Text)
					}
				}
				return nil
			}); err != nil {
				break
			}
		}
	}
	if err == nil {
		return
	}
	if e, ok := errs.As(err); !ok || e.Zh == "" || e.Code == errs.Internal {
		t.Fatalf("refused without words: %v", err)
	}
}

func FuzzFile(f *testing.F) {
	f.Add([]byte("a,b\n1,2\n"))
	f.Add(workbook(f, "xl/workbook.xml", oneSheet, "xl/worksheets/sheet1.xml", `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row></sheetData></worksheet>`))
	f.Add(workbook(f, "a", "b"))
	f.Fuzz(readable)
}

func FuzzSheet(f *testing.F) {
	f.Add(`<row r="2"><c r="B2" s="1"><v>46348.5</v></c><c t="s"><v>0</v></c></row>`, `<si><r><t>a_x0041_</t></r><rPh><t>b</t></rPh></si>`, `<numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;"/>`, `<sheet name="a" r:id="rId1"/>`)
	f.Add(`<!-- x --><row><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="d"><v>2026-01-01</v></c><c><f>1</f><v>1E-9</v></c></row>`, `<![CDATA[x]]>`, `<xf numFmtId="14"/>`, `<workbookPr date1904="1"/><sheet name="&lt;"/>`)
	f.Fuzz(func(t *testing.T, rows, texts, styles, sheets string) {
		readable(t, workbook(t, "xl/workbook.xml", "<workbook>"+sheets+"</workbook>", "xl/styles.xml", "<s><numFmts>"+styles+"</numFmts><cellXfs>"+styles+"</cellXfs></s>",
			"xl/sharedStrings.xml", "<sst>"+texts+"</sst>", "xl/worksheets/sheet1.xml", "<worksheet><sheetData>"+rows+"</sheetData></worksheet>"))
	})
}

func FuzzText(f *testing.F) {
	for _, s := range []string{"编码" + ",名称\n\"a\"\"b\",=\"01\"\n", "a;b\r1;2\r", "\xff\xfea\x00,\x00b\x00", "\xfe\xff\x00a", "\xef\xbb\xbfa\tb\n", "\xb1\xe0\xc2\xeb,\xc3\xfb\n", "\"a", "\x00"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		if !bytes.HasPrefix(content, []byte("PK")) {
			readable(t, content)
		}
	})
}

// FuzzWrite: whatever stands in a list is read back as it was, but for characters that no file can hold.
func FuzzWrite(f *testing.F) {
	for _, s := range []string{"=1+1", "@x", "_x0041_", "a\rb", "<&>\"'", "\x00\x1f", " x ", "_x_x0041_", "12345678901234567"} {
		f.Add(s, "名[称]")
	}
	f.Fuzz(func(t *testing.T, value, name string) {
		var b bytes.Buffer
		err := Write(&b, Sheet{Name: name, Columns: []Column{{Title: name}, {Form: AsPrice}}, Rows: func(yield func([]any) error) error { return yield([]any{value, value}) }})
		if err != nil {
			t.Fatal(err)
		}
		book, err := Open(bytes.NewReader(b.Bytes()), int64(b.Len()), "x")
		if err != nil {
			t.Fatal(err)
		}
		want := strings.Map(func(r rune) rune {
			if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0x7f || r == 0xfffe || r == 0xffff {
				return -1
			}
			return r
		}, value) // and every byte that is no UTF-8 becomes a mark
		if utf8.RuneCountInString(want) > MaxCell/2 {
			return
		}
		found := ""
		if err := book.Rows("", func(r Row) error {
			if r.No == 2 {
				found = r.Cell(0).Text
			}
			return nil
		}); err != nil {
			t.Fatal(err)
		}
		if found != want {
			t.Fatalf("%q became %q", want, found)
		}
	})
}
