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
	maxFailed   = 10
	lockFor     = 15 * time.Minute
	idleFor     = 12 * time.Hour
	longestFor  = 7 * 24 * time.Hour
	cacheFor    = 5 * time.Second
	seenEvery   = 10 * time.Minute
	cacheBound  = 10000
	maxPassword = 256
)

// Session is a signed-in user.
type Session struct {
	UserID, Tenant             int64
	Login, Name, Role, Locale  string
	hash                       string
	seenMS, expiresMS, checked int64
}

// Service signs users in and finds their sessions.
type Service struct {
	d     *db.DB
	mu    sync.Mutex
	cache map[string]*Session
}

// NewService makes the service over a database.
func NewService(d *db.DB) *Service { return &Service{d: d, cache: map[string]*Session{}} }

// errLogin is the same for an unknown login, a wrong password and a locked user: nobody learns which logins exist.
func errLogin() error {
	return errs.New(errs.Unauthenticated, "login.wrong", "登录名或密码不对。请核对后再试，连续输错10次会锁定15分钟。",
		"Wrong login or password. Check both and try again; ten failures lock the user for 15 minutes.")
}

// Login checks a password and opens a session; the token goes into the cookie and is kept nowhere.
func (s *Service) Login(ctx context.Context, login, password, agent string) (string, *Session, error) {
	u, known, err := s.userByLogin(ctx, foldLogin(login))
	if err != nil {
		return "", nil, err
	}
	stored := dummyHash
	if known {
		stored = u.passwordHash
	}
	if len(password) > maxPassword {
		return "", nil, errLogin()
	}
	right, err := checkPassword(ctx, stored, password)
	if err != nil {
		return "", nil, err
	}
	now := s.d.Now().UnixMilli()
	open := known && !u.Disabled && u.lockedUntilMS <= now
	if !right || !open {
		if open {
			err = s.failed(ctx, u.ID, now)
		}
		if err != nil {
			return "", nil, err
		}
		return "", nil, errLogin()
	}
	return s.open(ctx, u, agent)
}

func (s *Service) userByLogin(ctx context.Context, login string) (User, bool, error) {
	type found struct {
		u  User
		ok bool
	}
	f, err := db.Get(ctx, s.d, 0, func(q *db.Reader) (found, error) {
		u, ok, err := db.One(q, scanUser, "SELECT "+userColumns+" FROM auth_user WHERE login = $2", login)
		return found{u, ok}, err
	})
	return f.u, f.ok, err
}

// failed counts a wrong password; the tenth locks the user and starts the count again.
func (s *Service) failed(ctx context.Context, user, nowMS int64) error {
	_, err := db.Do(ctx, s.d, db.Req{User: user}, func(tx *db.Tx) (bool, error) {
		tx.Exec(1, `UPDATE auth_user SET
			locked_until_ms = CASE WHEN failed + 1 >= $3 THEN $4 ELSE locked_until_ms END,
			failed = CASE WHEN failed + 1 >= $3 THEN 0 ELSE failed + 1 END
			WHERE id = $2`, user, maxFailed, nowMS+lockFor.Milliseconds())
		return true, nil
	})
	return err
}

func (s *Service) open(ctx context.Context, u User, agent string) (string, *Session, error) {
	raw := make([]byte, 32)
	rand.Read(raw)
	token := base64.RawURLEncoding.EncodeToString(raw)
	agent = strings.ToValidUTF8(agent[:min(len(agent), 200)], "") // browsers send anything, PostgreSQL takes only text
	sess, err := db.Do(ctx, s.d, db.Req{User: u.ID}, func(tx *db.Tx) (*Session, error) {
		now := tx.Now.UnixMilli()
		x := &Session{UserID: u.ID, Tenant: u.Tenant, Login: u.Login, Name: u.Name, Role: u.Role, Locale: u.Locale,
			hash: hashToken(token), seenMS: now, expiresMS: now + longestFor.Milliseconds()}
		tx.Exec(db.Any, "DELETE FROM auth_session WHERE expires_ms < $2", now)
		tx.Exec(1, "UPDATE auth_user SET failed = 0, locked_until_ms = 0 WHERE id = $2", u.ID)
		tx.Exec(1, `INSERT INTO auth_session (token_hash, user_id, tenant_id, created_ms, expires_ms, seen_ms, agent)
			VALUES ($2, $3, $4, $5, $6, $5, $7)`, x.hash, u.ID, u.Tenant, now, x.expiresMS, agent)
		return x, nil
	})
	return token, sess, err
}

// Find is the session of a token, nil when there is none or it has ended. Most calls are answered from memory.
func (s *Service) Find(ctx context.Context, token string) (*Session, error) {
	if token == "" {
		return nil, nil
	}
	hash, now := hashToken(token), s.d.Now().UnixMilli()
	s.mu.Lock()
	x := s.cache[hash]
	s.mu.Unlock()
	if x != nil && now-x.checked < cacheFor.Milliseconds() {
		return x, nil
	}
	x, err := s.load(ctx, hash, now)
	if err != nil || x == nil {
		s.forget(hash)
		return nil, err
	}
	if now-x.seenMS >= seenEvery.Milliseconds() {
		s.touch(ctx, x, now) // where nothing can be written, as on a full disk, people still read
	}
	x.checked = now
	s.mu.Lock()
	if len(s.cache) >= cacheBound {
		clear(s.cache)
	}
	s.cache[hash] = x
	s.mu.Unlock()
	return x, nil
}

func (s *Service) load(ctx context.Context, hash string, nowMS int64) (*Session, error) {
	return db.Get(ctx, s.d, 0, func(q *db.Reader) (*Session, error) {
		x, ok, err := db.One(q, func(r *db.Row) Session {
			return Session{hash: hash, UserID: r.Int(), Tenant: r.Int(), Login: r.Text(), Name: r.Text(), Role: r.Text(),
				Locale: r.Text(), seenMS: r.Int(), expiresMS: r.Int()}
		}, `SELECT u.id, u.tenant_id, u.login, u.name, u.role, u.locale, s.seen_ms, s.expires_ms
			FROM auth_session s JOIN auth_user u ON u.id = s.user_id
			WHERE s.token_hash = $2 AND u.disabled = 0`, hash)
		if err != nil || !ok || x.expiresMS <= nowMS || nowMS-x.seenMS > idleFor.Milliseconds() {
			return nil, err
		}
		return &x, nil
	})
}

// touch moves the idle clock, rarely: a request must not cost a write.
func (s *Service) touch(ctx context.Context, x *Session, nowMS int64) {
	db.Do(ctx, s.d, db.Req{User: x.UserID}, func(tx *db.Tx) (bool, error) {
		tx.Exec(db.Any, "UPDATE auth_session SET seen_ms = $3 WHERE token_hash = $2", x.hash, nowMS)
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
	return err
}

// SetLocale stores the language of a user and returns the session as it is from now on.
func (s *Service) SetLocale(ctx context.Context, x *Session, locale string) (*Session, error) {
	_, err := db.Do(ctx, s.d, db.Req{User: x.UserID}, func(tx *db.Tx) (bool, error) {
		tx.Exec(1, "UPDATE auth_user SET locale = $3 WHERE id = $2", x.UserID, locale)
		return true, nil
	})
	s.forget(x.hash)
	changed := *x
	changed.Locale = locale
	return &changed, err
}

func (s *Service) forget(hash string) {
	s.mu.Lock()
	delete(s.cache, hash)
	s.mu.Unlock()
}

func hashToken(token string) string {
	h := sha256.Sum256([]byte(token))
	return base64.RawURLEncoding.EncodeToString(h[:])
}
