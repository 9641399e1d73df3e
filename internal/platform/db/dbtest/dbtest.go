// Package dbtest 数据库测试: runs a test on every engine. Invariant: each test gets an empty database of its own.
package dbtest

import (
	"io/fs"
	"testing"

	"xingzhou/internal/platform/db"
)

// Each runs fn on a temporary SQLite file and on the PostgreSQL cluster named by XINGZHOU_TEST_PG.
func Each(t *testing.T, schemas []fs.FS, fn func(t *testing.T, d *db.DB)) {
	panic("dbtest: being written")
}
