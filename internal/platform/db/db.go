// Package db 数据库: the one way to write and the one way to read, on SQLite and PostgreSQL alike.
// Invariant: every write of a tenant passes its lane, first raises tenant_seq, and is acknowledged only once it is on disk.
package db

import (
	"context"
	"io/fs"
	"time"
)

// Any as the wanted row count of Exec means: do not check.
const Any int64 = -1

// Options change what Open builds; the zero value is what a server uses.
type Options struct {
	Clock    func() time.Time // time.Now when nil
	ReadOnly bool             // no writer, no lock on the file
	Lint     bool             // check every statement text once; always on under go test
}

// DB is an open database: a writer, a pool of readers and the lanes.
type DB struct{ opt Options }

// Req names who writes, and under which idempotency key.
type Req struct {
	Tenant, User int64
	Key          string
	Input        []byte
	DryRun       bool
}

// Stats counts since Open.
type Stats struct{ Statements, Rows, Folds, Commits int64 }

// Row is one result row, read column after column; NULL reads as the zero value.
type Row struct{}

// Querier is what reading functions take: *Tx and *Reader.
type Querier interface {
	query(sql string, args []any, scan func(*Row)) error
	Batch() *Batch
}

// Reader is a snapshot of one tenant.
type Reader struct {
	Tenant int64
	Now    time.Time
}

// Tx is one closure's share of a write transaction.
type Tx struct {
	Tenant, User, Seq int64
	Now               time.Time
}

// Batch gathers reads for one round trip.
type Batch struct{}

// Insert gathers rows for one INSERT.
type Insert struct{}

// UpdateEach gathers rows for one UPDATE … FROM (VALUES …).
type UpdateEach struct{}

func Open(ctx context.Context, dsn string) (*DB, error)                  { panic("db: being written") }
func OpenWith(ctx context.Context, dsn string, opt Options) (*DB, error) { panic("db: being written") }
func (d *DB) Close() error                                               { panic("db: being written") }
func (d *DB) Engine() string                                             { panic("db: being written") }
func (d *DB) NextID() int64                                              { panic("db: being written") }
func (d *DB) Now() time.Time                                             { panic("db: being written") }
func (d *DB) Stats() Stats                                               { panic("db: being written") }
func (d *DB) Migrate(ctx context.Context, schemas ...fs.FS) error        { panic("db: being written") }
func (d *DB) PurgeKeys(ctx context.Context, tenant int64) (int64, error) { panic("db: being written") }
func (r *Row) Int() int64                                                { panic("db: being written") }
func (r *Row) Text() string                                              { panic("db: being written") }
func (r *Row) Bool() bool                                                { panic("db: being written") }
func (r *Row) Bytes() []byte                                             { panic("db: being written") }
func (q *Reader) query(sql string, args []any, scan func(*Row)) error    { panic("db: being written") }
func (q *Reader) Batch() *Batch                                          { panic("db: being written") }
func (tx *Tx) query(sql string, args []any, scan func(*Row)) error       { panic("db: being written") }
func (tx *Tx) Batch() *Batch                                             { panic("db: being written") }
func (tx *Tx) NextID() int64                                             { panic("db: being written") }
func (tx *Tx) Exec(want int64, sql string, args ...any)                  { panic("db: being written") }
func (tx *Tx) Flush() error                                              { panic("db: being written") }
func (tx *Tx) AllowRows(n int64)                                         { panic("db: being written") }
func (tx *Tx) BumpConfig()                                               { panic("db: being written") }
func (tx *Tx) AfterCommit(fn func(err error))                            { panic("db: being written") }
func (tx *Tx) Statements() int64                                         { panic("db: being written") }
func (tx *Tx) Rows() int64                                               { panic("db: being written") }
func (tx *Tx) DryRun() bool                                              { panic("db: being written") }
func (tx *Tx) Insert(table, columns string) *Insert                      { panic("db: being written") }
func (i *Insert) Row(args ...any)                                        { panic("db: being written") }
func (i *Insert) OnConflict(clause string) *Insert                       { panic("db: being written") }
func (i *Insert) Queue()                                                 { panic("db: being written") }
func (u *UpdateEach) Row(args ...any)                                    { panic("db: being written") }
func (u *UpdateEach) Queue()                                             { panic("db: being written") }
func (b *Batch) Run() error                                              { panic("db: being written") }
func Explain(q Querier, sql string, args ...any) (string, error)         { panic("db: being written") }
func LintSQL(text string) []string                                       { panic("db: being written") }
func LintSchema(schemas ...fs.FS) []string                               { panic("db: being written") }
func (tx *Tx) UpdateEach(table, cols, set, where string, fixed ...any) *UpdateEach {
	panic("db: being written")
}

func Do[T any](ctx context.Context, d *DB, r Req, fn func(tx *Tx) (T, error)) (T, error) {
	panic("db: being written")
}

func Get[T any](ctx context.Context, d *DB, tenant int64, fn func(q *Reader) (T, error)) (T, error) {
	panic("db: being written")
}

func All[T any](q Querier, scan func(*Row) T, sql string, args ...any) ([]T, error) {
	panic("db: being written")
}

func One[T any](q Querier, scan func(*Row) T, sql string, args ...any) (T, bool, error) {
	panic("db: being written")
}

func Ask[T any](b *Batch, scan func(*Row) T, sql string, args ...any) *[]T {
	panic("db: being written")
}

func Cached[T any](q Querier, key any, load func(Querier) (T, error)) (T, error) {
	panic("db: being written")
}
