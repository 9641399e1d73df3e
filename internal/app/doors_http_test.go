package app

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/pquerna/otp/totp"

	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/db/dbtest"
	"xingzhou/internal/platform/tenant"
)

const sessionCookie = "xz_session"

func (u *user) cookie() string {
	at, _ := url.Parse(u.s.url)
	for _, c := range u.http.Jar.Cookies(at) {
		if c.Name == sessionCookie {
			return c.Value
		}
	}
	return ""
}

// with is a browser that sends a cookie it got elsewhere.
func (s *site) with(token string) *user {
	u := s.anonymous()
	at, _ := url.Parse(s.url)
	u.http.Jar.SetCookies(at, []*http.Cookie{{Name: sessionCookie, Value: token, Path: "/"}})
	return u
}

// token makes an API token for a signed-in user.
func (u *user) token(scopes ...string) string {
	u.s.t.Helper()
	list, _ := json.Marshal(scopes)
	text, _ := at(u.ok("POST", "/account/tokens", fmt.Sprintf(`{"password":%q,"name":"程序","scopes":%s,"days":30}`, testPassword, list)), "token").(string)
	return text
}

// TestSessionFixation: a cookie planted before the sign-in is worth nothing after it, and one that was left is dead.
func TestSessionFixation(t *testing.T) {
	eachSite(t, func(s *site) {
		planted := s.with("planted-by-somebody")
		if got := planted.do("POST", "/session", fmt.Sprintf(`{"login":"owner","password":%q}`, testPassword)); got.status != 200 {
			s.t.Fatalf("%s", got.body)
		}
		token := planted.cookie()
		if token == "" || token == "planted-by-somebody" {
			s.t.Fatalf("the token after the sign-in is %q", token)
		}
		if got := s.with("planted-by-somebody").do("GET", "/session", ""); got.status != 401 {
			s.t.Errorf("the planted cookie signs in: %d", got.status)
		}
		again := planted.do("POST", "/session", fmt.Sprintf(`{"login":"owner","password":%q}`, testPassword))
		if again.status != 200 || planted.cookie() == token {
			s.t.Error("a second sign-in kept the token")
		}
		token = planted.cookie()
		planted.do("DELETE", "/session", "")
		if got := s.with(token).do("GET", "/session", ""); got.status != 401 {
			s.t.Errorf("a token works after sign-out: %d", got.status)
		}
	})
}

// TestCrossSite: what a browser sends for another site's page is refused, with a cookie and with a token; programs pass.
func TestCrossSite(t *testing.T) {
	eachSite(t, func(s *site) {
		u := s.login("owner")
		bearer := "Authorization: Bearer " + u.token("*")
		const party = `{"name":"甲","is_customer":true}`
		for name, headers := range map[string][]string{
			"another site":         {"Sec-Fetch-Site: cross-site"},
			"a sibling host":       {"Sec-Fetch-Site: same-site"},
			"an old browser":       {"Origin: https://evil.example.org"},
			"another site's token": {"Sec-Fetch-Site: cross-site", bearer},
			"an old one's token":   {"Origin: https://evil.example.org", bearer},
		} {
			if got := u.do("POST", "/master/parties", party, headers...); got.status != 403 || got.problem().Code != "request.cross_site" {
				s.t.Errorf("%s: %d %s", name, got.status, got.body)
			}
			if got := u.do("DELETE", "/session", "", headers...); got.status != 403 {
				s.t.Errorf("%s signs out: %d", name, got.status)
			}
		}
		if got := s.anonymous().do("POST", "/master/parties", party, bearer); got.status != 200 {
			s.t.Errorf("a program: %d %s", got.status, got.body)
		}
		if got := u.do("POST", "/master/parties", party, "Authorization: Bearer xz_made_up"); got.status != 401 || got.problem().Code != "token.wrong" {
			s.t.Errorf("a wrong token fell back to the cookie: %d %s", got.status, got.body)
		}
	})
}

