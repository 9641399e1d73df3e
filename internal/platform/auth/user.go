package auth

import (
	"strings"
	"time"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/tenant"
)

// User is a person who signs in; a login is unique in the whole installation.
type User struct {
	ID       int64
	Login    string
	Name     string
	Tenant   int64
	Role     string
	Locale   string
	Disabled bool

	Department int64
	Party      int64
	MustChange bool
	TOTP       bool // the second step asks for a code
	CreatedMS  int64
	Version    int64

	passwordHash string
	passwordMS   int64
	totpSecret   string
	totpStep     int64
}

const userColumns = `id, login, name, tenant_id, role, locale, password_hash, disabled, department_id, party_id, must_change,
	password_ms, totp_secret, totp_step, created_ms, version`

func scanUser(r *db.Row) User {
	u := User{ID: r.Int(), Login: r.Text(), Name: r.Text(), Tenant: r.Int(), Role: r.Text(), Locale: r.Text(),
		passwordHash: r.Text(), Disabled: r.Bool(), Department: r.Int(), Party: r.Int(), MustChange: r.Bool(),
		passwordMS: r.Int(), totpSecret: r.Text(), totpStep: r.Int(), CreatedMS: r.Int(), Version: r.Int()}
	u.TOTP = u.totpSecret != ""
	return u
}

// CreateUser stores a user with a password hashed beforehand; tx is of the system lane (tenant 0).
func CreateUser(tx *db.Tx, u *User, passwordHash string) error {
	if !KnownRole(u.Role) {
		return noRole(u.Role, "/role")
	}
	return insertUser(tx, u, passwordHash)
}

func insertUser(tx *db.Tx, u *User, passwordHash string) error {
	u.Login = foldLogin(u.Login)
	if u.Login == "" || len(u.Login) > 64 || strings.ContainsFunc(u.Login, func(r rune) bool { return r <= ' ' }) {
		return errs.New(errs.Invalid, "user.login", "登录名要填，最多64个字符，中间不能有空格。", "Give a login of at most 64 characters, without spaces.").At("/login")
	}
	if u.Locale == "" {
		u.Locale = "zh-CN"
	}
	_, taken, err := db.One(tx, scanUser, "SELECT "+userColumns+" FROM auth_user WHERE login = $2", u.Login)
	if err != nil {
		return err
	}
	if taken {
		return errs.New(errs.Conflict, "user.taken", "登录名“%s”已被使用。请换一个。", "The login “%s” is taken. Choose another one.", u.Login).At("/login")
	}
	u.ID = tx.NextID()
	tx.Exec(1, "INSERT INTO auth_user ("+userColumns+") VALUES ($2, $3, $4, $5, $6, $7, $8, 0, $9, $10, $11, $12, '', 0, $12, 1)",
		u.ID, u.Login, u.Name, u.Tenant, u.Role, u.Locale, passwordHash, u.Department, u.Party, flag(u.MustChange), tx.Now.UnixMilli())
	return nil
}

// NameOf is the name of a user of this company, empty when unknown.
func NameOf(q db.Querier, user int64) (string, error) {
	name, _, err := db.One(q, func(r *db.Row) string { return r.Text() },
		"SELECT name FROM auth_user WHERE tenant_id = $1 AND id = $2", user)
	return name, err
}

// Names reads the names of all users of this company by id.
func Names(q db.Querier) (map[int64]string, error) {
	m := map[int64]string{}
	_, err := db.All(q, func(r *db.Row) bool { m[r.Int()] = r.Text(); return true },
		"SELECT id, name FROM auth_user WHERE tenant_id = $1")
	return m, err
}

// Stale is the refusal to overwrite what somebody else has changed: it names who and when.
func Stale(q db.Querier, zh, en string, by, changedMS int64) error {
	company, err := tenant.Get(q)
	if err != nil {
		return err
	}
	name, err := NameOf(q, by)
	if err != nil {
		return err
	}
	when := time.UnixMilli(changedMS).In(company.Zone()).Format("2006-01-02 15:04")
	if name == "" {
		return errs.New(errs.Conflict, "version.stale", "%[1]s已在%[3]s被修改。请刷新后再改。",
			"%[2]s was changed at %[3]s. Reload it and make your change again.", zh, en, when)
	}
	return errs.New(errs.Conflict, "version.stale", "%[1]s已被%[4]s在%[3]s修改。请刷新后再改。",
		"%[2]s was changed by %[4]s at %[3]s. Reload it and make your change again.", zh, en, when, name)
}

func foldLogin(s string) string { return strings.ToLower(strings.TrimSpace(s)) }
