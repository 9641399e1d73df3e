package analytics

import (
	"slices"
	"strings"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/ledger/openitem"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
)

// mark stands in a statement where the condition of the reach goes.
const mark = "§"

// ofOrder is who wrote the order behind a delivery or a return: they count as his too, whoever sent the goods.
const ofOrder = `(SELECT o.created_by FROM sales_order o WHERE o.tenant_id = $1 AND o.id = order_id)`

// reached puts the reach of a person into a statement over papers with a warehouse; args are those from $2 on.
func reached(sql string, r auth.Reach, args []any, owners ...string) (string, []any) {
	return filled(sql, args, func(w *doc.Filter) { r.Where(w, "created_by", "warehouse_id", owners...) })
}

// ofMine is reached for statements about a customer: one counts as his for whom he has written an order.
func ofMine(sql string, r auth.Reach, column string, args ...any) (string, []any) {
	return filled(sql, args, func(w *doc.Filter) {
		switch {
		case r.All || len(r.Users) == 0 && len(r.Warehouses) > 0:
		case len(r.Users) == 0:
			w.And("1 = 0")
		default:
			w.And(column + " IN (SELECT o.customer_id FROM sales_order o WHERE o.tenant_id = $1 AND o.created_by IN " + w.In(r.Users) + ")")
		}
	})
}

func filled(sql string, args []any, add func(*doc.Filter)) (string, []any) {
	var w doc.Filter
	for _, a := range args {
		w.Arg(a)
	}
	add(&w)
	return strings.ReplaceAll(sql, mark, w.SQL()), w.Args()
}

// seesPart tells whether somebody sees only a part of the sales.
func seesPart(who *auth.Session) bool {
	return !who.Reach("sales.delivery.read").All || !who.Reach("sales.return.read").All
}

// seeDebts is the right whose reach says whose customers.
const seeDebts = "settlement.receivable.read"

// MyCustomers answers settlement.Mine.
func MyCustomers(q db.Querier) ([]int64, error) {
	who := auth.From(db.Context(q))
	if who == nil {
		return nil, nil
	}
	return customersOf(q, who.Reach(seeDebts))
}

// customersOf lists the customers for whom one of the reach has written an order; nil for all.
func customersOf(q db.Querier, r auth.Reach) ([]int64, error) {
	if r.All {
		return nil, nil
	}
	sql, args := ofMine(`SELECT id FROM party WHERE tenant_id = $1`+mark, r, "id")
	mine, err := db.All(q, (*db.Row).Int, sql, args...)
	return append([]int64{}, mine...), err
}

// keepMine leaves out the debts of customers that are not the person's.
func (b *board) keepMine(receivable []int64) error {
	r := b.who.Reach(seeDebts)
	mine, err := customersOf(b.q, r)
	if err != nil || mine == nil {
		return err
	}
	b.owed = slices.DeleteFunc(b.owed, func(s openitem.PartySum) bool { return !slices.Contains(mine, s.Party) })
	var w doc.Filter
	in := w.In(receivable)
	sql, args := ofMine(`SELECT due_day, CAST(SUM(amount - settled) AS bigint), COUNT(*) FROM openitem
WHERE tenant_id = $1 AND party_id > 0 AND settled <> amount AND account_id IN `+in+mark+` GROUP BY due_day ORDER BY due_day`, r, "party_id", w.Args()...)
	b.due, err = db.All(b.q, func(r *db.Row) openitem.DueSum {
		return openitem.DueSum{Due: day.Day(r.Int()), Open: money.Amount(r.Int()), Count: r.Int()}
	}, sql, args...)
	return err
}
