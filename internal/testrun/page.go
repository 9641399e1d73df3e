package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"path/filepath"
	"regexp"
	"strings"
)

// tapLine is one result of node's test runner.
var tapLine = regexp.MustCompile(`^(\s*)(ok|not ok) \d+ - (.*?)(?: # (SKIP|TODO) ?(.*))?$`)

// nodeTests runs the pure tests of the page.
func (r *report) nodeTests(ctx context.Context) {
	files, _ := filepath.Glob("web/test/*.test.mjs")
	if len(files) == 0 {
		r.fail("page: units", "there is no web/test/*.test.mjs")
		return
	}
	args := []string{"node", "--test", "--test-reporter=tap"}
	for _, f := range files {
		args = append(args, strings.TrimPrefix(filepath.ToSlash(f), "web/"))
	}
	before := r.passed + r.failed
	said, err := stream(process(ctx, "web", nil, args...), r.readTAP)
	if ran := r.passed + r.failed - before; ran == 0 || err != nil && r.failed == 0 {
		r.fail("page: units", fmt.Sprintf("%s%d tests ran, %v", said, ran, err))
	} else {
		r.say("ok    %-44s %4d", "page: units", ran)
	}
}

// readTAP counts leaves: a result that follows deeper results is the sum of those.
func (r *report) readTAP(in io.Reader) error {
	deepest, output := 0, &tail{}
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 4<<20)
	var failing string // the failure whose details are being read
	flush := func() {
		if failing != "" {
			r.fail("page: "+failing, output.String())
		}
		failing, output = "", &tail{}
	}
	for lines.Scan() {
		m := tapLine.FindStringSubmatch(lines.Text())
		if m == nil {
			fmt.Fprintln(output, lines.Text())
			continue
		}
		flush()
		depth := len(m[1])
		isParent := deepest > depth
		deepest = depth
		switch {
		case isParent:
		case m[4] != "":
			r.skip("page: "+m[3], m[5])
		case m[2] == "ok":
			r.pass(m[3])
		default:
			failing = m[3]
		}
	}
	flush()
	return lines.Err()
}

// shown is one line of web/e2e/run.mjs.
type shown struct{ Name, State, Detail string }

// browserTests drives the real server on both engines through the browser.
func (r *report) browserTests(ctx context.Context, env []string) {
	before := r.passed + r.failed
	failed := r.failed
	said, err := stream(process(ctx, "web", env, "node", "e2e/run.mjs", "--json"), func(in io.Reader) error {
		lines := bufio.NewScanner(in)
		lines.Buffer(nil, 4<<20)
		for lines.Scan() {
			var s shown
			if err := json.Unmarshal(lines.Bytes(), &s); err != nil {
				r.say("      %s", lines.Text())
				continue
			}
			switch s.State {
			case "pass":
				r.pass(s.Name)
				r.say("ok    browser: %s  %s", s.Name, s.Detail)
			case "skip":
				r.skip("browser: "+s.Name, s.Detail)
			default:
				r.fail("browser: "+s.Name, s.Detail)
			}
		}
		return lines.Err()
	})
	if ran := r.passed + r.failed - before; ran == 0 || err != nil && r.failed == failed {
		r.fail("browser", fmt.Sprintf("%s%d tests ran, %v", said, ran, err))
	}
}
