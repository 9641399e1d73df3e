package product_test

import (
	"context"
	"fmt"
	"io/fs"
	"slices"
	"testing"
	"time"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/master/product"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/db/dbtest"
	"xingzhou/internal/platform/tenant"
)

var schemas = []fs.FS{tenant.Schema, auth.Schema, product.Schema}

const company = 5

func do[T any](t *testing.T, d *db.DB, fn func(tx *db.Tx) (T, error)) T {
	t.Helper()
	out, err := db.Do(context.Background(), d, db.Req{Tenant: company, User: 9}, fn)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func search(t *testing.T, d *db.DB, query string, limit int) []string {
	t.Helper()
	out, err := db.Get(context.Background(), d, company, func(q *db.Reader) ([]string, error) {
		var codes []string
		cursor := ""
		for {
			rows, next, err := product.Search(q, query, false, cursor, limit)
			for _, p := range rows {
				codes = append(codes, p.Code)
			}
			if err != nil || next == "" {
				return codes, err
			}
			cursor = next
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestSearchRanking(t *testing.T) {
	dbtest.Each(t, schemas, func(t *testing.T, d *db.DB) {
		do(t, d, func(tx *db.Tx) (bool, error) {
			for _, in := range []product.Input{
				{Code: "psu-1001", Name: "开关电源 24V", Barcode: "6901234567892"}, {Code: "GD-7", Name: "轴承"}, {Code: "B1", Name: "光导管"},
				{Code: "B2", Name: "Gdansk 100% 琥珀"}, {Code: "B3", Name: "不锈钢螺丝M8×20"}, {Code: "B4", Name: "重庆_火锅"}, {Code: "B5", Name: "停用", Disabled: true},
			} {
				if _, err := product.Create(tx, &in); err != nil {
					return false, err
				}
			}
			return true, nil
		})
		for _, c := range []struct {
			query string
			want  []string
		}{
			{"", []string{"B1", "B2", "B3", "B4", "GD-7", "PSU-1001"}},
			{"gd", []string{"GD-7", "B2", "B1"}}, // by code, then by initials: gdansk… comes before gdg
			{"kgdy", []string{"PSU-1001"}},       // initials
			{"kaiguan", []string{"PSU-1001"}},    // full pinyin
			{"开关", []string{"PSU-1001"}},         // name
			{"电源", []string{"PSU-1001"}},         // contained
			{"psu", []string{"PSU-1001"}},        // code in lower case
			{"6901234", []string{"PSU-1001"}},    // barcode
			{"cq", []string{"B4"}},               // a heteronym
			{"100%", []string{"B2"}},             // wildcards are plain letters
			{"%", []string{"B2"}}, {"_", []string{"B4"}}, {"停用", nil}, {"没有", nil},
		} {
			for _, limit := range []int{1, 2, 50} {
				if got := search(t, d, c.query, limit); !slices.Equal(got, c.want) {
					t.Errorf("%q by %d: got %v, want %v", c.query, limit, got, c.want)
				}
			}
		}
	})
}

func TestRules(t *testing.T) {
	dbtest.Each(t, schemas, func(t *testing.T, d *db.DB) {
		first := do(t, d, func(tx *db.Tx) (*product.Product, error) {
			return product.Create(tx, &product.Input{Code: "a1", Name: "纸"})
		})
		if first.Unit != "个" || first.Category != product.Goods || first.Code != "A1" {
			t.Errorf("defaults: %+v", first)
		}
		for _, c := range []struct {
			reason, pointer string
			run             func(tx *db.Tx) (*product.Product, error)
		}{
			{"product.code_taken", "/code", func(tx *db.Tx) (*product.Product, error) {
				return product.Create(tx, &product.Input{Code: "A1", Name: "别的"})
			}},
			{"product.tax_rate", "/tax_rate", func(tx *db.Tx) (*product.Product, error) {
				return product.Create(tx, &product.Input{Code: "A2", Name: "别的", TaxRate: 13_000_000})
			}},
			{"product.category", "/category", func(tx *db.Tx) (*product.Product, error) {
				return product.Create(tx, &product.Input{Code: "A2", Name: "别的", Category: "toy"})
			}},
			{"product.weight", "/weight", func(tx *db.Tx) (*product.Product, error) {
				return product.Create(tx, &product.Input{Code: "A2", Name: "别的", Weight: -1})
			}},
			{"product.volume", "/volume", func(tx *db.Tx) (*product.Product, error) {
				return product.Update(tx, first.ID, &product.Input{Code: "A1", Name: "纸", Volume: qty.Max + 1, Version: 1})
			}},
			{"product.service", "/category", func(tx *db.Tx) (*product.Product, error) {
				return product.Update(tx, first.ID, &product.Input{Code: "A1", Name: "纸", Category: product.Service, Version: 1})
			}},
			{"product.missing", "", func(tx *db.Tx) (*product.Product, error) {
				return product.Update(tx, 1, &product.Input{Code: "A1", Name: "纸"})
			}},
		} {
			_, err := db.Do(context.Background(), d, db.Req{Tenant: company}, c.run)
			if e, ok := errs.As(err); !ok || e.Reason != c.reason || e.Pointer != c.pointer {
				t.Errorf("%s: got %v", c.reason, err)
			}
		}
		second := do(t, d, func(tx *db.Tx) (*product.Product, error) {
			return product.Update(tx, first.ID, &product.Input{Code: "A1", Name: "A4纸", Weight: 2_500_000, Volume: 4_200, Version: 1})
		})
		stored := do(t, d, func(tx *db.Tx) (*product.Product, error) {
			p, _, err := product.Get(tx, first.ID)
			return p, err
		})
		if stored.Weight.String() != "2.5" || stored.Volume.String() != "0.0042" || stored.Weight != second.Weight || stored.Pinyin != second.Pinyin {
			t.Errorf("stored: %+v", stored)
		}
		if second.Version != 2 || second.Pinyin == first.Pinyin {
			t.Errorf("changed: %+v", second)
		}
	})
}

// TestCategoryNames holds the names to what the program takes: each named category can be stored.
func TestCategoryNames(t *testing.T) {
	dbtest.Each(t, schemas, func(t *testing.T, d *db.DB) {
		for _, n := range product.CategoryNames() {
			p := do(t, d, func(tx *db.Tx) (*product.Product, error) {
				return product.Create(tx, &product.Input{Code: n.Category, Name: n.Zh, Category: n.Category})
			})
			if p.Category != n.Category || n.Zh == "" || n.En == "" {
				t.Errorf("%+v became %+v", n, p)
			}
		}
	})
}

// TestSearchIsFast holds the search of 100,000 products to what people call at once; prefix ranks must use their indexes.
func TestSearchIsFast(t *testing.T) {
	if testing.Short() {
		t.Skip("100,000 rows are made only in the full run")
	}
	dbtest.Each(t, schemas, func(t *testing.T, d *db.DB) {
		for from := 0; from < 100_000; from += 4_000 {
			do(t, d, func(tx *db.Tx) (bool, error) {
				ins := tx.Insert("product", "id, code, name, spec, unit, category, price, tax_rate, barcode, pinyin, initials, disabled, version, created_ms, updated_ms, updated_by")
				for i := from; i < from+4_000; i++ {
					ins.Row(tx.NextID(), fmt.Sprintf("X%06d", i), "螺丝", "", "个", product.Goods, 0, 0, "", "luosi", "ls", 0, 1, 0, 0, 0)
				}
				ins.Queue()
				return true, nil
			})
		}
		for _, query := range []string{"x0999", "ls", "luosi", "螺", "", "没有"} {
			begin := time.Now()
			_, err := db.Get(context.Background(), d, company, func(q *db.Reader) (int, error) {
				rows, _, err := product.Search(q, query, false, "", 20)
				return len(rows), err
			})
			t.Logf("%q took %v", query, time.Since(begin))
			if took := time.Since(begin); err != nil || took > 500*time.Millisecond {
				t.Errorf("%q took %v, %v", query, took, err)
			}
		}
	})
}
