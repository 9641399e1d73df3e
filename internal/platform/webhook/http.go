package webhook

import (
	"fmt"
	"net/http"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/event"
	"xingzhou/internal/platform/job"
)

const (
	hooksMax    = 50
	patternsMax = 50
	noteMax     = 200
)

var pattern = regexp.MustCompile(`^(\*|[a-z][a-z0-9_]*(\.[a-z0-9_]+)*(\.\*)?)$`)

// Webhook as people see it. The secret is there in the answer that made it and in no other.
type Webhook struct {
	ID        id.ID     `json:"id"`
	URL       string    `json:"url"`
	Events    []string  `json:"events" doc:"patterns: sales.order.approve, sales.order.*, *"`
	Note      string    `json:"note"`
	Disabled  bool      `json:"disabled"`
	Version   int64     `json:"version"`
	CreatedAt time.Time `json:"created_at"`
	Waiting   int64     `json:"waiting" doc:"deliveries not taken yet"`
	State     string    `json:"state" enum:"new,ok,failing" doc:"how the latest delivery went"`
	Problem   string    `json:"problem" doc:"why it was not taken, in the language of the reader"`
	Secret    string    `json:"secret,omitempty" doc:"shown once"`
}

// Input of a webhook.
type Input struct {
	URL      string   `json:"url" minLength:"1" maxLength:"500"`
	Events   []string `json:"events"`
	Note     string   `json:"note,omitempty" maxLength:"200"`
	Disabled bool     `json:"disabled,omitempty"`
	Version  int64    `json:"version,omitempty"`
}

type oneInput struct {
	ID id.ID `path:"id" json:"-"`
}

type changeInput struct {
	ID id.ID `path:"id" json:"-"`
	Input
}

type versionInput struct {
	ID      id.ID `path:"id" json:"-"`
	Version int64 `query:"version" json:"-"`
}

type deliveriesInput struct {
	ID    id.ID  `path:"id" json:"-"`
	State string `query:"state" json:"-" enum:"waiting,done,parked"`
	api.Page
}

type deliveryInput struct {
	ID       id.ID `path:"id" json:"-"`
	Delivery id.ID `path:"delivery" json:"-"`
}

// Sent 投递 is a delivery as people see it.
type Sent struct {
	ID        id.ID      `json:"id" doc:"of the event; the same at every attempt"`
	Event     string     `json:"event"`
	Paper     id.ID      `json:"paper"`
	State     string     `json:"state" enum:"waiting,done,parked"`
	Attempts  int64      `json:"attempts"`
	Status    int64      `json:"status" doc:"HTTP status of the last answer, 0 without one"`
	Code      string     `json:"code"`
	Problem   string     `json:"problem"`
	Answer    string     `json:"answer" doc:"the beginning of the last answer"`
	TookMS    int64      `json:"took_ms"`
	Body      string     `json:"body"`
	CreatedAt time.Time  `json:"created_at"`
	TriedAt   *time.Time `json:"tried_at,omitempty"`
	NextAt    *time.Time `json:"next_at,omitempty"`
}

// Routes adds the routes of webhooks.
func Routes(r *api.Router, s *Service) {
	api.Get(r, "/webhooks", "webhook.read", "Webhook列表", "List webhooks", func(c *api.Ctx, _ *struct{}) (api.List[Webhook], error) {
		all, err := hooks(c.Q)
		out := api.List[Webhook]{}
		for i := range all {
			var x *Webhook
			if err == nil {
				x, err = show(c, &all[i])
			}
			if err != nil {
				return out, err
			}
			out.Items = append(out.Items, *x)
		}
		return out, err
	})
	api.Get(r, "/webhooks/{id}", "webhook.read", "查看Webhook", "Read a webhook", func(c *api.Ctx, in *oneInput) (*Webhook, error) { return showID(c, in.ID) })
	api.WriteSecret(r, api.Op{Method: http.MethodPost, Path: "/webhooks", Permission: "webhook.create", Zh: "新建Webhook", En: "Create a webhook"}, s.create)
	api.Put(r, "/webhooks/{id}", "webhook.update", "修改Webhook", "Change a webhook", s.update)
	api.Delete(r, "/webhooks/{id}", "webhook.delete", "删除Webhook", "Delete a webhook", remove)
	api.WriteSecret(r, api.Op{Method: http.MethodPost, Path: "/webhooks/{id}/secret", Permission: "webhook.update", Zh: "更换Webhook密钥", En: "Replace the secret of a webhook"}, rotate)
	api.Plain(r, http.MethodPost, "/webhooks/{id}/ping", "webhook.update", "测试Webhook", "Ping a webhook", s.ping)
	api.Get(r, "/webhooks/{id}/deliveries", "webhook.read", "Webhook投递记录", "Deliveries of a webhook", deliveries)
	api.Post(r, "/webhooks/{id}/deliveries/{delivery}/retry", "webhook.update", "重发Webhook投递", "Send a delivery again", again)
	api.Post(r, "/webhooks/{id}/deliveries/{delivery}/park", "webhook.update", "跳过Webhook投递", "Pass over a delivery", park)
}

