package cost

import (
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/fixed"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
)

// Basis is by what a charge is spread over receipts.
type Basis string

// The bases of landed cost 采购费用分摊.
const (
	ByAmount Basis = "amount"
	ByQty    Basis = "qty"
	ByWeight Basis = "weight"
	ByVolume Basis = "volume"
	ByHand   Basis = "hand"    // each line names its amount
	ByShare  Basis = "percent" // each line names its percentage
)

// Bases lists all of them in the order in which a person chooses.
var Bases = []Basis{ByAmount, ByQty, ByWeight, ByVolume, ByHand, ByShare}

// Charged is one receipt line that carries a part of a charge. Weight and Volume are of one piece, scale 6; Hand is the amount, and
// Share the percentage, that a person has given.
type Charged struct {
	Amount         money.Amount
	Qty            qty.Qty
	Weight, Volume qty.Qty
	Hand           money.Amount
	Share          money.Rate // 0.25 = 25 %
}

// Spread shares a charge out over lines to the cent; the shares add up to it exactly.
func Spread(charge money.Amount, by Basis, lines []Charged) ([]money.Amount, error) {
	weights, err := weigh(charge, by, lines)
	if err != nil {
		return nil, err
	}
	var whole int64
	for i, w := range weights {
		if w < 0 {
			return nil, errs.New(errs.Invalid, "cost.landed_negative", "第 %[1]d 行的分摊依据是负数，不能分摊。请去掉这一行，或换一种分摊方式。",
				"Line %[1]d has a negative base, which cannot carry a charge. Remove it or choose another basis.", i+1)
		}
		if whole, err = fixed.Sub(whole, -w); err != nil {
			return nil, err
		}
	}
	if whole == 0 {
		return nil, errs.New(errs.Refused, "cost.landed_nothing", "没有可分摊的依据：所选各行的合计为零。请换一种分摊方式，或检查金额、数量、重量、体积。",
			"There is nothing to spread the charge over: the chosen lines add up to zero. Choose another basis, or check amounts, quantities, weights and volumes.")
	}
	out, before := make([]money.Amount, len(lines)), int64(0)
	for i, w := range weights {
		v, err := fixed.Part(int64(charge), before, before+w, whole)
		if err != nil {
			return nil, err
		}
		out[i], before = money.Amount(v), before+w
	}
	return out, nil
}

func weigh(charge money.Amount, by Basis, lines []Charged) ([]int64, error) {
	out := make([]int64, len(lines))
	var err error
	for i, l := range lines {
		switch by {
		case ByAmount:
			out[i] = int64(l.Amount)
		case ByQty:
			out[i] = int64(l.Qty)
		case ByWeight:
			out[i], err = fixed.MulDiv(int64(l.Qty), int64(l.Weight), int64(qty.One))
		case ByVolume:
			out[i], err = fixed.MulDiv(int64(l.Qty), int64(l.Volume), int64(qty.One))
		case ByHand:
			out[i] = int64(l.Hand)
		case ByShare:
			out[i] = int64(l.Share)
		default:
			return nil, errs.New(errs.Invalid, "cost.landed_basis", "没有“%[1]s”这种分摊方式。可选：按金额、数量、重量、体积、手工、百分比。",
				"There is no basis “%[1]s”. Choose amount, qty, weight, volume, hand or percent.", by)
		}
		if err != nil {
			return nil, err
		}
	}
	return out, addsUp(charge, by, lines)
}

// addsUp checks what a person has given. Shares by hand may be off by the cent a line that rounding leaves.
func addsUp(charge money.Amount, by Basis, lines []Charged) error {
	var hand money.Amount
	var share money.Rate
	for _, l := range lines {
		hand += l.Hand
		share += l.Share
	}
	off := hand - charge
	switch {
	case by == ByHand && (off > money.Amount(len(lines)) || -off > money.Amount(len(lines))):
		return errs.New(errs.Invalid, "cost.landed_hand", "手工分摊的金额合计 %[1]s，与费用 %[2]s 不一致。请改到相等。",
			"The amounts by hand add up to %[1]s and not to the charge of %[2]s. Make them equal.", hand, charge)
	case by == ByShare && share != 1_000_000:
		return errs.New(errs.Invalid, "cost.landed_percent", "百分比合计是 %[1]s，应为 1（100%%）。请修改各行的百分比。",
			"The percentages add up to %[1]s and not to 1 (100%%). Change them.", share)
	}
	return nil
}

// Claim takes a part of a charge's invoice; what was claimed before may not be claimed again.
func Claim(invoice, claimed, amount money.Amount) (money.Amount, error) {
	if amount <= 0 || amount > invoice-claimed {
		return claimed, errs.New(errs.Refused, "cost.landed_claim", "费用单据共 %[1]s，已分摊 %[2]s，不能再分摊 %[3]s。请改金额。",
			"The charge is %[1]s, of which %[2]s was spread before; %[3]s cannot be spread. Change the amount.", invoice, claimed, amount)
	}
	return claimed + amount, nil
}
