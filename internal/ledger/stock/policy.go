package stock

import (
	"xingzhou/internal/kit/day"
	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/platform/db"
)

// Policy tells how products are costed: by category, from a period on.
type Policy struct {
	byCategory map[string][]PolicyRow
	layered    bool
}

// PolicyRow is one decision.
type PolicyRow struct {
	Category string
	From     day.Period
	Method   cost.Method
}

type policyKey struct{}

// Policies reads the decisions, cached until they change.
func Policies(q db.Querier) (*Policy, error) {
	return db.Cached(q, policyKey{}, func(q db.Querier) (*Policy, error) {
		rows, err := db.All(q, func(r *db.Row) PolicyRow {
			return PolicyRow{r.Text(), day.Period(r.Int()), cost.Method(r.Text())}
		}, `SELECT category, from_period, method FROM stock_policy WHERE tenant_id = $1 ORDER BY category, from_period`)
		p := &Policy{byCategory: map[string][]PolicyRow{}}
		for _, r := range rows {
			p.byCategory[r.Category] = append(p.byCategory[r.Category], r)
			p.layered = p.layered || r.Method == cost.FIFO
		}
		return p, err
	})
}

// Method is how a category is costed in a period: moving average unless somebody decided otherwise.
func (p *Policy) Method(category string, in day.Period) cost.Method {
	m := cost.Moving
	for _, r := range p.byCategory[category] {
		if r.From <= in {
			m = r.Method
		}
	}
	return m
}

// First is how a category was costed at the beginning.
func (p *Policy) First(category string) cost.Method { return p.Method(category, 0) }

// Rows lists the decisions of a category, oldest first.
func (p *Policy) Rows(category string) []PolicyRow { return p.byCategory[category] }

// MonthlyItems lists what is costed by month and has moved since a day.
func MonthlyItems(q db.Querier, since day.Day) ([]cost.Item, error) {
	return db.All(q, func(r *db.Row) cost.Item { return cost.Item{Product: r.Int(), Variant: r.Int(), Scope: r.Int()} },
		`SELECT product_id, variant_id, scope_id FROM stock_cost WHERE tenant_id = $1 AND method = $2 AND last_day >= $3 ORDER BY product_id, variant_id, scope_id`,
		string(cost.Monthly), int64(since))
}

// SetPolicy writes a decision. Whoever calls it has checked that the period may change, and posts the revaluation.
func SetPolicy(tx *db.Tx, r PolicyRow) {
	tx.Exec(1, `INSERT INTO stock_policy (tenant_id, category, from_period, method) VALUES ($1, $2, $3, $4)
ON CONFLICT (tenant_id, category, from_period) DO UPDATE SET method = excluded.method`, r.Category, int64(r.From), string(r.Method))
	tx.BumpConfig()
}
