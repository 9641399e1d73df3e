// Package number 编号: document and voucher numbers from one counter row per tenant and sequence.
// Invariant: a tenant has one writer at a time (tenant_seq), so reading a counter in a batch and writing it back
// in the same transaction never gives a number twice; a refused paper gives its numbers back.
package number

import (
	"embed"
	"fmt"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/platform/db"
)

// Schema holds the migrations of this package.
//
//go:embed schema/*.sql
var Schema embed.FS

// counterKey is where a transaction remembers the last number: it reads and writes a counter once, however many papers
// it folds together.
type counterKey string

// Counter is one sequence within one transaction. It is filled when the batch that it was asked in has run.
type Counter struct {
	key    string
	prefix string
	rows   *[]int64
	last   int64
	read   bool
	moved  bool
}

// Ask queues the read of a bare sequence, for example "gl.voucher.记.202611".
func Ask(b *db.Batch, key string) *Counter {
	if last, ok := db.Recall[int64](b, counterKey(key)); ok {
		return &Counter{key: key, last: last, read: true}
	}
	return &Counter{key: key, rows: db.Ask(b, scanInt,
		"SELECT last_no FROM number_seq WHERE tenant_id = $1 AND seq_key = $2", key)}
}

// Document queues the read of a document sequence: prefix, day, serial of that day (XSDD202611220001).
func Document(b *db.Batch, prefix string, d day.Day) *Counter {
	p := fmt.Sprintf("%s%08d", prefix, int32(d))
	c := Ask(b, p)
	c.prefix = p
	return c
}

// Code queues the read of a master data code: prefix and serial (KH0001).
func Code(b *db.Batch, prefix string) *Counter {
	c := Ask(b, "code."+prefix)
	c.prefix = prefix
	return c
}

// NextNo gives the next bare number.
func (c *Counter) NextNo() int64 {
	if !c.read {
		c.read = true
		if len(*c.rows) > 0 {
			c.last = (*c.rows)[0]
		}
	}
	c.moved = true
	c.last++
	return c.last
}

// Next gives the next number with its prefix; four digits, more when the day needs them.
func (c *Counter) Next() string { return fmt.Sprintf("%s%04d", c.prefix, c.NextNo()) }

// Save queues one statement that writes all counters that have moved.
func Save(tx *db.Tx, counters ...*Counter) {
	ins := tx.Insert("number_seq", "seq_key, last_no")
	n := 0
	for _, c := range counters {
		if c != nil && c.moved {
			ins.Row(c.key, c.last)
			tx.Remember(counterKey(c.key), c.last)
			c.moved = false
			n++
		}
	}
	if n == 0 {
		return
	}
	ins.Overwrite(1).Queue()
}

func scanInt(r *db.Row) int64 { return r.Int() }
