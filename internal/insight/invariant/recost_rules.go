package invariant

import (
	"errors"
	"maps"
	"slices"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/master/account"
	"xingzhou/internal/platform/db"
)

// recostPrefix begins the numbers of recosts.
const recostPrefix = "CBCS"

// recost is the paper over changes of value that one posting caused, and what its rows add up to.
type recost struct {
	id, seq, day         int64
	number               string
	causeType, causeName string
	cause                key
	changed, value       int64
	rows, sum            int64
	lines, seqs, days    span
}

// loadRecosts reads the heads, and the sums of their rows.
func (s *state) loadRecosts() error {
	s.recosts = map[int64]*recost{}
	heads, err := db.All(s.q, func(r *db.Row) recost {
		return recost{id: r.Int(), number: r.Text(), seq: r.Int(), day: r.Int(), causeType: r.Text(), causeName: r.Text(), cause: key{r.Int(), r.Int()}, changed: r.Int(), value: r.Int()}
	}, `SELECT id, number, seq, day, cause_type, cause_number, cause_id, cause_no, changed, value FROM posting_recost WHERE tenant_id = $1 ORDER BY id`)
	if err != nil {
		return err
	}
	for i := range heads {
		s.recosts[heads[i].id] = &heads[i]
	}
	_, err = db.All(s.q, func(r *db.Row) bool {
		source, n, value := r.Int(), r.Int(), r.Int()
		lines, seqs, days := scanSpan(r), scanSpan(r), scanSpan(r)
		if x := s.recosts[source]; x != nil { // checkValues names the others
			x.rows, x.sum, x.lines, x.seqs, x.days = n, value, lines, seqs, days
		}
		return true
	}, `SELECT source_id, COUNT(*), `+sum("value")+`, `+lohi("line_no")+`, `+lohi("seq")+`, `+lohi("day")+` FROM stock_value WHERE tenant_id = $1 GROUP BY source_id`)
	return err
}

// checkRecosts is I5 for recosts: each has a cause, exactly its rows of value, and the entries that these add up to.
func (s *state) checkRecosts() error {
	for _, r := range s.recosts {
		where := at("id", r.id)
		same(s, papered, "posting_recost", where, r.rows, r.changed, "成本重算 %[1]s 的行数，按价值变动", "the rows of recost %[1]s, by its changes of value,", r.number)
		same(s, papered, "posting_recost", where, money.Amount(r.sum), money.Amount(r.value), "成本重算 %[1]s 的金额，按价值变动", "the value of recost %[1]s, by its changes of value,", r.number)
		if r.rows == 0 {
			s.find(papered, "posting_recost", where, "至少一行", 0, "成本重算 %[1]s 的价值变动行数", "the changes of value of recost %[1]s", r.number)
			continue
		}
		same(s, papered, "stock_value", at("source_id", r.id), span{1, r.rows}, r.lines, "成本重算 %[1]s 的行号（最小、最大），", "the first and last line of recost %[1]s", r.number)
		s.checkCause(r, where)
	}
	if err := s.checkValues(); err != nil {
		return err
	}
	return s.checkRecostEntries()
}

// checkCause wants the posting that a recost names: of that paper, of the same commit and day, with movements. A costing run is
// its own cause.
func (s *state) checkCause(r *recost, where string) {
	if r.causeType == posting.MonthType || r.causeType == posting.PendingType {
		s.checkRun(r, where)
		return
	}
	p, m := s.byID[r.cause.source], s.moves[r.cause]
	if p == nil || m == nil {
		s.find(papered, "posting_recost", where, "有单据和流水", r.cause, "成本重算 %[1]s 的起因单据", "the paper that caused recost %[1]s", r.number)
		return
	}
	same(s, papered, "posting_recost", where, p.kind.typ+" "+p.number, r.causeType+" "+r.causeName, "成本重算 %[1]s 的起因单据", "the paper that caused recost %[1]s", r.number)
	same(s, papered, "posting_recost", where, m.seq, span{r.seq, r.seq}, "成本重算 %[1]s 的顺序号，按起因的流水", "the sequence number of recost %[1]s, by the movements of its cause,", r.number)
	same(s, papered, "posting_recost", where, m.day, span{r.day, r.day}, "成本重算 %[1]s 的日期，按起因的流水", "the day of recost %[1]s, by the movements of its cause,", r.number)
}

