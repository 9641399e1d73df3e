package notify

import (
	"context"
	"net/http"
	"time"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/find"
	"xingzhou/internal/platform/job"
)

const (
	lookEvery = time.Minute // for news that another server wrote
	keptFor   = 180 * 24 * time.Hour
)

// Service answers people and sends their mail.
type Service struct {
	d      *db.DB
	mailer *Mailer // nil where no mail goes out
	site   string
}

// NewService makes the service. site is the address people open the program by; mails without one carry no link.
func NewService(d *db.DB, mailer *Mailer, site string) *Service {
	return &Service{d: d, mailer: mailer, site: site}
}

// MailJob is the kind of job that sends what waits for one person.
func (s *Service) MailJob() job.Kind {
	return job.Kind{Name: mailJob, Zh: "通知邮件", En: "Mail of news", Inner: true, Retries: 8, Run: s.mail}
}

// Shown is a piece of news in the language of the person.
type Shown struct {
	ID       id.ID     `json:"id"`
	Kind     string    `json:"kind"`
	Title    string    `json:"title"`
	Document string    `json:"document"`
	Paper    id.ID     `json:"paper"`
	Route    string    `json:"route" doc:"the page to open, empty for none"`
	From     string    `json:"from_name"`
	At       time.Time `json:"at"`
	Read     bool      `json:"read"`
}

// Unread counts what a person has not read.
type Unread struct {
	Unread int64 `json:"unread"`
}

// Settings are the switches of a person.
type Settings struct {
	Address string   `json:"address" maxLength:"254" doc:"mail address, empty for none"`
	MayMail bool     `json:"may_mail" doc:"whether this server can send mail"`
	Kinds   []Switch `json:"kinds"`
}

// Switch is one kind of news.
type Switch struct {
	Kind  string `json:"kind"`
	Title string `json:"title"`
	Shown bool   `json:"shown" doc:"in the program"`
	Mail  bool   `json:"mail"`
}

type listInput struct {
	Unread bool `query:"unread" json:"-" doc:"only what is unread"`
	api.Page
}

type readInput struct {
	IDs []id.ID `json:"ids,omitempty" maxItems:"200" doc:"what was read; all when absent"`
}

type settingsInput struct {
	Address string        `json:"address,omitempty" maxLength:"254"`
	Kinds   []switchInput `json:"kinds" maxItems:"100"`
}

type switchInput struct {
	Kind  string `json:"kind" maxLength:"64"`
	Shown bool   `json:"shown"`
	Mail  bool   `json:"mail"`
}

// Routes adds the news of whoever is signed in; nobody reads another's. News tells of papers of every kind, so a token, whose scopes
// may be narrower, neither reads it nor sends it to another address.
func (s *Service) Routes(r *api.Router) {
	api.Get(r, "/notifications", auth.Anyone, "我的通知", "My notifications", func(c *api.Ctx, in *listInput) (api.List[Shown], error) {
		if err := c.Session.InPerson(); err != nil {
			return api.List[Shown]{}, err
		}
		return list(c, in)
	})
	api.Get(r, "/notifications/unread", auth.Anyone, "未读通知数", "Number of unread notifications", func(c *api.Ctx, _ *struct{}) (Unread, error) {
		return unread(c.Q, c.Session.UserID)
	})
	// No transaction of the router's: reading is nothing that the audit trail should hold.
	api.Plain(r, http.MethodPost, "/notifications/read", auth.Anyone, "标为已读", "Mark notifications as read", func(c *api.Ctx, in *readInput) (Unread, error) {
		return db.Do(c, s.d, db.Req{Tenant: c.Session.Tenant, User: c.Session.UserID}, func(tx *db.Tx) (Unread, error) {
			return markRead(tx, in.IDs)
		})
	})
	api.Get(r, "/notifications/settings", auth.Anyone, "通知设置", "Settings of notifications", func(c *api.Ctx, _ *struct{}) (*Settings, error) {
		if err := c.Session.InPerson(); err != nil {
			return nil, err
		}
		return s.settings(c)
	})
	api.Put(r, "/notifications/settings", auth.Anyone, "修改通知设置", "Change the settings of notifications", func(c *api.Ctx, in *settingsInput) (*Settings, error) {
		if err := c.Session.InPerson(); err != nil {
			return nil, err
		}
		if err := s.change(c, in); err != nil {
			return nil, err
		}
		return s.settings(c)
	})
	api.Stream(r, "/notifications/events", auth.Anyone, "通知推送", "Notifications as they come", func(c *api.Ctx, _ *struct{}, send func(Unread) error) error {
		return s.follow(c, owner{c.Session.Tenant, c.Session.UserID}, send)
	})
}

