package bench

import (
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"sync/atomic"
	"time"

	"xingzhou/internal/biz/sales"
	"xingzhou/internal/biz/settlement"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
)

// SaleOptions of the sale benchmark.
type SaleOptions struct {
	Seconds float64 // of each scenario
	Log     io.Writer
}

var clientCounts = []int{1, 8, 32, 128}

// Sale measures deliveries and the whole chain through the services and through HTTP beside a bare writer.
func Sale(ctx context.Context, d *db.DB, o SaleOptions) (*Table, error) {
	t := &Table{log: o.Log}
	t.step("%s: making products, customers and stock", d.Engine())
	w, err := newWorld(ctx, d)
	if err != nil {
		return nil, err
	}
	s, err := newSaleBench(ctx, t, w)
	if err != nil {
		return nil, err
	}
	s.length = time.Duration(o.Seconds * float64(time.Second))
	for _, step := range []func(context.Context) error{s.openOrders, s.countWrites, s.deliveries, s.chains, s.http} {
		if err := step(ctx); err != nil {
			return t, err
		}
	}
	return t, nil
}

type saleBench struct {
	t      *Table
	w      *world
	length time.Duration
	engine string
	server int // process of the PostgreSQL server
	orders []*sales.Order
	serial atomic.Int64
	bare   map[int]float64 // clients → bare postings a second
}

func newSaleBench(ctx context.Context, t *Table, w *world) (*saleBench, error) {
	server, err := postmaster(ctx, w.d, w.company.ID)
	return &saleBench{t: t, w: w, engine: w.d.Engine(), server: server}, err
}

func (s *saleBench) key(kind string) string { return fmt.Sprintf("%s-%d", kind, s.serial.Add(1)) }

// openOrders approves one large order a customer; deliveries take from it a few pieces at a time.
func (s *saleBench) openOrders(ctx context.Context) error {
	r := rand.New(rand.NewPCG(7, 7))
	for i := range s.w.customers {
		in := s.w.order(r, true)
		in.Customer = s.w.customers[i]
		for l := range in.Lines {
			in.Lines[l].Qty = 10_000 * qty.One
		}
		o, err := write(ctx, s.w, s.key("order"), func(tx *db.Tx) (*sales.Order, error) { return sales.Orders.Create(tx, in) })
		if err != nil {
			return err
		}
		s.orders = append(s.orders, o)
	}
	return nil
}

// deliveryInput takes one to three pieces of each line of an order.
func (s *saleBench) deliveryInput(r *rand.Rand) *sales.DeliveryInput {
	in := &sales.DeliveryInput{Order: s.orders[r.IntN(len(s.orders))].ID, Date: saleDay, Said: doc.Approving}
	for l := range saleLines {
		in.Lines = append(in.Lines, sales.DeliveryLineInput{OrderLine: l + 1, Qty: qty.Qty(1+r.IntN(3)) * qty.One})
	}
	return in
}

func (s *saleBench) deliver(ctx context.Context, r *rand.Rand) error {
	in := s.deliveryInput(r)
	_, err := write(ctx, s.w, s.key("delivery"), func(tx *db.Tx) (*sales.Delivery, error) { return sales.Deliveries.Create(tx, in) })
	return err
}

// countWrites counts what one delivery writes. The lane adds three statements a commit, for all that it folds together: the
// tenant's sequence, the end of the audit trail in the same row, and the idempotency keys.
func (s *saleBench) countWrites(ctx context.Context) error {
	in := s.deliveryInput(rand.New(rand.NewPCG(9, 9)))
	var counted *db.Tx
	_, err := write(ctx, s.w, s.key("delivery"), func(tx *db.Tx) (bool, error) {
		counted = tx // what it notes in the audit trail is queued when the closure has ended
		_, err := sales.Deliveries.Create(tx, in)
		return true, err
	})
	if err != nil {
		return err
	}
	s.t.atMost("rows written by a delivery", float64(counted.Rows()+2), "rows", 60)
	s.t.atMost("statements written by a delivery", float64(counted.Writes()), "statements", 14)
	return nil
}

func generators(clients int) []*rand.Rand {
	out := make([]*rand.Rand, clients)
	for i := range out {
		out[i] = rand.New(rand.NewPCG(uint64(clients), uint64(i)))
	}
	return out
}

// deliveries measures the bare writer and the services in turns, so that both see the same machine.
func (s *saleBench) deliveries(ctx context.Context) error {
	s.bare = map[int]float64{}
	for _, clients := range clientCounts {
		s.t.step("%s: %d clients, bare writer and deliveries", s.engine, clients)
		bare, err := runBare(ctx, s.w, clients, s.length/2)
		if err != nil {
			return err
		}
		r := generators(clients)
		got, err := run(ctx, clients, s.length, func(c, _ int) error { return s.deliver(ctx, r[c]) })
		if err != nil {
			return err
		}
		again, err := runBare(ctx, s.w, clients, s.length/2)
		if err != nil {
			return err
		}
		s.bare[clients] = (bare.perSecond + again.perSecond) / 2
		name := fmt.Sprintf("%d clients: ", clients)
		s.t.note(name+"bare writer", s.bare[clients], "postings/s")
		s.t.add(name+"deliveries through services", got)
		s.ratio(name+"services ÷ bare writer", got.perSecond/s.bare[clients], clients, 0.35)
	}
	return nil
}

// ratio has a bar where folding works: at 32 and 128 clients.
func (s *saleBench) ratio(name string, value float64, clients int, bar float64) {
	if clients < 32 {
		s.t.note(name, value, "")
		return
	}
	s.t.atLeast(name, value, "", bar)
}

// chain is create, approve, deliver, receive: four papers' worth of work under four keys.
func (s *saleBench) chain(ctx context.Context, r *rand.Rand) error {
	in := s.w.order(r, false)
	o, err := write(ctx, s.w, s.key("c"), func(tx *db.Tx) (*sales.Order, error) { return sales.Orders.Create(tx, in) })
	if err != nil {
		return err
	}
	if _, err = write(ctx, s.w, s.key("a"), func(tx *db.Tx) (*sales.Order, error) { return sales.Orders.Approve(tx, o.ID, 1) }); err != nil {
		return err
	}
	d, err := write(ctx, s.w, s.key("d"), func(tx *db.Tx) (*sales.Delivery, error) {
		return sales.Deliveries.Create(tx, &sales.DeliveryInput{Order: o.ID, Date: saleDay, Said: doc.Approving})
	})
	if err != nil {
		return err
	}
	_, err = write(ctx, s.w, s.key("r"), func(tx *db.Tx) (*settlement.Receipt, error) {
		return settlement.Receipts.Create(tx, &settlement.ReceiptInput{
			Party: o.Customer, Date: saleDay, Amount: d.Total, FundAccount: s.w.fund, Auto: settlement.Exact, Said: doc.Approving,
		})
	})
	return err
}

func (s *saleBench) chains(ctx context.Context) error {
	for _, clients := range clientCounts {
		s.t.step("%s: %d clients, the chain through the services", s.engine, clients)
		r := generators(clients)
		got, err := run(ctx, clients, s.length, func(c, _ int) error { return s.chain(ctx, r[c]) })
		if err != nil {
			return err
		}
		s.t.add(fmt.Sprintf("%d clients: chain create → approve → deliver → receive, services", clients), got)
	}
	return nil
}
