package money

import (
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/fixed"
	"xingzhou/internal/kit/qty"
)

// perCent turns price×qty (six decimals each) into cents.
const perCent = 10_000_000_000

// Refusals of rates; shared, so that they cost nothing.
var (
	ErrDiscount = errs.New(errs.Invalid, "money.discount",
		"折扣超出范围，应在 0 到 1 之间，例如 0.05 表示优惠 5%",
		"The discount is out of range; it must lie between 0 and 1, 0.05 takes 5% off")
	ErrRate = errs.New(errs.Invalid, "money.tax_rate",
		"税率超出范围，应在 0 到 1 之间，例如 0.13 表示 13%",
		"The tax rate is out of range; it must lie between 0 and 1, 0.13 means 13%")
)

// Extend is price×quantity in cents.
func Extend(p Price, q qty.Qty) (Amount, error) {
	return inRange(fixed.MulDiv(int64(p), int64(q), perCent))
}

// Discounted is what remains of gross after a discount; the remainder is rounded, not the discount.
func Discounted(gross Amount, discount Rate) (Amount, error) {
	if discount < 0 || discount > OneRate {
		return 0, ErrDiscount
	}
	return inRange(fixed.MulDiv(int64(gross), int64(OneRate-discount), int64(OneRate)))
}

// TaxOn is the tax on an amount without tax.
func TaxOn(net Amount, r Rate) (Amount, error) {
	if r < 0 || r > OneRate {
		return 0, ErrRate
	}
	return inRange(fixed.MulDiv(int64(net), int64(r), int64(OneRate)))
}

// SplitGross takes an amount with tax apart. The net is rounded and the tax is the rest, as the e-invoice rules have it
// (税额 = 价税合计 − 不含税金额), so both always add up to gross.
func SplitGross(gross Amount, r Rate) (net, tax Amount, err error) {
	if r < 0 || r > OneRate {
		return 0, 0, ErrRate
	}
	net, err = inRange(fixed.MulDiv(int64(gross), int64(OneRate), int64(OneRate+r)))
	if err != nil {
		return 0, 0, err
	}
	return net, gross - net, nil
}
