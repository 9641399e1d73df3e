package db

import (
	"fmt"
	"io/fs"
	"regexp"
	"slices"
	"strings"
)

var (
	tenantFirst = regexp.MustCompile(`(?i)\btenant_id\s*=\s*\$1\b`)
	insertFirst = regexp.MustCompile(`(?is)\bINSERT\s+INTO\s+\w+\s*\(\s*tenant_id\b`)
	tableNames  = regexp.MustCompile(`(?i)\b(?:FROM|JOIN|INTO|UPDATE)\s+([a-z_][a-z0-9_]*)`)
	sumCall     = regexp.MustCompile(`(?i)\bSUM\s*\(`)
	skipLocked  = regexp.MustCompile(`(?i)\bFOR\s+UPDATE\s+SKIP\s+LOCKED\b`)
	castSum     = regexp.MustCompile(`(?i)\bCAST\s*\(\s*(?:COALESCE\s*\(\s*)?SUM\s*\(`)
	withName    = regexp.MustCompile(`(?i)(?:\bWITH(?:\s+RECURSIVE)?|,)\s*([a-z_][a-z0-9_]*)\s*(?:\([^()]*\))?\s*AS\s*\(`)
)

// forbidden is what fails on one engine, differs silently, or breaks on a distributed PostgreSQL.
var forbidden = []struct {
	re  *regexp.Regexp
	why string
}{
	{regexp.MustCompile(`::`), "a :: cast fails on SQLite: write CAST(… AS …)"},
	{regexp.MustCompile(`(?i)\bFOR\s+(?:NO\s+KEY\s+)?(?:UPDATE|SHARE)\b`), "FOR UPDATE fails on SQLite: the lane already holds tenant_seq"},
	{regexp.MustCompile(`(?i)\bLATERAL\b`), "LATERAL fails on SQLite"},
	{regexp.MustCompile(`(?i)\bMERGE\s+INTO\b`), "MERGE fails on SQLite: write INSERT … ON CONFLICT"},
	{regexp.MustCompile(`(?i)\bgreatest\s*\(`), "greatest() fails on SQLite: write CASE"},
	{regexp.MustCompile(`(?i)\bleast\s*\(`), "least() fails on SQLite: write CASE"},
	{regexp.MustCompile(`(?i)\bunnest\s*\(`), "unnest fails on SQLite: write VALUES"},
	{regexp.MustCompile(`(?i)\b(?:random|now|clock_timestamp)\s*\(|\bCURRENT_(?:TIMESTAMP|DATE|TIME)\b`), "time and chance come from tx, never from the database"},
}

// LintSQL tells what is wrong with a statement: it must hold the tenant in $1 and stay in the portable subset.
func LintSQL(text string) []string {
	var out []string
	bare := strip(text)
	// Two servers taking from one queue pass over each other's rows: PostgreSQL alone has two servers.
	if free := skipLocked.ReplaceAllString(bare, ""); onlyControl(free) {
		bare = free
	}
	if !tenantFirst.MatchString(bare) && !insertFirst.MatchString(bare) && !onlyControl(bare) {
		out = append(out, "tenant_id = $1 is missing: every statement names its tenant")
	}
	for _, f := range forbidden {
		if f.re.MatchString(bare) {
			out = append(out, f.why)
		}
	}
	if len(sumCall.FindAllString(bare, -1)) > len(castSum.FindAllString(bare, -1)) {
		out = append(out, "SUM is numeric on PostgreSQL: write CAST(SUM(…) AS bigint)")
	}
	return out
}

// strip blanks quoted texts and comments.
func strip(text string) string {
	var b strings.Builder
	skipQuoted(text, func(i int) int {
		b.WriteByte(text[i])
		return i + 1
	})
	return b.String()
}

// onlyControl tells that a statement reads and writes nothing but control tables.
func onlyControl(text string) bool {
	own := map[string]bool{}
	for _, m := range withName.FindAllStringSubmatch(text, -1) {
		own[strings.ToLower(m[1])] = true
	}
	tables := 0
	for _, m := range tableNames.FindAllStringSubmatch(text, -1) {
		name := strings.ToLower(m[1])
		if own[name] || name == "set" {
			continue
		}
		if tables++; !slices.Contains(ControlTables, name) {
			return false
		}
	}
	return tables > 0
}

