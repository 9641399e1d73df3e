// Package warehouse 仓库: where stock lies.
// Invariant: a company has exactly one default warehouse, and that one is not disabled; every warehouse says what happens
// when its stock is short.
package warehouse

import (
	"embed"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/db"
)

// Schema holds the migrations of this package.
//
//go:embed schema/*.sql
var Schema embed.FS

// What happens where more is to leave a warehouse than it has.
const (
	Forbid = "forbid" // it is refused
	Warn   = "warn"   // it goes when the person has seen it and agrees
	Allow  = "allow"  // it goes; the cost is made good by the next receipt
)

// Warehouse is one row of the warehouse list.
type Warehouse struct {
	ID        int64  `json:"id,string"`
	Code      string `json:"code"`
	Name      string `json:"name"`
	IsDefault bool   `json:"is_default"`
	Negative  string `json:"negative" enum:"forbid,warn,allow" doc:"when stock is short: refuse, ask, or let it go"`
	Disabled  bool   `json:"disabled"`
	Version   int64  `json:"version"`

	updatedMS int64
	updatedBy int64
}

const columns = "id, code, name, is_default, negative, disabled, version, updated_ms, updated_by"

func scan(r *db.Row) Warehouse {
	return Warehouse{ID: r.Int(), Code: r.Text(), Name: r.Text(), IsDefault: r.Bool(), Negative: r.Text(),
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

// Pick is the warehouse of a paper: the one it names, or the default.
func Pick(q db.Querier, named int64) (*Warehouse, error) {
	all, err := All(q)
	if err != nil {
		return nil, err
	}
	if named == 0 {
		if w, ok := all.Default(); ok {
			return w, nil
		}
		return nil, errs.New(errs.Invalid, "warehouse.none", "还没有默认仓库。请选择仓库，或先设一个默认仓库。",
			"There is no default warehouse. Choose one, or set a default first.").At("/warehouse")
	}
	w, ok := all.ByID(named)
	if !ok || w.Disabled {
		return nil, errs.New(errs.Invalid, "warehouse.unknown", "没有这个仓库，或已停用。请另选仓库。",
			"This warehouse does not exist or is disabled. Choose another.").At("/warehouse")
	}
	return w, nil
}
