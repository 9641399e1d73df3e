//go:build !linux

package bench

import "os"

func settleMemory() (float64, error) { return residentMB(os.Getpid()) }

func peakMB() (float64, error) { return residentMB(os.Getpid()) }
