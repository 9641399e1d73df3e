package app

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/db/dbtest"
	"xingzhou/internal/platform/tenant"
)

const testPassword = "a test password"

// testHash is made once: hashing is slow on purpose, and every site has users.
var testHash = sync.OnceValue(func() string {
	h, err := auth.HashPassword(context.Background(), testPassword)
	if err != nil {
		panic(err)
	}
	return h
})

// someone is a user with the password of all tests.
func someone(login, role string) NewUser {
	return NewUser{Login: login, Name: login, Role: role, Hash: testHash()}
}

// site is a running server with one company and a user of every role, each user's login being the role.
type site struct {
	t   *testing.T
	app *App
	url string
}

func eachSite(t *testing.T, fn func(s *site)) { eachSiteWith(t, Options{}, fn) }

// eachSiteWith is eachSite with options.
func eachSiteWith(t *testing.T, opt Options, fn func(s *site)) {
	opt.Log = slog.New(slog.NewTextHandler(io.Discard, nil))
	dbtest.Each(t, nil, func(t *testing.T, d *db.DB) {
		a, err := New(context.Background(), d, opt)
		if err != nil {
			t.Fatal(err)
		}
		var users []NewUser
		for _, role := range []string{"owner", "sales", "accountant", "keeper"} {
			users = append(users, someone(role, role))
		}
		if _, err := CreateCompany(context.Background(), d, &tenant.Company{Name: "测试公司"}, users); err != nil {
			t.Fatal(err)
		}
		server := httptest.NewServer(a.Handler())
		t.Cleanup(server.Close)
		fn(&site{t: t, app: a, url: server.URL})
	})
}

// user is a browser of one user.
type user struct {
	s    *site
	http *http.Client
	keys int
}

func (s *site) anonymous() *user {
	jar, err := cookiejar.New(nil)
	if err != nil {
		s.t.Fatal(err)
	}
	return &user{s: s, http: &http.Client{Jar: jar}}
}

func (s *site) login(name string) *user {
	u := s.anonymous()
	got := u.do("POST", "/session", fmt.Sprintf(`{"login":%q,"password":%q}`, name, testPassword))
	if got.status != 200 {
		s.t.Fatalf("%s cannot sign in: %s", name, got.body)
	}
	return u
}

type reply struct {
	status int
	body   []byte
	header http.Header
}

// problem reads the answer as a refusal.
func (r reply) problem() api.Problem {
	var p api.Problem
	json.Unmarshal(r.body, &p)
	return p
}

func (r reply) field(name string) any {
	var m map[string]any
	json.Unmarshal(r.body, &m)
	return m[name]
}

// do sends JSON with a fresh key; headers are "Name: value".
func (u *user) do(method, path, body string, headers ...string) reply {
	u.s.t.Helper()
	q, err := http.NewRequest(method, u.s.url+api.Prefix+path, strings.NewReader(body))
	if err != nil {
		u.s.t.Fatal(err)
	}
	u.keys++
	q.Header.Set("Idempotency-Key", fmt.Sprintf("key-%p-%d", u, u.keys))
	if body != "" {
		q.Header.Set("Content-Type", "application/json")
	}
	for _, h := range headers {
		name, value, _ := strings.Cut(h, ": ")
		if q.Header.Set(name, value); value == "" {
			q.Header.Del(name)
		}
	}
	answer, err := u.http.Do(q)
	if err != nil {
		u.s.t.Fatal(err)
	}
	defer answer.Body.Close()
	var buf bytes.Buffer
	io.Copy(&buf, answer.Body)
	return reply{answer.StatusCode, buf.Bytes(), answer.Header}
}

