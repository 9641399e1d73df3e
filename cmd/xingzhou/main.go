// Command xingzhou 星舟: the server and its tools in one program.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/signal"
	"runtime/debug"
	"strings"
	"syscall"

	"github.com/alecthomas/kong"

	"xingzhou/internal/app"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/db"
)

// globals are the flags of every command.
type globals struct {
	DB    string `name:"db" default:"sqlite:xingzhou.db" env:"XINGZHOU_DB" placeholder:"DSN" help:"数据库：sqlite:文件 或 postgres://…，默认当前目录的 xingzhou.db · database, a file or a server; xingzhou.db of this folder unless given."`
	Files string `name:"files" env:"XINGZHOU_FILES" placeholder:"DIR" help:"附件目录，默认在数据文件旁边 · folder of files; beside the database file unless given."`
	JSON  bool   `name:"json" help:"输出 JSON · print JSON instead of text."`

	out io.Writer
}

type commands struct {
	globals
	Serve   serveCmd         `cmd:"" help:"启动服务器，在浏览器中使用 · run the server and its pages."`
	Demo    demoCmd          `cmd:"" help:"生成演示企业：两年的业务 · make a demo company with two years of business."`
	Migrate migrateCmd       `cmd:"" help:"升级数据库，也可新建企业 · bring the database up to date; makes a company with --company."`
	Import  importCmd        `cmd:"" help:"导入现有数据 · bring in existing data."`
	Verify  verifyCmd        `cmd:"" help:"核对全部账目，说出不符之处 · prove the books: derive every balance again and compare."`
	Audit   auditCmd         `cmd:"" help:"操作日志：核对、清理、清空个人信息 · the audit trail: check, purge, erase."`
	Admin   adminCmd         `cmd:"" help:"在本机管理用户 · manage users on this machine."`
	Doctor  doctorCmd        `cmd:"" help:"检查运行环境 · look at the database, the pages and the machine."`
	Openapi openapiCmd       `cmd:"" help:"打印接口文档 · print the OpenAPI document."`
	Bench   benchCmd         `cmd:"" help:"测速 · measure, and hold against the bars."`
	Version kong.VersionFlag `name:"version" help:"版本 · print the version."`
}

func main() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(300) // a posting leaves nothing behind: by default a third of its time went into looking for it
	}
	var c commands
	c.out = os.Stdout
	parser := kong.Must(&c, kong.Name("xingzhou"),
		kong.Description("星舟：中小企业的客户、进销存与财务，一套账。\nXingzhou: customers, stock and books of a small business in one program.\n\n"+
			"先试试看 · try it first:  xingzhou serve --demo\n然后打开 · then open:      http://127.0.0.1:8080"),
		kong.Vars{"version": "xingzhou " + app.Version}, kong.UsageOnError(), kong.ConfigureHelp(kong.HelpOptions{Compact: true, WrapUpperBound: 110}))
	k, err := parser.Parse(os.Args[1:])
	parser.FatalIfErrorf(err)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	k.BindTo(ctx, (*context.Context)(nil))
	if err := k.Run(&c.globals); err != nil {
		report(os.Stderr, err, c.JSON)
		stop()
		os.Exit(1)
	}
}

// report tells a person in both languages what went wrong: the program does not know who reads the terminal.
func report(w io.Writer, err error, asJSON bool) {
	e, known := errs.As(err)
	switch {
	case known && asJSON:
		json.NewEncoder(w).Encode(map[string]any{"code": e.Reason, "zh": e.Zh, "en": e.En, "data": e.Data})
	case known:
		fmt.Fprintf(w, "%s\n%s\n", e.Zh, e.En)
		for _, d := range e.Details {
			fmt.Fprintf(w, "  %s  %s · %s\n", d.Pointer, d.Zh, d.En)
		}
		if cause := e.Unwrap(); cause != nil {
			fmt.Fprintf(w, "  (%v)\n", cause)
		}
	default:
		fmt.Fprintln(w, err)
	}
}

// open opens the database that --db names. A new file is for this user only; SQLite gives its side files the same rights.
func (g *globals) open(ctx context.Context) (*db.DB, error) {
	if path, isFile := strings.CutPrefix(g.DB, "sqlite:"); isFile {
		f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
		if err != nil {
			return nil, errs.New(errs.Unavailable, "db.file", "数据文件 %[1]s 打不开。请检查目录是否存在、是否有写权限。",
				"The data file %[1]s cannot be opened. Check that its folder exists and may be written to.", path).Wrap(err)
		}
		f.Close()
	}
	return db.Open(ctx, g.DB)
}

// exists tells a file that is not there from one that cannot be read; a command that only reads makes none.
func (g *globals) exists() error {
	path, isFile := strings.CutPrefix(g.DB, "sqlite:")
	if !isFile {
		return nil
	}
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return errs.New(errs.NotFound, "db.file.none", "没有数据文件 %[1]s。请核对 --db，或先用 serve、migrate 建立。",
			"There is no data file %[1]s. Check --db, or make it with serve or migrate.", path)
	}
	return nil
}

// print writes v as JSON where that is asked for, and the text otherwise.
func (g *globals) print(v any, text func(w io.Writer)) error {
	if !g.JSON {
		text(g.out)
		return nil
	}
	enc := json.NewEncoder(g.out)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}

type openapiCmd struct{}

func (openapiCmd) Run(g *globals) error {
	doc, err := app.Document()
	if err != nil {
		return err
	}
	var v any
	if err := json.Unmarshal(doc, &v); err != nil {
		return err
	}
	g.JSON = true
	return g.print(v, nil)
}
