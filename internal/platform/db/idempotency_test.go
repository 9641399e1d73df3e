package db_test

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/url"
	"os"
	"reflect"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/db/dbtest"
)

type answer struct {
	ID    int64
	Lines []string
}

// place inserts one thing under a key and counts how often its closure ran to the end.
func place(d *db.DB, key, input string, ran *atomic.Int64) (answer, error) {
	return db.Do(ctx, d, db.Req{Tenant: 1, User: 9, Key: key, Input: []byte(input)}, func(tx *db.Tx) (answer, error) {
		id := tx.NextID()
		addThing(tx, id, fmt.Sprint(input, id), 1)
		ran.Add(1)
		return answer{ID: id, Lines: []string{"一", input}}, nil
	})
}

func countThings(d *db.DB) (int64, error) {
	return db.Get(ctx, d, 1, func(q *db.Reader) (int64, error) {
		n, _, err := db.One(q, (*db.Row).Int, "SELECT COUNT(*) FROM thing WHERE tenant_id = $1")
		return n, err
	})
}

func things(t *testing.T, d *db.DB) int64 {
	t.Helper()
	n, err := countThings(d)
	must(t, err)
	return n
}

func TestOneEffectForFiftyRepetitions(t *testing.T) {
	dbtest.Each(t, schema, func(t *testing.T, d *db.DB) {
		var ran atomic.Int64
		answers := make([]answer, 50)
		together(t, d, 50, func(i int) {
			a, err := place(d, "key", "input", &ran)
			if err != nil {
				t.Error(err)
			}
			answers[i] = a
		})
		for _, a := range answers {
			if !reflect.DeepEqual(a, answers[0]) || a.ID == 0 {
				t.Fatalf("%+v and %+v", a, answers[0])
			}
		}
		later, err := place(d, "key", "input", &ran)
		must(t, err)
		if !reflect.DeepEqual(later, answers[0]) || things(t, d) != 1 || ran.Load() != 1 {
			t.Errorf("later %+v, %d things, ran %d times", later, things(t, d), ran.Load())
		}
		_, err = place(d, "key", "another input", &ran)
		code(t, err, errs.IdemMismatch)
		together(t, d, 2, func(i int) { // and within one fold
			if _, err := place(d, "fresh", fmt.Sprint(i), &ran); err != nil {
				code(t, err, errs.IdemMismatch)
			}
		})
		if things(t, d) != 2 {
			t.Errorf("%d things", things(t, d))
		}
	})
}

func TestRefusalsAreNotStored(t *testing.T) {
	dbtest.Each(t, schema, func(t *testing.T, d *db.DB) {
		var ran atomic.Int64
		r := db.Req{Tenant: 1, Key: "key", Input: []byte("in")}
		_, err := db.Do(ctx, d, r, func(tx *db.Tx) (answer, error) { return answer{}, errs.New(errs.Refused, "no", "不行", "no") })
		code(t, err, errs.Refused)
		_, err = place(d, "key", "in", &ran) // another user: still free, because nothing was stored
		must(t, err)
		dry := db.Req{Tenant: 1, Key: "dry", DryRun: true}
		_, err = db.Do(ctx, d, dry, func(tx *db.Tx) (answer, error) { return answer{ID: 5}, nil })
		must(t, err)
		a, err := place(d, "dry", "in", &ran)
		must(t, err)
		if a.ID == 5 {
			t.Error("a dry run was stored")
		}
	})
}

func TestAnAnswerThatCannotBeStoredKeepsNothing(t *testing.T) {
	dbtest.Each(t, schema, func(t *testing.T, d *db.DB) {
		_, err := db.Do(ctx, d, db.Req{Tenant: 1, Key: "k"}, func(tx *db.Tx) (func(), error) {
			addThing(tx, 1, "one", 1)
			return func() {}, nil
		})
		code(t, err, errs.Internal)
		if things(t, d) != 0 {
			t.Error("kept")
		}
	})
}

func TestOldKeysAreForgotten(t *testing.T) {
	now := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	var shift atomic.Int64
	clock := func() time.Time { return now.Add(time.Duration(shift.Load())) }
	dbtest.EachWith(t, db.Options{Clock: clock}, schema, func(t *testing.T, d *db.DB) {
		shift.Store(0)
		var ran atomic.Int64
		_, err := place(d, "old", "x", &ran)
		must(t, err)
		shift.Store(int64(89 * 24 * time.Hour))
		_, err = place(d, "young", "x", &ran)
		must(t, err)
		shift.Store(int64(91 * 24 * time.Hour))
		n, err := d.PurgeKeys(ctx, 1)
		must(t, err)
		_, err = place(d, "young", "x", &ran)
		must(t, err)
		if n != 1 || ran.Load() != 2 {
			t.Errorf("purged %d, ran %d", n, ran.Load())
		}
	})
}

