package approval

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/find"
)

// Case is one approval as a person sees it.
type Case struct {
	ID            id.ID         `json:"id"`
	Document      string        `json:"document"`
	DocumentName  string        `json:"document_name"`
	Paper         id.ID         `json:"paper"`
	Route         string        `json:"route"`
	Number        string        `json:"number"`
	Title         string        `json:"title"`
	Amount        *money.Amount `json:"amount,omitempty" doc:"absent where the right to see it is missing"`
	MakerName     string        `json:"maker_name"`
	SubmitterName string        `json:"submitted_by_name"`
	FlowName      string        `json:"flow_name"`
	State         string        `json:"state" enum:"open,approved,returned,withdrawn"`
	Round         int           `json:"round" doc:"send it with a decision: it names the step that the person saw"`
	OpenedAt      time.Time     `json:"opened_at"`
	ChangedAt     time.Time     `json:"changed_at"`
	Steps         []Stage       `json:"steps"`
	History       []Happening   `json:"history"`
	Actions       []string      `json:"actions" doc:"approve, return, delegate, add, withdraw, reassign"`

	maker, submitter int64
}

// Stage is a step of a case with the people in it.
type Stage struct {
	Name   string  `json:"name"`
	Mode   string  `json:"mode" enum:"any,all"`
	Role   string  `json:"role" doc:"name of the role that is asked, empty where persons are named"`
	State  string  `json:"state" enum:"done,now,next,skipped"`
	People []Asked `json:"people"`
}

// Asked is one person of a step.
type Asked struct {
	ID       id.ID    `json:"id"`
	Name     string   `json:"name"`
	State    string   `json:"state" enum:"waiting,done,gone,next"`
	StandIns []string `json:"stand_ins" doc:"who may decide in his place today"`
}

// Happening is one row of the history.
type Happening struct {
	Kind       string    `json:"kind" enum:"submit,skip,approve,return,withdraw,delegate,add_before,add_after,finish"`
	PersonName string    `json:"person_name"`
	ForName    string    `json:"for_name" doc:"in whose place, empty for himself"`
	OtherName  string    `json:"other_name" doc:"who was brought in or passed over"`
	Step       string    `json:"step"`
	Reason     string    `json:"reason"`
	At         time.Time `json:"at"`
}

// viewer is who looks, and what he may.
type viewer struct {
	user  int64
	lang  string
	admin bool // may hand over tasks of others
	can   func(permission string) bool
	roles map[string]string
}

// roleNames are the names of roles by key, in the language of who looks.
func roleNames(q db.Querier, lang string) (map[string]string, error) {
	list, err := auth.Roles(q)
	out := make(map[string]string, len(list))
	for _, r := range list {
		out[r.Key] = r.Name
		if lang == "en" {
			out[r.Key] = r.NameEn
		}
	}
	return out, err
}

// views puts cases together: people, history and what the viewer can do, in three reads however many cases there are.
func views(q db.Querier, v viewer, cases []row) ([]Case, error) {
	out := []Case{}
	if len(cases) == 0 {
		return out, nil
	}
	crew, err := crewOf(q)
	if err != nil {
		return nil, err
	}
	ids := make([]int64, len(cases))
	for i := range cases {
		ids[i] = cases[i].ID
	}
	if v.roles, err = roleNames(q, v.lang); err != nil {
		return nil, err
	}
	in, args := find.In(2, ids)
	b := q.Batch()
	tasks := db.Ask(b, scanTask, "SELECT "+taskColumns+" FROM approval_task WHERE tenant_id = $1 AND case_id IN "+in+" ORDER BY case_id, round, person", args...)
	type happened struct {
		caseID int64
		Happening
	}
	events := db.Ask(b, func(r *db.Row) happened {
		return happened{r.Int(), Happening{Kind: r.Text(), PersonName: crew.name(r.Int()), ForName: crew.name(r.Int()), OtherName: crew.name(r.Int()),
			Step: r.Text(), Reason: r.Text(), At: at(r.Int())}}
	}, "SELECT case_id, kind, person, for_person, other, step, reason, at_ms FROM approval_event WHERE tenant_id = $1 AND case_id IN "+in+" ORDER BY case_id, no", args...)
	if err := b.Run(); err != nil {
		return nil, err
	}
	for i := range cases {
		x := &cases[i]
		c := crew.plain(x, v)
		for _, h := range *events {
			if h.caseID == x.ID {
				c.History = append(c.History, h.Happening)
			}
		}
		own := slices.DeleteFunc(slices.Clone(*tasks), func(t task) bool { return t.caseID != x.ID })
		if err := crew.stages(&c, x, own, v); err != nil {
			return nil, err
		}
		out = append(out, c)
	}
	return out, nil
}

func (c *crew) plain(x *row, v viewer) Case {
	d, _ := documentOf(x.Document)
	name := d.Zh
	if v.lang == "en" {
		name = d.En
	}
	var amount *money.Amount
	if d.Hidden == "" || v.can(d.Hidden) {
		amount = &x.Amount
	}
	return Case{ID: id.ID(x.ID), Document: x.Document, DocumentName: name, Paper: id.ID(x.Paper), Route: routeOf(x.Document, x.Paper), Number: x.Number,
		Title: x.Title, Amount: amount, MakerName: c.name(x.Maker), SubmitterName: c.name(x.Submitter), FlowName: x.FlowName, State: x.State,
		Round: x.Round, OpenedAt: at(x.OpenedMS), ChangedAt: at(x.ChangedMS), maker: x.Maker, submitter: x.Submitter}
}

