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

// CostingType names the paper.
const CostingType = "inventory.costing"

// CostingInput is what a person decides: with a category, by which method it is costed from a month on; without one, only
// what products cost by standard from a day on.
type CostingInput struct {
	Category string             `json:"category,omitempty"`
	Method   cost.Method        `json:"method,omitempty"`
	From     day.Period         `json:"from,omitempty" doc:"the month from which the method holds"`
	Date     day.Day            `json:"date,omitempty" doc:"from which standard costs hold; today when empty. Not with a method"`
	Reason   string             `json:"reason,omitempty" maxLength:"500"`
	Lines    []CostingLineInput `json:"lines,omitempty" maxItems:"5000" doc:"standard costs; with a method only those that differ from what the products cost now"`
}

// CostingLineInput is what one product costs by standard.
type CostingLineInput struct {
	Product id.ID       `json:"product"`
	Price   money.Price `json:"price"`
}

// Costing 计价方法变更: how a category of products is costed from a month on, or what products cost by standard from a day on. It is
// posted when it is written, and can be taken back.
type Costing struct {
	ID           id.ID           `json:"id"`
	Number       string          `json:"number"`
	Date         day.Day         `json:"date"`
	Category     string          `json:"category" doc:"empty where only standard costs were set"`
	CategoryName string          `json:"category_name"`
	Was          cost.Method     `json:"was"`
	WasName      string          `json:"was_name"`
	Method       cost.Method     `json:"method"`
	MethodName   string          `json:"method_name"`
	Products     int             `json:"products"`
	Value        money.Amount    `json:"value" perm:"cost.read"` // by which the stock changed
	Reason       string          `json:"reason"`
	Voucher      id.ID           `json:"voucher,omitempty"`
	Lines        []CostingLine   `json:"lines"`
	Effect       *posting.Effect `json:"effect,omitempty"`
	contra       int64
	doc.Meta
}

// CostingLine is what became of one product, in one warehouse where cost is kept by warehouse.
type CostingLine struct {
	LineNo        int          `json:"line_no"`
	Product       id.ID        `json:"product"`
	ProductCode   string       `json:"product_code"`
	ProductName   string       `json:"product_name"`
	Spec          string       `json:"spec"`
	Unit          string       `json:"unit"`
	WarehouseName string       `json:"warehouse_name" doc:"empty where cost is one for the company"`
	Category      string       `json:"category"`
	Ahead         bool         `json:"ahead" doc:"the price was only noted: the product never moved, or is not kept at standard cost"`
	Qty           qty.Qty      `json:"qty"`
	OldValue      money.Amount `json:"old_value" perm:"cost.read"`
	NewValue      money.Amount `json:"new_value" perm:"cost.read"`
	Change        money.Amount `json:"change" perm:"cost.read"`
	Price         money.Price  `json:"price" perm:"cost.read"` // standard cost, 0 = none
	OldPrice      money.Price  `json:"old_price,omitempty" perm:"cost.read" doc:"standard cost before, while a setting of prices is only looked at"`
	scope         int64
}

// aheadScope is the scope of a line that revalued nothing.
const aheadScope = -1

const (
	costingHead  = "id, number, day, category, was, method, contra_id, value, reason"
	costingLines = "line_no, product_id, scope_id, qty, old_value, new_value, price"
)

func readCosting(q db.Querier, paper id.ID) (*Costing, error) {
	b := q.Batch()
	head := db.Ask(b, func(r *db.Row) Costing {
		return Costing{
			ID: id.ID(r.Int()), Number: r.Text(), Date: day.Day(r.Int()), Category: r.Text(), Was: cost.Method(r.Text()), Method: cost.Method(r.Text()),
			contra: r.Int(), Value: money.Amount(r.Int()), Reason: r.Text(), Meta: doc.ScanMeta(r),
		}
	}, `SELECT `+costingHead+`, `+doc.MetaColumns+` FROM inventory_costing WHERE tenant_id = $1 AND id = $2`, paper.Int())
	lines := db.Ask(b, func(r *db.Row) CostingLine {
		l := CostingLine{LineNo: int(r.Int()), Product: id.ID(r.Int()), scope: r.Int(), Qty: qty.Qty(r.Int()), OldValue: money.Amount(r.Int()), NewValue: money.Amount(r.Int()), Price: money.Price(r.Int())}
		l.Ahead, l.Change = l.scope == aheadScope, l.NewValue-l.OldValue
		return l
	}, `SELECT `+costingLines+` FROM inventory_costing_line WHERE tenant_id = $1 AND costing_id = $2 ORDER BY line_no`, paper.Int())
	if err := b.Run(); err != nil {
		return nil, err
	}
	if len(*head) == 0 {
		return nil, doc.NotFound("计价方法变更", "costing decision", paper)
	}
	c := &(*head)[0]
	c.Lines = *lines
	return c, nil
}

func insertCosting(tx *db.Tx, c *Costing) {
	ins := tx.Insert("inventory_costing", costingHead+", "+doc.MetaColumns)
	ins.Row(append([]any{c.ID.Int(), c.Number, int64(c.Date), c.Category, string(c.Was), string(c.Method), c.contra, int64(c.Value), c.Reason}, c.Meta.Values()...)...)
	ins.Queue()
	if len(c.Lines) == 0 {
		return
	}
	ins = tx.Insert("inventory_costing_line", "costing_id, "+costingLines)
	for _, l := range c.Lines {
		ins.Row(c.ID.Int(), int64(l.LineNo), l.Product.Int(), l.scope, int64(l.Qty), int64(l.OldValue), int64(l.NewValue), int64(l.Price))
	}
	ins.Queue()
}
