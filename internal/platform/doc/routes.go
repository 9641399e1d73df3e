package doc

import (
	"encoding/json"
	"net/http"
	"slices"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"xingzhou/internal/kit/id"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/exchange"
)

// Kit is what documents are plugged into.
type Kit struct {
	Router *api.Router
	Tracer Tracer
	// Exchange reads files into papers and writes lists into files.
	Exchange *exchange.Service

	types []described
}

type none struct{}

// page is one page of a list.
type page struct {
	Items      []json.RawMessage `json:"items"`
	NextCursor string            `json:"next_cursor"`
}

// ActionInput is what a person says with an action.
type ActionInput struct {
	Version int    `json:"version,omitempty" doc:"of the paper that the person saw; absent = do not compare"`
	Accept  bool   `json:"accept,omitempty" doc:"go on in spite of a warning that was seen"`
	Reason  string `json:"reason,omitempty" maxLength:"500"`
}

type deleteInput struct {
	Version int `query:"version" json:"-"`
}

// Add gives a document its routes and makes it known to approval flows, exchange, attachments and the list of documents.
func Add[T, I any](k *Kit, t *Type[T, I]) {
	t.trace = k.Tracer
	k.types = append(k.types, t)
	auth.Name(t.Name, t.Zh, t.plural())
	for i := range t.Actions {
		a := &t.Actions[i]
		auth.Name(a.permission(), a.Zh, strings.ToLower(a.En))
	}
	t.readRoutes(k)
	t.writeRoutes(k)
	for i := range t.Actions {
		t.actionRoute(k, &t.Actions[i])
	}
	t.batchRoute(k)
	t.shareRoute(k)
	t.connect(k)
}

var idParam = api.Param{Name: "id", Schema: api.IDParam()}

func (t *Type[T, I]) readRoutes(k *Kit) {
	r, read := k.Router, t.Permission("read")
	api.Read(r, api.Op{Path: t.Path, Permission: read, Zh: t.Zh + "列表", En: "List " + t.plural(), Params: append(t.params(), t.sortParam()),
		Answer: t.pageSchema(r)}, func(c *api.Ctx, in *api.Page) (page, error) {
		x := t.query(c)
		x.Cursor, x.Limit = in.Cursor, in.Size()
		rows, next, err := t.List(c.Q, x)
		if err == nil {
			err = t.waits(c.Q, c.Session.UserID, rows...)
		}
		if err != nil {
			return page{}, err
		}
		out := page{Items: make([]json.RawMessage, len(rows)), NextCursor: next}
		for i, p := range rows {
			if out.Items[i], err = t.row(p, c.Can); err != nil {
				return page{}, err
			}
		}
		return out, nil
	})
	api.Read(r, api.Op{Path: t.Path + "/totals", Permission: read, Zh: t.Zh + "合计", En: "Total " + t.plural(), Params: t.params(),
		Answer: t.totalsSchema(r)}, func(c *api.Ctx, _ *struct{}) (json.RawMessage, error) {
		return t.Totals(c.Q, t.query(c), c.Can)
	})
	api.Read(r, api.Op{Path: t.Path + "/{id}", Permission: read, Zh: t.Zh, En: "One " + t.En, Params: []api.Param{idParam}},
		func(c *api.Ctx, _ *struct{}) (*T, error) { return t.Get(c.Q, c.Lang, c.ID()) })
}

// query is what the address of a list asks for, within the reach of the user.
func (t *Type[T, I]) query(c *api.Ctx) Query {
	x := Query{Values: map[string]string{}, Sort: c.Param("sort"), Reach: c.Session.Reach(t.Permission("read"))}
	for _, p := range t.params() {
		x.Values[p.Name] = c.Param(p.Name)
	}
	return x
}

