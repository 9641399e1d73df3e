// Package party 往来单位: customers and suppliers; one company can be both.
// Invariant: the code is unique in the company, written in upper case; a party is customer, supplier or both.
package party

import (
	"embed"

	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/find"
)

// Schema holds the migrations of this package.
//
//go:embed schema/*.sql
var Schema embed.FS

// Kinds of party, as used in lists.
const (
	Customer = "customer"
	Supplier = "supplier"
)

// Party is one customer or supplier.
type Party struct {
	ID         int64  `json:"id,string"`
	Code       string `json:"code"`
	Name       string `json:"name"`
	Pinyin     string `json:"pinyin"`
	Initials   string `json:"-"`
	IsCustomer bool   `json:"is_customer"`
	IsSupplier bool   `json:"is_supplier"`
	Contact    string `json:"contact"`
	Phone      string `json:"phone" perm:"phone.read"`
	TaxNo      string `json:"tax_no"`
	Address    string `json:"address"`
	Level      string `json:"level"`
	TermsDays  int64  `json:"terms_days"` // credit period in days after the delivery
	Note       string `json:"note"`
	Disabled   bool   `json:"disabled"`
	Version    int64  `json:"version"`

	updatedMS int64
	updatedBy int64
}

const columns = "id, code, name, pinyin, initials, is_customer, is_supplier, contact, phone, tax_no, address, level, terms_days, note, disabled, version, updated_ms, updated_by"

func scan(r *db.Row) Party {
	return Party{ID: r.Int(), Code: r.Text(), Name: r.Text(), Pinyin: r.Text(), Initials: r.Text(),
		IsCustomer: r.Bool(), IsSupplier: r.Bool(), Contact: r.Text(), Phone: r.Text(), TaxNo: r.Text(), Address: r.Text(),
		Level: r.Text(), TermsDays: r.Int(), Note: r.Text(), Disabled: r.Bool(), Version: r.Int(), updatedMS: r.Int(), updatedBy: r.Int()}
}

// Ask queues the read of one party.
func Ask(b *db.Batch, id int64) *[]Party {
	return db.Ask(b, scan, "SELECT "+columns+" FROM party WHERE tenant_id = $1 AND id = $2", id)
}

// AskMany queues the read of parties by id; the order of the answer is not the order of the ids.
func AskMany(b *db.Batch, ids []int64) *[]Party {
	in, args := find.In(2, ids)
	return db.Ask(b, scan, "SELECT "+columns+" FROM party WHERE tenant_id = $1 AND id IN "+in, args...)
}

// Get reads one party.
func Get(q db.Querier, id int64) (*Party, bool, error) {
	p, ok, err := db.One(q, scan, "SELECT "+columns+" FROM party WHERE tenant_id = $1 AND id = $2", id)
	return &p, ok, err
}

// ByCode reads one party by its code, in whatever case it was typed.
func ByCode(q db.Querier, code string) (*Party, bool, error) {
	p, ok, err := db.One(q, scan, "SELECT "+columns+" FROM party WHERE tenant_id = $1 AND code = $2", find.Upper(code))
	return &p, ok, err
}

// Index makes a map by id from what AskMany has read.
func Index(list []Party) map[int64]*Party {
	m := make(map[int64]*Party, len(list))
	for i := range list {
		m[list[i].ID] = &list[i]
	}
	return m
}

// Search is SearchFor somebody who may not see phone numbers.
func Search(q db.Querier, query, kind string, all bool, cursor string, limit int) ([]Party, string, error) {
	return SearchFor(q, false, query, kind, all, cursor, limit)
}

// SearchFor lists parties: by code without a query, ranked with one. kind is customer, supplier or empty. Who may not see
// phone numbers does not find by them either: the starred digits could be tried one by one.
func SearchFor(q db.Querier, phones bool, query, kind string, all bool, cursor string, limit int) ([]Party, string, error) {
	where := "disabled = 0"
	if all {
		where = "disabled >= 0"
	}
	switch kind {
	case Customer:
		where += " AND is_customer = 1"
	case Supplier:
		where += " AND is_supplier = 1"
	}
	spec := searchSpec
	if phones {
		spec.Contains = append([]string{"phone"}, spec.Contains...)
	}
	return find.Run(q, spec, find.Ask{Query: query, Where: where, Cursor: cursor, Limit: limit})
}

var searchSpec = find.Spec[Party]{
	Table: "party", Columns: columns, Scan: scan, Order: "code",
	Prefix: []find.Column{{Name: "code", Fold: find.Upper}, {Name: "initials", Fold: find.Lower},
		{Name: "pinyin", Fold: find.Lower}, {Name: "name", Fold: find.Same}},
	Contains: []string{"name", "code", "pinyin", "tax_no", "contact"},
	Key:      func(p Party) string { return p.Code },
	Value:    func(p Party, i int) any { return []string{p.Code, p.Initials, p.Pinyin, p.Name}[i] },
	ID:       func(p Party) int64 { return p.ID },
}
