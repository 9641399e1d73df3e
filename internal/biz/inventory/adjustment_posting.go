package inventory

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/master/product"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
)

// fill checks the lines; every faulty field is named.
func (a *Adjustment) fill(q db.Querier, lines []AdjustmentLineInput, products map[int64]*product.Product) error {
	standard, err := a.atStandard(q, products, a.reads)
	if err != nil {
		return err
	}
	a.Lines, a.Value = nil, 0
	var faults []*errs.Error
	for i, in := range lines {
		p := products[in.Product.Int()]
		field, fault := a.check(in, p, standard)
		if fault != nil {
			faults = append(faults, inLine(i, field, fault))
			continue
		}
		a.Value += in.Amount
		a.Lines = append(a.Lines, AdjustmentLine{LineNo: i + 1, Product: in.Product, item: itemOf(p), Amount: in.Amount})
	}
	if len(faults) > 0 {
		return errs.Join(faults...)
	}
	if a.Value > money.MaxAmount || a.Value < -money.MaxAmount {
		return errs.New(errs.Invalid, "amount.range", "整单金额超过 %[1]s。请拆成几张单据。", "The document's value exceeds %[1]s. Split it.",
			money.Amount(money.MaxAmount)).At("/lines")
	}
	return nil
}

// atStandard tells which products are kept at standard cost, now or on the day of the paper. What a product has been says it, and of
// one that never moved the category.
func (a *Adjustment) atStandard(q db.Querier, products map[int64]*product.Product, reads *posting.Reads) (map[int64]bool, error) {
	former, err := stock.FormerMethods(q, reads.Policy, slices.Sorted(maps.Keys(products)), a.Date)
	out := map[int64]bool{}
	for p, x := range products {
		key := a.key(id.ID(p))
		now := reads.Book.State(key).Cost.Method
		if reads.Book.Unborn(key) {
			now = reads.Policy.Last(x.Category).Method
		}
		out[p] = now == cost.Standard || former[reads.Book.Item(key)] == cost.Standard
	}
	return out, err
}

// check looks at one line and names the field that is wrong.
func (a *Adjustment) check(in AdjustmentLineInput, p *product.Product, standard map[int64]bool) (field string, fault *errs.Error) {
	switch {
	case p == nil:
		return "product", errs.New(errs.Invalid, "product.unknown", "没有这个商品（%[1]s）。请从列表中选择。", "product %[1]s does not exist. Choose one from the list.", in.Product)
	case p.IsService():
		return "product", errs.New(errs.Invalid, "product.service", "%[1]s 是服务，没有库存。请删除这一行。", "%[1]s is a service and has no stock. Remove the line.", p.Code)
	case in.Amount == 0:
		return "amount", errs.New(errs.Invalid, "amount.zero", "调整金额是 0，什么也不会变。请填增加（正）或减少（负）的金额，或删除这一行。",
			"the amount is 0, so nothing would change. Enter what the value rises (+) or falls (−) by, or remove the line.")
	case in.Amount > money.MaxAmount || in.Amount < -money.MaxAmount:
		return "amount", errs.New(errs.Invalid, "amount.range", "金额是 %[1]s，不能超过 %[2]s。请检查金额。", "the amount is %[1]s but cannot exceed %[2]s. Check it.", in.Amount, money.Amount(money.MaxAmount))
	}
	if standard[p.ID] {
		return "product", errs.New(errs.Refused, "cost.standard", "%[1]s 按标准成本计价，金额总是数量乘标准单价，不能另外调整。请删除这一行，需要时修改标准成本。",
			"%[1]s is kept at standard cost: its value is always the quantity at that price, and cannot be adjusted. Remove the line; change the standard cost if need be.", p.Code)
	}
	return "", nil
}

// inLine puts the line before a message and points at the field.
func inLine(i int, field string, fault *errs.Error) *errs.Error {
	fault.Zh, fault.En = fmt.Sprintf("第 %d 行：%s", i+1, fault.Zh), fmt.Sprintf("Line %d: %s", i+1, fault.En)
	return fault.At(pointerOf(i, field))
}

