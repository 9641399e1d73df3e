package app

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"strings"
	"testing"
	"time"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/platform/db"
)

// until asks again and again until the answer is what is wanted.
func (s *site) until(name, want string, ask func() string) {
	s.t.Helper()
	got := ""
	for end := time.Now().Add(15 * time.Second); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		if got = ask(); got == want {
			return
		}
	}
	s.t.Fatalf("%s stays %s, not %s", name, got, want)
}

// monthly buys 10 at 10, uses 3, and buys 10 at 20 later that month: the average of the month is 15.
func (s *site) monthly(u *user, code string) (product, issue string) {
	month := fmt.Sprint(at(u.ok("GET", "/session", ""), "company", "period"))
	product = u.must("POST", "/master/products", fmt.Sprintf(`{"code":%q,"name":"按月计价 %s"}`, code, code))
	account := s.leaf(u, "560216")
	write := func(path, day, qty, cost string) string {
		return u.must("POST", path, other(account, fmt.Sprintf(`,"date":"%s-%s","approve":true`, month, day), otherLine(product, qty, cost)))
	}
	write("/inventory/receipts", "02", "10", "10")
	issue = write("/inventory/issues", "03", "3", "")
	write("/inventory/receipts", "04", "10", "20")
	return product, issue
}

func (s *site) costed(u *user, path, want string) {
	s.t.Helper()
	s.until("the run", want, func() string {
		return row(at(u.ok("GET", path, ""), "run"), "state", "done", "total", "by_name", "problem")
	})
}

// TestMonthCosting takes a month from nothing to cost, through a refused closing and a run, to a closed period.
func TestMonthCosting(t *testing.T) {
	eachSite(t, func(s *site) {
		s.policy(cost.Monthly)
		u := s.login("accountant")
		period := fmt.Sprint(at(u.ok("GET", "/session", ""), "company", "period"))
		path := "/gl/periods/" + period + "/costing"
		s.want("before", row(u.ok("GET", path, ""), "period", "state", "items", "movements", "value", "run"), period+" none 0 0 0.00 <nil>")
		p := u.do("POST", path, "").problem()
		s.want("nothing to cost", fmt.Sprint(p.Status, p.Code, p.Pointer), "422costing.none/period")
		s.monthly(u, "Y1")
		s.want("preview", row(u.ok("GET", path, ""), "state", "items", "movements", "value"), "open 1 1 -15.00")
		s.want("a look posts nothing", at(u.ok("GET", "/inventory/recosts/totals", ""), "count"), 0)
		s.want("close", u.do("POST", "/gl/periods/"+period+"/close", "").problem().Code, "cost.month")
		s.want("start", row(u.ok("POST", path, ""), "by_name", "problem"), "accountant ")
		s.costed(u, path, "done 1 1 accountant ")
		s.want("afterwards", row(u.ok("GET", path, ""), "state", "items", "movements", "value"), "done 1 0 0.00")
		list := "/inventory/recosts?run=month&q=" + period
		s.want("the run in the list", row(at(u.ok("GET", list, ""), "items", 0), "cause_type", "cause_number", "changed", "value", "made_by_name"),
			"posting.month "+period+" 1 -15.00 accountant")
		s.want("other runs", at(u.ok("GET", "/inventory/recosts/totals?run=pending", ""), "count"), 0)
		u.ok("POST", path, "")
		s.costed(u, path, "done 0 0 accountant ")
		s.want("nothing is posted twice", at(u.ok("GET", "/inventory/recosts/totals?run=month", ""), "count"), 1)
		s.proves()
		u.ok("POST", "/gl/periods/"+period+"/close", "")
		s.want("closed", at(u.ok("GET", path, ""), "state"), "closed")
		s.want("a closed period", u.do("POST", path, "").problem().Code, "costing.closed")
		u.ok("PUT", "/session/locale", `{"locale":"en"}`)
		s.want("in English", strings.Contains(u.do("POST", path, "").problem().Detail, "Reopen it first"), true)
	})
}

