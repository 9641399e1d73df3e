// Package demo 演示企业: a trader of machine parts with two years of business, made through the same services that people use.
// Invariant: the same seed, size and day give the same papers with the same numbers and amounts.
package demo

import (
	"context"
	"time"

	"xingzhou/internal/app"
	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/tenant"
)

// Name is the demo company's.
const Name = "宁波启航机电有限公司"

// Options of the demo.
type Options struct {
	Seed     uint64 // 1 when 0
	Orders   int    // 8,000 when 0
	Progress func(done, total int)
}

const (
	usualOrders = 8000
	mostOrders  = 100_000
	usualSeed   = 1
)

// User is a person who can sign in; the password is shown once.
type User struct {
	Login    string `json:"login"`
	Name     string `json:"name"`
	Role     string `json:"role"`
	Password string `json:"password"`
}

// Result is what was made.
type Result struct {
	Tenant     int64  `json:"-"`
	Company    string `json:"company"`
	Users      []User `json:"users"`
	Customers  int    `json:"customers"`
	Products   int    `json:"products"`
	Orders     int    `json:"orders"`
	Deliveries int    `json:"deliveries"`
	Returns    int    `json:"returns"`
	Receipts   int    `json:"receipts"`

	ids []int64 // of the users
}

// staff works at the company, in the order of the actors.
var staff = []app.NewUser{
	{Login: "owner", Name: "林晓", Role: auth.Owner},
	{Login: "accountant", Name: "孙敏", Role: auth.Accountant},
	{Login: "sales", Name: "周珊", Role: auth.Sales},
	{Login: "sales2", Name: "吴涛", Role: auth.Sales},
	{Login: "sales3", Name: "陈立", Role: auth.Sales},
	{Login: "keeper", Name: "郑凯", Role: auth.Keeper},
}

// Make makes the company and its two years.
func Make(ctx context.Context, d *db.DB, opt Options) (*Result, error) {
	res, err := Company(ctx, d)
	if err != nil {
		return nil, err
	}
	return res, Fill(ctx, d, res, opt)
}

// Find answers the demo company of a database, nil when there is none.
func Find(ctx context.Context, d *db.DB) (*tenant.Company, error) {
	return db.Get(ctx, d, 0, func(q *db.Reader) (*tenant.Company, error) {
		list, err := tenant.List(q)
		if err != nil {
			return nil, err
		}
		for i := range list {
			if list[i].Demo {
				return &list[i], nil
			}
		}
		return nil, nil
	})
}

// Whole tells whether the making of the company came to its end: its periods are closed last.
func Whole(ctx context.Context, d *db.DB, tenantID int64) (bool, error) {
	return db.Get(ctx, d, tenantID, func(q *db.Reader) (bool, error) {
		company, err := tenant.Get(q)
		if err != nil {
			return false, err
		}
		periods, err := gl.AllPeriods(q, company.StartPeriod)
		if err != nil {
			return false, err
		}
		return periods.LastClosed() == lastClosed(tenant.Today(company, time.UnixMilli(company.CreatedMS))), nil
	})
}

// Company makes the company with its users and nothing else, so that their passwords can be shown before the rest is made.
func Company(ctx context.Context, d *db.DB) (*Result, error) {
	there, err := Find(ctx, d)
	if err != nil {
		return nil, err
	}
	if there != nil {
		return nil, errs.New(errs.Refused, "demo.exists", "数据库里已有演示企业“%[1]s”。要重新生成，请换一个数据库文件（--db）。",
			"The database already holds the demo company “%[1]s”. To make a new one, use another database with --db.", there.Name)
	}
	c := &tenant.Company{Name: Name, Demo: true, PricesIncludeTax: true}
	if err := c.Prepare(d.Now()); err != nil {
		return nil, err
	}
	c.StartPeriod = firstDay(tenant.Today(c, d.Now())).Period()
	users, err := app.CreateCompany(ctx, d, c, staff)
	if err != nil {
		return nil, err
	}
	res := &Result{Tenant: c.ID, Company: c.Name}
	for _, u := range users {
		res.ids = append(res.ids, u.ID)
		res.Users = append(res.Users, User{u.Login, u.Name, u.Role, u.Password})
	}
	return res, nil
}

// Fill makes masters, opening stock and two years of papers in the company that Company has made.
func Fill(ctx context.Context, d *db.DB, res *Result, opt Options) error {
	if opt.Seed == 0 {
		opt.Seed = usualSeed
	}
	if opt.Orders == 0 {
		opt.Orders = usualOrders
	}
	if opt.Orders < 0 || opt.Orders > mostOrders {
		return errs.New(errs.Invalid, "demo.orders", "订单数要在 1 到 %[1]d 之间，现在是 %[2]d。", "The number of orders lies between 1 and %[1]d, it is %[2]d.", mostOrders, opt.Orders)
	}
	company, err := db.Get(ctx, d, res.Tenant, func(q *db.Reader) (*tenant.Company, error) { return tenant.Get(q) })
	if err != nil {
		return err
	}
	p := makePlan(opt.Seed, opt.Orders, tenant.Today(company, d.Now()))
	w := &poster{ctx: ctx, d: d, tenant: res.Tenant, users: res.ids, p: p, opt: opt}
	if err := w.run(); err != nil {
		return err
	}
	res.Customers, res.Products, res.Orders = len(p.clients), len(p.items), len(p.orders)
	res.Deliveries, res.Returns, res.Receipts = len(p.deliveries), len(p.returns), len(p.receipts)
	return nil
}

// lastClosed is the latest period that the demo closes: two months before the one it was made in.
func lastClosed(today day.Day) day.Period { return today.Period().Prev().Prev() }
