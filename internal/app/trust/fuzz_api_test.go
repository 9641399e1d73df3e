package trust

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/getkin/kin-openapi/openapi3"

	"xingzhou/internal/app"
	"xingzhou/internal/app/story"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/file"
	"xingzhou/internal/platform/tenant"
)

const (
	fuzzPassword = "a long enough password"
	fuzzPatience = 2 * time.Second // ends the streams, which do not end by themselves
)

// fuzzRoles are tried as far as the program knows them.
var fuzzRoles = []string{auth.Owner, "sales", "sales_lead", "accountant", "finance_lead", "keeper", "buyer", "planner", "hr", "auditor", "admin", "supplier"}

// rarely are parts of operations that shut the door for all that follow, or that ask for a password, which is slow on purpose:
// they come now and then.
var rarely = []string{"/close", "/session", "/password", "/account/", "/settings/users", "/settings/roles"}

// fuzzOp is one operation of the contract.
type fuzzOp struct {
	method, path string
	noun         string // what an {id} in it stands for: order for /sales/orders/{id}/approve
	op           *openapi3.Operation
	rare         bool
	sent, well   int
	took         time.Duration
	codes        map[string]int // refusals by their names
}

// fuzzActor is one user, or nobody.
type fuzzActor struct {
	role, login, cookie string // no role: nobody
}

// apiFuzz sends requests made from the contract and checks the answers against it.
type apiFuzz struct {
	t       *testing.T
	world   *story.World
	server  http.Handler
	log     *lastError
	rnd     *rand.Rand
	ops     []*fuzzOp
	actors  []*fuzzActor
	known   *known
	keys    []string
	about   string // the kind of paper that a request is about
	serial  int
	sent    int
	address int
	status  map[int]int
	faults  map[string]int
	order   []string
	hash    string // of the password of all
}

// TestAPIFuzz is P9: random requests of every role, right and wrong, with ids from earlier answers; no answer is a 500, none
// breaks the contract, and the books agree afterwards. XINGZHOU_SEED repeats a run.
func TestAPIFuzz(t *testing.T) {
	seed, _ := seeds(1, 1)
	each(t, func(t *testing.T, d *db.DB) {
		n := 20_000
		if os.Getenv("XINGZHOU_SOAK") != "" {
			n *= 20
		}
		if testing.Short() {
			n /= 10
		}
		f := newAPIFuzz(t, d, uint64(seed))
		start := time.Now()
		f.look()
		for range n {
			f.step()
		}
		t.Logf("XINGZHOU_SEED=%d: %d requests in %.1f s, statuses %v", seed, n, time.Since(start).Seconds(), f.status)
		f.report(n)
		if err := f.world.Verify(); err != nil {
			t.Error(err)
		}
	})
}

