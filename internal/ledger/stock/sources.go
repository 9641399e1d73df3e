package stock

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/find"
)

// Followers reads the movements linked to keys: by a link, or as the red row of an issue.
func (h *History) Followers(keys []cost.Key) ([]cost.Event, error) {
	wanted, ids := keySet(keys)
	found := map[cost.Key]bool{}
	for part := range slices.Chunk(ids, atOnce) {
		in, args := find.In(2, part)
		b := h.q.Batch()
		links := db.Ask(b, scanLink, `SELECT `+linkColumns+` FROM stock_link l WHERE l.tenant_id = $1 AND l.from_id IN `+in, args...)
		reds := db.Ask(b, scanRow, `SELECT `+rowColumns+` FROM stock_move m WHERE m.tenant_id = $1 AND m.reverses_no > 0 AND m.qty > 0 AND m.source_id IN `+in, args...)
		if err := b.Run(); err != nil {
			return nil, err
		}
		for _, l := range *links {
			if wanted[l.From] {
				found[l.to] = true
			}
		}
		for _, r := range *reds {
			if wanted[cost.Key{Source: r.Source, No: r.Reverses, Line: r.Move.Line}] {
				found[r.Place.Key] = true
			}
		}
	}
	list := make([]cost.Key, 0, len(found))
	for k := range found {
		list = append(list, k)
	}
	events, _, err := h.Sources(list)
	return events, err
}

func keySet(keys []cost.Key) (map[cost.Key]bool, []int64) {
	set := make(map[cost.Key]bool, len(keys))
	var ids []int64
	for _, k := range keys {
		set[k] = true
		ids = append(ids, k.Source)
	}
	slices.Sort(ids)
	return set, slices.Compact(ids)
}

// Sources reads movements by their keys, with all that changed them later.
func (h *History) Sources(keys []cost.Key) ([]cost.Event, []cost.Effect, error) {
	wanted, lines := lineSet(keys)
	var events []cost.Event
	var effects []cost.Effect
	for part := range slices.Chunk(lines, atOnce) {
		in, args := inLines(part)
		b := h.q.Batch()
		rows := db.Ask(b, scanRow, `SELECT `+rowColumns+` FROM stock_move m WHERE m.tenant_id = $1 AND (m.source_id, m.line_no) IN `+in, args...)
		links := db.Ask(b, scanLink, `SELECT `+linkColumns+` FROM stock_link l WHERE l.tenant_id = $1 AND (l.source_id, l.line_no) IN `+in+` ORDER BY l.source_id, l.posting_no, l.line_no, l.link_no`, args...)
		switches := h.askSwitches(b, `(source_id, line_no) IN `+in, args...)
		charges := db.Ask(b, scanRow, `SELECT `+rowColumns+` FROM stock_move m WHERE m.tenant_id = $1 AND m.qty = 0 AND m.kind = 'landed' AND (m.origin_id, m.origin_line) IN `+in, args...)
		lates := db.Ask(b, h.scanLate, `SELECT `+lateColumns+` FROM stock_value v WHERE v.tenant_id = $1 AND (v.of_id, v.of_line) IN `+in+` ORDER BY v.seq, v.source_id, v.posting_no, v.line_no`, args...)
		if err := b.Run(); err != nil {
			return nil, nil, err
		}
		e, l, err := h.join(append(*rows, unread(*rows, *charges)...), *links, *switches, *lates, nil)
		if err != nil {
			return nil, nil, err
		}
		for _, x := range e {
			if x.Kind != cost.Final && wanted[x.Key] {
				events = append(events, x)
			}
		}
		for _, x := range l {
			if wanted[x.Of] {
				effects = append(effects, x)
			}
		}
	}
	return events, effects, nil
}

// lineOf is a line of a paper, whichever posting of it.
type lineOf struct {
	source int64
	line   int
}

func lineSet(keys []cost.Key) (map[cost.Key]bool, []lineOf) {
	set := make(map[cost.Key]bool, len(keys))
	lines := make([]lineOf, len(keys))
	for i, k := range keys {
		set[k], lines[i] = true, lineOf{k.Source, k.Line}
	}
	slices.SortFunc(lines, func(a, b lineOf) int { return cmp.Or(cmp.Compare(a.source, b.source), cmp.Compare(a.line, b.line)) })
	return set, slices.Compact(lines)
}

// inLines writes the list behind IN, $2 and on: its length is a power of two, so that there are few texts.
func inLines(lines []lineOf) (string, []any) {
	size := 1
	for size < len(lines) {
		size *= 2
	}
	var b strings.Builder
	args := make([]any, 0, 2*size)
	for i := range size {
		if i > 0 {
			b.WriteByte(',')
		}
		fmt.Fprintf(&b, "(CAST($%d AS bigint),CAST($%d AS bigint))", 2+2*i, 3+2*i)
		l := lines[min(i, len(lines)-1)]
		args = append(args, l.source, int64(l.line))
	}
	return "(VALUES " + b.String() + ")", args
}
