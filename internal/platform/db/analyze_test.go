package db_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/jackc/pgx/v5/pgconn"

	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/db/dbtest"
)

// One analysed row makes the company look as selective as a key, and the plans made then are kept.
func TestOnlyTablesThatGrewAreAnalysed(t *testing.T) {
	dsn := dbtest.Postgres(t)
	d, err := db.Open(ctx, dsn)
	must(t, err)
	defer d.Close()
	must(t, d.Migrate(ctx, schema...))
	must(t, do(t, d, 1, func(tx *db.Tx) error {
		for i := range 600 {
			addThing(tx, int64(i+1), fmt.Sprint("thing ", i), 1)
		}
		return nil
	}))
	c, err := pgconn.Connect(ctx, dsn)
	must(t, err)
	defer c.Close(ctx)
	rows := map[string]string{}
	for end := time.Now().Add(20 * time.Second); rows["thing"] != "600" && time.Now().Before(end); time.Sleep(100 * time.Millisecond) {
		results, err := c.Exec(ctx, "SELECT relname, reltuples FROM pg_class WHERE relnamespace = CAST(current_schema() AS regnamespace) AND relname IN ('thing', 'tenant_seq')").ReadAll()
		must(t, err)
		for _, r := range results[0].Rows {
			rows[string(r[0])] = string(r[1])
		}
	}
	if rows["thing"] != "600" || rows["tenant_seq"] != "-1" {
		t.Errorf("rows known to the planner: %v", rows)
	}
}
