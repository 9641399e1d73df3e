package bench

import (
	"strings"
	"testing"

	"xingzhou/internal/platform/db/dbtest"
)

// TestList plays the measurement in a small company: every variant is answered, every viewer has rows.
func TestList(t *testing.T) {
	for engine, dsn := range map[string]func(testing.TB) string{"sqlite": dbtest.SQLite, "postgres": dbtest.Postgres} {
		t.Run(engine, func(t *testing.T) {
			scratch := func() (string, func(), error) { return dsn(t), func() {}, nil }
			table, err := List(t.Context(), ListOptions{Orders: 4000, Scratch: scratch, Log: t.Output(), window: 100})
			if err != nil {
				t.Fatal(err)
			}
			bars := 0
			for _, r := range table.Rows {
				if r.Bar != "" && strings.Contains(r.Name, "slowest variant") {
					bars++
				}
				if strings.Contains(r.Name, "p95") && r.Value <= 0 {
					t.Errorf("%s was not measured", r.Name)
				}
			}
			if bars != 9 { // three viewers: first page, next page, totals
				t.Errorf("%d bars: %v", bars, table.Rows)
			}
		})
	}
}
