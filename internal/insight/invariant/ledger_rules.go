package invariant

import (
	"fmt"
	"strconv"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/platform/db"
)

// checkBalanced is I1: Σ debit = Σ credit in each posting, and the voucher says the same.
func (s *state) checkBalanced() error {
	for k, e := range s.entries {
		if !post(s, balanced, "gl_entry", k, money.Amount(e.debit), money.Amount(e.credit),
			"%[1]s 的分录借贷不平：贷方合计", "the credits of %[1]s") {
			continue
		}
		if e.strange > 0 {
			if err := s.tellStrange(k); err != nil {
				return err
			}
		}
		v := s.vouchers[k]
		if v == nil {
			continue // I5 names it
		}
		s.out[balanced].Checked++
		if v.amount == e.debit && e.day.is(v.day) && e.period.is(v.period) {
			continue
		}
		where := at("id", v.id)
		same(s, balanced, "gl_voucher", where, money.Amount(e.debit), money.Amount(v.amount), "凭证 %[1]s 的金额", "the amount of the voucher of %[1]s", s.label(k))
		same(s, balanced, "gl_voucher", where, e.day, span{v.day, v.day}, "凭证 %[1]s 的日期", "the day of the voucher of %[1]s", s.label(k))
		same(s, balanced, "gl_voucher", where, e.period, span{v.period, v.period}, "凭证 %[1]s 的期间", "the period of the voucher of %[1]s", s.label(k))
	}
	return nil
}

// tellStrange names the rows of a posting whose columns contradict each other.
func (s *state) tellStrange(k key) error {
	rows, err := db.All(s.q, (*db.Row).Int, `SELECT line_no FROM gl_entry WHERE tenant_id = $1 AND source_id = $3 AND posting_no = $4 AND (`+strangeEntry+`) ORDER BY line_no`,
		s.company.Currency, k.source, k.no)
	for _, line := range rows {
		s.find(balanced, "gl_entry", k.String()+" "+at("line_no", line), "期间等于日期的月份，本位币汇率为1且原币等于金额", "不一致",
			"%[1]s 第 %[2]d 条分录的期间、币种和汇率", "the period, currency and rate of entry %[2]d of %[1]s", s.label(k), line)
	}
	return err
}

// sums of the ledger per account, period and currency; folded only up to the mark.
type accountSum struct {
	account, period        int64
	currency               string
	debit, credit          int64
	oldDebit, oldCredit, n int64
}

// checkTrial is I2: every period and currency is even, and the folded balances are the entries up to the mark.
func (s *state) checkTrial() error {
	mark, _, err := db.One(s.q, (*db.Row).Int, `SELECT seq FROM gl_fold_mark WHERE tenant_id = $1`)
	if err != nil {
		return err
	}
	rows, err := db.All(s.q, func(r *db.Row) accountSum {
		return accountSum{account: r.Int(), period: r.Int(), currency: r.Text(), debit: r.Int(), credit: r.Int(), oldDebit: r.Int(), oldCredit: r.Int(), n: r.Int()}
	}, `SELECT account_id, period, currency, `+sum("debit")+`, `+sum("credit")+`, `+sum("CASE WHEN seq <= $2 THEN debit ELSE 0 END")+`,
`+sum("CASE WHEN seq <= $2 THEN credit ELSE 0 END")+`, `+sum("CASE WHEN seq <= $2 THEN 1 ELSE 0 END")+`
FROM gl_entry WHERE tenant_id = $1 GROUP BY account_id, period, currency ORDER BY account_id, period, currency`, mark)
	if err != nil {
		return err
	}
	type even struct {
		period   int64
		currency string
	}
	debits, credits := map[even]int64{}, map[even]int64{}
	s.balance = map[int64]int64{}
	for _, r := range rows {
		e := even{r.period, r.currency}
		debits[e] += r.debit
		credits[e] += r.credit
		s.balance[r.account] += r.debit - r.credit
		if a, ok := s.chart.ByID(r.account); !ok || !a.Leaf {
			s.find(trial, "gl_entry", at("account_id", r.account), "科目表的末级科目", s.code(r.account), "分录的科目", "the account of entries")
		}
	}
	for e := range debits {
		same(s, trial, "gl_entry", at("period", e.period, "currency", e.currency), money.Amount(debits[e]), money.Amount(credits[e]),
			"%[1]d 期的试算不平：贷方合计", "the credits of period %[1]d", e.period)
	}
	return s.checkFold(rows, mark)
}

