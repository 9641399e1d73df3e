package auth

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"net/url"
	"strings"

	"github.com/pquerna/otp"
	"github.com/pquerna/otp/hotp"
	"github.com/pquerna/otp/totp"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/db"
)

const (
	totpPeriod    = 30
	totpDigits    = 6
	recoveryCodes = 10
	recoveryRunes = 12
	issuer        = "Xingzhou"
)

// TOTPSetup is what an app needs to make codes; nothing counts before the first code has been shown to be right.
type TOTPSetup struct {
	Ticket string
	Secret string
	URI    string
}

// BeginTOTP makes a secret for a user who knows the password.
func (s *Service) BeginTOTP(ctx context.Context, x *Session, password string) (*TOTPSetup, error) {
	if _, err := s.confirm(ctx, x, password); err != nil {
		return nil, err
	}
	key, err := totp.Generate(totp.GenerateOpts{Issuer: issuer, AccountName: x.Login, Period: totpPeriod, Rand: rand.Reader})
	if err != nil {
		return nil, err
	}
	ticket := randomToken()
	_, err = db.Do(ctx, s.d, db.Req{User: x.UserID}, func(tx *db.Tx) (bool, error) {
		putChallenge(tx, kindTOTP, ticket, x.UserID, key.Secret(), challengeFor)
		return true, nil
	})
	uri := "otpauth://totp/" + url.PathEscape(issuer+":"+x.Login) + "?secret=" + key.Secret() + "&issuer=" + issuer
	return &TOTPSetup{Ticket: ticket, Secret: key.Secret(), URI: uri}, err
}

// ConfirmTOTP turns the second step on and answers the recovery codes, the only time they can be seen.
func (s *Service) ConfirmTOTP(ctx context.Context, x *Session, ticket, code string) ([]string, error) {
	codes := makeRecovery()
	return codes, s.change(ctx, x, "second_step_on", func(tx *db.Tx) error {
		c, ok, err := challengeOf(tx, kindTOTP, ticket)
		if err != nil {
			return err
		}
		if !ok || c.user != x.UserID {
			return errs.New(errs.Refused, "totp.ticket", "这次设置已过期。请重新开始。", "This set-up has expired. Start again.")
		}
		step := stepOf(c.data, code, tx.Now.Unix(), 0)
		if step == 0 {
			return errs.New(errs.Invalid, "totp.code", "验证码不对。请输入验证器现在显示的6位数字，并核对手机时间。",
				"The code is wrong. Enter the six digits that the app shows now and check the clock of your phone.").At("/code")
		}
		dropChallenge(tx, ticket)
		tx.Exec(1, "UPDATE auth_user SET totp_secret = $3, totp_step = $4 WHERE tenant_id = $1 AND id = $2", x.UserID, c.data, step)
		storeRecovery(tx, x.UserID, codes)
		return nil
	})
}

// EndTOTP turns the second step off.
func (s *Service) EndTOTP(ctx context.Context, x *Session, password string) error {
	if _, err := s.confirm(ctx, x, password); err != nil {
		return err
	}
	return s.change(ctx, x, "second_step_off", func(tx *db.Tx) error { return clearSecond(tx, x.UserID) })
}

// clearSecond takes the code and the recovery codes away from a user.
func clearSecond(tx *db.Tx, user int64) error {
	tx.Exec(1, "UPDATE auth_user SET totp_secret = '', totp_step = 0 WHERE id = $2", user)
	tx.Exec(db.Any, "DELETE FROM auth_recovery WHERE user_id = $2", user)
	return nil
}

// NewRecovery replaces the recovery codes.
func (s *Service) NewRecovery(ctx context.Context, x *Session, password string) ([]string, error) {
	u, err := s.confirm(ctx, x, password)
	if err != nil {
		return nil, err
	}
	if !u.TOTP {
		return nil, errs.New(errs.Refused, "totp.off", "还没有打开两步登录。请先打开，恢复码会一并生成。",
			"The second step is off. Turn it on first; the recovery codes come with it.")
	}
	codes := makeRecovery()
	return codes, s.change(ctx, x, "recovery_codes", func(tx *db.Tx) error {
		storeRecovery(tx, x.UserID, codes)
		return nil
	})
}

// useCode takes a code once: one of the app newer than the last that was taken, or a recovery code, which is gone after it.
func useCode(tx *db.Tx, u User, code string) (way string, err error) {
	if !u.TOTP { // turned off since, or the step is taken with a passkey: a code without a secret could be worked out by anybody
		return "", nil
	}
	code = strings.NewReplacer(" ", "", "-", "").Replace(strings.ToLower(code))
	if len(code) == totpDigits {
		step := stepOf(u.totpSecret, code, tx.Now.Unix(), u.totpStep)
		if step == 0 {
			return "", nil
		}
		tx.Exec(1, "UPDATE auth_user SET totp_step = $3 WHERE id = $2 AND totp_step < $3", u.ID, step)
		return WayCode, nil
	}
	hash := hashToken(code)
	_, ok, err := db.One(tx, (*db.Row).Text, "SELECT code_hash FROM auth_recovery WHERE user_id = $2 AND code_hash = $3", u.ID, hash)
	if err != nil || !ok {
		return "", err
	}
	tx.Exec(1, "DELETE FROM auth_recovery WHERE user_id = $2 AND code_hash = $3", u.ID, hash)
	return WayRecovery, nil
}

// stepOf is the half minute that a code belongs to, 0 for a wrong code and for one not newer than used. Phones may be half
// a minute off.
func stepOf(secret, code string, nowSec, used int64) int64 {
	found := int64(0)
	for step := nowSec/totpPeriod - 1; step <= nowSec/totpPeriod+1; step++ {
		want, err := hotp.GenerateCodeCustom(secret, uint64(step), hotp.ValidateOpts{Digits: otp.DigitsSix, Algorithm: otp.AlgorithmSHA1})
		if err == nil && subtle.ConstantTimeCompare([]byte(want), []byte(code)) == 1 && step > used {
			found = step
		}
	}
	return found
}

const recoveryAlphabet = "abcdefghjkmnpqrstuvwxyz23456789"

// makeRecovery makes codes such as "k7mq-2xwp-9hcd", about 59 bits each: too many to guess even from the stored hash.
func makeRecovery() []string {
	out := make([]string, recoveryCodes)
	for i := range out {
		code := randomText(recoveryAlphabet, recoveryRunes)
		out[i] = code[:4] + "-" + code[4:8] + "-" + code[8:]
	}
	return out
}

func storeRecovery(tx *db.Tx, user int64, codes []string) {
	tx.Exec(db.Any, "DELETE FROM auth_recovery WHERE user_id = $2", user)
	for _, c := range codes {
		tx.Exec(1, "INSERT INTO auth_recovery (user_id, code_hash) VALUES ($2, $3)", user, hashToken(strings.ReplaceAll(c, "-", "")))
	}
}