// TestMonthCostingBadInput: periods that are not there, and people who may not.
func TestMonthCostingBadInput(t *testing.T) {
	eachSite(t, func(s *site) {
		u := s.login("owner")
		for path, code := range map[string]string{"soon": "path.invalid", "2026-13": "path.invalid", "2001-01": "period.unknown", "2999-01": "period.unknown"} {
			for _, method := range []string{"GET", "POST"} {
				got := u.do(method, "/gl/periods/"+path+"/costing", "")
				s.want(method+" "+path, fmt.Sprint(got.status, " ", got.problem().Code), "404 "+code)
			}
		}
		path := "/gl/periods/" + fmt.Sprint(at(u.ok("GET", "/session", ""), "company", "period")) + "/costing"
		s.want("unknown query", u.do("GET", path+"?x=1", "").problem().Code, "input.unknown")
		s.want("no such run", u.do("GET", "/inventory/recosts?run=year", "").problem().Pointer, "?run")
		for _, role := range []string{"sales", "keeper"} {
			for _, method := range []string{"GET", "POST"} {
				p := s.login(role).do(method, path, "").problem()
				s.want(role, fmt.Sprint(p.Code, strings.Contains(p.Detail, "全月平均成本计算")), "permission.deniedtrue")
			}
		}
		s.want("nobody", s.anonymous().do("POST", path, "").status, 401)
	})
}

// TestMonthCostingOnce: a second start finds the first, and what a run left behind is all that the next one does.
func TestMonthCostingOnce(t *testing.T) {
	eachSite(t, func(s *site) {
		s.policy(cost.Monthly)
		u := s.login("accountant")
		text := fmt.Sprint(at(u.ok("GET", "/session", ""), "company", "period"))
		period, err := day.ParsePeriod(text)
		if err != nil {
			s.t.Fatal(err)
		}
		path := "/gl/periods/" + text + "/costing"
		s.monthly(u, "Y1")
		s.monthly(u, "Y2")
		_, issue := s.monthly(u, "Y3")
		ctx, company := context.Background(), s.tenant()
		plan, err := db.Get(ctx, s.app.DB, company, func(q *db.Reader) (*posting.MonthPlan, error) { return posting.PlanMonth(q, period) })
		if err != nil {
			s.t.Fatal(err)
		}
		u.ok("POST", "/inventory/issues/"+issue+"/unapprove", `{}`)
		first := plan.Cut(1)
		stale := *plan
		if _, err := db.Do(ctx, s.app.DB, db.Req{Tenant: company, User: 1}, func(tx *db.Tx) (int, error) { return plan.Post(tx, first) }); err != nil {
			s.t.Fatal(err)
		}
		left, err := db.Do(ctx, s.app.DB, db.Req{Tenant: company, User: 1, DryRun: true}, func(tx *db.Tx) (int, error) { return plan.Post(tx, plan.Finals) })
		if err != nil {
			s.t.Fatal(err)
		}
		s.want("what was taken back is not decided", fmt.Sprint(len(plan.Finals), left), "2 1")
		_, err = db.Do(ctx, s.app.DB, db.Req{Tenant: company, User: 1}, func(tx *db.Tx) (int, error) { return stale.Post(tx, stale.Finals) })
		if e, ok := errs.As(err); !ok || e.Reason != "costing.elsewhere" {
			s.t.Errorf("a run beside another one: %v", err)
		}
		lane := &s.app.costing.company(company).lane
		lane.Lock()
		start := row(u.ok("POST", path, ""), "state", "step", "started_at", "by_name")
		s.want("a second start", row(s.login("owner").ok("POST", path, ""), "state", "step", "started_at", "by_name"), start)
		s.want("seen by others", at(s.login("owner").ok("GET", path, ""), "state"), "run")
		lane.Unlock()
		s.costed(u, path, "done 1 1 accountant ")
		s.want("costed", at(u.ok("GET", path, ""), "state"), "done")
		s.proves()
	})
}

