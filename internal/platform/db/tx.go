package db

import (
	"context"
	"time"

	"xingzhou/internal/kit/errs"
)

// Any as the wanted row count of Exec means: do not check.
const Any int64 = -1

// maxRows is what one closure may write unless it asks for more: a long one keeps every other waiting.
const maxRows = 5000

// Tx is one closure's share of a write transaction. Rules take user and time from it, never from the system.
type Tx struct {
	Tenant, User int64
	Seq          int64 // commit order of the tenant, for ledger and audit rows
	Now          time.Time

	f          *fold
	c          *call
	ctx        context.Context
	executed   bool  // a write reached the engine: a refusal needs a rollback
	failed     error // the first failure of a statement, also when the closure swallowed it
	limit      int64
	statements int64
	writes     int64
	rows       int64
	after      []func(error)
	reads      int         // times it waited for answers
	memory     map[any]any // of Remember
	chain      string
	local      map[any]any // of AtEnd
	ends       []func()
	trace      func(sql string, args []any)
}

// DryRun tells that nothing will be stored.
func (tx *Tx) DryRun() bool { return tx.c.req.DryRun }

// NextID makes an id.
func (tx *Tx) NextID() int64 { return tx.f.d.NextID() }

// Statements counts the statements of this closure.
func (tx *Tx) Statements() int64 { return tx.statements }

// Writes counts the statements of this closure that write.
func (tx *Tx) Writes() int64 { return tx.writes }

// Rows counts the rows this closure wanted to write.
func (tx *Tx) Rows() int64 { return tx.rows }

// AllowRows raises the limit of rows, for the few jobs that must. It never lowers it: who calls may stand within who has called.
func (tx *Tx) AllowRows(n int64) { tx.limit = max(tx.limit, n) }

// AfterCommit calls fn once, with nil when the transaction is on disk and with the error when it is not.
func (tx *Tx) AfterCommit(fn func(err error)) { tx.after = append(tx.after, fn) }

// Exec queues a statement; $1 is the tenant. It must affect want rows, or the closure is refused with a conflict.
func (tx *Tx) Exec(want int64, sql string, args ...any) {
	tx.f.d.lint(sql)
	tx.rows += max(want, 1)
	tx.queue(op{sql: sql, tenant: tx.Tenant, args: args, want: want, write: true, owner: tx})
}

// Trace calls fn with every statement of this closure from now on, for tools that look at query plans.
func (tx *Tx) Trace(fn func(sql string, args []any)) { tx.trace = fn }

func (tx *Tx) queue(o op) {
	tx.f.pending = append(tx.f.pending, o)
	tx.count(tx.f.pending[len(tx.f.pending)-1:])
}

// count notes statements that were queued.
func (tx *Tx) count(ops []op) {
	for i := range ops {
		tx.statements++
		if ops[i].write {
			tx.writes++
		}
		if tx.trace != nil {
			tx.trace(ops[i].sql, ops[i].args)
		}
	}
}

// Flush sends what is queued and checks the row counts. Reads do it by themselves, and so does the end of the closure.
func (tx *Tx) Flush() error {
	if err := tx.ready(); err != nil {
		return err
	}
	return tx.f.send(tx)
}

// ready refuses a statement after the deadline, after a failure, and beyond the limit of rows.
func (tx *Tx) ready() error {
	if tx.failed != nil {
		return translate(tx.failed)
	}
	if err := tx.ctx.Err(); err != nil {
		tx.failed = deadlineError(err)
		return tx.failed
	}
	if tx.rows > tx.limit {
		tx.failed = errs.New(errs.TooLarge, "db.rows", "一次操作要写入 %d 行，超过上限 %d 行，没有生效。请分批处理。",
			"One operation wants to write %d rows, the limit is %d; nothing was done. Split it into parts.", tx.rows, tx.limit)
		return tx.failed
	}
	return nil
}

func (tx *Tx) query(ops []op) error {
	if err := tx.ready(); err != nil {
		return err
	}
	for i := range ops {
		ops[i].tenant, ops[i].owner, ops[i].want = tx.Tenant, tx, Any
		tx.queue(ops[i])
	}
	err := tx.f.send(tx)
	if tx.reads++; err == nil && !tx.f.careful {
		tx.f.workAhead(tx)
	}
	return err
}

func (tx *Tx) database() *DB { return tx.f.d }

// Batch gathers reads for one round trip.
func (tx *Tx) Batch() *Batch { return &Batch{q: tx} }
