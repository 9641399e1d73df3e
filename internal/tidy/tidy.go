// Package tidy 家规: the house rules of this repository, as tests: imports point down, owners write their tables,
// sizes stay readable, no floats near money, both languages everywhere.
// Invariant: every finding names the file, the line and what to do about it.
package tidy

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"sort"
	"strconv"
	"strings"
)

// module is the import path of this repository, as go.mod names it.
const module = "xingzhou"

// Finding is one broken rule, with what to do about it.
type Finding struct {
	File string
	Line int
	Say  string
}

func (f Finding) String() string { return fmt.Sprintf("%s:%d: %s", f.File, f.Line, f.Say) }

// File is one text file of the repository; Go files carry their syntax tree.
type File struct {
	Path string // from the root, with forward slashes
	Text string
	AST  *ast.File
	fset *token.FileSet
}

// Dir is the folder of the file, from the root.
func (f *File) Dir() string {
	if i := strings.LastIndexByte(f.Path, '/'); i >= 0 {
		return f.Path[:i]
	}
	return ""
}

// Test says whether the file is compiled into tests only.
func (f *File) Test() bool {
	return strings.HasSuffix(f.Path, "_test.go") || strings.HasPrefix(f.Path, "internal/platform/db/dbtest/")
}

// Generated says whether a program wrote the file: its size and style are that program's business.
func (f *File) Generated() bool {
	head, _, _ := strings.Cut(f.Text, "\n\n")
	return strings.Contains(head, "Code generated") || strings.Contains(head, "auto-generated") ||
		f.Path == "web/src/api/schema.d.ts"
}

func (f *File) line(pos token.Pos) int { return f.fset.Position(pos).Line }

func (f *File) at(pos token.Pos, format string, args ...any) Finding {
	return Finding{f.Path, f.line(pos), fmt.Sprintf(format, args...)}
}

// GoFile parses one Go source; samples in tests use it too.
func GoFile(path, text string) (*File, error) {
	f := &File{Path: path, Text: text, fset: token.NewFileSet()}
	var err error
	f.AST, err = parser.ParseFile(f.fset, path, text, parser.ParseComments|parser.SkipObjectResolution)
	return f, err
}

// Root is the folder that holds go.mod, looked for upward from the working directory.
func Root() (string, error) {
	dir, err := os.Getwd()
	for err == nil {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir, nil
		}
		up := filepath.Dir(dir)
		if up == dir {
			break
		}
		dir = up
	}
	return "", fmt.Errorf("no go.mod above the working directory: run the tests inside the repository")
}

// Load reads every text file that belongs to the repository: what git tracks, and what is new and not ignored.
func Load(root string) ([]*File, error) {
	names, err := list(root)
	if err != nil {
		return nil, err
	}
	var files []*File
	for _, name := range names {
		raw, err := os.ReadFile(filepath.Join(root, name))
		if os.IsNotExist(err) {
			continue // deleted and not yet committed
		}
		if err != nil {
			return nil, err
		}
		if strings.IndexByte(string(raw), 0) >= 0 {
			continue // a picture or an archive
		}
		f := &File{Path: name, Text: string(raw)}
		if strings.HasSuffix(name, ".go") {
			if f, err = GoFile(name, string(raw)); err != nil {
				return nil, err
			}
		}
		files = append(files, f)
	}
	return files, nil
}

func list(root string) ([]string, error) {
	out, err := exec.Command("git", "-C", root, "ls-files", "-z", "--cached", "--others", "--exclude-standard").Output()
	if err == nil && len(out) > 0 {
		names := strings.Split(strings.TrimRight(string(out), "\x00"), "\x00")
		sort.Strings(names)
		return names, nil
	}
	var names []string // a source archive without git
	err = filepath.WalkDir(root, func(path string, d os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			switch d.Name() {
			case ".git", "node_modules", "dist", "bin":
				return filepath.SkipDir
			}
			return nil
		}
		rel, err := filepath.Rel(root, path)
		names = append(names, filepath.ToSlash(rel))
		return err
	})
	return names, err
}

// Go keeps the Go files only.
func Go(files []*File) []*File {
	return pick(files, func(f *File) bool { return f.AST != nil })
}

func pick(files []*File, want func(*File) bool) []*File {
	var out []*File
	for _, f := range files {
		if want(f) {
			out = append(out, f)
		}
	}
	return out
}

// literal gives the text of a string literal or of literals added together; ok is false for anything else.
func literal(e ast.Expr) (string, bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		if e.Kind != token.STRING {
			return "", false
		}
		s, err := strconv.Unquote(e.Value)
		return s, err == nil
	case *ast.ParenExpr:
		return literal(e.X)
	case *ast.BinaryExpr:
		a, okA := literal(e.X)
		b, okB := literal(e.Y)
		return a + b, okA && okB && e.Op == token.ADD
	}
	return "", false
}

// eachString calls fn for every string literal outside imports and struct tags.
func (f *File) eachString(fn func(pos token.Pos, s string)) {
	ast.Inspect(f.AST, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ImportSpec:
			return false
		case *ast.Field:
			n.Tag = nil // a tag is not a sentence
		case *ast.BasicLit:
			if s, ok := literal(n); ok {
				fn(n.Pos(), s)
			}
		}
		return true
	})
}

var han = regexp.MustCompile(`\p{Han}`)
