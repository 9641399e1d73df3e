package job

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"time"

	"xingzhou/internal/platform/db"
)

const (
	leaseFor     = 30 * time.Second // what a dead server held is taken over after so long
	renewAfter   = 10 * time.Second
	persistAfter = 3 * time.Second // progress goes to the database at most so often
	lookEvery    = time.Second     // what other servers began, and what was put off, is found within
	tendEvery    = time.Second     // cancelling through another server is noticed within
	settleFor    = 10 * time.Second
	crashesMax   = 5 // a job that takes the server down with it is not begun for ever
	innerPlaces  = 8
	noteMax      = 200
	problemMax   = 1000
)

// Service runs the jobs of all companies on this server.
type Service struct {
	d     *db.DB
	log   *slog.Logger
	kinds map[string]*Kind

	mu   sync.Mutex
	live map[int64]*Run
	runs sync.WaitGroup
}

// NewService makes the service over a database; it runs nothing until Run.
func NewService(d *db.DB, log *slog.Logger) *Service {
	if log == nil {
		log = slog.Default()
	}
	return &Service{d: d, log: log, kinds: map[string]*Kind{}, live: map[int64]*Run{}}
}

// Register makes a kind known. All kinds are registered before Run.
func (s *Service) Register(k Kind) {
	if k.Name == "" || k.Run == nil || s.kinds[k.Name] != nil {
		panic(fmt.Sprintf("job: the kind %q is incomplete or known already", k.Name))
	}
	s.kinds[k.Name] = &k
}

// Run takes and runs jobs until ctx ends. Then it gives back what it holds: the next server, or this one after its restart, goes on.
func (s *Service) Run(ctx context.Context) {
	ear := listen()
	defer unlisten(ear)
	if s.d.Engine() == "sqlite" {
		s.adopt(ctx)
	}
	look, tend := time.NewTicker(lookEvery), time.NewTicker(tendEvery)
	defer look.Stop()
	defer tend.Stop()
	for ctx.Err() == nil {
		if err := s.take(ctx); err != nil && ctx.Err() == nil {
			s.log.WarnContext(ctx, "looking for jobs failed; it is tried again", "error", err, "cause", errors.Unwrap(err))
		}
		select {
		case <-ctx.Done():
		case <-ear:
		case <-look.C:
		case <-tend.C:
			s.tend(ctx)
		}
	}
	s.endAll(errStopping)
	s.runs.Wait()
}

// adopt frees what ran when the process before died: a SQLite file has one server, so nobody else can be at it.
func (s *Service) adopt(ctx context.Context) {
	_, err := db.Do(ctx, s.d, db.Req{}, func(tx *db.Tx) (bool, error) {
		tx.Exec(db.Any, "UPDATE job SET due_ms = $2 WHERE state = 'running' AND due_ms > $2", tx.Now.UnixMilli())
		return true, nil
	})
	if err != nil {
		s.log.WarnContext(ctx, "jobs of the process before wait for their lease to end", "error", err)
	}
}

// claimed is a row as it was taken.
type claimed struct {
	tenant, id, user, due, attempts, failures int64
	lease                                     int64
	kind, key, input, saved                   string
	cancel                                    bool
}

const claimColumns = "tenant_id, id, user_id, due_ms, attempts, failures, kind, dedupe_key, input, saved, cancel"

func scanClaim(r *db.Row) claimed {
	return claimed{tenant: r.Int(), id: r.Int(), user: r.Int(), due: r.Int(), attempts: r.Int(), failures: r.Int(),
		kind: r.Text(), key: r.Text(), input: r.Text(), saved: r.Text(), cancel: r.Bool()}
}

// take begins what is due, as far as there are places.
func (s *Service) take(ctx context.Context) error {
	for _, inner := range []bool{true, false} {
		kinds, free := s.room(inner)
		if free <= 0 || len(kinds) == 0 {
			continue
		}
		text, args := dueText(kinds, s.d.Now(), free)
		// Looking costs nobody a write; only what is there is taken by the writer.
		found, err := db.Get(ctx, s.d, 0, func(q *db.Reader) (int, error) {
			rows, err := db.All(q, scanClaim, text, args...)
			return len(rows), err
		})
		if err != nil {
			return err
		}
		if found == 0 {
			continue
		}
		taken, err := db.Do(ctx, s.d, db.Req{}, func(tx *db.Tx) ([]claimed, error) { return s.claim(tx, kinds, free) })
		if err != nil {
			return err
		}
		for i := range taken {
			s.begin(ctx, &taken[i])
		}
	}
	return nil
}

