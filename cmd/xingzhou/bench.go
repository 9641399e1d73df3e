package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"xingzhou/internal/app/bench"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/db/pgtemp"
)

// defaultDB is what --db says when nobody says anything.
const defaultDB = "sqlite:xingzhou.db"

type benchCmd struct {
	Seconds   float64 `default:"3" help:"每个场景的秒数 · seconds of each scenario of the sale."`
	History   int     `default:"0" help:"账里已有的出库单数，0 = 不测随账增长的开销 · deliveries in the books for the bars on growth, 0 leaves these out."`
	Dir       string  `type:"existingdir" placeholder:"DIR" help:"临时库所在的目录，要在真实磁盘上 · folder for scratch databases, on a real disk."`
	Movements int     `default:"5000000" help:"大库存账的出入库流水行数 · movements in the large stock book."`
	Products  int     `default:"100000" help:"大库存账的商品数，各在五个仓库；也是全月加权平均的商品数 · products of the large stock book, each in five warehouses; as many are costed by month."`
	Orders    string  `default:"../shared/data/retail_orders.csv.gz" placeholder:"FILE" help:"真实订单文件，没有则跳过 · file of real orders, left out when it is not there."`

	All     benchAllCmd     `cmd:"" default:"1" help:"全部，两种引擎 · everything, on both engines."`
	Sale    benchSaleCmd    `cmd:"" help:"出库与全流程，对照裸写入 · deliveries and the whole chain beside a bare writer."`
	Reports benchReportsCmd `cmd:"" help:"一百万行分录之上的报表 · reports over a million entry lines."`
	Cost    benchCostCmd    `cmd:"" help:"大库存账上的成本与库存金额 · cost and stock values over a large stock book."`
	Start   benchStartCmd   `cmd:"" help:"冷启动、空闲内存、程序大小 · cold start, idle memory, size of the program."`
	Load    benchLoadCmd    `cmd:"" help:"装入演示企业与真实订单 · loading the demo company and real orders."`
	List    benchListCmd    `cmd:"" help:"一百万张订单的列表：首页、翻页、合计 · the list of a million orders: first page, next pages, totals."`
	Import  benchImportCmd  `cmd:"" help:"导入五千个商品，其中五十行有错 · import of five thousand products, fifty rows of them bad."`
}

// reportHistory is how many deliveries have a million entry lines.
const reportHistory = 150_000

type (
	benchAllCmd  struct{}
	benchSaleCmd struct {
		Engine string `enum:"sqlite,postgres" default:"sqlite" help:"自建临时库的引擎，指定 --db 时不用 · engine of the scratch database, unless --db names one."`
	}
	benchReportsCmd struct {
		Engine string `enum:"sqlite,postgres" default:"sqlite" help:"自建临时库的引擎，指定 --db 时不用 · engine of the scratch database, unless --db names one."`
	}
	benchCostCmd struct {
		Engine string `enum:"sqlite,postgres" default:"sqlite" help:"自建临时库的引擎，指定 --db 时不用 · engine of the scratch database, unless --db names one."`
		Only   string `enum:",values,backdated,month" default:"" help:"只测一项：values 任一天的库存金额，backdated 补录，month 全月加权平均 · only one: stock values of any day, a back-dated receipt, the month-end average."`
	}
	benchStartCmd struct{}
	benchLoadCmd  struct{}
)

// errMissed ends the program with 1 after the table has been printed.
var errMissed = errors.New("有指标未达标，见表中 ✗ · a bar was missed, see ✗ in the table")

// Run of all prints one table; the rows of an engine carry its name. What was measured is shown also when the rest fails.
func (benchAllCmd) Run(ctx context.Context, g *globals, b *benchCmd) error {
	whole := &bench.Table{}
	err := b.all(ctx, g, whole)
	if err != nil && len(whole.Rows) == 0 {
		return err
	}
	return errors.Join(err, g.printTable(whole))
}

func (b *benchCmd) all(ctx context.Context, g *globals, whole *bench.Table) error {
	add := func(t *bench.Table, err error, prefix string) error {
		if t != nil {
			whole.Join(t, prefix)
		}
		return err
	}
	engines := []string{"sqlite", "postgres"}
	if g.DB != defaultDB {
		engines = []string{g.engine("")}
	}
	for _, engine := range engines {
		t, err := b.sale(ctx, g, engine, true)
		err = add(t, err, engine+": ")
		if errors.Is(err, pgtemp.ErrMissing) {
			fmt.Fprintf(os.Stderr, "%s 未测 · was not measured: %v\n", engine, err)
			continue
		}
		if err != nil {
			return err
		}
		t, err = b.cost(ctx, g, engine, "")
		if err := add(t, err, engine+": "); err != nil {
			return err
		}
	}
	t, err := b.start(ctx)
	if err := add(t, err, ""); err != nil {
		return err
	}
	t, err = b.load(ctx)
	return add(t, err, "")
}

func (c *benchSaleCmd) Run(ctx context.Context, g *globals, b *benchCmd) error {
	return g.tell(b.sale(ctx, g, c.Engine, false))
}

