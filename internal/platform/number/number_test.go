package number_test

import (
	"context"
	"io/fs"
	"testing"

	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/db/dbtest"
	"xingzhou/internal/platform/number"
)

func TestCounters(t *testing.T) {
	dbtest.Each(t, []fs.FS{number.Schema}, func(t *testing.T, d *db.DB) {
		take := func(n int, dry bool) []string {
			out, err := db.Do(context.Background(), d, db.Req{Tenant: 5, DryRun: dry}, func(tx *db.Tx) ([]string, error) {
				b := tx.Batch()
				order, voucher := number.Document(b, "XSDD", 20261122), number.Ask(b, "gl.voucher.记.202611")
				if err := b.Run(); err != nil {
					return nil, err
				}
				var list []string
				for range n {
					list = append(list, order.Next())
					voucher.NextNo()
				}
				number.Save(tx, order, nil, voucher)
				return list, nil
			})
			if err != nil {
				t.Fatal(err)
			}
			return out
		}
		if got := take(2, false); got[0] != "XSDD202611220001" || got[1] != "XSDD202611220002" {
			t.Errorf("first numbers: %v", got)
		}
		if got := take(1, true); got[0] != "XSDD202611220003" {
			t.Errorf("dry run: %v", got)
		}
		if got := take(1, false); got[0] != "XSDD202611220003" {
			t.Errorf("a dry run used up a number: %v", got)
		}
		take(9996, false)
		if got := take(1, false); got[0] != "XSDD2026112210000" {
			t.Errorf("beyond four digits: %v", got)
		}
	})
}
