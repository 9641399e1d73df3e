package db_test

import "syscall"

// mountSmall puts a small file system in memory onto dir.
func mountSmall(dir, options string) (unmount func(), err error) {
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, options); err != nil {
		return nil, err
	}
	return func() { syscall.Unmount(dir, syscall.MNT_DETACH) }, nil
}
