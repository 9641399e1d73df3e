package db_test

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/fstest"
	"time"

	"github.com/jackc/pgx/v5/pgconn"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/db/dbtest"
)

func TestRowLevelSecurityIsTheSecondWall(t *testing.T) {
	dsn := dbtest.Postgres(t)
	d, err := db.Open(ctx, dsn)
	must(t, err)
	defer d.Close()
	must(t, d.Migrate(ctx, schema...))
	must(t, do(t, d, 1, func(tx *db.Tx) error { addThing(tx, 1, "one", 1); return nil }))
	must(t, do(t, d, 2, func(tx *db.Tx) error { addThing(tx, 1, "other", 1); return nil }))

	c, err := pgconn.Connect(ctx, dsn)
	must(t, err)
	defer c.Close(ctx)
	rows := func(setting, sql string) (string, error) {
		text := "BEGIN;"
		if setting != "" {
			text += "SET LOCAL app.tenant = '" + setting + "';"
		}
		results, err := c.Exec(ctx, text+sql).ReadAll()
		c.Exec(ctx, "ROLLBACK").Close()
		if err != nil {
			return "", err
		}
		return fmt.Sprint(len(results[len(results)-1].Rows)), nil
	}
	for _, table := range []string{"thing", "tenant_seq"} {
		for setting, want := range map[string]string{"": "0", "1": "1", "2": "1", "3": "0"} {
			got, err := rows(setting, "SELECT * FROM "+table+" WHERE tenant_id > 0")
			if err != nil || got != want {
				t.Errorf("%s as %q: %s rows, %v", table, setting, got, err)
			}
		}
	}
	if got, err := rows("1", "UPDATE thing SET qty = 9 WHERE tenant_id = 2 RETURNING id"); err != nil || got != "0" {
		t.Errorf("foreign update: %s rows, %v", got, err)
	}
	if _, err := rows("1", "INSERT INTO thing (tenant_id, id, name, qty) VALUES (2, 9, 'x', 1)"); err == nil {
		t.Error("a row of another tenant was inserted")
	}
	err = do(t, d, 1, func(tx *db.Tx) error {
		tx.Exec(db.Any, "INSERT INTO thing (tenant_id, id, name, qty) SELECT 2, $2, 'x', 1 FROM thing WHERE tenant_id = $1", 9)
		return nil
	})
	code(t, err, errs.Internal)
}

func TestIdsRiseWhenTheClockFalls(t *testing.T) {
	now := time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)
	var shift atomic.Int64
	clock := func() time.Time { return now.Add(time.Duration(shift.Load())) }
	dbtest.EachWith(t, db.Options{Clock: clock}, nil, func(t *testing.T, d *db.DB) {
		shift.Store(0)
		last := int64(0)
		for i := range 30_000 {
			switch i {
			case 10_000:
				shift.Store(-int64(10 * time.Second))
			case 20_000:
				shift.Store(int64(24 * time.Hour))
			}
			id := d.NextID()
			if id <= last {
				t.Fatalf("id %d after %d", id, last)
			}
			last = id
		}
		var mu sync.Mutex
		seen := map[int64]bool{}
		var wg sync.WaitGroup
		for range 8 {
			wg.Go(func() {
				for range 5000 {
					id := d.NextID()
					mu.Lock()
					if seen[id] {
						t.Errorf("id %d twice", id)
					}
					seen[id] = true
					mu.Unlock()
				}
			})
		}
		wg.Wait()
	})
}

func TestIdsRiseOverARestart(t *testing.T) {
	now := time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)
	for name, dsn := range map[string]func(testing.TB) string{"sqlite": dbtest.SQLite, "postgres": dbtest.Postgres} {
		t.Run(name, func(t *testing.T) {
			dsn := dsn(t)
			last := int64(0)
			for run := range 3 {
				clock := func() time.Time { return now.Add(-time.Duration(run) * time.Hour) }
				d, err := db.OpenWith(ctx, dsn, db.Options{Clock: clock})
				must(t, err)
				must(t, d.Migrate(ctx))
				if id := d.NextID(); id <= last {
					t.Errorf("run %d: id %d after %d", run, id, last)
				} else {
					last = id
				}
				must(t, d.Close())
			}
		})
	}
}

func TestTwoProcessesShareNoNode(t *testing.T) {
	dsn := dbtest.Postgres(t)
	seen := map[int64]bool{}
	for range 3 {
		d, err := db.Open(ctx, dsn)
		must(t, err)
		defer d.Close()
		must(t, d.Migrate(ctx, schema...))
		for range 1000 {
			id := d.NextID()
			if seen[id] {
				t.Fatalf("id %d twice", id)
			}
			seen[id] = true
		}
	}
}