func TestBadInput(t *testing.T) {
	big := `{"code":"A","name":"` + strings.Repeat("字", 1<<20) + `"}`
	cases := []struct {
		name, method, path, body string
		headers                  []string
		status                   int
		code, pointer, says      string
	}{
		{"broken JSON", "POST", "/master/products", "{\n \"code\": \"A\",,}", nil, 400, "json.broken", "", "第2行"},
		{"cut JSON", "POST", "/master/products", `{"code":"A"`, nil, 400, "json.broken", "", "第1行"},
		{"not JSON", "POST", "/master/products", "code=A", []string{"Content-Type: application/x-www-form-urlencoded"}, 415, "input.content_type", "", "application/json"},
		{"oversize", "POST", "/master/products", big, nil, 413, "input.too_large", "", "2MB"},
		{"19 digits", "POST", "/master/products", `{"code":"A","name":"纸","price":"1234567890123456789"}`, nil, 422, "input.invalid", "/price", "12位整数"},
		{"number for a price", "POST", "/master/products", `{"code":"A","name":"纸","price":35}`, nil, 422, "input.invalid", "/price", "加引号"},
		{"missing name", "POST", "/master/products", `{"code":"A"}`, nil, 422, "input.invalid", "/name", "必填"},
		{"unknown field", "POST", "/master/products", `{"code":"A","name":"纸","colour":"red"}`, nil, 422, "input.invalid", "/colour", "没有这个字段"},
		{"wrong choice", "POST", "/master/products", `{"code":"A","name":"纸","category":"toys"}`, nil, 422, "input.invalid", "/category", "goods"},
		{"negative price", "POST", "/master/products", `{"code":"A","name":"纸","price":"-1"}`, nil, 422, "product.price", "/price", "不能为负"},
		{"empty code", "POST", "/master/products", `{"code":" ","name":"纸"}`, nil, 422, "product.code", "/code", "编码"},
		{"array for an object", "POST", "/master/products", `[]`, nil, 422, "input.invalid", "", "对象"},
		{"no body", "POST", "/master/products", "", nil, 422, "input.invalid", "/code", "必填"},
		{"no key", "POST", "/master/products", `{"code":"A","name":"纸"}`, []string{"Idempotency-Key: "}, 400, "idempotency.missing", "", "Idempotency-Key"},
		{"key of no plain text", "POST", "/master/products", `{"code":"A","name":"纸"}`, []string{"Idempotency-Key: \xff"}, 400, "idempotency.characters", "", "换一个值"},
		{"long key of a change", "PUT", "/master/products/1", `{"code":"A","name":"纸"}`, []string{"Idempotency-Key: " + strings.Repeat("k", 201)}, 400, "idempotency.long", "", "200"},
		{"unknown route", "GET", "/master/nothing", "", nil, 404, "route.unknown", "", "/api/openapi.json"},
		{"wrong method", "DELETE", "/master/products", "", nil, 405, "route.method", "", "GET, POST"},
		{"unknown id", "GET", "/master/products/12345", "", nil, 404, "product.missing", "", "刷新"},
		{"id of letters", "GET", "/master/products/abc", "", nil, 404, "path.invalid", "/id", "abc"},
		{"unknown query", "GET", "/master/products?qq=1", "", nil, 422, "input.unknown", "?qq", "qq"},
		{"limit too high", "GET", "/master/products?limit=201", "", nil, 422, "input.invalid", "?limit", "200"},
		{"limit of letters", "GET", "/master/products?limit=many", "", nil, 422, "input.invalid", "?limit", "limit"},
		{"other site", "POST", "/master/products", `{"code":"A","name":"纸"}`, []string{"Sec-Fetch-Site: cross-site"}, 403, "request.cross_site", "", "别的网站"},
	}
	eachSite(t, func(s *site) {
		u := s.login("owner")
		for _, c := range cases {
			got := u.do(c.method, c.path, c.body, c.headers...)
			p := got.problem()
			if got.status != c.status || p.Code != c.code || p.Pointer != c.pointer || !strings.Contains(p.Detail, c.says) {
				s.t.Errorf("%s: got %d %s", c.name, got.status, got.body)
			}
			if kind := got.header.Get("Content-Type"); kind != "application/problem+json" {
				s.t.Errorf("%s: content type %s", c.name, kind)
			}
		}
		if got := u.do("GET", "/master/products", ""); got.status != 200 || !strings.Contains(string(got.body), `"items":[]`) {
			s.t.Errorf("something was stored: %s", got.body)
		}
	})
}

func TestAllFaultsInOneAnswer(t *testing.T) {
	eachSite(t, func(s *site) {
		got := s.login("owner").do("POST", "/master/products?dry_run=perhaps&x=1", `{}`, "Accept-Language: en")
		if p := got.problem(); got.status != 422 || len(p.Errors) != 2 {
			s.t.Errorf("faults of the address: %d %s", got.status, got.body)
		}
		got = s.login("owner").do("POST", "/master/products", `{"price":"x","tax_rate":1}`)
		if p := got.problem(); got.status != 422 || len(p.Errors) != 4 {
			s.t.Errorf("faults of the body: %d %s", got.status, got.body)
		}
	})
}

