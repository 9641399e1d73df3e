package flow_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"xingzhou/internal/app"
	"xingzhou/internal/flow"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/db/dbtest"
	"xingzhou/internal/platform/tenant"
)

// many is a file of several chunks: every ninth invoice takes back what the one before sold, and one line in 50 is broken.
func many(invoices int) string {
	var b strings.Builder
	b.WriteString(header)
	for i := range invoices {
		number, sign, of := fmt.Sprint(1000+i), "", i
		if i%9 == 8 {
			number, sign, of = "C"+number, "-", i-1
		}
		for n := range 6 {
			price := "1.25"
			if (i*6+n)%50 == 49 {
				price = "?"
			}
			fmt.Fprintf(&b, "%s,%05d,GOODS %d,%s%d,2011-01-%02dT09:00,%s,K%d,UK\n", number, 20000+(of*7+n*3)%40, n, sign, 1+(of+n)%5, 1+of*27/invoices, price, of%13)
		}
	}
	return b.String()
}

// state is what must not depend on how often the import was stopped.
func state(t *testing.T, d *db.DB, c int64) string {
	t.Helper()
	var out []string
	for _, sql := range []string{
		`SELECT COUNT(*) FROM sales_order WHERE tenant_id = $1`, `SELECT COUNT(*) FROM sales_delivery WHERE tenant_id = $1`,
		`SELECT COUNT(*) FROM sales_return WHERE tenant_id = $1`, `SELECT COUNT(*) FROM sales_return_line WHERE tenant_id = $1`,
		`SELECT CAST(SUM(total) AS bigint) FROM sales_order WHERE tenant_id = $1`, `SELECT CAST(SUM(total) AS bigint) FROM sales_return WHERE tenant_id = $1`,
		`SELECT CAST(SUM(cost) AS bigint) FROM sales_delivery WHERE tenant_id = $1`, `SELECT CAST(SUM(value) AS bigint) FROM stock_cost WHERE tenant_id = $1`,
		`SELECT CAST(SUM(on_hand) AS bigint) FROM stock_avail WHERE tenant_id = $1`, `SELECT COUNT(*) FROM inventory_opening WHERE tenant_id = $1`,
		`SELECT COUNT(*) FROM gl_voucher WHERE tenant_id = $1`, `SELECT COUNT(*) FROM channel_import_line WHERE tenant_id = $1`,
		`SELECT done_lines FROM channel_import WHERE tenant_id = $1`, `SELECT COUNT(*) FROM party WHERE tenant_id = $1`,
	} {
		out = append(out, fmt.Sprint(number(t, d, c, sql)))
	}
	return strings.Join(out, " ")
}

func undisturbed(t *testing.T, f *flow.RetailFile) string {
	t.Helper()
	d, err := db.Open(context.Background(), dbtest.SQLite(t))
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	if err := d.Migrate(context.Background(), app.Schemas()...); err != nil {
		t.Fatal(err)
	}
	c := company(t, d, f)
	load(t, d, f, c)
	verify(t, d, c)
	return state(t, d, c)
}

func TestImportGoesOnWhereItStopped(t *testing.T) {
	f := read(t, many(600))
	want := undisturbed(t, f)
	dbtest.Each(t, app.Schemas(), func(t *testing.T, d *db.DB) {
		c := company(t, d, f)
		for stops := 1; ; stops++ {
			ctx, stop := context.WithCancel(context.Background())
			seen := 0
			_, err := flow.ImportRetail(ctx, d, f, flow.RetailOptions{Tenant: c, Progress: func(flow.RetailProgress) {
				if seen++; seen > stops%4 {
					stop()
				}
			}})
			stop()
			if err == nil {
				break
			}
			if !errors.Is(err, context.Canceled) || stops > 40 {
				t.Fatalf("stop %d: %v", stops, err)
			}
		}
		if got := state(t, d, c); got != want {
			t.Errorf("after stops the books hold\n%s, want\n%s", got, want)
		}
		verify(t, d, c)
	})
}

func TestTwoImportsOfOneFile(t *testing.T) {
	f := read(t, many(600))
	want := undisturbed(t, f)
	dbtest.Each(t, app.Schemas(), func(t *testing.T, d *db.DB) {
		c := company(t, d, f)
		var wg sync.WaitGroup
		for i := range 3 {
			wg.Go(func() {
				if _, err := flow.ImportRetail(context.Background(), d, f, flow.RetailOptions{Tenant: c, User: int64(i % 2)}); err != nil {
					t.Errorf("import %d: %v", i, err)
				}
			})
		}
		wg.Wait()
		if got := state(t, d, c); got != want {
			t.Errorf("the books hold\n%s, want\n%s", got, want)
		}
		verify(t, d, c)
	})
}