// prepare checks an input and brings it into order.
func (s *Service) prepare(in Input) (Input, error) {
	in.URL, in.Note = strings.TrimSpace(in.URL), clean(strings.TrimSpace(in.Note), noteMax)
	var list []*errs.Error
	if e, bad := errs.As(s.guard.checkURL(in.URL)); bad {
		list = append(list, e)
	}
	events := []string{}
	for i, p := range in.Events {
		if p = strings.TrimSpace(p); len(p) > 100 || !pattern.MatchString(p) {
			list = append(list, errs.New(errs.Invalid, "webhook.event", "“%[1]s”不是事件名。请写成 sales.order.approve、sales.order.* 或 *。",
				"“%[1]s” names no event. Write sales.order.approve, sales.order.* or *.", p).At(fmt.Sprintf("/events/%d", i)))
		}
		events = append(events, p)
	}
	slices.Sort(events)
	in.Events = slices.Compact(events)
	if n := len(in.Events); n == 0 || n > patternsMax {
		list = append(list, errs.New(errs.Invalid, "webhook.events", "请选1到%d个事件。", "Choose 1 to %d events.", patternsMax).At("/events"))
	}
	if e := errs.Join(list...); e != nil {
		return in, e
	}
	return in, nil
}

func (s *Service) create(c *api.Ctx, in *Input) (*Webhook, error) {
	x, err := s.prepare(*in)
	if err != nil {
		return nil, err
	}
	n, _, err := db.One(c.Tx, (*db.Row).Int, "SELECT COUNT(*) FROM webhook WHERE tenant_id = $1")
	if err == nil && n >= hooksMax {
		err = errs.New(errs.Refused, "webhook.many", "已有%d个Webhook，不能再建。请先删除不用的。", "There are %d webhooks already. Delete one that is not used first.", n)
	}
	if err != nil {
		return nil, err
	}
	tx, now := c.Tx, c.Tx.Now.UnixMilli()
	h := &Hook{ID: tx.NextID(), URL: x.URL, Patterns: x.Events, Note: x.Note, Disabled: x.Disabled, Version: 1, CreatedMS: now}
	secret := newSecret()
	ins := tx.Insert("webhook", "id, url, patterns, note, secret, old_secret, old_until_ms, disabled, version, created_by, created_ms, changed_by, changed_ms")
	ins.Row(h.ID, h.URL, strings.Join(h.Patterns, "\n"), h.Note, secret, "", 0, flag(h.Disabled), 1, tx.User, now, tx.User, now)
	ins.Queue()
	tx.BumpConfig()
	out, err := show(c, h)
	if err == nil {
		out.Secret = secret
	}
	return out, err
}