// TestTokenOverHTTP: a token stays within its scopes, and its user's own doors are closed to it.
func TestTokenOverHTTP(t *testing.T) {
	eachSite(t, func(s *site) {
		u, program := s.login("owner"), s.anonymous()
		bearer := "Authorization: Bearer " + u.token("master.party.*")
		for _, c := range []struct {
			method, path, body string
			status             int
		}{
			{"GET", "/master/parties", "", 200},
			{"POST", "/master/parties", `{"name":"乙","is_customer":true}`, 200},
			{"GET", "/master/products", "", 403},
			{"GET", "/account", "", 403},
			{"DELETE", "/account/sessions", "", 403},
			{"POST", "/account/tokens", fmt.Sprintf(`{"password":%q,"name":"二","scopes":["*"],"days":1}`, testPassword), 403},
			{"PUT", "/session/password", fmt.Sprintf(`{"password":%q,"fresh":"something quite new"}`, testPassword), 403},
			{"POST", "/settings/users", `{"login":"x1","name":"x"}`, 403},
			{"GET", "/notifications", "", 403},
			{"GET", "/notifications/settings", "", 403},
			{"PUT", "/notifications/settings", `{"address":"thief@example.org","kinds":[]}`, 403},
			{"POST", "/approvals/absences", `{"stand_in":"1","from":"2026-11-23","to":"2026-11-24"}`, 403},
			{"DELETE", "/approvals/absences/1", "", 403},
		} {
			if got := program.do(c.method, c.path, c.body, bearer); got.status != c.status {
				s.t.Errorf("%s %s: %d %s", c.method, c.path, got.status, got.body)
			}
		}
		tokens := at(u.ok("GET", "/account", ""), "tokens").([]any)
		u.ok("DELETE", "/account/tokens/"+tokens[0].(map[string]any)["id"].(string), "")
		if got := program.do("GET", "/master/parties", "", bearer); got.status != 401 {
			s.t.Errorf("a deleted token: %d", got.status)
		}
		if text := string(u.do("GET", "/account", "").body); strings.Contains(text, bearer[len("Authorization: Bearer "):]) {
			s.t.Error("the account shows the token again")
		}
	})
}

// TestSecondDemandedOverHTTP: until the second step is set up, nothing else is open, neither to the page nor to a token.
func TestSecondDemandedOverHTTP(t *testing.T) {
	eachSite(t, func(s *site) {
		u, program := s.login("owner"), s.anonymous()
		bearer := "Authorization: Bearer " + u.token("*")
		set := func(of string) {
			s.want("the setting", at(u.ok("PUT", "/settings/security", fmt.Sprintf(`{"separate_admins":false,"maker_checker":"","second_factor":%q}`, of)), "second_factor"), of)
		}
		s.want("at first", at(u.ok("GET", "/settings/security", ""), "second_factor"), "none")
		if got := u.do("PUT", "/settings/security", `{"separate_admins":false,"maker_checker":"","second_factor":"some"}`); got.status != 422 {
			s.t.Errorf("an unknown word: %d %s", got.status, got.body)
		}
		set("admins")
		for _, path := range []string{"/sales/orders", "/settings/users", "/home", "/account/tokens"} {
			method, body := "GET", ""
			if path == "/account/tokens" {
				method, body = "POST", fmt.Sprintf(`{"password":%q,"name":"二","scopes":["*"],"days":1}`, testPassword)
			}
			if got := u.do(method, path, body); got.status != 403 || got.problem().Code != "second.missing" {
				s.t.Errorf("%s: %d %s", path, got.status, got.body)
			}
		}
		if got := program.do("GET", "/sales/orders", "", bearer); got.status != 403 || got.problem().Code != "second.missing" {
			s.t.Errorf("by a token: %d %s", got.status, got.body)
		}
		s.want("the page is told", at(u.ok("GET", "/session", ""), "user", "needs_second"), true)
		setup := u.ok("POST", "/account/totp", fmt.Sprintf(`{"password":%q}`, testPassword))
		code, err := totp.GenerateCode(at(setup, "secret").(string), s.app.DB.Now())
		if err != nil {
			s.t.Fatal(err)
		}
		u.ok("POST", "/account/totp/confirm", fmt.Sprintf(`{"ticket":%q,"code":%q}`, at(setup, "ticket"), code))
		u.ok("GET", "/sales/orders", "")
		if got := program.do("GET", "/sales/orders", "", bearer); got.status != 200 {
			s.t.Errorf("the token afterwards: %d %s", got.status, got.body)
		}
		set("none")
	})
}

