package db

import (
	"container/list"
	"context"
	"errors"
	"fmt"
	"net"
	"strconv"
	"time"

	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgproto3"

	"xingzhou/internal/kit/errs"
)

const (
	patience   = 60 * time.Second // no answer for so long means the connection is dead; above statement_timeout
	bigRequest = 1 << 15          // from this size on a request is sent while answers are already being read
)

// controlTexts are compiled when a connection opens: inside a failed transaction PostgreSQL compiles nothing.
var controlTexts = []string{"BEGIN", "COMMIT", "ROLLBACK", "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
	"SAVEPOINT s", "RELEASE SAVEPOINT s", "ROLLBACK TO SAVEPOINT s"}

// pgConn speaks PostgreSQL's extended protocol through pgx's frontend: arguments are encoded straight into the send
// buffer and columns are read straight out of the receive buffer. pgx does address, password, TLS and message framing.
type pgConn struct {
	nc     net.Conn
	fe     *pgproto3.Frontend
	stmts  map[string]*pgStmt
	recent *list.List // *pgStmt, the latest used first
	serial int
	size   int // bytes queued since the last flush
	broken bool
	row    Row
	bind   bindMsg

	started  []op  // sent ahead of the next run
	badStart error // an argument that kept one from being sent

	nStatements, nRows int64
}

// pgStmt is a compiled statement. order[i] is the n of the caller's $n that is the server's $i+1.
type pgStmt struct {
	sql, name string
	order     []int
	params    []uint32
	columns   []uint32
	control   bool
	element   *list.Element
}

func postgresConfig(dsn string) (*pgconn.Config, error) {
	cfg, err := pgconn.ParseConfig(dsn)
	if err != nil {
		return nil, errs.New(errs.Invalid, "db.dsn", "数据库地址无法识别，应为 sqlite:文件 或 postgres://用户@主机:端口/库名。",
			"The database address cannot be read; it is sqlite:FILE or postgres://user@host:port/name.").Wrap(err)
	}
	set := func(k, v string) {
		if _, given := cfg.RuntimeParams[k]; !given {
			cfg.RuntimeParams[k] = v
		}
	}
	set("application_name", "xingzhou")
	set("statement_timeout", "50s")
	set("lock_timeout", "15s")
	set("idle_in_transaction_session_timeout", "60s")
	set("jit", "off") // compiling costs more than any statement here
	if cfg.ConnectTimeout == 0 {
		cfg.ConnectTimeout = 5 * time.Second
	}
	return cfg, nil
}

// writerConfig prices rows instead of pages: a writer's statement finds a few rows through a key, and a text is planned
// once, often while its tables are empty and never analysed. PostgreSQL then takes tenant_id = $1 for selective enough
// and reads the whole tenant for minutes (measured: 160 instead of 2,300 postings a second).
func writerConfig(cfg *pgconn.Config) *pgconn.Config {
	w := cfg.Copy()
	for k, v := range map[string]string{
		"enable_seqscan": "off", "enable_bitmapscan": "off", "enable_hashjoin": "off", "enable_mergejoin": "off",
		"random_page_cost": "0.01", "cpu_operator_cost": "0.0001", "cpu_index_tuple_cost": "1", "cpu_tuple_cost": "1",
		"plan_cache_mode": "force_generic_plan",
	} {
		w.RuntimeParams[k] = v
	}
	return w
}

func dialPostgres(cfg *pgconn.Config) (conn, error) {
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	pc, err := pgconn.ConnectConfig(ctx, cfg)
	if err != nil {
		return nil, err
	}
	h, err := pc.Hijack()
	if err != nil {
		pc.Close(ctx)
		return nil, err
	}
	c := &pgConn{nc: h.Conn, fe: h.Frontend, stmts: map[string]*pgStmt{}, recent: list.New()}
	if err := c.prepareAll(controlTexts); err != nil {
		c.close()
		return nil, err
	}
	for _, s := range c.stmts {
		s.control = true
	}
	return c, nil
}

func (c *pgConn) counts() (statements, rows int64) {
	statements, rows = c.nStatements, c.nRows
	c.nStatements, c.nRows = 0, 0
	return statements, rows
}

func (c *pgConn) alive() bool { return !c.broken }

func (c *pgConn) close() {
	c.broken = true
	c.nc.SetDeadline(time.Now().Add(time.Second))
	c.fe.Send(&pgproto3.Terminate{})
	c.fe.Flush()
	c.nc.Close()
}

