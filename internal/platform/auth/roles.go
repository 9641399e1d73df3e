package auth

import (
	"context"
	"encoding/json"
	"slices"
	"strconv"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/db"
)

// Role is a bundle of grants under a name.
type Role struct {
	Key     string  `json:"key" doc:"a name of the program, or the id of an own role"`
	Name    string  `json:"name"`
	NameEn  string  `json:"name_en"`
	Note    string  `json:"note"`
	BuiltIn bool    `json:"built_in"`
	Grants  []Grant `json:"grants"`
	Allows  []Grant `json:"allows" doc:"what the grants come to, one by one"`
	Users   int64   `json:"users" doc:"how many users have it"`
	Version int64   `json:"version"`
}

const roleColumns = "id, name, note, grants, version"

func scanRole(r *db.Row) (role Role) {
	role = Role{Key: strconv.FormatInt(r.Int(), 10), Name: r.Text(), Note: r.Text()}
	role.NameEn = role.Name
	if err := json.Unmarshal(r.Bytes(), &role.Grants); err != nil {
		role.Grants = nil // a role that cannot be read allows nothing
	}
	role.Version = r.Int()
	return role
}

type rolesKey struct{}

// roleBook are the roles of a company by key, as they count while its setting of the three duties stands.
type roleBook struct {
	list      []Role
	separated bool
}

func bookOf(q db.Querier) (*roleBook, error) {
	return db.Cached(q, rolesKey{}, func(q db.Querier) (*roleBook, error) {
		separated, err := Separated(q)
		if err != nil {
			return nil, err
		}
		own, err := db.All(q, scanRole, "SELECT "+roleColumns+" FROM auth_role WHERE tenant_id = $1 ORDER BY name")
		if err != nil {
			return nil, err
		}
		b := &roleBook{separated: separated}
		for _, x := range builtin {
			b.list = append(b.list, Role{Key: x.key, Name: x.zh, NameEn: x.en, BuiltIn: true, Grants: x.grants})
		}
		b.list = append(b.list, own...)
		return b, nil
	})
}

func (b *roleBook) find(key string) *Role {
	if i := slices.IndexFunc(b.list, func(r Role) bool { return r.Key == key }); i >= 0 {
		return &b.list[i]
	}
	return nil
}

// grants are what several roles allow together.
func (b *roleBook) grants(keys []string) []Grant {
	var out []Grant
	for _, key := range keys {
		if r := b.find(key); r != nil {
			out = append(out, b.of(r)...)
		}
	}
	return out
}

// of is what a role allows while the setting of the duties is as it is.
func (b *roleBook) of(r *Role) []Grant {
	if b.separated {
		return apart(r.Key, r.Grants)
	}
	return r.Grants
}

// spelled are the permissions that grants come to, each with the widest scope that one of them gives.
func spelled(grants []Grant, known []string) []Grant {
	out := []Grant{}
	for _, p := range known {
		for _, s := range []Scope{ScopeAll, ScopeDepartment, ScopeWarehouse, ScopeOwn} {
			if p != Anyone && p != Public && slices.ContainsFunc(grants, func(g Grant) bool { return g.Scope == s && g.allows(p) }) {
				out = append(out, Grant{Pattern: p, Scope: s})
				break
			}
		}
	}
	return out
}

// Roles lists the roles of the program and the company's own, with the number of their users and what they come to.
func Roles(q db.Querier, known ...string) ([]Role, error) {
	b, err := bookOf(q)
	if err != nil {
		return nil, err
	}
	people, err := peopleOf(q)
	if err != nil {
		return nil, err
	}
	out := slices.Clone(b.list)
	for i := range out {
		out[i].Grants = slices.Clone(b.of(&out[i]))
		out[i].Allows = spelled(out[i].Grants, known)
		for _, p := range people {
			if slices.Contains(p.Roles, out[i].Key) {
				out[i].Users++
			}
		}
	}
	return out, nil
}

// person is a user with everything that decides what he may do.
type person struct {
	ID         int64
	Name       string
	Roles      []string
	Department int64
	Warehouses []int64
	Disabled   bool
}

