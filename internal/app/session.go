package app

import (
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
	ID     id.ID  `json:"id"`
	Login  string `json:"login"`
	Name   string `json:"name"`
	Role   string `json:"role"`
	Locale string `json:"locale"`
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

type localeInput struct {
	Locale string `json:"locale" enum:"zh-CN,en"`
}

func (a *App) sessionRoutes(r *api.Router) {
	api.Plain(r, http.MethodPost, "/session", auth.Public, "登录", "Sign in", func(c *api.Ctx, in *loginInput) (*Session, error) {
		token, s, err := a.Users.Login(c, in.Login, in.Password, c.Request.UserAgent())
		if err != nil {
			return nil, err
		}
		r.SetToken(c.Writer, token)
		return a.session(c, s)
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
			User: SessionUser{ID: id.ID(s.UserID), Login: s.Login, Name: s.Name, Role: s.Role, Locale: s.Locale},
			Company: SessionCompany{ID: id.ID(company.ID), Name: company.Name, Standard: company.Standard, Taxpayer: company.Taxpayer,
				Currency: company.Currency, PricesIncludeTax: company.PricesIncludeTax, Period: today.Period(),
				PeriodOpen: periods.IsOpen(today.Period()), Today: today, Demo: company.Demo},
			Permissions: auth.Of(s.Role, a.Router.Permissions()),
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
