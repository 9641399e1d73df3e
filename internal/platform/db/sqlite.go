package db

import (
	"container/list"
	"context"
	"errors"
	"fmt"
	"net/url"
	"path/filepath"
	"strconv"

	"modernc.org/libc"
	_ "modernc.org/sqlite" // its init patches the library for this platform
	sqlite3 "modernc.org/sqlite/lib"
)

// Memory is bounded, because one process holds it all: the writer's cache may grow to 256 MB, those of all readers
// together to 64 MB and their maps of the file to 128 MB. SQLite takes it page by page, and gives it back in idle times.
const (
	litePragmas = "PRAGMA busy_timeout=5000;PRAGMA foreign_keys=ON;PRAGMA temp_store=MEMORY;"
	writerOnly  = "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;PRAGMA cache_size=-262144;" +
		"PRAGMA wal_autocheckpoint=4000;PRAGMA journal_size_limit=67108864;"
	readersCacheKB = 64 << 10
	readersMap     = 128 << 20

	keptStatements = 512     // compiled texts per connection
	arenaBytes     = 1 << 18 // texts bound at once without a copy by SQLite
)

// liteConn speaks to SQLite below database/sql and below the driver: a kept statement is bound and stepped without
// allocation, which is what folding many small statements needs. The library is the one the driver itself runs on.
type liteConn struct {
	tls      *libc.TLS
	db       uintptr
	stmts    map[string]*liteStmt
	recent   *list.List // *liteStmt, the latest used first
	arena    uintptr
	used     int
	spill    []uintptr
	scanning bool
	broken   bool
	row      Row
	lite     liteRow

	ctx      context.Context // of the request that reads
	load     *load
	progress func(*libc.TLS, uintptr) int32

	nStatements, nRows int64
}

// liteStmt is a compiled statement. order[i] is the n of the $n that is SQLite's parameter i+1.
type liteStmt struct {
	sql      string
	p        uintptr
	order    []int
	columns  int
	readOnly bool
	element  *list.Element
}

// liteError is an error of SQLite with its extended result code.
type liteError struct {
	code, errno int32
	msg         string
}

func (e *liteError) Error() string { return fmt.Sprintf("sqlite: %s (%d)", e.msg, e.code) }