// lint checks a text once where Options.Lint is on; a text that fails is a programmer's mistake.
func (d *DB) lint(text string) {
	if !d.opt.Lint {
		return
	}
	if _, done := d.linted.LoadOrStore(text, nil); done {
		return
	}
	if found := LintSQL(text); len(found) > 0 {
		d.linted.Delete(text)
		panic(fmt.Sprintf("db: %s\n%s", strings.Join(found, "; "), text))
	}
}

var (
	schemaWords = regexp.MustCompile(`(?i)\b(?:SERIAL|BIGSERIAL|IDENTITY|AUTOINCREMENT|TRIGGER|GENERATED|FLOAT\w*|REAL|DOUBLE|NUMERIC|INHERITS|EXCLUDE)\b|ON\s+DELETE\s+SET\s+NULL`)
	tenantCol   = regexp.MustCompile(`(?i)\btenant_id\s+bigint\s+NOT\s+NULL\b`)
	keyColumns  = regexp.MustCompile(`(?i)\b(PRIMARY\s+KEY|UNIQUE|FOREIGN\s+KEY)\s*\(\s*([a-z0-9_]+)`)
	refColumns  = regexp.MustCompile(`(?i)\bREFERENCES\s+([a-z0-9_]+)\s*(?:\(\s*([a-z0-9_]+))?`)
	inlineKey   = regexp.MustCompile(`(?i)\b(?:PRIMARY\s+KEY|UNIQUE)\b\s*(?:[^\s(]|$)`)
	indexOn     = regexp.MustCompile(`(?is)^CREATE\s+(?:UNIQUE\s+)?INDEX\s+(?:IF\s+NOT\s+EXISTS\s+)?(\w+)\s+ON\s+(\w+)\s*\(\s*(\w+)`)
)

// LintSchema tells what is wrong with the schema files: tenant_id bigint not null first in every key and index, nothing
// that the data rules forbid, and tables named after the module in the file's name.
func LintSchema(schemas ...fs.FS) []string {
	list, err := readMigrations(schemas)
	if err != nil {
		return []string{err.Error()}
	}
	var out []string
	for _, m := range list {
		for _, statement := range splitSQL(m.text) {
			for _, problem := range lintStatement(m.name, statement) {
				out = append(out, m.name+": "+problem)
			}
		}
	}
	return out
}

func lintStatement(file, statement string) []string {
	var out []string
	bare := strip(statement)
	if word := schemaWords.FindString(bare); word != "" {
		out = append(out, fmt.Sprintf("%s is forbidden by the data rules: %s", word, clip(statement)))
	}
	if m := indexOn.FindStringSubmatch(bare); m != nil && m[3] != "tenant_id" && !slices.Contains(ControlTables, m[2]) {
		out = append(out, fmt.Sprintf("index %s begins with %s instead of tenant_id", m[1], m[3]))
	}
	if m := createTable.FindStringSubmatch(bare); m != nil {
		out = append(out, lintTable(file, m[1], bare)...)
	}
	return out
}

func lintTable(file, table, bare string) []string {
	var out []string
	_, module, _ := strings.Cut(strings.TrimSuffix(file, ".sql"), "_")
	module, _, _ = strings.Cut(module, "_")
	if table != module && !strings.HasPrefix(table, module+"_") && table != "tenant_seq" {
		out = append(out, fmt.Sprintf("table %s does not begin with its owner %s", table, module))
	}
	if slices.Contains(ControlTables, table) {
		return out
	}
	if !tenantCol.MatchString(bare) {
		out = append(out, fmt.Sprintf("table %s has no tenant_id bigint NOT NULL", table))
	}
	primary := false
	for _, m := range keyColumns.FindAllStringSubmatch(bare, -1) {
		primary = primary || strings.HasPrefix(strings.ToUpper(m[1]), "PRIMARY")
		if m[2] != "tenant_id" {
			out = append(out, fmt.Sprintf("table %s: %s begins with %s instead of tenant_id", table, m[1], m[2]))
		}
	}
	for _, m := range refColumns.FindAllStringSubmatch(bare, -1) {
		if m[2] != "tenant_id" {
			out = append(out, fmt.Sprintf("table %s: the reference to %s does not begin with tenant_id", table, m[1]))
		}
	}
	if !primary || inlineKey.MatchString(bare) {
		out = append(out, fmt.Sprintf("table %s: write the keys as PRIMARY KEY (tenant_id, …) or UNIQUE (tenant_id, …)", table))
	}
	return out
}
