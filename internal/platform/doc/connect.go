package doc

import (
	"strings"

	"xingzhou/internal/kit/id"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/approval"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/exchange"
	"xingzhou/internal/platform/file"
)

// connect makes the document known to what works for all documents.
func (t *Type[T, I]) connect(k *Kit) {
	if t.Worth != nil {
		approval.Register(t.Name, approval.Document{Zh: t.Zh, En: title(t.En), Route: t.Path, Approve: t.approveLast, Sees: t.sees, Hidden: t.worthHidden()})
	}
	file.Register(t.Name, t.found)
	k.Exchange.Add(k.Router, t.target(k.Router))
	exchange.Export(k.Exchange, k.Router, t.exported())
}

// approveLast is the approval that the last of those who were asked brings about, in whose reach the paper lies to be read.
func (t *Type[T, I]) approveLast(tx *db.Tx, paper int64, version int) error {
	_, err := t.act(tx, id.ID(paper), t.action("approve"), "read", version, How{Accept: true})
	return err
}

// sees tells whether a person's right to read reaches a paper.
func (t *Type[T, I]) sees(q db.Querier, person, paper int64) (bool, error) {
	r, err := auth.ReachOf(q, person, t.Permission("read"))
	if err != nil {
		return false, err
	}
	return t.Reached(q, r, paper)
}

// worthHidden is the right to see what a paper is worth: that of its amounts, where all of them are hidden.
func (t *Type[T, I]) worthHidden() (need string) {
	for i := range t.Fields {
		if f := &t.Fields[i]; f.Kind == KindAmount {
			if f.hidden == "" {
				return ""
			}
			need = f.hidden
		}
	}
	return need
}

// found tells attachments and comments about the paper that they hang on.
func (t *Type[T, I]) found(q db.Querier, paper int64) (file.Paper, bool, error) {
	b := q.Batch()
	read := t.Ask(b, id.ID(paper))
	if err := b.Run(); err != nil {
		return file.Paper{}, false, err
	}
	p := read()
	if p == nil {
		return file.Paper{}, false, nil
	}
	m := t.Head(p)
	makers, err := t.makers(q, m)
	return file.Paper{Zh: t.Zh, En: title(t.En), Number: m.Number, Route: t.Path + "/" + m.ID.String(), Makers: makers, Warehouse: t.houseOf(p)}, true, err
}

// makers are who wrote a paper and those that it follows from.
func (t *Type[T, I]) makers(q db.Querier, m *Meta) ([]int64, error) {
	if len(t.Owners) == 0 {
		return []int64{m.CreatedBy}, nil
	}
	out, _, err := db.One(q, func(r *db.Row) []int64 {
		list := []int64{r.Int()}
		for range t.Owners {
			list = append(list, r.Int())
		}
		return list
	}, "SELECT t.created_by, "+strings.Join(t.Owners, ", ")+" FROM "+t.Table+" t WHERE t.tenant_id = $1 AND t.id = $2", m.ID.Int())
	return out, err
}

// target lets files be read into papers, each row or group of rows as if it were sent to the route that creates one.
func (t *Type[T, I]) target(r *api.Router) exchange.Target {
	decode := api.Decoder[I](r)
	x := exchange.Target{Document: t.Name, Path: t.Path, Zh: t.Zh, En: title(t.En), Columns: append([]exchange.Column{
		{Field: "date", Zh: "日期", En: "Date", Kind: exchange.Day}}, columnsIn(t.Fields)...)}
	if t.Lines != nil {
		x.Lines = t.Lines.name()
		x.Columns = append(x.Columns, t.Lines.columns()...)
	}
	x.Own = t.ownColumns
	x.Create = func(tx *db.Tx, c *api.Ctx, body []byte) (exchange.Made, error) {
		in, err := decode(body)
		if err != nil {
			return exchange.Made{}, err
		}
		if err := t.mayApprove(c, in); err != nil {
			return exchange.Made{}, err
		}
		p, err := t.Create(tx, in)
		if err != nil {
			return exchange.Made{}, err
		}
		m := t.Head(p)
		return exchange.Made{ID: m.ID.Int(), Number: m.Number, Version: m.Version}, nil
	}
	x.Undo = func(tx *db.Tx, made exchange.Made) error { return t.Delete(tx, id.ID(made.ID), made.Version) }
	return x
}

