package trust

import (
	"context"
	"fmt"

	"xingzhou/internal/app"
	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/tenant"
)

// check compares caches, ledger and a replay of everything.
func (c *costCase) check() error {
	if c.late {
		if err := app.CatchUp(context.Background(), c.d, c.company.ID); err != nil {
			return err
		}
	}
	_, err := db.Get(context.Background(), c.d, c.company.ID, func(q *db.Reader) (bool, error) { return true, c.compare(q) })
	return err
}

func (c *costCase) compare(q *db.Reader) error {
	policy, err := stock.Policies(q)
	if err != nil {
		return err
	}
	h := stock.NewHistory(q, c.company.CostScope == tenant.ScopeWarehouse, policy)
	start := map[cost.Item]cost.Place{}
	for _, p := range c.products {
		for _, house := range c.houses {
			item := cost.Item{Product: p.ID}
			if c.company.CostScope == tenant.ScopeWarehouse {
				item.Scope = house
			}
			start[item] = cost.Place{}
		}
	}
	items := make([]cost.Item, 0, len(start))
	for item := range start {
		items = append(items, item)
	}
	cached, err := h.States(items)
	if err != nil {
		return err
	}
	events, late, err := h.Rows(start)
	if err != nil {
		return err
	}
	states := map[cost.Item]*cost.State{}
	for _, item := range items {
		states[item] = h.Begin(item)
	}
	effects, err := cost.NewReplay(states).Run(events)
	if err != nil {
		return err
	}
	if changes := cost.Changes(events, effects, late); len(changes) > 0 {
		c.log = append(c.log, fmt.Sprintf("method %s", states[changes[0].Item].Method))
		for _, e := range events {
			if e.Item == changes[0].Item {
				c.log = append(c.log, fmt.Sprintf("%v kind %d qty %s given %s booked %+v", e.Place, e.Kind, e.Qty, e.Given, e.Booked))
			}
		}
		return fmt.Errorf("a full replay still changes %+v", changes)
	}
	for _, item := range items {
		s, k := states[item], cached[item]
		if s.Qty != k.Qty || s.Value != k.Value || s.Qty == 0 && s.Value != 0 || s.Method != k.Method || s.Price != k.Price {
			return fmt.Errorf("%v: cache %s %s worth %s at %s, replay %s %s worth %s at %s", item, k.Method, k.Qty, k.Value, k.Price, s.Method, s.Qty, s.Value, s.Price)
		}
	}
	return c.tie(q)
}

// tie compares what stands on each inventory account with the value of its movements, day by day.
func (c *costCase) tie(q *db.Reader) error {
	differ, err := db.All(q, func(r *db.Row) string {
		return fmt.Sprintf("account %d on %d: stock %d, ledger %d", r.Int(), r.Int(), r.Int(), r.Int())
	}, `SELECT account_id, day, CAST(SUM(stock) AS bigint), CAST(SUM(ledger) AS bigint) FROM (
  SELECT account_id, day, value AS stock, 0 AS ledger FROM stock_move WHERE tenant_id = $1
  UNION ALL SELECT account_id, day, value, 0 FROM stock_value WHERE tenant_id = $1
  UNION ALL SELECT account_id, day, 0, debit - credit FROM gl_entry WHERE tenant_id = $1
    AND account_id IN (SELECT account_id FROM stock_move WHERE tenant_id = $1)) x
GROUP BY account_id, day HAVING CAST(SUM(stock) AS bigint) <> CAST(SUM(ledger) AS bigint) ORDER BY day`)
	if err == nil && len(differ) > 0 {
		err = fmt.Errorf("stock and ledger differ: %v", differ)
	}
	return err
}
