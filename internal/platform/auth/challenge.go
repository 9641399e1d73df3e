package auth

import (
	"time"

	"xingzhou/internal/platform/db"
)

// The kinds of what is half done.
const (
	kindSecond   = "second"
	kindTOTP     = "totp"
	kindRegister = "register"
	kindPasskey  = "passkey"
)

type challenge struct {
	user, tries int64
	data        string
}

// putChallenge remembers something half done under a ticket that only the asking browser gets.
func putChallenge(tx *db.Tx, kind, ticket string, user int64, data string, lasts time.Duration) {
	tx.Exec(1, "INSERT INTO auth_challenge (ticket_hash, kind, user_id, data, tries, expires_ms) VALUES ($2, $3, $4, $5, 0, $6)",
		hashToken(ticket), kind, user, data, tx.Now.Add(lasts).UnixMilli())
}

// challengeOf finds what is half done under a ticket; a clock that went back does not revive it.
func challengeOf(q *db.Tx, kind, ticket string) (challenge, bool, error) {
	now := q.Now.UnixMilli()
	return db.One(q, func(r *db.Row) challenge { return challenge{user: r.Int(), tries: r.Int(), data: r.Text()} },
		`SELECT user_id, tries, data FROM auth_challenge WHERE ticket_hash = $2 AND kind = $3 AND expires_ms > $4 AND expires_ms <= $5`,
		hashToken(ticket), kind, now, now+challengeFor.Milliseconds()+clockSlack.Milliseconds())
}

// challengeFor is the longest that anything stays half done.
const challengeFor = 10 * time.Minute

func dropChallenge(tx *db.Tx, ticket string) {
	tx.Exec(db.Any, "DELETE FROM auth_challenge WHERE ticket_hash = $2", hashToken(ticket))
}
