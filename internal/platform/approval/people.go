package approval

import (
	"slices"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/tenant"
)

// person is a user as far as approval goes.
type person struct {
	id       int64
	name     string
	roles    []string
	disabled bool
}

// crew is everybody in the company, and who stands in for whom today.
type crew struct {
	q        db.Querier
	byID     map[int64]*person
	order    []*person // by name
	standIns map[int64][]int64
}

func crewOf(q db.Querier) (*crew, error) {
	c := &crew{q: q, byID: map[int64]*person{}, standIns: map[int64][]int64{}}
	list, err := db.All(q, func(r *db.Row) *person {
		return &person{id: r.Int(), name: r.Text(), roles: []string{r.Text()}, disabled: r.Bool()}
	}, "SELECT id, name, role, disabled FROM auth_user WHERE tenant_id = $1 ORDER BY name, id")
	if err != nil {
		return nil, err
	}
	for _, p := range list {
		c.byID[p.id] = p
	}
	c.order = list
	today, err := today(q)
	if err != nil {
		return nil, err
	}
	_, err = db.All(q, func(r *db.Row) bool {
		if p, role := c.byID[r.Int()], r.Text(); p != nil && !slices.Contains(p.roles, role) {
			p.roles = append(p.roles, role)
		}
		return true
	}, "SELECT user_id, role FROM auth_user_role WHERE tenant_id = $1 ORDER BY user_id, role")
	if err != nil {
		return nil, err
	}
	_, err = db.All(q, func(r *db.Row) bool {
		who := r.Int()
		c.standIns[who] = append(c.standIns[who], r.Int())
		return true
	}, `SELECT person, stand_in FROM approval_absence WHERE tenant_id = $1 AND to_day >= $2 AND from_day <= $2 AND ended_ms = 0
		ORDER BY id`, int64(today))
	return c, err
}

// today is the company's business day.
func today(q db.Querier) (day.Day, error) {
	company, err := tenant.Get(q)
	if err != nil {
		return 0, err
	}
	switch q := q.(type) {
	case *db.Tx:
		return tenant.Today(company, q.Now), nil
	case *db.Reader:
		return tenant.Today(company, q.Now), nil
	}
	return 0, errs.New(errs.Internal, "approval.clock", "无法得知今天的日期。请稍后再试。", "Today's date is unknown. Try again later.")
}

func (c *crew) name(person int64) string {
	if p := c.byID[person]; p != nil {
		return p.name
	}
	return ""
}

// sees tells whether a person may read a paper, or for paper 0 the document as such; whoever may not is never asked about it.
func (c *crew) sees(document string, paper, person int64) (bool, error) {
	d, ok := documentOf(document)
	if p := c.byID[person]; p == nil || p.disabled || !ok {
		return false, nil
	}
	if paper != 0 && d.Sees != nil {
		return d.Sees(c.q, person, paper)
	}
	r, err := auth.ReachOf(c.q, person, document+".read")
	return r.All || len(r.Users) > 0 || len(r.Warehouses) > 0, err
}

// standingIn are those who may decide in a person's place today. Who made the paper, or may not see it, is none of them.
func (c *crew) standingIn(x *row, person int64) ([]int64, error) {
	var out []int64
	for _, other := range c.standIns[person] {
		ok, err := c.sees(x.Document, x.Paper, other)
		if err != nil {
			return nil, err
		}
		if ok && other != x.Maker && !slices.Contains(out, other) {
			out = append(out, other)
		}
	}
	return out, nil
}

// still tells whether who was asked may be asked yet: a person who was disabled, or has lost the role for which the step asked him,
// decides no more, nor does anybody in his place. An administrator hands the task to somebody else.
func (c *crew) still(s *stage, t task) bool {
	p := c.byID[t.person]
	return p != nil && !p.disabled && (s.Role == "" || t.of != 0 || slices.Contains(p.roles, s.Role))
}

