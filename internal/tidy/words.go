package tidy

import (
	"go/ast"
	"regexp"
	"strconv"
	"strings"
)

var (
	latinWords = regexp.MustCompile(`(?s)[A-Za-z]{2,}.* .*[A-Za-z]{2,}`)
	reasonID   = regexp.MustCompile(`^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$`)
	verb       = regexp.MustCompile(`%(?:\[(\d+)\])?[-+#0]*\d*(?:\.\d+)?([a-zA-Z%])`)
)

// Docs wants every package to say what it is, in Chinese and in English, before its first line of code.
func Docs(files []*File) []Finding {
	var out []Finding
	told, first := map[string]string{}, map[string]*File{}
	for _, f := range Go(files) {
		if strings.HasSuffix(f.Path, "_test.go") {
			continue
		}
		if first[f.Dir()] == nil {
			first[f.Dir()] = f
		}
		if f.AST.Doc != nil {
			told[f.Dir()] += f.AST.Doc.Text()
		}
	}
	for dir, f := range first {
		doc, name := told[dir], f.AST.Name.Name
		opens := strings.HasPrefix(doc, "Package "+name+" ") || name == "main" && strings.HasPrefix(doc, "Command ")
		if !opens || !han.MatchString(doc) || !latinWords.MatchString(doc) {
			out = append(out, f.at(f.AST.Package,
				"package %s must open with `// Package %s 中文: English. Invariant: …`", name, name))
		}
	}
	return out
}

// Errors wants every message in both languages, over the same arguments, with a stable reason.
func Errors(files []*File) []Finding {
	var out []Finding
	for _, f := range Go(files) {
		if f.Test() {
			continue
		}
		ast.Inspect(f.AST, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				out = append(out, errsNew(f, n)...)
			case *ast.CompositeLit:
				out = append(out, errsDetail(f, n)...)
			}
			return true
		})
	}
	return out
}

func errsNew(f *File, call *ast.CallExpr) []Finding {
	sel, ok := call.Fun.(*ast.SelectorExpr)
	if !ok || sel.Sel.Name != "New" || len(call.Args) < 4 {
		return nil
	}
	if x, ok := sel.X.(*ast.Ident); !ok || x.Name != "errs" {
		return nil
	}
	var out []Finding
	if reason, ok := literal(call.Args[1]); ok && !reasonID.MatchString(reason) {
		out = append(out, f.at(call.Pos(), "reason %q is not a stable id like stock.short", reason))
	}
	zh, okZh := literal(call.Args[2])
	en, okEn := literal(call.Args[3])
	if okZh && !han.MatchString(zh) {
		out = append(out, f.at(call.Args[2].Pos(), "message %q is not Chinese: say what happened, to what, what to do", zh))
	}
	if okEn && (han.MatchString(en) || !latinWords.MatchString(en)) {
		out = append(out, f.at(call.Args[3].Pos(), "message %q is not English: say what happened, to what, what to do", en))
	}
	if args := len(call.Args) - 4; okZh && okEn && !call.Ellipsis.IsValid() && (used(zh) > args || used(en) > args) {
		out = append(out, f.at(call.Pos(), "the messages use more arguments than the %d given", args))
	}
	return out
}

// used is the number of arguments that a format needs.
func used(format string) int {
	next, most := 0, 0
	for _, m := range verb.FindAllStringSubmatch(format, -1) {
		if m[2] == "%" {
			continue
		}
		if m[1] != "" {
			next, _ = strconv.Atoi(m[1])
		} else {
			next++
		}
		most = max(most, next)
	}
	return most
}

func errsDetail(f *File, lit *ast.CompositeLit) []Finding {
	sel, ok := lit.Type.(*ast.SelectorExpr)
	if !ok || sel.Sel.Name != "Detail" {
		return nil
	}
	if x, ok := sel.X.(*ast.Ident); !ok || x.Name != "errs" {
		return nil
	}
	named, zh, en := false, false, false
	for _, e := range lit.Elts {
		if kv, ok := e.(*ast.KeyValueExpr); ok {
			named = true
			key, _ := kv.Key.(*ast.Ident)
			zh = zh || key != nil && key.Name == "Zh"
			en = en || key != nil && key.Name == "En"
		}
	}
	if named && (!zh || !en) {
		return []Finding{f.at(lit.Pos(), "errs.Detail needs both Zh and En")}
	}
	return nil
}
