//go:build unix

package db

import (
	"os"
	"syscall"
)

// lockFile makes this process the only one that writes the file; the system drops the lock when the process ends, however it ends.
func lockFile(path string) (unlock func(), err error) {
	f, err := os.OpenFile(path+".lock", os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, err
	}
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		f.Close()
		return nil, lockedError(path)
	}
	return func() { f.Close() }, nil
}
