package approval

import (
	"slices"

	"xingzhou/internal/kit/id"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
)

// Rights to the flows: they are settings of the company.
const (
	seeSettings    = "setting.read"
	changeSettings = "setting.update"
)

// Choice is one value that people can pick.
type Choice struct {
	Value string `json:"value"`
	Label string `json:"label"`
}

// Category is a product category; this package knows no products, so app names them.
type Category struct{ Value, Zh, En string }

// Choices is what the designer of flows offers.
type Choices struct {
	Documents   []Choice `json:"documents"`
	Roles       []Choice `json:"roles"`
	People      []Choice `json:"people"`
	Categories  []Choice `json:"categories"`
	Departments []Choice `json:"departments"`
}

// Counts are for the badge beside the menu.
type Counts struct {
	Todo      int64 `json:"todo"`
	Submitted int64 `json:"submitted" doc:"own papers that still wait for somebody"`
}

type (
	flowsInput struct {
		Document string `query:"document" json:"-" maxLength:"64"`
	}
	flowChange struct {
		ID int64 `path:"id" json:"-"`
		FlowInput
	}
	flowRemoval struct {
		ID      int64 `path:"id" json:"-"`
		Version int   `query:"version" json:"-"`
	}
	listInput struct {
		List string `query:"list" json:"-" enum:"todo,decided,submitted"`
		api.Page
	}
	paperInput struct {
		Document string `query:"document" json:"-" maxLength:"64"`
		Paper    int64  `query:"paper" json:"-" minimum:"0"`
	}
	caseInput struct {
		ID int64 `path:"id" json:"-"`
	}
	decision struct {
		ID     int64  `path:"id" json:"-"`
		Round  int    `json:"round" minimum:"1" doc:"the round of the case that the person saw"`
		Reason string `json:"reason,omitempty" maxLength:"500"`
	}
	withdrawal struct {
		ID     int64  `path:"id" json:"-"`
		Reason string `json:"reason,omitempty" maxLength:"500"`
	}
	handing struct {
		decision
		Person id.ID `json:"person" doc:"who decides instead"`
		From   id.ID `json:"from,omitempty" doc:"whose task it is; the user's own when absent"`
	}
	adding struct {
		decision
		Person id.ID  `json:"person" doc:"who decides too"`
		Place  string `json:"place" enum:"before,after"`
	}
)

// Routes adds the flows, the lists and the decisions.
func Routes(r *api.Router, categories []Category) {
	flowRoutes(r, categories)
	listRoutes(r)
	decisionRoutes(r)
	absenceRoutes(r)
}

func flowRoutes(r *api.Router, categories []Category) {
	api.Get(r, "/approvals/flows", seeSettings, "审批流程列表", "List approval flows", func(c *api.Ctx, in *flowsInput) (api.List[Flow], error) {
		list, err := Flows(c.Q, in.Document)
		return api.List[Flow]{Items: list}, err
	})
	api.Post(r, "/approvals/flows", changeSettings, "新建审批流程", "Create approval flow", func(c *api.Ctx, in *FlowInput) (*Flow, error) {
		return Create(c.Tx, in)
	})
	api.Put(r, "/approvals/flows/{id}", changeSettings, "修改审批流程", "Change approval flow", func(c *api.Ctx, in *flowChange) (*Flow, error) {
		return Update(c.Tx, in.ID, &in.FlowInput)
	})
	api.Delete(r, "/approvals/flows/{id}", changeSettings, "删除审批流程", "Delete approval flow", func(c *api.Ctx, in *flowRemoval) (struct{}, error) {
		return struct{}{}, Remove(c.Tx, in.ID, in.Version)
	})
	api.Get(r, "/approvals/try", seeSettings, "试算审批流程", "Try the approval flows", func(c *api.Ctx, in *trialInput) (*Trial, error) {
		return try(c.Q, in, c.Lang)
	})
	api.Get(r, "/approvals/choices", seeSettings, "审批流程的可选项", "What flows can name", func(c *api.Ctx, _ *struct{}) (*Choices, error) {
		return choices(c, categories)
	})
}

