package app

import (
	"context"
	"log/slog"
	"time"

	"xingzhou/internal/insight/papers"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/approval"
	"xingzhou/internal/platform/comment"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/file"
	"xingzhou/internal/platform/notify"
	"xingzhou/internal/platform/tenant"
)

// cleanEvery is how often what nothing stands on any more is taken away.
const cleanEvery = 6 * time.Hour

// fileRoutes adds what hangs on papers of every kind: files, comments, and the news of them.
func (a *App) fileRoutes(r *api.Router, opt Options) {
	store := opt.Store
	if store == nil {
		store = &file.Store{}
	}
	papers.Register()
	a.Files = file.NewService(a.DB, store)
	a.Files.Routes(r)
	a.News = notify.NewService(a.DB, opt.Mailer, opt.Site)
	a.News.Routes(r)
	a.Jobs.Register(a.News.MailJob())
	comment.Routes(r)
	notify.Declare(notify.Kind{Name: "approval.asked", Zh: "有单据等我审批", En: "A document waits for my approval", Mail: true},
		notify.Kind{Name: "approval.returned", Zh: "我的单据被退回", En: "A document of mine was returned", Mail: true},
		notify.Kind{Name: "approval.approved", Zh: "我的单据审批通过", En: "A document of mine was approved"},
		notify.Kind{Name: "approval.withdrawn", Zh: "等我审批的单据被撤回", En: "A document that I was to approve was withdrawn"})
	approval.Connect(func(tx *db.Tx, n approval.Notice) error {
		users, err := file.Readers(tx, n.Document, n.Paper, n.Users) // who submitted it may have lost the right to read it
		if err != nil {
			return err
		}
		return notify.Send(tx, users, notify.Message{Kind: n.Kind, Zh: n.Zh, En: n.En, Document: n.Document, Paper: n.Paper, Route: n.Route})
	})
}

// cleanAlways takes away files that nothing stands on, and old news, while the server runs.
func (a *App) cleanAlways(ctx context.Context, log *slog.Logger) {
	tick := time.NewTicker(cleanEvery)
	defer tick.Stop()
	for {
		err := a.eachCompany(ctx, func(c *tenant.Company) error {
			if _, err := a.Files.Clean(ctx, c.ID); err != nil {
				return err
			}
			return a.News.Purge(ctx, c.ID)
		})
		if err != nil && ctx.Err() == nil {
			log.WarnContext(ctx, "taking away files and news that nobody needs failed; they only take room", "error", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}
