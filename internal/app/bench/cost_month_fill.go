package bench

import (
	"context"
	"fmt"
	"maps"
	"math/rand/v2"
	"time"

	"xingzhou/internal/biz/inventory"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/master/product"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
)

const (
	monthProducts = 5000   // of the window; its copies have products of their own
	monthLines    = 5      // of a paper, each of another product
	monthSerials  = 10_000 // more than the window takes of any sequence
	openingLines  = 500
)

// monthHistory are the tables that the window of a month stands in, products and caches included.
var monthHistory = []copied{
	{"product", "id", "id, code, name, spec, unit, category, price, tax_rate, barcode, pinyin, initials, disabled, version, created_ms, updated_ms, updated_by, weight, volume"},
	{"inventory_opening", "id", "id, number, day, warehouse_id, state, value, note, " + paperColumns},
	{"inventory_opening_line", "opening_id", "opening_id, line_no, product_id, qty, unit_cost, value"},
	{"inventory_other", "id", "id, direction, number, day, warehouse_id, party_id, contra_id, state, value, reason, " + paperColumns},
	{"inventory_other_line", "other_id", "other_id, line_no, product_id, qty, unit_cost, value"},
	{"stock_move", "source_id", "source_id, posting_no, line_no, seq, day, kind, product_id, variant_id, warehouse_id, batch_id, bin_id, quality, qty, value, account_id, contra_id, party_id, reverses_no, origin_id, origin_no, origin_line, variance, given, basis"},
	{"stock_avail", "product_id", "product_id, variant_id, warehouse_id, on_hand, reserved, blocked, last_day"},
	{"stock_lot", "product_id", "product_id, variant_id, warehouse_id, batch_id, bin_id, quality, on_hand"},
	{"stock_cost", "product_id", "product_id, variant_id, scope_id, account_id, qty, value, method, price, last_day, seq"},
	{"stock_begin", "product_id", "product_id, variant_id, scope_id, seq, method, price"},
	{"gl_voucher", "id", "id, source_id, posting_no, source_type, source_number, seq, period, word, no, day, amount, summary, attachments, state, reverses_id, reversed_by, maker_id, reviewer_id, poster_id, made_ms"},
	{"gl_entry", "source_id", "source_id, posting_no, line_no, seq, period, day, account_id, party_id, department_id, employee_id, project_id, product_id, currency, rate, foreign_amount, debit, credit, summary"},
}

// monthChanges tell how the columns of a copy differ.
func monthChanges(table string) map[string]string {
	out := maps.Clone(changes)
	out["opening_id"], out["other_id"] = "opening_id - $4", "other_id - $4"
	out["code"] = "code || '-' || CAST(CAST($5 AS bigint) AS text)"
	if table != "gl_entry" { // these name no product
		out["product_id"] = "product_id - $4"
	}
	return out
}

// fillMonth makes a window of products with a month of movements through the services, and copies it with products of its own.
func (c *costBench) fillMonth(ctx context.Context) error {
	start, begin := time.Now(), c.d.NextID()
	if err := c.found(ctx, monthFrom); err != nil {
		return err
	}
	w := &world{d: c.d, company: c.company, owner: c.owner}
	if err := w.pickFund(ctx); err != nil {
		return err
	}
	products := max(monthLines, min(c.o.window, c.o.Products)/monthLines*monthLines)
	copies := (c.o.Products+products-1)/products - 1
	c.t.step("%s: %d products with %d movements each through the services, then %d copies of them", c.d.Engine(), products, monthEach, copies)
	err := c.write(ctx, func(tx *db.Tx) error {
		stock.SetPolicy(tx, stock.PolicyRow{Category: product.Goods, Method: cost.Monthly})
		return nil
	})
	if err != nil {
		return err
	}
	lo := c.d.NextID()
	if err := c.monthWindow(ctx, w, products); err != nil {
		return err
	}
	if err := c.copyMonth(ctx, newWindow(begin, lo, c.d.NextID()), copies); err != nil {
		return err
	}
	c.t.note(fmt.Sprintf("%d movements of %d products in a month: made in", (copies+1)*products*monthEach, (copies+1)*products), time.Since(start).Seconds(), "s")
	return nil
}

// monthWindow brings opening stock of a month before in, then lets every product move ten times, on days of their own.
func (c *costBench) monthWindow(ctx context.Context, w *world, products int) error {
	for from := 0; from < products; from += openingLines {
		err := c.write(ctx, func(tx *db.Tx) error {
			in := &inventory.OpeningInput{Said: doc.Approving}
			for i := from; i < min(from+openingLines, products); i++ {
				p, err := product.Create(tx, &product.Input{Code: fmt.Sprintf("P%05d", i), Name: fmt.Sprintf("机械零件%d", i), Spec: "M8", Unit: "只", Category: product.Goods, TaxRate: 130_000})
				if err != nil {
					return err
				}
				w.products = append(w.products, id.ID(p.ID))
				in.Lines = append(in.Lines, inventory.OpeningLineInput{Product: id.ID(p.ID), Qty: 100 * qty.One, UnitCost: monthPrice(i)})
			}
			tx.AllowRows(10 * openingLines)
			_, err := inventory.Openings.Create(tx, in)
			return err
		})
		if err != nil {
			return err
		}
	}
	r := rand.New(rand.NewPCG(3, 1))
	for n := range monthEach {
		order := r.Perm(products)
		for from := 0; from < products; from += monthLines {
			in := &inventory.OtherInput{Date: monthOf.First().AddDays(1 + 2*n), ContraAccount: w.fund, Reason: "测速", Said: doc.Approving}
			way := inventory.Out
			if n%3 == 0 { // four receipts, six issues
				way = inventory.In
			}
			for _, i := range order[from : from+monthLines] {
				l := inventory.OtherLineInput{Product: w.products[i], Qty: qty.Qty(1+r.IntN(7)) * qty.One}
				if way == inventory.In {
					l.Qty, l.UnitCost = 4*l.Qty, monthPrice(i)*money.Price(90+r.IntN(21))/100
				}
				in.Lines = append(in.Lines, l)
			}
			err := c.write(ctx, func(tx *db.Tx) error {
				_, err := way.Papers().Create(tx, in)
				return err
			})
			if err != nil {
				return err
			}
		}
	}
	return nil
}

// monthPrice is what a piece costs, from 1 to 300 yuan.
func monthPrice(i int) money.Price { return money.Price(1+i%300) * 1_000_000 }

// copyMonth adds copies of the window, one transaction each, raises the counters and folds.
func (c *costBench) copyMonth(ctx context.Context, w window, copies int) error {
	for k := int64(1); k <= int64(copies); k++ {
		err := c.write(ctx, func(tx *db.Tx) error {
			for _, t := range monthHistory {
				tx.Exec(db.Any, t.sql(monthChanges(t.table)), w.lo, w.hi, k*w.step, k*monthSerials, tx.Seq)
			}
			return nil
		})
		if err != nil {
			return fmt.Errorf("copy %d of the month: %w", k, err)
		}
	}
	err := c.write(ctx, func(tx *db.Tx) error {
		tx.Exec(db.Any, `UPDATE number_seq SET last_no = last_no + $2 WHERE tenant_id = $1
AND (seq_key LIKE 'QCKC2%' OR seq_key LIKE 'QTRK2%' OR seq_key LIKE 'QTCK2%' OR seq_key LIKE 'gl.%')`, int64(copies)*monthSerials)
		return nil
	})
	if err != nil {
		return err
	}
	return c.write(ctx, gl.Fold)
}
