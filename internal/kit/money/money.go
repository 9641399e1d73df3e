// Package money 金额、单价、税率: amounts in cents, prices and rates with six decimals, and the tax arithmetic over them.
// Invariant: every figure is an exact decimal and every rounding is half away from zero, once; in JSON all of them are strings.
package money

import (
	"errors"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/fixed"
)

// Decimals of each type, and the values that stand for one.
const (
	AmountScale        = 2
	PriceScale         = 6
	RateScale          = 6
	OneRate     Rate   = 1_000_000
	MaxAmount   Amount = 999_999_999_999_99
)

// ErrRange refuses an amount beyond MaxAmount either way.
var ErrRange = errs.New(errs.Invalid, "money.range",
	"金额超出范围，单笔金额不能超过 999,999,999,999.99，请检查数量和单价",
	"The amount is out of range: no single amount may exceed 999,999,999,999.99; check the quantity and the price")

// Amount is money in minor units (分).
type Amount int64

// ParseAmount reads an amount such as "1234.56".
func ParseAmount(s string) (Amount, error) {
	v, err := fixed.Parse(s, AmountScale)
	return inRange(v, err)
}

// inRange is the last step of everything that makes an amount: too large for the ledger and too large for 64 bits are the same fault to the user.
func inRange(v int64, err error) (Amount, error) {
	if err != nil {
		if errors.Is(err, fixed.ErrOverflow) {
			err = ErrRange
		}
		return 0, err
	}
	if a := Amount(v); a <= MaxAmount && a >= -MaxAmount {
		return a, nil
	}
	return 0, ErrRange
}

// String writes two decimals.
func (a Amount) String() string { return fixed.Format(int64(a), AmountScale, AmountScale) }

// MarshalJSON writes a JSON string.
func (a Amount) MarshalJSON() ([]byte, error) {
	return fixed.AppendJSON(make([]byte, 0, 24), int64(a), AmountScale, AmountScale), nil
}

// UnmarshalJSON reads a JSON string; null is zero.
func (a *Amount) UnmarshalJSON(data []byte) error {
	v, err := inRange(fixed.ParseJSON(data, AmountScale))
	if err == nil {
		*a = v
	}
	return err
}

// UnmarshalText reads the text form, which also tells schema generators that an amount is a string.
func (a *Amount) UnmarshalText(text []byte) error {
	v, err := ParseAmount(string(text))
	if err == nil {
		*a = v
	}
	return err
}

// Price is money per unit with six decimals.
type Price int64

// ParsePrice reads a price such as "0.125".
func ParsePrice(s string) (Price, error) {
	v, err := fixed.Parse(s, PriceScale)
	return Price(v), err
}

// String writes at least two decimals.
func (p Price) String() string { return fixed.Format(int64(p), PriceScale, AmountScale) }

// MarshalJSON writes a JSON string.
func (p Price) MarshalJSON() ([]byte, error) {
	return fixed.AppendJSON(make([]byte, 0, 24), int64(p), PriceScale, AmountScale), nil
}

// UnmarshalJSON reads a JSON string; null is zero.
func (p *Price) UnmarshalJSON(data []byte) error {
	v, err := fixed.ParseJSON(data, PriceScale)
	if err == nil {
		*p = Price(v)
	}
	return err
}

// UnmarshalText reads the text form, which also tells schema generators that a price is a string.
func (p *Price) UnmarshalText(text []byte) error {
	v, err := ParsePrice(string(text))
	if err == nil {
		*p = v
	}
	return err
}

// Rate is a share with six decimals: 0.13 is 130000.
type Rate int64

// ParseRate reads a rate such as "0.13".
func ParseRate(s string) (Rate, error) {
	v, err := fixed.Parse(s, RateScale)
	return Rate(v), err
}

// String writes the rate without needless zeros.
func (r Rate) String() string { return fixed.Format(int64(r), RateScale, 0) }

// MarshalJSON writes a JSON string.
func (r Rate) MarshalJSON() ([]byte, error) {
	return fixed.AppendJSON(make([]byte, 0, 24), int64(r), RateScale, 0), nil
}

// UnmarshalJSON reads a JSON string; null is zero.
func (r *Rate) UnmarshalJSON(data []byte) error {
	v, err := fixed.ParseJSON(data, RateScale)
	if err == nil {
		*r = Rate(v)
	}
	return err
}

// UnmarshalText reads the text form, which also tells schema generators that a rate is a string.
func (r *Rate) UnmarshalText(text []byte) error {
	v, err := ParseRate(string(text))
	if err == nil {
		*r = v
	}
	return err
}
