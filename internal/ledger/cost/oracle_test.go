package cost_test

import (
	"fmt"
	"testing"

	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/cost"
)

const one = qty.One

var item = cost.Item{Product: 1}

// book enters events one after another, each on a day of its own, and replays them all.
type book struct {
	t      *testing.T
	method cost.Method
	events []cost.Event
}

func of(t *testing.T, m cost.Method) *book { return &book{t: t, method: m} }

func (b *book) add(e cost.Event) *book {
	n := len(b.events) + 1
	e.Item = item
	if e.Source == 0 {
		e.Source = int64(n)
	}
	if e.Day == 0 {
		e.Day = 20260101
	}
	e.Seq = int64(n)
	b.events = append(b.events, e)
	return b
}

// in receives q pieces that cost unit cents each.
func (b *book) in(q qty.Qty, unit money.Amount) *book {
	return b.add(cost.Event{Kind: cost.Receipt, Qty: q * one, Given: unit * money.Amount(q)})
}

func (b *book) out(q qty.Qty) *book { return b.add(cost.Event{Kind: cost.Issue, Qty: -q * one}) }

// expect replays and compares quantity and value in cents.
func (b *book) expect(q qty.Qty, value money.Amount) map[cost.Key]cost.Outcome {
	b.t.Helper()
	s := &cost.State{Method: b.method}
	r := cost.NewReplay(map[cost.Item]*cost.State{item: s})
	effects, err := r.Run(append([]cost.Event(nil), b.events...))
	if err != nil {
		b.t.Fatal(err)
	}
	if s.Qty != q || s.Value != value {
		b.t.Errorf("%s: %s worth %s, want %s worth %s", b.method, s.Qty, s.Value, q, value)
	}
	sum := map[cost.Key]cost.Outcome{}
	for _, x := range effects {
		o := sum[x.Of]
		o.Value, o.Variance = o.Value+x.Value, o.Variance+x.Variance
		sum[x.Of] = o
	}
	return sum
}

func value(t *testing.T, got map[cost.Key]cost.Outcome, source int64, want money.Amount) {
	t.Helper()
	if v := got[cost.Key{Source: source}].Value; v != want {
		t.Errorf("document %d is worth %s, want %s", source, v, want)
	}
}

func TestMovingAverageCases(t *testing.T) {
	t.Run("W1", func(t *testing.T) {
		got := of(t, cost.Moving).in(10, 1000).in(10, 2000).out(15).expect(5*one, 75_00)
		value(t, got, 3, -225_00)
	})
	t.Run("W2", func(t *testing.T) { of(t, cost.Moving).in(10, 1000).in(10, 2000).out(20).expect(0, 0) })
	t.Run("W5", func(t *testing.T) {
		b := of(t, cost.Moving).in(10, 1000).in(10, 2000).out(30)
		b.expect(-10*one, -150_00)
		got := b.in(10, 3000).in(10, 4000).expect(10*one, 400_00)
		value(t, got, 3, -600_00) // 20 at 15 and, re-costed, 10 at 30
	})
	t.Run("W7", func(t *testing.T) {
		b := of(t, cost.Moving).add(cost.Event{Kind: cost.Issue, Qty: -one, Guess: 10_000_000})
		b.expect(-one, -10_00)
		value(t, b.in(1, 1500).expect(0, 0), 1, -15_00)
	})
	t.Run("W8 the issue takes the cent beside three times the cost shown", func(t *testing.T) {
		value(t, of(t, cost.Moving).in(1, 100).in(1, 100).in(1, 101).out(3).expect(0, 0), 4, -3_01)
	})
	t.Run("W10", func(t *testing.T) {
		of(t, cost.Moving).in(1000, 17).in(800, 23).out(1000).out(800).expect(0, 0)
	})
	t.Run("W13 a return to the supplier takes the average; what he credits less is variance", func(t *testing.T) {
		got := of(t, cost.Moving).in(1, 1000).in(1, 2000).out(1).add(cost.Event{Kind: cost.Issue, Qty: -one, Given: 10_00}).expect(0, 0)
		if o := got[cost.Key{Source: 4}]; o != (cost.Outcome{Value: -15_00, Variance: 5_00}) {
			t.Errorf("return %+v", o)
		}
	})
	t.Run("W14 a currency without decimals", func(t *testing.T) {
		s := &cost.State{Method: cost.Standard, Price: 30_000} // 3 minor units a piece: prices have four more decimals
		half := []cost.Event{
			{Place: place(1), Item: item, Kind: cost.Receipt, Qty: one / 2, Given: 2},
			{Place: place(2), Item: item, Kind: cost.Issue, Qty: -one / 2},
		}
		if _, err := cost.NewReplay(map[cost.Item]*cost.State{item: s}).Run(half); err != nil || s.Value != 0 || s.Qty != 0 {
			t.Errorf("%v: %s worth %s", err, s.Qty, s.Value)
		}
	})
	t.Run("W15 a gift lowers the average", func(t *testing.T) {
		got := of(t, cost.Moving).in(12, 1000).in(1, 0).out(1).expect(12*one, 110_77)
		value(t, got, 3, -9_23)
	})
	t.Run("W16", func(t *testing.T) { of(t, cost.Moving).in(20, 900).in(10, 700).expect(30*one, 250_00) })
}

func place(n int64) cost.Place {
	return cost.Place{Day: 20260101, Seq: n, Key: cost.Key{Source: n}}
}

