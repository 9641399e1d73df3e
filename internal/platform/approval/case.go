package approval

import (
	"slices"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/text"
	"xingzhou/internal/platform/audit"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/find"
)

// Kinds of rows in the history of a case.
const (
	didSubmit   = "submit"
	didSkip     = "skip" // a step, or one of its persons, was passed over because it would be the maker
	didApprove  = "approve"
	didReturn   = "return"
	didWithdraw = "withdraw"
	didDelegate = "delegate"
	didBefore   = "add_before"
	didAfter    = "add_after"
	didFinish   = "finish"
)

// States of a task.
const (
	taskWaiting = "waiting"
	taskDone    = "done"
	taskGone    = "gone"
)

// row is a case as it is stored.
type row struct {
	ID                           int64
	Document                     string
	Paper                        int64
	Number, Title                string
	Amount                       money.Amount
	Department, Maker, Submitter int64
	Version                      int
	FlowID                       int64
	FlowName                     string
	Steps                        []stage
	At, Round                    int
	State                        string
	Events                       int
	OpenedMS, ChangedMS          int64

	read int // events when it was read: nothing else has happened since
}

const caseColumns = "id, document, paper, number, title, amount, department, maker, submitted_by, version, flow_id, flow_name, steps, step_at, round, state, events, opened_ms, changed_ms"

func scanCase(r *db.Row) row {
	c := row{ID: r.Int(), Document: r.Text(), Paper: r.Int(), Number: r.Text(), Title: r.Text(), Amount: money.Amount(r.Int()),
		Department: r.Int(), Maker: r.Int(), Submitter: r.Int(), Version: int(r.Int()), FlowID: r.Int(), FlowName: r.Text(),
		Steps: unpack[stage](r.Text()), At: int(r.Int()), Round: int(r.Int()), State: r.Text(), Events: int(r.Int()),
		OpenedMS: r.Int(), ChangedMS: r.Int()}
	c.read = c.Events
	return c
}

// stage is a step of a running case. Round is when it was asked, Own that it was passed over for the maker's sake.
type stage struct {
	Step
	Round int  `json:"round,omitempty"`
	Own   bool `json:"own,omitempty"`
}

func stagesOf(steps []Step) []stage {
	out := make([]stage, len(steps))
	for i, s := range steps {
		out[i] = stage{Step: s}
	}
	return out
}

// task asks one person in one round of a case.
type task struct {
	caseID int64
	round  int
	person int64
	of     int64 // who handed it over; 0 none
	state  string
}

const taskColumns = "case_id, round, person, for_person, state"

func scanTask(r *db.Row) task {
	return task{caseID: r.Int(), round: int(r.Int()), person: r.Int(), of: r.Int(), state: r.Text()}
}

func lastCase(q db.Querier, document string, paper int64) (row, bool, error) {
	return db.One(q, scanCase, "SELECT "+caseColumns+" FROM approval_case WHERE tenant_id = $1 AND document = $2 AND paper = $3 ORDER BY id DESC LIMIT 1",
		document, paper)
}

func openCases(q db.Querier, document string, papers []int64) ([]row, error) {
	in, args := find.In(3, papers)
	return db.All(q, scanCase, "SELECT "+caseColumns+" FROM approval_case WHERE tenant_id = $1 AND document = $2 AND state = 'open' AND paper IN "+in,
		append([]any{document}, args...)...)
}

// askedIn reads who is waited for in several cases.
func askedIn(q db.Querier, cases []row) (map[int64][]task, error) {
	ids := make([]int64, len(cases))
	for i := range cases {
		ids[i] = cases[i].ID
	}
	in, args := find.In(2, ids)
	list, err := db.All(q, scanTask, "SELECT "+taskColumns+" FROM approval_task WHERE tenant_id = $1 AND state = 'waiting' AND case_id IN "+in+
		" ORDER BY case_id, person", args...)
	out := map[int64][]task{}
	for _, t := range list {
		out[t.caseID] = append(out[t.caseID], t)
	}
	return out, err
}

