package auth

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/tenant"
)

// AssignRoles is the right to decide what users may do.
const AssignRoles = "role.assign"

// mayChange refuses roles that do not exist, that put two duties into one hand, and rights that the giver may not give or
// take. Who has a right of administration that the giver lacks is out of the giver's hands altogether.
func (g Giver) mayChange(b *roleBook, p *person, roles []string) error {
	for i, key := range roles {
		pointer := "/roles/" + strconv.Itoa(i)
		if b.find(key) == nil {
			return noRole(key, pointer)
		}
		if slices.Contains(roles[:i], key) {
			return errs.New(errs.Invalid, "user.role_twice", "角色“%[1]s”重复。请只保留一次。", "The role “%[1]s” is there twice. Keep one.", b.find(key).Name).At(pointer)
		}
	}
	if b.separated {
		if err := twoDuties(p.Name, b.grants(roles)); err != nil {
			return err
		}
	}
	had := b.grants(p.Roles)
	if err := g.mayGive(b, b.grants(roles), had, p.ID == g.UserID, "/roles"); err != nil {
		return err
	}
	return g.mayTake(had, b.grants(roles))
}

// mayGive refuses to give what the giver does not have. Who may give any right gives those over documents to others, and
// never to himself; rights of administration are given by nobody who lacks them. What was there before is no gift.
func (g Giver) mayGive(b *roleBook, grants, had []Grant, self bool, pointer string) error {
	var lacking []string
	for _, permission := range g.Known {
		for _, x := range grants {
			if x.allows(permission) && !covers(had, permission, x.Scope) && !covers(g.grants, permission, x.Scope) &&
				(self || guarded(permission) || !g.Can(GiveAny)) {
				lacking = append(lacking, permission)
				break
			}
		}
	}
	if len(lacking) == 0 {
		return nil
	}
	if self && g.Can(GiveAny) {
		zh, en := said(lacking)
		return errs.New(errs.Denied, "role.self", "不能给自己加权限：%[1]s。请由另一位管理员操作。", "You cannot give rights to yourself: %[2]s. Ask another administrator.", zh, en).At(pointer)
	}
	zh, en := said(lacking)
	return errs.New(errs.Denied, "role.beyond", "您自己没有这些权限，不能分配给别人：%[1]s。请由拥有它们的人操作。",
		"You do not have these rights yourself, so you cannot give them: %[2]s. Ask somebody who has them.", zh, en).At(pointer)
}

// guarded are the rights by which a company is run; to look up users, roles and settings is harmless.
func guarded(permission string) bool {
	return administrative(permission) && permission != "user.read" && permission != "role.read" && permission != "setting.read"
}

// mayTake keeps those who run the company out of the hands of those who do not.
func (g Giver) mayTake(had, now []Grant) error {
	var lacking []string
	for _, permission := range g.Known {
		if guarded(permission) && covers(had, permission, ScopeOwn) && !covers(now, permission, ScopeOwn) && !g.Can(permission) {
			lacking = append(lacking, permission)
		}
	}
	if len(lacking) == 0 {
		return nil
	}
	zh, en := said(lacking)
	return errs.New(errs.Denied, "role.above", "这位用户有您没有的管理权限（%[1]s），您不能收回。请由拥有它们的人操作。",
		"This user has rights of administration that you lack (%[2]s), so you cannot take them away. Ask somebody who has them.", zh, en).At("/roles")
}

// placedBy tells whether how far the giver's own rights reach depends on where he is.
func (g Giver) placedBy(s Scope) bool {
	return slices.ContainsFunc(g.grants, func(x Grant) bool { return x.Scope == s })
}

// wider tells whether some warehouses are more than others; none at all are all of them.
func wider(had []int64, now []id.ID) bool {
	return len(had) > 0 && (len(now) == 0 || slices.ContainsFunc(now, func(x id.ID) bool { return !slices.Contains(had, x.Int()) }))
}

// errOwnReach keeps people from giving themselves a longer reach.
func errOwnReach(pointer string) error {
	return errs.New(errs.Denied, "role.self_reach", "不能扩大自己的数据范围。请由另一位管理员操作。", "You cannot widen the reach of your own rights. Ask another administrator.").At(pointer)
}

// covers tells whether grants allow something at least as far as a scope reaches.
func covers(grants []Grant, permission string, s Scope) bool {
	return slices.ContainsFunc(grants, func(g Grant) bool {
		return g.allows(permission) && (g.Scope == ScopeAll || g.Scope == s || s == ScopeOwn)
	})
}

