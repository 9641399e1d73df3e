package settlement

import (
	"xingzhou/internal/kit/id"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/doc"
)

type openList struct {
	api.Page
	Party id.ID `query:"party" json:"-"`
}

type receivableList struct {
	api.Page
	Q string `query:"q" json:"-" maxLength:"100"`
}

// Papers adds receipts to the documents of the program.
func Papers(k *doc.Kit) { doc.Add(k, Receipts) }

// Routes adds the routes of open items and receivables, of the customers of who asks.
func Routes(r *api.Router, mine Mine) {
	api.Get(r, "/settlement/open-items", "settlement.receivable.read", "未结单据", "List open items", func(c *api.Ctx, in *openList) (api.List[OpenItem], error) {
		today, err := c.Today()
		if err != nil {
			return api.List[OpenItem]{}, err
		}
		among, err := mine(c.Q)
		if err != nil {
			return api.List[OpenItem]{}, err
		}
		return ListOpenItems(c.Q, in.Party, among, today, in.Cursor, in.Size())
	})
	api.Get(r, "/settlement/receivables", "settlement.receivable.read", "应收账款", "List receivables", func(c *api.Ctx, in *receivableList) (*Receivables, error) {
		today, err := c.Today()
		if err != nil {
			return nil, err
		}
		among, err := mine(c.Q)
		if err != nil {
			return nil, err
		}
		return ListReceivables(c.Q, in.Q, among, today, in.Cursor, in.Size())
	})
}