// peopleOf reads the users of the company.
func peopleOf(q db.Querier) ([]*person, error) {
	list, err := db.All(q, func(r *db.Row) *person {
		return &person{ID: r.Int(), Name: r.Text(), Roles: []string{r.Text()}, Disabled: r.Bool(), Department: r.Int()}
	}, "SELECT id, name, role, disabled, department_id FROM auth_user WHERE tenant_id = $1 ORDER BY id")
	if err != nil {
		return nil, err
	}
	byID := map[int64]*person{}
	for _, p := range list {
		byID[p.ID] = p
	}
	_, err = db.All(q, func(r *db.Row) bool {
		if p, role := byID[r.Int()], r.Text(); p != nil && !slices.Contains(p.Roles, role) {
			p.Roles = append(p.Roles, role)
		}
		return true
	}, "SELECT user_id, role FROM auth_user_role WHERE tenant_id = $1 ORDER BY user_id, role")
	if err != nil {
		return nil, err
	}
	_, err = db.All(q, func(r *db.Row) bool {
		if p, house := byID[r.Int()], r.Int(); p != nil {
			p.Warehouses = append(p.Warehouses, house)
		}
		return true
	}, "SELECT user_id, warehouse_id FROM auth_user_warehouse WHERE tenant_id = $1 ORDER BY user_id, warehouse_id")
	return list, err
}

// rights are what decides on a user's requests.
type rights struct {
	roles      []string
	warehouses []int64
	grants     []Grant
	noSecond   bool // one is demanded and not there
}

// rightsOf reads what a user may do, whose first role and department are known.
func rightsOf(q db.Querier, user int64, first string, department int64) (*rights, error) {
	b := q.Batch()
	roles := db.Ask(b, (*db.Row).Text, "SELECT role FROM auth_user_role WHERE tenant_id = $1 AND user_id = $2 ORDER BY role", user)
	houses := db.Ask(b, (*db.Row).Int, "SELECT warehouse_id FROM auth_user_warehouse WHERE tenant_id = $1 AND user_id = $2 ORDER BY warehouse_id", user)
	mates := db.Ask(b, (*db.Row).Int, "SELECT id FROM auth_user WHERE tenant_id = $1 AND department_id = $2 AND department_id <> 0", department)
	if err := b.Run(); err != nil {
		return nil, err
	}
	book, err := bookOf(q)
	if err != nil {
		return nil, err
	}
	r := &rights{roles: []string{first}, warehouses: *houses}
	for _, role := range *roles {
		if role != first {
			r.roles = append(r.roles, role)
		}
	}
	r.grants = placed(book.grants(r.roles), user, *mates, *houses)
	return r, nil
}

// equip gives a session what its user may do now, as far as the scopes of a token let it.
func (s *Service) equip(ctx context.Context, x *Session) error {
	r, err := db.Get(ctx, s.d, x.Tenant, func(q *db.Reader) (*rights, error) {
		r, err := rightsOf(q, x.UserID, x.Role, x.Department)
		if err == nil {
			r.noSecond, err = needsSecond(q, x.UserID, r.grants)
		}
		return r, err
	})
	if err != nil {
		return err
	}
	x.Roles, x.Warehouses, x.grants, x.NeedsSecond = r.roles, r.warehouses, r.grants, r.noSecond
	if x.scopes != nil {
		x.grants = narrowed(x.grants, x.scopes)
	}
	return nil
}

// ReachOf is the reach of a user who does not ask himself, such as one that is told of a paper; a disabled one reaches nothing.
func ReachOf(q db.Querier, user int64, permission string) (Reach, error) {
	type first struct {
		role       string
		department int64
	}
	f, ok, err := db.One(q, func(r *db.Row) first { return first{r.Text(), r.Int()} },
		"SELECT role, department_id FROM auth_user WHERE tenant_id = $1 AND id = $2 AND disabled = 0", user)
	if err != nil || !ok {
		return Reach{}, err
	}
	r, err := rightsOf(q, user, f.role, f.department)
	if err != nil {
		return Reach{}, err
	}
	return (&Session{grants: r.grants}).Reach(permission), nil
}

// ForgetTenant makes every session of a company be looked up anew: what its users may do has changed.
func (s *Service) ForgetTenant(tenant int64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for hash, x := range s.cache {
		if x.Tenant == tenant {
			delete(s.cache, hash)
		}
	}
	s.changes++
}

func noRole(key, pointer string) error {
	return errs.New(errs.Invalid, "user.role", "角色“%s”不存在。请从角色列表中选择。", "There is no role “%s”. Choose one from the list of roles.", key).At(pointer)
}
