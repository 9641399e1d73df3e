package flow

import (
	"bytes"
	"compress/gzip"
	"testing"

	"xingzhou/internal/kit/errs"
)

// FuzzRetail: any file of sales lines is refused in words, or every line of it is planned exactly once.
func FuzzRetail(f *testing.F) {
	const head = "invoice,sku,description,quantity,time,unit_price,customer,country\n"
	for _, s := range []string{head + "536365,85123A,HOLDER,6,2010-12-01 08:26:00,2.55,17850,United Kingdom\nC536366,85123A,HOLDER,-6,2010-12-01 09:00:00,2.55,17850,United Kingdom\n",
		head + "1,\"a \"\"b\"\"\",,x,2010-13-01,,,\n", "invoice,invoice\n", "\xef\xbb\xbf" + head, "\xff\xfea", "PK\x03\x04", head + "1,2,\"open\n"} {
		f.Add([]byte(s), false)
	}
	f.Fuzz(func(t *testing.T, content []byte, packed bool) {
		name := "sales.csv"
		if packed {
			var b bytes.Buffer
			z := gzip.NewWriter(&b)
			z.Write(content)
			z.Close()
			content, name = b.Bytes(), "sales.csv.gz"
		}
		text, err := unpack(bytes.NewReader(content), name)
		if err == nil {
			var file *RetailFile
			if file, err = parseRetail(name, text); err == nil {
				seen := map[int]bool{}
				for _, d := range planRetail(file.lines).docs {
					for _, i := range d.lines {
						if seen[i] || i < d.from || i >= d.to {
							t.Fatalf("line %d of document %d–%d", i, d.from, d.to)
						}
						seen[i] = true
					}
				}
				for i := range file.lines {
					if l := &file.lines[i]; l.fault == nil != seen[i] {
						t.Fatalf("line %d: fault %v, planned %v", i, l.fault, seen[i])
					}
				}
			}
		}
		if err == nil {
			return
		}
		if e, ok := errs.As(err); !ok || e.Zh == "" || e.Code == errs.Internal {
			t.Fatalf("refused without words: %v", err)
		}
	})
}
