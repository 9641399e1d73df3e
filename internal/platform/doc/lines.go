package doc

import (
	"encoding/json"
	"strconv"

	"github.com/danielgtaylor/huma/v2"

	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/exchange"
)

// Lines are those of a paper, whatever Go type they have; LinesOf makes them.
type Lines[T any] interface {
	under(table string)
	ask(b *db.Batch, paper int64) func(t *T)
	insert(tx *db.Tx, paper int64, t *T)
	remove(tx *db.Tx, paper int64)
	note(t *T, into *snapshot)
	name() string
	columns() []exchange.Column
	describe(lang string, can func(string) bool) DescribedLines
	outside(t *T) ([]json.RawMessage, error)
	outsideSchema(r *api.Router) *huma.Schema
}

type lines[T, L any] struct {
	json, zh, en, parent string
	at                   func(*T) *[]L
	fields               []Field[L]
	cols, table          string
	max                  int
}

// LinesOf declares the lines of a paper: parent is the column of the paper's id. Their table is named after that of the paper.
func LinesOf[T, L any](name, zh, en, parent string, max int, at func(*T) *[]L, fields ...Field[L]) Lines[T] {
	return &lines[T, L]{json: name, zh: zh, en: en, parent: parent, at: at, fields: fields, cols: joined(columnsOf(fields), ""), max: max}
}

func (l *lines[T, L]) under(table string) { l.table = table + "_line" }
func (l *lines[T, L]) name() string       { return l.json }

func (l *lines[T, L]) ask(b *db.Batch, paper int64) func(t *T) {
	rows := db.Ask(b, func(r *db.Row) L {
		var x L
		scanFields(l.fields, r, &x)
		return x
	}, "SELECT "+l.cols+" FROM "+l.table+" WHERE tenant_id = $1 AND "+l.parent+" = $2 ORDER BY line_no", paper)
	return func(t *T) { *l.at(t) = *rows }
}

func (l *lines[T, L]) insert(tx *db.Tx, paper int64, t *T) {
	list := *l.at(t)
	if len(list) == 0 {
		return
	}
	ins := tx.Insert(l.table, l.parent+", "+l.cols)
	for i := range list {
		ins.Row(valuesOf(l.fields, &list[i], append(make([]any, 0, len(l.fields)+1), paper))...)
	}
	ins.Queue()
}

func (l *lines[T, L]) remove(tx *db.Tx, paper int64) {
	tx.Exec(db.Any, "DELETE FROM "+l.table+" WHERE tenant_id = $1 AND "+l.parent+" = $2", paper)
}

// note writes down every field of every line under its JSON pointer.
func (l *lines[T, L]) note(t *T, into *snapshot) {
	list := *l.at(t)
	for i := range list {
		noteFields(l.fields, &list[i], "/"+l.json+"/"+strconv.Itoa(i)+"/", into)
	}
}
