package auth

import (
	"context"
	"strings"
	"time"

	"xingzhou/internal/platform/db"
)

// LinkPaper is the one paper that a link opens.
type LinkPaper struct {
	Document string
	Paper    int64
	By       int64 // who sent the link
}

// IssueLink makes a link to one paper for somebody outside. Whoever has the text may do what permissions name, with that
// paper, until it expires; only its hash is kept.
func IssueLink(tx *db.Tx, document string, paper int64, permissions []string, expires time.Time) (token string) {
	token = randomToken()
	tx.Exec(1, `INSERT INTO auth_link (token_hash, tenant_id, document, paper_id, permissions, issued_by, created_ms, expires_ms)
		VALUES ($2, $1, $3, $4, $5, $6, $7, $8)`, hashToken(token), document, paper, strings.Join(permissions, ","), tx.User,
		tx.Now.UnixMilli(), expires.UnixMilli())
	return token
}

// EndLinks makes all links to a paper stop working.
func EndLinks(tx *db.Tx, document string, paper int64) {
	tx.Exec(db.Any, "DELETE FROM auth_link WHERE tenant_id = $1 AND document = $2 AND paper_id = $3", document, paper)
}

// FindLink is the session of a link and the paper that it opens; nil when there is no such link or it has expired. It is
// read anew each time, so that a link taken back opens nothing.
func (s *Service) FindLink(ctx context.Context, token string) (*Session, LinkPaper, error) {
	type found struct {
		x *Session
		p LinkPaper
	}
	now := s.d.Now().UnixMilli()
	f, err := db.Get(ctx, s.d, 0, func(q *db.Reader) (found, error) {
		f, ok, err := db.One(q, func(r *db.Row) found {
			f := found{x: &Session{Role: CustomerLink, Roles: []string{CustomerLink}, Source: FromLink}}
			f.x.Tenant, f.p.Document, f.p.Paper = r.Int(), r.Text(), r.Int()
			f.x.grants, f.p.By, f.x.expiresMS = all(strings.Split(r.Text(), ",")...), r.Int(), r.Int()
			return f
		}, `SELECT tenant_id, document, paper_id, permissions, issued_by, expires_ms FROM auth_link
			WHERE token_hash = $2 AND expires_ms > $3`, hashToken(token), now)
		if !ok {
			f = found{}
		}
		return f, err
	})
	return f.x, f.p, err
}
