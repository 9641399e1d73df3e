package gl

import (
	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/platform/db"
)

// Sum is the turnover of one account in one period.
type Sum struct {
	Account int64
	Period  day.Period
	Debit   money.Amount
	Credit  money.Amount
}

func scanSum(r *db.Row) Sum {
	return Sum{r.Int(), day.Period(r.Int()), money.Amount(r.Int()), money.Amount(r.Int())}
}

// The fold and the rows after it are two reads: each uses its own index, and together they are exact at the snapshot.
const (
	SumsFolded = `SELECT account_id, period, CAST(SUM(debit) AS bigint), CAST(SUM(credit) AS bigint) FROM gl_fold
WHERE tenant_id = $1 AND period <= $2 GROUP BY account_id, period`
	// The plus keeps SQLite from walking all entries in account order to save a sort of the few after the fold.
	SumsAfter = `SELECT +account_id, period, CAST(SUM(debit) AS bigint), CAST(SUM(credit) AS bigint) FROM gl_entry
WHERE tenant_id = $1 AND seq > $3 AND period <= $2 GROUP BY +account_id, period`
)

// Sums returns the turnover per account and period up to and including a period.
func Sums(q db.Querier, upTo day.Period) ([]Sum, error) {
	mark, err := foldedSeq(q)
	if err != nil {
		return nil, err
	}
	b := q.Batch()
	folded := db.Ask(b, scanSum, SumsFolded, int64(upTo))
	after := db.Ask(b, scanSum, SumsAfter, int64(upTo), mark)
	if err := b.Run(); err != nil {
		return nil, err
	}
	type key struct {
		account int64
		period  day.Period
	}
	at := make(map[key]int, len(*folded))
	out := *folded
	for i, s := range out {
		at[key{s.Account, s.Period}] = i
	}
	for _, s := range *after {
		if i, ok := at[key{s.Account, s.Period}]; ok {
			out[i].Debit += s.Debit
			out[i].Credit += s.Credit
			continue
		}
		out = append(out, s)
	}
	return out, nil
}

func foldedSeq(q db.Querier) (int64, error) {
	mark, _, err := db.One(q, (*db.Row).Int, `SELECT seq FROM gl_fold_mark WHERE tenant_id = $1`)
	return mark, err
}

// Tail returns how many entries stand after the fold, counted up to a limit.
func Tail(q db.Querier, limit int) (int, error) {
	mark, err := foldedSeq(q)
	if err != nil {
		return 0, err
	}
	n, _, err := db.One(q, (*db.Row).Int, `SELECT COUNT(*) FROM (SELECT 1 FROM gl_entry WHERE tenant_id = $1 AND seq > $2 LIMIT $3) t`, mark, int64(limit))
	return int(n), err
}

// Fold adds everything committed before this transaction to the folded sums.
func Fold(tx *db.Tx) error {
	mark, err := foldedSeq(tx)
	if err != nil {
		return err
	}
	upTo := tx.Seq - 1
	rows, err := db.All(tx, func(r *db.Row) [5]any { return [5]any{r.Int(), r.Int(), r.Text(), r.Int(), r.Int()} },
		`SELECT +account_id, period, currency, CAST(SUM(debit) AS bigint), CAST(SUM(credit) AS bigint) FROM gl_entry
WHERE tenant_id = $1 AND seq > $2 AND seq <= $3 GROUP BY +account_id, period, currency ORDER BY 1, 2, 3`, mark, upTo)
	if err != nil {
		return err
	}
	tx.AllowRows(int64(len(rows)) + 1)
	if len(rows) > 0 {
		ins := tx.Insert("gl_fold", "account_id, period, currency, debit, credit")
		for _, r := range rows {
			ins.Row(r[:]...)
		}
		ins.OnConflict(`(tenant_id, account_id, period, currency) DO UPDATE SET debit = gl_fold.debit + excluded.debit, credit = gl_fold.credit + excluded.credit`)
		ins.Queue()
	}
	m := tx.Insert("gl_fold_mark", "seq")
	m.Row(upTo)
	m.OnConflict(`(tenant_id) DO UPDATE SET seq = excluded.seq`)
	m.Queue()
	return nil
}
