// Package api 接口: the HTTP edge: routes, permissions, input checks, errors and the pages of the web app.
// Invariant: every route of the API names one permission and passes auth.Require before its input is read.
package api

import (
	"context"
	"io/fs"
	"log/slog"
	"net/http"
	"slices"
	"strings"
	"time"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/tenant"
)

// Prefix comes before the path of every route.
const Prefix = "/api/v1"

const (
	maxBodyBytes   = 2 << 20
	requestTimeout = 30 * time.Second
	idemHeader     = "Idempotency-Key"
	maxKeyLength   = 200
)

// Options of a router.
type Options struct {
	Version string
	TLS     bool // the cookie is Secure and bound to the host
	Log     *slog.Logger
}

// Router holds the routes of the program; Routes lists them all.
type Router struct {
	Routes []Route
	opt    Options
	d      *db.DB
	users  *auth.Service
	mux    *http.ServeMux
	schema *schemas
	extra  []string
	seen   reads

	streams streams
}

// Route is one line of the table of routes.
type Route struct{ Method, Path, Permission, Zh, En string }

// New makes a router without routes.
func New(d *db.DB, users *auth.Service, opt Options) *Router {
	if opt.Log == nil {
		opt.Log = slog.Default()
	}
	r := &Router{opt: opt, d: d, users: users, mux: http.NewServeMux(), schema: newSchemas(opt.Version), extra: append(auth.Fields(), auth.GiveAny)}
	r.mux.HandleFunc("GET /healthz", healthz)
	r.mux.HandleFunc("GET /api/openapi.json", r.schema.serve)
	r.mux.HandleFunc("/api/", r.unknown)
	return r
}

