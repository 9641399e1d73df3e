package app

import (
	"context"

	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/tenant"
)

// demoMonths is how long the demo company has been trading.
const demoMonths = 24

// DemoCompany finds the demo company or makes it. Only a company just made comes with users, whose passwords are shown once.
func (a *App) DemoCompany(ctx context.Context) (*tenant.Company, []NewUser, error) {
	list, err := db.Get(ctx, a.DB, 0, func(q *db.Reader) ([]tenant.Company, error) { return tenant.List(q) })
	if err != nil {
		return nil, nil, err
	}
	for i := range list {
		if list[i].Demo {
			return &list[i], nil, nil
		}
	}
	c := &tenant.Company{Name: "宁波启航机电有限公司", Demo: true, PricesIncludeTax: true}
	if err := c.Prepare(a.DB.Now()); err != nil {
		return nil, nil, err
	}
	for range demoMonths {
		c.StartPeriod = c.StartPeriod.Prev()
	}
	users, err := CreateCompany(ctx, a.DB, c, []NewUser{
		{Login: "owner", Name: "林晓", Role: auth.Owner}, {Login: "sales", Name: "周航", Role: auth.Sales},
		{Login: "accountant", Name: "陈静", Role: auth.Accountant}, {Login: "keeper", Name: "王磊", Role: auth.Keeper},
	})
	return c, users, err
}
