//go:build unix

package pgtemp

import (
	"errors"
	"os"
	"os/user"
	"strconv"
	"syscall"
)

// lendUser gives the folder to an ordinary user when the process is root, because PostgreSQL refuses to run as root.
func lendUser(dir string) (*syscall.SysProcAttr, error) {
	if os.Getuid() != 0 {
		return nil, nil
	}
	for _, name := range []string{"postgres", "nobody"} {
		u, err := user.Lookup(name)
		if err != nil {
			continue
		}
		uid, err1 := strconv.ParseUint(u.Uid, 10, 32)
		gid, err2 := strconv.ParseUint(u.Gid, 10, 32)
		if err := errors.Join(err1, err2, os.Chown(dir, int(uid), int(gid))); err != nil {
			return nil, err
		}
		return &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}}, nil
	}
	return nil, errors.New("running as root, and neither user postgres nor nobody exists: PostgreSQL refuses to run as root")
}
