package trust

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5/pgconn"

	"xingzhou/internal/app"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/db/dbtest"
)

// TestBelt is P3: with row-level security nobody reaches the rows of another company, whatever a statement forgets: it reads, joins,
// changes and empties every table without a condition, as nobody, as company 0 and as another company.
func TestBelt(t *testing.T) {
	dsn := dbtest.Postgres(t)
	ctx := context.Background()
	d, err := db.OpenWith(ctx, dsn, db.Options{Clock: clock})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { d.Close() })
	if _, err := app.New(ctx, d, app.Options{Log: slog.New(slog.NewTextHandler(io.Discard, nil))}); err != nil {
		t.Fatal(err)
	}
	c := newCastle(t, d)
	conn, err := pgconn.Connect(ctx, dsn)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close(ctx) })
	b := &belt{t, conn}
	tables := b.column(`SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = current_schema() AND c.relkind = 'r' ORDER BY 1`)
	open := b.column(`SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
		WHERE n.nspname = current_schema() AND c.relkind = 'r' AND NOT (c.relrowsecurity AND c.relforcerowsecurity) ORDER BY 1`)
	for _, table := range open {
		if !slices.Contains(db.ControlTables, table) {
			t.Errorf("%s holds rows of companies and has no row-level security", table)
		}
	}
	if len(tables)-len(open) < 40 {
		t.Fatalf("only %d tables of %d are guarded", len(tables)-len(open), len(tables))
	}
	foreign := 0
	for _, table := range tables {
		if slices.Contains(open, table) {
			continue
		}
		foreign += b.try(table, c.tenant)
	}
	if foreign < 100 {
		t.Errorf("the tables hold only %d rows of the company: the test proves little", foreign)
	}
}

// belt talks to PostgreSQL as the program does, without the program.
type belt struct {
	t    *testing.T
	conn *pgconn.PgConn
}

// column is the first column of the last statement's answer; several statements are one transaction.
func (b *belt) column(sql string) []string {
	b.t.Helper()
	out, err := b.ask(sql)
	if err != nil {
		b.t.Fatalf("%s: %v", sql, err)
	}
	return out
}

func (b *belt) ask(sql string) ([]string, error) {
	results, err := b.conn.Exec(context.Background(), sql).ReadAll()
	if err != nil {
		b.conn.Exec(context.Background(), "ROLLBACK").Close()
		return nil, err
	}
	var out []string
	for _, r := range results {
		for _, row := range r.Rows {
			out = append(out, string(row[0]))
		}
	}
	return out, nil
}

// count is the one number that statements answer.
func (b *belt) count(sql string) int {
	b.t.Helper()
	found := b.column(sql)
	if len(found) == 0 {
		return 0
	}
	n, err := strconv.Atoi(found[len(found)-1])
	if err != nil {
		b.t.Fatalf("%s answers %q", sql, found)
	}
	return n
}

// try looks at a table as nobody and as another company, and answers how many rows the company itself has there.
func (b *belt) try(table string, own int64) int {
	b.t.Helper()
	as := func(tenant, sql string) string {
		if tenant == "" {
			return "BEGIN; " + sql + "; ROLLBACK"
		}
		return "BEGIN; SET LOCAL app.tenant = '" + tenant + "'; " + sql + "; ROLLBACK"
	}
	mine := b.count(as(fmt.Sprint(own), "SELECT COUNT(*) FROM "+table))
	others := []string{"", "0", fmt.Sprint(own + 1)}
	if table == "tenant_seq" {
		others = slices.Delete(others, 1, 2) // there 0 has a row of its own
	}
	for _, tenant := range others {
		for _, sql := range []string{
			"SELECT COUNT(*) FROM " + table,
			"SELECT COUNT(*) FROM " + table + " a JOIN " + table + " b ON a.tenant_id = b.tenant_id",
			fmt.Sprintf("SELECT COUNT(*) FROM %s WHERE tenant_id = %d", table, own),
			"WITH gone AS (DELETE FROM " + table + " RETURNING 1) SELECT COUNT(*) FROM gone",
			"WITH changed AS (UPDATE " + table + " SET tenant_id = tenant_id RETURNING 1) SELECT COUNT(*) FROM changed",
		} {
			if n := b.count(as(tenant, sql)); n != 0 {
				b.t.Errorf("as company %q: %s reaches %d rows", tenant, sql, n)
			}
		}
	}
	if mine > 0 {
		// A row carried over into another company, and one taken from it, are both refused.
		stolen := fmt.Sprintf("UPDATE %s SET tenant_id = %d", table, own+1)
		if _, err := b.ask(as(fmt.Sprint(own), stolen)); err == nil || !strings.Contains(err.Error(), "row-level security") {
			b.t.Errorf("%s went through: %v", stolen, err)
		}
	}
	return mine
}
