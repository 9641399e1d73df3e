package app

import (
	"encoding/json"
	"net/http"
	"strings"

	"github.com/boombuler/barcode/qr"

	"xingzhou/internal/kit/id"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/auth"
)

// Account is how the own account is guarded.
type Account struct {
	Login        string         `json:"login"`
	SecondStep   bool           `json:"second_step"`
	RecoveryLeft int64          `json:"recovery_left" doc:"recovery codes that have not been used"`
	PasswordMS   int64          `json:"password_ms" doc:"when the password was last changed"`
	Passkeys     []auth.Passkey `json:"passkeys"`
	Tokens       []auth.Token   `json:"tokens"`
	Sessions     []auth.Opened  `json:"sessions"`
}

type confirmInput struct {
	Password string `json:"password" maxLength:"256" doc:"the current one"`
}

// TOTPSetup is what the app on the phone needs, as text and as the dark squares of a QR code.
type TOTPSetup struct {
	Ticket string   `json:"ticket"`
	Secret string   `json:"secret"`
	URI    string   `json:"uri"`
	QR     []string `json:"qr" doc:"one text for a row, 1 for a dark square"`
}

type totpInput struct {
	Ticket string `json:"ticket" maxLength:"100"`
	Code   string `json:"code" maxLength:"10"`
}

// RecoveryCodes can be seen only now.
type RecoveryCodes struct {
	Codes []string `json:"codes"`
}

type passkeyInput struct {
	Ticket     string         `json:"ticket" maxLength:"100"`
	Name       string         `json:"name" maxLength:"100"`
	Credential map[string]any `json:"credential" doc:"the answer of the device as JSON"`
}

type tokenInput struct {
	Password string   `json:"password" maxLength:"256" doc:"the current one"`
	Name     string   `json:"name" maxLength:"100"`
	Scopes   []string `json:"scopes" maxItems:"50" doc:"permissions, or patterns such as sales.* and *.read"`
	Days     int64    `json:"days" minimum:"1" maximum:"366"`
}

// TokenMade is a token with its text, which can be seen only now.
type TokenMade struct {
	Token string      `json:"token" doc:"send it as Authorization: Bearer …"`
	Made  *auth.Token `json:"made"`
}

type accountOne struct {
	ID id.ID `path:"id" json:"-"`
}

type accountSession struct {
	Session string `query:"session" json:"-" maxLength:"40" doc:"all but this one when empty"`
}

// accountRoutes adds what users do about their own doors. What answers a secret has no idempotency key, because the answer
// would be kept with it.
func (a *App) accountRoutes(r *api.Router) {
	api.Get(r, "/account", auth.Anyone, "账号安全", "Account security", func(c *api.Ctx, _ *struct{}) (*Account, error) { return a.account(c) })
	api.Delete(r, "/account/sessions", auth.Anyone, "结束其他登录", "End other sessions", func(c *api.Ctx, in *accountSession) (struct{}, error) {
		if err := c.Session.InPerson(); err != nil {
			return struct{}{}, err
		}
		return struct{}{}, a.Users.EndSessions(c.Tx, c.Session.UserID, in.Session, c.Session)
	})
	api.Plain(r, http.MethodPost, "/account/totp", auth.Anyone, "设置两步登录", "Set up the second step", func(c *api.Ctx, in *confirmInput) (*TOTPSetup, error) {
		t, err := a.Users.BeginTOTP(c, c.Session, in.Password)
		if err != nil {
			return nil, err
		}
		squares, err := squaresOf(t.URI)
		return &TOTPSetup{t.Ticket, t.Secret, t.URI, squares}, err
	})
	api.Plain(r, http.MethodPost, "/account/totp/confirm", auth.Anyone, "打开两步登录", "Turn the second step on", func(c *api.Ctx, in *totpInput) (*RecoveryCodes, error) {
		codes, err := a.Users.ConfirmTOTP(c, c.Session, in.Ticket, in.Code)
		return &RecoveryCodes{codes}, err
	})
	api.Plain(r, http.MethodPost, "/account/totp/off", auth.Anyone, "关闭两步登录", "Turn the second step off", func(c *api.Ctx, in *confirmInput) (struct{}, error) {
		return struct{}{}, a.Users.EndTOTP(c, c.Session, in.Password)
	})
	api.Plain(r, http.MethodPost, "/account/recovery-codes", auth.Anyone, "重新生成恢复码", "Make new recovery codes", func(c *api.Ctx, in *confirmInput) (*RecoveryCodes, error) {
		codes, err := a.Users.NewRecovery(c, c.Session, in.Password)
		return &RecoveryCodes{codes}, err
	})
	a.accountKeyRoutes(r)
}