// stages fills the steps and, from who is asked now, the actions.
func (c *crew) stages(out *Case, x *row, tasks []task, v viewer) error {
	mine := false
	for i := range x.Steps {
		s := &x.Steps[i]
		g := Stage{Name: s.Name, Mode: s.Mode, Role: v.roles[s.Role], State: stageState(x, i)}
		for _, t := range tasks {
			if s.Round == 0 || t.round != s.Round {
				continue
			}
			a := Asked{ID: id.ID(t.person), Name: c.name(t.person), State: t.state}
			if t.state == taskWaiting {
				others, err := c.standingIn(x, t.person)
				if err != nil {
					return err
				}
				for _, other := range others {
					a.StandIns = append(a.StandIns, c.name(other))
				}
				mine = mine || c.still(s, t) && (t.person == v.user || slices.Contains(others, v.user))
			}
			g.People = append(g.People, a)
		}
		if s.Round == 0 {
			for _, p := range s.Persons {
				g.People = append(g.People, Asked{ID: p, Name: c.name(p.Int()), State: "next"})
			}
		}
		out.Steps = append(out.Steps, g)
	}
	if x.State != StateOpen {
		return nil
	}
	if mine && v.user != x.Maker {
		out.Actions = append(out.Actions, "approve", "return", "delegate", "add")
	}
	if v.user == x.Maker || v.user == x.Submitter {
		out.Actions = append(out.Actions, "withdraw")
	}
	if v.admin {
		out.Actions = append(out.Actions, "reassign")
	}
	return nil
}

func stageState(x *row, i int) string {
	switch {
	case x.Steps[i].Own:
		return "skipped"
	case i < x.At || x.State == StateApproved:
		return "done"
	case i == x.At && x.State == StateOpen:
		return "now"
	}
	return "next"
}

// Lists of a person's own cases.
const (
	ListTodo      = "todo"
	ListDecided   = "decided"
	ListSubmitted = "submitted"
)

// ask is one list, or its count.
type ask struct {
	list      string
	user      int64
	documents []string // that the user may read
	cursor    string
	limit     int
}

// where writes the conditions of a list; $2 is the user.
func (a *ask) where(crew *crew) (string, []any) {
	args := []any{a.user}
	var sql string
	switch a.list {
	case ListTodo:
		people := []int64{a.user}
		for p, others := range crew.standIns {
			if slices.Contains(others, a.user) {
				people = append(people, p)
			}
		}
		slices.Sort(people)
		in, more := find.In(3, people)
		args = append(args, more...)
		sql = " AND state = 'open' AND maker <> $2 AND id IN (SELECT case_id FROM approval_task WHERE tenant_id = $1 AND state = 'waiting' AND person IN " + in + ")"
	case ListDecided:
		sql = " AND id IN (SELECT case_id FROM approval_event WHERE tenant_id = $1 AND person = $2 AND kind IN ('approve', 'return'))"
	default:
		sql = " AND submitted_by = $2"
	}
	marks := make([]string, len(a.documents))
	for i, d := range a.documents {
		args = append(args, d)
		marks[i] = "$" + strconv.Itoa(len(args)+1)
	}
	return sql + " AND document IN (" + strings.Join(marks, ", ") + ")", args
}

// list answers one page: what waits longest first, otherwise the newest first.
func (a *ask) page(q db.Querier, crew *crew) ([]row, string, error) {
	if len(a.documents) == 0 {
		return nil, "", nil
	}
	sql, args := a.where(crew)
	order, than := " DESC", "<"
	if a.list == ListTodo {
		order, than = "", ">"
	}
	if a.cursor != "" {
		from, err := strconv.ParseInt(a.cursor, 10, 64)
		if err != nil {
			return nil, "", errs.New(errs.Invalid, "list.cursor", "翻页标记无效。请从第一页重新打开列表。", "The paging cursor is not valid. Open the list from its first page.").At("?cursor")
		}
		args = append(args, from)
		sql += " AND id " + than + " $" + strconv.Itoa(len(args)+1)
	}
	rows, err := db.All(q, scanCase, "SELECT "+caseColumns+" FROM approval_case WHERE tenant_id = $1"+sql+" ORDER BY id"+order+" LIMIT "+strconv.Itoa(a.limit+1), args...)
	if err != nil || len(rows) <= a.limit {
		return rows, "", err
	}
	rows = rows[:a.limit]
	return rows, strconv.FormatInt(rows[a.limit-1].ID, 10), nil
}

// count is how many there are; of those submitted only what is still open counts.
func (a *ask) count(q db.Querier, crew *crew) (int64, error) {
	if len(a.documents) == 0 {
		return 0, nil
	}
	sql, args := a.where(crew)
	n, _, err := db.One(q, (*db.Row).Int, "SELECT COUNT(*) FROM approval_case WHERE tenant_id = $1 AND state = 'open'"+sql, args...)
	return n, err
}
