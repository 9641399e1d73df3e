package bench

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"slices"
	"time"

	"xingzhou/internal/app"
	"xingzhou/internal/platform/db"
)

const (
	listOrders     = "/sales/orders"
	listWindow     = 10_000 // orders made through the server; the rest are copies of them
	firstSamples   = 15
	nextSamples    = 30
	totalSamples   = 10
	listPatience   = 4 * time.Second // for one variant: what is slow is known soon
	firstPageBound = 150
	totalsBound    = 500
)

// ListOptions of the measurement of a long list.
type ListOptions struct {
	Orders  int // rounded up to a multiple of 10,000
	Scratch Scratch
	Log     io.Writer

	window int // smaller in tests
}

// List measures the list of very many orders over HTTP: pages and totals for what a seller, a department and an owner may see.
func List(ctx context.Context, o ListOptions) (*Table, error) {
	if o.window == 0 {
		o.window = listWindow
	}
	t := &Table{log: o.Log}
	dsn, remove, err := o.Scratch()
	if err != nil {
		return nil, err
	}
	defer remove()
	b, err := fillList(ctx, t, dsn, &o)
	if b != nil {
		defer func() { b.w.d.Close() }()
	}
	if err != nil {
		return t, err
	}
	return t, b.measure(ctx)
}

// listBench is a company with very many orders.
type listBench struct {
	*saleBench
	viewers []viewer
	sorts   []string
}

// viewer sees a part of the orders.
type viewer struct{ scope, login string }

// variant is one way to ask for the list.
type variant struct {
	name  string
	query url.Values
}

// variants are the sorts and filters of the screen, alone and together.
func (b *listBench) variants() []variant {
	customer := b.w.customers[7].String()
	list := []variant{{"no filter", url.Values{}}}
	for _, s := range b.sorts {
		list = append(list, variant{"sort " + s, url.Values{"sort": {s}}})
	}
	for _, pairs := range [][]string{
		{"state", "draft"}, {"state", "approved"}, {"progress", "none"}, {"progress", "part"}, {"progress", "done"}, {"customer", customer},
		{"from", "2024-03-01", "to", "2024-03-31"}, {"q", "测速客户77"}, {"q", "cskh123"}, {"q", "2024030"}, {"q", "没有这个"},
		{"customer", customer, "state", "approved", "sort", "total"}, {"progress", "none", "sort", "-total"}, {"q", "测速客户1", "progress", "part", "sort", "date"},
	} {
		v := variant{query: url.Values{}}
		for i := 0; i < len(pairs); i += 2 {
			v.query.Set(pairs[i], pairs[i+1])
			v.name += " " + pairs[i] + " " + pairs[i+1]
		}
		v.name = v.name[1:]
		list = append(list, v)
	}
	return list
}

// measure asks as every viewer, every variant.
func (b *listBench) measure(ctx context.Context) error {
	base, stop, err := b.serve(ctx)
	if err != nil {
		return err
	}
	defer stop()
	for _, v := range b.viewers {
		c, err := newClient(base, v.login, 1)
		if err != nil {
			return err
		}
		var first, next, totals slowest
		for _, x := range b.variants() {
			if err := ctx.Err(); err != nil {
				return err
			}
			if err := b.pages(c, x, &first, &next); err != nil {
				return err
			}
			took, err := sample(totalSamples, func() error { return c.get(listOrders+"/totals", withoutSort(x.query), nil) })
			if err != nil {
				return err
			}
			totals.take(x.name, took)
			b.t.step("%s: %s: totals of %-40s %8.1f ms", b.engine, v.scope, x.name, ms(totals.last))
		}
		for _, row := range []struct {
			name  string
			of    *slowest
			bound float64
		}{{"first page", &first, firstPageBound}, {"next page", &next, firstPageBound}, {"totals", &totals, totalsBound}} {
			b.t.note(v.scope+": "+row.name+" p95, all variants", ms(measure(row.of.all, time.Second).p95), "ms")
			b.t.atMost(fmt.Sprintf("%s: %s p95, slowest variant (%s)", v.scope, row.name, row.of.name), ms(row.of.p95), "ms", row.bound)
		}
	}
	return nil
}

// pages times the first page, those that follow, and for a list without a filter those far behind.
func (b *listBench) pages(c *client, x variant, first, next *slowest) error {
	var page listPage
	ask := func(cursor string, limit int) error {
		q := url.Values{"limit": {fmt.Sprint(limit)}}
		for name, value := range x.query {
			q[name] = value
		}
		if cursor != "" {
			q.Set("cursor", cursor)
		}
		page = listPage{}
		return c.get(listOrders, q, &page)
	}
	took, err := sample(firstSamples, func() error { return ask("", pageSize) })
	if err != nil {
		return err
	}
	first.take(x.name, took)
	follow := func() error { return ask(page.NextCursor, pageSize) }
	took, err = sampleWhile(nextSamples, func() bool { return page.NextCursor != "" }, follow)
	if err != nil {
		return err
	}
	if len(x.query) == 0 || x.query.Has("sort") && len(x.query) == 1 {
		for start := time.Now(); err == nil && page.NextCursor != "" && len(took) > 0 && time.Since(start) < 2*listPatience; {
			if err = ask(page.NextCursor, 200); len(page.Items) == 0 || errors.Is(err, errGaveUp) {
				err = nil
				break
			}
		}
		var deep []time.Duration
		if err == nil {
			deep, err = sampleWhile(nextSamples, func() bool { return page.NextCursor != "" }, follow)
		}
		took = append(took, deep...)
	}
	next.take(x.name, took)
	b.t.step("%s: %-60s first %6.1f ms, next %6.1f ms", b.engine, x.name, ms(first.last), ms(next.last))
	return err
}

