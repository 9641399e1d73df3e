package inventory

import (
	"xingzhou/internal/kit/id"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/doc"
)

type adjustmentList struct {
	AdjustmentFilter
	api.Page
}

type adjustmentChange struct {
	ID id.ID `path:"id" json:"-"`
	AdjustmentInput
}

type worthInput struct {
	Products  string `query:"products" json:"-" maxLength:"2500" required:"true"` // ids, with commas between them
	Warehouse id.ID  `query:"warehouse" json:"-"`
}

// adjustmentRoutes adds the routes of value adjustments.
func adjustmentRoutes(r *api.Router, t doc.Tracer) {
	const path, perm = "/inventory/adjustments", AdjustmentType + "."
	mayApprove := func(c *api.Ctx, approve bool) error {
		if !approve {
			return nil
		}
		return c.Require(perm + "approve")
	}
	api.Get(r, path, perm+"read", "成本调整单列表", "List value adjustments", func(c *api.Ctx, in *adjustmentList) (api.List[AdjustmentRow], error) {
		return ListAdjustments(c.Q, in.AdjustmentFilter, c.Lang, in.Cursor, in.Size())
	})
	api.Get(r, path+"/totals", perm+"read", "成本调整单合计", "Total value adjustments", func(c *api.Ctx, in *AdjustmentFilter) (AdjustmentTotals, error) {
		return SumAdjustments(c.Q, *in)
	})
	api.Get(r, path+"/worth", perm+"read", "商品现有数量和金额", "What lies of products, and what it is worth", func(c *api.Ctx, in *worthInput) (api.List[Worth], error) {
		items, err := Worths(c.Q, in.Products, in.Warehouse)
		return api.List[Worth]{Items: items}, err
	})
	api.Get(r, path+"/{id}", perm+"read", "成本调整单", "One value adjustment", func(c *api.Ctx, in *oneInput) (*Adjustment, error) {
		return GetAdjustment(c.Q, t, in.ID, c.Lang)
	})
	api.Post(r, path, perm+"create", "新建成本调整单", "Create value adjustment", func(c *api.Ctx, in *AdjustmentInput) (*Adjustment, error) {
		if err := mayApprove(c, in.Approve); err != nil {
			return nil, err
		}
		return shownAdjustment(CreateAdjustment(c.Tx, in))
	})
	api.Put(r, path+"/{id}", perm+"update", "修改成本调整单", "Change value adjustment", func(c *api.Ctx, in *adjustmentChange) (*Adjustment, error) {
		if err := mayApprove(c, in.Approve); err != nil {
			return nil, err
		}
		return shownAdjustment(UpdateAdjustment(c.Tx, in.ID, &in.AdjustmentInput))
	})
	api.Delete(r, path+"/{id}", perm+"delete", "删除成本调整单草稿", "Delete value adjustment draft", func(c *api.Ctx, in *deleteInput) (none, error) {
		return none{}, DeleteAdjustment(c.Tx, in.ID, in.Version)
	})
	api.Post(r, path+"/{id}/approve", perm+"approve", "审核成本调整单", "Approve value adjustment", func(c *api.Ctx, in *actionInput) (*Adjustment, error) {
		return shownAdjustment(ApproveAdjustment(c.Tx, in.ID, in.Version))
	})
	api.Post(r, path+"/{id}/unapprove", perm+"unapprove", "反审核成本调整单", "Un-approve value adjustment", func(c *api.Ctx, in *actionInput) (*Adjustment, error) {
		return shownAdjustment(UnapproveAdjustment(c.Tx, in.ID, in.Version))
	})
}