// checkRun wants a costing run to name itself, and what it stands for: the month that it costs, or the day from which it costs again.
func (s *state) checkRun(r *recost, where string) {
	on := day.Day(r.day)
	name, last := on.String(), on
	if r.causeType == posting.MonthType {
		name, last = on.Period().String(), on.Period().Last()
	}
	same(s, papered, "posting_recost", where, key{r.id, 1}, r.cause, "成本计算 %[1]s 的起因", "the cause of costing run %[1]s", r.number)
	same(s, papered, "posting_recost", where, last.String()+" "+name, on.String()+" "+r.causeName, "成本计算 %[1]s 的日期和名称", "the day and name of costing run %[1]s", r.number)
	same(s, papered, "posting_recost", where, r.seqs, span{r.seq, r.seq}, "成本计算 %[1]s 的顺序号，按价值变动", "the sequence number of costing run %[1]s, by its changes of value,", r.number)
}

// checkValues wants every change of value under a recost, of a movement that is there, by a cause that is there, and says of both
// what they say of themselves. The cause is a movement, or a decision of a costing run, which is its own cause.
func (s *state) checkValues() error {
	_, err := db.All(s.q, func(r *db.Row) bool {
		source, no, line := r.Int(), r.Int(), r.Int()
		s.find(papered, "stock_value", at("source_id", source, "posting_no", no, "line_no", line), "与单头、所改的流水、起因的流水一致", "不一致",
			"成本重算 %[1]s 第 %[2]d 行价值变动", "line %[2]d of recost %[1]s: its head, the movement that it changes and its cause", s.number(source), line)
		return true
	}, `SELECT v.source_id, v.posting_no, v.line_no FROM stock_value v
LEFT JOIN posting_recost r ON r.tenant_id = $1 AND r.id = v.source_id
LEFT JOIN stock_move m ON m.tenant_id = $1 AND m.source_id = v.of_id AND m.posting_no = v.of_no AND m.line_no = v.of_line
LEFT JOIN stock_move c ON c.tenant_id = $1 AND c.source_id = v.cause_id AND c.posting_no = v.cause_no AND c.line_no = v.cause_line
LEFT JOIN stock_value f ON f.tenant_id = $1 AND f.source_id = v.cause_id AND f.posting_no = v.cause_no AND f.line_no = v.cause_line AND f.kind = 'final'
WHERE v.tenant_id = $1 AND (r.id IS NULL OR m.source_id IS NULL OR v.posting_no <> 1 OR v.kind NOT IN ('recost', 'final') OR v.seq <> r.seq
  OR v.product_id <> m.product_id OR v.variant_id <> m.variant_id OR v.warehouse_id <> m.warehouse_id OR v.batch_id <> m.batch_id
  OR v.account_id <> m.account_id OR v.contra_id <> m.contra_id OR v.party_id <> m.party_id OR v.day < r.day OR v.day < m.day OR v.day < v.cause_day
  OR c.source_id IS NULL AND f.source_id IS NULL OR v.cause_day <> COALESCE(c.day, f.cause_day) OR v.cause_seq <> COALESCE(c.seq, f.cause_seq)
  OR v.kind = 'recost' AND v.value = 0 AND v.variance = 0
  OR v.kind = 'final' AND (r.cause_type <> '`+posting.MonthType+`' OR v.cause_id <> v.source_id OR v.cause_no <> v.posting_no OR v.cause_line <> v.line_no
    OR v.cause_day <> r.day OR v.cause_seq <> v.seq))
ORDER BY v.source_id, v.posting_no, v.line_no`)
	return err
}

// booking is one entry of a recost: amounts of one account, party and side are one.
type booking struct {
	key
	day, account, party int64
	credit              bool
}

// checkRecostEntries wants one voucher per day, with the rows of that day summed.
func (s *state) checkRecostEntries() error {
	if len(s.recosts) == 0 {
		return nil
	}
	want, err := s.recostBookings()
	if err != nil {
		return err
	}
	got := map[booking]int64{}
	posts := map[key]bool{}
	_, err = db.All(s.q, func(r *db.Row) bool {
		b := booking{key: key{r.Int(), r.Int()}, day: r.Int(), account: r.Int(), party: r.Int()}
		debit, credit := r.Int(), r.Int()
		b.credit = credit != 0
		got[b] += debit + credit
		posts[b.key] = true
		return true
	}, `SELECT e.source_id, e.posting_no, e.day, e.account_id, e.party_id, e.debit, e.credit FROM posting_recost r
JOIN gl_entry e ON e.tenant_id = $1 AND e.source_id = r.id WHERE r.tenant_id = $1`)
	if err != nil {
		return err
	}
	for b := range want {
		posts[b.key] = true
		if _, ok := got[b]; !ok {
			got[b] = 0
		}
	}
	for b, amount := range got {
		side := "借"
		if b.credit {
			side = "贷"
		}
		post(s, papered, "gl_entry", b.key, money.Amount(want[b]), money.Amount(amount), "成本重算 %[1]s 在 %[2]s 记到科目 %[3]s 的金额（%[4]s方），按价值变动",
			"the amount of recost %[1]s on %[2]s on account %[3]s (%[4]s), by its changes of value,", day.Day(b.day), s.code(b.account), side)
	}
	for k := range posts {
		s.checkRecostVoucher(k)
	}
	return nil
}

