package bench

import (
	"context"
	"fmt"
	"math/bits"
	"strings"

	"xingzhou/internal/platform/db"
)

// window is the part of the books that chains were made in through the services: all ids between lo and hi. A copy of it
// has ids lower by a multiple of step, and serial numbers higher by a multiple of serials.
type window struct {
	lo, hi, step int64
	serials      int64
	copies       int
}

// newWindow begins at an id; books that began at begin hold nothing else within the step before it.
func newWindow(begin, lo, hi int64) window {
	return window{lo: lo, hi: hi, step: 1 << bits.Len64(uint64(hi-begin))}
}

// copied is a table of the history: the column that the window bounds, and all columns but tenant_id.
type copied struct{ table, key, columns string }

const paperColumns = "posting_no, version, created_by, created_ms, updated_by, updated_ms, approved_by, approved_ms"

var history = []copied{
	{"sales_order", "id", "id, number, day, promise_day, customer_id, warehouse_id, currency, tax_included, state, qty, open_qty, amount, tax, total, note, " + paperColumns},
	{"sales_order_line", "order_id", "order_id, line_no, product_id, service, qty, price, discount, tax_rate, amount, tax, total, note, delivered_qty, delivered_amount, delivered_tax"},
	{"sales_delivery", "id", "id, number, day, order_id, customer_id, warehouse_id, currency, state, amount, tax, total, cost, note, " + paperColumns},
	{"sales_delivery_line", "delivery_id", "delivery_id, line_no, order_line, product_id, service, qty, price, tax_rate, amount, tax, total, cost, returned_qty, returned_amount, returned_tax, returned_cost"},
	{"settlement_receipt", "id", "id, number, day, party_id, currency, amount, matched, advance, auto, fund_id, payer, note, state, " + paperColumns},
	{"settlement_receipt_line", "receipt_id", "receipt_id, line_no, item_id, amount"},
	{"stock_move", "source_id", "source_id, posting_no, line_no, seq, day, kind, product_id, variant_id, warehouse_id, batch_id, bin_id, quality, qty, value, account_id, contra_id, party_id, reverses_no, origin_id, origin_no, origin_line"},
	{"stock_reservation", "source_id", "source_id, posting_no, line_no, seq, order_id, order_line, product_id, variant_id, warehouse_id, qty"},
	{"openitem", "id", "id, source_id, posting_no, line_no, seq, day, due_day, party_id, account_id, source_type, number, currency, rate, foreign_amount, amount, settled, reverses_no"},
	{"openitem_match", "source_id", "source_id, posting_no, line_no, seq, day, source_type, number, party_id, item_id, amount, reverses_no"},
	{"gl_voucher", "id", "id, source_id, posting_no, source_type, source_number, seq, period, word, no, day, amount, summary, attachments, state, reverses_id, reversed_by, maker_id, reviewer_id, poster_id, made_ms"},
	{"gl_entry", "source_id", "source_id, posting_no, line_no, seq, period, day, account_id, party_id, department_id, employee_id, project_id, product_id, currency, rate, foreign_amount, debit, credit, summary"},
}

// changes tell how a copy's columns differ: $4 is what ids go down by, $5 what serials go up by, $6 the commit order.
var changes = map[string]string{
	"id": "id - $4", "order_id": "order_id - $4", "delivery_id": "delivery_id - $4", "receipt_id": "receipt_id - $4",
	"source_id": "source_id - $4", "item_id": "item_id - $4", "seq": "CAST($6 AS bigint)", "no": "no + CAST($5 AS integer)",
	"number": renumbered("number"), "source_number": renumbered("source_number"),
}

// renumbered raises the serial of a paper's number: prefix, day, serial. Only the prefix of receipts has three letters.
func renumbered(column string) string {
	cut := "CASE WHEN " + column + " LIKE 'SKD%' THEN 11 ELSE 12 END"
	return "SUBSTR(" + column + ", 1, " + cut + ") || CAST(CAST(SUBSTR(" + column + ", 1 + " + cut + ") AS bigint) + $5 AS text)"
}

// sql copies the rows of the window; changes tell how their columns differ.
func (c copied) sql(changes map[string]string) string {
	var from []string
	for _, column := range strings.Split(c.columns, ", ") {
		if change, ok := changes[column]; ok {
			column = change
		}
		from = append(from, column)
	}
	return "INSERT INTO " + c.table + " (tenant_id, " + c.columns + ") SELECT tenant_id, " + strings.Join(from, ", ") +
		" FROM " + c.table + " WHERE tenant_id = $1 AND " + c.key + " BETWEEN $2 AND $3"
}

