package auth

import (
	"context"
	"slices"
	"strings"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/platform/db"
)

// UserView is a user, as those see it who manage users.
type UserView struct {
	ID             int64    `json:"id,string"`
	Login          string   `json:"login"`
	Name           string   `json:"name"`
	Roles          []string `json:"roles"`
	Warehouses     []id.ID  `json:"warehouses"`
	Department     int64    `json:"department,string"`
	DepartmentName string   `json:"department_name"`
	Disabled       bool     `json:"disabled"`
	MustChange     bool     `json:"must_change" doc:"the password was given by somebody else and has not been changed yet"`
	SecondStep     bool     `json:"second_step" doc:"signing in takes a code of an app besides the password"`
	SeenMS         int64    `json:"seen_ms" doc:"about when the user was last here, 0 when no session is open"`
	CreatedMS      int64    `json:"created_ms"`
	Version        int64    `json:"version"`
}

// UserNew is what a user is made from.
type UserNew struct {
	Login      string `json:"login" maxLength:"64"`
	Name       string `json:"name" maxLength:"100"`
	Role       string `json:"role,omitempty" maxLength:"40" doc:"more roles are given with the rights of the user"`
	Department id.ID  `json:"department,omitempty"`
	Locale     string `json:"locale,omitempty" enum:"zh-CN,en"`
	Password   string `json:"password,omitempty" maxLength:"256" doc:"a random one when empty; it must be changed at the first sign-in"`
}

// UserChange is what may be changed of a user besides the rights.
type UserChange struct {
	Name       string `json:"name" maxLength:"100"`
	Department id.ID  `json:"department,omitempty"`
	Disabled   bool   `json:"disabled,omitempty"`
	Version    int64  `json:"version"`
}

// Users lists the users of the company by login; one when id is not 0.
func Users(q db.Querier, user int64) ([]UserView, error) {
	list, err := db.All(q, func(r *db.Row) UserView {
		return UserView{ID: r.Int(), Login: r.Text(), Name: r.Text(), Department: r.Int(), Disabled: r.Bool(), MustChange: r.Bool(),
			SecondStep: r.Text() != "", CreatedMS: r.Int(), Version: r.Int()}
	}, `SELECT id, login, name, department_id, disabled, must_change, totp_secret, created_ms, version FROM auth_user
		WHERE tenant_id = $1 AND (CAST($2 AS bigint) = 0 OR id = $2) ORDER BY login`, user)
	if err != nil {
		return nil, err
	}
	rights, err := AllRights(q)
	if err != nil {
		return nil, err
	}
	departments, err := Departments(q)
	if err != nil {
		return nil, err
	}
	seen := map[int64]int64{}
	_, err = db.All(q, func(r *db.Row) bool { seen[r.Int()] = r.Int(); return true },
		"SELECT user_id, MAX(seen_ms) FROM auth_session WHERE tenant_id = $1 AND (CAST($2 AS bigint) = 0 OR user_id = $2) GROUP BY user_id", user)
	for i := range list {
		u := &list[i]
		u.SeenMS = seen[u.ID]
		if at := slices.IndexFunc(rights, func(r UserRights) bool { return r.User == u.ID }); at >= 0 {
			u.Roles, u.Warehouses = rights[at].Roles, rights[at].Warehouses
		}
		if at := slices.IndexFunc(departments, func(d Department) bool { return d.ID == u.Department }); at >= 0 {
			u.DepartmentName = departments[at].Name
		}
	}
	return list, err
}

// UserOne is one user of the company.
func UserOne(q db.Querier, user int64) (*UserView, error) {
	list, err := Users(q, user)
	if err != nil {
		return nil, err
	}
	if user == 0 || len(list) == 0 {
		return nil, errs.New(errs.NotFound, "user.missing", "没有这个用户。请从用户列表中选择。", "There is no such user. Choose one from the list.")
	}
	return &list[0], nil
}

// AddUser makes a user of the company and answers the first password, which must be changed at the first sign-in. The answer
// is shown once: under an idempotency key it would be kept, so there is none, and a second try finds the login taken.
func (s *Service) AddUser(ctx context.Context, g Giver, in *UserNew) (*UserView, string, error) {
	password, hash, err := firstPassword(ctx, in.Login, in.Password)
	if err != nil {
		return nil, "", err
	}
	v, err := db.Do(ctx, s.d, db.Req{Tenant: g.Tenant, User: g.UserID}, func(tx *db.Tx) (*UserView, error) {
		name, err := checkPerson(tx, in.Name, in.Department)
		if err != nil {
			return nil, err
		}
		if err := MayCreate(tx, g, name, in.Role); err != nil {
			return nil, err
		}
		u := &User{Login: in.Login, Name: name, Tenant: tx.Tenant, Role: in.Role, Locale: in.Locale, Department: in.Department.Int(), MustChange: true}
		if err := insertUser(tx, u, hash); err != nil {
			return nil, err
		}
		noteUserEvent(tx, u.ID, u.Login, "create")
		tx.BumpConfig()
		s.ForgetLater(tx)
		return UserOne(tx, u.ID)
	})
	return v, password, err
}

