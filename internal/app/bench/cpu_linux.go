package bench

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
)

const clockTicks = 100 // of /proc, fixed on Linux

// cpu is the CPU time in seconds that this process and, on PostgreSQL, the server's processes have used.
func (s *saleBench) cpu() float64 {
	var u syscall.Rusage
	syscall.Getrusage(syscall.RUSAGE_SELF, &u)
	own := float64(u.Utime.Nano()+u.Stime.Nano()) / 1e9
	if s.engine == "postgres" {
		own += postgresCPU()
	}
	return own
}

// postgresCPU adds up all processes of the name postgres, with what their ended children used.
func postgresCPU() float64 {
	var ticks int64
	stats, _ := filepath.Glob("/proc/[0-9]*/stat")
	for _, path := range stats {
		b, err := os.ReadFile(path)
		if err != nil {
			continue // it ended in the meantime
		}
		_, rest, ok := strings.Cut(string(b), "(postgres) ")
		if !ok {
			continue
		}
		f := strings.Fields(rest)
		for _, i := range []int{11, 12} { // utime, stime
			n, err := strconv.ParseInt(f[i], 10, 64)
			if err == nil {
				ticks += n
			}
		}
	}
	return float64(ticks) / clockTicks
}

// residentMB is the resident memory of a process.
func residentMB(pid int) (float64, error) {
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return 0, err
	}
	for line := range strings.Lines(string(b)) {
		if kb, ok := strings.CutPrefix(line, "VmRSS:"); ok {
			n, err := strconv.ParseFloat(strings.Fields(kb)[0], 64)
			return n / 1024, err
		}
	}
	return 0, fmt.Errorf("no VmRSS of process %d", pid)
}
