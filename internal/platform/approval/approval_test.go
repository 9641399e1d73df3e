package approval_test

import (
	"context"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/platform/approval"
	"xingzhou/internal/platform/audit"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/db/dbtest"
	"xingzhou/internal/platform/tenant"
)

// paperSchema is a small document: approving it takes from a stock that may be short.
var paperSchema = fstest.MapFS{"schema/202611230299_probe.sql": {Data: []byte(`
CREATE TABLE probe_paper (tenant_id bigint NOT NULL, id bigint NOT NULL, state text NOT NULL, version bigint NOT NULL, need bigint NOT NULL, PRIMARY KEY (tenant_id, id));
CREATE TABLE probe_stock (tenant_id bigint NOT NULL, id bigint NOT NULL, left_over bigint NOT NULL, PRIMARY KEY (tenant_id, id));`)}}

const probe = "probe.paper"

// office is a company with people and the small document.
type office struct {
	t      *testing.T
	d      *db.DB
	tenant int64
	people map[string]int64
	blind  map[int64]bool // may not read the document
	mu     sync.Mutex
	told   []approval.Notice
	now    time.Time
}

func each(t *testing.T, fn func(o *office)) {
	o := &office{now: time.Date(2026, 11, 23, 2, 0, 0, 0, time.UTC)}
	opt := db.Options{Clock: func() time.Time { o.mu.Lock(); defer o.mu.Unlock(); o.now = o.now.Add(time.Second); return o.now }}
	dbtest.EachWith(t, opt, []fs.FS{tenant.Schema, audit.Schema, auth.Schema, approval.Schema, paperSchema}, func(t *testing.T, d *db.DB) {
		o.t, o.d, o.tenant, o.people, o.blind, o.told = t, d, 5, map[string]int64{}, map[int64]bool{}, nil
		o.register()
		o.system(func(tx *db.Tx) error {
			for _, name := range []string{"maker:sales", "lead:accountant", "lead2:accountant", "boss:owner", "keeper:keeper", "other:sales"} {
				login, role, _ := strings.Cut(name, ":")
				u := auth.User{Login: login, Name: login, Tenant: o.tenant, Role: role, Department: 3}
				if err := auth.CreateUser(tx, &u, "x"); err != nil {
					return err
				}
				o.people[login] = u.ID
			}
			return tenant.Create(tx, &tenant.Company{ID: o.tenant, Name: "测试公司"})
		})
		o.blind[o.people["keeper"]] = true
		o.ok(o.do("boss", func(tx *db.Tx) error {
			tx.Exec(1, "INSERT INTO probe_stock (tenant_id, id, left_over) VALUES ($1, 1, 10)")
			return nil
		}))
		fn(o)
	})
}

func (o *office) register() {
	approval.Register(probe, approval.Document{Zh: "试单", En: "probe", Route: "/probe",
		Approve: func(tx *db.Tx, paper int64, version int) error {
			need, _, err := db.One(tx, (*db.Row).Int, "SELECT need FROM probe_paper WHERE tenant_id = $1 AND id = $2", paper)
			if err != nil {
				return err
			}
			left, _, err := db.One(tx, (*db.Row).Int, "SELECT left_over FROM probe_stock WHERE tenant_id = $1 AND id = 1")
			if err != nil {
				return err
			}
			if left < need {
				return errs.New(errs.Refused, "stock.short", "库存不够。", "Stock is short.")
			}
			if done, _, err := approval.Gate(tx, facts(paper, o.people["maker"], 0, version)); err != nil || !done {
				return fmt.Errorf("the gate is shut at the last step: %v", err)
			}
			tx.Exec(1, "UPDATE probe_stock SET left_over = left_over - $2 WHERE tenant_id = $1 AND id = 1", need)
			tx.Exec(1, "UPDATE probe_paper SET state = 'approved', version = version + 1 WHERE tenant_id = $1 AND id = $2 AND version = $3 AND state = 'draft'",
				paper, int64(version))
			return nil
		},
		Sees: func(_ db.Querier, person, _ int64) (bool, error) { return !o.blind[person], nil },
	})
	approval.Connect(func(tx *db.Tx, n approval.Notice) error {
		tx.AfterCommit(func(err error) {
			if err == nil {
				o.mu.Lock()
				o.told = append(o.told, n)
				o.mu.Unlock()
			}
		})
		return nil
	})
}

func (o *office) system(fn func(tx *db.Tx) error) {
	_, err := db.Do(context.Background(), o.d, db.Req{}, func(tx *db.Tx) (bool, error) { return true, fn(tx) })
	o.ok(err)
}

func (o *office) do(who string, fn func(tx *db.Tx) error) error {
	_, err := db.Do(context.Background(), o.d, db.Req{Tenant: o.tenant, User: o.people[who]}, func(tx *db.Tx) (bool, error) { return true, fn(tx) })
	return err
}

