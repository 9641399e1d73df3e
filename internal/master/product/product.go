// Package product 商品: goods, finished goods, materials and services, each with one unit.
// Invariant: the code is unique in the company, written in upper case; price, rate, weight and volume are never negative.
package product

import (
	"embed"

	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/find"
)

// Schema holds the migrations of this package.
//
//go:embed schema/*.sql
var Schema embed.FS

// Product is one row of the product list.
type Product struct {
	ID       int64       `json:"id,string"`
	Code     string      `json:"code"`
	Name     string      `json:"name"`
	Spec     string      `json:"spec"`
	Unit     string      `json:"unit"`
	Category string      `json:"category" enum:"goods,finished,material,service"`
	Price    money.Price `json:"price"`
	TaxRate  money.Rate  `json:"tax_rate"`
	Barcode  string      `json:"barcode"`
	Weight   qty.Qty     `json:"weight" doc:"kg of one unit"`
	Volume   qty.Qty     `json:"volume" doc:"m³ of one unit"`
	Pinyin   string      `json:"pinyin"`
	Initials string      `json:"-"`
	Disabled bool        `json:"disabled"`
	Version  int64       `json:"version"`

	updatedMS int64
	updatedBy int64
}

// IsService tells whether no stock stands behind the product.
func (p *Product) IsService() bool { return p.Category == Service }

const columns = "id, code, name, spec, unit, category, price, tax_rate, barcode, weight, volume, pinyin, initials, disabled, version, updated_ms, updated_by"

func scan(r *db.Row) Product {
	return Product{ID: r.Int(), Code: r.Text(), Name: r.Text(), Spec: r.Text(), Unit: r.Text(), Category: r.Text(),
		Price: money.Price(r.Int()), TaxRate: money.Rate(r.Int()), Barcode: r.Text(),
		Weight: qty.Qty(r.Int()), Volume: qty.Qty(r.Int()), Pinyin: r.Text(), Initials: r.Text(), Disabled: r.Bool(), Version: r.Int(), updatedMS: r.Int(), updatedBy: r.Int()}
}

// AskMany queues the read of products by id; the order of the answer is not the order of the ids.
func AskMany(b *db.Batch, ids []int64) *[]Product {
	in, args := find.In(2, ids)
	return db.Ask(b, scan, "SELECT "+columns+" FROM product WHERE tenant_id = $1 AND id IN "+in, args...)
}

// Get reads one product.
func Get(q db.Querier, id int64) (*Product, bool, error) {
	p, ok, err := db.One(q, scan, "SELECT "+columns+" FROM product WHERE tenant_id = $1 AND id = $2", id)
	return &p, ok, err
}

// ByCode reads one product by its code, in whatever case it was typed.
func ByCode(q db.Querier, code string) (*Product, bool, error) {
	p, ok, err := db.One(q, scan, "SELECT "+columns+" FROM product WHERE tenant_id = $1 AND code = $2", find.Upper(code))
	return &p, ok, err
}

// Index makes a map by id from what AskMany has read.
func Index(list []Product) map[int64]*Product {
	m := make(map[int64]*Product, len(list))
	for i := range list {
		m[list[i].ID] = &list[i]
	}
	return m
}

// Search lists products: by code without a query, ranked with one.
func Search(q db.Querier, query string, all bool, cursor string, limit int) ([]Product, string, error) {
	where := "disabled = 0"
	if all {
		where = ""
	}
	return find.Run(q, searchSpec, find.Ask{Query: query, Where: where, Cursor: cursor, Limit: limit})
}

var searchSpec = find.Spec[Product]{
	Table: "product", Columns: columns, Scan: scan, Order: "code",
	Prefix: []find.Column{{Name: "code", Fold: find.Upper}, {Name: "barcode", Fold: find.Same},
		{Name: "initials", Fold: find.Lower}, {Name: "pinyin", Fold: find.Lower}, {Name: "name", Fold: find.Same}},
	Contains: []string{"name", "code", "pinyin", "spec", "barcode"},
	Key:      func(p Product) string { return p.Code },
	Value:    func(p Product, i int) any { return []string{p.Code, p.Barcode, p.Initials, p.Pinyin, p.Name}[i] },
	ID:       func(p Product) int64 { return p.ID },
}
