package account

import "xingzhou/internal/platform/api"

type listInput struct {
	Q    string `query:"q" json:"-" maxLength:"100"`
	Leaf bool   `query:"leaf" json:"-" doc:"only accounts that take entries"`
	Fund bool   `query:"fund" json:"-" doc:"only cash and bank accounts"`
}

// Routes adds the routes of the chart of accounts.
func Routes(r *api.Router) {
	api.Get(r, "/master/accounts", "master.account.read", "会计科目列表", "List accounts", func(c *api.Ctx, in *listInput) (api.List[Account], error) {
		chart, err := Of(c.Q)
		if err != nil {
			return api.List[Account]{}, err
		}
		return api.List[Account]{Items: chart.Search(in.Q, in.Leaf, in.Fund)}, nil
	})
}
