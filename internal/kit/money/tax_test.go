package money

import (
	"errors"
	"testing"

	"pgregory.net/rapid"
)

// TestTaxCases holds the tax and rounding cases T1, T2, T8, T12 and T14 as the Chinese rules answer them: tax is rounded per line.
func TestTaxCases(t *testing.T) {
	for _, c := range []struct {
		name       string
		gross      Amount
		rate       Rate
		net, tax   Amount
		withoutTax bool // gross is the amount without tax, and the tax comes on top
	}{
		{"T1 124.40 with 8%", 12440, 80_000, 11519, 921, false},
		{"T2 52.50 with 12%: the net is rounded first", 5250, 120_000, 4688, 562, false},
		{"T12 a line of 1.24 at 10%", 124, 100_000, 124, 12, true},
		{"T14 a line of 10.01 at 20%", 1001, 200_000, 1001, 200, true},
		{"returned goods mirror the sale", -5250, 120_000, -4688, -562, false},
		{"no tax", 5250, 0, 5250, 0, false},
	} {
		net, tax, err := c.gross, Amount(0), error(nil)
		if c.withoutTax {
			tax, err = TaxOn(c.gross, c.rate)
		} else {
			net, tax, err = SplitGross(c.gross, c.rate)
		}
		if err != nil || net != c.net || tax != c.tax {
			t.Errorf("%s: %s + %s, %v", c.name, net, tax, err)
		}
	}
}

// TestTaxOfDocuments adds up whole documents, because rounding per line and on the total differ by a cent in each of them.
func TestTaxOfDocuments(t *testing.T) {
	discounted, err := Discounted(4607, 200_000)
	if err != nil || discounted != 3686 {
		t.Fatalf("46.07 less 20%% is %s, %v", discounted, err)
	}
	for _, c := range []struct {
		name  string
		rate  Rate
		lines []Amount
		tax   Amount
		total Amount
	}{
		{"T8 46.07 less 20% and 9.21 at 8.5%", 85_000, []Amount{discounted, 921}, 391, 4998},
		{"T12 two lines of 1.24 at 10%", 100_000, []Amount{124, 124}, 24, 272},
		{"T14 three lines of 10.01 at 20%", 200_000, []Amount{1001, 1001, 1001}, 600, 3603},
	} {
		var net, tax Amount
		for _, line := range c.lines {
			lineTax, err := TaxOn(line, c.rate)
			if err != nil {
				t.Fatal(err)
			}
			net += line
			tax += lineTax
		}
		if tax != c.tax || net+tax != c.total {
			t.Errorf("%s: tax %s, total %s", c.name, tax, net+tax)
		}
	}
}

func TestSplitGrossAddsUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		gross := anyAmount().Draw(t, "gross")
		rate := Rate(rapid.Int64Range(0, int64(OneRate)).Draw(t, "rate"))
		net, tax, err := SplitGross(gross, rate)
		if err != nil || net+tax != gross {
			t.Fatalf("%s at %s is %s + %s, %v", gross, rate, net, tax, err)
		}
		if gross >= 0 && (net < 0 || tax < 0) {
			t.Fatalf("%s at %s is %s + %s", gross, rate, net, tax)
		}
		mirrorNet, mirrorTax, err := SplitGross(-gross, rate)
		if err != nil || mirrorNet != -net || mirrorTax != -tax {
			t.Fatalf("a return of %s is not the mirror of its sale", gross)
		}
	})
}

func TestDiscounted(t *testing.T) {
	for _, c := range []struct {
		gross    Amount
		discount Rate
		want     Amount
	}{{10000, 50_000, 9500}, {130, 50_000, 124}, {-130, 50_000, -124}, {10000, 0, 10000}, {10000, OneRate, 0}} {
		if got, err := Discounted(c.gross, c.discount); err != nil || got != c.want {
			t.Errorf("%s less %s is %s, %v", c.gross, c.discount, got, err)
		}
	}
	for _, bad := range []Rate{-1, OneRate + 1} {
		if _, err := Discounted(1, bad); !errors.Is(err, ErrDiscount) {
			t.Error(err)
		}
		if _, err := TaxOn(1, bad); !errors.Is(err, ErrRate) {
			t.Error(err)
		}
		if _, _, err := SplitGross(1, bad); !errors.Is(err, ErrRate) {
			t.Error(err)
		}
	}
}

func TestTaxAllocatesNothing(t *testing.T) {
	if n := testing.AllocsPerRun(100, func() {
		_, _ = Extend(12_500_000, 24_000_000)
		_, _ = TaxOn(12345, 130_000)
		_, _, _ = SplitGross(12345, 130_000)
		_, _ = TaxOn(MaxAmount+1, OneRate)
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}
