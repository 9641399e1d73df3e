package doc

import (
	"slices"
	"strings"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/platform/approval"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/tenant"
)

// reach is how far the rights of who asks go; a program that runs for nobody reaches everything.
func (t *Type[T, I]) reach(q db.Querier, action string) auth.Reach {
	s := auth.From(db.Context(q))
	if s == nil {
		return auth.Everything
	}
	return s.Reach(t.Permission(action))
}

// houseOf is the warehouse of a paper, 0 for a paper that has none.
func (t *Type[T, I]) houseOf(p *T) int64 {
	for i := range t.Fields {
		if f := &t.Fields[i]; t.House != "" && f.column == t.House {
			house, _ := f.value(p).(int64)
			return house
		}
	}
	return 0
}

// Within answers NotFound for a paper beyond the reach of who asks, as if it were not there.
func (t *Type[T, I]) Within(q db.Querier, p *T, action string) error {
	r := t.reach(q, action)
	if r.All {
		return nil
	}
	in, err := t.Reached(q, r, t.Head(p).ID.Int())
	if err == nil && !in {
		err = t.NotFound(t.Head(p).ID)
	}
	return err
}

// Reached tells whether a stored paper lies within a reach.
func (t *Type[T, I]) Reached(q db.Querier, r auth.Reach, paper int64) (bool, error) {
	var w Filter
	w.And("t.id = ?", paper)
	t.limit(&w, r, true)
	_, found, err := db.One(q, (*db.Row).Int, "SELECT t.id FROM "+t.Table+" t WHERE t.tenant_id = $1"+w.SQL(), w.Args()...)
	return found, err
}

// limit adds the conditions of a reach. What follows from a paper is also his who wrote that one. A plus before the column keeps
// the engines from going by the maker where another index leads to the rows in their order, or to fewer of them.
func (t *Type[T, I]) limit(w *Filter, r auth.Reach, byMaker bool) {
	maker := "+t.created_by"
	if byMaker {
		maker = "t.created_by"
	}
	r.Where(w, maker, prefixed("t.", t.House), t.Owners...)
}

// Source is a paper that another is made from, as far as who asks may read it.
func (t *Type[T, I]) Source(q db.Querier, paper id.ID) (*T, error) {
	p, err := t.Read(q, paper)
	if err != nil {
		return nil, err
	}
	return p, t.Within(q, p, "read")
}

// otherEyes refuses to let who wrote or last changed a paper approve it, where the company wants two pairs of eyes.
func (t *Type[T, I]) otherEyes(tx *db.Tx, m *Meta) error {
	set, err := tenant.Setting(tx, auth.MakerChecker)
	if err != nil || set == "" || set != "all" && !slices.Contains(strings.Split(set, ","), t.Name) {
		return err
	}
	if tx.User != m.CreatedBy && tx.User != m.UpdatedBy {
		return nil
	}
	return errs.New(errs.Refused, "doc.own_paper", "单据 %[1]s 由您制单或修改，按公司设置须由另一人审核。请保存后请同事审核。",
		"You wrote or changed document %[1]s, and the company wants another person to approve it. Save it and ask a colleague.", m.Number).At("/approve")
}

// gate asks whether others must agree first; it opens their case, and the paper stays a draft. will is the version that the
// paper is stored with.
func (t *Type[T, I]) gate(tx *db.Tx, p *T, will int) (wait bool, err error) {
	m := t.Head(p)
	if t.Worth == nil {
		return false, t.otherEyes(tx, m)
	}
	if t.Know != nil {
		if err := t.Know(tx, p); err != nil {
			return false, err
		}
	}
	done, brief, err := approval.Gate(tx, t.facts(tx, p, will))
	if err != nil || !done {
		m.Approval = brief
		return err == nil, err
	}
	return false, t.otherEyes(tx, m)
}

func (t *Type[T, I]) facts(q db.Querier, p *T, version int) approval.Facts {
	m := t.Head(p)
	f := approval.Facts{Document: t.Name, Paper: m.ID.Int(), Number: m.Number, Amount: t.Worth(p), Maker: m.CreatedBy, Version: version}
	if t.Sorts != nil {
		f.Categories = t.Sorts(p)
	}
	if t.About != nil {
		f.Title = t.About(p)
	}
	return f
}

// settled refuses to change a paper while others are asked about it.
func (t *Type[T, I]) settled(tx *db.Tx, m *Meta) error {
	if t.Worth == nil {
		return nil
	}
	return approval.Guard(tx, t.Name, m.ID.Int())
}

// waits puts the open cases on papers.
func (t *Type[T, I]) waits(q db.Querier, user int64, papers ...*T) error {
	if t.Worth == nil || len(papers) == 0 {
		return nil
	}
	ids := make([]int64, len(papers))
	for i, p := range papers {
		ids[i] = t.Head(p).ID.Int()
	}
	open, err := approval.Open(q, t.Name, ids)
	for _, p := range papers {
		if b := open[t.Head(p).ID.Int()]; b != nil {
			t.Head(p).Approval = b.SeenBy(user)
		}
	}
	return err
}
