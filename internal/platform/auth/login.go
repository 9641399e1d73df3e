package auth

import (
	"context"
	"time"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/db"
)

const (
	maxFailed   = 10
	lockFor     = 15 * time.Minute
	maxPassword = 256
	secondFor   = 5 * time.Minute
	secondTries = 5
)

// The ways to take the second step.
const (
	WayCode     = "totp"
	WayRecovery = "recovery"
	WayPasskey  = "passkey"
)

// SignIn is what became of a sign-in: a session with its token, or a ticket for the second step and the ways to take it.
type SignIn struct {
	Token   string
	Session *Session
	Ticket  string
	Ways    []string
}

// errLogin is the same for an unknown login, a wrong password and a disabled user: nobody learns which logins exist.
func errLogin() error {
	return errs.New(errs.Unauthenticated, "login.wrong", "登录名或密码不对。请核对后再试，连续输错10次会锁定15分钟。",
		"Wrong login or password. Check both and try again; ten failures lock the login for 15 minutes.")
}

// errLocked may be said openly: a login that nobody has locks just the same.
func errLocked(untilMS, nowMS int64) error {
	return errs.New(errs.Unauthenticated, "login.locked", "这个登录名输错次数太多，已锁定。请%[1]d分钟后再试，或请管理员重设密码。",
		"This login is locked after too many failures. Try again in %[1]d minutes, or ask an administrator to reset the password.",
		(untilMS-nowMS+59999)/60000)
}

// Login checks a password. It opens a session, or asks for the second step.
func (s *Service) Login(ctx context.Context, login, password string) (*SignIn, error) {
	u, err := s.identify(ctx, login, password)
	if err != nil {
		return nil, err
	}
	ask := u.TOTP
	if !ask {
		if ask, err = s.keyInstead(ctx, u); err != nil {
			return nil, err
		}
	}
	if ask {
		return s.askSecond(ctx, u)
	}
	return s.signIn(ctx, u, "password")
}

func (s *Service) signIn(ctx context.Context, u User, way string) (*SignIn, error) {
	token, x, err := s.open(ctx, u, way)
	if err != nil {
		return nil, err
	}
	return &SignIn{Token: token, Session: x}, nil
}

// identify finds the user of a login and a password. Known and unknown logins go the same way, through the same statements.
func (s *Service) identify(ctx context.Context, login, password string) (User, error) {
	login = foldLogin(login)
	now, address := s.d.Now().UnixMilli(), db.OriginOf(ctx).IP
	if err := s.rate.take(address, now); err != nil {
		return User{}, err
	}
	u, known, err := s.userByLogin(ctx, login, now)
	if err != nil {
		s.rate.give(address)
		return User{}, err
	}
	stored := dummyHash
	if known {
		stored = u.passwordHash
	}
	right := false
	if len(password) <= maxPassword {
		if right, err = checkPassword(ctx, stored, password); err != nil {
			s.rate.give(address)
			return User{}, err
		}
	}
	if !right || !known || u.Disabled {
		err := s.failed(ctx, login)
		s.note(ctx, SignFailed, u, login, "password")
		if err == nil {
			err = errLogin()
		}
		return User{}, err
	}
	s.rate.give(address)
	return u, nil
}

// userByLogin reads the user of a login, unless the login is locked.
func (s *Service) userByLogin(ctx context.Context, login string, nowMS int64) (u User, known bool, err error) {
	_, err = db.Get(ctx, s.d, 0, func(q *db.Reader) (bool, error) {
		until, _, err := db.One(q, (*db.Row).Int, "SELECT until_ms FROM auth_attempt WHERE login_hash = $2", hashToken(login))
		if err == nil && until > nowMS && until <= nowMS+lockFor.Milliseconds() {
			err = errLocked(until, nowMS)
		}
		if err != nil {
			return false, err
		}
		u, known, err = db.One(q, scanUser, "SELECT "+userColumns+" FROM auth_user WHERE login = $2", login)
		return known, err
	})
	return u, known, err
}

