package trust

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"xingzhou/internal/app"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/tenant"
)

// everyRole are the roles of the program, in the order of the columns of testdata/rights.txt.
var everyRole = []string{auth.Owner, auth.Sales, auth.SalesLead, auth.Accountant, auth.FinanceLead, auth.Keeper, auth.Buyer, auth.Planner, auth.HR,
	auth.Auditor, auth.Admin, auth.Supplier, auth.CustomerLink}

// castle is two companies with users of every role: role and role+"2" in different departments of one, role+"-stranger" in the other.
type castle struct {
	t       *testing.T
	app     *app.App
	handler http.Handler
	tenant  int64
	users   map[string]int64
	tokens  map[string]string
	keys    int

	ids map[string]paper // by the address under which papers are found
}

// paper is a real one, and who wrote it.
type paper struct {
	id, number string
	body       string // that changes it
	sold       bool   // by the user sales; others are the owner's
}

func newCastle(t *testing.T, d *db.DB) *castle {
	t.Helper()
	ctx := context.Background()
	a, err := app.New(ctx, d, app.Options{Log: slog.New(slog.NewTextHandler(io.Discard, nil))})
	if err != nil {
		t.Fatal(err)
	}
	c := &castle{t: t, app: a, handler: a.Handler(), users: map[string]int64{}, tokens: map[string]string{}}
	own, other := &tenant.Company{Name: "城堡"}, &tenant.Company{Name: "别家"}
	for _, company := range []*tenant.Company{own, other} {
		if _, err := app.CreateCompany(ctx, d, company, nil); err != nil {
			t.Fatal(err)
		}
	}
	c.tenant = own.ID
	for _, role := range everyRole {
		c.user(role, role, own.ID, 1)
		c.user(role+"2", role, own.ID, 2)
		c.user(role+"-stranger", role, other.ID, 1)
	}
	c.furnish()
	return c
}

// user makes a user with a session, and with one that has expired.
func (c *castle) user(name, role string, company, department int64) {
	c.t.Helper()
	_, err := db.Do(context.Background(), c.app.DB, db.Req{}, func(tx *db.Tx) (bool, error) {
		u := &auth.User{Login: name, Name: name, Tenant: company, Role: role, Department: department}
		if err := auth.CreateUser(tx, u, "no password"); err != nil {
			return false, err
		}
		c.users[name] = u.ID
		now := tx.Now.UnixMilli()
		for token, ends := range map[string]int64{name: now + time.Hour.Milliseconds(), name + " late": now - 1} {
			sum := sha256.Sum256([]byte(token))
			tx.Exec(1, `INSERT INTO auth_session (token_hash, user_id, tenant_id, created_ms, expires_ms, seen_ms, agent) VALUES ($2, $3, $4, $5, $6, $5, 'test')`,
				base64.RawURLEncoding.EncodeToString(sum[:]), u.ID, company, now, ends)
		}
		return true, nil
	})
	if err != nil {
		c.t.Fatal(err)
	}
}

// reply is an answer.
type reply struct {
	status int
	body   []byte
}

func (r reply) code() string {
	var p api.Problem
	json.Unmarshal(r.body, &p)
	return p.Code
}

// at walks the answer: at("items", 0, "id").
func (r reply) at(path ...any) any {
	var v any
	json.Unmarshal(r.body, &v)
	for _, p := range path {
		switch p := p.(type) {
		case string:
			m, _ := v.(map[string]any)
			v = m[p]
		case int:
			list, _ := v.([]any)
			if p >= len(list) {
				return nil
			}
			v = list[p]
		}
	}
	return v
}

func (r reply) text(path ...any) string {
	s, _ := r.at(path...).(string)
	return s
}

// do sends a request in the name of a token, "" for nobody. A stream is cut off soon.
func (c *castle) do(token, method, path, body string) reply {
	c.t.Helper()
	q := httptest.NewRequest(method, api.Prefix+path, strings.NewReader(body))
	ctx, cancel := context.WithTimeout(q.Context(), 20*time.Second)
	if strings.HasSuffix(path, "/events") || strings.HasSuffix(path, "/stream") {
		ctx, cancel = context.WithTimeout(q.Context(), 50*time.Millisecond)
	}
	defer cancel()
	q = q.WithContext(ctx)
	if token != "" {
		q.AddCookie(&http.Cookie{Name: "xz_session", Value: token})
	}
	c.keys++
	q.Header.Set("Idempotency-Key", fmt.Sprint("key-", c.keys))
	if body != "" {
		q.Header.Set("Content-Type", "application/json")
	}
	rec := httptest.NewRecorder()
	c.handler.ServeHTTP(rec, q)
	return reply{rec.Code, bytes.Clone(rec.Body.Bytes())}
}

// must wants 200.
func (c *castle) must(token, method, path, body string) reply {
	c.t.Helper()
	got := c.do(token, method, path, body)
	if got.status != http.StatusOK {
		c.t.Fatalf("%s %s %s: %d %s", token, method, path, got.status, got.body)
	}
	return got
}

