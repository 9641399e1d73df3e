package main

import (
	"bytes"
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"xingzhou/internal/app"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/file"
	"xingzhou/internal/platform/tenant"
)

// A file that was deleted behind the program's back is named by verify and by doctor, and neither makes a folder.
func TestLostFiles(t *testing.T) {
	ctx, dir := context.Background(), t.TempDir()
	var out bytes.Buffer
	g := &globals{DB: "sqlite:" + filepath.Join(dir, "shop.db"), out: &out}
	d, err := g.open(ctx)
	if err != nil {
		t.Fatal(err)
	}
	company := &tenant.Company{Name: "甲公司"}
	if _, err := app.New(ctx, d, app.Options{}); err != nil {
		t.Fatal(err)
	}
	if _, err := app.CreateCompany(ctx, d, company, nil); err != nil {
		t.Fatal(err)
	}
	if err := (verifyCmd{}).Run(ctx, g); err != nil {
		t.Fatalf("without files: %v", err)
	}
	folder := filepath.Join(dir, "shop.files")
	if _, err := os.Stat(folder); !os.IsNotExist(err) {
		t.Error("verify made a folder")
	}
	store, err := file.OpenStore(g.filesDir())
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	for _, name := range []string{"在.txt", "丢.txt"} {
		if _, err := file.NewService(d, store).Put(ctx, company.ID, 1, "", name, strings.NewReader(name)); err != nil {
			t.Fatal(err)
		}
	}
	if err := (verifyCmd{}).Run(ctx, g); err != nil {
		t.Fatalf("all there: %v\n%s", err, out.String())
	}
	lose(t, folder, "丢.txt")
	out.Reset()
	if err := (verifyCmd{}).Run(ctx, g); err == nil || !strings.Contains(out.String(), "“丢.txt”") || strings.Contains(out.String(), "“在.txt”") {
		t.Errorf("verify: %v\n%s", err, out.String())
	}
	companies, err := db.Get(ctx, d, 0, func(q *db.Reader) ([]tenant.Company, error) { return tenant.List(q) })
	if f := g.lookFiles(ctx, d, companies); err != nil || f.OK || !strings.Contains(f.Zh, "1个文件") {
		t.Errorf("doctor: %+v %v", f, err)
	}
	if err := d.Close(); err != nil {
		t.Error(err)
	}
}

// lose deletes the file with a content from the folder.
func lose(t *testing.T, folder, content string) {
	t.Helper()
	filepath.WalkDir(folder, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		if body, _ := os.ReadFile(path); string(body) == content {
			return os.Remove(path)
		}
		return nil
	})
}
