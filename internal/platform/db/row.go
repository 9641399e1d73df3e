package db

import (
	"encoding/binary"
	"fmt"
	"reflect"
	"runtime/debug"
	"strings"
)

// Row is one result row, read column after column; NULL reads as the zero value. It is valid only inside its scan function.
type Row struct {
	col  int
	err  error
	lite *liteRow // SQLite: the statement standing on the row
	vals [][]byte // PostgreSQL: binary values
	oids []uint32
}

// liteRow is what Row needs of a SQLite statement.
type liteRow struct {
	c    *liteConn
	stmt *liteStmt
}

func (r *Row) fail(format string, args ...any) {
	if r.err == nil {
		r.err = fmt.Errorf(format, args...)
	}
}

// feed hands the row to a scan function. A panic in it becomes an error: the connection still has answers to read.
func (r *Row) feed(scan func(*Row)) (err error) {
	defer func() {
		if e := recover(); e != nil {
			err = fmt.Errorf("panic in a scan function: %v\n%s", e, debug.Stack())
		}
	}()
	scan(r)
	return r.err
}

// next answers the raw PostgreSQL value of the next column and its type.
func (r *Row) next() ([]byte, uint32) {
	i := r.col
	r.col++
	if i >= len(r.vals) || i >= len(r.oids) {
		r.fail("column %d was read, the row has %d", i+1, len(r.vals))
		return nil, 0
	}
	return r.vals[i], r.oids[i]
}

// Type numbers of PostgreSQL that the program uses.
const (
	oidBool, oidBytea, oidInt8, oidInt2, oidInt4        = 16, 17, 20, 21, 23
	oidText, oidJSON, oidUnknown, oidBPChar, oidVarchar = 25, 114, 705, 1042, 1043
	oidName                                             = 19
)

// Int reads an integer; a boolean reads as 0 or 1.
func (r *Row) Int() int64 {
	if r.lite != nil {
		return r.lite.integer(r)
	}
	v, oid := r.next()
	if v == nil {
		return 0
	}
	switch {
	case oid == oidInt8 && len(v) == 8:
		return int64(binary.BigEndian.Uint64(v))
	case oid == oidInt4 && len(v) == 4:
		return int64(int32(binary.BigEndian.Uint32(v)))
	case oid == oidInt2 && len(v) == 2:
		return int64(int16(binary.BigEndian.Uint16(v)))
	case oid == oidBool && len(v) == 1:
		return int64(v[0])
	}
	r.fail("column %d is no integer (type %d): write CAST(… AS bigint)", r.col, oid)
	return 0
}

// Text reads a text.
func (r *Row) Text() string {
	if r.lite != nil {
		return r.lite.text(r)
	}
	v, oid := r.next()
	switch oid {
	case oidText, oidVarchar, oidBPChar, oidName, oidJSON, oidUnknown:
		return string(v)
	}
	if v != nil {
		r.fail("column %d is no text (type %d)", r.col, oid)
	}
	return ""
}

// Bool reads a boolean; SQLite keeps it as 0 or 1.
func (r *Row) Bool() bool { return r.Int() != 0 }

// Bytes reads a copy of a binary or text column.
func (r *Row) Bytes() []byte {
	if r.lite != nil {
		return r.lite.bytes(r)
	}
	v, _ := r.next()
	if v == nil {
		return nil
	}
	return append([]byte{}, v...)
}

type kind uint8

const (
	isNull kind = iota
	isInt
	isBool
	isText
	isBytes
)

// value is an argument reduced to what both engines know.
type value struct {
	kind kind
	i    int64
	s    string
	b    []byte
}

// valueOf reduces an argument. Named types such as money.Amount go by their kind, pointers by what they point to.
func valueOf(a any) (value, error) {
	switch x := a.(type) {
	case int64:
		return value{kind: isInt, i: x}, nil
	case string:
		return value{kind: isText, s: x}, nil
	case nil:
		return value{}, nil
	case int:
		return value{kind: isInt, i: int64(x)}, nil
	case int32:
		return value{kind: isInt, i: int64(x)}, nil
	case bool:
		if x {
			return value{kind: isBool, i: 1}, nil
		}
		return value{kind: isBool}, nil
	case []byte:
		if x == nil {
			return value{}, nil
		}
		return value{kind: isBytes, b: x}, nil
	}
	return reflectValue(reflect.ValueOf(a))
}

func reflectValue(v reflect.Value) (value, error) {
	switch v.Kind() {
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return value{kind: isInt, i: v.Int()}, nil
	case reflect.Uint8, reflect.Uint16, reflect.Uint32:
		return value{kind: isInt, i: int64(v.Uint())}, nil
	case reflect.String:
		return value{kind: isText, s: v.String()}, nil
	case reflect.Bool:
		return valueOf(v.Bool())
	case reflect.Pointer:
		if v.IsNil() {
			return value{}, nil
		}
		return valueOf(v.Elem().Interface())
	case reflect.Slice:
		if v.Type().Elem().Kind() == reflect.Uint8 {
			return valueOf(v.Bytes())
		}
	}
	return value{}, fmt.Errorf("an argument of type %s cannot be stored: pass an integer, a text, a boolean or bytes", v.Type())
}

// params lists the numbers of the $n in a text in order of appearance, without those inside quotes or comments.
func params(sql string) []int {
	var out []int
	skipQuoted(sql, func(i int) int {
		if sql[i] != '$' {
			return i + 1
		}
		n, j := 0, i+1
		for ; j < len(sql) && sql[j] >= '0' && sql[j] <= '9'; j++ {
			n = n*10 + int(sql[j]-'0')
		}
		if n > 0 {
			out = append(out, n)
		}
		return j
	})
	return out
}

// skipQuoted calls visit for every byte outside of quotes and comments; visit answers where to go on.
func skipQuoted(sql string, visit func(i int) int) {
	for i := 0; i < len(sql); {
		switch {
		case sql[i] == '\'' || sql[i] == '"':
			end := strings.IndexByte(sql[i+1:], sql[i])
			if end < 0 {
				return
			}
			i += end + 2
		case strings.HasPrefix(sql[i:], "--"):
			end := strings.IndexByte(sql[i:], '\n')
			if end < 0 {
				return
			}
			i += end
		case strings.HasPrefix(sql[i:], "/*"):
			end := strings.Index(sql[i+2:], "*/")
			if end < 0 {
				return
			}
			i += end + 4
		default:
			i = visit(i)
		}
	}
}
