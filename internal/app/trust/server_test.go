package trust

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"math/rand/v2"
	"net"
	"net/http"
	"net/http/cookiejar"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"xingzhou/internal/app"
	"xingzhou/internal/app/story"
	"xingzhou/internal/insight/invariant"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/tenant"
)

const ownerPassword = "correct horse battery"

var build = sync.OnceValues(func() (string, error) {
	dir, err := filepath.Abs("../../..")
	if err != nil {
		return "", err
	}
	out := filepath.Join(scratch, "xingzhou")
	cmd := exec.Command("go", "build", "-o", out, "./cmd/xingzhou")
	cmd.Dir = dir
	if said, err := cmd.CombinedOutput(); err != nil {
		return "", fmt.Errorf("build the server: %w\n%s", err, said)
	}
	return out, nil
})

// binary is the real program, built from this tree.
func binary(t *testing.T) string {
	t.Helper()
	path, err := build()
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// site is a company in a file, and the server over it that may die at any moment.
type site struct {
	t            *testing.T
	file         string
	tenant       int64
	goods, party id.ID
	fund         id.ID
	base         string
	cmd          *exec.Cmd
	said         *bytes.Buffer
	slowest      time.Duration // from start to the first answer
}

// newSite makes a company with an owner and plenty of stock.
func newSite(t *testing.T, file string) *site {
	t.Helper()
	ctx := context.Background()
	d, err := db.Open(ctx, "sqlite:"+file)
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	if _, err := app.New(ctx, d, app.Options{Log: slog.New(slog.DiscardHandler)}); err != nil {
		t.Fatal(err)
	}
	owner := app.NewUser{Login: "owner", Name: "老板", Role: "owner", Locale: "zh-CN", Password: ownerPassword}
	w, err := story.NewWorldWith(ctx, d, &tenant.Company{Name: "断电测试"}, []app.NewUser{owner})
	if err != nil {
		t.Fatal(err)
	}
	s := &site{t: t, file: file, tenant: w.Tenant}
	if err = w.Play("stock 货 100000000 个 @ 3.33"); err == nil {
		s.goods, err = w.Product("货", "", "")
	}
	if err == nil {
		s.party, err = w.Customer("客户")
	}
	if err == nil {
		s.fund, err = w.Account("1002")
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.kill)
	return s
}

// start runs the program, with more flags, and waits until it answers.
func (s *site) start(program string, more ...string) {
	s.t.Helper()
	address := freeAddress(s.t)
	s.said = &bytes.Buffer{}
	s.cmd = exec.Command(program, append([]string{"serve", "--db", "sqlite:" + s.file, "--listen", address}, more...)...)
	s.cmd.Stdout, s.cmd.Stderr = s.said, s.said
	begin := time.Now()
	if err := s.cmd.Start(); err != nil {
		s.t.Fatal(err)
	}
	s.base = "http://" + address
	for time.Since(begin) < 15*time.Second {
		if r, err := http.Get(s.base + "/healthz"); err == nil {
			r.Body.Close()
			if r.StatusCode == http.StatusOK {
				s.slowest = max(s.slowest, time.Since(begin))
				return
			}
		}
		time.Sleep(5 * time.Millisecond)
	}
	s.t.Fatalf("the server did not start:\n%s", s.said)
}

// kill is what a power cut does to the process: it gets no chance to tidy up.
func (s *site) kill() {
	if s.cmd == nil {
		return
	}
	s.cmd.Process.Kill()
	s.cmd.Wait()
	s.cmd = nil
}

// freeAddress takes a port below the ephemeral range, where no client's own retry can sit on it.
func freeAddress(t *testing.T) string {
	for range 100 {
		address := fmt.Sprintf("127.0.0.1:%d", 20000+rand.IntN(12000))
		if l, err := net.Listen("tcp", address); err == nil {
			l.Close()
			return address
		}
	}
	t.Fatal("no free port was found")
	return ""
}

// client is one signed-in browser; its session outlives the server.
type client struct {
	http *http.Client
}

func newBrowser(t *testing.T) *client {
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	return &client{&http.Client{Jar: jar, Timeout: 30 * time.Second}}
}

// post sends a request; status 0 means that nobody answered.
func (c *client) post(base, path, key, body string) (int, []byte) {
	q, err := http.NewRequest(http.MethodPost, base+"/api/v1"+path, bytes.NewReader([]byte(body)))
	if err != nil {
		return 0, nil
	}
	q.Header.Set("Content-Type", "application/json")
	q.Header.Set("Accept-Language", "zh-CN")
	q.Header.Set("Idempotency-Key", key)
	return c.send(q)
}

func (c *client) get(base, path string) (int, []byte) {
	q, err := http.NewRequest(http.MethodGet, base+"/api/v1"+path, nil)
	if err != nil {
		return 0, nil
	}
	return c.send(q)
}

func (c *client) send(q *http.Request) (int, []byte) {
	r, err := c.http.Do(q)
	if err != nil {
		return 0, nil
	}
	defer r.Body.Close()
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return 0, nil // cut off in the middle: the outcome is unknown
	}
	return r.StatusCode, body
}

func (s *site) login() *client {
	s.t.Helper()
	c := newBrowser(s.t)
	if status, body := c.post(s.base, "/session", "", fmt.Sprintf(`{"login":"owner","password":%q}`, ownerPassword)); status != http.StatusOK {
		s.t.Fatalf("sign in: %d %s", status, body)
	}
	return c
}

// look reads the file beside the running server.
func look[T any](s *site, fn func(q *db.Reader) (T, error)) T {
	s.t.Helper()
	d, err := db.OpenWith(context.Background(), "sqlite:"+s.file, db.Options{ReadOnly: true})
	if err != nil {
		s.t.Fatal(err)
	}
	defer d.Close()
	v, err := db.Get(context.Background(), d, s.tenant, fn)
	if err != nil {
		s.t.Fatal(err)
	}
	return v
}

func (s *site) verify() {
	s.t.Helper()
	if r := look(s, func(q *db.Reader) (*invariant.Report, error) { return invariant.Check(q) }); !r.OK {
		s.t.Fatalf("the books do not agree:\n%s", r)
	}
}

// idOf reads the id of an answered paper.
func idOf(body []byte) string {
	var v struct {
		ID string `json:"id"`
	}
	if json.Unmarshal(body, &v) != nil {
		return ""
	}
	return v.ID
}
