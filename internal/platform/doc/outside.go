package doc

import (
	"encoding/json"

	"github.com/danielgtaylor/huma/v2"

	"xingzhou/internal/platform/api"
)

// Outside is what those see of a paper who open it by a link: its number, day and state, and the fields declared for them.
func (t *Type[T, I]) Outside(p *T) (json.RawMessage, error) {
	m := t.Head(p)
	b := []byte{'{'}
	var err error
	for _, x := range []struct {
		name  string
		value any
	}{{"number", m.Number}, {"date", m.Date}, {"state", m.State}} {
		if b, err = member(b, x.name, x.value); err != nil {
			return nil, err
		}
	}
	if b, err = outside(b, t.Fields, p); err != nil || t.Lines == nil {
		return append(b, '}'), err
	}
	lines, err := t.Lines.outside(p)
	if err != nil {
		return nil, err
	}
	b, err = member(b, t.Lines.name(), lines)
	return append(b, '}'), err
}

// outside appends the fields for those outside to an object; of a reference they see the name.
func outside[T any](b []byte, fields []Field[T], p *T) ([]byte, error) {
	var err error
	for i := range fields {
		switch f := &fields[i]; {
		case err != nil || !f.outside:
		case f.named != nil:
			b, err = member(b, f.Name+"_name", *f.named(p))
		default:
			b, err = member(b, f.Name, f.show(p))
		}
	}
	return b, err
}

func (l *lines[T, L]) outside(t *T) ([]json.RawMessage, error) {
	list := *l.at(t)
	out := make([]json.RawMessage, len(list))
	for i := range list {
		b, err := outside([]byte{'{'}, l.fields, &list[i])
		if err != nil {
			return nil, err
		}
		out[i] = append(b, '}')
	}
	return out, nil
}

// OutsideSchema is the shape of Outside.
func (t *Type[T, I]) OutsideSchema(r *api.Router) *huma.Schema {
	s := outsideSchema(r, t.Fields)
	for name, x := range map[string]*huma.Schema{"number": {Type: huma.TypeString}, "date": api.DayParam(), "state": choice(t.states()...)} {
		s.Properties[name], s.Required = x, append(s.Required, name)
	}
	if t.Lines != nil {
		s.Properties[t.Lines.name()] = &huma.Schema{Type: huma.TypeArray, Items: t.Lines.outsideSchema(r)}
		s.Required = append(s.Required, t.Lines.name())
	}
	return r.NameSchema(t.schemaName()+"Outside", s)
}

func (l *lines[T, L]) outsideSchema(r *api.Router) *huma.Schema { return outsideSchema(r, l.fields) }

func outsideSchema[T any](r *api.Router, fields []Field[T]) *huma.Schema {
	s := &huma.Schema{Type: huma.TypeObject, Properties: map[string]*huma.Schema{}}
	for i := range fields {
		f := &fields[i]
		if !f.outside {
			continue
		}
		name, x := f.Name, &huma.Schema{Type: huma.TypeString}
		if f.named != nil {
			name += "_name"
		} else {
			x = f.schema(r)
		}
		s.Properties[name], s.Required = x, append(s.Required, name)
	}
	return s
}
