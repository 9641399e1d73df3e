package inventory

import (
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/fixed"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
)

// claim is what the approved papers of a bill have spread.
type claim struct {
	claimed, total money.Amount
	number         string
}

// askClaims queues the read of the other papers of the same bill: those of the same party that name the same number.
func (l *Landed) askClaims(b *db.Batch) *[]claim {
	if l.Bill == "" {
		return &[]claim{}
	}
	return db.Ask(b, func(r *db.Row) claim { return claim{money.Amount(r.Int()), money.Amount(r.Int()), r.Text()} },
		`SELECT amount, bill_total, number FROM inventory_landed WHERE tenant_id = $1 AND bill = $2 AND party_id = $3 AND state = $4 AND id <> $5 ORDER BY id`,
		l.Bill, l.Party.Int(), doc.Approved, l.ID.Int())
}

// charge checks the amount against its bill: papers of one bill name the same total, and spread no more than it.
func (l *Landed) charge(others []claim) error {
	switch {
	case l.Amount <= 0:
		return errs.New(errs.Invalid, "amount.not_positive", "要分摊的费用是 %[1]s，必须大于 0。", "The charge to spread is %[1]s but must be above 0.", l.Amount).At("/amount")
	case l.Amount > money.MaxAmount:
		return errs.New(errs.Invalid, "amount.range", "金额是 %[1]s，不能超过 %[2]s。请检查金额。", "The amount is %[1]s but cannot exceed %[2]s. Check it.", l.Amount, money.Amount(money.MaxAmount)).At("/amount")
	case l.Bill == "" && l.BillTotal != 0:
		return errs.New(errs.Invalid, "bill.required", "填了单据总额 %[1]s，但没有填费用单据号。请填单据号，或清空总额。", "There is a bill total of %[1]s but no bill number. Enter the number, or clear the total.", l.BillTotal).At("/bill")
	case l.Bill == "":
		return nil
	case l.BillTotal <= 0 || l.BillTotal > money.MaxAmount:
		return errs.New(errs.Invalid, "bill.total", "费用单据 %[1]s 的总额是 %[2]s，必须大于 0 且不超过 %[3]s。请填这张单据的总额。",
			"The total of bill %[1]s is %[2]s but must be above 0 and at most %[3]s. Enter the total of the bill.", l.Bill, l.BillTotal, money.Amount(money.MaxAmount)).At("/bill_total")
	}
	claimed := money.Amount(0)
	for _, c := range others {
		if c.total != l.BillTotal {
			return errs.New(errs.Invalid, "bill.differs", "费用单据 %[1]s 在 %[2]s 里的总额是 %[3]s，这里是 %[4]s。请改成一致。",
				"%[2]s says that the total of bill %[1]s is %[3]s, here it is %[4]s. Make them equal.", l.Bill, c.number, c.total, l.BillTotal).At("/bill_total")
		}
		claimed += c.claimed
	}
	_, err := cost.Claim(l.BillTotal, claimed, l.Amount)
	if e, ok := errs.As(err); ok {
		return e.At("/amount")
	}
	return err
}

// choose checks the receipt lines that a person has chosen; every faulty field is named.
func (l *Landed) choose(q db.Querier, lines []LandedLineInput) error {
	if len(lines) == 0 {
		return errs.New(errs.Invalid, "lines.count", "采购费用分摊单至少要有一行入库。", "A landed cost needs at least one receipt line.").At("/lines")
	}
	receipts := make([]int64, len(lines))
	for i, in := range lines {
		receipts[i] = in.Receipt.Int()
	}
	found, err := receiptLines(q, receipts)
	if err != nil {
		return err
	}
	l.Lines = make([]LandedLine, len(lines))
	list := make([]*ReceiptLine, 0, len(lines))
	seen := map[lineKey]int{}
	var faults []*errs.Error
	for i, in := range lines {
		k := lineKey{in.Receipt, in.Line}
		r := found[k]
		field, fault := l.carries(in, r, seen[k])
		if seen[k] = i + 1; fault != nil {
			faults = append(faults, inLine(i, field, fault))
			continue
		}
		l.Lines[i] = LandedLine{LineNo: i + 1, ReceiptLine: *r, Hand: in.Hand, Percent: in.Percent, Weight: in.Weight, Volume: in.Volume}
		list = append(list, &l.Lines[i].ReceiptLine)
	}
	if len(faults) > 0 {
		return errs.Join(faults...)
	}
	if err := nameReceiptLines(q, list); err != nil {
		return err
	}
	for i := range l.Lines { // what is not given is as the product says
		x := &l.Lines[i]
		switch {
		case l.Basis == cost.ByWeight && x.Weight == 0:
			x.Weight = x.UnitWeight
		case l.Basis == cost.ByVolume && x.Volume == 0:
			x.Volume = x.UnitVolume
		}
	}
	return nil
}

