package db

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"strconv"

	"xingzhou/internal/kit/errs"
)

// bindMsg is PostgreSQL's Bind message that encodes an op's arguments into the send buffer without anything between.
type bindMsg struct {
	stmt *pgStmt
	op   *op
	size int
	err  error
}

// Frontend marks a message that a client sends.
func (*bindMsg) Frontend() {}

// Decode is never called: a client only sends this message.
func (*bindMsg) Decode([]byte) error { return errors.New("Bind is only sent") }

// Encode appends the message, or nothing and keeps the reason in err when an argument does not fit.
func (m *bindMsg) Encode(dst []byte) ([]byte, error) {
	start := len(dst)
	dst = append(dst, 'B', 0, 0, 0, 0, 0) // length follows; the portal has no name
	dst = append(dst, m.stmt.name...)
	dst = append(dst, 0)
	n := len(m.stmt.params)
	dst = binary.BigEndian.AppendUint16(dst, uint16(n))
	for _, oid := range m.stmt.params {
		dst = binary.BigEndian.AppendUint16(dst, format(oid))
	}
	dst = binary.BigEndian.AppendUint16(dst, uint16(n))
	for i, oid := range m.stmt.params {
		dst = m.argument(dst, i, oid)
	}
	if m.err != nil {
		return dst[:start], nil
	}
	dst = append(dst, 0, 1, 0, 1) // every column in binary
	binary.BigEndian.PutUint32(dst[start+1:], uint32(len(dst)-start-1))
	m.size = len(dst) - start
	return dst, nil
}

// format is 1, binary, for the types encoded here, and 0, text, for all others.
func format(oid uint32) uint16 {
	switch oid {
	case oidInt8, oidInt4, oidInt2, oidBool, oidBytea, oidText, oidVarchar, oidBPChar, oidName, oidJSON, oidUnknown:
		return 1
	}
	return 0
}

func (m *bindMsg) argument(dst []byte, i int, oid uint32) []byte {
	v := value{kind: isInt, i: m.op.tenant}
	if n := m.stmt.order[i]; n > 1 {
		if n-2 >= len(m.op.args) {
			return m.refuse(dst, fmt.Errorf("$%d has no argument: there are %d after the tenant", n, len(m.op.args)))
		}
		var err error
		if v, err = valueOf(m.op.args[n-2]); err != nil {
			return m.refuse(dst, err)
		}
	}
	if v.kind == isNull {
		return append(dst, 0xff, 0xff, 0xff, 0xff)
	}
	out, err := encode(dst, v, oid)
	if err != nil {
		return m.refuse(dst, fmt.Errorf("$%d: %w", m.stmt.order[i], err))
	}
	return out
}

func (m *bindMsg) refuse(dst []byte, err error) []byte {
	if m.err == nil {
		m.err = err
	}
	return dst
}

func encode(dst []byte, v value, oid uint32) ([]byte, error) {
	number := v.kind == isInt || v.kind == isBool
	switch {
	case oid == oidInt8 && number:
		return binary.BigEndian.AppendUint64(append(dst, 0, 0, 0, 8), uint64(v.i)), nil
	case oid == oidInt4 && number:
		if v.i != int64(int32(v.i)) {
			return dst, tooLarge(v.i)
		}
		return binary.BigEndian.AppendUint32(append(dst, 0, 0, 0, 4), uint32(v.i)), nil
	case oid == oidInt2 && number:
		if v.i != int64(int16(v.i)) {
			return dst, tooLarge(v.i)
		}
		return binary.BigEndian.AppendUint16(append(dst, 0, 0, 0, 2), uint16(v.i)), nil
	case oid == oidBool && number:
		return append(dst, 0, 0, 0, 1, byte(min(1, uint64(v.i)))), nil
	case oid == oidInt8 || oid == oidInt4 || oid == oidInt2 || oid == oidBool:
		return dst, errors.New("a text was passed for a number")
	case number:
		v.s = strconv.FormatInt(v.i, 10)
	case v.kind == isBytes:
		return sized(dst, v.b)
	}
	return sized(dst, v.s)
}

// tooLarge refuses a number that its column cannot hold: it came from outside, in an address or a paging cursor.
func tooLarge(v int64) error {
	return errs.New(errs.Invalid, "number.range", "数值 %[1]d 超出范围。请更正；翻页时请从第一页重新打开列表。",
		"The number %[1]d is out of range. Correct it; when paging, open the list from its first page.", v)
}

func sized[T string | []byte](dst []byte, s T) ([]byte, error) {
	if len(s) > math.MaxInt32 {
		return dst, errors.New("the value is longer than 2 GB")
	}
	return append(binary.BigEndian.AppendUint32(dst, uint32(len(s))), s...), nil
}
