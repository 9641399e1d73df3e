package bench

import (
	"context"
	"fmt"
	"io/fs"
	"log/slog"
	"time"

	"xingzhou/internal/app"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
)

const (
	listSellers     = 50
	listDepartments = 5
)

// fillList makes a company with sellers in departments and their orders, some drafts, some open, some delivered in part or whole.
func fillList(ctx context.Context, t *Table, dsn string, o *ListOptions) (*listBench, error) {
	d, err := db.Open(ctx, dsn)
	if err != nil {
		return nil, err
	}
	begin := d.NextID()
	w, err := newWorld(ctx, d)
	if err != nil {
		d.Close()
		return nil, err
	}
	b := &listBench{saleBench: &saleBench{t: t, w: w, engine: d.Engine()}}
	logins, err := b.sellers(ctx)
	if err != nil {
		return b, err
	}
	copies := (o.Orders+o.window-1)/o.window - 1
	t.step("%s: %d orders through the server, then %d copies of them", b.engine, o.window, copies)
	start := time.Now()
	lo := d.NextID()
	if err := b.enter(ctx, logins, o.window); err != nil {
		return b, err
	}
	win := newWindow(begin, lo, d.NextID())
	if err := b.copyOrders(ctx, &win, copies); err != nil {
		return b, err
	}
	t.note(fmt.Sprintf("%d orders: made in", o.window*(copies+1)), time.Since(start).Seconds(), "s")
	// A server opens books that stand; PostgreSQL then gets its statistics with the first writes.
	if err := d.Close(); err != nil {
		return b, err
	}
	if w.d, err = db.Open(ctx, dsn); err != nil {
		return b, err
	}
	return b, b.enter(ctx, logins, 10)
}

// sellers makes the users: sellers in departments, and one who leads the first of them.
func (b *listBench) sellers(ctx context.Context) ([]string, error) {
	hash, err := auth.HashPassword(ctx, password)
	if err != nil {
		return nil, err
	}
	lead := fmt.Sprintf("lead%d", b.w.d.NextID())
	var logins []string
	_, err = db.Do(ctx, b.w.d, db.Req{}, func(tx *db.Tx) (bool, error) {
		logins = nil
		for i := range listSellers {
			u := auth.User{Login: fmt.Sprintf("seller%d-%d", i, b.w.d.NextID()), Name: fmt.Sprint("业务员", i), Tenant: b.w.company.ID, Role: "sales", Department: department(i)}
			if err := auth.CreateUser(tx, &u, hash); err != nil {
				return false, err
			}
			logins = append(logins, u.Login)
		}
		return true, auth.CreateUser(tx, &auth.User{Login: lead, Name: "主管", Tenant: b.w.company.ID, Role: "sales_lead", Department: department(0)}, hash)
	})
	b.viewers = []viewer{{"own", ""}, {"department", lead}, {"all", b.w.login}}
	if err == nil {
		b.viewers[0].login = logins[0]
	}
	return logins, err
}

func department(seller int) int64 { return int64(1 + seller%listDepartments) }

// enter lets the sellers enter n orders over HTTP, and the owner approve and deliver most of them.
func (b *listBench) enter(ctx context.Context, logins []string, n int) error {
	a, err := app.New(ctx, b.w.d, app.Options{Log: slog.New(slog.DiscardHandler), Own: []fs.FS{bareSchema}})
	if err != nil {
		return err
	}
	if b.sorts, err = sortsOf(a, listOrders); err != nil {
		return err
	}
	base, stop, err := b.serve(ctx)
	if err != nil {
		return err
	}
	defer stop()
	owner, err := newClient(base, b.w.login, historyClients)
	if err != nil {
		return err
	}
	clients := make([]*client, len(logins))
	for i, login := range logins {
		if clients[i], err = newClient(base, login, 1); err != nil {
			return err
		}
	}
	r := generators(historyClients)
	return times(ctx, historyClients, n, func(c, i int) error {
		in := b.w.order(r[c], false)
		in.Date = historyFrom.AddDays(i * historyDays / n)
		var o answered
		if err := clients[i%len(clients)].post(listOrders, b.key("lo"), in, &o); err != nil {
			return err
		}
		return b.further(owner, &o, i/len(logins)%10) // every seller has some of every kind
	})
}

// further takes an order on: of ten one stays a draft, three are open, one is delivered in part, five whole.
func (b *listBench) further(owner *client, o *answered, kind int) error {
	if kind == 0 {
		return nil
	}
	id := o.ID.String()
	if err := owner.post(listOrders+"/"+id+"/approve", b.key("la"), map[string]int{"version": o.Version}, nil); err != nil || kind < 4 {
		return err
	}
	in := map[string]any{"order": id, "approve": true}
	if kind == 4 {
		in["lines"] = []map[string]any{{"order_line": 1, "qty": "1"}}
	}
	return owner.post("/sales/deliveries", b.key("ld"), in, nil)
}