// room lists the kinds that may run now, and how many of them.
func (s *Service) room(inner bool) (kinds []string, free int) {
	free = max(2, runtime.NumCPU())
	if inner {
		free = innerPlaces
	}
	for name, k := range s.kinds {
		if k.Inner == inner {
			kinds = append(kinds, name)
		}
	}
	slices.Sort(kinds)
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, r := range s.live {
		if r.kind.Inner == inner {
			free--
		}
	}
	return kinds, free
}

// dueText asks for what may be taken, the longest due first.
func dueText(kinds []string, now time.Time, most int) (string, []any) {
	args := []any{now.UnixMilli(), most}
	return "SELECT " + claimColumns + " FROM job WHERE due_ms <= $2 AND kind IN (" + marks(kinds, &args, 2) + ") ORDER BY due_ms, id LIMIT $3", args
}

// marks writes $n for each name and adds the names to the arguments, of which there are before+1 with the tenant.
func marks(names []string, args *[]any, before int) string {
	var b strings.Builder
	for i, name := range names {
		if i > 0 {
			b.WriteByte(',')
		}
		fmt.Fprintf(&b, "$%d", before+2+i)
		*args = append(*args, name)
	}
	return b.String()
}

// claim takes rows by a guarded update. On PostgreSQL rows that another server is just taking are passed over instead of waited for.
func (s *Service) claim(tx *db.Tx, kinds []string, most int) ([]claimed, error) {
	text, args := dueText(kinds, tx.Now, most)
	if s.d.Engine() != "sqlite" {
		text += " FOR UPDATE SKIP LOCKED"
	}
	rows, err := db.All(tx, scanClaim, text, args...)
	if err != nil {
		return nil, err
	}
	for i := range rows {
		c := &rows[i]
		c.lease = tx.NextID()
		tx.Exec(1, `UPDATE job SET state = 'running', due_ms = $4, lease = $5, attempts = attempts + 1,
			started_ms = CASE WHEN started_ms = 0 THEN $6 ELSE started_ms END
			WHERE tenant_id = $2 AND id = $3 AND due_ms = $7 AND attempts = $8`,
			c.tenant, c.id, tx.Now.Add(leaseFor).UnixMilli(), c.lease, tx.Now.UnixMilli(), c.due, c.attempts)
		c.attempts++
	}
	return rows, nil
}

// begin runs what was taken.
func (s *Service) begin(ctx context.Context, c *claimed) {
	own, end := context.WithCancelCause(context.WithoutCancel(ctx))
	r := &Run{ID: c.id, Tenant: c.tenant, User: c.user, Key: c.key, Resume: json.RawMessage(c.saved), kind: s.kinds[c.kind], s: s, ctx: own, end: end,
		input: c.input, lease: c.lease, attempt: c.attempts, failures: c.failures, storeMS: s.d.Now().UnixMilli()}
	s.mu.Lock()
	s.live[c.id] = r
	s.mu.Unlock()
	s.runs.Add(1)
	go func() {
		defer s.runs.Done()
		result, err := any(nil), error(nil)
		switch {
		case c.cancel:
			err = errCancelled
			end(errCancelled)
		case c.attempts-c.failures > crashesMax:
			err = errCrashing
		default:
			result, err = r.do()
		}
		s.settle(r, result, err)
		end(nil)
		s.mu.Lock()
		delete(s.live, c.id)
		s.mu.Unlock()
		ring() // a place is free
	}()
}

// do runs the kind; a panic is a failure of this job and of nobody else.
func (r *Run) do() (result any, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v\n%s", p, debug.Stack())
		}
	}()
	return r.kind.Run(r.ctx, r)
}

// tend renews the leases of what runs here and ends what was cancelled through another server.
func (s *Service) tend(ctx context.Context) {
	s.mu.Lock()
	runs := make([]*Run, 0, len(s.live))
	for _, r := range s.live {
		runs = append(runs, r)
	}
	s.mu.Unlock()
	if len(runs) == 0 {
		return
	}
	gone, err := db.Get(ctx, s.d, 0, func(q *db.Reader) ([]int64, error) {
		return db.All(q, (*db.Row).Int, "SELECT lease FROM job WHERE due_ms IS NOT NULL AND cancel = 1")
	})
	for _, r := range runs {
		if err == nil && slices.Contains(gone, r.lease) {
			r.end(errCancelled)
		}
		r.renew(ctx)
	}
}

// endRun ends a run of this server, if it is one.
func (s *Service) endRun(id int64) {
	s.mu.Lock()
	r := s.live[id]
	s.mu.Unlock()
	if r != nil {
		r.end(errCancelled)
	}
}

func (s *Service) endAll(cause error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, r := range s.live {
		r.end(cause)
	}
}
