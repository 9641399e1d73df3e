package doc

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
)

// Query narrows, sorts and cuts a list. Values are the parameters of its address: q, state, from, to, and the declared filters.
type Query struct {
	Values map[string]string
	Sort   string // "-date" when empty
	Cursor string
	Limit  int
	Reach  auth.Reach
}

// where writes the conditions on a paper's head, called t.
func (t *Type[T, I]) where(q db.Querier, w *Filter, x Query) error {
	if t.Only != "" {
		w.And("t." + t.Only)
	}
	byDay := x.Sort == "" || x.Sort == "date" || x.Sort == "-date"
	t.limit(w, x.Reach, byDay && len(x.Reach.Users) == 1 && x.Values["q"] == "")
	v := x.Values
	if s := v["state"]; slices.Contains(t.states(), s) {
		w.And("t.state = '" + s + "'") // spelled out, because an index of drafts only answers to the word
	} else if s != "" {
		w.And("1 = 0")
	}
	for _, x := range [][2]string{{"from", ">="}, {"to", "<="}} { // in one order, so that a statement is prepared once
		if name, than := x[0], x[1]; v[name] != "" {
			on, err := day.Parse(v[name])
			if err != nil {
				return errs.New(errs.Invalid, "list.day", "日期“%s”无效。请按 2026-11-22 这样填写。", "The day “%s” does not exist. Write it like 2026-11-22.", v[name]).At("?" + name)
			}
			w.And("t.day "+than+" ?", int64(on))
		}
	}
	for i := range t.Fields {
		f := &t.Fields[i]
		if s := v[f.Name]; s != "" && f.filter {
			f.equal(w, s)
		}
	}
	for _, f := range t.Filters {
		if s := v[f.Name]; s != "" {
			f.Where(w, s)
		}
	}
	if words := strings.TrimSpace(v["q"]); words != "" {
		if err := t.search(q, w, words); err != nil {
			return err
		}
	}
	return t.whereCustom(q, w, v["custom"])
}

func prefixed(by, column string) string {
	if column == "" {
		return ""
	}
	return by + column
}

// equal narrows to one value; the router has checked its form.
func (f *Field[T]) equal(w *Filter, value string) {
	if f.Kind == KindText || f.Kind == KindEnum {
		w.And("t."+f.column+" = ?", value)
		return
	}
	n, _ := strconv.ParseInt(value, 10, 64)
	if value == "true" {
		n = 1
	}
	w.And("t."+f.column+" = ?", n)
}

// whereCustom narrows by own fields: name=value, several with a | between.
func (t *Type[T, I]) whereCustom(q db.Querier, w *Filter, wanted string) error {
	if wanted == "" {
		return nil
	}
	own, err := OwnFields(q, t.Name)
	if err != nil {
		return err
	}
	for _, part := range strings.Split(wanted, "|") {
		name, value, _ := strings.Cut(part, "=")
		i := slices.IndexFunc(own, func(o Own) bool { return o.Name == name && o.Search })
		if i < 0 {
			return errs.New(errs.Invalid, "custom.filter", "不能按自定义字段“%s”筛选。请在设置中把它设为可查询。", "Lists cannot be narrowed by the own field “%s”. Make it searchable in the settings.", name).At("?custom")
		}
		var v any = value
		if own[i].Kind == KindFlag {
			v = value == "true"
		}
		text, num := own[i].indexed(v)
		w.And("t.id IN (SELECT x.paper_id FROM doc_custom_index x WHERE x.tenant_id = $1 AND x.document = ? AND x.field = ? AND x.text_value = ? AND x.num_value = ?)",
			t.Name, name, text, num)
	}
	return nil
}

// key is what a list is sorted by: its column, whether downward, and the value in a paper.
func (t *Type[T, I]) key(sort string) (column string, desc bool, value func(p *T) int64) {
	name, down := strings.CutPrefix(sort, "-")
	for i := range t.Fields {
		if f := &t.Fields[i]; f.sort && f.Name == name {
			return "t." + f.column, down, func(p *T) int64 { n, _ := f.value(p).(int64); return n }
		}
	}
	return "t.day", down || sort == "", func(p *T) int64 { return int64(t.Head(p).Date) }
}

