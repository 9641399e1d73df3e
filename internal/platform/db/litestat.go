package db

import (
	"fmt"
	"strings"
)

// Rows that SQLite's planner takes a table, and a partial index, to have.
const (
	statRows    = 1_000_000
	statPartial = 10_000
)

// rowsPer is how many rows share the first two, three, … columns of an index that begins with the tenant.
var rowsPer = []int{100, 20, 8, 4, 2}

// liteIndex is one index of one table, the clustered key included.
type liteIndex struct {
	table, name  string
	columns      int
	unique, part bool
	tenant       bool // the first column
}

// stateStatistics tells SQLite that a tenant's rows are many and what follows the tenant is few. Without it the planner takes
// the tenant alone to be as selective as anything, prefers the clustered key to every index that does not cover the query,
// and reads all rows of the company. Stated figures rather than measured ones: plans then do not depend on when somebody
// measured, and the plan that a test has seen is the plan that a customer gets.
func (d *DB) stateStatistics(c conn) error {
	var list []liteIndex
	err := c.run([]op{{want: Any, raw: true, scan: func(r *Row) {
		x := liteIndex{table: r.Text(), name: r.Text(), columns: int(r.Int()), unique: r.Bool(), part: r.Bool(), tenant: r.Text() == "tenant_id"}
		if r.Text() == "pk" {
			x.name = x.table // the clustered key goes by the table's name
		}
		list = append(list, x)
	}, sql: `SELECT t.name, i.name, (SELECT COUNT(*) FROM pragma_index_info(i.name)), i."unique", i.partial,
 (SELECT c.name FROM pragma_index_info(i.name) c WHERE c.seqno = 0), i.origin
FROM sqlite_schema t, pragma_index_list(t.name) i WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' ORDER BY t.name, i.name`}})
	if err != nil {
		return err
	}
	// The first ANALYZE makes the table, the second lets this connection read it; others do when they see the new schema.
	texts := []string{"ANALYZE sqlite_schema", "BEGIN IMMEDIATE", "DELETE FROM sqlite_stat1"}
	for _, x := range list {
		texts = append(texts, fmt.Sprintf("INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('%s', '%s', '%s')", x.table, x.name, x.stat()))
	}
	return exec(c, append(texts, "COMMIT", "ANALYZE sqlite_schema")...)
}

// stat is the line of figures: all rows, then how many share the first column, the first two, and so on.
func (x liteIndex) stat() string {
	rows := statRows
	if x.part {
		rows = statPartial
	}
	figures := []string{fmt.Sprint(rows)}
	at := 0
	for n := range x.columns {
		switch {
		case x.unique && n == x.columns-1:
			rows = 1
		case n == 0 && x.tenant:
		default:
			rows = min(rows, rowsPer[min(at, len(rowsPer)-1)])
			at++
		}
		figures = append(figures, fmt.Sprint(rows))
	}
	return strings.Join(append(figures, "noskipscan"), " ")
}
