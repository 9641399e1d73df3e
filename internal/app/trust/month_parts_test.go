package trust

import (
	"cmp"
	"context"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/db/dbtest"
)

// planned is what a run of a month would decide, planned about most items at a time.
func (c *costCase) planned(month day.Period, most int) []cost.Event {
	defer func(n int) { posting.PlanItems = n }(posting.PlanItems)
	posting.PlanItems = most
	p, err := db.Get(context.Background(), c.d, c.company.ID, func(q *db.Reader) (*posting.MonthPlan, error) { return posting.PlanMonth(q, month) })
	must(c.t, err)
	for i := 1; i < len(p.Finals); i++ {
		if i > 1 && p.Finals[i].Item != p.Finals[i-1].Item && slices.ContainsFunc(p.Finals[:i-1], func(e cost.Event) bool { return e.Item == p.Finals[i].Item }) {
			c.t.Errorf("the decisions of product %d stand apart", p.Finals[i].Item.Product)
		}
	}
	slices.SortFunc(p.Finals, func(a, b cost.Event) int {
		return cmp.Or(cmp.Compare(a.Item.Product, b.Item.Product), cmp.Compare(a.Item.Scope, b.Item.Scope), cmp.Compare(a.Origin.Source, b.Origin.Source),
			cmp.Compare(a.Origin.No, b.Origin.No), cmp.Compare(a.Origin.Line, b.Origin.Line))
	})
	return p.Finals
}

// TestMonthInParts plans months item by item and as a whole: the same is decided, once. Goods of earlier months that are still owed
// flow on between items which nothing of the month itself binds together.
func TestMonthInParts(t *testing.T) {
	first, n := seeds(60, 2_000)
	decided := 0
	dbtest.Each(t, costSchema, func(t *testing.T, d *db.DB) {
		for seed := first; seed < first+n; seed++ {
			c := newCostCase(t, d, uint64(seed))
			c.r, c.choice = rand.New(rand.NewPCG(uint64(seed), 5)), nil
			must(t, c.do(func(tx *db.Tx) error {
				for _, p := range c.products {
					stock.SetPolicy(tx, stock.PolicyRow{Category: p.Category, Method: cost.Monthly})
				}
				return nil
			}))
			for i := range 40 {
				must(t, allowed(c.step()))
				if i%4 == 3 {
					month := c.today.Period()
					whole, parts := c.planned(month, 1_000), c.planned(month, 1)
					if decided += len(whole); !reflect.DeepEqual(whole, parts) && len(whole)+len(parts) > 0 {
						t.Fatalf("XINGZHOU_SEED=%d: %s as a whole decides\n%+v\nand item by item\n%+v\n%v", seed, month, whole, parts, c.log)
					}
				}
			}
		}
	})
	if decided == 0 {
		t.Error("nothing was decided")
	}
}
