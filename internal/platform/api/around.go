package api

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"fmt"
	"log/slog"
	"net/http"
	"runtime/debug"
	"strings"
	"time"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
)

// note is what is learnt about a request while it runs, for the log and for the language of errors.
type note struct {
	id, lang     string
	user, tenant int64
	base         context.Context // without the deadline, for answers that go on
}

type noteKey struct{}

func noteOf(ctx context.Context) *note {
	n, _ := ctx.Value(noteKey{}).(*note)
	return n
}

func requestID(ctx context.Context) string {
	if n := noteOf(ctx); n != nil {
		return n.id
	}
	return ""
}

func noteUser(ctx context.Context, s *auth.Session, lang string) {
	if n := noteOf(ctx); n != nil {
		n.user, n.tenant, n.lang = s.UserID, s.Tenant, lang
	}
}

// recorder remembers the status and size of an answer.
type recorder struct {
	http.ResponseWriter
	status, bytes int
}

func (w *recorder) WriteHeader(code int) {
	if w.status == 0 {
		w.status = code
	}
	w.ResponseWriter.WriteHeader(code)
}

func (w *recorder) Write(b []byte) (int, error) {
	if w.status == 0 {
		w.status = http.StatusOK
	}
	n, err := w.ResponseWriter.Write(b)
	w.bytes += n
	return n, err
}

func (w *recorder) Unwrap() http.ResponseWriter { return w.ResponseWriter }

// around gives every request a number, a deadline, safe headers, a line in the log, and an answer after a panic.
func (r *Router) around(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, q *http.Request) {
		start := time.Now()
		n := &note{id: newRequestID(), base: q.Context()}
		rec := &recorder{ResponseWriter: w}
		ctx := db.WithOrigin(context.WithValue(q.Context(), noteKey{}, n), originOf(q, n.id))
		if strings.HasPrefix(q.URL.Path, "/api/") {
			var cancel context.CancelFunc
			ctx, cancel = context.WithTimeout(ctx, requestTimeout)
			defer cancel()
			rec.Header().Set("Cache-Control", "no-store")
		}
		q = q.WithContext(ctx)
		safeHeaders(rec.Header(), n.id, r.opt.TLS)
		defer func() {
			if p := recover(); p != nil {
				if p == http.ErrAbortHandler {
					panic(p)
				}
				r.panicked(rec, q, p)
			}
			r.logRequest(q, rec, n, time.Since(start))
			r.noteDenied(q, n, rec.status)
		}()
		next.ServeHTTP(rec, q)
	})
}

func (r *Router) panicked(w *recorder, q *http.Request, p any) {
	r.opt.Log.ErrorContext(q.Context(), "panic", "request", requestID(q.Context()), "panic", fmt.Sprint(p), "stack", string(debug.Stack()))
	if w.status != 0 {
		return
	}
	writeStatus(w, q, r.opt.Log, http.StatusInternalServerError, errs.New(errs.Internal, "internal",
		"系统内部出错，没有保存任何内容。请重试；仍不行请把编号%s告诉管理员。",
		"Something went wrong inside; nothing was stored. Try again; if it stays, give the number %s to an administrator.", requestID(q.Context())))
}

// logRequest keeps what was read at debug level: what was changed or refused is what people look for.
func (r *Router) logRequest(q *http.Request, w *recorder, n *note, took time.Duration) {
	level := slog.LevelDebug
	if w.status >= http.StatusBadRequest || q.Method != http.MethodGet {
		level = slog.LevelInfo
	}
	if !r.opt.Log.Enabled(q.Context(), level) {
		return
	}
	r.opt.Log.LogAttrs(q.Context(), level, "request", slog.String("method", q.Method), slog.String("path", q.URL.Path),
		slog.Int("status", w.status), slog.Int64("micros", took.Microseconds()), slog.Int("bytes", w.bytes),
		slog.String("request", n.id), slog.Int64("tenant", n.tenant), slog.Int64("user", n.user))
}

func newRequestID() string {
	var b [8]byte
	rand.Read(b[:])
	return hex.EncodeToString(b[:])
}

func safeHeaders(h http.Header, requestID string, tls bool) {
	h.Set("X-Request-Id", requestID)
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "same-origin")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
	if tls {
		h.Set("Strict-Transport-Security", "max-age=31536000")
	}
}
