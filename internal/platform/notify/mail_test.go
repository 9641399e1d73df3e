package notify

import (
	"bufio"
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"encoding/base64"
	"fmt"
	"io"
	"io/fs"
	"math/big"
	"mime"
	"net"
	"net/mail"
	"strings"
	"sync"
	"testing"
	"time"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/audit"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/db/dbtest"
	"xingzhou/internal/platform/job"
	"xingzhou/internal/platform/tenant"
)

// postOffice is a mail server: it speaks SMTP on a real port and keeps what it takes.
type postOffice struct {
	t        *testing.T
	address  string
	tls      *tls.Config
	wrapped  bool
	noTLS    bool
	busy     int // mails it puts off before it takes one
	mu       sync.Mutex
	mails    []string
	commands []string
}

func openOffice(t *testing.T, set func(*postOffice)) (*postOffice, *Mailer) {
	t.Helper()
	o := &postOffice{t: t}
	cert, roots := selfSigned(t)
	o.tls = &tls.Config{Certificates: []tls.Certificate{cert}}
	if set != nil {
		set(o)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { listener.Close() })
	o.address = listener.Addr().String()
	go func() {
		for {
			c, err := listener.Accept()
			if err != nil {
				return
			}
			go o.serve(c)
		}
	}()
	scheme := "smtp"
	if o.wrapped {
		scheme = "smtps"
	}
	m, err := ParseMailer(scheme + "://erp:geheim@" + o.address + "?from=" + "%E6%98%9F%E8%88%9F+%3Cerp@example.cn%3E")
	if err != nil {
		t.Fatal(err)
	}
	m.roots = &tls.Config{RootCAs: roots}
	return o, m
}

func (o *postOffice) serve(c net.Conn) {
	defer c.Close()
	if o.wrapped {
		c = tls.Server(c, o.tls)
	}
	in := bufio.NewReader(c)
	say := func(s string) { fmt.Fprintf(c, "%s\r\n", s) }
	say("220 test")
	secure := o.wrapped
	for {
		text, err := in.ReadString('\n')
		if err != nil {
			return
		}
		text = strings.TrimSpace(text)
		o.mu.Lock()
		o.commands = append(o.commands, text)
		o.mu.Unlock()
		switch verb, _, _ := strings.Cut(strings.ToUpper(text), " "); verb {
		case "EHLO":
			if secure || o.noTLS {
				say("250-test\r\n250 AUTH PLAIN")
			} else {
				say("250-test\r\n250 STARTTLS")
			}
		case "STARTTLS":
			say("220 go on")
			c, secure = tls.Server(c, o.tls), true
			in = bufio.NewReader(c)
		case "AUTH":
			if _, code, _ := strings.Cut(text, "PLAIN "); code != base64.StdEncoding.EncodeToString([]byte("\x00erp\x00geheim")) {
				say("535 wrong password")
				return
			}
			say("235 welcome")
		case "MAIL":
			say("250 ok")
		case "RCPT":
			if strings.Contains(text, "nobody@") {
				say("550 no such person")
			} else {
				say("250 ok")
			}
		case "DATA":
			o.take(in, say)
		case "QUIT":
			say("221 bye")
			return
		default:
			say("500 what?")
		}
	}
}

func (o *postOffice) take(in *bufio.Reader, say func(string)) {
	say("354 go on")
	var b strings.Builder
	for {
		text, err := in.ReadString('\n')
		if err != nil || text == ".\r\n" {
			break
		}
		b.WriteString(text)
	}
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.busy > 0 {
		o.busy--
		say("451 later")
		return
	}
	o.mails = append(o.mails, b.String())
	say("250 taken")
}

func (o *postOffice) received() []string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return append([]string{}, o.mails...)
}

func selfSigned(t *testing.T) (tls.Certificate, *x509.CertPool) {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	form := &x509.Certificate{SerialNumber: big.NewInt(1), NotAfter: time.Now().Add(time.Hour), IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)}, IsCA: true, BasicConstraintsValid: true}
	der, err := x509.CreateCertificate(rand.Reader, form, form, &key.PublicKey, key)
	if err != nil {
		t.Fatal(err)
	}
	parsed, _ := x509.ParseCertificate(der)
	pool := x509.NewCertPool()
	pool.AddCert(parsed)
	return tls.Certificate{Certificate: [][]byte{der}, PrivateKey: key}, pool
}