func list(c *api.Ctx, in *listInput) (api.List[Shown], error) {
	out := api.List[Shown]{Items: []Shown{}}
	at, err := cursorOf(in.Cursor)
	if err != nil {
		return out, err
	}
	names, err := auth.Names(c.Q)
	if err != nil {
		return out, err
	}
	only := ""
	if in.Unread {
		only = " AND read_ms = 0"
	}
	items, err := db.All(c.Q, func(r *db.Row) Shown {
		return Shown{ID: id.ID(r.Int()), Kind: r.Text(), Title: errs.Detail{Zh: r.Text(), En: r.Text()}.In(c.Lang), Document: r.Text(), Paper: id.ID(r.Int()), Route: r.Text(),
			From: names[r.Int()], At: time.UnixMilli(r.Int()).UTC(), Read: r.Int() > 0}
	}, "SELECT id, kind, zh, en, document, paper_id, route, from_id, created_ms, read_ms FROM notify_message WHERE tenant_id = $1 AND user_id = $2 AND shown = 1 AND id < $3"+
		only+" ORDER BY id DESC LIMIT $4", c.Session.UserID, at, in.Size()+1)
	if err != nil {
		return out, err
	}
	if len(items) > in.Size() {
		items = items[:in.Size()]
		out.NextCursor = items[len(items)-1].ID.String()
	}
	out.Items = append(out.Items, items...)
	return out, nil
}

// cursorOf is the id of the last one shown; without one it begins with the newest.
func cursorOf(cursor string) (int64, error) {
	at, err := id.Parse(cursor)
	if err != nil {
		return 0, errs.New(errs.Invalid, "list.cursor", "翻页标记无效。请从第一页重新打开列表。", "The paging cursor is not valid. Open the list from its first page.").At("?cursor")
	}
	if at == 0 {
		return 1<<63 - 1, nil
	}
	return at.Int(), nil
}

func unread(q db.Querier, user int64) (Unread, error) {
	n, _, err := db.One(q, (*db.Row).Int, "SELECT COUNT(*) FROM notify_message WHERE tenant_id = $1 AND user_id = $2 AND read_ms = 0", user)
	return Unread{n}, err
}

// markRead marks the person's own; ids of others simply are not among them.
func markRead(tx *db.Tx, ids []id.ID) (Unread, error) {
	now := tx.Now.UnixMilli()
	if len(ids) == 0 {
		tx.Exec(db.Any, "UPDATE notify_message SET read_ms = $3 WHERE tenant_id = $1 AND user_id = $2 AND read_ms = 0", tx.User, now)
	} else {
		list := make([]int64, len(ids))
		for i, x := range ids {
			list[i] = x.Int()
		}
		marks, args := find.In(4, list)
		tx.Exec(db.Any, "UPDATE notify_message SET read_ms = $3 WHERE tenant_id = $1 AND user_id = $2 AND read_ms = 0 AND id IN "+marks,
			append([]any{tx.User, now}, args...)...)
	}
	ring(tx, []int64{tx.User}) // the person's other pages
	return unread(tx, tx.User)
}

// follow tells the number of unread news whenever it changes, until the page is gone.
func (s *Service) follow(ctx context.Context, o owner, send func(Unread) error) error {
	bell := listen(o)
	defer unlisten(o, bell)
	look := time.NewTicker(lookEvery)
	defer look.Stop()
	last := int64(-1)
	for {
		now, err := s.count(ctx, o)
		if err != nil {
			return err
		}
		if now.Unread != last {
			if err := send(now); err != nil {
				return err
			}
			last = now.Unread
		}
		select {
		case <-bell:
		case <-look.C:
		case <-ctx.Done():
			return context.Cause(ctx)
		}
	}
}

func (s *Service) count(ctx context.Context, o owner) (Unread, error) {
	return db.Get(ctx, s.d, o.tenant, func(q *db.Reader) (Unread, error) { return unread(q, o.user) })
}

// Purge forgets the old news of a company.
func (s *Service) Purge(ctx context.Context, tenant int64) error {
	_, err := db.Do(ctx, s.d, db.Req{Tenant: tenant}, func(tx *db.Tx) (bool, error) {
		tx.Exec(db.Any, "DELETE FROM notify_message WHERE tenant_id = $1 AND created_ms < $2", tx.Now.Add(-keptFor).UnixMilli())
		return true, nil
	})
	return err
}
