package tidy

import (
	"go/ast"
	"go/format"
	"go/token"
	"strings"
)

const (
	maxFunc = 70  // lines from func to the closing brace
	maxFile = 500 // lines of a source file
)

// Sizes keeps functions on one screen and files short enough to read in one sitting.
func Sizes(files []*File) []Finding {
	var out []Finding
	for _, f := range files {
		if !source(f.Path) || f.Generated() {
			continue
		}
		if n := strings.Count(f.Text, "\n"); n > maxFile {
			out = append(out, Finding{f.Path, n, "is longer than 500 lines: split it by noun or by role"})
		}
		if f.AST == nil {
			continue
		}
		for _, d := range f.AST.Decls {
			fn, ok := d.(*ast.FuncDecl)
			if !ok {
				continue
			}
			if n := f.line(fn.End()) - f.line(fn.Pos()) + 1; n > maxFunc {
				out = append(out, f.at(fn.Pos(), "func %s has %d lines, %d are allowed: pull its steps out and name them", fn.Name.Name, n, maxFunc))
			}
		}
	}
	return out
}

// Format wants what gofmt writes: nobody discusses spaces.
func Format(files []*File) []Finding {
	var out []Finding
	for _, f := range Go(files) {
		if want, err := format.Source([]byte(f.Text)); err != nil || string(want) != f.Text {
			out = append(out, Finding{f.Path, 1, "is not formatted: run gofmt -w " + f.Path})
		}
	}
	return out
}

func source(path string) bool {
	for _, ext := range []string{".go", ".ts", ".tsx", ".mjs", ".css", ".sql"} {
		if strings.HasSuffix(path, ext) {
			return true
		}
	}
	return false
}

// Floats keeps binary fractions away from money: amounts are whole cents, quantities whole millionths.
func Floats(files []*File) []Finding {
	var out []Finding
	for _, f := range Go(files) {
		layer, _ := place(f.Path)
		if layer != "kit" && layer != "master" && layer != "ledger" && layer != "biz" {
			continue
		}
		ast.Inspect(f.AST, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.Ident:
				if n.Name == "float64" || n.Name == "float32" {
					out = append(out, f.at(n.Pos(), "uses %s: use money.Amount, qty.Qty or kit/fixed", n.Name))
				}
			case *ast.BasicLit:
				if n.Kind == token.FLOAT && strings.ContainsAny(n.Value, ".-") { // 1e14 is a whole number
					out = append(out, f.at(n.Pos(), "has the fraction %s: write it as a whole number at scale 6", n.Value))
				}
			case *ast.SelectorExpr:
				if what, bad := floatCall(n); bad {
					out = append(out, f.at(n.Pos(), "calls %s: round with kit/fixed, half away from zero", what))
				}
			}
			return true
		})
	}
	return out
}

func floatCall(n *ast.SelectorExpr) (string, bool) {
	x, ok := n.X.(*ast.Ident)
	if !ok {
		return "", false
	}
	name := x.Name + "." + n.Sel.Name
	switch name {
	case "math.Round", "math.RoundToEven", "math.Floor", "math.Ceil", "math.Trunc", "math.Pow", "math.Abs",
		"strconv.ParseFloat", "strconv.FormatFloat":
		return name, true
	}
	return name, false
}

// Clock keeps rules repeatable: time comes from tx, so that a test or a replay decides what day it is.
func Clock(files []*File) []Finding {
	var out []Finding
	for _, f := range Go(files) {
		layer, unit := place(f.Path)
		if f.Test() || layer == "platform" || tools[layer] || unit == "bench" {
			continue
		}
		ast.Inspect(f.AST, func(n ast.Node) bool {
			sel, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			if x, ok := sel.X.(*ast.Ident); ok && x.Name == "time" &&
				(sel.Sel.Name == "Now" || sel.Sel.Name == "Since" || sel.Sel.Name == "Until") {
				out = append(out, f.at(sel.Pos(), "asks time.%s: take tx.Now, or the clock of db.DB", sel.Sel.Name))
			}
			return true
		})
	}
	return out
}
