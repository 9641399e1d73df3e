package job

import (
	"context"
	"errors"
	"io/fs"
	"log/slog"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/db/dbtest"
)

const company = 7

var schemas = []fs.FS{Schema}

// server is a service that runs until its test ends or it is stopped.
type server struct {
	*Service
	stop func()
}

func serve(t *testing.T, d *db.DB, kinds ...Kind) *server {
	t.Helper()
	s := &server{Service: NewService(d, slog.New(slog.NewTextHandler(t.Output(), nil)))}
	for _, k := range kinds {
		s.Register(k)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan struct{})
	go func() { defer close(done); s.Run(ctx) }()
	s.stop = sync.OnceFunc(func() { cancel(); <-done })
	t.Cleanup(s.stop)
	return s
}

func write1[T any](t *testing.T, d *db.DB, fn func(tx *db.Tx) T) T {
	t.Helper()
	v, err := db.Do(context.Background(), d, db.Req{Tenant: company, User: 3}, func(tx *db.Tx) (T, error) { return fn(tx), nil })
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func begin(t *testing.T, d *db.DB, kind string, input any, dedupe string) int64 {
	t.Helper()
	return write1(t, d, func(tx *db.Tx) int64 { return Start(tx, kind, input, dedupe) })
}

func find(t *testing.T, d *db.DB, id int64) Job {
	t.Helper()
	j, err := db.Get(context.Background(), d, company, func(q *db.Reader) (*Job, error) { return Get(q, id) })
	if err != nil {
		t.Fatal(err)
	}
	return *j
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

func awaitState(t *testing.T, d *db.DB, id int64, state string) Job {
	t.Helper()
	var j Job
	await(t, state, func() bool { j = find(t, d, id); return j.State == state })
	return j
}

func TestRunsAfterTheCommit(t *testing.T) {
	dbtest.Each(t, schemas, func(t *testing.T, d *db.DB) {
		type in struct{ Rows int }
		serve(t, d, Kind{Name: "count", Run: func(_ context.Context, r *Run) (any, error) {
			var v in
			if err := r.Input(&v); err != nil {
				return nil, err
			}
			if r.Tenant != company || r.User != 3 || r.Key != "k" {
				return nil, errs.New(errs.Invalid, "x", "错", "wrong")
			}
			return map[string]int{"rows": v.Rows}, r.Progress(2, 2, "好了", "done")
		}})
		id := begin(t, d, "count", in{5}, "k")
		j := awaitState(t, d, id, Done)
		if string(j.Result) != `{"rows":5}` || j.Done != 2 || j.NoteZh != "好了" || j.Attempts != 1 || j.EndedMS == 0 {
			t.Errorf("%+v", j)
		}
		refused := errors.New("no")
		_, err := db.Do(context.Background(), d, db.Req{Tenant: company}, func(tx *db.Tx) (int64, error) {
			id = Start(tx, "count", in{1}, "")
			return id, refused
		})
		if !errors.Is(err, refused) {
			t.Fatal(err)
		}
		if _, err := db.Get(context.Background(), d, company, func(q *db.Reader) (*Job, error) { return Get(q, id) }); err == nil {
			t.Error("a job of a refused transaction was begun")
		}
	})
}

func TestDedupe(t *testing.T) {
	dbtest.Each(t, schemas, func(t *testing.T, d *db.DB) {
		first := begin(t, d, "slow", nil, "k")
		if again := begin(t, d, "slow", nil, "k"); again != first {
			t.Error("the key did not find the job that waits")
		}
		if other := begin(t, d, "slow", nil, "other"); other == first {
			t.Error("another key found it")
		}
		serve(t, d, Kind{Name: "slow", Run: func(context.Context, *Run) (any, error) { return nil, nil }})
		awaitState(t, d, first, Done)
		if again := begin(t, d, "slow", nil, "k"); again == first {
			t.Error("the key found a job that has ended")
		}
	})
}

func TestFailures(t *testing.T) {
	dbtest.Each(t, schemas, func(t *testing.T, d *db.DB) {
		var tries atomic.Int32
		serve(t, d,
			Kind{Name: "refused", Retries: 3, Run: func(context.Context, *Run) (any, error) {
				return nil, errs.New(errs.Refused, "x.no", "不行：改一下", "No: change it")
			}},
			Kind{Name: "passing", Retries: 1, Run: func(context.Context, *Run) (any, error) {
				if tries.Add(1) == 1 {
					return nil, errors.New("a hiccup")
				}
				return nil, nil
			}},
			Kind{Name: "panics", Run: func(context.Context, *Run) (any, error) { panic("oh") }})
		refused, passing, panics := begin(t, d, "refused", nil, ""), begin(t, d, "passing", nil, ""), begin(t, d, "panics", nil, "")
		if j := awaitState(t, d, refused, Failed); j.Code != "x.no" || j.ProblemZh != "不行：改一下" || j.Attempts != 1 {
			t.Errorf("%+v", j)
		}
		if j := awaitState(t, d, panics, Failed); j.Code != "job.broken" {
			t.Errorf("%+v", j)
		}
		await(t, "put off", func() bool { j := find(t, d, passing); return j.State == Waiting && j.Code == "job.broken" })
		if wait := find(t, d, passing).DueMS - d.Now().UnixMilli(); wait < 3000 || wait > 7000 {
			t.Errorf("tried again in %d ms", wait)
		}
		write1(t, d, func(tx *db.Tx) bool { // by hand, without waiting
			return Retry(tx, passing) == nil
		})
		if j := awaitState(t, d, passing, Done); j.Code != "" {
			t.Errorf("%+v", j)
		}
		write1(t, d, func(tx *db.Tx) bool { return Retry(tx, panics) == nil })
		awaitState(t, d, panics, Failed)
	})
}

func TestCancel(t *testing.T) {
	dbtest.Each(t, schemas, func(t *testing.T, d *db.DB) {
		waits := begin(t, d, "long", nil, "")
		cancel := func(s *Service, id int64) error {
			_, err := db.Do(context.Background(), d, db.Req{Tenant: company}, func(tx *db.Tx) (bool, error) { return true, s.Cancel(tx, id) })
			return err
		}
		long := Kind{Name: "long", Cancelable: true, Run: func(ctx context.Context, r *Run) (any, error) {
			for n := int64(1); ; n++ {
				if err := r.Progress(n, 0, "", ""); err != nil {
					return nil, err
				}
				time.Sleep(time.Millisecond)
			}
		}}
		firm := Kind{Name: "firm", Run: func(ctx context.Context, r *Run) (any, error) { <-ctx.Done(); return nil, ctx.Err() }}
		elsewhere := NewService(d, nil) // another server of the same database
		elsewhere.Register(long)
		elsewhere.Register(firm)
		if err := cancel(elsewhere, waits); err != nil || find(t, d, waits).State != Cancelled {
			t.Errorf("a job that waits: %v", err)
		}
		s := serve(t, d, long, firm)
		for _, through := range []*Service{s.Service, elsewhere} {
			runs := begin(t, d, "long", nil, "")
			awaitState(t, d, runs, Running)
			if err := cancel(through, runs); err != nil {
				t.Error(err)
			}
			if j := awaitState(t, d, runs, Cancelled); j.Done == 0 {
				t.Errorf("%+v", j)
			}
			if err := cancel(through, runs); err == nil {
				t.Error("a job that has ended was cancelled")
			}
		}
		runs := begin(t, d, "firm", nil, "")
		awaitState(t, d, runs, Running)
		if e, _ := errs.As(cancel(s.Service, runs)); e == nil || e.Reason != "job.firm" {
			t.Errorf("%v", e)
		}
	})
}

// TestHandsBack stops a server in the middle: the next one goes on at once, from what was saved.
func TestHandsBack(t *testing.T) {
	dbtest.Each(t, schemas, func(t *testing.T, d *db.DB) {
		var seen atomic.Value
		kind := Kind{Name: "parts", Run: func(ctx context.Context, r *Run) (any, error) {
			if len(r.Resume) > 0 {
				seen.Store(string(r.Resume))
				return "all", nil
			}
			if err := r.Save(map[string]int{"row": 40}); err != nil {
				return nil, err
			}
			<-ctx.Done()
			return nil, context.Cause(ctx)
		}}
		one := serve(t, d, kind)
		id := begin(t, d, "parts", nil, "")
		await(t, "saved", func() bool { return len(find(t, d, id).Saved) > 0 })
		one.stop()
		if j := find(t, d, id); j.State != Waiting || j.Attempts != 0 {
			t.Errorf("after the stop: %+v", j)
		}
		serve(t, d, kind)
		awaitState(t, d, id, Done)
		if seen.Load() != `{"row":40}` {
			t.Errorf("resumed from %v", seen.Load())
		}
	})
}

// TestLostLease lets a run that was thought dead go on: nothing it writes counts.
func TestLostLease(t *testing.T) {
	dbtest.Each(t, schemas, func(t *testing.T, d *db.DB) {
		var runs atomic.Int32
		stuck, late := make(chan struct{}), make(chan error, 1)
		serve(t, d, Kind{Name: "stuck", Run: func(ctx context.Context, r *Run) (any, error) {
			if runs.Add(1) == 1 {
				<-stuck
				err := r.Save("late")
				late <- err
				return "late", nil
			}
			return "right", r.Save("right")
		}})
		id := begin(t, d, "stuck", nil, "")
		awaitState(t, d, id, Running)
		write1(t, d, func(tx *db.Tx) bool {
			tx.Exec(1, "UPDATE job SET due_ms = 1 WHERE tenant_id = $1 AND id = $2", id)
			return true
		})
		awaitState(t, d, id, Done)
		close(stuck)
		if err := <-late; err == nil {
			t.Error("a run without a lease wrote")
		}
		time.Sleep(50 * time.Millisecond)
		if j := find(t, d, id); string(j.Result) != `"right"` || string(j.Saved) != `"right"` || runs.Load() != 2 {
			t.Errorf("%+v", j)
		}
	})
}

// TestWake begins once more what somebody left work for while it ran, and never two of a key at a time.
func TestWake(t *testing.T) {
	dbtest.Each(t, schemas, func(t *testing.T, d *db.DB) {
		var at, runs, left atomic.Int32
		serve(t, d, Kind{Name: "drain", Inner: true, Run: func(context.Context, *Run) (any, error) {
			if at.Add(1) > 1 {
				t.Error("two runs of one key at a time")
			}
			defer at.Add(-1)
			runs.Add(1)
			time.Sleep(2 * time.Millisecond)
			left.Store(0)
			time.Sleep(2 * time.Millisecond)
			return nil, nil
		}})
		for range 50 {
			left.Store(1)
			write1(t, d, func(tx *db.Tx) bool { Wake(tx, "drain", "k"); return true })
			time.Sleep(time.Millisecond)
		}
		await(t, "drained", func() bool {
			n, err := db.Get(context.Background(), d, company, func(q *db.Reader) (int, error) {
				ids, err := db.All(q, (*db.Row).Int, "SELECT id FROM job WHERE tenant_id = $1")
				return len(ids), err
			})
			return err == nil && n == 0
		})
		if left.Load() != 0 || runs.Load() < 2 {
			t.Errorf("left %d, %d runs", left.Load(), runs.Load())
		}
	})
}

// TestTwoServers run each job once, on one PostgreSQL.
func TestTwoServers(t *testing.T) {
	dsn := dbtest.Postgres(t)
	var mu sync.Mutex
	ran, by := map[int64]int{}, [2]int{}
	var d *db.DB
	for n := range 2 {
		own, err := db.Open(context.Background(), dsn)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { own.Close() })
		if err := own.Migrate(context.Background(), schemas...); err != nil {
			t.Fatal(err)
		}
		d = own
		serve(t, own, Kind{Name: "once", Run: func(_ context.Context, r *Run) (any, error) {
			mu.Lock()
			ran[r.ID]++
			by[n]++
			mu.Unlock()
			time.Sleep(3 * time.Millisecond)
			return nil, nil
		}})
	}
	const jobs = 200
	for range jobs / 10 {
		write1(t, d, func(tx *db.Tx) bool {
			for range 10 {
				Start(tx, "once", nil, "")
			}
			return true
		})
	}
	await(t, "all done", func() bool {
		n, err := db.Get(context.Background(), d, company, func(q *db.Reader) (int64, error) {
			n, _, err := db.One(q, (*db.Row).Int, "SELECT COUNT(*) FROM job WHERE tenant_id = $1 AND state = 'done'")
			return n, err
		})
		return err == nil && n == jobs
	})
	mu.Lock()
	defer mu.Unlock()
	for id, n := range ran {
		if n != 1 {
			t.Errorf("job %d ran %d times", id, n)
		}
	}
	if len(ran) != jobs || by[0] == 0 || by[1] == 0 {
		t.Errorf("%d jobs ran, %v by each server", len(ran), by)
	}
}