// Permissions are all that routes ask for, and the rights to see fields.
func (r *Router) Permissions() []string {
	list := slices.Clone(r.extra)
	for _, x := range r.Routes {
		list = append(list, x.Permission)
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// Declare names permissions that no route asks for by itself, such as the right to approve while creating.
func (r *Router) Declare(permissions ...string) { r.extra = append(r.extra, permissions...) }

// Handler is the whole server: API, pages, and what is around every request. ui may be nil.
func (r *Router) Handler(ui fs.FS) http.Handler {
	if ui != nil {
		r.mux.Handle("/", newPages(ui))
	}
	guard := http.NewCrossOriginProtection()
	guard.SetDenyHandler(http.HandlerFunc(func(w http.ResponseWriter, q *http.Request) {
		writeProblem(w, q, r.opt.Log, errs.New(errs.Denied, "request.cross_site",
			"请求来自别的网站，已拒绝。请从本系统页面操作。", "The request came from another site and was refused. Use the pages of this system."))
	}))
	return r.around(guard.Handler(r.mux))
}

// Ctx is what a handler gets: the request's context, who asks, and the transaction.
type Ctx struct {
	context.Context
	Session *auth.Session
	Link    auth.LinkPaper // of a route under /links/
	Tx      *db.Tx         // of POST, PUT and DELETE
	Q       db.Querier     // of every handler with a transaction
	DryRun  bool
	Lang    string
	Request *http.Request
	Writer  http.ResponseWriter
	params  map[string]string // of a declaration
	keyed   string            // what a part of the request adds to its idempotency key
	secret  bool              // the answer must not be stored under a key
}

// Can tells whether the user has a permission.
func (c *Ctx) Can(permission string) bool {
	return c.Session != nil && c.Session.Can(permission)
}

// Require refuses a user without a permission.
func (c *Ctx) Require(permission string) error { return auth.Require(c.Context, permission) }

// Today is the business day of the company.
func (c *Ctx) Today() (day.Day, error) {
	company, err := tenant.Get(c.Q)
	if err != nil {
		return 0, err
	}
	return tenant.Today(company, c.now()), nil
}

func (c *Ctx) now() time.Time {
	switch q := c.Q.(type) {
	case *db.Tx:
		return q.Now
	case *db.Reader:
		return q.Now
	}
	return time.Now()
}

// Page is the part of a list's input that cuts it into pages.
type Page struct {
	Limit  int    `query:"limit" json:"-" minimum:"1" maximum:"200"`
	Cursor string `query:"cursor" json:"-" maxLength:"500"`
}

// Size is the wanted number of rows, 50 when none is named.
func (p Page) Size() int {
	if p.Limit == 0 {
		return 50
	}
	return p.Limit
}

// List is one page of an answer; an empty NextCursor is the end.
type List[T any] struct {
	Items      []T    `json:"items"`
	NextCursor string `json:"next_cursor"`
}

// Get adds a route that reads, in one snapshot.
func Get[I, O any](r *Router, path, permission, zh, en string, fn func(c *Ctx, in *I) (O, error)) {
	Read(r, Op{Path: path, Permission: permission, Zh: zh, En: en}, fn)
}

// Post, Put and Delete add routes that write, in one transaction. The handler may run twice, so it must not change in.
func Post[I, O any](r *Router, path, permission, zh, en string, fn func(c *Ctx, in *I) (O, error)) {
	Write(r, Op{Method: http.MethodPost, Path: path, Permission: permission, Zh: zh, En: en}, fn)
}

// Put adds a route that changes.
func Put[I, O any](r *Router, path, permission, zh, en string, fn func(c *Ctx, in *I) (O, error)) {
	Write(r, Op{Method: http.MethodPut, Path: path, Permission: permission, Zh: zh, En: en}, fn)
}

// Delete adds a route that removes.
func Delete[I, O any](r *Router, path, permission, zh, en string, fn func(c *Ctx, in *I) (O, error)) {
	Write(r, Op{Method: http.MethodDelete, Path: path, Permission: permission, Zh: zh, En: en}, fn)
}

// planAgain is how often something is planned anew because the books went on meanwhile.
const planAgain = 3

// PostPlanned adds a route that looks long before it writes: plan reads a snapshot, in nobody's way, and fn gets what it found in the
// transaction, as in Post. Where fn answers errs.Busy, because that holds no more, it is planned anew a few times.
func PostPlanned[I, P, O any](r *Router, path, permission, zh, en string, plan func(c *Ctx, in *I) (P, error), fn func(c *Ctx, in *I, found P) (O, error)) {
	register(r, Op{Method: http.MethodPost, Path: path, Permission: permission, Zh: zh, En: en}, true, func(c *Ctx, in *I, input []byte) (out O, err error) {
		for range planAgain {
			found, missed := db.Get(c, r.d, c.tenant(), func(q *db.Reader) (P, error) {
				own := *c
				own.Q = q
				return plan(&own, in)
			})
			again := false
			out, err = transact(r, c, permission, in, input, func(c *Ctx, in *I) (out O, failed error) {
				if failed = missed; missed == nil { // a refusal of the plan comes through here too: what was answered before under this key is answered again
					out, failed = fn(c, in, found)
				}
				e, refused := errs.As(failed)
				again = refused && e.Code == errs.Busy
				return out, failed
			})
			if !again {
				break
			}
		}
		return out, err
	})
}

// transact runs fn in one transaction, once for every idempotency key. What noted nothing by itself is noted by its permission.
func transact[I, O any](r *Router, c *Ctx, permission string, in *I, input []byte, fn func(c *Ctx, in *I) (O, error)) (O, error) {
	req := db.Req{Tenant: c.tenant(), User: c.Session.UserID, Key: c.key(), Input: input, DryRun: c.DryRun}
	return db.Do(c, r.d, req, func(tx *db.Tx) (O, error) {
		own := *c
		own.Tx, own.Q = tx, tx
		before := tx.Chain()
		out, err := fn(&own, in)
		if err == nil && tx.Chain() == before {
			noteBare(&own, permission, out)
		}
		return out, err
	})
}

func (c *Ctx) key() string {
	key := c.Request.Header.Get(idemHeader)
	if key == "" || c.secret {
		return ""
	}
	return key + c.keyed
}

// Plain adds a route without a transaction, for the session and for progress; it needs no idempotency key.
func Plain[I, O any](r *Router, method, path, permission, zh, en string, fn func(c *Ctx, in *I) (O, error)) {
	register(r, Op{Method: method, Path: path, Permission: permission, Zh: zh, En: en}, false, func(c *Ctx, in *I, _ []byte) (O, error) { return fn(c, in) })
}

func (c *Ctx) tenant() int64 {
	if c.Session == nil {
		return 0
	}
	return c.Session.Tenant
}

func healthz(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", "no-store")
	w.Write([]byte(`{"ok":true}`))
}

// unknown answers for every path under /api that no route has.
func (r *Router) unknown(w http.ResponseWriter, q *http.Request) {
	var allowed []string
	for _, m := range []string{http.MethodGet, http.MethodPost, http.MethodPut, http.MethodDelete} {
		try := *q
		try.Method = m
		if _, pattern := r.mux.Handler(&try); pattern != "/api/" {
			allowed = append(allowed, m)
		}
	}
	if len(allowed) > 0 {
		list := strings.Join(allowed, ", ")
		w.Header().Set("Allow", list)
		writeStatus(w, q, r.opt.Log, http.StatusMethodNotAllowed, errs.New(errs.Invalid, "route.method",
			"地址 %[1]s 不支持 %[2]s。可用：%[3]s。", "%[1]s does not take %[2]s. It takes %[3]s.", q.URL.Path, q.Method, list))
		return
	}
	writeProblem(w, q, r.opt.Log, errs.New(errs.NotFound, "route.unknown",
		"没有接口 %s。请对照 /api/openapi.json 检查地址。", "There is no route %s. Compare the address with /api/openapi.json.", q.URL.Path))
}
