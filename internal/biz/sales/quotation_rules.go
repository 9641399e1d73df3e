package sales

import (
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/platform/audit"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
	"xingzhou/internal/platform/tenant"
)

// standsFor is how long an offer stands when nobody says.
const standsFor = 30

// fillQuotation works a quotation out as an order would be: the same checks, the same prices.
func fillQuotation(tx *db.Tx, t *Quotation, in *QuotationInput) error {
	o := Order{Meta: t.Meta}
	if err := priceOrder(tx, &o, &in.OrderInput, false); err != nil {
		return err
	}
	t.Meta, t.PromiseDate, t.Customer, t.CustomerName, t.Warehouse, t.WarehouseName = o.Meta, o.PromiseDate, o.Customer, o.CustomerName, o.Warehouse, o.WarehouseName
	t.Currency, t.TaxIncluded, t.sums, t.Note = o.Currency, o.TaxIncluded, o.sums, o.Note
	if t.ValidDay = in.ValidDay; t.ValidDay == 0 {
		t.ValidDay = t.Date.AddDays(standsFor)
	}
	if !t.ValidDay.Valid() || t.ValidDay < t.Date {
		return errs.New(errs.Invalid, "quotation.valid", "有效期 %[1]s 早于报价日期 %[2]s。请改有效期。", "The offer is valid until %[1]s, before its date %[2]s. Change it.", t.ValidDay, t.Date).At("/valid_day")
	}
	if t.Revision == 0 {
		t.Revision, t.First = 1, t.ID
	}
	if r := in.revises; r != nil {
		t.Revision, t.First = r.Revision+1, r.First
	}
	t.Lines = nil
	for _, l := range o.Lines {
		t.Lines = append(t.Lines, QuotationLine{LineNo: l.LineNo, Product: l.Product, item: l.item, Qty: l.Qty, Price: l.Price, Discount: l.Discount, TaxRate: l.TaxRate, Note: l.Note, sums: l.sums})
	}
	return nil
}

// quotationAgain is the command that would write the quotation as it is.
func quotationAgain(t *Quotation) *QuotationInput {
	in := &QuotationInput{ValidDay: t.ValidDay, OrderInput: OrderInput{Customer: t.Customer, Date: t.Date, PromiseDate: t.PromiseDate, Warehouse: t.Warehouse,
		TaxIncluded: &t.TaxIncluded, Note: t.Note}}
	for i := range t.Lines {
		l := &t.Lines[i]
		in.Lines = append(in.Lines, OrderLineInput{Product: l.Product, Qty: l.Qty, Price: l.Price, Discount: l.Discount, TaxRate: &l.TaxRate, Note: l.Note})
	}
	return in
}

func showQuotation(q db.Querier, _ string, t *Quotation) error {
	return showItems(q, t.Warehouse, t.Lines, (*QuotationLine).goods)
}

// acceptQuotation notes that the customer agrees, on a day on which the offer still stands; how tells who it was, over a link.
func acceptQuotation(tx *db.Tx, t *Quotation, how doc.How) error {
	if err := t.stillValid(tx); err != nil {
		return err
	}
	t.State, t.AcceptedBy = Accepted, how.Reason
	return nil
}

func (t *Quotation) stillValid(tx *db.Tx) error {
	company, err := tenant.Get(tx)
	if err == nil && tenant.Today(company, tx.Now) > t.ValidDay {
		err = errs.New(errs.Refused, "quotation.expired", "报价单 %[1]s 的有效期到 %[2]s，已过期。请出新版本。", "Quotation %[1]s was valid until %[2]s. Revise it.", t.Number, t.ValidDay)
	}
	return err
}

// orderQuotation pushes an offer down to a draft of an order, with the prices that were offered.
func orderQuotation(tx *db.Tx, t *Quotation, _ doc.How) error {
	if t.State == doc.Approved { // who accepted may order later, too
		if err := t.stillValid(tx); err != nil {
			return err
		}
	}
	in := quotationAgain(t).OrderInput
	in.Date, in.PromiseDate = 0, 0
	if today, err := dayOr(tx, 0); err == nil && t.PromiseDate >= today {
		in.PromiseDate = t.PromiseDate
	}
	o, err := Orders.Create(tx, &in)
	if err != nil {
		return err
	}
	t.State, t.Order, t.OrderNumber = Ordered, o.ID, o.Number
	return nil
}

// reviseQuotation closes an offer and writes its next version, a draft.
func reviseQuotation(tx *db.Tx, t *Quotation, _ doc.How) error {
	in := quotationAgain(t)
	in.Date, in.PromiseDate, in.ValidDay, in.revises = 0, 0, 0, t
	var err error
	if in.Custom, err = doc.Carried(tx, QuotationType, t.Custom); err != nil {
		return err
	}
	next, err := Quotations.Create(tx, in)
	if err != nil {
		return err
	}
	t.Next = next.ID
	t.State = doc.Closed
	return nil
}

// orderGone lets the offer be ordered again that a deleted draft was made from.
func orderGone(tx *db.Tx, o *Order) error {
	t, found, err := db.One(tx, func(r *db.Row) doc.Meta { return doc.Meta{ID: id.ID(r.Int()), Number: r.Text()} },
		`SELECT id, number FROM sales_quotation WHERE tenant_id = $1 AND order_id = $2`, o.ID.Int())
	if err != nil || !found {
		return err
	}
	tx.Exec(1, `UPDATE sales_quotation SET state = $3, order_id = 0, version = version + 1 WHERE tenant_id = $1 AND id = $2`, t.ID.Int(), Accepted)
	audit.Note(tx, audit.Event{Document: QuotationType, Paper: t.ID.Int(), Number: t.Number, Action: "update",
		Changes: []audit.Change{{Path: "/order", Label: "订单 · Order", Old: o.Number}, {Path: "/state", Label: "状态 · State", Old: Ordered, New: Accepted}}})
	return nil
}
