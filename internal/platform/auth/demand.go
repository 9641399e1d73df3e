package auth

import (
	"context"
	"slices"

	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/tenant"
)

// SecondFactor is the setting that says of whom more than a password is demanded.
const SecondFactor = "second_factor"

// Of whom a second step is demanded. What is stored is empty for nobody.
const (
	SecondOfNone   = "none"
	SecondOfAdmins = "admins" // who has a right by which the company is run
	SecondOfAll    = "all"
)

// administers tells whether grants hold a right by which the company is run.
func administers(grants []Grant) bool {
	return slices.ContainsFunc(grants, func(g Grant) bool { return g.Pattern == "*" || g.Pattern == business || guarded(g.Pattern) })
}

// demanded tells whether the company demands a second step of a user with these grants.
func demanded(q db.Querier, grants []Grant) (bool, error) {
	of, err := tenant.Setting(q, SecondFactor)
	return of == SecondOfAll || of == SecondOfAdmins && administers(grants), err
}

// needsSecond tells whether a second step is demanded of a user who has set up none.
func needsSecond(q db.Querier, user int64, grants []Grant) (bool, error) {
	if must, err := demanded(q, grants); err != nil || !must {
		return false, err
	}
	_, has, err := db.One(q, (*db.Row).Int, `SELECT id FROM auth_user WHERE tenant_id = $1 AND id = $2
		AND (totp_secret <> '' OR EXISTS (SELECT 1 FROM auth_passkey p WHERE p.user_id = auth_user.id))`, user)
	return !has, err
}

// keyInstead tells whether a right password is not enough for a user without codes: a second step is demanded, and there is a passkey
// to take it with. Who has neither gets in to set one up, and no further.
func (s *Service) keyInstead(ctx context.Context, u User) (bool, error) {
	return db.Get(ctx, s.d, u.Tenant, func(q *db.Reader) (bool, error) {
		r, err := rightsOf(q, u.ID, u.Role, u.Department)
		if err != nil {
			return false, err
		}
		if must, err := demanded(q, r.grants); err != nil || !must {
			return false, err
		}
		_, has, err := db.One(q, (*db.Row).Int, "SELECT id FROM auth_passkey WHERE user_id = $2 LIMIT 1", u.ID)
		return has, err
	})
}
