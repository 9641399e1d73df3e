package audit

import (
	"context"

	"xingzhou/internal/platform/db"
)

// The kinds of access.
const (
	SignIn   = "sign_in"
	SignOut  = "sign_out"
	Failed   = "failed" // a sign-in that failed
	Denied   = "denied"
	Export   = "export"
	Personal = "personal" // personal data was read
)

// Entry is one access; a Tenant of 0 is for those of whom nobody knows whose they are.
type Entry struct {
	Tenant, User int64
	Login        string // as it was given
	Document     string
	Paper        int64
	Detail       string // the permission that was missing, the name of the exported list
}

// Access writes a line of the access log, in a transaction of its own. Where it comes from stands in the context
// (db.WithOrigin), as it does under every request.
func Access(ctx context.Context, d *db.DB, kind string, e Entry) error {
	_, err := db.Do(ctx, d, db.Req{Tenant: e.Tenant, User: e.User}, func(tx *db.Tx) (bool, error) {
		o := tx.Origin()
		in := tx.Insert("audit_access", "id, at_ms, kind, user_id, login, source, ip, agent, request, document, paper, detail")
		in.Row(tx.NextID(), tx.Now.UnixMilli(), kind, e.User, clean(e.Login), clean(o.Source), clean(o.IP), clean(o.Agent),
			clean(o.Request), clean(e.Document), e.Paper, clean(e.Detail))
		in.Queue()
		return true, nil
	})
	return err
}
