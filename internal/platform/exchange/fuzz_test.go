package exchange

import (
	"bytes"
	"encoding/json"
	"testing"
	"unicode/utf8"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/exchange/sheet"
)

// FuzzImport: from any text every filled row comes into exactly one document, in order, and a document is a body that JSON
// can read or has faults in words that point into its own rows.
func FuzzImport(f *testing.F) {
	f.Add(mixed, true, "/lines/1/qty")
	f.Add(csv("单号|客户|数量\n1|甲|1\n1|乙|\n||3\n2|丙|１|０００\n1|丁|=1+1\n"), false, "/code")
	f.Add("a;b\n\"x\ny\";13%\n", true, "/lines/99/ref/x")
	f.Fuzz(func(t *testing.T, content string, keyed bool, pointer string) {
		b, err := sheet.Open(bytes.NewReader([]byte(content)), int64(len(content)), "x.csv")
		if err != nil {
			return
		}
		var headers []string
		rows := 0
		if b.Rows("", func(r sheet.Row) error {
			if rows++; rows == 1 {
				for _, c := range r.Cells {
					headers = append(headers, c.Text)
				}
			}
			return nil
		}) != nil {
			return
		}
		if fields := sample.propose(headers); len(fields) != len(headers) {
			t.Fatalf("%d fields for %d headers", len(fields), len(headers))
		}
		setup := Setup{Header: 1, Mapping: []Mapped{{Column: 0, Field: "code"}, {Column: 1, Field: "qty"}, {Column: 2, Field: "ref"}}}
		if keyed {
			setup.Mapping = append(setup.Mapping, Mapped{Column: 3, Field: KeyField})
		}
		p, err := newPlan(sample, setup)
		if err != nil {
			t.Fatal(err)
		}
		last, no := 1, 0
		err = p.documents(b, func(d *document) error {
			if d.no != no {
				t.Fatalf("document %d after %d", d.no, no)
			}
			no++
			for _, r := range d.rows {
				if r.no <= last {
					t.Fatalf("row %d after %d", r.no, last)
				}
				last = r.no
			}
			p.convert(d)
			body, faults := p.body(d, map[int]map[string]int64{})
			if faults == nil && !json.Valid(body) {
				t.Fatalf("body %s", body)
			}
			for _, x := range append(append(d.faults, faults...), p.refusal(d, errs.New(errs.Invalid, "x", "甲", "a").At(pointer))...) {
				if x.Row < d.rows[0].no || x.Row > d.rows[len(d.rows)-1].no || x.Zh == "" || x.En == "" || !utf8.ValidString(x.Value+x.Zh) {
					t.Fatalf("fault %+v", x)
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	})
}

func FuzzCell(f *testing.F) {
	for _, s := range []string{"(1,234.50)", "13%", "2026年1月2日", "46348", "√", "1e9", "￥-3", "商品"} {
		f.Add(s)
	}
	columns := []Column{{Kind: Int}, {Kind: Flag}, {Kind: Day}, {Kind: Amount}, {Kind: Qty}, {Kind: Price}, {Kind: Rate}, {Kind: Percent}, {Kind: Text}, {Kind: RefTo},
		{Kind: Enum, Options: []Option{{"goods", "商品", "Goods"}}}}
	f.Fuzz(func(t *testing.T, s string) {
		for i := range columns {
			for _, typ := range []sheet.Type{sheet.Text, sheet.Number, sheet.Date, sheet.Fault} {
				v, e := columns[i].convert(sheet.Cell{Text: s, Type: typ})
				if e != nil && (e.Zh == "" || v != nil) {
					t.Fatalf("%s %q: %v and %v", columns[i].Kind, s, v, e)
				}
			}
		}
	})
}
