// Package trace 上查下查: the papers around a paper, from the order down to the voucher.
// Invariant: it reads and never writes; a link is shown as long as its paper lives, drafts included, void vouchers left out.
package trace

import (
	"xingzhou/internal/biz/inventory"
	"xingzhou/internal/biz/sales"
	"xingzhou/internal/biz/settlement"
	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
	"xingzhou/internal/platform/find"
)

// Reader answers doc.Tracer.
type Reader struct{}

// most bounds how many papers of a kind are shown: a strip is for looking around, not for reading a ledger.
const most = "100"

// paper is one link with the ids that lead on.
type paper struct {
	doc.Link
	order, delivery, party int64
	owner, house           int64
	above                  int64 // who wrote the order that a delivery or a return follows from: it is theirs too
}

const (
	quotationSQL = `SELECT id, number, state, day, total, order_id, 0, customer_id, created_by, warehouse_id FROM sales_quotation WHERE tenant_id = $1 AND `
	orderSQL     = `SELECT id, number, state, day, total, id, 0, customer_id, created_by, warehouse_id FROM sales_order WHERE tenant_id = $1 AND `
	deliverySQL  = `SELECT id, number, state, day, total, order_id, id, customer_id, created_by, warehouse_id FROM sales_delivery WHERE tenant_id = $1 AND `
	returnSQL    = `SELECT id, number, state, day, total, order_id, delivery_id, customer_id, created_by, warehouse_id FROM sales_return WHERE tenant_id = $1 AND `
	receiptSQL   = `SELECT id, number, state, day, amount, 0, 0, party_id, created_by, 0 FROM settlement_receipt WHERE tenant_id = $1 AND `
	openingSQL   = `SELECT id, number, state, day, value, 0, 0, 0, created_by, warehouse_id FROM inventory_opening WHERE tenant_id = $1 AND `
	otherSQL     = `SELECT id, number, state, day, value, 0, 0, 0, created_by, warehouse_id FROM inventory_other WHERE tenant_id = $1 AND `
	adjustSQL    = `SELECT id, number, state, day, value, 0, 0, 0, created_by, warehouse_id FROM inventory_adjustment WHERE tenant_id = $1 AND `
	// The change of value is not for everybody who may read the decision.
	costingSQL = `SELECT id, number, state, day, 0, 0, 0, 0, created_by, 0 FROM inventory_costing WHERE tenant_id = $1 AND `
	byID       = ` ORDER BY id LIMIT ` + most
)

// trail gathers the papers along the chain.
type trail struct {
	q                                     db.Querier
	quotations                            []paper
	orders, deliveries, returns, receipts []paper
	stock                                 []paper // openings, other receipts and issues, value adjustments, costing decisions, which stand alone
	landed                                []paper // charges on top of what came in
	recosts                               []paper
}

// Links lists the papers around a paper: orders, deliveries, returns, receipts, vouchers, each by age.
func (Reader) Links(q db.Querier, kind string, self int64) ([]doc.Link, error) {
	t := &trail{q: q}
	source, sourceKind := self, kind
	var voucher *paper
	if kind == gl.VoucherType {
		var err error
		if voucher, source, sourceKind, err = t.voucher(self); err != nil || voucher == nil {
			return nil, err
		}
	}
	known, err := t.walk(sourceKind, source)
	if err != nil || !known {
		return nil, err
	}
	if err := t.recosted(sourceKind, source); err != nil {
		return nil, err
	}
	vouchers, err := t.vouchers(sourceKind, source)
	if err != nil {
		return nil, err
	}
	if voucher != nil {
		vouchers = []paper{*voucher}
	}
	var out []doc.Link
	who := auth.From(db.Context(q))
	t.inherit()
	for _, list := range [][]paper{t.quotations, t.orders, t.stock, t.landed, t.deliveries, t.returns, t.receipts, t.recosts, vouchers} {
		for _, p := range list {
			if p.Self = p.Kind == kind && p.ID.Int() == self; p.Self || p.within(who) {
				out = append(out, p.shown(who))
			}
		}
	}
	return out, nil
}

