package notify

import (
	"strconv"
	"sync"

	"xingzhou/internal/platform/db"
)

// bells wake the open pages of a person on this server; pages on others look by themselves now and then.
var bells = struct {
	sync.Mutex
	open map[owner]map[chan struct{}]bool
}{open: map[owner]map[chan struct{}]bool{}}

type owner struct{ tenant, user int64 }

// listen answers a bell that rings when there is something to look at.
func listen(o owner) chan struct{} {
	bells.Lock()
	defer bells.Unlock()
	if bells.open[o] == nil {
		bells.open[o] = map[chan struct{}]bool{}
	}
	c := make(chan struct{}, 1)
	bells.open[o][c] = true
	return c
}

func unlisten(o owner, c chan struct{}) {
	bells.Lock()
	defer bells.Unlock()
	if delete(bells.open[o], c); len(bells.open[o]) == 0 {
		delete(bells.open, o)
	}
}

// ring wakes people once the transaction is on disk.
func ring(tx *db.Tx, users []int64) {
	tenant := tx.Tenant
	tx.AfterCommit(func(err error) {
		if err != nil {
			return
		}
		bells.Lock()
		defer bells.Unlock()
		for _, user := range users {
			for c := range bells.open[owner{tenant, user}] {
				select {
				case c <- struct{}{}:
				default: // it rings already
				}
			}
		}
	})
}

func key(user int64) string { return strconv.FormatInt(user, 10) }
