package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"

	"xingzhou/internal/app/bench"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/db/pgtemp"
)

// defaultDB is what --db says when nobody says anything.
const defaultDB = "sqlite:xingzhou.db"

type benchCmd struct {
	Sale benchSaleCmd `cmd:"" help:"出库与全流程，对照裸写入 · deliveries and the whole chain beside a bare writer."`
}

type benchSaleCmd struct {
	Engine  string  `enum:"sqlite,postgres," default:"sqlite" help:"自建临时库的引擎，指定 --db 时不用 · engine of the scratch database, unless --db names one."`
	Seconds float64 `default:"3" help:"每个场景的秒数 · seconds of each scenario."`
	History int     `default:"0" help:"账里已有的出库单数，0 = 不测 · deliveries in the books for the history bars, 0 leaves them out."`
}

// errMissed ends the program with 1 after the table has been printed.
var errMissed = errors.New("有指标未达标，见表中 ✗ · a bar was missed, see ✗ in the table")

func (c *benchSaleCmd) Run(ctx context.Context, g *globals) error {
	return g.withScratch(ctx, c.Engine, func(d *db.DB) error {
		t, err := bench.Sale(ctx, d, bench.SaleOptions{Seconds: c.Seconds, History: c.History, Log: os.Stderr})
		if err != nil {
			return err
		}
		return g.printTable(t)
	})
}

func (g *globals) printTable(t *bench.Table) error {
	if err := t.Print(g.out, g.JSON); err != nil {
		return err
	}
	if !t.OK() {
		return errMissed
	}
	return nil
}

// withScratch opens the database that --db names, or a new one that is thrown away afterwards.
func (g *globals) withScratch(ctx context.Context, engine string, fn func(d *db.DB) error) error {
	dsn := g.DB
	switch {
	case dsn != defaultDB: // the person named one
	case engine == "postgres":
		started, stop, err := pgtemp.Start()
		if err != nil {
			return err
		}
		defer stop()
		dsn = started
	default:
		dir, err := os.MkdirTemp("", "xingzhou-bench")
		if err != nil {
			return err
		}
		defer os.RemoveAll(dir)
		dsn = "sqlite:" + filepath.Join(dir, "bench.db")
	}
	d, err := db.Open(ctx, dsn)
	if err != nil {
		return err
	}
	defer d.Close()
	return fn(d)
}
