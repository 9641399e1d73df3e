package auth

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/text"
	"xingzhou/internal/platform/db"
)

// mostRoles is how many roles a user can have besides the first.
const mostRoles = 20

// RoleInput is what people fill in of a role.
type RoleInput struct {
	Name    string  `json:"name" maxLength:"50"`
	Note    string  `json:"note,omitempty" maxLength:"200"`
	Grants  []Grant `json:"grants" maxItems:"500"`
	Version int64   `json:"version,omitempty"`
}

// RightsInput is what a user may do, all of it.
type RightsInput struct {
	Roles      []string `json:"roles" minItems:"1" maxItems:"20" doc:"the first is the one that screens show"`
	Warehouses []id.ID  `json:"warehouses,omitempty" maxItems:"200" doc:"to which the scope warehouse is limited; none means all"`
}

// UserRights is what a user may do, for the page of rights.
type UserRights struct {
	User       int64    `json:"user,string"`
	Name       string   `json:"name"`
	Roles      []string `json:"roles"`
	Warehouses []id.ID  `json:"warehouses"`
	Department int64    `json:"department,string"`
	Disabled   bool     `json:"disabled"`
}

// Giver is who changes rights: the session that asks, and the permissions that the program knows.
type Giver struct {
	*Session
	Known []string
}

// CreateRole stores an own role.
func CreateRole(tx *db.Tx, g Giver, given *RoleInput) (*Role, error) {
	in, err := g.clean(tx, given, 0)
	if err != nil {
		return nil, err
	}
	b, err := bookOf(tx)
	if err != nil {
		return nil, err
	}
	if err := g.mayGive(b, in.Grants, nil, false, "/grants"); err != nil {
		return nil, err
	}
	role := tx.NextID()
	tx.Exec(1, "INSERT INTO auth_role (tenant_id, id, name, note, grants, version, updated_by, updated_ms) VALUES ($1, $2, $3, $4, $5, 1, $6, $7)",
		role, in.Name, in.Note, packed(in.Grants), tx.User, tx.Now.UnixMilli())
	return settled(tx, g, strconv.FormatInt(role, 10))
}

// UpdateRole changes an own role, and with it what everybody may do who has it.
func UpdateRole(tx *db.Tx, g Giver, role int64, given *RoleInput) (*Role, error) {
	old, b, err := ownRole(tx, role)
	if err != nil {
		return nil, err
	}
	in, err := g.clean(tx, given, role)
	if err != nil {
		return nil, err
	}
	if in.Version != old.Version {
		return nil, errs.New(errs.Conflict, "version.stale", "角色“%[1]s”已被修改。请刷新后再改。", "The role “%[1]s” was changed in the meantime. Reload it and make your change again.", old.Name).At("/version")
	}
	if err := g.mayGive(b, in.Grants, b.of(old), slices.Contains(g.Roles, old.Key), "/grants"); err != nil {
		return nil, err
	}
	tx.Exec(1, "UPDATE auth_role SET name = $3, note = $4, grants = $5, version = version + 1, updated_by = $6, updated_ms = $7 WHERE tenant_id = $1 AND id = $2 AND version = $8",
		role, in.Name, in.Note, packed(in.Grants), tx.User, tx.Now.UnixMilli(), old.Version)
	return settled(tx, g, old.Key)
}

// DeleteRole removes an own role that nobody has.
func DeleteRole(tx *db.Tx, role int64) error {
	old, _, err := ownRole(tx, role)
	if err != nil {
		return err
	}
	people, err := peopleOf(tx)
	if err != nil {
		return err
	}
	var names []string
	for _, p := range people {
		if slices.Contains(p.Roles, old.Key) {
			names = append(names, p.Name)
		}
	}
	if len(names) > 0 {
		return errs.New(errs.Refused, "role.used", "角色“%[1]s”还有%[2]d人在用：%[3]s。请先给他们换角色。",
			"%[2]d users have the role “%[1]s”: %[3]s. Give them another one first.", old.Name, len(names), strings.Join(names[:min(5, len(names))], "、"))
	}
	tx.Exec(1, "DELETE FROM auth_role WHERE tenant_id = $1 AND id = $2", role)
	tx.BumpConfig()
	return nil
}

// OwnRole is a role of the company as it stands.
func OwnRole(tx *db.Tx, role int64) (*Role, error) {
	r, _, err := ownRole(tx, role)
	return r, err
}

// ownRole reads a role that the company may change.
func ownRole(tx *db.Tx, role int64) (*Role, *roleBook, error) {
	b, err := bookOf(tx)
	if err != nil {
		return nil, nil, err
	}
	if r := b.find(strconv.FormatInt(role, 10)); r != nil {
		return r, b, nil
	}
	return nil, nil, errs.New(errs.NotFound, "role.missing", "没有这个角色。请从角色列表中选择；系统自带的角色不能改，可以复制一份再改。",
		"There is no such role. Choose one from the list; a role of the program cannot be changed, copy it and change the copy.")
}

