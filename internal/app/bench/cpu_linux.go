package bench

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"

	"xingzhou/internal/platform/db"
)

// cpu is the CPU time in seconds that this process and, on PostgreSQL, the server's processes have used.
func (s *saleBench) cpu() float64 {
	var u syscall.Rusage
	syscall.Getrusage(syscall.RUSAGE_SELF, &u)
	own := float64(u.Utime.Nano()+u.Stime.Nano()) / 1e9
	if s.engine == "postgres" {
		own += serverCPU(s.server)
	}
	return own
}

// postmaster finds the server behind a connection by the process that answers it; 0 when it runs on another machine.
func postmaster(ctx context.Context, d *db.DB, tenant int64) (int, error) {
	if d.Engine() == "sqlite" {
		return 0, nil
	}
	pid, err := db.Get(ctx, d, tenant, func(q *db.Reader) (int64, error) {
		pid, _, err := db.One(q, (*db.Row).Int, `SELECT pg_backend_pid() FROM tenant_seq WHERE tenant_id = $1`)
		return pid, err
	})
	if err != nil || processName(int(pid)) != "postgres" {
		return 0, err
	}
	return parent(int(pid)), nil
}

const clockTicks = 100 // a second of /proc, fixed on Linux

// serverCPU adds up the processes of one PostgreSQL server. Its housekeeping between the samples is no part of a posting.
func serverCPU(server int) float64 {
	var ticks int64
	if server == 0 {
		return 0
	}
	all, _ := filepath.Glob("/proc/[0-9]*")
	for _, dir := range all {
		pid, err := strconv.Atoi(filepath.Base(dir))
		f := stat(pid)
		if err != nil || len(f) < 13 || pid != server && f[1] != strconv.Itoa(server) || housekeeping(pid) {
			continue
		}
		for _, v := range f[11:13] { // utime, stime
			n, _ := strconv.ParseInt(v, 10, 64)
			ticks += n
		}
	}
	return float64(ticks) / clockTicks
}

// stat are the fields of a process after its name: state, parent and so on; none when it has ended.
func stat(pid int) []string {
	b, _ := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	_, rest, _ := strings.Cut(string(b), ") ")
	return strings.Fields(rest)
}

func housekeeping(pid int) bool {
	title, _ := os.ReadFile(fmt.Sprintf("/proc/%d/cmdline", pid))
	return strings.Contains(string(title), "autovacuum")
}

func processName(pid int) string {
	b, _ := os.ReadFile(fmt.Sprintf("/proc/%d/comm", pid))
	return strings.TrimSpace(string(b))
}

// parent is the process that started another; 0 when there is none any more.
func parent(pid int) int {
	f := stat(pid)
	if len(f) < 2 {
		return 0
	}
	n, _ := strconv.Atoi(f[1])
	return n
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

// RealDisk tells whether a folder lies on a disk and not in memory, where a sync costs nothing.
func RealDisk(dir string) bool {
	const tmpfs, ramfs = 0x01021994, 0x858458f6
	var fs syscall.Statfs_t
	if syscall.Statfs(dir, &fs) != nil {
		return false
	}
	return int64(fs.Type) != tmpfs && int64(fs.Type) != ramfs
}
