package approval_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/platform/approval"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
)

// started submits paper 1 into a flow with these steps.
func (o *office) started(steps ...approval.Step) *approval.Brief {
	o.t.Helper()
	o.flow(approval.FlowInput{Name: "流程", Steps: steps})
	o.paper(1, 1)
	b, _, err := o.submit("maker", facts(1, o.people["maker"], 100, 1))
	o.ok(err)
	return b
}

func (o *office) delegate(who string, b *approval.Brief, from, to string, any bool) error {
	return o.do(who, func(tx *db.Tx) error {
		return approval.Delegate(tx, b.Case.Int(), b.Round, id.ID(o.people[from]), id.ID(o.people[to]), "出差", any)
	})
}

func (o *office) add(who string, b *approval.Brief, to string, before bool) error {
	return o.do(who, func(tx *db.Tx) error {
		return approval.Add(tx, b.Case.Int(), b.Round, id.ID(o.people[to]), before, "请把关")
	})
}

func TestReturnAndAgain(t *testing.T) {
	each(t, func(o *office) {
		b := o.started(approval.Step{Name: "主管", Role: auth.Accountant})
		give := func(who, reason string) error {
			return o.do(who, func(tx *db.Tx) error { return approval.Return(tx, b.Case.Int(), b.Round, reason) })
		}
		o.refused(give("lead", " \x00"), "approval.reason")
		o.refused(give("boss", "价格低"), "approval.not_asked")
		o.ok(give("lead", "价格低"))
		o.refused(o.agree("lead2", b), "approval.ended")
		o.ok(o.do("maker", func(tx *db.Tx) error { return approval.Guard(tx, probe, 1) }))
		if last := o.told[len(o.told)-1]; last.Kind != "approval.returned" || !strings.Contains(last.Zh, "价格低") || !slices.Equal(last.Users, []int64{o.people["maker"]}) {
			t.Errorf("told: %+v", last)
		}
		again, done, err := o.submit("maker", facts(1, o.people["maker"], 100, 2))
		if err != nil || done || again.Case == b.Case {
			t.Fatalf("submitted again: %v %v", done, err)
		}
	})
}

func TestWithdraw(t *testing.T) {
	each(t, func(o *office) {
		b := o.started(approval.Step{Name: "主管", Role: auth.Accountant})
		back := func(who string) error {
			return o.do(who, func(tx *db.Tx) error { return approval.Withdraw(tx, b.Case.Int(), "") })
		}
		o.refused(back("lead"), "approval.not_yours")
		o.ok(back("maker"))
		o.refused(back("maker"), "approval.ended")
		o.refused(o.agree("lead", b), "approval.ended")
		if o.open(1, "lead") != nil || o.state(1) != "draft" {
			t.Error("a withdrawn case is still open")
		}
	})
}

func TestDelegate(t *testing.T) {
	each(t, func(o *office) {
		b := o.started(approval.Step{Name: "主管", Persons: o.persons("lead")})
		for to, reason := range map[string]string{"maker": "approval.own", "keeper": "approval.blind", "lead": "approval.asked", "nobody": "approval.person"} {
			o.refused(o.delegate("lead", b, "", to, false), reason)
		}
		o.refused(o.delegate("boss", b, "lead", "lead2", false), "approval.not_asked")
		o.ok(o.delegate("lead", b, "", "lead2", false))
		o.refused(o.agree("lead", b), "approval.not_asked")
		o.ok(o.delegate("boss", b, "lead2", "lead", true)) // an administrator, and back to where it came from
		o.ok(o.agree("lead", b))
		if o.state(1) != "approved" {
			t.Errorf("after all that the paper is %s", o.state(1))
		}
		if got := o.history(b); !slices.Equal(got, []string{"maker submit", "lead delegate", "boss delegate", "lead approve", "lead finish"}) {
			t.Errorf("history: %v", got)
		}
	})
}

