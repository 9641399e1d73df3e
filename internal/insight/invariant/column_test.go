package invariant_test

import (
	"context"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"xingzhou/internal/app"
	"xingzhou/internal/app/story"
	"xingzhou/internal/biz/inventory"
	"xingzhou/internal/insight/invariant"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/ledger/openitem"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/db/dbtest"
	"xingzhou/internal/platform/tenant"
)

// free are the columns that no other row contradicts: who did it, when, how it is worded, and what only people choose.
var free = map[string]bool{
	"gl_entry.department_id": true, "gl_entry.employee_id": true, "gl_entry.project_id": true, "gl_voucher.attachments": true, "gl_voucher.maker_id": true,
	"gl_voucher.reviewer_id": true, "gl_voucher.poster_id": true, "gl_voucher.made_ms": true, "gl_period.changed_by": true, "gl_period.changed_ms": true,
	"gl_period.changed_seq":  true, // only an earlier closing than the rows shows, and that is among the damages
	"posting_recost.made_by": true, "posting_recost.made_ms": true,
	"gl_fold_mark.seq":          true, // what was committed after the last entry makes no difference; a mark among the entries is among the damages
	"openitem.due_day":          true,
	"inventory_costing.version": true, "inventory_costing.created_by": true, "inventory_costing.created_ms": true, "inventory_costing.updated_by": true,
	"inventory_costing.updated_ms": true, "inventory_costing.approved_by": true, "inventory_costing.approved_ms": true,
	"gl_entry.product_id": true, // of a living posting; a mirrored pair is compared
}

// seldom are columns that other rows contradict only where there are other rows: one row at least must be seen.
var seldom = map[string]bool{
	"stock_reservation.seq":    true, // a posting of one row that touches no other book
	"openitem.id":              true, // nothing has settled it
	"gl_voucher.id":            true, // nothing has reversed it
	"stock_switch.seq":         true, // a posting that only notes one price ahead
	"stock_policy.from_period": true, // no paper decided it: the books of the test began with it
}

var (
	tableOf  = regexp.MustCompile(`(?s)CREATE TABLE (\w+) \((.*?)\n\);`)
	columnOf = regexp.MustCompile(`(?m)^\s+(\w+)\s+(?:bigint|integer|smallint)\b`)
	addedOf  = regexp.MustCompile(`(?m)^ALTER TABLE (\w+) ADD COLUMN (\w+) (?:bigint|integer|smallint)\b`)
	keyOf    = regexp.MustCompile(`PRIMARY KEY \(tenant_id(?:, )?([^)]*)\)`)
)

// TestEveryColumn raises every number in every table of the three books and of costing by one, row after row: verify must see each.
func TestEveryColumn(t *testing.T) {
	ctx := context.Background()
	d, err := db.OpenWith(ctx, dbtest.SQLite(t), db.Options{Clock: clock})
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	if err := d.Migrate(ctx, app.Schemas()...); err != nil {
		t.Fatal(err)
	}
	w, err := story.NewWorld(ctx, d, &tenant.Company{Name: "逐列核对", StartPeriod: 202610})
	if err != nil {
		t.Fatal(err)
	}
	play(t, w, func(int) {})
	if _, err := story.Write(w, func(tx *db.Tx) (bool, error) { return true, gl.Fold(tx) }); err != nil {
		t.Fatal(err)
	}
	keys := map[string][]string{}
	for _, schema := range []string{text(t, stock.Schema.ReadFile, "schema/202611220100_stock.sql"), text(t, openitem.Schema.ReadFile, "schema/202611220110_openitem.sql"),
		text(t, gl.Schema.ReadFile, "schema/202611220120_gl.sql"), text(t, stock.Schema.ReadFile, "schema/202611223000_stock.sql"), text(t, stock.Schema.ReadFile, "schema/202611223040_stock.sql"),
		text(t, stock.Schema.ReadFile, "schema/202611223150_stock.sql"),
		text(t, posting.Schema.ReadFile, "schema/202611223001_posting.sql"), text(t, inventory.Schema.ReadFile, "schema/202611223140_inventory.sql")} {
		for _, m := range tableOf.FindAllStringSubmatch(schema, -1) {
			keys[m[1]] = strings.FieldsFunc(keyOf.FindStringSubmatch(m[2])[1], func(r rune) bool { return r == ',' || r == ' ' })
			for _, c := range columnOf.FindAllStringSubmatch(m[2], -1) {
				if c[1] != "tenant_id" && !free[m[1]+"."+c[1]] {
					raise(t, w, m[1], c[1], keys[m[1]])
				}
			}
		}
		for _, m := range addedOf.FindAllStringSubmatch(schema, -1) {
			raise(t, w, m[1], m[2], keys[m[1]])
		}
	}
}

func text(t *testing.T, read func(string) ([]byte, error), name string) string {
	t.Helper()
	b, err := read(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// raise changes one column in each of a few rows of a table, one at a time.
func raise(t *testing.T, w *story.World, table, column string, keys []string) {
	order := strings.Join(append(keys, "tenant_id"), ", ")
	rows, err := story.Read(w, func(q *db.Reader) ([]string, error) {
		return db.All(q, func(r *db.Row) string {
			where := ""
			for _, k := range keys {
				if k == "currency" || k == "category" {
					where += fmt.Sprintf(" AND %s = '%s'", k, r.Text())
				} else {
					where += fmt.Sprintf(" AND %s = %d", k, r.Int())
				}
			}
			return where
		}, `SELECT `+order+` FROM `+table+` WHERE tenant_id = $1 ORDER BY `+order)
	})
	if err != nil || len(rows) == 0 {
		t.Fatalf("%s has %d rows: %v", table, len(rows), err)
	}
	seen, missed := 0, ""
	for i := 0; i < len(rows); i += max(1, len(rows)/12) {
		r, err := db.Do(context.Background(), w.DB, db.Req{Tenant: w.Tenant, DryRun: true}, func(tx *db.Tx) (*invariant.Report, error) {
			tx.Exec(1, `UPDATE `+table+` SET `+column+` = `+column+` + 1 WHERE tenant_id = $1`+rows[i])
			tx.BumpConfig()
			if err := tx.Flush(); err != nil {
				return nil, err
			}
			return invariant.Check(tx)
		})
		e, refused := errs.As(err)
		switch {
		case refused && e.Reason == "db.duplicate": // the table's own key does not let it in
			seen++
		case err != nil:
			t.Errorf("%s.%s: %v", table, column, err)
		case r.OK:
			missed = rows[i]
		default:
			seen++
		}
	}
	if seen == 0 || missed != "" && !seldom[table+"."+column] {
		t.Errorf("%s.%s + 1 where%s: nothing was found", table, column, missed)
	}
}
