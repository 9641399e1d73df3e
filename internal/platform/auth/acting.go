package auth

import (
	"context"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/db"
)

// FromJob is work that goes on in a person's name after the request that began it.
const FromJob = "job"

// Only is what a session is limited to beside the rights of its user: the patterns of a token, nil without a limit.
func (s *Session) Only() []string { return s.scopes }

// Acting is a session for work in a user's name, with what the user may do now, and no more than only lets through where that is
// not nil. A user who was disabled meanwhile has none.
func (s *Service) Acting(ctx context.Context, tenant, user int64, only []string) (*Session, error) {
	x, err := db.Get(ctx, s.d, 0, func(q *db.Reader) (*Session, error) {
		x, ok, err := db.One(q, scanSession, "SELECT "+sessionUser+" FROM auth_user u WHERE u.id = $2 AND u.tenant_id = $3 AND u.disabled = 0", user, tenant)
		if err == nil && !ok {
			err = errs.New(errs.Denied, "user.gone", "发起任务的用户已停用，任务不再继续。请由其他人重新发起。",
				"The user who began this is disabled, so it does not go on. Somebody else may begin it again.")
		}
		return &x, err
	})
	if err != nil {
		return nil, err
	}
	x.Source, x.scopes = FromJob, only
	return x, s.equip(ctx, x)
}
