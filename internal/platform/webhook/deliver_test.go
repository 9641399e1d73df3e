package webhook

import (
	"context"
	"encoding/json"
	"io"
	"io/fs"
	"log/slog"
	"net/http"
	"net/netip"
	"strings"
	"sync"
	"testing"
	"time"

	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/db/dbtest"
	"xingzhou/internal/platform/event"
	"xingzhou/internal/platform/job"
)

const company = 7

var schemas = []fs.FS{job.Schema, event.Schema, Schema}

func serve(t *testing.T, d *db.DB) *Service {
	s := NewService(d, Options{Allow: []netip.Prefix{netip.MustParsePrefix("127.0.0.1/32")}})
	jobs := job.NewService(d, slog.New(slog.NewTextHandler(t.Output(), nil)))
	event.Register(jobs)
	s.Register(jobs)
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan struct{})
	go func() { defer close(done); jobs.Run(ctx) }()
	t.Cleanup(func() { cancel(); <-done })
	return s
}

func do(t *testing.T, d *db.DB, fn func(tx *db.Tx)) {
	t.Helper()
	_, err := db.Do(context.Background(), d, db.Req{Tenant: company, User: 3}, func(tx *db.Tx) (bool, error) { fn(tx); return true, nil })
	if err != nil {
		t.Fatal(err)
	}
}

func subscribe(t *testing.T, d *db.DB, url, patterns string) (id int64) {
	do(t, d, func(tx *db.Tx) {
		id = tx.NextID()
		in := tx.Insert("webhook", "id, url, patterns, note, secret, old_secret, old_until_ms, disabled, version, created_by, created_ms, changed_by, changed_ms")
		in.Row(id, url, patterns, "", "whsec_new", "whsec_old", tx.Now.Add(time.Hour).UnixMilli(), 0, 1, 0, 0, 0, 0)
		in.Queue()
		tx.BumpConfig()
	})
	return id
}

