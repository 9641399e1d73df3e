package auth_test

import (
	"context"
	"errors"
	"io/fs"
	"sync/atomic"
	"testing"
	"time"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/audit"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/db/dbtest"
	"xingzhou/internal/platform/tenant"
)

var schemas = []fs.FS{tenant.Schema, audit.Schema, auth.Schema}

const (
	login    = "wang"
	password = "correct horse 九"
)

// clock is a time that tests move by hand.
type clock struct{ ms atomic.Int64 }

func (c *clock) now() time.Time          { return time.UnixMilli(c.ms.Load()) }
func (c *clock) forward(d time.Duration) { c.ms.Add(d.Milliseconds()) }

func each(t *testing.T, fn func(t *testing.T, s *auth.Service, c *clock)) {
	eachDB(t, func(t *testing.T, _ *db.DB, s *auth.Service, c *clock) { fn(t, s, c) })
}

func eachDB(t *testing.T, fn func(t *testing.T, d *db.DB, s *auth.Service, c *clock)) {
	c := &clock{}
	c.ms.Store(time.Date(2026, 11, 22, 8, 0, 0, 0, time.UTC).UnixMilli())
	dbtest.EachWith(t, db.Options{Clock: c.now}, schemas, func(t *testing.T, d *db.DB) {
		ctx := context.Background()
		hash, err := auth.HashPassword(ctx, password)
		if err != nil {
			t.Fatal(err)
		}
		_, err = db.Do(ctx, d, db.Req{}, func(tx *db.Tx) (bool, error) {
			return true, auth.CreateUser(tx, &auth.User{Login: " Wang ", Name: "王会计", Tenant: 7, Role: auth.Accountant}, hash)
		})
		if err != nil {
			t.Fatal(err)
		}
		fn(t, d, auth.NewService(d), c)
	})
}

func TestLoginSameText(t *testing.T) {
	each(t, func(t *testing.T, s *auth.Service, _ *clock) {
		ctx := context.Background()
		_, wrong := s.Login(ctx, login, "no")
		_, unknown := s.Login(ctx, "nobody", "no")
		a, okA := errs.As(wrong)
		b, okB := errs.As(unknown)
		if !okA || !okB || a.Zh != b.Zh || a.En != b.En || a.Reason != b.Reason || a.Code != errs.Unauthenticated {
			t.Fatalf("wrong password says %v, unknown login says %v: %v", wrong, unknown, errors.Unwrap(wrong))
		}
		in, err := s.Login(ctx, "WANG", password)
		if err != nil || in.Token == "" || in.Session.Name != "王会计" || in.Session.Tenant != 7 {
			t.Fatalf("sign in: %+v %v", in, err)
		}
	})
}

func TestLoginLockout(t *testing.T) {
	each(t, func(t *testing.T, s *auth.Service, c *clock) {
		ctx := context.Background()
		for range 10 {
			if _, err := s.Login(ctx, login, "no"); err == nil {
				t.Fatal("a wrong password was accepted")
			}
		}
		if _, err := s.Login(ctx, login, password); err == nil {
			t.Fatal("a locked user could sign in")
		}
		c.forward(16 * time.Minute)
		if _, err := s.Login(ctx, login, password); err != nil {
			t.Fatalf("after 16 minutes: %v", err)
		}
		for range 9 {
			s.Login(ctx, login, "no")
		}
		if _, err := s.Login(ctx, login, password); err != nil {
			t.Fatalf("nine failures after a success must not lock: %v", err)
		}
	})
}

func TestSessionEnds(t *testing.T) {
	each(t, func(t *testing.T, s *auth.Service, c *clock) {
		ctx := context.Background()
		open := func() string {
			in, err := s.Login(ctx, login, password)
			if err != nil {
				t.Fatal(err)
			}
			return in.Token
		}
		alive := func(token string) bool {
			x, err := s.Find(ctx, token)
			if err != nil {
				t.Fatal(err)
			}
			return x != nil
		}
		idle := open()
		c.forward(11 * time.Hour)
		if !alive(idle) {
			t.Error("the session ended before 12 idle hours")
		}
		c.forward(11 * time.Hour)
		if !alive(idle) {
			t.Error("use did not prolong the session")
		}
		c.forward(13 * time.Hour)
		if alive(idle) {
			t.Error("the session outlived 12 idle hours")
		}
		left := open()
		x, _ := s.Find(ctx, left)
		if err := s.Logout(ctx, x); err != nil || alive(left) {
			t.Errorf("after sign-out the session lives: %v", err)
		}
		if alive("made-up") || alive("") {
			t.Error("an invented token is a session")
		}
	})
}
