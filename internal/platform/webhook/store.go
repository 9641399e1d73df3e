package webhook

import (
	"slices"
	"strings"
	"time"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/event"
)

// Hook is one subscription.
type Hook struct {
	ID                int64
	URL               string
	Patterns          []string
	Note              string
	Disabled          bool
	Version           int64
	CreatedMS         int64
	changedBy         int64
	changedMS         int64
	secret, oldSecret string
	oldUntilMS        int64
}

const hookColumns = "id, url, patterns, note, disabled, version, created_ms, changed_by, changed_ms, secret, old_secret, old_until_ms"

func scanHook(r *db.Row) Hook {
	return Hook{ID: r.Int(), URL: r.Text(), Patterns: strings.Split(r.Text(), "\n"), Note: r.Text(), Disabled: r.Bool(), Version: r.Int(),
		CreatedMS: r.Int(), changedBy: r.Int(), changedMS: r.Int(), secret: r.Text(), oldSecret: r.Text(), oldUntilMS: r.Int()}
}

type hooksKey struct{}

// hooks are all subscriptions of the company, in memory until one changes.
func hooks(q db.Querier) ([]Hook, error) {
	return db.Cached(q, hooksKey{}, func(q db.Querier) ([]Hook, error) {
		return db.All(q, scanHook, "SELECT "+hookColumns+" FROM webhook WHERE tenant_id = $1 ORDER BY id")
	})
}

func hookOf(q db.Querier, id int64) (*Hook, error) {
	h, found, err := db.One(q, scanHook, "SELECT "+hookColumns+" FROM webhook WHERE tenant_id = $1 AND id = $2", id)
	if err == nil && !found {
		err = errs.New(errs.NotFound, "webhook.missing", "没有这个Webhook，可能已被删除。请返回列表。", "There is no such webhook; it may have been deleted. Go back to the list.")
	}
	if err != nil {
		return nil, err
	}
	return &h, nil
}

func (h *Hook) wants(kind string) bool {
	return !h.Disabled && slices.ContainsFunc(h.Patterns, func(p string) bool { return event.Match(p, kind) })
}

// States of a delivery.
const (
	waiting = "waiting"
	done    = "done"
	parked  = "parked" // given up after three days; a person can send it again
)

// Delivery is one event on its way to one webhook.
type Delivery struct {
	Seq, ID              int64
	Kind                 string
	Paper                int64
	State                string
	Attempts             int64
	NextMS, untilMS      int64
	Status               int64
	Code                 string
	ProblemZh, ProblemEn string
	Answer               string
	TookMS               int64
	CreatedMS, TriedMS   int64
	body                 string
}

const deliveryColumns = "seq, id, kind, paper, state, attempts, next_ms, until_ms, status, code, problem_zh, problem_en, answer, took_ms, created_ms, tried_ms, body"

func scanDelivery(r *db.Row) Delivery {
	return Delivery{Seq: r.Int(), ID: r.Int(), Kind: r.Text(), Paper: r.Int(), State: r.Text(), Attempts: r.Int(), NextMS: r.Int(), untilMS: r.Int(),
		Status: r.Int(), Code: r.Text(), ProblemZh: r.Text(), ProblemEn: r.Text(), Answer: r.Text(), TookMS: r.Int(), CreatedMS: r.Int(),
		TriedMS: r.Int(), body: r.Text()}
}

// oldest are the deliveries whose turn it is, in their order.
func oldest(q db.Querier, hook int64) ([]Delivery, error) {
	return db.All(q, scanDelivery, "SELECT "+deliveryColumns+` FROM webhook_delivery WHERE tenant_id = $1 AND webhook_id = $2 AND state = 'waiting'
		ORDER BY seq, id LIMIT $3`, hook, atOnce)
}

func deliveryOf(q db.Querier, hook, id int64) (*Delivery, error) {
	d, found, err := db.One(q, scanDelivery, "SELECT "+deliveryColumns+" FROM webhook_delivery WHERE tenant_id = $1 AND webhook_id = $2 AND id = $3", hook, id)
	if err == nil && !found {
		err = errs.New(errs.NotFound, "webhook.delivery", "没有这次投递，可能已被清理。请返回列表。", "There is no such delivery; it may have been cleared away. Go back to the list.")
	}
	if err != nil {
		return nil, err
	}
	return &d, nil
}

// enqueue lets an event wait for a webhook.
func enqueue(tx *db.Tx, hook, seq, id int64, kind string, paper int64, body string, at time.Time) {
	in := tx.Insert("webhook_delivery", "webhook_id, "+deliveryColumns)
	in.Row(hook, seq, id, kind, paper, waiting, 0, tx.Now.UnixMilli(), at.Add(keepTrying).UnixMilli(), 0, "", "", "", "", 0, at.UnixMilli(), 0, body)
	in.Queue()
}