// checkRecostVoucher wants a living voucher under the recost's name, in one commit with it.
func (s *state) checkRecostVoucher(k key) {
	s.checkOneSeq(k)
	r, v := s.recosts[k.source], s.vouchers[k]
	if v == nil {
		return // checkOrphans names it
	}
	same(s, papered, "gl_voucher", at("id", v.id), posting.RecostType+" "+r.number, v.typ+" "+v.number, "成本重算 %[1]s 在凭证上的名称", "the name of recost %[1]s on its voucher", r.number)
	same(s, papered, "gl_voucher", at("id", v.id), r.seq, v.seq, "成本重算 %[1]s 的凭证的顺序号", "the sequence number of the voucher of recost %[1]s", r.number)
	if v.state == gl.Void || v.reverses != 0 || v.reversedBy != 0 || v.no == 0 {
		s.find(papered, "gl_voucher", at("id", v.id), "有效、有号、未红冲", v.state, "%[1]s 的凭证", "the voucher of %[1]s: its state", s.label(k))
	}
}

// recostBookings adds the changes of value up as their vouchers must: per day, inventory against the contra account, what did not
// get into the stock on the account of cost variance.
func (s *state) recostBookings() (map[booking]int64, error) {
	rules, err := posting.AllRules(s.q)
	if err != nil {
		return nil, err
	}
	sums := map[booking]int64{}
	days := map[int64]map[int64]bool{}
	var fault error
	_, err = db.All(s.q, func(r *db.Row) bool {
		source, on, inventory, contra, party, out, value, variance := r.Int(), r.Int(), r.Int(), r.Int(), r.Int(), r.Bool(), r.Int(), r.Int()
		if a, ok := s.chart.ByID(contra); !ok || a.Control == "" || a.Control == account.ControlStock {
			party = 0
		}
		sign := int64(1)
		if out {
			sign = -1
		}
		if days[source] == nil {
			days[source] = map[int64]bool{}
		}
		days[source][on] = true
		k := key{source: source}
		sums[booking{k, on, inventory, 0, out}] += sign * value
		sums[booking{k, on, contra, party, !out}] += sign * (value + variance)
		if variance != 0 {
			a, err := rules.Account(posting.CostVariance, "", day.Day(on))
			sums[booking{k, on, a, 0, false}] += variance
			if err != nil {
				fault = err
			}
		}
		return true
	}, `SELECT v.source_id, v.day, v.account_id, v.contra_id, v.party_id, CASE WHEN m.qty < 0 THEN 1 ELSE 0 END, `+sum("v.value")+`, `+sum("v.variance")+`
FROM stock_value v JOIN posting_recost r ON r.tenant_id = $1 AND r.id = v.source_id
JOIN stock_move m ON m.tenant_id = $1 AND m.source_id = v.of_id AND m.posting_no = v.of_no AND m.line_no = v.of_line
WHERE v.tenant_id = $1 GROUP BY 1, 2, 3, 4, 5, 6`)
	if err != nil || fault != nil {
		return nil, errors.Join(err, fault)
	}
	no := map[[2]int64]int64{}
	for source, list := range days {
		for i, on := range slices.Sorted(maps.Keys(list)) {
			no[[2]int64{source, on}] = int64(i + 1)
		}
	}
	want := make(map[booking]int64, len(sums))
	for b, amount := range sums {
		if amount != 0 {
			b.no = no[[2]int64{b.source, b.day}]
			want[b] = amount
		}
	}
	return want, nil
}

// numberRecosts notes the highest number used on each day, and refuses strange ones.
func (s *state) numberRecosts(used func(counter string, no int64)) {
	for _, r := range s.recosts {
		counter, no, ok := serial(r.number, recostPrefix)
		if !ok || counter[len(recostPrefix):] != compact(r.day) {
			s.find(numbered, "posting_recost", at("id", r.id), recostPrefix+compact(r.day), r.number, "成本重算的编号", "the number of a recost")
			continue
		}
		used(counter, no)
	}
}
