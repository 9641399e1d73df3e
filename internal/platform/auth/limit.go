package auth

import (
	"net"
	"sync"
	"time"

	"xingzhou/internal/kit/errs"
)

const (
	rateBurst = 20               // failures from one address at once
	rateEvery = 15 * time.Second // then one in so long
	rateBound = 20000
)

// limiter counts the failed sign-ins of an address. It is kept in memory: each server guards its own door.
type limiter struct {
	mu  sync.Mutex
	due map[string]int64 // when the failures of an address will have been worked off
}

// place is what counts as one address: a host of IPv4, the network of a house in IPv6.
func place(address string) string {
	ip := net.ParseIP(address)
	if ip == nil || ip.To4() != nil {
		return address
	}
	return ip.Mask(net.CIDRMask(64, 128)).String()
}

// take lets a try through and counts it as a failure until give takes it back, so many at once do not slip by.
func (l *limiter) take(address string, nowMS int64) error {
	key, window := place(address), rateBurst*rateEvery.Milliseconds()
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.due == nil || len(l.due) > rateBound {
		l.due = map[string]int64{}
	}
	due := min(max(l.due[key], nowMS), nowMS+window) // a clock that went back must not lock anybody out for long
	if due+rateEvery.Milliseconds() > nowMS+window {
		l.due[key] = due
		return errs.New(errs.TooMany, "login.rate", "您所在的网络地址登录失败次数太多。请%[1]d秒后再试。",
			"Too many failed sign-ins from your address. Try again in %[1]d seconds.", (due+rateEvery.Milliseconds()-nowMS-window+999)/1000)
	}
	l.due[key] = due + rateEvery.Milliseconds()
	return nil
}

func (l *limiter) give(address string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	key := place(address)
	if l.due[key] -= rateEvery.Milliseconds(); l.due[key] <= 0 {
		delete(l.due, key)
	}
}