func TestAddSigner(t *testing.T) {
	each(t, func(o *office) {
		b := o.started(approval.Step{Name: "会签", Mode: approval.All, Persons: o.persons("lead", "lead2")})
		o.refused(o.add("lead", b, "maker", true), "approval.own")
		o.refused(o.add("boss", b, "boss", true), "approval.not_asked")
		o.ok(o.agree("lead2", b))
		o.ok(o.add("lead", b, "boss", false))
		o.ok(o.add("lead", b, "boss", true))
		o.refused(o.agree("lead", b), "approval.moved")
		first := o.open(1, "boss")
		if !first.Mine || first.Steps != 3 || first.StepName != "会签 +" {
			t.Fatalf("before the step: %+v", first)
		}
		o.ok(o.agree("boss", first))
		middle := o.open(1, "lead")
		if !slices.Equal(middle.Waiting, []string{"lead"}) { // lead2 has agreed already
			t.Fatalf("the step itself: %+v", middle)
		}
		o.ok(o.agree("lead", middle))
		o.ok(o.agree("boss", o.open(1, "boss")))
		if o.state(1) != "approved" {
			t.Errorf("the paper is %s", o.state(1))
		}
	})
}

// TestNobodyDecidesOnHisOwn: the maker is passed over, and where only he is left nothing is submitted.
func TestNobodyDecidesOnHisOwn(t *testing.T) {
	each(t, func(o *office) {
		o.flow(approval.FlowInput{Name: "一", AmountFrom: 500, Steps: []approval.Step{{Name: "主管", Role: auth.Accountant, Mode: approval.All}, {Name: "老板", Persons: o.persons("boss")}}})
		o.flow(approval.FlowInput{Name: "二", AmountTo: 500, Steps: []approval.Step{{Name: "老板", Persons: o.persons("boss")}}})
		o.paper(1, 1)
		boss := o.people["boss"]
		_, _, err := o.submit("lead", facts(1, boss, 100, 1))
		o.refused(err, "approval.own")
		b, _, err := o.submit("boss", facts(1, boss, 600, 1))
		o.ok(err)
		o.ok(o.agree("lead", b))
		o.ok(o.agree("lead2", b)) // the step after that would be the maker's: it is passed over, and the paper approved
		if got := o.history(b); o.state(1) != "approved" || !slices.Contains(got, "lead2 skip") {
			t.Errorf("%s after %v", o.state(1), got)
		}
	})
}

// TestBlindAndEmpty: whoever may not see a paper is no step of it.
func TestBlindAndEmpty(t *testing.T) {
	each(t, func(o *office) {
		create := func(s approval.Step) error {
			return o.do("boss", func(tx *db.Tx) error {
				_, err := approval.Create(tx, &approval.FlowInput{Document: probe, Name: "流程", Steps: []approval.Step{s}})
				return err
			})
		}
		o.refused(create(approval.Step{Name: "仓管", Persons: o.persons("other")}), "approval.blind")
		o.refused(create(approval.Step{Name: "谁"}), "approval.flow")
		o.refused(create(approval.Step{Name: "谁", Role: "pope"}), "approval.flow")
		o.ok(create(approval.Step{Name: "仓管", Role: auth.Keeper}))
		_, _, err := o.submit("maker", facts(1, o.people["maker"], 100, 1))
		o.refused(err, "approval.nobody")
	})
	each(t, func(o *office) {
		b := o.started(approval.Step{Name: "主管", Role: auth.Accountant})
		o.blind[o.people["lead"]] = true // what he may see has changed since
		o.refused(o.agree("lead", b), "approval.blind")
		o.ok(o.agree("lead2", b))
	})
}

// TestFlowChangedMeanwhile: a case keeps the steps that it began with.
func TestFlowChangedMeanwhile(t *testing.T) {
	each(t, func(o *office) {
		f := o.flow(approval.FlowInput{Name: "一级", Steps: []approval.Step{{Name: "主管", Role: auth.Accountant}}})
		o.paper(1, 1)
		b, _, err := o.submit("maker", facts(1, o.people["maker"], 100, 1))
		o.ok(err)
		in := approval.FlowInput{Document: probe, Name: "两级", Version: f.Version, Steps: []approval.Step{{Name: "老板", Role: auth.Owner}, {Name: "主管", Role: auth.Accountant}}}
		change := func() error {
			return o.do("boss", func(tx *db.Tx) error { _, err := approval.Update(tx, f.ID.Int(), &in); return err })
		}
		o.ok(change())
		o.refused(change(), "version.stale")
		o.ok(o.do("boss", func(tx *db.Tx) error { return approval.Remove(tx, f.ID.Int(), 2) }))
		o.refused(o.do("maker", func(tx *db.Tx) error { return approval.Guard(tx, probe, 1) }), "approval.open")
		o.ok(o.agree("lead", b))
		if o.state(1) != "approved" {
			t.Errorf("the paper is %s", o.state(1))
		}
	})
}

