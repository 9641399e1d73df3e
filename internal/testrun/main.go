// Command testrun 总测试: everything behind `make test`: installs what is missing, builds, runs the Go tests on SQLite
// and on a private PostgreSQL, checks the page, drives the browser, and adds it all up.
// Invariant: the last line is `N passed, N failed, N skipped`; every skip says why; no tests at all is a failure.
package main

import (
	"context"
	"fmt"
	"io"
	"net/url"
	"os"
	"os/exec"
	"os/signal"
	"syscall"
	"time"

	"github.com/jackc/pgx/v5/pgconn"

	"xingzhou/internal/platform/db/pgtemp"
)

// patience ends a run that hangs; a whole run has a quarter of an hour on two cores, the long variants have a night.
func patience() time.Duration {
	if os.Getenv("XINGZHOU_SOAK") != "" {
		return 10 * time.Hour
	}
	return 25 * time.Minute
}

func main() {
	ctx, cancel := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer cancel()
	ctx, cancel = context.WithTimeout(ctx, patience())
	defer cancel()
	r := &report{out: os.Stdout}
	run(ctx, r)
	os.Exit(r.close())
}

func run(ctx context.Context, r *report) {
	if err := install(ctx, r.out); err != nil {
		r.fail("install what the tests need", err.Error())
		return
	}
	built := r.step(ctx, "build page and server", "", nil, "make", "--no-print-directory", "build")
	dsn, stop, err := pgtemp.Start()
	if err != nil {
		r.fail("start a private PostgreSQL", err.Error())
		return
	}
	defer stop()
	browserDSN, err := database(ctx, dsn, "browser")
	if err != nil {
		r.fail("make a database for the browser tests", err.Error())
		return
	}
	env := []string{"XINGZHOU_TEST_PG=" + dsn, "XINGZHOU_E2E_PG=" + browserDSN, "CHROMIUM=" + chromium()}
	r.step(ctx, "go vet", "", nil, "go", "vet", "./...")
	r.goTests(ctx, env)
	r.step(ctx, "page: types", "web", nil, "npm", "run", "--silent", "check")
	r.step(ctx, "page: bytes", "web", nil, "npm", "run", "--silent", "size")
	r.nodeTests(ctx)
	if built { // else the failure above tells why no browser was opened
		r.browserTests(ctx, env)
	}
}

// database makes an empty database beside the one that dsn names.
func database(ctx context.Context, dsn, name string) (string, error) {
	conn, err := pgconn.Connect(ctx, dsn)
	if err != nil {
		return "", err
	}
	defer conn.Close(ctx)
	if err := conn.Exec(ctx, "CREATE DATABASE "+name).Close(); err != nil {
		return "", err
	}
	u, err := url.Parse(dsn)
	if err != nil {
		return "", err
	}
	u.Path = "/" + name
	return u.String(), nil
}

// step runs one command that counts as one test; its output is shown only when it fails.
func (r *report) step(ctx context.Context, name, dir string, env []string, command ...string) bool {
	start := time.Now()
	cmd := process(ctx, dir, env, command...)
	out, err := cmd.CombinedOutput()
	if err != nil {
		r.fail(name, fmt.Sprintf("%s\n%v", out, err))
		return false
	}
	r.pass(name)
	r.say("ok    %-50s %6.1fs", name, time.Since(start).Seconds())
	return true
}

// process is a command that dies with the run, and its children with it.
func process(ctx context.Context, dir string, env []string, command ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, command[0], command[1:]...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), env...)
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGTERM) }
	cmd.WaitDelay = 10 * time.Second
	return cmd
}

// stream runs a command and hands its standard output to read; what it says on standard error is returned.
func stream(cmd *exec.Cmd, read func(io.Reader) error) (string, error) {
	said := &tail{}
	cmd.Stderr = said
	out, err := cmd.StdoutPipe()
	if err != nil {
		return "", err
	}
	if err := cmd.Start(); err != nil {
		return "", err
	}
	readErr := read(out)
	if err := cmd.Wait(); err != nil {
		return said.String(), err
	}
	return said.String(), readErr
}
