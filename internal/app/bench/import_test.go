package bench

import (
	"testing"

	"xingzhou/internal/platform/db/dbtest"
)

// TestImport plays the measurement with a small file: every bad row is reported, every good one made and taken back.
func TestImport(t *testing.T) {
	for engine, dsn := range map[string]func(testing.TB) string{"sqlite": dbtest.SQLite, "postgres": dbtest.Postgres} {
		t.Run(engine, func(t *testing.T) {
			scratch := func() (string, func(), error) { return dsn(t), func() {}, nil }
			table, err := Import(t.Context(), ImportOptions{Scratch: scratch, Log: t.Output(), rows: 300, bad: 6})
			if err != nil {
				t.Fatal(err)
			}
			for _, r := range table.Rows {
				if t.Log(r); !r.OK {
					t.Errorf("%s: %v, not %s", r.Name, r.Value, r.Bar)
				}
			}
		})
	}
}
