package inventory

import (
	"strconv"
	"strings"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/master/product"
	"xingzhou/internal/master/warehouse"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
	"xingzhou/internal/platform/find"
)

// ReceiptLine is a line of a paper that brought goods in, and may carry a charge.
type ReceiptLine struct {
	Receipt       id.ID        `json:"receipt"`
	Line          int          `json:"line"`
	Type          string       `json:"receipt_type"`
	Number        string       `json:"receipt_number"`
	Date          day.Day      `json:"receipt_date"`
	Warehouse     id.ID        `json:"warehouse"`
	WarehouseName string       `json:"warehouse_name"`
	Product       id.ID        `json:"product"`
	ProductCode   string       `json:"product_code"`
	ProductName   string       `json:"product_name"`
	Spec          string       `json:"spec"`
	Unit          string       `json:"unit"`
	Qty           qty.Qty      `json:"qty"`
	Value         money.Amount `json:"value" perm:"cost.read"`   // it came in with
	Charged       money.Amount `json:"charged" perm:"cost.read"` // by approved papers
	UnitWeight    qty.Qty      `json:"unit_weight" doc:"kg of one unit, as the product says"`
	UnitVolume    qty.Qty      `json:"unit_volume" doc:"m³ of one unit, as the product says"`
	state         string
	posting       int
}

// key names the movement behind the line.
func (l *ReceiptLine) key() cost.Key {
	return cost.Key{Source: l.Receipt.Int(), No: l.posting, Line: l.Line}
}

// ReceiptFilter narrows what a charge can be spread over.
type ReceiptFilter struct {
	Q         string  `query:"q" json:"-" maxLength:"100"` // number of the paper, or product: code, name, pinyin
	Warehouse id.ID   `query:"warehouse" json:"-"`
	From      day.Day `query:"from" json:"-"`
	To        day.Day `query:"to" json:"-"`
}

// receiptSQL are the papers that bring goods in with a value: heads are called t, lines l.
var receiptSQL = [...]string{
	`SELECT t.id, l.line_no, '` + ReceiptType + `', t.number, t.day, t.warehouse_id, l.product_id, l.qty, l.value, t.state, t.posting_no
FROM inventory_other t JOIN inventory_other_line l ON l.tenant_id = $1 AND l.other_id = t.id WHERE t.tenant_id = $1 AND t.direction = 'in'`,
	`SELECT t.id, l.line_no, '` + OpeningType + `', t.number, t.day, t.warehouse_id, l.product_id, l.qty, l.value, t.state, t.posting_no
FROM inventory_opening t JOIN inventory_opening_line l ON l.tenant_id = $1 AND l.opening_id = t.id WHERE t.tenant_id = $1`,
}

func scanReceiptLine(r *db.Row) ReceiptLine {
	return ReceiptLine{
		Receipt: id.ID(r.Int()), Line: int(r.Int()), Type: r.Text(), Number: r.Text(), Date: day.Day(r.Int()), Warehouse: id.ID(r.Int()), Product: id.ID(r.Int()),
		Qty: qty.Qty(r.Int()), Value: money.Amount(r.Int()), state: r.Text(), posting: int(r.Int()),
	}
}

func (f *ReceiptFilter) where(w *doc.Filter) {
	w.And("t.state = ?", doc.Approved)
	if f.Warehouse != 0 {
		w.And("t.warehouse_id = ?", f.Warehouse.Int())
	}
	if f.From != 0 {
		w.And("t.day >= ?", int64(f.From))
	}
	if f.To != 0 {
		w.And("t.day <= ?", int64(f.To))
	}
	if q := strings.TrimSpace(f.Q); q != "" {
		what, args := product.Matching("l.product_id", q)
		w.And(`(t.number LIKE ? ESCAPE '\' OR `+what+`)`, append([]any{doc.Contains(strings.ToUpper(q))}, args...)...)
	}
}

// ListReceiptLines answers one page, newest papers first.
func ListReceiptLines(q db.Querier, f ReceiptFilter, cursor string, limit int) (api.List[ReceiptLine], error) {
	var out api.List[ReceiptLine]
	var w doc.Filter
	f.where(&w)
	at, err := doc.DecodeCursor(cursor, 3)
	if err != nil {
		return out, err
	}
	if at != nil {
		w.And("(t.day < ? OR t.day = ? AND (t.id < ? OR t.id = ? AND l.line_no > ?))", at[0], at[0], at[1], at[1], at[2])
	}
	rows, err := db.All(q, scanReceiptLine, receiptSQL[0]+w.SQL()+` UNION ALL `+receiptSQL[1]+w.SQL()+` ORDER BY 5 DESC, 1 DESC, 2 LIMIT `+strconv.Itoa(limit+1), w.Args()...)
	if err != nil {
		return out, err
	}
	if len(rows) > limit {
		rows = rows[:limit]
		last := &rows[limit-1]
		out.NextCursor = doc.EncodeCursor(int64(last.Date), last.Receipt.Int(), int64(last.Line))
	}
	list := make([]*ReceiptLine, len(rows))
	for i := range rows {
		list[i] = &rows[i]
	}
	out.Items = rows
	return out, nameReceiptLines(q, list)
}

// lineKey names a line of a receipt.
type lineKey struct {
	receipt id.ID
	line    int
}

// receiptLines reads all lines of some receipts, whatever their state.
func receiptLines(q db.Querier, receipts []int64) (map[lineKey]*ReceiptLine, error) {
	in, args := find.In(2, receipts)
	rows, err := db.All(q, scanReceiptLine, receiptSQL[0]+` AND t.id IN `+in+` UNION ALL `+receiptSQL[1]+` AND t.id IN `+in, args...)
	out := make(map[lineKey]*ReceiptLine, len(rows))
	for i := range rows {
		out[lineKey{rows[i].Receipt, rows[i].Line}] = &rows[i]
	}
	return out, err
}

// nameReceiptLines fills in products, warehouses, and what the lines carry already.
func nameReceiptLines(q db.Querier, list []*ReceiptLine) error {
	if len(list) == 0 {
		return nil
	}
	var ids, receipts []int64
	for _, l := range list {
		ids, receipts = append(ids, l.Product.Int()), append(receipts, l.Receipt.Int())
	}
	charged := map[lineKey]money.Amount{}
	in, args := find.In(2, receipts)
	b := q.Batch()
	found := product.AskMany(b, ids)
	db.Ask(b, func(r *db.Row) bool {
		charged[lineKey{id.ID(r.Int()), int(r.Int())}] = money.Amount(r.Int())
		return true
	}, `SELECT l.receipt_id, l.receipt_line, CAST(SUM(l.share) AS bigint) FROM inventory_landed_line l
JOIN inventory_landed t ON t.tenant_id = $1 AND t.id = l.landed_id AND t.state = 'approved'
WHERE l.tenant_id = $1 AND l.receipt_id IN `+in+` GROUP BY l.receipt_id, l.receipt_line`, args...)
	if err := b.Run(); err != nil {
		return err
	}
	houses, err := warehouse.All(q)
	products := product.Index(*found)
	for _, l := range list {
		l.WarehouseName, l.Charged = houseName(houses, l.Warehouse.Int()), charged[lineKey{l.Receipt, l.Line}]
		if p := products[l.Product.Int()]; p != nil {
			l.ProductCode, l.ProductName, l.Spec, l.Unit = p.Code, p.Name, p.Spec, p.Unit
			l.UnitWeight, l.UnitVolume = p.Weight, p.Volume
		}
	}
	return err
}
