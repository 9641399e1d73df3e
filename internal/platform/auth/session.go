// Package auth 登录与权限: who is asking, and may they.
// Invariant: a session token is stored only as its hash, and every route passes Require.
package auth

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"strings"
	"sync"
	"time"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/db"
)

// Schema holds the migrations of this package.
//
//go:embed schema/*.sql
var Schema embed.FS

const (
	idleFor    = 12 * time.Hour
	longestFor = 7 * 24 * time.Hour
	clockSlack = 2 * time.Minute // a clock that goes back further ends the sessions that were used since
	cacheFor   = 5 * time.Second
	seenEvery  = 10 * time.Minute
	cacheBound = 10000
	maxAgent   = 200
)

// The sources of a session.
const (
	FromScreen = "screen" // a person signed in
	FromToken  = "api"    // a program with an API token
	FromLink   = "link"   // somebody outside with the link to one paper
)

// Session is who asks: a signed-in user, the holder of one of the user's API tokens, or the holder of a link.
type Session struct {
	UserID, Tenant            int64
	Login, Name, Role, Locale string // Role is the first of Roles
	Roles                     []string
	Department                int64
	Warehouses                []int64
	Party                     int64 // whom a portal user acts for
	Source                    string
	TokenID                   int64
	MustChange                bool // the password was given by somebody else: nothing else works before it is changed
	NeedsSecond               bool // the company demands a second step that the user has not set up: nothing else works before it is

	grants                     []Grant  // of the roles, as far as the scopes let them through
	scopes                     []string // patterns of a token or a link, nil without a limit
	hash                       string
	seenMS, expiresMS, checked int64
}

// AccessLog keeps who came in, who did not, and who left; the program plugs it in.
type AccessLog interface {
	Access(ctx context.Context, kind string, tenant, user int64, login, detail string)
}

// What the access log is told of.
const (
	SignedIn   = "sign_in"
	SignedOut  = "sign_out"
	SignFailed = "failed"
)

// Service signs users in and finds their sessions.
type Service struct {
	Log AccessLog // nil keeps nothing

	d       *db.DB
	rate    limiter
	mu      sync.Mutex
	cache   map[string]*Session
	changes int64 // counts what was forgotten: what was read before is not kept
}

// NewService makes the service over a database.
func NewService(d *db.DB) *Service { return &Service{d: d, cache: map[string]*Session{}} }

func (s *Service) note(ctx context.Context, kind string, u User, login, detail string) {
	if s.Log != nil {
		s.Log.Access(ctx, kind, u.Tenant, u.ID, login, detail)
	}
}

// open makes a session. The token is fresh for every sign-in, so nobody can plant one beforehand; it goes into the cookie
// and is kept nowhere.
func (s *Service) open(ctx context.Context, u User, way string) (string, *Session, error) {
	token := randomToken()
	now, err := db.Do(ctx, s.d, db.Req{User: u.ID}, func(tx *db.Tx) (int64, error) {
		tx.Exec(db.Any, "DELETE FROM auth_session WHERE expires_ms < $2", tx.Now.UnixMilli())
		tx.Exec(db.Any, "DELETE FROM auth_challenge WHERE expires_ms < $2", tx.Now.UnixMilli())
		tx.Exec(db.Any, "DELETE FROM auth_attempt WHERE login_hash = $2", hashToken(foldLogin(u.Login)))
		return tx.Now.UnixMilli(), insertSession(tx, u, token)
	})
	if err != nil {
		return "", nil, err
	}
	x, err := s.load(ctx, hashToken(token), now)
	if err == nil && x == nil {
		err = errLogin() // disabled meanwhile
	}
	if err != nil {
		return "", nil, err
	}
	s.note(ctx, SignedIn, u, u.Login, way)
	return token, x, nil
}

func insertSession(tx *db.Tx, u User, token string) error {
	now, o := tx.Now.UnixMilli(), tx.Origin()
	agent := strings.ToValidUTF8(o.Agent[:min(len(o.Agent), maxAgent)], "") // browsers send anything, PostgreSQL takes only text
	tx.Exec(1, `INSERT INTO auth_session (token_hash, user_id, tenant_id, created_ms, expires_ms, seen_ms, agent, address)
		VALUES ($2, $3, $4, $5, $6, $5, $7, $8)`, hashToken(token), u.ID, u.Tenant, now, now+longestFor.Milliseconds(),
		strings.ReplaceAll(agent, "\x00", ""), o.IP)
	return nil
}

