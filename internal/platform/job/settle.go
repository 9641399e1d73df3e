package job

import (
	"context"
	"encoding/json"
	"errors"
	"math/rand/v2"
	"time"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/db"
)

const (
	firstRetry = 5 * time.Second
	lastRetry  = time.Hour
	resultMax  = 4 << 20
)

var errCrashing = errs.New(errs.Internal, "job.crashing", "服务器多次在运行此任务时停止，已不再自动运行。请查看日志后手工重试。",
	"The server stopped several times while it ran this job, so it is not begun by itself any more. Look at the log, then retry by hand.")

// outcome is how a run ended, as it is stored.
type outcome struct {
	state    string
	due      any // nil: it has ended
	attempts int64
	failures int64
	result   string
	problem  *errs.Error
}

// outcomeOf decides what becomes of the job. ok is false for a run that may not speak for it any more.
func outcomeOf(r *Run, result any, err error, now time.Time) (o outcome, ok bool) {
	o = outcome{state: Done, attempts: r.attempt, failures: r.failures}
	cause := context.Cause(r.ctx)
	var later *again
	switch {
	case errors.Is(cause, errLost):
		return o, false
	case err == nil:
		if o.result, err = encodeResult(result); err == nil {
			return o, true
		}
	case errors.Is(cause, errStopping):
		o.state, o.due, o.attempts = Waiting, now.UnixMilli(), r.attempt-1
		return o, true
	case errors.Is(cause, errCancelled):
		o.state, o.problem = Cancelled, errCancelled
		return o, true
	case errors.As(err, &later):
		// Not a failure, and not an attempt that went nowhere.
		o.state, o.due, o.attempts, o.failures = Waiting, later.at.UnixMilli(), 0, 0
		return o, true
	}
	o.failures++
	o.problem = problemOf(err)
	if mayPass(err) && o.failures <= int64(r.kind.Retries) {
		o.state, o.due = Waiting, now.Add(backoff(o.failures)).UnixMilli()
		return o, true
	}
	o.state = Failed
	return o, true
}

func encodeResult(result any) (string, error) {
	if result == nil {
		return "", nil
	}
	b, err := json.Marshal(result)
	if err == nil && len(b) > resultMax {
		err = errs.New(errs.TooLarge, "job.result", "任务已完成，但结果超过%dMB，没有保存。", "The job was done, but its result of over %d MB was not kept.", resultMax>>20)
	}
	return string(b), err
}

// problemOf is what people are told; what nobody foresaw goes to the log.
func problemOf(err error) *errs.Error {
	if e, ok := errs.As(err); ok {
		return e
	}
	return errs.New(errs.Internal, "job.broken", "任务出错，没有做完。请重试；仍不行请联系管理员查看日志。",
		"The job failed and was not finished. Retry it; if that does not help, ask an administrator to look at the log.").Wrap(err)
}

// mayPass tells a failure that time may heal from a refusal that will come again.
func mayPass(err error) bool {
	e, ok := errs.As(err)
	if !ok {
		return true
	}
	switch e.Code {
	case errs.Unavailable, errs.Full, errs.Busy, errs.Conflict:
		return true
	case errs.Internal:
		return e.Reason != errCrashing.Reason
	}
	return false
}

// backoff is 5 s, 20 s, 80 s … up to an hour, spread so that many failures do not come back at one moment.
func backoff(failures int64) time.Duration {
	wait := firstRetry
	for range failures - 1 {
		wait = min(4*wait, lastRetry)
	}
	return wait + time.Duration(rand.Int64N(int64(wait/4)))
}

// settle writes the outcome of a run. Where that fails the lease ends by itself, and the job is begun again from its saved state.
func (s *Service) settle(r *Run, result any, err error) {
	ctx, stop := context.WithTimeout(context.WithoutCancel(r.ctx), settleFor)
	defer stop()
	if e, known := errs.As(err); err != nil && (!known || e.Code == errs.Internal) && context.Cause(r.ctx) == nil {
		if later := (*again)(nil); !errors.As(err, &later) {
			s.log.ErrorContext(ctx, "a job failed", "job", r.ID, "kind", r.kind.Name, "tenant", r.Tenant, "error", err)
		}
	}
	r.mu.Lock()
	p := r.now
	r.mu.Unlock()
	_, failed := db.Do(ctx, s.d, db.Req{Tenant: r.Tenant}, func(tx *db.Tx) (bool, error) {
		o, ok := outcomeOf(r, result, err, tx.Now)
		if !ok {
			return false, nil
		}
		waits, found, err := db.One(tx, (*db.Row).Bool, "SELECT again FROM job WHERE tenant_id = $1 AND id = $2 AND lease = $3 AND state = 'running'", r.ID, r.lease)
		if err != nil || !found {
			return false, err
		}
		switch {
		case waits && o.due == nil:
			// Somebody left work while it ran.
			o.state, o.due, o.attempts = Waiting, tx.Now.UnixMilli(), 0
			if o.failures > 0 {
				o.due = tx.Now.Add(backoff(o.failures)).UnixMilli()
			}
		case r.kind.Inner && o.state == Done:
			tx.Exec(1, "DELETE FROM job WHERE tenant_id = $1 AND id = $2", r.ID)
			return true, nil
		}
		write(tx, r, &o, p)
		return true, nil
	})
	if failed != nil {
		s.log.WarnContext(ctx, "the outcome of a job could not be stored; it is begun again when its lease ends", "job", r.ID, "kind", r.kind.Name, "error", failed, "cause", errors.Unwrap(failed))
	}
}

func write(tx *db.Tx, r *Run, o *outcome, p progress) {
	ended, code, zh, en, free := int64(0), "", "", "", ""
	if o.due == nil {
		ended, free = tx.Now.UnixMilli(), ", dedupe = NULL"
	}
	if o.problem != nil {
		code, zh, en = o.problem.Reason, clean(o.problem.Zh, problemMax), clean(o.problem.En, problemMax)
	}
	tx.Exec(1, `UPDATE job SET state = $3, due_ms = $4, again = 0, attempts = $5, failures = $6, result = $7, code = $8, problem_zh = $9,
		problem_en = $10, done_n = $11, total_n = $12, note_zh = $13, note_en = $14, ended_ms = $15`+free+
		" WHERE tenant_id = $1 AND id = $2",
		r.ID, o.state, o.due, o.attempts, o.failures, o.result, code, zh, en, p.done, p.total, p.zh, p.en, ended)
}
