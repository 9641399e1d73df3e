package stock

import (
	"cmp"
	"slices"

	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/platform/db"
)

// Share is a part of a movement that another one has brought back: from Before to After of its quantity.
type Share struct {
	Line          int
	Before, After int64
}

// AskShares queues the read of the parts of a posting's movements that living movements have brought back.
func AskShares(b *db.Batch, source int64, no int) *[]Share {
	return db.Ask(b, func(r *db.Row) Share { return Share{int(r.Int()), r.Int(), r.Int()} },
		`SELECT l.from_line, l.part_before, l.part_after FROM stock_link l WHERE l.tenant_id = $1 AND l.from_id = $2 AND l.from_no = $3
  AND NOT EXISTS (SELECT 1 FROM stock_move m WHERE m.tenant_id = $1 AND m.source_id = l.source_id AND m.reverses_no = l.posting_no AND m.line_no = l.line_no)`, source, int64(no))
}

// FreeShares links a movement that brings back q of a movement's whole quantity to parts that nobody has brought back yet: however
// returns were taken back in between, all of them together bring exactly what was taken.
func FreeShares(from cost.Key, taken []Share, q, whole int64) []cost.Link {
	var mine []Share
	for _, s := range taken {
		if s.Line == from.Line {
			mine = append(mine, s)
		}
	}
	slices.SortFunc(mine, func(a, b Share) int { return cmp.Compare(a.Before, b.Before) })
	var out []cost.Link
	at := int64(0)
	for _, s := range append(mine, Share{Before: whole, After: whole}) {
		if n := min(s.Before-at, q); n > 0 {
			out = append(out, cost.Link{From: from, Before: at, After: at + n, Whole: whole})
			q -= n
		}
		at = max(at, s.After)
	}
	return out
}
