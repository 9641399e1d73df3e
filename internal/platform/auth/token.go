package auth

import (
	"context"
	"slices"
	"strings"
	"time"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/db"
)

const (
	tokenPrefix  = "xz_"
	maxTokens    = 50
	maxTokenDays = 366
	maxScopes    = 50
	hintRunes    = 4
)

// Token is an API token, as a list shows it.
type Token struct {
	ID        int64    `json:"id,string"`
	Name      string   `json:"name"`
	Hint      string   `json:"hint" doc:"its last four characters"`
	Scopes    []string `json:"scopes"`
	CreatedMS int64    `json:"created_ms"`
	ExpiresMS int64    `json:"expires_ms"`
	UsedMS    int64    `json:"used_ms" doc:"about when it was last used, 0 for never"`
}

// NewToken is what a token is asked for with: scopes are permissions or patterns over them, and every token ends.
type NewToken struct {
	Name   string
	Scopes []string
	Days   int64
}

func (n *NewToken) check(known []string) error {
	var list []*errs.Error
	if n.Name = strings.TrimSpace(n.Name); n.Name == "" || len([]rune(n.Name)) > 100 {
		list = append(list, errs.New(errs.Invalid, "token.name", "令牌要有名称，最多100个字。请写明给哪个程序用。", "Give the token a name of at most 100 characters that says which program it is for.").At("/name"))
	}
	if n.Days < 1 || n.Days > maxTokenDays {
		list = append(list, errs.New(errs.Invalid, "token.days", "有效期要在1到366天之间。请更正。", "A token lasts 1 to 366 days. Correct it.").At("/days"))
	}
	if len(n.Scopes) == 0 || len(n.Scopes) > maxScopes {
		list = append(list, errs.New(errs.Invalid, "token.scopes", "请选择令牌的权限范围，1到50项。", "Choose what the token may do, 1 to 50 scopes.").At("/scopes"))
	}
	for _, scope := range n.Scopes {
		if strings.ContainsAny(scope, ", ") || !slices.ContainsFunc(known, func(p string) bool { return matches(scope, p) }) {
			list = append(list, errs.New(errs.Invalid, "token.scope", "没有“%s”这个权限。请从权限列表中选择，或用 sales.*、*.read 这样的写法。",
				"There is no permission “%s”. Choose from the list of permissions, or write a pattern such as sales.* or *.read.", scope).At("/scopes"))
		}
	}
	if e := errs.Join(list...); e != nil {
		return e
	}
	return nil
}

// IssueToken makes an API token; the text is shown once and only its hash is kept. known are all permissions there are.
func (s *Service) IssueToken(ctx context.Context, x *Session, password string, n NewToken, known []string) (string, *Token, error) {
	if _, err := s.confirm(ctx, x, password); err != nil {
		return "", nil, err
	}
	if err := n.check(known); err != nil {
		return "", nil, err
	}
	text := tokenPrefix + randomToken()
	t := &Token{Name: n.Name, Hint: text[len(text)-hintRunes:], Scopes: n.Scopes}
	return text, t, s.change(ctx, x, "token_create", func(tx *db.Tx) error {
		list, err := Tokens(tx, x.UserID)
		if err != nil {
			return err
		}
		if len(list) >= maxTokens {
			return errs.New(errs.Refused, "token.many", "您已有50个令牌。请先删除不用的。", "You have 50 tokens already. Delete those that are not used.")
		}
		t.ID, t.CreatedMS = tx.NextID(), tx.Now.UnixMilli()
		t.ExpiresMS = tx.Now.Add(time.Duration(n.Days) * 24 * time.Hour).UnixMilli()
		tx.Exec(1, `INSERT INTO auth_token (token_hash, id, user_id, name, hint, scopes, created_ms, expires_ms, used_ms)
			VALUES ($2, $3, $4, $5, $6, $7, $8, $9, 0)`, hashToken(text), t.ID, x.UserID, t.Name, t.Hint, strings.Join(t.Scopes, ","), t.CreatedMS, t.ExpiresMS)
		return nil
	})
}

// Tokens lists the API tokens of a user, the newest first.
func Tokens(q db.Querier, user int64) ([]Token, error) {
	return db.All(q, func(r *db.Row) Token {
		return Token{ID: r.Int(), Name: r.Text(), Hint: r.Text(), Scopes: strings.Split(r.Text(), ","), CreatedMS: r.Int(), ExpiresMS: r.Int(), UsedMS: r.Int()}
	}, "SELECT id, name, hint, scopes, created_ms, expires_ms, used_ms FROM auth_token WHERE user_id = $2 ORDER BY id DESC", user)
}

// EndToken deletes an own API token; what uses it is refused from now on.
func (s *Service) EndToken(ctx context.Context, x *Session, token int64) error {
	return s.change(ctx, x, "token_delete", func(tx *db.Tx) error {
		list, err := Tokens(tx, x.UserID)
		if err != nil {
			return err
		}
		if !slices.ContainsFunc(list, func(t Token) bool { return t.ID == token }) {
			return errs.New(errs.NotFound, "token.missing", "没有这个令牌。它可能已删除，请刷新。", "There is no such token. It may have been deleted; reload the page.")
		}
		tx.Exec(1, "DELETE FROM auth_token WHERE user_id = $2 AND id = $3", x.UserID, token)
		return nil
	})
}

// FindToken is the session of an API token, nil when there is none or it has expired.
func (s *Service) FindToken(ctx context.Context, token string) (*Session, error) {
	if !strings.HasPrefix(token, tokenPrefix) {
		return nil, nil
	}
	return s.find(ctx, FromToken, hashToken(token), s.loadToken)
}

func (s *Service) loadToken(ctx context.Context, hash string, nowMS int64) (*Session, error) {
	x, err := db.Get(ctx, s.d, 0, func(q *db.Reader) (*Session, error) {
		x, ok, err := db.One(q, func(r *db.Row) Session {
			x := scanSession(r)
			x.Source, x.hash, x.TokenID, x.scopes, x.expiresMS, x.seenMS = FromToken, hash, r.Int(), strings.Split(r.Text(), ","), r.Int(), r.Int()
			return x
		}, "SELECT "+sessionUser+`, t.id, t.scopes, t.expires_ms, t.used_ms FROM auth_token t JOIN auth_user u ON u.id = t.user_id
			WHERE t.token_hash = $2 AND u.disabled = 0 AND t.expires_ms > $3`, hash, nowMS)
		if err != nil || !ok {
			return nil, err
		}
		return &x, nil
	})
	if err != nil || x == nil {
		return nil, err
	}
	return x, s.equip(ctx, x)
}