func (o *office) ok(err error) {
	o.t.Helper()
	if err != nil {
		o.t.Fatal(err)
	}
}

// refused wants a refusal with this reason, in both languages.
func (o *office) refused(err error, reason string) {
	o.t.Helper()
	e, ok := errs.As(err)
	if !ok || e.Reason != reason || e.Zh == "" || e.En == "" || strings.Contains(e.Zh+e.En, "%!") {
		o.t.Fatalf("got %v, want the refusal %s", err, reason)
	}
}

func facts(paper, maker int64, amount money.Amount, version int) approval.Facts {
	return approval.Facts{Document: probe, Paper: paper, Number: fmt.Sprintf("SD%04d", paper), Title: "星河文具", Amount: amount,
		Categories: []string{"goods"}, Maker: maker, Version: version}
}

// paper writes a draft of the maker that needs so much stock.
func (o *office) paper(paper, need int64) {
	o.t.Helper()
	o.ok(o.do("maker", func(tx *db.Tx) error {
		tx.Exec(1, "INSERT INTO probe_paper (tenant_id, id, state, version, need) VALUES ($1, $2, 'draft', 1, $3)", paper, need)
		return nil
	}))
}

func (o *office) submit(who string, f approval.Facts) (*approval.Brief, bool, error) {
	var b *approval.Brief
	var done bool
	err := o.do(who, func(tx *db.Tx) (err error) {
		done, b, err = approval.Gate(tx, f)
		return err
	})
	return b, done, err
}

func (o *office) state(paper int64) string {
	s, err := db.Get(context.Background(), o.d, o.tenant, func(q *db.Reader) (string, error) {
		s, _, err := db.One(q, (*db.Row).Text, "SELECT state FROM probe_paper WHERE tenant_id = $1 AND id = $2", paper)
		return s, err
	})
	o.ok(err)
	return s
}

// open is the open case of a paper as somebody sees it, nil without one.
func (o *office) open(paper int64, who string) *approval.Brief {
	m, err := db.Get(context.Background(), o.d, o.tenant, func(q *db.Reader) (map[int64]*approval.Brief, error) {
		return approval.Open(q, probe, []int64{paper})
	})
	o.ok(err)
	if b := m[paper]; b != nil {
		return b.SeenBy(o.people[who])
	}
	return nil
}

// history is what happened, in short: "lead approve".
func (o *office) history(b *approval.Brief) []string {
	list, err := db.Get(context.Background(), o.d, o.tenant, func(q *db.Reader) ([]string, error) {
		return db.All(q, func(r *db.Row) string { return r.Text() + " " + r.Text() },
			`SELECT u.name, e.kind FROM approval_event e JOIN auth_user u ON u.id = e.person WHERE e.tenant_id = $1 AND e.case_id = $2 ORDER BY e.no`, b.Case.Int())
	})
	o.ok(err)
	return list
}

func (o *office) flow(in approval.FlowInput) *approval.Flow {
	o.t.Helper()
	var f *approval.Flow
	in.Document = probe
	o.ok(o.do("boss", func(tx *db.Tx) (err error) { f, err = approval.Create(tx, &in); return err }))
	return f
}

func (o *office) persons(names ...string) []id.ID {
	var out []id.ID
	for _, n := range names {
		out = append(out, id.ID(o.people[n]))
	}
	return out
}

func (o *office) agree(who string, b *approval.Brief) error {
	return o.do(who, func(tx *db.Tx) error { return approval.Agree(tx, b.Case.Int(), b.Round, "") })
}

func TestNoFlowNoCase(t *testing.T) {
	each(t, func(o *office) {
		_, done, err := o.submit("maker", facts(1, o.people["maker"], 100, 1))
		if err != nil || !done {
			t.Fatalf("without a flow: %v %v", done, err)
		}
		o.flow(approval.FlowInput{Name: "大额", AmountFrom: 100_00, Steps: []approval.Step{{Name: "老板", Role: auth.Owner}}})
		if _, done, err = o.submit("maker", facts(1, o.people["maker"], 99_99, 1)); err != nil || !done {
			t.Fatalf("below the amount: %v %v", done, err)
		}
		if b, done, err := o.submit("maker", facts(1, o.people["maker"], -100_00, 1)); err != nil || done || b == nil {
			t.Fatalf("money given back weighs as much: %v %v", done, err)
		}
	})
}

