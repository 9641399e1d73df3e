package inventory

import (
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/master/account"
	"xingzhou/internal/master/product"
	"xingzhou/internal/master/warehouse"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
	"xingzhou/internal/platform/tenant"
)

// fillAdjustment reads what the input names in one batch, and checks it.
func fillAdjustment(tx *db.Tx, a *Adjustment, in *AdjustmentInput) error {
	company, err := tenant.Get(tx)
	if err != nil {
		return err
	}
	if a.Date = in.Date; a.Date == 0 {
		a.Date = tenant.Today(company, tx.Now)
	}
	w, err := warehouse.Pick(tx, in.Warehouse.Int())
	if err != nil {
		return err
	}
	chart, err := account.Of(tx)
	if err != nil {
		return err
	}
	a.Warehouse, a.WarehouseName, a.ContraAccount, a.Reason = id.ID(w.ID), w.Name, in.ContraAccount, in.Reason
	if len(in.Lines) == 0 {
		return errs.New(errs.Invalid, "lines.count", "成本调整单至少要有一行商品。", "A value adjustment needs at least one line.").At("/lines")
	}
	named := make([]id.ID, len(in.Lines))
	for i, l := range in.Lines {
		named[i] = l.Product
	}
	ids, keys := stock.Once(named, w.ID)
	b := tx.Batch()
	a.AskNumber(b)
	products, err := product.Find(tx, b, ids)
	if err != nil {
		return err
	}
	if a.reads, err = posting.Ask(tx, b, keys, a.Date); err != nil {
		return err
	}
	if err := b.Run(); err != nil {
		return err
	}
	if a.ContraAccountCode, a.ContraAccountName, err = contraAccount(chart, a.reads.Rules, in.ContraAccount); err != nil {
		return err
	}
	return a.fill(tx, in.Lines, products.Index())
}

// unapproveAdjustment 反审核 takes the paper out of the books: what left since costs what it would have cost without it.
func unapproveAdjustment(tx *db.Tx, a *Adjustment, _ doc.How) error {
	res, err := posting.Reverse(tx, posting.Undo{Type: AdjustmentType, ID: a.ID.Int(), Number: a.Number, No: a.PostingNo, NewNo: a.PostingNo + 1, Day: a.Date})
	if err != nil {
		return err
	}
	a.Meta.Unapprove()
	if tx.DryRun() {
		a.Effect, err = posting.EffectOf(tx, res)
	}
	return err
}
