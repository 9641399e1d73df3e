package auth

import (
	"context"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"net"
	"strings"

	"github.com/go-webauthn/webauthn/protocol"
	"github.com/go-webauthn/webauthn/webauthn"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/db"
)

const maxPasskeys = 20

// Passkey is a key of a device, as a list shows it.
type Passkey struct {
	ID        int64  `json:"id,string"`
	Name      string `json:"name"`
	Site      string `json:"site" doc:"the host name that it was made for; it works nowhere else"`
	CreatedMS int64  `json:"created_ms"`
	UsedMS    int64  `json:"used_ms"`
}

// holder is a user as the ceremony sees it.
type holder struct {
	u    User
	keys []webauthn.Credential
}

func (h holder) WebAuthnID() []byte                         { return binary.BigEndian.AppendUint64(nil, uint64(h.u.ID)) }
func (h holder) WebAuthnName() string                       { return h.u.Login }
func (h holder) WebAuthnDisplayName() string                { return h.u.Name }
func (h holder) WebAuthnCredentials() []webauthn.Credential { return h.keys }

// site is the other side of the ceremony, for the name under which the browser reached this server. The browser signs that
// name into its answer, so a false one opens nothing.
func site(host string) (*webauthn.WebAuthn, error) {
	name, _, err := net.SplitHostPort(host)
	if err != nil {
		name = host
	}
	if name == "" || net.ParseIP(strings.Trim(name, "[]")) != nil {
		return nil, errs.New(errs.Refused, "passkey.host", "通行密钥只能在有域名的地址上使用，现在用的是IP地址。请改用域名或 localhost 打开本系统。",
			"Passkeys need an address with a name, and this one is a number. Open the system under its name, or as localhost.")
	}
	w, err := webauthn.New(&webauthn.Config{RPID: name, RPDisplayName: "星舟 Xingzhou", RPOrigins: []string{"https://" + host, "http://" + host}})
	if err != nil {
		return nil, errs.New(errs.Refused, "passkey.address", "这个地址“%s”不能使用通行密钥。请用正式域名打开。", "Passkeys do not work under the address “%s”. Open the system under its proper name.", host).Wrap(err)
	}
	return w, nil
}

// BeginPasskey starts the registration of a device for a user who knows the password.
func (s *Service) BeginPasskey(ctx context.Context, x *Session, host, password string) (ticket string, options *protocol.CredentialCreation, err error) {
	u, err := s.confirm(ctx, x, password)
	if err != nil {
		return "", nil, err
	}
	w, err := site(host)
	if err != nil {
		return "", nil, err
	}
	h, err := db.Get(ctx, s.d, 0, func(q *db.Reader) (holder, error) { return holderOf(q, u) })
	if err != nil {
		return "", nil, err
	}
	var known []protocol.CredentialDescriptor
	for _, k := range h.keys {
		known = append(known, k.Descriptor())
	}
	options, state, err := w.BeginRegistration(h, webauthn.WithExclusions(known), webauthn.WithAuthenticatorSelection(protocol.AuthenticatorSelection{
		ResidentKey: protocol.ResidentKeyRequirementRequired, RequireResidentKey: protocol.ResidentKeyRequired(), UserVerification: protocol.VerificationRequired}))
	if err != nil {
		return "", nil, err
	}
	ticket, err = s.keep(ctx, kindRegister, u.ID, state)
	return ticket, options, err
}

// keep remembers the state of a ceremony on this side only.
func (s *Service) keep(ctx context.Context, kind string, user int64, state *webauthn.SessionData) (string, error) {
	data, err := json.Marshal(state)
	if err != nil {
		return "", err
	}
	ticket := randomToken()
	_, err = db.Do(ctx, s.d, db.Req{User: user}, func(tx *db.Tx) (bool, error) {
		tx.Exec(db.Any, "DELETE FROM auth_challenge WHERE expires_ms < $2", tx.Now.UnixMilli())
		putChallenge(tx, kind, ticket, user, string(data), secondFor)
		return true, nil
	})
	return ticket, err
}

