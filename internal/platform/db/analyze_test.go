package db_test

import (
	"fmt"
	"testing"
	"time"

	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/db/dbtest"
)

// One analysed row makes the company look as selective as a key, and the plans made then are kept.
func TestOnlyTablesThatGrewAreAnalysed(t *testing.T) {
	d, err := db.Open(ctx, dbtest.Postgres(t))
	must(t, err)
	defer d.Close()
	must(t, d.Migrate(ctx, schema...))
	must(t, do(t, d, 1, func(tx *db.Tx) error {
		for i := range 600 {
			addThing(tx, int64(i+1), fmt.Sprint("thing ", i), 1)
		}
		return nil
	}))
	rows := map[string]int64{}
	for end := time.Now().Add(20 * time.Second); rows["thing"] <= 0 && time.Now().Before(end); time.Sleep(100 * time.Millisecond) {
		_, err := db.Get(ctx, d, 1, func(q *db.Reader) (bool, error) {
			_, err := db.All(q, func(r *db.Row) bool { rows[r.Text()] = r.Int(); return true },
				"SELECT relname, CAST(reltuples AS bigint) FROM pg_class WHERE relname IN ('thing', 'tenant_seq') AND $1 > 0")
			return true, err
		})
		must(t, err)
	}
	if rows["thing"] != 600 || rows["tenant_seq"] > 0 {
		t.Errorf("rows known to the planner: %v", rows)
	}
}
