package db

import (
	"context"
	"fmt"
	"sync"
)

// op is one statement on its way to a connection.
type op struct {
	sql    string
	tenant int64
	args   []any // $2 and on; $1 is the tenant
	want   int64 // rows that must be affected, or Any
	scan   func(*Row)
	owner  *Tx  // nil: the lane's own statement
	raw    bool // text made of values, not worth keeping compiled
	write  bool
	shape  *shape // a plain insert, which may wait for others of its kind
	placed bool   // stands behind the waiting rows it may ask for
}

// conn is one connection of either engine. It is used by one goroutine at a time.
type conn interface {
	// start sends statements without waiting, where the engine can; their outcome belongs to the next run. False means
	// that nothing was sent.
	start(ops []op) bool
	// run executes in order, in one round trip where the engine has such a thing, and stops at the first failure.
	// A missed row count is reported only after everything was executed on PostgreSQL, at once on SQLite.
	run(ops []op) error
	counts() (statements, rows int64) // since the last call
	alive() bool
	close()
}

// opError tells which statement failed, and whose it was.
type opError struct {
	owner *Tx
	sql   string
	err   error
}

func failed(o *op, err error) error { return &opError{owner: o.owner, sql: o.sql, err: err} }

func (e *opError) Error() string { return fmt.Sprintf("%v in %q", e.err, clip(e.sql)) }
func (e *opError) Unwrap() error { return e.err }

func clip(sql string) string {
	if len(sql) > 300 {
		return sql[:300] + "…"
	}
	return sql
}

// missedError is a guard that matched another number of rows than it had to.
type missedError struct{ want, got int64 }

func (e *missedError) Error() string {
	return fmt.Sprintf("%d rows were affected instead of %d", e.got, e.want)
}

// pool hands out connections, at most size of them, and opens them when first needed.
type pool struct {
	open  func() (conn, error)
	slots chan struct{}
	mu    sync.Mutex
	free  []conn
	done  bool
}

func newPool(size int, open func() (conn, error)) *pool {
	p := &pool{open: open, slots: make(chan struct{}, size)}
	return p
}

func (p *pool) get(ctx context.Context) (conn, error) {
	select {
	case p.slots <- struct{}{}:
	default:
		select {
		case p.slots <- struct{}{}:
		case <-ctx.Done():
			return nil, deadlineError(ctx.Err())
		}
	}
	p.mu.Lock()
	var c conn
	// The last one back is the first one out: its compiled statements are warm, and spare ones stay small.
	if n := len(p.free); n > 0 {
		c, p.free = p.free[n-1], p.free[:n-1]
	}
	p.mu.Unlock()
	if c != nil {
		return c, nil
	}
	c, err := p.open()
	if err != nil {
		<-p.slots
		return nil, err
	}
	return c, nil
}

func (p *pool) put(c conn) {
	p.mu.Lock()
	keep := c.alive() && !p.done
	if keep {
		p.free = append(p.free, c)
	}
	p.mu.Unlock()
	if !keep {
		c.close()
	}
	<-p.slots
}

// drop closes the spare connections: after one was found dead the others are as old as it was.
func (p *pool) drop() {
	p.mu.Lock()
	free := p.free
	p.free = nil
	p.mu.Unlock()
	for _, c := range free {
		c.close()
	}
}

// takeIdle takes a connection that nobody uses just now, or none.
func (p *pool) takeIdle() conn {
	select {
	case p.slots <- struct{}{}:
	default:
		return nil
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	n := len(p.free)
	if n == 0 {
		<-p.slots
		return nil
	}
	c := p.free[n-1]
	p.free = p.free[:n-1]
	return c
}

// eachIdle calls fn with every connection that nobody uses just now.
func (p *pool) eachIdle(fn func(c conn)) {
	var held []conn
	for c := p.takeIdle(); c != nil; c = p.takeIdle() {
		held = append(held, c)
	}
	for _, c := range held {
		fn(c)
		p.put(c)
	}
}

func (p *pool) close() {
	p.mu.Lock()
	p.done = true
	p.mu.Unlock()
	p.drop()
}
