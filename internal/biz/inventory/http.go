package inventory

import (
	"xingzhou/internal/kit/id"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
)

const approveOpening = "inventory.opening.approve"

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

type openingList struct {
	OpeningFilter
	api.Page
}

type openingChange struct {
	ID id.ID `path:"id" json:"-"`
	OpeningInput
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

// Routes adds the routes of opening stock, other receipts and issues, value adjustments, landed costs, costing methods, balances, values and movements.
func Routes(r *api.Router, t doc.Tracer, drafts Drafts) {
	openingRoutes(r, t)
	otherRoutes(r, t, In)
	otherRoutes(r, t, Out)
	adjustmentRoutes(r, t)
	landedRoutes(r, t)
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

func mayApprove(c *api.Ctx, approve bool) error {
	if !approve {
		return nil
	}
	return c.Require(approveOpening)
}

func openingRoutes(r *api.Router, t doc.Tracer) {
	api.Get(r, "/inventory/openings", "inventory.opening.read", "期初库存列表", "List opening stock", func(c *api.Ctx, in *openingList) (api.List[OpeningRow], error) {
		return ListOpenings(c.Q, in.OpeningFilter, in.Cursor, in.Size())
	})
	api.Get(r, "/inventory/openings/totals", "inventory.opening.read", "期初库存合计", "Total opening stock", func(c *api.Ctx, in *OpeningFilter) (Totals, error) {
		return OpeningTotals(c.Q, *in)
	})
	api.Get(r, "/inventory/openings/{id}", "inventory.opening.read", "期初库存单", "One opening stock document", func(c *api.Ctx, in *oneInput) (*Opening, error) {
		return GetOpening(c.Q, t, in.ID)
	})
	api.Post(r, "/inventory/openings", "inventory.opening.create", "新建期初库存单", "Create opening stock", func(c *api.Ctx, in *OpeningInput) (*Opening, error) {
		if err := mayApprove(c, in.Approve); err != nil {
			return nil, err
		}
		return shownOpening(CreateOpening(c.Tx, in))
	})
	api.Put(r, "/inventory/openings/{id}", "inventory.opening.update", "修改期初库存单", "Change opening stock", func(c *api.Ctx, in *openingChange) (*Opening, error) {
		if err := mayApprove(c, in.Approve); err != nil {
			return nil, err
		}
		return shownOpening(UpdateOpening(c.Tx, in.ID, &in.OpeningInput))
	})
	api.Delete(r, "/inventory/openings/{id}", "inventory.opening.delete", "删除期初库存草稿", "Delete opening stock draft", func(c *api.Ctx, in *deleteInput) (none, error) {
		return none{}, DeleteOpening(c.Tx, in.ID, in.Version)
	})
	action := func(name, zh, en string, do func(tx *db.Tx, opening id.ID, version int) (*Opening, error)) {
		api.Post(r, "/inventory/openings/{id}/"+name, "inventory.opening."+name, zh, en, func(c *api.Ctx, in *actionInput) (*Opening, error) {
			return shownOpening(do(c.Tx, in.ID, in.Version))
		})
	}
	action("approve", "审核期初库存单", "Approve opening stock", ApproveOpening)
	action("unapprove", "反审核期初库存单", "Un-approve opening stock", UnapproveOpening)
}