// firstPassword checks a password that one person gives to another, or makes a random one.
func firstPassword(ctx context.Context, login, given string) (password, hash string, err error) {
	if given == "" {
		given = RandomPassword()
	} else if err := CheckNewPassword(foldLogin(login), given, "/password"); err != nil {
		return "", "", err
	}
	hash, err = HashPassword(ctx, given)
	return given, hash, err
}

func checkPerson(q db.Querier, name string, department id.ID) (string, error) {
	if name = strings.TrimSpace(name); name == "" || len([]rune(name)) > 100 {
		return "", errs.New(errs.Invalid, "user.name", "姓名要填，最多100个字。", "Give the user a name of at most 100 characters.").At("/name")
	}
	if department == 0 {
		return name, nil
	}
	list, err := Departments(q)
	if err != nil {
		return "", err
	}
	if !slices.ContainsFunc(list, func(d Department) bool { return d.ID == department.Int() }) {
		return "", errs.New(errs.Invalid, "user.department", "没有这个部门。请从部门列表中选择。", "There is no such department. Choose one from the list.").At("/department")
	}
	return name, nil
}

// UpdateUser changes a user. Who is disabled is signed out at once, and API tokens stop.
func (s *Service) UpdateUser(tx *db.Tx, g Giver, user int64, in *UserChange) (*UserView, error) {
	old, err := UserOne(tx, user)
	if err != nil {
		return nil, err
	}
	name, err := checkPerson(tx, in.Name, in.Department)
	if err != nil {
		return nil, err
	}
	if in.Version != old.Version {
		return nil, errs.New(errs.Conflict, "version.stale", "用户“%[1]s”已被修改。请刷新后再改。", "The user “%[1]s” was changed in the meantime. Reload it and make your change again.", old.Name).At("/version")
	}
	if user == g.UserID && in.Department.Int() != old.Department && g.placedBy(ScopeDepartment) {
		return nil, errOwnReach("/department")
	}
	if in.Disabled != old.Disabled {
		if err := s.mayStop(tx, g, old); err != nil {
			return nil, err
		}
	}
	tx.Exec(1, "UPDATE auth_user SET name = $3, department_id = $4, disabled = $5, version = version + 1 WHERE tenant_id = $1 AND id = $2 AND version = $6",
		user, name, in.Department.Int(), flag(in.Disabled), in.Version)
	if in.Disabled {
		tx.Exec(db.Any, "DELETE FROM auth_session WHERE tenant_id = $1 AND user_id = $2", user)
	}
	if err := Governed(tx); err != nil {
		return nil, err
	}
	s.ForgetLater(tx)
	return UserOne(tx, user)
}

// ForgetLater makes all sessions of the company be looked up anew after the commit: whose mates somebody is has changed.
func (s *Service) ForgetLater(tx *db.Tx) {
	company := tx.Tenant
	tx.AfterCommit(func(err error) {
		if err == nil {
			s.ForgetTenant(company)
		}
	})
}

// mayStop keeps people from locking themselves out, and those who run the company out of the hands of those who do not.
func (s *Service) mayStop(tx *db.Tx, g Giver, u *UserView) error {
	if u.ID == g.UserID {
		return errs.New(errs.Refused, "user.self", "不能停用自己。请由另一位管理员操作。", "You cannot disable yourself. Ask another administrator.").At("/disabled")
	}
	return g.above(tx, u)
}

// above refuses power over a user who has a right of administration that the asking one lacks: a new password for such a
// user would be a way to that right.
func (g Giver) above(q db.Querier, u *UserView) error {
	b, err := bookOf(q)
	if err != nil {
		return err
	}
	had := b.grants(u.Roles)
	var lacking []string
	for _, permission := range g.Known {
		if guarded(permission) && covers(had, permission, ScopeOwn) && !g.Can(permission) {
			lacking = append(lacking, permission)
		}
	}
	if len(lacking) == 0 {
		return nil
	}
	zh, en := said(lacking)
	return errs.New(errs.Denied, "user.above", "%[1]s有您没有的管理权限（%[2]s），您不能停用或重设密码。请由拥有它们的人操作。",
		"%[1]s has rights of administration that you lack (%[3]s), so you can neither disable the user nor reset the password. Ask somebody who has them.", u.Name, zh, en)
}

