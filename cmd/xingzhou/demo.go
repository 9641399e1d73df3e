package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"time"

	"xingzhou/internal/app"
	"xingzhou/internal/app/demo"
	"xingzhou/internal/kit/errs"
)

type demoCmd struct {
	Orders int    `default:"8000" help:"订单数 · how many orders."`
	Seed   uint64 `default:"1" help:"种子：同一天、同一种子得到同样的业务 · the same seed on the same day gives the same business."`
	Small  bool   `help:"小型演示，200张订单 · a small one of 200 orders."`
}

const smallDemo = 200

func (demoCmd) Help() string {
	return `生成“` + demo.Name + `”：两年的订单、出库、退货和收款，约300种商品、400家客户，全部经过与人相同的服务。
Makes a trader of machine parts: two years of orders, deliveries, returns and receipts, about 300 products and 400 customers,
through the same services that people use. The passwords are random and shown once.`
}

// Run makes the demo company in the database that --db names.
func (c *demoCmd) Run(ctx context.Context, g *globals) error {
	d, err := g.open(ctx)
	if err != nil {
		return err
	}
	defer d.Close()
	if err := d.Migrate(ctx, app.Schemas()...); err != nil {
		return err
	}
	if c.Small {
		c.Orders = smallDemo
	}
	begin := time.Now()
	m := &meter{out: os.Stderr}
	res, err := demo.Make(ctx, d, demo.Options{Seed: c.Seed, Orders: c.Orders, Progress: func(done, total int) { m.show("演示 · demo", done, total) }})
	m.end()
	if err != nil {
		return err
	}
	return g.print(res, func(w io.Writer) {
		took := time.Since(begin)
		fmt.Fprintf(w, "%s：%d 位客户，%d 种商品，%d 张订单，%d 张出库单，%d 张退货单，%d 张收款单\n", res.Company, res.Customers, res.Products, res.Orders,
			res.Deliveries, res.Returns, res.Receipts)
		fmt.Fprintf(w, "customers, products, orders, deliveries, returns, receipts · 用时 took %d.%ds\n", int(took.Seconds()), took.Milliseconds()%1000/100)
		printCredentials(w, demoCredentials(res))
	})
}

func demoCredentials(res *demo.Result) []credential {
	out := make([]credential, len(res.Users))
	for i, u := range res.Users {
		out[i] = credential{Login: u.Login, Name: u.Name, Role: u.Role, Password: u.Password}
	}
	return out
}

// demoCompany makes the demo company where it is missing and shows the passwords, the only time they can be seen. Its two
// years are made while the pages can already be opened.
func demoCompany(ctx context.Context, g *globals, a *app.App, log *slog.Logger) error {
	there, err := demo.Find(ctx, a.DB)
	if err != nil {
		return err
	}
	if there != nil {
		whole, err := demo.Whole(ctx, a.DB, there.ID)
		if err == nil && !whole {
			log.Warn("演示企业没有生成完整，可删除数据库文件后重来 · the demo company was not finished; delete the database file and start again")
		}
		return err
	}
	res, err := demo.Company(ctx, a.DB)
	if err != nil {
		return err
	}
	list := demoCredentials(res)
	if err := g.print(map[string]any{"users": list}, func(w io.Writer) { printCredentials(w, list) }); err != nil {
		return err
	}
	state := app.ProgressState{Running: true, Zh: "正在生成两年的演示业务", En: "Making two years of demo business"}
	a.Progress.Set(state)
	go func() {
		err := demo.Fill(ctx, a.DB, res, demo.Options{Progress: func(done, total int) {
			state.Done, state.Total = done, total
			a.Progress.Set(state)
		}})
		state.Running, state.Failed = false, err != nil
		if err != nil && !errors.Is(err, context.Canceled) {
			state.Zh, state.En = "演示数据没有生成完整", "The demo data could not be finished"
			if e, ok := errs.As(err); ok {
				state.Zh, state.En = e.Zh, e.En
			}
			log.Error("demo", "err", err)
		}
		a.Progress.Set(state)
	}()
	return nil
}
