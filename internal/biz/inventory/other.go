package inventory

import (
	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
)

// The names of the two papers.
const (
	ReceiptType = "inventory.receipt"
	IssueType   = "inventory.issue"
)

// Direction tells the two papers apart: goods come in, or they go out.
type Direction string

// The two directions, as they are stored.
const (
	In  Direction = "in"
	Out Direction = "out"
)

// Type names the paper.
func (d Direction) Type() string {
	if d == In {
		return ReceiptType
	}
	return IssueType
}

func (d Direction) prefix() string {
	if d == In {
		return "QTRK"
	}
	return "QTCK"
}

func (d Direction) names() (zh, en string) {
	if d == In {
		return "其他入库单", "other receipt"
	}
	return "其他出库单", "other issue"
}

// OtherInput is what a person writes of either paper.
type OtherInput struct {
	Date          day.Day          `json:"date,omitempty"`      // today when empty
	Warehouse     id.ID            `json:"warehouse,omitempty"` // the default one when empty
	Party         id.ID            `json:"party,omitempty"`     // who gave or got the goods, where that matters
	ContraAccount id.ID            `json:"contra_account"`
	Reason        string           `json:"reason,omitempty" maxLength:"500"`
	Lines         []OtherLineInput `json:"lines" minItems:"1" maxItems:"2000"`
	Approve       bool             `json:"approve,omitempty"`
	Version       int              `json:"version,omitempty"`
	// AllowNegative says that a person has seen that the warehouse will owe goods, where it warns of that; of an issue.
	AllowNegative bool `json:"allow_negative,omitempty"`
}

// OtherLineInput is one product of it.
type OtherLineInput struct {
	Product  id.ID       `json:"product"`
	Qty      qty.Qty     `json:"qty"`
	UnitCost money.Price `json:"unit_cost,omitempty"` // of what comes in, 0 for a gift
}

// Other 其他入库单, 其他出库单: approving it moves goods between stock and the contra account that the person chose.
type Other struct {
	ID                id.ID           `json:"id"`
	Number            string          `json:"number"`
	Date              day.Day         `json:"date"`
	Warehouse         id.ID           `json:"warehouse"`
	WarehouseName     string          `json:"warehouse_name"`
	Party             id.ID           `json:"party"`
	PartyName         string          `json:"party_name"`
	ContraAccount     id.ID           `json:"contra_account"`
	ContraAccountCode string          `json:"contra_account_code"`
	ContraAccountName string          `json:"contra_account_name"`
	Value             money.Amount    `json:"value" perm:"cost.read"` // of an issue: what it cost, once approved
	Reason            string          `json:"reason"`
	Voucher           id.ID           `json:"voucher,omitempty"`
	Lines             []OtherLine     `json:"lines"`
	Effect            *posting.Effect `json:"effect,omitempty"`
	doc.Meta
	direction Direction
}

// OtherLine is one line of it.
type OtherLine struct {
	LineNo      int          `json:"line_no"`
	Product     id.ID        `json:"product"`
	ProductCode string       `json:"product_code"`
	ProductName string       `json:"product_name"`
	Spec        string       `json:"spec"`
	Unit        string       `json:"unit"`
	Qty         qty.Qty      `json:"qty"`
	UnitCost    money.Price  `json:"unit_cost"`
	Value       money.Amount `json:"value" perm:"cost.read"`
	category    string
}

const (
	otherHead  = "id, direction, number, day, warehouse_id, party_id, contra_id, value, reason"
	otherLines = "line_no, product_id, qty, unit_cost, value"
)

func scanOther(r *db.Row) Other {
	return Other{
		ID: id.ID(r.Int()), direction: Direction(r.Text()), Number: r.Text(), Date: day.Day(r.Int()), Warehouse: id.ID(r.Int()), Party: id.ID(r.Int()),
		ContraAccount: id.ID(r.Int()), Value: money.Amount(r.Int()), Reason: r.Text(), Meta: doc.ScanMeta(r),
	}
}

// readOther finds a paper of one direction: an issue is not found among the receipts.
func readOther(q db.Querier, way Direction, paper id.ID) (*Other, error) {
	b := q.Batch()
	head := db.Ask(b, scanOther, `SELECT `+otherHead+`, `+doc.MetaColumns+` FROM inventory_other WHERE tenant_id = $1 AND id = $2 AND direction = $3`,
		paper.Int(), string(way))
	lines := db.Ask(b, func(r *db.Row) OtherLine {
		return OtherLine{LineNo: int(r.Int()), Product: id.ID(r.Int()), Qty: qty.Qty(r.Int()), UnitCost: money.Price(r.Int()), Value: money.Amount(r.Int())}
	}, `SELECT `+otherLines+` FROM inventory_other_line WHERE tenant_id = $1 AND other_id = $2 ORDER BY line_no`, paper.Int())
	if err := b.Run(); err != nil {
		return nil, err
	}
	if len(*head) == 0 {
		zh, en := way.names()
		return nil, doc.NotFound(zh, en, paper)
	}
	o := &(*head)[0]
	o.Lines = *lines
	return o, nil
}

func insertOther(tx *db.Tx, o *Other) {
	ins := tx.Insert("inventory_other", otherHead+", "+doc.MetaColumns)
	ins.Row(append([]any{o.ID.Int(), string(o.direction), o.Number, int64(o.Date), o.Warehouse.Int(), o.Party.Int(), o.ContraAccount.Int(), int64(o.Value), o.Reason},
		o.Meta.Values()...)...)
	ins.Queue()
	insertOtherLines(tx, o)
}

func insertOtherLines(tx *db.Tx, o *Other) {
	ins := tx.Insert("inventory_other_line", "other_id, "+otherLines)
	for _, l := range o.Lines {
		ins.Row(o.ID.Int(), int64(l.LineNo), l.Product.Int(), int64(l.Qty), int64(l.UnitCost), int64(l.Value))
	}
	ins.Queue()
}

func updateOther(tx *db.Tx, o *Other) {
	o.Meta.Update(tx, "inventory_other", o.ID.Int(), "day, warehouse_id, party_id, contra_id, value, reason",
		int64(o.Date), o.Warehouse.Int(), o.Party.Int(), o.ContraAccount.Int(), int64(o.Value), o.Reason)
	tx.Exec(db.Any, `DELETE FROM inventory_other_line WHERE tenant_id = $1 AND other_id = $2`, o.ID.Int())
	insertOtherLines(tx, o)
}