func TestMailIsWhole(t *testing.T) {
	for name, set := range map[string]func(*postOffice){"STARTTLS": nil, "TLS": func(o *postOffice) { o.wrapped = true }, "this machine": func(o *postOffice) { o.noTLS = true }} {
		o, m := openOffice(t, set)
		subject := "订单 XSDD-1 等您审批\r\nBcc: evil@example.com\r\n\r\n<script>" + strings.Repeat("长", 100)
		if err := m.send(context.Background(), "li@example.cn", subject, "第一行\n.\n..\nBcc: evil@example.com\n"); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		got, err := mail.ReadMessage(strings.NewReader(o.received()[0]))
		if err != nil {
			t.Fatal(err)
		}
		said, _ := new(mime.WordDecoder).DecodeHeader(got.Header.Get("Subject"))
		if len(got.Header) != 9 || got.Header.Get("Bcc") != "" || !strings.HasPrefix(said, "订单 XSDD-1 等您审批 Bcc: evil@example.com <script>长") {
			t.Errorf("%s: headers %v", name, got.Header)
		}
		body, _ := io.ReadAll(base64.NewDecoder(base64.StdEncoding, got.Body))
		if string(body) != "第一行\n.\n..\nBcc: evil@example.com\n" {
			t.Errorf("%s: body %q", name, body)
		}
		from, err := got.Header.AddressList("From")
		if err != nil || from[0].Name != "星舟" || from[0].Address != "erp@example.cn" {
			t.Errorf("%s: from %v %v", name, from, err)
		}
		for _, c := range o.commands {
			if strings.Contains(c, "evil") {
				t.Errorf("%s: the server was told %q", name, c)
			}
		}
	}
}

func TestMailFailures(t *testing.T) {
	o, m := openOffice(t, func(o *postOffice) { o.busy = 1 })
	reason := func(err error) string {
		e, _ := errs.As(err)
		if e == nil {
			return fmt.Sprint(err)
		}
		return e.Reason
	}
	ctx := context.Background()
	if got := reason(m.send(ctx, "li@example.cn", "x", "x")); got != "notify.mail_failed" {
		t.Errorf("a server that is busy: %s", got)
	}
	if got := reason(m.send(ctx, "nobody@example.cn", "x", "x")); got != "notify.mail_refused" {
		t.Errorf("an address that is none: %s", got)
	}
	m.roots = nil
	if got := reason(m.send(ctx, "li@example.cn", "x", "x")); got != "notify.mail_failed" || len(o.received()) != 0 {
		t.Errorf("a certificate of nobody: %s", got)
	}
	_, plain := openOffice(t, func(o *postOffice) { o.noTLS = true })
	plain.host = "mail.example.cn"
	if got := reason(plain.send(ctx, "li@example.cn", "x", "x")); got != "notify.mail_failed" {
		t.Errorf("a server elsewhere without encryption: %s", got)
	}
}