// furnish makes one paper of each kind.
func (c *castle) furnish() {
	c.t.Helper()
	put := func(who, path, body string) paper {
		got := c.must(who, "POST", path, body)
		number := got.text("number")
		if number == "" {
			number = got.text("code")
		}
		p := paper{got.text("id"), number, strings.Replace(body, `,"approve":true`, "", 1), who == auth.Sales}
		if strings.HasPrefix(path, "/sales/") && path != "/sales/orders" && path != "/sales/quotations" {
			p.body = "{}" // what they are made from stays
		}
		if p.id == "" {
			c.t.Fatalf("%s: no id in %s", path, got.body)
		}
		return p
	}
	c.ids = map[string]paper{}
	post := func(who, path, body string) string {
		c.ids[path] = put(who, path, body)
		return c.ids[path].id
	}
	customer := post(auth.Owner, "/master/parties", `{"name":"宁波远航机械","is_customer":true,"contact":"李雷","phone":"13812345678"}`)
	product := post(auth.Owner, "/master/products", `{"code":"PSU-1001","name":"开关电源","price":"50","tax_rate":"0.13"}`)
	account := c.must(auth.Owner, "GET", "/master/accounts?q=560216&leaf=true", "").text("items", 0, "id")
	fund := c.must(auth.Owner, "GET", "/master/accounts?q=1002&leaf=true&fund=true", "").text("items", 0, "id")
	line := func(more string) string { return fmt.Sprintf(`[{"product":%q%s}]`, product, more) }
	post(auth.Sales, "/sales/quotations", fmt.Sprintf(`{"customer":%q,"lines":%s}`, customer, line(`,"qty":"6","price":"50"`)))
	opening := post(auth.Owner, "/inventory/openings", `{"lines":`+line(`,"qty":"100","unit_cost":"23.45"`)+`,"approve":true}`)
	order := post(auth.Sales, "/sales/orders", fmt.Sprintf(`{"customer":%q,"tax_included":false,"lines":%s,"approve":true}`, customer, line(`,"qty":"6","price":"50"`)))
	delivery := post(auth.Sales, "/sales/deliveries", fmt.Sprintf(`{"order":%q,"lines":[{"order_line":1,"qty":"4"}],"approve":true}`, order))
	post(auth.Sales, "/sales/returns", fmt.Sprintf(`{"delivery":%q,"reason":"坏了","lines":[{"delivery_line":1,"qty":"1"}],"approve":true}`, delivery))
	post(auth.Owner, "/settlement/receipts", fmt.Sprintf(`{"party":%q,"amount":"100","fund_account":%q,"auto":"oldest","approve":true}`, customer, fund))
	post(auth.Owner, "/inventory/receipts", fmt.Sprintf(`{"contra_account":%q,"lines":%s,"approve":true}`, account, line(`,"qty":"1","unit_cost":"23.45"`)))
	post(auth.Owner, "/inventory/issues", fmt.Sprintf(`{"contra_account":%q,"lines":%s,"approve":true}`, account, line(`,"qty":"1"`)))
	post(auth.Owner, "/inventory/adjustments", fmt.Sprintf(`{"contra_account":%q,"lines":%s}`, account, line(`,"amount":"1"`)))
	post(auth.Owner, "/inventory/landed-costs", fmt.Sprintf(`{"contra_account":%q,"basis":"qty","amount":"1","lines":[{"receipt":%q,"line":1}]}`, account, opening))
	post(auth.Owner, "/inventory/costings", `{"lines":`+line(`,"price":"1"`)+`}`)
	house := post(auth.Owner, "/master/warehouses", `{"code":"DC","name":"东仓"}`)
	c.ids["/gl/vouchers"] = paper{id: c.must(auth.Owner, "GET", "/gl/vouchers", "").text("items", 0, "id")}
	user := fmt.Sprint(c.users[auth.Sales])
	c.ids["/settings/users"] = paper{id: user, body: `{"name":"x","version":1}`}
	c.ids["/settings/rights"] = paper{id: user, body: `{"roles":["sales"]}`}
	c.ids["/settings/departments"] = paper{id: c.must(auth.Owner, "POST", "/settings/departments", `{"name":"一部"}`).text("id"), body: `{"name":"二部","version":1}`}
	c.ids["/settings/roles"] = paper{id: c.must(auth.Owner, "POST", "/settings/roles", `{"name":"内勤","grants":[{"pattern":"master.party.*","scope":"all"}]}`).text("key"),
		body: `{"name":"外勤","grants":[],"version":1}`}
	c.must(auth.Owner, "PUT", fmt.Sprintf("/settings/rights/%d", c.users["keeper2"]), fmt.Sprintf(`{"roles":["keeper"],"warehouses":[%q]}`, house))
}
