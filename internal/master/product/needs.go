package product

import (
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/platform/db"
)

// Figures answers what the books above know about products; app plugs it in.
type Figures interface {
	// Available is what can still be promised; warehouse 0 means all.
	Available(q db.Querier, warehouse int64, products []int64) (map[int64]qty.Qty, error)
	// LastPrices is what a customer paid last, for products that he has bought.
	LastPrices(q db.Querier, customer int64, products []int64) (map[int64]money.Price, error)
	// Costing tells of which products the past is being costed again.
	Costing(q db.Querier, products []int64) (map[int64]bool, error)
}
