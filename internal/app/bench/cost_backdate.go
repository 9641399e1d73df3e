package bench

import (
	"context"
	"fmt"
	"time"

	"xingzhou/internal/biz/inventory"
	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
)

// later is how many movements of one product a back-dated receipt finds.
const later = 10_000

// backdated measures in books of its own, in which people sell.
func (c *costBench) backdated(ctx context.Context) error {
	dsn, remove, err := c.o.Scratch()
	if err != nil {
		return err
	}
	defer remove()
	d, err := db.Open(ctx, dsn)
	if err != nil {
		return err
	}
	defer func() { d.Close() }()
	w, err := newWorld(ctx, d)
	if err != nil {
		return err
	}
	return backdated(ctx, c.t, w, min(later, c.o.Movements))
}

// backdated posts a receipt of one product before so many later movements of it, which all get another cost by it.
func backdated(ctx context.Context, t *Table, w *world, later int) error {
	t.step("%s: %d movements of one product, then a receipt before them", w.d.Engine(), later)
	const lines = 200
	goods, at := w.products[0], day.Day(20260201)
	for from := 0; from < later; from += lines {
		in := &inventory.OtherInput{Date: at.AddDays(from / lines), ContraAccount: w.fund, Reason: "测速", Said: doc.Approving}
		for range min(lines, later-from) {
			in.Lines = append(in.Lines, inventory.OtherLineInput{Product: goods, Qty: qty.One})
		}
		if _, err := write(ctx, w, fmt.Sprintf("later-%d", from), func(tx *db.Tx) (*inventory.Other, error) { return inventory.Out.Papers().Create(tx, in) }); err != nil {
			return err
		}
	}
	for round := range 3 {
		in := &inventory.OtherInput{Date: at.AddDays(-1), ContraAccount: w.fund, Reason: "补录", Said: doc.Approving,
			Lines: []inventory.OtherLineInput{{Product: id.ID(goods), Qty: 1_000_000 * qty.One, UnitCost: 9_000_000}}}
		before := w.d.Stats()
		start := time.Now()
		if _, err := write(ctx, w, fmt.Sprintf("early-%d", round), func(tx *db.Tx) (*inventory.Other, error) { return inventory.In.Papers().Create(tx, in) }); err != nil {
			return err
		}
		took := time.Since(start).Seconds()
		t.atMost(fmt.Sprintf("a receipt before %d later movements, committed, round %d", later, round+1), took, "s", 1)
		t.note("rows it wrote", float64(w.d.Stats().Rows-before.Rows), "rows")
	}
	return nil
}