// clean returns the input as it is stored, or all that is wrong with it.
func (g Giver) clean(tx *db.Tx, given *RoleInput, self int64) (RoleInput, error) {
	in := *given
	in.Name, in.Note = text.OneLine(in.Name), strings.TrimSpace(in.Note)
	var list []*errs.Error
	if in.Name == "" || utf8.RuneCountInString(in.Name) > 50 {
		list = append(list, errs.New(errs.Invalid, "role.name", "角色名称要填，最多50个字。", "Give the role a name of at most 50 characters.").At("/name"))
	}
	for i, x := range in.Grants {
		if !slices.ContainsFunc(g.Known, func(p string) bool { return p != Anyone && p != Public && x.allows(p) }) {
			list = append(list, errs.New(errs.Invalid, "role.pattern", "没有名为“%[1]s”的权限。请从权限列表中选择。",
				"There is no permission “%[1]s”. Choose from the list of permissions.", x.Pattern).At("/grants/"+strconv.Itoa(i)+"/pattern"))
		}
	}
	if e := errs.Join(list...); e != nil {
		return in, e
	}
	b, err := bookOf(tx)
	if err != nil {
		return in, err
	}
	for _, r := range b.list {
		if r.Key != strconv.FormatInt(self, 10) && (strings.EqualFold(r.Name, in.Name) || strings.EqualFold(r.NameEn, in.Name)) {
			return in, errs.New(errs.Conflict, "role.taken", "已有名为“%[1]s”的角色。请换一个名称。", "There is a role “%[1]s” already. Choose another name.", in.Name).At("/name")
		}
	}
	return in, nil
}

func packed(grants []Grant) string {
	if grants == nil {
		grants = []Grant{}
	}
	b, _ := json.Marshal(grants) // texts always marshal
	return string(b)
}

// settled makes what was changed count, and answers the role as it stands now.
func settled(tx *db.Tx, g Giver, key string) (*Role, error) {
	if err := Governed(tx); err != nil {
		return nil, err
	}
	list, err := Roles(tx, g.Known...)
	if err != nil {
		return nil, err
	}
	i := slices.IndexFunc(list, func(r Role) bool { return r.Key == key })
	return &list[i], nil
}

// AllRights lists what the users of the company have.
func AllRights(q db.Querier) ([]UserRights, error) {
	people, err := peopleOf(q)
	out := make([]UserRights, len(people))
	for i, p := range people {
		out[i] = p.rights()
	}
	return out, err
}

func (p *person) rights() UserRights {
	u := UserRights{User: p.ID, Name: p.Name, Roles: p.Roles, Department: p.Department, Disabled: p.Disabled}
	for _, house := range p.Warehouses {
		u.Warehouses = append(u.Warehouses, id.ID(house))
	}
	return u
}

// SetRights gives a user roles and warehouses, in place of those he had.
func SetRights(tx *db.Tx, g Giver, user int64, in *RightsInput) (before, after *UserRights, err error) {
	people, err := peopleOf(tx)
	if err != nil {
		return nil, nil, err
	}
	i := slices.IndexFunc(people, func(p *person) bool { return p.ID == user })
	if i < 0 {
		return nil, nil, errs.New(errs.NotFound, "user.missing", "没有这个用户。请从用户列表中选择。", "There is no such user. Choose one from the list.")
	}
	p := people[i]
	was := p.rights()
	b, err := bookOf(tx)
	if err != nil {
		return nil, nil, err
	}
	if err := g.mayChange(b, p, in.Roles); err != nil {
		return nil, nil, err
	}
	if user == g.UserID && g.placedBy(ScopeWarehouse) && wider(p.Warehouses, in.Warehouses) {
		return nil, nil, errOwnReach("/warehouses")
	}
	tx.Exec(1, "UPDATE auth_user SET role = $3 WHERE tenant_id = $1 AND id = $2", user, in.Roles[0])
	tx.Exec(db.Any, "DELETE FROM auth_user_role WHERE tenant_id = $1 AND user_id = $2", user)
	for _, role := range in.Roles[1:] {
		tx.Exec(1, "INSERT INTO auth_user_role (tenant_id, user_id, role) VALUES ($1, $2, $3)", user, role)
	}
	tx.Exec(db.Any, "DELETE FROM auth_user_warehouse WHERE tenant_id = $1 AND user_id = $2", user)
	p.Roles, p.Warehouses = in.Roles, nil
	for _, house := range in.Warehouses {
		if !slices.Contains(p.Warehouses, house.Int()) {
			p.Warehouses = append(p.Warehouses, house.Int())
			tx.Exec(1, "INSERT INTO auth_user_warehouse (tenant_id, user_id, warehouse_id) VALUES ($1, $2, $3)", user, house.Int())
		}
	}
	if err := Governed(tx); err != nil {
		return nil, nil, err
	}
	now := p.rights()
	return &was, &now, nil
}

// MayCreate refuses to give a user who is being made a role that the giver may not give. A user without a role can do nothing yet.
func MayCreate(tx *db.Tx, g Giver, name, role string) error {
	if role == "" {
		return nil
	}
	if !g.Can(AssignRoles) {
		return errs.New(errs.Denied, "role.assign", "您可以新建用户，但不能分配权限。请把角色留空，由有权分配角色的人设置。",
			"You may create users, but not give rights. Leave the role empty; somebody who may give roles sets it.").At("/role")
	}
	b, err := bookOf(tx)
	if err != nil {
		return err
	}
	return g.mayChange(b, &person{Name: name}, []string{role})
}
