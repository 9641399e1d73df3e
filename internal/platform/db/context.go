package db

import "context"

// Context is that of the caller: it tells who asks, also to code that gets nothing but a querier.
func Context(q Querier) context.Context {
	switch x := q.(type) {
	case *Tx:
		return x.ctx
	case *Reader:
		return x.ctx
	}
	return context.Background()
}
