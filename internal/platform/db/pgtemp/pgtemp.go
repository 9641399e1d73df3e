// Package pgtemp 临时集群: a private PostgreSQL for tests and measurements.
// Invariant: its role is no superuser, so row-level security binds; nothing outlives stop.
package pgtemp

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
	"strconv"
	"syscall"
	"time"

	"github.com/jackc/pgx/v5/pgconn"
)

// ErrMissing tells that no PostgreSQL server is installed on this machine.
var ErrMissing = errors.New("no PostgreSQL server is installed: install one (Debian: apt-get install postgresql), or set PATH to its bin folder")

// cluster is a running server.
type cluster struct {
	parent   string // where its folder is made
	bin, dir string
	port     int
	as       *syscall.SysProcAttr // the user it runs as
	server   *exec.Cmd
	log      string
}

// Start makes and starts a cluster with fsync on. dsn connects as role xingzhou, which owns the database xingzhou and is
// no superuser; stop ends the server and removes its files.
func Start() (dsn string, stop func(), err error) { return StartIn("") }

// StartIn is Start with the cluster's files under a folder, because a measurement needs a real disk; "" means the
// folder for temporary files.
func StartIn(parent string) (dsn string, stop func(), err error) {
	c := &cluster{parent: parent}
	if c.bin, err = binaries(); err != nil {
		return "", nil, err
	}
	if err = c.prepare(); err != nil {
		return "", nil, err
	}
	if err = c.start(); err != nil {
		c.stop()
		return "", nil, err
	}
	dsn = fmt.Sprintf("postgres://xingzhou@127.0.0.1:%d/xingzhou?sslmode=disable", c.port)
	if err = c.roles(); err != nil {
		c.stop()
		return "", nil, err
	}
	return dsn, c.stop, nil
}

// binaries finds the newest installed server.
func binaries() (string, error) {
	found, _ := filepath.Glob("/usr/lib/postgresql/*/bin/postgres")
	sort.Slice(found, func(i, j int) bool { return version(found[i]) > version(found[j]) })
	if len(found) > 0 {
		return filepath.Dir(found[0]), nil
	}
	if p, err := exec.LookPath("postgres"); err == nil {
		return filepath.Dir(p), nil
	}
	return "", ErrMissing
}

func version(path string) int {
	n, _ := strconv.Atoi(filepath.Base(filepath.Dir(filepath.Dir(path))))
	return n
}

// prepare makes the folder and the files of the cluster.
func (c *cluster) prepare() (err error) {
	if c.dir, err = os.MkdirTemp(c.parent, "pgtemp"); err != nil {
		return err
	}
	c.log = filepath.Join(c.dir, "log")
	if c.as, err = lendUser(c.dir); err != nil {
		os.RemoveAll(c.dir)
		return err
	}
	if err := os.Chmod(c.dir, 0o700); err != nil {
		return err
	}
	init := c.command("initdb", "-D", filepath.Join(c.dir, "data"), "-U", "super", "-A", "trust", "-E", "UTF8",
		"--locale=C", "--no-sync")
	if out, err := init.CombinedOutput(); err != nil {
		os.RemoveAll(c.dir)
		return fmt.Errorf("initdb: %w: %s", err, bytes.TrimSpace(out))
	}
	return nil
}

func (c *cluster) command(name string, args ...string) *exec.Cmd {
	cmd := exec.Command(filepath.Join(c.bin, name), args...)
	cmd.Dir = c.dir
	cmd.Env = []string{"LC_ALL=C", "TZ=UTC", "HOME=" + c.dir, "PATH=" + os.Getenv("PATH")}
	cmd.SysProcAttr = c.as
	return cmd
}

// start tries ports below 32768: above it a client that keeps dialling can be given the very port as its own source.
func (c *cluster) start() error {
	var last error
	for range 10 {
		c.port = 20000 + rand.IntN(12000)
		if l, err := net.Listen("tcp", fmt.Sprintf("127.0.0.1:%d", c.port)); err != nil {
			last = err
			continue
		} else {
			l.Close()
		}
		out, err := os.OpenFile(c.log, os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o600)
		if err != nil {
			return err
		}
		c.server = c.command("postgres", "-D", filepath.Join(c.dir, "data"), "-p", strconv.Itoa(c.port),
			"-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="+c.dir, "-c", "fsync=on",
			"-c", "shared_buffers=128MB", "-c", "max_connections=100", "-c", "max_wal_size=1GB")
		c.server.Stdout, c.server.Stderr = out, out
		err = c.server.Start()
		out.Close()
		if err != nil {
			return err
		}
		if last = c.ready(); last == nil {
			return nil
		}
		c.kill()
	}
	return last
}

func (c *cluster) super(db string) (*pgconn.PgConn, error) {
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	return pgconn.Connect(ctx, fmt.Sprintf("postgres://super@127.0.0.1:%d/%s?sslmode=disable", c.port, db))
}

func (c *cluster) ready() error {
	var err error
	for begin := time.Now(); time.Since(begin) < 20*time.Second; time.Sleep(50 * time.Millisecond) {
		var conn *pgconn.PgConn
		if conn, err = c.super("postgres"); err == nil {
			return conn.Close(context.Background())
		}
	}
	log, _ := os.ReadFile(c.log)
	return fmt.Errorf("the server did not become ready: %w: %s", err, bytes.TrimSpace(log))
}

// roles makes the owner that everybody connects as.
func (c *cluster) roles() error {
	conn, err := c.super("postgres")
	if err != nil {
		return err
	}
	ctx := context.Background()
	defer conn.Close(ctx)
	for _, text := range []string{"CREATE ROLE xingzhou LOGIN NOSUPERUSER CREATEDB", "CREATE DATABASE xingzhou OWNER xingzhou"} {
		if err := conn.Exec(ctx, text).Close(); err != nil {
			return err
		}
	}
	return nil
}

// kill ends the server that this cluster started, and no other.
func (c *cluster) kill() {
	if c.server == nil || c.server.Process == nil {
		return
	}
	c.server.Process.Signal(os.Interrupt) // fast shutdown
	done := make(chan struct{})
	go func() { c.server.Wait(); close(done) }()
	select {
	case <-done:
	case <-time.After(5 * time.Second):
		c.server.Process.Kill()
		<-done
	}
	c.server = nil
}

func (c *cluster) stop() {
	c.kill()
	os.RemoveAll(c.dir)
}
