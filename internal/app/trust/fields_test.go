package trust

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"testing"

	"xingzhou/internal/app"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
)

// inside are columns that no request may set: the program alone does.
var inside = []string{"tenant_id", "state", "status", "posted", "posting_no", "number", "created_by", "created_ms", "created_at", "updated_by", "updated_ms", "approved_by", "approved_ms",
	"approved_at", "cost", "open_qty", "delivered_qty", "delivered_amount", "returned_qty", "returned_cost", "settled", "password_hash", "totp_secret", "token_hash", "grants_hash"}

// contract is what is needed here of the OpenAPI document.
type contract struct {
	Paths map[string]map[string]struct {
		RequestBody *struct {
			Content map[string]struct{ Schema schema }
		}
	}
	Components struct{ Schemas map[string]schema }
}

type schema struct {
	Ref                  string `json:"$ref"`
	Properties           map[string]schema
	Items                *schema
	AdditionalProperties any
}

func readContract(t *testing.T) *contract {
	t.Helper()
	b, err := app.Document()
	if err != nil {
		t.Fatal(err)
	}
	var c contract
	if err := json.Unmarshal(b, &c); err != nil {
		t.Fatal(err)
	}
	return &c
}

func (c *contract) of(s schema) schema {
	if s.Ref != "" {
		return c.Components.Schemas[strings.TrimPrefix(s.Ref, "#/components/schemas/")]
	}
	return s
}

// eachObject calls fn for the objects of a body, the lines of a paper among them.
func (c *contract) eachObject(s schema, at string, fn func(at string, s schema)) {
	s = c.of(s)
	if s.Properties != nil {
		fn(at, s)
	}
	for name, p := range s.Properties {
		p = c.of(p)
		if p.Items != nil {
			c.eachObject(*p.Items, at+"/"+name+"/0", fn)
		} else if p.Properties != nil {
			c.eachObject(p, at+"/"+name, fn)
		}
	}
}

var columnName = regexp.MustCompile(`(?m)(?:^\s+|ADD COLUMN )([a-z_][a-z0-9_]*)\s+(?:bigint|text|integer|smallint)\b`)

// columns are the names of all columns of all tables.
func columns(t *testing.T) []string {
	t.Helper()
	seen := map[string]bool{}
	for _, schema := range app.Schemas() {
		files, err := fs.Glob(schema, "schema/*.sql")
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			text, err := fs.ReadFile(schema, file)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range columnName.FindAllStringSubmatch(string(text), -1) {
				seen[m[1]] = true
			}
		}
	}
	if len(seen) < 150 {
		t.Fatalf("only %d columns were found", len(seen))
	}
	var out []string
	for name := range seen {
		out = append(out, name)
	}
	slices.Sort(out)
	return out
}

// TestForeignFields is P2 for writing: every column of every table is sent to every route that takes a body. What the route does not
// declare is refused by name, and nothing that the program alone decides is declared.
func TestForeignFields(t *testing.T) {
	c := newCastle(t, openOne(t))
	doc := readContract(t)
	all := columns(t)
	tried := 0
	for _, r := range c.app.Router.Routes {
		op, ok := doc.Paths[r.Path][strings.ToLower(r.Method)]
		if !ok || op.RequestBody == nil || r.Permission == auth.Public || strings.Contains(r.Path, "/links/") {
			continue
		}
		body, ok := op.RequestBody.Content["application/json"]
		if !ok {
			continue
		}
		path := strings.TrimPrefix(r.Path, api.Prefix)
		doc.eachObject(body.Schema, "", func(at string, s schema) {
			for _, name := range inside {
				if _, declared := s.Properties[name]; declared && !may[path+at+"/"+name] {
					t.Errorf("%s %s lets a request set %s/%s", r.Method, path, at, name)
				}
			}
			if open, is := s.AdditionalProperties.(bool); s.AdditionalProperties != nil && (!is || open) {
				t.Errorf("%s %s takes any field at %q", r.Method, path, at)
			}
		})
		tried++
		c.tryFields(r, path, doc.of(body.Schema), all)
	}
	if tried < 60 {
		t.Errorf("only %d routes take a body", tried)
	}
}

// may are fields that look like what the program decides, and are not.
var may = map[string]bool{}

