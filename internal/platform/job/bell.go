package job

import (
	"sync"

	"xingzhou/internal/platform/db"
)

// bell wakes the services of this process when a job was begun here; those of other servers look around by themselves. It is never
// what correctness rests on.
var bell = struct {
	sync.Mutex
	ears map[chan struct{}]bool
}{ears: map[chan struct{}]bool{}}

func listen() chan struct{} {
	ear := make(chan struct{}, 1)
	bell.Lock()
	defer bell.Unlock()
	bell.ears[ear] = true
	return ear
}

func unlisten(ear chan struct{}) {
	bell.Lock()
	defer bell.Unlock()
	delete(bell.ears, ear)
}

func ring() {
	bell.Lock()
	defer bell.Unlock()
	for ear := range bell.ears {
		select {
		case ear <- struct{}{}:
		default:
		}
	}
}

func ringAfter(tx *db.Tx) {
	tx.AfterCommit(func(err error) {
		if err == nil {
			ring()
		}
	})
}
