package doc

import (
	"slices"
	"strconv"
	"strings"

	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/find"
)

// What words find is looked up first while it is little: a list sorted by day would otherwise be read to its end for a few papers
// that lie anywhere in it.
const (
	fewPapers = 2000
	fewNamed  = 500
)

// last sorts after every character that people type.
const last = "\U0010FFFF"

// search looks for words in the number, in texts and behind references. A number is looked for from its beginning, or by its
// day and serial, because that is what an index answers in a million papers.
func (t *Type[T, I]) search(q db.Querier, w *Filter, words string) error {
	parts, args, indexed, err := t.meanings(q, words)
	if err != nil {
		return err
	}
	if indexed && q != nil {
		papers, err := t.papers(q, parts, args)
		if err != nil {
			return err
		}
		if len(papers) <= fewPapers {
			in, ids := find.In(len(w.args)+2, papers)
			w.sql.WriteString(" AND t.id IN " + in)
			w.args = append(w.args, ids...)
			return nil
		}
	}
	var all []any
	for _, a := range args {
		all = append(all, a...)
	}
	w.And("("+strings.Join(parts, " OR ")+")", all...)
	return nil
}

// meanings are the conditions that words stand for; indexed tells that an index answers each of them.
func (t *Type[T, I]) meanings(q db.Querier, words string) (parts []string, args [][]any, indexed bool, err error) {
	indexed = t.Words == nil
	add := func(condition string, of ...any) { parts, args = append(parts, condition), append(args, of) }
	upper := strings.ToUpper(words)
	for _, from := range []string{upper, t.Prefix + upper} {
		add("(t.number >= ? AND t.number < ?)", from, from+last)
	}
	for i := range t.Fields {
		f := &t.Fields[i]
		if !f.search {
			continue
		}
		if f.ref == nil {
			indexed = false
			add("t."+f.column+` LIKE ? ESCAPE '\'`, Contains(words))
			continue
		}
		named, err := f.ref.matching(q, words)
		if err != nil {
			return nil, nil, false, err
		}
		if len(named) > fewNamed {
			condition, of := f.ref.Matching("t."+f.column, words)
			indexed = false
			add(condition, of...)
		} else if len(named) > 0 {
			add("t."+f.column+" IN (?"+strings.Repeat(", ?", len(named)-1)+")", named...)
		}
	}
	if t.Words != nil {
		condition, of := t.Words(words)
		add(condition, of...)
	}
	return parts, args, indexed, nil
}

// matching finds what words name, one more than a few at most.
func (r *Ref) matching(q db.Querier, words string) ([]any, error) {
	if q == nil {
		return make([]any, fewNamed+1), nil // only the text of the statement is wanted
	}
	var w Filter
	condition, args := r.Matching("r.id", words)
	w.And(condition, args...)
	return db.All(q, func(r *db.Row) any { return r.Int() }, "SELECT r.id FROM "+r.Kind+" r WHERE r.tenant_id = $1"+w.SQL()+" LIMIT "+strconv.Itoa(fewNamed+1), w.Args()...)
}

// papers looks up what each condition finds, one more than a few at most.
func (t *Type[T, I]) papers(q db.Querier, parts []string, args [][]any) ([]int64, error) {
	b := q.Batch()
	var lists []*[]int64
	for i, part := range parts {
		var w Filter
		w.And(part, args[i]...)
		lists = append(lists, db.Ask(b, (*db.Row).Int, "SELECT t.id FROM "+t.Table+" t WHERE t.tenant_id = $1"+w.SQL()+" LIMIT "+strconv.Itoa(fewPapers+1), w.Args()...))
	}
	if err := b.Run(); err != nil {
		return nil, err
	}
	var out []int64
	for _, list := range lists {
		out = append(out, *list...)
	}
	slices.Sort(out)
	return slices.Compact(out), nil
}
