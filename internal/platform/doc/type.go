// Package doc 单据: a paper is declared once, and from the declaration come its store, lists, totals, routes, batch actions,
// exchange with Excel, audit trail, own fields and what screens know of it. It describes shape, never rules, and knows no posting.
// Invariant: a paper changes only from the version that the person saw, only along a declared pair of states, and never unnoticed
// by the audit trail.
package doc

import (
	"maps"
	"slices"
	"strings"

	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/db"
)

// Type declares the paper T, which a person or a program writes by the command I.
type Type[T, I any] struct {
	Name, Zh, En string // "sales.order", also the first part of its permissions; En as it stands within a sentence
	Plural       string // of En, where it is not En with an s
	Path         string // "/sales/orders"
	Table        string // "sales_order"; the lines lie in sales_order_line
	Prefix       string // of its numbers
	Head         func(*T) *Meta
	Said         func(*I) *Said
	Fields       []Field[T]
	Lines        Lines[T] // nil when it has none
	Only         string   // condition on the rows of a table that two papers share
	Actions      []Action[T]
	States       map[string][2]string // names of states beyond draft, approved, closed: Chinese and English
	Filters      []Filtered
	// Words is a further condition of the search box, such as on the products of the lines.
	Words func(words string) (string, []any)
	// Owners are subqueries for the makers of the papers that this one follows from: what follows is theirs too.
	Owners []string
	House  string // column of the warehouse, for the reach of keepers; "" when it has none

	// Fill reads what the command names, checks it and works out the paper. It asks for the number in its batch by Meta.AskNumber.
	Fill func(tx *db.Tx, t *T, in *I) error
	// Again is the command that would write the paper as it is: for copies, and to check a draft again before it is approved.
	Again func(t *T) *I
	// Refill says that a stored draft is filled again from Again before it is approved: what it names may have changed since.
	Refill bool
	// Know reads what flows ask of a stored paper and its declaration does not store, such as the categories of its products; Refill
	// does so by itself. It is called before every approval, so it costs nothing where the paper knows already.
	Know func(tx *db.Tx, t *T) error
	// Rows fills what lists show and do not store.
	Rows func(q db.Querier, rows []*T) error
	// Show fills what a screen shows beside the names of references: only for one paper, outside the write lane.
	Show func(q db.Querier, lang string, t *T) error
	// Gone lets go what hangs on a draft that is being deleted.
	Gone func(tx *db.Tx, t *T) error
	// Offer replaces the actions that follow from the state, where a paper offers more.
	Offer func(t *T) []string
	// Share lets papers be sent by a link; nil: they cannot.
	Share *Sharing[T]
	// Worth and Sorts are what approval flows ask: an amount in the company's currency, and the categories of products.
	// A paper without Worth knows no approval flows. About is whom or what it concerns, in a few words.
	Worth func(t *T) money.Amount
	Sorts func(t *T) []string
	About func(t *T) string

	columns string // head columns in the order of scan
	trace   Tracer
}

// Said is what every command can say beside its own fields.
type Said struct {
	Approve bool `json:"approve,omitempty" doc:"approve it at once"`
	Version int  `json:"version,omitempty" doc:"of the paper that is changed"`
	// Accept says that a person has seen the warning of a first try, and goes on.
	Accept bool   `json:"accept,omitempty" doc:"go on in spite of a warning that was seen"`
	Custom Custom `json:"custom,omitempty" doc:"the company's own fields"`
}

// Head is the one of the paper that embeds it.
func (m *Meta) Head() *Meta { return m }

// Command is what was said with the command that embeds it.
func (s *Said) Command() *Said { return s }

// Approving is said by programs that approve what they write at once.
var Approving = Said{Approve: true}

// Action takes a paper from one of some states to one of some others. Do changes the paper; the kit checks before, and stores after.
type Action[T any] struct {
	Name, Zh, En string
	From, To     []string
	Permission   string // its last part, Name when empty
	When         func(t *T) bool
	Lines        bool // Do changes lines too
	Do           func(tx *db.Tx, t *T, how How) error
}

func (a *Action[T]) permission() string {
	if a.Permission != "" {
		return a.Permission
	}
	return a.Name
}

// How is what a person said with an action.
type How struct {
	Accept bool
	Reason string // over a link: who said it
	Remark string // what was said there
}

// Approval is the action that makes a draft count.
func Approval[T any](do func(tx *db.Tx, t *T, how How) error) Action[T] {
	return Action[T]{Name: "approve", Zh: "审核", En: "Approve", From: []string{Draft}, To: []string{Approved}, Lines: true, Do: do}
}

// Unapproval takes an approval back.
func Unapproval[T any](do func(tx *db.Tx, t *T, how How) error) Action[T] {
	return Action[T]{Name: "unapprove", Zh: "反审核", En: "Un-approve", From: []string{Approved}, To: []string{Draft}, Lines: true, Do: do}
}

// HeadOnly is for an action of a paper whose lines stay as they are stored.
func (a Action[T]) HeadOnly() Action[T] { a.Lines = false; return a }

// Filtered is a condition of a list that is no plain field, such as progress.
type Filtered struct {
	Name, Zh, En string
	Options      []Option // nil: an id
	Where        func(w *Filter, value string)
}

// Ready works out what the declaration amounts to; it is called once, where the paper is declared.
func (t Type[T, I]) Ready() *Type[T, I] {
	t.columns = joined(append(append([]string{"id", "number", "day"}, columnsOf(t.Fields)...), MetaColumns+", custom"), "")
	if t.Lines != nil {
		t.Lines.under(t.Table)
	}
	maps.Copy(stateNames, t.States)
	return &t
}

// action finds an action by name.
func (t *Type[T, I]) action(name string) *Action[T] {
	for i := range t.Actions {
		if t.Actions[i].Name == name {
			return &t.Actions[i]
		}
	}
	return nil
}

// offered lists what may be done with a paper in its state.
func (t *Type[T, I]) offered(p *T) []string {
	if t.Offer != nil {
		return t.Offer(p)
	}
	var out []string
	m := t.Head(p)
	if m.State == Draft {
		out = append(out, "edit")
	}
	for _, a := range t.Actions {
		if slices.Contains(a.From, m.State) && (a.When == nil || a.When(p)) {
			out = append(out, a.Name)
		}
	}
	if m.State == Draft && m.PostingNo == 0 {
		out = append(out, "delete")
	}
	if t.Again != nil {
		out = append(out, "copy")
	}
	return out
}

// plural is the English word for several papers.
func (t *Type[T, I]) plural() string {
	switch en := t.En; {
	case t.Plural != "":
		return t.Plural
	case strings.HasSuffix(en, "y") && !strings.HasSuffix(en, "ay"):
		return en[:len(en)-1] + "ies"
	default:
		return en + "s"
	}
}

// title is En as a heading.
func title(en string) string { return strings.ToUpper(en[:1]) + en[1:] }

// Permission is the right to do something with the paper.
func (t *Type[T, I]) Permission(action string) string { return t.Name + "." + action }

// NotFound says that the paper is not there.
func (t *Type[T, I]) NotFound(paper id.ID) error { return NotFound(t.Zh, t.En, paper) }

// shown puts what a screen may do next on a paper that was just written.
func (t *Type[T, I]) shown(p *T, err error) (*T, error) {
	if err == nil {
		t.Head(p).Actions = t.offered(p)
	}
	return p, err
}

// mayApprove asks for the right to approve where a paper is approved while it is saved.
func (t *Type[T, I]) mayApprove(c *api.Ctx, in *I) error {
	if !t.Said(in).Approve {
		return nil
	}
	return c.Require(t.Permission("approve"))
}