// TestRateOverHTTP: too many failures from one address are 429, in words, with the wait.
func TestRateOverHTTP(t *testing.T) {
	eachSite(t, func(s *site) {
		u := s.anonymous()
		for i := range 25 {
			got := u.do("POST", "/session", fmt.Sprintf(`{"login":"guess%d","password":"no"}`, i))
			if want := map[bool]int{true: 429, false: 401}[i >= 20]; got.status != want {
				s.t.Fatalf("try %d: %d %s", i, got.status, got.body)
			}
		}
		log := s.app.DB
		failed, err := db.Get(context.Background(), log, 0, func(q *db.Reader) (int64, error) {
			n, _, err := db.One(q, (*db.Row).Int, "SELECT COUNT(*) FROM audit_access WHERE tenant_id = $1 AND kind = 'failed'")
			return n, err
		})
		if err != nil || failed != 20 {
			s.t.Errorf("the access log holds %d of 20 failures: %v", failed, err)
		}
	})
}

// TestUsersOverHTTP walks a user from the first password to the last day.
func TestUsersOverHTTP(t *testing.T) {
	eachSite(t, func(s *site) {
		own := s.login("owner")
		department, _ := at(own.ok("POST", "/settings/departments", `{"name":"销售一部"}`), "id").(string)
		made := own.ok("POST", "/settings/users", fmt.Sprintf(`{"login":"Li","name":"李销售","role":"sales","department":%q}`, department))
		first, _ := at(made, "password").(string)
		id, _ := at(made, "user", "id").(string)
		if len(first) < 10 || at(made, "user", "department_name") != "销售一部" {
			s.t.Fatalf("%v", made)
		}
		for _, bad := range []string{`{"login":"li","name":"另一个","role":"sales"}`, `{"login":"","name":"x"}`, `{"login":"a b","name":"x"}`,
			`{"login":"zhao","name":""}`, `{"login":"zhao","name":"x","role":"nobody"}`, `{"login":"zhao","name":"x","department":"9"}`,
			`{"login":"zhao","name":"x","password":"short"}`} {
			if got := own.do("POST", "/settings/users", bad); got.status < 400 || got.status >= 500 {
				s.t.Errorf("%s: %d %s", bad, got.status, got.body)
			}
		}
		li := s.anonymous()
		in := li.ok("POST", "/session", fmt.Sprintf(`{"login":"li","password":%q}`, first))
		s.want("a first password must be changed", at(in, "session", "user", "must_change"), true)
		if got := li.do("GET", "/sales/orders", ""); got.status != 403 || got.problem().Code != "password.change" {
			s.t.Errorf("working with the first password: %d %s", got.status, got.body)
		}
		li.ok("PUT", "/session/password", fmt.Sprintf(`{"password":%q,"fresh":"my very own words"}`, first))
		li.ok("GET", "/sales/orders", "")
		if got := li.do("GET", "/settings/users", ""); got.status != 403 {
			s.t.Errorf("a salesperson lists users: %d", got.status)
		}
		sessions := at(own.ok("GET", "/settings/users/"+id+"/sessions", ""), "items").([]any)
		s.want("sessions of the user", len(sessions), 1)
		own.ok("DELETE", "/settings/users/"+id+"/sessions", "")
		if got := li.do("GET", "/session", ""); got.status != 401 {
			s.t.Errorf("after the administrator ended it: %d", got.status)
		}
		s.disableUser(own, li, id)
		s.foreignUser(id)
	})
}

