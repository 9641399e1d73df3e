package story

import (
	"context"
	"testing"

	"xingzhou/internal/app"
	"xingzhou/internal/biz/inventory"
	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/db/dbtest"
	"xingzhou/internal/platform/tenant"
)

// TestValuesBeforeRevaluations asks what lay there before, and after, a standard cost, an adjustment and a charge changed its value.
func TestValuesBeforeRevaluations(t *testing.T) {
	dbtest.EachWith(t, db.Options{Clock: noon}, app.Schemas(), func(t *testing.T, d *db.DB) {
		for _, scope := range []string{tenant.ScopeCompany, tenant.ScopeWarehouse} {
			w, err := NewWorld(context.Background(), d, &tenant.Company{Name: scope, StartPeriod: 202610, CostScope: scope})
			if err != nil {
				t.Fatal(err)
			}
			for _, line := range []string{"goods 原材料 钢材 吨", "method 年初 原材料 standard from 2026-10：钢材 20.00", "receive 甲进 against 530104 on 2026-10-05：钢材 10 吨 @ 20.00",
				"price 新价 on 2026-10-20：钢材 22.00", "receive 乙进 against 530104 on 2026-10-06：配件 4 件 @ 25.00", "adjust 调价 against 571109 on 2026-10-21：配件 8.00",
				"land 运费 3.00 按 数量 against 560117 on 2026-10-22：乙进 配件", "price 错价 on 2026-10-23：钢材 30.00", "unapprove 错价"} {
				if err := w.Play(line); err != nil {
					t.Fatal(line, err)
				}
			}
			for on, want := range map[day.Day]money.Amount{20261004: 0, 20261005: 200_00, 20261019: 300_00, 20261020: 320_00, 20261021: 328_00, 20261022: 331_00, 20261101: 331_00} {
				got, err := Read(w, func(q *db.Reader) (inventory.ValueTotals, error) {
					return inventory.SumValues(q, inventory.ValueFilter{Day: on})
				})
				if err != nil || got.Value != want {
					t.Errorf("%s: at the end of %s lies %s and not %s: %v", scope, on, got.Value, want, err)
				}
			}
			if err := w.Verify(); err != nil {
				t.Error(err)
			}
		}
	})
}
