package notify

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/find"
	"xingzhou/internal/platform/job"
	"xingzhou/internal/platform/tenant"
)

// mostInMail bounds the news of one mail; the rest is named by number.
const mostInMail = 20

// waiting is what one person is to get.
type waiting struct {
	company, address string
	list             []news
}

type news struct {
	id            int64
	zh, en, route string
}

// mail sends what waits for one person, as one mail however much it is. It is noted as sent after the server took it: where
// the program dies in between, the mail comes twice rather than never.
func (s *Service) mail(ctx context.Context, r *job.Run) (any, error) {
	user, err := strconv.ParseInt(r.Key, 10, 64)
	if err != nil {
		return nil, err
	}
	w, err := db.Get(ctx, s.d, r.Tenant, func(q *db.Reader) (*waiting, error) { return waitingFor(q, user) })
	if err != nil || len(w.list) == 0 {
		return nil, err
	}
	if s.mailer != nil && w.address != "" {
		subject, body := s.words(w)
		if err := s.mailer.send(ctx, w.address, subject, body); err != nil {
			return nil, err
		}
	}
	return nil, r.Step(func(tx *db.Tx) (any, error) {
		ids := make([]int64, len(w.list))
		for i, n := range w.list {
			ids[i] = n.id
		}
		for len(ids) > 0 {
			part := ids[:min(len(ids), 200)]
			ids = ids[len(part):]
			marks, args := find.In(4, part)
			tx.Exec(db.Any, "UPDATE notify_message SET mail = $3 WHERE tenant_id = $1 AND user_id = $2 AND id IN "+marks, append([]any{user, mailed}, args...)...)
		}
		return nil, nil
	})
}

func waitingFor(q db.Querier, user int64) (*waiting, error) {
	company, err := tenant.Get(q)
	if err != nil {
		return nil, err
	}
	w := &waiting{company: company.Name}
	b := q.Batch()
	address := db.Ask(b, (*db.Row).Text, `SELECT a.address FROM notify_address a JOIN auth_user u ON u.tenant_id = a.tenant_id AND u.id = a.user_id
		WHERE a.tenant_id = $1 AND a.user_id = $2 AND u.disabled = 0`, user) // who has left meanwhile gets no more
	list := db.Ask(b, func(r *db.Row) news { return news{r.Int(), r.Text(), r.Text(), r.Text()} },
		"SELECT id, zh, en, route FROM notify_message WHERE tenant_id = $1 AND user_id = $2 AND mail = $3 ORDER BY id", user, toMail)
	if err := b.Run(); err != nil {
		return nil, err
	}
	if len(*address) > 0 {
		w.address = (*address)[0]
	}
	w.list = *list
	return w, nil
}

// words writes the mail in both languages: who reads it somewhere else may not be who set the language here.
func (s *Service) words(w *waiting) (subject, body string) {
	first := w.list[0]
	subject = first.zh + " · " + first.en
	if n := len(w.list); n > 1 {
		subject = fmt.Sprintf("您有%d条新通知 · %d new notifications", n, n)
	}
	var b strings.Builder
	for i, n := range w.list {
		if i == mostInMail {
			fmt.Fprintf(&b, "另有%[1]d条，请在系统中查看。\n%[1]d more; see them in the program.\n\n", len(w.list)-i)
			break
		}
		b.WriteString(n.zh + "\n" + n.en + "\n")
		if s.site != "" && n.route != "" {
			b.WriteString(strings.TrimSuffix(s.site, "/") + n.route + "\n")
		}
		b.WriteString("\n")
	}
	fmt.Fprintf(&b, "-- \n%s · 星舟 Xingzhou\n在“通知设置”中可以关闭这类邮件。\nSwitch such mails off in the settings of notifications.\n", w.company)
	return subject, b.String()
}
