package bench

import (
	"strings"
	"testing"

	"xingzhou/internal/platform/db/dbtest"
)

func TestHistory(t *testing.T) {
	for engine, dsn := range map[string]func(testing.TB) string{"sqlite": dbtest.SQLite, "postgres": dbtest.Postgres} {
		t.Run(engine, func(t *testing.T) {
			scratch := func() (string, func(), error) { return dsn(t), func() {}, nil }
			table, err := History(t.Context(), HistoryOptions{
				Deliveries: 200, Compare: true, Reports: true, Large: scratch, Small: scratch, Log: t.Output(),
				window: 50, samples: 1, perSample: 20, calls: 3,
			})
			if err != nil {
				t.Fatal(err)
			}
			for _, r := range table.Rows {
				t.Log(r)
				// PostgreSQL may join tables of a few rows in either order; SQLite has no statistics to go by.
				if engine == "sqlite" && strings.HasPrefix(r.Name, "plans changed") && !r.OK {
					t.Errorf("%v", r)
				}
			}
		})
	}
}
