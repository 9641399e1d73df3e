package bench

import (
	"slices"
	"strings"
	"testing"

	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/db/dbtest"
)

// TestSale plays every scenario for a moment. How fast they are is for the benchmark; what a delivery writes is not.
func TestSale(t *testing.T) {
	dbtest.Each(t, nil, func(t *testing.T, d *db.DB) {
		table, err := Sale(t.Context(), d, SaleOptions{Seconds: 0.05, Log: t.Output()})
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range []string{"rows written by a delivery", "statements written by a delivery"} {
			i := slices.IndexFunc(table.Rows, func(r Row) bool { return r.Name == name })
			if i < 0 || !table.Rows[i].OK {
				t.Errorf("%s: %v", name, table.Rows)
			}
		}
		var b strings.Builder
		if err := table.Print(&b, false); err != nil || !strings.Contains(b.String(), "128 clients: chain over HTTP") {
			t.Errorf("%v\n%s", err, b.String())
		}
	})
}