func (s *state) checkFold(entries []accountSum, mark int64) error {
	type cell struct {
		account, period int64
		currency        string
	}
	type sums struct {
		debit, credit money.Amount
		there         bool // a row that is missing is not a row of zeros
	}
	want, folded := map[cell]sums{}, map[cell]sums{}
	for _, r := range entries {
		if r.n > 0 {
			want[cell{r.account, r.period, r.currency}] = sums{money.Amount(r.oldDebit), money.Amount(r.oldCredit), true}
		}
	}
	rows, err := db.All(s.q, func(r *db.Row) cell {
		c := cell{r.Int(), r.Int(), r.Text()}
		folded[c] = sums{money.Amount(r.Int()), money.Amount(r.Int()), true}
		return c
	}, `SELECT account_id, period, currency, debit, credit FROM gl_fold WHERE tenant_id = $1 ORDER BY account_id, period, currency`)
	if err != nil {
		return err
	}
	for c := range want {
		if _, ok := folded[c]; !ok {
			rows = append(rows, c)
		}
	}
	for _, c := range rows {
		same(s, trial, "gl_fold", at("account_id", c.account, "period", c.period, "currency", c.currency), want[c], folded[c],
			"科目 %[1]s 在 %[2]d 期折叠到第 %[3]d 号的借贷合计", "the debits and credits of account %[1]s in %[2]d folded up to seq %[3]d", s.code(c.account), c.period, mark)
	}
	return nil
}

// checkValued is I4: what the ledger says of an inventory account is what the stock behind it is worth.
func (s *state) checkValued() error {
	worth := map[int64]int64{}
	rows, err := db.All(s.q, func(r *db.Row) [2]int64 { return [2]int64{r.Int(), r.Int()} },
		`SELECT account_id, `+sum("value")+` FROM stock_cost WHERE tenant_id = $1 GROUP BY account_id ORDER BY account_id`)
	if err != nil {
		return err
	}
	for _, r := range rows {
		worth[r[0]] = r[1]
	}
	for _, a := range s.chart.Items {
		if a.Control == "stock" {
			worth[a.ID] += 0
		}
	}
	for a, value := range worth {
		same(s, valued, "stock_cost", at("account_id", a), money.Amount(s.balance[a]), money.Amount(value),
			"科目 %[1]s 名下的库存价值，按总账余额", "the value of stock on account %[1]s, by the general ledger,", s.code(a))
		same(s, valued, "stock_move", at("account_id", a), money.Amount(s.balance[a]), money.Amount(s.moved[a]),
			"科目 %[1]s 的库存流水与价值变动合计，按总账余额", "the value of movements and of later changes on account %[1]s, by the general ledger,", s.code(a))
	}
	return nil
}

// checkNumbers is I7: no number twice, none missing in a closed period, every counter at or above what was given out.
func (s *state) checkNumbers() error {
	highest := map[string]int64{}
	used := func(counter string, no int64) { highest[counter] = max(highest[counter], no) }
	for _, k := range kinds {
		seen := map[string]int64{}
		for _, p := range s.list {
			if p.kind != k {
				continue
			}
			if other, twice := seen[p.number]; twice {
				s.find(numbered, k.table, at("id", p.id), "唯一", at("id", other), "%s编号 %s 重复：", "the number %[2]s of a %[3]s", k.zh, p.number, k.en)
			}
			seen[p.number] = p.id
			counter, no, ok := serial(p.number, k.prefix)
			if !ok {
				s.find(numbered, k.table, at("id", p.id), k.prefix+" 加日期和序号", p.number, "%s的编号", "the number of a %[2]s", k.zh, k.en)
				continue
			}
			used(counter, no)
		}
	}
	s.numberRecosts(used)
	count, top := map[int64]int64{}, map[int64]int64{}
	seen := map[[2]int64]int64{}
	for _, v := range s.vouchers {
		if v.no == 0 {
			continue
		}
		at2 := [2]int64{v.period, v.no}
		if other, twice := seen[at2]; twice && v.word == gl.Word {
			s.find(numbered, "gl_voucher", at("id", v.id), "唯一", at("id", other), "%d 期凭证号 %d 重复：", "the voucher number %[2]d of period %[1]d", v.period, v.no)
		}
		seen[at2] = v.id
		count[v.period]++
		top[v.period] = max(top[v.period], v.no)
		used("gl."+v.word+"."+periodName(v.period), v.no)
	}
	if err := s.checkGaps(count, top); err != nil {
		return err
	}
	return s.checkCounters(highest)
}

