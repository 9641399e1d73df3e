package app

import (
	"cmp"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/audit"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/file"
	"xingzhou/internal/platform/tenant"
)

// Event is one thing that somebody did.
type Event struct {
	No       int64     `json:"no" doc:"its number in the chain"`
	At       time.Time `json:"at"`
	User     id.ID     `json:"user"`
	UserName string    `json:"user_name"`
	Source   string    `json:"source" enum:"screen,import,api,automatic"`
	IP       string    `json:"ip" perm:"audit.read"`
	Agent    string    `json:"agent" perm:"audit.read"`
	Request  string    `json:"request" perm:"audit.read" doc:"number of the request, as in the log of the server"`
	Document string    `json:"document"`
	Paper    id.ID     `json:"paper"`
	Number   string    `json:"number"`
	Action   string    `json:"action"`
	What     string    `json:"what" doc:"the action in words, in the language of the user"`
	Changes  []Changed `json:"changes"`
	ErasedBy int64     `json:"erased_by" doc:"number of the event that tells why the values are gone; 0 while they are there"`
}

// Changed is one field that has another value than before.
type Changed struct {
	Path   string `json:"path" doc:"JSON pointer into the paper: /lines/2/qty"`
	Label  string `json:"label"`
	Old    string `json:"old"`
	New    string `json:"new"`
	Hidden bool   `json:"hidden" doc:"the user may not see the values"`
}

// Access is a line of the access log.
type Access struct {
	ID       id.ID     `json:"id"`
	At       time.Time `json:"at"`
	Kind     string    `json:"kind"`
	User     id.ID     `json:"user"`
	UserName string    `json:"user_name"`
	Login    string    `json:"login" doc:"as it was given"`
	Source   string    `json:"source"`
	IP       string    `json:"ip"`
	Agent    string    `json:"agent"`
	Request  string    `json:"request"`
	Document string    `json:"document"`
	Paper    id.ID     `json:"paper"`
	Detail   string    `json:"detail"`
}

// AuditDocument is a kind of paper that events tell of.
type AuditDocument struct {
	Name  string `json:"name"`
	Label string `json:"label"`
}

// AuditPerson is somebody of whom events may tell.
type AuditPerson struct {
	ID   id.ID  `json:"id"`
	Name string `json:"name"`
}

type auditFilter struct {
	User   id.ID   `query:"user" json:"-"`
	Source string  `query:"source" json:"-" enum:"screen,import,api,automatic"`
	From   day.Day `query:"from" json:"-"`
	To     day.Day `query:"to" json:"-"`
	api.Page
}

type eventInput struct {
	Document string `query:"document" json:"-" maxLength:"100"`
	Paper    id.ID  `query:"paper" json:"-"`
	Action   string `query:"action" json:"-" maxLength:"100"`
	auditFilter
}

type accessInput struct {
	Kind string `query:"kind" json:"-" enum:"sign_in,sign_out,failed,denied,export,personal"`
	auditFilter
}

type historyInput struct {
	Document string `query:"document" json:"-" maxLength:"100"`
	Paper    id.ID  `query:"paper" json:"-"`
	api.Page
}

func (a *App) auditRoutes(r *api.Router) {
	api.Get(r, "/audit/events", "audit.read", "操作日志", "What was done", func(c *api.Ctx, in *eventInput) (api.List[Event], error) {
		f, err := in.filter(c)
		f.Document, f.Paper, f.Kind = in.Document, in.Paper.Int(), in.Action
		if err != nil {
			return api.List[Event]{}, err
		}
		return events(c, f)
	})
	api.Get(r, "/audit/history", auth.Anyone, "一张单据的操作日志", "What was done to one paper", func(c *api.Ctx, in *historyInput) (api.List[Event], error) {
		f := audit.Filter{Document: in.Document, Paper: in.Paper.Int(), Limit: in.Size()}
		err := before(&f, in.Cursor)
		if err == nil && !c.Can("audit.read") {
			err = file.Docs{}.MayRead(c, in.Document, f.Paper)
		}
		if err != nil {
			return api.List[Event]{}, err
		}
		return events(c, f)
	})
	api.Get(r, "/audit/access", "audit.read", "访问日志", "Who came in, and what was refused", func(c *api.Ctx, in *accessInput) (api.List[Access], error) {
		f, err := in.filter(c)
		f.Kind = in.Kind
		if err != nil {
			return api.List[Access]{}, err
		}
		return accesses(c, f)
	})
	api.Get(r, "/audit/check", "audit.read", "核对操作日志", "Check the chain of the audit trail", func(c *api.Ctx, _ *struct{}) (*audit.Checked, error) {
		return audit.Check(c.Q, c.Session.Tenant)
	})
	api.Get(r, "/audit/documents", "audit.read", "操作日志里的单据种类", "Kinds of papers in the audit trail", func(c *api.Ctx, _ *struct{}) (api.List[AuditDocument], error) {
		return api.List[AuditDocument]{Items: documents(r, c.Lang)}, nil
	})
	api.Get(r, "/audit/people", "audit.read", "操作日志里的人员", "People in the audit trail", func(c *api.Ctx, _ *struct{}) (api.List[AuditPerson], error) {
		return people(c)
	})
	api.Get(r, "/audit/keep", "audit.read", "日志保存期限", "How long the logs are kept", func(c *api.Ctx, _ *struct{}) (audit.Keep, error) {
		return audit.Kept(c.Q)
	})
	api.Put(r, "/audit/keep", "audit.purge", "设置日志保存期限", "Set how long the logs are kept", func(c *api.Ctx, in *audit.Keep) (audit.Keep, error) {
		return *in, audit.SetKept(c.Tx, *in)
	})
	api.Plain(r, http.MethodPost, "/audit/purge", "audit.purge", "清理过期日志", "Take away what was kept long enough", func(c *api.Ctx, _ *struct{}) (audit.Purged, error) {
		return audit.PurgeKept(c, a.DB, c.Session.Tenant, c.Session.UserID)
	})
}

