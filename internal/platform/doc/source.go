package doc

import (
	"strings"

	"xingzhou/internal/kit/id"
	"xingzhou/internal/platform/db"
)

// Source is where the lines of one paper come from: the lines of another, each with a limit and what was taken of it. Both are
// columns of the source's owner, which alone moves them, and a line never gives more than it has: the write is refused instead.
type Source struct {
	Table  string   // of the source's lines
	Parent string   // column of the source paper's id
	Limit  string   // column of what a line can give
	Taken  string   // column of what it gave
	Also   []string // columns that move with it, such as amounts
	Head   string   // table of the source papers, where their open quantity is kept; "" nowhere
	Open   string   // its column
}

// Taken is what one line of the source gives; Also in the order of the declaration.
type Taken struct {
	Line int
	Qty  int64
	Also []int64
}

// Take moves what lines gave: sign 1 takes, -1 gives back.
func (s *Source) Take(tx *db.Tx, source id.ID, sign int64, lines []Taken) {
	columns, set := []string{"line_no", "take"}, []string{s.Taken + " = " + s.Taken + " + v.take"}
	for _, c := range s.Also {
		columns, set = append(columns, "take_"+c), append(set, c+" = "+c+" + v.take_"+c)
	}
	up := tx.UpdateEach(s.Table, strings.Join(columns, ", "), strings.Join(set, ", "),
		s.Table+"."+s.Parent+" = $2 AND "+s.Table+".line_no = v.line_no AND "+s.Taken+" + v.take BETWEEN 0 AND "+s.Limit, source.Int())
	var sum int64
	for _, l := range lines {
		row := append(make([]any, 0, len(l.Also)+2), int64(l.Line), sign*l.Qty)
		for _, n := range l.Also {
			row = append(row, sign*n)
		}
		up.Row(row...)
		sum += l.Qty
	}
	up.Queue()
	if s.Head != "" {
		tx.Exec(1, "UPDATE "+s.Head+" SET "+s.Open+" = "+s.Open+" - $3 WHERE tenant_id = $1 AND id = $2 AND "+s.Open+" - $3 BETWEEN 0 AND "+s.Limit,
			source.Int(), sign*sum)
	}
}
