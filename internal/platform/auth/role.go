package auth

import (
	"context"
	"slices"
	"strings"

	"xingzhou/internal/kit/errs"
)

// Roles that a user can have.
const (
	Owner      = "owner"
	Sales      = "sales"
	Accountant = "accountant"
	Keeper     = "keeper"
)

// SeeCost is the right to see cost, value and margin.
const SeeCost = "cost.read"

// Anyone marks a route that needs a session and nothing more; Public one that needs none.
const (
	Anyone = "session"
	Public = "public"
)

// roles maps a role to patterns: a full permission, "module.*" or "*.read".
var roles = map[string][]string{
	Owner: {"*"},
	Sales: {"home.read", "search.read", "sales.*", "master.party.*", "master.product.read", "master.warehouse.read",
		"master.tax.read", "inventory.balance.read", "inventory.costing.read", "settlement.receivable.read", "settlement.receipt.read"},
	Accountant: {"*.read", "gl.*", "posting.month.*", "settlement.*", "master.*", "inventory.opening.*", "inventory.receipt.*", "inventory.issue.*", "inventory.adjustment.*", "inventory.landed.*", "inventory.costing.*"},
	Keeper: {"home.read", "search.read", "sales.order.read", "sales.delivery.*", "sales.return.*", "inventory.balance.read", "inventory.costing.read",
		"master.party.read", "master.product.*", "master.warehouse.read", "master.tax.read"},
}

// KnownRole tells whether a role exists.
func KnownRole(role string) bool { return roles[role] != nil }

// Can tells whether a role has a permission.
func Can(role, permission string) bool {
	return permission == Anyone || slices.ContainsFunc(roles[role], func(p string) bool { return matches(p, permission) })
}

func matches(pattern, permission string) bool {
	switch {
	case pattern == "*" || pattern == permission:
		return true
	case strings.HasSuffix(pattern, ".*"):
		return strings.HasPrefix(permission, pattern[:len(pattern)-1])
	case strings.HasPrefix(pattern, "*."):
		return strings.HasSuffix(permission, pattern[1:])
	}
	return false
}

// Of filters the permissions that the program knows down to those of a role.
func Of(role string, all []string) []string {
	out := []string{}
	for _, p := range all {
		if p != Anyone && p != Public && Can(role, p) {
			out = append(out, p)
		}
	}
	return out
}

type sessionKey struct{}

// With puts the session of a request into its context.
func With(ctx context.Context, s *Session) context.Context {
	return context.WithValue(ctx, sessionKey{}, s)
}

// From is the session of a request, nil without one.
func From(ctx context.Context) *Session {
	s, _ := ctx.Value(sessionKey{}).(*Session)
	return s
}

// Require is the one place that says yes or no to a request.
func Require(ctx context.Context, permission string) error {
	if permission == Public {
		return nil
	}
	s := From(ctx)
	if s == nil {
		return errs.New(errs.Unauthenticated, "session.missing", "登录已失效。请重新登录。", "You are not signed in. Please sign in.")
	}
	if !Can(s.Role, permission) {
		zh, en, ok := PermissionName(permission)
		if !ok {
			zh, en = permission, permission
		}
		return errs.New(errs.Denied, "permission.denied", "您没有“%[1]s”的权限。请联系管理员开通。",
			"You have no permission to %[2]s. Ask an administrator for it.", zh, en)
	}
	return nil
}
