package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"regexp"
	"sort"
	"strings"
)

// event is one line of `go test -json`.
type event struct {
	Action, Package, Test, Output, ImportPath, FailedBuild string
	Elapsed                                                float64
}

// unit is what is known of one test, or with an empty name of its package.
type unit struct {
	out    tail
	state  string // run, pass, fail, skip
	parent bool   // has subtests: those are counted instead
}

type goRun struct {
	r     *report
	units map[string]map[string]*unit // package → test → unit
	build map[string]*tail            // output of the compiler
}

// goTests runs all Go tests, two packages at a time: the machine that this must fit has two cores.
func (r *report) goTests(ctx context.Context, env []string) {
	g := &goRun{r, map[string]map[string]*unit{}, map[string]*tail{}}
	before := r.passed + r.failed
	said, err := stream(process(ctx, "", env, "go", "test", "-json", "-count=1", "-p", "2", "-timeout", patience().String(), "./..."), g.read)
	for pkg := range g.units { // a package without an end: the run was cut
		g.finish(pkg, event{Action: "fail", Package: pkg})
	}
	switch {
	case err != nil && r.failed == 0:
		r.fail("go test", fmt.Sprintf("%s%v", said, err))
	case r.passed+r.failed == before:
		r.fail("go test", "no Go test ran\n"+said)
	}
}

func (g *goRun) read(in io.Reader) error {
	for dec := json.NewDecoder(in); ; {
		var e event
		if err := dec.Decode(&e); err == io.EOF {
			return nil
		} else if err != nil {
			return fmt.Errorf("go test wrote something that is not JSON: %w", err)
		}
		g.take(e)
	}
}

func (g *goRun) take(e event) {
	switch {
	case e.Action == "build-output":
		if g.build[e.ImportPath] == nil {
			g.build[e.ImportPath] = &tail{}
		}
		fmt.Fprint(g.build[e.ImportPath], e.Output)
		return
	case e.Package == "":
		return
	}
	u := g.unit(e.Package, e.Test)
	switch e.Action {
	case "output":
		fmt.Fprint(&u.out, e.Output)
	case "run":
		u.state = "run"
		for up := parent(e.Test); up != ""; up = parent(up) {
			g.unit(e.Package, up).parent = true
		}
	case "pass", "fail", "skip":
		u.state = e.Action
		if e.Test == "" {
			g.finish(e.Package, e)
		}
	}
}

func (g *goRun) unit(pkg, test string) *unit {
	if g.units[pkg] == nil {
		g.units[pkg] = map[string]*unit{}
	}
	if g.units[pkg][test] == nil {
		g.units[pkg][test] = &unit{}
	}
	return g.units[pkg][test]
}

func parent(test string) string {
	i := strings.LastIndexByte(test, '/')
	return test[:max(i, 0)]
}

// finish counts the leaves of a package. A failure that no leaf shows (a build error, a panic, a check after the
// subtests) counts as one more.
func (g *goRun) finish(pkg string, end event) {
	units := g.units[pkg]
	delete(g.units, pkg)
	names := make([]string, 0, len(units))
	for name := range units {
		names = append(names, name)
	}
	sort.Sort(sort.Reverse(sort.StringSlice(names))) // children before their parents
	leaves, blamed := 0, map[string]bool{}
	for _, name := range names {
		u := units[name]
		full := short(pkg) + " " + name
		switch {
		case name == "":
		case u.state == "fail" || u.state == "run":
			if !blamed[name] {
				g.r.fail(full, u.out.String())
			}
			for up := parent(name); up != ""; up = parent(up) {
				blamed[up] = true
			}
			blamed[""] = true
		case u.parent:
		case u.state == "skip":
			g.r.skip(full, reason(u.out.String()))
		default:
			g.r.pass(full)
		}
		if name != "" && !u.parent {
			leaves++
		}
	}
	if end.Action == "fail" && !blamed[""] {
		g.r.fail(short(pkg), g.built(end)+g.packageOut(units))
	}
	if leaves > 0 && end.Action == "pass" {
		g.r.say("ok    %-44s %4d %7.1fs", short(pkg), leaves, end.Elapsed)
	}
}

func (g *goRun) built(end event) string {
	if t := g.build[end.FailedBuild]; t != nil {
		return t.String()
	}
	return ""
}

func (g *goRun) packageOut(units map[string]*unit) string {
	if u := units[""]; u != nil {
		return u.out.String()
	}
	return ""
}

func short(pkg string) string { return strings.TrimPrefix(pkg, "xingzhou/") }

var skipLine = regexp.MustCompile(`(?m)^\s+\w+\.go:\d+: (.*)$`)

// reason is the last sentence that a test wrote before it skipped.
func reason(out string) string {
	all := skipLine.FindAllStringSubmatch(out, -1)
	if len(all) == 0 {
		return ""
	}
	return all[len(all)-1][1]
}
