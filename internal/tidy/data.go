package tidy

import (
	"go/ast"
	"go/token"
	"regexp"
	"strings"
)

var (
	createTable = regexp.MustCompile(`(?im)^\s*CREATE TABLE(?: IF NOT EXISTS)?\s+"?([a-z_0-9]+)`)
	writeTable  = regexp.MustCompile(`(?i)\b(?:INSERT\s+INTO|UPDATE|DELETE\s+FROM)\s+"?([a-z_][a-z0-9_]*)`)
	readTable   = regexp.MustCompile(`\b(?:FROM|JOIN)\s+"?([a-z_][a-z0-9_]*)`)
	writeOpen   = regexp.MustCompile(`\b(?:INSERT INTO|UPDATE|DELETE FROM)\s*$`)
)

// owners names tables whose owner is not the first word of their name.
var owners = map[string]string{
	"tenant_seq": "internal/platform/db", // the lane's own row; the directory of companies is platform/tenant
}

// writers are the calls whose first or second argument names the table they write.
var writers = map[string]bool{"Insert": true, "UpdateEach": true, "Update": true}

// trusted may write any table, with the reason.
var trusted = map[string]string{
	"internal/app/bench": "copies a history of a million papers by set-based SQL into scratch databases; verify proves the result",
}

// tables lists every table of the schema files with its file.
func tables(files []*File) map[string]*File {
	out := map[string]*File{}
	for _, f := range files {
		if strings.HasSuffix(f.Path, ".sql") && strings.Contains(f.Path, "/schema/") {
			for _, m := range createTable.FindAllStringSubmatch(f.Text, -1) {
				out[m[1]] = f
			}
		}
	}
	return out
}

// owns says whether a folder may write a table: the first word of the table is one of the folder's own names.
func owns(dir, table string) bool {
	if home, ok := owners[table]; ok {
		return dir == home || strings.HasPrefix(dir, home+"/")
	}
	word, _, _ := strings.Cut(table, "_")
	for _, part := range strings.Split(dir, "/")[1:] {
		if part == word {
			return true
		}
	}
	return false
}

// Data is the data law: a table's name starts with its owner, and only the owner writes it.
func Data(files []*File) []Finding {
	var out []Finding
	known := tables(files)
	for table, f := range known {
		if !owns(f.Dir(), table) {
			out = append(out, Finding{f.Path, lineOf(f.Text, table), "table " + table +
				" is created outside its owner: name it after this module, or move it"})
		}
	}
	for _, f := range Go(files) {
		if f.Test() || trusted[f.Dir()] != "" {
			continue
		}
		out = append(out, writes(f, known)...)
		out = append(out, reads(f, known)...)
	}
	return out
}

func writes(f *File, known map[string]*File) []Finding {
	var out []Finding
	check := func(pos token.Pos, table string) {
		if known[table] != nil && !owns(f.Dir(), table) {
			out = append(out, f.at(pos, "writes %s, which belongs to %s: call a function of that package",
				table, strings.TrimSuffix(known[table].Dir(), "/schema")))
		}
	}
	// platform knows no noun: there the table comes from the caller, who is checked where it is named.
	platform := strings.HasPrefix(f.Path, "internal/platform/")
	f.eachString(func(pos token.Pos, s string) {
		for _, m := range writeTable.FindAllStringSubmatch(s, -1) {
			check(pos, strings.ToLower(m[1]))
		}
		if writeOpen.MatchString(s) && !platform {
			out = append(out, f.at(pos, "builds the name of the table it writes: spell the table out, so that its owner can be checked"))
		}
	})
	ast.Inspect(f.AST, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok || len(call.Args) == 0 {
			return true
		}
		sel, ok := call.Fun.(*ast.SelectorExpr)
		if !ok || !writers[sel.Sel.Name] {
			return true
		}
		for _, arg := range call.Args[:min(2, len(call.Args))] {
			if table, ok := literal(arg); ok {
				check(call.Pos(), table)
			}
		}
		x, onTx := sel.X.(*ast.Ident)
		if _, spelled := literal(call.Args[0]); onTx && x.Name == "tx" && !spelled && !platform {
			out = append(out, f.at(call.Pos(), "passes a computed table to %s: spell the table out", sel.Sel.Name))
		}
		return true
	})
	return out
}

// reads keeps siblings apart in SQL as the import law does in Go: otherwise a query would be the back door.
func reads(f *File, known map[string]*File) []Finding {
	layer, unit := place(f.Path)
	if layer != "biz" && (layer != "ledger" || unit == "posting") {
		return nil
	}
	var out []Finding
	f.eachString(func(pos token.Pos, s string) {
		for _, m := range readTable.FindAllStringSubmatch(s, -1) {
			if known[m[1]] == nil {
				continue
			}
			if theirs, owner := place(known[m[1]].Path); theirs == layer && owner != unit {
				out = append(out, f.at(pos, "reads %s of its sibling %s: ask a book below, or declare the question in needs.go", m[1], owner))
			}
		}
	})
	return out
}

func lineOf(text, word string) int {
	i := strings.Index(text, word)
	return 1 + strings.Count(text[:max(i, 0)], "\n")
}