func listRoutes(r *api.Router) {
	api.Get(r, "/approvals/todo", auth.Anyone, "待办审批", "Approvals to do", func(c *api.Ctx, in *listInput) (api.List[Case], error) {
		crew, err := crewOf(c.Q)
		if err != nil {
			return api.List[Case]{}, err
		}
		a := &ask{list: in.List, user: c.Session.UserID, documents: readable(c), cursor: in.Cursor, limit: in.Size()}
		if a.list == "" {
			a.list = ListTodo
		}
		rows, next, err := a.page(c.Q, crew)
		if err != nil {
			return api.List[Case]{}, err
		}
		if rows, err = reached(c, crew, rows); err != nil {
			return api.List[Case]{}, err
		}
		items, err := views(c.Q, viewerOf(c), rows)
		return api.List[Case]{Items: items, NextCursor: next}, err
	})
	api.Get(r, "/approvals/counts", auth.Anyone, "待办审批数", "Count approvals", func(c *api.Ctx, _ *struct{}) (out Counts, err error) {
		crew, err := crewOf(c.Q)
		if err != nil {
			return out, err
		}
		a := &ask{list: ListTodo, user: c.Session.UserID, documents: readable(c)}
		if out.Todo, err = a.count(c.Q, crew); err != nil {
			return out, err
		}
		a.list = ListSubmitted
		out.Submitted, err = a.count(c.Q, crew)
		return out, err
	})
	api.Get(r, "/approvals/cases", auth.Anyone, "单据的审批", "Approvals of a document", func(c *api.Ctx, in *paperInput) (api.List[Case], error) {
		if err := maySee(c, in.Document, in.Paper); err != nil {
			return api.List[Case]{}, err
		}
		rows, err := db.All(c.Q, scanCase, "SELECT "+caseColumns+" FROM approval_case WHERE tenant_id = $1 AND document = $2 AND paper = $3 ORDER BY id DESC LIMIT 20",
			in.Document, in.Paper)
		if err != nil {
			return api.List[Case]{}, err
		}
		items, err := views(c.Q, viewerOf(c), rows)
		return api.List[Case]{Items: items}, err
	})
	api.Get(r, "/approvals/cases/{id}", auth.Anyone, "审批详情", "One approval", func(c *api.Ctx, in *caseInput) (*Case, error) {
		return view(c, in.ID)
	})
	api.Get(r, "/approvals/cases/{id}/people", auth.Anyone, "可加签或转交的人", "Who can be brought in", func(c *api.Ctx, in *caseInput) (api.List[Choice], error) {
		list, err := signers(c, in.ID)
		return api.List[Choice]{Items: list}, err
	})
}

func decisionRoutes(r *api.Router) {
	post := func(path, zh, en string, fn func(c *api.Ctx, in *decision) error) {
		api.Post(r, "/approvals/cases/{id}/"+path, auth.Anyone, zh, en, func(c *api.Ctx, in *decision) (*Case, error) {
			return decided(c, in.ID, func() error { return fn(c, in) })
		})
	}
	post("approve", "同意审批", "Approve", func(c *api.Ctx, in *decision) error { return Agree(c.Tx, in.ID, in.Round, in.Reason) })
	post("return", "退回审批", "Return", func(c *api.Ctx, in *decision) error { return Return(c.Tx, in.ID, in.Round, in.Reason) })
	api.Post(r, "/approvals/cases/{id}/withdraw", auth.Anyone, "撤回审批", "Withdraw", func(c *api.Ctx, in *withdrawal) (*Case, error) {
		return decided(c, in.ID, func() error { return Withdraw(c.Tx, in.ID, in.Reason) })
	})
	api.Post(r, "/approvals/cases/{id}/delegate", auth.Anyone, "转交审批", "Delegate", func(c *api.Ctx, in *handing) (*Case, error) {
		return decided(c, in.ID, func() error {
			return Delegate(c.Tx, in.ID, in.Round, in.From, in.Person, in.Reason, c.Can(changeSettings))
		})
	})
	api.Post(r, "/approvals/cases/{id}/add", auth.Anyone, "加签", "Add a signer", func(c *api.Ctx, in *adding) (*Case, error) {
		return decided(c, in.ID, func() error {
			return Add(c.Tx, in.ID, in.Round, in.Person, in.Place == "before", in.Reason)
		})
	})
}

func absenceRoutes(r *api.Router) {
	api.Get(r, "/approvals/absences", auth.Anyone, "审批代理", "Stand-ins for approvals", func(c *api.Ctx, _ *struct{}) (api.List[Absence], error) {
		list, err := Absences(c.Q, c.Session.UserID, c.Can(changeSettings))
		return api.List[Absence]{Items: list}, err
	})
	api.Post(r, "/approvals/absences", auth.Anyone, "设置审批代理", "Name a stand-in", func(c *api.Ctx, in *AbsenceInput) (api.List[Absence], error) {
		if err := c.Session.InPerson(); err != nil { // a token that reads must not pass on the decisions of its user
			return api.List[Absence]{}, err
		}
		any := c.Can(changeSettings)
		if err := Leave(c.Tx, in, any); err != nil {
			return api.List[Absence]{}, err
		}
		list, err := Absences(c.Q, c.Session.UserID, any)
		return api.List[Absence]{Items: list}, err
	})
	api.Delete(r, "/approvals/absences/{id}", auth.Anyone, "结束审批代理", "End a stand-in", func(c *api.Ctx, in *caseInput) (struct{}, error) {
		if err := c.Session.InPerson(); err != nil {
			return struct{}{}, err
		}
		return struct{}{}, ComeBack(c.Tx, in.ID, c.Can(changeSettings))
	})
	api.Get(r, "/approvals/people", auth.Anyone, "可代理审批的人", "Who can stand in", func(c *api.Ctx, _ *struct{}) (api.List[Choice], error) {
		crew, err := crewOf(c.Q)
		if err != nil {
			return api.List[Choice]{}, err
		}
		approves := len(readable(c)) > 0 // a supplier is not told who works here
		return api.List[Choice]{Items: crew.choices(func(p *person) bool { return approves && p.id != c.Session.UserID })}, nil
	})
}

