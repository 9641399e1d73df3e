package app

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"image"
	"image/png"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/db/dbtest"
	"xingzhou/internal/platform/file"
	"xingzhou/internal/platform/tenant"
)

// eachFileSite is eachSite with a folder for files, and a second company whose user is "stranger".
func eachFileSite(t *testing.T, fn func(s *site, dir string)) {
	dbtest.Each(t, nil, func(t *testing.T, d *db.DB) {
		dir := t.TempDir()
		store, err := file.OpenStore(dir)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { store.Close() })
		a, err := New(context.Background(), d, Options{Store: store, Log: slog.New(slog.NewTextHandler(io.Discard, nil))})
		if err != nil {
			t.Fatal(err)
		}
		for company, logins := range map[string][]string{"测试公司": {"owner", "sales", "sales2:sales", "accountant", "keeper", "auditor", "hr"}, "别的公司": {"stranger:owner"}} {
			var users []NewUser
			for _, login := range logins {
				name, role, other := strings.Cut(login, ":")
				if !other {
					role = name
				}
				users = append(users, someone(name, role))
			}
			if _, err := CreateCompany(context.Background(), d, &tenant.Company{Name: company}, users); err != nil {
				t.Fatal(err)
			}
		}
		server := httptest.NewServer(a.Handler())
		t.Cleanup(server.Close)
		fn(&site{t: t, app: a, url: server.URL}, dir)
	})
}

// upload sends bytes as a file; the type is what a browser would say of them.
func (u *user) upload(name, media string, body []byte) reply {
	u.s.t.Helper()
	u.keys++
	q, err := http.NewRequest("POST", u.s.url+api.Prefix+"/files?name="+url.QueryEscape(name), bytes.NewReader(body))
	if err != nil {
		u.s.t.Fatal(err)
	}
	q.Header.Set("Content-Type", media)
	q.Header.Set("Idempotency-Key", fmt.Sprintf("file-%p-%d", u, u.keys))
	answer, err := u.http.Do(q)
	if err != nil {
		u.s.t.Fatal(err)
	}
	defer answer.Body.Close()
	var buf bytes.Buffer
	io.Copy(&buf, answer.Body)
	return reply{answer.StatusCode, buf.Bytes(), answer.Header}
}

// made is the id in an answer that has to be there.
func (u *user) made(r reply) string {
	u.s.t.Helper()
	if r.status != 200 {
		u.s.t.Fatalf("%d %s", r.status, r.body)
	}
	id, _ := r.field("id").(string)
	return id
}

func pngBytes() []byte {
	var b bytes.Buffer
	png.Encode(&b, image.NewGray(image.Rect(0, 0, 640, 480)))
	return b.Bytes()
}

// order makes a draft order of the user and answers its id.
func (u *user) order(owner *user) string {
	u.s.t.Helper()
	product := owner.made(owner.do("POST", "/master/products", fmt.Sprintf(`{"code":"P%p","name":"纸","price":"5"}`, u)))
	customer := owner.made(owner.do("POST", "/master/parties", `{"name":"星河文具","is_customer":true}`))
	return u.made(u.do("POST", "/sales/orders", fmt.Sprintf(`{"customer":%q,"lines":[{"product":%q,"qty":"1","price":"5"}]}`, customer, product)))
}

