// Package fixed 定点数: decimal numbers kept as int64 at a fixed scale, with 128-bit steps in between.
// Invariant: no result is ever silently wrapped or cut; what does not fit is an error, and halves round away from zero.
package fixed

import (
	"math"
	"math/bits"
	"slices"

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

// Add is a+b or ErrOverflow.
func Add(a, b int64) (int64, error) {
	if s := a + b; (s > a) == (b > 0) {
		return s, nil
	}
	return 0, ErrOverflow
}

// Sub is a−b or ErrOverflow.
func Sub(a, b int64) (int64, error) {
	if d := a - b; (d < a) == (b > 0) {
		return d, nil
	}
	return 0, ErrOverflow
}

// Allot splits total by weights so that the parts add up to it exactly: every part is rounded towards zero first,
// then the cents left over go to the largest remainders, the earlier one on a tie. Weights must not be negative.
func Allot(total int64, weights []int64) ([]int64, error) {
	var sum uint64
	for _, w := range weights {
		if w < 0 {
			return nil, errs.New(errs.Invalid, "number.negative_weight",
				"分摊权重不能为负数，请检查各行的金额或数量", "A share cannot be negative; check the amounts or quantities of the lines")
		}
		if sum += uint64(w); sum > math.MaxInt64 {
			return nil, ErrOverflow
		}
	}
	if sum == 0 {
		return nil, ErrZero
	}
	parts := make([]int64, len(weights))
	rest := make([]uint64, len(weights))
	left := magnitude(total)
	for i, w := range weights {
		hi, lo := bits.Mul64(magnitude(total), uint64(w))
		q, r := bits.Div64(hi, lo, sum) // w ≤ sum and |total| ≤ 2^63, so hi < sum always holds
		left -= q
		rest[i] = r
		if total < 0 {
			q = -q
		}
		parts[i] = int64(q)
	}
	if left > 0 {
		handOut(parts, rest, int(left), total < 0)
	}
	return parts, nil
}

// handOut gives one unit each to the n largest remainders; n is always smaller than the number of parts.
func handOut(parts []int64, rest []uint64, n int, negative bool) {
	order := make([]int, len(parts))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int {
		switch {
		case rest[i] > rest[j]:
			return -1
		case rest[i] < rest[j]:
			return 1
		}
		return 0
	})
	for _, i := range order[:n] {
		if negative {
			parts[i]--
		} else {
			parts[i]++
		}
	}
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
