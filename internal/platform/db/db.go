// Package db 数据库: the one way to write and the one way to read, on SQLite and PostgreSQL alike.
// Invariant: every write of a tenant passes its lane, first raises tenant_seq, and is acknowledged only once it is on disk.
package db

import (
	"context"
	"embed"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"xingzhou/internal/kit/errs"
)

//go:embed schema/*.sql
var ownSchema embed.FS

// ControlTables are shared by all tenants: they are written with Req.Tenant = 0 and carry no row-level security. Jobs are begun in the
// transaction of their company, and taken by the system.
var ControlTables = []string{"db_migration", "db_node", "tenant_company", "auth_user", "auth_session",
	"auth_attempt", "auth_challenge", "auth_recovery", "auth_passkey", "auth_token", "auth_link", "job"}

// Options change what Open builds; the zero value is what a server uses.
type Options struct {
	Clock    func() time.Time // time.Now when nil
	ReadOnly bool             // no writer, so no lock on the SQLite file
	Lint     bool             // check every statement text once; always on under go test
	Readers  int              // connections that read; the number of cores when 0
}

// Stats counts since Open.
type Stats struct{ Statements, Rows, Folds, Commits, Redone int64 }

// DB is an open database: its writers, a pool of readers and the lanes.
type DB struct {
	opt     Options
	engine  string
	writers *pool
	readers *pool
	unlock  func()
	ids     idSource
	node    node
	cache   sync.Map // tenant → *tenantCache
	linted  sync.Map // statement text → nil
	texts   sync.Map // textKey → string

	lanes struct {
		sync.Mutex
		byTenant map[int64]*lane
		idle     sync.WaitGroup
		closed   bool
	}
	statements, rows, folds, commits, redone atomic.Int64
	analyzeNext                              atomic.Int64 // rows written when statistics are next looked at
	background                               sync.WaitGroup
	later                                    chan int64 // companies with work in the background
	load                                     load
}

// Open opens "sqlite:FILE" or "postgres://…" as a server does.
func Open(ctx context.Context, dsn string) (*DB, error) { return OpenWith(ctx, dsn, Options{}) }

// OpenWith opens with options.
func OpenWith(ctx context.Context, dsn string, opt Options) (*DB, error) {
	if opt.Clock == nil {
		opt.Clock = time.Now
	}
	if opt.Readers <= 0 {
		opt.Readers = max(2, runtime.NumCPU())
	}
	opt.Lint = opt.Lint || testing.Testing()
	d := &DB{opt: opt, unlock: func() {}, later: make(chan int64, laterRoom)}
	d.lanes.byTenant = map[int64]*lane{}
	d.ids.clock, d.node.stop = opt.Clock, make(chan struct{})
	var err error
	if file, ok := strings.CutPrefix(dsn, "sqlite:"); ok {
		d.engine = "sqlite"
		err = d.openSQLite(file)
	} else {
		d.engine = "postgres"
		err = d.openPostgres(ctx, dsn)
	}
	if err != nil {
		d.unlock()
		return nil, err
	}
	return d, nil
}

func (d *DB) openSQLite(file string) error {
	if file == "" || strings.Contains(file, ":memory:") {
		return errs.New(errs.Invalid, "db.file", "SQLite 需要一个文件路径，例如 sqlite:data/xingzhou.db。",
			"SQLite needs a file, for example sqlite:data/xingzhou.db.")
	}
	path, err := filepath.Abs(file)
	if err != nil {
		return err
	}
	if !d.opt.ReadOnly {
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			return err
		}
		if d.unlock, err = lockFile(path); err != nil {
			d.unlock = func() {}
			return err
		}
	}
	d.writers = newPool(1, func() (conn, error) { return openLite(path, true, 0, &d.load) })
	d.readers = newPool(d.opt.Readers, func() (conn, error) { return openLite(path, false, d.opt.Readers, &d.load) })
	return d.probe(context.Background())
}

// probe opens the first connection, so that a wrong address shows at start and not at the first request.
func (d *DB) probe(ctx context.Context) error {
	p := d.writers
	if d.opt.ReadOnly {
		p = d.readers
	}
	c, err := p.get(ctx)
	if err != nil {
		return translate(err)
	}
	p.put(c)
	return nil
}

func (d *DB) openPostgres(ctx context.Context, dsn string) error {
	cfg, err := postgresConfig(dsn)
	if err != nil {
		return err
	}
	writer := writerConfig(cfg)
	d.writers = newPool(max(4, 2*runtime.NumCPU()), func() (conn, error) { return dialPostgres(writer) })
	d.readers = newPool(max(4, 2*d.opt.Readers), func() (conn, error) { return dialPostgres(cfg) })
	return d.probe(ctx)
}

// Close lets the lanes finish what they hold, refuses what comes later, and closes every connection.
func (d *DB) Close() error {
	d.lanes.Lock()
	again := d.lanes.closed
	d.lanes.closed = true
	d.lanes.Unlock()
	if again {
		return nil
	}
	d.lanes.idle.Wait()
	d.releaseNode()
	d.background.Wait()
	d.readers.close()
	d.writers.close()
	d.unlock()
	return nil
}

// Engine is "sqlite" or "postgres".
func (d *DB) Engine() string { return d.engine }

// Now is the clock that every transaction carries.
func (d *DB) Now() time.Time { return d.opt.Clock() }

// NextID makes an id: later ids are greater, also when the clock jumps back, and no two processes make the same.
func (d *DB) NextID() int64 { return d.ids.next() }

// Stats are counters since Open.
func (d *DB) Stats() Stats {
	return Stats{Statements: d.statements.Load(), Rows: d.rows.Load(), Folds: d.folds.Load(),
		Commits: d.commits.Load(), Redone: d.redone.Load()}
}
