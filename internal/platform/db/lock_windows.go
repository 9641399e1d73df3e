package db

import "syscall"

// lockFile makes this process the only one that writes the file: a handle that shares nothing, dropped when the process ends.
func lockFile(path string) (unlock func(), err error) {
	name, err := syscall.UTF16PtrFromString(path + ".lock")
	if err != nil {
		return nil, err
	}
	h, err := syscall.CreateFile(name, syscall.GENERIC_READ|syscall.GENERIC_WRITE, 0, nil,
		syscall.OPEN_ALWAYS, syscall.FILE_ATTRIBUTE_NORMAL, 0)
	if err != nil {
		return nil, lockedError(path)
	}
	return func() { syscall.CloseHandle(h) }, nil
}
