package app

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"xingzhou/internal/kit/id"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/audit"
	"xingzhou/internal/platform/db"
)

// listed reads a page of a list.
func listed[T any](t *testing.T, u *user, path string) api.List[T] {
	t.Helper()
	got := u.do("GET", path, "")
	var out api.List[T]
	if err := json.Unmarshal(got.body, &out); got.status != 200 || err != nil {
		t.Fatalf("%s: %d %s", path, got.status, got.body)
	}
	return out
}

func tenantOf(t *testing.T, u *user) int64 {
	t.Helper()
	var s struct {
		Company struct {
			ID id.ID `json:"id"`
		} `json:"company"`
	}
	if err := json.Unmarshal(u.do("GET", "/session", "").body, &s); err != nil || s.Company.ID == 0 {
		t.Fatalf("no company: %v", err)
	}
	return s.Company.ID.Int()
}

// Every write leaves an event that says who, what and from where, also one whose handler notes nothing by itself; a write
// that was refused, or only tried, leaves none.
func TestEveryWriteIsNoted(t *testing.T) {
	eachSite(t, func(s *site) {
		u := s.login("owner")
		made := u.do("POST", "/master/warehouses", `{"code":"WH9","name":"北仓"}`, "User-Agent: 浏览器", "X-Forwarded-For: 6.6.6.6, 203.0.113.9")
		if made.status != 200 {
			t.Fatalf("%s", made.body)
		}
		u.do("POST", "/master/warehouses", `{"code":"WH9","name":"北仓"}`)             // taken
		u.do("POST", "/master/warehouses?dry_run=true", `{"code":"WH8","name":"试"}`) // only tried
		paper := made.field("id").(string)
		got := listed[Event](t, u, "/audit/events?paper="+paper)
		if len(got.Items) != 1 {
			t.Fatalf("%d events of one warehouse: %+v", len(got.Items), got.Items)
		}
		e := got.Items[0]
		if e.Document != "master.warehouse" || e.Action != "create" || e.UserName != "owner" || e.Source != "screen" || e.IP != "203.0.113.9" ||
			e.Agent != "浏览器" || e.Request == "" || !strings.Contains(e.What, "仓库") || e.At.IsZero() {
			t.Errorf("the event does not tell who, what and from where: %+v", e)
		}
		if all := listed[Event](t, u, "/audit/events?document=master.warehouse&source=screen&user="+e.User.String()); len(all.Items) != 1 {
			t.Errorf("a refused or tried write was noted: %+v", all.Items)
		}
		if none := listed[Event](t, u, "/audit/events?document=master.warehouse&source=api"); len(none.Items) != 0 {
			t.Errorf("the source does not choose: %+v", none.Items)
		}
		if none := listed[Event](t, u, "/audit/events?to=2020-01-01"); len(none.Items) != 0 {
			t.Errorf("the day does not choose: %+v", none.Items)
		}
	})
}

// The audit trail is the auditor's: others read the history of papers that they may read, and a denial is kept.
func TestAuditIsForAuditors(t *testing.T) {
	eachSite(t, func(s *site) {
		owner, sales := s.login("owner"), s.login("sales")
		for _, path := range []string{"/audit/events", "/audit/access", "/audit/check", "/audit/keep", "/audit/documents"} {
			if got := sales.do("GET", path, ""); got.status != 403 {
				t.Errorf("sales reads %s: %d", path, got.status)
			}
			if got := owner.do("GET", path, ""); got.status != 200 {
				t.Errorf("the owner reads %s: %d %s", path, got.status, got.body)
			}
		}
		if got := sales.do("GET", "/audit/history?document=gl.voucher&paper=5", ""); got.status != 404 {
			t.Errorf("sales reads the history of a voucher: %d %s", got.status, got.body)
		}
		if got := owner.do("GET", "/audit/history?document=gl.voucher&paper=5", ""); got.status != 200 {
			t.Errorf("the owner reads a history: %d %s", got.status, got.body)
		}
		denied := listed[Access](t, owner, "/audit/access?kind=denied")
		if len(denied.Items) != 5 || denied.Items[0].UserName != "sales" || !strings.HasPrefix(denied.Items[4].Detail, "GET /api/v1/audit/events") || denied.Items[0].IP == "" {
			t.Errorf("denials: %+v", denied.Items)
		}
		page := listed[Access](t, owner, "/audit/access?kind=denied&limit=2")
		if next := listed[Access](t, owner, "/audit/access?kind=denied&limit=2&cursor="+page.NextCursor); len(next.Items) != 2 || next.Items[0].ID >= page.Items[1].ID {
			t.Errorf("the second page: %+v after %+v", next.Items, page.Items)
		}
		if got := owner.do("GET", "/audit/events?cursor=x", ""); got.status != 422 {
			t.Errorf("a wrong cursor: %d %s", got.status, got.body)
		}
	})
}