// partOfExport is how many papers an export reads at a time.
const partOfExport = 500

// exported is the list as a workbook, with every paper that the filters leave.
func (t *Type[T, I]) exported() exchange.List[struct{}] {
	x := exchange.List[struct{}]{Path: t.Path, Permission: t.Permission("read"), Zh: t.Zh, En: t.plural(), Params: append(t.params(), t.sortParam()),
		Columns: []exchange.Column{{Zh: "单号", En: "No."}, {Zh: "日期", En: "Date", Kind: exchange.Day}, {Zh: "状态", En: "State", Kind: exchange.Enum, Options: t.stateOptions()}}}
	x.Own = t.ownColumns
	var shown []*Field[T]
	for i := range t.Fields {
		if f := &t.Fields[i]; f.list {
			c := exchange.Column{Zh: f.Zh, En: f.En, Kind: f.Kind, Needs: f.hidden, Options: f.exchanged()}
			if f.Kind == KindRef {
				c.Kind = exchange.Text
			}
			x.Columns, shown = append(x.Columns, c), append(shown, f)
		}
	}
	x.Rows = func(c *api.Ctx, _ *struct{}, yield func([]any) error) error {
		q := t.query(c)
		own, err := OwnFields(c.Q, t.Name)
		if err != nil {
			return err
		}
		for q.Limit = partOfExport; ; {
			rows, next, err := t.List(c.Q, q)
			if err != nil {
				return err
			}
			for _, p := range rows {
				m := t.Head(p)
				values := []any{m.Number, m.Date, m.State}
				for _, f := range shown {
					if f.named != nil {
						values = append(values, *f.named(p))
					} else {
						values = append(values, f.show(p))
					}
				}
				for i := range own {
					if !own[i].Disabled {
						values = append(values, own[i].exported(m.Custom[own[i].Name]))
					}
				}
				if err := yield(values); err != nil {
					return err
				}
			}
			if q.Cursor = next; next == "" {
				return nil
			}
		}
	}
	return x
}

func (t *Type[T, I]) stateOptions() []exchange.Option {
	var out []exchange.Option
	for _, s := range t.states() {
		out = append(out, exchange.Option{Value: s, Zh: stateNames[s][0], En: stateNames[s][1]})
	}
	return out
}

func (f *Field[T]) exchanged() []exchange.Option {
	var out []exchange.Option
	for _, o := range f.options {
		out = append(out, exchange.Option{Value: o.Value, Zh: o.Zh, En: o.En})
	}
	return out
}

// ownColumns are the fields that the company has added, as columns of files.
func (t *Type[T, I]) ownColumns(q db.Querier) ([]exchange.Column, error) {
	own, err := OwnFields(q, t.Name)
	var out []exchange.Column
	for _, o := range own {
		if o.Disabled {
			continue
		}
		c := exchange.Column{Field: "custom." + o.Name, Zh: o.Zh, En: o.En, Kind: o.Kind, Required: o.Required}
		for _, v := range o.Options {
			c.Options = append(c.Options, exchange.Option{Value: v, Zh: v, En: v})
		}
		out = append(out, c)
	}
	return out, err
}

// columnsIn are the columns of a file that fill a command.
func columnsIn[T any](fields []Field[T]) []exchange.Column {
	var out []exchange.Column
	for i := range fields {
		f := &fields[i]
		if !f.input {
			continue
		}
		c := exchange.Column{Field: f.Name, Zh: f.Zh, En: f.En, Kind: f.Kind, Required: f.required, Needs: f.hidden}
		if f.ref != nil {
			c.Ref = &exchange.Ref{Kind: f.ref.Kind, Find: f.ref.Find}
		}
		c.Options = f.exchanged()
		out = append(out, c)
	}
	return out
}

func (l *lines[T, L]) columns() []exchange.Column {
	out := columnsIn(l.fields)
	for i := range out {
		out[i].Line = true
	}
	return out
}
