package trust

import (
	"context"
	"io/fs"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/getkin/kin-openapi/openapi3"

	"xingzhou/internal/app"
	"xingzhou/internal/app/story"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/db/dbtest"
	"xingzhou/internal/platform/tenant"
	"xingzhou/web"
)

// crawl is the whole server, with or without TLS, and an owner who is signed in.
type crawl struct {
	t       *testing.T
	app     *app.App
	handler http.Handler
	tls     bool
	cookie  *http.Cookie
}

// pagesOf are the built pages, or a stand-in of one page where they have not been built.
func pagesOf() fs.FS {
	if web.Built() {
		return web.Dist()
	}
	return fstest.MapFS{"index.html": {Data: []byte(`<!doctype html><script nonce="__NONCE__">1</script>`)}, "assets/a.js": {Data: []byte("1")}}
}

func newCrawl(t *testing.T, d *db.DB, tls bool) *crawl {
	a, err := app.New(context.Background(), d, app.Options{UI: pagesOf(), TLS: tls, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	login := "crawl-plain"
	if tls {
		login = "crawl-tls"
	}
	owner := app.NewUser{Login: login, Name: "巡", Role: auth.Owner, Password: fuzzPassword}
	if _, err := story.NewWorldWith(context.Background(), d, &tenant.Company{Name: login}, []app.NewUser{owner}); err != nil {
		t.Fatal(err)
	}
	c := &crawl{t: t, app: a, handler: a.Handler(), tls: tls}
	w := c.ask(http.MethodPost, "/api/v1/session", `{"login":"`+login+`","password":"`+fuzzPassword+`"}`)
	if len(w.Result().Cookies()) != 1 {
		t.Fatalf("sign in: %d %s", w.Code, w.Body)
	}
	c.cookie = w.Result().Cookies()[0]
	return c
}

func (c *crawl) ask(method, path, body string, headers ...string) *httptest.ResponseRecorder {
	ctx, cancel := context.WithTimeout(context.Background(), requestTime(&fuzzRequest{target: path}))
	defer cancel()
	q := httptest.NewRequestWithContext(ctx, method, path, strings.NewReader(body))
	if body != "" {
		q.Header.Set("Content-Type", "application/json")
	}
	if c.cookie != nil {
		q.AddCookie(c.cookie)
	}
	for _, h := range headers {
		name, value, _ := strings.Cut(h, ": ")
		q.Header.Set(name, value)
	}
	w := httptest.NewRecorder()
	c.handler.ServeHTTP(w, q)
	return w
}

// TestHeaders is P10: every route and page, with TLS and without.
func TestHeaders(t *testing.T) {
	each(t, func(t *testing.T, d *db.DB) {
		for _, tls := range []bool{false, true} {
			c := newCrawl(t, d, tls)
			c.session()
			paths := map[string]bool{"/healthz": true, "/api/openapi.json": true, "/api/v1/nothing": true, "/": true, "/login": true, "/sales/orders": true,
				"/index.html": true, "/nothing.js": true, "/assets/": true, "/assets/../index.html": true, "/favicon.svg": true}
			for _, r := range c.app.Router.Routes {
				paths[regexp.MustCompile(`\{\w+\}`).ReplaceAllString(r.Path, "7")] = true
			}
			fs.WalkDir(pagesOf(), ".", func(path string, e fs.DirEntry, err error) error {
				if err == nil && !e.IsDir() {
					paths["/"+path] = true
				}
				return nil
			})
			for _, path := range slices.Sorted(maps(paths)) {
				if !strings.HasSuffix(path, "/session") {
					c.answer(path)
				}
				c.methods(path)
			}
		}
	})
}

// session: the cookie is out of reach of scripts, of other sites, and under TLS of other hosts.
func (c *crawl) session() {
	x := c.cookie
	if !x.HttpOnly || x.SameSite == http.SameSiteNoneMode || x.SameSite == http.SameSiteDefaultMode || x.Path != "/" || x.Domain != "" {
		c.t.Errorf("the cookie of the session is %s", x)
	}
	if c.tls && (!x.Secure || !strings.HasPrefix(x.Name, "__Host-")) {
		c.t.Errorf("under TLS the cookie of the session is %s", x)
	}
}

// answer looks at the headers of what is read from an address, and of what is refused there.
func (c *crawl) answer(path string) {
	data := strings.HasPrefix(path, "/api/v1/")
	for _, method := range []string{http.MethodGet, http.MethodPost, http.MethodDelete} {
		w := c.ask(method, path, "", "Origin: https://evil.example")
		h := w.Header()
		want := map[string]string{"X-Content-Type-Options": "nosniff", "Referrer-Policy": "same-origin", "Cross-Origin-Opener-Policy": "same-origin",
			"Server": "", "X-Powered-By": "", "Access-Control-Allow-Origin": "", "Access-Control-Allow-Credentials": ""}
		if data {
			want["Cache-Control"] = "no-store"
		}
		for name, value := range want {
			if got := h.Get(name); got != value {
				c.t.Errorf("%s %s: %s is %q, not %q", method, path, name, got, value)
			}
		}
		if got := h.Get("Strict-Transport-Security"); c.tls != strings.Contains(got, "max-age=31536000") {
			c.t.Errorf("%s %s: Strict-Transport-Security is %q with TLS %v", method, path, got, c.tls)
		}
		c.policy(method, path, h.Get("Content-Security-Policy"))
		if w.Code >= 500 {
			c.t.Errorf("%s %s: %d %s", method, path, w.Code, w.Body)
		}
	}
}

// policy: no script but that of the server, no frame around, whatever the address.
func (c *crawl) policy(method, path, csp string) {
	rules := map[string]string{}
	for rule := range strings.SplitSeq(csp, ";") {
		name, value, _ := strings.Cut(strings.TrimSpace(rule), " ")
		rules[name] = value
	}
	scripts, own := rules["script-src"]
	if !own {
		scripts = rules["default-src"]
	}
	if scripts == "" || strings.Contains(scripts, "unsafe-inline") || strings.Contains(scripts, "unsafe-eval") || strings.Contains(scripts, "*") ||
		strings.Contains(scripts, "http") || strings.Contains(scripts, "data:") {
		c.t.Errorf("%s %s: scripts may come from %q", method, path, scripts)
	}
	if rules["frame-ancestors"] != "'none'" {
		c.t.Errorf("%s %s: frame-ancestors are %q", method, path, rules["frame-ancestors"])
	}
	if rules["default-src"] != "'none'" && (rules["object-src"] != "'none'" || rules["base-uri"] != "'none'" || rules["form-action"] != "'self'") {
		c.t.Errorf("%s %s: the policy %q leaves a way in", method, path, csp)
	}
}

// methods: nothing answers to a method that it does not have.
func (c *crawl) methods(path string) {
	for _, method := range []string{http.MethodTrace, "TRACK", http.MethodPatch, "DEBUG", "PROPFIND"} {
		if w := c.ask(method, path, "", "Cookie: secret=1"); w.Code < 300 || w.Code >= 500 || strings.Contains(w.Body.String(), "secret=1") {
			c.t.Errorf("%s %s: %d %s", method, path, w.Code, w.Body)
		}
	}
	w := c.ask(http.MethodOptions, path, "", "Origin: https://evil.example", "Access-Control-Request-Method: POST")
	if w.Code < 300 || len(w.Header().Values("Access-Control-Allow-Methods")) > 0 {
		c.t.Errorf("OPTIONS %s: %d %v", path, w.Code, w.Header())
	}
}

// TestNonce: every script of the page has the nonce of its own answer, and no two answers the same.
func TestNonce(t *testing.T) {
	c := newCrawl(t, openSQLite(t), false)
	nonce := regexp.MustCompile(`'nonce-([^']+)'`)
	seen := map[string]bool{}
	for range 20 {
		w := c.ask(http.MethodGet, "/sales/orders", "")
		found := nonce.FindStringSubmatch(w.Header().Get("Content-Security-Policy"))
		if found == nil || seen[found[1]] || strings.Contains(w.Body.String(), "__NONCE__") {
			t.Fatalf("nonce %v, seen before %v", found, seen)
		}
		seen[found[1]] = true
		for _, tag := range regexp.MustCompile(`<script[^>]*>`).FindAllString(w.Body.String(), -1) {
			if !strings.Contains(tag, "src=") && !strings.Contains(tag, `nonce="`+found[1]) {
				t.Errorf("%s has no nonce", tag)
			}
		}
	}
}

// TestEveryRouteIsInTheContract: what the router serves is what the contract says, and nothing is served beside the router.
func TestEveryRouteIsInTheContract(t *testing.T) {
	c := newCrawl(t, openSQLite(t), false)
	raw, err := c.app.Router.Document()
	if err != nil {
		t.Fatal(err)
	}
	doc, err := openapi3.NewLoader().LoadFromData(raw)
	if err != nil {
		t.Fatal(err)
	}
	served := map[string]bool{}
	for _, r := range c.app.Router.Routes {
		served[r.Method+" "+r.Path] = true
		item := doc.Paths.Value(r.Path)
		if item == nil || item.GetOperation(r.Method) == nil {
			t.Errorf("%s %s is not in the contract", r.Method, r.Path)
			continue
		}
		op := item.GetOperation(r.Method)
		if open := op.Security == nil || len(*op.Security) == 0; open != (r.Permission == auth.Public || strings.HasPrefix(r.Path, "/api/v1/links/")) {
			t.Errorf("%s %s needs %s, and the contract says open: %v", r.Method, r.Path, r.Permission, open)
		}
	}
	for path, item := range doc.Paths.Map() {
		for method := range item.Operations() {
			if !served[method+" "+path] {
				t.Errorf("%s %s is in the contract and not served", method, path)
			}
		}
	}
	for _, place := range handled(t) {
		if !strings.HasPrefix(place, "internal/platform/api/") {
			t.Errorf("%s serves an address beside the router: use api.Get, api.Post …", place)
		}
	}
}

// handled finds where the program gives an address to a mux of its own.
func handled(t *testing.T) []string {
	root, err := filepath.Abs("../../..")
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	call := regexp.MustCompile(`\.(HandleFunc|Handle)\("`)
	err = filepath.WalkDir(filepath.Join(root, "internal"), func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		text, err := os.ReadFile(path)
		if err == nil && call.Match(text) {
			name, _ := filepath.Rel(root, path)
			out = append(out, filepath.ToSlash(name))
		}
		return err
	})
	if err != nil || len(out) == 0 {
		t.Fatalf("the sources were not read: %v %v", out, err)
	}
	return out
}

func openSQLite(t *testing.T) *db.DB {
	d, err := db.OpenWith(context.Background(), dbtest.SQLite(t), db.Options{Clock: clock})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { d.Close() })
	return d
}
