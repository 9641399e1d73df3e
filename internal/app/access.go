package app

import (
	"context"
	"log/slog"

	"xingzhou/internal/platform/audit"
	"xingzhou/internal/platform/db"
)

// accessLog keeps in the access log who came in, who did not, and who left.
type accessLog struct {
	d   *db.DB
	log *slog.Logger
}

// Access writes one line. Where it cannot be written, as on a full disk, people still get in to read.
func (l accessLog) Access(ctx context.Context, kind string, tenant, user int64, login, detail string) {
	ctx = context.WithoutCancel(ctx)
	err := audit.Access(ctx, l.d, kind, audit.Entry{Tenant: tenant, User: user, Login: login, Detail: detail})
	if err != nil && l.log != nil {
		l.log.WarnContext(ctx, "an access could not be written", slog.String("kind", kind), slog.Any("error", err))
	}
}