// carries checks one line and names the field that is wrong; before is the line that chose the same receipt line, 0 = none.
func (l *Landed) carries(in LandedLineInput, r *ReceiptLine, before int) (field string, fault *errs.Error) {
	switch {
	case r == nil:
		return "receipt", errs.New(errs.Invalid, "landed.unknown", "没有这一行入库。请从入库明细中选择。", "there is no such receipt line. Choose it from the list.")
	case before > 0:
		return "receipt", errs.New(errs.Invalid, "landed.twice", "%[1]s 的第 %[2]d 行与第 %[3]d 行重复。请删除一行。", "line %[2]d of %[1]s is chosen on line %[3]d already. Remove one.", r.Number, r.Line, before)
	case r.state != doc.Approved:
		return "receipt", errs.New(errs.Refused, "landed.gone", "%[1]s 不是已审核状态，不能分摊费用。请先审核它，或删除这一行。", "%[1]s is not approved and cannot carry a charge. Approve it first, or remove the line.", r.Number)
	case r.Date > l.Date:
		return "receipt", errs.New(errs.Invalid, "landed.later", "%[1]s 的日期 %[2]s 晚于分摊日期 %[3]s。请把分摊日期改到入库以后。", "%[1]s of %[2]s is later than the charge of %[3]s. Date the charge after the receipt.", r.Number, r.Date, l.Date)
	}
	for _, x := range []struct {
		field  string
		basis  cost.Basis
		value  int64
		as     string
		zh, en string
	}{
		{"hand", cost.ByHand, int64(in.Hand), in.Hand.String(), "手工金额", "amount by hand"},
		{"percent", cost.ByShare, int64(in.Percent), in.Percent.String(), "百分比", "percentage"},
		{"weight", cost.ByWeight, int64(in.Weight), in.Weight.String(), "单件重量", "weight of a piece"},
		{"volume", cost.ByVolume, int64(in.Volume), in.Volume.String(), "单件体积", "volume of a piece"},
	} {
		switch {
		case x.value < 0:
			return x.field, errs.New(errs.Invalid, "landed.negative", "%[1]s是 %[3]s，不能小于 0。", "the %[2]s is %[3]s but cannot be below 0.", x.zh, x.en, x.as)
		case x.value > int64(qty.Max):
			return x.field, errs.New(errs.Invalid, "landed.range", "%[1]s太大。请检查。", "the %[2]s is too large. Check it.", x.zh, x.en)
		case x.value != 0 && x.basis != l.Basis:
			return x.field, errs.New(errs.Invalid, "landed.not_asked", "分摊方式不用%[1]s。请清空，或换分摊方式。", "the basis does not ask for the %[2]s. Clear it or choose another basis.", x.zh, x.en)
		}
	}
	return "", nil
}

// spread computes the shares.
func (l *Landed) spread() error {
	lines := make([]cost.Charged, len(l.Lines))
	for i, x := range l.Lines {
		lines[i] = cost.Charged{Amount: x.Value, Qty: x.Qty, Weight: x.Weight, Volume: x.Volume, Hand: x.Hand, Share: x.Percent}
	}
	if err := l.given(); err != nil {
		return err
	}
	shares, err := cost.Spread(l.Amount, l.Basis, lines)
	if e, ok := errs.As(err); ok && e.Pointer == "" {
		if e.Reason == "cost.landed_basis" {
			return e.At("/basis")
		}
		return e.At("/lines")
	}
	for i := range shares {
		l.Lines[i].Share = shares[i]
	}
	return err
}

// given refuses figures of the lines that are no base to spread by, in the words of the one basis that asks for them.
func (l *Landed) given() error {
	var weights, volumes, percents int64
	for _, x := range l.Lines {
		weights, volumes, percents = weights|int64(x.Weight), volumes|int64(x.Volume), percents+int64(x.Percent)
	}
	switch {
	case l.Basis == cost.ByWeight && weights == 0:
		return errs.New(errs.Refused, "landed.no_weight", "各行都没有重量。请填各行的单件重量。", "No line has a weight. Enter the weight of one piece on each line.").At("/lines/0/weight")
	case l.Basis == cost.ByVolume && volumes == 0:
		return errs.New(errs.Refused, "landed.no_volume", "各行都没有体积。请填各行的单件体积。", "No line has a volume. Enter the volume of one piece on each line.").At("/lines/0/volume")
	case l.Basis == cost.ByShare && percents != int64(money.OneRate):
		whole := fixed.Format(percents, 4, 0) // as people type it: 0.9999 is 99.99 %
		return errs.New(errs.Invalid, "landed.percent", "百分比合计是 %[1]s%%，应为 100%%。请修改各行的百分比。",
			"The percentages add up to %[1]s%% and not to 100%%. Change them.", whole).At("/lines")
	}
	return nil
}