func TestStandIn(t *testing.T) {
	each(t, func(o *office) {
		b := o.started(approval.Step{Name: "主管", Persons: o.persons("lead")})
		today := day.Day(20261123)
		leave := func(who, other string, from, to day.Day) error {
			return o.do(who, func(tx *db.Tx) error {
				return approval.Leave(tx, &approval.AbsenceInput{StandIn: id.ID(o.people[other]), From: from, To: to}, false)
			})
		}
		o.refused(leave("lead", "lead", today, today), "approval.absence")
		o.refused(leave("lead", "boss", today, today.AddDays(-1)), "approval.absence")
		o.ok(leave("lead", "boss", today.AddDays(1), today.AddDays(2))) // not yet
		o.refused(o.agree("boss", b), "approval.not_asked")
		o.ok(leave("lead", "maker", today, today)) // made the paper: he does not stand in for this one
		o.refused(o.agree("maker", b), "approval.own")
		o.ok(leave("lead", "lead2", today, today))
		if got := o.open(1, "lead2"); !got.Mine || !slices.Equal(got.Waiting, []string{"lead → lead2"}) {
			t.Fatalf("stand-in: %+v", got)
		}
		list, err := db.Get(context.Background(), o.d, o.tenant, func(q *db.Reader) ([]approval.Absence, error) {
			return approval.Absences(q, o.people["lead2"], false)
		})
		if err != nil || len(list) != 1 || !list[0].Running || list[0].Mine {
			t.Fatalf("absences: %+v %v", list, err)
		}
		end := func(who string) error {
			return o.do(who, func(tx *db.Tx) error { return approval.ComeBack(tx, list[0].ID.Int(), false) })
		}
		o.refused(end("lead2"), "approval.absence_missing")
		o.ok(end("lead"))
		o.refused(o.agree("lead2", b), "approval.not_asked")
		o.ok(leave("lead", "lead2", today, today))
		o.ok(o.agree("lead2", b))
		if o.state(1) != "approved" {
			t.Errorf("the paper is %s", o.state(1))
		}
	})
}

// TestNarrowest: what names more conditions is tried first, then the shorter span of amounts.
func TestNarrowest(t *testing.T) {
	each(t, func(o *office) {
		const third = 3
		o.ok(o.do("boss", func(tx *db.Tx) error {
			tx.Exec(1, "INSERT INTO auth_department (tenant_id, id, name, disabled, version) VALUES ($1, 3, '三部', 0, 1)")
			return nil
		}))
		step := []approval.Step{{Name: "老板", Role: auth.Owner}}
		for _, f := range []approval.FlowInput{
			{Name: "全部"},
			{Name: "大额", AmountFrom: 1000_00},
			{Name: "中额", AmountFrom: 1000_00, AmountTo: 5000_00},
			{Name: "大额商品", AmountFrom: 1000_00, Categories: []string{"goods"}},
			{Name: "三部", Departments: []id.ID{third}, Categories: []string{"goods"}, AmountFrom: 9000_00},
			{Name: "停用", Departments: []id.ID{third}, Categories: []string{"goods"}, AmountTo: 100_00, Disabled: true},
		} {
			f.Steps = step
			o.flow(f)
		}
		list, err := db.Get(context.Background(), o.d, o.tenant, func(q *db.Reader) ([]approval.Flow, error) { return approval.Flows(q, probe) })
		o.ok(err)
		var order []string
		for i, f := range list {
			if f.Order != i+1 {
				t.Errorf("%s has order %d, stands at %d", f.Name, f.Order, i+1)
			}
			order = append(order, f.Name)
		}
		if want := []string{"停用", "三部", "大额商品", "中额", "大额", "全部"}; !slices.Equal(order, want) {
			t.Errorf("order %v, want %v", order, want)
		}
	})
}
