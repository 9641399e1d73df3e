package auth_test

import (
	"context"
	"io/fs"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/platform/audit"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/db/dbtest"
	"xingzhou/internal/platform/tenant"
)

const company = 7

// known are a few of the permissions that the program has.
var known = []string{auth.Anyone, auth.Public, "sales.order.read", "sales.order.create", "sales.order.approve", "gl.voucher.read", "user.read", "user.create", "user.update",
	"role.read", "role.create", "role.update", "role.delete", "role.assign", "setting.read", "setting.update", "audit.read", "audit.purge", auth.GiveAny,
	auth.SeeCost, auth.SeeMargin, auth.SeePhone}

// house is a company with users, by name.
type house struct {
	t   *testing.T
	d   *db.DB
	s   *auth.Service
	ids map[string]int64
}

func eachHouse(t *testing.T, users map[string]string, fn func(h *house)) {
	dbtest.Each(t, []fs.FS{tenant.Schema, auth.Schema, audit.Schema}, func(t *testing.T, d *db.DB) {
		h := &house{t, d, auth.NewService(d), map[string]int64{}}
		_, err := db.Do(context.Background(), d, db.Req{}, func(tx *db.Tx) (bool, error) {
			for name, role := range users {
				u := &auth.User{Login: name, Name: name, Tenant: company, Role: role}
				if err := auth.CreateUser(tx, u, "no password"); err != nil {
					return false, err
				}
				h.ids[name] = u.ID
			}
			return true, nil
		})
		if err != nil {
			t.Fatal(err)
		}
		fn(h)
	})
}

// session is what a user may do now.
func (h *house) session(name string) *auth.Session {
	h.t.Helper()
	x, err := h.s.Acting(context.Background(), company, h.ids[name], nil)
	if err != nil {
		h.t.Fatal(err)
	}
	return x
}

// as runs a change of rights in the name of a user.
func (h *house) as(name string, fn func(tx *db.Tx, g auth.Giver) error) error {
	h.t.Helper()
	g := auth.Giver{Session: h.session(name), Known: known}
	_, err := db.Do(context.Background(), h.d, db.Req{Tenant: company, User: g.UserID}, func(tx *db.Tx) (bool, error) { return true, fn(tx, g) })
	return err
}

func (h *house) role(by, name string, grants ...auth.Grant) (key string, err error) {
	err = h.as(by, func(tx *db.Tx, g auth.Giver) error {
		r, err := auth.CreateRole(tx, g, &auth.RoleInput{Name: name, Grants: grants})
		if err == nil {
			key = r.Key
		}
		return err
	})
	return key, err
}

func (h *house) give(by, to string, roles ...string) error {
	return h.as(by, func(tx *db.Tx, g auth.Giver) error {
		_, _, err := auth.SetRights(tx, g, h.ids[to], &auth.RightsInput{Roles: roles})
		return err
	})
}

// refused wants a refusal by its name, in both languages.
func (h *house) refused(err error, reason string) {
	h.t.Helper()
	e, ok := errs.As(err)
	if !ok || e.Reason != reason || e.Zh == "" || e.En == "" || strings.Contains(e.Zh+e.En, "%!") {
		h.t.Errorf("got %v, want %s", err, reason)
	}
}

func (h *house) must(err error) {
	h.t.Helper()
	if err != nil {
		h.t.Fatal(err)
	}
}

func grant(s auth.Scope, patterns ...string) (out []auth.Grant) {
	for _, p := range patterns {
		out = append(out, auth.Grant{Pattern: p, Scope: s})
	}
	return out
}

