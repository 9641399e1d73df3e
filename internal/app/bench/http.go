package bench

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"math/rand/v2"
	"net"
	"net/http"
	"net/http/cookiejar"

	"xingzhou/internal/app"
	"xingzhou/internal/biz/sales"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/platform/doc"
)

// client is one signed-in browser or program.
type client struct {
	base string
	http *http.Client
}

// serve starts the product's own server on a loopback port.
func (s *saleBench) serve(ctx context.Context) (base string, stop func(), err error) {
	a, err := app.New(ctx, s.w.d, app.Options{Log: slog.New(slog.DiscardHandler), Own: []fs.FS{bareSchema}})
	if err != nil {
		return "", nil, err
	}
	l, err := listen()
	if err != nil {
		return "", nil, err
	}
	server := &http.Server{Handler: a.Handler()}
	go server.Serve(l)
	return "http://" + l.Addr().String(), func() { server.Close() }, nil
}

// listen takes a port below the ephemeral range: above it a client's own retry could take the port.
func listen() (net.Listener, error) {
	var err error
	for range 50 {
		var l net.Listener
		if l, err = net.Listen("tcp", fmt.Sprintf("127.0.0.1:%d", 20000+rand.IntN(10000))); err == nil {
			return l, nil
		}
	}
	return nil, err
}

func newClient(base, login string, conns int) (*client, error) {
	jar, err := cookiejar.New(nil)
	if err != nil {
		return nil, err
	}
	c := &client{base: base, http: &http.Client{Jar: jar, Transport: &http.Transport{MaxIdleConnsPerHost: conns, MaxConnsPerHost: conns}}}
	return c, c.post("/session", "", map[string]string{"login": login, "password": password}, nil)
}

// post sends one request under an idempotency key and decodes the answer.
func (c *client) post(path, key string, in, out any) error {
	body, err := json.Marshal(in)
	if err != nil {
		return err
	}
	q, err := http.NewRequest(http.MethodPost, c.base+"/api/v1"+path, bytes.NewReader(body))
	if err != nil {
		return err
	}
	q.Header.Set("Content-Type", "application/json")
	q.Header.Set("Idempotency-Key", key)
	r, err := c.http.Do(q)
	if err != nil {
		return err
	}
	defer r.Body.Close()
	answer, err := io.ReadAll(r.Body)
	if err != nil {
		return err
	}
	if r.StatusCode >= 300 {
		return fmt.Errorf("%s: %d %s", path, r.StatusCode, answer)
	}
	if out == nil {
		return nil
	}
	return json.Unmarshal(answer, out)
}

// answered is what the chain needs of an answer.
type answered struct {
	ID      id.ID        `json:"id"`
	Version int          `json:"version"`
	Total   money.Amount `json:"total"`
}

func (s *saleBench) chainHTTP(c *client, r *rand.Rand) error {
	in := s.w.order(r, false)
	var o, d answered
	if err := c.post("/sales/orders", s.key("hc"), in, &o); err != nil {
		return err
	}
	if err := c.post("/sales/orders/"+o.ID.String()+"/approve", s.key("ha"), map[string]int{"version": o.Version}, nil); err != nil {
		return err
	}
	if err := c.post("/sales/deliveries", s.key("hd"), &sales.DeliveryInput{Order: o.ID, Date: saleDay, Said: doc.Approving}, &d); err != nil {
		return err
	}
	return c.post("/settlement/receipts", s.key("hr"), map[string]any{
		"party": in.Customer, "date": saleDay, "amount": d.Total, "fund_account": s.w.fund, "auto": "exact", "approve": true,
	}, nil)
}

// Chains a second and CPU seconds a document of the same chain (order, confirm, deliver, posted invoice) on two cores,
// as published with the issue that set the bars.
const otherSystems = "for scale: Odoo 17 0.4–1.0, Tryton 0.3–1.1 chains/s; 1,600–3,000 CPU ms a document"

func (s *saleBench) http(ctx context.Context) error {
	base, stop, err := s.serve(ctx)
	if err != nil {
		return err
	}
	defer stop()
	c, err := newClient(base, s.w.login, 128)
	if err != nil {
		return err
	}
	for _, clients := range []int{32, 128} {
		s.t.step("%s: %d clients, deliveries over HTTP", s.engine, clients)
		r := generators(clients)
		got, err := run(ctx, clients, s.length, func(n, _ int) error {
			return c.post("/sales/deliveries", s.key("h"), s.deliveryInput(r[n]), nil)
		})
		if err != nil {
			return err
		}
		name := fmt.Sprintf("%d clients: ", clients)
		s.t.add(name+"deliveries over HTTP", got)
		s.ratio(name+"HTTP ÷ bare writer", got.perSecond/s.bare[clients], clients, 0.2)
	}
	for _, clients := range []int{1, 4, 32, 128} {
		s.t.step("%s: %d clients, the chain over HTTP", s.engine, clients)
		r := generators(clients)
		before := s.cpu()
		got, err := run(ctx, clients, s.length, func(n, _ int) error { return s.chainHTTP(c, r[n]) })
		if err != nil {
			return err
		}
		name := fmt.Sprintf("%d clients: chain over HTTP", clients)
		s.t.add(name, got)
		// Four documents' work: the load generator's own share is in the figure, too.
		s.t.note(name+", CPU of a document, server, database and client", (s.cpu()-before)*1000/float64(4*got.calls), "ms")
	}
	s.t.step(otherSystems)
	return nil
}
