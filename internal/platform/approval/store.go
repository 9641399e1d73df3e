package approval

import (
	"slices"
	"strconv"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/text"
	"xingzhou/internal/platform/audit"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
)

// FlowInput is what an administrator fills in.
type FlowInput struct {
	Document    string       `json:"document" maxLength:"64"`
	Name        string       `json:"name" maxLength:"60"`
	AmountFrom  money.Amount `json:"amount_from,omitempty" doc:"from this amount on; 0 for none"`
	AmountTo    money.Amount `json:"amount_to,omitempty" doc:"below this amount; 0 for none"`
	Categories  []string     `json:"categories,omitempty" maxItems:"50" doc:"product categories, one of which is on the paper; none for all"`
	Departments []id.ID      `json:"departments,omitempty" maxItems:"50" doc:"departments of the maker; none for all"`
	Steps       []Step       `json:"steps" minItems:"1" maxItems:"10"`
	Disabled    bool         `json:"disabled,omitempty"`
	Version     int          `json:"version,omitempty"`
}

// check names every fault at once.
func (in *FlowInput) check(q db.Querier) error {
	var list []*errs.Error
	refuse := func(bad bool, pointer, zh, en string) {
		if bad {
			list = append(list, errs.New(errs.Invalid, "approval.flow", zh, en).At(pointer))
		}
	}
	_, known := documentOf(in.Document)
	refuse(!known, "/document", "没有这种单据，或它不能审批。请从列表中选择。", "There is no such document, or it cannot be approved. Choose one from the list.")
	refuse(in.Name == "", "/name", "流程名称要填。", "Give the flow a name.")
	refuse(in.AmountFrom < 0, "/amount_from", "金额不能小于 0。", "The amount cannot be below 0.")
	refuse(in.AmountTo != 0 && in.AmountTo <= in.AmountFrom, "/amount_to", "上限要大于下限。", "The upper amount must be above the lower one.")
	refuse(len(in.Steps) == 0, "/steps", "至少要有一个审批步骤。", "There must be at least one step.")
	crew, err := crewOf(q)
	if err != nil {
		return err
	}
	roles, err := roleNames(q, "")
	if err != nil {
		return err
	}
	departments, err := departments(q)
	if err != nil {
		return err
	}
	for i, d := range in.Departments {
		refuse(!slices.ContainsFunc(departments, func(c Choice) bool { return c.Value == d.String() }), "/departments/"+strconv.Itoa(i),
			"没有这个部门，或已停用。请另选。", "There is no such department, or it is disabled. Choose another.")
	}
	for i := range in.Steps {
		s, at := &in.Steps[i], "/steps/"+strconv.Itoa(i)
		refuse(s.Role != "" && roles[s.Role] == "", at+"/role", "没有这个角色。请从列表中选择。", "There is no such role. Choose one from the list.")
		refuse(s.Name == "", at+"/name", "步骤名称要填。", "Give the step a name.")
		refuse((s.Role == "") == (len(s.Persons) == 0), at+"/role", "每个步骤要么选一个角色，要么指定人员。", "Each step names either a role or persons.")
		for j, p := range s.Persons {
			if !known {
				break
			}
			if e := crew.fit(in.Document, s.Name, p.Int()); e != nil {
				list = append(list, e.At(at+"/persons/"+strconv.Itoa(j)))
			}
		}
	}
	if e := errs.Join(list...); e != nil {
		return e
	}
	return nil
}

// fit refuses a person who is gone or may not read the document at all.
func (c *crew) fit(document, step string, person int64) *errs.Error {
	p := c.byID[person]
	if p == nil || p.disabled {
		return errs.New(errs.Invalid, "approval.person", "没有这个人，或已停用。请另选。", "There is no such person, or he is disabled. Choose another.")
	}
	if sees, err := c.sees(document, 0, person); err != nil || !sees {
		return blind(step, p.name).Wrap(err)
	}
	return nil
}

func (in *FlowInput) clean() *FlowInput {
	out := *in
	out.Name = text.OneLine(in.Name)
	out.Steps = slices.Clone(in.Steps)
	for i := range out.Steps {
		s := &out.Steps[i]
		if s.Name = text.OneLine(s.Name); s.Mode == "" {
			s.Mode = Any
		}
	}
	return &out
}

// Create stores a new flow.
func Create(tx *db.Tx, given *FlowInput) (*Flow, error) {
	in := given.clean()
	if err := in.check(tx); err != nil {
		return nil, err
	}
	f := &Flow{ID: id.ID(tx.NextID()), Document: in.Document, Version: 1}
	f.fill(tx, in)
	ins := tx.Insert("approval_flow", flowColumns)
	ins.Row(f.values()...)
	ins.Queue()
	tx.BumpConfig()
	f.note(tx, "create", nil)
	return flowOf(tx, f.ID.Int())
}

