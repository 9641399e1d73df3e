package db

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"runtime/debug"
	"sync"
	"sync/atomic"
	"time"
)

const (
	foldMax     = 64               // closures in one transaction
	busyAfter   = 10 * time.Second // a repetition waits so long for the first of its key
	gatherFor   = 100 * time.Microsecond
	maxTries    = 3
	carefulRuns = 32 // folds under savepoints after one that had to be run again
)

// ErrDryRun is what AfterCommit callbacks of a dry run get: it went well, and nothing was stored.
var ErrDryRun = errors.New("dry run: rolled back as asked")

// Req names who writes, and under which idempotency key.
type Req struct {
	Tenant, User int64
	Key          string // empty: no repetition is recognised
	Input        []byte // what the key stands for; another input under the same key is refused
	Origin       Origin // where it comes from; what WithOrigin said when empty
	DryRun       bool   // run everything, roll back, answer what would have been
}

// Do runs fn in the tenant's lane and answers once its writes are on disk. It is the only way to write.
// fn may run twice, must not keep tx, and does nothing slow: no network, files, hashing.
func Do[T any](ctx context.Context, d *DB, r Req, fn func(tx *Tx) (T, error)) (T, error) {
	v := new(T)
	c := &call{ctx: ctx, req: r, done: make(chan struct{})}
	c.run = func(tx *Tx) (err error) {
		*v, err = fn(tx)
		return err
	}
	if r.Key != "" && !r.DryRun {
		c.hash, c.encode = hashInput(r), func() ([]byte, error) { return encodeAnswer(v) }
	}
	var none T
	if err := d.perform(c); err != nil {
		return none, err
	}
	if c.replay != nil {
		again, err := decodeAnswer[T](c.replay)
		return again, err
	}
	return *v, nil
}

const (
	queued int32 = iota
	started
	cancelled
)

// call is one Do on its way through the lane.
type call struct {
	ctx    context.Context
	req    Req
	hash   [32]byte
	run    func(tx *Tx) error
	encode func() ([]byte, error) // nil without a key
	state  atomic.Int32
	done   chan struct{}

	// The lane writes these; the caller reads them after done.
	err       error
	after     []func(error)
	replay    []byte // the stored answer of an earlier call
	answer    []byte // this call's own, to be stored
	encoding  chan struct{}
	encodeErr error
}

// keyed tells whether repetitions of the call are recognised.
func (c *call) keyed() bool { return c.encode != nil }

// perform queues the call and waits for its outcome, then tells those who asked to be told.
func (d *DB) perform(c *call) error {
	l, err := d.submit(c)
	if err != nil {
		return err
	}
	if err := l.wait(c); err != nil {
		return err
	}
	outcome := c.err
	if outcome == nil && c.req.DryRun {
		outcome = ErrDryRun
	}
	for _, fn := range c.after {
		fn(outcome)
	}
	return c.err
}

// lane is the queue of one tenant. Its goroutine lives while there is work.
type lane struct {
	d       *DB
	tenant  int64
	mu      sync.Mutex
	queue   []*call
	active  bool
	keys    map[string]int // calls under way per idempotency key
	last    int            // size of the fold before
	careful int            // folds still to be run under savepoints
}

func (d *DB) submit(c *call) (*lane, error) {
	if d.opt.ReadOnly {
		return nil, readOnlyError()
	}
	if err := d.holdNode(); err != nil {
		return nil, err
	}
	d.lanes.Lock()
	defer d.lanes.Unlock()
	if d.lanes.closed {
		return nil, closedError()
	}
	l := d.lanes.byTenant[c.req.Tenant]
	if l == nil {
		l = &lane{d: d, tenant: c.req.Tenant, keys: map[string]int{}}
		d.lanes.byTenant[c.req.Tenant] = l
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.queue = append(l.queue, c)
	if c.keyed() {
		l.keys[c.req.Key]++
	}
	if !l.active {
		l.active = true
		d.lanes.idle.Add(1)
		go l.work()
	}
	return l, nil
}

// wait ends with the outcome, or earlier when the call has not been started yet: at the caller's deadline, and for a
// repetition after ten seconds behind the first of its key.
func (l *lane) wait(c *call) error {
	defer l.forget(c)
	var busy <-chan time.Time
	if c.keyed() {
		timer := time.NewTimer(busyAfter)
		defer timer.Stop()
		busy = timer.C
	}
	for {
		select {
		case <-c.done:
			return nil
		case <-c.ctx.Done():
			if c.state.CompareAndSwap(queued, cancelled) {
				return deadlineError(c.ctx.Err())
			}
			<-c.done
			return nil
		case <-busy:
			if l.repeated(c) && c.state.CompareAndSwap(queued, cancelled) {
				return busyError(c.req.Key)
			}
			busy = nil
		}
	}
}

func (l *lane) repeated(c *call) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.keys[c.req.Key] > 1
}