func TestUploads(t *testing.T) {
	eachFileSite(t, func(s *site, dir string) {
		u := s.login("owner")
		svg := []byte(`<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`)
		for _, c := range []struct {
			name, sent string
			body       []byte
			stored     string // the name it gets
			media      string // the type it is served with
			inline     bool
		}{
			{"发票.pdf", "text/html", []byte("%PDF-1.7 x"), "发票.pdf", "application/pdf", false},
			{"x.svg", "image/svg+xml", svg, "x.svg", "application/octet-stream", false},
			{"x.png", "image/png", svg, "x.png", "application/octet-stream", false},
			{"x.html", "text/html", []byte("<html><script>alert(1)</script>"), "x.html", "application/octet-stream", false},
			{"x.jpg", "image/jpeg", []byte("<!doctype html><p>"), "x.jpg", "application/octet-stream", false},
			{"x.xml", "application/xml", []byte("<?xml version='1.0'?><x/>"), "x.xml", "application/octet-stream", false},
			{"../../../etc/cron.d/x", "text/plain", []byte("x"), "x", "text/plain", false},
			{"/etc/passwd", "text/plain", []byte("x"), "passwd", "text/plain", false},
			{"a\x00b.txt", "text/plain", []byte("x"), "ab.txt", "text/plain", false},
			{"照片\u202egnp.exe", "image/png", []byte("MZ\x90\x00"), "照片gnp.exe", "application/octet-stream", false},
			{"a\"\r\nX-Bad: 1.txt", "text/plain", []byte("x"), "aX-Bad 1.txt", "text/plain", false},
			{"broken.png", "image/png", []byte("\x89PNG\r\n\x1a\nbroken"), "broken.png", "application/octet-stream", false},
			{"真.png", "application/x-msdownload", pngBytes(), "真.png", "image/png", true},
		} {
			got := u.upload(c.name, c.sent, c.body)
			if got.status != 200 || got.field("name") != c.stored || got.field("picture") != c.inline {
				s.t.Errorf("%q: %d %s", c.name, got.status, got.body)
				continue
			}
			path := "/files/" + got.field("id").(string)
			back := u.do("GET", path, "")
			way := "attachment"
			if c.inline {
				way = "inline"
			}
			h := back.header
			if back.status != 200 || !bytes.Equal(back.body, c.body) || h.Get("Content-Type") != c.media || !strings.HasPrefix(h.Get("Content-Disposition"), way+";") ||
				h.Get("X-Content-Type-Options") != "nosniff" || !strings.Contains(h.Get("Content-Security-Policy"), "sandbox") || h.Get("Cache-Control") != "no-store" || h.Get("X-Bad") != "" {
				s.t.Errorf("%q comes back as %d %v", c.name, back.status, h)
			}
			small := u.do("GET", path+"/thumbnail", "")
			if c.inline != (small.status == 200 && small.header.Get("Content-Type") == "image/jpeg") {
				s.t.Errorf("%q: thumbnail %d %s", c.name, small.status, small.header.Get("Content-Type"))
			}
		}
		outside, _ := filepath.Glob(filepath.Join(filepath.Dir(dir), "*", "x"))
		if _, err := os.Stat("/etc/cron.d/x"); err == nil || len(outside) > 0 {
			s.t.Error("something was written outside of the store")
		}
	})
}

func TestUploadRefusals(t *testing.T) {
	eachFileSite(t, func(s *site, _ string) {
		u := s.login("owner")
		for _, c := range []struct {
			name   string
			body   []byte
			status int
			code   string
		}{
			{"..", []byte("x"), 422, "file.name"}, {"", []byte("x"), 422, "file.name"}, {"a.txt", nil, 422, "file.empty"},
			{strings.Repeat("x", 600), []byte("x"), 422, "input.invalid"}, {"big.bin", make([]byte, 20<<20+1), 413, "file.too_large"},
		} {
			if got := u.upload(c.name, "application/octet-stream", c.body); got.status != c.status || got.problem().Code != c.code {
				s.t.Errorf("%.20q: %d %s", c.name, got.status, got.body)
			}
		}
		if got := s.anonymous().upload("a.txt", "text/plain", []byte("x")); got.status != 401 {
			s.t.Errorf("without a session: %d", got.status)
		}
		q, _ := http.NewRequest("POST", s.url+api.Prefix+"/files?name=a.txt", struct{ io.Reader }{io.LimitReader(zeros{}, 21<<20)}) // no length is told
		q.Header.Set("Idempotency-Key", "chunked")
		if answer, err := u.http.Do(q); err == nil {
			if answer.Body.Close(); answer.StatusCode != 413 {
				s.t.Errorf("a long body of unknown length: %d", answer.StatusCode)
			}
		}
	})
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) { clear(p); return len(p), nil }

