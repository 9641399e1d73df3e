package bench

import (
	"context"
	"fmt"
	"strings"

	"github.com/jackc/pgx/v5/pgconn"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/master/warehouse"
	"xingzhou/internal/platform/db"
)

const (
	costHouses = 5
	costFrom   = 2021 // the first year
	costYears  = 5
	costDays   = costYears * 12 * 28 // months of 28 days make plain arithmetic
	costBatch  = 250_000             // rows of one transaction
)

// costDay is the day at a share of the book's time.
func costDay(share float64) day.Day {
	n := min(int(share*costDays), costDays-1)
	return day.Day((costFrom+n/336)*10_000 + (1+n%336/28)*100 + 1 + n%28)
}

// series counts from $2 up to and without $3.
const series = `WITH RECURSIVE g(n) AS (SELECT CAST($2 AS bigint) UNION ALL SELECT n + 1 FROM g WHERE n + 1 < $3) `

const costProducts = `INSERT INTO product (tenant_id, id, code, name, spec, unit, category, price, tax_rate, barcode, pinyin, initials, disabled, version, created_ms, updated_ms, updated_by)
` + series + `SELECT $1, $4 + n, 'P' || CAST(1000000 + n * 7919 % 1000000 AS text), '机械零件', 'M8', '只', 'goods', 0, 130000, '', '', '', 0, 1, 0, 0, 0 FROM g`

// costMoves begin with 1,000 pieces of every product in every warehouse; then three of four movements take some out. A piece
// costs from 1 to 300 yuan. $4 is below the sources, $5 below the products, $6 is how many of these there are, $7 how many movements.
const costMoves = `INSERT INTO stock_move (tenant_id, source_id, posting_no, line_no, seq, day, kind, product_id, variant_id, warehouse_id, batch_id, bin_id, quality,
 qty, value, account_id, contra_id, party_id, reverses_no, origin_id, origin_no, origin_line)
` + series + `, m(n, product, house, pieces) AS (SELECT n,
  CASE WHEN n < $6 * %[1]d THEN n / %[1]d ELSE n * 7919 %% $6 END, CASE WHEN n < $6 * %[1]d THEN n ELSE n / 3 END %% %[1]d,
  CASE WHEN n < $6 * %[1]d THEN 1000 WHEN n %% 4 = 0 THEN 1 + n %% 20 ELSE -1 - n %% 7 END FROM g)
SELECT $1, $4 + n / 5, 1, n %% 5 + 1, $4 + n / 5, (%[2]d + n * %[3]d / $7 / 336) * 10000 + (1 + n * %[3]d / $7 %% 336 / 28) * 100 + 1 + n * %[3]d / $7 %% 28,
 CASE WHEN pieces < 0 THEN 'issue' ELSE 'receipt' END, $5 + product, 0, CASE house %[4]s END, 0, 0, 0,
 pieces * 1000000, pieces * (1 + product %% 300) * 100, $8, $8, 0, 0, 0, 0, 0 FROM m`

// costValues change the value of two movements in a hundred a little, on the day itself.
const costValues = `INSERT INTO stock_value (tenant_id, source_id, posting_no, line_no, seq, day, kind, product_id, variant_id, warehouse_id, batch_id, of_id, of_no, of_line,
 cause_id, cause_no, cause_line, cause_day, cause_seq, value, variance, account_id, contra_id, party_id)
SELECT tenant_id, source_id, 2, line_no, seq, day, 'recost', product_id, variant_id, warehouse_id, 0, source_id, posting_no, line_no,
 source_id, posting_no, line_no, day, seq, source_id % 200 - 100, 0, account_id, contra_id, 0
FROM stock_move WHERE tenant_id = $1 AND line_no = 3 AND source_id % 10 = 0`

