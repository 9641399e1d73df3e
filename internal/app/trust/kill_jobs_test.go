package trust

import (
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"xingzhou/internal/platform/db"
)

// ear is a program outside that hears of orders.
type ear struct {
	mu    sync.Mutex
	first []string // papers, each when it was heard of first
	ids   []string
	known map[string]bool
	twice int
}

func (e *ear) ServeHTTP(w http.ResponseWriter, q *http.Request) {
	var m struct{ ID, Event, Paper string }
	body, _ := io.ReadAll(q.Body)
	json.Unmarshal(body, &m)
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.known[m.ID] {
		e.twice++
		return
	}
	e.known[m.ID] = true
	e.ids = append(e.ids, m.ID)
	if m.Event == "sales.order.create" {
		e.first = append(e.first, m.Paper)
	}
}

// TestKillTelling kills the server while it tells of orders: each order that was entered is heard of, in order, under one id, and of none
// that was not entered.
func TestKillTelling(t *testing.T) {
	program := binary(t)
	e := &ear{known: map[string]bool{}}
	receiver := httptest.NewServer(e)
	t.Cleanup(receiver.Close)
	s := newSite(t, filepath.Join(t.TempDir(), "books.db"))
	const flag = "--webhook-allow=127.0.0.1"
	s.start(program, flag)
	c := s.login()
	if status, body := c.post(s.base, "/webhooks", "hook", fmt.Sprintf(`{"url":%q,"events":["sales.order.*"]}`, receiver.URL)); status != http.StatusOK {
		t.Fatalf("%d %s", status, body)
	}
	writers := make([]*writer, 4)
	for i := range writers {
		writers[i] = &writer{n: i, c: s.login()}
	}
	for round := range 6 {
		var group sync.WaitGroup
		for _, w := range writers {
			group.Go(func() { w.work(s) })
		}
		time.Sleep(time.Duration(200+rand.IntN(800)) * time.Millisecond)
		s.kill()
		group.Wait()
		s.start(program, flag)
		for _, w := range writers {
			if w.pending != nil {
				if ok, err := w.send(s, w.pending); !ok || err != nil {
					t.Fatalf("round %d: %v", round, err)
				}
				w.pending = nil
			}
		}
	}
	orders := look(s, func(q *db.Reader) ([]string, error) {
		return db.All(q, func(r *db.Row) string { return fmt.Sprint(r.Int()) }, "SELECT id FROM sales_order WHERE tenant_id = $1 ORDER BY id")
	})
	for begin := time.Now(); ; time.Sleep(50 * time.Millisecond) {
		status, body := c.get(s.base, "/webhooks")
		e.mu.Lock()
		heard := len(e.first)
		e.mu.Unlock()
		if status == http.StatusOK && strings.Contains(string(body), `"waiting":0`) && heard >= len(orders) {
			break
		}
		if time.Since(begin) > 60*time.Second {
			t.Fatalf("heard of %d of %d orders: %s", heard, len(orders), body)
		}
	}
	e.check(t, orders)
	t.Logf("%d events of %d orders, %d of them more than once", len(e.ids), len(orders), e.twice)
	if len(orders) < 50 {
		t.Errorf("only %d orders", len(orders))
	}
}

// check wants each order heard of once, in order, and no other.
func (e *ear) check(t *testing.T, orders []string) {
	t.Helper()
	e.mu.Lock()
	defer e.mu.Unlock()
	known := map[string]bool{}
	for _, o := range orders {
		known[o] = true
	}
	for _, o := range e.first {
		if !known[o] {
			t.Errorf("order %s was told of, and is not there or was told of under two ids", o)
		}
		delete(known, o)
	}
	for o := range known {
		t.Errorf("order %s was never told of", o)
	}
	for i := 1; i < len(e.ids); i++ {
		if len(e.ids[i]) == len(e.ids[i-1]) && e.ids[i] <= e.ids[i-1] {
			t.Errorf("event %s came after %s", e.ids[i], e.ids[i-1])
		}
	}
}

// TestKillImport kills the server in the middle of imports: each is finished after the restart, and no row comes in twice.
func TestKillImport(t *testing.T) {
	program := binary(t)
	dir := t.TempDir()
	s := newSite(t, filepath.Join(dir, "books.db"))
	flags := []string{"--files", filepath.Join(dir, "files")}
	s.start(program, flags...)
	c := s.login()
	const rows = 3000
	before := s.products()
	for round := range 4 {
		var text strings.Builder
		text.WriteString(strings.Join([]string{"编码", "名称", "单价"}, ",") + "\n")
		for n := range rows {
			fmt.Fprintf(&text, "R%d-%04d,Goods %d of %d,3.50\n", round, n, round, n)
		}
		job := c.imports(s, fmt.Sprint(round), text.String())
		for range 2 {
			time.Sleep(time.Duration(20+rand.IntN(250)) * time.Millisecond)
			s.kill()
			s.start(program, flags...)
		}
		for begin := time.Now(); ; time.Sleep(20 * time.Millisecond) {
			_, body := c.get(s.base, "/jobs/"+job)
			var j struct{ State, Problem string }
			json.Unmarshal(body, &j)
			if j.State == "done" {
				break
			}
			if j.State == "failed" || time.Since(begin) > 60*time.Second {
				t.Fatalf("round %d: %s", round, body)
			}
		}
		if n := s.products() - before; n != int64((round+1)*rows) {
			t.Fatalf("round %d: %d products came in", round, n)
		}
	}
	s.verify()
}

func (s *site) products() int64 {
	return look(s, func(q *db.Reader) (int64, error) {
		n, _, err := db.One(q, (*db.Row).Int, "SELECT COUNT(*) FROM product WHERE tenant_id = $1")
		return n, err
	})
}

// imports begins the import of a file of products and answers its job.
func (c *client) imports(s *site, key, text string) (job string) {
	s.t.Helper()
	var file, begun struct{ ID, Job string }
	var seen struct {
		Sheet   string
		Header  int
		Columns []struct {
			Column int
			Field  string
		}
	}
	ask := func(path, key, body string, into any) {
		s.t.Helper()
		status, answer := c.post(s.base, path, key, body)
		if err := json.Unmarshal(answer, into); status != http.StatusOK || err != nil {
			s.t.Fatalf("%s: %d %s", path, status, answer)
		}
	}
	ask("/files?name=goods.csv", "file"+key, text, &file)
	ask("/master/products/import/preview", "", fmt.Sprintf(`{"file":%q}`, file.ID), &seen)
	mapping := []map[string]any{}
	for _, x := range seen.Columns {
		if x.Field != "" {
			mapping = append(mapping, map[string]any{"column": x.Column, "field": x.Field})
		}
	}
	body, _ := json.Marshal(map[string]any{"file": file.ID, "mode": "good", "sheet": seen.Sheet, "header": seen.Header, "mapping": mapping})
	ask("/master/products/import", "import"+key, string(body), &begun)
	return begun.Job
}
