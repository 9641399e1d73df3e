package inventory

import (
	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
)

// AdjustmentType names the paper.
const AdjustmentType = "inventory.adjustment"

// AdjustmentInput is what a person writes of it.
type AdjustmentInput struct {
	Date          day.Day               `json:"date,omitempty"`      // today when empty
	Warehouse     id.ID                 `json:"warehouse,omitempty"` // the default one when empty
	ContraAccount id.ID                 `json:"contra_account"`
	Reason        string                `json:"reason,omitempty" maxLength:"500"`
	Lines         []AdjustmentLineInput `json:"lines" minItems:"1" maxItems:"2000"`
	Approve       bool                  `json:"approve,omitempty"`
	Version       int                   `json:"version,omitempty"`
}

// AdjustmentLineInput is one product of it.
type AdjustmentLineInput struct {
	Product id.ID        `json:"product"`
	Amount  money.Amount `json:"amount"` // + more, − less
}

// Adjustment 成本调整单: approving it changes what goods are worth, not how many there are, against an account that the person chose.
type Adjustment struct {
	ID                id.ID            `json:"id"`
	Number            string           `json:"number"`
	Date              day.Day          `json:"date"`
	Warehouse         id.ID            `json:"warehouse"`
	WarehouseName     string           `json:"warehouse_name"`
	ContraAccount     id.ID            `json:"contra_account"`
	ContraAccountCode string           `json:"contra_account_code"`
	ContraAccountName string           `json:"contra_account_name"`
	Value             money.Amount     `json:"value" perm:"cost.read"`
	Reason            string           `json:"reason"`
	Voucher           id.ID            `json:"voucher,omitempty"`
	Lines             []AdjustmentLine `json:"lines"`
	Effect            *posting.Effect  `json:"effect,omitempty"`
	doc.Meta
}

// AdjustmentLine is one line of it.
type AdjustmentLine struct {
	LineNo      int          `json:"line_no"`
	Product     id.ID        `json:"product"`
	ProductCode string       `json:"product_code"`
	ProductName string       `json:"product_name"`
	Spec        string       `json:"spec"`
	Unit        string       `json:"unit"`
	Amount      money.Amount `json:"amount" perm:"cost.read"`
	category    string
}

const (
	adjustmentHead  = "id, number, day, warehouse_id, contra_id, value, reason"
	adjustmentLines = "line_no, product_id, amount"
)

func scanAdjustment(r *db.Row) Adjustment {
	return Adjustment{
		ID: id.ID(r.Int()), Number: r.Text(), Date: day.Day(r.Int()), Warehouse: id.ID(r.Int()), ContraAccount: id.ID(r.Int()),
		Value: money.Amount(r.Int()), Reason: r.Text(), Meta: doc.ScanMeta(r),
	}
}

func readAdjustment(q db.Querier, paper id.ID) (*Adjustment, error) {
	b := q.Batch()
	head := db.Ask(b, scanAdjustment, `SELECT `+adjustmentHead+`, `+doc.MetaColumns+` FROM inventory_adjustment WHERE tenant_id = $1 AND id = $2`, paper.Int())
	lines := db.Ask(b, func(r *db.Row) AdjustmentLine {
		return AdjustmentLine{LineNo: int(r.Int()), Product: id.ID(r.Int()), Amount: money.Amount(r.Int())}
	}, `SELECT `+adjustmentLines+` FROM inventory_adjustment_line WHERE tenant_id = $1 AND adjustment_id = $2 ORDER BY line_no`, paper.Int())
	if err := b.Run(); err != nil {
		return nil, err
	}
	if len(*head) == 0 {
		return nil, doc.NotFound("成本调整单", "value adjustment", paper)
	}
	a := &(*head)[0]
	a.Lines = *lines
	return a, nil
}

func insertAdjustment(tx *db.Tx, a *Adjustment) {
	ins := tx.Insert("inventory_adjustment", adjustmentHead+", "+doc.MetaColumns)
	ins.Row(append([]any{a.ID.Int(), a.Number, int64(a.Date), a.Warehouse.Int(), a.ContraAccount.Int(), int64(a.Value), a.Reason}, a.Meta.Values()...)...)
	ins.Queue()
	insertAdjustmentLines(tx, a)
}

func insertAdjustmentLines(tx *db.Tx, a *Adjustment) {
	ins := tx.Insert("inventory_adjustment_line", "adjustment_id, "+adjustmentLines)
	for _, l := range a.Lines {
		ins.Row(a.ID.Int(), int64(l.LineNo), l.Product.Int(), int64(l.Amount))
	}
	ins.Queue()
}

func updateAdjustment(tx *db.Tx, a *Adjustment) {
	a.Meta.Update(tx, "inventory_adjustment", a.ID.Int(), "day, warehouse_id, contra_id, value, reason",
		int64(a.Date), a.Warehouse.Int(), a.ContraAccount.Int(), int64(a.Value), a.Reason)
	tx.Exec(db.Any, `DELETE FROM inventory_adjustment_line WHERE tenant_id = $1 AND adjustment_id = $2`, a.ID.Int())
	insertAdjustmentLines(tx, a)
}
