package file

import (
	"errors"
	"os"
	"syscall"
)

// syncDir does nothing: a folder cannot be synced there, and a rename is in the log of the file system.
func syncDir(*os.File) error { return nil }

// noRoom knows ERROR_DISK_FULL.
func noRoom(err error) bool { return errors.Is(err, syscall.Errno(112)) }
