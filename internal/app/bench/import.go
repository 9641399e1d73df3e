package bench

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"net/http"
	"os"
	"time"

	"xingzhou/internal/app"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/exchange"
	"xingzhou/internal/platform/file"
	"xingzhou/internal/platform/tenant"
)

const (
	importRows  = 5000
	importBad   = 50
	importBound = 20  // seconds
	importChunk = 100 // rows of one bare transaction, as many as the import takes at most
	importPath  = "/master/products"
)

// ImportOptions of the measurement of an import.
type ImportOptions struct {
	Scratch Scratch
	Log     io.Writer

	rows, bad int // smaller in tests
}

// Import measures a workbook of products of which some are bad: from the order to import it to its end, beside plain rows in the same
// number of transactions; and what somebody waits who saves meanwhile.
func Import(ctx context.Context, o ImportOptions) (*Table, error) {
	if o.rows == 0 {
		o.rows, o.bad = importRows, importBad
	}
	t := &Table{log: o.Log}
	dsn, remove, err := o.Scratch()
	if err != nil {
		return nil, err
	}
	defer remove()
	d, err := db.Open(ctx, dsn)
	if err != nil {
		return nil, err
	}
	defer d.Close()
	dir, err := os.MkdirTemp("", "xingzhou-bench-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	b := &importBench{t: t, o: o, w: &world{d: d, company: &tenant.Company{Name: "测速公司", StartPeriod: startPeriod}}}
	stop, err := b.open(ctx, dir)
	if err != nil {
		return t, err
	}
	defer stop()
	return t, b.measure(ctx)
}

type importBench struct {
	t *Table
	o ImportOptions
	w *world
	c *client
	n int
}

// open starts a server whose jobs run and which keeps files.
func (b *importBench) open(ctx context.Context, dir string) (stop func(), err error) {
	store, err := file.OpenStore(dir)
	if err != nil {
		return nil, err
	}
	a, err := app.New(ctx, b.w.d, app.Options{Log: slog.New(slog.DiscardHandler), Own: []fs.FS{bareSchema}, Store: store})
	if err != nil {
		return nil, err
	}
	b.w.login = fmt.Sprintf("bench%d", b.w.d.NextID())
	users, err := app.CreateCompany(ctx, b.w.d, b.w.company, []app.NewUser{{Login: b.w.login, Name: "测速员", Role: "owner", Password: password}})
	if err != nil {
		return nil, err
	}
	b.w.owner = users[0].ID
	l, err := listen()
	if err != nil {
		return nil, err
	}
	server := &http.Server{Handler: a.Handler()}
	go server.Serve(l)
	working, end := context.WithCancel(ctx)
	ended := make(chan struct{})
	go func() { a.Background(working); close(ended) }()
	b.c, err = newClient("http://"+l.Addr().String(), b.w.login, 2)
	return func() { end(); <-ended; server.Close(); store.Close() }, err
}

// workbook is the file: every hundredth row lacks a name, repeats a code, or has a price that is none.
func (b *importBench) workbook() ([]byte, error) {
	var out bytes.Buffer
	err := exchange.WriteXLSX(&out, []string{"商品编码", "商品名称", "规格", "单位", "单价", "税率", "条码"}, []string{exchange.Text, exchange.Text, exchange.Text, exchange.Text, exchange.Text, exchange.Percent, exchange.Text},
		func(yield func([]any) error) error {
			every := b.o.rows / b.o.bad
			for i := range b.o.rows {
				code, name, price := fmt.Sprintf("I%06d", i), fmt.Sprintf("导入零件%d", i), fmt.Sprintf("%d.50", 1+i%300)
				if i%every == every-1 {
					switch i / every % 3 {
					case 0:
						name = ""
					case 1:
						code = "I000000"
					default:
						price = "面议"
					}
				}
				if err := yield([]any{code, name, "M8", "只", price, "0.13", fmt.Sprintf("69%011d", i)}); err != nil {
					return err
				}
			}
			return nil
		})
	return out.Bytes(), err
}

func (b *importBench) measure(ctx context.Context) error {
	engine := b.w.d.Engine()
	bare, err := b.bare(ctx)
	if err != nil {
		return err
	}
	content, err := b.workbook()
	if err != nil {
		return err
	}
	in, err := b.upload(content)
	if err != nil {
		return err
	}
	b.t.step("%s: import of %d products, %d of them bad", engine, b.o.rows, b.o.bad)
	in.DryRun = true
	dry, _, err := b.run(in)
	if err != nil {
		return err
	}
	in.DryRun = false
	saving, done := make(chan time.Duration), make(chan struct{})
	go func() { saving <- b.saving(ctx, done) }()
	took, x, err := b.run(in)
	close(done)
	longest := <-saving
	if err != nil {
		return err
	}
	b.t.atMost(fmt.Sprintf("import of %d products, %d of them bad", b.o.rows, b.o.bad), took, "s", importBound)
	b.t.note("the same rows bare, in as many transactions: the limit", bare, "s")
	b.t.note("import ÷ bare limit", took/bare, "×")
	b.t.note("dry run of it", dry, "s")
	b.t.Rows = append(b.t.Rows, Row{"faulty rows reported", float64(x.FaultyRows), "rows", fmt.Sprintf("= %d", b.o.bad), x.FaultyRows == int64(b.o.bad)},
		Row{"products made", float64(x.Made), "products", fmt.Sprintf("= %d", b.o.rows-b.o.bad), x.Made == int64(b.o.rows-b.o.bad)})
	b.t.note("longest that somebody waited who saved meanwhile", ms(longest), "ms")
	start := time.Now()
	if err := b.c.post("/imports/"+x.ID.String()+"/undo", b.key(), map[string]bool{}, nil); err != nil {
		return err
	}
	if x, err = b.await(x.ID); err != nil {
		return err
	}
	b.t.note("taking it back", time.Since(start).Seconds(), "s")
	b.t.Rows = append(b.t.Rows, Row{"products taken back", float64(x.Undone), "products", fmt.Sprintf("= %d", b.o.rows-b.o.bad), x.Undone == int64(b.o.rows-b.o.bad)})
	return nil
}

func (b *importBench) key() string {
	b.n++
	return fmt.Sprint("import-", b.n)
}

// bare writes as many plain rows, a hundred to a transaction.
func (b *importBench) bare(ctx context.Context) (float64, error) {
	start := time.Now()
	for from := 0; from < b.o.rows; from += importChunk {
		_, err := db.Do(ctx, b.w.d, db.Req{Tenant: b.w.company.ID, User: b.w.owner}, func(tx *db.Tx) (bool, error) {
			for i := from; i < min(from+importChunk, b.o.rows); i++ {
				order := tx.NextID()
				tx.Exec(1, orderText, order, fmt.Sprintf("I%014d", order), int64(i), int64(20600), int64(1), int64(1234500), "导入零件")
			}
			return true, nil
		})
		if err != nil {
			return 0, err
		}
	}
	return time.Since(start).Seconds(), nil
}

// upload sends the file and takes the mapping as it is proposed.
func (b *importBench) upload(content []byte) (*exchange.StartInput, error) {
	q, err := http.NewRequest(http.MethodPost, b.c.base+"/api/v1/files?name=products.xlsx", bytes.NewReader(content))
	if err != nil {
		return nil, err
	}
	q.Header.Set("Idempotency-Key", b.key())
	r, err := b.c.http.Do(q)
	if err != nil {
		return nil, err
	}
	defer r.Body.Close()
	var sent struct{ ID id.ID }
	if err := json.NewDecoder(r.Body).Decode(&sent); err != nil || r.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("the file was not taken: %s, %v", r.Status, err)
	}
	var p exchange.Preview
	if err := b.c.post(importPath+"/import/preview", "", exchange.PreviewInput{File: sent.ID}, &p); err != nil {
		return nil, err
	}
	in := &exchange.StartInput{File: sent.ID, Mode: "good", Setup: exchange.Setup{Sheet: p.Sheet, Header: p.Header}}
	for _, c := range p.Columns {
		if c.Field != "" {
			in.Mapping = append(in.Mapping, exchange.Mapped{Column: c.Column, Field: c.Field})
		}
	}
	return in, nil
}