func TestTwoServersOneTenant(t *testing.T) {
	dsn := dbtest.Postgres(t)
	var servers []*db.DB
	for range 2 {
		d, err := db.Open(ctx, dsn)
		must(t, err)
		defer d.Close()
		servers = append(servers, d)
	}
	var wg sync.WaitGroup
	for _, d := range servers { // at once: one migrates, the other waits
		wg.Go(func() { must(t, d.Migrate(ctx, schema...)) })
	}
	wg.Wait()
	must(t, do(t, servers[0], 1, func(tx *db.Tx) error { addThing(tx, 1, "one", 100); return nil }))
	var accepted, refused atomic.Int64
	for i := range 150 {
		wg.Go(func() {
			err := do(t, servers[i%2], 1, func(tx *db.Tx) error {
				tx.Exec(1, "UPDATE thing SET qty = qty - 1 WHERE tenant_id = $1 AND id = $2 AND qty >= 1", 1)
				return nil
			})
			if err == nil {
				accepted.Add(1)
			} else if e, ok := errs.As(err); ok && e.Code == errs.Conflict {
				refused.Add(1)
			} else {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	if accepted.Load() != 100 || refused.Load() != 50 || qty(t, servers[1], 1, 1) != 0 {
		t.Errorf("%d accepted, %d refused, %d left", accepted.Load(), refused.Load(), qty(t, servers[1], 1, 1))
	}
}

func TestASecondServerOnTheFileIsRefused(t *testing.T) {
	dsn := dbtest.SQLite(t)
	d, err := db.Open(ctx, dsn)
	must(t, err)
	must(t, d.Migrate(ctx, schema...))
	_, err = db.Open(ctx, dsn)
	code(t, err, errs.Unavailable)
	reader, err := db.OpenWith(ctx, dsn, db.Options{ReadOnly: true})
	must(t, err)
	if qty(t, reader, 1, 1) != -1 {
		t.Error("reading beside the server")
	}
	code(t, do(t, reader, 1, func(tx *db.Tx) error { return nil }), errs.Refused)
	must(t, reader.Close())
	must(t, d.Close())
	d, err = db.Open(ctx, dsn)
	must(t, err)
	must(t, d.Close())
}

func TestMigrations(t *testing.T) {
	one := fstest.MapFS{"schema/202701010001_thing.sql": schema[0].(fstest.MapFS)["schema/202701010001_thing.sql"]}
	two := fstest.MapFS{"schema/202701010002_more.sql": file("ALTER TABLE thing ADD COLUMN more text;\nUPDATE thing SET more = 'a;b' WHERE tenant_id = 1;")}
	bad := fstest.MapFS{"schema/202701010003_bad.sql": file("CREATE TABLE bad_one (tenant_id bigint NOT NULL, PRIMARY KEY (tenant_id)); SELECT nonsense")}
	for name, dsn := range map[string]func(testing.TB) string{"sqlite": dbtest.SQLite, "postgres": dbtest.Postgres} {
		t.Run(name, func(t *testing.T) {
			dsn := dsn(t)
			migrate := func(schemas ...fs.FS) error {
				d, err := db.Open(ctx, dsn)
				must(t, err)
				defer d.Close()
				return d.Migrate(ctx, schemas...)
			}
			must(t, migrate(one))
			must(t, migrate(two, one))
			must(t, migrate(one, two))
			code(t, migrate(one), errs.Refused) // the program is older than the database
			edited := fstest.MapFS{"schema/202701010002_more.sql": file("ALTER TABLE thing ADD COLUMN more integer")}
			if e := code(t, migrate(one, edited), errs.Internal); e.Reason != "db.migration_edited" {
				t.Error(e.Reason)
			}
			for range 2 { // a failed file leaves nothing behind, so it fails the same way again
				if err := migrate(one, two, bad); err == nil {
					t.Error("a broken migration passed")
				}
			}
			must(t, migrate(one, two))
		})
	}
}

func TestExplainShowsTheIndex(t *testing.T) {
	dbtest.Each(t, schema, func(t *testing.T, d *db.DB) {
		plan, err := db.Get(ctx, d, 1, func(q *db.Reader) (string, error) {
			return db.Explain(q, "SELECT qty FROM thing WHERE tenant_id = $1 AND name = $2", "x")
		})
		must(t, err)
		if !strings.Contains(plan, "thing_name") {
			t.Error(plan)
		}
	})
}

// TestFullDisk needs a small file system; root can mount one.
func TestFullDisk(t *testing.T) {
	dir := t.TempDir()
	unmount, err := mountSmall(dir, "size=8m")
	if err != nil {
		t.Skipf("a full disk was not tested: %v", err)
	}
	defer unmount()
	d, err := db.Open(ctx, "sqlite:"+filepath.Join(dir, "x.db"))
	must(t, err)
	defer d.Close()
	must(t, d.Migrate(ctx, schema...))
	id := int64(0)
	fill := func() error {
		return do(t, d, 1, func(tx *db.Tx) error {
			id++
			addThing(tx, id, fmt.Sprint(id, strings.Repeat("x", 20_000)), 1)
			return nil
		})
	}
	ballast := filepath.Join(dir, "ballast")
	must(t, os.WriteFile(ballast, make([]byte, 2<<20), 0o600))
	must(t, fill())
	for err = fill(); err == nil && id < 2000; err = fill() {
	}
	e := code(t, err, errs.Full)
	if !strings.Contains(e.Zh, "磁盘已满") {
		t.Error(e.Zh)
	}
	code(t, fill(), errs.Full)
	if qty(t, d, 1, 1) != 1 {
		t.Error("reading on a full disk")
	}
	must(t, os.Remove(ballast))
	must(t, fill())
	if qty(t, d, 1, id) != 1 || qty(t, d, 1, id-1) != -1 {
		t.Error("what was refused is there, or what was accepted is not")
	}
}

func TestLintSQL(t *testing.T) {
	good := []string{
		"SELECT a FROM thing WHERE tenant_id = $1",
		"SELECT a FROM thing t JOIN more m ON m.tenant_id = t.tenant_id WHERE t.tenant_id = $1 AND t.note <> 'a::b'",
		"INSERT INTO thing (tenant_id, a) VALUES ($1, $2)",
		"SELECT login FROM auth_user WHERE login = $2",
		"SELECT COALESCE(CAST(SUM(a) AS bigint), 0) FROM thing WHERE tenant_id = $1",
	}
	bad := map[string]string{
		"SELECT a FROM thing WHERE id = $2":                            "tenant_id",
		"SELECT u.id FROM auth_user u JOIN thing t ON t.id = u.id":     "tenant_id",
		"SELECT a::text FROM thing WHERE tenant_id = $1":               "::",
		"SELECT a FROM thing WHERE tenant_id = $1 FOR UPDATE":          "FOR UPDATE",
		"SELECT greatest(a, b) FROM thing WHERE tenant_id = $1":        "greatest",
		"SELECT SUM(a) FROM thing WHERE tenant_id = $1":                "SUM",
		"UPDATE thing SET a = now() WHERE tenant_id = $1":              "tx",
		"SELECT a FROM thing, LATERAL (SELECT 1) WHERE tenant_id = $1": "LATERAL",
	}
	for _, text := range good {
		if found := db.LintSQL(text); len(found) > 0 {
			t.Errorf("%s: %v", text, found)
		}
	}
	for text, want := range bad {
		if found := strings.Join(db.LintSQL(text), ";"); !strings.Contains(found, want) {
			t.Errorf("%s: %q", text, found)
		}
	}
}

func TestLintSchema(t *testing.T) {
	if found := db.LintSchema(schema...); len(found) > 0 {
		t.Error(found)
	}
	bad := fstest.MapFS{"schema/202701010009_bad.sql": file(`
		CREATE TABLE other (id bigint NOT NULL PRIMARY KEY, f real);
		CREATE TABLE bad_a (tenant_id bigint NOT NULL, id bigint, ref bigint REFERENCES bad_b (id), PRIMARY KEY (id, tenant_id), UNIQUE (id));
		CREATE INDEX bad_i ON bad_a (id);`)}
	found := strings.Join(db.LintSchema(bad), "\n")
	for _, want := range []string{"does not begin with its owner", "real", "no tenant_id", "PRIMARY KEY begins with id", "UNIQUE begins with id", "reference to bad_b", "index bad_i"} {
		if !strings.Contains(found, want) {
			t.Errorf("%q is missing in:\n%s", want, found)
		}
	}
}

func TestSQLiteIsAsDurableAsItSays(t *testing.T) {
	d := openFile(t, db.Options{})
	_, err := db.Get(context.Background(), d, 1, func(q *db.Reader) (int64, error) {
		_, err := db.All(q, (*db.Row).Int, "DELETE FROM thing WHERE tenant_id = $1")
		return 0, err
	})
	code(t, err, errs.Unavailable) // a reader cannot write
}
