// Package qty 数量: quantities with six decimals.
// Invariant: a Qty is an exact decimal; in JSON it is a string, never a number.
package qty

import "xingzhou/internal/kit/fixed"

// Scale is the number of decimals of a Qty, One the quantity 1, Max the most that one line of a paper may name: sums of
// many such lines still fit.
const (
	Scale     = 6
	One   Qty = 1_000_000
	Max   Qty = 999_999_999_999_999
)

// Qty is a quantity in millionths.
type Qty int64

// Parse reads a quantity such as "24" or "-0.5".
func Parse(s string) (Qty, error) {
	v, err := fixed.Parse(s, Scale)
	return Qty(v), err
}

// String writes the quantity without needless zeros.
func (q Qty) String() string { return fixed.Format(int64(q), Scale, 0) }

// MarshalJSON writes a JSON string.
func (q Qty) MarshalJSON() ([]byte, error) {
	return fixed.AppendJSON(make([]byte, 0, 24), int64(q), Scale, 0), nil
}

// UnmarshalJSON reads a JSON string; null is zero.
func (q *Qty) UnmarshalJSON(data []byte) error {
	v, err := fixed.ParseJSON(data, Scale)
	if err == nil {
		*q = Qty(v)
	}
	return err
}

// UnmarshalText reads the text form, which also tells schema generators that a quantity is a string.
func (q *Qty) UnmarshalText(text []byte) error {
	v, err := Parse(string(text))
	if err == nil {
		*q = v
	}
	return err
}
