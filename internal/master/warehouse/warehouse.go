// Package warehouse 仓库: where stock lies.
// Invariant: a company has exactly one default warehouse, and that one is not disabled.
package warehouse

import (
	"embed"

	"xingzhou/internal/platform/db"
)

// Schema holds the migrations of this package.
//
//go:embed schema/*.sql
var Schema embed.FS

// Warehouse is one row of the warehouse list.
type Warehouse struct {
	ID        int64  `json:"id,string"`
	Code      string `json:"code"`
	Name      string `json:"name"`
	IsDefault bool   `json:"is_default"`
	Disabled  bool   `json:"disabled"`
	Version   int64  `json:"version"`

	updatedMS int64
	updatedBy int64
}

const columns = "id, code, name, is_default, disabled, version, updated_ms, updated_by"

func scan(r *db.Row) Warehouse {
	return Warehouse{ID: r.Int(), Code: r.Text(), Name: r.Text(), IsDefault: r.Bool(),
		Disabled: r.Bool(), Version: r.Int(), updatedMS: r.Int(), updatedBy: r.Int()}
}

// List holds all warehouses of a company, by code. It is shared: nobody changes it.
type List struct {
	Items []Warehouse
	byID  map[int64]*Warehouse
}

// ByID finds a warehouse.
func (l *List) ByID(id int64) (*Warehouse, bool) {
	w, ok := l.byID[id]
	return w, ok
}

// Default is the warehouse that papers take when none is named.
func (l *List) Default() (*Warehouse, bool) {
	for i := range l.Items {
		if l.Items[i].IsDefault {
			return &l.Items[i], true
		}
	}
	return nil, false
}

type cacheKey struct{}

// All reads the warehouses, cached until a warehouse changes.
func All(q db.Querier) (*List, error) {
	return db.Cached(q, cacheKey{}, func(q db.Querier) (*List, error) {
		rows, err := db.All(q, scan, "SELECT "+columns+" FROM warehouse WHERE tenant_id = $1 ORDER BY code")
		if err != nil {
			return nil, err
		}
		l := &List{Items: rows, byID: make(map[int64]*Warehouse, len(rows))}
		for i := range rows {
			l.byID[rows[i].ID] = &rows[i]
		}
		return l, nil
	})
}