func TestTwoSteps(t *testing.T) {
	each(t, func(o *office) {
		o.flow(approval.FlowInput{Name: "两级", Steps: []approval.Step{{Name: "主管", Role: auth.Accountant}, {Name: "老板", Mode: approval.All, Persons: o.persons("boss")}}})
		o.paper(1, 4)
		b, done, err := o.submit("maker", facts(1, o.people["maker"], 100, 1))
		o.ok(err)
		if done || b.State != "open" || b.Step != 1 || b.Steps != 2 || b.StepName != "主管" || !slices.Equal(b.Waiting, []string{"lead", "lead2"}) || b.Mine {
			t.Fatalf("submitted: %v %+v", done, b)
		}
		_, _, err = o.submit("boss", facts(1, o.people["maker"], 100, 1))
		o.refused(err, "approval.open")
		o.refused(o.do("maker", func(tx *db.Tx) error { return approval.Guard(tx, probe, 1) }), "approval.open")
		o.refused(o.agree("boss", b), "approval.not_asked")
		o.refused(o.agree("maker", b), "approval.own")
		o.ok(o.agree("lead", b))
		o.refused(o.agree("lead2", b), "approval.moved")
		if b = o.open(1, "boss"); b.Step != 2 || !b.Mine || o.state(1) != "draft" {
			t.Fatalf("second step: %+v, paper %s", b, o.state(1))
		}
		o.ok(o.agree("boss", b))
		if o.state(1) != "approved" || o.open(1, "boss") != nil {
			t.Fatalf("after the last step the paper is %s", o.state(1))
		}
		o.ok(o.do("maker", func(tx *db.Tx) error { return approval.Guard(tx, probe, 1) }))
		if got := o.history(b); !slices.Equal(got, []string{"maker submit", "lead approve", "boss approve", "boss finish"}) {
			t.Errorf("history: %v", got)
		}
		if b, done, err := o.submit("maker", facts(1, o.people["maker"], 100, 5)); err != nil || done || b == nil {
			t.Errorf("un-approved and submitted again, at a new version: %v %v", done, err)
		}
		if len(o.told) != 4 || o.told[2].Kind != "approval.approved" || o.told[2].Users[0] != o.people["maker"] || o.told[0].Route != "/probe/1" {
			t.Errorf("told: %+v", o.told)
		}
	})
}

// TestShortAtTheLastStep: the document's own refusal comes through, and the case stays where it was.
func TestShortAtTheLastStep(t *testing.T) {
	each(t, func(o *office) {
		o.flow(approval.FlowInput{Name: "一级", Steps: []approval.Step{{Name: "主管", Role: auth.Accountant}}})
		o.paper(1, 40)
		b, _, err := o.submit("maker", facts(1, o.people["maker"], 100, 1))
		o.ok(err)
		o.refused(o.agree("lead", b), "stock.short")
		if b = o.open(1, "lead"); b == nil || !b.Mine || o.state(1) != "draft" || len(o.history(b)) != 1 {
			t.Fatalf("after a refusal: %+v", b)
		}
		o.ok(o.do("boss", func(tx *db.Tx) error {
			tx.Exec(1, "UPDATE probe_stock SET left_over = 40 WHERE tenant_id = $1 AND id = 1")
			return nil
		}))
		o.ok(o.agree("lead", b))
	})
}

// TestConcurrentDecisions: of many who click at once, and of one who clicks often, exactly one succeeds.
func TestConcurrentDecisions(t *testing.T) {
	each(t, func(o *office) {
		o.flow(approval.FlowInput{Name: "并发", Steps: []approval.Step{{Name: "一", Role: auth.Accountant}, {Name: "二", Persons: o.persons("lead", "lead2")}}})
		for paper := int64(1); paper <= 4; paper++ {
			o.paper(paper, 1)
			o.atOnce(1, func(int) error { _, _, err := o.submit("maker", facts(paper, o.people["maker"], 100, 1)); return err })
			for range 2 {
				b := o.open(paper, "lead")
				o.atOnce(1, func(i int) error { return o.agree([]string{"lead", "lead2"}[i%2], b) })
			}
			if o.state(paper) != "approved" {
				t.Errorf("paper %d is %s", paper, o.state(paper))
			}
		}
	})
}

func TestAllMustAgree(t *testing.T) {
	each(t, func(o *office) {
		o.flow(approval.FlowInput{Name: "会签", Steps: []approval.Step{{Name: "会签", Mode: approval.All, Role: auth.Accountant}}})
		o.paper(1, 1)
		b, _, err := o.submit("maker", facts(1, o.people["maker"], 100, 1))
		o.ok(err)
		o.atOnce(2, func(i int) error { return o.agree([]string{"lead", "lead2"}[i%2], b) })
		if o.state(1) != "approved" {
			t.Errorf("after both: %s", o.state(1))
		}
	})
}

// atOnce runs eight calls together and counts those that went well.
func (o *office) atOnce(want int, call func(i int) error) {
	o.t.Helper()
	var wg sync.WaitGroup
	var mu sync.Mutex
	good := 0
	for i := range 8 {
		wg.Go(func() {
			err := call(i)
			mu.Lock()
			defer mu.Unlock()
			if _, refusal := errs.As(err); err == nil {
				good++
			} else if !refusal {
				o.t.Error(err)
			}
		})
	}
	wg.Wait()
	if good != want {
		o.t.Errorf("%d of eight succeeded, want %d", good, want)
	}
}