// recall takes the state of a ceremony; each is good for one answer.
func (s *Service) recall(ctx context.Context, kind, ticket string) (state webauthn.SessionData, user int64, err error) {
	c, err := db.Do(ctx, s.d, db.Req{}, func(tx *db.Tx) (challenge, error) {
		c, ok, err := challengeOf(tx, kind, ticket)
		if err != nil || !ok {
			return c, orTicket(err)
		}
		dropChallenge(tx, ticket)
		return c, nil
	})
	if err != nil {
		return state, 0, err
	}
	return state, c.user, json.Unmarshal([]byte(c.data), &state)
}

// AddPasskey ends the registration: the answer of the device is checked and its public key kept.
func (s *Service) AddPasskey(ctx context.Context, x *Session, host, ticket, name string, answer []byte) (*Passkey, error) {
	name = strings.TrimSpace(name)
	if name == "" || len([]rune(name)) > 100 {
		return nil, errs.New(errs.Invalid, "passkey.name", "请给这个设备起个名称，最多100个字。", "Give the device a name of at most 100 characters.").At("/name")
	}
	state, user, err := s.recall(ctx, kindRegister, ticket)
	if err != nil {
		return nil, stillIn(err)
	}
	w, err := site(host)
	if err != nil {
		return nil, err
	}
	if user != x.UserID {
		return nil, stillIn(errTicket())
	}
	parsed, err := protocol.ParseCredentialCreationResponseBytes(answer)
	if err != nil {
		return nil, stillIn(errPasskey(err))
	}
	made, err := w.CreateCredential(holder{u: User{ID: x.UserID, Login: x.Login, Name: x.Name}}, state, parsed)
	if err != nil {
		return nil, stillIn(errPasskey(err))
	}
	data, err := json.Marshal(made)
	if err != nil {
		return nil, err
	}
	key := &Passkey{Name: name, Site: w.Config.RPID}
	return key, s.change(ctx, x, "passkey_create", func(tx *db.Tx) error {
		list, err := Passkeys(tx, x.UserID)
		if err != nil {
			return err
		}
		_, taken, err := db.One(tx, (*db.Row).Int, "SELECT id FROM auth_passkey WHERE credential = $2", credentialID(made.ID))
		if err != nil {
			return err
		}
		if taken || len(list) >= maxPasskeys {
			return errs.New(errs.Refused, "passkey.many", "这个设备已登记过，或者您已有20个通行密钥。请先删除不用的。",
				"This device is registered already, or you have 20 passkeys. Delete those that are not used.")
		}
		key.ID, key.CreatedMS = tx.NextID(), tx.Now.UnixMilli()
		tx.Exec(1, `INSERT INTO auth_passkey (credential, user_id, id, name, site, data, created_ms, used_ms)
			VALUES ($2, $3, $4, $5, $6, $7, $8, 0)`, credentialID(made.ID), x.UserID, key.ID, key.Name, key.Site, string(data), key.CreatedMS)
		return nil
	})
}

// AskPasskey starts a sign-in with a passkey; nobody has said yet who it is.
func (s *Service) AskPasskey(ctx context.Context, host string) (ticket string, options *protocol.CredentialAssertion, err error) {
	w, err := site(host)
	if err != nil {
		return "", nil, err
	}
	options, state, err := w.BeginDiscoverableLogin(webauthn.WithUserVerification(protocol.VerificationRequired))
	if err != nil {
		return "", nil, err
	}
	ticket, err = s.keep(ctx, kindPasskey, 0, state)
	return ticket, options, err
}

// LoginPasskey signs in the user of a device. The device has asked for a finger, a face or its code, so it is both steps.
func (s *Service) LoginPasskey(ctx context.Context, host, ticket string, answer []byte) (*SignIn, error) {
	address := db.OriginOf(ctx).IP
	if err := s.rate.take(address, s.d.Now().UnixMilli()); err != nil {
		return nil, err
	}
	state, _, err := s.recall(ctx, kindPasskey, ticket)
	if err != nil {
		return nil, err
	}
	w, err := site(host)
	if err != nil {
		return nil, err
	}
	parsed, err := protocol.ParseCredentialRequestResponseBytes(answer)
	if err != nil {
		return nil, errPasskey(err)
	}
	var who holder
	key, err := w.ValidateDiscoverableLogin(func(raw, handle []byte) (webauthn.User, error) {
		found, err := s.holderOfKey(ctx, raw, handle)
		who = found
		return found, err
	}, state, parsed)
	if err == nil && key.Authenticator.CloneWarning {
		err = errs.New(errs.Denied, "passkey.clone", "这个通行密钥的计数倒退了，可能被复制过，已拒绝。请用密码登录并删除它。",
			"The counter of this passkey went backwards: it may have been copied, so it was refused. Sign in with the password and delete it.")
	}
	if err != nil {
		s.note(ctx, SignFailed, who.u, who.u.Login, WayPasskey)
		if _, own := errs.As(err); own {
			return nil, err
		}
		return nil, errPasskey(err)
	}
	if err := s.usedPasskey(ctx, who.u.ID, key); err != nil {
		return nil, err
	}
	s.rate.give(address)
	return s.signIn(ctx, who.u, WayPasskey)
}

