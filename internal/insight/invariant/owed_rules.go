package invariant

import (
	"xingzhou/internal/kit/money"
	"xingzhou/internal/platform/db"
)

// checkOwed is I6: settled = Σ matches within its bounds, and what is open = the control account, party by party.
func (s *state) checkOwed() error {
	settled, err := s.settledByItem()
	if err != nil {
		return err
	}
	type owner struct{ account, party int64 }
	open := map[owner]int64{}
	for _, list := range s.items {
		for _, i := range list {
			open[owner{i.account, i.party}] += i.amount - i.settled
			where := at("id", i.id)
			same(s, owed, "openitem", where, money.Amount(settled[i.id]), money.Amount(i.settled), "单据 %[1]s 的已核销，按核销行", "what is settled of %[1]s, by its matches,", i.number)
			delete(settled, i.id)
			if i.amount == 0 || i.settled != 0 && (i.settled > 0) != (i.amount > 0) || abs(i.settled) > abs(i.amount) {
				s.find(owed, "openitem", where, money.Amount(i.amount), money.Amount(i.settled), "单据 %[1]s 的已核销应与金额同号且不超过金额，", "what is settled of %[1]s, within its amount,", i.number)
			}
		}
	}
	for id, amount := range settled {
		s.find(owed, "openitem_match", at("item_id", id), "有往来单据", money.Amount(amount), "核销行所指的往来", "the open item that matches name")
	}
	var control []int64
	for _, a := range s.chart.Items {
		if a.Control == "receivable" || a.Control == "advance" {
			control = append(control, a.ID)
		}
	}
	rows, err := s.controlBalances(control)
	for _, r := range rows {
		k := owner{r[0], r[1]}
		if _, ok := open[k]; !ok {
			open[k] = 0
		}
		same(s, owed, "openitem", at("account_id", k.account, "party_id", k.party), money.Amount(r[2]), money.Amount(open[k]),
			"往来单位 %[2]d 在科目 %[1]s 上的未结合计，按总账余额", "what is open with party %[2]d on account %[1]s, by the general ledger,", s.code(k.account), k.party)
		delete(open, k)
	}
	for k, amount := range open {
		same(s, owed, "openitem", at("account_id", k.account, "party_id", k.party), 0, money.Amount(amount),
			"往来单位 %[2]d 在科目 %[1]s 上的未结合计，按总账余额", "what is open with party %[2]d on account %[1]s, by the general ledger,", s.code(k.account), k.party)
	}
	return err
}

func abs(v int64) int64 { return max(v, -v) }

func (s *state) settledByItem() (map[int64]int64, error) {
	out := map[int64]int64{}
	_, err := db.All(s.q, func(r *db.Row) bool {
		out[r.Int()] = r.Int()
		return true
	}, `SELECT item_id, `+sum("amount")+` FROM openitem_match WHERE tenant_id = $1 GROUP BY item_id`)
	return out, err
}

// controlBalances reads the balance of control accounts per party: account, party, debit less credit.
func (s *state) controlBalances(accounts []int64) ([][3]int64, error) {
	return db.All(s.q, func(r *db.Row) [3]int64 { return [3]int64{r.Int(), r.Int(), r.Int()} },
		`SELECT account_id, party_id, `+sum("debit - credit")+` FROM gl_entry WHERE tenant_id = $1 AND account_id`+in(accounts)+`
GROUP BY account_id, party_id ORDER BY account_id, party_id`)
}
