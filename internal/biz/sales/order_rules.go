package sales

import (
	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/fixed"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/master/product"
)

// priceLine computes a line's amounts. Tax is rounded per line: the tax bureau checks the file line by line.
func priceLine(price money.Price, q qty.Qty, discount, tax money.Rate, included bool) (sums, error) {
	gross, err := money.Extend(price, q)
	if err != nil {
		return sums{}, err
	}
	if discount != 0 {
		if gross, err = money.Discounted(gross, discount); err != nil {
			return sums{}, err
		}
	}
	if included {
		net, t, err := money.SplitGross(gross, tax)
		return sums{Amount: net, Tax: t, Total: gross}, err
	}
	t, err := money.TaxOn(gross, tax)
	return sums{Amount: gross, Tax: t, Total: gross + t}, err
}

// part gives the amounts of the next part of a line: what the line is worth up to after, less what living parts took.
// Parts add up to the line whatever was un-approved in between.
func part(line, taken sums, after, whole qty.Qty) (sums, error) {
	net, err := partOf(line.Amount, taken.Amount, after, whole)
	if err != nil {
		return sums{}, err
	}
	tax, err := partOf(line.Tax, taken.Tax, after, whole)
	return sums{Amount: net, Tax: tax, Total: net + tax}, err
}

// partOf is never below zero: where earlier parts took a cent too many, later ones take it back.
func partOf(total, taken money.Amount, after, whole qty.Qty) (money.Amount, error) {
	upto, err := fixed.MulDiv(int64(total), int64(after), int64(whole))
	return max(0, money.Amount(upto)-taken), err
}

// buildLines checks the lines of an input and prices them; every faulty field is named.
func buildLines(in *OrderInput, products map[int64]*product.Product, included bool) ([]OrderLine, error) {
	var faults []*errs.Error
	lines := make([]OrderLine, 0, len(in.Lines))
	for i, l := range in.Lines {
		p := products[l.Product.Int()]
		if f := checkLine(i, l, p); f != nil {
			faults = append(faults, f)
			continue
		}
		rate := p.TaxRate
		if l.TaxRate != nil {
			rate = *l.TaxRate
		}
		s, err := priceLine(l.Price, l.Qty, l.Discount, rate, included)
		if err != nil || s.Total > money.MaxAmount {
			faults = append(faults, lineError("amount.range", i, "price", "金额太大，超过 %[1]s。请检查数量和单价。",
				"the amount exceeds %[1]s. Check quantity and price.", money.Amount(money.MaxAmount)))
			continue
		}
		lines = append(lines, OrderLine{
			LineNo: i + 1, Product: l.Product, item: itemOf(p), Service: p.IsService(), Qty: l.Qty, Price: l.Price,
			Discount: l.Discount, TaxRate: rate, Note: l.Note, sums: s,
		})
	}
	if len(faults) > 0 {
		return nil, errs.Join(faults...)
	}
	return lines, nil
}

func checkLine(i int, l OrderLineInput, p *product.Product) *errs.Error {
	switch {
	case p == nil:
		return lineError("product.unknown", i, "product", "没有这个商品（%[1]s）。请从列表中选择。", "product %[1]s does not exist. Choose one from the list.", l.Product)
	case p.Disabled:
		return productDisabled(i, p.Code)
	case l.Qty <= 0:
		return lineError("qty.not_positive", i, "qty", "数量是 %[1]s，必须大于 0。退货请用销售退货单。", "the quantity is %[1]s but must be above 0. Use a return to take goods back.", l.Qty)
	case l.Qty > qty.Max:
		return lineError("qty.range", i, "qty", "数量是 %[1]s，不能超过 %[2]s。请检查数量。", "the quantity is %[1]s but cannot exceed %[2]s. Check it.", l.Qty, qty.Max)
	case l.Price < 0:
		return lineError("price.negative", i, "price", "单价是 %[1]s，不能小于 0。", "the price is %[1]s but cannot be below 0.", l.Price)
	case l.Discount < 0 || l.Discount > 1_000_000:
		return lineError("discount.range", i, "discount", "折扣必须在 0 到 100%% 之间，现在是 %[1]s。", "the discount must lie between 0 and 100 %%, it is %[1]s.", l.Discount)
	case l.TaxRate != nil && (*l.TaxRate < 0 || *l.TaxRate > 1_000_000):
		return lineError("tax.range", i, "tax_rate", "税率必须在 0 到 100%% 之间，现在是 %[1]s。", "the tax rate must lie between 0 and 100 %%, it is %[1]s.", *l.TaxRate)
	}
	return nil
}

func productDisabled(line int, code string) *errs.Error {
	return lineError("product.disabled", line, "product", "商品 %[1]s 已停用。请先启用，或另选商品。", "product %[1]s is disabled. Enable it or choose another.", code)
}

// checkBarred refuses to approve for a customer, or with a product, that was disabled since the draft was written.
func (o *Order) checkBarred() error {
	if c := o.books.customer; c != nil && c.Disabled {
		return customerDisabled(c.Name)
	}
	var faults []*errs.Error
	for i := range o.Lines {
		if l := &o.Lines[i]; l.disabled && l.Open() > 0 {
			faults = append(faults, productDisabled(i, l.ProductCode))
		}
	}
	if len(faults) > 0 {
		return errs.Join(faults...)
	}
	return nil
}

// addUp fills the head's sums from the lines.
func (o *Order) addUp() error {
	o.sums, o.Qty, o.OpenQty = sums{}, 0, 0
	for i := range o.Lines {
		o.sums.add(o.Lines[i].sums)
		o.Qty += o.Lines[i].Qty
		o.OpenQty += o.Lines[i].Open()
	}
	if o.Total > money.MaxAmount {
		return errs.New(errs.Invalid, "amount.range", "整单金额超过 %[1]s。请拆成几张单据。", "The order's total exceeds %[1]s. Split it.", money.Amount(money.MaxAmount)).At("/lines")
	}
	o.Progress = progress(o.Qty, o.OpenQty)
	return nil
}

func checkDays(on, promise day.Day) error {
	if !on.Valid() {
		return errs.New(errs.Invalid, "day.invalid", "订单日期 %[1]s 无效。请填写真实日期。", "The order date %[1]s does not exist.", on).At("/date")
	}
	if !promise.Valid() || promise < on {
		return errs.New(errs.Invalid, "day.promise", "承诺交货 %[1]s 早于订单日期 %[2]s。请改交货日期。",
			"The promised date %[1]s lies before the order date %[2]s. Change it.", promise, on).At("/promise_date")
	}
	return nil
}
