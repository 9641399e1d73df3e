// Package fixed 定点数: decimal numbers kept as int64 at a fixed scale, with 128-bit steps in between.
// Invariant: no result is ever silently wrapped or cut; what does not fit is an error, and halves round away from zero.
package fixed

import (
	"math"
	"math/bits"

	"xingzhou/internal/kit/errs"
)

// Errors of the arithmetic. They are shared, so refusing a number allocates nothing.
var (
	ErrOverflow = errs.New(errs.Invalid, "number.overflow",
		"数值太大，超出系统可记录的范围，请检查数量和单价", "The number is too large to be recorded; check the quantity and the price")
	ErrZero = errs.New(errs.Invalid, "number.divide_by_zero",
		"除数为零，无法计算，请检查数量或比例", "Cannot divide by zero; check the quantity or the share")
)

// MulDiv is a×b÷c with a 128-bit product, half away from zero.
func MulDiv(a, b, c int64) (int64, error) {
	if c == 0 {
		return 0, ErrZero
	}
	hi, lo := bits.Mul64(magnitude(a), magnitude(b))
	d := magnitude(c)
	if hi >= d {
		return 0, ErrOverflow
	}
	q, r := bits.Div64(hi, lo, d)
	if r >= d-r { // 2r ≥ d, written so that it cannot wrap
		if q++; q == 0 {
			return 0, ErrOverflow
		}
	}
	return signed(q, (a < 0) != (b < 0) != (c < 0))
}

// Part is the share that the step from before to after takes of total, when whole takes all of it:
// round(total×after÷whole) − round(total×before÷whole). Steps that end at whole add up to total exactly.
func Part(total, before, after, whole int64) (int64, error) {
	upto, err := MulDiv(total, after, whole)
	if err != nil {
		return 0, err
	}
	from, err := MulDiv(total, before, whole)
	if err != nil {
		return 0, err
	}
	return Sub(upto, from)
}

// Sub is a−b or ErrOverflow.
func Sub(a, b int64) (int64, error) {
	if d := a - b; (d < a) == (b > 0) {
		return d, nil
	}
	return 0, ErrOverflow
}

func magnitude(v int64) uint64 {
	if v < 0 {
		return -uint64(v)
	}
	return uint64(v)
}

func signed(m uint64, negative bool) (int64, error) {
	if negative {
		if m > 1<<63 {
			return 0, ErrOverflow
		}
		return int64(-m), nil
	}
	if m > math.MaxInt64 {
		return 0, ErrOverflow
	}
	return int64(m), nil
}