// TestMonthCostingFails: a period that was closed behind the run's back takes nothing, and the run says why.
func TestMonthCostingFails(t *testing.T) {
	eachSite(t, func(s *site) {
		s.policy(cost.Monthly)
		u := s.login("accountant")
		text := fmt.Sprint(at(u.ok("GET", "/session", ""), "company", "period"))
		path := "/gl/periods/" + text + "/costing"
		s.monthly(u, "Y1")
		company := s.tenant()
		lane := &s.app.costing.company(company).lane
		lane.Lock()
		u.ok("POST", path, "")
		_, err := db.Do(context.Background(), s.app.DB, db.Req{Tenant: company, User: 1}, func(tx *db.Tx) (bool, error) {
			period, err := day.ParsePeriod(text)
			if err != nil {
				return false, err
			}
			periods, err := gl.AllPeriods(tx, period)
			if err != nil {
				return false, err
			}
			return true, gl.Close(tx, periods, period)
		})
		if err != nil {
			s.t.Fatal(err)
		}
		lane.Unlock()
		s.until("the run", "failed", func() string { return fmt.Sprint(at(u.ok("GET", path, ""), "run", "state")) })
		got := u.ok("GET", path, "")
		s.want("why", strings.Contains(fmt.Sprint(at(got, "run", "problem")), "请先反结账"), true)
		s.want("state", at(got, "state"), "closed")
		s.want("nothing is posted", at(u.ok("GET", "/inventory/recosts/totals", ""), "count"), 0)
		u.ok("PUT", "/session/locale", `{"locale":"en"}`)
		s.want("why, in English", strings.Contains(fmt.Sprint(at(u.ok("GET", path, ""), "run", "problem")), "Reopen it first"), true)
		u.ok("POST", "/gl/periods/"+text+"/reopen", "")
		u.ok("POST", path, "")
		s.costed(u, path, "done 1 1 accountant ")
		s.proves()
	})
}

// TestCostingInTheBackground: what waits is marked, keeps the period open, and is done soon without anybody asking.
func TestCostingInTheBackground(t *testing.T) {
	eachSite(t, func(s *site) {
		u := s.login("accountant")
		product, _, _ := s.backDated(u)
		number, err := id.Parse(product)
		if err != nil {
			s.t.Fatal(err)
		}
		postpone := func() {
			_, err := db.Do(context.Background(), s.app.DB, db.Req{Tenant: s.tenant(), User: 1}, func(tx *db.Tx) (bool, error) {
				stock.Postpone(tx, []cost.Item{{Product: number.Int()}}, day.Day(20260101))
				return true, nil
			})
			if err != nil {
				s.t.Fatal(err)
			}
		}
		marks := func() string {
			return fmt.Sprint(at(u.ok("GET", "/master/products", ""), "items", 0, "costing"), at(u.ok("GET", "/master/products/"+product, ""), "costing"),
				at(u.ok("GET", "/inventory/balances", ""), "items", 0, "costing"), at(u.ok("GET", "/inventory/values", ""), "items", 0, "costing"),
				at(u.ok("GET", "/inventory/recosts/progress", ""), "waiting"))
		}
		s.want("nothing waits", marks(), "false false false false 0")
		postpone()
		s.want("waiting", marks(), "true true true true 1")
		period := fmt.Sprint(at(u.ok("GET", "/session", ""), "company", "period"))
		s.want("close", u.do("POST", "/gl/periods/"+period+"/close", "").problem().Code, "cost.pending")
		s.want("the keeper sees it", at(s.login("keeper").ok("GET", "/inventory/recosts/progress", ""), "waiting"), 1)
		ctx, stop := context.WithCancel(context.Background())
		defer stop()
		go s.app.Upkeep(ctx, slog.New(slog.NewTextHandler(io.Discard, nil)))
		s.until("what a former server left", "false false false false 0", marks)
		postpone()
		s.until("what is left now", "false false false false 0", marks)
		s.proves()
	})
}
