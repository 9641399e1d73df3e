package webhook

import (
	"context"
	"encoding/binary"
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"strings"
	"sync/atomic"
	"testing"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/db/dbtest"
)

// nameServer answers every question for an IPv4 address with what answer says; it is asked once for each look-up.
func nameServer(t *testing.T, answer func(name string) []string) *net.Resolver {
	t.Helper()
	conn, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	go func() {
		buf := make([]byte, 512)
		for {
			n, from, err := conn.ReadFrom(buf)
			if err != nil {
				return
			}
			end, labels := 12, []string{}
			for buf[end] != 0 {
				labels = append(labels, string(buf[end+1:end+1+int(buf[end])]))
				end += int(buf[end]) + 1
			}
			end += 5 // the end of the name, type and class
			var ips []string
			if n >= end && binary.BigEndian.Uint16(buf[end-4:]) == 1 {
				ips = answer(strings.Join(labels, "."))
			}
			out := append([]byte{buf[0], buf[1], 0x81, 0x80, 0, 1, 0, byte(len(ips)), 0, 0, 0, 0}, buf[12:end]...)
			for _, ip := range ips {
				a := netip.MustParseAddr(ip).As4()
				out = append(append(out, 0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 0, 0, 4), a[:]...)
			}
			conn.WriteTo(out, from)
		}
	}()
	return &net.Resolver{PreferGo: true, Dial: func(ctx context.Context, _, _ string) (net.Conn, error) {
		return (&net.Dialer{}).DialContext(ctx, "udp", conn.LocalAddr().String())
	}}
}

// trap counts who connects, on every address of this machine.
func trap(t *testing.T) (port int, dials *atomic.Int32) {
	t.Helper()
	dials = &atomic.Int32{}
	l, err := net.Listen("tcp", ":0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			dials.Add(1)
			c.Close()
		}
	}()
	return l.Addr().(*net.TCPAddr).Port, dials
}

func (s *Service) try(url string) told {
	return s.send(context.Background(), &Hook{URL: url, secret: "s"}, &Delivery{ID: 1, Kind: pingKind, body: "{}"})
}

func someDB(t *testing.T) *db.DB {
	d, err := db.Open(context.Background(), dbtest.SQLite(t))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { d.Close() })
	return d
}

// TestNoDialInside is P5: whatever a webhook is called, nothing inside is ever connected to.
func TestNoDialInside(t *testing.T) {
	port, dials := trap(t)
	flip := atomic.Int32{}
	names := nameServer(t, func(name string) []string {
		switch {
		case strings.HasPrefix(name, "both"):
			return []string{"127.0.0.1", "10.0.0.1", "169.254.169.254"}
		case strings.HasPrefix(name, "flip") && flip.Add(1)%2 == 1:
			return []string{"127.0.0.2"} // allowed below: the address that a check before the call would see
		case strings.HasPrefix(name, "meta"):
			return []string{"169.254.169.254"}
		}
		return []string{"127.0.0.1"} // as the C library takes 2130706433 and 0177.1
	})
	s := NewService(someDB(t), Options{Resolver: names})
	hosts := []string{"127.0.0.1", "[::1]", "169.254.169.254", "0.0.0.0", "[::]", "2130706433", "0177.0.0.1", "0x7f000001", "127.1", "0", "localhost",
		"[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::127.0.0.1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "[fe80::1%25lo]", "[fc00::1]", "[fd00:ec2::254]",
		"10.0.0.1", "172.16.0.1", "192.168.1.1", "100.64.0.1", "100.100.100.200", "224.0.0.1", "255.255.255.255", "240.0.0.1",
		"hook.example.com", "both.example.com", "meta.example.com", "127.0.0.1.nip.example.com", "１２７.0.0.1"}
	for _, host := range hosts {
		for _, scheme := range []string{"http", "https"} {
			url := fmt.Sprintf("%s://%s:%d/hook", scheme, host, port)
			if got := s.try(url); got.problem == nil || got.status != 0 {
				t.Errorf("%s was called: %+v", url, got)
			}
			if !strings.Contains(host, "example.com") {
				continue
			}
			if got := s.try(url); got.problem.Reason != "webhook.address" {
				t.Errorf("%s: %v", url, got.problem)
			}
		}
	}
	if n := dials.Load(); n != 0 {
		t.Errorf("%d connections to this machine", n)
	}

	outside := receiver(t, "127.0.0.2", func(w http.ResponseWriter, q *http.Request) {
		if q.URL.Path == "/away" {
			http.Redirect(w, q, fmt.Sprintf("http://127.0.0.1:%d/", port), http.StatusTemporaryRedirect)
		}
	})
	s = NewService(someDB(t), Options{Resolver: names, Allow: []netip.Prefix{netip.MustParsePrefix("127.0.0.2/32")}})
	if got := s.try(outside + "/away"); got.problem == nil || got.problem.Reason != "webhook.redirect" || got.status != 307 {
		t.Errorf("a redirect: %+v", got)
	}
	_, at, _ := strings.Cut(outside, "127.0.0.2:")
	flipping := fmt.Sprintf("http://flip.example.com:%s/", at)
	if got := s.try(flipping); got.problem != nil {
		t.Errorf("the allowed network: %v", got.problem)
	}
	if got := s.try(flipping); got.problem == nil || got.problem.Reason != "webhook.address" {
		t.Errorf("the name that means something else now: %+v", got)
	}
	if n := dials.Load(); n != 0 {
		t.Errorf("%d connections to this machine", n)
	}
}

