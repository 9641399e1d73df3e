package main

import (
	"context"
	"fmt"
	"io"

	"xingzhou/internal/app"
	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/tenant"
)

type migrateCmd struct {
	Company          string `placeholder:"NAME" help:"新建这家企业 · make this company."`
	Owner            string `placeholder:"LOGIN" help:"它的老板的登录名，密码随机生成，只显示一次 · login of its owner; the password is random and shown once."`
	Taxpayer         string `enum:"general,small_scale" default:"general" help:"一般纳税人或小规模 · general or small_scale."`
	PricesIncludeTax bool   `help:"单价默认含税 · prices include tax unless a paper says otherwise."`
	Start            string `placeholder:"YYYY-MM" help:"启用期间，默认本月 · first period of the books, this month unless given."`
}

// credential is a login shown once.
type credential struct {
	Login    string `json:"login"`
	Name     string `json:"name"`
	Role     string `json:"role"`
	Password string `json:"password"`
}

// Run brings the schema up to date and makes the company that is asked for.
func (m *migrateCmd) Run(ctx context.Context, g *globals) error {
	if (m.Company == "") != (m.Owner == "") {
		return errs.New(errs.Invalid, "migrate.owner", "--company 和 --owner 要一起给出。", "Give --company and --owner together.")
	}
	d, err := g.open(ctx)
	if err != nil {
		return err
	}
	defer d.Close()
	if err := d.Migrate(ctx, app.Schemas()...); err != nil {
		return err
	}
	made := []credential{}
	if m.Company != "" {
		c := &tenant.Company{Name: m.Company, Taxpayer: m.Taxpayer, PricesIncludeTax: m.PricesIncludeTax}
		if m.Start != "" {
			if c.StartPeriod, err = day.ParsePeriod(m.Start); err != nil {
				return err
			}
		}
		users, err := app.CreateCompany(ctx, d, c, []app.NewUser{{Login: m.Owner, Name: m.Owner, Role: auth.Owner}})
		if err != nil {
			return err
		}
		made = credentials(users)
	}
	return g.print(map[string]any{"engine": d.Engine(), "up_to_date": true, "users": made}, func(w io.Writer) {
		fmt.Fprintf(w, "数据库已是最新 · the database is up to date (%s)\n", d.Engine())
		printCredentials(w, made)
	})
}

func credentials(users []app.NewUser) []credential {
	out := make([]credential, len(users))
	for i, u := range users {
		out[i] = credential{Login: u.Login, Name: u.Name, Role: u.Role, Password: u.Password}
	}
	return out
}

// printCredentials shows passwords the only time they can be seen: only their hashes are stored.
func printCredentials(w io.Writer, list []credential) {
	if len(list) == 0 {
		return
	}
	fmt.Fprintln(w, "\n请记下密码，只显示这一次 · write the passwords down, they are shown only now:")
	for _, c := range list {
		fmt.Fprintf(w, "  %-12s %s  %s\n", c.Login, c.Password, c.Name)
	}
	fmt.Fprintln(w)
}
