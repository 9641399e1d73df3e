package exchange

import (
	"bytes"
	"fmt"
	"testing"

	"xingzhou/internal/platform/exchange/sheet"
)

func TestConvert(t *testing.T) {
	option := []Option{{"goods", "商品", "Goods"}, {"service", "服务", "Service"}}
	for _, c := range []struct{ kind, cell, want string }{
		{Amount, "￥1,234.50", `1234.50`}, {Amount, "（1,234.5）", `-1234.50`}, {Amount, "1.234", "!"}, {Amount, "12,34", "!"}, {Amount, "１２元", "12.00"}, {Amount, "1e5", "!"},
		{Qty, "1.5", "1.5"}, {Qty, "一", "!"}, {Price, "35", "35.00"}, {Rate, "13%", "0.13"}, {Rate, "0.13", "0.13"}, {Percent, "6.5 ％", "0.065"}, {Rate, "13", "13"},
		{Int, "30.00", "30"}, {Int, "30.5", "!"}, {Int, "-2", "-2"}, {Flag, "是", "true"}, {Flag, "FALSE", "false"}, {Flag, "或许", "!"},
		{Day, "2026-11-22", "2026-11-22"}, {Day, "2026/1/2 00:00:00", "2026-01-02"}, {Day, "2026年1月2日", "2026-01-02"}, {Day, "20260102", "2026-01-02"},
		{Day, "46348", "2026-11-22"}, {Day, "11/22/2026", "!"}, {Day, "2026-02-30", "!"}, {Day, "22222222", "!"},
		{Enum, "商品", "goods"}, {Enum, "SERVICE", "service"}, {Enum, "玩具", "!"}, {Text, " 甲 ", "甲"}, {Text, "", "<nil>"}, {Text, "=1+1", "=1+1"},
	} {
		col := &Column{Kind: c.kind, Options: option}
		v, e := col.convert(sheet.Cell{Text: c.cell, Type: sheet.Number})
		got := fmt.Sprint(v)
		if e != nil {
			got = "!"
		}
		if got != c.want {
			t.Errorf("%s %q: got %s (%v), want %s", c.kind, c.cell, got, e, c.want)
		}
	}
	if _, e := (&Column{Kind: Text}).convert(sheet.Cell{Text: "#N/A", Type: sheet.Fault}); e == nil {
		t.Error("a failed formula was taken for text")
	}
}

func TestPropose(t *testing.T) {
	target := &Target{Columns: []Column{{Field: "code", Zh: "编码", En: "Code", Also: []string{"货号"}}, {Field: "name", Zh: "名称", En: "Name"},
		{Field: "price", Zh: "单价", En: "Price"}, {Field: "tax_rate", Zh: "税率", En: "Tax rate"}, {Field: "unit", Zh: "单位", En: "Unit"}}}
	headers := []string{"商品名称", "货号", "单价（元）*", "TAX-RATE", "dan wei", "别的", "编码", ""}
	same(t, "proposed", target.propose(headers), []string{"name", "", "price", "tax_rate", "unit", "", "code", ""})
	b, err := sheet.Open(bytes.NewReader([]byte(csv("某公司商品表\n制表|张三\n编码|名称|单价\nA|甲|1\n"))), 60, "x.csv")
	if err != nil {
		t.Fatal(err)
	}
	var rows []sheet.Row
	b.Rows("", func(r sheet.Row) error {
		rows = append(rows, sheet.Row{No: r.No, Cells: append([]sheet.Cell(nil), r.Cells...)})
		return nil
	})
	if at := target.findHeader(rows); rows[at].No != 3 {
		t.Errorf("the header was found in row %d", rows[at].No)
	}
}

func TestGrouping(t *testing.T) {
	target := &Target{Lines: "lines", Columns: []Column{{Field: "customer", Zh: "客户"}, {Field: "custom.colour", Zh: "颜色"}, {Field: "qty", Zh: "数量", Kind: Qty, Line: true}}}
	read := func(text string, mapping ...Mapped) []string {
		p, err := newPlan(target, Setup{Header: 1, Mapping: mapping})
		if err != nil {
			t.Fatal(err)
		}
		b, err := sheet.Open(bytes.NewReader([]byte(text)), int64(len(text)), "x.csv")
		if err != nil {
			t.Fatal(err)
		}
		var out []string
		err = p.documents(b, func(d *document) error {
			p.convert(d)
			body, _ := p.body(d, nil)
			line := fmt.Sprintf("%d %s", d.rows[0].no, body)
			for _, f := range d.faults {
				line += fmt.Sprintf(" !%d%s", f.Row, letter(max(f.Column, 0)))
			}
			out = append(out, line)
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	same(t, "by number", read(csv("单号|客户|数量|颜色\n1|甲|1|红\n1|甲|2|\n||3|\n2|甲|4|\n1|乙|5|\n2|丙|6|\n"), Mapped{Column: 0, Field: "#"}, Mapped{Column: 1, Field: "customer"}, Mapped{Column: 2, Field: "qty"}, Mapped{Column: 3, Field: "custom.colour"}),
		[]string{`2 {"custom":{"colour":"红"},"customer":"甲","lines":[{"qty":"1"},{"qty":"2"},{"qty":"3"}]}`, `5 {"customer":"甲","lines":[{"qty":"4"}]}`,
			`6 {"customer":"乙","lines":[{"qty":"5"}]} !6A`, `7 {"customer":"丙","lines":[{"qty":"6"}]} !7A`})
	same(t, "by equal heads", read(csv("客户|数量\n甲|1\n甲|2\n|3\n乙|4\n甲|5\n"), Mapped{Column: 0, Field: "customer"}, Mapped{Column: 1, Field: "qty"}),
		[]string{`2 {"customer":"甲","lines":[{"qty":"1"},{"qty":"2"},{"qty":"3"}]}`, `5 {"customer":"乙","lines":[{"qty":"4"}]}`, `6 {"customer":"甲","lines":[{"qty":"5"}]}`})
	same(t, "a value for every row", read("数量\n1\n\n2\n", Mapped{Column: 0, Field: "qty"}, Mapped{Field: "customer", Value: "甲"}),
		[]string{`2 {"customer":"甲","lines":[{"qty":"1"},{"qty":"2"}]}`})
	same(t, "a head that differs", read(csv("单号|客户|数量\n1|甲|1\n1|乙|2\n"), Mapped{Column: 0, Field: "#"}, Mapped{Column: 1, Field: "customer"}, Mapped{Column: 2, Field: "qty"}),
		[]string{`2 {"customer":"甲","lines":[{"qty":"1"},{"qty":"2"}]} !3B`})
	for _, mapping := range [][]Mapped{{{Column: 0, Field: "nothing"}}, {{Column: 0, Field: "qty"}, {Column: 1, Field: "qty"}}, {{Column: 0, Field: "qty"}, {Column: 0, Field: "customer"}}} {
		if _, err := newPlan(target, Setup{Mapping: mapping}); err == nil {
			t.Errorf("%v was taken", mapping)
		}
	}
}
