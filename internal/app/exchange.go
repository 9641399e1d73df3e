package app

import (
	"xingzhou/internal/insight/export"
	"xingzhou/internal/insight/usage"
	"xingzhou/internal/master/party"
	"xingzhou/internal/master/product"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/exchange"
)

// exchangeRoutes lets files be read into masters and documents, and lists be taken away. Jobs and files are there by then.
func (a *App) exchangeRoutes(r *api.Router) *exchange.Service {
	s := exchange.NewService(a.DB, a.Files, a.Jobs, a.Users)
	s.Routes(r)
	product.Exchange(s, r, usage.Products)
	party.Exchange(s, r, usage.Parties)
	export.Routes(s, r)
	return s
}
