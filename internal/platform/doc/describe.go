package doc

import (
	"slices"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/approval"
	"xingzhou/internal/platform/db"
)

// Described is what screens and programs know of a document; labels are in the language of who asks.
type Described struct {
	Name    string           `json:"name"`
	Label   string           `json:"label"`
	Path    string           `json:"path"`
	Number  string           `json:"number"`
	Fields  []DescribedField `json:"fields"`
	Lines   *DescribedLines  `json:"lines,omitempty"`
	States  []Labelled       `json:"states"`
	Moves   []Move           `json:"moves" doc:"the pairs of states that actions lead along"`
	Actions []DescribedAct   `json:"actions"`
	Can     []string         `json:"can" doc:"what the user may do with such papers"`
}

// DescribedField is one field.
type DescribedField struct {
	Name     string   `json:"name"`
	Label    string   `json:"label"`
	Kind     string   `json:"kind" enum:"text,int,percent,flag,day,time,amount,qty,price,rate,ref,enum"`
	Ref      string   `json:"ref,omitempty" doc:"what a reference points to"`
	Options  []Option `json:"options,omitempty"`
	List     bool     `json:"list"`
	Input    bool     `json:"input"`
	Required bool     `json:"required"`
	Sort     bool     `json:"sort"`
	Filter   bool     `json:"filter"`
	Total    bool     `json:"total"`
	Max      int      `json:"max,omitempty"`
	Custom   bool     `json:"custom" doc:"a field of the company's own, in custom"`
}

// DescribedLines are the lines.
type DescribedLines struct {
	Name   string           `json:"name"`
	Label  string           `json:"label"`
	Max    int              `json:"max"`
	Fields []DescribedField `json:"fields"`
}

// Labelled is a value and what it is called.
type Labelled struct {
	Name  string `json:"name"`
	Label string `json:"label"`
}

// Move is a pair of states.
type Move struct {
	From string `json:"from"`
	To   string `json:"to"`
}

// DescribedAct is an action.
type DescribedAct struct {
	Name       string   `json:"name"`
	Label      string   `json:"label"`
	From       []string `json:"from"`
	Permission string   `json:"permission"`
}

// described is a type without its type parameters.
type described interface {
	described(q db.Querier, lang string, can func(string) bool) (*Described, error)
	called() string
	reindex(tx *db.Tx, own []Own) error
	shared(c *api.Ctx, action string, in *LinkInput) (*Shared, error)
}

func (t *Type[T, I]) called() string { return t.Name }

func pick(lang, zh, en string) string {
	if strings.HasPrefix(lang, "zh") {
		return zh
	}
	return en
}

func (t *Type[T, I]) described(q db.Querier, lang string, can func(string) bool) (*Described, error) {
	d := &Described{Name: t.Name, Label: pick(lang, t.Zh, title(t.En)), Path: t.Path, Number: t.Prefix, Fields: describeFields(t.Fields, lang, can), Moves: t.Moves()}
	if t.Lines != nil {
		l := t.Lines.describe(lang, can)
		d.Lines = &l
	}
	for _, s := range t.states() {
		d.States = append(d.States, Labelled{s, pick(lang, stateNames[s][0], stateNames[s][1])})
	}
	rights := []string{"read", "create", "update", "delete"}
	for _, a := range t.Actions {
		d.Actions = append(d.Actions, DescribedAct{a.Name, pick(lang, a.Zh, a.En), a.From, t.Permission(a.permission())})
		rights = append(rights, a.permission())
	}
	for _, r := range rights {
		if can(t.Permission(r)) && !slices.Contains(d.Can, r) {
			d.Can = append(d.Can, r)
		}
	}
	own, err := OwnFields(q, t.Name)
	for _, o := range own {
		if o.Disabled {
			continue
		}
		f := DescribedField{Name: o.Name, Label: pick(lang, o.Zh, o.En), Kind: o.Kind, Input: true, Required: o.Required, Filter: o.Search, Custom: true}
		for _, v := range o.Options {
			f.Options = append(f.Options, Option{Value: v, Label: v})
		}
		d.Fields = append(d.Fields, f)
	}
	return d, err
}