func viewerOf(c *api.Ctx) viewer {
	return viewer{user: c.Session.UserID, lang: c.Lang, admin: c.Can(changeSettings), can: c.Can}
}

// readable are the documents that the user may read.
func readable(c *api.Ctx) []string {
	return slices.DeleteFunc(documents(), func(name string) bool { return !c.Can(name + ".read") })
}

// reached leaves out cases of papers that the user no longer reaches: what he submitted or decided once is no right to see it still.
func reached(c *api.Ctx, crew *crew, rows []row) ([]row, error) {
	var failed error
	return slices.DeleteFunc(rows, func(x row) bool {
		if failed != nil || c.Session.Reach(x.Document+".read").All {
			return false
		}
		ok, err := crew.sees(x.Document, x.Paper, c.Session.UserID)
		failed = err
		return !ok
	}), failed
}

// maySee refuses whoever may not read the document, and hides papers beyond a user's reach.
func maySee(c *api.Ctx, document string, paper int64) error {
	if _, known := documentOf(document); !known {
		return missing()
	}
	if err := c.Require(document + ".read"); err != nil {
		return err
	}
	crew, err := crewOf(c.Q)
	if err != nil {
		return err
	}
	if ok, err := crew.sees(document, paper, c.Session.UserID); err != nil || !ok {
		if err != nil {
			return err
		}
		return missing()
	}
	return nil
}

func caseOf(c *api.Ctx, caseID int64) (*row, error) {
	x, ok, err := db.One(c.Q, scanCase, "SELECT "+caseColumns+" FROM approval_case WHERE tenant_id = $1 AND id = $2", caseID)
	if err != nil {
		return nil, err
	}
	if !ok {
		return nil, missing()
	}
	return &x, maySee(c, x.Document, x.Paper)
}

func view(c *api.Ctx, caseID int64) (*Case, error) {
	x, err := caseOf(c, caseID)
	if err != nil {
		return nil, err
	}
	list, err := views(c.Q, viewerOf(c), []row{*x})
	if err != nil {
		return nil, err
	}
	return &list[0], nil
}

// decided acts on a case that the user may see, and answers what became of it. A token that reads papers does not decide on them:
// it needs the right to approve.
func decided(c *api.Ctx, caseID int64, act func() error) (*Case, error) {
	x, err := caseOf(c, caseID)
	if err != nil {
		return nil, err
	}
	if c.Session.Source == auth.FromToken {
		if err := c.Require(x.Document + ".approve"); err != nil {
			return nil, err
		}
	}
	if err := act(); err != nil {
		return nil, err
	}
	return view(c, caseID)
}

// signers are those who could decide on a case besides those who are asked.
func signers(c *api.Ctx, caseID int64) ([]Choice, error) {
	x, err := caseOf(c, caseID)
	if err != nil {
		return nil, err
	}
	crew, err := crewOf(c.Q)
	if err != nil {
		return nil, err
	}
	asked, err := waitingFor(c.Q, x)
	if err != nil {
		return nil, err
	}
	return crew.choices(func(p *person) bool {
		if p.id == x.Maker || p.id == c.Session.UserID || slices.ContainsFunc(asked, func(t task) bool { return t.person == p.id }) {
			return false
		}
		ok, failed := crew.sees(x.Document, x.Paper, p.id)
		if failed != nil {
			err = failed
		}
		return ok
	}), err
}

func (c *crew) choices(keep func(p *person) bool) []Choice {
	out := []Choice{}
	for _, p := range c.order {
		if !p.disabled && keep(p) {
			out = append(out, Choice{Value: id.ID(p.id).String(), Label: p.name})
		}
	}
	return out
}

// choices lists what flows can name, in the user's language.
func choices(c *api.Ctx, categories []Category) (*Choices, error) {
	crew, err := crewOf(c.Q)
	if err != nil {
		return nil, err
	}
	out := &Choices{People: crew.choices(func(*person) bool { return true })}
	say := func(zh, en string) string {
		if c.Lang == "en" {
			return en
		}
		return zh
	}
	for _, name := range documents() {
		d, _ := documentOf(name)
		out.Documents = append(out.Documents, Choice{name, say(d.Zh, d.En)})
	}
	for _, x := range categories {
		out.Categories = append(out.Categories, Choice{x.Value, say(x.Zh, x.En)})
	}
	roles, err := auth.Roles(c.Q)
	if err != nil {
		return nil, err
	}
	for _, x := range roles {
		out.Roles = append(out.Roles, Choice{x.Key, say(x.Name, x.NameEn)})
	}
	out.Departments, err = departments(c.Q)
	return out, err
}

func departments(q db.Querier) ([]Choice, error) {
	return db.All(q, func(r *db.Row) Choice { return Choice{Value: id.ID(r.Int()).String(), Label: r.Text()} },
		"SELECT id, name FROM auth_department WHERE tenant_id = $1 AND disabled = 0 ORDER BY name")
}
