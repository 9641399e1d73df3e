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
	"xingzhou/internal/platform/tenant"
)

// fillOther reads what the input names in one batch, and checks it.
func fillOther(tx *db.Tx, o *Other, in *OtherInput) error {
	company, err := tenant.Get(tx)
	if err != nil {
		return err
	}
	if o.Date = in.Date; o.Date == 0 {
		o.Date = tenant.Today(company, tx.Now)
	}
	w, err := warehouse.Pick(tx, in.Warehouse.Int())
	if err != nil {
		return err
	}
	chart, err := account.Of(tx)
	if err != nil {
		return err
	}
	o.Warehouse, o.WarehouseName, o.Party, o.ContraAccount, o.Reason = id.ID(w.ID), w.Name, in.Party, in.ContraAccount, in.Reason
	if len(in.Lines) == 0 {
		zh, en := o.direction.names()
		return errs.New(errs.Invalid, "lines.count", "%[1]s至少要有一行商品。", "An %[2]s needs at least one line.", zh, en).At("/lines")
	}
	named := make([]id.ID, len(in.Lines))
	for i, l := range in.Lines {
		named[i] = l.Product
	}
	ids, keys := stock.Once(named, w.ID)
	b := tx.Batch()
	o.AskNumber(b)
	who := &[]party.Party{}
	if o.Party != 0 {
		who = party.Ask(b, o.Party.Int())
	}
	products, err := product.Find(tx, b, ids)
	if err != nil {
		return err
	}
	if o.reads, err = posting.Ask(tx, b, keys, o.Date); err != nil {
		return err
	}
	if err := b.Run(); err != nil {
		return err
	}
	if o.PartyName, err = partyName(o.Party, *who); err != nil {
		return err
	}
	if o.ContraAccountCode, o.ContraAccountName, err = contraAccount(chart, o.reads.Rules, in.ContraAccount); err != nil {
		return err
	}
	if err := o.fill(in.Lines, products.Index()); err != nil {
		return err
	}
	return o.expect()
}

// unapproveOther 反审核 takes the paper out of the books. What came in cannot be taken away once it has moved on, for its
// cost is in what followed; what went out comes back at the cost it left with.
func unapproveOther(tx *db.Tx, o *Other, _ doc.How) error {
	res, err := posting.Reverse(tx, posting.Undo{
		Type: o.direction.Type(), ID: o.ID.Int(), Number: o.Number, No: o.PostingNo, NewNo: o.PostingNo + 1, Day: o.Date, Party: o.Party.Int(),
	})
	if err != nil {
		return err
	}
	o.Meta.Unapprove()
	if o.direction == Out {
		o.Value = 0
		for i := range o.Lines {
			o.Lines[i].Value = 0
		}
	}
	if tx.DryRun() {
		o.Effect, err = posting.EffectOf(tx, res)
	}
	return err
}