// start lets the server work on the writes of one closure while the next one thinks. What is big, or not compiled yet,
// waits for run.
func (c *pgConn) start(ops []op) bool {
	size := 0
	for i := range ops {
		if ops[i].raw || ops[i].scan != nil || c.stmts[ops[i].sql] == nil {
			return false
		}
		size += len(ops[i].args) * 12
	}
	if size > bigRequest || c.broken {
		return false
	}
	for i := range ops {
		c.touch(&ops[i])
		if err := c.queue(&ops[i]); err != nil {
			c.badStart = failed(&ops[i], err)
			break
		}
		c.started = append(c.started, ops[i])
	}
	c.size = 0
	c.nc.SetDeadline(time.Now().Add(patience))
	if err := c.fe.Flush(); err != nil {
		c.broken = true // the next run tells
	}
	return true
}

// run sends every statement at once, behind one Sync, and reads the answers, those of start first.
func (c *pgConn) run(ops []op) error {
	if c.broken {
		return errClosed
	}
	bad := c.badStart
	if bad == nil {
		if err := c.compile(ops); err != nil {
			return err
		}
		for i := range ops {
			if err := c.queue(&ops[i]); err != nil {
				bad, ops = failed(&ops[i], err), ops[:i]
				break
			}
		}
	} else {
		ops = nil
	}
	sent := ops
	if len(c.started) > 0 {
		sent = append(c.started, ops...)
	}
	flushed, err := c.sync()
	if err == nil {
		err = c.answers(sent)
	}
	if err2 := <-flushed; err2 != nil || c.broken {
		return c.lost(errors.Join(err, err2))
	}
	if len(c.started) > 0 {
		clear(sent)
		c.started = sent[:0]
	}
	c.badStart = nil
	if err == nil {
		err = bad
	}
	return err
}

// compile prepares the texts of a run that the connection does not know yet. A text that the server refuses fails the
// whole run before anything of it was sent.
func (c *pgConn) compile(ops []op) error {
	var missing []string
	for i := range ops {
		if !c.touch(&ops[i]) {
			missing = append(missing, ops[i].sql)
		}
	}
	if missing == nil {
		return nil
	}
	// Statements sent ahead are answered first.
	if len(c.started) > 0 {
		if err := c.run(nil); err != nil {
			return err
		}
	}
	err := c.prepareAll(missing)
	var bad *badText
	if errors.As(err, &bad) {
		for i := range ops {
			if ops[i].sql == bad.sql {
				return failed(&ops[i], bad.err)
			}
		}
	}
	return err
}

// touch marks a compiled text as used and answers false for one that has to be compiled.
func (c *pgConn) touch(o *op) bool {
	if o.raw {
		return true
	}
	s := c.stmts[o.sql]
	if s != nil && !s.control {
		c.recent.MoveToFront(s.element)
	}
	return s != nil
}

func (c *pgConn) lost(err error) error {
	c.broken = true
	return err
}

// queue puts one statement into the send buffer, or nothing of it when an argument does not fit.
func (c *pgConn) queue(o *op) error {
	c.nStatements++
	s := c.stmts[o.sql]
	if o.raw {
		s = &pgStmt{}
		c.fe.SendParse(&pgproto3.Parse{Query: o.sql})
		c.size += len(o.sql) + 16
	} else if s == nil {
		return errors.New("too many different statements in one batch")
	}
	c.bind.stmt, c.bind.op, c.bind.err = s, o, nil
	c.fe.Send(&c.bind)
	if c.bind.err != nil {
		return c.bind.err
	}
	c.size += c.bind.size
	c.fe.SendExecute(&pgproto3.Execute{})
	return nil
}

// sync ends the batch. A small request is written at once; a big one beside the reading, because a server whose answers
// nobody reads stops reading requests.
func (c *pgConn) sync() (flushed chan error, err error) {
	c.fe.SendSync(&pgproto3.Sync{})
	c.nc.SetDeadline(time.Now().Add(patience))
	size := c.size
	c.size = 0
	flushed = make(chan error, 1)
	if size < bigRequest {
		err = c.fe.Flush()
		if err != nil {
			c.broken = true
		}
		flushed <- nil
		return flushed, err
	}
	go func() { flushed <- c.fe.Flush() }()
	return flushed, nil
}

// answers reads until the server is ready again and reports the first failure.
func (c *pgConn) answers(ops []op) (err error) {
	i := 0
	keep := func(e error) {
		if err == nil && e != nil && len(ops) > 0 {
			err = failed(&ops[min(i, len(ops)-1)], e)
		}
	}
	for {
		msg, rerr := c.fe.Receive()
		if rerr != nil {
			c.broken = true
			return rerr
		}
		switch m := msg.(type) {
		case *pgproto3.DataRow:
			if o := &ops[i]; o.scan != nil {
				c.row = Row{vals: m.Values, oids: c.stmts[o.sql].columns}
				keep(c.row.feed(o.scan))
			}
		case *pgproto3.CommandComplete:
			keep(c.complete(&ops[i], m.CommandTag))
			i++
		case *pgproto3.ErrorResponse:
			keep(pgconn.ErrorResponseToPgError(m))
			if m.Severity == "FATAL" || m.Severity == "PANIC" {
				c.broken = true
				return err
			}
		case *pgproto3.ReadyForQuery:
			return err
		}
	}
}