// Find is the session of a cookie, nil when there is none or it has ended. Most calls are answered from memory.
func (s *Service) Find(ctx context.Context, token string) (*Session, error) {
	if token == "" {
		return nil, nil
	}
	return s.find(ctx, FromScreen, hashToken(token), s.load)
}

// find answers from memory, and otherwise reads and remembers for a few seconds.
func (s *Service) find(ctx context.Context, source, hash string, load func(context.Context, string, int64) (*Session, error)) (*Session, error) {
	now := s.d.Now().UnixMilli()
	s.mu.Lock()
	x, changes := s.cache[hash], s.changes
	s.mu.Unlock()
	if x != nil && x.Source != source {
		return nil, nil // an API token is no cookie
	}
	if x != nil && now >= x.checked && now-x.checked < cacheFor.Milliseconds() {
		return x, nil
	}
	x, err := load(ctx, hash, now)
	if err != nil || x == nil {
		s.mu.Lock()
		delete(s.cache, hash)
		s.mu.Unlock()
		return nil, err
	}
	if now-x.seenMS >= seenEvery.Milliseconds() {
		s.touch(ctx, x, now) // where nothing can be written, as on a full disk, people still read
	}
	x.checked = now
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.changes == changes {
		if len(s.cache) >= cacheBound {
			clear(s.cache)
		}
		s.cache[hash] = x
	}
	return x, nil
}

const sessionUser = "u.id, u.tenant_id, u.login, u.name, u.role, u.locale, u.department_id, u.party_id, u.must_change"

func scanSession(r *db.Row) Session {
	return Session{UserID: r.Int(), Tenant: r.Int(), Login: r.Text(), Name: r.Text(), Role: r.Text(), Locale: r.Text(),
		Department: r.Int(), Party: r.Int(), MustChange: r.Bool()}
}

func (s *Service) load(ctx context.Context, hash string, nowMS int64) (*Session, error) {
	x, err := db.Get(ctx, s.d, 0, func(q *db.Reader) (*Session, error) {
		x, ok, err := db.One(q, func(r *db.Row) Session {
			x := scanSession(r)
			x.Source, x.hash, x.seenMS, x.expiresMS = FromScreen, hash, r.Int(), r.Int()
			return x
		}, "SELECT "+sessionUser+`, s.seen_ms, s.expires_ms FROM auth_session s JOIN auth_user u ON u.id = s.user_id
			WHERE s.token_hash = $2 AND u.disabled = 0`, hash)
		if err != nil || !ok || !x.alive(nowMS) {
			return nil, err
		}
		return &x, nil
	})
	if err != nil || x == nil {
		return nil, err
	}
	return x, s.equip(ctx, x)
}

// alive tells whether a session has neither run out nor lain idle. One that was used in the future was used before the
// clock went back, which must not make it last longer.
func (x *Session) alive(nowMS int64) bool {
	idle := nowMS - x.seenMS
	return nowMS < x.expiresMS && idle <= idleFor.Milliseconds() && idle >= -clockSlack.Milliseconds()
}

// touch moves the idle clock, rarely: a request must not cost a write.
func (s *Service) touch(ctx context.Context, x *Session, nowMS int64) {
	text := "UPDATE auth_session SET seen_ms = $3 WHERE token_hash = $2"
	if x.Source == FromToken {
		text = "UPDATE auth_token SET used_ms = $3 WHERE token_hash = $2"
	}
	db.Do(ctx, s.d, db.Req{User: x.UserID}, func(tx *db.Tx) (bool, error) {
		tx.Exec(db.Any, text, x.hash, nowMS)
		return true, nil
	})
	x.seenMS = nowMS
}

