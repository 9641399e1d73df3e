package job

import (
	"context"
	"encoding/json"
	"errors"
	"sync"
	"time"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/db"
)

// Why the context of a run ends.
var (
	errCancelled = errs.New(errs.Refused, "job.cancelled", "任务已被取消。", "The job was cancelled.")
	errStopping  = errors.New("job: the server is stopping")
	errLost      = errors.New("job: the lease was lost")
)

// again is how a run asks to be begun once more, at a time.
type again struct{ at time.Time }

func (a *again) Error() string { return "job: again at " + a.at.Format(time.RFC3339) }

// Again ends a run that has not failed and wants to be begun once more at a time.
func Again(at time.Time) error { return &again{at} }

// Run is one run of a job, on the server that holds its lease.
type Run struct {
	ID, Tenant, User int64
	Key              string          // the dedupe key it was begun with
	Resume           json.RawMessage // what was saved last, empty at first

	kind              *Kind
	s                 *Service
	ctx               context.Context
	end               context.CancelCauseFunc
	input             string
	lease             int64 // tells this run from every other of the job
	attempt, failures int64

	mu      sync.Mutex
	now     progress
	stored  progress
	storeMS int64 // when the lease was last renewed
	version int
}

// progress is what people see while it runs.
type progress struct {
	done, total int64
	zh, en      string
}

// Input reads what Start was given.
func (r *Run) Input(v any) error {
	if r.input == "" {
		return nil
	}
	return json.Unmarshal([]byte(r.input), v)
}

// Progress tells how far the run has come. It is cheap, and its error ends the run: it was cancelled, or the server stops.
func (r *Run) Progress(done, total int64, noteZh, noteEn string) error {
	p := progress{done, total, clean(noteZh, noteMax), clean(noteEn, noteMax)}
	r.mu.Lock()
	if r.now != p {
		r.now = p
		r.version++
	}
	r.mu.Unlock()
	return context.Cause(r.ctx)
}

// Save keeps a state that the next run finds in Resume, should this one not come to its end.
func (r *Run) Save(state any) error {
	return r.Step(func(*db.Tx) (any, error) { return state, nil })
}

// Step writes a part of the work and the state after it in one transaction of the company. A run that has lost its lease writes
// nothing, so no part is written twice. A job that gets on may see the server die as often as it likes. fn may be run twice, as in db.Do.
func (r *Run) Step(fn func(tx *db.Tx) (state any, err error)) error {
	until := int64(0)
	_, err := db.Do(r.ctx, r.s.d, db.Req{Tenant: r.Tenant, User: r.User}, func(tx *db.Tx) (bool, error) {
		state, err := fn(tx)
		if err != nil {
			return false, err
		}
		until = tx.Now.Add(leaseFor).UnixMilli()
		tx.Exec(1, "UPDATE job SET saved = $3, due_ms = $4, attempts = failures + 1 WHERE tenant_id = $1 AND id = $2 AND lease = $5 AND state = 'running'",
			r.ID, encode(r.kind.Name, state), until, r.lease)
		return true, nil
	})
	if err == nil {
		r.mu.Lock()
		r.storeMS, r.attempt = until-leaseFor.Milliseconds(), r.failures+1
		r.mu.Unlock()
		return nil
	}
	if cause := context.Cause(r.ctx); cause != nil {
		return cause
	}
	return err
}

// renew makes the lease longer and keeps what the run told, when either is due.
func (r *Run) renew(ctx context.Context) {
	r.mu.Lock()
	now, since := r.now, r.s.d.Now().UnixMilli()-r.storeMS
	due := since >= renewAfter.Milliseconds() || now != r.stored && since >= persistAfter.Milliseconds()
	r.mu.Unlock()
	if !due {
		return
	}
	ctx, stop := context.WithTimeout(ctx, renewAfter)
	defer stop()
	at, err := db.Do(ctx, r.s.d, db.Req{Tenant: r.Tenant}, func(tx *db.Tx) (int64, error) {
		tx.Exec(1, `UPDATE job SET due_ms = $3, done_n = $4, total_n = $5, note_zh = $6, note_en = $7
			WHERE tenant_id = $1 AND id = $2 AND lease = $8 AND state = 'running'`,
			r.ID, tx.Now.Add(leaseFor).UnixMilli(), now.done, now.total, now.zh, now.en, r.lease)
		return tx.Now.UnixMilli(), nil
	})
	if err == nil {
		r.mu.Lock()
		r.stored, r.storeMS = now, at
		r.mu.Unlock()
		return
	}
	// Nobody else may take it while the lease lasts; past it somebody may have, and this run must not go on.
	if e, ok := errs.As(err); ok && e.Reason == "db.missed" || since >= leaseFor.Milliseconds() {
		r.end(errLost)
	}
}
