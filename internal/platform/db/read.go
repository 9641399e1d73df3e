package db

import (
	"context"
	"fmt"
	"strings"
	"time"
)

// Querier is what reading functions take: *Tx and *Reader.
type Querier interface {
	// Batch gathers reads for one round trip.
	Batch() *Batch
	query(ops []op) error
	database() *DB
	cached(key any) (any, bool)
	keep(key, v any)
}

// Reader is a snapshot of one tenant: everything it reads was committed before its first statement.
type Reader struct {
	Tenant int64
	Now    time.Time

	ctx     context.Context
	d       *DB
	c       conn
	begun   bool
	version int64
}

// Get reads in one snapshot, on a connection that never waits for the writer. fn must not keep the Reader.
func Get[T any](ctx context.Context, d *DB, tenant int64, fn func(q *Reader) (T, error)) (T, error) {
	var v T
	r := &Reader{Tenant: tenant, Now: d.Now(), ctx: ctx, d: d, version: -1}
	c, err := d.readers.get(ctx)
	if err != nil {
		return v, translate(err)
	}
	r.c = c
	d.load.reading.Add(1)
	if lite, ok := c.(*liteConn); ok {
		lite.ctx = ctx
	}
	defer r.end()
	err = guarded(func() (err error) {
		v, err = fn(r)
		return err
	})
	return v, err
}

func (r *Reader) end() {
	r.d.load.reading.Add(-1)
	if lite, ok := r.c.(*liteConn); ok {
		lite.ctx = nil
	}
	if r.begun && r.c.alive() {
		// The end of a snapshot that only read cannot fail; a connection that does is not kept.
		r.c.run([]op{{sql: "COMMIT", want: Any}})
	}
	statements, rows := r.c.counts()
	r.d.statements.Add(statements)
	r.d.rows.Add(rows)
	r.d.readers.put(r.c)
}

func (r *Reader) begin() []op {
	if r.d.engine == "sqlite" {
		return []op{{sql: "BEGIN", want: Any}}
	}
	return []op{{sql: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", want: Any}, tenantOp(r.Tenant)}
}

// tenantOp opens row-level security for one tenant until the end of the transaction. Not set_config(): Citus does not
// pass that on to its workers.
func tenantOp(tenant int64) op {
	return op{sql: fmt.Sprintf("SET LOCAL app.tenant = '%d'", tenant), raw: true, want: Any}
}

func (r *Reader) query(ops []op) error {
	if err := r.ctx.Err(); err != nil {
		return deadlineError(err)
	}
	for i := range ops {
		ops[i].tenant, ops[i].want = r.Tenant, Any
	}
	if r.begun {
		return translate(r.c.run(ops))
	}
	seen := false
	for i := range ops {
		if scan := ops[i].scan; scan != nil {
			ops[i].scan = func(row *Row) { seen = true; scan(row) }
		}
	}
	first := append(r.begin(), ops...)
	r.begun = true
	err := r.c.run(first)
	if err != nil && !r.c.alive() && !seen {
		// The server was restarted while this connection lay idle: nothing was read yet, so take a fresh one.
		r.d.readers.drop()
		r.c.close()
		if r.c, err = r.d.readers.open(); err != nil {
			r.c, r.begun = deadConn{}, false
			return translate(err)
		}
		err = r.c.run(first)
	}
	return translate(err)
}

// deadConn stands for a connection that could not be opened again.
type deadConn struct{}

func (deadConn) start([]op) bool        { return false }
func (deadConn) run([]op) error         { return errClosed }
func (deadConn) counts() (int64, int64) { return 0, 0 }
func (deadConn) alive() bool            { return false }
func (deadConn) close()                 {}

func (r *Reader) database() *DB { return r.d }

// Batch gathers reads for one round trip.
func (r *Reader) Batch() *Batch { return &Batch{q: r} }

// All reads every row. tenant_id is $1 and is passed by itself; args start at $2.
func All[T any](q Querier, scan func(*Row) T, sql string, args ...any) ([]T, error) {
	q.database().lint(sql)
	var out []T
	err := q.query([]op{{sql: sql, args: args, scan: func(r *Row) { out = append(out, scan(r)) }}})
	if err != nil {
		return nil, err
	}
	return out, nil
}

// One reads the first row and tells whether there is one.
func One[T any](q Querier, scan func(*Row) T, sql string, args ...any) (T, bool, error) {
	q.database().lint(sql)
	var out T
	found := false
	err := q.query([]op{{sql: sql, args: args, scan: func(r *Row) {
		if !found {
			out, found = scan(r), true
		}
	}}})
	if err != nil {
		var none T
		return none, false, err
	}
	return out, found, nil
}

// Batch is several reads in one round trip.
type Batch struct {
	q   Querier
	ops []op
}

// Ask adds a read to the batch; the answer is filled by Run.
func Ask[T any](b *Batch, scan func(*Row) T, sql string, args ...any) *[]T {
	b.q.database().lint(sql)
	out := new([]T)
	b.ops = append(b.ops, op{sql: sql, args: args, scan: func(r *Row) { *out = append(*out, scan(r)) }})
	return out
}

// Run asks everything at once. The batch is empty afterwards.
func (b *Batch) Run() error {
	ops := b.ops
	b.ops = nil
	if len(ops) == 0 {
		return nil
	}
	return b.q.query(ops)
}

// Explain answers the engine's plan, for tests that a query uses its index. On PostgreSQL sequential scans are priced
// out first, because a test's tables are too small for an index to pay.
func Explain(q Querier, sql string, args ...any) (string, error) {
	var lines []string
	prefix, column := "EXPLAIN (COSTS OFF) ", 0
	ops := []op{{sql: "SET LOCAL enable_seqscan = off", raw: true}}
	if q.database().engine == "sqlite" {
		prefix, column, ops = "EXPLAIN QUERY PLAN ", 3, nil
	}
	ops = append(ops, op{sql: prefix + sql, args: args, scan: func(r *Row) {
		r.col = column
		lines = append(lines, r.Text())
	}})
	if err := q.query(ops); err != nil {
		return "", err
	}
	return strings.Join(lines, "\n"), nil
}
