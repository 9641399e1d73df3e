package app

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/job"
)

// background runs the jobs of a site until its test ends; kinds of the test's own come first.
func (s *site) background(kinds ...job.Kind) {
	for _, k := range kinds {
		s.app.Jobs.Register(k)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan struct{})
	go func() { defer close(done); s.app.Background(ctx) }()
	s.t.Cleanup(func() { cancel(); <-done })
}

// starts begins a job in the name of a user.
func (u *user) starts(kind string) string {
	u.s.t.Helper()
	var me struct {
		User    struct{ ID string }
		Company struct{ ID string }
	}
	json.Unmarshal(u.do("GET", "/session", "").body, &me)
	var company, id int64
	fmt.Sscan(me.Company.ID, &company)
	fmt.Sscan(me.User.ID, &id)
	n, err := db.Do(context.Background(), u.s.app.DB, db.Req{Tenant: company, User: id}, func(tx *db.Tx) (int64, error) {
		return job.Start(tx, kind, nil, ""), nil
	})
	if err != nil {
		u.s.t.Fatal(err)
	}
	return fmt.Sprint(n)
}

// follow reads the events of a job until the stream ends, and answers their data and the name of the last.
func (u *user) follow(id string, each func(m map[string]any)) (last string) {
	u.s.t.Helper()
	q, _ := http.NewRequest("GET", u.s.url+api.Prefix+"/jobs/"+id+"/events", nil)
	r, err := u.http.Do(q)
	if err != nil {
		u.s.t.Fatal(err)
	}
	defer r.Body.Close()
	if r.StatusCode != 200 || r.Header.Get("Content-Type") != "text/event-stream" {
		u.s.t.Fatalf("%d %s", r.StatusCode, r.Header.Get("Content-Type"))
	}
	lines := bufio.NewScanner(r.Body)
	for lines.Scan() {
		if name, ok := strings.CutPrefix(lines.Text(), "event: "); ok {
			last = name
		}
		var m map[string]any
		if text, ok := strings.CutPrefix(lines.Text(), "data: "); ok && json.Unmarshal([]byte(text), &m) == nil && m["id"] != nil {
			each(m)
		}
	}
	return last
}

func (u *user) awaits(id, state string) reply {
	u.s.t.Helper()
	for begin := time.Now(); time.Since(begin) < 20*time.Second; time.Sleep(10 * time.Millisecond) {
		if r := u.do("GET", "/jobs/"+id, ""); r.field("state") == state {
			return r
		}
	}
	u.s.t.Fatalf("job %s is not %s: %s", id, state, u.do("GET", "/jobs/"+id, "").body)
	return reply{}
}

