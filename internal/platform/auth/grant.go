package auth

import (
	"slices"
	"strings"
)

// Scope is how far into the company a grant reaches.
type Scope string

// The scopes, the narrowest first. A warehouse scope without warehouses of the user reaches everything.
const (
	ScopeOwn        Scope = "own"        // papers that the user wrote, and what follows from them
	ScopeDepartment Scope = "department" // papers of anybody in the user's department
	ScopeWarehouse  Scope = "warehouse"  // papers of the user's warehouses
	ScopeAll        Scope = "all"
)

// Grant is one line of a role: what may be done, and how far it reaches.
type Grant struct {
	Pattern string `json:"pattern" minLength:"1" maxLength:"100" doc:"a permission such as sales.order.read, sales.order.* for all of a document, *.read for what is done to every document"`
	Scope   Scope  `json:"scope" enum:"own,department,warehouse,all"`

	only       []string // patterns of a token: the grant holds for what one of them names; nil for everything
	users      []int64  // whose papers, of the scopes own and department
	warehouses []int64
}

// Fields that only some may see; the rest of a paper is shown without them.
const (
	SeeCost   = "cost.read"
	SeeMargin = "margin.read"
	SeePhone  = "phone.read" // without it the middle of a number is starred
)

// Fields lists the rights to see fields.
func Fields() []string { return []string{SeeCost, SeeMargin, SeePhone} }

// GiveAny is the right to give others a right over documents that one does not have oneself.
const GiveAny = "grant.any"

// administration are the nouns by which a company is run. A pattern over all documents (*.read) does not reach them.
var administration = []string{"user.", "role.", "grant.", "setting.", "audit.", "webhook.", "token.", "access."}

func administrative(permission string) bool {
	return slices.ContainsFunc(administration, func(noun string) bool { return strings.HasPrefix(permission, noun) })
}

// business is the pattern of everything but the three duties: what * stands for while they are separated.
const business = "*!"

// matches tells whether a pattern names a permission: the permission itself, "*", "noun.*" or "*.verb".
func matches(pattern, permission string) bool {
	switch {
	case pattern == "*" || pattern == permission:
		return true
	case pattern == business:
		return DutyOf(permission) == ""
	case strings.HasSuffix(pattern, ".*"):
		return strings.HasPrefix(permission, pattern[:len(pattern)-1])
	case strings.HasPrefix(pattern, "*."):
		return strings.HasSuffix(permission, pattern[1:]) && !administrative(permission) && !slices.Contains(Fields(), permission)
	}
	return false
}

func (g Grant) allows(permission string) bool {
	return matches(g.Pattern, permission) &&
		(g.only == nil || slices.ContainsFunc(g.only, func(p string) bool { return matches(p, permission) }))
}

// all makes grants without a limit.
func all(patterns ...string) []Grant { return scoped(ScopeAll, patterns...) }

func scoped(s Scope, patterns ...string) []Grant {
	out := make([]Grant, len(patterns))
	for i, p := range patterns {
		out[i] = Grant{Pattern: p, Scope: s}
	}
	return out
}

// narrowed are the grants as far as the scopes of a token let them through.
func narrowed(grants []Grant, only []string) []Grant {
	out := slices.Clone(grants)
	for i := range out {
		out[i].only = only
	}
	return out
}

// placed are the grants of a user whose department and warehouses are known.
func placed(grants []Grant, user int64, mates, warehouses []int64) []Grant {
	out := slices.Clone(grants)
	for i := range out {
		switch g := &out[i]; g.Scope {
		case ScopeOwn:
			g.users = []int64{user}
		case ScopeDepartment:
			g.users = mates
			if !slices.Contains(mates, user) {
				g.users = append(slices.Clone(mates), user)
			}
		case ScopeWarehouse:
			if g.warehouses = warehouses; len(warehouses) == 0 {
				g.Scope = ScopeAll
			}
		}
	}
	return out
}

// Can tells whether the user has a permission.
func (s *Session) Can(permission string) bool {
	return permission == Anyone || slices.ContainsFunc(s.grants, func(g Grant) bool { return g.allows(permission) })
}

// Permissions filters the permissions that the program knows down to those of the user.
func (s *Session) Permissions(known []string) []string {
	out := []string{}
	for _, p := range known {
		if p != Anyone && p != Public && s.Can(p) {
			out = append(out, p)
		}
	}
	return out
}
