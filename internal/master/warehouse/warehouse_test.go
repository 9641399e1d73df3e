package warehouse_test

import (
	"context"
	"io/fs"
	"testing"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/master/warehouse"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/db/dbtest"
	"xingzhou/internal/platform/tenant"
)

func TestNegativePolicy(t *testing.T) {
	dbtest.Each(t, []fs.FS{tenant.Schema, auth.Schema, warehouse.Schema}, func(t *testing.T, d *db.DB) {
		var kept *warehouse.Warehouse
		for _, c := range []struct{ given, want, reason string }{
			{"", warehouse.Forbid, ""}, // a new warehouse refuses
			{warehouse.Warn, warehouse.Warn, ""},
			{"", warehouse.Warn, ""}, // not spoken of, not changed
			{"never", warehouse.Warn, "warehouse.negative"},
			{warehouse.Allow, warehouse.Allow, ""},
			{warehouse.Forbid, warehouse.Forbid, ""},
		} {
			in := &warehouse.Input{Code: "a", Name: "一号", IsDefault: true, Negative: c.given}
			w, err := db.Do(context.Background(), d, db.Req{Tenant: 5}, func(tx *db.Tx) (*warehouse.Warehouse, error) {
				if kept == nil {
					return warehouse.Create(tx, in)
				}
				in.Version = kept.Version
				return warehouse.Update(tx, kept.ID, in)
			})
			if err == nil {
				kept = w
			} else if e, ok := errs.As(err); !ok || e.Reason != c.reason || e.Pointer != "/negative" {
				t.Fatalf("%q: %v", c.given, err)
			}
			stored, err := db.Get(context.Background(), d, 5, func(q *db.Reader) (string, error) {
				w, err := warehouse.Pick(q, 0)
				if err != nil {
					return "", err
				}
				return w.Negative, nil
			})
			if err != nil || stored != c.want || kept.Negative != c.want {
				t.Errorf("%q: answered %q, stored %q, %v; want %q", c.given, kept.Negative, stored, err, c.want)
			}
		}
	})
}

func TestDefaultWarehouse(t *testing.T) {
	dbtest.Each(t, []fs.FS{tenant.Schema, auth.Schema, warehouse.Schema}, func(t *testing.T, d *db.DB) {
		ctx := context.Background()
		write := func(fn func(tx *db.Tx) (*warehouse.Warehouse, error)) (*warehouse.Warehouse, string) {
			w, err := db.Do(ctx, d, db.Req{Tenant: 5}, fn)
			if e, ok := errs.As(err); ok {
				return w, e.Reason
			}
			if err != nil {
				t.Fatal(err)
			}
			return w, ""
		}
		first, _ := write(func(tx *db.Tx) (*warehouse.Warehouse, error) {
			return warehouse.Create(tx, &warehouse.Input{Code: "a", Name: "一号"})
		})
		if !first.IsDefault {
			t.Errorf("the first warehouse is %+v", first)
		}
		second, _ := write(func(tx *db.Tx) (*warehouse.Warehouse, error) {
			return warehouse.Create(tx, &warehouse.Input{Code: "b", Name: "二号", IsDefault: true})
		})
		for _, c := range []struct {
			want string
			in   warehouse.Input
		}{
			{"warehouse.default", warehouse.Input{Code: "B", Name: "二号", Version: 1}},
			{"warehouse.default", warehouse.Input{Code: "B", Name: "二号", IsDefault: true, Disabled: true, Version: 1}},
			{"warehouse.code_taken", warehouse.Input{Code: "A", Name: "二号", IsDefault: true, Version: 1}},
		} {
			if _, got := write(func(tx *db.Tx) (*warehouse.Warehouse, error) { return warehouse.Update(tx, second.ID, &c.in) }); got != c.want {
				t.Errorf("%+v: %q", c.in, got)
			}
		}
		_, err := db.Get(ctx, d, 5, func(q *db.Reader) (bool, error) {
			all, err := warehouse.All(q)
			if err != nil {
				return false, err
			}
			n := 0
			for _, w := range all.Items {
				if w.IsDefault {
					n++
				}
			}
			if w, ok := all.Default(); !ok || w.ID != second.ID || n != 1 {
				t.Errorf("%d defaults, now %+v", n, w)
			}
			return true, nil
		})
		if err != nil {
			t.Fatal(err)
		}
	})
}
