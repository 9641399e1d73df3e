package webhook

import (
	"context"
	"errors"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strconv"
	"strings"
	"syscall"
	"time"

	"xingzhou/internal/kit/errs"
)

const (
	dialTimeout   = 5 * time.Second
	tlsTimeout    = 5 * time.Second
	headerTimeout = 10 * time.Second
	sendTimeout   = 15 * time.Second
	urlMax        = 500
	headerMax     = 32 << 10
)

// refused are networks that are no place on the Internet: this machine, the house behind it, clouds' metadata, examples, and ways of
// writing an IPv4 address in IPv6 whose gateway would go where we do not look.
var refused = prefixes("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
	"192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
	"2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")

// internet is all of IPv6 that has been given out; the rest is local, mapped or reserved.
var internet6 = netip.MustParsePrefix("2000::/3")

func prefixes(list ...string) []netip.Prefix {
	out := make([]netip.Prefix, len(list))
	for i, s := range list {
		out[i] = netip.MustParsePrefix(s)
	}
	return out
}

// ParseNetworks reads the networks that --webhook-allow names, each an address or a prefix.
func ParseNetworks(list []string) ([]netip.Prefix, error) {
	var out []netip.Prefix
	for _, s := range list {
		p, err := netip.ParsePrefix(s)
		if ip, bad := netip.ParseAddr(s); err != nil && bad == nil {
			p, err = netip.PrefixFrom(ip, ip.BitLen()), nil
		}
		if err != nil {
			return nil, errs.New(errs.Invalid, "webhook.network", "“%[1]s”不是网段。请写成 192.168.1.0/24 或单个地址。",
				"“%[1]s” is no network. Write 192.168.1.0/24, or a single address.", s)
		}
		out = append(out, p.Masked())
	}
	return out, nil
}

// guard decides about addresses.
type guard struct{ allowed []netip.Prefix }

func (g *guard) inside(ip netip.Addr) bool {
	for _, p := range g.allowed {
		if p.Contains(ip) {
			return true
		}
	}
	return false
}

// may tells whether an address may be dialled. Without TLS only networks that the administrator has named may.
func (g *guard) may(ip netip.Addr, port uint16, scheme string) error {
	ip = ip.Unmap().WithZone("")
	if g.inside(ip) {
		return nil
	}
	public := ip.Is4() || internet6.Contains(ip)
	for _, p := range refused {
		public = public && !p.Contains(ip)
	}
	switch {
	case !public:
		return errs.New(errs.Refused, "webhook.address", "地址 %[1]s 不在公网上，不会连接。请换成公网地址；内网地址须由管理员用 --webhook-allow 放行。",
			"The address %[1]s is not on the public Internet, so it is not called. Use a public one; an administrator can allow a private network with --webhook-allow.", ip)
	case scheme != "https":
		return errs.New(errs.Refused, "webhook.plain", "公网地址必须用 https。请改用 https 地址。", "A public address takes https only. Use an https address.")
	case port != 443 && port < 1024:
		return errs.New(errs.Refused, "webhook.port", "端口 %[1]d 不能使用。请用 443，或 1024 以上的端口。", "Port %[1]d cannot be used. Use 443, or one from 1024 up.", port)
	}
	return nil
}

type schemeKey struct{}

// control is asked by the dialer with the address it is about to connect to, after every look-up of a name and for every address of
// it: what a name meant when it was entered counts for nothing.
func (g *guard) control(ctx context.Context, network, address string, _ syscall.RawConn) error {
	at, err := netip.ParseAddrPort(address)
	if err != nil || network != "tcp4" && network != "tcp6" {
		return errs.New(errs.Refused, "webhook.address", "地址 %[1]s 无法识别，不会连接。", "The address %[1]s is not understood, so it is not called.", address)
	}
	scheme, _ := ctx.Value(schemeKey{}).(string)
	return g.may(at.Addr(), at.Port(), scheme)
}

// client makes a connection of its own for each call, follows nothing, and asks no proxy.
func (g *guard) client(resolver *net.Resolver) *http.Client {
	dialer := &net.Dialer{Timeout: dialTimeout, KeepAlive: -1, Resolver: resolver, ControlContext: g.control}
	return &http.Client{
		Timeout:       sendTimeout,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		Transport: &http.Transport{DialContext: dialer.DialContext, TLSHandshakeTimeout: tlsTimeout, ResponseHeaderTimeout: headerTimeout,
			MaxResponseHeaderBytes: headerMax, DisableKeepAlives: true, DisableCompression: true},
	}
}

// checkURL refuses at entry what can never be called, so that people hear of it at once. It is no protection: the dialer is.
func (g *guard) checkURL(text string) error {
	bad := func(reason, zh, en string) error { return errs.New(errs.Invalid, reason, zh, en).At("/url") }
	u, err := url.Parse(text)
	switch {
	case len(text) > urlMax:
		return bad("webhook.url", "网址最多500个字符。", "An address has at most 500 characters.")
	case err != nil || u.Host == "" || u.Hostname() == "" || u.Opaque != "" || u.Scheme != "https" && u.Scheme != "http":
		return bad("webhook.url", "网址不对，应如 https://example.com/hook。", "The address is wrong; it looks like https://example.com/hook.")
	case u.User != nil || u.Fragment != "":
		return bad("webhook.url", "网址里不能带用户名、密码和 #。请用签名核对来源。", "An address has no user, password or #. Check the signature instead.")
	}
	port := uint64(443)
	if p := u.Port(); p != "" {
		if port, err = strconv.ParseUint(p, 10, 16); err != nil || port == 0 {
			return bad("webhook.url", "端口不对。", "The port is wrong.")
		}
	}
	if ip, err := netip.ParseAddr(u.Hostname()); err == nil {
		if e, no := errs.As(g.may(ip, uint16(port), u.Scheme)); no {
			return e.At("/url")
		}
		return nil
	}
	if u.Scheme == "http" && len(g.allowed) == 0 {
		return bad("webhook.plain", "公网地址必须用 https。请改用 https 地址。", "A public address takes https only. Use an https address.")
	}
	if host := strings.ToLower(strings.TrimSuffix(u.Hostname(), ".")); len(g.allowed) == 0 && (host == "localhost" || strings.HasSuffix(host, ".localhost")) {
		return bad("webhook.address", "这是本机地址，不会连接。请换成公网地址。", "This is the address of this machine; it is not called. Use a public one.")
	}
	return nil
}

// whyNot turns a failed call into words; the address check's own words come through.
func whyNot(err error) *errs.Error {
	if e, ok := errs.As(err); ok {
		return e
	}
	var slow net.Error
	if errors.As(err, &slow) && slow.Timeout() {
		return errs.New(errs.Unavailable, "webhook.slow", "对方在%d秒内没有答复。请检查接收程序，它应先答复再处理。",
			"There was no answer within %d seconds. Check the receiver; it should answer first and work later.", int(sendTimeout.Seconds())).Wrap(err)
	}
	var name *net.DNSError
	if errors.As(err, &name) {
		return errs.New(errs.Unavailable, "webhook.name", "找不到主机“%[1]s”。请检查网址。", "The host “%[1]s” was not found. Check the address.", name.Name).Wrap(err)
	}
	cause := err
	var wrapped *url.Error
	if errors.As(err, &wrapped) {
		cause = wrapped.Err // without the address, which may hold a secret
	}
	return errs.New(errs.Unavailable, "webhook.connect", "连接失败：%[1]s。请检查对方服务和证书。", "The connection failed: %[1]s. Check the service and its certificate.", cause).Wrap(err)
}