func (c *benchReportsCmd) Run(ctx context.Context, g *globals, b *benchCmd) error {
	return g.tell(b.history(ctx, g, c.Engine, bench.HistoryOptions{Deliveries: max(b.History, reportHistory), Reports: true}))
}

func (c *benchCostCmd) Run(ctx context.Context, g *globals, b *benchCmd) error {
	return g.tell(b.cost(ctx, g, c.Engine, c.Only))
}

func (benchStartCmd) Run(ctx context.Context, g *globals, b *benchCmd) error {
	return g.tell(b.start(ctx))
}

func (benchLoadCmd) Run(ctx context.Context, g *globals, b *benchCmd) error {
	return g.tell(b.load(ctx))
}

// sale measures on one engine; large books serve the bars on growth and the reports alike.
func (b *benchCmd) sale(ctx context.Context, g *globals, engine string, reports bool) (*bench.Table, error) {
	dsn, remove, err := b.scratch(g, engine)()
	if err != nil {
		return nil, err
	}
	t, err := b.saleOn(ctx, dsn)
	remove()
	if err != nil || b.History == 0 && !reports {
		return t, err
	}
	o := bench.HistoryOptions{Deliveries: b.History, Compare: b.History > 0, Reports: reports}
	if reports {
		o.Deliveries = max(b.History, reportHistory)
	}
	grown, err := b.history(ctx, g, engine, o)
	if grown != nil {
		t.Join(grown, "")
	}
	return t, err
}

func (b *benchCmd) saleOn(ctx context.Context, dsn string) (*bench.Table, error) {
	d, err := db.Open(ctx, dsn)
	if err != nil {
		return nil, err
	}
	defer d.Close()
	return bench.Sale(ctx, d, bench.SaleOptions{Seconds: b.Seconds, Log: os.Stderr})
}

func (b *benchCmd) history(ctx context.Context, g *globals, engine string, o bench.HistoryOptions) (*bench.Table, error) {
	o.Log = os.Stderr
	o.Large, o.Small = b.scratch(g, engine), b.scratch(&globals{DB: defaultDB}, g.engine(engine))
	return bench.History(ctx, o)
}

func (b *benchCmd) cost(ctx context.Context, g *globals, engine, only string) (*bench.Table, error) {
	return bench.Cost(ctx, bench.CostOptions{Movements: b.Movements, Products: b.Products, Only: only, Scratch: b.scratch(g, engine), Log: os.Stderr})
}

func (b *benchCmd) start(ctx context.Context) (*bench.Table, error) {
	return b.withProgram(func(program, dir string) (*bench.Table, error) {
		return bench.Start(ctx, bench.StartOptions{Binary: program, Dir: dir, Log: os.Stderr})
	})
}

func (b *benchCmd) load(ctx context.Context) (*bench.Table, error) {
	return b.withProgram(func(program, dir string) (*bench.Table, error) {
		return bench.Load(ctx, bench.LoadOptions{Binary: program, Dir: dir, Orders: b.Orders, Log: os.Stderr})
	})
}

// withProgram hands on this very program and a folder that is removed afterwards.
func (b *benchCmd) withProgram(run func(program, dir string) (*bench.Table, error)) (*bench.Table, error) {
	program, err := os.Executable()
	if err != nil {
		return nil, err
	}
	dir, err := b.folder()
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	return run(program, dir)
}

func (g *globals) tell(t *bench.Table, err error) error {
	if err != nil {
		return err
	}
	return g.printTable(t)
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

// engine is that of the database that --db names, or the one asked for.
func (g *globals) engine(asked string) string {
	switch {
	case g.DB == defaultDB:
		return asked
	case strings.HasPrefix(g.DB, "sqlite:"):
		return "sqlite"
	}
	return "postgres"
}

// scratch answers the database that --db names, or makes one that is thrown away afterwards.
func (b *benchCmd) scratch(g *globals, engine string) bench.Scratch {
	return func() (string, func(), error) {
		if g.DB != defaultDB { // the person named one
			return g.DB, func() {}, nil
		}
		parent, err := b.disk()
		if err != nil {
			return "", nil, err
		}
		if engine == "postgres" {
			return pgtemp.StartIn(parent)
		}
		dir, err := b.folder()
		if err != nil {
			return "", nil, err
		}
		return "sqlite:" + filepath.Join(dir, "bench.db"), func() { os.RemoveAll(dir) }, nil
	}
}

// folder makes a folder for a scratch database.
func (b *benchCmd) folder() (string, error) {
	parent, err := b.disk()
	if err != nil {
		return "", err
	}
	return os.MkdirTemp(parent, "xingzhou-bench")
}

// disk finds a place where a sync reaches a disk: in memory every figure would flatter.
func (b *benchCmd) disk() (string, error) {
	if b.Dir != "" {
		return b.Dir, nil
	}
	for _, dir := range []string{os.TempDir(), "/var/tmp", "."} {
		if bench.RealDisk(dir) {
			return filepath.Abs(dir)
		}
	}
	return "", fmt.Errorf("临时目录都在内存里，请用 --dir 指定真实磁盘上的目录 · the temporary folders lie in memory: name one on a real disk with --dir")
}
