package inventory

import (
	"xingzhou/internal/kit/id"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/doc"
)

type otherList struct {
	OtherFilter
	api.Page
}

type otherChange struct {
	ID id.ID `path:"id" json:"-"`
	OtherInput
}

// otherApproval is an approval; of an issue it may take more than there is.
type otherApproval struct {
	actionInput
	AllowNegative bool `json:"allow_negative,omitempty"`
}

// otherRoutes adds the routes of one direction: /inventory/receipts or /inventory/issues.
func otherRoutes(r *api.Router, t doc.Tracer, way Direction) {
	zh, en := way.names()
	path, perm := "/"+map[Direction]string{In: "inventory/receipts", Out: "inventory/issues"}[way], way.Type()+"."
	mayApprove := func(c *api.Ctx, approve bool) error {
		if !approve {
			return nil
		}
		return c.Require(perm + "approve")
	}
	api.Get(r, path, perm+"read", zh+"列表", "List "+en+"s", func(c *api.Ctx, in *otherList) (api.List[OtherRow], error) {
		return ListOthers(c.Q, way, in.OtherFilter, c.Lang, in.Cursor, in.Size())
	})
	api.Get(r, path+"/totals", perm+"read", zh+"合计", "Total "+en+"s", func(c *api.Ctx, in *OtherFilter) (OtherTotals, error) {
		return SumOthers(c.Q, way, *in)
	})
	api.Get(r, path+"/{id}", perm+"read", zh, "One "+en, func(c *api.Ctx, in *oneInput) (*Other, error) {
		return GetOther(c.Q, t, way, in.ID, c.Lang)
	})
	api.Post(r, path, perm+"create", "新建"+zh, "Create "+en, func(c *api.Ctx, in *OtherInput) (*Other, error) {
		if err := mayApprove(c, in.Approve); err != nil {
			return nil, err
		}
		return shownOther(CreateOther(c.Tx, way, in))
	})
	api.Put(r, path+"/{id}", perm+"update", "修改"+zh, "Change "+en, func(c *api.Ctx, in *otherChange) (*Other, error) {
		if err := mayApprove(c, in.Approve); err != nil {
			return nil, err
		}
		return shownOther(UpdateOther(c.Tx, way, in.ID, &in.OtherInput))
	})
	api.Delete(r, path+"/{id}", perm+"delete", "删除"+zh+"草稿", "Delete "+en+" draft", func(c *api.Ctx, in *deleteInput) (none, error) {
		return none{}, DeleteOther(c.Tx, way, in.ID, in.Version)
	})
	api.Post(r, path+"/{id}/approve", perm+"approve", "审核"+zh, "Approve "+en, func(c *api.Ctx, in *otherApproval) (*Other, error) {
		return shownOther(ApproveOther(c.Tx, way, in.ID, in.Version, in.AllowNegative))
	})
	api.Post(r, path+"/{id}/unapprove", perm+"unapprove", "反审核"+zh, "Un-approve "+en, func(c *api.Ctx, in *actionInput) (*Other, error) {
		return shownOther(UnapproveOther(c.Tx, way, in.ID, in.Version))
	})
}