func (t *trail) walk(kind string, self int64) (bool, error) {
	switch kind {
	case sales.QuotationType:
		return true, t.fromQuotation(self)
	case sales.OrderType:
		return true, t.fromOrder(self)
	case sales.DeliveryType:
		return true, t.fromDelivery(self)
	case sales.ReturnType:
		return true, t.fromReturn(self)
	case settlement.ReceiptType:
		return true, t.fromReceipt(self)
	case inventory.OpeningType:
		return true, t.received(kind, openingSQL, self)
	case inventory.ReceiptType, inventory.IssueType:
		return true, t.received(kind, otherSQL, self)
	case inventory.LandedType:
		return true, t.fromLanded(self)
	case inventory.AdjustmentType:
		return true, t.alone(kind, adjustSQL, self)
	case inventory.CostingType:
		return true, t.alone(kind, costingSQL, self)
	case posting.RecostType:
		return true, t.fromRecost(self)
	}
	return false, nil
}

// alone finds a paper that no other paper leads to.
func (t *trail) alone(kind, sql string, self int64) error {
	b := t.q.Batch()
	found := ask(b, kind, sql+`id = $2`, self)
	err := b.Run()
	t.stock = *found
	return err
}

func ask(b *db.Batch, kind, sql string, args ...any) *[]paper {
	return db.Ask(b, func(r *db.Row) paper {
		return paper{doc.Link{Kind: kind, ID: id.ID(r.Int()), Number: r.Text(), State: r.Text(), Date: day.Day(r.Int()), Total: money.Amount(r.Int())},
			r.Int(), r.Int(), r.Int(), r.Int(), r.Int(), 0}
	}, sql, args...)
}

func (t *trail) fromOrder(order int64) error {
	b := t.q.Batch()
	quotations := ask(b, sales.QuotationType, quotationSQL+`order_id = $2`+byID, order)
	orders := ask(b, sales.OrderType, orderSQL+`id = $2`, order)
	deliveries := ask(b, sales.DeliveryType, deliverySQL+`order_id = $2`+byID, order)
	returns := ask(b, sales.ReturnType, returnSQL+`order_id = $2`+byID, order)
	if err := b.Run(); err != nil {
		return err
	}
	t.quotations, t.orders, t.deliveries, t.returns = *quotations, *orders, *deliveries, *returns
	return t.settlers()
}

// fromQuotation looks around: the other versions of the offer, and the order that one of them became.
func (t *trail) fromQuotation(self int64) error {
	versions, err := t.versions(self)
	if err != nil {
		return err
	}
	for _, p := range versions {
		if p.order != 0 {
			err = t.fromOrder(p.order)
		}
	}
	t.quotations = versions
	return err
}

func (t *trail) versions(self int64) ([]paper, error) {
	b := t.q.Batch()
	found := ask(b, sales.QuotationType, quotationSQL+`first_id = (SELECT x.first_id FROM sales_quotation x WHERE x.tenant_id = $1 AND x.id = $2)`+byID, self)
	err := b.Run()
	return *found, err
}

func (t *trail) fromDelivery(delivery int64) error {
	b := t.q.Batch()
	deliveries := ask(b, sales.DeliveryType, deliverySQL+`id = $2`, delivery)
	orders := ask(b, sales.OrderType, orderSQL+`id = (SELECT d.order_id FROM sales_delivery d WHERE d.tenant_id = $1 AND d.id = $2)`, delivery)
	returns := ask(b, sales.ReturnType, returnSQL+`delivery_id = $2`+byID, delivery)
	if err := b.Run(); err != nil {
		return err
	}
	t.orders, t.deliveries, t.returns = *orders, *deliveries, *returns
	return t.settlers()
}