// SQL is the statement of a list.
func (t *Type[T, I]) SQL(q db.Querier, x Query) (string, []any, error) {
	var w Filter
	if err := t.where(q, &w, x); err != nil {
		return "", nil, err
	}
	column, desc, _ := t.key(x.Sort)
	order, err := w.Page(x.Cursor, column, "t.id", desc, x.Limit)
	return "SELECT " + t.listed() + " FROM " + t.Table + " t WHERE t.tenant_id = $1" + w.SQL() + order, w.Args(), err
}

func (t *Type[T, I]) listed() string { return joined(strings.Split(t.columns, ", "), "t.") }

// List is one page of papers without lines, and the cursor of the next, empty at the end.
func (t *Type[T, I]) List(q db.Querier, x Query) ([]*T, string, error) {
	sql, args, err := t.SQL(q, x)
	if err != nil {
		return nil, "", err
	}
	found, err := db.All(q, t.scan, sql, args...)
	if err != nil {
		return nil, "", err
	}
	_, _, value := t.key(x.Sort)
	found, next := Cut(found, x.Limit, func(p *T) (int64, int64) { return value(p), t.Head(p).ID.Int() })
	rows := make([]*T, len(found))
	for i := range found {
		rows[i] = &found[i]
	}
	if err := t.named(q, rows); err != nil {
		return nil, "", err
	}
	if t.Rows != nil && len(rows) > 0 {
		err = t.Rows(q, rows)
	}
	return rows, next, err
}

// named fills the names behind references, one question for each kind of them.
func (t *Type[T, I]) named(q db.Querier, rows []*T) error {
	for i := range t.Fields {
		f := &t.Fields[i]
		if f.named == nil || len(rows) == 0 {
			continue
		}
		var ids []int64
		seen := map[int64]bool{0: true}
		for _, p := range rows {
			if n, _ := f.show(p).(id.ID); !seen[n.Int()] {
				seen[n.Int()] = true
				ids = append(ids, n.Int())
			}
		}
		if len(ids) == 0 {
			continue
		}
		names, err := f.ref.Names(q, ids)
		if err != nil {
			return err
		}
		for _, p := range rows {
			n, _ := f.show(p).(id.ID)
			*f.named(p) = names[n.Int()]
		}
	}
	return nil
}

// Row is a paper in a list, as JSON.
func (t *Type[T, I]) row(p *T, can func(string) bool) (json.RawMessage, error) {
	m := t.Head(p)
	b := []byte{'{'}
	var err error
	put := func(name string, v any) {
		if err == nil {
			b, err = member(b, name, v)
		}
	}
	put("id", m.ID)
	put("number", m.Number)
	put("date", m.Date)
	put("state", m.State)
	put("version", m.Version)
	for i := range t.Fields {
		f := &t.Fields[i]
		if f.list {
			put(f.Name, f.shown(p, can))
		}
		if f.list && f.named != nil {
			put(f.Name+"_name", *f.named(p))
		}
	}
	if len(m.Custom) > 0 {
		put("custom", m.Custom)
	}
	if m.Approval != nil {
		put("approval", m.Approval)
	}
	return append(b, '}'), err
}

// Totals are the count and the sums over a whole filter, by name.
func (t *Type[T, I]) Totals(q db.Querier, x Query, can func(string) bool) (json.RawMessage, error) {
	var w Filter
	if err := t.where(q, &w, x); err != nil {
		return nil, err
	}
	sums, sql := t.sums(), "SELECT COUNT(*)"
	for _, f := range sums {
		sql += ", CAST(COALESCE(SUM(t." + f.column + "), 0) AS bigint)"
	}
	var p T
	count, _, err := db.One(q, func(r *db.Row) int64 {
		n := r.Int()
		for _, f := range sums {
			f.scan(r, &p)
		}
		return n
	}, sql+" FROM "+t.Table+" t WHERE t.tenant_id = $1"+w.SQL(), w.Args()...)
	if err != nil {
		return nil, err
	}
	b, err := member([]byte{'{'}, "count", count)
	for _, f := range sums {
		if err == nil {
			b, err = member(b, f.Name, f.shown(&p, can))
		}
	}
	return append(b, '}'), err
}

func (t *Type[T, I]) sums() []*Field[T] {
	var out []*Field[T]
	for i := range t.Fields {
		if t.Fields[i].total {
			out = append(out, &t.Fields[i])
		}
	}
	return out
}
