package db

import "strings"

const (
	waitingMax  = 64 // rows of one table that wait at most
	aheadAfter  = 2  // reads of a closure: the last one of most postings
	aheadAtOnce = 16 // rows that are worth a statement of their own
)

// shape names the inserts that may travel together: one table, the same columns, no guard.
type shape struct {
	table, names   string
	head, conflict string
	columns        int
	keys           int // leading columns that name the row where a later one takes its place, else 0
}

// waiting are rows of closures that went well and that nothing has asked for yet. Gathered over a fold they cost a
// fraction: 64 movements in one statement instead of thirteen. They are sent before any statement that names their
// table, and at the latest before COMMIT; so every statement sees what it would have seen without waiting. A failure
// belongs to the fold and not to a closure: it is run again under savepoints, where nothing waits.
type waiting struct {
	*shape
	args []any
	rows int
}

func (w *waiting) add(o *op) {
	n := w.columns
	for at := 0; at < len(o.args); at += n {
		row := o.args[at : at+n]
		if w.keys > 0 && w.replace(row) {
			continue
		}
		if w.args == nil {
			w.args = make([]any, 0, waitingMax*n)
		}
		w.args = append(w.args, row...)
		w.rows++
	}
}

func (w *waiting) replace(row []any) bool {
	for at := 0; at < len(w.args); at += w.columns {
		same := true
		for i := 0; same && i < w.keys; i++ {
			same = w.args[at+i] == row[i]
		}
		if same {
			copy(w.args[at:], row)
			return true
		}
	}
	return false
}

// appendTo makes statements of the first n rows.
func (w *waiting) appendTo(f *fold, ops []op, n int) []op {
	in := &Insert{d: f.d, tenant: f.tenant, shape: w.shape, args: w.args[: n*w.columns : n*w.columns], rows: n}
	from := len(ops)
	ops = in.appendTo(ops, &f.several)
	for i := from; i < len(ops); i++ {
		ops[i].placed = true
	}
	w.args, w.rows = w.args[n*w.columns:], w.rows-n
	if w.rows == 0 {
		w.args = nil
	}
	return ops
}

// setAside lets the plain inserts of a closure that went well wait. Its other statements, pending from mark on, stay.
func (f *fold) setAside(mark int) {
	mine := append([]op(nil), f.pending[mark:]...)
	f.pending = f.pending[:mark]
	for i := range mine {
		o := &mine[i]
		if o.shape == nil {
			f.place(o)
			continue
		}
		w := f.waitingFor(o.shape)
		w.add(o)
		for w.rows >= waitingMax {
			f.pending = w.appendTo(f, f.pending, waitingMax)
		}
	}
}

// waitingFor finds the rows of a shape. Rows of another shape for the same table go first.
func (f *fold) waitingFor(s *shape) *waiting {
	var found *waiting
	for _, w := range f.waiting {
		switch {
		case w.shape == s:
			found = w
		case w.rows > 0 && w.table == s.table:
			f.pending = w.appendTo(f, f.pending, w.rows)
		}
	}
	if found == nil {
		found = &waiting{shape: s}
		f.waiting = append(f.waiting, found)
	}
	return found
}

// place queues a statement behind the waiting rows of the tables that it names.
func (f *fold) place(o *op) {
	if !o.placed {
		for _, w := range f.waiting {
			if w.rows > 0 && strings.Contains(o.sql, w.table) {
				f.pending = w.appendTo(f, f.pending, w.rows)
			}
		}
		o.placed = true
	}
	f.pending = append(f.pending, *o)
}

// placeAll does so for everything that is about to be sent.
func (f *fold) placeAll() {
	rows := 0
	for _, w := range f.waiting {
		rows += w.rows
	}
	if rows == 0 {
		return
	}
	ops := append([]op(nil), f.pending...)
	f.pending = f.pending[:0]
	for i := range ops {
		f.place(&ops[i])
	}
}

// allWaiting queues every row that waits.
func (f *fold) allWaiting() {
	for _, w := range f.waiting {
		if w.rows > 0 {
			f.pending = w.appendTo(f, f.pending, w.rows)
		}
	}
}

// workAhead gives the engine the longest list that waits, while the closure that has just read decides.
func (f *fold) workAhead(tx *Tx) {
	if tx.reads < aheadAfter || len(f.pending) > 0 {
		return
	}
	var most *waiting
	for _, w := range f.waiting {
		if w.rows >= aheadAtOnce && w.keys == 0 && (most == nil || w.rows > most.rows) {
			most = w
		}
	}
	if most == nil {
		return
	}
	args, rows := most.args, most.rows
	ops := most.appendTo(f, nil, rows/aheadAtOnce*aheadAtOnce)
	if f.c.start(ops) {
		f.ahead = true
		return
	}
	most.args, most.rows = args, rows // in pending they would go with this closure if it is refused
}

// Recall answers what this closure, or an earlier one of the same transaction, remembered under a key.
func Recall[T any](b *Batch, key any) (v T, ok bool) {
	tx, writes := b.q.(*Tx)
	if !writes {
		return v, false
	}
	if got, found := tx.memory[key]; found {
		return got.(T), true
	}
	if got, found := tx.f.memory[key]; found {
		return got.(T), true
	}
	return v, false
}

// Remember keeps a value for the rest of the transaction, unless this closure is refused or rolled back: then the
// closures after it see what was there before. It stands for rows that only its package writes.
func (tx *Tx) Remember(key, v any) {
	if tx.memory == nil {
		tx.memory = map[any]any{}
	}
	tx.memory[key] = v
}
