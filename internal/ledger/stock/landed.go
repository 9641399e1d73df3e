package stock

import (
	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/platform/db"
)

// LandedOn names the document of a living charge on a receipt of a source, 0 = none. Where the month of the receipt was closed, the
// charge is an adjustment.
func LandedOn(q db.Querier, source int64) (int64, error) {
	by, _, err := db.One(q, (*db.Row).Int, `SELECT m.source_id FROM stock_move m WHERE m.tenant_id = $1 AND m.qty = 0 AND m.kind IN ('landed', 'adjust') AND m.origin_id = $2`+living("stock_move", "m")+`
 ORDER BY m.source_id LIMIT 1`, source)
	return by, err
}

// Origins reads the movements that charges name, with their days and quantities.
func Origins(q db.Querier, perWarehouse bool, policy *Policy, moves []Move) (map[cost.Key]Row, error) {
	var keys []cost.Key
	for _, m := range moves {
		if m.Kind == Landed {
			keys = append(keys, m.Origin())
		}
	}
	if len(keys) == 0 {
		return nil, nil
	}
	h := NewHistory(q, perWarehouse, policy)
	_, _, err := h.Sources(keys)
	return h.Seen, err
}

// Origin is the movement that a movement names.
func (m *Move) Origin() cost.Key {
	return cost.Key{Source: m.OriginID, No: m.OriginNo, Line: m.OriginLine}
}

// Flow is what the other side of a movement's entry carries.
func (m *Move) Flow() money.Amount { return m.Value + m.Variance }

// Charge values a charge by what lies there now, whatever happened since the receipt; the job sets it right.
func (k *Book) Charge(m *Move, on day.Day) {
	c := k.costs[k.costKey(m.Key)]
	c.lastDay = max(c.lastDay, on)
	if flow := m.Flow(); c.Method != cost.Standard && c.Qty > qty.Qty(0) && c.Value+flow >= 0 {
		m.Value, m.Variance = flow, 0
		c.Value += flow
	} else {
		m.Value, m.Variance = 0, flow
	}
}
