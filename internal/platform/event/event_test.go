package event

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"sync"
	"testing"
	"time"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/db/dbtest"
	"xingzhou/internal/platform/job"
)

var schemas = []fs.FS{job.Schema, Schema}

func serve(t *testing.T, d *db.DB) {
	s := job.NewService(d, slog.New(slog.NewTextHandler(t.Output(), nil)))
	Register(s)
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan struct{})
	go func() { defer close(done); s.Run(ctx) }()
	t.Cleanup(func() { cancel(); <-done })
}

func forget(name string) {
	Listen(Listener{Name: name, Wants: func(db.Querier, string) (bool, error) { return false, nil }})
}

func count(t *testing.T, d *db.DB, company int64, text string) int64 {
	t.Helper()
	n, err := db.Get(context.Background(), d, company, func(q *db.Reader) (int64, error) {
		n, _, err := db.One(q, (*db.Row).Int, text)
		return n, err
	})
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestMatch(t *testing.T) {
	for _, c := range []struct {
		pattern, kind string
		want          bool
	}{
		{"*", "sales.order.approved", true}, {"sales.order.approved", "sales.order.approved", true}, {"sales.order.*", "sales.order.approved", true},
		{"sales.*", "sales.order.approved", true}, {"sales.order.*", "sales.orders.approved", false}, {"sales.order*", "sales.order.approved", false},
		{"sales.order.*", "sales.order", false}, {"", "sales.order.approved", false}, {"*.approved", "sales.order.approved", false},
	} {
		if Match(c.pattern, c.kind) != c.want {
			t.Errorf("%q and %q", c.pattern, c.kind)
		}
	}
}

// TestOrder lets many emit at once into two companies, with one listener that stumbles: each gets each event, in the order of commits.
func TestOrder(t *testing.T) {
	dbtest.Each(t, schemas, func(t *testing.T, d *db.DB) {
		var mu sync.Mutex
		got, stumbled := map[string][]Event{}, false
		take := func(name string) func(tx *db.Tx, list []Event) error {
			return func(tx *db.Tx, list []Event) error {
				mu.Lock()
				defer mu.Unlock()
				if name == "second" && !stumbled {
					stumbled = true
					return errs.New(errs.Unavailable, "x", "等等", "wait a bit")
				}
				key := fmt.Sprint(name, tx.Tenant)
				tx.AfterCommit(func(err error) {
					mu.Lock()
					defer mu.Unlock()
					if err == nil {
						got[key] = append(got[key], list...)
					}
				})
				return nil
			}
		}
		for _, name := range []string{"first", "second"} {
			Listen(Listener{Name: name, Wants: func(_ db.Querier, kind string) (bool, error) { return Match("sales.*", kind), nil }, Take: take(name)})
			defer forget(name)
		}
		serve(t, d)
		const each = 150
		var group sync.WaitGroup
		for _, company := range []int64{1, 2} {
			for w := range 3 {
				group.Go(func() {
					for n := range each / 3 {
						db.Do(context.Background(), d, db.Req{Tenant: company, User: 5}, func(tx *db.Tx) (bool, error) {
							Emit(tx, "sales.order.approved", int64(w*1000+n), map[string]int{"n": n})
							Emit(tx, "master.party.changed", 1, nil)
							if n%10 == 9 {
								return false, errors.New("refused")
							}
							return true, nil
						})
					}
				})
			}
		}
		group.Wait()
		for _, key := range []string{"first1", "first2", "second1", "second2"} {
			begin := time.Now()
			for have := 0; have != each*9/10; time.Sleep(5 * time.Millisecond) {
				mu.Lock()
				have = len(got[key])
				mu.Unlock()
				if time.Since(begin) > 30*time.Second || have > each*9/10 {
					t.Fatalf("%s got %d events", key, have)
				}
			}
			inOrder(t, key, got[key])
		}
		if n := count(t, d, 1, "SELECT COUNT(*) FROM event_outbox WHERE tenant_id = $1"); n != 0 {
			t.Errorf("%d rows are left", n)
		}
	})
}

// inOrder wants events in the order of their commits.
func inOrder(t *testing.T, key string, list []Event) {
	t.Helper()
	var last Event
	for _, e := range list {
		if e.Seq < last.Seq || e.Seq == last.Seq && e.ID <= last.ID || e.Kind != "sales.order.approved" || e.User != 5 {
			t.Errorf("%s: %+v after %+v", key, e, last)
		}
		last = e
	}
}

// TestNobodyListens costs no row.
func TestNobodyListens(t *testing.T) {
	dbtest.Each(t, schemas, func(t *testing.T, d *db.DB) {
		_, err := db.Do(context.Background(), d, db.Req{Tenant: 1}, func(tx *db.Tx) (bool, error) {
			Emit(tx, "sales.order.approved", 1, nil)
			if tx.Writes() != 0 {
				t.Errorf("%d statements", tx.Writes())
			}
			return true, nil
		})
		if err != nil {
			t.Fatal(err)
		}
	})
}
