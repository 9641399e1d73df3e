package doc

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"xingzhou/internal/platform/audit"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/event"
)

// snapshot is what people say of a paper and what it comes to, each as text under its JSON pointer, in the order of the paper.
// Amounts that follow from quantity and price are left out: they would hide what was changed.
type snapshot struct {
	order []string
	at    map[string]noted
}

type noted struct {
	label, text, need string
	ref               *Ref
}

func (s *snapshot) add(path string, n noted) {
	if s.at == nil {
		s.at = make(map[string]noted, 32)
	}
	s.order = append(s.order, path)
	s.at[path] = n
}

// changes lists what is different in a later snapshot: changed and gone fields in the old order, then new ones. References are
// called by their names.
func (s *snapshot) changes(q db.Querier, now *snapshot) ([]audit.Change, error) {
	var out []audit.Change
	var refs []*Ref
	for _, path := range s.order {
		if was, is := s.at[path], now.at[path]; was.text != is.text {
			out, refs = append(out, audit.Change{Path: path, Label: was.label, Old: was.text, New: is.text, Need: was.need}), append(refs, was.ref)
		}
	}
	for _, path := range now.order {
		if is := now.at[path]; s.at[path].label == "" && is.text != "" {
			out, refs = append(out, audit.Change{Path: path, Label: is.label, New: is.text, Need: is.need}), append(refs, is.ref)
		}
	}
	texts := map[*Ref][]*string{}
	for i, ref := range refs {
		if ref != nil && ref.Names != nil {
			texts[ref] = append(texts[ref], &out[i].Old, &out[i].New)
		}
	}
	for ref, list := range texts {
		if err := called(q, ref, list); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// called puts names in the place of ids, with one question however many lines were changed.
func called(q db.Querier, ref *Ref, texts []*string) error {
	var ids []int64
	seen := map[int64]bool{0: true}
	for _, t := range texts {
		if n, err := strconv.ParseInt(*t, 10, 64); err == nil && !seen[n] {
			seen[n], ids = true, append(ids, n)
		}
	}
	if len(ids) == 0 {
		return nil
	}
	names, err := ref.Names(q, ids)
	for _, t := range texts {
		if n, bad := strconv.ParseInt(*t, 10, 64); bad == nil && names[n] != "" {
			*t = names[n]
		}
	}
	return err
}

func (t *Type[T, I]) snapshot(p *T) *snapshot {
	s := &snapshot{}
	m := t.Head(p)
	s.add("/date", noted{label: "日期 · Date", text: m.Date.String()})
	s.add("/state", noted{label: "状态 · State", text: m.State})
	noteFields(t.Fields, p, "/", s)
	for _, name := range slices.Sorted(maps.Keys(m.Custom)) {
		s.add("/custom/"+name, noted{label: name, text: customText(m.Custom[name])})
	}
	if t.Lines != nil {
		t.Lines.note(p, s)
	}
	return s
}

func noteFields[T any](fields []Field[T], p *T, at string, into *snapshot) {
	for i := range fields {
		if f := &fields[i]; f.column != "" && (f.input || f.total) {
			into.add(at+f.Name, noted{f.Zh + " · " + f.En, f.text(p), f.hidden, f.ref})
		}
	}
}

// moved is what an action changed: the state, and what was said with it.
func moved(before, after string, how How) []audit.Change {
	var out []audit.Change
	if before != after {
		out = append(out, audit.Change{Path: "/state", Label: "状态 · State", Old: before, New: after})
	}
	if said := strings.TrimSpace(how.Reason + " " + how.Remark); said != "" {
		out = append(out, audit.Change{Path: "/reason", Label: "原因 · Reason", New: said})
	}
	return out
}

// Happened is what those who listen learn of a paper.
type Happened struct {
	Document string `json:"document"`
	Number   string `json:"number"`
	Action   string `json:"action"`
	State    string `json:"state"`
	Version  int    `json:"version"`
}

// record tells the audit trail, and whoever listens, what was done.
func (t *Type[T, I]) record(tx *db.Tx, m *Meta, action string, changes []audit.Change) {
	audit.Note(tx, audit.Event{Document: t.Name, Paper: m.ID.Int(), Number: m.Number, Action: action, Changes: changes})
	event.Emit(tx, t.Name+"."+action, m.ID.Int(), Happened{t.Name, m.Number, action, m.State, m.Version})
}
