// Package event 业务事件: what a transaction tells those who are not part of it, written with it and delivered after it.
// Invariant: a listener gets the events of a company in the order of their commits, each at least once and under one id; an event that
// nobody listens to costs no row.
package event

import (
	"context"
	"embed"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/job"
)

// Schema holds the migrations of this package.
//
//go:embed schema/*.sql
var Schema embed.FS

const (
	deliver = "event.deliver"
	atOnce  = 100 // events that a listener is given in one transaction
)

// Event is something that happened. ID is the same however often it is delivered.
type Event struct {
	ID, Seq int64
	Kind    string // such as sales.order.approved
	Paper   int64
	User    int64
	At      time.Time
	Payload json.RawMessage
}

// Listener reacts to events. Wants is asked within the transaction of the event and should answer from db.Cached. Take gets events in
// order, in a transaction of their company; what it writes there happens once for each of them.
type Listener struct {
	Name  string
	Wants func(q db.Querier, kind string) (bool, error)
	Take  func(tx *db.Tx, list []Event) error
}

var (
	listenMu  sync.Mutex
	listeners atomic.Pointer[[]Listener]
)

// Listen adds a listener, or puts it in the place of the one of that name. app calls it for the list in flow before the server starts.
func Listen(l Listener) {
	listenMu.Lock()
	defer listenMu.Unlock()
	list := slices.DeleteFunc(slices.Clone(all()), func(x Listener) bool { return x.Name == l.Name })
	list = append(list, l)
	listeners.Store(&list)
}

func all() []Listener {
	if p := listeners.Load(); p != nil {
		return *p
	}
	return nil
}

// Emit tells of something that happened to a paper. It writes a row for each listener that wants to know, and none where nobody does.
func Emit(tx *db.Tx, kind string, paper int64, payload any) {
	text, eventID := "", int64(0)
	for _, l := range all() {
		wants, err := l.Wants(tx, kind)
		if err != nil || !wants {
			continue // a statement that failed fails the transaction by itself
		}
		if eventID == 0 {
			eventID, text = tx.NextID(), encode(kind, payload)
		}
		in := tx.Insert("event_outbox", "listener, seq, id, kind, paper, user_id, at_ms, payload")
		in.Row(l.Name, tx.Seq, eventID, kind, paper, tx.User, tx.Now.UnixMilli(), text)
		in.Queue()
		job.Wake(tx, deliver, l.Name)
	}
}

func encode(kind string, payload any) string {
	b, err := json.Marshal(payload)
	if err != nil {
		panic(fmt.Sprintf("event %s: %v", kind, err))
	}
	return string(b)
}

// Match tells whether a pattern names a kind: the kind itself, "sales.order.*" or "*".
func Match(pattern, kind string) bool {
	if pattern == "*" || pattern == kind {
		return true
	}
	head, all := strings.CutSuffix(pattern, "*")
	return all && strings.HasSuffix(head, ".") && strings.HasPrefix(kind, head)
}

// Register lets the jobs of this server deliver events.
func Register(s *job.Service) {
	s.Register(job.Kind{Name: deliver, Zh: "分发业务事件", En: "Deliver events", Run: run, Retries: 20, Inner: true})
}

// run hands one listener of one company all that waits for it.
func run(_ context.Context, r *job.Run) (any, error) {
	list := all()
	i := slices.IndexFunc(list, func(l Listener) bool { return l.Name == r.Key })
	if i < 0 {
		return nil, errs.New(errs.Internal, "event.listener", "本服务器不认识事件接收者“%[1]s”。请把所有服务器升级到同一版本。",
			"This server does not know the listener “%[1]s”. Bring all servers to the same version.", r.Key)
	}
	for more := true; more; {
		err := r.Step(func(tx *db.Tx) (any, error) {
			events, err := next(tx, r.Key)
			if more = len(events) == atOnce; err != nil || len(events) == 0 {
				return nil, err
			}
			last := events[len(events)-1]
			tx.Exec(int64(len(events)), "DELETE FROM event_outbox WHERE tenant_id = $1 AND listener = $2 AND (seq, id) <= ($3, $4)", r.Key, last.Seq, last.ID)
			return nil, list[i].Take(tx, events)
		})
		if err != nil {
			return nil, err
		}
	}
	return nil, nil
}

func next(tx *db.Tx, listener string) ([]Event, error) {
	return db.All(tx, func(r *db.Row) Event {
		return Event{Seq: r.Int(), ID: r.Int(), Kind: r.Text(), Paper: r.Int(), User: r.Int(), At: time.UnixMilli(r.Int()), Payload: json.RawMessage(r.Text())}
	}, `SELECT seq, id, kind, paper, user_id, at_ms, payload FROM event_outbox WHERE tenant_id = $1 AND listener = $2
		ORDER BY seq, id LIMIT $3`, listener, atOnce)
}
