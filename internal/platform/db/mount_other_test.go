//go:build !linux

package db_test

import "errors"

func mountSmall(dir, options string) (unmount func(), err error) {
	return nil, errors.New("only Linux can mount a file system in memory here")
}
