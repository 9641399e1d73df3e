package main

import (
	"os"
	"testing"
	"time"

	"xingzhou/internal/app/bench"
	"xingzhou/web"
)

// asProgram makes the test binary behave as the program, so that a test can start it.
const asProgram = "XINGZHOU_TEST_AS_PROGRAM"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		main()
		return
	}
	os.Exit(m.Run())
}

func TestBenchStartAndLoad(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv(asProgram, "1")
	t.Run("start", func(t *testing.T) {
		if !web.Built() {
			t.Skip("the start was not measured: the page is not built, run make build")
		}
		table, err := bench.Start(t.Context(), bench.StartOptions{Binary: self, Dir: t.TempDir(), Orders: 20, Runs: 2, Idle: 50 * time.Millisecond, Log: t.Output()})
		if err != nil {
			t.Fatal(err)
		}
		if len(table.Rows) != 4 || table.Rows[0].Value <= 0 || table.Rows[2].Value <= 0 {
			t.Errorf("%v", table.Rows)
		}
	})
	t.Run("load", func(t *testing.T) {
		table, err := bench.Load(t.Context(), bench.LoadOptions{Binary: self, Dir: t.TempDir(), Demo: 20, Log: t.Output()})
		if err != nil {
			t.Fatal(err)
		}
		if len(table.Rows) != 3 || table.Rows[2].Value != 0 {
			t.Errorf("%v", table.Rows)
		}
	})
}
