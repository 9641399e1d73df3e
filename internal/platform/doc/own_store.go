package doc

import (
	"slices"
	"strings"

	"xingzhou/internal/platform/db"
)

// storeOwn writes the fields of a document in their new order; those that are left out are disabled.
func storeOwn(tx *db.Tx, document string, before, fields []Own) ([]Own, error) {
	out := slices.Clone(fields)
	for _, o := range before {
		if !slices.ContainsFunc(out, func(f Own) bool { return f.Name == o.Name }) {
			o.Disabled = true
			out = append(out, o)
		}
	}
	ins := tx.Insert("doc_field", "document, name, zh, en, kind, options, required, search, position, disabled, version")
	for i := range out {
		o := &out[i]
		o.Document, o.Position, o.Version = document, i+1, versionOf(before, o.Name)+1
		ins.Row(document, o.Name, o.Zh, o.En, o.Kind, strings.Join(o.Options, "\n"), yes(o.Required), yes(o.Search), int64(o.Position), yes(o.Disabled), int64(o.Version))
	}
	if len(out) > 0 {
		tx.Exec(db.Any, "DELETE FROM doc_field WHERE tenant_id = $1 AND document = $2", document)
		ins.Queue()
	}
	tx.BumpConfig()
	return out, nil
}

func versionOf(own []Own, name string) int {
	if i := slices.IndexFunc(own, func(o Own) bool { return o.Name == name }); i >= 0 {
		return own[i].Version
	}
	return 0
}

func yes(b bool) int64 {
	if b {
		return 1
	}
	return 0
}

// newlySearched tells whether a field became searchable that papers may have values of.
func newlySearched(before, own []Own) bool {
	return slices.ContainsFunc(own, func(o Own) bool {
		return o.Search && slices.ContainsFunc(before, func(was Own) bool { return was.Name == o.Name && !was.Search })
	})
}

// reindex copies the values of own fields into the index anew.
func (t *Type[T, I]) reindex(tx *db.Tx, own []Own) error {
	type valued struct {
		id     int64
		custom Custom
	}
	rows, err := db.All(tx, func(r *db.Row) valued { return valued{r.Int(), readCustom(r.Text())} },
		"SELECT id, custom FROM "+t.Table+" WHERE tenant_id = $1 AND custom <> ''"+t.only())
	if err != nil {
		return err
	}
	tx.AllowRows(int64(len(rows)*len(own)) + 1000)
	tx.Exec(db.Any, "DELETE FROM doc_custom_index WHERE tenant_id = $1 AND document = $2", t.Name)
	ins := tx.Insert("doc_custom_index", "document, field, text_value, num_value, paper_id")
	n := 0
	for _, x := range rows {
		for i := range own {
			if v := x.custom[own[i].Name]; v != nil && own[i].Search {
				text, num := own[i].indexed(v)
				ins.Row(t.Name, own[i].Name, text, num, x.id)
				n++
			}
		}
	}
	if n > 0 {
		ins.Queue()
	}
	return nil
}