func TestJobRoutes(t *testing.T) {
	eachSite(t, func(s *site) {
		var step atomic.Int64
		var refused atomic.Bool
		refused.Store(true)
		s.background(
			job.Kind{Name: "test.long", Zh: "很长的任务", En: "Long job", Cancelable: true, Run: func(_ context.Context, r *job.Run) (any, error) {
				for {
					if err := r.Progress(step.Load(), 3, "第几步", "Some step"); err != nil {
						return nil, err
					}
					if step.Load() == 3 {
						return map[string]int{"rows": 3}, nil
					}
					time.Sleep(5 * time.Millisecond)
				}
			}},
			job.Kind{Name: "test.refused", Zh: "被拒的任务", En: "Refused job", Run: func(context.Context, *job.Run) (any, error) {
				if refused.Load() {
					return nil, errs.New(errs.Refused, "test.no", "不行。请改。", "No. Change it.")
				}
				return nil, nil
			}})
		owner, sales, keeper := s.login("owner"), s.login("sales"), s.login("keeper")
		id := sales.starts("test.long")
		sales.awaits(id, "running")
		seen := []any{}
		last := sales.follow(id, func(m map[string]any) {
			seen = append(seen, m["done"])
			if m["title"] != "很长的任务" {
				t.Errorf("%v", m)
			}
			step.Add(1)
		})
		if len(seen) < 3 || last != "end" {
			t.Errorf("seen %v, ended by %q", seen, last)
		}
		if r := sales.awaits(id, "done"); r.field("done") != 3.0 || r.field("result").(map[string]any)["rows"] != 3.0 || r.field("can_retry") != false {
			t.Errorf("%s", r.body)
		}
		hiddenFrom(keeper, id)
		if r := owner.do("GET", "/jobs/"+id, ""); r.status != 200 || r.field("by_name") != "sales" {
			t.Errorf("%s", r.body)
		}

		step.Store(0)
		id = sales.starts("test.long")
		sales.awaits(id, "running")
		if r := keeper.do("POST", "/jobs/"+id+"/cancel", ""); r.status != 404 {
			t.Errorf("%s", r.body)
		}
		if r := sales.do("POST", "/jobs/"+id+"/cancel", ""); r.status != 200 {
			t.Errorf("%s", r.body)
		}
		sales.awaits(id, "cancelled")

		id = sales.starts("test.refused")
		if r := sales.awaits(id, "failed"); r.field("problem") != "不行。请改。" || r.field("code") != "test.no" || r.field("can_retry") != true {
			t.Errorf("%s", r.body)
		}
		refused.Store(false)
		if r := sales.do("POST", "/jobs/"+id+"/retry", ""); r.status != 200 {
			t.Errorf("%s", r.body)
		}
		sales.awaits(id, "done")
		jobsListed(owner, sales, keeper)
	})
}

// hiddenFrom wants what somebody else began to look like nothing.
func hiddenFrom(u *user, id string) {
	u.s.t.Helper()
	for _, path := range []string{"", "/events"} {
		mine, none := u.do("GET", "/jobs/"+id+path, ""), u.do("GET", "/jobs/1"+path, "")
		if mine.status != 404 || mine.problem().Code != none.problem().Code || mine.problem().Detail != none.problem().Detail {
			u.s.t.Errorf("%s: %d %s", path, mine.status, mine.body)
		}
	}
}

// jobsListed looks at the lists after one job was done, one cancelled and one retried, all of them begun by sales.
func jobsListed(owner, sales, keeper *user) {
	t := owner.s.t
	t.Helper()
	list := func(u *user, query string) int {
		r := u.do("GET", "/jobs"+query, "")
		items, _ := r.field("items").([]any)
		return len(items)
	}
	if a, b, c, d := list(sales, ""), list(keeper, ""), list(owner, ""), list(owner, "?mine=true"); a != 3 || b != 0 || c != 3 || d != 0 {
		t.Errorf("lists of %d, %d, %d, %d", a, b, c, d)
	}
	if n := list(owner, "?state=cancelled&kind=test.long"); n != 1 {
		t.Errorf("%d cancelled", n)
	}
	r := owner.do("GET", "/jobs?limit=2", "")
	if n := list(owner, "?limit=2&cursor="+r.field("next_cursor").(string)); n != 1 {
		t.Errorf("%d on the second page", n)
	}
}

// TestStreamsEnd lets a server that stops not wait for those who listen.
func TestStreamsEnd(t *testing.T) {
	eachSite(t, func(s *site) {
		s.background(job.Kind{Name: "test.ever", Zh: "一直", En: "For ever", Run: func(ctx context.Context, _ *job.Run) (any, error) {
			<-ctx.Done()
			return nil, context.Cause(ctx)
		}})
		u := s.login("owner")
		id := u.starts("test.ever")
		done := make(chan string)
		go func() { done <- u.follow(id, func(map[string]any) { s.app.Router.EndStreams() }) }()
		select {
		case last := <-done:
			if last == "end" {
				t.Error("the browser was told not to come back")
			}
		case <-time.After(10 * time.Second):
			t.Fatal("the stream goes on")
		}
		if r := u.do("GET", "/jobs/"+id+"/events", ""); r.status != 503 {
			t.Errorf("after the end: %d", r.status)
		}
	})
}

