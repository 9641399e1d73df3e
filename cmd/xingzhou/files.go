package main

import (
	"context"
	"fmt"
	"strings"

	"xingzhou/internal/app"
	"xingzhou/internal/insight/invariant"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/file"
	"xingzhou/internal/platform/notify"
	"xingzhou/internal/platform/tenant"
)

// filesDir is the folder of files: beside a database file under its name, so that what belongs together lies together.
func (g *globals) filesDir() string {
	if g.Files != "" {
		return g.Files
	}
	if path, isFile := strings.CutPrefix(g.DB, "sqlite:"); isFile {
		return strings.TrimSuffix(path, ".db") + ".files"
	}
	return "xingzhou.files"
}

// outward opens what the server needs beside the database: the folder of files, and the way out for mail.
func (s *serveCmd) outward(g *globals, opt *app.Options) (err error) {
	if opt.Store, err = file.OpenStore(g.filesDir()); err != nil {
		return err
	}
	opt.Site = s.Site
	if s.SMTP != "" {
		opt.Mailer, err = notify.ParseMailer(s.SMTP)
	}
	return err
}

// lostFiles compares the rows of files of a company with the folder.
func (g *globals) lostFiles(ctx context.Context, d *db.DB, company int64) (checked int, lost []file.Lost, err error) {
	store, err := file.FindStore(g.filesDir())
	if err != nil {
		return 0, nil, err
	}
	defer store.Close()
	return file.NewService(d, store).Check(ctx, company)
}

// verifyFiles adds to a report that every file has its content: the books prove themselves from the database alone, files do not.
func (g *globals) verifyFiles(ctx context.Context, d *db.DB, company int64, r *invariant.Report) error {
	checked, lost, err := g.lostFiles(ctx, d, company)
	if err != nil {
		return err
	}
	i := invariant.Result{ID: "F1", Zh: "每个附件都有内容", En: "every file has its content", Checked: checked, Count: len(lost), Findings: []invariant.Finding{}}
	for _, f := range lost[:min(len(lost), mostLost)] {
		i.Findings = append(i.Findings, invariant.Finding{Table: "file_file", Key: fmt.Sprintf("id=%d", f.ID), Zh: "“" + f.Name + "”：" + f.Zh, En: "“" + f.Name + "”: " + f.En})
	}
	r.Invariants, r.OK = append(r.Invariants, i), r.OK && len(lost) == 0
	return nil
}

// mostLost bounds how many lost files are named.
const mostLost = 100

// lookFiles is the doctor's look at the folder of files.
func (g *globals) lookFiles(ctx context.Context, d *db.DB, companies []tenant.Company) finding {
	var checked, missing int
	for _, c := range companies {
		n, lost, err := g.lostFiles(ctx, d, c.ID)
		if err != nil {
			return finding{"files", false, "附件目录 " + g.filesDir() + " 看不了：" + err.Error(), "the folder of files " + g.filesDir() + " cannot be looked at: " + err.Error()}
		}
		checked, missing = checked+n, missing+len(lost)
	}
	if missing > 0 {
		return finding{"files", false, fmt.Sprintf("附件目录 %s 缺少%d个文件的内容，请从备份恢复；运行 verify 看是哪些", g.filesDir(), missing),
			fmt.Sprintf("%[2]d files have lost their content in %[1]s: restore them from a backup; verify names them", g.filesDir(), missing)}
	}
	return finding{"files", true, fmt.Sprintf("附件目录 %s，%d个文件齐全", g.filesDir(), checked), fmt.Sprintf("folder of files %s, all %d there", g.filesDir(), checked)}
}
