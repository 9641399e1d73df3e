package sales

import (
	"xingzhou/internal/kit/id"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
	"xingzhou/internal/platform/find"
)

// References to the papers of a sale, which are called by their numbers.
var (
	orderRef    = numbered(OrderType, "sales_order")
	deliveryRef = numbered(DeliveryType, "sales_delivery")
)

func numbered(kind, table string) *doc.Ref {
	return &doc.Ref{
		Kind:  kind,
		Names: func(q db.Querier, ids []int64) (map[int64]string, error) { return find.Numbers(q, table, ids) },
		Find:  func(q db.Querier, texts []string) (map[string]int64, error) { return find.ByNumber(q, table, texts) },
	}
}

// voucherOf finds the voucher over the living posting of an approved paper.
func voucherOf(q db.Querier, m *doc.Meta) (id.ID, error) {
	if m.State == doc.Draft {
		return 0, nil
	}
	return gl.Living(q, m.ID.Int(), m.PostingNo)
}

// ofItsOrder is who wrote the order of a paper called t.
const ofItsOrder = "(SELECT o.created_by FROM sales_order o WHERE o.tenant_id = $1 AND o.id = t.order_id)"