func pointerOf(i int, field string) string { return fmt.Sprintf("/lines/%d/%s", i, field) }

func (a *Adjustment) key(p id.ID) stock.Key {
	return stock.Key{Product: p.Int(), Warehouse: a.Warehouse.Int()}
}

// approveAdjustment 审核 changes the values: Dr or Cr inventory against the contra account.
func approveAdjustment(tx *db.Tx, a *Adjustment, _ doc.How) error {
	a.Meta.Approve(tx)
	p := &posting.Document{
		Type: AdjustmentType, ID: a.ID.Int(), No: a.PostingNo, Number: a.Number, Day: a.Date, Summary: summaryOf("成本调整单", a.Reason, a.Number), Counters: a.Counters(),
	}
	for i, l := range a.Lines {
		m := stock.Move{Line: l.LineNo, Kind: stock.Adjust, Key: a.key(l.Product), Value: l.Amount, Contra: a.ContraAccount.Int()}
		var err error
		if m.Account, err = inventoryAccount(a.reads, m.Key, l.category, a.Date); err != nil {
			return err
		}
		p.Lines = append(p.Lines, posting.Line{Move: m, Category: l.category, Product: l.label(), Pointer: pointerOf(i, "amount")})
	}
	contra := a.ContraAccount.Int()
	p.Entries = func(_ *posting.Rules, p *posting.Document) ([]gl.Entry, error) {
		return adjustmentEntries(p, contra), a.gotIn(p.Lines)
	}
	res, err := posting.Post(tx, a.reads, p)
	if err != nil {
		return err
	}
	if res.Voucher != nil {
		a.Voucher = id.ID(res.Voucher.ID)
	}
	if tx.DryRun() {
		a.Effect, err = posting.EffectOf(tx, res)
	}
	return err
}

// gotIn refuses amounts that the stock of that day cannot take: the books would make a variance of them, and nobody asked for one.
func (a *Adjustment) gotIn(lines []posting.Line) error {
	var faults []*errs.Error
	for i, l := range lines {
		if l.Variance == 0 {
			continue
		}
		fault := errs.New(errs.Refused, "adjust.nothing", "%[1]s 在 %[2]s 没有库存，增加的金额没有货物可加。请改日期或仓库，或先入库。",
			"nothing lies of %[1]s on %[2]s, so there are no goods that could be worth more. Change the date or the warehouse, or receive stock first.", l.Product, a.Date)
		if a.Lines[i].Amount < 0 {
			fault = errs.New(errs.Refused, "adjust.too_much", "%[1]s 在 %[2]s 的库存金额不够减：要减 %[3]s，只有 %[4]s 可减。请改金额、日期或仓库。",
				"the stock of %[1]s on %[2]s is not worth so much: of %[3]s only %[4]s can be taken off. Change the amount, the date or the warehouse.",
				l.Product, a.Date, -a.Lines[i].Amount, -l.Value)
		}
		faults = append(faults, inLine(i, "amount", fault))
	}
	if len(faults) > 0 {
		return errs.Join(faults...)
	}
	return nil
}

// adjustmentEntries is pure: what rises and what falls stand side by side, each summed per inventory account.
func adjustmentEntries(p *posting.Document, contra int64) []gl.Entry {
	type side struct {
		account int64
		less    bool
	}
	sums, totals := map[side]money.Amount{}, map[bool]money.Amount{}
	for _, l := range p.Lines {
		amount, less := l.Value, l.Value < 0
		if less {
			amount = -amount
		}
		sums[side{l.Account, less}] += amount
		totals[less] += amount
	}
	var more, less []gl.Entry
	for s, v := range sums {
		if s.less {
			less = append(less, gl.Entry{Account: s.account, Credit: v})
		} else {
			more = append(more, gl.Entry{Account: s.account, Debit: v})
		}
	}
	byAccount := func(a, b gl.Entry) int { return cmp.Compare(a.Account, b.Account) }
	slices.SortFunc(more, byAccount)
	slices.SortFunc(less, byAccount)
	more = append(more, gl.Entry{Account: contra, Credit: totals[false]}, gl.Entry{Account: contra, Debit: totals[true]})
	return append(more, less...)
}