func (s *Service) usedPasskey(ctx context.Context, user int64, key *webauthn.Credential) error {
	data, err := json.Marshal(key)
	if err != nil {
		return err
	}
	_, err = db.Do(ctx, s.d, db.Req{User: user}, func(tx *db.Tx) (bool, error) {
		tx.Exec(1, "UPDATE auth_passkey SET data = $3, used_ms = $4 WHERE credential = $2", credentialID(key.ID), string(data), tx.Now.UnixMilli())
		return true, nil
	})
	return err
}

// holderOfKey finds whose device answered.
func (s *Service) holderOfKey(ctx context.Context, raw, handle []byte) (holder, error) {
	return db.Get(ctx, s.d, 0, func(q *db.Reader) (holder, error) {
		id, ok, err := db.One(q, (*db.Row).Int, "SELECT user_id FROM auth_passkey WHERE credential = $2", credentialID(raw))
		if err != nil {
			return holder{}, err
		}
		if !ok || len(handle) != 8 || int64(binary.BigEndian.Uint64(handle)) != id {
			return holder{}, errPasskey(nil)
		}
		u, ok, err := db.One(q, scanUser, "SELECT "+userColumns+" FROM auth_user WHERE id = $2 AND disabled = 0", id)
		if err != nil {
			return holder{}, err
		}
		if !ok {
			return holder{}, errPasskey(nil)
		}
		return holderOf(q, u)
	})
}

func holderOf(q db.Querier, u User) (holder, error) {
	h := holder{u: u}
	rows, err := db.All(q, (*db.Row).Text, "SELECT data FROM auth_passkey WHERE user_id = $2 ORDER BY id", u.ID)
	for _, data := range rows {
		var k webauthn.Credential
		if err := json.Unmarshal([]byte(data), &k); err != nil {
			return h, err
		}
		h.keys = append(h.keys, k)
	}
	return h, err
}

// Passkeys lists the devices of a user, the newest first.
func Passkeys(q db.Querier, user int64) ([]Passkey, error) {
	return db.All(q, func(r *db.Row) Passkey {
		return Passkey{ID: r.Int(), Name: r.Text(), Site: r.Text(), CreatedMS: r.Int(), UsedMS: r.Int()}
	}, "SELECT id, name, site, created_ms, used_ms FROM auth_passkey WHERE user_id = $2 ORDER BY id DESC", user)
}

// EndPasskey deletes a device: it opens nothing any more.
func (s *Service) EndPasskey(ctx context.Context, x *Session, key int64) error {
	return s.change(ctx, x, "passkey_delete", func(tx *db.Tx) error {
		_, ok, err := db.One(tx, (*db.Row).Int, "SELECT id FROM auth_passkey WHERE user_id = $2 AND id = $3", x.UserID, key)
		if err != nil {
			return err
		}
		if !ok {
			return errs.New(errs.NotFound, "passkey.missing", "没有这个通行密钥。它可能已删除，请刷新。", "There is no such passkey. It may have been deleted; reload the page.")
		}
		tx.Exec(1, "DELETE FROM auth_passkey WHERE user_id = $2 AND id = $3", x.UserID, key)
		return nil
	})
}

func credentialID(raw []byte) string { return base64.RawURLEncoding.EncodeToString(raw) }

func errPasskey(cause error) error {
	return errs.New(errs.Unauthenticated, "passkey.wrong", "通行密钥验证没有通过。请重试，或用密码登录。",
		"The passkey was not accepted. Try again, or sign in with the password.").Wrap(cause)
}
