package auth

import (
	"slices"
	"strings"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/db"
)

// Department is a part of the company; a grant can reach as far as it.
type Department struct {
	ID       int64  `json:"id,string"`
	Name     string `json:"name"`
	Disabled bool   `json:"disabled"`
	Users    int64  `json:"users" doc:"how many users are in it"`
	Version  int64  `json:"version"`
}

// DepartmentInput is what people fill in of a department.
type DepartmentInput struct {
	Name     string `json:"name" maxLength:"50"`
	Disabled bool   `json:"disabled,omitempty"`
	Version  int64  `json:"version,omitempty"`
}

// Departments lists the departments of the company by name.
func Departments(q db.Querier) ([]Department, error) {
	return db.All(q, func(r *db.Row) Department {
		return Department{ID: r.Int(), Name: r.Text(), Disabled: r.Bool(), Version: r.Int(), Users: r.Int()}
	}, `SELECT d.id, d.name, d.disabled, d.version,
		(SELECT COUNT(*) FROM auth_user u WHERE u.tenant_id = $1 AND u.department_id = d.id AND u.disabled = 0)
		FROM auth_department d WHERE d.tenant_id = $1 ORDER BY d.name`)
}

// SaveDepartment makes a department, or changes one when id is not 0.
func SaveDepartment(tx *db.Tx, department int64, in *DepartmentInput) (*Department, error) {
	name := strings.TrimSpace(in.Name)
	if name == "" || len([]rune(name)) > 50 {
		return nil, errs.New(errs.Invalid, "department.name", "部门名称要填，最多50个字。", "Give the department a name of at most 50 characters.").At("/name")
	}
	list, err := Departments(tx)
	if err != nil {
		return nil, err
	}
	if slices.ContainsFunc(list, func(d Department) bool { return d.ID != department && strings.EqualFold(d.Name, name) }) {
		return nil, errs.New(errs.Conflict, "department.taken", "已有名为“%[1]s”的部门。请换一个名称。", "There is a department “%[1]s” already. Choose another name.", name).At("/name")
	}
	if department == 0 {
		d := &Department{ID: tx.NextID(), Name: name, Disabled: in.Disabled, Version: 1}
		tx.Exec(1, "INSERT INTO auth_department (tenant_id, id, name, disabled, version) VALUES ($1, $2, $3, $4, 1)", d.ID, name, flag(in.Disabled))
		return d, nil
	}
	i := slices.IndexFunc(list, func(d Department) bool { return d.ID == department })
	if i < 0 {
		return nil, errs.New(errs.NotFound, "department.missing", "没有这个部门。请从部门列表中选择。", "There is no such department. Choose one from the list.")
	}
	d := list[i]
	if d.Version != in.Version {
		return nil, errs.New(errs.Conflict, "version.stale", "部门“%[1]s”已被修改。请刷新后再改。", "The department “%[1]s” was changed in the meantime. Reload it and make your change again.", d.Name).At("/version")
	}
	tx.Exec(1, "UPDATE auth_department SET name = $3, disabled = $4, version = version + 1 WHERE tenant_id = $1 AND id = $2 AND version = $5",
		department, name, flag(in.Disabled), in.Version)
	d.Name, d.Disabled, d.Version = name, in.Disabled, d.Version+1
	return &d, nil
}