func (s *Service) update(c *api.Ctx, in *changeInput) (*Webhook, error) {
	x, err := s.prepare(in.Input)
	if err != nil {
		return nil, err
	}
	h, err := present(c, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	c.Tx.Exec(1, `UPDATE webhook SET url = $3, patterns = $4, note = $5, disabled = $6, version = version + 1, changed_by = $7, changed_ms = $8
		WHERE tenant_id = $1 AND id = $2 AND version = $9`,
		h.ID, x.URL, strings.Join(x.Events, "\n"), x.Note, flag(x.Disabled), c.Tx.User, c.Tx.Now.UnixMilli(), h.Version)
	c.Tx.BumpConfig()
	if !x.Disabled {
		hurry(c.Tx, h.ID) // what waited for the old address is tried at the new one at once
	}
	return showID(c, in.ID)
}

// present is the webhook in the version that the reader has seen.
func present(c *api.Ctx, hook id.ID, version int64) (*Hook, error) {
	h, err := hookOf(c.Q, hook.Int())
	if err == nil && h.Version != version {
		err = auth.Stale(c.Q, "Webhook", "The webhook", h.changedBy, h.changedMS)
	}
	return h, err
}

// hurry lets what waits for a webhook be tried now.
func hurry(tx *db.Tx, hook int64) {
	tx.Exec(db.Any, "UPDATE webhook_delivery SET next_ms = $3 WHERE tenant_id = $1 AND webhook_id = $2 AND state = 'waiting'", hook, tx.Now.UnixMilli())
	job.Hasten(tx, deliver, keyOf(hook))
}

func remove(c *api.Ctx, in *versionInput) (*struct{}, error) {
	h, err := present(c, in.ID, in.Version)
	if err != nil {
		return nil, err
	}
	c.Tx.Exec(1, "DELETE FROM webhook WHERE tenant_id = $1 AND id = $2", h.ID)
	c.Tx.Exec(db.Any, "DELETE FROM webhook_delivery WHERE tenant_id = $1 AND webhook_id = $2", h.ID)
	c.Tx.BumpConfig()
	return &struct{}{}, nil
}

// rotate replaces the secret. For a day both sign, so that the receiver can change over without losing anything.
func rotate(c *api.Ctx, in *oneInput) (*Webhook, error) {
	h, err := hookOf(c.Q, in.ID.Int())
	if err != nil {
		return nil, err
	}
	secret := newSecret()
	c.Tx.Exec(1, "UPDATE webhook SET old_secret = secret, old_until_ms = $3, secret = $4, version = version + 1, changed_by = $5, changed_ms = $6 WHERE tenant_id = $1 AND id = $2",
		h.ID, c.Tx.Now.Add(oldKept).UnixMilli(), secret, c.Tx.User, c.Tx.Now.UnixMilli())
	c.Tx.BumpConfig()
	out, err := showID(c, in.ID)
	if err == nil {
		out.Secret = secret
	}
	return out, err
}

// ping calls the webhook now and answers how it went. It does not wait behind what is queued.
func (s *Service) ping(c *api.Ctx, in *oneInput) (*Sent, error) {
	h, err := db.Get(c.Context, s.d, c.Session.Tenant, func(q *db.Reader) (*Hook, error) { return hookOf(q, in.ID.Int()) })
	if err != nil {
		return nil, err
	}
	now := s.d.Now()
	e := event.Event{ID: s.d.NextID(), Kind: pingKind, User: c.Session.UserID, At: now, Payload: []byte(`{}`)}
	body, err := bodyOf(c.Session.Tenant, &e)
	if err != nil {
		return nil, err
	}
	t := s.send(c.Context, h, &Delivery{ID: e.ID, Kind: e.Kind, body: body})
	return db.Do(c.Context, s.d, db.Req{Tenant: c.Session.Tenant, User: c.Session.UserID}, func(tx *db.Tx) (*Sent, error) {
		enqueue(tx, h.ID, tx.Seq, e.ID, e.Kind, 0, body, now)
		d := &Delivery{Seq: tx.Seq, ID: e.ID, Kind: e.Kind}
		note(tx, h.ID, d, t)
		if d, err = deliveryOf(tx, h.ID, e.ID); err != nil {
			return nil, err
		}
		return showDelivery(c, d), nil
	})
}

func deliveries(c *api.Ctx, in *deliveriesInput) (api.List[Sent], error) {
	out := api.List[Sent]{}
	if _, err := hookOf(c.Q, in.ID.Int()); err != nil {
		return out, err
	}
	seq, last := int64(0), int64(0)
	if in.Cursor != "" {
		a, b, ok := strings.Cut(in.Cursor, "-")
		s, err1 := strconv.ParseInt(a, 10, 64)
		i, err2 := strconv.ParseInt(b, 10, 64)
		if !ok || err1 != nil || err2 != nil {
			return out, errs.New(errs.Invalid, "cursor.invalid", "翻页位置不对。请从第一页重新开始。", "The cursor is wrong. Begin with the first page again.").At("?cursor")
		}
		seq, last = s, i
	}
	rows, err := db.All(c.Q, scanDelivery, "SELECT "+deliveryColumns+` FROM webhook_delivery WHERE tenant_id = $1 AND webhook_id = $2
		AND (state = $3 OR $3 = '') AND ((seq, id) < ($4, $5) OR $4 = 0) ORDER BY seq DESC, id DESC LIMIT $6`,
		in.ID.Int(), in.State, seq, last, in.Size()+1)
	if err != nil {
		return out, err
	}
	if len(rows) > in.Size() {
		rows = rows[:in.Size()]
		end := &rows[len(rows)-1]
		out.NextCursor = fmt.Sprintf("%d-%d", end.Seq, end.ID)
	}
	for i := range rows {
		out.Items = append(out.Items, *showDelivery(c, &rows[i]))
	}
	return out, nil
}

// again sends a delivery once more: one that was given up, or was taken and is wanted again, gets three more days.
func again(c *api.Ctx, in *deliveryInput) (*Sent, error) {
	d, err := found(c, in)
	if err != nil {
		return nil, err
	}
	c.Tx.Exec(1, "UPDATE webhook_delivery SET state = 'waiting', attempts = 0, next_ms = $4, until_ms = $5 WHERE tenant_id = $1 AND webhook_id = $2 AND seq = $3 AND id = $6",
		in.ID.Int(), d.Seq, c.Tx.Now.UnixMilli(), c.Tx.Now.Add(keepTrying).UnixMilli(), d.ID)
	job.Hasten(c.Tx, deliver, keyOf(in.ID.Int()))
	return shown(c, in)
}

// park gives up a delivery that waits, so that those behind it have their turn.
func park(c *api.Ctx, in *deliveryInput) (*Sent, error) {
	d, err := found(c, in)
	if err == nil && d.State != waiting {
		err = errs.New(errs.Refused, "webhook.ended", "这次投递已经结束，不用跳过。请刷新列表。", "This delivery has ended, there is nothing to pass over. Reload the list.")
	}
	if err != nil {
		return nil, err
	}
	c.Tx.Exec(1, "UPDATE webhook_delivery SET state = 'parked', tried_ms = $4 WHERE tenant_id = $1 AND webhook_id = $2 AND seq = $3 AND id = $5 AND state = 'waiting'",
		in.ID.Int(), d.Seq, c.Tx.Now.UnixMilli(), d.ID)
	job.Hasten(c.Tx, deliver, keyOf(in.ID.Int()))
	return shown(c, in)
}

func found(c *api.Ctx, in *deliveryInput) (*Delivery, error) {
	if _, err := hookOf(c.Q, in.ID.Int()); err != nil {
		return nil, err
	}
	return deliveryOf(c.Q, in.ID.Int(), in.Delivery.Int())
}

func shown(c *api.Ctx, in *deliveryInput) (*Sent, error) {
	d, err := deliveryOf(c.Q, in.ID.Int(), in.Delivery.Int())
	if err != nil {
		return nil, err
	}
	return showDelivery(c, d), nil
}

func showID(c *api.Ctx, hook id.ID) (*Webhook, error) {
	h, err := hookOf(c.Q, hook.Int())
	if err != nil {
		return nil, err
	}
	return show(c, h)
}

// show tells of a webhook and how its deliveries go: by the one whose turn it is, or else by the last.
func show(c *api.Ctx, h *Hook) (*Webhook, error) {
	x := &Webhook{ID: id.ID(h.ID), URL: h.URL, Events: h.Patterns, Note: h.Note, Disabled: h.Disabled, Version: h.Version,
		CreatedAt: time.UnixMilli(h.CreatedMS), State: "new"}
	b := c.Q.Batch()
	n := db.Ask(b, (*db.Row).Int, "SELECT COUNT(*) FROM webhook_delivery WHERE tenant_id = $1 AND webhook_id = $2 AND state = 'waiting'", h.ID)
	head := db.Ask(b, scanDelivery, "SELECT "+deliveryColumns+" FROM webhook_delivery WHERE tenant_id = $1 AND webhook_id = $2 AND state = 'waiting' ORDER BY seq, id LIMIT 1", h.ID)
	last := db.Ask(b, scanDelivery, "SELECT "+deliveryColumns+" FROM webhook_delivery WHERE tenant_id = $1 AND webhook_id = $2 ORDER BY seq DESC, id DESC LIMIT 1", h.ID)
	if err := b.Run(); err != nil {
		return nil, err
	}
	if len(*n) > 0 {
		x.Waiting = (*n)[0]
	}
	for _, list := range [][]Delivery{*last, *head} {
		if len(list) == 1 && list[0].Attempts > 0 {
			d := &list[0]
			if x.State = "ok"; d.Code != "" {
				x.State = "failing"
			}
			x.Problem = say(c, d.ProblemZh, d.ProblemEn)
		}
	}
	return x, nil
}

func showDelivery(c *api.Ctx, d *Delivery) *Sent {
	x := &Sent{ID: id.ID(d.ID), Event: d.Kind, Paper: id.ID(d.Paper), State: d.State, Attempts: d.Attempts, Status: d.Status, Code: d.Code,
		Problem: say(c, d.ProblemZh, d.ProblemEn), Answer: d.Answer, TookMS: d.TookMS, Body: d.body, CreatedAt: time.UnixMilli(d.CreatedMS)}
	if d.TriedMS > 0 {
		at := time.UnixMilli(d.TriedMS)
		x.TriedAt = &at
	}
	if d.State == waiting {
		at := time.UnixMilli(d.NextMS)
		x.NextAt = &at
	}
	return x
}

func say(c *api.Ctx, zh, en string) string { return (&errs.Error{Zh: zh, En: en}).In(c.Lang) }

func flag(b bool) int64 {
	if b {
		return 1
	}
	return 0
}
