//go:build unix

package file

import (
	"errors"
	"os"
	"syscall"
)

func syncDir(d *os.File) error { return d.Sync() }

func noRoom(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT)
}
