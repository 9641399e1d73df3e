package money

import (
	"encoding/json"
	"errors"
	"math"
	"testing"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/qty"

	"pgregory.net/rapid"
)

func anyAmount() *rapid.Generator[Amount] {
	return rapid.Map(rapid.Int64Range(-int64(MaxAmount), int64(MaxAmount)), func(v int64) Amount { return Amount(v) })
}

func TestRoundTrips(t *testing.T) {
	type all struct {
		Amount Amount
		Price  Price
		Rate   Rate
	}
	rapid.Check(t, func(t *rapid.T) {
		in := all{anyAmount().Draw(t, "amount"), Price(rapid.Int64().Draw(t, "price")), Rate(rapid.Int64().Draw(t, "rate"))}
		data, err := json.Marshal(in)
		if err != nil {
			t.Fatal(err)
		}
		var out all
		if err := json.Unmarshal(data, &out); err != nil || out != in {
			t.Fatalf("%s came back as %+v, %v", data, out, err)
		}
		if a, err := ParseAmount(in.Amount.String()); err != nil || a != in.Amount {
			t.Fatal(a, err)
		}
		if p, err := ParsePrice(in.Price.String()); err != nil || p != in.Price {
			t.Fatal(p, err)
		}
		if r, err := ParseRate(in.Rate.String()); err != nil || r != in.Rate {
			t.Fatal(r, err)
		}
	})
}

func TestJSON(t *testing.T) {
	type line struct {
		Amount Amount `json:"amount"`
		Price  Price  `json:"price"`
		Rate   Rate   `json:"rate"`
	}
	data, err := json.Marshal(line{Amount: 123456, Price: 1_500_000, Rate: 130_000})
	if want := `{"amount":"1234.56","price":"1.50","rate":"0.13"}`; err != nil || string(data) != want {
		t.Errorf("%s, %v", data, err)
	}
	var l line
	if err := json.Unmarshal([]byte(`{"amount":null,"price":null,"rate":null}`), &l); err != nil || l != (line{}) {
		t.Error(l, err)
	}
	for _, in := range []string{`{"amount":12.5}`, `{"amount":"1.005"}`, `{"amount":"1000000000000.00"}`, `{"price":1}`, `{"rate":0.13}`, `{"rate":"13%"}`} {
		err := json.Unmarshal([]byte(in), &l)
		if e, ok := errs.As(err); !ok || e.Zh == "" || e.En == "" || l != (line{}) {
			t.Errorf("%s gave %+v, %v", in, l, err)
		}
	}
}

func TestUnmarshalText(t *testing.T) {
	var a Amount
	var p Price
	var r Rate
	if err := errors.Join(a.UnmarshalText([]byte("1.05")), p.UnmarshalText([]byte("0.125")), r.UnmarshalText([]byte("0.06"))); err != nil {
		t.Error(err)
	}
	if a != 105 || p != 125_000 || r != 60_000 {
		t.Error(a, p, r)
	}
	if a.UnmarshalText([]byte("x")) == nil || p.UnmarshalText([]byte("x")) == nil || r.UnmarshalText([]byte("x")) == nil {
		t.Error("junk was taken")
	}
}

func TestRange(t *testing.T) {
	for s, ok := range map[string]bool{"999999999999.99": true, "-999999999999.99": true, "1000000000000": false, "-1000000000000": false, "99999999999999999999": false} {
		if _, err := ParseAmount(s); (err == nil) != ok || !ok && !errors.Is(err, ErrRange) {
			t.Errorf("%s: %v", s, err)
		}
	}
	if _, err := Extend(math.MaxInt64, math.MaxInt64); !errors.Is(err, ErrRange) {
		t.Error(err)
	}
	if _, err := Extend(1_000_000*Price(OneRate), 1_000_000*qty.One); !errors.Is(err, ErrRange) {
		t.Error(err)
	}
}

func TestExtend(t *testing.T) {
	for _, c := range []struct{ price, qty, want string }{
		{"12.50", "24", "300.00"}, {"0.005", "1", "0.01"}, {"0.005", "-1", "-0.01"}, {"0.004999", "1", "0.00"}, {"3.333333", "3", "10.00"}, {"999999.99", "1000000", "999999990000.00"},
	} {
		p, err := ParsePrice(c.price)
		if err != nil {
			t.Fatal(err)
		}
		q, err := qty.Parse(c.qty)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := Extend(p, q); err != nil || got.String() != c.want {
			t.Errorf("%s×%s = %s, %v, want %s", c.price, c.qty, got, err, c.want)
		}
	}
}

func TestCurrencyOf(t *testing.T) {
	if c, ok := CurrencyOf("CNY"); !ok || c.Decimals != AmountScale || c.Symbol != "¥" {
		t.Errorf("%+v", c)
	}
	if _, ok := CurrencyOf("XXX"); ok {
		t.Error("XXX is no currency")
	}
	for code, c := range currencies {
		if c.Code != code || c.Symbol == "" || c.Zh == "" || c.En == "" {
			t.Errorf("%s: %+v", code, c)
		}
	}
}
