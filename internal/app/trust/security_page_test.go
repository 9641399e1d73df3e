package trust

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestSecurityPage: docs/security.md names tests that exist, and calls nothing held without one.
func TestSecurityPage(t *testing.T) {
	root, err := filepath.Abs("../../..")
	if err != nil {
		t.Fatal(err)
	}
	page, err := os.ReadFile(filepath.Join(root, "docs/security.md"))
	if err != nil {
		t.Fatal(err)
	}
	there := testsIn(t, root)
	name := regexp.MustCompile("`(Test\\w+)`")
	rows := 0
	for line := range strings.Lines(string(page)) {
		cells := strings.Split(line, "|")
		if len(cells) != 6 || strings.HasPrefix(cells[1], "--") {
			continue
		}
		rows++
		named := name.FindAllStringSubmatch(line, -1)
		if strings.TrimSpace(cells[2]) == "held" && len(named) == 0 {
			t.Errorf("no test holds %s", cells[1])
		}
		for _, m := range named {
			if !there[m[1]] {
				t.Errorf("%s: there is no test %s", cells[1], m[1])
			}
		}
	}
	if rows < 70 {
		t.Errorf("only %d rows were read", rows)
	}
}

// testsIn are the names of all Go tests.
func testsIn(t *testing.T, root string) map[string]bool {
	out := map[string]bool{}
	head := regexp.MustCompile(`(?m)^func (Test\w+)\(`)
	for _, dir := range []string{"internal", "cmd"} {
		err := filepath.WalkDir(filepath.Join(root, dir), func(path string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() || !strings.HasSuffix(path, "_test.go") {
				return err
			}
			text, err := os.ReadFile(path)
			for _, m := range head.FindAllSubmatch(text, -1) {
				out[string(m[1])] = true
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return out
}