func TestKeyAndVersion(t *testing.T) {
	eachSite(t, func(s *site) {
		u := s.login("owner")
		first := u.do("POST", "/master/parties", `{"name":"星河文具","is_customer":true}`, "Idempotency-Key: one")
		again := u.do("POST", "/master/parties", `{"name":"星河文具","is_customer":true}`, "Idempotency-Key: one")
		if first.status != 200 || first.field("code") != "KH0001" || !bytes.Equal(first.body, again.body) {
			s.t.Fatalf("the same key twice: %s / %s", first.body, again.body)
		}
		other := u.do("POST", "/master/parties", `{"name":"别的","is_customer":true}`, "Idempotency-Key: one")
		if other.status != 422 || other.problem().Code != "idempotency.mismatch" {
			s.t.Errorf("another input under the key: %d %s", other.status, other.body)
		}
		path := "/master/parties/" + first.field("id").(string)
		if got := u.do("PUT", path, `{"name":"星河文具店","is_customer":true,"version":1}`); got.status != 200 || got.field("version") != 2.0 {
			s.t.Fatalf("change: %s", got.body)
		}
		stale := u.do("PUT", path, `{"name":"晚了一步","is_customer":true,"version":1}`)
		if p := stale.problem(); stale.status != 409 || p.Code != "version.stale" || !strings.Contains(p.Detail, "owner") {
			s.t.Errorf("a stale version: %d %s", stale.status, stale.body)
		}
		dry := u.do("POST", "/master/parties?dry_run=true", `{"name":"试试","is_customer":true}`)
		if dry.status != 200 || dry.field("code") != "KH0002" {
			s.t.Errorf("dry run: %d %s", dry.status, dry.body)
		}
		if got := u.do("GET", "/master/parties?q=shishi", ""); strings.Contains(string(got.body), "试试") {
			s.t.Errorf("a dry run was stored: %s", got.body)
		}
	})
}

// TestPermissionNames: whatever a route asks for, a refusal says in words.
func TestPermissionNames(t *testing.T) {
	for _, p := range assemble(nil, Options{}).Router.Permissions() {
		if p == auth.Anyone || p == auth.Public {
			continue
		}
		if zh, en, ok := auth.PermissionName(p); !ok || zh == "" || en == "" {
			t.Errorf("%s has no name: add its noun or verb to internal/platform/auth/name.go", p)
		}
	}
}

func TestSessionAndRights(t *testing.T) {
	eachSite(t, func(s *site) {
		if got := s.anonymous().do("GET", "/master/parties", ""); got.status != 401 || got.problem().Code != "session.missing" {
			s.t.Errorf("without a session: %d %s", got.status, got.body)
		}
		if got := s.anonymous().do("POST", "/session", `{"login":"owner","password":"no"}`); got.status != 401 {
			s.t.Errorf("wrong password: %d %s", got.status, got.body)
		}
		keeper := s.login("keeper")
		if got := keeper.do("POST", "/master/parties", `{"name":"甲","is_customer":true}`); got.status != 403 || got.problem().Code != "permission.denied" {
			s.t.Errorf("keeper makes a party: %d %s", got.status, got.body)
		}
		for lang, want := range map[string]string{"zh-CN": "“查看凭证”", "en": "permission to see vouchers"} {
			keeper.do("PUT", "/session/locale", `{"locale":"`+lang+`"}`)
			if got := keeper.do("GET", "/gl/vouchers", ""); !strings.Contains(got.problem().Detail, want) {
				s.t.Errorf("a refusal in %s: %s", lang, got.body)
			}
		}
		who := keeper.do("GET", "/session", "")
		if strings.Contains(string(who.body), `"cost.read"`) || !strings.Contains(string(who.body), `"period_open":true`) {
			s.t.Errorf("session of the keeper: %s", who.body)
		}
		if got := keeper.do("PUT", "/session/locale", `{"locale":"en"}`); got.status != 200 {
			s.t.Errorf("locale: %s", got.body)
		}
		if got := keeper.do("GET", "/master/nothing", "", "Accept-Language: zh"); !strings.Contains(got.problem().Detail, "没有接口") {
			s.t.Errorf("a route that is not there follows the browser: %s", got.body)
		}
		if got := keeper.do("GET", "/master/products/9", "", "Accept-Language: zh"); !strings.Contains(got.problem().Detail, "no such product") {
			s.t.Errorf("the user's language is English: %s", got.body)
		}
		if got := keeper.do("DELETE", "/session", ""); got.status != 200 {
			s.t.Errorf("sign out: %s", got.body)
		}
		if got := keeper.do("GET", "/session", ""); got.status != 401 {
			s.t.Errorf("after sign-out: %d", got.status)
		}
	})
}

func TestDocument(t *testing.T) {
	eachSite(t, func(s *site) {
		doc, err := s.app.Router.Document()
		if err != nil {
			s.t.Fatal(err)
		}
		for _, want := range []string{`"openapi":"3.1.0"`, `"/api/v1/master/parties/{id}"`, `"ListProductListed"`, `"pattern":"^[0-9]{0,19}$"`, `"format":"price"`, `"Idempotency-Key"`} {
			if !bytes.Contains(doc, []byte(want)) {
				s.t.Errorf("the OpenAPI document lacks %s", want)
			}
		}
		seen := map[string]bool{}
		for _, r := range s.app.Router.Routes {
			if r.Permission == "" || r.Zh == "" || r.En == "" || seen[r.Method+r.Path] {
				s.t.Errorf("route %+v is twice there or says too little", r)
			}
			seen[r.Method+r.Path] = true
		}
	})
}