// openLite opens the writer, or one of so many readers, which yield to it.
func openLite(path string, writer bool, readers int, load *load) (conn, error) {
	c := &liteConn{tls: libc.NewTLS(), stmts: map[string]*liteStmt{}, recent: list.New(), load: load}
	c.lite.c = c
	uri := (&url.URL{Scheme: "file", Path: filepath.ToSlash(path)}).String()
	name, err := libc.CString(uri)
	if err != nil {
		return nil, err
	}
	defer libc.Xfree(c.tls, name)
	handle := sqlite3.Xsqlite3_malloc(c.tls, 8)
	defer sqlite3.Xsqlite3_free(c.tls, handle)
	// No mutex inside SQLite: a connection is used by one goroutine at a time.
	flags := int32(sqlite3.SQLITE_OPEN_READWRITE | sqlite3.SQLITE_OPEN_NOMUTEX | sqlite3.SQLITE_OPEN_URI)
	if writer {
		flags |= sqlite3.SQLITE_OPEN_CREATE
	}
	rc := sqlite3.Xsqlite3_open_v2(c.tls, name, handle, flags, 0)
	c.db = readPointer(handle)
	if rc != sqlite3.SQLITE_OK {
		err := c.fault(rc)
		c.close()
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	sqlite3.Xsqlite3_extended_result_codes(c.tls, c.db, 1)
	c.arena = sqlite3.Xsqlite3_malloc(c.tls, arenaBytes)
	script := litePragmas + writerOnly
	if !writer {
		script = litePragmas + fmt.Sprintf("PRAGMA query_only=ON;PRAGMA cache_size=-%d;PRAGMA mmap_size=%d;",
			readersCacheKB/readers, readersMap/readers)
	}
	if err := c.script(script); err != nil {
		c.close()
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	if !writer {
		c.yieldToWriter()
	}
	return c, nil
}

// readPointer reads the pointer stored at p in the library's memory.
func readPointer(p uintptr) uintptr {
	var v uintptr
	for i, b := range libc.GoBytes(p, strconv.IntSize/8) {
		v |= uintptr(b) << (8 * i)
	}
	return v
}

func (c *liteConn) script(text string) error {
	p, err := libc.CString(text)
	if err != nil {
		return err
	}
	defer libc.Xfree(c.tls, p)
	if rc := sqlite3.Xsqlite3_exec(c.tls, c.db, p, 0, 0, 0); rc != sqlite3.SQLITE_OK {
		return c.fault(rc)
	}
	return nil
}

func (c *liteConn) fault(rc int32) error {
	e := &liteError{code: rc, msg: "out of memory"}
	if c.db != 0 {
		e.code = sqlite3.Xsqlite3_extended_errcode(c.tls, c.db)
		e.errno = sqlite3.Xsqlite3_system_errno(c.tls, c.db)
		e.msg = libc.GoString(sqlite3.Xsqlite3_errmsg(c.tls, c.db))
	}
	if e.code&0xff == 0 {
		e.code = rc
	}
	return e
}

func (c *liteConn) counts() (statements, rows int64) {
	statements, rows = c.nStatements, c.nRows
	c.nStatements, c.nRows = 0, 0
	return statements, rows
}

func (c *liteConn) alive() bool { return !c.broken && c.db != 0 }

func (c *liteConn) close() {
	for _, s := range c.stmts {
		sqlite3.Xsqlite3_finalize(c.tls, s.p)
	}
	c.stmts = nil
	if c.db != 0 {
		sqlite3.Xsqlite3_close_v2(c.tls, c.db)
		c.db = 0
	}
	c.vacate()
	if c.arena != 0 {
		sqlite3.Xsqlite3_free(c.tls, c.arena)
		c.arena = 0
	}
	c.tls.Close()
}

// shrink gives the page cache back to the system.
func (c *liteConn) shrink() { sqlite3.Xsqlite3_db_release_memory(c.tls, c.db) }

// inTransaction is false when SQLite has rolled back by itself, as it does when the disk is full.
func (c *liteConn) inTransaction() bool {
	return c.db != 0 && sqlite3.Xsqlite3_get_autocommit(c.tls, c.db) == 0
}

// start has nothing to gain: SQLite works in this very goroutine.
func (c *liteConn) start([]op) bool { return false }

func (c *liteConn) run(ops []op) error {
	if c.scanning {
		return errors.New("a query was started inside the scan function of another")
	}
	for i := range ops {
		if err := c.one(&ops[i]); err != nil {
			return failed(&ops[i], err)
		}
	}
	return nil
}

func (c *liteConn) one(o *op) error {
	s, err := c.prepare(o.sql)
	if err != nil {
		return err
	}
	c.nStatements++
	c.vacate()
	err = c.bind(s, o)
	if err == nil {
		err = c.step(s, o.scan)
	}
	// Reset repeats the error of the step; the first one has the message.
	sqlite3.Xsqlite3_reset(c.tls, s.p)
	if err != nil || s.readOnly {
		return err
	}
	if o.want == Any && !o.write {
		return nil
	}
	got := int64(sqlite3.Xsqlite3_changes(c.tls, c.db))
	c.nRows += got
	if o.want != Any && got != o.want {
		return &missedError{want: o.want, got: got}
	}
	return nil
}

func (c *liteConn) step(s *liteStmt, scan func(*Row)) error {
	c.row = Row{lite: &c.lite}
	c.lite.stmt = s
	c.scanning = scan != nil
	defer func() { c.scanning = false }()
	for {
		switch rc := sqlite3.Xsqlite3_step(c.tls, s.p); rc & 0xff {
		case sqlite3.SQLITE_DONE:
			return nil
		case sqlite3.SQLITE_ROW:
			if scan == nil {
				continue
			}
			c.row.col = 0
			if err := c.row.feed(scan); err != nil {
				return err
			}
		default:
			return c.fault(rc)
		}
	}
}

func (c *liteConn) prepare(sql string) (*liteStmt, error) {
	if s, ok := c.stmts[sql]; ok {
		if c.recent.Front() != s.element {
			c.recent.MoveToFront(s.element)
		}
		return s, nil
	}
	s, err := c.compile(sql)
	if err != nil {
		return nil, err
	}
	if len(c.stmts) >= keptStatements {
		old := c.recent.Remove(c.recent.Back()).(*liteStmt)
		delete(c.stmts, old.sql)
		sqlite3.Xsqlite3_finalize(c.tls, old.p)
	}
	c.stmts[sql] = s
	s.element = c.recent.PushFront(s)
	return s, nil
}

func (c *liteConn) compile(sql string) (*liteStmt, error) {
	text, err := libc.CString(sql)
	if err != nil {
		return nil, err
	}
	defer libc.Xfree(c.tls, text)
	out := sqlite3.Xsqlite3_malloc(c.tls, 8)
	defer sqlite3.Xsqlite3_free(c.tls, out)
	rc := sqlite3.Xsqlite3_prepare_v3(c.tls, c.db, text, -1, sqlite3.SQLITE_PREPARE_PERSISTENT, out, 0)
	if rc != sqlite3.SQLITE_OK {
		return nil, c.fault(rc)
	}
	s := &liteStmt{sql: sql, p: readPointer(out)}
	if s.p == 0 {
		return nil, errors.New("the statement is empty")
	}
	n := int(sqlite3.Xsqlite3_bind_parameter_count(c.tls, s.p))
	s.order = make([]int, n)
	for i := range s.order {
		name := libc.GoString(sqlite3.Xsqlite3_bind_parameter_name(c.tls, s.p, int32(i+1)))
		if len(name) < 2 {
			return nil, fmt.Errorf("parameter %d has no number: write $1, $2, …", i+1)
		}
		if s.order[i], err = strconv.Atoi(name[1:]); err != nil {
			return nil, fmt.Errorf("parameter %q has no number: write $1, $2, …", name)
		}
	}
	s.columns = int(sqlite3.Xsqlite3_column_count(c.tls, s.p))
	s.readOnly = sqlite3.Xsqlite3_stmt_readonly(c.tls, s.p) != 0
	return s, nil
}

func (c *liteConn) bind(s *liteStmt, o *op) error {
	for i, n := range s.order {
		v := value{kind: isInt, i: o.tenant}
		if n > 1 {
			if n-2 >= len(o.args) {
				return fmt.Errorf("$%d has no argument: there are %d after the tenant", n, len(o.args))
			}
			var err error
			if v, err = valueOf(o.args[n-2]); err != nil {
				return err
			}
		}
		if rc := c.bindOne(s.p, int32(i+1), v); rc != sqlite3.SQLITE_OK {
			return c.fault(rc)
		}
	}
	return nil
}

func (c *liteConn) bindOne(p uintptr, i int32, v value) int32 {
	switch v.kind {
	case isInt, isBool:
		return sqlite3.Xsqlite3_bind_int64(c.tls, p, i, v.i)
	case isText:
		at := c.place(len(v.s))
		copy(libc.GoBytes(at, len(v.s)), v.s)
		return sqlite3.Xsqlite3_bind_text(c.tls, p, i, at, int32(len(v.s)), 0)
	case isBytes:
		at := c.place(len(v.b))
		copy(libc.GoBytes(at, len(v.b)), v.b)
		return sqlite3.Xsqlite3_bind_blob(c.tls, p, i, at, int32(len(v.b)), 0)
	}
	return sqlite3.Xsqlite3_bind_null(c.tls, p, i)
}

// place finds room for a value until the next statement is bound, so that SQLite need not copy it again: in the arena,
// or beside it for what does not fit.
func (c *liteConn) place(n int) uintptr {
	if c.used+n <= arenaBytes {
		at := c.arena + uintptr(c.used)
		c.used += n
		return at
	}
	at := sqlite3.Xsqlite3_malloc(c.tls, int32(n))
	c.spill = append(c.spill, at)
	return at
}

// vacate forgets the values of the statement before. They are still bound, but SQLite reads a binding only in a step,
// and before a step every parameter is bound anew.
func (c *liteConn) vacate() {
	c.used = 0
	for _, p := range c.spill {
		sqlite3.Xsqlite3_free(c.tls, p)
	}
	c.spill = c.spill[:0]
}

func (l *liteRow) column(r *Row) (int32, bool) {
	i := r.col
	r.col++
	if i >= l.stmt.columns {
		r.fail("column %d was read, the row has %d", i+1, l.stmt.columns)
		return 0, false
	}
	return int32(i), true
}

func (l *liteRow) integer(r *Row) int64 {
	i, ok := l.column(r)
	if !ok {
		return 0
	}
	return int64(sqlite3.Xsqlite3_column_int64(l.c.tls, l.stmt.p, i))
}

func (l *liteRow) text(r *Row) string {
	i, ok := l.column(r)
	if !ok {
		return ""
	}
	p := sqlite3.Xsqlite3_column_text(l.c.tls, l.stmt.p, i)
	n := int(sqlite3.Xsqlite3_column_bytes(l.c.tls, l.stmt.p, i))
	if p == 0 || n == 0 {
		return ""
	}
	return string(libc.GoBytes(p, n))
}

func (l *liteRow) bytes(r *Row) []byte {
	i, ok := l.column(r)
	if !ok {
		return nil
	}
	p := sqlite3.Xsqlite3_column_blob(l.c.tls, l.stmt.p, i)
	n := int(sqlite3.Xsqlite3_column_bytes(l.c.tls, l.stmt.p, i))
	if p == 0 || n == 0 {
		return nil
	}
	return append([]byte{}, libc.GoBytes(p, n)...)
}
