package inventory

import (
	"slices"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/master/warehouse"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/tenant"
)

// ValueFilter is what the report of stock values can be narrowed by.
type ValueFilter struct {
	Day       day.Day `query:"day" json:"-" doc:"the end of this day; today when absent"`
	Q         string  `query:"q" json:"-" maxLength:"100"`
	Warehouse id.ID   `query:"warehouse" json:"-"`
}

type valueList struct {
	ValueFilter
	api.Page
}

// ValueRow is what lay in one warehouse of one product at the end of a day, and what it was worth then.
type ValueRow struct {
	Product       id.ID        `json:"product"`
	ProductCode   string       `json:"product_code"`
	ProductName   string       `json:"product_name"`
	Spec          string       `json:"spec"`
	Unit          string       `json:"unit"`
	Warehouse     id.ID        `json:"warehouse" doc:"0 for a value without a quantity, which lies in no warehouse"`
	WarehouseName string       `json:"warehouse_name"`
	Qty           qty.Qty      `json:"qty"`
	UnitCost      money.Price  `json:"unit_cost"`
	Value         money.Amount `json:"value"`
	Costing       bool         `json:"costing" doc:"its past is being costed again, so unit cost and value may change"`
}

// ValueTotals add up all rows of a filter.
type ValueTotals struct {
	Day      day.Day      `json:"day"`
	Count    int64        `json:"count"`
	Products int64        `json:"products"`
	Qty      qty.Qty      `json:"qty"`
	Value    money.Amount `json:"value"`
}

func valueRoutes(r *api.Router) {
	api.Get(r, "/inventory/values", "inventory.balance.read", "库存金额表", "List stock values at the end of a day", func(c *api.Ctx, in *valueList) (api.List[ValueRow], error) {
		if err := in.settle(c); err != nil {
			return api.List[ValueRow]{}, err
		}
		return ListValues(c.Q, in.ValueFilter, in.Cursor, in.Size())
	})
	api.Get(r, "/inventory/values/totals", "inventory.balance.read", "库存金额合计", "Total stock values at the end of a day", func(c *api.Ctx, in *ValueFilter) (ValueTotals, error) {
		if err := in.settle(c); err != nil {
			return ValueTotals{}, err
		}
		return SumValues(c.Q, *in)
	})
}

// settle refuses who may not see costs, because here is nothing else to see, and fills in the day.
func (f *ValueFilter) settle(c *api.Ctx) error {
	if err := c.Require(auth.SeeCost); err != nil {
		return err
	}
	if houses := auth.HousesOf(c.Q, seeStock); houses != nil && !slices.Contains(houses, f.Warehouse.Int()) {
		return errs.New(errs.Invalid, "warehouse.beyond", "您只能查看自己管理的仓库。请先选择其中一个仓库。", "You may see the warehouses that you keep only. Choose one of them.").At("?warehouse")
	}
	if f.Day != 0 {
		return nil
	}
	today, err := c.Today()
	f.Day = today
	return err
}

func (f *ValueFilter) book(q db.Querier) (stock.ValueFilter, error) {
	company, err := tenant.Get(q)
	if err != nil {
		return stock.ValueFilter{}, err
	}
	return stock.ValueFilter{Day: f.Day, Words: f.Q, Warehouse: f.Warehouse.Int(), PerWarehouse: company.CostScope == tenant.ScopeWarehouse}, nil
}

// ListValues answers one page by product code.
func ListValues(q db.Querier, f ValueFilter, cursor string, limit int) (api.List[ValueRow], error) {
	var out api.List[ValueRow]
	book, err := f.book(q)
	if err != nil {
		return out, err
	}
	houses, err := warehouse.All(q)
	if err != nil {
		return out, err
	}
	rows, next, err := stock.ValuesAt(q, book, cursor, limit)
	if err != nil {
		return out, err
	}
	products := make([]int64, len(rows))
	for i := range rows {
		products[i] = rows[i].Product
	}
	costing, err := stock.Costing(q, products)
	for i := range rows {
		v := &rows[i]
		out.Items = append(out.Items, ValueRow{
			id.ID(v.Product), v.Code, v.Name, v.Spec, v.Unit, id.ID(v.Warehouse), houseName(houses, v.Warehouse), v.Qty, v.UnitCost, v.Value, costing[v.Product],
		})
	}
	out.NextCursor = next
	return out, err
}

// SumValues adds up all that a filter finds; without one it is what the inventory accounts say of that day.
func SumValues(q db.Querier, f ValueFilter) (ValueTotals, error) {
	book, err := f.book(q)
	if err != nil {
		return ValueTotals{}, err
	}
	sum, err := stock.SumValuesAt(q, book)
	return ValueTotals{f.Day, sum.Count, sum.Products, sum.Qty, sum.Value}, err
}