// failed counts a failure; the tenth locks the login and starts the count again. What is a day old is forgotten.
func (s *Service) failed(ctx context.Context, login string) error {
	_, err := db.Do(ctx, s.d, db.Req{}, func(tx *db.Tx) (bool, error) {
		now := tx.Now.UnixMilli()
		tx.Exec(db.Any, "DELETE FROM auth_attempt WHERE seen_ms < $2", now-(24*time.Hour).Milliseconds())
		tx.Exec(1, `INSERT INTO auth_attempt (login_hash, failed, until_ms, seen_ms) VALUES ($2, 1, 0, $4)
			ON CONFLICT (login_hash) DO UPDATE SET
			until_ms = CASE WHEN auth_attempt.failed + 1 >= $3 THEN $5 ELSE auth_attempt.until_ms END,
			failed = CASE WHEN auth_attempt.failed + 1 >= $3 THEN 0 ELSE auth_attempt.failed + 1 END, seen_ms = $4`,
			hashToken(login), int64(maxFailed), now, now+lockFor.Milliseconds())
		return true, nil
	})
	return err
}

// askSecond remembers that the password was right and asks for more; failures are not forgiven before that.
func (s *Service) askSecond(ctx context.Context, u User) (*SignIn, error) {
	var ways []string
	ticket := randomToken()
	_, err := db.Do(ctx, s.d, db.Req{User: u.ID}, func(tx *db.Tx) (bool, error) {
		left, _, err := db.One(tx, (*db.Row).Int, "SELECT COUNT(*) FROM auth_recovery WHERE user_id = $2", u.ID)
		if err != nil {
			return false, err
		}
		keys, _, err := db.One(tx, (*db.Row).Int, "SELECT COUNT(*) FROM auth_passkey WHERE user_id = $2", u.ID)
		if err != nil {
			return false, err
		}
		ways = nil
		if u.TOTP {
			ways = append(ways, WayCode)
		}
		if left > 0 {
			ways = append(ways, WayRecovery)
		}
		if keys > 0 {
			ways = append(ways, WayPasskey)
		}
		putChallenge(tx, kindSecond, ticket, u.ID, "", secondFor)
		return true, nil
	})
	if err != nil {
		return nil, err
	}
	return &SignIn{Ticket: ticket, Ways: ways}, nil
}

// Second takes the second step with a code of the app or a recovery code.
func (s *Service) Second(ctx context.Context, ticket, code string) (*SignIn, error) {
	now, address := s.d.Now().UnixMilli(), db.OriginOf(ctx).IP
	if err := s.rate.take(address, now); err != nil {
		return nil, err
	}
	u, way, err := s.secondUser(ctx, ticket, code)
	if err != nil {
		return nil, err
	}
	if way == "" {
		err := s.failed(ctx, u.Login)
		s.note(ctx, SignFailed, u, u.Login, WayCode)
		if err == nil {
			err = errCode()
		}
		return nil, err
	}
	s.rate.give(address)
	return s.signIn(ctx, u, way)
}

func errCode() error {
	return errs.New(errs.Unauthenticated, "login.code", "验证码不对或已用过。请等验证器显示下一个验证码再试，并核对手机时间。",
		"The code is wrong or was used already. Wait for the next one and check the clock of your phone.").At("/code")
}

func errTicket() error {
	return errs.New(errs.Unauthenticated, "login.ticket", "这次登录已过期。请重新输入登录名和密码。", "This sign-in has expired. Enter login and password again.")
}

// secondUser checks a code under a ticket; no way means that it is wrong.
func (s *Service) secondUser(ctx context.Context, ticket, code string) (u User, way string, err error) {
	_, err = db.Do(ctx, s.d, db.Req{}, func(tx *db.Tx) (bool, error) {
		way = ""
		c, ok, err := challengeOf(tx, kindSecond, ticket)
		if err != nil || !ok {
			return false, orTicket(err)
		}
		if u, ok, err = db.One(tx, scanUser, "SELECT "+userColumns+" FROM auth_user WHERE id = $2 AND disabled = 0", c.user); err != nil || !ok {
			return false, orTicket(err)
		}
		until, _, err := db.One(tx, (*db.Row).Int, "SELECT until_ms FROM auth_attempt WHERE login_hash = $2", hashToken(u.Login))
		if now := tx.Now.UnixMilli(); err == nil && until > now && until <= now+lockFor.Milliseconds() {
			err = errLocked(until, now)
		}
		if err != nil {
			return false, err
		}
		if way, err = useCode(tx, u, code); err != nil {
			return false, err
		}
		if way != "" || c.tries+1 >= secondTries {
			dropChallenge(tx, ticket)
		} else {
			tx.Exec(1, "UPDATE auth_challenge SET tries = tries + 1 WHERE ticket_hash = $2", hashToken(ticket))
		}
		return true, nil
	})
	return u, way, err
}

func orTicket(err error) error {
	if err != nil {
		return err
	}
	return errTicket()
}
