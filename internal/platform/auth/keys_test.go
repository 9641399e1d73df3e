package auth_test

import (
	"context"
	"testing"
	"time"

	"github.com/pquerna/otp/totp"

	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
)

const host = "books.example.com"

// TestTokens: an API token does what its scopes and its user's roles both allow, until it expires or is deleted.
func TestTokens(t *testing.T) {
	known := []string{"gl.voucher.read", "gl.period.close", "sales.order.read", "sales.order.create", auth.SeeCost}
	each(t, func(t *testing.T, s *auth.Service, c *clock) {
		ctx := context.Background()
		x := signIn(t, s).Session
		for _, bad := range []auth.NewToken{{Name: "", Scopes: []string{"gl.*"}, Days: 1}, {Name: "a", Days: 1}, {Name: "a", Scopes: []string{"gl.*"}},
			{Name: "a", Scopes: []string{"gl.*"}, Days: 400}, {Name: "a", Scopes: []string{"nothing.at.all"}, Days: 1}} {
			if _, _, err := s.IssueToken(ctx, x, password, bad, known); err == nil {
				t.Errorf("%+v was made", bad)
			}
		}
		text, made, err := s.IssueToken(ctx, x, password, auth.NewToken{Name: "报表", Scopes: []string{"gl.*", "sales.order.create"}, Days: 30}, known)
		if err != nil {
			t.Fatal(err)
		}
		y, err := s.FindToken(ctx, text)
		if err != nil || y == nil || y.Source != auth.FromToken || y.TokenID != made.ID || y.UserID != x.UserID {
			t.Fatalf("%+v %v", y, err)
		}
		for permission, want := range map[string]bool{"gl.voucher.read": true, "gl.period.close": true, "sales.order.read": false,
			"sales.order.create": false /* an accountant may not */, auth.SeeCost: false} {
			if y.Can(permission) != want {
				t.Errorf("%s: %v", permission, !want)
			}
		}
		if _, _, err := s.IssueToken(ctx, y, password, auth.NewToken{Name: "b", Scopes: []string{"gl.*"}, Days: 30}, known); reason(err) != "account.screen" {
			t.Errorf("a token made a token: %v", err)
		}
		if alive(t, s, text) {
			t.Error("a token works as a cookie")
		}
		if z, _ := s.FindToken(ctx, signIn(t, s).Token); z != nil {
			t.Error("a cookie works as a token")
		}
		c.forward(30*24*time.Hour + time.Second)
		if y, _ := s.FindToken(ctx, text); y != nil {
			t.Error("the token outlived its days")
		}
		x = signIn(t, s).Session
		text, made, err = s.IssueToken(ctx, x, password, auth.NewToken{Name: "c", Scopes: []string{"*"}, Days: 1}, known)
		if err != nil {
			t.Fatal(err)
		}
		if y, _ := s.FindToken(ctx, text); y == nil || !y.Can(auth.SeeCost) {
			t.Error("a token for everything cannot do what its user can")
		}
		if err := s.EndToken(ctx, x, made.ID); err != nil {
			t.Fatal(err)
		}
		if y, _ := s.FindToken(ctx, text); y != nil {
			t.Error("a deleted token works")
		}
	})
}

// TestLinks: a link opens one paper for what it says, until it expires or is taken back.
func TestLinks(t *testing.T) {
	eachDB(t, func(t *testing.T, d *db.DB, s *auth.Service, c *clock) {
		ctx := context.Background()
		issue := func() string {
			text, err := db.Do(ctx, d, db.Req{Tenant: 7, User: 5}, func(tx *db.Tx) (string, error) {
				return auth.IssueLink(tx, "sales.quotation", 99, []string{"sales.quotation.read"}, tx.Now.Add(time.Hour)), nil
			})
			if err != nil {
				t.Fatal(err)
			}
			return text
		}
		text := issue()
		x, paper, err := s.FindLink(ctx, text)
		if err != nil || x == nil || paper != (auth.LinkPaper{Document: "sales.quotation", Paper: 99, By: 5}) || x.Tenant != 7 || x.Source != auth.FromLink {
			t.Fatalf("%+v %+v %v", x, paper, err)
		}
		if !x.Can("sales.quotation.read") || x.Can("sales.quotation.update") || x.Can("sales.order.read") {
			t.Error("a link allows something else than it says")
		}
		if y, _, _ := s.FindLink(ctx, text+"x"); y != nil {
			t.Error("an invented link opens something")
		}
		c.forward(time.Hour)
		if y, _, _ := s.FindLink(ctx, text); y != nil {
			t.Error("an expired link opens something")
		}
		text = issue()
		if _, err := db.Do(ctx, d, db.Req{Tenant: 7}, func(tx *db.Tx) (bool, error) { auth.EndLinks(tx, "sales.quotation", 99); return true, nil }); err != nil {
			t.Fatal(err)
		}
		if y, _, _ := s.FindLink(ctx, text); y != nil {
			t.Error("a link that was taken back opens something")
		}
	})
}

