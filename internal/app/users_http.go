package app

import (
	"net/http"
	"strconv"

	"xingzhou/internal/kit/id"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/audit"
	"xingzhou/internal/platform/auth"
)

type userOne struct {
	ID id.ID `path:"id" json:"-"`
}

type userChange struct {
	ID id.ID `path:"id" json:"-"`
	auth.UserChange
}

type userReset struct {
	ID       id.ID  `path:"id" json:"-"`
	Password string `json:"password,omitempty" maxLength:"256" doc:"a random one when empty"`
	Second   bool   `json:"second,omitempty" doc:"also take the second step, recovery codes, passkeys and API tokens away"`
}

// UserPassword is a user with the password that was given, which can be seen only now.
type UserPassword struct {
	User     *auth.UserView `json:"user"`
	Password string         `json:"password"`
}

type departmentChange struct {
	ID id.ID `path:"id" json:"-"`
	auth.DepartmentInput
}

type sessionOne struct {
	ID      id.ID  `path:"id" json:"-"`
	Session string `query:"session" json:"-" maxLength:"40" doc:"all of the user's when empty"`
}

// userRoutes adds who may sign in.
func (a *App) userRoutes(r *api.Router) {
	api.Get(r, "/settings/users", "user.read", "用户列表", "List users", func(c *api.Ctx, _ *struct{}) (api.List[auth.UserView], error) {
		list, err := auth.Users(c.Q, 0)
		return api.List[auth.UserView]{Items: list}, err
	})
	api.Get(r, "/settings/users/{id}", "user.read", "用户", "Read user", func(c *api.Ctx, in *userOne) (*auth.UserView, error) {
		return auth.UserOne(c.Q, in.ID.Int())
	})
	api.Plain(r, http.MethodPost, "/settings/users", "user.create", "新建用户", "Create user", func(c *api.Ctx, in *auth.UserNew) (*UserPassword, error) {
		u, password, err := a.Users.AddUser(c, a.giver(c), in)
		return &UserPassword{u, password}, err
	})
	api.Put(r, "/settings/users/{id}", "user.update", "修改用户", "Change user", func(c *api.Ctx, in *userChange) (*auth.UserView, error) {
		before, err := auth.UserOne(c.Tx, in.ID.Int())
		if err != nil {
			return nil, err
		}
		u, err := a.Users.UpdateUser(c.Tx, a.giver(c), in.ID.Int(), &in.UserChange)
		if err != nil {
			return nil, err
		}
		audit.Note(c.Tx, audit.Event{Document: "user", Paper: u.ID, Number: u.Login, Action: "update", Personal: true, Changes: differences(
			difference{"/name", "姓名 · Name", before.Name, u.Name}, difference{"/department", "部门 · Department", before.DepartmentName, u.DepartmentName},
			difference{"/disabled", "停用 · Disabled", strconv.FormatBool(before.Disabled), strconv.FormatBool(u.Disabled)})})
		return u, nil
	})
	api.Plain(r, http.MethodPost, "/settings/users/{id}/password", "user.update", "重设用户密码", "Reset a user's password", func(c *api.Ctx, in *userReset) (*UserPassword, error) {
		u, password, err := a.Users.ResetPassword(c, a.giver(c), in.ID.Int(), in.Password, in.Second)
		return &UserPassword{u, password}, err
	})
	api.Get(r, "/settings/users/{id}/sessions", "user.read", "用户的登录", "List the sessions of a user", func(c *api.Ctx, in *userOne) (api.List[auth.Opened], error) {
		if _, err := auth.UserOne(c.Q, in.ID.Int()); err != nil {
			return api.List[auth.Opened]{}, err
		}
		list, err := auth.Sessions(c.Q, in.ID.Int(), a.DB.Now().UnixMilli(), c.Session)
		return api.List[auth.Opened]{Items: list}, err
	})
	api.Delete(r, "/settings/users/{id}/sessions", "user.update", "结束用户的登录", "End the sessions of a user", func(c *api.Ctx, in *sessionOne) (struct{}, error) {
		return struct{}{}, a.Users.EndOthers(c.Tx, a.giver(c), in.ID.Int(), in.Session)
	})
	a.departmentRoutes(r)
}

func (a *App) departmentRoutes(r *api.Router) {
	api.Get(r, "/settings/departments", auth.Anyone, "部门列表", "List departments", func(c *api.Ctx, _ *struct{}) (api.List[auth.Department], error) {
		list, err := auth.Departments(c.Q)
		return api.List[auth.Department]{Items: list}, err
	})
	api.Post(r, "/settings/departments", "user.create", "新建部门", "Create department", func(c *api.Ctx, in *auth.DepartmentInput) (*auth.Department, error) {
		return auth.SaveDepartment(c.Tx, 0, in)
	})
	api.Put(r, "/settings/departments/{id}", "user.update", "修改部门", "Change department", func(c *api.Ctx, in *departmentChange) (*auth.Department, error) {
		return auth.SaveDepartment(c.Tx, in.ID.Int(), &in.DepartmentInput)
	})
}