// filter reads what both lists are chosen by; days are those of the company.
func (in *auditFilter) filter(c *api.Ctx) (audit.Filter, error) {
	f := audit.Filter{User: in.User.Int(), Source: in.Source, Limit: in.Size()}
	company, err := tenant.Get(c.Q)
	if err != nil {
		return f, err
	}
	if in.From != 0 {
		f.FromMS = in.From.Time(company.Zone()).UnixMilli()
	}
	if in.To != 0 {
		f.ToMS = in.To.AddDays(1).Time(company.Zone()).UnixMilli()
	}
	return f, before(&f, in.Cursor)
}

func before(f *audit.Filter, cursor string) (err error) {
	if cursor == "" {
		return nil
	}
	if f.Before, err = strconv.ParseInt(cursor, 10, 64); err != nil || f.Before <= 0 {
		return errs.New(errs.Invalid, "list.cursor", "翻页标记不对。请从第一页重新开始。", "The cursor is wrong. Begin again at the first page.").At("?cursor")
	}
	return nil
}

func events(c *api.Ctx, f audit.Filter) (api.List[Event], error) {
	out := api.List[Event]{}
	lines, err := audit.Events(c.Q, f)
	if err != nil {
		return out, err
	}
	names, err := auth.Names(c.Q)
	for _, l := range lines {
		out.Items = append(out.Items, Event{No: l.No, At: time.UnixMilli(l.AtMS).UTC(), User: id.ID(l.User), UserName: names[l.User], Source: l.Source,
			IP: l.IP, Agent: l.Agent, Request: l.Request, Document: l.Document, Paper: id.ID(l.Paper), Number: l.Number,
			Action: l.Action, What: inWords(l.Document+"."+l.Action, c.Lang), Changes: changed(c, l), ErasedBy: l.ErasedBy})
	}
	if len(lines) == f.Limit {
		out.NextCursor = strconv.FormatInt(lines[len(lines)-1].No, 10)
	}
	return out, err
}

// changed shows the values as far as the user may see them.
func changed(c *api.Ctx, l audit.Line) []Changed {
	out := make([]Changed, len(l.Changes))
	for i, x := range l.Changes {
		out[i] = Changed{Path: x.Path, Label: inLang(x.Label, c.Lang), Old: x.Old, New: x.New}
		if x.Need != "" && !c.Can(x.Need) {
			out[i].Old, out[i].New, out[i].Hidden = "", "", true
		}
	}
	return out
}

func accesses(c *api.Ctx, f audit.Filter) (api.List[Access], error) {
	out := api.List[Access]{}
	lines, err := audit.Accesses(c.Q, f)
	if err != nil {
		return out, err
	}
	names, err := auth.Names(c.Q)
	for _, l := range lines {
		out.Items = append(out.Items, Access{ID: id.ID(l.ID), At: time.UnixMilli(l.AtMS).UTC(), Kind: l.Kind, User: id.ID(l.User), UserName: names[l.User],
			Login: l.Login, Source: l.Source, IP: l.IP, Agent: l.Agent, Request: l.Request, Document: l.Document, Paper: id.ID(l.Paper), Detail: l.Detail})
	}
	if len(lines) == f.Limit {
		out.NextCursor = strconv.FormatInt(lines[len(lines)-1].ID, 10)
	}
	return out, err
}

func people(c *api.Ctx) (api.List[AuditPerson], error) {
	names, err := auth.Names(c.Q)
	out := api.List[AuditPerson]{}
	for person, name := range names {
		out.Items = append(out.Items, AuditPerson{ID: id.ID(person), Name: name})
	}
	slices.SortFunc(out.Items, func(a, b AuditPerson) int { return cmp.Or(strings.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID)) })
	return out, err
}

// inLang is one half of "数量 · Quantity".
func inLang(label, lang string) string {
	zh, en, both := strings.Cut(label, " · ")
	if both && lang == "en" {
		return en
	}
	return zh
}

func inWords(permission, lang string) string {
	zh, en, ok := auth.PermissionName(permission)
	switch {
	case !ok:
		return ""
	case lang == "en":
		return en
	}
	return zh
}

// documents are what the routes that write write.
func documents(r *api.Router, lang string) []AuditDocument {
	var out []AuditDocument
	for _, x := range r.Routes {
		cut := strings.LastIndexByte(x.Permission, '.')
		if x.Method == http.MethodGet || cut < 0 {
			continue
		}
		name := x.Permission[:cut]
		if slices.ContainsFunc(out, func(d AuditDocument) bool { return d.Name == name }) {
			continue
		}
		label := strings.TrimPrefix(strings.TrimPrefix(inWords(name+".read", lang), "查看"), "see ")
		if label == "" {
			label = name
		}
		out = append(out, AuditDocument{Name: name, Label: label})
	}
	slices.SortFunc(out, func(a, b AuditDocument) int { return strings.Compare(a.Name, b.Name) })
	return out
}
