package doc

import (
	"strconv"

	"xingzhou/internal/platform/find"
)

// Arg adds an argument and answers its $n, for parts of a statement that are no condition.
func (f *Filter) Arg(v any) string {
	f.args = append(f.args, v)
	return "$" + strconv.Itoa(len(f.args)+1)
}

// In adds a list of ids and answers ($n,$n+1,…).
func (f *Filter) In(ids []int64) string {
	marks, args := find.In(len(f.args)+2, ids)
	f.args = append(f.args, args...)
	return marks
}

// Page adds the keyset condition of a cursor and answers the ORDER BY of a list sorted by a number column and an id
// column. It asks for one row more than the limit, so that Cut can tell whether there is a next page.
func (f *Filter) Page(cursor, column, id string, desc bool, limit int) (string, error) {
	at, err := DecodeCursor(cursor, 2)
	if err != nil {
		return "", err
	}
	way, than := "", ">"
	if desc {
		way, than = " DESC", "<"
	}
	if at != nil {
		f.And("("+column+", "+id+") "+than+" (?, ?)", at[0], at[1])
	}
	return " ORDER BY " + column + way + ", " + id + way + " LIMIT " + strconv.Itoa(limit+1), nil
}

// Cut drops the extra row of Page and names the position of the last one that stays.
func Cut[T any](rows []T, limit int, position func(*T) (key, id int64)) ([]T, string) {
	if len(rows) <= limit {
		return rows, ""
	}
	rows = rows[:limit]
	key, id := position(&rows[limit-1])
	return rows, EncodeCursor(key, id)
}
