package main

import (
	"bytes"
	"context"
	"encoding/json"
	"path/filepath"
	"testing"

	"xingzhou/internal/app"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
)

// TestResetPassword: on the machine a forgotten password is replaced by one that must be changed.
func TestResetPassword(t *testing.T) {
	ctx := context.Background()
	var out bytes.Buffer
	g := &globals{DB: "sqlite:" + filepath.Join(t.TempDir(), "books.db"), JSON: true, out: &out}
	if err := (&resetCmd{Login: "boss"}).Run(ctx, g); err == nil {
		t.Error("a data file that is not there was made")
	}
	if err := (&migrateCmd{Company: "测试公司", Owner: "boss", Taxpayer: "general"}).Run(ctx, g); err != nil {
		t.Fatal(err)
	}
	if err := (&resetCmd{Login: "nobody"}).Run(ctx, g); err == nil {
		t.Error("an unknown login got a password")
	}
	out.Reset()
	if err := (&resetCmd{Login: " Boss", Second: true}).Run(ctx, g); err != nil {
		t.Fatal(err)
	}
	var made credential
	if err := json.Unmarshal(out.Bytes(), &made); err != nil || made.Login != "boss" || len(made.Password) < 16 {
		t.Fatalf("%s %v", out.Bytes(), err)
	}
	d, err := db.Open(ctx, g.DB)
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	if err := d.Migrate(ctx, app.Schemas()...); err != nil {
		t.Fatal(err)
	}
	in, err := auth.NewService(d).Login(ctx, "boss", made.Password)
	if err != nil || in.Session == nil || !in.Session.MustChange {
		t.Errorf("%+v %v", in, err)
	}
}
