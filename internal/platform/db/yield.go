package db

import (
	"runtime"
	"sync/atomic"
	"time"
	"unsafe"

	"modernc.org/libc"
	sqlite3 "modernc.org/sqlite/lib"
)

// load counts who is at work in this process.
type load struct{ reading, writing atomic.Int32 }

// yieldEvery is how many steps of SQLite's machine a reader runs before it looks up: some 50 µs.
const yieldEvery = 2000

// yieldToWriter makes a reader step aside while somebody writes, and end once its request has. SQLite works inside this
// process: without it a report on each core holds the cores for 10 ms at a time, and eight readers that never rest took
// four fifths of the postings away. A reader that leaves a core free is not slowed down.
func (c *liteConn) yieldToWriter() {
	c.progress = func(*libc.TLS, uintptr) int32 {
		if c.ctx != nil && c.ctx.Err() != nil {
			return 1
		}
		switch {
		case c.load.writing.Load() == 0:
		case int(c.load.reading.Load()) >= runtime.NumCPU():
			time.Sleep(200 * time.Microsecond)
		default:
			runtime.Gosched()
		}
		return 0
	}
	// The library calls a Go function through its address; c.progress keeps the function alive.
	fn := *(*uintptr)(unsafe.Pointer(&struct {
		f func(*libc.TLS, uintptr) int32
	}{c.progress}))
	sqlite3.Xsqlite3_progress_handler(c.tls, c.db, yieldEvery, fn, 0)
}
