package main

import (
	"testing"

	"xingzhou/internal/kit/errs"
)

func TestServeShipsSafe(t *testing.T) {
	for _, c := range []struct {
		cmd  serveCmd
		want string
	}{
		{serveCmd{Listen: "127.0.0.1:8080"}, ""},
		{serveCmd{Listen: "127.0.0.1:8080", Demo: true}, ""},
		{serveCmd{Listen: "[::1]:8080"}, ""},
		{serveCmd{Listen: "localhost:8080"}, ""},
		{serveCmd{Listen: "0.0.0.0:8080"}, "serve.insecure"},
		{serveCmd{Listen: ":8080"}, "serve.insecure"},
		{serveCmd{Listen: "192.168.1.5:8080"}, "serve.insecure"},
		{serveCmd{Listen: "0.0.0.0:8080", InsecureListen: true}, ""},
		{serveCmd{Listen: "0.0.0.0:8443", Cert: "c", Key: "k"}, ""},
		{serveCmd{Listen: "0.0.0.0:8443", Cert: "c", Key: "k", Demo: true}, "serve.demo"},
		{serveCmd{Listen: "0.0.0.0:8080", InsecureListen: true, Demo: true}, "serve.demo"},
		{serveCmd{Listen: "127.0.0.1:8080", Cert: "c"}, "serve.tls"},
		{serveCmd{Listen: "8080"}, "serve.address"},
	} {
		got := ""
		if e, ok := errs.As(c.cmd.check()); ok {
			got = e.Reason
		}
		if got != c.want {
			t.Errorf("%+v: %q, want %q", c.cmd, got, c.want)
		}
	}
}
