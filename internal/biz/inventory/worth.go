package inventory

import (
	"strings"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/fixed"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/master/warehouse"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/tenant"
)

type worthInput struct {
	Products  string `query:"products" json:"-" maxLength:"2500" required:"true"` // ids, with commas between them
	Warehouse id.ID  `query:"warehouse" json:"-"`
}

// adjustmentRoutes adds what the form of value adjustments asks.
func adjustmentRoutes(r *api.Router) {
	api.Get(r, "/inventory/adjustments/worth", AdjustmentType+".read", "商品现有数量和金额", "What lies of products, and what it is worth", func(c *api.Ctx, in *worthInput) (api.List[Worth], error) {
		items, err := Worths(c.Q, in.Products, in.Warehouse)
		return api.List[Worth]{Items: items}, err
	})
}

// Worth is what lies of a product where its cost is kept: in the warehouse, or in the whole company.
type Worth struct {
	Product  id.ID        `json:"product"`
	Qty      qty.Qty      `json:"qty"`
	Value    money.Amount `json:"value" perm:"cost.read"`
	UnitCost money.Price  `json:"unit_cost" perm:"cost.read"`
}

// mostWorths is how many products one question names.
const mostWorths = 100

// Worths answers for products given by their ids, with commas between them.
func Worths(q db.Querier, list string, house id.ID) ([]Worth, error) {
	w, err := warehouse.Pick(q, house.Int())
	if err != nil {
		return nil, err
	}
	var named []id.ID
	for _, s := range strings.Split(list, ",") {
		p, err := id.Parse(strings.TrimSpace(s))
		if err != nil {
			return nil, errs.New(errs.Invalid, "product.unknown", "没有这个商品（%[1]s）。请从列表中选择。", "Product %[1]s does not exist. Choose one from the list.", s).At("?products")
		}
		named = append(named, p)
	}
	if len(named) > mostWorths {
		return nil, errs.New(errs.Invalid, "list.long", "一次最多问 %[1]d 个商品。请分几次。", "Ask for at most %[1]d products at a time.", mostWorths).At("?products")
	}
	company, err := tenant.Get(q)
	if err != nil {
		return nil, err
	}
	policy, err := stock.Policies(q)
	if err != nil {
		return nil, err
	}
	_, keys := stock.Once(named, w.ID)
	b := q.Batch()
	book := stock.Ask(b, keys, company.CostScope == tenant.ScopeWarehouse, policy)
	if err := b.Run(); err != nil {
		return nil, err
	}
	out := make([]Worth, len(keys))
	for i, k := range keys {
		c := book.State(k).Cost
		out[i] = Worth{Product: id.ID(k.Product), Qty: c.Qty, Value: c.Value}
		if c.Qty != 0 {
			cost, err := fixed.MulDiv(int64(c.Value), 10_000*int64(qty.One), int64(c.Qty))
			if err != nil {
				return nil, err
			}
			out[i].UnitCost = money.Price(cost)
		}
	}
	return out, nil
}
