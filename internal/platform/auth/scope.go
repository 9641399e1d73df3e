package auth

import (
	"slices"
	"strings"

	"xingzhou/internal/platform/db"
)

// Reach is which papers a permission lets a user touch: all of them, or those that one of Users wrote and those of one of
// Warehouses. With neither there are none.
type Reach struct {
	All        bool
	Users      []int64
	Warehouses []int64
}

// Everything is the reach of what runs for nobody in particular.
var Everything = Reach{All: true}

// Reach is the widest that the grants of the user give for a permission.
func (s *Session) Reach(permission string) Reach {
	var r Reach
	for _, g := range s.grants {
		if !g.allows(permission) {
			continue
		}
		if g.Scope == ScopeAll {
			return Everything
		}
		r.Users = join(r.Users, g.users)
		r.Warehouses = join(r.Warehouses, g.warehouses)
	}
	return r
}

func join(a, b []int64) []int64 {
	for _, x := range b {
		if !slices.Contains(a, x) {
			a = append(slices.Clip(a), x)
		}
	}
	return a
}

// Sees tells whether a paper lies within reach; owner or warehouse is 0 for a paper that has none, and then does not limit.
func (r Reach) Sees(owner, warehouse int64) bool {
	return r.All || within(r.Users, owner) || within(r.Warehouses, warehouse)
}

func within(ids []int64, id int64) bool {
	return len(ids) > 0 && (id == 0 || slices.Contains(ids, id))
}

// Where adds to the conditions of a statement those of the reach; ? stands for the next argument. owner and warehouse are
// columns, or subqueries in brackets; one that the table does not have is empty, and then does not limit: a party has no
// warehouse, so a keeper finds all of them. Further columns of owners count beside the first: a delivery is also his who
// wrote its order.
func (r Reach) Where(w interface{ And(string, ...any) }, owner, warehouse string, owners ...string) {
	if r.All {
		return
	}
	var parts []string
	var args []any
	in := func(column string, ids []int64) {
		parts = append(parts, column+" IN (?"+strings.Repeat(", ?", len(ids)-1)+")")
		for _, id := range ids {
			args = append(args, id)
		}
	}
	if len(r.Users) > 0 {
		if owner == "" {
			return
		}
		for _, column := range append([]string{owner}, owners...) {
			in(column, r.Users)
		}
	}
	if len(r.Warehouses) > 0 {
		if warehouse == "" {
			return
		}
		in(warehouse, r.Warehouses)
	}
	if len(parts) == 0 {
		w.And("1 = 0")
		return
	}
	w.And("("+strings.Join(parts, " OR ")+")", args...)
}

// HousesOf are the warehouses to which a permission limits who asks; nil is no limit. What is asked about lies in warehouses
// and belongs to nobody.
func HousesOf(q db.Querier, permission string) []int64 {
	s := From(db.Context(q))
	if s == nil {
		return nil
	}
	if r := s.Reach(permission); !r.All && len(r.Users) == 0 {
		return r.Warehouses
	}
	return nil
}