func (t *trail) fromReturn(ret int64) error {
	b := t.q.Batch()
	returns := ask(b, sales.ReturnType, returnSQL+`id = $2`, ret)
	orders := ask(b, sales.OrderType, orderSQL+`id = (SELECT x.order_id FROM sales_return x WHERE x.tenant_id = $1 AND x.id = $2)`, ret)
	deliveries := ask(b, sales.DeliveryType, deliverySQL+`id = (SELECT x.delivery_id FROM sales_return x WHERE x.tenant_id = $1 AND x.id = $2)`, ret)
	if err := b.Run(); err != nil {
		return err
	}
	t.orders, t.deliveries, t.returns = *orders, *deliveries, *returns
	return t.settlers()
}

// fromReceipt looks up: what the receipt settles, and the orders behind it.
func (t *trail) fromReceipt(receipt int64) error {
	sources, err := db.All(t.q, (*db.Row).Int, `SELECT DISTINCT i.source_id FROM settlement_receipt_line l
JOIN openitem i ON i.tenant_id = $1 AND i.id = l.item_id WHERE l.tenant_id = $1 AND l.receipt_id = $2 ORDER BY i.source_id LIMIT `+most, receipt)
	if err != nil {
		return err
	}
	in, args := find.In(2, sources)
	b := t.q.Batch()
	receipts := ask(b, settlement.ReceiptType, receiptSQL+`id = $2`, receipt)
	deliveries := ask(b, sales.DeliveryType, deliverySQL+`id IN `+in+byID, args...)
	returns := ask(b, sales.ReturnType, returnSQL+`id IN `+in+byID, args...)
	if err := b.Run(); err != nil {
		return err
	}
	t.receipts, t.deliveries, t.returns = *receipts, *deliveries, *returns
	var orders []int64
	for _, list := range [][]paper{t.deliveries, t.returns} {
		for _, p := range list {
			orders = append(orders, p.order)
		}
	}
	in, args = find.In(2, orders)
	found := ask(b, sales.OrderType, orderSQL+`id IN `+in+byID, args...)
	err = b.Run()
	t.orders = *found
	return err
}

// settlers finds the receipts that settle the deliveries and returns, or are about to: a draft has lines but no match.
func (t *trail) settlers() error {
	var sources []int64
	var party int64
	for _, list := range [][]paper{t.deliveries, t.returns} {
		for _, p := range list {
			sources, party = append(sources, p.ID.Int()), p.party
		}
	}
	if len(sources) == 0 {
		return nil
	}
	in, args := find.In(2, sources)
	inDraft, argsDraft := find.In(3, sources)
	b := t.q.Batch()
	settled := db.Ask(b, (*db.Row).Int, `SELECT m.source_id FROM openitem i JOIN openitem_match m ON m.tenant_id = $1 AND m.item_id = i.id
WHERE i.tenant_id = $1 AND i.source_id IN `+in+` AND m.source_type = '`+settlement.ReceiptType+`'
GROUP BY m.source_id HAVING CAST(SUM(m.amount) AS bigint) <> 0 LIMIT `+most, args...)
	drafts := db.Ask(b, (*db.Row).Int, `SELECT DISTINCT r.id FROM settlement_receipt r
JOIN settlement_receipt_line l ON l.tenant_id = $1 AND l.receipt_id = r.id JOIN openitem i ON i.tenant_id = $1 AND i.id = l.item_id
WHERE r.tenant_id = $1 AND r.party_id = $2 AND r.state = 'draft' AND i.source_id IN `+inDraft+` LIMIT `+most, append([]any{party}, argsDraft...)...)
	if err := b.Run(); err != nil {
		return err
	}
	receipts := append(*settled, *drafts...)
	if len(receipts) == 0 {
		return nil
	}
	in, args = find.In(2, receipts)
	found := ask(b, settlement.ReceiptType, receiptSQL+`id IN `+in+byID, args...)
	err := b.Run()
	t.receipts = *found
	return err
}
