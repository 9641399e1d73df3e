// Package dbtest 数据库测试: runs a test on every engine. Invariant: each test gets an empty database of its own.
package dbtest

import (
	"context"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/jackc/pgx/v5/pgconn"

	"xingzhou/internal/platform/db"
)

// Env names the PostgreSQL cluster for tests; its role must not be a superuser, or row-level security would not bind.
const Env = "XINGZHOU_TEST_PG"

var serial atomic.Int64

// Each runs fn on a temporary SQLite file, and in a schema of its own on the cluster named by XINGZHOU_TEST_PG.
func Each(t *testing.T, schemas []fs.FS, fn func(t *testing.T, d *db.DB)) {
	t.Helper()
	EachWith(t, db.Options{}, schemas, fn)
}

// EachWith is Each with options, such as a clock.
func EachWith(t *testing.T, opt db.Options, schemas []fs.FS, fn func(t *testing.T, d *db.DB)) {
	t.Helper()
	t.Run("sqlite", func(t *testing.T) { fn(t, open(t, SQLite(t), opt, schemas)) })
	t.Run("postgres", func(t *testing.T) { fn(t, open(t, Postgres(t), opt, schemas)) })
}

// SQLite names a new temporary file.
func SQLite(t testing.TB) string {
	return "sqlite:" + filepath.Join(t.TempDir(), "test.db")
}

// Postgres makes an empty schema and names it; it skips the test when there is no cluster.
func Postgres(t testing.TB) string {
	t.Helper()
	dsn := os.Getenv(Env)
	if dsn == "" {
		t.Skipf("PostgreSQL was not tested: %s is not set", Env)
	}
	ctx := context.Background()
	conn, err := pgconn.Connect(ctx, dsn)
	if err != nil {
		t.Fatalf("%s: %v", Env, err)
	}
	defer conn.Close(ctx)
	schema := fmt.Sprintf("t%d_%d_%d", os.Getpid(), time.Now().UnixNano(), serial.Add(1))
	if err := conn.Exec(ctx, "CREATE SCHEMA "+schema).Close(); err != nil {
		t.Fatalf("%s: %v", Env, err)
	}
	t.Cleanup(func() { drop(t, dsn, schema) })
	return withSchema(dsn, schema)
}

func drop(t testing.TB, dsn, schema string) {
	ctx := context.Background()
	conn, err := pgconn.Connect(ctx, dsn)
	if err != nil {
		t.Logf("schema %s was left: %v", schema, err)
		return
	}
	defer conn.Close(ctx)
	if err := conn.Exec(ctx, "SET client_min_messages = warning; DROP SCHEMA "+schema+" CASCADE").Close(); err != nil {
		t.Logf("schema %s was left: %v", schema, err)
	}
}

// withSchema adds the search path to either form of address.
func withSchema(dsn, schema string) string {
	if u, err := url.Parse(dsn); err == nil && strings.HasPrefix(u.Scheme, "postgres") {
		q := u.Query()
		q.Set("search_path", schema)
		u.RawQuery = q.Encode()
		return u.String()
	}
	return dsn + " search_path=" + schema
}

func open(t *testing.T, dsn string, opt db.Options, schemas []fs.FS) *db.DB {
	t.Helper()
	d, err := db.OpenWith(context.Background(), dsn, opt)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := d.Close(); err != nil {
			t.Error(err)
		}
	})
	if err := d.Migrate(context.Background(), schemas...); err != nil {
		t.Fatal(err)
	}
	return d
}
