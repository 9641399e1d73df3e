// Package webhook 外发通知: tells programs outside of what happened, signed, in order, and until they have taken it.
// Invariant: every connection is checked at the moment it is made, so no address inside the house is ever called unless the administrator
// has named its network; a secret is shown when it is made and never again.
package webhook

import (
	"context"
	"embed"
	"encoding/json"
	"net"
	"net/http"
	"net/netip"
	"strconv"
	"time"

	"xingzhou/internal/kit/id"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/event"
	"xingzhou/internal/platform/job"
)

// Schema holds the migrations of this package.
//
//go:embed schema/*.sql
var Schema embed.FS

const (
	deliver    = "webhook.deliver"
	keepTrying = 3 * 24 * time.Hour
	firstWait  = 10 * time.Second
	lastWait   = time.Hour
	atOnce     = 25                  // deliveries of one webhook that are noted together
	noteAfter  = 2 * time.Second     // and for how long they may go on
	turns      = 4                   // before other webhooks have theirs
	logKept    = 30 * 24 * time.Hour // of what was delivered or given up
	pingKind   = "webhook.ping"
)

// Options of the service.
type Options struct {
	Allow    []netip.Prefix // networks that may be called although they are not public
	Resolver *net.Resolver  // the machine's when nil
}

// Service sends.
type Service struct {
	d      *db.DB
	guard  *guard
	client *http.Client
}

// NewService makes the service.
func NewService(d *db.DB, opt Options) *Service {
	g := &guard{allowed: opt.Allow}
	return &Service{d: d, guard: g, client: g.client(opt.Resolver)}
}

// Register lets the service hear of events and its jobs run on this server.
func (s *Service) Register(jobs *job.Service) {
	event.Listen(event.Listener{Name: "webhook", Wants: wanted, Take: take})
	jobs.Register(job.Kind{Name: deliver, Zh: "发送Webhook", En: "Send webhooks", Run: s.run, Retries: 20, Inner: true})
}

func wanted(q db.Querier, kind string) (bool, error) {
	list, err := hooks(q)
	for i := range list {
		if list[i].wants(kind) {
			return true, err
		}
	}
	return false, err
}

// message is the body of every call.
type message struct {
	ID      id.ID           `json:"id"`
	Event   string          `json:"event"`
	Company id.ID           `json:"company"`
	Paper   id.ID           `json:"paper"`
	At      time.Time       `json:"at"`
	Data    json.RawMessage `json:"data"`
}

func bodyOf(tenant int64, e *event.Event) (string, error) {
	b, err := json.Marshal(message{ID: id.ID(e.ID), Event: e.Kind, Company: id.ID(tenant), Paper: id.ID(e.Paper), At: e.At.UTC(), Data: e.Payload})
	return string(b), err
}

// take gives each event to the webhooks that want it.
func take(tx *db.Tx, list []event.Event) error {
	all, err := hooks(tx)
	if err != nil {
		return err
	}
	for i := range all {
		some := false
		for n := range list {
			if e := &list[n]; all[i].wants(e.Kind) {
				body, err := bodyOf(tx.Tenant, e)
				if err != nil {
					return err
				}
				enqueue(tx, all[i].ID, e.Seq, e.ID, e.Kind, e.Paper, body, e.At)
				some = true
			}
		}
		if some {
			job.Wake(tx, deliver, keyOf(all[i].ID))
		}
	}
	return nil
}

func keyOf(hook int64) string { return strconv.FormatInt(hook, 10) }

// run sends what waits for one webhook, the oldest first. One that is not taken holds up those behind it, so that the receiver sees
// things happen in their order; it is tried again later, and given up three days after it happened.
func (s *Service) run(ctx context.Context, r *job.Run) (any, error) {
	hook, err := strconv.ParseInt(r.Key, 10, 64)
	if err != nil {
		return nil, err
	}
	type next struct {
		h    *Hook
		list []Delivery
	}
	for range turns {
		n, err := db.Get(ctx, s.d, r.Tenant, func(q *db.Reader) (n next, err error) {
			hooks, err := db.All(q, scanHook, "SELECT "+hookColumns+" FROM webhook WHERE tenant_id = $1 AND id = $2", hook)
			if err == nil && len(hooks) == 1 {
				n.h = &hooks[0]
				n.list, err = oldest(q, hook)
			}
			return n, err
		})
		if err != nil || n.h == nil || n.h.Disabled || len(n.list) == 0 {
			return nil, err
		}
		if at := time.UnixMilli(n.list[0].NextMS); at.After(s.d.Now()) {
			return nil, job.Again(at)
		}
		how := s.sendAll(ctx, n.h, n.list)
		if cause := context.Cause(ctx); cause != nil {
			return nil, cause // some may have arrived; they are sent again under the same ids
		}
		err = r.Step(func(tx *db.Tx) (any, error) {
			for i := range how {
				note(tx, hook, &n.list[i], how[i])
			}
			tx.Exec(db.Any, "DELETE FROM webhook_delivery WHERE tenant_id = $1 AND state <> 'waiting' AND tried_ms < $2", tx.Now.Add(-logKept).UnixMilli())
			return nil, nil
		})
		if err != nil {
			return nil, err
		}
	}
	return nil, job.Again(s.d.Now())
}

// sendAll sends one after the other, up to the first that is not taken and for no longer than noteAfter: how they went is written at
// once for all, because a commit for each would cost the people who work as much as their papers do.
func (s *Service) sendAll(ctx context.Context, h *Hook, list []Delivery) (how []told) {
	begin := time.Now()
	for i := range list {
		if list[i].NextMS > s.d.Now().UnixMilli() && i > 0 {
			break // it has failed before and has its own time
		}
		t := s.send(ctx, h, &list[i])
		how = append(how, t)
		if t.problem != nil || ctx.Err() != nil || time.Since(begin) > noteAfter {
			break
		}
	}
	return how
}

// note writes how a call went, and when the next one is.
func note(tx *db.Tx, hook int64, d *Delivery, t told) {
	state, at, code, zh, en := done, tx.Now, "", "", ""
	if t.problem != nil {
		state, at = waiting, tx.Now.Add(wait(d.Attempts))
		code, zh, en = t.problem.Reason, clean(t.problem.Zh, answerLog), clean(t.problem.En, answerLog)
		if d.Kind == pingKind || at.UnixMilli() > d.untilMS {
			state = parked // a ping is a question of the moment
		}
	}
	tx.Exec(db.Any, `UPDATE webhook_delivery SET state = $5, attempts = attempts + 1, next_ms = $6, status = $7, code = $8, problem_zh = $9,
		problem_en = $10, answer = $11, took_ms = $12, tried_ms = $13
		WHERE tenant_id = $1 AND webhook_id = $2 AND seq = $3 AND id = $4 AND state = 'waiting'`,
		hook, d.Seq, d.ID, state, at.UnixMilli(), t.status, code, zh, en, t.answer, t.took.Milliseconds(), tx.Now.UnixMilli())
}

// wait is 10 s, 30 s, 90 s … up to an hour.
func wait(attempts int64) time.Duration {
	w := firstWait
	for range min(attempts, 10) {
		w = min(3*w, lastWait)
	}
	return w
}
