// Package tax 税率: the rates of value-added tax that papers may use.
// Invariant: a rate and its first day are unique in the company.
package tax

import (
	"embed"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/db"
)

// Schema holds the migrations of this package.
//
//go:embed schema/*.sql
var Schema embed.FS

// Rate is one rate of value-added tax.
type Rate struct {
	ID      int64      `json:"id,string"`
	Name    string     `json:"name"`
	Rate    money.Rate `json:"rate"`
	FromDay day.Day    `json:"from_day"`
}

// standard are the rates in force since 2019-04-01; 3 % and 1 % are of the simplified method.
var standard = []Rate{
	{Name: "13%", Rate: 130000, FromDay: 20190401}, {Name: "9%", Rate: 90000, FromDay: 20190401},
	{Name: "6%", Rate: 60000, FromDay: 20190401}, {Name: "3%", Rate: 30000, FromDay: 20190401},
	{Name: "1%", Rate: 10000, FromDay: 20200301}, {Name: "0%", Rate: 0, FromDay: 20190401},
}

// Load gives a new company the usual rates.
func Load(tx *db.Tx) error {
	ins := tx.Insert("tax_rate", "id, name, rate, from_day")
	for _, r := range standard {
		ins.Row(tx.NextID(), r.Name, int64(r.Rate), int64(r.FromDay))
	}
	ins.Queue()
	tx.BumpConfig()
	return nil
}

type cacheKey struct{}

// All reads the rates, highest first, cached until one changes.
func All(q db.Querier) ([]Rate, error) {
	return db.Cached(q, cacheKey{}, func(q db.Querier) ([]Rate, error) {
		return db.All(q, func(r *db.Row) Rate {
			return Rate{ID: r.Int(), Name: r.Text(), Rate: money.Rate(r.Int()), FromDay: day.Day(r.Int())}
		}, "SELECT id, name, rate, from_day FROM tax_rate WHERE tenant_id = $1 ORDER BY rate DESC, from_day DESC")
	})
}

// Routes adds the routes of the tax rates.
func Routes(r *api.Router) {
	api.Get(r, "/master/tax-rates", "master.tax.read", "税率列表", "List tax rates", func(c *api.Ctx, _ *struct{}) (api.List[Rate], error) {
		rates, err := All(c.Q)
		return api.List[Rate]{Items: rates}, err
	})
}