func waitingFor(q db.Querier, c *row) ([]task, error) {
	asked, err := askedIn(q, []row{*c})
	return asked[c.ID], err
}

// openCase submits a paper: the steps of the flow are copied, so that changing it later does not reach this case.
func openCase(tx *db.Tx, f *Flow, x Facts) (*row, []task, error) {
	crew, err := crewOf(tx)
	if err != nil {
		return nil, nil, err
	}
	if err := crew.rehearse(f.Steps, x); err != nil {
		return nil, nil, err
	}
	now := tx.Now.UnixMilli()
	c := &row{ID: tx.NextID(), Document: x.Document, Paper: x.Paper, Number: x.Number, Title: x.Title, Amount: x.Amount, Department: x.Department,
		Maker: x.Maker, Submitter: tx.User, Version: x.Version, FlowID: f.ID.Int(), FlowName: f.Name, Steps: stagesOf(f.Steps),
		State: StateOpen, OpenedMS: now, ChangedMS: now}
	c.note(tx, event{kind: didSubmit})
	asked, err := c.move(tx, crew)
	if err != nil {
		return nil, nil, err
	}
	ins := tx.Insert("approval_case", caseColumns)
	ins.Row(c.ID, c.Document, c.Paper, c.Number, c.Title, int64(c.Amount), c.Department, c.Maker, c.Submitter, int64(c.Version), c.FlowID,
		c.FlowName, pack(c.Steps), int64(c.At), int64(c.Round), c.State, int64(c.Events), c.OpenedMS, c.ChangedMS)
	ins.Queue()
	return c, asked, nil
}

// rehearse refuses to submit where a later step would find nobody, and where all steps would be the maker himself.
func (c *crew) rehearse(steps []Step, x Facts) error {
	someone := false
	for i := range steps {
		who, _, err := c.resolve(&steps[i], x.Document, x.Paper, x.Maker)
		if err != nil {
			return err
		}
		someone = someone || len(who) > 0
	}
	if someone {
		return nil
	}
	return errs.New(errs.Refused, "approval.own", "单据 %[1]s 的审批人只有制单人%[2]s自己，不能自己审批自己的单据。请管理员在流程里加上别人。",
		"The only one to approve document %[1]s is %[2]s, who made it, and nobody approves a paper of his own. Ask an administrator to add somebody to the flow.",
		x.Number, c.name(x.Maker))
}

// event is one row of the history; who and when come from the transaction.
type event struct {
	kind, step, reason string
	of, other          int64
}

func (c *row) note(tx *db.Tx, e event) {
	if e.step == "" && c.At < len(c.Steps) && e.kind != didSubmit && e.kind != didFinish {
		e.step = c.Steps[c.At].Name
	}
	e.reason = text.OneLine(e.reason)
	c.Events++
	ins := tx.Insert("approval_event", "case_id, no, kind, person, for_person, other, step, reason, at_ms")
	ins.Row(c.ID, int64(c.Events), e.kind, tx.User, e.of, e.other, e.step, e.reason, tx.Now.UnixMilli())
	ins.Queue()
	if e.kind == didSkip || e.kind == didFinish { // nobody's doing, and the approval itself, which the document notes
		return
	}
	said := audit.Event{Document: c.Document, Paper: c.Paper, Number: c.Number, Action: "approval." + e.kind}
	if e.reason != "" {
		said.Changes = []audit.Change{{Path: "/reason", Label: "意见 · Remark", New: e.reason}}
	}
	audit.Note(tx, said)
}

