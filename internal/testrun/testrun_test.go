package main

import (
	"strings"
	"testing"
)

// What the tools print is recorded here; what the last line must say is the expectation.
func TestCounts(t *testing.T) {
	goRuns := `{"Action":"run","Package":"xingzhou/a","Test":"TestA"}
{"Action":"run","Package":"xingzhou/a","Test":"TestA/one"}
{"Action":"pass","Package":"xingzhou/a","Test":"TestA/one"}
{"Action":"run","Package":"xingzhou/a","Test":"TestA/pg"}
{"Action":"output","Package":"xingzhou/a","Test":"TestA/pg","Output":"    a_test.go:7: no PostgreSQL\n"}
{"Action":"skip","Package":"xingzhou/a","Test":"TestA/pg"}
{"Action":"run","Package":"xingzhou/a","Test":"TestA/bad"}
{"Action":"fail","Package":"xingzhou/a","Test":"TestA/bad"}
{"Action":"fail","Package":"xingzhou/a","Test":"TestA"}
{"Action":"fail","Package":"xingzhou/a"}
{"Action":"run","Package":"xingzhou/b","Test":"TestPanics"}
{"Action":"fail","Package":"xingzhou/b"}
{"ImportPath":"xingzhou/c","Action":"build-output","Output":"c.go:1: broken\n"}
{"Action":"fail","Package":"xingzhou/c","FailedBuild":"xingzhou/c"}
{"Action":"run","Package":"xingzhou/d","Test":"TestLate"}
{"Action":"run","Package":"xingzhou/d","Test":"TestLate/fine"}
{"Action":"pass","Package":"xingzhou/d","Test":"TestLate/fine"}
{"Action":"fail","Package":"xingzhou/d","Test":"TestLate"}
{"Action":"fail","Package":"xingzhou/d"}
{"Action":"skip","Package":"xingzhou/e"}
`
	tap := `TAP version 13
# Subtest: group
    # Subtest: inner
    ok 1 - inner
    # Subtest: broken
    not ok 2 - broken
      ---
      error: 'off by one'
    1..2
not ok 1 - group
# Subtest: alone
ok 2 - alone # SKIP no network
1..2
`
	out := &strings.Builder{}
	r := &report{out: out}
	g := &goRun{r, map[string]map[string]*unit{}, map[string]*tail{}}
	if err := g.read(strings.NewReader(goRuns)); err != nil {
		t.Fatal(err)
	}
	if err := r.readTAP(strings.NewReader(tap)); err != nil {
		t.Fatal(err)
	}
	if code := r.close(); code != 1 {
		t.Errorf("exit code %d after failures", code)
	}
	text := strings.TrimRight(out.String(), "\n")
	last := text[strings.LastIndexByte(text, '\n')+1:]
	if want := "3 passed, 5 failed, 2 skipped"; last != want {
		t.Errorf("last line %q, want %q\n%s", last, want, text)
	}
	for _, want := range []string{"a TestA/pg: no PostgreSQL", "c.go:1: broken", "off by one", "alone: no network"} {
		if !strings.Contains(text, want) {
			t.Errorf("does not say %q:\n%s", want, text)
		}
	}
}

func TestNothingRanIsFailure(t *testing.T) {
	out := &strings.Builder{}
	if r := (&report{out: out}); r.close() == 0 || !strings.HasSuffix(out.String(), "\n0 passed, 1 failed, 0 skipped\n") {
		t.Errorf("a run without tests passed: %s", out)
	}
}
