package inventory

import (
	"xingzhou/internal/kit/day"
	"xingzhou/internal/platform/db"
)

// Drafts tells of papers of all modules that are not approved yet; app plugs it in.
type Drafts interface {
	// Moving counts the drafts dated on or after a day that move goods of a category or change what they are worth, and
	// names the first of them.
	Moving(q db.Querier, category string, from day.Day, most int) (numbers []string, count int64, err error)
}
