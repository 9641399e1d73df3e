// Package costing 成本追溯: why a movement cost what it cost, and the recosts that changed it.
// Invariant: it reads and never writes; the rows of an explanation add up to what the books hold.
package costing

import (
	"xingzhou/internal/kit/id"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/doc"
)

type moveInput struct {
	Source  id.ID `path:"source" json:"-"`
	Posting int   `path:"posting" json:"-"`
	Line    int   `path:"line" json:"-"`
}

type recostInput struct {
	ID id.ID `path:"id" json:"-"`
}

type recostList struct {
	RecostFilter
	api.Page
}

type recostLines struct {
	ID id.ID `path:"id" json:"-"`
	api.Page
}

// Routes adds the explanation of a movement's cost, and the recosts.
func Routes(r *api.Router, t doc.Tracer) {
	api.Get(r, "/inventory/moves/{source}/{posting}/{line}/why", "inventory.balance.read", "成本怎么来的", "Why a movement cost this", func(c *api.Ctx, in *moveInput) (*Why, error) {
		if err := c.Require(auth.SeeCost); err != nil {
			return nil, err
		}
		return WhyOf(c.Q, in.Source, in.Posting, in.Line, c.Lang)
	})
	const read = "inventory.recost.read"
	api.Get(r, "/inventory/recosts", read, "成本重算列表", "List recosts", func(c *api.Ctx, in *recostList) (api.List[Recost], error) {
		return ListRecosts(c.Q, in.RecostFilter, in.Cursor, in.Size())
	})
	api.Get(r, "/inventory/recosts/totals", read, "成本重算合计", "Total recosts", func(c *api.Ctx, in *RecostFilter) (RecostTotals, error) {
		return SumRecosts(c.Q, *in)
	})
	api.Get(r, "/inventory/recosts/{id}", read, "成本重算", "One recost", func(c *api.Ctx, in *recostInput) (*RecostPaper, error) {
		return GetRecost(c.Q, t, in.ID)
	})
	api.Get(r, "/inventory/recosts/{id}/lines", read, "成本重算明细", "What a recost changed", func(c *api.Ctx, in *recostLines) (api.List[RecostLine], error) {
		return RecostLines(c.Q, in.ID, in.Cursor, in.Size())
	})
}
