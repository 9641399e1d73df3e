package inventory

import (
	"fmt"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/master/product"
	"xingzhou/internal/master/warehouse"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
	"xingzhou/internal/platform/tenant"
)

// fillOpening reads what the input names in one batch, and checks it.
func fillOpening(tx *db.Tx, o *Opening, in *OpeningInput) error {
	company, err := tenant.Get(tx)
	if err != nil {
		return err
	}
	if o.Date = in.Date; o.Date == 0 {
		o.Date = company.StartPeriod.First()
	}
	w, err := warehouse.Pick(tx, in.Warehouse.Int())
	if err != nil {
		return err
	}
	o.Warehouse, o.WarehouseName, o.Note = id.ID(w.ID), w.Name, in.Note
	if len(in.Lines) == 0 {
		return errs.New(errs.Invalid, "lines.count", "期初库存单至少要有一行商品。", "An opening stock document needs at least one line.").At("/lines")
	}
	named := make([]id.ID, len(in.Lines))
	for i, l := range in.Lines {
		named[i] = l.Product
	}
	ids, keys := stock.Once(named, w.ID)
	b := tx.Batch()
	o.AskNumber(b)
	products := product.AskMany(b, ids)
	if o.reads, err = posting.Ask(tx, b, keys, o.Date); err != nil {
		return err
	}
	if err := b.Run(); err != nil {
		return err
	}
	return o.fill(in, product.Index(*products))
}

// fill checks and values the lines; every faulty field is named.
func (o *Opening) fill(in *OpeningInput, products map[int64]*product.Product) error {
	o.Lines, o.Value = nil, 0
	var faults []*errs.Error
	fault := func(i int, field, reason, zh, en string, args ...any) {
		e := errs.New(errs.Invalid, reason, zh, en, args...)
		e.Zh, e.En = fmt.Sprintf("第 %d 行：%s", i+1, e.Zh), fmt.Sprintf("Line %d: %s", i+1, e.En)
		faults = append(faults, e.At(fmt.Sprintf("/lines/%d/%s", i, field)))
	}
	for i, l := range in.Lines {
		p := products[l.Product.Int()]
		switch {
		case p == nil:
			fault(i, "product", "product.unknown", "没有这个商品（%[1]s）。请从列表中选择。", "product %[1]s does not exist. Choose one from the list.", l.Product)
			continue
		case p.IsService():
			fault(i, "product", "product.service", "%[1]s 是服务，没有库存。请删除这一行。", "%[1]s is a service and has no stock. Remove the line.", p.Code)
			continue
		case l.Qty <= 0:
			fault(i, "qty", "qty.not_positive", "数量是 %[1]s，必须大于 0。", "the quantity is %[1]s but must be above 0.", l.Qty)
			continue
		case l.Qty > qty.Max:
			fault(i, "qty", "qty.range", "数量是 %[1]s，不能超过 %[2]s。请检查数量。", "the quantity is %[1]s but cannot exceed %[2]s. Check it.", l.Qty, qty.Max)
			continue
		case l.UnitCost < 0:
			fault(i, "unit_cost", "price.negative", "单位成本是 %[1]s，不能小于 0。", "the unit cost is %[1]s but cannot be below 0.", l.UnitCost)
			continue
		}
		v, err := money.Extend(l.UnitCost, l.Qty)
		if err != nil {
			fault(i, "unit_cost", "amount.range", "金额太大，超过 %[1]s。请检查数量和单位成本。", "the value exceeds %[1]s. Check quantity and unit cost.", money.Amount(money.MaxAmount))
			continue
		}
		o.Value += v
		o.Lines = append(o.Lines, OpeningLine{
			LineNo: i + 1, Product: l.Product, item: itemOf(p), Qty: l.Qty, UnitCost: l.UnitCost, Value: v,
		})
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

// approveOpening 审核 brings the stock in: Dr inventory, Cr the opening counterpart.
func approveOpening(tx *db.Tx, o *Opening, _ doc.How) error {
	o.Meta.Approve(tx)
	reads := o.reads
	contra, err := reads.Rules.Account(posting.OpeningSet, "", o.Date)
	if err != nil {
		return err
	}
	p := &posting.Document{Type: OpeningType, ID: o.ID.Int(), No: o.PostingNo, Number: o.Number, Day: o.Date, Summary: "期初库存 " + o.Number, Counters: o.Counters()}
	for i, l := range o.Lines {
		key := stock.Key{Product: l.Product.Int(), Warehouse: o.Warehouse.Int()}
		inventory := reads.Book.State(key).Account
		if inventory == 0 {
			if inventory, err = reads.Rules.Account(posting.Inventory, l.category, o.Date); err != nil {
				return err
			}
		}
		p.Lines = append(p.Lines, posting.Line{
			Move:     stock.Move{Line: l.LineNo, Kind: stock.Opening, Key: key, Qty: l.Qty, Value: l.Value, Account: inventory, Contra: contra},
			Category: l.category, Product: l.ProductCode + " " + l.ProductName, Pointer: fmt.Sprintf("/lines/%d/qty", i),
		})
	}
	p.Entries = func(_ *posting.Rules, p *posting.Document) ([]gl.Entry, error) { return otherEntries(p, contra), nil }
	res, err := posting.Post(tx, reads, p)
	if err != nil {
		return err
	}
	if res.Voucher != nil {
		o.Voucher = id.ID(res.Voucher.ID)
	}
	if tx.DryRun() {
		o.Effect, err = posting.EffectOf(tx, res)
	}
	return err
}

// unapproveOpening 反审核; refused once the goods have moved on, for their cost is in what followed.
func unapproveOpening(tx *db.Tx, o *Opening, _ doc.How) error {
	res, err := posting.Reverse(tx, posting.Undo{Type: OpeningType, ID: o.ID.Int(), Number: o.Number, No: o.PostingNo, NewNo: o.PostingNo + 1, Day: o.Date})
	if err != nil {
		return err
	}
	o.Meta.Unapprove()
	if tx.DryRun() {
		o.Effect, err = posting.EffectOf(tx, res)
	}
	return err
}
