// Package find 检索: ranked text search over one table, prefix matches through indexes first.
// Invariant: the cursor names rank and position, so paging neither repeats nor skips a row that stays unchanged.
package find

import (
	"fmt"
	"strconv"
	"strings"

	"xingzhou/internal/platform/db"
)

// Spec says what is searched and how a row is read.
type Spec[T any] struct {
	Table    string
	Columns  string
	Scan     func(*db.Row) T
	Prefix   []Column         // ranked, best first; each column has an index (tenant_id, column)
	Contains []string         // columns for the last rank
	Order    string           // the column that lists without a query are sorted by, unique per tenant
	Key      func(T) string   // the value of Order
	Value    func(T, int) any // the value of Prefix[i] in the row, for the cursor
	ID       func(T) int64
}

// Column is one indexed text column with the way a query is written in it.
type Column struct {
	Name string
	Fold func(string) string
}

// Ask is one search.
type Ask struct {
	Query  string
	Where  string // further condition, arguments numbered from $2
	Args   []any
	Cursor string
	Limit  int
}

// last sorts after every character that people type.
const last = "\U0010FFFF"

// Run returns up to Limit rows and the cursor of the next page, empty at the end.
func Run[T any](q db.Querier, s Spec[T], a Ask) ([]T, string, error) {
	if strings.TrimSpace(a.Query) == "" {
		return s.list(q, a)
	}
	rank, after, afterID := parseCursor(a.Cursor)
	var out []T
	for ; rank <= len(s.Prefix); rank, after, afterID = rank+1, "", 0 {
		rows, err := s.ranked(q, a, rank, after, afterID, a.Limit+1-len(out))
		if err != nil {
			return nil, "", err
		}
		out = append(out, rows...)
		if len(out) > a.Limit {
			out = out[:a.Limit]
			return out, s.cursorAfter(a, out[a.Limit-1]), nil
		}
	}
	return out, "", nil
}

func (s Spec[T]) list(q db.Querier, a Ask) ([]T, string, error) {
	args := append([]any{}, a.Args...)
	where := cond(a.Where)
	if a.Cursor != "" {
		args = append(args, a.Cursor)
		where += fmt.Sprintf(" AND %s > $%d", s.Order, len(args)+1)
	}
	rows, err := db.All(q, s.Scan, fmt.Sprintf("SELECT %s FROM %s WHERE tenant_id = $1%s ORDER BY %s LIMIT %d",
		s.Columns, s.Table, where, s.Order, a.Limit+1), args...)
	if err != nil || len(rows) <= a.Limit {
		return rows, "", err
	}
	return rows[:a.Limit], s.Key(rows[a.Limit-1]), nil
}

// ranked reads the rows that match rank r and none of the better ranks, after the cursor.
func (s Spec[T]) ranked(q db.Querier, a Ask, r int, after string, afterID int64, limit int) ([]T, error) {
	b := builder{args: append([]any{}, a.Args...)}
	where := cond(a.Where)
	sortBy := "id"
	if r < len(s.Prefix) {
		where += " AND " + s.prefix(&b, r, a.Query)
		sortBy = s.Prefix[r].Name
	} else {
		where += " AND " + s.contains(&b, a.Query)
	}
	for i := 0; i < r && i < len(s.Prefix); i++ {
		where += " AND NOT (" + s.prefix(&b, i, a.Query) + ")"
	}
	order := sortBy + ", id"
	switch {
	case sortBy == "id":
		order = "id"
		if afterID > 0 {
			where += " AND id > " + b.add(afterID)
		}
	case afterID > 0:
		where += fmt.Sprintf(" AND (%s, id) > (%s, %s)", sortBy, b.add(after), b.add(afterID))
	}
	return db.All(q, s.Scan, fmt.Sprintf("SELECT %s FROM %s WHERE tenant_id = $1%s ORDER BY %s LIMIT %d",
		s.Columns, s.Table, where, order, limit), b.args...)
}

// prefix is a range, not LIKE: SQLite cannot use an index for LIKE, and PostgreSQL only in some collations.
func (s Spec[T]) prefix(b *builder, i int, query string) string {
	c := s.Prefix[i]
	v := c.Fold(query)
	return fmt.Sprintf("%s >= %s AND %s < %s", c.Name, b.add(v), c.Name, b.add(v+last))
}

func (s Spec[T]) contains(b *builder, query string) string {
	arg := b.add("%" + escape(strings.ToLower(strings.TrimSpace(query))) + "%")
	parts := make([]string, len(s.Contains))
	for i, c := range s.Contains {
		parts[i] = fmt.Sprintf(`lower(%s) LIKE %s ESCAPE '\'`, c, arg)
	}
	return "(" + strings.Join(parts, " OR ") + ")"
}

// cursorAfter finds the rank at which a row was shown and names its position there.
func (s Spec[T]) cursorAfter(a Ask, row T) string {
	for i, c := range s.Prefix {
		if v, _ := s.Value(row, i).(string); strings.HasPrefix(v, c.Fold(a.Query)) {
			return fmt.Sprintf("%d.%d.%s", i, s.ID(row), v)
		}
	}
	return fmt.Sprintf("%d.%d.", len(s.Prefix), s.ID(row))
}

func parseCursor(c string) (rank int, after string, id int64) {
	p := strings.SplitN(c, ".", 3)
	if len(p) != 3 {
		return 0, "", 0
	}
	rank, err := strconv.Atoi(p[0])
	if err != nil || rank < 0 {
		return 0, "", 0
	}
	id, _ = strconv.ParseInt(p[1], 10, 64)
	return rank, p[2], id
}

// escape takes the meaning from the wildcards of LIKE.
func escape(s string) string {
	return strings.NewReplacer(`\`, `\\`, `%`, `\%`, `_`, `\_`).Replace(s)
}

func cond(where string) string {
	if where == "" {
		return ""
	}
	return " AND " + where
}

type builder struct{ args []any }

func (b *builder) add(v any) string {
	b.args = append(b.args, v)
	return "$" + strconv.Itoa(len(b.args)+1)
}

// Same, Lower and Upper are the usual folds.
func Same(s string) string  { return strings.TrimSpace(s) }
func Lower(s string) string { return strings.ToLower(strings.TrimSpace(s)) }
func Upper(s string) string { return strings.ToUpper(strings.TrimSpace(s)) }