func TestFIFOCases(t *testing.T) {
	t.Run("F1", func(t *testing.T) { of(t, cost.FIFO).in(10, 1000).in(10, 2000).out(15).expect(5*one, 100_00) })
	t.Run("F3 the first issue edited to 25", func(t *testing.T) {
		of(t, cost.FIFO).in(20, 1000).out(25).in(20, 1500).expect(15*one, 225_00)
	})
	t.Run("F5 the receipt corrected to 10", func(t *testing.T) {
		of(t, cost.FIFO).in(10, 1000).out(10).out(10).in(20, 1500).expect(10*one, 150_00)
	})
	t.Run("F8", func(t *testing.T) {
		b := of(t, cost.FIFO).in(100, 40_000_00).in(100, 50_000_00).out(110)
		s := &cost.State{Method: cost.FIFO}
		r := cost.NewReplay(map[cost.Item]*cost.State{item: s})
		var lines []cost.Source
		r.Trace = func(_ *cost.Event, _ *cost.State, from []cost.Source) { lines = from }
		if _, err := r.Run(b.events); err != nil {
			t.Fatal(err)
		}
		if len(lines) != 2 || lines[0].Qty != 100*one || lines[1].Qty != 10*one || lines[0].Value+lines[1].Value != 4_500_000_00 {
			t.Errorf("layers %+v", lines)
		}
	})
	layers := func(t *testing.T) *book { return of(t, cost.FIFO).in(1, 1000).in(2, 2000).in(1, 2000).in(5, 2000) }
	t.Run("F10", func(t *testing.T) { layers(t).out(4).expect(5*one, 100_00) })
	t.Run("F11 an issue that asks for 20", func(t *testing.T) {
		layers(t).add(cost.Event{Kind: cost.Issue, Qty: -3 * one, Unit: 20_000_000}).expect(6*one, 110_00)
	})
	t.Run("F12", func(t *testing.T) {
		short := func() *book {
			return of(t, cost.FIFO).add(cost.Event{Kind: cost.Issue, Qty: -5 * one, Guess: 100_000_000})
		}
		short().expect(-5*one, -500_00)
		short().in(1, 1000).expect(-4*one, -400_00)
		short().in(6, 1000).expect(one, 10_00)
	})
	t.Run("F14 beyond six decimals nothing is left", func(t *testing.T) {
		if _, err := qty.Parse("0.999999999"); err == nil {
			t.Error("a quantity with nine decimals was taken")
		}
		of(t, cost.FIFO).in(1, 333).out(1).expect(0, 0)
	})
}

func TestStandardCases(t *testing.T) {
	set := func(b *book, p money.Price) *book { return b.add(cost.Event{Kind: cost.Reprice, Price: p}) }
	t.Run("S1", func(t *testing.T) {
		b := set(of(t, cost.Standard), 10_000_000).in(10, 1000).in(10, 1000).out(15)
		b.expect(5*one, 50_00)
		value(t, set(b, 15_000_000).expect(5*one, 75_00), 5, 25_00)
	})
	t.Run("what a receipt costs beside the standard is variance", func(t *testing.T) {
		got := set(of(t, cost.Standard), 10_000_000).in(10, 1200).expect(10*one, 100_00)
		if o := got[cost.Key{Source: 2}]; o.Variance != 20_00 {
			t.Errorf("variance %s", o.Variance)
		}
	})
}

func TestLandedCostCases(t *testing.T) {
	amounts := func(list ...money.Amount) (out []cost.Charged) {
		for _, a := range list {
			out = append(out, cost.Charged{Amount: a, Hand: a, Qty: 2 * one, Weight: one, Volume: one})
		}
		return out
	}
	for _, c := range []struct {
		name   string
		charge money.Amount
		by     cost.Basis
		lines  []cost.Charged
		want   string
	}{
		{"L1", 80_00, cost.ByAmount, amounts(120_00, 200_00, 0), "[30.00 50.00 0.00]"},
		{"L3", 50_00, cost.ByAmount, amounts(100_10, 200_20, -300_30), "cost.landed_negative"},
		{"L5", 100_00, cost.ByHand, amounts(100_01, 0), "[100.00 0.00]"},
		{"by quantity", 10_00, cost.ByQty, amounts(1, 1, 1), "[3.33 3.34 3.33]"},
		{"by weight", 10_00, cost.ByWeight, amounts(5_00, 1), "[5.00 5.00]"},
		{"over nothing", 10_00, cost.ByAmount, amounts(0, 0), "cost.landed_nothing"},
		{"by hand, far off", 100_00, cost.ByHand, amounts(90_00, 0), "cost.landed_hand"},
		{"percentages that do not add up", 100_00, cost.ByShare, []cost.Charged{{Share: 500_000}, {Share: 400_000}}, "cost.landed_percent"},
		{"percentages", 100_00, cost.ByShare, []cost.Charged{{Share: 600_000}, {Share: 400_000}}, "[60.00 40.00]"},
		{"unknown", 100_00, "price", amounts(1), "cost.landed_basis"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := cost.Spread(c.charge, c.by, c.lines)
			if text := outcome(got, err); text != c.want {
				t.Errorf("got %s, want %s", text, c.want)
			}
		})
	}
	t.Run("L7", func(t *testing.T) {
		claimed, err := cost.Claim(1000_00, 400_00, 600_00)
		if err != nil || claimed != 1000_00 {
			t.Errorf("%s, %v", claimed, err)
		}
		if _, err := cost.Claim(1000_00, 600_00, 5000_00); err == nil {
			t.Error("more than the invoice was claimed")
		}
	})
}

func outcome(v any, err error) string {
	if e, ok := asError(err); ok {
		return e
	}
	return fmt.Sprint(v)
}