func sent(t *testing.T, d *db.DB, hook int64) []Delivery {
	t.Helper()
	list, err := db.Get(context.Background(), d, company, func(q *db.Reader) ([]Delivery, error) {
		return db.All(q, scanDelivery, "SELECT "+deliveryColumns+" FROM webhook_delivery WHERE tenant_id = $1 AND webhook_id = $2 ORDER BY seq, id", hook)
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func await(t *testing.T, what string, ok func() bool) {
	t.Helper()
	for begin := time.Now(); time.Since(begin) < 20*time.Second; time.Sleep(5 * time.Millisecond) {
		if ok() {
			return
		}
	}
	t.Fatalf("%s: waited in vain", what)
}

// call is what a receiver saw.
type call struct {
	message
	signed bool
	header http.Header
}

// listener keeps what it is called with; status is what it answers.
type listener struct {
	sync.Mutex
	calls  []call
	status func(n int, m *message) int
}

func (l *listener) ServeHTTP(w http.ResponseWriter, q *http.Request) {
	body, _ := io.ReadAll(q.Body)
	c := call{header: q.Header}
	json.Unmarshal(body, &c.message)
	timestamp, rest, _ := strings.Cut(strings.TrimPrefix(q.Header.Get("X-Xingzhou-Signature"), "t="), ",")
	c.signed = rest == "v1="+sign("whsec_new", timestamp, string(body))+",v1="+sign("whsec_old", timestamp, string(body))
	l.Lock()
	defer l.Unlock()
	l.calls = append(l.calls, c)
	if l.status != nil {
		w.WriteHeader(l.status(len(l.calls), &c.message))
	}
}

func (l *listener) seen() []call {
	l.Lock()
	defer l.Unlock()
	return append([]call(nil), l.calls...)
}

func emit(t *testing.T, d *db.DB, kind string, paper int64) {
	do(t, d, func(tx *db.Tx) { event.Emit(tx, kind, paper, map[string]string{"number": "XSDD-1"}) })
}

// TestDelivers sends what was subscribed to, signed, in order; what is not taken holds up its own webhook and no other.
func TestDelivers(t *testing.T) {
	dbtest.Each(t, schemas, func(t *testing.T, d *db.DB) {
		good, bad := &listener{}, &listener{}
		broken := true
		bad.status = func(n int, m *message) int {
			if broken {
				return http.StatusBadGateway
			}
			return http.StatusNoContent
		}
		first := subscribe(t, d, receiver(t, "127.0.0.1", good.ServeHTTP), "sales.order.*\nmaster.party.change")
		second := subscribe(t, d, receiver(t, "127.0.0.1", bad.ServeHTTP), "*")
		serve(t, d)
		const each = 20
		for n := range each {
			emit(t, d, "sales.order.approve", int64(n))
			emit(t, d, "sales.orders.approve", int64(n))
		}
		await(t, "the good one has all", func() bool { return len(good.seen()) >= each })
		for i, c := range good.seen() {
			if c.Paper.Int() != int64(i) || c.Event != "sales.order.approve" || !c.signed || c.Company.Int() != company ||
				string(c.Data) != `{"number":"XSDD-1"}` || c.header.Get("X-Xingzhou-Delivery") != c.ID.String() {
				t.Errorf("call %d: %+v", i, c)
			}
		}
		await(t, "the bad one was tried", func() bool { l := sent(t, d, second); return len(l) == 2*each && l[0].Attempts > 0 })
		if l := sent(t, d, second); l[0].State != waiting || l[0].Status != 502 || l[0].Code != "webhook.status" || l[1].Attempts != 0 || l[0].NextMS-l[0].TriedMS != firstWait.Milliseconds() {
			t.Errorf("%+v\n%+v", l[0], l[1])
		}
		if n := len(sent(t, d, first)); n != each {
			t.Errorf("%d deliveries to the first", n)
		}
		bad.Lock()
		broken = false
		bad.calls = nil
		bad.Unlock()
		do(t, d, func(tx *db.Tx) { hurry(tx, second) })
		await(t, "the bad one has recovered", func() bool { return len(bad.seen()) >= 2*each })
		for i, c := range bad.seen() {
			if c.Paper.Int() != int64(i/2) {
				t.Errorf("call %d is out of order: %+v", i, c)
			}
		}
	})
}

// TestParks gives up what is not taken for three days; the next has its turn.
func TestParks(t *testing.T) {
	dbtest.Each(t, schemas, func(t *testing.T, d *db.DB) {
		l := &listener{}
		l.status = func(_ int, m *message) int {
			if m.Paper == 1 {
				return http.StatusInternalServerError
			}
			return http.StatusOK
		}
		hook := subscribe(t, d, receiver(t, "127.0.0.1", l.ServeHTTP), "*")
		serve(t, d)
		emit(t, d, "a.b", 1)
		emit(t, d, "a.b", 2)
		await(t, "tried", func() bool { l := sent(t, d, hook); return len(l) == 2 && l[0].Attempts == 1 })
		do(t, d, func(tx *db.Tx) { // three days later
			tx.Exec(1, "UPDATE webhook_delivery SET until_ms = 1 WHERE tenant_id = $1 AND webhook_id = $2 AND paper = 1", hook)
			hurry(tx, hook)
		})
		await(t, "parked", func() bool { l := sent(t, d, hook); return l[0].State == parked && l[1].State == done })
	})
}

// TestSlowAndHuge lets a receiver answer without end: what is read is little, and the call comes to an end.
func TestSlowAndHuge(t *testing.T) {
	url := receiver(t, "127.0.0.1", func(w http.ResponseWriter, q *http.Request) {
		for range 10_000 {
			if _, err := w.Write(make([]byte, 64<<10)); err != nil {
				return
			}
		}
	})
	s := NewService(someDB(t), Options{Allow: []netip.Prefix{netip.MustParsePrefix("127.0.0.1/32")}})
	begin := time.Now()
	if got := s.try(url); got.problem != nil || len(got.answer) > answerMax {
		t.Errorf("%+v", got)
	}
	if took := time.Since(begin); took > 5*time.Second {
		t.Errorf("took %s", took)
	}
}
