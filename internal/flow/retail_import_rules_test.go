package flow

import (
	"bytes"
	"compress/gzip"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
)

const header = "invoice,sku,description,quantity,time,unit_price,customer,country\n"

func TestRowFaults(t *testing.T) {
	good := "536365,85123A,LAMP,6,2010-12-01T08:26,2.55,17850,United Kingdom"
	change := func(column int, value string) string {
		f := strings.Split(good, ",")
		f[column] = value
		return strings.Join(f, ",")
	}
	for name, c := range map[string]struct{ row, reason string }{
		"good":                     {good, ""},
		"quoted comma":             {change(colName, `"LAMP, ""RED"""`), ""},
		"inch":                     {change(colName, `PLATE 6"`), ""},
		"day only":                 {change(colTime, "2010-12-01"), ""},
		"cancellation":             {"C1,85123A,LAMP,-6,2010-12-01T08:26,2.55,17850,UK", ""},
		"lower-case cancellation":  {"c1,85123A,LAMP,-6,2010-12-01T08:26,2.55,17850,UK", ""},
		"not UTF-8":                {change(colName, "LAMP\xff"), "row.encoding"},
		"empty line":               {"  ", "row.empty"},
		"open quote":               {change(colName, `"LAMP`), "row.quote"},
		"text behind a quote":      {change(colName, `"LAMP" RED`), "row.quote"},
		"too few columns":          {"536365,85123A,LAMP,6", "row.columns"},
		"too many columns":         {good + ",x", "row.columns"},
		"no invoice":               {change(colInvoice, ""), "row.missing"},
		"no product":               {change(colSKU, " "), "row.missing"},
		"long product":             {change(colSKU, strings.Repeat("8", 65)), "row.long"},
		"long customer":            {change(colCustomer, strings.Repeat("8", 33)), "row.long"},
		"no date":                  {change(colTime, ""), "row.date"},
		"impossible date":          {change(colTime, "2010-02-30T08:26"), "row.date"},
		"other date":               {change(colTime, "1/12/2010 8:26"), "row.date"},
		"words as quantity":        {change(colQty, "six"), "row.quantity"},
		"exponent":                 {change(colQty, "1e5"), "row.quantity"},
		"huge quantity":            {change(colQty, "9999999999999999999"), "row.quantity"},
		"words as price":           {change(colPrice, "free"), "row.price"},
		"full-width price":         {change(colPrice, "２"), "row.price"},
		"seven decimals":           {change(colPrice, "0.1234567"), "row.price"},
		"zero quantity":            {change(colQty, "0"), "qty.zero"},
		"negative quantity":        {change(colQty, "-6"), "qty.negative"},
		"positive in cancellation": {change(colInvoice, "C536365"), "qty.cancel_positive"},
		"zero price":               {change(colPrice, "0"), "price.zero"},
		"negative price":           {change(colPrice, "-2.55"), "price.negative"},
		"19-digit amount":          {change(colPrice, "9999999999999999999"), "row.price"},
		"too large an amount":      {"1,85123A,LAMP,9999999999,2010-12-01T08:26,999999,1,UK", "amount.range"},
	} {
		f, err := parseRetail("x.csv", []byte(header+c.row+"\n"))
		if err != nil || f.Lines() != 1 {
			t.Errorf("%s: %v", name, err)
			continue
		}
		l := f.lines[0]
		switch {
		case c.reason == "" && l.fault != nil:
			t.Errorf("%s: refused with %v", name, l.fault)
		case c.reason != "" && (l.fault == nil || l.fault.Reason != c.reason):
			t.Errorf("%s: fault is %v, want %s", name, l.fault, c.reason)
		case l.no != 2:
			t.Errorf("%s: line %d", name, l.no)
		}
	}
}

