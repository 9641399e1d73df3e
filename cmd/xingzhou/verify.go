package main

import (
	"context"
	"fmt"
	"io"
	"time"

	"xingzhou/internal/app"
	"xingzhou/internal/insight/invariant"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/tenant"
)

type verifyCmd struct {
	Company string `name:"company" placeholder:"NAME" help:"只核对这一家企业；不写则全部 · only this company; all when absent."`
}

// Help explains what is compared.
func (verifyCmd) Help() string {
	return "从流水和单据重新推算每一个余额并比较：借贷相等、试算平衡、库存与存货科目、往来与控制科目、单据与凭证、编号。\n" +
		"只读，服务运行时也可以执行；发现不符时说出表和行，退出码为 1。\n" +
		"Derives every balance again from the rows and the papers and compares. It only reads, also beside a running server; " +
		"what differs is named by table and row, and the exit code is 1."
}

// Run verifies all companies of the database.
func (c verifyCmd) Run(ctx context.Context, g *globals) error {
	if err := g.exists(); err != nil {
		return err
	}
	d, err := db.OpenWith(ctx, g.DB, db.Options{ReadOnly: true})
	if err != nil {
		return err
	}
	defer d.Close()
	companies, err := c.companies(ctx, d)
	if err != nil {
		return err
	}
	reports := make([]*invariant.Report, 0, len(companies))
	start, bad := time.Now(), 0
	for _, company := range companies {
		r, err := invariant.Verify(ctx, d, company.ID)
		if err == nil {
			err = g.verifyFiles(ctx, d, company.ID, r)
		}
		if err != nil {
			return err
		}
		for _, i := range r.Invariants {
			bad += i.Count
		}
		reports = append(reports, r)
	}
	err = g.print(reports, func(w io.Writer) {
		for _, r := range reports {
			printReport(w, r)
		}
		fmt.Fprintf(w, "%d 家企业，%.1f 秒 · %d companies, %.1f s\n", len(reports), time.Since(start).Seconds(), len(reports), time.Since(start).Seconds())
	})
	if err == nil && bad > 0 {
		err = fmt.Errorf("账目有 %d 处不符 · %d differences in the books", bad, bad)
	}
	return err
}

func (c verifyCmd) companies(ctx context.Context, d *db.DB) ([]tenant.Company, error) {
	return db.Get(ctx, d, 0, func(q *db.Reader) ([]tenant.Company, error) {
		if c.Company == "" {
			return tenant.List(q)
		}
		found, err := app.FindCompany(q, c.Company)
		if err != nil {
			return nil, err
		}
		return []tenant.Company{*found}, nil
	})
}

func printReport(w io.Writer, r *invariant.Report) {
	fmt.Fprintf(w, "%s  #%d\n", r.Company, r.Seq)
	for _, i := range r.Invariants {
		mark := "✓"
		if i.Count > 0 {
			mark = "✗"
		}
		fmt.Fprintf(w, "  %s %s %8d  %s · %s\n", mark, i.ID, i.Checked, i.Zh, i.En)
		for _, f := range i.Findings {
			fmt.Fprintf(w, "      %s [%s]\n        %s\n        %s\n", f.Table, f.Key, f.Zh, f.En)
		}
		if more := i.Count - len(i.Findings); more > 0 {
			fmt.Fprintf(w, "      另有 %d 处 · %d more\n", more, more)
		}
	}
}
