package approval

import "xingzhou/internal/platform/db"

// Asks tells whether a flow may ask for a document. Gate looks who can see the paper, so it must be stored by then.
func Asks(q db.Querier, document string) (bool, error) {
	flows, err := flowsFor(q, document)
	return len(flows) > 0, err
}
