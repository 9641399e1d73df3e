package inventory

import (
	"xingzhou/internal/kit/id"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/doc"
)

type landedList struct {
	LandedFilter
	api.Page
}

type receiptList struct {
	ReceiptFilter
	api.Page
}

type landedChange struct {
	ID id.ID `path:"id" json:"-"`
	LandedInput
}

// landedRoutes adds the routes of landed costs.
func landedRoutes(r *api.Router, t doc.Tracer) {
	const path, perm = "/inventory/landed-costs", LandedType + "."
	mayApprove := func(c *api.Ctx, approve bool) error {
		if !approve {
			return nil
		}
		return c.Require(perm + "approve")
	}
	api.Get(r, path, perm+"read", "采购费用分摊单列表", "List landed costs", func(c *api.Ctx, in *landedList) (api.List[LandedRow], error) {
		return ListLanded(c.Q, in.LandedFilter, c.Lang, in.Cursor, in.Size())
	})
	api.Get(r, path+"/totals", perm+"read", "采购费用分摊单合计", "Total landed costs", func(c *api.Ctx, in *LandedFilter) (LandedTotals, error) {
		return SumLanded(c.Q, *in)
	})
	api.Get(r, path+"/receipts", perm+"read", "可以分摊费用的入库明细", "List what can carry a charge", func(c *api.Ctx, in *receiptList) (api.List[ReceiptLine], error) {
		return ListReceiptLines(c.Q, in.ReceiptFilter, in.Cursor, in.Size())
	})
	api.Get(r, path+"/{id}", perm+"read", "采购费用分摊单", "One landed cost", func(c *api.Ctx, in *oneInput) (*Landed, error) {
		return GetLanded(c.Q, t, in.ID, c.Lang)
	})
	api.Post(r, path, perm+"create", "新建采购费用分摊单", "Create landed cost", func(c *api.Ctx, in *LandedInput) (*Landed, error) {
		if err := mayApprove(c, in.Approve); err != nil {
			return nil, err
		}
		return shownLanded(CreateLanded(c.Tx, in))
	})
	api.Put(r, path+"/{id}", perm+"update", "修改采购费用分摊单", "Change landed cost", func(c *api.Ctx, in *landedChange) (*Landed, error) {
		if err := mayApprove(c, in.Approve); err != nil {
			return nil, err
		}
		return shownLanded(UpdateLanded(c.Tx, in.ID, &in.LandedInput))
	})
	api.Delete(r, path+"/{id}", perm+"delete", "删除采购费用分摊单草稿", "Delete landed cost draft", func(c *api.Ctx, in *deleteInput) (none, error) {
		return none{}, DeleteLanded(c.Tx, in.ID, in.Version)
	})
	api.Post(r, path+"/{id}/approve", perm+"approve", "审核采购费用分摊单", "Approve landed cost", func(c *api.Ctx, in *actionInput) (*Landed, error) {
		return shownLanded(ApproveLanded(c.Tx, in.ID, in.Version))
	})
	api.Post(r, path+"/{id}/unapprove", perm+"unapprove", "反审核采购费用分摊单", "Un-approve landed cost", func(c *api.Ctx, in *actionInput) (*Landed, error) {
		return shownLanded(UnapproveLanded(c.Tx, in.ID, in.Version))
	})
}