// Get reads a paper with all that a screen shows.
func (t *Type[T, I]) Get(q db.Querier, lang string, paper id.ID) (*T, error) {
	p, err := t.Source(q, paper)
	if err != nil {
		return nil, err
	}
	m := t.Head(p)
	users, err := auth.Names(q)
	if err != nil {
		return nil, err
	}
	m.CreatedName, m.ApprovedName = users[m.CreatedBy], users[m.ApprovedBy]
	if t.trace != nil {
		if m.Links, err = t.trace.Links(q, t.Name, paper.Int()); err != nil {
			return nil, err
		}
	}
	if err := t.named(q, []*T{p}); err != nil {
		return nil, err
	}
	if t.Show != nil {
		if err := t.Show(q, lang, p); err != nil {
			return nil, err
		}
	}
	var user int64
	if s := auth.From(db.Context(q)); s != nil {
		user = s.UserID
	}
	return t.shown(p, t.waits(q, user, p))
}

func (t *Type[T, I]) writeRoutes(k *Kit) {
	r, one := k.Router, []api.Param{idParam}
	api.Write(r, api.Op{Method: http.MethodPost, Path: t.Path, Permission: t.Permission("create"), Zh: "新建" + t.Zh, En: "Create " + t.En},
		func(c *api.Ctx, in *I) (*T, error) {
			if err := t.mayApprove(c, in); err != nil {
				return nil, err
			}
			return t.shown(t.Create(c.Tx, in))
		})
	api.Write(r, api.Op{Method: http.MethodPut, Path: t.Path + "/{id}", Permission: t.Permission("update"), Zh: "修改" + t.Zh, En: "Change " + t.En, Params: one},
		func(c *api.Ctx, in *I) (*T, error) {
			if err := t.mayApprove(c, in); err != nil {
				return nil, err
			}
			return t.shown(t.Update(c.Tx, c.ID(), in))
		})
	api.Write(r, api.Op{Method: http.MethodDelete, Path: t.Path + "/{id}", Permission: t.Permission("delete"), Zh: "删除" + t.Zh + "草稿", En: "Delete " + t.En + " draft", Params: one},
		func(c *api.Ctx, in *deleteInput) (none, error) { return none{}, t.Delete(c.Tx, c.ID(), in.Version) })
	if t.Again != nil {
		api.Write(r, api.Op{Method: http.MethodPost, Path: t.Path + "/{id}/copy", Permission: t.Permission("create"), Zh: "复制" + t.Zh, En: "Copy " + t.En, Params: one},
			func(c *api.Ctx, _ *none) (*T, error) { return t.shown(t.Copy(c.Tx, c.ID())) })
	}
}

func (t *Type[T, I]) actionRoute(k *Kit, a *Action[T]) {
	api.Write(k.Router, api.Op{Method: http.MethodPost, Path: t.Path + "/{id}/" + a.Name, Permission: t.Permission(a.permission()),
		Zh: a.Zh + t.Zh, En: a.En + " " + t.En, Params: []api.Param{idParam}}, func(c *api.Ctx, in *ActionInput) (*T, error) {
		return t.shown(t.Act(c.Tx, c.ID(), a.Name, in.Version, How{Accept: in.Accept, Reason: in.Reason}))
	})
}

// BatchInput is one action for many papers.
type BatchInput struct {
	Action string      `json:"action" doc:"the name of an action, or delete"`
	Papers []BatchItem `json:"papers" minItems:"1" maxItems:"200"`
	Accept bool        `json:"accept,omitempty"`
	Reason string      `json:"reason,omitempty" maxLength:"500"`
}

// BatchItem names a paper and the version that was seen.
type BatchItem struct {
	ID      id.ID `json:"id"`
	Version int   `json:"version,omitempty"`
}

// BatchResult is what became of one of them.
type BatchResult struct {
	ID     id.ID  `json:"id"`
	Number string `json:"number"`
	State  string `json:"state"`
	Done   bool   `json:"done"`
	Code   string `json:"code,omitempty" doc:"stable name of the refusal"`
	Detail string `json:"detail,omitempty" doc:"what happened and what to do, in the user's language"`
}

