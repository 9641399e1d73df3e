package approval_test

import (
	"testing"

	"xingzhou/internal/kit/id"
	"xingzhou/internal/platform/approval"
	"xingzhou/internal/platform/db"
)

// TestLostRole: who was asked for a role and has lost it decides no more, nor does his stand-in; a task that was handed to him stays his.
func TestLostRole(t *testing.T) {
	each(t, func(o *office) {
		o.flow(approval.FlowInput{Name: "会计", Steps: []approval.Step{{Name: "会计", Role: "accountant", Mode: approval.Any}}})
		o.paper(1, 1)
		b, done, err := o.submit("maker", facts(1, o.people["maker"], 100, 1))
		if err != nil || done {
			t.Fatalf("%v %v", done, err)
		}
		become := func(who, role string) {
			o.ok(o.do("boss", func(tx *db.Tx) error {
				tx.Exec(1, "UPDATE auth_user SET role = $3 WHERE tenant_id = $1 AND id = $2", o.people[who], role)
				return nil
			}))
		}
		become("lead", "sales")
		if o.open(1, "lead").Mine {
			t.Error("the list still asks who has lost the role")
		}
		agree := func(who string) error {
			return o.do(who, func(tx *db.Tx) error { return approval.Agree(tx, b.Case.Int(), b.Round, "") })
		}
		o.refused(agree("lead"), "approval.not_asked")
		o.ok(o.do("lead2", func(tx *db.Tx) error {
			return approval.Delegate(tx, b.Case.Int(), b.Round, 0, o.persons("boss")[0], "", false)
		}))
		o.ok(agree("boss"))
		if o.state(1) != "approved" {
			t.Errorf("the paper is %s", o.state(1))
		}
	})
}

// TestDepartmentOfTheMaker: the gate itself finds the department that a flow asks for.
func TestDepartmentOfTheMaker(t *testing.T) {
	each(t, func(o *office) {
		o.ok(o.do("boss", func(tx *db.Tx) error {
			tx.Exec(1, "INSERT INTO auth_department (tenant_id, id, name, disabled, version) VALUES ($1, 3, '销售一部', 0, 1)")
			tx.Exec(1, "UPDATE auth_user SET department_id = 0 WHERE tenant_id = $1 AND id = $2", o.people["other"])
			return nil
		}))
		o.flow(approval.FlowInput{Name: "一部", Departments: []id.ID{3}, Steps: []approval.Step{{Name: "老板", Persons: o.persons("boss"), Mode: approval.Any}}})
		o.paper(1, 1)
		if _, done, err := o.submit("maker", facts(1, o.people["maker"], 100, 1)); err != nil || done {
			t.Errorf("a paper of the department passed the gate: %v %v", done, err)
		}
		o.paper(2, 1)
		if _, done, err := o.submit("other", facts(2, o.people["other"], 100, 1)); err != nil || !done {
			t.Errorf("a paper of nobody's department was held: %v %v", done, err)
		}
	})
}
