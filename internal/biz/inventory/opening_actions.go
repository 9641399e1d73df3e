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
	"xingzhou/internal/platform/number"
	"xingzhou/internal/platform/tenant"
)

// CreateOpening writes an opening stock document, approved at once where the input says so.
func CreateOpening(tx *db.Tx, in *OpeningInput) (*Opening, error) {
	o := &Opening{ID: id.ID(tx.NextID()), Meta: doc.New(tx)}
	reads, no, err := fillOpening(tx, o, in, true)
	if err != nil {
		return nil, err
	}
	o.Number = no.Next()
	if in.Approve {
		if err := postOpening(tx, reads, o, no); err != nil {
			return nil, err
		}
	} else {
		number.Save(tx, no)
	}
	insertOpening(tx, o)
	return o, nil
}

// UpdateOpening replaces a draft.
func UpdateOpening(tx *db.Tx, opening id.ID, in *OpeningInput) (*Opening, error) {
	o, err := openingAction(tx, opening, in.Version, doc.Draft)
	if err != nil {
		return nil, err
	}
	return o, finishOpening(tx, o, in)
}

// ApproveOpening 审核 posts a draft.
func ApproveOpening(tx *db.Tx, opening id.ID, version int) (*Opening, error) {
	o, err := openingAction(tx, opening, version, doc.Draft)
	if err != nil {
		return nil, err
	}
	in := &OpeningInput{Date: o.Date, Warehouse: o.Warehouse, Note: o.Note, Approve: true}
	for _, l := range o.Lines {
		in.Lines = append(in.Lines, OpeningLineInput{l.Product, l.Qty, l.UnitCost})
	}
	return o, finishOpening(tx, o, in)
}

func finishOpening(tx *db.Tx, o *Opening, in *OpeningInput) error {
	reads, _, err := fillOpening(tx, o, in, false)
	if err != nil {
		return err
	}
	if in.Approve {
		if err := postOpening(tx, reads, o); err != nil {
			return err
		}
	}
	updateOpening(tx, o)
	return nil
}

func openingAction(tx *db.Tx, opening id.ID, version int, allowed ...string) (*Opening, error) {
	o, err := readOpening(tx, opening)
	if err != nil {
		return nil, err
	}
	return o, o.Check(o.Number, version, o, allowed...)
}

func fillOpening(tx *db.Tx, o *Opening, in *OpeningInput, numbered bool) (*posting.Reads, *number.Counter, error) {
	company, err := tenant.Get(tx)
	if err != nil {
		return nil, nil, err
	}
	if o.Date = in.Date; o.Date == 0 {
		o.Date = company.StartPeriod.First()
	}
	w, err := warehouse.Pick(tx, in.Warehouse.Int())
	if err != nil {
		return nil, nil, err
	}
	o.Warehouse, o.WarehouseName, o.Note = id.ID(w.ID), w.Name, in.Note
	if len(in.Lines) == 0 {
		return nil, nil, errs.New(errs.Invalid, "lines.count", "期初库存单至少要有一行商品。", "An opening stock document needs at least one line.").At("/lines")
	}
	var ids []int64
	var keys []stock.Key
	seen := map[id.ID]bool{}
	for _, l := range in.Lines {
		if !seen[l.Product] {
			seen[l.Product] = true
			ids = append(ids, l.Product.Int())
			keys = append(keys, stock.Key{Product: l.Product.Int(), Warehouse: w.ID})
		}
	}
	b := tx.Batch()
	var no *number.Counter
	if numbered {
		no = number.Document(b, "QCKC", o.Date)
	}
	products := product.AskMany(b, ids)
	reads, err := posting.Ask(tx, b, keys, o.Date)
	if err != nil {
		return nil, nil, err
	}
	if err := b.Run(); err != nil {
		return nil, nil, err
	}
	return reads, no, o.fill(in, product.Index(*products))
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
			LineNo: i + 1, Product: l.Product, ProductCode: p.Code, ProductName: p.Name, Spec: p.Spec, Unit: p.Unit, Qty: l.Qty, UnitCost: l.UnitCost, Value: v,
			category: p.Category,
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

// postOpening brings the stock in: Dr inventory, Cr the opening counterpart.
func postOpening(tx *db.Tx, reads *posting.Reads, o *Opening, counters ...*number.Counter) error {
	o.Meta.Approve(tx)
	contra, err := reads.Rules.Account(posting.OpeningSet, "", o.Date)
	if err != nil {
		return err
	}
	p := &posting.Document{Type: OpeningType, ID: o.ID.Int(), No: o.PostingNo, Number: o.Number, Day: o.Date, Summary: "期初库存 " + o.Number, Counters: counters}
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

// UnapproveOpening 反审核; refused once the goods have moved on, for their cost is in what followed.
func UnapproveOpening(tx *db.Tx, opening id.ID, version int) (*Opening, error) {
	o, err := openingAction(tx, opening, version, doc.Approved)
	if err != nil {
		return nil, err
	}
	res, err := posting.Reverse(tx, posting.Undo{Type: OpeningType, ID: o.ID.Int(), Number: o.Number, No: o.PostingNo, NewNo: o.PostingNo + 1, Day: o.Date})
	if err != nil {
		return nil, err
	}
	o.Meta.Unapprove()
	updateOpening(tx, o)
	if tx.DryRun() {
		o.Effect, err = posting.EffectOf(tx, res)
	}
	return o, err
}

// DeleteOpening removes a draft that never reached the books.
func DeleteOpening(tx *db.Tx, opening id.ID, version int) error {
	o, err := openingAction(tx, opening, version, doc.Draft)
	if err != nil {
		return err
	}
	if o.PostingNo > 0 {
		return doc.HasHistory(o.Number)
	}
	tx.Exec(1, `DELETE FROM inventory_opening WHERE tenant_id = $1 AND id = $2`, opening.Int())
	tx.Exec(db.Any, `DELETE FROM inventory_opening_line WHERE tenant_id = $1 AND opening_id = $2`, opening.Int())
	return nil
}
