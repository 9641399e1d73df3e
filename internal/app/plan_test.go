package app_test

import (
	"context"
	"regexp"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5/pgconn"

	"xingzhou/internal/app"
	"xingzhou/internal/app/demo"
	"xingzhou/internal/biz/sales"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/ledger/openitem"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/db/dbtest"
	"xingzhou/internal/platform/doc"
)

// plan is what a report's statement must look like on each engine. tenant_id stands first in every index, so "uses an
// index" says nothing: the plan must name the right one, with the column that narrows.
type plan struct {
	name             string
	sql              string
	args             []any
	sqlite, postgres []string // patterns that the plan must match
	never            []string // tables that the plan must not touch
}

func reportPlans(t *testing.T) []plan {
	owed, owedArgs := openitem.PartySumsSQL(openitem.Accounts{Receivable: []int64{1}, Advance: []int64{2}}, 20261122, "")
	balances, balanceArgs, err := stock.BalancesSQL(stock.BalanceFilter{}, "", 50)
	if err != nil {
		t.Fatal(err)
	}
	orders, orderArgs, err := sales.Orders.SQL(nil, doc.Query{Limit: 50, Reach: auth.Everything})
	if err != nil {
		t.Fatal(err)
	}
	balance, balanceOf := gl.NetAfterSQL([]int64{1, 2, 3}, 1<<40)
	return []plan{
		{"balance of accounts, after the fold", balance, balanceOf, []string{`gl_entry_tail \(tenant_id=\? AND seq>\?`}, []string{`gl_entry_tail`, `Index Cond: .*seq > `}, nil},
		{"trial balance, folded", gl.SumsFolded, []any{int64(202611)}, []string{`SEARCH gl_fold USING PRIMARY KEY`}, []string{`using gl_fold_pkey`}, []string{"gl_entry"}},
		{"trial balance, after the fold", gl.SumsAfter, []any{int64(202611), int64(1 << 40)},
			[]string{`gl_entry_tail \(tenant_id=\? AND seq>\?`}, []string{`gl_entry_tail`, `Index Cond: .*seq > `}, nil},
		{"receivables", owed, owedArgs, []string{`COVERING INDEX openitem_open`}, []string{`openitem_open`}, []string{"openitem_match"}},
		{"stock balance", balances, balanceArgs, []string{`SEARCH c USING PRIMARY KEY \(tenant_id=\? AND product_id=\?`},
			[]string{`stock_cost_pkey[^\n]*\n *Index Cond: .*product_id = `}, []string{"stock_move", "stock_lot"}},
		{"orders", orders, orderArgs, []string{`INDEX sales_order_list`}, []string{`Backward using sales_order_list`}, []string{"sales_order_line"}},
	}
}

func TestReportPlans(t *testing.T) {
	t.Run("sqlite", func(t *testing.T) { checkPlans(t, dbtest.SQLite(t)) })
	t.Run("postgres", func(t *testing.T) { checkPlans(t, dbtest.Postgres(t)) })
}

func checkPlans(t *testing.T, dsn string) {
	ctx := context.Background()
	d, err := db.Open(ctx, dsn)
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	if err := d.Migrate(ctx, app.Schemas()...); err != nil {
		t.Fatal(err)
	}
	company, err := demo.Make(ctx, d, demo.Options{Orders: 200})
	if err != nil {
		t.Fatal(err)
	}
	if d.Engine() == "postgres" {
		analyze(t, dsn)
	}
	_, err = db.Get(ctx, d, company.Tenant, func(q *db.Reader) (bool, error) {
		for _, p := range reportPlans(t) {
			got, err := db.Explain(q, p.sql, p.args...)
			if err != nil {
				return false, err
			}
			p.check(t, d.Engine(), got)
		}
		return true, nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func (p *plan) check(t *testing.T, engine, got string) {
	want := p.sqlite
	if engine == "postgres" {
		want = p.postgres
	}
	for _, w := range want {
		if !regexp.MustCompile(w).MatchString(got) {
			t.Errorf("%s: the plan lacks %s:\n%s", p.name, w, got)
		}
	}
	if regexp.MustCompile(`(?m)^\s*SCAN (gl_|stock_|openitem|sales_)|Seq Scan on`).MatchString(got) {
		t.Errorf("%s reads a whole table:\n%s", p.name, got)
	}
	for _, table := range p.never {
		if strings.Contains(got, table) {
			t.Errorf("%s touches %s:\n%s", p.name, table, got)
		}
	}
}

// analyze gathers statistics, which a server gathers by itself within minutes.
func analyze(t *testing.T, dsn string) {
	ctx := context.Background()
	c, err := pgconn.Connect(ctx, dsn)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close(ctx)
	if err := c.Exec(ctx, "ANALYZE").Close(); err != nil {
		t.Fatal(err)
	}
}
