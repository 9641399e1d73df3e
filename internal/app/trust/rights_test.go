package trust

import (
	"bufio"

	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"xingzhou/internal/app"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/db/dbtest"
)

// clearance is one line of testdata/rights.txt: which roles pass, and how far each reaches.
type clearance struct {
	everybody bool // needs no session
	anyone    bool // needs a session and nothing more
	link      bool // needs the token in its address, whoever asks
	roles     map[string]auth.Scope
}

// readRights reads the file that people keep by hand: METHOD path, then public, anyone, or roles. A role without a scope reaches all.
func readRights(t *testing.T) map[string]clearance {
	t.Helper()
	f, err := os.Open("testdata/rights.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	out := map[string]clearance{}
	for lines := bufio.NewScanner(f); lines.Scan(); {
		words := strings.Fields(lines.Text())
		if len(words) == 0 || strings.HasPrefix(words[0], "#") {
			continue
		}
		a := clearance{roles: map[string]auth.Scope{}}
		for _, w := range words[2:] {
			role, scope, narrow := strings.Cut(w, ":")
			if !narrow {
				scope = string(auth.ScopeAll)
			}
			switch {
			case w == "public":
				a.everybody = true
			case w == "anyone":
				a.anyone = true
			case w == "link":
				a.link = true
			case !slices.Contains(everyRole, role):
				t.Errorf("%s: there is no role %s", lines.Text(), role)
			default:
				a.roles[role] = auth.Scope(scope)
			}
		}
		key := words[0] + " " + words[1]
		if _, twice := out[key]; twice {
			t.Errorf("%s stands twice in the file", key)
		}
		out[key] = a
	}
	return out
}

var placeholder = regexp.MustCompile(`\{[a-z_]+\}`)

// address fills the path of a route in: with the id of the castle's own paper where there is one.
func (c *castle) address(path string) (string, paper, bool) {
	base, _, has := strings.Cut(path, "/{id}")
	p, real := c.ids[base]
	if has && real {
		path = strings.Replace(path, "{id}", p.id, 1)
	}
	path = strings.NewReplacer("{period}", "2026-11", "{id}", "7").Replace(path)
	return placeholder.ReplaceAllString(path, "7"), p, has && real
}

// harmless makes sure that a write only looks.
func harmless(method, path string) string {
	if method == http.MethodGet {
		return path
	}
	return path + "?dry_run=true"
}

func denied(r reply) bool {
	return r.status == http.StatusUnauthorized || r.status == http.StatusForbidden && r.code() == "permission.denied"
}

// reaches tells whether the paper lies within the scope of a user: the first of a role works in the department of whoever wrote
// it and in all warehouses, the second in another one and in a warehouse without papers.
func reaches(role string, second bool, scope auth.Scope, p paper) bool {
	switch scope {
	case auth.ScopeAll:
		return true
	case auth.ScopeWarehouse, auth.ScopeDepartment:
		return !second
	}
	return p.sold && role == auth.Sales && !second
}

// TestRights is P1: every route, every role, papers of one's own, of another department, of another company, without a session and
// with one that has expired.
func TestRights(t *testing.T) {
	rights := readRights(t)
	each(t, func(t *testing.T, d *db.DB) {
		c := newCastle(t, d)
		seen := map[string]bool{}
		for _, r := range c.app.Router.Routes {
			path := strings.TrimPrefix(r.Path, api.Prefix)
			key := r.Method + " " + path
			a, there := rights[key]
			if seen[key] = true; !there {
				t.Errorf("%s (%s) is not in testdata/rights.txt: say who may", key, r.Permission)
				continue
			}
			if a.everybody != (r.Permission == auth.Public) || a.anyone != (r.Permission == auth.Anyone) {
				t.Errorf("%s asks for %s, the file says otherwise", key, r.Permission)
				continue
			}
			c.tryRoute(key, r, path, a)
		}
		for key := range rights {
			if !seen[key] {
				t.Errorf("%s is in testdata/rights.txt, but there is no such route", key)
			}
		}
	})
}

func (c *castle) tryRoute(key string, r api.Route, path string, a clearance) {
	c.t.Helper()
	if a.everybody {
		return
	}
	if a.link {
		c.tryLink(key, r, path)
		return
	}
	address, p, real := c.address(path)
	address = harmless(r.Method, address)
	body := ""
	if r.Method == http.MethodPut && real {
		body = p.body
	}
	for _, token := range []string{"", "made up", "sales late", "owner late"} {
		if got := c.do(token, r.Method, address, ""); got.status != http.StatusUnauthorized || got.code() != "session.missing" {
			c.t.Errorf("%s with the session %q: %d %s", key, token, got.status, got.body)
		}
	}
	for _, role := range everyRole {
		scope, may := a.roles[role]
		may = may || a.anyone
		for _, user := range []string{role, role + "2"} {
			got := c.do(user, r.Method, address, body)
			if denied(got) == may {
				c.t.Errorf("%s by %s: %d %s, may: %v", key, user, got.status, got.body, may)
				continue
			}
			if !may || !real || a.anyone {
				continue
			}
			within := reaches(role, user != role, scope, p)
			if plain := strings.TrimSuffix(address, "?dry_run=true"); !within && got.code() == "input.unknown" {
				got = c.do(user, r.Method, plain, body) // it cannot be looked at only
			}
			if within == (got.status == http.StatusNotFound) {
				c.t.Errorf("%s by %s of the paper of another: %d %s, within reach: %v", key, user, got.status, got.body, within)
			}
		}
		if may && real && !a.anyone {
			c.tryStranger(key, role, r.Method, path, address, body)
		}
	}
}

// tryLink wants a token that nobody issued to open nothing, for the owner as for nobody.
func (c *castle) tryLink(key string, r api.Route, path string) {
	c.t.Helper()
	address, _, _ := c.address(path)
	for _, token := range append([]string{"", "sales late"}, everyRole...) {
		if got := c.do(token, r.Method, address, ""); got.status != http.StatusNotFound || got.code() != "link.missing" {
			c.t.Errorf("%s by %q with a made-up link: %d %s", key, token, got.status, got.body)
		}
	}
}

// tryStranger wants the same answer for the id of another company as for one that nobody has.
func (c *castle) tryStranger(key, role, method, path, address, body string) {
	c.t.Helper()
	nobodys := harmless(method, placeholder.ReplaceAllString(strings.NewReplacer("{period}", "2026-11", "{id}", "7").Replace(path), "7"))
	theirs, none := c.do(role+"-stranger", method, address, body), c.do(role+"-stranger", method, nobodys, body)
	id := regexp.MustCompile(`[0-9a-f]{6,}|\b7\b`) // the id that was asked for, and the number of the request
	same := id.ReplaceAllString(string(theirs.body), "") == id.ReplaceAllString(string(none.body), "")
	if theirs.status != none.status || !same || theirs.status < 400 || method == http.MethodGet && theirs.status != http.StatusNotFound {
		c.t.Errorf("%s by a stranger (%s): %d %s, of nobody's paper %d %s", key, role, theirs.status, theirs.body, none.status, none.body)
	}
}

// TestLeaks looks through every answer that a salesperson of another department can read for the papers of the first.
func TestLeaks(t *testing.T) {
	each(t, func(t *testing.T, d *db.DB) {
		c := newCastle(t, d)
		var words []string
		for base, p := range c.ids {
			if p.sold {
				words = append(words, p.id, p.number)
			}
			if base == "/settlement/receipts" {
				words = append(words, p.number)
			}
		}
		tried := 0
		look := func(user, path string) {
			tried++
			got := c.do(user, "GET", path, "")
			for _, w := range words {
				if w != "" && strings.Contains(string(got.body), w) {
					t.Errorf("%s finds %s at %s: %.300s", user, w, path, got.body)
				}
			}
		}
		for _, user := range []string{"sales2", "sales_lead2", "keeper2"} {
			for _, r := range c.app.Router.Routes {
				path := strings.TrimPrefix(r.Path, api.Prefix)
				if base, rest, has := strings.Cut(path, "/{id}"); r.Method == "GET" && !(has && rest == "" && c.ids[base].sold) {
					address, _, _ := c.address(path)
					look(user, address)
				}
			}
			product := c.ids["/master/products"].id
			for _, w := range words {
				look(user, "/search?q="+w)
			}
			look(user, "/inventory/moves?product="+product)
			look(user, "/inventory/reservations?product="+product)
			look(user, "/master/products?customer="+c.ids["/master/parties"].id)
		}
		if tried < 100 {
			t.Errorf("only %d answers were looked through", tried)
		}
	})
}

// TestStrangerTakesAsLong measures that the paper of another company is not told from one that is not there by the time it takes.
func TestStrangerTakesAsLong(t *testing.T) {
	c := newCastle(t, openOne(t))
	const rounds = 60
	for _, base := range []string{"/sales/orders", "/sales/deliveries", "/settlement/receipts", "/master/parties"} {
		median := func(id string) time.Duration {
			var took []time.Duration
			for range rounds {
				start := time.Now()
				c.do("owner-stranger", "GET", base+"/"+id, "")
				took = append(took, time.Since(start))
			}
			slices.Sort(took)
			return took[rounds/2]
		}
		nobodys, theirs := median("7"), median(c.ids[base].id)
		if theirs > 2*nobodys+time.Millisecond || nobodys > 2*theirs+time.Millisecond {
			t.Errorf("%s: %s for theirs, %s for nobody's", base, theirs, nobodys)
		}
	}
}

// TestOneDoor wants every address that the server answers to be a route of the table, which leads through auth.Require,
// except the few that are named here.
func TestOneDoor(t *testing.T) {
	mux := regexp.MustCompile(`\.(HandleFunc|Handle)\(`)
	named := map[string]bool{
		`"GET /healthz", healthz`: true, `"GET /api/openapi.json", r.schema.serve`: true, `"/api/", r.unknown`: true, `"/", newPages(ui)`: true,
	}
	entered := 0
	err := filepath.WalkDir("../..", func(path string, e os.DirEntry, err error) error {
		if err != nil || e.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		text, err := os.ReadFile(path)
		lines := strings.Split(string(text), "\n")
		for i, line := range lines {
			at := mux.FindStringIndex(line)
			if at == nil || strings.Contains(line, "//") {
				continue
			}
			what := strings.TrimSuffix(strings.TrimSpace(line[at[1]:]), ")")
			inAPI := strings.Contains(filepath.ToSlash(path), "platform/api/")
			switch soon := strings.Join(lines[i:min(i+4, len(lines))], " "); {
			case inAPI && named[what]:
			case inAPI && strings.Contains(line, "Prefix+") && strings.Contains(soon, "r.enter(w, q,"):
				entered++
			default:
				t.Errorf("%s answers requests beside the table of routes: %s", path, strings.TrimSpace(line))
			}
		}
		return err
	})
	if err != nil || entered == 0 {
		t.Fatalf("%d places enter routes: %v", entered, err)
	}
}

func openOne(t *testing.T) *db.DB {
	t.Helper()
	d, err := db.OpenWith(t.Context(), dbtest.SQLite(t), db.Options{Clock: clock})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { d.Close() })
	if err := d.Migrate(t.Context(), app.Schemas()...); err != nil {
		t.Fatal(err)
	}
	return d
}

// TestRightsChangeAtOnce gives and takes a right between two requests of one session.
func TestRightsChangeAtOnce(t *testing.T) {
	each(t, func(t *testing.T, d *db.DB) {
		c := newCastle(t, d)
		role := c.ids["/settings/roles"].id
		path := "/settings/rights/" + strconv.FormatInt(c.users["hr"], 10)
		want := func(when string, status int) {
			if got := c.do("hr", "GET", "/master/parties", ""); got.status != status {
				t.Errorf("%s: %d %s", when, got.status, got.body)
			}
		}
		want("before", http.StatusForbidden)
		c.must("owner", "PUT", path, `{"roles":["hr","`+role+`"]}`)
		want("with a second role", http.StatusOK)
		c.must("owner", "PUT", "/settings/roles/"+role, `{"name":"内勤","grants":[],"version":1}`)
		want("when the role allows nothing", http.StatusForbidden)
		events := c.must("owner", "GET", "/audit/events?document=role", "")
		if events.text("items", 0, "action") != "update" {
			t.Errorf("the trail says %s", events.body)
		}
	})
}
