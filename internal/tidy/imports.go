package tidy

import (
	"go/token"
	"strconv"
	"strings"
)

// layers is the tree, lowest first: a package imports only what stands before it.
var layers = []string{"kit", "platform", "master", "ledger", "biz", "insight", "flow", "app"}

// tools stand beside the product: they may import anything, and nothing imports them.
var tools = map[string]bool{"cmd": true, "tidy": true, "testrun": true}

func rank(layer string) int {
	for i, l := range layers {
		if l == layer {
			return i
		}
	}
	return -1
}

// place splits a path into its layer and the module inside it: "internal/biz/sales/x.go" → biz, sales.
func place(path string) (layer, unit string) {
	parts := strings.Split(path, "/")
	if parts[0] == "cmd" || parts[0] == "web" {
		return parts[0], ""
	}
	if parts[0] != "internal" || len(parts) < 2 {
		return "", ""
	}
	layer = strings.TrimSuffix(parts[1], ".go")
	if len(parts) > 2 && !strings.Contains(parts[2], ".") {
		unit = parts[2]
	}
	return layer, unit
}

// Imports is the import law: strictly downward, siblings in biz apart, in ledger only posting imports its siblings.
func Imports(files []*File) []Finding {
	var out []Finding
	for _, f := range Go(files) {
		layer, _ := place(f.Path)
		if layer == "" || layer != "web" && !tools[layer] && rank(layer) < 0 {
			out = append(out, f.at(f.AST.Package,
				"this folder has no place in the import law: move it under one of %s", strings.Join(layers, ", ")))
			continue
		}
		if f.Test() {
			continue // a test may look down on its own subject from above; the compiler already refuses loops
		}
		for _, spec := range f.AST.Imports {
			path, _ := strconv.Unquote(spec.Path.Value)
			if say := forbidden(f.Path, path); say != "" {
				out = append(out, f.at(spec.Pos(), "imports %s: %s", path, say))
			}
		}
	}
	return out
}

func forbidden(file, imported string) string {
	from, fromUnit := place(file)
	own, inside := strings.CutPrefix(imported, module+"/")
	if !inside {
		return outside(from, imported)
	}
	to, toUnit := place(own)
	switch {
	case from == "ledger" && fromUnit == "cost" && to != "kit":
		return "cost is pure arithmetic; it imports kit only"
	case tools[to]:
		return "nothing imports a tool; move what is needed into the product"
	case tools[from] || to == "web" && from == "app":
		return ""
	case to == "web":
		return "only app may embed the web page"
	case rank(to) > rank(from):
		return "imports point down (" + strings.Join(layers, " < ") + "); declare an interface in needs.go or move the code up"
	case rank(to) < rank(from) || fromUnit == toUnit:
		return ""
	case from == "biz":
		return "documents do not know each other; declare a small interface in needs.go and let app plug it in"
	case from == "ledger" && toUnit == "cost":
		return "" // cost is arithmetic, no book: the law keeps it free of a database below
	case from == "ledger" && fromUnit != "posting":
		return "in ledger only posting may import the other books"
	}
	return ""
}

// outside keeps kit pure: no database and no network below everything else.
func outside(from, imported string) string {
	if from != "kit" {
		return ""
	}
	for _, no := range []string{"net", "net/http", "database/sql", "os", "os/exec", "reflect"} {
		if imported == no {
			return "kit is pure; do this in platform"
		}
	}
	return ""
}

// Reflect keeps rules readable: what a document does stands in plain calls, and what is declared of it in closures.
func Reflect(files []*File) []Finding {
	var out []Finding
	for _, f := range Go(files) {
		layer, _ := place(f.Path)
		kit := strings.HasPrefix(f.Path, "internal/platform/doc/")
		if f.Test() || layer != "ledger" && layer != "biz" && layer != "master" && !kit {
			continue
		}
		for _, spec := range f.AST.Imports {
			if spec.Path.Value == `"reflect"` {
				out = append(out, f.at(token.Pos(spec.Pos()), "imports reflect: write the fields out by hand"))
			}
		}
	}
	return out
}
