package inventory

import (
	"xingzhou/internal/kit/id"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/doc"
)

type oneInput struct {
	ID id.ID `path:"id" json:"-"`
}

type actionInput struct {
	ID      id.ID `path:"id" json:"-"`
	Version int   `json:"version,omitempty"` // of the paper that the person saw; absent = do not compare
}

type deleteInput struct {
	ID      id.ID `path:"id" json:"-"`
	Version int   `query:"version" json:"-"`
}

type balanceList struct {
	BalanceFilter
	api.Page
}

type moveList struct {
	api.Page
	Product   id.ID `query:"product" json:"-"`
	Warehouse id.ID `query:"warehouse" json:"-"`
}

type none struct{}

// Papers adds opening stock, other receipts and issues, value adjustments and landed costs to the documents of the program.
func Papers(k *doc.Kit) {
	doc.Add(k, Openings)
	doc.Add(k, Receipts)
	doc.Add(k, Issues)
	doc.Add(k, Adjustments)
	doc.Add(k, Landings)
}

// Routes adds the routes of costing methods, balances, values, movements, and what the forms of papers ask.
func Routes(r *api.Router, t doc.Tracer, drafts Drafts) {
	adjustmentRoutes(r)
	landedRoutes(r)
	costingRoutes(r, t, drafts)
	api.Get(r, "/inventory/balances", "inventory.balance.read", "库存查询", "List stock balances", func(c *api.Ctx, in *balanceList) (api.List[BalanceRow], error) {
		return ListBalances(c.Q, in.BalanceFilter, in.Cursor, in.Size())
	})
	api.Get(r, "/inventory/balances/totals", "inventory.balance.read", "库存合计", "Total stock balances", func(c *api.Ctx, in *BalanceFilter) (BalanceTotals, error) {
		return SumBalances(c.Q, *in)
	})
	valueRoutes(r)
	api.Get(r, "/inventory/moves", "inventory.balance.read", "出入库流水", "List stock movements", func(c *api.Ctx, in *moveList) (api.List[MoveRow], error) {
		return ListMoves(c.Q, in.Product, in.Warehouse, in.Cursor, in.Size())
	})
}
