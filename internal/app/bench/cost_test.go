package bench

import (
	"testing"

	"xingzhou/internal/platform/db/dbtest"
)

// TestCost: the report equals a plain sum of the movements on each day, also where it goes backward or forward over all of them; a
// month of more products than are planned at a time is costed, and its books are verified.
func TestCost(t *testing.T) {
	for engine, dsn := range map[string]func(testing.TB) string{"sqlite": dbtest.SQLite, "postgres": dbtest.Postgres} {
		t.Run(engine, func(t *testing.T) {
			scratch := func() (string, func(), error) { return dsn(t), func() {}, nil }
			table, err := Cost(t.Context(), CostOptions{Movements: 40_000, Products: 3000, window: 1000, Scratch: scratch, Log: t.Output()})
			if err != nil {
				t.Fatal(err)
			}
			for _, r := range table.Rows {
				t.Log(r)
			}
		})
	}
}
