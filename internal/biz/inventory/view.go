package inventory

import (
	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/master/warehouse"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/find"
	"xingzhou/internal/platform/tenant"
)

func houseName(houses *warehouse.List, house int64) string {
	if w, ok := houses.ByID(house); ok {
		return w.Name
	}
	return ""
}

// BalanceFilter is what the list of balances can be narrowed by.
type BalanceFilter struct {
	Q         string `query:"q" json:"-" maxLength:"100"`
	Warehouse id.ID  `query:"warehouse" json:"-"`
	Only      string `query:"only" json:"-" enum:"all,positive,short"`
}

// BalanceRow is what lies in one warehouse of one product.
type BalanceRow struct {
	Product       id.ID        `json:"product"`
	ProductCode   string       `json:"product_code"`
	ProductName   string       `json:"product_name"`
	Spec          string       `json:"spec"`
	Unit          string       `json:"unit"`
	Warehouse     id.ID        `json:"warehouse"`
	WarehouseName string       `json:"warehouse_name"`
	OnHand        qty.Qty      `json:"on_hand"`
	Reserved      qty.Qty      `json:"reserved"`
	Blocked       qty.Qty      `json:"blocked"`
	Available     qty.Qty      `json:"available"`
	UnitCost      money.Price  `json:"unit_cost" perm:"cost.read"`
	Value         money.Amount `json:"value" perm:"cost.read"`
	Costing       bool         `json:"costing" doc:"its past is being costed again, so unit cost and value may change"`
}

// BalanceTotals are the count and value of all balances of a filter.
type BalanceTotals struct {
	Count int64        `json:"count"`
	Value money.Amount `json:"value" perm:"cost.read"`
}

func (f *BalanceFilter) book(q db.Querier) (stock.BalanceFilter, error) {
	company, err := tenant.Get(q)
	if err != nil {
		return stock.BalanceFilter{}, err
	}
	return stock.BalanceFilter{Words: f.Q, Warehouse: f.Warehouse.Int(), Among: auth.HousesOf(q, seeStock), Only: f.Only, PerWarehouse: company.CostScope == tenant.ScopeWarehouse}, nil
}

// ListBalances answers one page by product code.
func ListBalances(q db.Querier, f BalanceFilter, cursor string, limit int) (api.List[BalanceRow], error) {
	var out api.List[BalanceRow]
	book, err := f.book(q)
	if err != nil {
		return out, err
	}
	houses, err := warehouse.All(q)
	if err != nil {
		return out, err
	}
	rows, next, err := stock.Balances(q, book, cursor, limit)
	if err != nil {
		return out, err
	}
	products := make([]int64, len(rows))
	for i := range rows {
		products[i] = rows[i].Product
	}
	costing, err := stock.Costing(q, products)
	for i := range rows {
		b := &rows[i]
		out.Items = append(out.Items, BalanceRow{
			id.ID(b.Product), b.Code, b.Name, b.Spec, b.Unit, id.ID(b.Warehouse), houseName(houses, b.Warehouse),
			b.OnHand, b.Reserved, b.Blocked, b.Available(), b.UnitCost, b.Value, costing[b.Product],
		})
	}
	out.NextCursor = next
	return out, err
}

// SumBalances counts the balances of a filter and adds up their values.
func SumBalances(q db.Querier, f BalanceFilter) (BalanceTotals, error) {
	book, err := f.book(q)
	if err != nil {
		return BalanceTotals{}, err
	}
	count, value, err := stock.BalanceTotals(q, book)
	return BalanceTotals{count, value}, err
}

// MoveRow is one movement; Balance is what lay there after it.
type MoveRow struct {
	Date          day.Day      `json:"date"`
	Seq           int64        `json:"seq"`
	Kind          string       `json:"kind"`
	Number        string       `json:"number"`
	SourceType    string       `json:"source_type"`
	Source        id.ID        `json:"source_id"`
	Posting       int          `json:"posting"`
	Line          int          `json:"line"`
	Warehouse     id.ID        `json:"warehouse"`
	WarehouseName string       `json:"warehouse_name"`
	Qty           qty.Qty      `json:"qty"`
	Value         money.Amount `json:"value" perm:"cost.read"` // what the books hold now, later changes included
	Balance       qty.Qty      `json:"balance_qty"`
	Reversal      bool         `json:"reversal"`
}

// seeStock is the right whose reach says in which warehouses.
const seeStock = "inventory.balance.read"

// ListMoves answers one page of a product's movements, newest first, with the papers behind them.
func ListMoves(q db.Querier, p, house id.ID, cursor string, limit int) (api.List[MoveRow], error) {
	var out api.List[MoveRow]
	if p == 0 {
		return out, errs.New(errs.Invalid, "product.required", "请先选择商品，再看它的出入库。", "Choose a product to see its movements.").At("?product")
	}
	rows, next, err := stock.Moves(q, p.Int(), house.Int(), auth.HousesOf(q, seeStock), cursor, limit)
	if err != nil {
		return out, err
	}
	ids := make([]int64, len(rows))
	for i := range rows {
		ids[i] = rows[i].Source
	}
	sources, err := sourcesOf(q, ids)
	if err != nil {
		return out, err
	}
	later, err := stock.LaterValues(q, ids)
	if err != nil {
		return out, err
	}
	houses, err := warehouse.All(q)
	who := auth.From(db.Context(q))
	for _, m := range rows {
		s := sources[m.Source]
		if who != nil && !who.Reach(s.Type+".read").All { // that goods moved is for all who see stock, whose paper moved them is not
			s.Number, m.Source = "", 0
		}
		out.Items = append(out.Items, MoveRow{
			m.Day, m.Seq, m.Kind, s.Number, s.Type, id.ID(m.Source), m.No, m.Line, id.ID(m.Warehouse), houseName(houses, m.Warehouse),
			m.Qty, m.Value + later[cost.Key{Source: m.Source, No: m.No, Line: m.Line}], m.Balance, m.Reverses > 0,
		})
	}
	out.NextCursor = next
	return out, err
}

// sourcesOf names the papers behind movements by their vouchers; what is worth nothing has none, so the papers are asked too.
func sourcesOf(q db.Querier, ids []int64) (map[int64]gl.Source, error) {
	sources, err := gl.Sources(q, ids)
	if err != nil {
		return nil, err
	}
	var unknown []int64
	for _, i := range ids {
		if _, ok := sources[i]; !ok {
			unknown = append(unknown, i)
		}
	}
	if len(unknown) == 0 {
		return sources, nil
	}
	in, args := find.In(2, unknown)
	_, err = db.All(q, func(r *db.Row) bool {
		sources[r.Int()] = gl.Source{Number: r.Text(), Type: r.Text()}
		return true
	}, `SELECT id, number, '`+OpeningType+`' FROM inventory_opening WHERE tenant_id = $1 AND id IN `+in+`
UNION ALL SELECT id, number, CASE WHEN direction = 'in' THEN '`+ReceiptType+`' ELSE '`+IssueType+`' END FROM inventory_other WHERE tenant_id = $1 AND id IN `+in+`
UNION ALL SELECT id, number, '`+CostingType+`' FROM inventory_costing WHERE tenant_id = $1 AND id IN `+in, args...)
	return sources, err
}
