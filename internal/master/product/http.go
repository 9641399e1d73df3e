package product

import (
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/db"
)

// Listed is a product as lists show it, with figures from the books.
type Listed struct {
	Product
	Available *qty.Qty     `json:"available,omitempty"`
	LastPrice *money.Price `json:"last_price,omitempty"`
	Costing   bool         `json:"costing" doc:"its past is being costed again, so its costs may change"`
}

type listInput struct {
	api.Page
	Q         string `query:"q" json:"-" maxLength:"100"`
	Warehouse id.ID  `query:"warehouse" json:"-"`
	Customer  id.ID  `query:"customer" json:"-"`
	All       bool   `query:"all" json:"-" doc:"disabled ones too"`
}

type oneInput struct {
	ID int64 `path:"id" json:"-"`
}

type changeInput struct {
	ID int64 `path:"id" json:"-"`
	Input
}

// Guard refuses a category that what the books hold of the product contradicts; this package knows no books.
type Guard func(q db.Querier, id int64, category string) error

// Routes adds the routes of the products. allowed is asked before a product is changed.
func Routes(r *api.Router, figures Figures, allowed Guard) {
	api.Get(r, "/master/products", "master.product.read", "商品列表", "List products", func(c *api.Ctx, in *listInput) (api.List[Listed], error) {
		rows, next, err := Search(c.Q, in.Q, in.All, in.Cursor, in.Size())
		if err != nil {
			return api.List[Listed]{}, err
		}
		items, err := listed(c, figures, in, rows)
		return api.List[Listed]{Items: items, NextCursor: next}, err
	})
	api.Get(r, "/master/products/{id}", "master.product.read", "商品", "One product", func(c *api.Ctx, in *oneInput) (*Listed, error) {
		p, ok, err := Get(c.Q, in.ID)
		if err != nil {
			return nil, err
		}
		if !ok {
			return nil, missing()
		}
		costing, err := figures.Costing(c.Q, []int64{p.ID})
		return &Listed{Product: *p, Costing: costing[p.ID]}, err
	})
	api.Post(r, "/master/products", "master.product.create", "新建商品", "Create product", func(c *api.Ctx, in *Input) (*Product, error) {
		return Create(c.Tx, in)
	})
	api.Put(r, "/master/products/{id}", "master.product.update", "修改商品", "Change product", func(c *api.Ctx, in *changeInput) (*Product, error) {
		if err := allowed(c.Tx, in.ID, in.Category); err != nil {
			return nil, err
		}
		return Update(c.Tx, in.ID, &in.Input)
	})
}

func listed(c *api.Ctx, figures Figures, in *listInput, rows []Product) ([]Listed, error) {
	ids := make([]int64, len(rows))
	for i := range rows {
		ids[i] = rows[i].ID
	}
	available, err := figures.Available(c.Q, in.Warehouse.Int(), ids)
	if err != nil {
		return nil, err
	}
	var prices map[int64]money.Price
	if in.Customer != 0 {
		if prices, err = figures.LastPrices(c.Q, in.Customer.Int(), ids); err != nil {
			return nil, err
		}
	}
	costing, err := figures.Costing(c.Q, ids)
	if err != nil {
		return nil, err
	}
	out := make([]Listed, len(rows))
	for i, p := range rows {
		out[i].Product, out[i].Costing = p, costing[p.ID]
		if !p.IsService() {
			n := available[p.ID]
			out[i].Available = &n
		}
		if price, ok := prices[p.ID]; ok {
			out[i].LastPrice = &price
		}
	}
	return out, nil
}
