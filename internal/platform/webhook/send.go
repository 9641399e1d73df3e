package webhook

import (
	"context"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"io"
	"net/http"
	"strconv"
	"strings"
	"time"

	"xingzhou/internal/kit/errs"
)

const (
	answerMax = 4 << 10 // of the answer; what comes after it is not read
	answerLog = 500
	oldKept   = 24 * time.Hour // a secret that was replaced signs beside the new one for so long
)

// newSecret makes a secret; people see it once.
func newSecret() string {
	var b [32]byte
	rand.Read(b[:])
	return "whsec_" + base64.RawURLEncoding.EncodeToString(b[:])
}

// sign is the HMAC-SHA256 of "timestamp.body" under a secret, in hexadecimal.
func sign(secret, timestamp, body string) string {
	m := hmac.New(sha256.New, []byte(secret))
	io.WriteString(m, timestamp)
	io.WriteString(m, ".")
	io.WriteString(m, body)
	return hex.EncodeToString(m.Sum(nil))
}

// signature is the header: the time, and one v1 for each secret that counts.
func signature(h *Hook, now time.Time, body string) string {
	t := strconv.FormatInt(now.Unix(), 10)
	out := "t=" + t + ",v1=" + sign(h.secret, t, body)
	if h.oldSecret != "" && now.UnixMilli() < h.oldUntilMS {
		out += ",v1=" + sign(h.oldSecret, t, body)
	}
	return out
}

// told is how a call went.
type told struct {
	status  int
	answer  string
	took    time.Duration
	problem *errs.Error // nil: the receiver took it
}

// send calls a webhook once. Only 2xx counts as taken; a redirect is not followed and does not.
func (s *Service) send(ctx context.Context, h *Hook, d *Delivery) (t told) {
	begin := time.Now()
	defer func() { t.took = time.Since(begin) }()
	ctx = context.WithValue(ctx, schemeKey{}, strings.ToLower(strings.SplitN(h.URL, ":", 2)[0]))
	q, err := http.NewRequestWithContext(ctx, http.MethodPost, h.URL, strings.NewReader(d.body))
	if err != nil {
		t.problem = whyNot(err)
		return t
	}
	q.Header.Set("Content-Type", "application/json")
	q.Header.Set("User-Agent", "Xingzhou-Webhook")
	q.Header.Set("X-Xingzhou-Event", d.Kind)
	q.Header.Set("X-Xingzhou-Delivery", strconv.FormatInt(d.ID, 10))
	q.Header.Set("X-Xingzhou-Signature", signature(h, s.d.Now(), d.body))
	answer, err := s.client.Do(q)
	if err != nil {
		t.problem = whyNot(err)
		return t
	}
	defer answer.Body.Close()
	text, _ := io.ReadAll(io.LimitReader(answer.Body, answerMax)) // a cut answer still has its status
	t.status, t.answer = answer.StatusCode, clean(string(text), answerLog)
	switch {
	case t.status >= 200 && t.status < 300:
	case t.status >= 300 && t.status < 400:
		t.problem = errs.New(errs.Refused, "webhook.redirect", "对方答复 %[1]d 要求转到别处，不会跟随。请填写最终的网址。",
			"The receiver answered %[1]d and points elsewhere, which is not followed. Enter the final address.", t.status)
	default:
		t.problem = errs.New(errs.Unavailable, "webhook.status", "对方答复 %[1]d，没有收下。请查看接收程序的日志。",
			"The receiver answered %[1]d and did not take it. Look at its log.", t.status)
	}
	return t
}

// clean makes a text from outside one that both engines can store.
func clean(s string, most int) string {
	s = strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\x00", "")
	if r := []rune(s); len(r) > most {
		s = string(r[:most-1]) + "…"
	}
	return s
}
