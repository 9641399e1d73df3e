package doc

import (
	"strings"

	"xingzhou/internal/platform/audit"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/event"
)

// snapshot is every stored field of a paper as text under its JSON pointer, in the order of the paper.
type snapshot struct {
	order []string
	at    map[string]noted
}

type noted struct{ label, text string }

func (s *snapshot) add(path, label, text string) {
	if s.at == nil {
		s.at = map[string]noted{}
	}
	s.order = append(s.order, path)
	s.at[path] = noted{label, text}
}

// changes lists what is different in a later snapshot: changed and gone fields in the old order, then new ones.
func (s *snapshot) changes(now *snapshot) []audit.Change {
	var out []audit.Change
	for _, path := range s.order {
		if was, is := s.at[path], now.at[path]; was.text != is.text {
			out = append(out, audit.Change{Path: path, Label: was.label, Old: was.text, New: is.text})
		}
	}
	for _, path := range now.order {
		if _, known := s.at[path]; !known && now.at[path].text != "" {
			out = append(out, audit.Change{Path: path, Label: now.at[path].label, New: now.at[path].text})
		}
	}
	return out
}

func (t *Type[T, I]) snapshot(p *T) *snapshot {
	s := &snapshot{}
	m := t.Head(p)
	s.add("/date", "日期 · Date", m.Date.String())
	s.add("/state", "状态 · State", m.State)
	noteFields(t.Fields, p, "/", s)
	for name, v := range m.Custom {
		s.add("/custom/"+name, name, customText(v))
	}
	if t.Lines != nil {
		t.Lines.note(p, s)
	}
	return s
}

func noteFields[T any](fields []Field[T], p *T, at string, into *snapshot) {
	for i := range fields {
		if f := &fields[i]; f.column != "" {
			into.add(at+f.Name, f.Zh+" · "+f.En, f.text(p))
		}
	}
}

func reasoned(how How) []audit.Change {
	if how.Reason == "" {
		return nil
	}
	return []audit.Change{{Path: "/reason", Label: "原因 · Reason", New: strings.TrimSpace(how.Reason + " " + how.Remark)}}
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