func TestRoles(t *testing.T) {
	users := map[string]string{}
	for _, role := range []string{auth.Owner, auth.Sales, auth.SalesLead, auth.Accountant, auth.FinanceLead, auth.Keeper, auth.Buyer, auth.Planner, auth.HR,
		auth.Auditor, auth.Admin, auth.Supplier, auth.CustomerLink} {
		users[role] = role
	}
	eachHouse(t, users, func(h *house) {
		for _, c := range []struct {
			role, permission string
			want             bool
		}{
			{auth.Owner, "anything.at.all", true}, {auth.Sales, "sales.order.approve", true}, {auth.Sales, "gl.voucher.read", false},
			{auth.Sales, auth.SeeCost, false}, {auth.SalesLead, auth.SeeMargin, true}, {auth.SalesLead, auth.SeeCost, false},
			{auth.Accountant, "gl.voucher.read", true}, {auth.Accountant, auth.SeeCost, true}, {auth.Accountant, "sales.order.create", false},
			{auth.Accountant, "audit.read", false}, {auth.Accountant, "user.read", false}, {auth.FinanceLead, "sales.order.approve", true},
			{auth.Keeper, "sales.delivery.approve", true}, {auth.Keeper, auth.SeeCost, false}, {auth.Keeper, auth.SeePhone, false},
			{auth.Keeper, "settlement.receipt.create", false}, {auth.Keeper, "gl.voucher.read", false}, {auth.Keeper, auth.Anyone, true},
			{auth.Auditor, "audit.read", true}, {auth.Auditor, auth.SeePhone, false}, {auth.Auditor, "sales.order.create", false},
			{auth.Admin, "role.assign", true}, {auth.Admin, "sales.order.read", false}, {auth.Supplier, "home.read", false}, {auth.CustomerLink, "search.read", false},
		} {
			if got := h.session(c.role).Can(c.permission); got != c.want {
				t.Errorf("%s %s: %v", c.role, c.permission, got)
			}
		}
		if err := auth.Require(context.Background(), "sales.order.read"); err == nil {
			t.Error("no session was needed")
		}
	})
}

// where gathers conditions as a list does.
type where struct {
	sql  []string
	args []any
}

func (w *where) And(condition string, args ...any) {
	w.sql, w.args = append(w.sql, condition), append(w.args, args...)
}

func TestReach(t *testing.T) {
	eachHouse(t, map[string]string{"boss": auth.Owner, "zhou": auth.Sales, "wu": auth.Sales, "lead": auth.SalesLead, "keep": auth.Keeper}, func(h *house) {
		reach := func(name, permission string) string {
			var w where
			h.session(name).Reach(permission).Where(&w, "t.created_by", "t.warehouse_id")
			for i, a := range w.args {
				for who, user := range h.ids {
					if a == user {
						w.args[i] = who
					}
				}
			}
			return strings.Join(w.sql, " AND ") + " " + strings.Trim(strings.Join(texts(w.args), ","), " ")
		}
		want := func(name, permission, sql string) {
			t.Helper()
			if got := reach(name, permission); got != sql {
				t.Errorf("%s %s: %q, want %q", name, permission, got, sql)
			}
		}
		want("boss", "sales.order.read", " ")
		want("zhou", "sales.order.read", "(t.created_by IN (?)) zhou")
		want("zhou", "gl.voucher.read", "1 = 0 ")
		want("lead", "sales.order.read", "(t.created_by IN (?)) lead")
		want("keep", "sales.delivery.read", " ")
		h.must(h.as("boss", func(tx *db.Tx, _ auth.Giver) error {
			tx.Exec(3, "UPDATE auth_user SET department_id = 5 WHERE tenant_id = $1 AND name IN ('zhou', 'wu', 'lead')")
			return nil
		}))
		h.must(h.as("boss", func(tx *db.Tx, g auth.Giver) error {
			_, _, err := auth.SetRights(tx, g, h.ids["keep"], &auth.RightsInput{Roles: []string{auth.Keeper, auth.Sales}, Warehouses: []id.ID{31, 32, 31}})
			return err
		}))
		lead := h.session("lead").Reach("sales.order.read")
		if lead.All || len(lead.Users) != 3 || !lead.Sees(h.ids["wu"], 9) || lead.Sees(h.ids["keep"], 9) {
			t.Errorf("the lead reaches %+v", lead)
		}
		want("zhou", "sales.order.read", "(t.created_by IN (?)) zhou")
		// Two roles reach what either reaches.
		want("keep", "sales.delivery.read", "(t.created_by IN (?) OR t.warehouse_id IN (?, ?)) keep,31,32")
		both := h.session("keep").Reach("sales.delivery.read")
		if !both.Sees(1, 32) || !both.Sees(h.ids["keep"], 1) || both.Sees(1, 1) {
			t.Errorf("both roles reach %+v", both)
		}
		other, err := db.Get(context.Background(), h.d, company, func(q *db.Reader) (auth.Reach, error) {
			return auth.ReachOf(q, h.ids["keep"], "sales.delivery.read")
		})
		if diff := cmp.Diff(both, other); err != nil || diff != "" {
			t.Errorf("asked for by another: %v %s", err, diff)
		}
	})
}