// Nobody gets a file of a paper that he may not read, nor hangs one on it, and is told nothing of either (TRUST P6).
func TestAttachmentsFollowThePaper(t *testing.T) {
	eachFileSite(t, func(s *site, _ string) {
		owner, sales, other := s.login("owner"), s.login("sales"), s.login("sales2")
		order := sales.order(owner)
		own := sales.made(sales.upload("报价.png", "image/png", pngBytes()))
		for name, u := range map[string]*user{"owner": owner, "hr": s.login("hr"), "stranger": s.login("stranger"), "sales2": other} {
			if got := u.do("GET", "/files/"+own, ""); got.status != 404 {
				s.t.Errorf("%s reads what is not attached yet: %d", name, got.status)
			}
		}
		where := "document=sales.order&paper=" + order
		attach := func(u *user, document, paper, file string) reply {
			return u.do("POST", "/attachments", fmt.Sprintf(`{"document":%q,"paper":%q,"file":%q}`, document, paper, file))
		}
		if got := attach(sales, "sales.order", order, own); got.status != 200 || !strings.Contains(string(got.body), "报价.png") {
			s.t.Fatalf("attach: %d %s", got.status, got.body)
		}
		for name, c := range map[string]struct {
			u    *user
			sees bool
		}{"owner": {owner, true}, "keeper": {s.login("keeper"), true}, "auditor": {s.login("auditor"), true}, "accountant": {s.login("accountant"), true},
			"sales2": {other, false}, "hr": {s.login("hr"), false}, "stranger": {s.login("stranger"), false}} {
			for _, path := range []string{"/files/" + own, "/files/" + own + "/thumbnail", "/attachments?" + where} {
				if got := c.u.do("GET", path, ""); c.sees != (got.status == 200) || !c.sees && got.status != 404 {
					s.t.Errorf("%s %s: %d %s", name, path, got.status, got.body[:min(200, len(got.body))])
				}
			}
			theirs := c.u.made(c.u.upload("x.txt", "text/plain", []byte("x")))
			got := attach(c.u, "sales.order", order, theirs)
			if want := map[bool]int{true: 403, false: 404}[c.sees]; name != "owner" && got.status != want {
				s.t.Errorf("%s attaches to an order of sales: %d %s", name, got.status, got.body)
			}
			if name == "owner" {
				continue
			}
			if got := c.u.do("DELETE", "/attachments?"+where+"&file="+own, ""); got.status != 404 && got.status != 403 {
				s.t.Errorf("%s takes it off: %d", name, got.status)
			}
		}
		// Another's file does not come within reach by hanging it on a paper of one's own.
		mine := other.order(owner)
		if got := attach(other, "sales.order", mine, own); got.status != 404 || got.problem().Pointer != "/file" {
			s.t.Errorf("a file of another: %d %s", got.status, got.body)
		}
		for _, document := range []string{"auth.user", "", "sales.order'--", "gl.entry"} {
			if got := attach(sales, document, order, own); got.status != 404 {
				s.t.Errorf("%q: %d %s", document, got.status, got.body)
			}
		}
		gone := sales.do("DELETE", "/attachments?"+where+"&file="+own, "")
		if gone.status != 200 || strings.Contains(string(gone.body), "报价.png") {
			s.t.Errorf("taken off: %d %s", gone.status, gone.body)
		}
		if got := sales.do("GET", "/files/"+own, ""); got.status != 404 {
			s.t.Errorf("what was taken off is still read: %d", got.status)
		}
		if got := attach(other, "sales.order", mine, own); got.status != 404 {
			s.t.Errorf("what was taken off came to another paper: %d", got.status)
		}
		if got := attach(owner, "sales.order", order, own); got.status != 200 || !strings.Contains(string(got.body), "报价.png") {
			s.t.Errorf("put back where it was: %d %s", got.status, got.body)
		}
	})
}