// ResetPassword gives a user a password that must be changed at once, and ends all sessions. It unlocks the login; second
// says to take the second step, the recovery codes, the passkeys and the API tokens away as well, for a user who has lost the phone or
// whose account somebody else was in.
func (s *Service) ResetPassword(ctx context.Context, g Giver, user int64, given string, second bool) (*UserView, string, error) {
	password, hash, err := firstPassword(ctx, "", given)
	if err != nil {
		return nil, "", err
	}
	v, err := db.Do(ctx, s.d, db.Req{Tenant: g.Tenant, User: g.UserID}, func(tx *db.Tx) (*UserView, error) {
		u, err := UserOne(tx, user)
		if err != nil {
			return nil, err
		}
		if user == g.UserID {
			return nil, errs.New(errs.Refused, "user.own_password", "自己的密码请在“账号安全”中修改。", "Change your own password under Account security.")
		}
		if err := g.above(tx, u); err != nil {
			return nil, err
		}
		noteUserEvent(tx, u.ID, u.Login, "password_reset")
		s.forgetAfter(tx, user)
		return u, resetPassword(tx, user, u.Login, hash, second)
	})
	return v, password, err
}

func resetPassword(tx *db.Tx, user int64, login, hash string, second bool) error {
	tx.Exec(1, "UPDATE auth_user SET password_hash = $3, must_change = 1, password_ms = $4 WHERE id = $2", user, hash, tx.Now.UnixMilli())
	tx.Exec(db.Any, "DELETE FROM auth_session WHERE user_id = $2", user)
	tx.Exec(db.Any, "DELETE FROM auth_challenge WHERE user_id = $2", user)
	tx.Exec(db.Any, "DELETE FROM auth_attempt WHERE login_hash = $2", hashToken(login))
	if !second {
		return nil
	}
	tx.Exec(db.Any, "DELETE FROM auth_passkey WHERE user_id = $2", user)
	tx.Exec(db.Any, "DELETE FROM auth_token WHERE user_id = $2", user)
	return clearSecond(tx, user)
}

// Rescue is ResetPassword for whoever holds the machine: it needs no session. It answers the user.
func Rescue(ctx context.Context, d *db.DB, login, password string, second bool) (*User, error) {
	hash, err := HashPassword(ctx, password)
	if err != nil {
		return nil, err
	}
	u, err := db.Get(ctx, d, 0, func(q *db.Reader) (*User, error) {
		u, ok, err := db.One(q, scanUser, "SELECT "+userColumns+" FROM auth_user WHERE login = $2", foldLogin(login))
		if err == nil && !ok {
			err = errs.New(errs.NotFound, "user.login_missing", "没有登录名“%[1]s”。请核对拼写。", "There is no login “%[1]s”. Check its spelling.", login)
		}
		return &u, err
	})
	if err != nil {
		return nil, err
	}
	_, err = db.Do(ctx, d, db.Req{Tenant: u.Tenant}, func(tx *db.Tx) (bool, error) {
		noteUserEvent(tx, u.ID, u.Login, "password_reset")
		return true, resetPassword(tx, u.ID, u.Login, hash, second)
	})
	return u, err
}

// Guarded is how well an account is guarded.
type Guarded struct {
	SecondStep               bool
	PasswordMS, RecoveryLeft int64
}

// Guard tells how well the account of a user is guarded.
func Guard(q db.Querier, user int64) (Guarded, error) {
	g, _, err := db.One(q, func(r *db.Row) Guarded { return Guarded{r.Text() != "", r.Int(), r.Int()} },
		"SELECT totp_secret, password_ms, (SELECT COUNT(*) FROM auth_recovery WHERE user_id = $2) FROM auth_user WHERE tenant_id = $1 AND id = $2", user)
	return g, err
}

// EndOthers ends the sessions of another user: one by its id, or all when the id is empty.
func (s *Service) EndOthers(tx *db.Tx, g Giver, user int64, id string) error {
	u, err := UserOne(tx, user)
	if err != nil {
		return err
	}
	noteUserEvent(tx, u.ID, u.Login, "session_end")
	return s.EndSessions(tx, user, id, g.Session)
}
