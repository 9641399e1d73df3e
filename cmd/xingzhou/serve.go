package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"time"

	"xingzhou/internal/app"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/webhook"
	"xingzhou/web"
)

type serveCmd struct {
	Listen         string   `default:"127.0.0.1:8080" placeholder:"ADDR" help:"监听地址 · address to listen on."`
	Demo           bool     `help:"带演示企业，只允许本机访问 · with a demo company, for this machine only."`
	Cert           string   `type:"existingfile" help:"TLS 证书文件 · certificate file for TLS."`
	Key            string   `type:"existingfile" help:"TLS 私钥文件 · key file for TLS."`
	InsecureListen bool     `help:"允许不加密地对外监听（前面有加密代理时用） · allow other machines without TLS, behind a proxy that has it."`
	SMTP           string   `name:"smtp" env:"XINGZHOU_SMTP" placeholder:"URL" help:"发信服务器，如 smtps://用户:密码@主机:465?from=邮箱 · mail server for news, such as smtps://user:password@host:465?from=address."`
	Site           string   `env:"XINGZHOU_SITE" placeholder:"URL" help:"大家打开本系统的地址，写进邮件 · the address people open this program by, for links in mails."`
	WebhookAllow   []string `placeholder:"NETWORK" help:"允许Webhook调用的内网网段，如 192.168.1.0/24，可重复 · private networks that webhooks may call; may be given more than once."`
	Debug          bool     `help:"日志也记录读取请求 · log what is read, too."`
}

const (
	headerTimeout   = 5 * time.Second
	readTimeout     = 30 * time.Second
	writeTimeout    = 60 * time.Second
	idleTimeout     = 2 * time.Minute
	shutdownTimeout = 20 * time.Second
	maxHeaderBytes  = 64 << 10
)

// Run opens the database, listens, and serves until the process is told to stop.
func (s *serveCmd) Run(ctx context.Context, g *globals) error {
	if err := s.check(); err != nil {
		return err
	}
	allowed, err := webhook.ParseNetworks(s.WebhookAllow)
	if err != nil {
		return err
	}
	level := slog.LevelInfo
	if s.Debug {
		level = slog.LevelDebug
	}
	log := slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: level}))
	d, err := g.open(ctx)
	if err != nil {
		return err
	}
	defer d.Close()
	opt := app.Options{UI: web.Dist(), TLS: s.Cert != "", Log: log, WebhookAllow: allowed}
	if err := s.outward(g, &opt); err != nil {
		return err
	}
	defer opt.Store.Close()
	a, err := app.New(ctx, d, opt)
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", s.Listen)
	if err != nil {
		return errs.New(errs.Unavailable, "serve.listen", "无法监听 %[1]s，可能被别的程序占用。请用 --listen 换一个地址。",
			"Cannot listen on %[1]s; another program may have it. Choose another address with --listen.", s.Listen).Wrap(err)
	}
	server := &http.Server{Handler: a.Handler(), ReadHeaderTimeout: headerTimeout, ReadTimeout: readTimeout, WriteTimeout: writeTimeout,
		IdleTimeout: idleTimeout, MaxHeaderBytes: maxHeaderBytes, ErrorLog: slog.NewLogLogger(log.Handler(), slog.LevelDebug)}
	if s.Demo {
		if err := demoCompany(ctx, g, a, log); err != nil {
			return err
		}
	}
	s.announce(g, listener.Addr())
	go a.Upkeep(ctx, log)
	defer s.background(ctx, a)()
	server.RegisterOnShutdown(a.Router.EndStreams)
	done := make(chan error, 1)
	go func() {
		if s.Cert != "" {
			done <- server.ServeTLS(listener, s.Cert, s.Key)
		} else {
			done <- server.Serve(listener)
		}
	}()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
	}
	last, cancel := context.WithTimeout(context.WithoutCancel(ctx), shutdownTimeout)
	defer cancel()
	if err := server.Shutdown(last); err != nil && !errors.Is(err, http.ErrServerClosed) {
		return fmt.Errorf("stop the server: %w", err)
	}
	return nil
}

// background runs jobs beside the requests; stop waits until they are handed back, for the database is closed next.
func (s *serveCmd) background(ctx context.Context, a *app.App) (stop func()) {
	ctx, cancel := context.WithCancel(ctx)
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		a.Background(ctx)
	}()
	return func() { cancel(); <-ended }
}

// check refuses to be reachable from other machines without encryption, and with known demo data at all.
func (s *serveCmd) check() error {
	if (s.Cert == "") != (s.Key == "") {
		return errs.New(errs.Invalid, "serve.tls", "--cert 和 --key 要一起给出。", "Give --cert and --key together.")
	}
	host, _, err := net.SplitHostPort(s.Listen)
	if err != nil {
		return errs.New(errs.Invalid, "serve.address", "监听地址“%[1]s”不对，应如 127.0.0.1:8080。",
			"The address “%[1]s” is wrong; it looks like 127.0.0.1:8080.", s.Listen)
	}
	if loopback(host) {
		return nil
	}
	if s.Demo {
		return errs.New(errs.Refused, "serve.demo", "演示企业只允许本机访问。请用 --listen 127.0.0.1:8080。",
			"The demo company is for this machine only. Use --listen 127.0.0.1:8080.")
	}
	if s.Cert == "" && !s.InsecureListen {
		return errs.New(errs.Refused, "serve.insecure", "对外监听 %[1]s 需要加密。请给出 --cert 和 --key；前面已有加密代理时加 --insecure-listen。",
			"Listening on %[1]s for other machines needs TLS. Give --cert and --key, or --insecure-listen behind a proxy that has it.", s.Listen)
	}
	return nil
}

func loopback(host string) bool {
	if host == "localhost" {
		return true
	}
	ip := net.ParseIP(host)
	return ip != nil && ip.IsLoopback()
}

func (s *serveCmd) announce(g *globals, addr net.Addr) {
	scheme := "http"
	if s.Cert != "" {
		scheme = "https"
	}
	url := scheme + "://" + addr.String()
	g.print(map[string]string{"url": url}, func(w io.Writer) { fmt.Fprintf(w, "星舟已启动 · Xingzhou runs at  %s\n", url) })
}
