//go:build linux

package trust

import (
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// filling enters big orders until there is no room.
type filling struct {
	*site
	c              *client
	serial, stored int
}

func (f *filling) order() (int, string) {
	f.serial++
	line := fmt.Sprintf(`{"product":%q,"qty":"1","price":"9.99","note":%q}`, f.goods, strings.Repeat("备注", 60))
	body := fmt.Sprintf(`{"customer":%q,"approve":true,"note":"n%d","lines":[%s]}`, f.party, f.serial, strings.TrimSuffix(strings.Repeat(line+",", 60), ","))
	status, answer := f.c.post(f.base, "/sales/orders", fmt.Sprint("full-", f.serial), body)
	if status < 300 && status > 0 {
		f.stored++
	}
	return status, string(answer)
}

func (f *filling) fill() {
	f.t.Helper()
	for range 5000 {
		status, answer := f.order()
		if status == http.StatusInsufficientStorage {
			if !strings.Contains(answer, "磁盘已满") {
				f.t.Errorf("the refusal says %s", answer)
			}
			return
		}
		if status >= 300 || status == 0 {
			f.t.Fatalf("order %d: %d %s\n%s", f.serial, status, answer, f.said)
		}
	}
	f.t.Fatal("the disk did not fill up")
}

// TestDiskFull is R4: on a full disk the server refuses in plain words and still serves reads; with room again it goes on.
func TestDiskFull(t *testing.T) {
	dir := t.TempDir()
	if os.Geteuid() != 0 {
		t.Skip("a small disk can be mounted by root only")
	}
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=32m"); err != nil {
		t.Skipf("no small disk can be mounted here: %v", err)
	}
	defer syscall.Unmount(dir, syscall.MNT_DETACH)
	program := binary(t)
	filler := filepath.Join(dir, "filler")
	if err := os.WriteFile(filler, make([]byte, 12<<20), 0o600); err != nil {
		t.Fatal(err)
	}
	s := newSite(t, filepath.Join(dir, "books.db"))
	s.start(program)
	defer s.kill()
	c := s.login()
	f := &filling{site: s, c: c}
	f.fill()
	full := f.stored
	for range 5 {
		if status, answer := f.order(); status != http.StatusInsufficientStorage {
			t.Errorf("on the full disk: %d %s", status, answer)
		}
	}
	if status, body := c.get(s.base, "/sales/orders?limit=5"); status != http.StatusOK || !strings.Contains(string(body), `"items":[{`) {
		t.Errorf("reading on a full disk: %d %s", status, body)
	}
	s.verify()
	if err := os.Remove(filler); err != nil {
		t.Fatal(err)
	}
	for range 20 {
		if status, answer := f.order(); status >= 300 {
			t.Fatalf("with room again: %d %s", status, answer)
		}
	}
	s.verify()
	t.Logf("%d orders until the disk was full, %d after it was freed", full, f.stored-full)
	out, err := exec.Command(program, "verify", "--db", "sqlite:"+s.file).CombinedOutput()
	if err != nil {
		t.Errorf("verify: %v\n%s", err, out)
	}
}