// brief puts names to a case: 张三 → 李四 where 李四 stands in today.
func (c *crew) brief(x *row, asked []task) (*Brief, error) {
	b := &Brief{Case: id.ID(x.ID), State: x.State, Round: x.Round, Step: x.At + 1, Steps: len(x.Steps), Waiting: []string{}}
	if x.At < len(x.Steps) {
		b.StepName = x.Steps[x.At].Name
	}
	for _, t := range asked {
		name, still := c.name(t.person), x.At < len(x.Steps) && c.still(&x.Steps[x.At], t)
		if still {
			b.asked = append(b.asked, t.person)
		}
		others, err := c.standingIn(x, t.person)
		if err != nil {
			return nil, err
		}
		for _, other := range others {
			name += " → " + c.name(other)
			if still {
				b.asked = append(b.asked, other)
			}
		}
		b.Waiting = append(b.Waiting, name)
	}
	return b, nil
}

// holders lists who has a role.
func (c *crew) holders(role string) []int64 {
	var out []int64
	for _, p := range c.order {
		if !p.disabled && slices.Contains(p.roles, role) {
			out = append(out, p.id)
		}
	}
	return out
}

// resolve finds whom a step asks about a paper. own tells that the maker would have been asked and was left out; nobody at all
// besides him means that the step is passed over. A step that can never be decided is refused.
func (c *crew) resolve(s *Step, document string, paper, maker int64) (who []int64, own bool, err error) {
	if s.Role != "" {
		for _, p := range c.holders(s.Role) {
			ok, err := c.sees(document, paper, p)
			if err != nil {
				return nil, false, err
			}
			if ok {
				who = append(who, p)
			}
		}
		if len(who) == 0 {
			return nil, false, errs.New(errs.Refused, "approval.nobody", "审批步骤“%[1]s”找不到能处理的人：没有人担任该角色并且能看到这张单据。请管理员调整流程或人员。",
				"Approval step “%[1]s” finds nobody: no one has its role and may see this document. Ask an administrator to change the flow or the people.", s.Name)
		}
	} else if who, err = c.named(s, document, paper); err != nil {
		return nil, false, err
	}
	own = slices.Contains(who, maker)
	return slices.DeleteFunc(who, func(p int64) bool { return p == maker }), own, nil
}

// named takes the persons of a step: one who has left may be missing where another is enough, one who may not see the paper is refused.
func (c *crew) named(s *Step, document string, paper int64) ([]int64, error) {
	var who []int64
	for _, x := range s.Persons {
		p := c.byID[x.Int()]
		if p == nil || p.disabled {
			if s.Mode == All {
				return nil, errs.New(errs.Refused, "approval.left", "审批步骤“%[1]s”要%[2]s同意，但此人已停用。请管理员调整流程。",
					"Approval step “%[1]s” needs %[2]s, who is disabled. Ask an administrator to change the flow.", s.Name, c.name(x.Int()))
			}
			continue
		}
		ok, err := c.sees(document, paper, p.id)
		if err != nil {
			return nil, err
		}
		if !ok {
			return nil, blind(s.Name, p.name)
		}
		if !slices.Contains(who, p.id) {
			who = append(who, p.id)
		}
	}
	if len(who) == 0 {
		return nil, errs.New(errs.Refused, "approval.nobody", "审批步骤“%[1]s”的人都已停用。请管理员调整流程。",
			"Everybody in approval step “%[1]s” is disabled. Ask an administrator to change the flow.", s.Name)
	}
	return who, nil
}

func blind(step, name string) *errs.Error {
	return errs.New(errs.Refused, "approval.blind", "审批步骤“%[1]s”里的%[2]s看不到这张单据，不能参与审批。请换人，或先给他查看的权限。",
		"%[2]s in approval step “%[1]s” may not see this document and cannot decide on it. Choose somebody else, or give the right to see it first.", step, name)
}
