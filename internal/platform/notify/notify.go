// Package notify 通知: news for people, in the program and by mail, each kind with a switch of its own.
// Invariant: news is written in the transaction that it tells of, so nobody hears of what did not happen; mail goes out after it, as a job.
package notify

import (
	"embed"
	"slices"
	"strings"
	"sync"

	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/find"
	"xingzhou/internal/platform/job"
)

// Schema holds the migrations of this package.
//
//go:embed schema/*.sql
var Schema embed.FS

const (
	maxTitle = 300 // characters
	mailJob  = "notify.mail"
	noMail   = 0
	toMail   = 1
	mailed   = 2
)

// Kind is a sort of news that a person can switch on and off.
type Kind struct {
	Name, Zh, En string
	Mail         bool // by mail, too, unless switched off
}

var kinds struct {
	sync.RWMutex
	list []Kind
}

// Declare makes kinds known; one that is declared again takes the place of the former.
func Declare(list ...Kind) {
	kinds.Lock()
	defer kinds.Unlock()
	for _, k := range list {
		if i := slices.IndexFunc(kinds.list, func(x Kind) bool { return x.Name == k.Name }); i >= 0 {
			kinds.list[i] = k
			continue
		}
		kinds.list = append(kinds.list, k)
	}
}

// Kinds lists what is declared.
func Kinds() []Kind {
	kinds.RLock()
	defer kinds.RUnlock()
	return slices.Clone(kinds.list)
}

func kindOf(name string) Kind {
	for _, k := range Kinds() {
		if k.Name == name {
			return k
		}
	}
	return Kind{Name: name}
}

// Message is one piece of news; Zh and En are one line each.
type Message struct {
	Kind, Zh, En string
	Document     string
	Paper        int64
	Route        string // of the page to open, beginning with /
}

// choice is what a person wants of a kind.
type choice struct {
	user        int64
	shown, mail bool
}

// Send tells people. Each is told once, whoever did it himself is not, and a switch that is off is respected.
func Send(tx *db.Tx, users []int64, m Message) error {
	users = recipients(users, tx.User)
	if len(users) == 0 {
		return nil
	}
	chosen, err := choices(tx, users, kindOf(m.Kind))
	if err != nil {
		return err
	}
	in := tx.Insert("notify_message", "user_id, id, kind, zh, en, document, paper_id, route, from_id, shown, mail, created_ms, read_ms")
	var told []int64
	for _, c := range chosen {
		if !c.shown && !c.mail {
			continue
		}
		mail, read := noMail, int64(0)
		if c.mail {
			mail = toMail
			job.Wake(tx, mailJob, key(c.user))
		}
		if !c.shown {
			read = tx.Now.UnixMilli() // it does not count as unread in the program
		}
		in.Row(c.user, tx.NextID(), m.Kind, line(m.Zh), line(m.En), m.Document, m.Paper, inside(m.Route), tx.User, flag(c.shown), mail, tx.Now.UnixMilli(), read)
		told = append(told, c.user)
	}
	if len(told) == 0 {
		return nil
	}
	in.Queue()
	ring(tx, told)
	return nil
}

// recipients are the people to tell, each once, in a fixed order.
func recipients(users []int64, by int64) []int64 {
	out := slices.DeleteFunc(slices.Clone(users), func(u int64) bool { return u <= 0 || u == by })
	slices.Sort(out)
	return slices.Compact(out)
}

// choices reads what people want of a kind; mail only goes to those who gave an address.
func choices(q db.Querier, users []int64, k Kind) ([]choice, error) {
	b := q.Batch()
	marks, args := find.In(3, users)
	switches := db.Ask(b, func(r *db.Row) choice { return choice{r.Int(), r.Bool(), r.Bool()} },
		"SELECT user_id, shown, mail FROM notify_switch WHERE tenant_id = $1 AND kind = $2 AND user_id IN "+marks, append([]any{k.Name}, args...)...)
	marks, args = find.In(2, users)
	addresses := db.Ask(b, (*db.Row).Int, "SELECT user_id FROM notify_address WHERE tenant_id = $1 AND user_id IN "+marks, args...)
	there := db.Ask(b, (*db.Row).Int, "SELECT id FROM auth_user WHERE tenant_id = $1 AND disabled = 0 AND id IN "+marks, args...)
	if err := b.Run(); err != nil {
		return nil, err
	}
	var out []choice
	for _, user := range users {
		if !slices.Contains(*there, user) {
			continue
		}
		c := choice{user, true, k.Mail}
		for _, s := range *switches {
			if s.user == user {
				c = s
			}
		}
		c.mail = c.mail && slices.Contains(*addresses, user)
		out = append(out, c)
	}
	return out, nil
}

// line makes one line of a text, for a list and for the subject of a mail.
func line(s string) string {
	s = strings.Join(strings.Fields(strings.Map(func(c rune) rune {
		if c < ' ' || c == 0x7f || c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069 {
			return ' '
		}
		return c
	}, strings.ToValidUTF8(s, ""))), " ")
	if r := []rune(s); len(r) > maxTitle {
		return string(r[:maxTitle-1]) + "…"
	}
	return s
}

// inside keeps a route within the program: news never leads to another site.
func inside(route string) string {
	if !strings.HasPrefix(route, "/") || strings.HasPrefix(route, "//") || strings.ContainsAny(route, "\\\r\n") {
		return ""
	}
	return route
}

func flag(b bool) int64 {
	if b {
		return 1
	}
	return 0
}
