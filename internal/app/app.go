// Package app 装配: puts the modules together into one server.
// Invariant: this is the only place that knows all modules; nothing imports it but cmd.
package app

import (
	"context"
	"io/fs"
	"log/slog"
	"net/http"
	"net/netip"

	"xingzhou/internal/biz/inventory"
	"xingzhou/internal/biz/sales"
	"xingzhou/internal/biz/settlement"
	"xingzhou/internal/insight/analytics"
	"xingzhou/internal/insight/costing"
	"xingzhou/internal/insight/figures"
	"xingzhou/internal/insight/search"
	"xingzhou/internal/insight/trace"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/master/account"
	"xingzhou/internal/master/party"
	"xingzhou/internal/master/product"
	"xingzhou/internal/master/tax"
	"xingzhou/internal/master/warehouse"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
	"xingzhou/internal/platform/file"
	"xingzhou/internal/platform/job"
	"xingzhou/internal/platform/notify"
)

// Version is set by the linker.
var Version = "0.1.0"

// Options of the server.
type Options struct {
	UI  fs.FS // the built pages; nil serves the API alone
	TLS bool
	Log *slog.Logger
	Own []fs.FS // tables of a tool around the server, such as the benchmark's

	WebhookAllow []netip.Prefix // networks that webhooks may call although they are not public

	Store  *file.Store    // where files are kept; without one none are taken
	Mailer *notify.Mailer // without one no mail goes out
	Site   string         // the address people open the program by, for links in mails
}

// App is the whole program around one database.
type App struct {
	DB       *db.DB
	Users    *auth.Service
	Router   *api.Router
	Progress *Progress
	Jobs     *job.Service
	Files    *file.Service
	News     *notify.Service

	costing *Costing
	ui      fs.FS
}

// New brings the database to the present schema and puts the program together around it.
func New(ctx context.Context, d *db.DB, opt Options) (*App, error) {
	if err := d.Migrate(ctx, append(Schemas(), opt.Own...)...); err != nil {
		return nil, err
	}
	a := assemble(d, opt)
	a.costing.ctx = ctx
	if opt.Log != nil {
		a.costing.log = opt.Log
	}
	return a, nil
}

// Document is the OpenAPI document; it needs no database.
func Document() ([]byte, error) { return assemble(nil, Options{}).Router.Document() }

// assemble adds every route of every module.
func assemble(d *db.DB, opt Options) *App {
	users := auth.NewService(d)
	users.Log = accessLog{d, opt.Log}
	r := api.New(d, users, api.Options{Version: Version, TLS: opt.TLS, Log: opt.Log})
	a := &App{DB: d, Users: users, Router: r, Progress: &Progress{}, Jobs: job.NewService(d, opt.Log), costing: newCosting(d), ui: opt.UI}

	a.backgroundRoutes(r, d, opt)
	a.sessionRoutes(r)
	a.accountRoutes(r)
	a.userRoutes(r)
	a.progressRoute(r)
	a.costingRoutes(r)
	a.auditRoutes(r)
	a.rolesRoutes(r)
	a.fileRoutes(r, opt)
	a.approvalRoutes(r)

	party.Routes(r)
	product.Routes(r, figures.Reader{}, inventory.MayRecategory)
	warehouse.Routes(r, posting.MayForbid)
	account.Routes(r)
	tax.Routes(r)

	papers := &doc.Kit{Router: r, Tracer: trace.Reader{}, Exchange: a.exchangeRoutes(r)}
	sales.Papers(papers)
	settlement.Papers(papers)
	inventory.Papers(papers)
	settlement.Routes(r, analytics.MyCustomers)
	inventory.Routes(r, trace.Reader{}, analytics.Drafts{})
	gl.Routes(r, trace.Reader{}, posting.PlanClose)

	analytics.Routes(r)
	costing.Routes(r, trace.Reader{})
	search.Routes(r)
	papers.Routes()
	return a
}

// Handler is what the HTTP server runs.
func (a *App) Handler() http.Handler { return a.Router.Handler(a.ui) }
