package tidy

import (
	"strings"
	"testing"
)

// laws is every rule that runs over the whole repository.
var laws = []struct {
	name  string
	check func([]*File) []Finding
}{
	{"import law", Imports},
	{"data law", Data},
	{"sizes", Sizes},
	{"no floats near money", Floats},
	{"clock", Clock},
	{"package comments", Docs},
	{"errors in both languages", Errors},
	{"chinese typography", Typography},
	{"screen texts in both languages", Screens},
	{"gofmt", Format},
	{"no reflection in rules", Reflect},
	{"no strangers", Strangers},
}

func TestHouse(t *testing.T) {
	root, err := Root()
	if err != nil {
		t.Fatal(err)
	}
	files, err := Load(root)
	if err != nil {
		t.Fatal(err)
	}
	for _, law := range laws {
		t.Run(law.name, func(t *testing.T) {
			for _, f := range law.check(files) {
				t.Error(f)
			}
		})
	}
}

// breaches show each rule biting: path, source, and a part of what must be said; "" means nothing may be said.
var breaches = []struct {
	name, path, text, say string
	check                 func([]*File) []Finding
}{
	{"up", "internal/kit/a.go", "package kit\nimport _ \"xingzhou/internal/platform/db\"", "imports point down", Imports},
	{"down", "internal/biz/sales/a.go", "package sales\nimport _ \"xingzhou/internal/ledger/posting\"", "", Imports},
	{"sibling", "internal/biz/sales/a.go", "package sales\nimport _ \"xingzhou/internal/biz/settlement\"", "needs.go", Imports},
	{"book to book", "internal/ledger/stock/a.go", "package stock\nimport _ \"xingzhou/internal/ledger/gl\"", "only posting", Imports},
	{"posting may", "internal/ledger/posting/a.go", "package posting\nimport _ \"xingzhou/internal/ledger/gl\"", "", Imports},
	{"cost is pure", "internal/ledger/cost/a.go", "package cost\nimport _ \"xingzhou/internal/platform/db\"", "kit only", Imports},
	{"a book may ask cost", "internal/ledger/stock/a.go", "package stock\nimport _ \"xingzhou/internal/ledger/cost\"", "", Imports},
	{"kit is pure", "internal/kit/qty/a.go", "package qty\nimport _ \"net/http\"", "kit is pure", Imports},
	{"the document kit", "internal/platform/doc/a.go", "package doc\nimport _ \"reflect\"", "reflect", Reflect},
	{"the router may", "internal/platform/api/a.go", "package api\nimport _ \"reflect\"", "", Reflect},
	{"homeless", "internal/misc/a.go", "package misc", "no place in the import law", Imports},
	{"foreign table", "internal/biz/sales/a.go", "package sales\nvar q = `UPDATE stock_move SET qty = 0`", "belongs to internal/ledger/stock", Data},
	{"foreign builder", "internal/biz/sales/a.go", "package sales\nfunc f() { tx.Insert(\"stock_move\", \"a\") }", "belongs to internal/ledger/stock", Data},
	{"foreign head", "internal/biz/sales/a.go", "package sales\nfunc f() { o.Meta.Update(tx, \"stock_move\", 1) }", "belongs to internal/ledger/stock", Data},
	{"sibling's table", "internal/ledger/gl/a.go", "package gl\nvar q = `SELECT 1 FROM stock_move m`", "sibling stock", Data},
	{"posting reads all", "internal/ledger/posting/a.go", "package posting\nvar q = `SELECT 1 FROM stock_move m`", "", Data},
	{"a table below", "internal/biz/sales/a.go", "package sales\nvar q = `SELECT 1 FROM stock_move m`", "", Data},
	{"own table", "internal/ledger/stock/a.go", "package stock\nvar q = `insert into stock_move VALUES (1)`", "", Data},
	{"computed table", "internal/biz/sales/a.go", "package sales\nvar q = `DELETE FROM ` + name", "spell the table out", Data},
	{"long function", "internal/kit/a.go", "package kit\nfunc f() {" + strings.Repeat("\n", 80) + "}", "has 81 lines", Sizes},
	{"long screen", "web/src/a.tsx", strings.Repeat("x\n", 501), "longer than 500", Sizes},
	{"float", "internal/biz/sales/a.go", "package sales\nvar a float64", "float64", Floats},
	{"fraction", "internal/kit/a.go", "package kit\nvar a = 2 * 0.5", "0.5", Floats},
	{"rounding", "internal/ledger/gl/a.go", "package gl\nvar a = math.Round(b)", "math.Round", Floats},
	{"clock", "internal/biz/sales/a.go", "package sales\nvar a = time.Now()", "tx.Now", Clock},
	{"no comment", "internal/kit/a.go", "package kit", "must open with", Docs},
	{"one language", "internal/kit/a.go", "// Package kit is only English text.\npackage kit", "must open with", Docs},
	{"both languages", "internal/kit/a.go", "// Package kit 工具: small pure helpers.\npackage kit", "", Docs},
	{"no chinese", "internal/kit/a.go", `package kit; var e = errs.New(errs.Invalid, "a.b", "oh no", "Oh no, that failed.")`, "not Chinese", Errors},
	{"no english", "internal/kit/a.go", `package kit; var e = errs.New(errs.Invalid, "a.b", "坏了", "坏了")`, "not English", Errors},
	{"missing argument", "internal/kit/a.go", `package kit; var e = errs.New(errs.Invalid, "a.b", "%s坏了", "Part %s is broken, mend it.")`, "more arguments", Errors},
	{"loose reason", "internal/kit/a.go", `package kit; var e = errs.New(errs.Invalid, "Broken!", "坏了", "It is broken.")`, "stable id", Errors},
	{"half comma", "internal/kit/a.go", `package kit; var e = "库存不足,请减少数量"`, "half-width", Typography},
	{"half after hole", "web/src/a.ts", "const a = `已选{n}:共五张`", "half-width", Typography},
	{"half in docs", "docs/a.md", "销售订单:一张单", "half-width", Typography},
	{"full width", "docs/a.md", "销售订单：一张单。Order: a paper. 时间 10:30，`键:值`", "", Typography},
	{"machine path", "README.md", "see /wo" + "rk/main", "relative path", Strangers},
	{"route of the page", "web/src/a.ts", "import('../modules/home/Home')", "", Strangers},
	{"reflect", "internal/biz/sales/a.go", "package sales\nimport _ \"reflect\"", "by hand", Reflect},
}

