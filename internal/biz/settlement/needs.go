package settlement

import "xingzhou/internal/platform/db"

// Mine lists the customers whose debts who asks may see, nil for all: the orders, which say whose a customer is, lie elsewhere.
type Mine func(q db.Querier) ([]int64, error)
