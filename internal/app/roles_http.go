package app

import (
	"slices"
	"strconv"
	"strings"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/master/warehouse"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/audit"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
)

type roleChange struct {
	ID id.ID `path:"id" json:"-"`
	auth.RoleInput
}

type roleOne struct {
	ID id.ID `path:"id" json:"-"`
}

type rightsChange struct {
	ID id.ID `path:"id" json:"-"`
	auth.RightsInput
}

// PermissionBook is everything that a role can allow, for the page that makes roles.
type PermissionBook struct {
	Documents []PermissionNoun `json:"documents"`
	Fields    []PermissionVerb `json:"fields" doc:"fields that are hidden without the right"`
}

// PermissionNoun is one thing that can be acted upon.
type PermissionNoun struct {
	Name    string           `json:"name"`
	Label   string           `json:"label"`
	Actions []PermissionVerb `json:"actions"`
}

// PermissionVerb is one permission.
type PermissionVerb struct {
	Permission string `json:"permission"`
	Label      string `json:"label"`
	Duty       string `json:"duty,omitempty" doc:"the duty of administration that it belongs to" enum:"system,security,audit"`
}

// rolesRoutes adds what decides on everybody's rights.
func (a *App) rolesRoutes(r *api.Router) {
	r.Declare(auth.GiveAny)
	api.Get(r, "/settings/roles", "role.read", "角色列表", "List roles", func(c *api.Ctx, _ *struct{}) (api.List[auth.Role], error) {
		list, err := auth.Roles(c.Q, r.Permissions()...)
		return api.List[auth.Role]{Items: list}, err
	})
	api.Get(r, "/settings/permissions", "role.read", "可分配的权限", "List permissions", func(c *api.Ctx, _ *struct{}) (*PermissionBook, error) {
		return permissionBook(r.Permissions(), c.Lang), nil
	})
	api.Post(r, "/settings/roles", "role.create", "新建角色", "Create role", func(c *api.Ctx, in *auth.RoleInput) (*auth.Role, error) {
		role, err := auth.CreateRole(c.Tx, a.giver(c), in)
		return a.roleNoted(c, "create", nil, role, err)
	})
	api.Put(r, "/settings/roles/{id}", "role.update", "修改角色", "Change role", func(c *api.Ctx, in *roleChange) (*auth.Role, error) {
		before, err := auth.OwnRole(c.Tx, in.ID.Int())
		if err != nil {
			return nil, err
		}
		role, err := auth.UpdateRole(c.Tx, a.giver(c), in.ID.Int(), &in.RoleInput)
		return a.roleNoted(c, "update", before, role, err)
	})
	api.Delete(r, "/settings/roles/{id}", "role.delete", "删除角色", "Delete role", func(c *api.Ctx, in *roleOne) (struct{}, error) {
		before, err := auth.OwnRole(c.Tx, in.ID.Int())
		if err == nil {
			err = auth.DeleteRole(c.Tx, in.ID.Int())
		}
		_, err = a.roleNoted(c, "delete", before, nil, err)
		return struct{}{}, err
	})
	a.rightsRoutes(r)
}

// rightsRoutes adds who has which roles, and the settings about rights.
func (a *App) rightsRoutes(r *api.Router) {
	api.Get(r, "/settings/rights", "role.read", "用户权限列表", "List the rights of users", func(c *api.Ctx, _ *struct{}) (api.List[auth.UserRights], error) {
		list, err := auth.AllRights(c.Q)
		return api.List[auth.UserRights]{Items: list}, err
	})
	api.Put(r, "/settings/rights/{id}", auth.AssignRoles, "分配用户权限", "Give rights to a user", func(c *api.Ctx, in *rightsChange) (*auth.UserRights, error) {
		if err := housesExist(c.Tx, in.Warehouses); err != nil {
			return nil, err
		}
		before, after, err := auth.SetRights(c.Tx, a.giver(c), in.ID.Int(), &in.RightsInput)
		if err != nil {
			return nil, err
		}
		audit.Note(c.Tx, audit.Event{Document: "user", Paper: after.User, Number: after.Name, Action: "assign", Changes: differences(
			difference{"/roles", "角色", strings.Join(before.Roles, " "), strings.Join(after.Roles, " ")},
			difference{"/warehouses", "仓库", joined(before.Warehouses), joined(after.Warehouses)})})
		a.rightsChanged(c)
		return after, nil
	})
	api.Get(r, "/settings/security", "setting.read", "权限设置", "Settings of rights", func(c *api.Ctx, _ *struct{}) (auth.Settings, error) {
		return auth.SettingsOf(c.Q)
	})
	api.Put(r, "/settings/security", "role.update", "修改权限设置", "Change settings of rights", func(c *api.Ctx, in *auth.Settings) (auth.Settings, error) {
		before, err := auth.SettingsOf(c.Tx)
		if err != nil {
			return before, err
		}
		after, err := auth.SetSettings(c.Tx, a.giver(c), *in)
		if err != nil {
			return after, err
		}
		audit.Note(c.Tx, audit.Event{Document: "setting", Number: "security", Action: "update", Changes: differences(
			difference{"/separate_admins", "三员分立", strconv.FormatBool(before.SeparateAdmins), strconv.FormatBool(after.SeparateAdmins)},
			difference{"/maker_checker", "制单与审核分开", before.MakerChecker, after.MakerChecker},
			difference{"/second_factor", "要求两步登录", before.SecondFactor, after.SecondFactor})})
		a.rightsChanged(c)
		return after, nil
	})
}

