package app

import (
	"context"

	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/master/account"
	"xingzhou/internal/master/tax"
	"xingzhou/internal/master/warehouse"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/tenant"
)

// NewUser is a user to be made together with a company. An empty password is replaced by a random one.
type NewUser struct {
	Login, Name, Role, Locale, Password string

	Hash string // of the password, where it was made before; empty: it is made now
	ID   int64  // filled when the user has been made
}

// CreateCompany makes a company that can start to work: chart, posting roles, tax rates, a warehouse, users.
// The books are filled first and the company becomes visible last, so a crash in between leaves nothing half done to see.
func CreateCompany(ctx context.Context, d *db.DB, c *tenant.Company, users []NewUser) ([]NewUser, error) {
	c.ID = d.NextID()
	if err := c.Prepare(d.Now()); err != nil {
		return nil, err
	}
	users, hashes, err := hashed(ctx, users)
	if err != nil {
		return nil, err
	}
	_, err = db.Do(ctx, d, db.Req{Tenant: c.ID}, func(tx *db.Tx) (bool, error) { return true, fillCompany(tx, c) })
	if err != nil {
		return nil, err
	}
	_, err = db.Do(ctx, d, db.Req{}, func(tx *db.Tx) (bool, error) {
		for i := range users {
			u := auth.User{Login: users[i].Login, Name: users[i].Name, Tenant: c.ID, Role: users[i].Role, Locale: users[i].Locale}
			if err := auth.CreateUser(tx, &u, hashes[i]); err != nil {
				return false, err
			}
			users[i].ID = u.ID
		}
		return true, tenant.Create(tx, c)
	})
	return users, err
}

// fillCompany writes what every new company has.
func fillCompany(tx *db.Tx, c *tenant.Company) error {
	smallScale := c.Taxpayer == tenant.SmallScale
	if err := account.Load(tx, smallScale); err != nil {
		return err
	}
	if err := tax.Load(tx); err != nil {
		return err
	}
	if _, err := warehouse.Create(tx, &warehouse.Input{Code: "CK01", Name: "主仓库", IsDefault: true}); err != nil {
		return err
	}
	chart, err := account.Of(tx)
	if err != nil {
		return err
	}
	return posting.LoadRules(tx, chart, smallScale)
}

// hashed hashes before any transaction: hashing is slow on purpose.
func hashed(ctx context.Context, given []NewUser) ([]NewUser, []string, error) {
	users := append([]NewUser{}, given...)
	hashes := make([]string, len(users))
	for i := range users {
		if hashes[i] = users[i].Hash; hashes[i] != "" {
			continue
		}
		if users[i].Password == "" {
			users[i].Password = auth.RandomPassword()
		}
		h, err := auth.HashPassword(ctx, users[i].Password)
		if err != nil {
			return nil, nil, err
		}
		hashes[i] = h
	}
	return users, hashes, nil
}
