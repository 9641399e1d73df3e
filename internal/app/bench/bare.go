package bench

import (
	"context"
	"embed"
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"time"

	"xingzhou/internal/platform/db"
)

// The bare writer: what 29 plain rows in 7 statements cost through the same driver, sync and folding, with no rules.
// Its tables have the shape of a small order with its voucher and stay in the scratch database.
//
//go:embed schema/*.sql
var bareSchema embed.FS

const (
	bareItems    = 2000
	bareAccounts = 200
)

// The texts stand here as a whole: plain rows of an Insert would wait for those of the next posting, which the limit's
// program does not do.
var (
	orderText   = insertText("bench_order", "id, no, customer_id, day, status, amount, memo", 1)
	lineText    = insertText("bench_order_line", "id, order_id, line_no, item_id, qty, price, amount", 5)
	moveText    = insertText("bench_move", "id, order_id, item_id, warehouse_id, qty, cost, day", 5)
	voucherText = insertText("bench_voucher", "id, no, day, source_type, source_id, amount, memo", 1)
	journalText = insertText("bench_journal", "id, voucher_id, line_no, account_id, party_id, debit, credit, day, memo", 6)
)

func insertText(table, columns string, rows int) string {
	list := make([]string, rows)
	n := 2
	for i := range list {
		list[i] = "($1"
		for range strings.Split(columns, ",") {
			list[i] += ",$" + strconv.Itoa(n)
			n++
		}
		list[i] += ")"
	}
	return "INSERT INTO " + table + " (tenant_id, " + columns + ") VALUES " + strings.Join(list, ",")
}

// runBare measures the bare writer.
func runBare(ctx context.Context, w *world, clients int, length time.Duration) (spread, error) {
	return run(ctx, clients, length, func(_, _ int) error {
		_, err := db.Do(ctx, w.d, db.Req{Tenant: w.company.ID, User: w.owner}, func(tx *db.Tx) (bool, error) {
			barePosting(tx)
			return true, nil
		})
		return err
	})
}

func barePosting(tx *db.Tx) {
	order, voucher := tx.NextID(), tx.NextID()
	number, on := fmt.Sprintf("SO%014d", order), int64(20600+rand.IntN(28))
	items, accounts := distinct(5, bareItems), distinct(6, bareAccounts)
	var lines, moves, journal []any
	tx.Exec(1, orderText, order, number, int64(rand.IntN(5000)), on, int64(1), int64(1234500), "线上订单")
	stock := tx.Insert("bench_stock", "item_id, warehouse_id, qty, cost")
	for i, item := range items {
		lines = append(lines, tx.NextID(), order, int64(i+1), item, int64(3000000), int64(82300000), int64(24690))
		moves = append(moves, tx.NextID(), order, item, int64(1), int64(-3000000), int64(-18000), on)
		stock.Row(item, int64(1), int64(-3000000), int64(-18000))
	}
	tx.Exec(5, lineText, lines...)
	tx.Exec(5, moveText, moves...)
	stock.OnConflict("(tenant_id, item_id, warehouse_id) DO UPDATE SET qty = bench_stock.qty + excluded.qty, cost = bench_stock.cost + excluded.cost")
	stock.Queue()
	tx.Exec(1, voucherText, voucher, "J"+number, on, int64(1), order, int64(1234500), "销售出库 自动凭证")
	balances := tx.Insert("bench_balance", "period, account_id, debit, credit")
	for i, a := range accounts {
		debit, credit := int64(24690), int64(0)
		if i%2 == 1 {
			debit, credit = credit, debit
		}
		journal = append(journal, tx.NextID(), voucher, int64(i+1), a, int64(77), debit, credit, on, "销售收入")
		balances.Row(int64(202606), a, debit, credit)
	}
	tx.Exec(6, journalText, journal...)
	balances.OnConflict("(tenant_id, period, account_id) DO UPDATE SET debit = bench_balance.debit + excluded.debit, credit = bench_balance.credit + excluded.credit")
	balances.Queue()
}

// distinct returns n different numbers below max, ascending.
func distinct(n, max int) []int64 {
	out := make([]int64, 0, n)
	for len(out) < n {
		if v := int64(rand.IntN(max)); !slices.Contains(out, v) {
			out = append(out, v)
		}
	}
	slices.Sort(out)
	return out
}