func (l *lane) forget(c *call) {
	if !c.keyed() {
		return
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.keys[c.req.Key]--; l.keys[c.req.Key] <= 0 {
		delete(l.keys, c.req.Key)
	}
}

// work folds what is queued until nothing is.
func (l *lane) work() {
	defer l.d.lanes.idle.Done()
	l.d.load.writing.Add(1)
	defer l.d.load.writing.Add(-1)
	for {
		l.gather()
		l.mu.Lock()
		n := min(len(l.queue), foldMax)
		if n == 0 {
			l.active = false
			l.mu.Unlock()
			return
		}
		calls := make([]*call, 0, n)
		for _, c := range l.queue[:n] {
			if c.state.CompareAndSwap(queued, started) {
				calls = append(calls, c)
			}
		}
		rest := copy(l.queue, l.queue[n:])
		clear(l.queue[rest:])
		l.queue = l.queue[:rest]
		l.mu.Unlock()
		if len(calls) > 0 {
			l.last = len(calls)
			l.settle(calls)
		}
	}
}

// gather lets the clients that the last commit has just woken come back first: a commit costs the same for one as for
// all. It waits only for as many as were there before, and not longer than a small part of a commit.
func (l *lane) gather() {
	if l.last <= 1 {
		return
	}
	l.mu.Lock()
	expected := min(len(l.queue)+l.last, foldMax)
	l.mu.Unlock()
	for begin := time.Now(); time.Since(begin) < gatherFor; {
		runtime.Gosched()
		l.mu.Lock()
		n := len(l.queue)
		l.mu.Unlock()
		if n >= expected {
			return
		}
	}
}

// settle gives every call its outcome: it runs the fold, again where that can help.
func (l *lane) settle(calls []*call) {
	careful := l.careful > 0
	l.careful = max(0, l.careful-1)
	unknown := false
	for try, redone := 1, 0; ; {
		f := &fold{d: l.d, tenant: l.tenant, calls: calls, careful: careful}
		err := f.run()
		switch {
		case err == nil:
			finish(calls, nil)
			return
		case errors.Is(err, errRedo) && redone <= len(calls):
			redone++
			careful, l.careful = true, carefulRuns
			l.d.redone.Add(1)
			continue
		case errors.Is(err, errUnknown):
			unknown = true
			calls = dropSettled(calls, err)
		case !errors.Is(err, errAgain) && classify(err) != transient:
			finish(calls, translate(err))
			return
		}
		if try++; try > maxTries || len(calls) == 0 {
			err = unavailable(err)
			if unknown {
				err = unknownError(err)
			}
			finish(calls, err)
			return
		}
		l.d.writers.drop()
		time.Sleep(time.Duration(try*try) * 25 * time.Millisecond)
	}
}

// dropSettled keeps the calls that can ask their key what became of them. A refusal, a stored answer and a dry run stand
// whatever the commit did; a call without a key can only be told that nobody knows.
func dropSettled(calls []*call, err error) []*call {
	var ask []*call
	for _, c := range calls {
		switch {
		case c.err != nil || c.replay != nil || c.req.DryRun:
			finish([]*call{c}, nil)
		case c.keyed():
			ask = append(ask, c)
		default:
			finish([]*call{c}, unknownError(err))
		}
	}
	return ask
}

// finish wakes the callers; err, when given, is everybody's.
func finish(calls []*call, err error) {
	for _, c := range calls {
		if err != nil {
			c.err, c.replay = err, nil
		}
		close(c.done)
	}
}

// guarded turns a panic into an error, so that one closure's mistake stays its own.
func guarded(fn func() error) (err error) {
	defer func() {
		if e := recover(); e != nil {
			err = internal(fmt.Errorf("panic: %v\n%s", e, debug.Stack()))
		}
	}()
	return fn()
}
