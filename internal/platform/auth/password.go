package auth

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"encoding/base64"
	"fmt"
	"math/big"
	"strings"

	"golang.org/x/crypto/argon2"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/audit"
	"xingzhou/internal/platform/db"
)

// Argon2id as OWASP gives it for servers with little memory: 19 MiB, two passes, one lane.
const (
	argonMemoryKiB = 19 * 1024
	argonTime      = 2
	argonLanes     = 1
	argonKeyBytes  = 32
	saltBytes      = 16
)

// hashing keeps at most two hashes at work, so that a flood of sign-ins cannot eat the memory.
var hashing = make(chan struct{}, 2)

func derive(ctx context.Context, password string, salt []byte) ([]byte, error) {
	select {
	case hashing <- struct{}{}:
		defer func() { <-hashing }()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	return argon2.IDKey([]byte(password), salt, argonTime, argonMemoryKiB, argonLanes, argonKeyBytes), nil
}

// HashPassword makes what is stored. It is slow on purpose: never call it inside a write closure.
func HashPassword(ctx context.Context, password string) (string, error) {
	salt := make([]byte, saltBytes)
	rand.Read(salt)
	key, err := derive(ctx, password, salt)
	if err != nil {
		return "", err
	}
	enc := base64.RawStdEncoding
	return fmt.Sprintf("$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s", argonMemoryKiB, argonTime, argonLanes, enc.EncodeToString(salt), enc.EncodeToString(key)), nil
}

// dummyHash costs a sign-in with an unknown login as much as a real one.
const dummyHash = "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"

func checkPassword(ctx context.Context, stored, password string) (bool, error) {
	p := strings.Split(stored, "$")
	if len(p) != 6 {
		return false, fmt.Errorf("stored password has %d parts, want 6", len(p))
	}
	salt, err := base64.RawStdEncoding.DecodeString(p[4])
	if err != nil {
		return false, fmt.Errorf("stored salt: %w", err)
	}
	want, err := base64.RawStdEncoding.DecodeString(p[5])
	if err != nil {
		return false, fmt.Errorf("stored key: %w", err)
	}
	got, err := derive(ctx, password, salt)
	if err != nil {
		return false, err
	}
	return subtle.ConstantTimeCompare(got, want) == 1, nil
}

// passwordAlphabet leaves out what people mix up: 0 O 1 l I.
const passwordAlphabet = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"

// RandomPassword makes a password of 16 characters, about 92 bits.
func RandomPassword() string { return randomText(passwordAlphabet, 16) }

func randomText(alphabet string, n int) string {
	b := make([]byte, n)
	for i := range b {
		x, err := rand.Int(rand.Reader, big.NewInt(int64(len(alphabet))))
		if err != nil {
			panic(fmt.Errorf("the system gives no random numbers: %w", err))
		}
		b[i] = alphabet[x.Int64()]
	}
	return string(b)
}

const minPassword = 10

// common are what people type when ten characters are asked for; guessers try them first.
var common = []string{"1234567890", "0123456789", "0987654321", "qwertyuiop", "1qaz2wsx3edc", "1q2w3e4r5t", "password", "passw0rd",
	"woaini1314", "5201314", "a123456789", "abc123456", "qwe123456", "admin123", "xingzhou", "iloveyou", "letmein", "welcome", "88888888", "66666666"}

// CheckNewPassword refuses what is guessed first. It asks for length and not for kinds of characters: those make people
// write passwords down.
func CheckNewPassword(login, password, pointer string) error {
	folded := strings.ToLower(password)
	refuse := func(zh, en string) error { return errs.New(errs.Invalid, "password.weak", zh, en).At(pointer) }
	runes := []rune(folded)
	switch {
	case len(runes) < minPassword:
		return refuse("密码至少要10个字。请换一个长一些的，可以用几个不相干的词。", "A password needs at least 10 characters. Choose a longer one; a few unrelated words will do.")
	case len(password) > maxPassword:
		return refuse("密码太长，最多256个字节。请缩短。", "The password is longer than 256 bytes. Shorten it.")
	case login != "" && len(login) > 3 && strings.Contains(folded, login):
		return refuse("密码里不能有登录名。请换一个。", "The password must not contain the login. Choose another one.")
	case distinct(runes) < 4:
		return refuse("密码里不同的字太少。请换一个。", "The password has too few different characters. Choose another one.")
	}
	for _, c := range common {
		if strings.Contains(folded, c) && len(runes) < len(c)+6 {
			return refuse("这个密码太常见，容易被猜中。请换一个。", "This password is too common and easily guessed. Choose another one.")
		}
	}
	return nil
}

func distinct(runes []rune) int {
	seen := map[rune]bool{}
	for _, r := range runes {
		seen[r] = true
	}
	return len(seen)
}

// confirm asks a signed-in user for the password again, before something that would outlast a borrowed screen.
func (s *Service) confirm(ctx context.Context, x *Session, password string) (User, error) {
	if err := x.InPerson(); err != nil {
		return User{}, err
	}
	u, err := s.identify(ctx, x.Login, password)
	if e, ok := errs.As(err); ok && e.Reason == "login.wrong" {
		err = errs.New(errs.Invalid, "password.wrong", "当前密码不对。请重新输入，连续输错10次会锁定15分钟。",
			"The current password is wrong. Enter it again; ten failures lock the login for 15 minutes.").At("/password")
	}
	return u, stillIn(err)
}

// stillIn says no to what somebody tries who is signed in and stays so: the screen must not take it for the end of the session.
func stillIn(err error) error {
	e, ok := errs.As(err)
	if !ok || e.Code != errs.Unauthenticated {
		return err
	}
	calm := *e
	calm.Code = errs.Refused
	return &calm
}

// InPerson refuses an API token where only the person may act: a token must not make itself more tokens, nor see more than its scopes.
func (x *Session) InPerson() error {
	if x.Source == FromScreen {
		return nil
	}
	return errs.New(errs.Denied, "account.screen", "这里只能由本人登录后查看和修改，API令牌不行。请登录网页操作。",
		"Only a person who has signed in may see and change this, not an API token. Sign in and do it on the page.")
}

// change runs what a user changes about the own account, and leaves an event in the company's trail.
func (s *Service) change(ctx context.Context, x *Session, action string, fn func(tx *db.Tx) error) error {
	if err := x.InPerson(); err != nil {
		return err
	}
	_, err := db.Do(ctx, s.d, db.Req{Tenant: x.Tenant, User: x.UserID}, func(tx *db.Tx) (bool, error) {
		if err := fn(tx); err != nil {
			return false, err
		}
		noteUserEvent(tx, x.UserID, x.Login, action)
		return true, nil
	})
	s.forgetUser(x.UserID)
	return err
}

func noteUserEvent(tx *db.Tx, user int64, login, action string) {
	audit.Note(tx, audit.Event{Document: "user", Paper: user, Number: login, Action: action})
}

// ChangePassword gives the user a new password, ends all sessions and opens a fresh one for the asking browser.
func (s *Service) ChangePassword(ctx context.Context, x *Session, old, fresh string) (*SignIn, error) {
	u, err := s.confirm(ctx, x, old)
	if err != nil {
		return nil, err
	}
	if err := CheckNewPassword(u.Login, fresh, "/fresh"); err != nil {
		return nil, err
	}
	if fresh == old {
		return nil, errs.New(errs.Invalid, "password.same", "新密码和当前密码一样。请换一个。", "The new password is the old one. Choose another one.").At("/fresh")
	}
	hash, err := HashPassword(ctx, fresh)
	if err != nil {
		return nil, err
	}
	err = s.change(ctx, x, "password", func(tx *db.Tx) error {
		tx.Exec(1, "UPDATE auth_user SET password_hash = $3, must_change = 0, password_ms = $4 WHERE tenant_id = $1 AND id = $2",
			u.ID, hash, tx.Now.UnixMilli())
		tx.Exec(db.Any, "DELETE FROM auth_session WHERE user_id = $2", u.ID)
		tx.Exec(db.Any, "DELETE FROM auth_challenge WHERE user_id = $2", u.ID) // sign-ins that stand before their second step
		return nil
	})
	if err != nil {
		return nil, err
	}
	return s.signIn(ctx, u, "password_change")
}
