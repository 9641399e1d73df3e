package trust

import (
	"fmt"
	"math/rand/v2"
	"net/http"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"xingzhou/internal/platform/db"
)

// attempt is one request with its key, and the answer once there is one.
type attempt struct {
	key, path, body string
	answer          string
}

// writer enters sales one after another; what has no answer when the server dies is sent again under the same key.
type writer struct {
	n       int
	c       *client
	serial  int
	order   string // the last order answered, to be delivered next
	pending *attempt
	acked   []attempt
}

// next is what the writer does after its last answer: an order, its delivery, money for it.
func (w *writer) next(s *site) *attempt {
	w.serial++
	key := fmt.Sprintf("w%d-%d", w.n, w.serial)
	switch {
	case w.order != "":
		a := &attempt{key: key, path: "/sales/deliveries", body: fmt.Sprintf(`{"order":%q,"note":%q,"approve":true}`, w.order, key)}
		w.order = ""
		return a
	case w.serial%3 == 0:
		return &attempt{key: key, path: "/settlement/receipts", body: fmt.Sprintf(`{"party":%q,"amount":"12.34","fund_account":%q,"auto":"oldest","note":%q,"approve":true}`, s.party, s.fund, key)}
	}
	return &attempt{key: key, path: "/sales/orders", body: fmt.Sprintf(`{"customer":%q,"note":%q,"approve":true,"lines":[{"product":%q,"qty":"2","price":"9.99"}]}`, s.party, key, s.goods)}
}

// send tries the attempt; false when nobody answered.
func (w *writer) send(s *site, a *attempt) (bool, error) {
	status, body := w.c.post(s.base, a.path, a.key, a.body)
	switch {
	case status == 0 || status == http.StatusServiceUnavailable:
		return false, nil
	case status >= 300:
		return false, fmt.Errorf("%s %s: %d %s", a.key, a.path, status, body)
	}
	a.answer = string(body)
	if a.path == "/sales/orders" {
		w.order = idOf(body)
	}
	w.acked = append(w.acked, *a)
	return true, nil
}

// work enters sales until the server is gone.
func (w *writer) work(s *site) error {
	for {
		if w.pending == nil {
			w.pending = w.next(s)
		}
		answered, err := w.send(s, w.pending)
		if err != nil || !answered {
			return err
		}
		w.pending = nil
	}
}

// TestKill is R1: eight writers, kill -9 at any moment, restart, the unanswered keys again; nothing is lost, nothing twice.
func TestKill(t *testing.T) {
	rounds := 20
	if os.Getenv("XINGZHOU_SOAK") != "" {
		rounds = 100
	}
	program := binary(t)
	s := newSite(t, filepath.Join(t.TempDir(), "books.db"))
	s.start(program)
	writers := make([]*writer, 8)
	for i := range writers {
		writers[i] = &writer{n: i, c: s.login()}
	}
	for round := range rounds {
		after := time.Duration(50+rand.IntN(1450)) * time.Millisecond
		errs := make([]error, len(writers))
		var group sync.WaitGroup
		for i, w := range writers {
			group.Go(func() { errs[i] = w.work(s) })
		}
		time.Sleep(after)
		s.kill()
		group.Wait()
		s.start(program)
		for i, w := range writers {
			if errs[i] == nil && w.pending != nil {
				_, errs[i] = w.send(s, w.pending)
				w.pending = nil
			}
			if errs[i] != nil {
				t.Fatalf("round %d, killed after %s: %v", round, after, errs[i])
			}
		}
		s.checkRound(t, round, writers)
	}
	if s.slowest > 3*time.Second {
		t.Errorf("a restart took %s until the first answer, 3 s are allowed", s.slowest)
	}
	total := 0
	for _, w := range writers {
		total += len(w.acked)
	}
	t.Logf("%d papers acknowledged over %d kills, slowest restart %s", total, rounds, s.slowest)
	if total < rounds*8 {
		t.Errorf("only %d papers were entered in %d rounds", total, rounds)
	}
}

// checkRound wants each acknowledged paper once, no paper that nobody asked for, the same answer to a repeated key, and books that agree.
func (s *site) checkRound(t *testing.T, round int, writers []*writer) {
	t.Helper()
	stored := look(s, func(q *db.Reader) (map[string]int, error) {
		out := map[string]int{}
		for _, text := range []string{`SELECT note FROM sales_order WHERE tenant_id = $1`, `SELECT note FROM sales_delivery WHERE tenant_id = $1`,
			`SELECT note FROM settlement_receipt WHERE tenant_id = $1`} {
			notes, err := db.All(q, (*db.Row).Text, text)
			if err != nil {
				return nil, err
			}
			for _, n := range notes {
				out[n]++
			}
		}
		return out, nil
	})
	lost, twice := 0, 0
	for _, w := range writers {
		for _, a := range w.acked {
			switch stored[a.key] {
			case 0:
				lost++
			case 1:
			default:
				twice++
			}
			delete(stored, a.key)
		}
		if len(w.acked) > 0 {
			a := w.acked[rand.IntN(len(w.acked))]
			if status, body := w.c.post(s.base, a.path, a.key, a.body); status >= 300 || string(body) != a.answer {
				t.Errorf("round %d: key %s repeated: %d\n%s\nbefore\n%s", round, a.key, status, body, a.answer)
			}
		}
	}
	if lost+twice+len(stored) > 0 {
		t.Fatalf("round %d: %d lost, %d twice, unasked for %v", round, lost, twice, stored)
	}
	s.verify()
}
