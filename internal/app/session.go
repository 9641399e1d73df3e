package app

import (
	"encoding/json"
	"net/http"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/tenant"
)

// Session is what the pages know about who is signed in.
type Session struct {
	User        SessionUser    `json:"user"`
	Company     SessionCompany `json:"company"`
	Permissions []string       `json:"permissions"`
}

// SessionUser is the person.
type SessionUser struct {
	ID     id.ID    `json:"id"`
	Login  string   `json:"login"`
	Name   string   `json:"name"`
	Role   string   `json:"role"`
	Roles  []string `json:"roles"`
	Locale string   `json:"locale"`
	// MustChange tells the page to ask for a new password before anything else.
	MustChange bool `json:"must_change"`
	// NeedsSecond tells the page to have a second step set up before anything else.
	NeedsSecond bool `json:"needs_second"`
}

// SessionCompany is the company and its business day.
type SessionCompany struct {
	ID               id.ID      `json:"id"`
	Name             string     `json:"name"`
	Standard         string     `json:"standard"`
	Taxpayer         string     `json:"taxpayer"`
	Currency         string     `json:"currency"`
	PricesIncludeTax bool       `json:"prices_include_tax"`
	Period           day.Period `json:"period"`
	PeriodOpen       bool       `json:"period_open"`
	Today            day.Day    `json:"today"`
	Demo             bool       `json:"demo"`
}

type loginInput struct {
	Login    string `json:"login" maxLength:"64"`
	Password string `json:"password" maxLength:"256"`
}

// SignedIn is the answer to a sign-in: the session, or what the second step asks for.
type SignedIn struct {
	Session *Session    `json:"session,omitempty"`
	Second  *SecondStep `json:"second,omitempty" doc:"the password was right; one of these ways leads on"`
}

// SecondStep says how a sign-in goes on.
type SecondStep struct {
	Ticket string   `json:"ticket" doc:"for POST /session/second, good for five minutes"`
	Ways   []string `json:"ways" doc:"totp, recovery, passkey"`
}

type secondInput struct {
	Ticket string `json:"ticket" maxLength:"100"`
	Code   string `json:"code" maxLength:"40" doc:"six digits of the app, or a recovery code"`
}

type passwordInput struct {
	Password string `json:"password" maxLength:"256" doc:"the current one"`
	Fresh    string `json:"fresh" maxLength:"256"`
}

// Ceremony is what the browser hands to a device: options as the Web Authentication API takes them.
type Ceremony struct {
	Ticket  string          `json:"ticket"`
	Options json.RawMessage `json:"options" doc:"publicKey options as JSON"`
}

type passkeyAnswer struct {
	Ticket     string         `json:"ticket" maxLength:"100"`
	Credential map[string]any `json:"credential" doc:"the answer of the device as JSON"`
}

type localeInput struct {
	Locale string `json:"locale" enum:"zh-CN,en"`
}

