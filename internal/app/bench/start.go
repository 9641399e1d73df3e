package bench

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"xingzhou/internal/app"
	"xingzhou/internal/app/demo"
	"xingzhou/internal/platform/db"
)

// StartOptions of the start benchmark.
type StartOptions struct {
	Binary string // the program itself
	Dir    string // for the database
	Orders int    // of the demo company that it opens; 200 when 0
	Runs   int    // 5 when 0
	Idle   time.Duration
	Log    io.Writer
}

const giveUp = 20 * time.Second

// Start measures how long the program takes from its start to the first page, what it holds when idle, and its size.
func Start(ctx context.Context, o StartOptions) (*Table, error) {
	if o.Orders == 0 {
		o.Orders, o.Runs, o.Idle = 200, 5, 10*time.Second
	}
	t := &Table{log: o.Log}
	t.step("start: a demo company of %d orders", o.Orders)
	dsn := "sqlite:" + filepath.Join(o.Dir, "start.db")
	if err := startDemo(ctx, dsn, o.Orders); err != nil {
		return t, err
	}
	var took []time.Duration
	var resident float64
	for i := range o.Runs {
		t.step("start: run %d of %d", i+1, o.Runs)
		one, mb, err := startOnce(ctx, o, dsn, i == o.Runs-1)
		if err != nil {
			return t, err
		}
		took, resident = append(took, one), mb
	}
	got := measure(took, time.Second)
	t.atMost("start to first page p50", ms(got.p50), "ms", 1000)
	t.note("start to first page, slowest", ms(took[len(took)-1]), "ms")
	t.atMost(fmt.Sprintf("resident memory, idle for %s", o.Idle), resident, "MB", 80)
	info, err := os.Stat(o.Binary)
	if err != nil {
		return t, err
	}
	t.atMost("size of the program", float64(info.Size())/1e6, "MB", 60)
	return t, nil
}

func startDemo(ctx context.Context, dsn string, orders int) error {
	d, err := db.Open(ctx, dsn)
	if err != nil {
		return err
	}
	defer d.Close()
	if err := d.Migrate(ctx, app.Schemas()...); err != nil {
		return err
	}
	_, err = demo.Make(ctx, d, demo.Options{Orders: orders})
	return err
}

// startOnce starts the server, waits for the page and the API, and stops it.
func startOnce(ctx context.Context, o StartOptions, dsn string, idle bool) (took time.Duration, residentMiB float64, err error) {
	l, err := listen()
	if err != nil {
		return 0, 0, err
	}
	addr := l.Addr().String()
	l.Close()
	cmd := exec.CommandContext(ctx, o.Binary, "serve", "--db", dsn, "--listen", addr)
	var said bytes.Buffer
	cmd.Stderr = &said
	begin := time.Now()
	if err := cmd.Start(); err != nil {
		return 0, 0, err
	}
	defer func() {
		cmd.Process.Signal(os.Interrupt)
		cmd.Wait()
		if err != nil {
			err = fmt.Errorf("%w\n%s", err, said.Bytes())
		}
	}()
	if err := await("http://"+addr+"/", http.StatusOK, begin); err != nil {
		return 0, 0, err
	}
	if err := await("http://"+addr+"/api/v1/session", http.StatusUnauthorized, begin); err != nil {
		return 0, 0, err
	}
	took = time.Since(begin)
	if !idle {
		return took, 0, nil
	}
	time.Sleep(o.Idle)
	residentMiB, err = residentMB(cmd.Process.Pid)
	return took, residentMiB, err
}

// await asks until the answer has the status.
func await(url string, status int, begin time.Time) error {
	client := &http.Client{Timeout: time.Second}
	last := "no answer"
	for time.Since(begin) < giveUp {
		r, err := client.Get(url)
		if err == nil {
			io.Copy(io.Discard, r.Body)
			r.Body.Close()
			if r.StatusCode == status {
				return nil
			}
			last = r.Status
		}
		time.Sleep(2 * time.Millisecond)
	}
	return fmt.Errorf("%s did not answer %d within %s: %s", url, status, giveUp, last)
}
