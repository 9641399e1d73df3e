package settlement

import (
	"xingzhou/internal/kit/id"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
)

const approveReceipt = "settlement.receipt.approve"

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

type receiptList struct {
	ReceiptFilter
	api.Page
}

type receiptChange struct {
	ID id.ID `path:"id" json:"-"`
	ReceiptInput
}

type openList struct {
	api.Page
	Party id.ID `query:"party" json:"-"`
}

type receivableList struct {
	api.Page
	Q string `query:"q" json:"-" maxLength:"100"`
}

type none struct{}

// Routes adds the routes of receipts, open items and receivables.
func Routes(r *api.Router, t doc.Tracer) {
	receiptRoutes(r, t)
	api.Get(r, "/settlement/open-items", "settlement.receivable.read", "未结单据", "List open items", func(c *api.Ctx, in *openList) (api.List[OpenItem], error) {
		today, err := c.Today()
		if err != nil {
			return api.List[OpenItem]{}, err
		}
		return ListOpenItems(c.Q, in.Party, today, in.Cursor, in.Size())
	})
	api.Get(r, "/settlement/receivables", "settlement.receivable.read", "应收账款", "List receivables", func(c *api.Ctx, in *receivableList) (*Receivables, error) {
		today, err := c.Today()
		if err != nil {
			return nil, err
		}
		return ListReceivables(c.Q, in.Q, today, in.Cursor, in.Size())
	})
}

func mayApprove(c *api.Ctx, approve bool) error {
	if !approve {
		return nil
	}
	return c.Require(approveReceipt)
}

func receiptRoutes(r *api.Router, t doc.Tracer) {
	api.Get(r, "/settlement/receipts", "settlement.receipt.read", "收款列表", "List receipts", func(c *api.Ctx, in *receiptList) (api.List[ReceiptRow], error) {
		return ListReceipts(c.Q, in.ReceiptFilter, in.Cursor, in.Size(), c.Lang)
	})
	api.Get(r, "/settlement/receipts/totals", "settlement.receipt.read", "收款合计", "Total receipts", func(c *api.Ctx, in *ReceiptFilter) (Totals, error) {
		return ReceiptTotals(c.Q, *in)
	})
	api.Get(r, "/settlement/receipts/{id}", "settlement.receipt.read", "收款单", "One receipt", func(c *api.Ctx, in *oneInput) (*Receipt, error) {
		return GetReceipt(c.Q, t, in.ID, c.Lang)
	})
	api.Post(r, "/settlement/receipts", "settlement.receipt.create", "新建收款单", "Create receipt", func(c *api.Ctx, in *ReceiptInput) (*Receipt, error) {
		if err := mayApprove(c, in.Approve); err != nil {
			return nil, err
		}
		return shownReceipt(CreateReceipt(c.Tx, in))
	})
	api.Put(r, "/settlement/receipts/{id}", "settlement.receipt.update", "修改收款单", "Change receipt", func(c *api.Ctx, in *receiptChange) (*Receipt, error) {
		if err := mayApprove(c, in.Approve); err != nil {
			return nil, err
		}
		return shownReceipt(UpdateReceipt(c.Tx, in.ID, &in.ReceiptInput))
	})
	api.Delete(r, "/settlement/receipts/{id}", "settlement.receipt.delete", "删除收款草稿", "Delete receipt draft", func(c *api.Ctx, in *deleteInput) (none, error) {
		return none{}, DeleteReceipt(c.Tx, in.ID, in.Version)
	})
	action := func(name, zh, en string, do func(tx *db.Tx, receipt id.ID, version int) (*Receipt, error)) {
		api.Post(r, "/settlement/receipts/{id}/"+name, "settlement.receipt."+name, zh, en, func(c *api.Ctx, in *actionInput) (*Receipt, error) {
			return shownReceipt(do(c.Tx, in.ID, in.Version))
		})
	}
	action("approve", "审核收款单", "Approve receipt", ApproveReceipt)
	action("unapprove", "反审核收款单", "Un-approve receipt", UnapproveReceipt)
}
