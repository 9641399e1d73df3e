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
	s, err := r.asking(c, q)
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
		if s.MustChange && permission != auth.Public && !strings.HasPrefix(q.URL.Path, Prefix+"/session") {
			return c, errs.New(errs.Denied, "password.change", "您用的是别人设的密码。请先改成自己的密码。",
				"Your password was set by somebody else. Change it to one of your own first.")
		}
		if s.NeedsSecond && permission != auth.Public && !setsUpSecond(q.URL.Path) {
			return c, errs.New(errs.Denied, "second.missing", "公司要求除密码外再加一道验证。请先在“账号安全”打开两步登录，或登记通行密钥。",
				"The company demands more than a password. First turn on the second step or register a passkey, under Account security.")
		}
	}
	return c, auth.Require(c.Context, permission)
}

// setsUpSecond tells whether an address is one of those that remain to a user who has a second step to set up.
func setsUpSecond(path string) bool {
	path = strings.TrimPrefix(path, Prefix)
	return path == "/account" || strings.HasPrefix(path, "/session") || strings.HasPrefix(path, "/account/totp") || strings.HasPrefix(path, "/account/passkeys")
}

// linkPaths begin what is open to the holder of a link, who needs no user.
const linkPaths = Prefix + "/links/"

// asking is who asks: by a link, by an API token, or by the cookie. A request with a token never falls back to the cookie,
// so a page of another site cannot ride on it.
func (r *Router) asking(c *Ctx, q *http.Request) (*auth.Session, error) {
	if token := q.PathValue("token"); token != "" && strings.HasPrefix(q.URL.Path, linkPaths) {
		s, paper, err := r.users.FindLink(q.Context(), token)
		if err == nil && s == nil {
			err = errs.New(errs.NotFound, "link.missing", "这个链接已失效。请向发给您链接的人再要一个。", "This link has expired. Ask who sent it to you for a new one.")
		}
		if err != nil {
			return nil, err
		}
		c.Link = paper
		// The token opens the paper, so it must not stand in the log: from here on the address names the paper.
		q.URL.Path = strings.Replace(q.URL.Path, token, paper.Document+"-"+strconv.FormatInt(paper.Paper, 10), 1)
		return s, nil
	}
	if token, ok := strings.CutPrefix(q.Header.Get("Authorization"), "Bearer "); ok {
		s, err := r.users.FindToken(q.Context(), strings.TrimSpace(token))
		if err == nil && s == nil {
			err = errs.New(errs.Unauthenticated, "token.wrong", "API令牌无效或已过期。请在“账号安全”中新建一个。",
				"The API token is unknown or has expired. Make a new one under Account security.")
		}
		return s, err
	}
	return r.users.Find(q.Context(), r.Token(q))
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