func (a *App) giver(c *api.Ctx) auth.Giver {
	return auth.Giver{Session: c.Session, Known: a.Router.Permissions()}
}

// roleNoted leaves an event of a role in the trail; before is nil for a new one, after for one that is gone.
func (a *App) roleNoted(c *api.Ctx, action string, before, after *auth.Role, err error) (*auth.Role, error) {
	if err != nil {
		return nil, err
	}
	var was, is, one auth.Role
	if before != nil {
		was, one = *before, *before
	}
	if after != nil {
		is, one = *after, *after
	}
	paper, _ := strconv.ParseInt(one.Key, 10, 64)
	audit.Note(c.Tx, audit.Event{Document: "role", Paper: paper, Number: one.Name, Action: action, Changes: differences(
		difference{"/name", "名称", was.Name, is.Name}, difference{"/note", "说明", was.Note, is.Note},
		difference{"/grants", "权限", grantsText(was.Grants), grantsText(is.Grants)})})
	a.rightsChanged(c)
	return after, nil
}

// rightsChanged makes this server forget who may do what; others look again within seconds.
func (a *App) rightsChanged(c *api.Ctx) {
	tenant := c.Tx.Tenant
	c.Tx.AfterCommit(func(err error) {
		if err == nil {
			a.Users.ForgetTenant(tenant)
		}
	})
}

type difference struct{ path, label, old, new string }

// differences leaves out what is as it was.
func differences(list ...difference) []audit.Change {
	var out []audit.Change
	for _, d := range list {
		if d.old != d.new {
			out = append(out, audit.Change{Path: d.path, Label: d.label, Old: d.old, New: d.new})
		}
	}
	return out
}

func grantsText(grants []auth.Grant) string {
	parts := make([]string, len(grants))
	for i, g := range grants {
		parts[i] = g.Pattern + ":" + string(g.Scope)
	}
	return strings.Join(parts, " ")
}

func joined(ids []id.ID) string {
	parts := make([]string, len(ids))
	for i, x := range ids {
		parts[i] = x.String()
	}
	return strings.Join(parts, " ")
}

func housesExist(q db.Querier, ids []id.ID) error {
	houses, err := warehouse.All(q)
	if err != nil {
		return err
	}
	for i, x := range ids {
		if !slices.ContainsFunc(houses.Items, func(w warehouse.Warehouse) bool { return w.ID == x.Int() }) {
			return errs.New(errs.Invalid, "user.warehouse", "没有这个仓库。请从仓库列表中选择。", "There is no such warehouse. Choose one from the list.").At("/warehouses/" + strconv.Itoa(i))
		}
	}
	return nil
}

// permissionBook sorts the permissions of the program by what they act upon.
func permissionBook(known []string, lang string) *PermissionBook {
	b := &PermissionBook{}
	pick := func(zh, en string) string {
		if lang == "en" {
			return en
		}
		return zh
	}
	byNoun := map[string]int{}
	for _, p := range known {
		if p == auth.Anyone || p == auth.Public || strings.HasPrefix(p, "link.") { // a link carries its own rights
			continue
		}
		verb := PermissionVerb{Permission: p, Label: pick(auth.SayPermission(p)), Duty: string(auth.DutyOf(p))}
		if slices.Contains(auth.Fields(), p) {
			b.Fields = append(b.Fields, verb)
			continue
		}
		noun := p[:strings.LastIndexByte(p, '.')]
		i, there := byNoun[noun]
		if !there {
			i = len(b.Documents)
			byNoun[noun] = i
			b.Documents = append(b.Documents, PermissionNoun{Name: noun, Label: pick(auth.SayNoun(noun))})
		}
		b.Documents[i].Actions = append(b.Documents[i].Actions, verb)
	}
	return b
}