func texts(args []any) (out []string) {
	for _, a := range args {
		switch a := a.(type) {
		case string:
			out = append(out, a)
		case int64:
			out = append(out, strconv.FormatInt(a, 10))
		}
	}
	return out
}

func TestOwnRoles(t *testing.T) {
	eachHouse(t, map[string]string{"boss": auth.Owner, "zhou": auth.Sales, "root": auth.Admin}, func(h *house) {
		key, err := h.role("boss", "订单查看员", grant(auth.ScopeAll, "sales.order.read")...)
		h.must(err)
		_, err = h.role("boss", "订单查看员", grant(auth.ScopeAll, "sales.order.read")...)
		h.refused(err, "role.taken")
		_, err = h.role("boss", "空想", grant(auth.ScopeAll, "sales.dream.read")...)
		h.refused(err, "role.pattern")
		h.must(h.give("boss", "zhou", key))
		if x := h.session("zhou"); x.Can("sales.order.create") || !x.Reach("sales.order.read").All || x.Role != key {
			t.Errorf("with the own role: %+v", x)
		}
		role, _ := strconv.ParseInt(key, 10, 64)
		h.refused(h.as("boss", func(tx *db.Tx, _ auth.Giver) error { return auth.DeleteRole(tx, role) }), "role.used")
		h.must(h.as("boss", func(tx *db.Tx, g auth.Giver) error {
			_, err := auth.UpdateRole(tx, g, role, &auth.RoleInput{Name: "订单员", Version: 1, Grants: grant(auth.ScopeOwn, "sales.order.read", "sales.order.create")})
			return err
		}))
		if x := h.session("zhou"); !x.Can("sales.order.create") || x.Reach("sales.order.read").All {
			t.Error("the change of the role did not reach its user")
		}
		h.refused(h.as("boss", func(tx *db.Tx, g auth.Giver) error {
			_, err := auth.UpdateRole(tx, g, role, &auth.RoleInput{Name: "订单员", Version: 1})
			return err
		}), "version.stale")
		h.must(h.give("boss", "zhou", auth.Sales))
		h.must(h.as("boss", func(tx *db.Tx, _ auth.Giver) error { return auth.DeleteRole(tx, role) }))
		h.refused(h.give("boss", "zhou", key), "user.role")
	})
}

func TestNobodyGivesWhatHeHasNot(t *testing.T) {
	eachHouse(t, map[string]string{"boss": auth.Owner, "zhou": auth.Sales, "root": auth.Admin, "half": auth.Sales}, func(h *house) {
		giver, err := h.role("boss", "小组长", append(grant(auth.ScopeOwn, "sales.order.read"), grant(auth.ScopeAll, "role.*")...)...)
		h.must(err)
		h.must(h.give("boss", "half", giver))
		_, err = h.role("half", "更大", grant(auth.ScopeAll, "sales.order.read")...)
		h.refused(err, "role.beyond") // the same right, farther
		_, err = h.role("half", "审核", grant(auth.ScopeOwn, "sales.order.approve")...)
		h.refused(err, "role.beyond")
		h.refused(h.give("half", "half", giver, auth.Sales), "role.beyond")
		h.refused(h.give("half", "zhou", auth.Owner), "role.beyond")
		_, err = h.role("half", "一样", grant(auth.ScopeOwn, "sales.order.read")...)
		h.must(err)
		// An administrator gives others any right over documents, himself none, and nobody rights of administration that he lacks.
		h.must(h.give("root", "zhou", auth.Accountant))
		h.refused(h.give("root", "root", auth.Admin, auth.Accountant), "role.self")
		_, err = h.role("root", "老板二号", grant(auth.ScopeAll, "*")...)
		h.must(err) // the program has nothing that he lacks among rights of administration
		h.refused(h.give("half", "root", auth.Sales), "role.beyond")
		h.refused(h.give("half", "root", giver), "role.above")
	})
}

