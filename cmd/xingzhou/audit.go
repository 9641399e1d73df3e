package main

import (
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"

	"xingzhou/internal/app"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/audit"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/tenant"
)

type auditCmd struct {
	Check auditCheckCmd `cmd:"" help:"核对操作日志的链，打印链尾 · check the chain of the audit trail and print its end."`
	Purge auditPurgeCmd `cmd:"" help:"清理超过保存期限的日志 · take away rows that were kept long enough."`
	Erase auditEraseCmd `cmd:"" help:"清空日志中某人的信息 · empty what the trail holds about a person."`
}

type auditCheckCmd struct {
	Company string `name:"company" placeholder:"NAME" help:"只核对这一家企业；不写则全部 · only this company; all when absent."`
}

// Help explains what the end of the chain is good for.
func (auditCheckCmd) Help() string {
	return "链尾抄在数据库之外（纸上、邮件里），以后可以看出整条链是否被重做过：以后的链在那一号上的值必须相同。\n" +
		"The end of the chain, kept outside the database, later tells whether the whole chain was made anew."
}

// checkedChain is the chain of one company.
type checkedChain struct {
	Company string `json:"company"`
	*audit.Checked
}

// Run checks the chains.
func (c auditCheckCmd) Run(ctx context.Context, g *globals) error {
	if err := g.exists(); err != nil {
		return err
	}
	d, err := db.OpenWith(ctx, g.DB, db.Options{ReadOnly: true})
	if err != nil {
		return err
	}
	defer d.Close()
	companies, err := verifyCmd(c).companies(ctx, d)
	if err != nil {
		return err
	}
	var list []checkedChain
	bad := 0
	for _, company := range companies {
		got, err := db.Get(ctx, d, company.ID, func(q *db.Reader) (*audit.Checked, error) { return audit.Check(q, company.ID) })
		if err != nil {
			return err
		}
		list = append(list, checkedChain{company.Name, got})
		bad += got.Count
	}
	err = g.print(list, func(w io.Writer) {
		for _, x := range list {
			fmt.Fprintf(w, "%s  %d\n  链尾 · end of the chain  %s\n", x.Company, x.Events, x.Head)
			for _, f := range x.Faults {
				fmt.Fprintf(w, "  ✗ %s\n    %s\n", f.Zh, f.En)
			}
		}
	})
	if err == nil && bad > 0 {
		err = fmt.Errorf("操作日志有 %d 处被动过 · %d rows of the audit trail were touched", bad, bad)
	}
	return err
}

type auditPurgeCmd struct {
	AccessDays int `name:"access-days" placeholder:"DAYS" help:"访问日志保存天数，不少于 180；不写则按企业设置 · days that the access log is kept, at least 180; what the company set when absent."`
	BookYears  int `name:"book-years" placeholder:"YEARS" help:"操作日志保存年数，不少于 30；不写则按企业设置 · years that the trail of the books is kept, at least 30."`
}

// Run purges every company, and what belongs to none.
func (c auditPurgeCmd) Run(ctx context.Context, g *globals) error {
	if err := g.exists(); err != nil {
		return err
	}
	d, err := g.open(ctx)
	if err != nil {
		return err
	}
	defer d.Close()
	companies, err := verifyCmd{}.companies(ctx, d)
	if err != nil {
		return err
	}
	var sum audit.Purged
	for _, company := range append(companies, tenant.Company{}) {
		keep, err := db.Get(ctx, d, company.ID, func(q *db.Reader) (audit.Keep, error) { return audit.Kept(q) })
		if err != nil {
			return err
		}
		if c.AccessDays != 0 {
			keep.AccessDays = c.AccessDays
		}
		if c.BookYears != 0 {
			keep.BookYears = c.BookYears
		}
		got, err := audit.Purge(ctx, d, company.ID, 0, keep)
		if err != nil {
			return err
		}
		sum.Events, sum.Access = sum.Events+got.Events, sum.Access+got.Access
	}
	return g.print(sum, func(w io.Writer) {
		fmt.Fprintf(w, "清理了操作日志 %d 条、访问日志 %d 条 · took away %d events and %d lines of the access log\n", sum.Events, sum.Access, sum.Events, sum.Access)
	})
}

type auditEraseCmd struct {
	Company string   `name:"company" required:"" placeholder:"NAME" help:"企业 · the company."`
	Paper   string   `name:"paper" placeholder:"DOCUMENT:ID" help:"此人的资料，如 master.party:7340032 · the record of the person."`
	Text    []string `name:"text" placeholder:"TEXT" help:"姓名或电话；日志里提到它的值都清空 · a name or a telephone number; values that mention it are emptied."`
}

// Run finds the events in a snapshot and empties their values.
func (c auditEraseCmd) Run(ctx context.Context, g *globals) error {
	if err := g.exists(); err != nil {
		return err
	}
	document, text, _ := strings.Cut(c.Paper, ":")
	paper, err := strconv.ParseInt(text, 10, 64)
	if c.Paper != "" && (err != nil || document == "") || c.Paper == "" && len(c.Text) == 0 {
		return errs.New(errs.Invalid, "audit.erase", "请用 --paper DOCUMENT:ID 或 --text 姓名 说明清空谁的信息。",
			"Say whose values are emptied with --paper DOCUMENT:ID or --text NAME.")
	}
	d, err := g.open(ctx)
	if err != nil {
		return err
	}
	defer d.Close()
	company, err := db.Get(ctx, d, 0, func(q *db.Reader) (*tenant.Company, error) { return app.FindCompany(q, c.Company) })
	if err != nil {
		return err
	}
	n := 0
	for {
		list, err := db.Get(ctx, d, company.ID, func(q *db.Reader) ([]int64, error) { return audit.Holding(q, document, paper, c.Text...) })
		if err != nil {
			return err
		}
		if len(list) == 0 {
			break
		}
		done, err := db.Do(ctx, d, db.Req{Tenant: company.ID}, func(tx *db.Tx) (int, error) { return audit.Erase(tx, document, paper, list), nil })
		if n += done; err != nil {
			return err
		}
	}
	return g.print(map[string]int{"events": n}, func(w io.Writer) {
		fmt.Fprintf(w, "清空了 %d 条操作日志的内容 · emptied the values of %d events\n", n, n)
	})
}
