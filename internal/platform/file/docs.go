package file

import (
	"slices"
	"sync"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
)

// Paper is what attachments, comments and notifications need to know of a paper.
type Paper struct {
	Zh, En    string // what kind of paper it is
	Number    string
	Route     string  // of its page
	Makers    []int64 // who wrote it, and who wrote what it was made from; none where papers of the kind have no maker
	Warehouse int64   // 0 where they have none
}

// Find reads a paper, whoever asks; ok is false where there is none.
type Find func(q db.Querier, paper int64) (p Paper, ok bool, err error)

var (
	findersMu sync.RWMutex
	finders   = map[string]Find{}
)

// Register says how papers of a kind are found; files and comments can hang on kinds that are registered, and on no others.
// Who may read a paper follows from the permission <document>.read and how far it reaches.
func Register(document string, find Find) {
	findersMu.Lock()
	defer findersMu.Unlock()
	finders[document] = find
}

// Documents lists the kinds that are registered.
func Documents() []string {
	findersMu.RLock()
	defer findersMu.RUnlock()
	list := make([]string, 0, len(finders))
	for name := range finders {
		list = append(list, name)
	}
	slices.Sort(list)
	return list
}

func lookUp(q db.Querier, document string, paper int64) (Paper, error) {
	findersMu.RLock()
	find := finders[document]
	findersMu.RUnlock()
	if find == nil || paper == 0 {
		return Paper{}, noPaper()
	}
	p, ok, err := find(q, paper)
	if err == nil && !ok {
		err = noPaper()
	}
	return p, err
}

// Read finds a paper for the person in c. That it exists is not told to whoever may not read it.
func Read(c *api.Ctx, document string, paper int64) (Paper, error) {
	if c.Session == nil {
		return Paper{}, noPaper()
	}
	reach := c.Session.Reach(document + ".read")
	p, err := lookUp(c.Q, document, paper)
	if err == nil && !within(reach, p) {
		err = noPaper()
	}
	if err != nil {
		return Paper{}, err
	}
	return p, nil
}

// Docs answers, for others who hang things on papers, who may read one.
type Docs struct{}

// MayRead refuses whoever may not read a paper, with the same words for one that is not there.
func (Docs) MayRead(c *api.Ctx, document string, paper int64) error {
	_, err := Read(c, document, paper)
	return err
}

// Readers are those of some users who may read a paper.
func Readers(q db.Querier, document string, paper int64, users []int64) ([]int64, error) {
	p, err := lookUp(q, document, paper)
	if err != nil {
		return nil, err
	}
	var out []int64
	for _, user := range users {
		reach, err := auth.ReachOf(q, user, document+".read")
		if err != nil {
			return nil, err
		}
		if within(reach, p) {
			out = append(out, user)
		}
	}
	return out, nil
}

// within: a reach by person does not limit papers without makers, nor one by warehouse those without a warehouse.
func within(r auth.Reach, p Paper) bool {
	return r.All || len(r.Users) > 0 && len(p.Makers) == 0 || len(r.Warehouses) > 0 && p.Warehouse == 0 ||
		slices.ContainsFunc(p.Makers, func(maker int64) bool { return r.Sees(maker, p.Warehouse) }) || slices.Contains(r.Warehouses, p.Warehouse)
}

func hidden(err error) bool {
	e, ok := errs.As(err)
	return ok && e.Code == errs.NotFound
}

func noPaper() *errs.Error {
	return errs.New(errs.NotFound, "file.paper", "没有这张单据，或您没有查看它的权限。请回到列表查找。",
		"There is no such document, or you may not see it. Look for it in the list.")
}

// MayAdd tells whether the person may change what is attached to papers of a kind: those who only read them may not.
func MayAdd(c *api.Ctx, document string) bool {
	return c.Can(document+".update") || c.Can(document+".create")
}
