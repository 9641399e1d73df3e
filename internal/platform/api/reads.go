package api

import (
	"context"
	"log/slog"
	"sync"
	"time"

	"xingzhou/internal/platform/audit"
	"xingzhou/internal/platform/auth"
)

// Personal are answers that tell of a person, to those who may see telephone numbers. A document of "" tells of none.
type Personal interface {
	PersonalData() (document string, paper int64)
}

// PersonalData of a list is that of its kind of rows.
func (l List[T]) PersonalData() (document string, paper int64) {
	for i := range l.Items {
		if p, ok := any(&l.Items[i]).(Personal); ok {
			if document, _ = p.PersonalData(); document != "" {
				return document, 0
			}
		}
	}
	return "", 0
}

const (
	readAgain = time.Hour // who looks at the same person again within this time is not noted again
	readsMost = 10_000
)

type readKey struct {
	user     int64
	document string
	paper    int64
}

// reads remembers what was noted a short while ago.
type reads struct {
	sync.Mutex
	at map[readKey]time.Time
}

func (s *reads) first(k readKey, now time.Time) bool {
	s.Lock()
	defer s.Unlock()
	if last, ok := s.at[k]; ok && now.Sub(last) < readAgain {
		return false
	}
	if s.at == nil || len(s.at) >= readsMost {
		s.at = map[readKey]time.Time{}
	}
	s.at[k] = now
	return true
}

// noteRead writes into the access log that personal data was read. Whoever reads does not wait for it: where nothing can be
// written, as on a full disk, people still read.
func (r *Router) noteRead(c *Ctx, answer any) {
	p, ok := answer.(Personal)
	if !ok || c.Session == nil || !c.Can(auth.SeePhone) {
		return
	}
	document, paper := p.PersonalData()
	if document == "" || !r.seen.first(readKey{c.Session.UserID, document, paper}, r.d.Now()) {
		return
	}
	ctx := context.WithoutCancel(c.Context)
	e := audit.Entry{Tenant: c.tenant(), User: c.Session.UserID, Login: c.Session.Login, Document: document, Paper: paper, Detail: c.Request.Method + " " + c.Request.URL.Path}
	go func() {
		if err := audit.Access(ctx, r.d, audit.Personal, e); err != nil {
			r.opt.Log.WarnContext(ctx, "the reading of personal data could not be written", slog.String("request", requestID(ctx)), slog.Any("error", err))
		}
	}()
}
