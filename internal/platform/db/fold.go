package db

import (
	"context"
	"errors"
	"maps"
	"time"
)

var (
	// errRedo: a closure failed after its writes had reached the engine; run the fold again under savepoints.
	errRedo = errors.New("db: run the fold again under savepoints")
	// errUnknown: the connection broke during the commit.
	errUnknown = errors.New("db: the outcome of the commit is unknown")
	// errAgain: the engine gave the transaction up at its commit, and nothing of it was kept.
	errAgain = errors.New("db: the engine refused the commit")
)

// fold is one transaction over several closures of a tenant.
//
// First it runs without savepoints, because nearly every fold goes through: the writes of one closure travel with the
// reads of the next, so that a closure costs one round trip on PostgreSQL and no copied pages on SQLite. All results are
// checked before COMMIT is sent. A refusal by a rule comes before any write was sent and just drops what was queued. Only
// when a guard or a constraint fails is everything rolled back and run again with a savepoint per closure (careful),
// where each failure stays with its closure.
type fold struct {
	d       *DB
	c       conn
	tenant  int64
	calls   []*call
	careful bool

	now     time.Time
	seq     int64
	version int64
	chain   string // as the last closure that stays left it
	dirty   bool   // the configuration changed: the cache is out of bounds until the commit
	staged  map[any]any
	stored  map[string]*storedAnswer
	fresh   map[string]*call // answered in this very fold
	pending []op
	waiting []*waiting
	several Tx // stands for the closures whose rows share a statement
	memory  map[any]any
	sends   int
	ahead   bool // statements are under way without having been waited for
	kept    int  // closures whose writes stay
	fatal   error
	redo    bool

	chainFound string // as the last commit left it
}

func (f *fold) run() error {
	c, err := f.d.writers.get(context.Background())
	if err != nil {
		return err
	}
	f.c, f.now = c, f.d.Now()
	defer func() {
		statements, rows := c.counts()
		f.d.statements.Add(statements)
		f.d.writers.put(c)
		f.d.analyzeSoon(rows)
	}()
	f.d.folds.Add(1)
	err = f.begin()
	for i := 0; err == nil && i < len(f.calls); i++ {
		err = f.one(i)
	}
	if err == nil {
		err = f.end()
	}
	for _, c := range f.fresh {
		<-c.encoding // a second run must not change what is still being encoded
	}
	if err != nil && !errors.Is(err, errUnknown) {
		f.abort()
	}
	return err
}

// begin opens the transaction, takes the tenant's lock with its row in tenant_seq, and reads what is known of the keys.
func (f *fold) begin() error {
	if f.d.engine == "sqlite" {
		f.control("BEGIN IMMEDIATE")
	} else {
		f.control("BEGIN")
		f.pending = append(f.pending, tenantOp(f.tenant))
	}
	f.pending = append(f.pending, op{tenant: f.tenant, args: []any{int64(len(f.calls))}, want: Any, write: true,
		sql: "INSERT INTO tenant_seq (tenant_id, seq, config_version) VALUES ($1, $2, 1) ON CONFLICT (tenant_id)" +
			" DO UPDATE SET seq = tenant_seq.seq + excluded.seq RETURNING seq, config_version, chain",
		scan: func(r *Row) {
			f.seq, f.version, f.chainFound = r.Int()-int64(len(f.calls)), r.Int(), r.Text()
			f.chain = f.chainFound
		}})
	f.askKeys()
	return f.flush()
}

func (f *fold) control(sql string) { f.pending = append(f.pending, op{sql: sql, want: Any}) }

// flush sends what is pending between closures.
func (f *fold) flush() error {
	f.send(nil)
	if f.fatal != nil {
		return f.fatal
	}
	if f.redo {
		return errRedo
	}
	return nil
}

// send sends what is pending and finds out whose failure it is. tx is the closure that is running.
func (f *fold) send(tx *Tx) error {
	f.placeAll()
	if len(f.pending) == 0 && !f.ahead {
		return nil
	}
	ops := f.pending
	err := f.c.run(ops)
	f.sends++
	f.ahead = false
	for i := range ops {
		if ops[i].owner != nil && ops[i].write {
			ops[i].owner.executed = true
		}
	}
	if err != nil {
		f.blame(err, tx)
	}
	clear(ops)
	f.pending = ops[:0]
	return translate(err)
}

// handOver lets the engine begin with the writes of a closure that went well, while the next one is still reading.
func (f *fold) handOver() {
	if len(f.pending) > 0 && f.c.start(f.pending) {
		f.ahead = true
		clear(f.pending)
		f.pending = f.pending[:0]
	}
}