const killEnv = "XINGZHOU_IMPORT_TO_KILL"

// TestMain is also the process that TestImportSurvivesKill kills.
func TestMain(m *testing.M) {
	if dsn := os.Getenv(killEnv); dsn != "" {
		if err := importToKill(dsn, os.Getenv("XINGZHOU_IMPORT_FILE")); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

func importToKill(dsn, file string) error {
	ctx := context.Background()
	d, err := db.Open(ctx, dsn)
	if err != nil {
		return err
	}
	defer d.Close()
	f, err := flow.ReadRetail(file)
	if err != nil {
		return err
	}
	list, err := db.Get(ctx, d, 0, func(q *db.Reader) ([]tenant.Company, error) { return tenant.List(q) })
	if err != nil {
		return err
	}
	_, err = flow.ImportRetail(ctx, d, f, flow.RetailOptions{Tenant: list[0].ID, Progress: func(p flow.RetailProgress) { fmt.Println("at", p.Phase, p.Done) }})
	return err
}

func TestImportSurvivesKill(t *testing.T) {
	file := filepath.Join(t.TempDir(), "sales.csv")
	if err := os.WriteFile(file, []byte(many(1500)), 0o600); err != nil {
		t.Fatal(err)
	}
	f, err := flow.ReadRetail(file)
	if err != nil {
		t.Fatal(err)
	}
	want := undisturbed(t, f)
	dsn := dbtest.SQLite(t)
	d, err := db.Open(context.Background(), dsn)
	if err != nil {
		t.Fatal(err)
	}
	if err := d.Migrate(context.Background(), app.Schemas()...); err != nil {
		t.Fatal(err)
	}
	c := company(t, d, f)
	d.Close()
	for kill := range 5 {
		killAfter(t, dsn, file, 2+kill*3)
	}
	if d, err = db.Open(context.Background(), dsn); err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	load(t, d, f, c)
	if got := state(t, d, c); got != want {
		t.Errorf("after kills the books hold\n%s, want\n%s", got, want)
	}
	verify(t, d, c)
}

// killAfter runs the import in a process of its own and kills it some moment after it has told its progress so often.
func killAfter(t *testing.T, dsn, file string, steps int) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), killEnv+"="+dsn, "XINGZHOU_IMPORT_FILE="+file)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	buf := make([]byte, 4096)
	for seen := 0; seen < steps; {
		n, err := out.Read(buf)
		seen += bytes.Count(buf[:n], []byte("at "))
		if err != nil {
			break
		}
	}
	time.Sleep(time.Duration(steps) * time.Millisecond)
	cmd.Process.Kill()
	cmd.Wait() // it was killed, which is what its error says
}

// dataFolder is where the real file lies; it is not part of the repository.
func dataFolder() string {
	if dir := os.Getenv("XINGZHOU_DATA"); dir != "" {
		return dir
	}
	return filepath.Join("..", "..", "..", "shared", "data")
}

func TestImportRealLines(t *testing.T) {
	packed, err := os.ReadFile(filepath.Join(dataFolder(), "retail_orders.csv.gz"))
	if err != nil {
		t.Skipf("real sales lines were not tested: set XINGZHOU_DATA to the folder of retail_orders.csv.gz (%v)", err)
	}
	z, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		t.Fatal(err)
	}
	all, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	f := read(t, firstInvoices(string(all), 300))
	dbtest.Each(t, app.Schemas(), func(t *testing.T, d *db.DB) {
		c := &tenant.Company{Name: "网店", StartPeriod: f.FirstPeriod(), PricesIncludeTax: true}
		if _, err := app.CreateCompany(context.Background(), d, c, nil); err != nil {
			t.Fatal(err)
		}
		r := load(t, d, f, c.ID)
		if r.Posted+r.Reported != f.Lines() || r.Orders < 200 || r.Returns < 3 || r.Reported > f.Lines()/20 {
			t.Errorf("did %s", summary(r))
		}
		verify(t, d, c.ID)
	})
}

// firstInvoices keeps the lines of the first n invoices.
func firstInvoices(text string, n int) string {
	last, end := "", 0
	for i, line := range strings.SplitAfter(text, "\n") {
		invoice, _, _ := strings.Cut(line, ",")
		if i > 0 && invoice != last {
			last = invoice
			if n--; n < 0 {
				break
			}
		}
		end += len(line)
	}
	return text[:end]
}
