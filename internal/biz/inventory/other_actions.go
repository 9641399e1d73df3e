package inventory

import (
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/master/account"
	"xingzhou/internal/master/party"
	"xingzhou/internal/master/product"
	"xingzhou/internal/master/warehouse"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
	"xingzhou/internal/platform/number"
	"xingzhou/internal/platform/tenant"
)

// CreateOther writes a paper, approved at once where the input says so.
func CreateOther(tx *db.Tx, way Direction, in *OtherInput) (*Other, error) {
	o := &Other{ID: id.ID(tx.NextID()), direction: way, Meta: doc.New(tx)}
	reads, no, err := fillOther(tx, o, in, true)
	if err != nil {
		return nil, err
	}
	o.Number = no.Next()
	if in.Approve {
		if err := postOther(tx, reads, o, in.AllowNegative, no); err != nil {
			return nil, err
		}
	} else {
		number.Save(tx, no)
	}
	insertOther(tx, o)
	return o, nil
}

// UpdateOther replaces a draft.
func UpdateOther(tx *db.Tx, way Direction, paper id.ID, in *OtherInput) (*Other, error) {
	o, err := otherAction(tx, way, paper, in.Version, doc.Draft)
	if err != nil {
		return nil, err
	}
	return o, finishOther(tx, o, in)
}

// ApproveOther 审核 posts a draft. All that it names is checked again: the master data may have changed since;
// below tells that a person lets the warehouse owe goods.
func ApproveOther(tx *db.Tx, way Direction, paper id.ID, version int, below bool) (*Other, error) {
	o, err := otherAction(tx, way, paper, version, doc.Draft)
	if err != nil {
		return nil, err
	}
	in := &OtherInput{Date: o.Date, Warehouse: o.Warehouse, Party: o.Party, ContraAccount: o.ContraAccount, Reason: o.Reason, Approve: true, AllowNegative: below}
	for _, l := range o.Lines {
		in.Lines = append(in.Lines, OtherLineInput{l.Product, l.Qty, l.UnitCost})
	}
	return o, finishOther(tx, o, in)
}

func finishOther(tx *db.Tx, o *Other, in *OtherInput) error {
	reads, _, err := fillOther(tx, o, in, false)
	if err != nil {
		return err
	}
	if in.Approve {
		if err := postOther(tx, reads, o, in.AllowNegative); err != nil {
			return err
		}
	}
	updateOther(tx, o)
	return nil
}

func otherAction(tx *db.Tx, way Direction, paper id.ID, version int, allowed ...string) (*Other, error) {
	o, err := readOther(tx, way, paper)
	if err != nil {
		return nil, err
	}
	return o, o.Check(o.Number, version, o, allowed...)
}

// fillOther reads what the input names in one batch, and checks it.
func fillOther(tx *db.Tx, o *Other, in *OtherInput, numbered bool) (*posting.Reads, *number.Counter, error) {
	company, err := tenant.Get(tx)
	if err != nil {
		return nil, nil, err
	}
	if o.Date = in.Date; o.Date == 0 {
		o.Date = tenant.Today(company, tx.Now)
	}
	w, err := warehouse.Pick(tx, in.Warehouse.Int())
	if err != nil {
		return nil, nil, err
	}
	chart, err := account.Of(tx)
	if err != nil {
		return nil, nil, err
	}
	o.Warehouse, o.WarehouseName, o.Party, o.ContraAccount, o.Reason = id.ID(w.ID), w.Name, in.Party, in.ContraAccount, in.Reason
	if len(in.Lines) == 0 {
		zh, en := o.direction.names()
		return nil, nil, errs.New(errs.Invalid, "lines.count", "%[1]s至少要有一行商品。", "An %[2]s needs at least one line.", zh, en).At("/lines")
	}
	named := make([]id.ID, len(in.Lines))
	for i, l := range in.Lines {
		named[i] = l.Product
	}
	ids, keys := productsOf(named, w.ID)
	b := tx.Batch()
	var no *number.Counter
	if numbered {
		no = number.Document(b, o.direction.prefix(), o.Date)
	}
	who := &[]party.Party{}
	if o.Party != 0 {
		who = party.Ask(b, o.Party.Int())
	}
	products, err := product.Find(tx, b, ids)
	if err != nil {
		return nil, nil, err
	}
	reads, err := posting.Ask(tx, b, keys, o.Date)
	if err != nil {
		return nil, nil, err
	}
	if err := b.Run(); err != nil {
		return nil, nil, err
	}
	if o.PartyName, err = partyName(o.Party, *who); err != nil {
		return nil, nil, err
	}
	if o.ContraAccountCode, o.ContraAccountName, err = contraAccount(chart, reads.Rules, in.ContraAccount); err != nil {
		return nil, nil, err
	}
	return reads, no, o.fill(in.Lines, products.Index())
}

// productsOf lists each product of the lines once.
func productsOf(named []id.ID, house int64) ([]int64, []stock.Key) {
	var ids []int64
	var keys []stock.Key
	seen := map[id.ID]bool{}
	for _, p := range named {
		if !seen[p] {
			seen[p] = true
			ids = append(ids, p.Int())
			keys = append(keys, stock.Key{Product: p.Int(), Warehouse: house})
		}
	}
	return ids, keys
}

// UnapproveOther 反审核 takes the paper out of the books. What came in cannot be taken away once it has moved on, for its
// cost is in what followed; what went out comes back at the cost it left with.
func UnapproveOther(tx *db.Tx, way Direction, paper id.ID, version int) (*Other, error) {
	o, err := otherAction(tx, way, paper, version, doc.Approved)
	if err != nil {
		return nil, err
	}
	res, err := posting.Reverse(tx, posting.Undo{
		Type: way.Type(), ID: o.ID.Int(), Number: o.Number, No: o.PostingNo, NewNo: o.PostingNo + 1, Day: o.Date, Party: o.Party.Int(),
	})
	if err != nil {
		return nil, err
	}
	o.Meta.Unapprove()
	if way == Out {
		o.Value = 0
		for i := range o.Lines {
			o.Lines[i].Value = 0
		}
	}
	updateOther(tx, o)
	if tx.DryRun() {
		o.Effect, err = posting.EffectOf(tx, res)
	}
	return o, err
}

// DeleteOther removes a draft that never reached the books.
func DeleteOther(tx *db.Tx, way Direction, paper id.ID, version int) error {
	o, err := otherAction(tx, way, paper, version, doc.Draft)
	if err != nil {
		return err
	}
	if o.PostingNo > 0 {
		return doc.HasHistory(o.Number)
	}
	tx.Exec(1, `DELETE FROM inventory_other WHERE tenant_id = $1 AND id = $2`, paper.Int())
	tx.Exec(db.Any, `DELETE FROM inventory_other_line WHERE tenant_id = $1 AND other_id = $2`, paper.Int())
	return nil
}
