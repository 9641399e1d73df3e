package inventory

import "xingzhou/internal/platform/api"

type receiptList struct {
	ReceiptFilter
	api.Page
}

// landedRoutes adds what the form of landed costs asks.
func landedRoutes(r *api.Router) {
	api.Get(r, "/inventory/landed-costs/receipts", LandedType+".read", "可以分摊费用的入库明细", "List what can carry a charge", func(c *api.Ctx, in *receiptList) (api.List[ReceiptLine], error) {
		return ListReceiptLines(c.Q, in.ReceiptFilter, in.Cursor, in.Size())
	})
}