func TestAddresses(t *testing.T) {
	for text, want := range map[string]bool{"li@example.cn": true, " li@example.cn ": true, "Li <li@example.cn>": false, "li": false, "": false, "li@example.cn\r\nBcc: x@y.cn": false,
		"li@example.cn,x@y.cn": false, "李@example.cn": false, `"a b"@example.cn`: false, "<li@example.cn>": true, "a@b@c": false, strings.Repeat("a", 260) + "@b.cn": false} {
		if got, ok := plainAddress(text); ok != want || ok && got != "li@example.cn" {
			t.Errorf("%q: %q %v", text, got, ok)
		}
	}
	for _, text := range []string{"", "http://x?from=a@b.cn", "smtp://?from=a@b.cn", "smtp://host", "smtp://host?from=x", "smtps://u:p@host:465?from=a%0d%0aBcc:x@b.cn", "smtp://u:geheim@ho st?from=a@b.cn"} {
		if _, err := ParseMailer(text); err == nil || strings.Contains(err.Error(), "geheim") {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestRoutesStayInside(t *testing.T) {
	for in, want := range map[string]string{"/sales/orders/1": "/sales/orders/1", "//evil.example": "", "https://evil.example": "", `/\evil.example`: "", "": "", "javascript:alert(1)": ""} {
		if got := inside(in); got != want {
			t.Errorf("%q becomes %q", in, got)
		}
	}
}

var schemas = []fs.FS{tenant.Schema, audit.Schema, auth.Schema, job.Schema, Schema}

// What is told goes out by mail once, as one mail for one person, after the commit and not before; a dry run and a
// rollback send nothing; a server that is busy gets it later.
func TestMailJob(t *testing.T) {
	Declare(Kind{Name: "test", Zh: "测试", En: "Test", Mail: true}, Kind{Name: "quiet", Zh: "安静", En: "Quiet"})
	dbtest.Each(t, schemas, func(t *testing.T, d *db.DB) {
		o, m := openOffice(t, func(o *postOffice) { o.busy = 1 })
		ctx, stop := context.WithCancel(context.Background())
		jobs, s := job.NewService(d, nil), NewService(d, m, "https://erp.example.cn/")
		jobs.Register(s.MailJob())
		user := people(t, d)
		tell := func(kind, zh string, fail bool, dry bool) {
			_, err := db.Do(ctx, d, db.Req{Tenant: 1, User: 99, DryRun: dry}, func(tx *db.Tx) (bool, error) {
				err := Send(tx, []int64{user, user, 99, 0, 12345}, Message{Kind: kind, Zh: zh, En: "an order", Route: "/sales/orders/1"})
				if err == nil && fail {
					err = errs.New(errs.Refused, "test", "不行", "no")
				}
				return true, err
			})
			if (err != nil) != fail {
				t.Fatal(err)
			}
		}
		tell("test", "没有发生", true, false)
		tell("test", "试试看", false, true)
		tell("quiet", "不发邮件", false, false)
		tell("test", "第一件", false, false)
		tell("test", "第二件", false, false)
		done := make(chan struct{})
		go func() { jobs.Run(ctx); close(done) }()
		for start := time.Now(); len(o.received()) == 0 && time.Since(start) < 20*time.Second; {
			time.Sleep(20 * time.Millisecond)
		}
		time.Sleep(100 * time.Millisecond)
		stop()
		<-done
		got := o.received()
		if len(got) != 1 {
			t.Fatalf("%d mails", len(got))
		}
		_, code, _ := strings.Cut(got[0], "\r\n\r\n")
		body, _ := base64.StdEncoding.DecodeString(strings.ReplaceAll(code, "\r\n", ""))
		for text, want := range map[string]bool{"第一件": true, "第二件": true, "https://erp.example.cn/sales/orders/1": true, "没有发生": false, "试试看": false, "不发邮件": false, "甲公司": true} {
			if strings.Contains(string(body), text) != want {
				t.Errorf("%q in the mail: want %v\n%s", text, want, body)
			}
		}
		n, err := db.Get(context.Background(), d, 1, func(q *db.Reader) (Unread, error) { return unread(q, user) })
		if err != nil || n.Unread != 3 {
			t.Errorf("unread: %+v %v", n, err)
		}
	})
}

// people makes a company with one user who wants mail.
func people(t *testing.T, d *db.DB) int64 {
	t.Helper()
	u := &auth.User{Login: "li", Name: "李雷", Tenant: 1, Role: auth.Sales}
	_, err := db.Do(context.Background(), d, db.Req{}, func(tx *db.Tx) (bool, error) {
		if err := tenant.Create(tx, &tenant.Company{ID: 1, Name: "甲公司"}); err != nil {
			return false, err
		}
		return true, auth.CreateUser(tx, u, "x")
	})
	if err == nil {
		_, err = db.Do(context.Background(), d, db.Req{Tenant: 1, User: u.ID}, func(tx *db.Tx) (bool, error) {
			in := tx.Insert("notify_address", "user_id, address")
			in.Row(u.ID, "li@example.cn")
			in.Queue()
			return true, nil
		})
	}
	if err != nil {
		t.Fatal(err)
	}
	return u.ID
}
