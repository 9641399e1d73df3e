package inventory

import (
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/master/account"
	"xingzhou/internal/master/product"
	"xingzhou/internal/master/warehouse"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
	"xingzhou/internal/platform/number"
	"xingzhou/internal/platform/tenant"
)

// CreateAdjustment writes a paper, approved at once where the input says so.
func CreateAdjustment(tx *db.Tx, in *AdjustmentInput) (*Adjustment, error) {
	a := &Adjustment{ID: id.ID(tx.NextID()), Meta: doc.New(tx)}
	reads, no, err := fillAdjustment(tx, a, in, true)
	if err != nil {
		return nil, err
	}
	a.Number = no.Next()
	if in.Approve {
		if err := postAdjustment(tx, reads, a, no); err != nil {
			return nil, err
		}
	} else {
		number.Save(tx, no)
	}
	insertAdjustment(tx, a)
	return a, nil
}

// UpdateAdjustment replaces a draft.
func UpdateAdjustment(tx *db.Tx, paper id.ID, in *AdjustmentInput) (*Adjustment, error) {
	a, err := adjustmentAction(tx, paper, in.Version, doc.Draft)
	if err != nil {
		return nil, err
	}
	return a, finishAdjustment(tx, a, in)
}

// ApproveAdjustment 审核 posts a draft. All that it names is checked again: the master data may have changed since.
func ApproveAdjustment(tx *db.Tx, paper id.ID, version int) (*Adjustment, error) {
	a, err := adjustmentAction(tx, paper, version, doc.Draft)
	if err != nil {
		return nil, err
	}
	in := &AdjustmentInput{Date: a.Date, Warehouse: a.Warehouse, ContraAccount: a.ContraAccount, Reason: a.Reason, Approve: true}
	for _, l := range a.Lines {
		in.Lines = append(in.Lines, AdjustmentLineInput{l.Product, l.Amount})
	}
	return a, finishAdjustment(tx, a, in)
}

func finishAdjustment(tx *db.Tx, a *Adjustment, in *AdjustmentInput) error {
	reads, _, err := fillAdjustment(tx, a, in, false)
	if err != nil {
		return err
	}
	if in.Approve {
		if err := postAdjustment(tx, reads, a); err != nil {
			return err
		}
	}
	updateAdjustment(tx, a)
	return nil
}

func adjustmentAction(tx *db.Tx, paper id.ID, version int, allowed ...string) (*Adjustment, error) {
	a, err := readAdjustment(tx, paper)
	if err != nil {
		return nil, err
	}
	return a, a.Check(a.Number, version, a, allowed...)
}

// fillAdjustment reads what the input names in one batch, and checks it.
func fillAdjustment(tx *db.Tx, a *Adjustment, in *AdjustmentInput, numbered bool) (*posting.Reads, *number.Counter, error) {
	company, err := tenant.Get(tx)
	if err != nil {
		return nil, nil, err
	}
	if a.Date = in.Date; a.Date == 0 {
		a.Date = tenant.Today(company, tx.Now)
	}
	w, err := warehouse.Pick(tx, in.Warehouse.Int())
	if err != nil {
		return nil, nil, err
	}
	chart, err := account.Of(tx)
	if err != nil {
		return nil, nil, err
	}
	a.Warehouse, a.WarehouseName, a.ContraAccount, a.Reason = id.ID(w.ID), w.Name, in.ContraAccount, in.Reason
	if len(in.Lines) == 0 {
		return nil, nil, errs.New(errs.Invalid, "lines.count", "成本调整单至少要有一行商品。", "A value adjustment needs at least one line.").At("/lines")
	}
	named := make([]id.ID, len(in.Lines))
	for i, l := range in.Lines {
		named[i] = l.Product
	}
	ids, keys := productsOf(named, w.ID)
	b := tx.Batch()
	var no *number.Counter
	if numbered {
		no = number.Document(b, "CBTZ", a.Date)
	}
	products, err := product.Find(tx, b, ids)
	if err != nil {
		return nil, nil, err
	}
	reads, err := posting.Ask(tx, b, keys, a.Date)
	if err != nil {
		return nil, nil, err
	}
	if err := b.Run(); err != nil {
		return nil, nil, err
	}
	if a.ContraAccountCode, a.ContraAccountName, err = contraAccount(chart, reads.Rules, in.ContraAccount); err != nil {
		return nil, nil, err
	}
	return reads, no, a.fill(tx, in.Lines, products.Index(), reads)
}

// UnapproveAdjustment 反审核 takes the paper out of the books: what left since costs what it would have cost without it.
func UnapproveAdjustment(tx *db.Tx, paper id.ID, version int) (*Adjustment, error) {
	a, err := adjustmentAction(tx, paper, version, doc.Approved)
	if err != nil {
		return nil, err
	}
	res, err := posting.Reverse(tx, posting.Undo{Type: AdjustmentType, ID: a.ID.Int(), Number: a.Number, No: a.PostingNo, NewNo: a.PostingNo + 1, Day: a.Date})
	if err != nil {
		return nil, err
	}
	a.Meta.Unapprove()
	updateAdjustment(tx, a)
	if tx.DryRun() {
		a.Effect, err = posting.EffectOf(tx, res)
	}
	return a, err
}

// DeleteAdjustment removes a draft that never reached the books.
func DeleteAdjustment(tx *db.Tx, paper id.ID, version int) error {
	a, err := adjustmentAction(tx, paper, version, doc.Draft)
	if err != nil {
		return err
	}
	if a.PostingNo > 0 {
		return doc.HasHistory(a.Number)
	}
	tx.Exec(1, `DELETE FROM inventory_adjustment WHERE tenant_id = $1 AND id = $2`, paper.Int())
	tx.Exec(db.Any, `DELETE FROM inventory_adjustment_line WHERE tenant_id = $1 AND adjustment_id = $2`, paper.Int())
	return nil
}
