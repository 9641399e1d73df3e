// Package invariant 账目核对: derives every balance again from the rows of the three books and from the papers, and names what differs.
// Invariant: it reads one snapshot, writes nothing, and believes no cache.
package invariant

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"xingzhou/internal/kit/id"
	"xingzhou/internal/master/account"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/tenant"
)

// shown is how many findings of one invariant are spelled out; all are counted.
const shown = 20

// Finding is one difference.
type Finding struct {
	Table    string `json:"table"`
	Key      string `json:"key"`
	Expected string `json:"expected"`
	Found    string `json:"found"`
	Zh       string `json:"zh"`
	En       string `json:"en"`
}

// Result is what one invariant found.
type Result struct {
	ID       string    `json:"id"` // I1 … I9
	Zh       string    `json:"zh"`
	En       string    `json:"en"`
	Checked  int       `json:"checked"` // rows or groups compared
	Count    int       `json:"count"`   // differences
	Findings []Finding `json:"findings"`
}

// Report is the state of one company's books.
type Report struct {
	Tenant     id.ID    `json:"tenant"`
	Company    string   `json:"company"`
	Seq        int64    `json:"seq"` // everything committed up to here was looked at
	OK         bool     `json:"ok"`
	Invariants []Result `json:"invariants"`
}

// Findings lists what was found, over all invariants.
func (r *Report) Findings() []Finding {
	var out []Finding
	for _, i := range r.Invariants {
		out = append(out, i.Findings...)
	}
	return out
}

// String is the report for logs and failing tests.
func (r *Report) String() string {
	var b strings.Builder
	for _, i := range r.Invariants {
		if i.Count == 0 {
			continue
		}
		fmt.Fprintf(&b, "%s %s: %d\n", i.ID, i.En, i.Count)
		for _, f := range i.Findings {
			fmt.Fprintf(&b, "  %s [%s] %s\n", f.Table, f.Key, f.En)
		}
	}
	if b.Len() == 0 {
		return "ok"
	}
	return b.String()
}

// The invariants, in the order in which they are reported.
const (
	balanced = iota // I1
	trial           // I2
	stocked         // I3
	valued          // I4
	papered         // I5
	owed            // I6
	numbered        // I7
	audited         // I8
	replayed        // I9
)

var names = [...][3]string{
	balanced: {"I1", "每次过账借贷相等，凭证金额等于借方合计", "each posting's debits equal its credits and its voucher's amount"},
	trial:    {"I2", "试算平衡，已折叠余额等于分录合计", "the trial balance is even, and folded balances equal the entries"},
	stocked:  {"I3", "库存流水等于结存、批次、成本和预留", "stock movements equal balances, lots, cost and reservations"},
	valued:   {"I4", "存货科目等于库存价值", "inventory accounts equal the value of stock"},
	papered:  {"I5", "每张单据恰有它的流水、往来和凭证", "every paper has exactly its movements, items and vouchers"},
	owed:     {"I6", "往来明细等于控制科目", "open items equal the control accounts"},
	numbered: {"I7", "编号唯一不断号，已结账期间没有后来的账", "numbers are unique and without gaps, closed periods took nothing afterwards"},
	audited:  {"I8", "操作日志的链没有断，没有被改、被删、被插入的行", "the chain of the audit trail is whole: no row edited, deleted or added"},
	replayed: {"I9", "从头重放全部出入库，成本与账上分文不差", "a replay of all movements from the beginning costs what the books hold"},
}

// state is everything read of one company, and what was found.
type state struct {
	q       db.Querier
	chart   *account.Chart
	company *tenant.Company
	seq     int64
	books
	papers
	costs *costs // what I3 read of the cost caches, for I9
	out   [len(names)]Result
}

// Verify reads one snapshot of a company's books and checks all invariants.
func Verify(ctx context.Context, d *db.DB, tenantID int64) (*Report, error) {
	return db.Get(ctx, d, tenantID, func(q *db.Reader) (*Report, error) { return Check(q) })
}