// accountKeyRoutes adds passkeys and API tokens.
func (a *App) accountKeyRoutes(r *api.Router) {
	api.Plain(r, http.MethodPost, "/account/passkeys/options", auth.Anyone, "登记通行密钥的参数", "Begin to register a passkey", func(c *api.Ctx, in *confirmInput) (*Ceremony, error) {
		ticket, options, err := a.Users.BeginPasskey(c, c.Session, c.Request.Host, in.Password)
		if err != nil {
			return nil, err
		}
		return ceremony(ticket, options.Response)
	})
	api.Plain(r, http.MethodPost, "/account/passkeys", auth.Anyone, "登记通行密钥", "Register a passkey", func(c *api.Ctx, in *passkeyInput) (*auth.Passkey, error) {
		answer, err := json.Marshal(in.Credential)
		if err != nil {
			return nil, err
		}
		return a.Users.AddPasskey(c, c.Session, c.Request.Host, in.Ticket, in.Name, answer)
	})
	api.Plain(r, http.MethodDelete, "/account/passkeys/{id}", auth.Anyone, "删除通行密钥", "Delete a passkey", func(c *api.Ctx, in *accountOne) (struct{}, error) {
		return struct{}{}, a.Users.EndPasskey(c, c.Session, in.ID.Int())
	})
	api.Plain(r, http.MethodPost, "/account/tokens", auth.Anyone, "新建API令牌", "Make an API token", func(c *api.Ctx, in *tokenInput) (*TokenMade, error) {
		text, made, err := a.Users.IssueToken(c, c.Session, in.Password, auth.NewToken{Name: in.Name, Scopes: in.Scopes, Days: in.Days}, a.Router.Permissions())
		return &TokenMade{text, made}, err
	})
	api.Plain(r, http.MethodDelete, "/account/tokens/{id}", auth.Anyone, "删除API令牌", "Delete an API token", func(c *api.Ctx, in *accountOne) (struct{}, error) {
		return struct{}{}, a.Users.EndToken(c, c.Session, in.ID.Int())
	})
}

func (a *App) account(c *api.Ctx) (*Account, error) {
	if err := c.Session.InPerson(); err != nil {
		return nil, err
	}
	u, err := auth.Guard(c.Q, c.Session.UserID)
	if err != nil {
		return nil, err
	}
	out := &Account{Login: c.Session.Login, SecondStep: u.SecondStep, RecoveryLeft: u.RecoveryLeft, PasswordMS: u.PasswordMS}
	if out.Passkeys, err = auth.Passkeys(c.Q, c.Session.UserID); err != nil {
		return nil, err
	}
	if out.Tokens, err = auth.Tokens(c.Q, c.Session.UserID); err != nil {
		return nil, err
	}
	out.Sessions, err = auth.Sessions(c.Q, c.Session.UserID, a.DB.Now().UnixMilli(), c.Session)
	return out, err
}

// squaresOf draws a text as a QR code.
func squaresOf(text string) ([]string, error) {
	code, err := qr.Encode(text, qr.M, qr.Auto)
	if err != nil {
		return nil, err
	}
	size := code.Bounds().Dx()
	rows := make([]string, size)
	for y := range rows {
		var b strings.Builder
		for x := range size {
			if r, _, _, _ := code.At(x, y).RGBA(); r == 0 {
				b.WriteByte('1')
			} else {
				b.WriteByte('0')
			}
		}
		rows[y] = b.String()
	}
	return rows, nil
}
