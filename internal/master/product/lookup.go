package product

import (
	"slices"
	"sync"

	"xingzhou/internal/platform/db"
)

// Lookup finds products by id: those known since the company's settings last changed come from memory, the others from
// the batch. A posting names the same few hundred products all day.
type Lookup struct {
	known *sync.Map // id → *Product, shared: nobody changes one
	ids   []int64
	read  *[]Product
}

type knownKey struct{}

// Find queues the read of the products that are not known yet.
func Find(q db.Querier, b *db.Batch, ids []int64) (*Lookup, error) {
	known, err := db.Cached(q, knownKey{}, func(db.Querier) (*sync.Map, error) { return &sync.Map{}, nil })
	if err != nil {
		return nil, err
	}
	l := &Lookup{known: known, ids: ids, read: &[]Product{}}
	missing := slices.DeleteFunc(slices.Clone(ids), func(id int64) bool { _, ok := known.Load(id); return ok })
	if len(missing) > 0 {
		l.read = AskMany(b, missing)
	}
	return l, nil
}

// Index is the answer once the batch has run; an id without a product is absent.
func (l *Lookup) Index() map[int64]*Product {
	out := Index(*l.read)
	for id, p := range out {
		l.known.Store(id, p)
	}
	for _, id := range l.ids {
		if p, ok := l.known.Load(id); ok {
			out[id] = p.(*Product)
		}
	}
	return out
}