// A row edited in the database is named by the route (P13), and no setting keeps logs for less than the law wants.
func TestTheRoutesGuardTheTrail(t *testing.T) {
	eachSite(t, func(s *site) {
		u := s.login("owner")
		tenant := tenantOf(t, u)
		for n := range 4 {
			if got := u.do("POST", "/master/warehouses", fmt.Sprintf(`{"code":"W%d","name":"仓%d"}`, n, n)); got.status != 200 {
				t.Fatalf("%s", got.body)
			}
		}
		check := func() (c audit.Checked) {
			t.Helper()
			got := u.do("GET", "/audit/check", "")
			if err := json.Unmarshal(got.body, &c); got.status != 200 || err != nil {
				t.Fatalf("%d %s", got.status, got.body)
			}
			return c
		}
		if c := check(); c.Count != 0 || c.Events < 4 || c.Head == "" {
			t.Fatalf("an untouched chain: %+v", c)
		}
		last := listed[Event](t, u, "/audit/events?limit=1").Items[0].No
		if _, err := db.Do(context.Background(), s.app.DB, db.Req{Tenant: tenant}, func(tx *db.Tx) (bool, error) {
			tx.Exec(1, "UPDATE audit_event SET user_id = 1 WHERE tenant_id = $1 AND no = $2", last-1)
			return true, nil
		}); err != nil {
			t.Fatal(err)
		}
		if c := check(); c.Count != 1 || c.Faults[0].From != last-1 || c.Faults[0].Kind != "edited" {
			t.Errorf("event %d was edited, the check says %+v", last-1, c.Faults)
		}
		short := u.do("PUT", "/audit/keep", `{"access_days":179,"book_years":29}`)
		if p := short.problem(); short.status != 422 || len(p.Errors) != 2 {
			t.Errorf("179 days: %d %s", short.status, short.body)
		}
		if got := u.do("PUT", "/audit/keep", `{"access_days":400,"book_years":30}`); got.status != 200 {
			t.Errorf("400 days: %d %s", got.status, got.body)
		}
		if got := u.do("GET", "/audit/keep", ""); got.field("access_days") != 400.0 {
			t.Errorf("it is kept for %s", got.body)
		}
		if got := u.do("POST", "/audit/purge", ""); got.status != 200 || got.field("events") != 0.0 {
			t.Errorf("a purge on the first day: %d %s", got.status, got.body)
		}
	})
}

// What changed in a party is told field by field, and the phone only to those who may see it.
func TestThePhoneInTheTrailNeedsItsRight(t *testing.T) {
	eachFileSite(t, func(s *site, _ string) {
		u := s.login("owner")
		made := u.do("POST", "/master/parties", `{"name":"王芳","is_customer":true,"phone":"13800138000"}`)
		id := made.field("id").(string)
		if got := u.do("PUT", "/master/parties/"+id, `{"name":"王芳","is_customer":true,"phone":"13900139000","level":"A","version":1}`); got.status != 200 {
			t.Fatalf("%s", got.body)
		}
		changes := func(u *user) string {
			return fmt.Sprintf("%+v", listed[Event](t, u, "/audit/history?document=master.party&paper="+id).Items[0].Changes)
		}
		if got := changes(u); got != "[{Path:/phone Label:电话 Old:13800138000 New:13900139000 Hidden:false} {Path:/level Label:等级 Old: New:A Hidden:false}]" {
			t.Errorf("the owner sees %s", got)
		}
		if got := changes(s.login("auditor")); got != "[{Path:/phone Label:电话 Old: New: Hidden:true} {Path:/level Label:等级 Old: New:A Hidden:false}]" {
			t.Errorf("who may not see phone numbers sees %s", got)
		}
	})
}

// Who reads a telephone number stands in the access log, once an hour; who sees it starred does not.
func TestReadingPersonalDataIsKept(t *testing.T) {
	eachFileSite(t, func(s *site, _ string) {
		u, auditor := s.login("owner"), s.login("auditor")
		id := u.do("POST", "/master/parties", `{"name":"王芳","is_customer":true,"phone":"13800138000"}`).field("id").(string)
		for range 3 {
			u.do("GET", "/master/parties/"+id, "")
			auditor.do("GET", "/master/parties/"+id, "")
		}
		s.until("access", "1", func() string {
			return fmt.Sprint(len(listed[Access](t, auditor, "/audit/access?kind=personal").Items))
		})
		got := listed[Access](t, auditor, "/audit/access?kind=personal").Items[0]
		if got.UserName != "owner" || got.Document != "master.party" || got.Paper.String() != id {
			t.Errorf("the line of the access log: %+v", got)
		}
	})
}