func (c *castle) tryFields(r api.Route, path string, s schema, all []string) {
	c.t.Helper()
	if s.Properties == nil {
		return // what a body holds is not fixed: it is read row by row
	}
	sent := map[string]any{}
	for _, name := range all {
		if _, declared := s.Properties[name]; !declared {
			sent[name] = "1"
		}
	}
	body, err := json.Marshal(sent)
	if err != nil {
		c.t.Fatal(err)
	}
	address, _, _ := c.address(path)
	got := c.do("owner", r.Method, harmless(r.Method, address), string(body))
	var p api.Problem
	json.Unmarshal(got.body, &p)
	refused := map[string]bool{p.Pointer: true}
	for _, e := range p.Errors {
		refused[e.Pointer] = true
	}
	if got.status == http.StatusUnprocessableEntity && refused["?dry_run"] {
		got = c.do("owner", r.Method, address, string(body)) // it cannot be looked at only, and takes none of it
		p = api.Problem{}
		json.Unmarshal(got.body, &p)
		for _, e := range p.Errors {
			refused[e.Pointer] = true
		}
	}
	if got.status != http.StatusUnprocessableEntity {
		c.t.Errorf("%s %s with foreign fields: %d %.300s", r.Method, path, got.status, got.body)
		return
	}
	for name := range sent {
		if !refused["/"+name] {
			c.t.Errorf("%s %s does not refuse the field %s: %.300s", r.Method, path, name, got.body)
			return
		}
	}
}

// secrets are what the papers of the castle show of costs, of margin and of phones.
var secrets = []struct {
	permission string
	values     []string
}{
	{auth.SeeCost, []string{"23.45", "2345.00", "2,345.00", "93.80", "70.35", "2274.65", "2,274.65"}},
	{auth.SeeMargin, []string{`"0.531"`, "53.1%"}},
	{auth.SeePhone, []string{"13812345678", "3812345"}},
}

// TestHiddenFields is P2 for reading: no answer, export or refusal shows a cost, a margin or a phone number to a role without the right.
func TestHiddenFields(t *testing.T) {
	each(t, func(t *testing.T, d *db.DB) {
		c := newCastle(t, d)
		shown := map[string]bool{}
		for _, role := range everyRole {
			x, err := c.app.Users.Find(t.Context(), role)
			if err != nil {
				t.Fatal(err)
			}
			look := func(what string, got reply) {
				text := readable(t, got.body)
				for _, s := range secrets {
					for _, v := range s.values {
						if !strings.Contains(text, v) {
							continue
						}
						if shown[s.permission] = true; !x.Can(s.permission) {
							t.Errorf("%s reads %s (%s) in %s: %.200s", role, v, s.permission, what, text[max(0, strings.Index(text, v)-100):])
						}
					}
				}
			}
			for _, r := range c.app.Router.Routes {
				path := strings.TrimPrefix(r.Path, api.Prefix)
				address, _, _ := c.address(path)
				if r.Method == http.MethodGet {
					look(path, c.do(role, "GET", address, ""))
				} else if strings.Contains(path, "{id}/") {
					// A refusal shows the paper as it is now, and a preview what would come of it.
					look(path+" late", c.do(role, r.Method, harmless(r.Method, address), `{"version":99}`))
					look(path, c.do(role, r.Method, harmless(r.Method, address), `{}`))
				}
			}
			product, party := c.ids["/master/products"].id, c.ids["/master/parties"].id
			for _, path := range []string{"/inventory/moves?product=" + product, "/inventory/reservations?product=" + product, "/search?q=" + "PSU", "/search?q=" + "宁波",
				"/search?q=QTRK2", "/search?q=CBTZ2", "/search?q=FYFT2", "/home?span=month", "/home?span=year", "/master/products?q=psu&customer=" + party,
				"/inventory/balances?q=psu", "/inventory/adjustments/worth?products=" + product, "/master/parties?q=1234567"} {
				look(path, c.do(role, "GET", path, ""))
			}
		}
		for _, s := range secrets {
			if !shown[s.permission] {
				t.Errorf("nobody saw what %s shows: the test looks for the wrong values", s.permission)
			}
		}
		if got := c.do("keeper", "GET", "/master/parties", ""); got.text("items", 0, "phone") != "138****5678" {
			t.Errorf("the keeper's list shows the phone as %q", got.text("items", 0, "phone"))
		}
	})
}

// readable is a text, or what lies in a workbook.
func readable(t *testing.T, body []byte) string {
	t.Helper()
	if !bytes.HasPrefix(body, []byte("PK")) {
		return string(body)
	}
	z, err := zip.NewReader(bytes.NewReader(body), int64(len(body)))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.Copy(&b, r); err != nil {
			t.Fatal(err)
		}
		r.Close()
	}
	return b.String()
}

// TestStarredPhoneStays changes a customer as somebody who does not see the number: it comes back starred, and stays what it was.
func TestStarredPhoneStays(t *testing.T) {
	c := newCastle(t, openOne(t))
	key := c.ids["/settings/roles"].id
	c.must("owner", "PUT", fmt.Sprintf("/settings/rights/%d", c.users["hr"]), fmt.Sprintf(`{"roles":[%q]}`, key))
	path := "/master/parties/" + c.ids["/master/parties"].id
	got := c.must("hr", "PUT", path, `{"name":"宁波远航","is_customer":true,"phone":"138****5678","version":1}`)
	if got.text("phone") != "138****5678" {
		t.Errorf("the answer shows %s", got.body)
	}
	if kept := c.must("owner", "GET", path, "").text("phone"); kept != "13812345678" {
		t.Errorf("the number became %q", kept)
	}
}
