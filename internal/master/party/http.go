package party

import (
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/auth"
)

type listInput struct {
	api.Page
	Q    string `query:"q" json:"-" maxLength:"100"`
	Kind string `query:"kind" json:"-" enum:"customer,supplier"`
	All  bool   `query:"all" json:"-" doc:"disabled ones too"`
}

type oneInput struct {
	ID int64 `path:"id" json:"-"`
}

type changeInput struct {
	ID int64 `path:"id" json:"-"`
	Input
}

// Routes adds the routes of the parties.
func Routes(r *api.Router) {
	api.Get(r, "/master/parties", "master.party.read", "往来单位列表", "List parties", func(c *api.Ctx, in *listInput) (api.List[Party], error) {
		rows, next, err := SearchFor(c.Q, c.Can(auth.SeePhone), in.Q, in.Kind, in.All, in.Cursor, in.Size())
		return api.List[Party]{Items: rows, NextCursor: next}, err
	})
	api.Get(r, "/master/parties/{id}", "master.party.read", "往来单位", "One party", func(c *api.Ctx, in *oneInput) (*Party, error) {
		p, ok, err := Get(c.Q, in.ID)
		if err == nil && !ok {
			err = missing()
		}
		return p, err
	})
	api.Post(r, "/master/parties", "master.party.create", "新建往来单位", "Create party", func(c *api.Ctx, in *Input) (*Party, error) {
		return Create(c.Tx, in)
	})
	api.Put(r, "/master/parties/{id}", "master.party.update", "修改往来单位", "Change party", func(c *api.Ctx, in *changeInput) (*Party, error) {
		return Update(c.Tx, in.ID, &in.Input)
	})
}
