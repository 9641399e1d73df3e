// Package tenant 企业: the companies in this database and the settings every rule may ask for.
// Invariant: a company row is written last when a company is made, so what is listed is complete.
package tenant

import (
	"embed"
	"time"
	_ "time/tzdata" // the business day needs the zone on machines without a zone database

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/platform/db"
)

// Schema holds the migrations of this package.
//
//go:embed schema/*.sql
var Schema embed.FS

// Settings with a fixed set of values.
const (
	Small          = "small"       // 小企业会计准则
	General        = "general"     // 一般纳税人
	SmallScale     = "small_scale" // 小规模纳税人
	ScopeCompany   = "company"     // one cost per product in the company
	ScopeWarehouse = "warehouse"   // one cost per product and warehouse
)

// Company is one tenant.
type Company struct {
	ID               int64
	Name             string
	Standard         string
	Taxpayer         string
	Timezone         string
	Currency         string
	PricesIncludeTax bool
	StartPeriod      day.Period
	CostScope        string
	Demo             bool
	CreatedMS        int64

	zone *time.Location
}

// Zone is the time zone of the company's business day.
func (c *Company) Zone() *time.Location { return c.zone }

// Today is the business day of a moment, in the company's time zone and not the server's.
func Today(c *Company, now time.Time) day.Day { return day.Of(now, c.zone) }

const columns = "tenant_id, name, standard, taxpayer, timezone, currency, prices_include_tax, start_period, cost_scope, demo, created_ms"

func scan(r *db.Row) Company {
	c := Company{ID: r.Int(), Name: r.Text(), Standard: r.Text(), Taxpayer: r.Text(), Timezone: r.Text(), Currency: r.Text(),
		PricesIncludeTax: r.Bool(), StartPeriod: day.Period(r.Int()), CostScope: r.Text(), Demo: r.Bool(), CreatedMS: r.Int()}
	c.zone = zoneOf(c.Timezone)
	return c
}

func zoneOf(name string) *time.Location {
	loc, err := time.LoadLocation(name)
	if err != nil {
		return time.FixedZone("CST", 8*60*60)
	}
	return loc
}

// Create stores a company; tx is of the system lane (tenant 0).
func Create(tx *db.Tx, c *Company) error {
	if err := c.Prepare(tx.Now); err != nil {
		return err
	}
	c.CreatedMS = tx.Now.UnixMilli()
	tx.Exec(1, "INSERT INTO tenant_company ("+columns+") VALUES ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
		c.ID, c.Name, c.Standard, c.Taxpayer, c.Timezone, c.Currency, flag(c.PricesIncludeTax), int64(c.StartPeriod), c.CostScope,
		flag(c.Demo), c.CreatedMS)
	return nil
}

// Prepare fills in the defaults (the books begin this month) and says what is wrong with the rest.
func (c *Company) Prepare(now time.Time) error {
	for _, d := range []struct {
		field *string
		value string
	}{{&c.Standard, Small}, {&c.Taxpayer, General}, {&c.Timezone, "Asia/Shanghai"}, {&c.Currency, "CNY"}, {&c.CostScope, ScopeCompany}} {
		if *d.field == "" {
			*d.field = d.value
		}
	}
	c.zone = zoneOf(c.Timezone)
	if c.StartPeriod == 0 {
		c.StartPeriod = Today(c, now).Period()
	}
	return c.check()
}

func (c *Company) check() error {
	var list []*errs.Error
	refuse := func(bad bool, pointer, zh, en string) {
		if bad {
			list = append(list, errs.New(errs.Invalid, "company.invalid", zh, en).At(pointer))
		}
	}
	_, knownCurrency := money.CurrencyOf(c.Currency)
	_, zoneErr := time.LoadLocation(c.Timezone)
	refuse(c.Name == "" || len([]rune(c.Name)) > 100, "/name", "企业名称要填，最多100个字。", "Give the company a name of at most 100 characters.")
	refuse(c.Standard != Small, "/standard", "会计准则目前支持小企业会计准则（small）。", "The accounting standard must be small.")
	refuse(c.Taxpayer != General && c.Taxpayer != SmallScale, "/taxpayer", "纳税人类型请填 general（一般纳税人）或 small_scale（小规模纳税人）。", "The taxpayer type must be general or small_scale.")
	refuse(c.CostScope != ScopeCompany && c.CostScope != ScopeWarehouse, "/cost_scope", "成本核算范围请填 company（全公司）或 warehouse（按仓库）。", "The cost scope must be company or warehouse.")
	refuse(!knownCurrency, "/currency", "本位币代码不认识，请填 CNY 这样的三位代码。", "The currency is unknown; use a code such as CNY.")
	refuse(zoneErr != nil, "/timezone", "时区不认识，请填 Asia/Shanghai 这样的名称。", "The time zone is unknown; use a name such as Asia/Shanghai.")
	refuse(!c.StartPeriod.Valid(), "/start_period", "启用期间不对，请填 2026-01 这样的年月。", "The first period must be a month such as 2026-01.")
	if e := errs.Join(list...); e != nil {
		return e
	}
	return nil
}

type cacheKey struct{}

// Get is the company of the running transaction or reader, cached until its settings change.
func Get(q db.Querier) (*Company, error) {
	return db.Cached(q, cacheKey{}, func(q db.Querier) (*Company, error) {
		c, ok, err := db.One(q, scan, "SELECT "+columns+" FROM tenant_company WHERE tenant_id = $1")
		if err != nil {
			return nil, err
		}
		if !ok {
			return nil, errs.New(errs.NotFound, "company.missing", "企业不存在。请重新登录。", "The company does not exist. Please sign in again.")
		}
		return &c, nil
	})
}

// List reads all companies; q is of the system lane (tenant 0).
func List(q db.Querier) ([]Company, error) {
	return db.All(q, scan, "SELECT "+columns+" FROM tenant_company ORDER BY tenant_id")
}

func flag(b bool) int64 {
	if b {
		return 1
	}
	return 0
}