// Update replaces what is filled in. Cases that run keep the steps they began with.
func Update(tx *db.Tx, flow int64, given *FlowInput) (*Flow, error) {
	in := given.clean()
	f, err := flowOf(tx, flow)
	if err != nil {
		return nil, err
	}
	if in.Document != f.Document {
		return nil, errs.New(errs.Invalid, "approval.flow", "流程的单据不能改。请新建一个流程。", "The document of a flow does not change. Make a new flow.").At("/document")
	}
	if err := f.fresh(tx, in.Version); err != nil {
		return nil, err
	}
	if err := in.check(tx); err != nil {
		return nil, err
	}
	was := f.copy()
	f.fill(tx, in)
	f.store(tx)
	f.note(tx, "update", &was)
	return flowOf(tx, flow)
}

// Remove takes a flow out of the list. Its row stays, because papers may have been approved by it.
func Remove(tx *db.Tx, flow int64, version int) error {
	f, err := flowOf(tx, flow)
	if err != nil {
		return err
	}
	if err := f.fresh(tx, version); err != nil {
		return err
	}
	f.gone = true
	f.updatedMS, f.updatedBy = tx.Now.UnixMilli(), tx.User
	f.store(tx)
	f.note(tx, "delete", nil)
	return nil
}

func (f *Flow) fresh(q db.Querier, version int) error {
	if version == f.Version {
		return nil
	}
	return auth.Stale(q, "审批流程“"+f.Name+"”", "Approval flow “"+f.Name+"”", f.updatedBy, f.updatedMS)
}

func (f *Flow) store(tx *db.Tx) {
	read := int64(f.Version)
	f.Version++
	tx.Exec(1, `UPDATE approval_flow SET document = $3, name = $4, amount_from = $5, amount_to = $6, categories = $7, departments = $8,
		steps = $9, state = $10, version = $11, updated_ms = $12, updated_by = $13 WHERE tenant_id = $1 AND id = $2 AND version = $14`,
		append(f.values(), read)...)
	tx.BumpConfig()
}

// note tells the audit trail who may decide from now on.
func (f *Flow) note(tx *db.Tx, action string, was *Flow) {
	e := audit.Event{Document: "approval.flow", Paper: f.ID.Int(), Number: f.Name, Action: action}
	old := make([]string, 6)
	if was != nil {
		old = was.said()
	}
	for i, now := range f.said() {
		if now != old[i] && action != "delete" {
			e.Changes = append(e.Changes, audit.Change{Path: "/" + flowFields[i].path, Label: flowFields[i].label, Old: old[i], New: now})
		}
	}
	audit.Note(tx, e)
}

var flowFields = [6]struct{ path, label string }{{"name", "名称 · Name"}, {"amount_from", "金额从 · Amount from"}, {"amount_to", "金额到 · Amount to"},
	{"categories", "商品类别 · Categories"}, {"departments", "部门 · Departments"}, {"steps", "步骤 · Steps"}}

// said are the values of flowFields.
func (f *Flow) said() []string {
	return []string{f.Name, f.AmountFrom.String(), f.AmountTo.String(), pack(f.Categories), pack(f.Departments), pack(f.Steps)}
}

func (f *Flow) fill(tx *db.Tx, in *FlowInput) {
	f.Name, f.AmountFrom, f.AmountTo, f.Categories, f.Departments = in.Name, in.AmountFrom, in.AmountTo, in.Categories, in.Departments
	f.Steps, f.Disabled = in.Steps, in.Disabled
	f.updatedMS, f.updatedBy = tx.Now.UnixMilli(), tx.User
}

func (f *Flow) values() []any {
	state := "on"
	switch {
	case f.gone:
		state = "gone"
	case f.Disabled:
		state = "off"
	}
	return []any{f.ID.Int(), f.Document, f.Name, int64(f.AmountFrom), int64(f.AmountTo), pack(f.Categories), pack(f.Departments), pack(f.Steps),
		state, int64(f.Version), f.updatedMS, f.updatedBy}
}

// flowOf is a copy of one flow that is not gone.
func flowOf(q db.Querier, flow int64) (*Flow, error) {
	all, err := allFlows(q)
	if err != nil {
		return nil, err
	}
	for _, list := range all {
		for _, f := range list {
			if f.ID.Int() == flow && !f.gone {
				own := f.copy()
				return &own, nil
			}
		}
	}
	return nil, errs.New(errs.NotFound, "approval.flow_missing", "没有这个审批流程。请刷新列表。", "There is no such approval flow. Refresh the list.")
}

// copy is a flow that may be changed: what is read through the cache is shared.
func (f *Flow) copy() Flow {
	own := *f
	own.Categories, own.Departments, own.Steps = slices.Clone(f.Categories), slices.Clone(f.Departments), slices.Clone(f.Steps)
	for i := range own.Steps {
		own.Steps[i].Persons = slices.Clone(f.Steps[i].Persons)
	}
	return own
}

// Flows lists the flows of a document, or of all, in the order in which they are tried.
func Flows(q db.Querier, document string) ([]Flow, error) {
	all, err := allFlows(q)
	if err != nil {
		return nil, err
	}
	var out []Flow
	for name, list := range all {
		for _, f := range list {
			if !f.gone && (document == "" || name == document) {
				out = append(out, f.copy())
			}
		}
	}
	slices.SortFunc(out, func(a, b Flow) int {
		if a.Document != b.Document {
			return slices.Compare([]string{a.Document}, []string{b.Document})
		}
		return a.Order - b.Order
	})
	return out, nil
}
