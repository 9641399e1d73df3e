package db

import (
	"context"
	"crypto/rand"
	"encoding/binary"
	"runtime/debug"
	"sync"
	"sync/atomic"
	"time"

	"xingzhou/internal/kit/errs"
)

// An id is milliseconds since epochMs, then ten bits of node, then twelve bits of counter.
const (
	epochMs     = 1577836800000 // 2020-01-01: 41 bits of milliseconds last until 2089
	nodeBits    = 10
	counterBits = 12
	nodeMax     = 1<<nodeBits - 1
)

const (
	leaseFor   = 60 * time.Second // a node number belongs to its process for so long
	leaseRenew = 20 * time.Second
	leaseSafe  = 50 * time.Second // without a renewal for so long nothing is written any more
	ahead      = 2 * time.Minute  // ids may be made up to so far beyond the last renewal; SQLite:
	aheadFile  = 30 * time.Minute // one process owns the file, so the mark is moved rarely
)

// idSource makes ids. last is milliseconds and counter; it only rises, and never passes ceil, up to where the database
// knows that this node made ids: the next owner of the node number begins above.
type idSource struct {
	clock func() time.Time
	node  atomic.Int64
	last  atomic.Int64
	ceil  atomic.Int64 // milliseconds; 0 = no bound yet
}

func (s *idSource) next() int64 {
	for {
		ms := s.clock().UnixMilli() - epochMs
		if ceil := s.ceil.Load(); ceil > 0 {
			ms = min(ms, ceil)
		}
		last := s.last.Load()
		tick := max(ms<<counterBits, last+1)
		if s.last.CompareAndSwap(last, tick) {
			return tick>>counterBits<<(nodeBits+counterBits) | s.node.Load()<<counterBits | tick&(1<<counterBits-1)
		}
	}
}

// raise lets ids begin above a millisecond.
func (s *idSource) raise(ms int64) {
	for {
		last := s.last.Load()
		if last >= ms<<counterBits || s.last.CompareAndSwap(last, ms<<counterBits) {
			return
		}
	}
}

// node is the lease of a node number in db_node. SQLite has one process, which is node 0.
type node struct {
	mu      sync.Mutex
	owner   int64
	held    atomic.Bool
	renewed atomic.Int64 // nanoseconds since started
	started time.Time
	stop    chan struct{}
	ended   chan struct{}
}

func nodeError(cause error) error {
	return errs.New(errs.Unavailable, "db.node", "本服务没有取得节点编号，暂停写入，正在自动重试。请检查数据库连接。",
		"This server holds no node number, so it has stopped writing and keeps trying. Check the connection to the database.").Wrap(cause)
}

// holdNode is asked before every write: without a node number two servers could make the same id.
func (d *DB) holdNode() error {
	if d.node.held.Load() && (d.engine == "sqlite" || time.Since(d.node.started)-time.Duration(d.node.renewed.Load()) < leaseSafe) {
		return nil
	}
	d.node.mu.Lock()
	defer d.node.mu.Unlock()
	if d.node.held.Load() && (d.engine == "sqlite" || time.Since(d.node.started)-time.Duration(d.node.renewed.Load()) < leaseSafe) {
		return nil
	}
	d.node.held.Store(false)
	if err := d.takeNode(); err != nil {
		return nodeError(err)
	}
	if d.node.ended == nil {
		d.node.ended = make(chan struct{})
		go d.keepNode()
	}
	return nil
}

type nodeRow struct{ id, owner, until, high int64 }

// takeNode takes the lowest free number and begins ids above all that its owner before can have made.
func (d *DB) takeNode() error {
	if d.node.owner == 0 {
		var b [8]byte
		rand.Read(b[:])
		d.node.owner = int64(binary.BigEndian.Uint64(b[:])>>2) + 1
		d.node.started = time.Now()
	}
	asked := time.Since(d.node.started)
	return d.control(func(c conn) error {
		now, err := d.databaseMs(c)
		if err != nil {
			return err
		}
		rows := map[int64]nodeRow{}
		err = c.run([]op{{sql: "SELECT node_id, owner, lease_until_ms, high_ms FROM db_node", want: Any, scan: func(r *Row) {
			n := nodeRow{r.Int(), r.Int(), r.Int(), r.Int()}
			rows[n.id] = n
		}}})
		if err != nil {
			return err
		}
		first, last := int64(1), int64(nodeMax)
		if d.engine == "sqlite" {
			first, last = 0, 0
		}
		for id := first; id <= last; id++ {
			n := rows[id]
			if d.engine != "sqlite" && n.owner != 0 && n.until >= now {
				continue
			}
			high := max(n.high, d.opt.Clock().UnixMilli()-epochMs) + d.ahead()
			err := c.run([]op{claim(id, d.node.owner, now+leaseFor.Milliseconds(), high, n)})
			if missed(err) {
				continue // another server has just taken it
			}
			if err != nil {
				return err
			}
			d.ids.raise(n.high + 1)
			d.ids.node.Store(id)
			d.ids.ceil.Store(high)
			d.node.renewed.Store(int64(asked))
			d.node.held.Store(true)
			return nil
		}
		return errs.New(errs.Unavailable, "db.nodes", "全部 %d 个节点编号都在使用。请停止多余的服务。", "All %d node numbers are in use. Stop servers that are not needed.", nodeMax)
	})
}