// checkGaps wants the vouchers of a closed period to be numbered 1…n.
func (s *state) checkGaps(count, top map[int64]int64) error {
	rows, err := db.All(s.q, func(r *db.Row) [2]int64 { return [2]int64{r.Int(), r.Int()} },
		`SELECT period, changed_seq FROM gl_period WHERE tenant_id = $1 AND state = 'closed' ORDER BY period`)
	s.closed = map[int64]int64{}
	for i, r := range rows {
		s.closed[r[0]] = r[1]
		same(s, numbered, "gl_voucher", at("period", r[0]), count[r[0]], top[r[0]], "%[1]d 期已结账，凭证最大号按张数", "the highest voucher number of closed period %[1]d", r[0])
		if i > 0 && next(rows[i-1][0]) != r[0] {
			s.find(numbered, "gl_period", at("period", next(rows[i-1][0])), "closed", "open", "%[1]d 期之后的期间已结账，它的状态", "the state of period %[1]d, before a closed one,", next(rows[i-1][0]))
		}
	}
	return err
}

func (s *state) checkCounters(highest map[string]int64) error {
	last := map[string]int64{}
	_, err := db.All(s.q, func(r *db.Row) bool {
		last[r.Text()] = r.Int()
		return true
	}, `SELECT seq_key, last_no FROM number_seq WHERE tenant_id = $1`)
	for counter, no := range highest {
		s.out[numbered].Checked++
		if last[counter] < no {
			s.find(numbered, "number_seq", at("seq_key", counter), no, last[counter], "编号计数器 %[1]s 落后于已用的最大号，", "the counter %[1]s, behind the highest number used,", counter)
		}
	}
	return err
}

// checkClosed is the rest of I7: nothing was posted into a period after it was closed, and no row is ahead of the company's sequence.
func (s *state) checkClosed() error {
	check := func(table string, k key, seq, days span) {
		s.out[numbered].Checked++
		if seq.hi > s.seq {
			s.find(numbered, table, k.String(), s.seq, seq.hi, "%[1]s 的顺序号超过本企业的最大顺序号，", "the sequence number of %[1]s, above the company's,", s.label(k))
		}
		for _, d := range []int64{days.lo, days.hi} {
			if closing, ok := s.closed[period(d)]; ok && seq.hi > closing {
				s.find(numbered, table, k.String(), fmt.Sprint("≤ ", closing), seq.hi, "%[1]s 在 %[2]d 期结账之后记入该期：顺序号",
					"the sequence number of %[1]s, posted into period %[2]d after it was closed,", s.label(k), period(d))
				return
			}
		}
	}
	for k, e := range s.entries {
		check("gl_entry", k, e.seq, e.day)
	}
	for k, m := range s.moves {
		check("stock_move", k, m.seq, m.day)
	}
	for id, r := range s.recosts {
		check("stock_value", key{id, 1}, r.seqs, r.days)
	}
	for k, m := range s.matches {
		check("openitem_match", k, m.seq, m.day)
	}
	for k, list := range s.items {
		for _, i := range list {
			check("openitem", k, span{i.seq, i.seq}, span{i.day, i.day})
		}
	}
	return nil
}

// serial cuts a paper's number into its counter and the serial: XSDD202611220001 → XSDD20261122, 1.
func serial(number, prefix string) (counter string, no int64, ok bool) {
	cut := len(prefix) + len("20261122")
	if len(number) < cut+4 || number[:len(prefix)] != prefix {
		return "", 0, false
	}
	no, err := strconv.ParseInt(number[cut:], 10, 64)
	return number[:cut], no, err == nil
}

// compact writes a day as numbers do: 20261122.
func compact(d int64) string { return strconv.FormatInt(d, 10) }

func periodName(p int64) string { return day.Period(p).String() }

func next(p int64) int64 { return int64(day.Period(p).Next()) }