// proxy passes bytes to a PostgreSQL and can cut every connection, also right after the server got a COMMIT.
type proxy struct {
	net.Listener
	target    string
	mu        sync.Mutex
	conns     map[net.Conn]bool
	cutCommit atomic.Bool
}

func startProxy(t *testing.T, dsn string) (*proxy, string) {
	t.Helper()
	u, err := url.Parse(dsn)
	must(t, err)
	l, err := net.Listen("tcp", "127.0.0.1:0")
	must(t, err)
	p := &proxy{Listener: l, target: u.Host, conns: map[net.Conn]bool{}}
	go p.serve()
	t.Cleanup(func() { l.Close(); p.cut() })
	u.Host = l.Addr().String()
	return p, u.String()
}

func (p *proxy) serve() {
	for {
		in, err := p.Accept()
		if err != nil {
			return
		}
		out, err := net.Dial("tcp", p.target)
		if err != nil {
			in.Close()
			continue
		}
		p.mu.Lock()
		p.conns[in], p.conns[out] = true, true
		p.mu.Unlock()
		var dropAnswers atomic.Bool
		go p.pass(in, out, func(b []byte) {
			// The COMMIT of a fold travels alone: Bind, Execute, Sync in under 60 bytes.
			if p.cutCommit.Load() && len(b) < 60 && b[0] == 'B' && dropAnswers.CompareAndSwap(false, true) {
				p.cutCommit.Store(false)
			}
		}, func() bool { return false })
		go p.pass(out, in, func([]byte) {}, dropAnswers.Load)
	}
}

func (p *proxy) pass(from, to net.Conn, see func([]byte), drop func() bool) {
	defer from.Close()
	defer to.Close()
	buf := make([]byte, 1<<16)
	for {
		n, err := from.Read(buf)
		if n > 0 {
			see(buf[:n])
			if drop() {
				return // the server has committed; its answer is lost
			}
			if _, err := to.Write(buf[:n]); err != nil {
				return
			}
		}
		if err != nil {
			return
		}
	}
}

func (p *proxy) cut() {
	p.mu.Lock()
	defer p.mu.Unlock()
	for c := range p.conns {
		c.Close()
	}
	clear(p.conns)
}

func TestBrokenConnections(t *testing.T) {
	if os.Getenv(dbtest.Env) == "" {
		t.Skipf("PostgreSQL was not tested: %s is not set", dbtest.Env)
	}
	p, dsn := startProxy(t, dbtest.Postgres(t))
	d, err := db.Open(ctx, dsn)
	must(t, err)
	defer d.Close()
	must(t, d.Migrate(ctx, schema...))
	var ran atomic.Int64
	_, err = place(d, "first", "a", &ran)
	must(t, err)

	t.Run("idle connections were cut", func(t *testing.T) {
		p.cut()
		if things(t, d) != 1 {
			t.Error("reading")
		}
		p.cut()
		_, err := place(d, "second", "a", &ran)
		must(t, err)
	})
	t.Run("the session is ended inside a closure", func(t *testing.T) {
		tries := 0
		_, err := db.Do(ctx, d, db.Req{Tenant: 1}, func(tx *db.Tx) (int64, error) {
			addThing(tx, int64(77), "killed", 1)
			if tries++; tries == 1 {
				n, _, err := db.One(tx, (*db.Row).Int, "SELECT CAST(pg_terminate_backend(pg_backend_pid()) AS int) FROM thing WHERE tenant_id = $1")
				return n, err
			}
			return 0, nil
		})
		must(t, err)
		if tries != 2 || qty(t, d, 1, 77) != 1 {
			t.Errorf("%d tries, qty %d", tries, qty(t, d, 1, 77))
		}
	})
	t.Run("the answer of a commit is lost, with a key", func(t *testing.T) {
		before := things(t, d)
		ran.Store(0)
		p.cutCommit.Store(true)
		a, err := place(d, "lost", "a", &ran)
		must(t, err)
		if p.cutCommit.Load() {
			t.Fatal("the commit was not seen")
		}
		if things(t, d) != before+1 || ran.Load() != 1 || a.ID == 0 {
			t.Errorf("%d more things, ran %d times, answer %+v", things(t, d)-before, ran.Load(), a)
		}
	})
	t.Run("the answer of a commit is lost, without a key", func(t *testing.T) {
		p.cutCommit.Store(true)
		err := do(t, d, 1, func(tx *db.Tx) error { addThing(tx, 88, "lost", 1); return nil })
		if e := code(t, err, errs.Unavailable); e.Reason != "db.unknown" {
			t.Error(e.Reason)
		}
		if qty(t, d, 1, 88) != 1 {
			t.Error("this proxy loses only the answer")
		}
	})
	t.Run("the server is gone for a while", func(t *testing.T) {
		p.Close()
		p.cut()
		code(t, do(t, d, 1, func(tx *db.Tx) error { return nil }), errs.Unavailable)
		_, err := countThings(d)
		code(t, err, errs.Unavailable)
	})
}