// batchRoute adds one action for many papers. Each is a transaction of its own, so that one refusal does not hold up the others,
// under a key of its own, so that the whole can be sent again.
func (t *Type[T, I]) batchRoute(k *Kit) {
	api.WriteParts(k.Router, api.Op{Method: http.MethodPost, Path: t.Path + "/batch", Permission: t.Permission("read"), Zh: t.Zh + "批量操作", En: "Many " + t.plural() + " at once"},
		func(c *api.Ctx, in *BatchInput, parts *api.Parts) (map[string][]BatchResult, error) {
			a := t.action(in.Action)
			if a == nil && in.Action != "delete" {
				return nil, t.unknown(in.Action)
			}
			right := "delete"
			if a != nil {
				right = a.permission()
			}
			if err := c.Require(t.Permission(right)); err != nil {
				return nil, err
			}
			out := make([]BatchResult, len(in.Papers))
			for i, x := range in.Papers {
				out[i] = t.oneOfMany(c, in, x, parts)
			}
			return map[string][]BatchResult{"results": out}, nil
		})
}

// oneResult is what a keyed transaction of a batch stores.
type oneResult struct{ Number, State string }

func (t *Type[T, I]) oneOfMany(c *api.Ctx, in *BatchInput, x BatchItem, parts *api.Parts) BatchResult {
	out := BatchResult{ID: x.ID}
	made, err := api.Part(parts, x.ID.String(), func(c *api.Ctx) (oneResult, error) {
		tx := c.Tx
		if in.Action == "delete" {
			return oneResult{}, t.Delete(tx, x.ID, x.Version)
		}
		p, err := t.Act(tx, x.ID, in.Action, x.Version, How{Accept: in.Accept, Reason: in.Reason})
		if err != nil {
			return oneResult{}, err
		}
		return oneResult{t.Head(p).Number, t.Head(p).State}, nil
	})
	out.Number, out.State, out.Done = made.Number, made.State, err == nil
	if err != nil {
		e := parts.Refusal(err)
		out.Code, out.Detail = e.Reason, e.In(c.Lang)
	}
	return out
}

// params are what a list can be narrowed by.
func (t *Type[T, I]) params() []api.Param {
	text := func(n int) *huma.Schema { return &huma.Schema{Type: huma.TypeString, MaxLength: &n} }
	out := []api.Param{{Name: "q", Schema: text(100)}, {Name: "state", Schema: choice(t.states()...)},
		{Name: "from", Schema: api.DayParam()}, {Name: "to", Schema: api.DayParam()}, {Name: "custom", Schema: text(500)}}
	for i := range t.Fields {
		f := &t.Fields[i]
		switch {
		case !f.filter:
		case f.Kind == KindRef:
			out = append(out, api.Param{Name: f.Name, Schema: api.IDParam()})
		case f.Kind == KindFlag:
			out = append(out, api.Param{Name: f.Name, Schema: &huma.Schema{Type: huma.TypeBoolean}})
		case f.Kind == KindEnum:
			out = append(out, api.Param{Name: f.Name, Schema: choice(values(f.options)...)})
		default:
			out = append(out, api.Param{Name: f.Name, Schema: text(200)})
		}
	}
	for _, f := range t.Filters {
		s := api.IDParam()
		if f.Options != nil {
			s = choice(values(f.Options)...)
		}
		out = append(out, api.Param{Name: f.Name, Schema: s})
	}
	return out
}

func (t *Type[T, I]) sortParam() api.Param {
	names := []string{"date", "-date"}
	for i := range t.Fields {
		if f := &t.Fields[i]; f.sort {
			names = append(names, f.Name, "-"+f.Name)
		}
	}
	return api.Param{Name: "sort", Schema: choice(names...)}
}

func choice(values ...string) *huma.Schema {
	s := &huma.Schema{Type: huma.TypeString}
	for _, v := range values {
		s.Enum = append(s.Enum, v)
	}
	return s
}

func values(options []Option) []string {
	out := make([]string, len(options))
	for i, o := range options {
		out[i] = o.Value
	}
	return out
}

// states are all that the declared actions lead from and to.
func (t *Type[T, I]) states() []string {
	out := []string{Draft}
	for _, a := range t.Actions {
		for _, s := range append(slices.Clone(a.From), a.To...) {
			if !slices.Contains(out, s) {
				out = append(out, s)
			}
		}
	}
	return out
}
