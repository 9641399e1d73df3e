package api

import (
	"encoding/json"
	"net/http"
	"reflect"
	"strconv"
	"strings"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/auth"
)

// register puts one route into the mux, the table of routes and the OpenAPI document.
func register[I, O any](r *Router, op Op, transaction bool, run func(c *Ctx, in *I, input []byte) (O, error)) {
	r.Routes = append(r.Routes, Route{Method: op.Method, Path: Prefix + op.Path, Permission: op.Permission, Zh: op.Zh, En: op.En})
	plan := r.schema.input(reflect.TypeFor[I](), op.Method, transaction)
	plan.declare(op)
	shape := shapeOf(reflect.TypeFor[O]())
	needsKey := transaction && op.Method == http.MethodPost
	r.schema.operation(op, plan, reflect.TypeFor[O](), needsKey, transaction)
	r.mux.HandleFunc(op.Method+" "+Prefix+op.Path, func(w http.ResponseWriter, q *http.Request) {
		c, err := r.enter(w, q, op.Permission)
		if err == nil && transaction {
			err = checkKey(q, needsKey)
		}
		var in I
		var input []byte
		if err == nil {
			input, err = plan.read(c, reflect.ValueOf(&in).Elem())
		}
		var out O
		if err == nil {
			out, err = run(c, &in, input)
		}
		if err != nil {
			writeProblem(w, q, r.opt.Log, veiled(err, c.Can))
			return
		}
		shape.apply(reflect.ValueOf(&out).Elem(), c.Can)
		r.answer(w, q, out)
	})
}

// enter finds the session, the language and the right to go on.
func (r *Router) enter(w http.ResponseWriter, q *http.Request, permission string) (*Ctx, error) {
	c := &Ctx{Context: q.Context(), Request: q, Writer: w, Lang: langOf(q)}
	s, err := r.users.Find(q.Context(), r.Token(q))
	if err != nil {
		return c, err
	}
	if s != nil {
		c.Session = s
		c.Context = auth.With(q.Context(), s)
		if s.Locale != "" {
			c.Lang = s.Locale
		}
		noteUser(q.Context(), s, c.Lang)
	}
	return c, auth.Require(c.Context, permission)
}

// checkKey wants a key where one is needed, and a plain one wherever one is sent: a text that PostgreSQL cannot store would
// fail the whole transaction that other people's requests travel in.
func checkKey(q *http.Request, needed bool) error {
	key := q.Header.Get(idemHeader)
	switch {
	case key == "" && !needed:
		return nil
	case key == "":
		return status(http.StatusBadRequest, errs.New(errs.Invalid, "idempotency.missing",
			"缺少请求头 Idempotency-Key。请为每次新操作带上一个不重复的值。", "The header Idempotency-Key is missing. Send a fresh value with every new operation."))
	case len(key) > maxKeyLength:
		return status(http.StatusBadRequest, errs.New(errs.Invalid, "idempotency.long",
			"请求头 Idempotency-Key 最多%d个字符。请缩短。", "The header Idempotency-Key takes at most %d characters. Shorten it.", maxKeyLength))
	case strings.ContainsFunc(key, func(c rune) bool { return c < ' ' || c > '~' }):
		return status(http.StatusBadRequest, errs.New(errs.Invalid, "idempotency.characters",
			"请求头 Idempotency-Key 只能用英文字母、数字和半角符号。请换一个值。", "The header Idempotency-Key takes plain ASCII characters only. Send another value."))
	}
	return nil
}

func (r *Router) answer(w http.ResponseWriter, q *http.Request, out any) {
	body, err := json.Marshal(out)
	if err != nil {
		writeProblem(w, q, r.opt.Log, err)
		return
	}
	h := w.Header()
	h.Set("Content-Type", "application/json")
	h.Set("Content-Length", strconv.Itoa(len(body)))
	w.Write(body)
}

// cookieName has the prefix that browsers bind to host and TLS wherever TLS is on.
func (r *Router) cookieName() string {
	if r.opt.TLS {
		return "__Host-xz_session"
	}
	return "xz_session"
}

// Token is the session token of a request, empty without one.
func (r *Router) Token(q *http.Request) string {
	c, err := q.Cookie(r.cookieName())
	if err != nil {
		return ""
	}
	return c.Value
}

// SetToken puts a session token into the cookie; an empty token takes the cookie away.
func (r *Router) SetToken(w http.ResponseWriter, token string) {
	c := &http.Cookie{Name: r.cookieName(), Value: token, Path: "/", HttpOnly: true, Secure: r.opt.TLS, SameSite: http.SameSiteLaxMode}
	if token == "" {
		c.MaxAge = -1
	}
	http.SetCookie(w, c)
}