// TestPasskey runs both ceremonies with a device made of software, and what must be refused.
func TestPasskey(t *testing.T) {
	each(t, func(t *testing.T, s *auth.Service, c *clock) {
		ctx := context.Background()
		x := signIn(t, s).Session
		if _, _, err := s.BeginPasskey(ctx, x, "127.0.0.1:8080", password); reason(err) != "passkey.host" {
			t.Errorf("an address of numbers: %v", err)
		}
		register := func(d *device) error {
			ticket, options, err := s.BeginPasskey(ctx, x, host, password)
			if err != nil {
				t.Fatal(err)
			}
			_, err = s.AddPasskey(ctx, x, host, ticket, "笔记本", d.create(options.Response))
			return err
		}
		enter := func(d *device) (*auth.SignIn, error) {
			ticket, options, err := s.AskPasskey(ctx, host)
			if err != nil {
				t.Fatal(err)
			}
			return s.LoginPasskey(ctx, host, ticket, d.get(options.Response))
		}
		if err := register(newDevice(t, "https://evil.example.org")); reason(err) != "passkey.wrong" {
			t.Errorf("registered for another site: %v", err)
		}
		unverified := newDevice(t, "https://"+host)
		unverified.flags = 0x01
		if err := register(unverified); reason(err) != "passkey.wrong" {
			t.Errorf("registered without asking for a finger or a code: %v", err)
		}
		d := newDevice(t, "https://"+host)
		if err := register(d); err != nil {
			t.Fatal(err)
		}
		in, err := enter(d)
		if err != nil || in.Session.UserID != x.UserID || !alive(t, s, in.Token) {
			t.Fatalf("sign-in with the passkey: %v", err)
		}
		stranger := *newDevice(t, "https://"+host)
		stranger.id, stranger.site, stranger.handle, stranger.counter = d.id, d.site, d.handle, 50
		if _, err := enter(&stranger); reason(err) != "passkey.wrong" {
			t.Errorf("another key was taken: %v", err)
		}
		d.origin = "https://evil.example.org"
		if _, err := enter(d); reason(err) != "passkey.wrong" {
			t.Errorf("an answer for another site was taken: %v", err)
		}
		d.origin = "https://" + host
		ticket, options, err := s.AskPasskey(ctx, host)
		if err != nil {
			t.Fatal(err)
		}
		answer := d.get(options.Response)
		if _, err := s.LoginPasskey(ctx, host, ticket, answer); err != nil {
			t.Fatal(err)
		}
		if _, err := s.LoginPasskey(ctx, host, ticket, answer); reason(err) != "login.ticket" {
			t.Errorf("an answer was replayed: %v", err)
		}
		d.counter = 0
		if _, err := enter(d); reason(err) != "passkey.clone" {
			t.Errorf("a counter that went back: %v", err)
		}
	})
}

// TestRescue: whoever holds the machine gives a locked user with a lost phone a new password.
func TestRescue(t *testing.T) {
	eachDB(t, func(t *testing.T, d *db.DB, s *auth.Service, c *clock) {
		ctx := context.Background()
		x := signIn(t, s)
		setup, err := s.BeginTOTP(ctx, x.Session, password)
		if err != nil {
			t.Fatal(err)
		}
		code, _ := totp.GenerateCode(setup.Secret, c.now())
		if _, err := s.ConfirmTOTP(ctx, x.Session, setup.Ticket, code); err != nil {
			t.Fatal(err)
		}
		for range 10 {
			s.Login(ctx, login, "no")
		}
		if _, err := auth.Rescue(ctx, d, "nobody", "first password 8", false); reason(err) != "user.login_missing" {
			t.Errorf("an unknown login: %v", err)
		}
		if _, err := auth.Rescue(ctx, d, " WANG ", "first password 8", true); err != nil {
			t.Fatal(err)
		}
		c.forward(10 * time.Second) // another process remembers a session for some seconds
		if alive(t, s, x.Token) {
			t.Error("the session outlived the new password")
		}
		in, err := s.Login(ctx, login, "first password 8")
		if err != nil || in.Session == nil || !in.Session.MustChange {
			t.Fatalf("%+v %v", in, err)
		}
		fresh, err := s.ChangePassword(ctx, in.Session, "first password 8", "my own password 9")
		if err != nil || fresh.Session.MustChange {
			t.Errorf("%+v %v", fresh, err)
		}
	})
}
