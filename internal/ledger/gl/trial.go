package gl

import (
	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/master/account"
	"xingzhou/internal/platform/db"
)

// TrialBalance 科目余额表: opening, turnover and closing of every account that has any.
type TrialBalance struct {
	Period day.Period   `json:"period"`
	Lines  []TrialLine  `json:"lines"`
	Totals TrialAmounts `json:"totals"`
}

// TrialLine is one account; a parent adds up its children.
type TrialLine struct {
	Account id.ID        `json:"account"`
	Code    string       `json:"code"`
	Name    string       `json:"name"`
	Level   int          `json:"level"`
	Leaf    bool         `json:"leaf"`
	Side    account.Side `json:"side"`
	TrialAmounts
}

// TrialAmounts stand on the side where the balance is, never negative; turnover is red where entries were taken back.
type TrialAmounts struct {
	OpeningDebit  money.Amount `json:"opening_debit"`
	OpeningCredit money.Amount `json:"opening_credit"`
	Debit         money.Amount `json:"debit"`
	Credit        money.Amount `json:"credit"`
	ClosingDebit  money.Amount `json:"closing_debit"`
	ClosingCredit money.Amount `json:"closing_credit"`
}

// trialSum is what one account brings: net before the period, turnover in it.
type trialSum struct{ opening, debit, credit money.Amount }

// Trial builds the trial balance of a period from the folded sums and the entries after them.
func Trial(q db.Querier, period day.Period, lang string) (*TrialBalance, error) {
	chart, err := account.Of(q)
	if err != nil {
		return nil, err
	}
	sums, err := Sums(q, period)
	if err != nil {
		return nil, err
	}
	by := map[int64]*trialSum{}
	for _, s := range sums {
		addUp(chart, by, s, period)
	}
	out := &TrialBalance{Period: period}
	for i := range chart.Items {
		a := &chart.Items[i]
		s := by[a.ID]
		if s == nil || *s == (trialSum{}) {
			continue
		}
		l := TrialLine{Account: id.ID(a.ID), Code: a.Code, Name: a.Name, Level: level(chart, a), Leaf: a.Leaf, Side: a.Side, TrialAmounts: s.amounts()}
		if lang == "en" && a.NameEn != "" {
			l.Name = a.NameEn
		}
		out.Lines = append(out.Lines, l)
		if l.Level == 1 {
			out.Totals.add(l.TrialAmounts)
		}
	}
	return out, nil
}

// addUp adds a sum to its account and to every account above it.
func addUp(chart *account.Chart, by map[int64]*trialSum, s Sum, period day.Period) {
	for at := s.Account; at != 0; {
		t := by[at]
		if t == nil {
			t = &trialSum{}
			by[at] = t
		}
		if s.Period < period {
			t.opening += s.Debit - s.Credit
		} else {
			t.debit += s.Debit
			t.credit += s.Credit
		}
		a, ok := chart.ByID(at)
		if !ok {
			return
		}
		at = a.ParentID
	}
}

func level(chart *account.Chart, a *account.Account) int {
	n := 1
	for p, ok := chart.ByID(a.ParentID); ok; p, ok = chart.ByID(p.ParentID) {
		n++
	}
	return n
}

func (s *trialSum) amounts() TrialAmounts {
	out := TrialAmounts{Debit: s.debit, Credit: s.credit}
	out.OpeningDebit, out.OpeningCredit = sides(s.opening)
	out.ClosingDebit, out.ClosingCredit = sides(s.opening + s.debit - s.credit)
	return out
}

func sides(net money.Amount) (debit, credit money.Amount) {
	if net < 0 {
		return 0, -net
	}
	return net, 0
}

func (t *TrialAmounts) add(o TrialAmounts) {
	t.OpeningDebit += o.OpeningDebit
	t.OpeningCredit += o.OpeningCredit
	t.Debit += o.Debit
	t.Credit += o.Credit
	t.ClosingDebit += o.ClosingDebit
	t.ClosingCredit += o.ClosingCredit
}