// Moves are the pairs of states that the declared actions lead along.
func (t *Type[T, I]) Moves() []Move {
	var out []Move
	for _, a := range t.Actions {
		for _, from := range a.From {
			for _, to := range a.To {
				if m := (Move{from, to}); !slices.Contains(out, m) {
					out = append(out, m)
				}
			}
		}
	}
	return out
}

func (l *lines[T, L]) describe(lang string, can func(string) bool) DescribedLines {
	return DescribedLines{Name: l.json, Label: pick(lang, l.zh, l.en), Max: l.max, Fields: describeFields(l.fields, lang, can)}
}

func describeFields[T any](fields []Field[T], lang string, can func(string) bool) []DescribedField {
	var out []DescribedField
	for i := range fields {
		f := &fields[i]
		if f.hidden != "" && !can(f.hidden) || f.Name == "" {
			continue
		}
		d := DescribedField{Name: f.Name, Label: pick(lang, f.Zh, f.En), Kind: f.Kind, List: f.list, Input: f.input, Required: f.required,
			Sort: f.sort, Filter: f.filter, Total: f.total, Max: f.max}
		if f.ref != nil {
			d.Ref = f.ref.Kind
		}
		for _, o := range f.options {
			d.Options = append(d.Options, Option{Value: o.Value, Label: pick(lang, o.Zh, o.En)})
		}
		out = append(out, d)
	}
	return out
}

// rowSchema is that of a paper in a list.
func (t *Type[T, I]) rowSchema(r *api.Router) *huma.Schema {
	s := &huma.Schema{Type: huma.TypeObject, Properties: map[string]*huma.Schema{
		"id": api.IDParam(), "number": {Type: huma.TypeString}, "date": api.DayParam(), "state": choice(t.states()...), "version": {Type: huma.TypeInteger},
	}, Required: []string{"id", "number", "date", "state", "version"}}
	for i := range t.Fields {
		f := &t.Fields[i]
		if !f.list {
			continue
		}
		s.Properties[f.Name] = f.schema(r)
		s.Required = append(s.Required, f.Name)
		if f.named != nil {
			s.Properties[f.Name+"_name"] = &huma.Schema{Type: huma.TypeString}
			s.Required = append(s.Required, f.Name+"_name")
		}
	}
	s.Properties["custom"] = api.SchemaOf[Custom](r)
	s.Properties["approval"] = api.SchemaOf[*approval.Brief](r)
	return s
}

func (t *Type[T, I]) pageSchema(r *api.Router) *huma.Schema {
	name := t.schemaName()
	row := r.NameSchema(name+"Row", t.rowSchema(r))
	return r.NameSchema("List"+name, &huma.Schema{Type: huma.TypeObject, Required: []string{"items", "next_cursor"}, Properties: map[string]*huma.Schema{
		"items": {Type: huma.TypeArray, Items: row}, "next_cursor": {Type: huma.TypeString}}})
}

func (t *Type[T, I]) totalsSchema(r *api.Router) *huma.Schema {
	s := &huma.Schema{Type: huma.TypeObject, Required: []string{"count"}, Properties: map[string]*huma.Schema{"count": {Type: huma.TypeInteger, Format: "int64"}}}
	for _, f := range t.sums() {
		s.Properties[f.Name] = f.schema(r)
		s.Required = append(s.Required, f.Name)
	}
	return r.NameSchema(t.schemaName()+"Totals", s)
}

// schemaName is SalesOrder for sales.order.
func (t *Type[T, I]) schemaName() string {
	var out string
	for _, part := range strings.Split(t.Name, ".") {
		out += strings.ToUpper(part[:1]) + part[1:]
	}
	return out
}
