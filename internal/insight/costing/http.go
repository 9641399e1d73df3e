// Package costing 成本追溯: why a movement cost what it cost, and the recosts that changed it.
// Invariant: it reads and never writes; the rows of an explanation add up to what the books hold.
package costing

import (
	"xingzhou/internal/kit/id"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/auth"
)

type moveInput struct {
	Source  id.ID `path:"source" json:"-"`
	Posting int   `path:"posting" json:"-"`
	Line    int   `path:"line" json:"-"`
}

// Routes adds the explanation of a movement's cost.
func Routes(r *api.Router) {
	api.Get(r, "/inventory/moves/{source}/{posting}/{line}/why", "inventory.balance.read", "成本怎么来的", "Why a movement cost this", func(c *api.Ctx, in *moveInput) (*Why, error) {
		if err := c.Require(auth.SeeCost); err != nil {
			return nil, err
		}
		return WhyOf(c.Q, in.Source, in.Posting, in.Line, c.Lang)
	})
}
