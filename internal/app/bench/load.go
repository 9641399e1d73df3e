package bench

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"time"

	"xingzhou/internal/insight/invariant"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/tenant"
)

// LoadOptions of the load benchmark.
type LoadOptions struct {
	Binary string // the program itself
	Dir    string // for the databases
	Orders string // file of real orders; left out where there is none
	Demo   int    // orders of the demo company; 8,000 when 0
	Log    io.Writer
}

// Load times how long the demo company and the real orders take into a new SQLite database, and proves both.
func Load(ctx context.Context, o LoadOptions) (*Table, error) {
	if o.Demo == 0 {
		o.Demo = 8000
	}
	t := &Table{log: o.Log}
	if err := t.load(ctx, o, "demo company", "demo", "--orders", strconv.Itoa(o.Demo)); err != nil {
		return t, err
	}
	if _, err := os.Stat(o.Orders); err != nil {
		t.step("load: real orders skipped, there is no file %q; name it with --orders", o.Orders)
		return t, nil
	}
	return t, t.load(ctx, o, "real orders", "import", "orders", o.Orders)
}

// load runs one command of the program on a new database.
func (t *Table) load(ctx context.Context, o LoadOptions, name string, args ...string) error {
	dir, err := os.MkdirTemp(o.Dir, "load")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	dsn := "sqlite:" + filepath.Join(dir, "load.db")
	t.step("load: %s", name)
	cmd := exec.CommandContext(ctx, o.Binary, append([]string{"--db", dsn}, args...)...)
	var said bytes.Buffer
	cmd.Stderr = &said
	begin := time.Now()
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("%v: %w\n%s", cmd.Args, err, said.Bytes())
	}
	t.atMost(name+" on SQLite", time.Since(begin).Seconds(), "s", 60)
	begin = time.Now()
	found, err := verifyAll(ctx, dsn)
	if err != nil {
		return err
	}
	t.note(name+": verify", time.Since(begin).Seconds(), "s")
	t.atMost(name+": findings of verify", float64(found), "", 0)
	return nil
}

// verifyAll counts what verify finds in all companies of a database.
func verifyAll(ctx context.Context, dsn string) (int, error) {
	d, err := db.OpenWith(ctx, dsn, db.Options{ReadOnly: true})
	if err != nil {
		return 0, err
	}
	defer d.Close()
	list, err := db.Get(ctx, d, 0, func(q *db.Reader) ([]tenant.Company, error) { return tenant.List(q) })
	if err != nil {
		return 0, err
	}
	if len(list) == 0 {
		return 0, fmt.Errorf("%s holds no company", dsn)
	}
	found := 0
	for _, c := range list {
		r, err := invariant.Verify(ctx, d, c.ID)
		if err != nil {
			return 0, err
		}
		for _, i := range r.Invariants {
			found += i.Count
		}
	}
	return found, nil
}