func TestFilesThatAreNot(t *testing.T) {
	zipped := func(text string) []byte {
		var b bytes.Buffer
		z := gzip.NewWriter(&b)
		z.Write([]byte(text))
		z.Close()
		return b.Bytes()
	}
	row := "536365,85123A,LAMP,6,2010-12-01T08:26,2.55,17850,United Kingdom\n"
	cut := zipped(header + strings.Repeat(row, 2000))
	for name, c := range map[string]struct {
		file, reason string
		content      []byte
	}{
		"csv":                {"a.csv", "", []byte(header + row)},
		"gzip":               {"a.csv.gz", "", zipped(header + row)},
		"BOM and CRLF":       {"a.csv", "", []byte("\xef\xbb\xbf" + strings.ReplaceAll(header+row, "\n", "\r\n"))},
		"other column order": {"a.csv", "", []byte("Country,time,sku,invoice,unit_price,customer,quantity,description,more\nUK,2010-12-01,1,1,1,1,1,x,y\n")},
		"empty":              {"a.csv", "file.empty", nil},
		"empty gzip":         {"a.csv.gz", "file.empty", zipped("")},
		"header only":        {"a.csv", "file.no_lines", []byte(header)},
		"not gzip":           {"a.csv.gz", "file.not_gzip", []byte(header + row)},
		"gzip named csv":     {"a.csv", "file.is_gzip", zipped(header + row)},
		"cut gzip":           {"a.csv.gz", "file.broken", cut[:len(cut)-20]},
		"gzip of nothing":    {"a.csv.gz", "file.gzip_broken", []byte("\x1f\x8b\x00")},
		"workbook":           {"a.csv", "file.is_zip", []byte("PK\x03\x04xxxxxxxxx")},
		"UTF-16":             {"a.csv", "file.utf16", []byte("\xff\xfei\x00n\x00")},
		"picture":            {"a.csv", "file.binary", []byte("\x89PNG\r\n\x1a\n\x00\x00\x00")},
		"semicolons":         {"a.csv", "file.header", []byte(strings.ReplaceAll(header+row, ",", ";"))},
		"column missing":     {"a.csv", "file.header", []byte(strings.Replace(header, "unit_price", "price", 1) + row)},
		"column twice":       {"a.csv", "file.header", []byte(strings.Replace(header, "country", "invoice", 1) + row)},
		"GBK header":         {"a.csv", "file.header", []byte("\xb7\xa2\xc6\xb1," + header + row)},
	} {
		path := filepath.Join(t.TempDir(), c.file)
		if err := os.WriteFile(path, c.content, 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := ReadRetail(path)
		if c.reason == "" {
			if err != nil {
				t.Errorf("%s: %v", name, err)
			}
			continue
		}
		e, ok := errs.As(err)
		if !ok || e.Reason != c.reason || !strings.Contains(e.Zh, c.file) || !strings.Contains(e.En, c.file) {
			t.Errorf("%s: %v, want %s", name, err, c.reason)
		}
		if c.reason == "file.header" && !strings.Contains(e.En, "line 1") {
			t.Errorf("%s does not name the line: %s", name, e.En)
		}
	}
	if _, err := ReadRetail(filepath.Join(t.TempDir(), "none.csv")); err == nil {
		t.Error("a file that is not there was read")
	}
}

func TestDocuments(t *testing.T) {
	row := func(invoice, customer, day, price string) string {
		return invoice + ",85123A,LAMP,1," + day + "T08:26," + price + "," + customer + ",UK\n"
	}
	f, err := parseRetail("x.csv", []byte(header+
		row("1", "A", "2010-12-01", "0")+ // 0: a fault in front belongs to the first document
		row("1", "A", "2010-12-01", "1")+
		row("1", "A", "2010-12-01", "x")+
		row("1", "A", "2010-12-01", "2")+
		row("1", "B", "2010-12-01", "1")+ // 4: other customer
		row("1", "B", "2010-12-02", "1")+ // 5: other day
		row("2", "B", "2010-12-02", "1")+ // 6: other invoice
		row("1", "B", "2010-12-02", "1")+ // 7: the number comes again
		row("3", "B", "2010-12-02", "0")))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	at := 0
	for _, d := range documents(f.lines) {
		if d.from != at {
			t.Errorf("a document begins at %d, want %d", d.from, at)
		}
		at = d.to
		got = append(got, d.invoice+d.customer+d.day.String()+strings.Repeat("+", len(d.lines)))
	}
	want := "1A2010-12-01++ 1B2010-12-01+ 1B2010-12-02+ 2B2010-12-02+ 1B2010-12-02+"
	if s := strings.Join(got, " "); s != want || at != f.Lines() {
		t.Errorf("documents are %s up to %d", s, at)
	}
}

func TestMedianAndUnitCost(t *testing.T) {
	for _, c := range []struct {
		prices []money.Price
		median money.Price
		cost   string
	}{
		{[]money.Price{2_550_000}, 2_550_000, "1.53"},
		{[]money.Price{3, 1}, 2, "0.000001"},
		{[]money.Price{4, 1}, 3, "0.000002"},
		{[]money.Price{9_000_000, 1_000_000, 2_000_000}, 2_000_000, "1.20"},
	} {
		p := plannedProduct{price: median(c.prices)}
		cost, err := p.unitCost()
		if err != nil || p.price != c.median || cost.String() != c.cost {
			t.Errorf("%v: median %d, cost %s, %v", c.prices, p.price, cost, err)
		}
	}
}

func TestCancellationTakesNewestFirst(t *testing.T) {
	k := saleKey{1, 2}
	book := newSoldBook(nil)
	book.wanted = map[saleKey]bool{k: true}
	for i, l := range []soldLine{{10, 1, 20101201, 5}, {11, 1, 20101203, 4}, {12, 2, 20101203, 3}, {13, 1, 20101209, 9}} {
		book.note(book, k, l)
		book.note(book, saleKey{9, int64(i)}, l) // nobody asks for it
	}
	layer := newSoldBook(book)
	parts, rest := layer.take(k, 20101205, 8)
	if rest != 0 || len(parts) != 3 || parts[0] != (takeBack{12, 2, 3}) || parts[1] != (takeBack{11, 1, 4}) || parts[2] != (takeBack{10, 1, 1}) {
		t.Errorf("took %v, rest %d", parts, rest)
	}
	if again, rest := newSoldBook(book).take(k, 20101205, 12); len(again) != 3 || rest != 0 {
		t.Error("a layer that was not merged changed the book")
	}
	layer.merge()
	parts, rest = book.take(k, 20101231, 100)
	if rest != qty.Qty(100-9-4) || len(parts) != 2 || len(book.byKey) != 1 {
		t.Errorf("after the merge it took %v, rest %d", parts, rest)
	}
	g := group([]takeBack{{1, 1, 2}, {2, 1, 5}, {1, 3, 1}, {1, 1, 4}})
	if len(g) != 2 || len(g[0].parts) != 2 || g[0].parts[0].qty != 6 {
		t.Errorf("groups are %v", g)
	}
}
