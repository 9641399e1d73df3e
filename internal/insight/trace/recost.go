package trace

import (
	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
	"xingzhou/internal/platform/find"
)

// recostSQL leaves the value out: whoever sees a paper may not see what its change is worth.
const recostSQL = `SELECT id, number, day FROM posting_recost WHERE tenant_id = $1 AND `

func scanRecost(r *db.Row) paper {
	return paper{Link: doc.Link{Kind: posting.RecostType, ID: id.ID(r.Int()), Number: r.Text(), Date: day.Day(r.Int())}}
}

// fromRecost looks up: the paper that changed the past, and what stands around it.
func (t *trail) fromRecost(recost int64) error {
	type cause struct {
		kind string
		id   int64
	}
	c, ok, err := db.One(t.q, func(r *db.Row) cause { return cause{r.Text(), r.Int()} },
		`SELECT cause_type, cause_id FROM posting_recost WHERE tenant_id = $1 AND id = $2`, recost)
	if err != nil || !ok {
		return err
	}
	_, err = t.walk(c.kind, c.id)
	return err
}

// recosted finds the recosts that the paper caused; of a recost, itself.
func (t *trail) recosted(kind string, self int64) (err error) {
	if kind == posting.RecostType {
		t.recosts, err = db.All(t.q, scanRecost, recostSQL+`id = $2`, self)
		return err
	}
	sources := t.posted(kind, self)
	if len(sources) == 0 {
		return nil
	}
	in, args := find.In(2, sources)
	t.recosts, err = db.All(t.q, scanRecost, recostSQL+`cause_id IN `+in+byID, args...)
	return err
}
