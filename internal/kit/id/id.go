// Package id 编号: the 64-bit key of every row.
// Invariant: an ID is an int64 in Go and SQL and a string in JSON, because JavaScript cannot hold 64 bits exactly.
package id

import (
	"fmt"
	"strconv"
)

// ID is a row key. Zero means "none"; in JSON that is the empty string.
type ID int64

// Parse reads the decimal form; the empty string is zero.
func Parse(s string) (ID, error) {
	if s == "" {
		return 0, nil
	}
	v, err := strconv.ParseInt(s, 10, 64)
	if err != nil || v < 0 || s[0] == '+' {
		return 0, fmt.Errorf("id %q is not a whole number", s)
	}
	return ID(v), nil
}

// String is the decimal form, empty for zero.
func (i ID) String() string {
	if i == 0 {
		return ""
	}
	return strconv.FormatInt(int64(i), 10)
}

// Int is the value for SQL arguments and ledger calls.
func (i ID) Int() int64 { return int64(i) }

// MarshalJSON writes a string.
func (i ID) MarshalJSON() ([]byte, error) {
	b := make([]byte, 0, 24)
	b = append(b, '"')
	if i != 0 {
		b = strconv.AppendInt(b, int64(i), 10)
	}
	return append(b, '"'), nil
}

// UnmarshalJSON accepts a string of digits, the empty string and null.
func (i *ID) UnmarshalJSON(b []byte) error {
	s := string(b)
	if s == "null" {
		*i = 0
		return nil
	}
	if len(s) < 2 || s[0] != '"' || s[len(s)-1] != '"' {
		return fmt.Errorf("id %s must be a string of digits", s)
	}
	v, err := Parse(s[1 : len(s)-1])
	if err != nil {
		return err
	}
	*i = v
	return nil
}