func TestCommentsAndNews(t *testing.T) {
	eachFileSite(t, func(s *site, _ string) {
		owner, sales, keeper := s.login("owner"), s.login("sales"), s.login("keeper")
		order := sales.order(owner)
		where := "document=sales.order&paper=" + order
		var can struct{ Items []struct{ ID, Name string } }
		json.Unmarshal(owner.do("GET", "/comments/people?"+where, "").body, &can)
		ids := map[string]string{}
		for _, p := range can.Items {
			ids[p.Name] = p.ID
		}
		if ids["keeper"] == "" || ids["hr"] != "" || ids["sales2"] != "" || ids["stranger"] != "" {
			s.t.Fatalf("who can be called: %v", ids)
		}
		say := func(u *user, text string, mentions ...string) reply {
			body, _ := json.Marshal(map[string]any{"document": "sales.order", "paper": order, "text": text, "mentions": mentions})
			return u.do("POST", "/comments", string(body))
		}
		got := say(owner, "请 @keeper 先备货\x00\u202e", ids["keeper"])
		if got.status != 200 || !strings.Contains(string(got.body), "请 @keeper 先备货\"") || !strings.Contains(string(got.body), `"mentions":[{`) {
			s.t.Fatalf("%d %s", got.status, got.body)
		}
		for name, want := range map[string]string{"keeper": "@了您", "sales": "评论了销售订单"} {
			u := s.login(name)
			if n := u.do("GET", "/notifications/unread", "").field("unread"); n != 1.0 {
				s.t.Errorf("%s has %v unread", name, n)
			}
			list := u.do("GET", "/notifications?unread=true", "")
			if !strings.Contains(string(list.body), want) || !strings.Contains(string(list.body), "/sales/orders/"+order) {
				s.t.Errorf("%s is told %s", name, list.body)
			}
		}
		if n := owner.do("GET", "/notifications/unread", "").field("unread"); n != 0.0 {
			s.t.Errorf("who wrote it is told: %v", n)
		}
		var stranger struct{ User struct{ ID string } }
		json.Unmarshal(s.login("stranger").do("GET", "/session", "").body, &stranger)
		for text, c := range map[string]struct{ mention, code string }{" \n\t": {"", "comment.empty"}, "你好": {"12345", "comment.mention"}, "您好": {stranger.User.ID, "comment.mention"}} {
			var m []string
			if c.mention != "" {
				m = []string{c.mention}
			}
			if got := say(owner, text, m...); got.status != 422 || got.problem().Code != c.code {
				s.t.Errorf("%q: %d %s", text, got.status, got.body)
			}
		}
		for _, name := range []string{"hr", "sales2", "stranger"} {
			u := s.login(name)
			for _, got := range []reply{say(u, "x"), u.do("GET", "/comments?"+where, ""), u.do("GET", "/comments/people?"+where, "")} {
				if got.status != 404 {
					s.t.Errorf("%s: %d %s", name, got.status, got.body)
				}
			}
		}
		takeBack(s, where, owner, keeper)
	})
}

// takeBack: who wrote a comment takes it back, others do not, and strangers do not learn that it is there.
func takeBack(s *site, where string, owner, keeper *user) {
	var thread struct{ Items []struct{ ID string } }
	json.Unmarshal(keeper.do("GET", "/comments?"+where, "").body, &thread)
	path := "/comments/" + thread.Items[0].ID
	if got := keeper.do("DELETE", path, ""); got.status != 403 {
		s.t.Errorf("keeper takes back what another said: %d", got.status)
	}
	if got := s.login("stranger").do("DELETE", path, ""); got.status != 404 {
		s.t.Errorf("a stranger learns of the comment: %d", got.status)
	}
	if got := owner.do("DELETE", path, ""); got.status != 200 || strings.Contains(string(got.body), "备货") || !strings.Contains(string(got.body), `"removed":true`) {
		s.t.Errorf("taken back: %d %s", got.status, got.body)
	}
	if got := keeper.do("POST", "/notifications/read", `{}`); got.status != 200 || got.field("unread") != 0.0 {
		s.t.Errorf("read: %d %s", got.status, got.body)
	}
}

