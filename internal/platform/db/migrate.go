package db

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"sort"
	"strings"

	"xingzhou/internal/kit/errs"
)

// migrationLock is PostgreSQL's advisory lock under which one server migrates while the others wait.
const migrationLock = 7402611001

var (
	migrationName = regexp.MustCompile(`^\d{12}_[a-z0-9_]+\.sql$`)
	createTable   = regexp.MustCompile(`(?is)^CREATE\s+TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?([a-z0-9_]+)\s*\(`)
)

// migration is one file of a schema folder.
type migration struct{ name, text, sum string }

// readMigrations reads schema/*.sql of every module in the one global order.
func readMigrations(schemas []fs.FS) ([]migration, error) {
	var out []migration
	seen := map[string]bool{}
	for _, schema := range append([]fs.FS{ownSchema}, schemas...) {
		files, err := fs.Glob(schema, "schema/*.sql")
		if err != nil {
			return nil, err
		}
		for _, file := range files {
			name := path.Base(file)
			if seen[name] {
				return nil, fmt.Errorf("two migrations are called %s", name)
			}
			if !migrationName.MatchString(name) {
				return nil, fmt.Errorf("migration %s: the name must be YYYYMMDDHHMM_name.sql", name)
			}
			text, err := fs.ReadFile(schema, file)
			if err != nil {
				return nil, err
			}
			sum := sha256.Sum256(text)
			seen[name] = true
			out = append(out, migration{name: name, text: string(text), sum: hex.EncodeToString(sum[:])})
		}
	}
	sort.Slice(out, func(i, j int) bool { return out[i].name < out[j].name })
	return out, nil
}

// Migrate brings the database to the schema of this program: every file once, each in a transaction of its own, in the
// order of their names over all modules. A file changed after its release and a database newer than the program are refused.
func (d *DB) Migrate(ctx context.Context, schemas ...fs.FS) error {
	if d.opt.ReadOnly {
		return readOnlyError()
	}
	list, err := readMigrations(schemas)
	if err != nil {
		return err
	}
	c, err := d.writers.get(ctx)
	if err != nil {
		return translate(err)
	}
	err = d.migrateOn(c, list)
	d.writers.put(c)
	if err != nil {
		return translate(err)
	}
	return d.holdNode()
}

func (d *DB) migrateOn(c conn, list []migration) error {
	if d.engine != "sqlite" {
		// Waiting for another server's migration may take longer than a statement may.
		if err := exec(c, "SET statement_timeout = 0", "SET lock_timeout = 0", fmt.Sprintf("SELECT pg_advisory_lock(%d)", migrationLock)); err != nil {
			return err
		}
		defer c.close() // gives the lock and the settings back
	}
	create := "CREATE TABLE IF NOT EXISTS db_migration (name text NOT NULL, checksum text NOT NULL, applied_ms bigint NOT NULL, PRIMARY KEY (name))"
	if err := exec(c, d.dialect(create)[0]); err != nil {
		return err
	}
	applied := map[string]string{}
	err := c.run([]op{{sql: "SELECT name, checksum FROM db_migration", want: Any, scan: func(r *Row) {
		name := r.Text()
		applied[name] = r.Text()
	}}})
	if err != nil {
		return err
	}
	if err := checkApplied(list, applied); err != nil {
		return err
	}
	for _, m := range list {
		if _, done := applied[m.name]; !done {
			if err := d.apply(c, m); err != nil {
				return fmt.Errorf("migration %s: %w", m.name, err)
			}
		}
	}
	if d.engine != "sqlite" || len(applied) == len(list) {
		return nil
	}
	return d.stateStatistics(c)
}

func checkApplied(list []migration, applied map[string]string) error {
	known := map[string]bool{}
	for _, m := range list {
		known[m.name] = true
		if sum, done := applied[m.name]; done && sum != m.sum {
			return errs.New(errs.Internal, "db.migration_edited", "数据库结构文件 %s 在发布后被修改过，拒绝启动。请恢复原文件，改动写入新文件。",
				"The migration %s was changed after its release; refusing to start. Restore the file and put the change into a new one.", m.name)
		}
	}
	for name := range applied {
		if !known[name] {
			return errs.New(errs.Refused, "db.newer", "数据库由更新版本的星舟升级过（%s），本版本不能打开。请使用新版本，或恢复升级前的备份。",
				"The database was upgraded by a newer Xingzhou (%s), so this version cannot open it. Use the newer version, or restore the backup from before the upgrade.", name)
		}
	}
	return nil
}

