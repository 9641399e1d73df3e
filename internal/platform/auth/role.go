package auth

import (
	"context"
	"slices"

	"xingzhou/internal/kit/errs"
)

// Roles that come with the program. A company may add its own beside them.
const (
	Owner        = "owner"
	Sales        = "sales"
	SalesLead    = "sales_lead"
	Accountant   = "accountant"
	FinanceLead  = "finance_lead"
	Keeper       = "keeper"
	Buyer        = "buyer"
	Planner      = "planner"
	HR           = "hr"
	Auditor      = "auditor"
	Admin        = "admin"
	Supplier     = "supplier"
	CustomerLink = "customer_link"
)

// Anyone marks a route that needs a session and nothing more; Public one that needs none.
const (
	Anyone = "session"
	Public = "public"
)

// builtin is what the roles of the program may do. Suppliers and visitors with a link get what the link names, and no more.
var builtin = []struct {
	key, zh, en string
	grants      []Grant
}{
	{Owner, "老板", "Owner", all("*")},
	{Sales, "销售", "Sales", sells(ScopeOwn)},
	{SalesLead, "销售主管", "Sales lead", append(sells(ScopeDepartment), all(SeeMargin)...)},
	{Accountant, "会计", "Accountant", books()},
	{FinanceLead, "财务主管", "Finance lead", append(books(), all("*.approve", "*.unapprove")...)},
	{Keeper, "仓管", "Warehouse keeper", append(scoped(ScopeWarehouse, "sales.order.read", "sales.delivery.*", "sales.return.*", "inventory.balance.read"),
		all("home.read", "search.read", "inventory.costing.read", "master.party.read", "master.product.*", "master.warehouse.read", "master.tax.read")...)},
	{Buyer, "采购", "Buyer", all("home.read", "search.read", "master.party.*", "master.product.*", "master.warehouse.read", "master.tax.read",
		"inventory.balance.read", "inventory.receipt.read", "inventory.landed.*", "inventory.costing.read", SeeCost, SeePhone)},
	{Planner, "计划", "Planner", all("home.read", "search.read", "master.party.read", "master.product.*", "master.warehouse.*", "master.tax.read",
		"sales.order.read", "sales.delivery.read", "inventory.balance.read", "inventory.receipt.read", "inventory.issue.read", "inventory.costing.read")},
	{HR, "人事", "HR", all("home.read", "search.read", "user.read", SeePhone)},
	{Auditor, "审计", "Auditor", all("*.read", SeeCost, SeeMargin, "user.read", "role.read", "setting.read", "audit.*", "access.*")},
	{Admin, "系统管理员", "Administrator", all("home.read", "search.read", "user.*", "role.*", GiveAny, "setting.*", "webhook.*", "token.*", "audit.*", "access.*")},
	{Supplier, "供应商", "Supplier", nil},
	{CustomerLink, "客户链接", "Customer with a link", nil},
}

func sells(s Scope) []Grant {
	return append(scoped(s, "sales.*", "settlement.receivable.read", "settlement.receipt.read"),
		all("home.read", "search.read", "master.party.*", "master.product.read", "master.warehouse.read", "master.tax.read",
			"inventory.balance.read", "inventory.costing.read", SeePhone)...)
}

func books() []Grant {
	return all("*.read", SeeCost, SeeMargin, SeePhone, "gl.*", "posting.month.*", "settlement.*", "master.*", "inventory.opening.*",
		"inventory.receipt.*", "inventory.issue.*", "inventory.adjustment.*", "inventory.landed.*", "inventory.costing.*")
}

// KnownRole tells whether a role comes with the program.
func KnownRole(role string) bool { return known(role) >= 0 }

func known(role string) int {
	return slices.IndexFunc(builtin, func(b struct {
		key, zh, en string
		grants      []Grant
	}) bool {
		return b.key == role
	})
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
	if !s.Can(permission) {
		zh, en := SayPermission(permission)
		return errs.New(errs.Denied, "permission.denied", "您没有“%[1]s”的权限。请联系管理员开通。",
			"You have no permission to %[2]s. Ask an administrator for it.", zh, en)
	}
	return nil
}
