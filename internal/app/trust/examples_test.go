package trust

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// example is one block of docs/api.md and how it is run: the file it is put into, and the command before the file's name.
type example struct {
	language, file string
	command        []string
}

var examples = []example{
	{"sh", "order.sh", []string{"sh"}},
	{"go", "order.go", []string{"go", "run"}},
	{"python", "order.py", []string{"python3"}},
}

var orderNumber = regexp.MustCompile(`XSDD\d+`)

// TestExamples runs the ten-line examples of docs/api.md as they stand there: each enters one order.
func TestExamples(t *testing.T) {
	page, err := os.ReadFile("../../../docs/api.md")
	if err != nil {
		t.Fatal(err)
	}
	_, page2, _ := strings.Cut(string(page), "## An order in ten lines")
	section, _, _ := strings.Cut(page2, "\n## ")
	s := newSite(t, filepath.Join(t.TempDir(), "examples.db"))
	s.start(binary(t))
	c := s.login()
	env := append(os.Environ(), "XZ_URL="+s.base, "XZ_TOKEN="+s.token(c), "CUSTOMER="+s.party.String(), "PRODUCT="+s.goods.String())
	for _, x := range examples {
		t.Run(x.language, func(t *testing.T) {
			_, block, found := strings.Cut(section, "```"+x.language+"\n")
			block, _, closed := strings.Cut(block, "\n```")
			if !found || !closed {
				t.Fatalf("docs/api.md has no example in %s", x.language)
			}
			if _, err := exec.LookPath(x.command[0]); err != nil {
				t.Skipf("the example in %s was not run: %s is missing, make test installs it", x.language, x.command[0])
			}
			before := s.orders(c)
			said := x.run(t, block, env)
			number := orderNumber.FindString(said)
			if after := s.orders(c); number == "" || len(after) != len(before)+1 || !strings.Contains(strings.Join(after, " "), number) {
				t.Errorf("said %q; orders before %v, after %v", said, before, after)
			}
		})
	}
}

func (x example) run(t *testing.T, block string, env []string) string {
	dir := t.TempDir()
	file := filepath.Join(dir, x.file)
	if err := os.WriteFile(file, []byte(block), 0o600); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, x.command[0], append(x.command[1:], file)...)
	cmd.Dir, cmd.Env = dir, env
	said, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	return string(said)
}

// token makes an API token for entering orders.
func (s *site) token(c *client) string {
	s.t.Helper()
	body := fmt.Sprintf(`{"name":"examples","scopes":["sales.order.*"],"days":1,"password":%q}`, ownerPassword)
	status, answer := c.post(s.base, "/account/tokens", "examples-token", body)
	var made struct {
		Token string `json:"token"`
	}
	if err := json.Unmarshal(answer, &made); err != nil || status != http.StatusOK || made.Token == "" {
		s.t.Fatalf("make a token: %d %s", status, answer)
	}
	return made.Token
}

// orders are the numbers in the list.
func (s *site) orders(c *client) []string {
	s.t.Helper()
	var list struct {
		Items []struct {
			Number string `json:"number"`
		} `json:"items"`
	}
	status, answer := c.get(s.base, "/sales/orders?state=approved")
	if err := json.Unmarshal(answer, &list); err != nil || status != http.StatusOK {
		s.t.Fatalf("list orders: %d %s", status, answer)
	}
	var out []string
	for _, x := range list.Items {
		out = append(out, x.Number)
	}
	return out
}