// refusedHooks are inputs that no webhook is made of.
func refusedHooks(u *user) {
	u.s.t.Helper()
	for body, pointer := range map[string]string{
		`{"url":"http://169.254.169.254/","events":["*"]}`:        "/url",
		`{"url":"ftp://example.com/","events":["*"]}`:             "/url",
		`{"url":"https://example.com/","events":["sales order"]}`: "/events/0",
		`{"url":"https://example.com/","events":[]}`:              "/events",
	} {
		if r := u.do("POST", "/webhooks", body); r.status != 422 || r.problem().Pointer != pointer {
			u.s.t.Errorf("%s: %d %s", body, r.status, r.body)
		}
	}
}

func TestWebhookRoutes(t *testing.T) {
	home := []netip.Prefix{netip.MustParsePrefix("127.0.0.1/32")}
	eachSiteWith(t, Options{WebhookAllow: home}, func(s *site) {
		var calls atomic.Int32
		status := atomic.Int32{}
		status.Store(http.StatusOK)
		l, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			t.Fatal(err)
		}
		receiver := &httptest.Server{Listener: l, Config: &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, q *http.Request) {
			calls.Add(1)
			w.WriteHeader(int(status.Load()))
			fmt.Fprint(w, "thank you")
		})}}
		receiver.Start()
		t.Cleanup(receiver.Close)
		s.background()
		u := s.login("owner")
		refusedHooks(u)
		made := u.do("POST", "/webhooks", fmt.Sprintf(`{"url":%q,"events":["master.party.*","sales.order.*"],"note":"测试"}`, receiver.URL))
		secret, _ := made.field("secret").(string)
		id, _ := made.field("id").(string)
		if made.status != 200 || !strings.HasPrefix(secret, "whsec_") {
			t.Fatalf("%d %s", made.status, made.body)
		}
		if r := u.do("GET", "/webhooks/"+id, ""); r.field("secret") != nil || r.field("state") != "new" {
			t.Errorf("%s", r.body)
		}
		if r := u.do("POST", "/webhooks/"+id+"/ping", ""); r.field("state") != "done" || r.field("status") != 200.0 || r.field("answer") != "thank you" || calls.Load() != 1 {
			t.Errorf("%s", r.body)
		}
		rotated := u.do("POST", "/webhooks/"+id+"/secret", "")
		if next, _ := rotated.field("secret").(string); next == secret || !strings.HasPrefix(next, "whsec_") {
			t.Errorf("%s", rotated.body)
		}
		if r := u.do("PUT", "/webhooks/"+id, fmt.Sprintf(`{"url":%q,"events":["*"],"version":1}`, receiver.URL)); r.status != 409 {
			t.Errorf("a stale change: %s", r.body)
		}
		status.Store(http.StatusInternalServerError)
		if r := u.do("POST", "/webhooks/"+id+"/ping", ""); r.field("state") != "parked" || r.field("code") != "webhook.status" {
			t.Errorf("%s", r.body)
		}
		log := u.do("GET", "/webhooks/"+id+"/deliveries?state=parked", "")
		items, _ := log.field("items").([]any)
		if len(items) != 1 {
			t.Fatalf("%s", log.body)
		}
		status.Store(http.StatusOK)
		delivery := "/webhooks/" + id + "/deliveries/" + items[0].(map[string]any)["id"].(string)
		if r := u.do("POST", delivery+"/retry", ""); r.field("state") != "waiting" {
			t.Errorf("%s", r.body)
		}
		for begin := time.Now(); u.do("GET", "/webhooks/"+id, "").field("state") != "ok"; time.Sleep(10 * time.Millisecond) {
			if time.Since(begin) > 20*time.Second {
				t.Fatalf("%s", u.do("GET", "/webhooks/"+id+"/deliveries", "").body)
			}
		}
		if r := s.login("sales").do("GET", "/webhooks/"+id, ""); r.status != 403 {
			t.Errorf("sales: %d", r.status)
		}
		if r := u.do("DELETE", "/webhooks/"+id+"?version=2", ""); r.status != 200 || u.do("GET", "/webhooks/"+id, "").status != 404 {
			t.Errorf("%s", r.body)
		}
	})
}
