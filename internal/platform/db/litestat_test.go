package db_test

import (
	"context"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/db/dbtest"
)

// An index behind the tenant is used although it does not cover the query, in a database that was never measured.
func TestPlansDoNotReadTheWholeCompany(t *testing.T) {
	schema := fstest.MapFS{"schema/209901010000_plan.sql": {Data: []byte(`CREATE TABLE plan_paper (
  tenant_id bigint NOT NULL, id bigint NOT NULL, party_id bigint NOT NULL, day integer NOT NULL, open bigint NOT NULL, number text NOT NULL,
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX plan_paper_party ON plan_paper (tenant_id, party_id);
CREATE INDEX plan_paper_open ON plan_paper (tenant_id, party_id, day) WHERE open <> 0;
CREATE UNIQUE INDEX plan_paper_number ON plan_paper (tenant_id, number);`)}}
	dbtest.Each(t, []fs.FS{schema}, func(t *testing.T, d *db.DB) {
		for sql, want := range map[string]string{
			`SELECT number FROM plan_paper WHERE tenant_id = $1 AND party_id = 5`:                           "plan_paper_party",
			`SELECT number FROM plan_paper WHERE tenant_id = $1 AND party_id = 5 AND open <> 0`:             "plan_paper_open",
			`SELECT day FROM plan_paper WHERE tenant_id = $1 AND number = 'A'`:                              "plan_paper_number",
			`UPDATE plan_paper SET open = open - 1 WHERE tenant_id = $1 AND party_id = 5`:                   "plan_paper_party",
			`SELECT number FROM plan_paper WHERE tenant_id = $1 AND party_id = 5 AND open <> 0 ORDER BY id`: "plan_paper_open",
		} {
			if d.Engine() == "postgres" && strings.HasPrefix(sql, "UPDATE") {
				continue // a reader cannot even explain a change there
			}
			plan, err := db.Get(context.Background(), d, 1, func(q *db.Reader) (string, error) { return db.Explain(q, sql) })
			if err != nil || d.Engine() == "sqlite" && !strings.Contains(plan, want) {
				t.Errorf("%s\nplan: %s (%v), want %s", sql, plan, err, want)
			}
		}
	})
}