func (d *DB) apply(c conn, m migration) error {
	begin := "BEGIN"
	if d.engine == "sqlite" {
		begin = "BEGIN IMMEDIATE"
	}
	if err := exec(c, begin); err != nil {
		return err
	}
	err := func() error {
		for _, statement := range splitSQL(m.text) {
			if err := exec(c, d.dialect(statement)...); err != nil {
				return err
			}
		}
		return c.run([]op{{sql: "INSERT INTO db_migration (name, checksum, applied_ms) VALUES ($2, $3, $4)", want: 1,
			args: []any{m.name, m.sum, d.Now().UnixMilli()}}})
	}()
	if err == nil {
		return exec(c, "COMMIT")
	}
	if c.alive() {
		exec(c, "ROLLBACK") // the first error is the one to tell
	}
	return err
}

// exec runs statements that are not worth keeping.
func exec(c conn, texts ...string) error {
	for _, text := range texts {
		if err := c.run([]op{{sql: text, raw: true, want: Any}}); err != nil {
			return err
		}
	}
	return nil
}

// textColumn is the type of a column of text.
var textColumn = regexp.MustCompile(`(?i)\btext\b`)

// engineIndex is an index of one engine: _lite of SQLite, _heap of PostgreSQL. On PostgreSQL a column that changes often keeps a row
// from being updated in place once it stands in an index; on SQLite every index is a tree of its own anyway, and may cover more.
var engineIndex = regexp.MustCompile(`(?i)^CREATE INDEX \w+_(lite|heap) ON `)

// dialect adds to a statement what its engine needs: the clustered table on SQLite; on PostgreSQL the order of bytes for
// text, whatever the server's locale, because searches by prefix are ranges, and row-level security.
func (d *DB) dialect(statement string) []string {
	if m := engineIndex.FindStringSubmatch(statement); m != nil && (m[1] == "lite") != (d.engine == "sqlite") {
		return nil
	}
	m := createTable.FindStringSubmatch(statement)
	if m == nil {
		return []string{statement}
	}
	if d.engine == "sqlite" {
		return []string{statement + " WITHOUT ROWID"}
	}
	table := m[1]
	statement = textColumn.ReplaceAllString(statement, `text COLLATE "C"`)
	if table == "db_idempotency" { // answers of 2 to 8 KB stay in the row: compressing one cost more than writing it
		statement += " WITH (toast_tuple_target = 8160)"
	}
	if slices.Contains(ControlTables, table) || !regexp.MustCompile(`(?i)\btenant_id\b`).MatchString(statement) {
		return []string{statement}
	}
	rule := "(tenant_id = CAST(NULLIF(current_setting('app.tenant', true), '') AS bigint))"
	return []string{statement,
		"ALTER TABLE " + table + " ENABLE ROW LEVEL SECURITY",
		"ALTER TABLE " + table + " FORCE ROW LEVEL SECURITY",
		"CREATE POLICY " + table + "_tenant ON " + table + " USING " + rule + " WITH CHECK " + rule,
	}
}

// splitSQL cuts a file into statements and takes the comments out.
func splitSQL(text string) []string {
	var out []string
	var b strings.Builder
	last := 0
	cut := func() {
		if s := strings.TrimSpace(b.String()); s != "" {
			out = append(out, s)
		}
		b.Reset()
	}
	copyGap := func(to int) {
		// What lies between two visited bytes is a quoted text, which stays, or a comment, which goes.
		if gap := text[last:to]; !strings.HasPrefix(gap, "--") && !strings.HasPrefix(gap, "/*") {
			b.WriteString(gap)
		} else {
			b.WriteByte('\n')
		}
	}
	skipQuoted(text, func(i int) int {
		if last < i {
			copyGap(i)
		}
		last = i + 1
		if text[i] == ';' {
			cut()
		} else {
			b.WriteByte(text[i])
		}
		return i + 1
	})
	if last < len(text) {
		copyGap(len(text))
	}
	cut()
	return out
}
