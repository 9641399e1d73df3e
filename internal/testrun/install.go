package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// need is something that the tests use and that a Debian package brings.
type need struct {
	pkg, what string
	have      func() bool
}

var needs = []need{
	{"chromium", "a browser for the tests on screen", func() bool { return chromium() != "" }},
	{"fonts-noto-cjk", "a font with Chinese characters", chineseFont},
	{"postgresql", "a PostgreSQL server for the second engine", postgres},
	{"curl", "curl for the examples of the documentation", program("curl")},
	{"python3", "Python for the examples of the documentation", program("python3")},
}

// install fetches what is missing, and nothing when nothing is.
func install(ctx context.Context, out io.Writer) error {
	var pkgs, what []string
	for _, n := range needs {
		if !n.have() {
			pkgs, what = append(pkgs, n.pkg), append(what, n.what)
		}
	}
	if len(pkgs) == 0 {
		return nil
	}
	manual := fmt.Sprintf("missing: %s. Install the packages %s and run `make test` again",
		strings.Join(what, ", "), strings.Join(pkgs, " "))
	apt, err := exec.LookPath("apt-get")
	if err != nil {
		return fmt.Errorf("%s (there is no apt-get here to do it for you)", manual)
	}
	prefix := []string{}
	if os.Geteuid() != 0 {
		if _, err := exec.LookPath("sudo"); err != nil {
			return fmt.Errorf("%s (this needs root, and there is no sudo)", manual)
		}
		prefix = []string{"sudo", "-n", "DEBIAN_FRONTEND=noninteractive"}
	}
	fmt.Fprintf(out, "installing %s\n", strings.Join(pkgs, " "))
	for _, args := range [][]string{
		{apt, "-q", "update"},
		append([]string{apt, "-q", "install", "-y", "--no-install-recommends"}, pkgs...),
	} {
		cmd := process(ctx, "", []string{"DEBIAN_FRONTEND=noninteractive"}, append(prefix, args...)...)
		if said, err := cmd.CombinedOutput(); err != nil {
			return fmt.Errorf("%s\n%s: %w\n%s", manual, strings.Join(args, " "), err, said)
		}
	}
	for _, n := range needs {
		if !n.have() {
			return fmt.Errorf("%s was installed, yet %s is still not found", n.pkg, n.what)
		}
	}
	return nil
}

// chromium is the browser to drive; the variable of the same name wins.
func chromium() string {
	for _, name := range []string{os.Getenv("CHROMIUM"), "chromium", "chromium-browser", "google-chrome"} {
		if name == "" {
			continue
		}
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// program looks for one in the path.
func program(name string) func() bool {
	return func() bool {
		_, err := exec.LookPath(name)
		return err == nil
	}
}

func chineseFont() bool {
	out, err := exec.Command("fc-list", ":lang=zh-cn", "family").Output()
	return err == nil && len(bytes.TrimSpace(out)) > 0
}

func postgres() bool {
	if _, err := exec.LookPath("initdb"); err == nil {
		return true
	}
	found, _ := filepath.Glob("/usr/lib/postgresql/*/bin/initdb")
	return len(found) > 0
}
