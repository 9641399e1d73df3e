package main

import (
	"context"
	"os"

	"xingzhou/internal/app/bench"
)

type benchListCmd struct {
	Engine string `enum:"sqlite,postgres" default:"sqlite" help:"自建临时库的引擎，指定 --db 时不用 · engine of the scratch database, unless --db names one."`
	Count  int    `default:"1000000" help:"订单数 · how many orders."`
}

// Run measures the list of very many orders.
func (c *benchListCmd) Run(ctx context.Context, g *globals, b *benchCmd) error {
	return g.tell(bench.List(ctx, bench.ListOptions{Orders: c.Count, Scratch: b.scratch(g, c.Engine), Log: os.Stderr}))
}
