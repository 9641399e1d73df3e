package notify

import (
	"bytes"
	"context"
	"crypto/rand"
	"crypto/tls"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"mime"
	"net"
	"net/mail"
	"net/smtp"
	"net/textproto"
	"net/url"
	"strings"
	"time"

	"xingzhou/internal/kit/errs"
)

const mailTimeout = 30 * time.Second

// Mailer sends mail through one server.
type Mailer struct {
	address, host  string
	user, password string
	from           mail.Address
	wrapped        bool // TLS from the first byte
	roots          *tls.Config
}

// ParseMailer reads smtp://user:password@host:587?from=Name <erp@example.cn> (TLS by STARTTLS) or smtps://… (TLS from the start).
func ParseMailer(text string) (*Mailer, error) {
	wrong := func(zh, en string) error {
		return errs.New(errs.Invalid, "notify.smtp", "发信服务器地址不对："+zh+"应如 smtps://用户:密码@smtp.example.cn:465?from=erp@example.cn。",
			"The address of the mail server is wrong: "+en+" It looks like smtps://user:password@smtp.example.cn:465?from=erp@example.cn.")
	}
	u, err := url.Parse(text)
	if err != nil { // its text would tell the password
		return nil, wrong("无法解析。", "it cannot be read.")
	}
	m := &Mailer{host: u.Hostname(), user: u.User.Username(), wrapped: u.Scheme == "smtps"}
	m.password, _ = u.User.Password()
	port := u.Port()
	switch {
	case u.Scheme != "smtp" && u.Scheme != "smtps", m.host == "":
		return nil, wrong("要以 smtp:// 或 smtps:// 开头，并写明主机。", "it begins with smtp:// or smtps:// and names a host.")
	case port == "" && m.wrapped:
		port = "465"
	case port == "":
		port = "587"
	}
	m.address = net.JoinHostPort(m.host, port)
	from, err := mail.ParseAddress(u.Query().Get("from"))
	if err != nil {
		return nil, wrong("缺少发件人 from。", "the sender, from, is missing.")
	}
	plain, ok := plainAddress(from.Address)
	if !ok {
		return nil, wrong("发件人不对。", "the sender is wrong.")
	}
	m.from = mail.Address{Name: line(from.Name), Address: plain}
	return m, nil
}

// plainAddress is an address without a name, in characters that every server takes and that cannot leave a header.
func plainAddress(text string) (string, bool) {
	a, err := mail.ParseAddress(strings.TrimSpace(text))
	if err != nil || a.Name != "" || len(a.Address) > 254 || strings.ContainsFunc(a.Address, func(c rune) bool { return c <= ' ' || c > '~' || strings.ContainsRune(`<>()[],;:\"`, c) }) {
		return "", false
	}
	return a.Address, true
}

// send hands one mail to the server. A refusal for good is told apart from a failure that may pass.
func (m *Mailer) send(ctx context.Context, to, subject, body string) error {
	ctx, cancel := context.WithTimeout(ctx, mailTimeout)
	defer cancel()
	err := m.deliver(ctx, to, m.compose(to, subject, body))
	if err == nil {
		return nil
	}
	var said *textproto.Error
	if errors.As(err, &said) && said.Code >= 500 && said.Code < 600 {
		return errs.New(errs.Refused, "notify.mail_refused", "发信服务器拒绝了这封邮件（%[1]d %[2]s）。请核对邮箱地址和发信设置。",
			"The mail server refused the mail (%[1]d %[2]s). Check the address and the settings of the mail server.", said.Code, line(said.Msg)).Wrap(err)
	}
	return errs.New(errs.Unavailable, "notify.mail_failed", "邮件暂时没有发出，稍后会自动重试。", "The mail could not be sent now; it is tried again later.").Wrap(err)
}

func (m *Mailer) deliver(ctx context.Context, to string, text []byte) error {
	dialer := &net.Dialer{}
	conn, err := dialer.DialContext(ctx, "tcp", m.address)
	if err != nil {
		return err
	}
	defer conn.Close()
	if until, ok := ctx.Deadline(); ok {
		conn.SetDeadline(until)
	}
	secure := m.roots.Clone()
	if secure == nil {
		secure = &tls.Config{}
	}
	secure.ServerName, secure.MinVersion = m.host, tls.VersionTLS12
	if m.wrapped {
		conn = tls.Client(conn, secure)
	}
	c, err := smtp.NewClient(conn, m.host)
	if err != nil {
		return err
	}
	defer c.Close()
	if err := m.greet(c, secure); err != nil {
		return err
	}
	if err := c.Mail(m.from.Address); err != nil {
		return err
	}
	if err := c.Rcpt(to); err != nil {
		return err
	}
	w, err := c.Data()
	if err != nil {
		return err
	}
	if _, err := w.Write(text); err != nil {
		return err
	}
	if err := w.Close(); err != nil {
		return err
	}
	c.Quit() // it has the mail; whether it says goodbye changes nothing
	return nil
}

// greet encrypts the line before anything is said on it; only a server on this machine may do without.
func (m *Mailer) greet(c *smtp.Client, secure *tls.Config) error {
	if !m.wrapped {
		if offered, _ := c.Extension("STARTTLS"); offered {
			if err := c.StartTLS(secure); err != nil {
				return err
			}
		} else if !local(m.host) {
			return errors.New("the mail server offers no encryption")
		}
	}
	if m.user == "" {
		return nil
	}
	return c.Auth(smtp.PlainAuth("", m.user, m.password, m.host))
}

func local(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

// compose writes the mail. Every header is made of parts that cannot hold a line break: addresses are checked, the subject
// is one line and encoded, and the text is base64.
func (m *Mailer) compose(to, subject, body string) []byte {
	var raw [16]byte
	rand.Read(raw[:])
	_, domain, _ := strings.Cut(m.from.Address, "@")
	var b bytes.Buffer
	for _, h := range [][2]string{
		{"From", m.from.String()}, {"To", "<" + to + ">"}, {"Subject", mime.BEncoding.Encode("utf-8", line(subject))},
		{"Date", time.Now().Format(time.RFC1123Z)}, {"Message-ID", "<" + hex.EncodeToString(raw[:]) + "@" + domain + ">"},
		{"Auto-Submitted", "auto-generated"}, {"MIME-Version", "1.0"}, {"Content-Type", "text/plain; charset=utf-8"}, {"Content-Transfer-Encoding", "base64"},
	} {
		fmt.Fprintf(&b, "%s: %s\r\n", h[0], h[1])
	}
	b.WriteString("\r\n")
	for code := base64.StdEncoding.EncodeToString([]byte(body)); code != ""; {
		n := min(76, len(code))
		b.WriteString(code[:n] + "\r\n")
		code = code[n:]
	}
	return b.Bytes()
}
