package stock

import (
	"xingzhou/internal/kit/day"
	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/platform/db"
)

// Policy tells what was decided about the costing of categories. It rules how products begin; what became of those that had moved
// stands in the book, product by product.
type Policy struct {
	byCategory map[string][]PolicyRow
	layered    bool // layers may have to be read
	decided    bool // something was decided at all
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
		p := &Policy{byCategory: map[string][]PolicyRow{}, decided: len(rows) > 0}
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

// Last is what was decided last of a category: products that never moved begin with it.
func (p *Policy) Last(category string) PolicyRow {
	if rows := p.byCategory[category]; len(rows) > 0 {
		return rows[len(rows)-1]
	}
	return PolicyRow{Category: category, Method: cost.Moving}
}

// Rows lists the decisions of a category, oldest first.
func (p *Policy) Rows(category string) []PolicyRow { return p.byCategory[category] }

// SetPolicy writes a decision. Whoever calls it has checked that the period may change, and posts the revaluation.
func SetPolicy(tx *db.Tx, r PolicyRow) {
	tx.Exec(1, `INSERT INTO stock_policy (tenant_id, category, from_period, method) VALUES ($1, $2, $3, $4)
ON CONFLICT (tenant_id, category, from_period) DO UPDATE SET method = excluded.method`, r.Category, int64(r.From), string(r.Method))
	tx.BumpConfig()
}

// DropPolicy takes a decision back.
func DropPolicy(tx *db.Tx, r PolicyRow) {
	tx.Exec(1, `DELETE FROM stock_policy WHERE tenant_id = $1 AND category = $2 AND from_period = $3`, r.Category, int64(r.From))
	tx.BumpConfig()
}
