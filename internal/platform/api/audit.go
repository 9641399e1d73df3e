package api

import (
	"context"
	"log/slog"
	"net"
	"net/http"
	"reflect"
	"strconv"
	"strings"

	"xingzhou/internal/platform/audit"
	"xingzhou/internal/platform/db"
)

// originOf tells from where a request comes. Behind a proxy on this machine the proxy's word is taken for the address.
func originOf(q *http.Request, id string) db.Origin {
	o := db.Origin{Source: db.Screen, Agent: q.UserAgent(), Request: id}
	if strings.HasPrefix(q.Header.Get("Authorization"), "Bearer ") {
		o.Source = db.API
	}
	host, _, err := net.SplitHostPort(q.RemoteAddr)
	if err != nil {
		host = q.RemoteAddr
	}
	o.IP = host
	if ip := net.ParseIP(host); ip != nil && ip.IsLoopback() {
		said := strings.Split(q.Header.Get("X-Forwarded-For"), ",")
		if last := net.ParseIP(strings.TrimSpace(said[len(said)-1])); last != nil {
			o.IP = last.String()
		}
	}
	return o
}

// noteBare notes a write whose handler has noted nothing by itself.
func noteBare(c *Ctx, permission string, answer any) {
	document, action := permission, c.Request.Method
	if cut := strings.LastIndexByte(permission, '.'); cut > 0 {
		document, action = permission[:cut], permission[cut+1:]
	}
	paper, number := paperOf(reflect.ValueOf(answer))
	if id, err := strconv.ParseInt(c.Request.PathValue("id"), 10, 64); err == nil {
		paper = id
	}
	if number == "" {
		number = c.Request.Method + " " + c.Request.URL.Path
	}
	audit.Note(c.Tx, audit.Event{Document: document, Paper: paper, Number: number, Action: action})
}

// permissionOf is the permission of the route that a request came by.
func (r *Router) permissionOf(q *http.Request) string {
	for _, x := range r.Routes {
		if x.Method+" "+x.Path == q.Pattern {
			return x.Permission
		}
	}
	return ""
}

// paperOf finds in an answer which paper it is.
func paperOf(v reflect.Value) (paper int64, number string) {
	for v.Kind() == reflect.Pointer && !v.IsNil() {
		v = v.Elem()
	}
	if v.Kind() != reflect.Struct {
		return 0, ""
	}
	if f := fieldOf(v, "ID"); f.CanInt() {
		paper = f.Int()
	}
	for _, name := range []string{"Number", "Code"} {
		if f := fieldOf(v, name); number == "" && f.Kind() == reflect.String {
			number = f.String()
		}
	}
	return paper, number
}

// fieldOf is a field by its name, or no value.
func fieldOf(v reflect.Value, name string) reflect.Value {
	if t, ok := v.Type().FieldByName(name); ok {
		if f, err := v.FieldByIndexErr(t.Index); err == nil {
			return f
		}
	}
	return reflect.ValueOf(nil)
}

// noteDenied writes into the access log that somebody asked for what is not theirs.
func (r *Router) noteDenied(q *http.Request, n *note, status int) {
	if status != http.StatusForbidden || n.user == 0 {
		return
	}
	ctx := context.WithoutCancel(q.Context())
	err := audit.Access(ctx, r.d, audit.Denied, audit.Entry{Tenant: n.tenant, User: n.user, Detail: q.Method + " " + q.URL.Path})
	if err != nil {
		r.opt.Log.WarnContext(ctx, "a denial could not be written", slog.String("request", n.id), slog.Any("error", err))
	}
}