func (a *App) sessionRoutes(r *api.Router) {
	api.Plain(r, http.MethodPost, "/session", auth.Public, "登录", "Sign in", func(c *api.Ctx, in *loginInput) (*SignedIn, error) {
		return a.signedIn(c)(a.Users.Login(c, in.Login, in.Password))
	})
	api.Plain(r, http.MethodPost, "/session/second", auth.Public, "登录第二步", "Second step of the sign-in", func(c *api.Ctx, in *secondInput) (*SignedIn, error) {
		return a.signedIn(c)(a.Users.Second(c, in.Ticket, in.Code))
	})
	api.Plain(r, http.MethodPost, "/session/passkey/options", auth.Public, "通行密钥登录的参数", "Begin a sign-in with a passkey", func(c *api.Ctx, _ *struct{}) (*Ceremony, error) {
		ticket, options, err := a.Users.AskPasskey(c, c.Request.Host)
		if err != nil {
			return nil, err
		}
		return ceremony(ticket, options.Response)
	})
	api.Plain(r, http.MethodPost, "/session/passkey", auth.Public, "用通行密钥登录", "Sign in with a passkey", func(c *api.Ctx, in *passkeyAnswer) (*SignedIn, error) {
		answer, err := json.Marshal(in.Credential)
		if err != nil {
			return nil, err
		}
		return a.signedIn(c)(a.Users.LoginPasskey(c, c.Request.Host, in.Ticket, answer))
	})
	api.Plain(r, http.MethodPut, "/session/password", auth.Anyone, "修改密码", "Change password", func(c *api.Ctx, in *passwordInput) (*SignedIn, error) {
		return a.signedIn(c)(a.Users.ChangePassword(c, c.Session, in.Password, in.Fresh))
	})
	api.Plain(r, http.MethodGet, "/session", auth.Anyone, "当前登录", "Who is signed in", func(c *api.Ctx, _ *struct{}) (*Session, error) {
		return a.session(c, c.Session)
	})
	api.Plain(r, http.MethodDelete, "/session", auth.Anyone, "退出登录", "Sign out", func(c *api.Ctx, _ *struct{}) (struct{}, error) {
		r.SetToken(c.Writer, "")
		return struct{}{}, a.Users.Logout(c, c.Session)
	})
	api.Plain(r, http.MethodPut, "/session/locale", auth.Anyone, "切换语言", "Change language", func(c *api.Ctx, in *localeInput) (*Session, error) {
		s, err := a.Users.SetLocale(c, c.Session, in.Locale)
		if err != nil {
			return nil, err
		}
		return a.session(c, s)
	})
}

// signedIn puts the token of a sign-in into the cookie and says who it is.
func (a *App) signedIn(c *api.Ctx) func(*auth.SignIn, error) (*SignedIn, error) {
	return func(in *auth.SignIn, err error) (*SignedIn, error) {
		if err != nil {
			return nil, err
		}
		if in.Session == nil {
			return &SignedIn{Second: &SecondStep{Ticket: in.Ticket, Ways: in.Ways}}, nil
		}
		a.Router.SetToken(c.Writer, in.Token)
		s, err := a.session(c, in.Session)
		return &SignedIn{Session: s}, err
	}
}

func ceremony(ticket string, options any) (*Ceremony, error) {
	text, err := json.Marshal(options)
	return &Ceremony{Ticket: ticket, Options: text}, err
}

func (a *App) session(c *api.Ctx, s *auth.Session) (*Session, error) {
	return db.Get(c, a.DB, s.Tenant, func(q *db.Reader) (*Session, error) {
		company, err := tenant.Get(q)
		if err != nil {
			return nil, err
		}
		today := tenant.Today(company, q.Now)
		periods, err := gl.AllPeriods(q, company.StartPeriod)
		if err != nil {
			return nil, err
		}
		return &Session{
			User: SessionUser{ID: id.ID(s.UserID), Login: s.Login, Name: s.Name, Role: s.Role, Roles: s.Roles, Locale: s.Locale, MustChange: s.MustChange, NeedsSecond: s.NeedsSecond},
			Company: SessionCompany{ID: id.ID(company.ID), Name: company.Name, Standard: company.Standard, Taxpayer: company.Taxpayer,
				Currency: company.Currency, PricesIncludeTax: company.PricesIncludeTax, Period: today.Period(),
				PeriodOpen: periods.IsOpen(today.Period()), Today: today, Demo: company.Demo},
			Permissions: s.Permissions(a.Router.Permissions()),
		}, nil
	})
}

// FindCompany is the company by its name, or the only one there is when the name is empty.
func FindCompany(q db.Querier, name string) (*tenant.Company, error) {
	list, err := tenant.List(q)
	if err != nil {
		return nil, err
	}
	for i := range list {
		if list[i].Name == name || name == "" && len(list) == 1 {
			return &list[i], nil
		}
	}
	if name == "" {
		return nil, errs.New(errs.NotFound, "company.which", "数据库里有%[1]d家企业。请用 --company 指明是哪一家。",
			"The database holds %[1]d companies. Say which with --company.", len(list))
	}
	return nil, errs.New(errs.NotFound, "company.missing", "没有名为“%[1]s”的企业。请核对名称，或先用 xingzhou migrate --company 建立。",
		"There is no company “%[1]s”. Check the name, or make it with xingzhou migrate --company.", name)
}