// listPage is what is read of a page.
type listPage struct {
	Items      []json.RawMessage `json:"items"`
	NextCursor string            `json:"next_cursor"`
}

// slowest keeps the variant with the highest p95, and all times.
type slowest struct {
	name      string
	p95, last time.Duration
	all       []time.Duration
}

func (s *slowest) take(name string, took []time.Duration) {
	s.last = 0
	if len(took) == 0 {
		return
	}
	s.all = append(s.all, took...)
	s.last = measure(took, time.Second).p95
	if s.last > s.p95 {
		s.name, s.p95 = name, s.last
	}
}

// errGaveUp is an answer that took the server longer than it allows itself: a very slow one, not a failure of the measurement.
var errGaveUp = errors.New("the server gave up")

// sample times n calls after one that warms up, fewer when they are slow.
func sample(n int, call func() error) ([]time.Duration, error) {
	at := time.Now()
	if err := call(); errors.Is(err, errGaveUp) {
		return []time.Duration{time.Since(at)}, nil
	} else if err != nil {
		return nil, err
	}
	return sampleWhile(n, func() bool { return true }, call)
}

func sampleWhile(n int, more func() bool, call func() error) ([]time.Duration, error) {
	var took []time.Duration
	for start := time.Now(); len(took) < n && more() && (len(took) < 3 || time.Since(start) < listPatience); {
		at := time.Now()
		err := call()
		if err != nil && !errors.Is(err, errGaveUp) {
			return took, err
		}
		if took = append(took, time.Since(at)); err != nil {
			break
		}
	}
	return took, nil
}

func withoutSort(q url.Values) url.Values {
	out := url.Values{}
	for name, value := range q {
		if name != "sort" {
			out[name] = value
		}
	}
	return out
}

// get reads an answer; out may be nil.
func (c *client) get(path string, query url.Values, out any) error {
	r, err := c.http.Get(c.base + "/api/v1" + path + "?" + query.Encode())
	if err != nil {
		return err
	}
	defer r.Body.Close()
	answer, err := io.ReadAll(r.Body)
	if err != nil {
		return err
	}
	if r.StatusCode == http.StatusServiceUnavailable {
		return errGaveUp
	}
	if r.StatusCode != http.StatusOK {
		return fmt.Errorf("%s?%s: %d %s", path, query.Encode(), r.StatusCode, answer)
	}
	if out == nil {
		return nil
	}
	return json.Unmarshal(answer, out)
}

// sortsOf are the ways to sort a list that the contract names.
func sortsOf(a *app.App, path string) ([]string, error) {
	raw, err := a.Router.Document()
	if err != nil {
		return nil, err
	}
	var doc struct {
		Paths map[string]struct {
			Get struct {
				Parameters []struct {
					Name   string
					Schema struct{ Enum []string }
				}
			}
		}
	}
	if err := json.Unmarshal(raw, &doc); err != nil {
		return nil, err
	}
	for _, p := range doc.Paths["/api/v1"+path].Get.Parameters {
		if p.Name == "sort" {
			return p.Schema.Enum, nil
		}
	}
	return nil, fmt.Errorf("the contract names no sorts of %s", path)
}

// listed are the tables behind the list and what is unpaid in it; the books are not copied, so that verify would rightly complain.
func listed() []copied {
	var out []copied
	for _, c := range history {
		if slices.Contains([]string{"sales_order", "sales_order_line", "sales_delivery", "openitem"}, c.table) {
			out = append(out, c)
		}
	}
	return out
}

// copyOrders adds copies of the orders of the window, each in one of five years.
func (b *listBench) copyOrders(ctx context.Context, w *window, copies int) error {
	if err := b.measureSerials(ctx, w); err != nil {
		return err
	}
	own := map[string]string{"day": "day - $7", "due_day": earlier("due_day"), "promise_day": earlier("promise_day")}
	for name, change := range changes {
		own[name] = change
	}
	for k := int64(1); k <= int64(copies); k++ {
		_, err := db.Do(ctx, b.w.d, db.Req{Tenant: b.w.company.ID, User: b.w.owner}, func(tx *db.Tx) (bool, error) {
			for _, c := range listed() {
				tx.Exec(db.Any, c.sql(own), w.lo, w.hi, k*w.step, k*w.serials, tx.Seq, k%5*1_0000)
			}
			return true, tx.Flush()
		})
		if err != nil {
			return fmt.Errorf("copy %d of the orders: %w", k, err)
		}
	}
	return nil
}

// earlier moves a day that may be none by as many years.
func earlier(column string) string {
	return "CASE WHEN " + column + " = 0 THEN 0 ELSE " + column + " - CAST($7 AS integer) END"
}