// costCaches are what the rows add up to.
var costCaches = []string{
	`INSERT INTO stock_avail (tenant_id, product_id, variant_id, warehouse_id, on_hand, reserved, blocked, last_day)
SELECT tenant_id, product_id, 0, warehouse_id, CAST(SUM(qty) AS bigint), 0, 0, MAX(day) FROM stock_move WHERE tenant_id = $1 GROUP BY tenant_id, product_id, warehouse_id`,
	`INSERT INTO stock_lot (tenant_id, product_id, variant_id, warehouse_id, batch_id, bin_id, quality, on_hand)
SELECT tenant_id, product_id, 0, warehouse_id, 0, 0, 0, on_hand FROM stock_avail WHERE tenant_id = $1`,
	`INSERT INTO stock_cost (tenant_id, product_id, variant_id, scope_id, account_id, qty, value, last_day, seq)
SELECT tenant_id, product_id, 0, 0, MAX(account_id), CAST(SUM(qty) AS bigint), CAST(SUM(value) AS bigint), MAX(day), MAX(seq) FROM stock_move WHERE tenant_id = $1 GROUP BY tenant_id, product_id`,
	`UPDATE stock_cost SET value = stock_cost.value + v.value
FROM (SELECT product_id, CAST(SUM(value) AS bigint) AS value FROM stock_value WHERE tenant_id = $1 GROUP BY product_id) v
WHERE stock_cost.tenant_id = $1 AND stock_cost.product_id = v.product_id`,
}

// plainValues is what somebody would write who has nothing but the rows.
var plainValues = []string{
	`SELECT product_id, warehouse_id, CAST(SUM(qty) AS bigint), CAST(SUM(value) AS bigint) FROM stock_move WHERE tenant_id = $1 AND day <= $2 GROUP BY product_id, warehouse_id`,
	`SELECT product_id, warehouse_id, 0, CAST(SUM(value) AS bigint) FROM stock_value WHERE tenant_id = $1 AND day <= $2 GROUP BY product_id, warehouse_id`,
}

// fillStock writes products, movements, changes of value and the caches by statements over whole sets.
func (c *costBench) fillStock(ctx context.Context) error {
	var houses strings.Builder
	err := c.write(ctx, func(tx *db.Tx) error {
		for i := range costHouses - 1 {
			if _, err := warehouse.Create(tx, &warehouse.Input{Code: fmt.Sprintf("CK%02d", i+2), Name: fmt.Sprintf("分仓%d", i+2)}); err != nil {
				return err
			}
		}
		all, err := warehouse.All(tx)
		if err == nil {
			for i, w := range all.Items {
				fmt.Fprintf(&houses, " WHEN %d THEN CAST(%d AS bigint)", i, w.ID)
			}
		}
		return err
	})
	if err != nil {
		return err
	}
	// Ids below a fresh one are nobody's.
	n, products := int64(c.o.Movements), int64(c.o.Products)
	product := c.d.NextID() - products
	source := product - n
	moves := fmt.Sprintf(costMoves, costHouses, costFrom, costDays, houses.String())
	for from := int64(0); from < max(n, products); from += costBatch {
		c.t.step("%s: %d movements", c.d.Engine(), from)
		err := c.write(ctx, func(tx *db.Tx) error {
			if from < products {
				tx.Exec(db.Any, costProducts, from, min(from+costBatch, products), product)
			}
			if from < n {
				tx.Exec(db.Any, moves, from, min(from+costBatch, n), source, product, products, n, int64(1))
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return c.write(ctx, func(tx *db.Tx) error {
		tx.Exec(db.Any, costValues)
		for _, sql := range costCaches {
			tx.Exec(db.Any, sql)
		}
		return nil
	})
}

// settleStatistics does for a PostgreSQL what autovacuum does within minutes of such a load. SQLite needs none.
func settleStatistics(ctx context.Context, dsn string) error {
	if strings.HasPrefix(dsn, "sqlite:") {
		return nil
	}
	c, err := pgconn.Connect(ctx, dsn)
	if err != nil {
		return err
	}
	defer c.Close(ctx)
	for _, table := range []string{"product", "stock_move", "stock_value", "stock_avail", "stock_cost", "gl_entry"} {
		if err := c.Exec(ctx, "VACUUM (ANALYZE) "+table).Close(); err != nil {
			return err
		}
	}
	return nil
}
