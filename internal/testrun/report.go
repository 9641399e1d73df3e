package main

import (
	"fmt"
	"io"
	"strings"
)

// report adds up results as they come.
type report struct {
	out                     io.Writer
	passed, failed, skipped int
	skips, failures         []string
}

func (r *report) say(format string, args ...any) { fmt.Fprintf(r.out, format+"\n", args...) }

func (r *report) pass(string) { r.passed++ }

func (r *report) skip(name, why string) {
	r.skipped++
	if why == "" {
		why = "no reason given"
	}
	r.skips = append(r.skips, name+": "+why)
}

func (r *report) fail(name, output string) {
	r.failed++
	r.failures = append(r.failures, name)
	r.say("FAIL  %s\n%s", name, indent(output))
}

// close lists what did not pass, prints the last line and answers the exit code.
func (r *report) close() int {
	if r.passed+r.failed == 0 {
		r.fail("everything", "no test ran")
	}
	for _, s := range r.skips {
		r.say("skipped: %s", s)
	}
	for _, f := range r.failures {
		r.say("failed: %s", f)
	}
	r.say("%d passed, %d failed, %d skipped", r.passed, r.failed, r.skipped)
	if r.failed > 0 {
		return 1
	}
	return 0
}

func indent(s string) string {
	return "      " + strings.ReplaceAll(strings.TrimRight(s, "\n"), "\n", "\n      ")
}

// tail keeps the end of a long output.
type tail struct{ b []byte }

const tailBytes = 32 << 10

func (t *tail) Write(p []byte) (int, error) {
	t.b = append(t.b, p...)
	if len(t.b) > 2*tailBytes {
		t.b = append([]byte("…\n"), t.b[len(t.b)-tailBytes:]...)
	}
	return len(p), nil
}

func (t *tail) String() string { return string(t.b) }