// move asks the next step that has somebody to ask, from At on. No task means that there is none left.
func (c *row) move(tx *db.Tx, crew *crew) ([]task, error) {
	for ; c.At < len(c.Steps); c.At++ {
		s := &c.Steps[c.At]
		who, own, err := crew.resolve(&s.Step, c.Document, c.Paper, c.Maker)
		if err != nil {
			return nil, err
		}
		if own && (s.Mode == All || len(who) == 0) {
			c.note(tx, event{kind: didSkip, other: c.Maker})
		}
		if s.Own = len(who) == 0; !s.Own {
			c.Round++
			s.Round = c.Round
			return c.ask(tx, crew, who)
		}
	}
	return nil, nil
}

// ask writes the tasks of a round and tells those who are asked.
func (c *row) ask(tx *db.Tx, crew *crew, who []int64) ([]task, error) {
	ins := tx.Insert("approval_task", taskColumns)
	var out []task
	for _, p := range who {
		t := task{caseID: c.ID, round: c.Round, person: p, state: taskWaiting}
		ins.Row(t.caseID, int64(t.round), t.person, t.of, t.state)
		out = append(out, t)
	}
	ins.Queue()
	return out, c.tellAsked(tx, crew, who)
}

func (c *row) tellAsked(tx *db.Tx, crew *crew, who []int64) error {
	users := slices.Clone(who)
	for _, p := range who {
		users = append(users, crew.standIns[p]...)
	}
	users = slices.DeleteFunc(users, func(p int64) bool { return p == c.Maker })
	return c.tell(tx, users, "approval.asked", "单据 "+c.Number+" 等您审批", "Document "+c.Number+" waits for your approval")
}

func (c *row) tell(tx *db.Tx, users []int64, kind, zh, en string) error {
	users = slices.DeleteFunc(users, func(p int64) bool { return p == tx.User || p == 0 }) // who acts knows
	slices.Sort(users)
	return tell(tx, Notice{Users: slices.Compact(users), Kind: kind, Zh: zh, En: en, Document: c.Document, Paper: c.Paper, Route: routeOf(c.Document, c.Paper)})
}

func routeOf(document string, paper int64) string {
	d, ok := documentOf(document)
	if !ok || d.Route == "" {
		return ""
	}
	return d.Route + "/" + id.ID(paper).String()
}

// save writes a case back, unless something else happened to it meanwhile.
func (c *row) save(tx *db.Tx) {
	c.ChangedMS = tx.Now.UnixMilli()
	tx.Exec(1, `UPDATE approval_case SET steps = $3, step_at = $4, round = $5, state = $6, events = $7, changed_ms = $8
		WHERE tenant_id = $1 AND id = $2 AND events = $9`,
		c.ID, pack(c.Steps), int64(c.At), int64(c.Round), c.State, int64(c.Events), c.ChangedMS, int64(c.read))
	c.read = c.Events
}

// finish closes the case and runs the real approve. Its refusal undoes everything, so the case stays where it was.
func (c *row) finish(tx *db.Tx) error {
	d, ok := documentOf(c.Document)
	if !ok {
		return errs.New(errs.Internal, "approval.document", "单据 %s 的类型不再支持审批。请联系管理员。", "The kind of document %s can no longer be approved. Ask an administrator.", c.Number)
	}
	c.State = StateApproved
	c.note(tx, event{kind: didFinish})
	c.save(tx)
	if err := d.Approve(tx, c.Paper, c.Version); err != nil {
		return err
	}
	return c.tell(tx, []int64{c.Maker, c.Submitter}, "approval.approved", "单据 "+c.Number+" 已审核通过", "Document "+c.Number+" was approved")
}

// end closes a case without approving.
func (c *row) end(tx *db.Tx, state string) {
	c.State = state
	c.drop(tx)
	c.save(tx)
}

// drop takes the question back from all who have not answered.
func (c *row) drop(tx *db.Tx) {
	tx.Exec(db.Any, "UPDATE approval_task SET state = 'gone' WHERE tenant_id = $1 AND case_id = $2 AND round = $3 AND state = 'waiting'",
		c.ID, int64(c.Round))
}