// claim takes a number as it was read: of two servers that chose the same one, the second affects no row.
func claim(id, owner, until, high int64, was nodeRow) op {
	return op{args: []any{id, owner, until, high, was.owner, was.until}, want: 1,
		sql: "INSERT INTO db_node (node_id, owner, lease_until_ms, high_ms) VALUES ($2,$3,$4,$5) ON CONFLICT (node_id) DO UPDATE" +
			" SET owner = excluded.owner, lease_until_ms = excluded.lease_until_ms, high_ms = excluded.high_ms" +
			" WHERE db_node.owner = $6 AND db_node.lease_until_ms = $7"}
}

func (d *DB) ahead() int64 {
	if d.engine == "sqlite" {
		return aheadFile.Milliseconds()
	}
	return ahead.Milliseconds()
}

// databaseMs is the clock that all servers share.
func (d *DB) databaseMs(c conn) (ms int64, err error) {
	if d.engine == "sqlite" {
		return d.opt.Clock().UnixMilli(), nil
	}
	err = c.run([]op{{sql: "SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS bigint)", want: Any,
		scan: func(r *Row) { ms = r.Int() }}})
	return ms, err
}

// control runs fn in a transaction of its own on a writer, outside of any lane: only for the tables of this package.
func (d *DB) control(fn func(c conn) error) error {
	c, err := d.writers.get(context.Background())
	if err != nil {
		return err
	}
	defer d.writers.put(c)
	begin := "BEGIN"
	if d.engine == "sqlite" {
		begin = "BEGIN IMMEDIATE"
	}
	if err := c.run([]op{{sql: begin, want: Any}}); err != nil {
		return err
	}
	err = fn(c)
	if err == nil {
		return c.run([]op{{sql: "COMMIT", want: Any}})
	}
	if c.alive() {
		c.run([]op{{sql: "ROLLBACK", want: Any}}) // the first error is the one to tell
	}
	return err
}

// keepNode renews the lease, moves the mark up to which ids may be made, and lets an idle SQLite give memory back.
func (d *DB) keepNode() {
	defer close(d.node.ended)
	tick := time.NewTicker(leaseRenew)
	defer tick.Stop()
	before, resting := int64(0), false
	for {
		select {
		case <-d.node.stop:
			return
		case <-tick.C:
			d.renewNode()
			now := d.statements.Load()
			if now != before {
				before, resting = now, false
			} else if !resting {
				resting = true
				d.rest()
			}
		}
	}
}

// rest gives back the memory that caches and garbage took while there was work.
func (d *DB) rest() {
	defer debug.FreeOSMemory()
	for _, p := range []*pool{d.writers, d.readers} {
		p.eachIdle(func(c conn) {
			if lite, ok := c.(*liteConn); ok {
				lite.shrink()
			}
		})
	}
}

// renewNode leaves a failure to the next tick; after leaseSafe without success holdNode stops the writing.
func (d *DB) renewNode() {
	d.node.mu.Lock()
	defer d.node.mu.Unlock()
	now := d.opt.Clock().UnixMilli() - epochMs
	if !d.node.held.Load() || d.engine == "sqlite" && now < d.ids.ceil.Load()-d.ahead()/2 {
		return
	}
	asked := time.Since(d.node.started)
	high := max(now+d.ahead(), d.ids.ceil.Load())
	err := d.control(func(c conn) error {
		ms, err := d.databaseMs(c)
		if err != nil {
			return err
		}
		return c.run([]op{{sql: "UPDATE db_node SET lease_until_ms = $2, high_ms = $3 WHERE node_id = $4 AND owner = $5",
			args: []any{ms + leaseFor.Milliseconds(), high, d.ids.node.Load(), d.node.owner}, want: 1}})
	})
	switch {
	case err == nil:
		d.ids.ceil.Store(high)
		d.node.renewed.Store(int64(asked))
	case missed(err):
		d.node.held.Store(false) // another process has the number
	}
}

// releaseNode gives the number back at the end, with the exact mark.
func (d *DB) releaseNode() {
	close(d.node.stop)
	if d.node.ended == nil {
		return
	}
	<-d.node.ended
	if !d.node.held.Load() {
		return
	}
	// Not released, the lease just runs out.
	d.control(func(c conn) error {
		return c.run([]op{{sql: "UPDATE db_node SET owner = 0, lease_until_ms = 0, high_ms = $2 WHERE node_id = $3 AND owner = $4",
			args: []any{d.ids.last.Load()>>counterBits + 1, d.ids.node.Load(), d.node.owner}, want: Any}})
	})
}