// said names the first few permissions in words.
func said(permissions []string) (zh, en string) {
	const shown = 5
	var z, e []string
	for _, p := range permissions[:min(shown, len(permissions))] {
		a, b := SayPermission(p)
		z, e = append(z, a), append(e, b)
	}
	zh, en = strings.Join(z, "、"), strings.Join(e, ", ")
	if more := len(permissions) - shown; more > 0 {
		zh, en = zh+"等"+strconv.Itoa(len(permissions))+"项", en+" and "+strconv.Itoa(more)+" more"
	}
	return zh, en
}

// Governed refuses what would leave the company without anybody to give rights, and, while the three duties are separated,
// without anybody for one of them. Call it after every change of users, roles and settings, in the same transaction.
func Governed(tx *db.Tx) error {
	tx.BumpConfig()
	b, err := bookOf(tx)
	if err != nil {
		return err
	}
	people, err := peopleOf(tx)
	if err != nil {
		return err
	}
	held := map[Duty]bool{}
	gives := false
	for _, p := range people {
		if p.Disabled {
			continue
		}
		grants := b.grants(p.Roles)
		if b.separated {
			if err := twoDuties(p.Name, grants); err != nil {
				return err
			}
		}
		gives = gives || covers(grants, AssignRoles, ScopeOwn)
		for _, d := range duties(grants) {
			held[d] = true
		}
	}
	for _, d := range []Duty{SystemDuty, SecurityDuty, AuditDuty} {
		if b.separated && !held[d] {
			return errs.New(errs.Refused, "role.duty_empty", "三员分立要求每项职责都有人担任，“%[1]s”没有人。请先把它分配给一位启用的用户。",
				"With the three administrators separate, each duty needs somebody; nobody has %[2]s. Give it to an active user first.", dutyNames[d][0], dutyNames[d][1]).At("/separate_admins")
		}
	}
	if !gives {
		return errs.New(errs.Refused, "role.last", "这样就没有人能分配权限了。请先让另一位启用的用户拥有分配权限的角色。",
			"Nobody could give rights any more. First give another active user a role that may give rights.").At("/roles")
	}
	return nil
}

// Settings is what a company has set about rights.
type Settings struct {
	SeparateAdmins bool   `json:"separate_admins" doc:"system, security and audit administration in three hands"`
	MakerChecker   string `json:"maker_checker" maxLength:"1000" doc:"empty, all, or documents with commas: who made a paper may not approve it"`
	SecondFactor   string `json:"second_factor,omitempty" enum:"none,admins,all" doc:"of whom a code or a passkey is demanded beside the password; as it was when absent"`
}

// SettingsOf reads it.
func SettingsOf(q db.Querier) (Settings, error) {
	separated, err := Separated(q)
	if err != nil {
		return Settings{}, err
	}
	checked, err := tenant.Setting(q, MakerChecker)
	if err != nil {
		return Settings{}, err
	}
	second, err := tenant.Setting(q, SecondFactor)
	return Settings{separated, checked, cmp.Or(second, SecondOfNone)}, err
}

// SetSettings stores it. Separation begins only when each duty has somebody, and only one of them.
func SetSettings(tx *db.Tx, g Giver, in Settings) (Settings, error) {
	if in.MakerChecker != "" && in.MakerChecker != "all" {
		for document := range strings.SplitSeq(in.MakerChecker, ",") {
			if !slices.Contains(g.Known, document+".approve") {
				return in, errs.New(errs.Invalid, "setting.document", "没有名为“%[1]s”的可审核单据。请填 all、留空，或用逗号分隔的单据名。",
					"There is no document “%[1]s” that is approved. Give all, nothing, or documents with commas.", document).At("/maker_checker")
			}
		}
	}
	on := ""
	if in.SeparateAdmins {
		on = "1"
	}
	tenant.SetSetting(tx, SeparateAdmins, on)
	tenant.SetSetting(tx, MakerChecker, in.MakerChecker)
	switch in.SecondFactor {
	case SecondOfNone:
		tenant.SetSetting(tx, SecondFactor, "")
	case SecondOfAdmins, SecondOfAll:
		tenant.SetSetting(tx, SecondFactor, in.SecondFactor)
	}
	if err := Governed(tx); err != nil {
		return in, err
	}
	return SettingsOf(tx)
}