// run imports and answers the seconds until the end.
func (b *importBench) run(in *exchange.StartInput) (float64, *exchange.Shown, error) {
	start := time.Now()
	var x exchange.Shown
	if err := b.c.post(importPath+"/import", b.key(), in, &x); err != nil {
		return 0, nil, err
	}
	end, err := b.await(x.ID)
	return time.Since(start).Seconds(), end, err
}

func (b *importBench) await(which id.ID) (*exchange.Shown, error) {
	for begin := time.Now(); time.Since(begin) < 10*importBound*time.Second; time.Sleep(20 * time.Millisecond) {
		r, err := b.c.http.Get(b.c.base + "/api/v1/imports/" + which.String())
		if err != nil {
			return nil, err
		}
		var x exchange.Shown
		err = json.NewDecoder(r.Body).Decode(&x)
		r.Body.Close()
		if err != nil || r.StatusCode != http.StatusOK {
			return nil, fmt.Errorf("the import cannot be read: %s, %v", r.Status, err)
		}
		if !x.Working {
			if x.Problem != "" {
				err = fmt.Errorf("the import failed: %s", x.Problem)
			}
			return &x, err
		}
	}
	return nil, fmt.Errorf("the import did not end")
}

// saving writes a little something every now and then, and answers how long the longest of it took.
func (b *importBench) saving(ctx context.Context, done <-chan struct{}) time.Duration {
	var longest time.Duration
	for {
		select {
		case <-done:
			return longest
		case <-time.After(20 * time.Millisecond):
		}
		start := time.Now()
		_, err := db.Do(ctx, b.w.d, db.Req{Tenant: b.w.company.ID, User: b.w.owner}, func(tx *db.Tx) (bool, error) {
			barePosting(tx)
			return true, nil
		})
		if took := time.Since(start); err == nil {
			longest = max(longest, took)
		}
	}
}