// A kind that is switched off is not told; and an address is only taken where mail goes out.
func TestSwitches(t *testing.T) {
	eachFileSite(t, func(s *site, _ string) {
		owner, sales := s.login("owner"), s.login("sales")
		order := sales.order(owner)
		if got := sales.do("PUT", "/notifications/settings", `{"kinds":[{"kind":"comment.paper","shown":false,"mail":false}]}`); got.status != 200 {
			s.t.Fatalf("%d %s", got.status, got.body)
		}
		owner.made(owner.do("POST", "/comments", fmt.Sprintf(`{"document":"sales.order","paper":%q,"text":"好"}`, order)))
		if n := sales.do("GET", "/notifications/unread", "").field("unread"); n != 0.0 {
			s.t.Errorf("told in spite of the switch: %v", n)
		}
		for body, code := range map[string]string{`{"address":"a@b.cn","kinds":[]}`: "notify.no_server", `{"kinds":[{"kind":"x","shown":true,"mail":true}]}`: "notify.kind"} {
			if got := sales.do("PUT", "/notifications/settings", body); got.status != 422 || got.problem().Code != code {
				s.t.Errorf("%s: %d %s", body, got.status, got.body)
			}
		}
	})
}

// An open page is told at once, and only of the person's own news.
func TestNewsStream(t *testing.T) {
	eachFileSite(t, func(s *site, _ string) {
		owner, sales := s.login("owner"), s.login("sales")
		order := sales.order(owner)
		ctx, cancel := context.WithCancel(context.Background())
		defer cancel()
		q, _ := http.NewRequestWithContext(ctx, "GET", s.url+api.Prefix+"/notifications/events", nil)
		answer, err := sales.http.Do(q)
		if err != nil {
			s.t.Fatal(err)
		}
		defer answer.Body.Close()
		if kind := answer.Header.Get("Content-Type"); kind != "text/event-stream" {
			s.t.Fatalf("content type %s", kind)
		}
		buf := make([]byte, 4096)
		n, _ := answer.Body.Read(buf)
		if got := string(buf[:n]); got != "data: {\"unread\":0}\n\n" {
			s.t.Errorf("first: %q", got)
		}
		owner.do("POST", "/comments", fmt.Sprintf(`{"document":"sales.order","paper":%q,"text":"好"}`, order))
		n, err = answer.Body.Read(buf)
		if got := string(buf[:n]); err != nil || got != "data: {\"unread\":1}\n\n" {
			s.t.Errorf("then: %q %v", got, err)
		}
	})
}

// Every kind of paper that can be opened can carry files and comments; the number and page of each are told.
func TestEveryPaperIsKnown(t *testing.T) {
	eachFileSite(t, func(s *site, _ string) {
		known := file.Documents()
		for _, want := range []string{"sales.order", "sales.delivery", "sales.return", "settlement.receipt", "inventory.opening", "inventory.receipt", "inventory.issue",
			"inventory.adjustment", "inventory.landed", "inventory.costing", "gl.voucher", "master.party", "master.product"} {
			if !slices.Contains(known, want) {
				s.t.Errorf("%s is not known", want)
			}
		}
		u := s.login("owner")
		for _, document := range known { // the statement of each runs, and finds nothing
			if got := u.do("GET", "/attachments?document="+document+"&paper=12345", ""); got.status != 404 {
				s.t.Errorf("%s: %d %s", document, got.status, got.body)
			}
		}
		product := u.made(u.do("POST", "/master/products", `{"code":"A1","name":"复印纸"}`))
		if got := u.do("GET", "/comments?document=master.product&paper="+product, ""); got.status != 200 {
			s.t.Errorf("a product: %d %s", got.status, got.body)
		}
	})
}
