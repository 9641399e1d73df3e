package trace

import (
	"xingzhou/internal/biz/inventory"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/find"
)

const landedSQL = `SELECT id, number, state, day, amount, 0, 0, 0, created_by, 0 FROM inventory_landed WHERE tenant_id = $1 AND `

// received finds a paper that brings goods in, and the charges that were put on top of it.
func (t *trail) received(kind, sql string, self int64) error {
	if err := t.alone(kind, sql, self); err != nil {
		return err
	}
	b := t.q.Batch()
	found := ask(b, inventory.LandedType, landedSQL+`id IN (SELECT l.landed_id FROM inventory_landed_line l WHERE l.tenant_id = $1 AND l.receipt_id = $2)`+byID, self)
	err := b.Run()
	t.landed = *found
	return err
}

// fromLanded looks up: what came in and carries the charge.
func (t *trail) fromLanded(self int64) error {
	receipts, err := db.All(t.q, (*db.Row).Int, `SELECT DISTINCT receipt_id FROM inventory_landed_line WHERE tenant_id = $1 AND landed_id = $2 ORDER BY receipt_id LIMIT `+most, self)
	if err != nil {
		return err
	}
	in, args := find.In(2, receipts)
	b := t.q.Batch()
	landed := ask(b, inventory.LandedType, landedSQL+`id = $2`, self)
	openings := ask(b, inventory.OpeningType, openingSQL+`id IN `+in+byID, args...)
	others := ask(b, inventory.ReceiptType, otherSQL+`id IN `+in+byID, args...)
	err = b.Run()
	t.landed, t.stock = *landed, append(*openings, *others...)
	return err
}
