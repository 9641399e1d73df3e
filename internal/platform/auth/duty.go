package auth

import (
	"strings"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/tenant"
)

// Duty is one of the three ways to run a company's system that may be kept in separate hands (三员分立).
type Duty string

// The duties: who manages users, who gives rights, who sees the audit trail.
const (
	SystemDuty   Duty = "system"
	SecurityDuty Duty = "security"
	AuditDuty    Duty = "audit"
)

var dutyNames = map[Duty][2]string{
	SystemDuty: {"系统管理（管理用户）", "system administration (managing users)"}, SecurityDuty: {"安全管理（分配权限）", "security administration (giving rights)"},
	AuditDuty: {"审计管理（查看操作日志）", "audit administration (seeing the audit trail)"},
}

// DutyOf is the duty that a permission, or a pattern over one noun, belongs to; empty when to none. To look up users and roles is no duty.
func DutyOf(permission string) Duty {
	switch noun, _, _ := strings.Cut(permission, "."); {
	case permission == "user.read" || permission == "role.read":
	case noun == "user":
		return SystemDuty
	case noun == "role" || noun == "grant":
		return SecurityDuty
	case noun == "audit" || noun == "access":
		return AuditDuty
	}
	return ""
}

// Settings of a company about rights.
const (
	SeparateAdmins = "separate_admins" // "1": no user holds two of the three duties
	MakerChecker   = "maker_checker"   // "", "all", or documents with commas: who made a paper may not approve it
)

// Separated tells whether the three duties are in separate hands.
func Separated(q db.Querier) (bool, error) {
	v, err := tenant.Setting(q, SeparateAdmins)
	return v == "1", err
}

// apart is what grants are worth while the duties are separated: patterns over everything leave them out, and the
// administrator of the program keeps only the first.
func apart(role string, grants []Grant) []Grant {
	var out []Grant
	for _, g := range grants {
		if duty := DutyOf(g.Pattern); role == Admin && duty != "" && duty != SystemDuty {
			continue
		}
		if g.Pattern == "*" {
			g.Pattern = business
		}
		out = append(out, g)
	}
	return out
}

// duties lists those that grants hold; patterns over everything have been taken apart before.
func duties(grants []Grant) []Duty {
	var out []Duty
	for _, d := range []Duty{SystemDuty, SecurityDuty, AuditDuty} {
		for _, g := range grants {
			if DutyOf(g.Pattern) == d {
				out = append(out, d)
				break
			}
		}
	}
	return out
}

// twoDuties refuses grants that would put two duties into one hand.
func twoDuties(name string, grants []Grant) error {
	held := duties(grants)
	if len(held) < 2 {
		return nil
	}
	a, b := dutyNames[held[0]], dutyNames[held[1]]
	return errs.New(errs.Refused, "role.duties", "三员分立已启用：%[1]s不能同时承担“%[2]s”和“%[4]s”。请把它们分给不同的人。",
		"The three administrators are separate: %[1]s cannot hold both %[3]s and %[5]s. Give them to different people.", name, a[0], a[1], b[0], b[1]).At("/roles")
}
