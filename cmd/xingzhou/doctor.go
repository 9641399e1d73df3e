package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"

	"xingzhou/internal/app"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/tenant"
	"xingzhou/web"
)

type doctorCmd struct{}

// finding is one thing looked at.
type finding struct {
	Name string `json:"name"`
	OK   bool   `json:"ok"`
	Zh   string `json:"zh"`
	En   string `json:"en"`
}

// Run looks and changes nothing; it fails when something is wrong.
func (doctorCmd) Run(ctx context.Context, g *globals) error {
	list := []finding{{"program", true, "程序 " + app.Version + "，" + runtime.Version(), "program " + app.Version + ", " + runtime.Version()}, lookPages()}
	if path, isFile := strings.CutPrefix(g.DB, "sqlite:"); isFile {
		list = append(list, lookFile(path))
	}
	list = append(list, g.lookDatabase(ctx)...)
	bad := 0
	for _, f := range list {
		if !f.OK {
			bad++
		}
	}
	err := g.print(list, func(w io.Writer) {
		for _, f := range list {
			mark := "✓"
			if !f.OK {
				mark = "✗"
			}
			fmt.Fprintf(w, "%s %s · %s\n", mark, f.Zh, f.En)
		}
	})
	if err == nil && bad > 0 {
		err = fmt.Errorf("有 %d 项需要处理 · %d to be put right", bad, bad)
	}
	return err
}

func lookPages() finding {
	if web.Built() {
		return finding{"pages", true, "页面已构建", "the pages are built in"}
	}
	return finding{"pages", false, "页面没有构建，请运行 make build", "the pages are not built: run make build"}
}

// lookFile checks that nobody else on the machine can read the books.
func lookFile(path string) finding {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return finding{"file", false, "还没有数据文件 " + path + "，运行 serve 或 migrate 会建立", "there is no file " + path + " yet: serve or migrate makes it"}
	case runtime.GOOS != "windows" && info.Mode().Perm()&0o077 != 0:
		return finding{"file", false, "数据文件别人也能读，请运行 chmod 600 " + path, "other users can read the file: run chmod 600 " + path}
	}
	return finding{"file", true, "数据文件只有本用户可读", "only this user can read the file"}
}

func (g *globals) lookDatabase(ctx context.Context) []finding {
	if path, isFile := strings.CutPrefix(g.DB, "sqlite:"); isFile {
		if _, err := os.Stat(path); err != nil {
			return nil
		}
	}
	d, err := db.OpenWith(ctx, g.DB, db.Options{ReadOnly: true})
	if err != nil {
		return []finding{{"database", false, "数据库打不开：" + err.Error(), "the database cannot be opened: " + err.Error()}}
	}
	defer d.Close()
	list, err := db.Get(ctx, d, 0, func(q *db.Reader) ([]tenant.Company, error) { return tenant.List(q) })
	if err != nil {
		return []finding{{"database", false, "数据库读不了，可先运行 migrate：" + err.Error(), "the database cannot be read, try migrate: " + err.Error()}}
	}
	return []finding{{"database", true, fmt.Sprintf("数据库 %s，%d家企业", d.Engine(), len(list)), fmt.Sprintf("database %s, %d companies", d.Engine(), len(list))},
		g.lookFiles(ctx, d, list)}
}
