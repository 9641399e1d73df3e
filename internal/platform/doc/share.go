package doc

import (
	"encoding/json"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/tenant"
)

// Sharing lets a paper be sent by a link to somebody outside, who sees the fields declared Outside and may do some actions.
type Sharing[T any] struct {
	States  []string           // in which it can be sent
	Actions []string           // that whoever has the link may do
	Until   func(t *T) day.Day // last day on which the link opens it
}

// The rights that every link gives; what it opens and lets do is one paper's.
const (
	linkOpen = "link.open"
	linkAct  = "link.act"
)

// SharedLink is a link that was just made.
type SharedLink struct {
	Path    string    `json:"path" doc:"page of the link; it is shown once"`
	Expires time.Time `json:"expires"`
}

// Shared is a paper as whoever has a link to it sees it.
type Shared struct {
	Document string          `json:"document"`
	Label    string          `json:"label"`
	Actions  []string        `json:"actions"`
	Paper    json.RawMessage `json:"paper"`
}

// LinkInput is what somebody outside says with an action.
type LinkInput struct {
	Name   string `json:"name" minLength:"1" maxLength:"60" doc:"who says it"`
	Reason string `json:"reason,omitempty" maxLength:"400"`
}

// shareRoute adds the route that makes a link.
func (t *Type[T, I]) shareRoute(k *Kit) {
	if t.Share == nil {
		return
	}
	auth.Name("share", "分享", "share")
	api.WriteSecret(k.Router, api.Op{Method: http.MethodPost, Path: t.Path + "/{id}/link", Permission: t.Permission("share"), Zh: "生成" + t.Zh + "的链接", En: "Link to a " + t.En, Params: []api.Param{idParam}},
		func(c *api.Ctx, _ *none) (*SharedLink, error) {
			p, err := t.Source(c.Tx, c.ID())
			if err != nil {
				return nil, err
			}
			m := t.Head(p)
			if !slices.Contains(t.Share.States, m.State) {
				n := stateNames[m.State]
				return nil, errs.New(errs.Refused, "doc.share", "单据 %[1]s 的状态是“%[2]s”，不能发给客户。请先审核。", "Document %[1]s is %[3]s and cannot be sent. Approve it first.", m.Number, n[0], n[1])
			}
			company, err := tenant.Get(c.Tx)
			if err != nil {
				return nil, err
			}
			until := t.Share.Until(p).AddDays(1).Time(company.Zone())
			rights := []string{linkOpen, linkAct, t.Permission("read")}
			for _, a := range t.Share.Actions {
				rights = append(rights, t.Permission(t.action(a).permission()))
			}
			return &SharedLink{"/links/" + auth.IssueLink(c.Tx, t.Name, m.ID.Int(), rights, until), until}, nil
		})
}

// shared is the paper of a link, after an action where one is named.
func (t *Type[T, I]) shared(c *api.Ctx, action string, in *LinkInput) (*Shared, error) {
	if action != "" {
		if t.Share == nil || !slices.Contains(t.Share.Actions, action) {
			return nil, errs.New(errs.NotFound, "link.action", "这个链接没有“%s”这个操作。请刷新页面。", "This link knows no “%s”. Reload the page.", action)
		}
		if _, err := t.Act(c.Tx, id.ID(c.Link.Paper), action, 0, How{Reason: strings.TrimSpace(in.Name), Remark: in.Reason}); err != nil {
			return nil, err
		}
	}
	p, err := t.Get(c.Q, c.Lang, id.ID(c.Link.Paper))
	if err != nil {
		return nil, err
	}
	out := &Shared{Document: t.Name, Label: pick(c.Lang, t.Zh, title(t.En))}
	for _, name := range t.Share.Actions {
		if slices.Contains(t.action(name).From, t.Head(p).State) {
			out.Actions = append(out.Actions, name)
		}
	}
	out.Paper, err = t.Outside(p)
	return out, err
}

// endLinks makes links open nothing any more once the paper is taken back or closed.
func (t *Type[T, I]) endLinks(tx *db.Tx, m *Meta, before string) {
	if t.Share != nil && before != m.State && (m.State == Draft || m.State == Closed) {
		auth.EndLinks(tx, t.Name, m.ID.Int())
	}
}

// linkRoutes adds what links open, for all documents.
func (k *Kit) linkRoutes() {
	token := api.Param{Name: "token", Schema: &huma.Schema{Type: huma.TypeString}}
	api.Read(k.Router, api.Op{Path: "/links/{token}", Permission: linkOpen, Zh: "凭链接查看单据", En: "A paper opened by a link", Params: []api.Param{token}},
		func(c *api.Ctx, _ *struct{}) (*Shared, error) {
			t, err := k.find(c.Link.Document)
			if err != nil {
				return nil, err
			}
			return t.shared(c, "", nil)
		})
	action := api.Param{Name: "action", Schema: &huma.Schema{Type: huma.TypeString}}
	api.Write(k.Router, api.Op{Method: http.MethodPost, Path: "/links/{token}/{action}", Permission: linkAct, Zh: "凭链接操作单据", En: "Something done over a link", Params: []api.Param{token, action}},
		func(c *api.Ctx, in *LinkInput) (*Shared, error) {
			t, err := k.find(c.Link.Document)
			if err != nil {
				return nil, err
			}
			return t.shared(c, c.Param("action"), in)
		})
}
