package db

import "context"

// Origin tells where a write comes from.
type Origin struct {
	Source  string // Screen, Import, API or Automatic
	IP      string
	Agent   string
	Request string // number of the HTTP request
}

// The sources of a write.
const (
	Screen    = "screen"
	Import    = "import"
	API       = "api"
	Automatic = "automatic"
)

type originKey struct{}

// WithOrigin says for all writes under a context where they come from; Req.Origin goes before it.
func WithOrigin(ctx context.Context, o Origin) context.Context {
	return context.WithValue(ctx, originKey{}, o)
}

// OriginOf is where writes under a context come from.
func OriginOf(ctx context.Context) Origin {
	o, _ := ctx.Value(originKey{}).(Origin)
	if o.Source == "" {
		o.Source = Automatic
	}
	return o
}

// Origin tells where this write comes from.
func (tx *Tx) Origin() Origin {
	if tx.c.req.Origin != (Origin{}) {
		return tx.c.req.Origin
	}
	return OriginOf(tx.ctx)
}

// Chain is what the closure before this one, in commit order, left with SetChain.
func (tx *Tx) Chain() string { return tx.chain }

// SetChain leaves a text for the closures that follow. When this one is refused they find what it found; a transaction
// stores the last text once, however many closures it folds together.
func (tx *Tx) SetChain(text string) { tx.chain = text }

// Chain is the text that the last commit of the tenant left.
func Chain(q Querier) (string, error) {
	text, _, err := One(q, (*Row).Text, "SELECT chain FROM tenant_seq WHERE tenant_id = $1")
	return text, err
}

// storeChain queues the one statement for it.
func (f *fold) storeChain() {
	if f.chain != f.chainFound {
		f.pending = append(f.pending, op{sql: "UPDATE tenant_seq SET chain = $2 WHERE tenant_id = $1", tenant: f.tenant,
			args: []any{f.chain}, want: 1, write: true})
	}
}

// AtEnd answers what this closure keeps under a key, made when it is first asked for. When the closure has gone well, and
// before its writes are checked, end is called with it once: so rows that come one by one can share a statement.
func AtEnd[T any](tx *Tx, key any, begin func() T, end func(T)) T {
	if v, ok := tx.local[key]; ok {
		return v.(T)
	}
	v := begin()
	if tx.local == nil {
		tx.local = map[any]any{}
	}
	tx.local[key] = v
	tx.ends = append(tx.ends, func() { end(v) })
	return v
}

func (tx *Tx) ended(err error) error {
	for i := 0; err == nil && i < len(tx.ends); i++ {
		tx.ends[i]()
	}
	return err
}
