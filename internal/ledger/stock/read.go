package stock

import (
	"strconv"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/fixed"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
	"xingzhou/internal/platform/find"
)

// Which balances a list shows.
const (
	OnlyPositive = "positive" // something lies there
	OnlyShort    = "short"    // nothing is left to promise
)

// BalanceFilter narrows a list of balances.
type BalanceFilter struct {
	Words     string // of the product: code, name, pinyin, specification, barcode
	Warehouse int64
	Among     []int64 // warehouses, nil for all
	Only      string
	// PerWarehouse tells that cost is kept by warehouse and not for the whole company.
	PerWarehouse bool
}

// Balance is what lies in one warehouse of one product. The values of a product's warehouses add up to its cost row exactly.
type Balance struct {
	Product, Warehouse        int64
	Code, Name, Spec, Unit    string
	OnHand, Reserved, Blocked qty.Qty
	UnitCost                  money.Price
	Value                     money.Amount
}

// Available is what may still be promised.
func (b *Balance) Available() qty.Qty { return b.OnHand - b.Reserved - b.Blocked }

func (f *BalanceFilter) where(w *doc.Filter) {
	if f.Warehouse != 0 {
		w.And("a.warehouse_id = ?", f.Warehouse)
	}
	if f.Among != nil {
		w.And("a.warehouse_id IN " + w.In(f.Among))
	}
	switch f.Only {
	case OnlyPositive:
		w.And("a.on_hand > 0")
	case OnlyShort:
		w.And("a.on_hand - a.reserved - a.blocked <= 0")
	}
	if q := find.Same(f.Words); q != "" {
		upper, lower := doc.Contains(find.Upper(q)), doc.Contains(find.Lower(q))
		w.And(`(p.code LIKE ? ESCAPE '\' OR p.name LIKE ? ESCAPE '\' OR p.initials LIKE ? ESCAPE '\' OR p.pinyin LIKE ? ESCAPE '\'
  OR p.spec LIKE ? ESCAPE '\' OR p.barcode LIKE ? ESCAPE '\')`, upper, doc.Contains(q), lower, lower, doc.Contains(q), doc.Contains(q))
	}
}

// from joins each balance with its product and its cost row; what lies in earlier warehouses decides how cents are split.
func (f *BalanceFilter) from() (columns, from string) {
	scope, before := "0", `(SELECT CAST(COALESCE(SUM(x.on_hand), 0) AS bigint) FROM stock_avail x
  WHERE x.tenant_id = $1 AND x.product_id = a.product_id AND x.variant_id = a.variant_id AND x.warehouse_id < a.warehouse_id)`
	if f.PerWarehouse {
		scope, before = "a.warehouse_id", "0"
	}
	return `a.on_hand, c.qty, c.value, ` + before,
		` FROM product p JOIN stock_avail a ON a.tenant_id = $1 AND a.product_id = p.id
LEFT JOIN stock_cost c ON c.tenant_id = $1 AND c.product_id = a.product_id AND c.variant_id = a.variant_id AND c.scope_id = ` + scope + `
WHERE p.tenant_id = $1`
}

// shareOf is the part of a cost row that lies in one warehouse.
func shareOf(onHand, whole, value, before int64) (money.Amount, error) {
	if whole == 0 || onHand == 0 {
		return 0, nil
	}
	v, err := fixed.Part(value, before, before+onHand, whole)
	return money.Amount(v), err
}

// UnitCost is value ÷ quantity with six decimals, 0 where there is none.
func UnitCost(value money.Amount, whole qty.Qty) (money.Price, error) {
	if whole == 0 {
		return 0, nil
	}
	p, err := fixed.MulDiv(int64(value), int64(qty.One)*10_000, int64(whole))
	return money.Price(p), err
}

// BalancesSQL is the statement of Balances.
func BalancesSQL(f BalanceFilter, cursor string, limit int) (string, []any, error) {
	at, err := doc.DecodeCursor(cursor, 2)
	if err != nil {
		return "", nil, err
	}
	var w doc.Filter
	f.where(&w)
	if at != nil {
		w.And(`(p.code, a.warehouse_id) > ((SELECT l.code FROM product l WHERE l.tenant_id = $1 AND l.id = ?), ?)`, at[0], at[1])
	}
	columns, from := f.from()
	return `SELECT a.product_id, a.warehouse_id, p.code, p.name, p.spec, p.unit, a.reserved, a.blocked, ` + columns + from + w.SQL() +
		` ORDER BY p.code, a.warehouse_id LIMIT ` + strconv.Itoa(limit+1), w.Args(), nil
}