// Logout ends a session.
func (s *Service) Logout(ctx context.Context, x *Session) error {
	_, err := db.Do(ctx, s.d, db.Req{User: x.UserID}, func(tx *db.Tx) (bool, error) {
		tx.Exec(db.Any, "DELETE FROM auth_session WHERE token_hash = $2", x.hash)
		return true, nil
	})
	s.forget(x.hash)
	s.note(ctx, SignedOut, User{ID: x.UserID, Tenant: x.Tenant}, x.Login, "")
	return err
}

// SetLocale stores the language of a user and returns the session as it is from now on.
func (s *Service) SetLocale(ctx context.Context, x *Session, locale string) (*Session, error) {
	_, err := db.Do(ctx, s.d, db.Req{User: x.UserID}, func(tx *db.Tx) (bool, error) {
		tx.Exec(1, "UPDATE auth_user SET locale = $3 WHERE id = $2", x.UserID, locale)
		return true, nil
	})
	s.forgetUser(x.UserID)
	changed := *x
	changed.Locale = locale
	return &changed, err
}

// Opened is one session of a user, as a list shows it.
type Opened struct {
	ID        string `json:"id"`
	Agent     string `json:"agent"`
	Address   string `json:"address"`
	CreatedMS int64  `json:"created_ms"`
	SeenMS    int64  `json:"seen_ms"`
	Current   bool   `json:"current"`
}

// shownID is enough of a hash to tell the sessions of one user apart.
const shownID = 16

// Sessions lists the living sessions of a user of this company, the last used first; x is who asks.
func Sessions(q db.Querier, user, nowMS int64, x *Session) ([]Opened, error) {
	return db.All(q, func(r *db.Row) Opened {
		hash := r.Text()
		return Opened{ID: hash[:shownID], Agent: r.Text(), Address: r.Text(), CreatedMS: r.Int(), SeenMS: r.Int(), Current: hash == x.hash}
	}, `SELECT token_hash, agent, address, created_ms, seen_ms FROM auth_session
		WHERE tenant_id = $1 AND user_id = $2 AND expires_ms > $3 AND seen_ms >= $4 ORDER BY seen_ms DESC, token_hash`,
		user, nowMS, nowMS-idleFor.Milliseconds())
}

// EndSessions ends one session of a user by its id, or all but the asking one when the id is empty.
func (s *Service) EndSessions(tx *db.Tx, user int64, id string, x *Session) error {
	list, err := Sessions(tx, user, tx.Now.UnixMilli(), x)
	if err != nil {
		return err
	}
	if id == "" {
		tx.Exec(db.Any, "DELETE FROM auth_session WHERE tenant_id = $1 AND user_id = $2 AND token_hash <> $3", user, x.hash)
		s.forgetAfter(tx, user)
		return nil
	}
	for _, o := range list {
		if o.ID == id {
			tx.Exec(db.Any, "DELETE FROM auth_session WHERE tenant_id = $1 AND user_id = $2 AND substr(token_hash, 1, $4) = $3", user, id, int64(shownID))
			s.forgetAfter(tx, user)
			return nil
		}
	}
	return errs.New(errs.NotFound, "session.unknown", "这个登录已经结束。请刷新列表。", "This session has ended already. Reload the list.")
}

// forgetAfter makes the sessions of a user be looked up anew once the transaction is through.
func (s *Service) forgetAfter(tx *db.Tx, user int64) {
	tx.AfterCommit(func(err error) {
		if err == nil {
			s.forgetUser(user)
		}
	})
}

func (s *Service) forget(hash string) {
	s.mu.Lock()
	delete(s.cache, hash)
	s.changes++
	s.mu.Unlock()
}

func (s *Service) forgetUser(user int64) {
	s.mu.Lock()
	for hash, x := range s.cache {
		if x.UserID == user {
			delete(s.cache, hash)
		}
	}
	s.changes++
	s.mu.Unlock()
}

func randomToken() string {
	raw := make([]byte, 32)
	rand.Read(raw)
	return base64.RawURLEncoding.EncodeToString(raw)
}

func hashToken(token string) string {
	h := sha256.Sum256([]byte(token))
	return base64.RawURLEncoding.EncodeToString(h[:])
}

func flag(b bool) int64 {
	if b {
		return 1
	}
	return 0
}