func TestARepetitionGivesUpAfterItsWait(t *testing.T) {
	if testing.Short() {
		t.Skip("waits ten seconds")
	}
	d := openFile(t, db.Options{})
	inside, release := make(chan bool), make(chan bool)
	first := make(chan error)
	r := db.Req{Tenant: 1, Key: "slow"}
	go func() {
		_, err := db.Do(ctx, d, r, func(tx *db.Tx) (int, error) { inside <- true; <-release; return 1, nil })
		first <- err
	}()
	<-inside
	_, err := db.Do(ctx, d, r, func(tx *db.Tx) (int, error) { return 2, nil })
	code(t, err, errs.Busy)
	close(release)
	must(t, <-first)
	n, err := db.Do(ctx, d, r, func(tx *db.Tx) (int, error) { return 3, nil })
	if err != nil || n != 1 {
		t.Error(n, err)
	}
}

func openFile(t *testing.T, opt db.Options) *db.DB {
	t.Helper()
	d, err := db.OpenWith(ctx, dbtest.SQLite(t), opt)
	must(t, err)
	t.Cleanup(func() { d.Close() })
	must(t, d.Migrate(ctx, schema...))
	return d
}

func TestCallbacksHearTheOutcomeOnce(t *testing.T) {
	dbtest.Each(t, schema, func(t *testing.T, d *db.DB) {
		refusal := errors.New("refused")
		var heard []error
		err := do(t, d, 1, func(tx *db.Tx) error {
			tx.AfterCommit(func(err error) { heard = append(heard, err) })
			return nil
		})
		must(t, err)
		err = do(t, d, 1, func(tx *db.Tx) error {
			tx.AfterCommit(func(err error) { heard = append(heard, err) })
			addThing(tx, 1, "one", 1)
			if err := tx.Flush(); err != nil { // executed, so the fold runs twice
				return err
			}
			return refusal
		})
		if !errors.Is(err, refusal) || len(heard) != 2 || heard[0] != nil || !errors.Is(heard[1], refusal) {
			t.Errorf("%v heard %v", err, heard)
		}
	})
}

func TestCached(t *testing.T) {
	dbtest.Each(t, schema, func(t *testing.T, d *db.DB) {
		loads := 0
		name := func(q db.Querier) (string, error) {
			return db.Cached(q, "name", func(q db.Querier) (string, error) {
				loads++
				n, _, err := db.One(q, (*db.Row).Text, "SELECT name FROM thing WHERE tenant_id = $1 AND id = $2", 1)
				return n, err
			})
		}
		expect := func(want string, wantLoads int) {
			t.Helper()
			got, err := db.Get(ctx, d, 1, func(q *db.Reader) (string, error) { return name(q) })
			must(t, err)
			if got != want || loads != wantLoads {
				t.Errorf("got %q after %d loads, want %q after %d", got, loads, want, wantLoads)
			}
		}
		rename := func(to string, then error) func(tx *db.Tx) error {
			return func(tx *db.Tx) error {
				tx.Exec(1, "UPDATE thing SET name = $3 WHERE tenant_id = $1 AND id = $2", 1, to)
				tx.BumpConfig()
				if _, err := name(tx); err != nil { // read inside: must not fill the cache
					return err
				}
				return then
			}
		}
		must(t, do(t, d, 1, func(tx *db.Tx) error { addThing(tx, 1, "one", 1); return nil }))
		expect("one", 1)
		expect("one", 1)
		must(t, do(t, d, 1, func(tx *db.Tx) error { _, err := name(tx); return err }))
		expect("one", 1)
		must(t, do(t, d, 1, rename("two", nil)))
		loads = 0
		expect("two", 1)
		expect("two", 1)
		do(t, d, 1, rename("three", errors.New("refused")))
		loads = 0
		expect("two", 0)
		other, err := db.Get(ctx, d, 2, func(q *db.Reader) (string, error) { return name(q) })
		must(t, err)
		if other != "" {
			t.Error("another tenant got", other)
		}
		short, cancel := context.WithTimeout(ctx, time.Minute)
		defer cancel()
		_, err = db.Get(short, d, 1, func(q *db.Reader) (int, error) {
			return db.Cached(q, "name", func(db.Querier) (int, error) { return 7, nil }) // same key, another type
		})
		must(t, err)
	})
}
