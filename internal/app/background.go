package app

import (
	"context"

	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/event"
	"xingzhou/internal/platform/job/jobapi"
	"xingzhou/internal/platform/webhook"
)

// backgroundRoutes connects what goes on without a request: jobs, and events to those who listen.
func (a *App) backgroundRoutes(r *api.Router, d *db.DB, opt Options) {
	event.Register(a.Jobs)
	jobapi.Routes(r, d, a.Jobs)
	hooks := webhook.NewService(d, webhook.Options{Allow: opt.WebhookAllow})
	hooks.Register(a.Jobs)
	webhook.Routes(r, hooks)
}

// Background runs jobs until ctx ends, and returns when what ran has been handed back.
func (a *App) Background(ctx context.Context) { a.Jobs.Run(ctx) }