// Balances answers one page by product code.
func Balances(q db.Querier, f BalanceFilter, cursor string, limit int) ([]Balance, string, error) {
	sql, args, err := BalancesSQL(f, cursor, limit)
	if err != nil {
		return nil, "", err
	}
	var failed error
	rows, err := db.All(q, func(r *db.Row) Balance {
		b := Balance{
			Product: r.Int(), Warehouse: r.Int(), Code: r.Text(), Name: r.Text(), Spec: r.Text(), Unit: r.Text(),
			Reserved: qty.Qty(r.Int()), Blocked: qty.Qty(r.Int()), OnHand: qty.Qty(r.Int()),
		}
		whole, value, before := r.Int(), r.Int(), r.Int()
		var err error
		if b.Value, err = shareOf(int64(b.OnHand), whole, value, before); err == nil {
			b.UnitCost, err = UnitCost(money.Amount(value), qty.Qty(whole))
		}
		if err != nil {
			failed = err
		}
		return b
	}, sql, args...)
	if err == nil {
		err = failed
	}
	if err != nil {
		return nil, "", err
	}
	rows, next := doc.Cut(rows, limit, func(b *Balance) (int64, int64) { return b.Product, b.Warehouse })
	return rows, next, nil
}

// BalanceTotals counts the balances of a filter and adds up their values.
func BalanceTotals(q db.Querier, f BalanceFilter) (count int64, value money.Amount, err error) {
	var w doc.Filter
	f.where(&w)
	columns, from := f.from()
	var failed error
	_, err = db.All(q, func(r *db.Row) bool {
		v, err := shareOf(r.Int(), r.Int(), r.Int(), r.Int())
		if err != nil {
			failed = err
		}
		count++
		value += v
		return true
	}, `SELECT `+columns+from+w.SQL(), w.Args()...)
	if err == nil {
		err = failed
	}
	return count, value, err
}

// MoveRow is one movement in a list; Balance is what lay there after it.
type MoveRow struct {
	Source    int64
	No        int
	Line      int
	Seq       int64
	Day       day.Day
	Kind      string
	Warehouse int64
	Qty       qty.Qty
	Value     money.Amount
	Reverses  int
	Balance   qty.Qty
}

// Moves answers one page of a product's movements, newest first; warehouse 0 means all. The cursor carries the balance,
// so that no page adds up what came before it.
func Moves(q db.Querier, product, warehouse int64, among []int64, cursor string, limit int) ([]MoveRow, string, error) {
	at, err := doc.DecodeCursor(cursor, 6)
	if err != nil {
		return nil, "", err
	}
	var w doc.Filter
	w.And("product_id = ?", product)
	if warehouse != 0 {
		w.And("warehouse_id = ?", warehouse)
	}
	if among != nil {
		w.And("warehouse_id IN " + w.In(among))
	}
	balance := int64(0)
	if at == nil {
		balance, _, err = db.One(q, (*db.Row).Int, `SELECT CAST(COALESCE(SUM(on_hand), 0) AS bigint) FROM stock_avail WHERE tenant_id = $1`+w.SQL(), w.Args()...)
		if err != nil {
			return nil, "", err
		}
	} else {
		balance = at[5]
		w.And("(day, seq, source_id, posting_no, line_no) < (?, ?, ?, ?, ?)", at[0], at[1], at[2], at[3], at[4])
	}
	rows, err := db.All(q, func(r *db.Row) MoveRow {
		return MoveRow{
			Source: r.Int(), No: int(r.Int()), Line: int(r.Int()), Seq: r.Int(), Day: day.Day(r.Int()), Kind: r.Text(), Warehouse: r.Int(),
			Qty: qty.Qty(r.Int()), Value: money.Amount(r.Int()), Reverses: int(r.Int()),
		}
	}, `SELECT source_id, posting_no, line_no, seq, day, kind, warehouse_id, qty, value, reverses_no FROM stock_move WHERE tenant_id = $1`+w.SQL()+
		` ORDER BY day DESC, seq DESC, source_id DESC, posting_no DESC, line_no DESC LIMIT `+strconv.Itoa(limit+1), w.Args()...)
	if err != nil {
		return nil, "", err
	}
	more := len(rows) > limit
	rows = rows[:min(limit, len(rows))]
	for i := range rows {
		rows[i].Balance = qty.Qty(balance)
		balance -= int64(rows[i].Qty)
	}
	if !more {
		return rows, "", nil
	}
	l := rows[len(rows)-1]
	return rows, doc.EncodeCursor(int64(l.Day), l.Seq, l.Source, int64(l.No), int64(l.Line), balance), nil
}

// Owed counts the products that a warehouse has issued or promised beyond what it has.
func Owed(q db.Querier, house int64) (int64, error) {
	n, _, err := db.One(q, (*db.Row).Int, `SELECT COUNT(*) FROM stock_avail WHERE tenant_id = $1 AND warehouse_id = $2 AND on_hand < reserved + blocked`, house)
	return n, err
}
