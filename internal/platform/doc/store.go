package doc

import (
	"strings"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/platform/db"
)

func (t *Type[T, I]) scan(r *db.Row) T {
	var p T
	m := t.Head(&p)
	no, number, on := id.ID(r.Int()), r.Text(), day.Day(r.Int())
	scanFields(t.Fields, r, &p)
	*m = ScanMeta(r)
	m.ID, m.Number, m.Date, m.Custom = no, number, on, readCustom(r.Text())
	return p
}

func (t *Type[T, I]) values(p *T) []any {
	m := t.Head(p)
	args := make([]any, 0, len(t.Fields)+14)
	args = append(args, m.ID.Int(), m.Number, int64(m.Date))
	args = valuesOf(t.Fields, p, args)
	return append(append(args, m.Values()...), m.Custom.stored())
}

// only is the condition that tells two papers of one table apart.
func (t *Type[T, I]) only() string {
	if t.Only == "" {
		return ""
	}
	return " AND " + t.Only
}

// Ask queues the read of a paper; the answer is nil when there is none, once the batch has run.
func (t *Type[T, I]) Ask(b *db.Batch, paper id.ID) func() *T {
	rows := db.Ask(b, t.scan, "SELECT "+t.columns+" FROM "+t.Table+" WHERE tenant_id = $1 AND id = $2"+t.only(), paper.Int())
	fill := func(*T) {}
	if t.Lines != nil {
		fill = t.Lines.ask(b, paper.Int())
	}
	return func() *T {
		if len(*rows) == 0 {
			return nil
		}
		p := &(*rows)[0]
		fill(p)
		return p
	}
}

// Read is a paper with its lines.
func (t *Type[T, I]) Read(q db.Querier, paper id.ID) (*T, error) {
	b := q.Batch()
	found := t.Ask(b, paper)
	if err := b.Run(); err != nil {
		return nil, err
	}
	if p := found(); p != nil {
		return p, nil
	}
	return nil, t.NotFound(paper)
}

func (t *Type[T, I]) insertPaper(tx *db.Tx, p *T) {
	ins := tx.Insert(t.Table, t.columns)
	ins.Row(t.values(p)...)
	ins.Queue()
	if t.Lines != nil {
		t.Lines.insert(tx, t.Head(p).ID.Int(), p)
	}
}

// updatePaper stores the head, guarded by the version that was read, and the lines where they may have changed.
func (t *Type[T, I]) updatePaper(tx *db.Tx, p *T, lines bool) error {
	m := t.Head(p)
	stored := append([]string{"day"}, columnsOf(t.Fields)...)
	set := strings.Join(append(stored, "custom"), ", ")
	values := append(valuesOf(t.Fields, p, []any{int64(m.Date)}), m.Custom.stored())
	m.Update(tx, t.Table, m.ID.Int(), set, values...)
	if lines && t.Lines != nil {
		t.Lines.remove(tx, m.ID.Int())
		t.Lines.insert(tx, m.ID.Int(), p)
	}
	return t.index(tx, m)
}

func (t *Type[T, I]) removePaper(tx *db.Tx, p *T) {
	m := t.Head(p)
	tx.Exec(1, "DELETE FROM "+t.Table+" WHERE tenant_id = $1 AND id = $2 AND version = $3", m.ID.Int(), int64(m.Version))
	if t.Lines != nil {
		t.Lines.remove(tx, m.ID.Int())
	}
	if len(m.Custom) > 0 {
		forget(tx, t.Name, m.ID)
	}
}
