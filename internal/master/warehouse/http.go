package warehouse

import (
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/db"
)

type changeInput struct {
	ID int64 `path:"id" json:"-"`
	Input
}

// Guard refuses a policy that what lies in the warehouse contradicts; the stock book knows that, and not this package.
type Guard func(q db.Querier, id int64, negative string) error

// Routes adds the routes of the warehouses.
func Routes(r *api.Router, allowed Guard) {
	api.Get(r, "/master/warehouses", "master.warehouse.read", "仓库列表", "List warehouses", func(c *api.Ctx, _ *struct{}) (api.List[Warehouse], error) {
		l, err := All(c.Q)
		if err != nil {
			return api.List[Warehouse]{}, err
		}
		return api.List[Warehouse]{Items: l.Items}, nil
	})
	api.Post(r, "/master/warehouses", "master.warehouse.create", "新建仓库", "Create warehouse", func(c *api.Ctx, in *Input) (*Warehouse, error) {
		return Create(c.Tx, in)
	})
	api.Put(r, "/master/warehouses/{id}", "master.warehouse.update", "修改仓库", "Change warehouse", func(c *api.Ctx, in *changeInput) (*Warehouse, error) {
		if err := allowed(c.Tx, in.ID, in.Negative); err != nil {
			return nil, err
		}
		return Update(c.Tx, in.ID, &in.Input)
	})
}
