package inventory

import (
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/fixed"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/master/product"
)

// fill checks the lines and values what comes in; every faulty field is named.
func (o *Other) fill(lines []OtherLineInput, products map[int64]*product.Product) error {
	o.Lines, o.Value = nil, 0
	var faults []*errs.Error
	for i, in := range lines {
		p := products[in.Product.Int()]
		l, field, fault := o.line(in, p)
		if fault != nil {
			faults = append(faults, inLine(i, field, fault))
			continue
		}
		l.LineNo, l.item = i+1, itemOf(p)
		o.Value += l.Value
		o.Lines = append(o.Lines, l)
	}
	if len(faults) > 0 {
		return errs.Join(faults...)
	}
	if o.Value > money.MaxAmount {
		return errs.New(errs.Invalid, "amount.range", "整单金额超过 %[1]s。请拆成几张单据。", "The document's value exceeds %[1]s. Split it.",
			money.Amount(money.MaxAmount)).At("/lines")
	}
	return nil
}

// expect works out what flows go by: what comes in is worth what was said; what goes out is valued by the books when it does, so
// until then by what the goods cost now.
func (o *Other) expect() error {
	if o.worth = o.Value; o.direction == In {
		return nil
	}
	for i := range o.Lines {
		l := &o.Lines[i]
		c := o.reads.Book.State(stock.Key{Product: l.Product.Int(), Warehouse: o.Warehouse.Int()}).Cost
		if c.Qty <= 0 {
			continue
		}
		v, err := fixed.MulDiv(int64(c.Value), int64(l.Qty), int64(c.Qty))
		if err != nil {
			return err
		}
		o.worth = min(o.worth+money.Amount(v), money.MaxAmount)
	}
	return nil
}

// line checks one line and names the field that is wrong.
func (o *Other) line(in OtherLineInput, p *product.Product) (l OtherLine, field string, fault *errs.Error) {
	fail := func(field, reason, zh, en string, args ...any) (OtherLine, string, *errs.Error) {
		return l, field, errs.New(errs.Invalid, reason, zh, en, args...)
	}
	switch {
	case p == nil:
		return fail("product", "product.unknown", "没有这个商品（%[1]s）。请从列表中选择。", "product %[1]s does not exist. Choose one from the list.", in.Product)
	case p.IsService():
		return fail("product", "product.service", "%[1]s 是服务，没有库存。请删除这一行。", "%[1]s is a service and has no stock. Remove the line.", p.Code)
	case in.Qty <= 0:
		return fail("qty", "qty.not_positive", "数量是 %[1]s，必须大于 0。", "the quantity is %[1]s but must be above 0.", in.Qty)
	case in.Qty > qty.Max:
		return fail("qty", "qty.range", "数量是 %[1]s，不能超过 %[2]s。请检查数量。", "the quantity is %[1]s but cannot exceed %[2]s. Check it.", in.Qty, qty.Max)
	case o.direction == Out && in.UnitCost != 0:
		return fail("unit_cost", "cost.from_book", "出库的成本由库存账算出，不能填单位成本。请清空。", "the cost of an issue comes from the stock book. Leave the unit cost empty.")
	case in.UnitCost < 0:
		return fail("unit_cost", "price.negative", "单位成本是 %[1]s，不能小于 0。", "the unit cost is %[1]s but cannot be below 0.", in.UnitCost)
	}
	v, err := money.Extend(in.UnitCost, in.Qty)
	if err != nil {
		return fail("unit_cost", "amount.range", "金额太大，超过 %[1]s。请检查数量和单位成本。", "the value exceeds %[1]s. Check quantity and unit cost.", money.Amount(money.MaxAmount))
	}
	return OtherLine{Product: in.Product, Qty: in.Qty, UnitCost: in.UnitCost, Value: v}, "", nil
}