// caches follow each copy: every chain of the window is delivered whole, so that reservations cancel out.
var caches = []string{
	`UPDATE stock_avail SET on_hand = stock_avail.on_hand + v.qty FROM (SELECT product_id, variant_id, warehouse_id, CAST(SUM(qty) AS bigint) AS qty
FROM stock_move WHERE tenant_id = $1 AND source_id BETWEEN $2 AND $3 GROUP BY product_id, variant_id, warehouse_id) v
WHERE stock_avail.tenant_id = $1 AND stock_avail.product_id = v.product_id AND stock_avail.variant_id = v.variant_id AND stock_avail.warehouse_id = v.warehouse_id`,
	`UPDATE stock_lot SET on_hand = stock_lot.on_hand + v.qty FROM (SELECT product_id, variant_id, warehouse_id, CAST(SUM(qty) AS bigint) AS qty
FROM stock_move WHERE tenant_id = $1 AND source_id BETWEEN $2 AND $3 GROUP BY product_id, variant_id, warehouse_id) v
WHERE stock_lot.tenant_id = $1 AND stock_lot.product_id = v.product_id AND stock_lot.variant_id = v.variant_id AND stock_lot.warehouse_id = v.warehouse_id`,
	`UPDATE stock_cost SET qty = stock_cost.qty + v.qty, value = stock_cost.value + v.value
FROM (SELECT product_id, variant_id, CAST(SUM(qty) AS bigint) AS qty, CAST(SUM(value) AS bigint) AS value
FROM stock_move WHERE tenant_id = $1 AND source_id BETWEEN $2 AND $3 GROUP BY product_id, variant_id) v
WHERE stock_cost.tenant_id = $1 AND stock_cost.product_id = v.product_id AND stock_cost.variant_id = v.variant_id AND stock_cost.scope_id = 0`,
}

// lastMoved notes the copy as what moved the products of the window last.
const lastMoved = `UPDATE stock_cost SET seq = $4 WHERE tenant_id = $1 AND product_id IN (SELECT product_id FROM stock_move WHERE tenant_id = $1 AND source_id BETWEEN $2 AND $3)`

// counters are the sequences that papers and vouchers of the window took numbers from; each copy takes the next block.
const counters = `UPDATE number_seq SET last_no = last_no + $2 WHERE tenant_id = $1
AND (seq_key LIKE 'XSDD2%' OR seq_key LIKE 'XSCK2%' OR seq_key LIKE 'SKD2%' OR seq_key LIKE 'gl.%')`

// copyWindow adds copies of the window to the books, one transaction each: the books are right after every one of them.
func (s *saleBench) copyWindow(ctx context.Context, w *window, copies int) error {
	if w.serials == 0 {
		err := s.measureSerials(ctx, w)
		if err != nil {
			return err
		}
	}
	for range copies {
		w.copies++
		k := int64(w.copies)
		_, err := db.Do(ctx, s.w.d, db.Req{Tenant: s.w.company.ID, User: s.w.owner}, func(tx *db.Tx) (bool, error) {
			for _, c := range history {
				tx.Exec(db.Any, c.sql(changes), w.lo, w.hi, k*w.step, k*w.serials, tx.Seq)
			}
			for _, c := range caches {
				tx.Exec(db.Any, c, w.lo, w.hi)
			}
			tx.Exec(db.Any, lastMoved, w.lo, w.hi, tx.Seq)
			tx.Exec(db.Any, counters, w.serials)
			return true, tx.Flush()
		})
		if err != nil {
			return fmt.Errorf("copy %d of the window: %w", k, err)
		}
	}
	return nil
}

// measureSerials finds how many serials a block needs: more than any sequence has given out.
func (s *saleBench) measureSerials(ctx context.Context, w *window) error {
	highest, err := db.Get(ctx, s.w.d, s.w.company.ID, func(q *db.Reader) (int64, error) {
		n, _, err := db.One(q, (*db.Row).Int, `SELECT COALESCE(MAX(last_no), 0) FROM number_seq WHERE tenant_id = $1 AND seq_key NOT LIKE 'code.%'`)
		return n, err
	})
	w.serials = max(highest+1, 10_000) // four digits are padded, more are not
	return err
}