func (s *site) disableUser(own, li *user, id string) {
	sign := func(password string) reply {
		return li.do("POST", "/session", fmt.Sprintf(`{"login":"li","password":%q}`, password))
	}
	if got := sign("my very own words"); got.status != 200 {
		s.t.Fatalf("%s", got.body)
	}
	reset := own.ok("POST", "/settings/users/"+id+"/password", `{}`)
	if got := li.do("GET", "/session", ""); got.status != 401 {
		s.t.Errorf("the session outlived the reset: %d", got.status)
	}
	if got := sign("my very own words"); got.status != 401 {
		s.t.Errorf("the old password works: %d", got.status)
	}
	if got := sign(at(reset, "password").(string)); got.status != 200 {
		s.t.Errorf("the new password: %s", got.body)
	}
	own.ok("PUT", "/settings/users/"+id, `{"name":"李销售","disabled":true,"version":1}`)
	if got := li.do("GET", "/session", ""); got.status != 401 {
		s.t.Errorf("a disabled user goes on: %d", got.status)
	}
	if got := sign(at(reset, "password").(string)); got.status != 401 || got.problem().Code != "login.wrong" {
		s.t.Errorf("a disabled user signs in: %d %s", got.status, got.body)
	}
	self, _ := at(own.ok("GET", "/session", ""), "user", "id").(string)
	for path, body := range map[string]string{"/settings/users/" + self: `{"name":"owner","disabled":true,"version":1}`} {
		if got := own.do("PUT", path, body); got.status != 422 {
			s.t.Errorf("the last administrator disabled himself: %d %s", got.status, got.body)
		}
	}
	if got := own.do("PUT", "/settings/users/"+id, `{"name":"晚了","version":1}`); got.status != 409 {
		s.t.Errorf("a stale version: %d %s", got.status, got.body)
	}
}

// foreignUser tries the routes of users from another company.
func (s *site) foreignUser(id string) {
	if _, err := CreateCompany(context.Background(), s.app.DB, &tenant.Company{Name: "别家公司"},
		[]NewUser{someone("stranger", "owner")}); err != nil {
		s.t.Fatal(err)
	}
	u := s.login("stranger")
	for _, c := range [][3]string{{"GET", "", ""}, {"PUT", "", `{"name":"x","version":2}`}, {"POST", "/password", `{}`}, {"GET", "/sessions", ""}, {"DELETE", "/sessions", ""}} {
		if got := u.do(c[0], "/settings/users/"+id+c[1], c[2]); got.status != 404 || got.problem().Code != "user.missing" {
			s.t.Errorf("another company's user, %s %s: %d %s", c[0], c[1], got.status, got.body)
		}
	}
}

// TestHostCookie: under TLS the cookie is bound to the host and to TLS, and scripts never see it.
func TestHostCookie(t *testing.T) {
	dbtest.Each(t, nil, func(t *testing.T, d *db.DB) {
		a, err := New(context.Background(), d, Options{TLS: true, Log: slog.New(slog.NewTextHandler(io.Discard, nil))})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := CreateCompany(context.Background(), d, &tenant.Company{Name: "测试公司"}, []NewUser{someone("owner", "owner")}); err != nil {
			t.Fatal(err)
		}
		server := httptest.NewTLSServer(a.Handler())
		t.Cleanup(server.Close)
		answer, err := server.Client().Post(server.URL+api.Prefix+"/session", "application/json", strings.NewReader(fmt.Sprintf(`{"login":"owner","password":%q}`, testPassword)))
		if err != nil {
			t.Fatal(err)
		}
		answer.Body.Close()
		cookies := answer.Cookies()
		if len(cookies) != 1 {
			t.Fatalf("%d, cookies %v", answer.StatusCode, cookies)
		}
		c := cookies[0]
		if c.Name != "__Host-xz_session" || !c.Secure || !c.HttpOnly || c.Path != "/" || c.Domain != "" || c.SameSite != http.SameSiteLaxMode {
			t.Errorf("%+v", c)
		}
		if answer.Header.Get("Strict-Transport-Security") == "" {
			t.Error("no Strict-Transport-Security")
		}
	})
}
