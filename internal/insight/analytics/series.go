package analytics

import (
	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/fixed"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/platform/db"
)

// dayRow is what the approved papers of one kind bring on one day.
type dayRow struct {
	day          day.Day
	amount, cost money.Amount
	count        int64
}

// Papers are read by day only where a month is not whole: what a whole month sold stands in the folded ledger.
const (
	deliveredSQL = `SELECT day, CAST(SUM(amount) AS bigint), CAST(SUM(cost) AS bigint), COUNT(*) FROM sales_delivery
WHERE tenant_id = $1 AND day >= $2 AND day <= $3 AND state = 'approved'` + mark + ` GROUP BY day`
	returnedSQL = `SELECT day, CAST(SUM(amount) AS bigint), CAST(SUM(cost) AS bigint), COUNT(*) FROM sales_return
WHERE tenant_id = $1 AND day >= $2 AND day <= $3 AND state = 'approved'` + mark + ` GROUP BY day`
	receivedSQL = `SELECT day, CAST(SUM(amount) AS bigint), 0, COUNT(*) FROM settlement_receipt
WHERE tenant_id = $1 AND day >= $2 AND day <= $3 AND state = 'approved'` + mark + ` GROUP BY day`
)

// askSold asks for deliveries or returns within the reach of the person.
func (b *board) askSold(batch *db.Batch, kind string, w window) *[]dayRow {
	sql := deliveredSQL
	if kind == "return" {
		sql = returnedSQL
	}
	sql, args := reached(sql, b.who.Reach("sales."+kind+".read"), []any{int64(w.from), int64(w.to)}, ofOrder)
	return askDays(batch, sql, args)
}

// askReceived asks for the money that came in from customers within the reach of the person.
func (b *board) askReceived(batch *db.Batch, w window) *[]dayRow {
	sql, args := ofMine(receivedSQL, b.who.Reach("settlement.receipt.read"), "party_id", int64(w.from), int64(w.to))
	return askDays(batch, sql, args)
}

func askDays(b *db.Batch, sql string, args []any) *[]dayRow {
	return db.Ask(b, func(r *db.Row) dayRow {
		return dayRow{day.Day(r.Int()), money.Amount(r.Int()), money.Amount(r.Int()), r.Int()}
	}, sql, args...)
}

// days holds the rows of a kind by day, whichever read brought them.
type days map[day.Day]dayRow

func (d days) put(rows []dayRow) {
	for _, r := range rows {
		d[r.day] = r
	}
}

// within adds up the days of a window.
func (d days) within(w window) dayRow {
	var out dayRow
	for _, r := range d {
		if r.day >= w.from && r.day <= w.to {
			out.amount += r.amount
			out.cost += r.cost
			out.count += r.count
		}
	}
	return out
}

func (r *dayRow) add(o dayRow) {
	r.amount += o.amount
	r.cost += o.cost
	r.count += o.count
}

// sold is what a window sold, without tax: whole months from the ledger, other days from deliveries and returns.
type sold struct {
	ledger, delivered, returned dayRow
}

func (s sold) revenue() money.Amount { return s.ledger.amount + s.delivered.amount - s.returned.amount }
func (s sold) cost() money.Amount    { return s.ledger.cost + s.delivered.cost - s.returned.cost }

// sold adds up one window, month by month.
func (b *board) sold(w window) sold {
	var out sold
	for p := w.from.Period(); p <= w.to.Period(); p = p.Next() {
		part := window{max(w.from, p.First()), min(w.to, p.Last())}
		if part == (window{p.First(), p.Last()}) && p < b.today.Period() && !b.part {
			out.ledger.amount -= b.net.revenue[p]
			out.ledger.cost += b.net.cost[p]
			continue
		}
		out.delivered.add(b.delivered.within(part))
		out.returned.add(b.returned.within(part))
	}
	return out
}

// margin is (revenue - cost) ÷ revenue; nothing sold has no margin.
func (s sold) margin() (money.Rate, error) {
	if s.revenue() == 0 {
		return 0, nil
	}
	return ratio(s.revenue()-s.cost(), s.revenue())
}

// ratio is a ÷ b with six decimals.
func ratio(a, b money.Amount) (money.Rate, error) {
	if b < 0 {
		a, b = -a, -b
	}
	r, err := fixed.MulDiv(int64(a), int64(money.OneRate), int64(b))
	return money.Rate(r), err
}