func TestLawsBite(t *testing.T) {
	schema := &File{Path: "internal/ledger/stock/schema/1.sql", Text: "CREATE TABLE stock_move (\n tenant_id bigint\n);\n"}
	for _, b := range breaches {
		t.Run(b.name, func(t *testing.T) {
			f := &File{Path: b.path, Text: b.text}
			if strings.HasSuffix(b.path, ".go") {
				var err error
				if f, err = GoFile(b.path, b.text); err != nil {
					t.Fatal(err)
				}
			}
			said := b.check([]*File{schema, f})
			switch {
			case b.say == "" && len(said) > 0:
				t.Errorf("good code was blamed: %v", said)
			case b.say != "" && (len(said) == 0 || !strings.Contains(said[0].String(), b.say)):
				t.Errorf("said %v, want %q", said, b.say)
			}
		})
	}
}

func TestScreensBite(t *testing.T) {
	zh := &File{Path: "web/src/i18n/zh/sales.ts", Text: "export const zh = {\n  save: '保存',\n  order: { title: \"销售订单\" },\n}\n"}
	en := &File{Path: "web/src/i18n/en/sales.ts", Text: "export const en: Texts = {\n  save: 'Save', // comment: no key\n  order: { total: `Total: {n}` },\n}\n"}
	said := Screens([]*File{zh, en})
	if len(said) != 2 || !strings.Contains(said[0].String(), "order.title") || !strings.Contains(said[1].String(), "order.total") {
		t.Errorf("said %v, want order.title missing in English and order.total in Chinese", said)
	}
}