func newAPIFuzz(t *testing.T, d *db.DB, seed uint64) *apiFuzz {
	f := &apiFuzz{t: t, rnd: rand.New(rand.NewPCG(seed, 44)), log: &lastError{}, known: newKnown(), status: map[int]int{}, faults: map[string]int{}}
	store, err := file.OpenStore(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	a, err := app.New(t.Context(), d, app.Options{Log: slog.New(f.log), Store: store})
	if err != nil {
		t.Fatal(err)
	}
	if f.hash, err = auth.HashPassword(t.Context(), fuzzPassword); err != nil {
		t.Fatal(err)
	}
	if f.world, err = story.NewWorld(t.Context(), d, &tenant.Company{Name: "乱敲测试"}); err != nil {
		t.Fatal(err)
	}
	for _, line := range []string{"stock 货 500 个 @ 3.33", "stock 纸 500 包 @ 20", "order 单 to 客：货 5 @ 8；纸 2 @ 30", "deliver 出 of 单 on 2026-11-22"} {
		if err := f.world.Play(line); err != nil {
			t.Fatal(err)
		}
	}
	f.server = a.Handler()
	document, err := a.Router.Document()
	if err != nil {
		t.Fatal(err)
	}
	f.read(document)
	for _, role := range fuzzRoles {
		if auth.KnownRole(role) {
			f.actors = append(f.actors, &fuzzActor{role: role})
		}
	}
	for _, a := range f.actors {
		f.renew(a)
	}
	f.actors = append(f.actors, &fuzzActor{})
	return f
}

// read takes the operations out of the contract.
func (f *apiFuzz) read(document []byte) {
	doc, err := openapi3.NewLoader().LoadFromData(document)
	if err != nil {
		f.t.Fatal(err)
	}
	for _, path := range doc.Paths.InMatchingOrder() {
		for method, op := range doc.Paths.Value(path).Operations() {
			f.ops = append(f.ops, &fuzzOp{method: method, path: path, noun: nounOf(path), op: op, codes: map[string]int{},
				rare: slices.ContainsFunc(rarely, func(s string) bool { return strings.Contains(path, s) }) || method == http.MethodDelete})
		}
	}
	slices.SortFunc(f.ops, func(a, b *fuzzOp) int { return strings.Compare(a.path+a.method, b.path+b.method) })
}

// renew makes a new user of the role and signs in: requests end sessions, lock users and take their roles away.
func (f *apiFuzz) renew(a *fuzzActor) {
	if a.role == "" {
		return
	}
	f.serial++
	a.login = fmt.Sprintf("fuzz-%s-%d", a.role, f.serial)
	_, err := db.Do(f.t.Context(), f.world.DB, db.Req{}, func(tx *db.Tx) (bool, error) {
		return true, auth.CreateUser(tx, &auth.User{Login: a.login, Name: a.role, Tenant: f.world.Tenant, Role: a.role}, f.hash)
	})
	if err != nil {
		f.t.Fatal(err)
	}
	body := fmt.Sprintf(`{"login":%q,"password":%q}`, a.login, fuzzPassword)
	w := f.send(&fuzzRequest{method: http.MethodPost, target: "/api/v1/session", body: []byte(body), kind: "application/json"}, &fuzzActor{})
	for _, c := range w.Result().Cookies() {
		a.cookie = c.Name + "=" + c.Value
	}
	if w.Code != http.StatusOK {
		f.t.Fatalf("%s cannot sign in: %d %s", a.login, w.Code, w.Body)
	}
}

// look reads every list once, so that there are ids to go on with.
func (f *apiFuzz) look() {
	for _, o := range f.ops {
		if o.method == http.MethodGet && !strings.Contains(o.path, "{") {
			f.judge(o, &fuzzRequest{method: o.method, target: o.path}, f.actors[0])
		}
	}
}

// step sends one request.
func (f *apiFuzz) step() {
	if f.sent++; f.sent%2000 == 0 {
		f.renew(f.actors[f.sent/4000%len(f.actors)])
		f.renew(f.actors[0])
	}
	o := f.next()
	a := f.actors[0] // the owner gets further than others
	if f.rnd.IntN(2) == 0 {
		a = f.actors[f.rnd.IntN(len(f.actors))]
	}
	f.judge(o, f.request(o), a)
}

// next chooses an operation, rather one that was seldom done well.
func (f *apiFuzz) next() *fuzzOp {
	for {
		o := f.ops[f.rnd.IntN(len(f.ops))]
		if other := f.ops[f.rnd.IntN(len(f.ops))]; other.well < o.well && f.rnd.IntN(2) == 0 {
			o = other
		}
		if !o.rare || f.rnd.IntN(12) == 0 {
			return o
		}
	}
}

// judge sends a request, checks the answer against the contract, and keeps the ids in it.
func (f *apiFuzz) judge(o *fuzzOp, q *fuzzRequest, a *fuzzActor) {
	start := time.Now()
	w := f.send(q, a)
	o.sent++
	o.took += time.Since(start)
	f.status[w.Code]++
	if w.Code < 300 {
		o.well++
	}
	if w.Code >= 500 && w.Code != http.StatusInsufficientStorage {
		f.fault(q, w, "%s %s answers %d: %s", o.method, o.path, w.Code, f.log.take())
		return
	}
	if w.Code == http.StatusUnauthorized && !strings.Contains(o.path, "/session") {
		f.renew(a)
	}
	f.fits(o, q, w)
}

// fits holds an answer against the contract.
func (f *apiFuzz) fits(o *fuzzOp, q *fuzzRequest, w *httptest.ResponseRecorder) {
	kind, _, _ := strings.Cut(w.Header().Get("Content-Type"), ";")
	answer := o.op.Responses.Status(w.Code)
	if answer == nil && w.Code >= 400 {
		answer = o.op.Responses.Default()
	}
	if answer == nil || answer.Value == nil {
		f.fault(q, w, "%s %s answers %d, which the contract does not know", o.method, o.path, w.Code)
		return
	}
	media := answer.Value.Content.Get(kind)
	switch {
	case media == nil && answer.Value.Content["application/octet-stream"] != nil && !strings.HasSuffix(kind, "json"):
		return // the bytes of a file, whatever they are
	case len(answer.Value.Content) == 0 && w.Body.Len() == 0:
		return
	case kind == "" && w.Body.Len() == 0 && requestTime(q) < time.Second:
		return // the stream ended before it began
	case media == nil:
		f.fault(q, w, "%s %s answers %d in %q, which the contract does not know", o.method, o.path, w.Code, kind)
		return
	case !strings.HasSuffix(kind, "json"):
		return
	}
	var tree any
	if err := json.Unmarshal(w.Body.Bytes(), &tree); err != nil {
		f.fault(q, w, "%s %s answers %d and no JSON: %v", o.method, o.path, w.Code, err)
		return
	}
	if err := media.Schema.Value.VisitJSON(tree); err != nil {
		f.fault(q, w, "%s %s answers %d, against the contract: %s", o.method, o.path, w.Code, short(err))
	}
	if w.Code < 300 {
		if !strings.Contains(q.target, "dry_run=") {
			f.known.learn(o.noun, tree)
		}
	} else if refusal, ok := tree.(map[string]any); ok {
		o.codes[fmt.Sprint(refusal["code"])]++
	}
}

// short is the first fault of an answer, without the schema that comes with it.
func short(err error) string {
	var own *openapi3.SchemaError
	if errors.As(err, &own) {
		at := own.JSONPointer()
		for i, part := range at {
			if strings.Trim(part, "0123456789") == "" {
				at[i] = "n"
			}
		}
		return "/" + strings.Join(at, "/") + ": " + own.Reason
	}
	first, _, _ := strings.Cut(err.Error(), "\n")
	return first
}

// fault notes one, and shows the request when it is the first of its kind.
func (f *apiFuzz) fault(q *fuzzRequest, w *httptest.ResponseRecorder, format string, args ...any) {
	say := fmt.Sprintf(format, args...)
	if f.faults[say]++; f.faults[say] == 1 {
		f.order = append(f.order, say)
		f.t.Logf("%s\nrequest: %s\nanswer: %.2000s", say, q, w.Body)
	}
}

// report fails the test for every kind of fault, once.
func (f *apiFuzz) report(n int) {
	for _, say := range f.order {
		f.t.Errorf("%s (%d times)", say, f.faults[say])
	}
	var never []string
	for _, o := range f.ops {
		if o.well == 0 {
			never = append(never, fmt.Sprintf("\n%s %s %v", o.method, strings.TrimPrefix(o.path, "/api/v1"), o.codes))
		}
	}
	slices.SortFunc(f.ops, func(a, b *fuzzOp) int { return cmp.Compare(b.took, a.took) })
	for _, o := range f.ops[:8] {
		f.t.Logf("%s %s: %d requests took %.1f s", o.method, o.path, o.sent, o.took.Seconds())
	}
	f.t.Logf("%d operations, %d never done well: %s", len(f.ops), len(never), strings.Join(never, ""))
	if len(never)*2 > len(f.ops) && n >= 20_000 {
		f.t.Errorf("%d of %d operations were never done well: the requests are too wild to find much", len(never), len(f.ops))
	}
}

// fuzzRequest is what is sent.
type fuzzRequest struct {
	method, target, key, kind string
	body                      []byte
}

func (q *fuzzRequest) String() string {
	return fmt.Sprintf("%s %.600s\nkey %.80q, %s\n%.2000s", q.method, q.target, q.key, q.kind, q.body)
}

func (f *apiFuzz) send(q *fuzzRequest, a *fuzzActor) *httptest.ResponseRecorder {
	ctx, cancel := context.WithTimeout(context.Background(), requestTime(q))
	defer cancel()
	r, err := http.NewRequestWithContext(ctx, q.method, "http://127.0.0.1"+q.target, bytes.NewReader(q.body))
	if err != nil {
		f.t.Fatalf("%v\n%s", err, q)
	}
	f.address++ // failed sign-ins are counted by address
	r.RemoteAddr = fmt.Sprintf("10.%d.%d.%d:1", f.address>>16, f.address>>8&255, f.address&255)
	if q.kind != "" {
		r.Header.Set("Content-Type", q.kind)
	}
	if q.key != "" {
		r.Header["Idempotency-Key"] = []string{q.key}
	}
	if a.cookie != "" {
		r.Header.Set("Cookie", a.cookie)
	}
	w := httptest.NewRecorder()
	f.server.ServeHTTP(w, r)
	return w
}

// requestTime lets streams end soon and everything else take its time.
func requestTime(q *fuzzRequest) time.Duration {
	path, _, _ := strings.Cut(q.target, "?")
	if strings.HasSuffix(path, "/events") && !strings.HasSuffix(path, "/audit/events") { // the trail is a list
		return 30 * time.Millisecond
	}
	return 15 * fuzzPatience
}

// lastError keeps what the server last said about a fault of its own.
type lastError struct {
	mu   sync.Mutex
	last string
}

func (l *lastError) Enabled(_ context.Context, level slog.Level) bool {
	return level >= slog.LevelError
}
func (l *lastError) WithAttrs([]slog.Attr) slog.Handler { return l }
func (l *lastError) WithGroup(string) slog.Handler      { return l }

func (l *lastError) Handle(_ context.Context, r slog.Record) error {
	var b strings.Builder
	fmt.Fprint(&b, r.Message)
	r.Attrs(func(a slog.Attr) bool {
		if a.Key == "cause" || a.Key == "panic" || a.Key == "stack" {
			fmt.Fprintf(&b, " %s=%.1500s", a.Key, a.Value)
		}
		return true
	})
	l.mu.Lock()
	defer l.mu.Unlock()
	l.last = b.String()
	return nil
}

func (l *lastError) take() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	defer func() { l.last = "" }()
	return l.last
}
