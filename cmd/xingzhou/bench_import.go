package main

import (
	"context"
	"os"

	"xingzhou/internal/app/bench"
)

type benchImportCmd struct {
	Engine string `enum:"sqlite,postgres" default:"sqlite" help:"自建临时库的引擎，指定 --db 时不用 · engine of the scratch database, unless --db names one."`
}

// Run measures the import of a workbook.
func (c *benchImportCmd) Run(ctx context.Context, g *globals, b *benchCmd) error {
	return g.tell(bench.Import(ctx, bench.ImportOptions{Scratch: b.scratch(g, c.Engine), Log: os.Stderr}))
}
