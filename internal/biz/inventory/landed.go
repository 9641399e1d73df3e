package inventory

import (
	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
)

// LandedType names the paper.
const LandedType = "inventory.landed"

// LandedInput is what a person writes of it.
type LandedInput struct {
	Date          day.Day           `json:"date,omitempty"`  // today when empty
	Party         id.ID             `json:"party,omitempty"` // who charges
	ContraAccount id.ID             `json:"contra_account"`
	Amount        money.Amount      `json:"amount"` // to spread
	Basis         cost.Basis        `json:"basis" maxLength:"20" doc:"amount, qty, weight, volume, hand or percent"`
	Bill          string            `json:"bill,omitempty" maxLength:"100"` // number of the bill that charges
	BillTotal     money.Amount      `json:"bill_total,omitempty"`           // of that bill: papers together spread no more
	Reason        string            `json:"reason,omitempty" maxLength:"500"`
	Lines         []LandedLineInput `json:"lines" minItems:"1" maxItems:"2000"`
	Approve       bool              `json:"approve,omitempty"`
	Version       int               `json:"version,omitempty"`
}

// LandedLineInput is one receipt line that carries a part, with what the basis asks for.
type LandedLineInput struct {
	Receipt id.ID        `json:"receipt"` // the paper that brought the goods
	Line    int          `json:"line" minimum:"0" maximum:"2147483647"`
	Hand    money.Amount `json:"hand,omitempty"`
	Percent money.Rate   `json:"percent,omitempty"` // 0.25 = 25 %
	Weight  qty.Qty      `json:"weight,omitempty"`  // of one piece; as the product says when empty
	Volume  qty.Qty      `json:"volume,omitempty"`  // of one piece
}

// Landed 采购费用分摊: approving it puts a charge on top of what goods cost when they came in, against an account that the person chose.
type Landed struct {
	ID                id.ID           `json:"id"`
	Number            string          `json:"number"`
	Date              day.Day         `json:"date"`
	Party             id.ID           `json:"party"`
	PartyName         string          `json:"party_name"`
	ContraAccount     id.ID           `json:"contra_account"`
	ContraAccountCode string          `json:"contra_account_code"`
	ContraAccountName string          `json:"contra_account_name"`
	Amount            money.Amount    `json:"amount" perm:"cost.read"`
	Basis             cost.Basis      `json:"basis"`
	Bill              string          `json:"bill"`
	BillTotal         money.Amount    `json:"bill_total" perm:"cost.read"`
	Reason            string          `json:"reason"`
	Voucher           id.ID           `json:"voucher,omitempty"`
	Lines             []LandedLine    `json:"lines"`
	Effect            *posting.Effect `json:"effect,omitempty"`
	doc.Meta
}

// LandedLine is one line of it: the receipt line, what was given for it, and its share.
type LandedLine struct {
	LineNo int `json:"line_no"`
	ReceiptLine
	Hand    money.Amount `json:"hand" perm:"cost.read"`
	Percent money.Rate   `json:"percent"`
	Weight  qty.Qty      `json:"weight"`
	Volume  qty.Qty      `json:"volume"`
	Share   money.Amount `json:"share" perm:"cost.read"`
}

const (
	landedHead  = "id, number, day, party_id, contra_id, amount, basis, bill, bill_total, reason"
	landedLines = "line_no, receipt_id, receipt_line, hand, percent, weight, volume, share"
)

func scanLanded(r *db.Row) Landed {
	return Landed{
		ID: id.ID(r.Int()), Number: r.Text(), Date: day.Day(r.Int()), Party: id.ID(r.Int()), ContraAccount: id.ID(r.Int()), Amount: money.Amount(r.Int()),
		Basis: cost.Basis(r.Text()), Bill: r.Text(), BillTotal: money.Amount(r.Int()), Reason: r.Text(), Meta: doc.ScanMeta(r),
	}
}

func scanLandedLine(r *db.Row) LandedLine {
	return LandedLine{
		LineNo: int(r.Int()), ReceiptLine: ReceiptLine{Receipt: id.ID(r.Int()), Line: int(r.Int())}, Hand: money.Amount(r.Int()), Percent: money.Rate(r.Int()),
		Weight: qty.Qty(r.Int()), Volume: qty.Qty(r.Int()), Share: money.Amount(r.Int()),
	}
}

func readLanded(q db.Querier, paper id.ID) (*Landed, error) {
	b := q.Batch()
	head := db.Ask(b, scanLanded, `SELECT `+landedHead+`, `+doc.MetaColumns+` FROM inventory_landed WHERE tenant_id = $1 AND id = $2`, paper.Int())
	lines := db.Ask(b, scanLandedLine, `SELECT `+landedLines+` FROM inventory_landed_line WHERE tenant_id = $1 AND landed_id = $2 ORDER BY line_no`, paper.Int())
	if err := b.Run(); err != nil {
		return nil, err
	}
	if len(*head) == 0 {
		return nil, doc.NotFound("采购费用分摊单", "landed cost", paper)
	}
	l := &(*head)[0]
	l.Lines = *lines
	return l, nil
}

func insertLanded(tx *db.Tx, l *Landed) {
	ins := tx.Insert("inventory_landed", landedHead+", "+doc.MetaColumns)
	ins.Row(append([]any{l.ID.Int(), l.Number, int64(l.Date), l.Party.Int(), l.ContraAccount.Int(), int64(l.Amount), string(l.Basis), l.Bill, int64(l.BillTotal), l.Reason},
		l.Meta.Values()...)...)
	ins.Queue()
	insertLandedLines(tx, l)
}

func insertLandedLines(tx *db.Tx, l *Landed) {
	ins := tx.Insert("inventory_landed_line", "landed_id, "+landedLines)
	for _, x := range l.Lines {
		ins.Row(l.ID.Int(), int64(x.LineNo), x.Receipt.Int(), int64(x.Line), int64(x.Hand), int64(x.Percent), int64(x.Weight), int64(x.Volume), int64(x.Share))
	}
	ins.Queue()
}

func updateLanded(tx *db.Tx, l *Landed) {
	l.Meta.Update(tx, "inventory_landed", l.ID.Int(), "day, party_id, contra_id, amount, basis, bill, bill_total, reason",
		int64(l.Date), l.Party.Int(), l.ContraAccount.Int(), int64(l.Amount), string(l.Basis), l.Bill, int64(l.BillTotal), l.Reason)
	tx.Exec(db.Any, `DELETE FROM inventory_landed_line WHERE tenant_id = $1 AND landed_id = $2`, l.ID.Int())
	insertLandedLines(tx, l)
}