func (f *fold) blame(err error, tx *Tx) {
	var owner *Tx
	var oe *opError
	if errors.As(err, &oe) {
		owner = oe.owner
	}
	if tx != nil {
		tx.failed = err
	}
	switch {
	case classify(err) != ofStatement || owner == nil || !f.c.alive():
		f.fatal = err
	case owner == tx:
		tx.executed = true // PostgreSQL has given the transaction up to the last savepoint
	default:
		f.redo = true
	}
}

// one runs one closure and settles its outcome within the transaction.
func (f *fold) one(i int) error {
	c := f.calls[i]
	c.err, c.after, c.replay, c.answer = nil, nil, nil, nil
	if c.encodeErr != nil {
		c.err = internal(c.encodeErr)
		return nil
	}
	if c.keyed() && f.known(c) {
		return nil
	}
	if err := c.ctx.Err(); err != nil {
		c.err = deadlineError(err)
		return nil
	}
	tx := &Tx{Tenant: f.tenant, User: c.req.User, Seq: f.seq + int64(i) + 1, Now: f.now,
		f: f, c: c, ctx: c.ctx, limit: maxRows, chain: f.chain}
	guardedBy := f.careful || c.req.DryRun
	if c.req.DryRun && !f.careful {
		f.allWaiting()
		if err := f.flush(); err != nil {
			return err
		}
	}
	mark, sends := len(f.pending), f.sends
	if guardedBy {
		f.control("SAVEPOINT s")
	}
	err := guarded(func() error { return tx.ended(c.run(tx)) })
	if err == nil && guardedBy {
		err = tx.Flush()
	}
	if err == nil {
		err = tx.ready()
	}
	if f.fatal != nil {
		return f.fatal
	}
	if f.redo {
		return errRedo
	}
	c.err, c.after = err, tx.after
	if f.sends == sends {
		// Nothing of it was sent: what was queued before it stays queued, its own is dropped or kept.
		return f.settleUnsent(tx, guardedBy, mark)
	}
	return f.settleSent(tx, guardedBy)
}

func (f *fold) settleUnsent(tx *Tx, guardedBy bool, mark int) error {
	if tx.c.err != nil || guardedBy {
		clear(f.pending[mark:])
		f.pending = f.pending[:mark]
	}
	if tx.c.err == nil {
		f.succeeded(tx, mark)
	}
	return nil
}

func (f *fold) settleSent(tx *Tx, guardedBy bool) error {
	switch {
	case !guardedBy && tx.c.err != nil && tx.executed:
		return errRedo
	case !guardedBy && tx.c.err != nil:
		f.pending = f.pending[:0]
		return nil
	case !guardedBy:
		f.succeeded(tx, 0)
		return nil
	case tx.c.err == nil && !tx.c.req.DryRun:
		f.control("RELEASE SAVEPOINT s")
		f.succeeded(tx, 0)
		return nil
	}
	f.pending = f.pending[:0]
	f.control("ROLLBACK TO SAVEPOINT s")
	f.control("RELEASE SAVEPOINT s")
	return f.flush()
}

// succeeded notes a closure whose writes stay, pending from mark on, and starts to encode its answer beside the rest of
// the fold.
func (f *fold) succeeded(tx *Tx, mark int) {
	if tx.c.req.DryRun {
		return
	}
	f.kept++
	f.chain = tx.chain
	if tx.c.keyed() {
		f.answer(tx.c)
	}
	if f.memory == nil {
		f.memory = tx.memory
	} else {
		maps.Copy(f.memory, tx.memory)
	}
	if !f.careful {
		f.setAside(mark)
		f.handOver()
	}
}

// end stores the keys and commits. A fold that kept nothing is rolled back: it costs no disk.
func (f *fold) end() error {
	if f.kept == 0 { // then nothing was sent ahead either
		f.pending = f.pending[:0]
		f.control("ROLLBACK")
		return f.flush()
	}
	f.allWaiting()
	f.storeChain()
	if err := f.storeKeys(); err != nil {
		return err
	}
	if err := f.flush(); err != nil {
		return err
	}
	if err := f.c.run([]op{{sql: "COMMIT", want: Any}}); err != nil {
		if !f.c.alive() {
			return errors.Join(errUnknown, err)
		}
		if f.d.engine != "sqlite" {
			return errors.Join(errAgain, err)
		}
		return err
	}
	f.d.commits.Add(1)
	f.publish()
	return nil
}

// abort rolls back what is left of the transaction. SQLite may have done so by itself, as it does on a full disk.
func (f *fold) abort() {
	if lite, ok := f.c.(*liteConn); ok && !lite.inTransaction() {
		return
	}
	if f.ahead {
		f.c.run(nil) // whatever became of it is rolled back
	}
	if !f.c.alive() {
		return
	}
	if err := f.c.run([]op{{sql: "ROLLBACK", want: Any}}); err != nil {
		if lite, ok := f.c.(*liteConn); ok {
			lite.broken = true
		}
	}
}
