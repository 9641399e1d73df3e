package bench

import (
	"fmt"
	"os"
	"runtime/debug"
	"strconv"
	"strings"
)

// settleMemory gives back what is free, forgets the peak, and answers the resident memory.
func settleMemory() (float64, error) {
	debug.FreeOSMemory()
	if err := os.WriteFile("/proc/self/clear_refs", []byte("5"), 0); err != nil {
		return 0, err
	}
	return residentMB(os.Getpid())
}

// peakMB is the highest resident memory since settleMemory.
func peakMB() (float64, error) {
	b, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0, err
	}
	for line := range strings.Lines(string(b)) {
		if kb, ok := strings.CutPrefix(line, "VmHWM:"); ok {
			n, err := strconv.ParseFloat(strings.Fields(kb)[0], 64)
			return n / 1024, err
		}
	}
	return 0, fmt.Errorf("no VmHWM of this process")
}