// Check is Verify on what the querier sees: a snapshot, or a transaction with its own changes.
func Check(q db.Querier) (*Report, error) {
	s := &state{q: q}
	for i, n := range names {
		s.out[i] = Result{ID: n[0], Zh: n[1], En: n[2], Findings: []Finding{}}
	}
	for _, step := range []func() error{s.load, s.checkBalanced, s.checkTrial, s.checkStock, s.checkReserved, s.checkValued, s.checkPapers,
		s.checkChain, s.checkDecisions, s.checkRecosts, s.checkLinks, s.checkOwed, s.checkNumbers, s.checkClosed, s.checkAudit, s.checkReplay} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	r := &Report{Tenant: id.ID(s.company.ID), Company: s.company.Name, Seq: s.seq, OK: true, Invariants: s.out[:]}
	for _, i := range r.Invariants {
		r.OK = r.OK && i.Count == 0
		slices.SortFunc(i.Findings, func(a, b Finding) int { return cmp.Or(cmp.Compare(a.Table, b.Table), cmp.Compare(a.Key, b.Key)) })
	}
	return r, nil
}

// load reads the company, its chart, the books and the papers.
func (s *state) load() (err error) {
	if s.company, err = tenant.Get(s.q); err != nil {
		return err
	}
	if s.chart, err = account.Of(s.q); err != nil {
		return err
	}
	if s.seq, _, err = db.One(s.q, (*db.Row).Int, `SELECT seq FROM tenant_seq WHERE tenant_id = $1`); err != nil {
		return err
	}
	if err = s.loadRoles(); err != nil {
		return err
	}
	if err = s.loadBooks(); err != nil {
		return err
	}
	return s.loadPapers()
}

// find notes a difference. zh and en name the thing; what was expected and what was found is added to both.
func (s *state) find(inv int, table, key string, expected, found any, zh, en string, args ...any) {
	r := &s.out[inv]
	if r.Count++; r.Count > shown {
		return
	}
	want, got := fmt.Sprint(expected), fmt.Sprint(found)
	r.Findings = append(r.Findings, Finding{
		Table: table, Key: key, Expected: want, Found: got,
		Zh: fmt.Sprintf(zh, args...) + "应为 " + want + "，实为 " + got + "。",
		En: fmt.Sprintf(en, args...) + " should be " + want + " but is " + got + ".",
	})
}

// same notes a difference of two values, if there is one, and counts the comparison.
func same[T comparable](s *state, inv int, table, key string, expected, found T, zh, en string, args ...any) bool {
	s.out[inv].Checked++
	if expected == found {
		return true
	}
	s.find(inv, table, key, expected, found, zh, en, args...)
	return false
}

// post is same for a posting: its key names the row, and its label is the first argument of both sentences. Nothing is
// put into words unless it differs, for this runs some ten times per paper.
func post[T comparable](s *state, inv int, table string, k key, expected, found T, zh, en string, args ...any) bool {
	s.out[inv].Checked++
	if expected == found {
		return true
	}
	s.find(inv, table, k.String(), expected, found, zh, en, append([]any{s.label(k)}, args...)...)
	return false
}

// at writes the key of a row: at("source_id", 5, "line_no", 1) is "source_id=5 line_no=1".
func at(pairs ...any) string {
	var b strings.Builder
	for i := 0; i+1 < len(pairs); i += 2 {
		if i > 0 {
			b.WriteByte(' ')
		}
		fmt.Fprintf(&b, "%v=%v", pairs[i], pairs[i+1])
	}
	return b.String()
}

// code is the account's number for people, or its id where the chart has none.
func (s *state) code(accountID int64) string {
	if a, ok := s.chart.ByID(accountID); ok {
		return a.Code
	}
	return fmt.Sprint("#", accountID)
}
