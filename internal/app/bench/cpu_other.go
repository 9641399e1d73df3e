//go:build !linux

package bench

import (
	"context"
	"errors"
	"os"

	"xingzhou/internal/platform/db"
)

// Only Linux tells what other processes use; elsewhere these figures are zero, and the bars on them say so by failing.
func (s *saleBench) cpu() float64 { return 0 }

func postmaster(context.Context, *db.DB, int64) (int, error) { return 0, nil }

func residentMB(int) (float64, error) {
	return 0, errors.New("memory of a process is measured on Linux only")
}

// RealDisk tells whether a folder is there; what it lies on is known on Linux only.
func RealDisk(dir string) bool {
	_, err := os.Stat(dir)
	return err == nil
}
