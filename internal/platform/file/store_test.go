package file

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/audit"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/db/dbtest"
	"xingzhou/internal/platform/tenant"
)

var schemas = []fs.FS{tenant.Schema, audit.Schema, auth.Schema, Schema}

type bench struct {
	t   *testing.T
	s   *Service
	d   *db.DB
	dir string
	now time.Time
}

func eachService(t *testing.T, fn func(b *bench)) {
	b := &bench{now: time.Now()}
	opt := db.Options{Clock: func() time.Time { return b.now }}
	dbtest.EachWith(t, opt, schemas, func(t *testing.T, d *db.DB) {
		dir := filepath.Join(t.TempDir(), "files")
		store, err := OpenStore(dir)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { store.Close() })
		b.t, b.d, b.s, b.dir, b.now = t, d, NewService(d, store), dir, time.Now()
		fn(b)
	})
}

func (b *bench) put(tenant int64, name, body string) *File {
	b.t.Helper()
	f, err := b.s.Put(context.Background(), tenant, 7, "", name, strings.NewReader(body))
	if err != nil {
		b.t.Fatal(err)
	}
	return f
}

// names lists what lies in the store.
func (b *bench) names() []string {
	var out []string
	filepath.WalkDir(b.dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			rel, _ := filepath.Rel(b.dir, path)
			out = append(out, filepath.ToSlash(rel))
		}
		return err
	})
	return out
}

func (b *bench) lost(tenant int64) []Lost {
	b.t.Helper()
	_, lost, err := b.s.Check(context.Background(), tenant)
	if err != nil {
		b.t.Fatal(err)
	}
	return lost
}

func TestNames(t *testing.T) {
	for in, want := range map[string]string{
		"合同.pdf": "合同.pdf", "../../etc/passwd": "passwd", "/etc/shadow": "shadow", `C:\Windows\win.ini`: "win.ini", "..": "", ".": "", "": "", "/": "",
		"a\x00b.txt": "ab.txt", "invoice\u202egpj.exe": "invoicegpj.exe", "\u2067x\u2069.png": "x.png", ".htaccess": "htaccess", "a\r\nContent-Type: text/html": "html",
		"a\nb.pdf": "ab.pdf", "con.": "con", " 空格 .txt ": "空格 .txt", `a"b<c>.txt`: "abc.txt", "\xff\xfe.txt": "txt", "x\u200b\ufeff.pdf": "x.pdf",
		strings.Repeat("长", 400) + ".xlsx": strings.Repeat("长", 145) + ".xlsx",
	} {
		if got := cleanName(in); got != want {
			t.Errorf("%q becomes %q, not %q", in, got, want)
		}
	}
}

func TestPutAndOpen(t *testing.T) {
	eachService(t, func(b *bench) {
		f := b.put(1, "../../../送货单.txt", "二十四箱")
		if f.Name != "送货单.txt" || f.Size != 12 || f.Media != "text/plain" || len(f.SHA256) != 64 {
			b.t.Errorf("%+v", f)
		}
		names := b.names()
		if len(names) != 1 || !strings.HasPrefix(names[0], "1/") || strings.Contains(names[0], "送货单") {
			b.t.Fatalf("the store holds %v", names)
		}
		in, err := b.s.Open(f)
		if err != nil {
			b.t.Fatal(err)
		}
		defer in.Close()
		if got, _ := io.ReadAll(in); string(got) != "二十四箱" {
			b.t.Errorf("read %q", got)
		}
		if info, _ := os.Stat(filepath.Join(b.dir, names[0])); info.Mode().Perm() != 0o600 {
			b.t.Errorf("others can read it: %v", info.Mode())
		}
	})
}

func TestCaps(t *testing.T) {
	eachService(t, func(b *bench) {
		ctx := context.Background()
		for name, c := range map[string]struct {
			body, reason string
		}{"empty": {"", "file.empty"}, "": {"x", "file.name"}, "..": {"x", "file.name"}, "big": {strings.Repeat("x", 101), "file.share"}} {
			b.s.share = 100
			_, err := b.s.Put(ctx, 1, 7, "", name, strings.NewReader(c.body))
			if e, ok := errs.As(err); !ok || e.Reason != c.reason {
				b.t.Errorf("%q: %v", name, err)
			}
		}
		if names := b.names(); len(names) != 0 {
			b.t.Errorf("what was refused stayed: %v", names)
		}
		b.put(1, "a", strings.Repeat("x", 60))
		if _, err := b.s.Put(ctx, 1, 7, "", "b", strings.NewReader(strings.Repeat("x", 60))); err == nil {
			b.t.Error("a company went beyond its share")
		}
		b.put(2, "b", strings.Repeat("x", 60)) // another company has its own
	})
}

// The same key gives the same file and leaves its bytes once.
func TestKey(t *testing.T) {
	eachService(t, func(b *bench) {
		ctx := context.Background()
		first, err := b.s.Put(ctx, 1, 7, "k", "a.txt", strings.NewReader("one"))
		if err != nil {
			b.t.Fatal(err)
		}
		again, err := b.s.Put(ctx, 1, 7, "k", "a.txt", strings.NewReader("one"))
		if err != nil || again.ID != first.ID {
			b.t.Errorf("again: %+v %v", again, err)
		}
		if _, err := b.s.Put(ctx, 1, 7, "k", "a.txt", strings.NewReader("two")); err == nil {
			b.t.Error("other bytes went under the key")
		}
		if names := b.names(); len(names) != 1 {
			b.t.Errorf("the store holds %v", names)
		}
	})
}

var errCut = errors.New("cut")

