// Package inventory 库存单据: the opening stock that the books begin with, goods that come by no purchase or go by no sale, and
// what the keeper looks up.
// Invariant: the value of a line that comes in is quantity × unit cost, rounded once; of one that goes out, what the book says.
package inventory

import (
	"embed"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
)

// Schema is this module's tables.
//
//go:embed schema/*.sql
var Schema embed.FS

// OpeningType names the paper.
const OpeningType = "inventory.opening"

// OpeningInput is what lay in a warehouse when the books began.
type OpeningInput struct {
	Date      day.Day            `json:"date,omitempty"` // first day of the books when empty
	Warehouse id.ID              `json:"warehouse,omitempty"`
	Note      string             `json:"note,omitempty" maxLength:"500"`
	Lines     []OpeningLineInput `json:"lines" minItems:"1" maxItems:"2000"`
	Approve   bool               `json:"approve,omitempty"`
	Version   int                `json:"version,omitempty"`
}

// OpeningLineInput is one product of it.
type OpeningLineInput struct {
	Product  id.ID       `json:"product"`
	Qty      qty.Qty     `json:"qty"`
	UnitCost money.Price `json:"unit_cost"`
}

// Opening 期初库存单: approving it brings quantity and value into the books.
type Opening struct {
	ID            id.ID           `json:"id"`
	Number        string          `json:"number"`
	Date          day.Day         `json:"date"`
	Warehouse     id.ID           `json:"warehouse"`
	WarehouseName string          `json:"warehouse_name"`
	Value         money.Amount    `json:"value"`
	Note          string          `json:"note"`
	Voucher       id.ID           `json:"voucher,omitempty"`
	Lines         []OpeningLine   `json:"lines"`
	Effect        *posting.Effect `json:"effect,omitempty"`
	doc.Meta
}

// OpeningLine is one line of it.
type OpeningLine struct {
	LineNo      int          `json:"line_no"`
	Product     id.ID        `json:"product"`
	ProductCode string       `json:"product_code"`
	ProductName string       `json:"product_name"`
	Spec        string       `json:"spec"`
	Unit        string       `json:"unit"`
	Qty         qty.Qty      `json:"qty"`
	UnitCost    money.Price  `json:"unit_cost"`
	Value       money.Amount `json:"value"`
	category    string
}

const (
	openingHead  = "id, number, day, warehouse_id, value, note"
	openingLines = "line_no, product_id, qty, unit_cost, value"
)

func scanOpening(r *db.Row) Opening {
	return Opening{
		ID: id.ID(r.Int()), Number: r.Text(), Date: day.Day(r.Int()), Warehouse: id.ID(r.Int()), Value: money.Amount(r.Int()), Note: r.Text(), Meta: doc.ScanMeta(r),
	}
}

func readOpening(q db.Querier, opening id.ID) (*Opening, error) {
	b := q.Batch()
	head := db.Ask(b, scanOpening, `SELECT `+openingHead+`, `+doc.MetaColumns+` FROM inventory_opening WHERE tenant_id = $1 AND id = $2`, opening.Int())
	lines := db.Ask(b, func(r *db.Row) OpeningLine {
		return OpeningLine{LineNo: int(r.Int()), Product: id.ID(r.Int()), Qty: qty.Qty(r.Int()), UnitCost: money.Price(r.Int()), Value: money.Amount(r.Int())}
	}, `SELECT `+openingLines+` FROM inventory_opening_line WHERE tenant_id = $1 AND opening_id = $2 ORDER BY line_no`, opening.Int())
	if err := b.Run(); err != nil {
		return nil, err
	}
	if len(*head) == 0 {
		return nil, doc.NotFound("期初库存单", "opening stock", opening)
	}
	o := &(*head)[0]
	o.Lines = *lines
	return o, nil
}

func insertOpening(tx *db.Tx, o *Opening) {
	ins := tx.Insert("inventory_opening", openingHead+", "+doc.MetaColumns)
	ins.Row(append([]any{o.ID.Int(), o.Number, int64(o.Date), o.Warehouse.Int(), int64(o.Value), o.Note}, o.Meta.Values()...)...)
	ins.Queue()
	insertOpeningLines(tx, o)
}

func insertOpeningLines(tx *db.Tx, o *Opening) {
	ins := tx.Insert("inventory_opening_line", "opening_id, "+openingLines)
	for _, l := range o.Lines {
		ins.Row(o.ID.Int(), int64(l.LineNo), l.Product.Int(), int64(l.Qty), int64(l.UnitCost), int64(l.Value))
	}
	ins.Queue()
}

func updateOpening(tx *db.Tx, o *Opening) {
	o.Meta.Update(tx, "inventory_opening", o.ID.Int(), "day, warehouse_id, value, note", int64(o.Date), o.Warehouse.Int(), int64(o.Value), o.Note)
	tx.Exec(db.Any, `DELETE FROM inventory_opening_line WHERE tenant_id = $1 AND opening_id = $2`, o.ID.Int())
	insertOpeningLines(tx, o)
}
