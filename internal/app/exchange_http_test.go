package app

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/encoding/simplifiedchinese"

	"xingzhou/internal/platform/exchange"
	"xingzhou/internal/platform/exchange/sheet"
)

// exchanging is a site with files whose jobs run.
func exchanging(t *testing.T, fn func(s *site)) {
	eachFileSite(t, func(s *site, _ string) {
		go s.app.Background(s.t.Context())
		fn(s)
	})
}

func decoded[T any](t *testing.T, r reply, want int) T {
	t.Helper()
	var v T
	if r.status != want {
		t.Fatalf("got %d %s", r.status, r.body)
	}
	if err := json.Unmarshal(r.body, &v); err != nil {
		t.Fatal(err, string(r.body))
	}
	return v
}

// csv writes a file of texts whose cells stand between bars.
func csv(text string) string { return strings.ReplaceAll(text, "|", ",") }

// send uploads a file and previews it.
func (u *user) send(path, name string, content []byte) exchange.Preview {
	u.s.t.Helper()
	up := u.upload(name, "application/octet-stream", content)
	if up.status != 200 {
		u.s.t.Fatalf("upload: %d %s", up.status, up.body)
	}
	return decoded[exchange.Preview](u.s.t, u.do("POST", path+"/import/preview", fmt.Sprintf(`{"file":%q}`, up.field("id"))), 200)
}

// importing starts an import of a previewed file as it was proposed, and waits for its end.
func (u *user) importing(path string, p exchange.Preview, mode string, dry bool) exchange.Shown {
	u.s.t.Helper()
	in := exchange.StartInput{File: p.File, Mode: mode, DryRun: dry, Setup: exchange.Setup{Sheet: p.Sheet, Header: p.Header}}
	for _, c := range p.Columns {
		if c.Field != "" {
			in.Mapping = append(in.Mapping, exchange.Mapped{Column: c.Column, Field: c.Field})
		}
	}
	body, _ := json.Marshal(in)
	return u.ended(decoded[exchange.Shown](u.s.t, u.do("POST", path+"/import", string(body)), 200).ID.String())
}

func (u *user) ended(id string) exchange.Shown {
	u.s.t.Helper()
	for range 600 {
		x := decoded[exchange.Shown](u.s.t, u.do("GET", "/imports/"+id, ""), 200)
		if !x.Working {
			return x
		}
		time.Sleep(50 * time.Millisecond)
	}
	u.s.t.Fatal("the import does not end")
	return exchange.Shown{}
}

func (u *user) faultsOf(id string) []exchange.ShownFault {
	u.s.t.Helper()
	return decoded[struct{ Items []exchange.ShownFault }](u.s.t, u.do("GET", "/imports/"+id+"/faults", ""), 200).Items
}