// receiver is an HTTP server on an address of this machine.
func receiver(t *testing.T, host string, fn http.HandlerFunc) string {
	t.Helper()
	l, err := net.Listen("tcp", host+":0")
	if err != nil {
		t.Skipf("no %s on this machine: %v", host, err)
	}
	server := &http.Server{Handler: fn}
	go server.Serve(l)
	t.Cleanup(func() { server.Close() })
	return "http://" + l.Addr().String()
}

func TestCheckURL(t *testing.T) {
	public, house := &guard{}, &guard{allowed: []netip.Prefix{netip.MustParsePrefix("192.168.1.0/24")}}
	for _, c := range []struct {
		url          string
		public, home string
	}{
		{"https://example.com/hook", "", ""},
		{"https://example.com:8443/hook?a=b", "", ""},
		{"https://93.184.216.34/", "", ""},
		{"http://example.com/", "webhook.plain", ""},
		{"http://93.184.216.34/", "webhook.plain", "webhook.plain"},
		{"http://192.168.1.7:8080/", "webhook.address", ""},
		{"https://192.168.2.7/", "webhook.address", "webhook.address"},
		{"https://127.0.0.1/", "webhook.address", "webhook.address"},
		{"https://[::1]/", "webhook.address", "webhook.address"},
		{"https://localhost/", "webhook.address", ""},
		{"https://93.184.216.34:25/", "webhook.port", "webhook.port"},
		{"https://user:secret@example.com/", "webhook.url", "webhook.url"},
		{"https://example.com/#x", "webhook.url", "webhook.url"},
		{"ftp://example.com/", "webhook.url", "webhook.url"},
		{"gopher://example.com/", "webhook.url", "webhook.url"},
		{"file:///etc/passwd", "webhook.url", "webhook.url"},
		{"example.com", "webhook.url", "webhook.url"},
		{"https://", "webhook.url", "webhook.url"},
		{"https://example.com:99999/", "webhook.url", "webhook.url"},
		{"https://example.com/" + strings.Repeat("a", 500), "webhook.url", "webhook.url"},
	} {
		for want, g := range map[*string]*guard{&c.public: public, &c.home: house} {
			reason := ""
			if e, ok := errs.As(g.checkURL(c.url)); ok {
				reason = e.Reason
			}
			if reason != *want {
				t.Errorf("%s: %q, want %q", c.url, reason, *want)
			}
		}
	}
}

func TestParseNetworks(t *testing.T) {
	got, err := ParseNetworks([]string{"192.168.1.77/24", "10.0.0.5", "fd00::/8"})
	if err != nil || fmt.Sprint(got) != "[192.168.1.0/24 10.0.0.5/32 fd00::/8]" {
		t.Errorf("%v %v", got, err)
	}
	if _, err := ParseNetworks([]string{"intranet"}); err == nil {
		t.Error("a name was taken for a network")
	}
}
