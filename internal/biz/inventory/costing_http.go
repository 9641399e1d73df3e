package inventory

import (
	"slices"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
)

type costingList struct {
	CostingFilter
	api.Page
}

// MethodRow is how a category is costed.
type MethodRow struct {
	Category     string       `json:"category"`
	CategoryName string       `json:"category_name"`
	Method       cost.Method  `json:"method" enum:"moving,fifo,monthly,standard,specific"`
	MethodName   string       `json:"method_name"`
	Since        day.Period   `json:"since" doc:"empty = from the beginning"`
	Next         *MethodNext  `json:"next,omitempty"`
	Products     int64        `json:"products" doc:"that ever moved"`
	Value        money.Amount `json:"value" perm:"cost.read"`
}

// MethodNext is a change of method that lies ahead.
type MethodNext struct {
	Method     cost.Method  `json:"method"`
	MethodName string       `json:"method_name"`
	From       day.Period   `json:"from"`
	Decision   id.ID        `json:"decision"`
	Number     string       `json:"number"`
	Value      money.Amount `json:"value" perm:"cost.read" doc:"by which the value of the stock, as it is told now, changed already"`
}

// StandardCostFilter is what the list of standard costs can be narrowed by.
type StandardCostFilter struct {
	Q        string `query:"q" json:"-" maxLength:"100"`
	Category string `query:"category" json:"-" enum:"goods,finished,material"`
	Only     string `query:"only" json:"-" enum:"standard,all" doc:"all = also products that are costed by another method"`
}

type standardCostList struct {
	StandardCostFilter
	api.Page
}

// StandardCostRow is what a product costs by standard, and what lies of it.
type StandardCostRow struct {
	Product     id.ID        `json:"product"`
	ProductCode string       `json:"product_code"`
	ProductName string       `json:"product_name"`
	Spec        string       `json:"spec"`
	Unit        string       `json:"unit"`
	Category    string       `json:"category"`
	Standard    bool         `json:"standard" doc:"it is kept at standard cost; else the price holds from when it is"`
	Price       money.Price  `json:"price" perm:"cost.read" doc:"0 = never set"`
	Qty         qty.Qty      `json:"qty"`
	Value       money.Amount `json:"value" perm:"cost.read"`
	UnitCost    money.Price  `json:"unit_cost" perm:"cost.read"`
}

// costingRoutes adds the routes of costing methods and standard costs.
func costingRoutes(r *api.Router, t doc.Tracer, drafts Drafts) {
	const path, perm = "/inventory/costings", CostingType + "."
	api.Get(r, path, perm+"read", "计价方法变更列表", "List costing decisions", func(c *api.Ctx, in *costingList) (api.List[CostingRow], error) {
		return ListCostings(c.Q, in.CostingFilter, c.Lang, in.Cursor, in.Size())
	})
	api.Get(r, path+"/totals", perm+"read", "计价方法变更合计", "Total costing decisions", func(c *api.Ctx, in *CostingFilter) (CostingTotals, error) {
		return SumCostings(c.Q, *in)
	})
	api.Get(r, path+"/{id}", perm+"read", "计价方法变更", "One costing decision", func(c *api.Ctx, in *oneInput) (*Costing, error) {
		out, err := GetCosting(c.Q, t, in.ID, c.Lang)
		if err == nil && !c.Can(auth.SeeCost) { // the papers around it tell by how much the value changed
			out.Links = slices.DeleteFunc(out.Links, func(l doc.Link) bool { return !l.Self })
		}
		return out, err
	})
	api.Post(r, path, perm+"create", "更改计价方法或标准成本", "Change a costing method or standard costs", func(c *api.Ctx, in *CostingInput) (*Costing, error) {
		out, err := CreateCosting(c.Tx, drafts, in)
		return shownCosting(out, c.Lang, err)
	})
	api.Post(r, path+"/{id}/unapprove", perm+"unapprove", "撤销计价方法变更", "Take a costing decision back", func(c *api.Ctx, in *actionInput) (*Costing, error) {
		out, err := UnapproveCosting(c.Tx, in.ID, in.Version)
		return shownCosting(out, c.Lang, err)
	})
	api.Get(r, "/inventory/costing-methods", perm+"read", "各类别的计价方法", "Costing methods by category", func(c *api.Ctx, _ *none) (api.List[MethodRow], error) {
		today, err := c.Today()
		if err != nil {
			return api.List[MethodRow]{}, err
		}
		items, err := Methods(c.Q, today.Period(), c.Lang)
		return api.List[MethodRow]{Items: items}, err
	})
	api.Get(r, "/inventory/standard-costs", perm+"read", "标准成本", "List standard costs", func(c *api.Ctx, in *standardCostList) (api.List[StandardCostRow], error) {
		return ListStandardCosts(c.Q, in.StandardCostFilter, in.Cursor, in.Size())
	})
}

// Methods tells how each category with goods in stock is costed in a month.
func Methods(q db.Querier, month day.Period, lang string) ([]MethodRow, error) {
	policy, err := stock.Policies(q)
	if err != nil {
		return nil, err
	}
	lies, err := stock.CategoryStocks(q)
	if err != nil {
		return nil, err
	}
	decisions, err := standing(q, month.First())
	if err != nil {
		return nil, err
	}
	var out []MethodRow
	for _, category := range stockCategories() {
		m := policy.Method(category, month)
		row := MethodRow{Category: category, CategoryName: categoryName(category, lang), Method: m, MethodName: MethodName(m, lang),
			Products: lies[category].Products, Value: lies[category].Value}
		for _, p := range policy.Rows(category) {
			if p.From <= month {
				row.Since = p.From
			} else if row.Next == nil {
				row.Next = &MethodNext{Method: p.Method, MethodName: MethodName(p.Method, lang), From: p.From}
				for _, c := range decisions {
					if c.Category == category && c.Date == p.From.First() {
						row.Next.Decision, row.Next.Number, row.Next.Value = c.ID, c.Number, c.Value
					}
				}
			}
		}
		out = append(out, row)
	}
	return out, nil
}

// standing reads the heads of the changes of method that hold from after a day on.
func standing(q db.Querier, after day.Day) ([]Costing, error) {
	return db.All(q, func(r *db.Row) Costing {
		return Costing{ID: id.ID(r.Int()), Number: r.Text(), Date: day.Day(r.Int()), Category: r.Text(), Value: money.Amount(r.Int())}
	}, `SELECT id, number, day, category, value FROM inventory_costing WHERE tenant_id = $1 AND method <> '' AND state = $2 AND day > $3`, doc.Approved, int64(after))
}

// ListStandardCosts answers one page by product code.
func ListStandardCosts(q db.Querier, f StandardCostFilter, cursor string, limit int) (api.List[StandardCostRow], error) {
	var out api.List[StandardCostRow]
	rows, next, err := stock.StandardCosts(q, stock.StandardFilter{Words: f.Q, Category: f.Category, All: f.Only == "all"}, cursor, limit)
	for _, r := range rows {
		out.Items = append(out.Items, StandardCostRow{id.ID(r.Product), r.Code, r.Name, r.Spec, r.Unit, r.Category, r.Standard, r.Price, r.Qty, r.Value, r.UnitCost})
	}
	out.NextCursor = next
	return out, err
}
