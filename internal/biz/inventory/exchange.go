package inventory

import (
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/exchange"
)

// Exports lets the reports of stock values and costing methods be taken away.
func Exports(s *exchange.Service, r *api.Router) {
	product := []exchange.Column{{Zh: "商品编码", En: "Code"}, {Zh: "商品名称", En: "Product"}, {Zh: "规格", En: "Specification"}, {Zh: "单位", En: "Unit"}}
	exchange.Export(s, r, exchange.List[ValueFilter]{Path: "/inventory/values", Permission: "inventory.balance.read", Zh: "库存金额表", En: "stock values",
		Columns: append(product[:4:4], exchange.Column{Zh: "仓库", En: "Warehouse"}, exchange.Column{Zh: "数量", En: "Quantity", Kind: exchange.Qty},
			exchange.Column{Zh: "单位成本", En: "Unit cost", Kind: exchange.Price, Needs: auth.SeeCost}, exchange.Column{Zh: "库存金额", En: "Value", Kind: exchange.Amount, Needs: auth.SeeCost}),
		Rows: func(c *api.Ctx, in *ValueFilter, yield func([]any) error) error {
			f := *in
			if err := f.settle(c); err != nil {
				return err
			}
			return exchange.Pages(func(cursor string, limit int) ([]ValueRow, string, error) {
				page, err := ListValues(c.Q, f, cursor, limit)
				return page.Items, page.NextCursor, err
			}, func(x *ValueRow) []any {
				return []any{x.ProductCode, x.ProductName, x.Spec, x.Unit, x.WarehouseName, x.Qty, x.UnitCost, x.Value}
			}, yield)
		}})
	exchange.Export(s, r, exchange.List[CostingFilter]{Path: "/inventory/costings", Permission: CostingType + ".read", Zh: "计价方法变更", En: "costing decisions",
		Columns: []exchange.Column{{Zh: "编号", En: "Number"}, {Zh: "日期", En: "Date", Kind: exchange.Day}, {Zh: "类别", En: "Category"}, {Zh: "原方法", En: "Before"}, {Zh: "新方法", En: "Method"},
			{Zh: "商品数", En: "Products", Kind: exchange.Int}, {Zh: "库存金额变化", En: "Change of value", Kind: exchange.Amount, Needs: auth.SeeCost}, {Zh: "原因", En: "Reason"},
			{Zh: "制单人", En: "By"}, {Zh: "制单时间", En: "At", Kind: exchange.Time}},
		Rows: func(c *api.Ctx, in *CostingFilter, yield func([]any) error) error {
			return exchange.Pages(func(cursor string, limit int) ([]CostingRow, string, error) {
				page, err := ListCostings(c.Q, *in, c.Lang, cursor, limit)
				return page.Items, page.NextCursor, err
			}, func(x *CostingRow) []any {
				return []any{x.Number, x.Date, x.CategoryName, x.WasName, x.MethodName, x.Products, x.Value, x.Reason, x.CreatedName, x.CreatedAt}
			}, yield)
		}})
	exchange.Export(s, r, exchange.List[StandardCostFilter]{Path: "/inventory/standard-costs", Permission: CostingType + ".read", Zh: "标准成本", En: "standard costs",
		Columns: append(product[:4:4], exchange.Column{Zh: "标准成本", En: "Standard cost", Kind: exchange.Price, Needs: auth.SeeCost}, exchange.Column{Zh: "数量", En: "Quantity", Kind: exchange.Qty},
			exchange.Column{Zh: "库存金额", En: "Value", Kind: exchange.Amount, Needs: auth.SeeCost}, exchange.Column{Zh: "单位成本", En: "Unit cost", Kind: exchange.Price, Needs: auth.SeeCost}),
		Rows: func(c *api.Ctx, in *StandardCostFilter, yield func([]any) error) error {
			return exchange.Pages(func(cursor string, limit int) ([]StandardCostRow, string, error) {
				page, err := ListStandardCosts(c.Q, *in, cursor, limit)
				return page.Items, page.NextCursor, err
			}, func(x *StandardCostRow) []any {
				return []any{x.ProductCode, x.ProductName, x.Spec, x.Unit, x.Price, x.Qty, x.Value, x.UnitCost}
			}, yield)
		}})
}
