package fixed

import (
	"errors"
	"math"
	"math/big"
	"testing"

	"pgregory.net/rapid"
)

// halfAway is the definition MulDiv must agree with: a×b÷c over big integers, half away from zero.
func halfAway(a, b, c int64) *big.Int {
	n := new(big.Int).Mul(big.NewInt(a), big.NewInt(b))
	d := big.NewInt(c)
	negative := n.Sign()*d.Sign() < 0
	n.Abs(n)
	d.Abs(d)
	n.Add(n.Lsh(n, 1), d)
	n.Quo(n, d.Lsh(d, 1))
	if negative {
		n.Neg(n)
	}
	return n
}

// anyInt draws from the whole range, with the small and the extreme values often.
func anyInt() *rapid.Generator[int64] {
	return rapid.OneOf(rapid.Int64(), rapid.Int64Range(-1000, 1000),
		rapid.SampledFrom([]int64{math.MinInt64, math.MinInt64 + 1, math.MaxInt64, math.MaxInt64 - 1, 1 << 32, 1_000_000}))
}

func TestMulDivAgreesWithBigIntegers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := anyInt().Draw(t, "a"), anyInt().Draw(t, "b"), anyInt().Draw(t, "c")
		got, err := MulDiv(a, b, c)
		if c == 0 {
			if !errors.Is(err, ErrZero) {
				t.Fatalf("division by zero gave %d, %v", got, err)
			}
			return
		}
		want := halfAway(a, b, c)
		if !want.IsInt64() {
			if !errors.Is(err, ErrOverflow) {
				t.Fatalf("%d×%d÷%d = %s gave %d, %v", a, b, c, want, got, err)
			}
			return
		}
		if err != nil || got != want.Int64() {
			t.Fatalf("%d×%d÷%d = %s, got %d, %v", a, b, c, want, got, err)
		}
	})
}

func TestMulDiv(t *testing.T) {
	for _, c := range [][4]int64{
		{1, 1, 2, 1}, {-1, 1, 2, -1}, {1, -1, 2, -1}, {-1, -1, 2, 1}, {1, 1, -2, -1}, {1, 1, 3, 0}, {2, 1, 3, 1},
		{math.MinInt64, 1, 1, math.MinInt64}, {math.MaxInt64, math.MaxInt64, math.MaxInt64, math.MaxInt64}, {0, 5, 7, 0},
	} {
		if got, err := MulDiv(c[0], c[1], c[2]); err != nil || got != c[3] {
			t.Errorf("%d×%d÷%d = %d, %v", c[0], c[1], c[2], got, err)
		}
	}
	for _, c := range [][3]int64{{math.MinInt64, -1, 1}, {math.MaxInt64, 2, 1}, {math.MinInt64, math.MinInt64, 1}, {math.MinInt64, 1, -1}} {
		if got, err := MulDiv(c[0], c[1], c[2]); !errors.Is(err, ErrOverflow) {
			t.Errorf("%d×%d÷%d = %d, %v", c[0], c[1], c[2], got, err)
		}
	}
}

func TestSub(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := anyInt().Draw(t, "a"), anyInt().Draw(t, "b")
		want := new(big.Int).Sub(big.NewInt(a), big.NewInt(b))
		if got, err := Sub(a, b); (err == nil) != want.IsInt64() || err == nil && got != want.Int64() {
			t.Fatalf("%d - %d = %s, got %d, %v", a, b, want, got, err)
		}
	})
}

// TestPartSumsToTheWhole delivers a line in random steps: whatever the steps, nothing of the total is lost or invented.
func TestPartSumsToTheWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		total := rapid.Int64Range(-100_000_000_000_000, 100_000_000_000_000).Draw(t, "total")
		steps := rapid.SliceOfN(rapid.Int64Range(1, 1_000_000_000_000), 1, 20).Draw(t, "steps")
		var whole, before, sum int64
		for _, s := range steps {
			whole += s
		}
		for _, s := range steps {
			part, err := Part(total, before, before+s, whole)
			if err != nil {
				t.Fatal(err)
			}
			sum += part
			before += s
		}
		if sum != total {
			t.Fatalf("parts sum to %d of %d", sum, total)
		}
	})
}

func TestPart(t *testing.T) {
	for _, c := range [][5]int64{{100, 0, 1, 3, 33}, {100, 1, 2, 3, 34}, {100, 2, 3, 3, 33}, {-100, 0, 1, 3, -33}, {100, 3, 0, 3, -100}} {
		if got, err := Part(c[0], c[1], c[2], c[3]); err != nil || got != c[4] {
			t.Errorf("Part(%v) = %d, %v", c[:4], got, err)
		}
	}
	if _, err := Part(1, 0, 1, 0); !errors.Is(err, ErrZero) {
		t.Error(err)
	}
	if _, err := Part(math.MaxInt64, 0, 2, 1); !errors.Is(err, ErrOverflow) {
		t.Error(err)
	}
	if _, err := Part(math.MaxInt64, 2, 0, 1); !errors.Is(err, ErrOverflow) {
		t.Error(err)
	}
}

func TestArithmeticAllocatesNothing(t *testing.T) {
	if n := testing.AllocsPerRun(100, func() {
		_, _ = MulDiv(123456789, 987654321, 1000)
		_, _ = MulDiv(math.MaxInt64, math.MaxInt64, 1)
		_, _ = Part(10000, 1, 2, 3)
		_, _ = Parse("-1234.56", 2)
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}
