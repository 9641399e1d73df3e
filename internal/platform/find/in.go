package find

import (
	"strconv"
	"strings"
)

// In writes "($n,$n+1,…)" for a list of ids, with arguments. The list is filled up to a power of two with its last id,
// so that the engines see few different statements and keep them prepared.
func In(first int, ids []int64) (string, []any) {
	size := 1
	for size < len(ids) {
		size *= 2
	}
	args := make([]any, size)
	var b strings.Builder
	b.WriteByte('(')
	for i := range args {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteByte('$')
		b.WriteString(strconv.Itoa(first + i))
		switch {
		case i < len(ids):
			args[i] = ids[i]
		case len(ids) > 0:
			args[i] = ids[len(ids)-1]
		default:
			args[i] = int64(0)
		}
	}
	b.WriteByte(')')
	return b.String(), args
}