func TestSomebodyCanAlwaysGive(t *testing.T) {
	eachHouse(t, map[string]string{"boss": auth.Owner, "zhou": auth.Sales}, func(h *house) {
		h.refused(h.give("boss", "boss", auth.Sales), "role.last")
		h.must(h.give("boss", "zhou", auth.Sales, auth.Admin))
		h.must(h.give("boss", "boss", auth.Sales))
		h.refused(h.give("zhou", "zhou", auth.Sales), "role.last")
		h.refused(h.as("zhou", func(tx *db.Tx, _ auth.Giver) error {
			tx.Exec(1, "UPDATE auth_user SET disabled = 1 WHERE tenant_id = $1 AND id = $2", h.ids["zhou"])
			return auth.Governed(tx)
		}), "role.last")
	})
}

func TestThreeAdministrators(t *testing.T) {
	eachHouse(t, map[string]string{"boss": auth.Owner, "sys": auth.Admin, "sec": auth.Sales, "aud": auth.Auditor, "zhou": auth.Sales}, func(h *house) {
		set := func(by string, in auth.Settings) error {
			return h.as(by, func(tx *db.Tx, g auth.Giver) error { _, err := auth.SetSettings(tx, g, in); return err })
		}
		h.refused(set("boss", auth.Settings{MakerChecker: "sales.order,sales.dream"}), "setting.document")
		h.must(set("boss", auth.Settings{MakerChecker: "sales.order"}))
		h.refused(set("boss", auth.Settings{SeparateAdmins: true}), "role.duty_empty")
		security, err := h.role("boss", "安全管理员", grant(auth.ScopeAll, "role.*", auth.GiveAny)...)
		h.must(err)
		h.must(h.give("boss", "sec", security, auth.Auditor))
		h.refused(set("boss", auth.Settings{SeparateAdmins: true}), "role.duties")
		h.must(h.give("boss", "sec", security))
		h.must(set("boss", auth.Settings{SeparateAdmins: true}))
		for _, c := range []struct {
			name, permission string
			want             bool
		}{
			{"boss", "sales.order.approve", true}, {"boss", "user.create", false}, {"boss", "role.assign", false}, {"boss", "audit.read", false}, {"boss", "user.read", true},
			{"sys", "user.create", true}, {"sys", "role.assign", false}, {"sys", "audit.read", false}, {"sys", auth.GiveAny, false},
			{"sec", "role.assign", true}, {"sec", "user.create", false}, {"sec", "audit.read", false}, {"aud", "audit.purge", true}, {"aud", "role.assign", false},
		} {
			if got := h.session(c.name).Can(c.permission); got != c.want {
				t.Errorf("%s %s: %v", c.name, c.permission, got)
			}
		}
		h.refused(h.give("sec", "sec", security, auth.Admin), "role.duties")
		h.refused(h.give("sec", "aud", auth.Auditor, auth.Admin), "role.duties")
		h.refused(h.give("sec", "sec", security, auth.Sales), "role.self")
		h.must(h.give("sec", "zhou", auth.SalesLead))
		h.refused(h.give("sec", "aud", auth.Sales), "role.above") // the right to see the trail is not his to take
		h.refused(h.as("sys", func(tx *db.Tx, g auth.Giver) error { return auth.MayCreate(tx, g, "new", auth.Sales) }), "role.assign")
		h.must(h.as("sys", func(tx *db.Tx, g auth.Giver) error { return auth.MayCreate(tx, g, "new", "") }))
		h.must(set("sec", auth.Settings{}))
		if !h.session("boss").Can("role.assign") {
			t.Error("the owner has the duties back when they are no longer separate")
		}
	})
}