// A crash between the bytes and the row leaves bytes that nobody sees, which are cleaned up; never a row without bytes.
func TestCrashBetweenBytesAndRow(t *testing.T) {
	eachService(t, func(b *bench) {
		ctx := context.Background()
		kept := b.put(1, "kept.txt", "kept")
		_, err := b.s.put(ctx, 1, "lost.txt", strings.NewReader("lost"), func([]byte, func(tx *db.Tx) (*File, error)) (*File, error) {
			return nil, errCut // the program died here: nobody knows whether the row was written
		})
		if !errors.Is(err, errCut) {
			b.t.Fatal(err)
		}
		if names := b.names(); len(names) != 2 {
			b.t.Fatalf("the store holds %v", names)
		}
		if lost := b.lost(1); len(lost) != 0 {
			b.t.Errorf("rows without bytes: %v", lost)
		}
		if done, err := b.s.Clean(ctx, 1); err != nil || done.Files != 0 {
			b.t.Errorf("bytes of a moment ago may still get their row: %+v %v", done, err)
		}
		b.attach(kept)
		b.now = b.now.Add(grace + time.Hour)
		done, err := b.s.Clean(ctx, 1)
		if err != nil || done.Files != 1 || done.Rows != 0 {
			b.t.Errorf("clean-up: %+v %v", done, err)
		}
		if names := b.names(); len(names) != 1 {
			b.t.Errorf("the store holds %v", names)
		}
	})
}

// A body that breaks off leaves nothing.
func TestBrokenBody(t *testing.T) {
	eachService(t, func(b *bench) {
		body := io.MultiReader(strings.NewReader("some"), brokenReader{})
		if _, err := b.s.Put(context.Background(), 1, 7, "", "a.txt", body); !errors.Is(err, errCut) {
			b.t.Errorf("got %v", err)
		}
		if names := b.names(); len(names) != 0 {
			b.t.Errorf("the store holds %v", names)
		}
	})
}

type brokenReader struct{}

func (brokenReader) Read([]byte) (int, error) { return 0, errCut }

func (b *bench) attach(f *File) {
	b.t.Helper()
	_, err := db.Do(context.Background(), b.d, db.Req{Tenant: 1, User: 7}, func(tx *db.Tx) (bool, error) {
		in := tx.Insert("file_attachment", "document, paper_id, file_id, created_by, created_ms, removed_by, removed_ms")
		in.Row("sales.order", 1, f.ID, 7, tx.Now.UnixMilli(), 0, 0)
		in.Queue()
		return true, nil
	})
	if err != nil {
		b.t.Fatal(err)
	}
}

// What was taken off its paper stays for a month, what was never attached for a day.
func TestCleanRows(t *testing.T) {
	eachService(t, func(b *bench) {
		ctx := context.Background()
		b.put(1, "never.txt", "never")
		off := b.put(1, "off.txt", "off")
		b.attach(off)
		_, err := db.Do(ctx, b.d, db.Req{Tenant: 1, User: 7}, func(tx *db.Tx) (bool, error) {
			tx.Exec(1, "UPDATE file_attachment SET removed_by = 7, removed_ms = $2 WHERE tenant_id = $1", tx.Now.UnixMilli())
			return true, nil
		})
		if err != nil {
			b.t.Fatal(err)
		}
		b.now = b.now.Add(25 * time.Hour)
		if done, err := b.s.Clean(ctx, 1); err != nil || done.Rows != 1 || done.Files != 1 {
			b.t.Errorf("after a day: %+v %v", done, err)
		}
		b.now = b.now.Add(31 * 24 * time.Hour)
		if done, err := b.s.Clean(ctx, 1); err != nil || done.Rows != 1 || done.Files != 1 {
			b.t.Errorf("after a month: %+v %v", done, err)
		}
		used, err := db.Get(ctx, b.d, 1, func(q *db.Reader) (int64, error) {
			n, _, err := db.One(q, (*db.Row).Int, "SELECT bytes + files FROM file_usage WHERE tenant_id = $1")
			return n, err
		})
		if err != nil || used != 0 {
			b.t.Errorf("the company still pays for %d: %v", used, err)
		}
	})
}

// What somebody with access to the disk does to the store is noticed, and links do not lead out of it.
func TestStoreTouched(t *testing.T) {
	eachService(t, func(b *bench) {
		outside := filepath.Join(b.t.TempDir(), "secret")
		os.WriteFile(outside, []byte("secret"), 0o600)
		for i, harm := range []func(name string){
			func(name string) { os.Remove(name) },
			func(name string) { os.WriteFile(name, []byte("other size"), 0o600) },
			func(name string) { os.Remove(name); os.Symlink(outside, name) },
			func(name string) { os.Remove(name); os.Symlink("../../../secret", name) },
			func(name string) { os.Remove(name); os.Mkdir(name, 0o700) },
		} {
			f := b.put(1, "f"+strconv.Itoa(i), "bytes")
			harm(filepath.Join(b.dir, filepath.FromSlash(f.place)))
			lost := b.lost(1)
			if len(lost) != i+1 {
				b.t.Errorf("harm %d: %v", i, lost)
			}
			if in, err := b.s.Open(f); err == nil {
				got, _ := io.ReadAll(in)
				in.Close()
				if bytes.Contains(got, []byte("secret")) {
					b.t.Errorf("harm %d: read outside of the store", i)
				}
			}
		}
		// A folder of the store that is a link out of it takes nothing in.
		link := filepath.Join(b.dir, "9")
		os.Symlink(filepath.Dir(outside), link)
		if _, err := b.s.Put(context.Background(), 9, 7, "", "a.txt", strings.NewReader("x")); err == nil {
			b.t.Error("written through a link out of the store")
		}
	})
}