func (c *pgConn) complete(o *op, tag []byte) error {
	if !o.write && o.want == Any {
		return nil
	}
	got := affected(tag)
	c.nRows += got
	if o.want != Any && got != o.want {
		return &missedError{want: o.want, got: got}
	}
	return nil
}

// affected reads the count at the end of "INSERT 0 5".
func affected(tag []byte) int64 {
	var n, unit int64 = 0, 1
	for i := len(tag) - 1; i >= 0 && tag[i] >= '0' && tag[i] <= '9'; i-- {
		n += int64(tag[i]-'0') * unit
		unit *= 10
	}
	return n
}

// badText is a statement that the server could not compile.
type badText struct {
	sql string
	err error
}

func (e *badText) Error() string { return e.err.Error() }
func (e *badText) Unwrap() error { return e.err }

// prepareAll compiles texts in one round trip and makes room for them.
func (c *pgConn) prepareAll(texts []string) error {
	var made []*pgStmt
	seen := map[string]bool{}
	for _, sql := range texts {
		if seen[sql] {
			continue
		}
		seen[sql] = true
		c.serial++
		s := &pgStmt{sql: sql, name: "s" + strconv.Itoa(c.serial)}
		text, order := dense(sql)
		s.order = order
		c.fe.SendParse(&pgproto3.Parse{Name: s.name, Query: text})
		c.fe.SendDescribe(&pgproto3.Describe{ObjectType: 'S', Name: s.name})
		c.size += len(text) + 32
		made = append(made, s)
	}
	c.evict(len(made))
	flushed, err := c.sync()
	n := 0
	if err == nil {
		n, err = c.described(made)
	}
	if err2 := <-flushed; err2 != nil || c.broken {
		return c.lost(errors.Join(err, err2))
	}
	for _, s := range made[:n] {
		c.stmts[s.sql] = s
		s.element = c.recent.PushFront(s)
	}
	if err != nil {
		return &badText{sql: made[n].sql, err: err}
	}
	return nil
}

// described reads the descriptions; n statements were compiled before the first that was not.
func (c *pgConn) described(made []*pgStmt) (n int, err error) {
	for {
		msg, rerr := c.fe.Receive()
		if rerr != nil {
			c.broken = true
			return n, rerr
		}
		switch m := msg.(type) {
		case *pgproto3.ParameterDescription:
			made[n].params = append([]uint32(nil), m.ParameterOIDs...)
		case *pgproto3.RowDescription:
			for _, f := range m.Fields {
				made[n].columns = append(made[n].columns, f.DataTypeOID)
			}
			n++
		case *pgproto3.NoData:
			n++
		case *pgproto3.ErrorResponse:
			if err == nil {
				err = pgconn.ErrorResponseToPgError(m)
			}
			if m.Severity == "FATAL" || m.Severity == "PANIC" {
				c.broken = true
				return n, err
			}
		case *pgproto3.ReadyForQuery:
			return n, err
		}
	}
}

// evict closes the statements unused for longest. The close travels with the next request.
func (c *pgConn) evict(incoming int) {
	for e := c.recent.Back(); e != nil && len(c.stmts)+incoming > keptStatements; {
		s, before := e.Value.(*pgStmt), e.Prev()
		if !s.control {
			c.recent.Remove(e)
			delete(c.stmts, s.sql)
			c.fe.SendClose(&pgproto3.Close{ObjectType: 'S', Name: s.name})
		}
		e = before
	}
}

// dense renumbers $n without gaps, for PostgreSQL wants a use for every number: a control table's text need not have $1.
func dense(sql string) (text string, order []int) {
	number := map[int]int{}
	top := 0
	for _, n := range params(sql) {
		if number[n] == 0 {
			number[n] = n
			order = append(order, n)
		}
		top = max(top, n)
	}
	if top == len(order) {
		for i := range order {
			order[i] = i + 1
		}
		return sql, order
	}
	for i, n := range order {
		number[n] = i + 1
	}
	out := make([]byte, 0, len(sql))
	last := 0
	skipQuoted(sql, func(i int) int {
		j := i + 1
		if sql[i] == '$' {
			for ; j < len(sql) && sql[j] >= '0' && sql[j] <= '9'; j++ {
			}
			if n, err := strconv.Atoi(sql[i+1 : j]); err == nil {
				out = append(out, sql[last:i]...)
				out = fmt.Appendf(out, "$%d", number[n])
				last = j
			}
		}
		return j
	})
	return string(append(out, sql[last:]...)), order
}