// cells reads a workbook that was downloaded, row by row.
func cells(t *testing.T, r reply) []string {
	t.Helper()
	if r.status != 200 {
		t.Fatalf("download: %d %s", r.status, r.body)
	}
	b, err := sheet.Open(bytes.NewReader(r.body), int64(len(r.body)), "x.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	err = b.Rows("", func(r sheet.Row) error {
		var row []string
		for _, c := range r.Cells {
			row = append(row, c.Text)
		}
		out = append(out, strings.Join(row, "|"))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestImportProducts(t *testing.T) {
	const path = "/master/products"
	gbk, _ := simplifiedchinese.GBK.NewEncoder().String(csv("商品表|制表：张三\n货号|商品名称|规格型号|单价(元)|税率|停用\n" +
		"a1|纸|70g|\"1,250.50\"|13%|否\nA2|=1+1||2|0.06|\nA3|||1||\nA4|笔||贵||\nA1|重复||1||\nA5|尺||-1||\nA6|胶水||3||是\n"))
	exchanging(t, func(s *site) {
		u := s.login("owner")
		p := u.send(path, "商品.csv", []byte(gbk))
		if p.Header != 2 || p.Rows != 7 || p.Columns[0].Field != "code" || p.Columns[3].Field != "price" || p.Columns[2].Field != "spec" || p.Columns[0].Samples[0] != "a1" {
			s.t.Fatalf("preview: %+v", p)
		}
		for _, mode := range []string{"good", "all"} {
			if x := u.importing(path, p, mode, true); x.State != exchange.Checked || x.Made != 0 || x.FaultyRows != 4 || x.Rows != 7 {
				s.t.Errorf("dry run, %s: %+v", mode, x)
			}
		}
		if x := u.importing(path, p, "all", false); x.State != exchange.Refused || x.Made != 0 || x.LeftRows != 4 {
			s.t.Errorf("all or nothing: %+v", x)
		}
		x := u.importing(path, p, "good", false)
		if x.State != exchange.Done || x.Made != 3 || x.FaultyRows != 4 || !x.MayUndo {
			s.t.Errorf("good rows: %+v", x)
		}
		var told []string
		for _, f := range u.faultsOf(x.ID.String()) {
			told = append(told, fmt.Sprintf("%d %s %s", f.Row, f.Letter, f.Column))
		}
		if got := strings.Join(told, "；"); got != "5 B 商品名称；6 D 单价(元)；7 A 货号；8 D 单价(元)" {
			s.t.Errorf("faults: %s", got)
		}
		rows := cells(s.t, u.do("GET", "/imports/"+x.ID.String()+"/faults.xlsx", ""))
		if len(rows) != 5 || !strings.HasPrefix(rows[0], "错误原因|原行号|货号|商品名称") || !strings.Contains(rows[3], "|7|A1|重复|") {
			s.t.Errorf("faulty rows: %q", rows)
		}
		list := cells(s.t, u.do("GET", path+"/export.xlsx", ""))
		if len(list) != 3 || list[1] != "A1|纸|70g|个|商品|1250.5|0.13||0|0|否" || list[2] != "A2|=1+1||个|商品|2|0.06||0|0|否" {
			s.t.Errorf("export: %q", list)
		}
		if n := decoded[struct{ Items []any }](s.t, u.do("GET", "/imports", ""), 200); len(n.Items) != 2 {
			s.t.Errorf("%d imports are listed", len(n.Items))
		}
		s.undo(u, x.ID.String())
	})
}

// undo takes products back one of which was used.
func (s *site) undo(u *user, id string) {
	product := decoded[struct{ Items []struct{ ID string } }](s.t, u.do("GET", "/master/products?q=A2", ""), 200).Items[0].ID
	customer := u.do("POST", "/master/parties", `{"name":"甲","is_customer":true}`).field("id")
	order := u.do("POST", "/sales/orders", fmt.Sprintf(`{"customer":%q,"lines":[{"product":%q,"qty":"1","price":"1.00"}]}`, customer, product))
	if order.status != 200 {
		s.t.Fatalf("order: %s", order.body)
	}
	again := func(body string) exchange.Shown {
		if got := u.do("POST", "/imports/"+id+"/undo", body); got.status != 200 {
			s.t.Fatalf("undo: %s", got.body)
		}
		return u.ended(id)
	}
	if x := again(`{}`); x.State != exchange.Done || x.Undone != 0 || x.Kept != 1 {
		s.t.Errorf("one is used, so all stay: %+v", x)
	}
	papers := string(u.do("GET", "/imports/"+id+"/papers", "").body)
	if !strings.Contains(papers, "已用于销售订单 XSDD") {
		s.t.Errorf("the reason: %s", papers)
	}
	if x := again(`{"keep_used":true}`); x.State != exchange.PartUndo || x.Undone != 2 || x.Kept != 1 {
		s.t.Errorf("the others go: %+v", x)
	}
	if got := cells(s.t, u.do("GET", "/master/products/export.xlsx?all=true", "")); len(got) != 2 {
		s.t.Errorf("left: %q", got)
	}
}

func TestImportOrders(t *testing.T) {
	exchanging(t, func(s *site) {
		u := s.login("owner")
		p := u.send("/master/products", "p.csv", []byte(csv("编码|名称\nA1|纸\nA2|笔\n")))
		if x := u.importing("/master/products", p, "all", false); x.Made != 2 {
			s.t.Fatalf("%+v", x)
		}
		p = u.send("/master/parties", "k.csv", []byte(csv("名称|客户|联系电话|账期\n星河文具|是|13800138000|30\n无类|||\n坏期|是||400\n")))
		x := u.importing("/master/parties", p, "good", false)
		if x.Made != 1 || x.FaultyRows != 2 {
			s.t.Fatalf("parties: %+v %+v", x, u.faultsOf(x.ID.String()))
		}
		p = u.send("/sales/orders", "d.csv", []byte(csv("单号|客户|日期|商品|数量|单价\n1|星河文具|2026/11/20|A1|2|10\n1|||笔|3|5\n2|星河文具||A1|0|10\n2|||A2|1|10\n3|没有的||A1|1|1\n4|星河文具||A1|1|1\n")))
		fields := map[string]bool{}
		for _, c := range p.Columns {
			fields[c.Field] = true
		}
		for _, want := range []string{"#", "customer", "date", "product", "qty", "price"} {
			if !fields[want] {
				s.t.Errorf("%s was not proposed: %+v", want, p.Columns)
			}
		}
		x = u.importing("/sales/orders", p, "good", false)
		if x.Documents != 4 || x.Made != 2 || x.LeftRows != 3 || x.FaultyRows != 2 {
			s.t.Errorf("orders: %+v", x)
		}
		var told []string
		for _, f := range u.faultsOf(x.ID.String()) {
			told = append(told, fmt.Sprintf("%d %s %s", f.Row, f.Letter, f.Column))
		}
		if got := strings.Join(told, "；"); got != "4 E 数量；6 B 客户" {
			s.t.Errorf("faults: %s, %+v", got, u.faultsOf(x.ID.String()))
		}
		if rows := cells(s.t, u.do("GET", "/imports/"+x.ID.String()+"/faults.xlsx", "")); len(rows) != 4 || !strings.HasPrefix(rows[2], "同一单据的其他行有错。|5|") {
			s.t.Errorf("faulty rows: %q", rows)
		}
		if got := u.do("POST", "/imports/"+x.ID.String()+"/undo", `{}`); got.status != 200 {
			s.t.Fatalf("undo: %s", got.body)
		}
		if x = u.ended(x.ID.String()); x.State != exchange.Undone || x.Undone != 2 {
			s.t.Errorf("undone: %+v %s", x, u.do("GET", "/imports/"+x.ID.String()+"/papers", "").body)
		}
	})
}

func TestExchangeRights(t *testing.T) {
	exchanging(t, func(s *site) {
		u := s.login("owner")
		p := u.send("/master/products", "p.csv", []byte(csv("编码|名称\nA1|纸\n")))
		x := u.importing("/master/products", p, "all", false)
		for who, want := range map[string]int{"owner": 200, "sales": 404, "keeper": 200, "hr": 404, "stranger": 404} {
			if got := s.login(who).do("GET", "/imports/"+x.ID.String(), ""); got.status != want {
				s.t.Errorf("%s reads an import: %d %s", who, got.status, got.body)
			}
		}
		body := fmt.Sprintf(`{"file":%q,"mode":"all","header":1,"mapping":[{"column":0,"field":"code"},{"column":1,"field":"name"}]}`, p.File.String())
		for who, want := range map[string]int{"sales": 403, "keeper": 404, "stranger": 404} {
			if got := s.login(who).do("POST", "/master/products/import", body); got.status != want {
				s.t.Errorf("%s imports a file of another: %d %s", who, got.status, got.body)
			}
		}
		if got := s.login("sales").do("POST", "/imports/"+x.ID.String()+"/undo", `{}`); got.status != 404 {
			s.t.Errorf("sales takes an import back: %d %s", got.status, got.body)
		}
		for who, want := range map[string]bool{"owner": true, "sales": false} {
			head := cells(s.t, s.login(who).do("GET", "/inventory/balances/export.xlsx", ""))[0]
			if strings.Contains(head, "库存金额") != want {
				s.t.Errorf("%s sees %s", who, head)
			}
		}
		if got := s.login("keeper").do("GET", "/gl/trial-balance/export.xlsx", ""); got.status != 403 {
			s.t.Errorf("a keeper takes the trial balance away: %d", got.status)
		}
		for _, path := range []string{"/gl/trial-balance", "/gl/vouchers", "/settlement/receivables", "/master/parties"} {
			if rows := cells(s.t, u.do("GET", path+"/export.xlsx", "")); len(rows) == 0 {
				s.t.Errorf("%s: nothing", path)
			}
		}
		if got := u.do("GET", "/audit/access", ""); !strings.Contains(string(got.body), "科目余额表") {
			s.t.Errorf("what was taken away is not noted: %s", got.body)
		}
		template := cells(s.t, u.do("GET", "/sales/orders/import/template.xlsx", ""))
		if len(template) != 1 || !strings.HasPrefix(template[0], "单号|日期|") {
			s.t.Errorf("template: %q", template)
		}
	})
}
