package tidy

import (
	"regexp"
	"sort"
	"strings"
)

// The two word lists of the browser application.
const (
	zhTexts = "web/src/i18n/zh.ts"
	enTexts = "web/src/i18n/en.ts"
)

// token of a word list: a comment, a string, a bare name, or one mark.
var tsToken = regexp.MustCompile(`//[^\n]*|(?s:/\*.*?\*/)|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|` + "`[^`]*`" + `|[A-Za-z_$][\w$]*|[{}:,()\[\]=]|\n`)

// Screens wants the Chinese and the English word list to hold the same keys.
func Screens(files []*File) []Finding {
	zh, en := find(files, zhTexts), find(files, enTexts)
	if zh == nil || en == nil {
		return nil // a tree without screens; the compiler of the page misses them first
	}
	out := missing(zh, en)
	return append(out, missing(en, zh)...)
}

func find(files []*File, path string) *File {
	for _, f := range files {
		if f.Path == path {
			return f
		}
	}
	return nil
}

// missing names the keys of one list that the other lacks.
func missing(from, in *File) []Finding {
	have := textKeys(in.Text)
	var out []Finding
	for key, line := range textKeys(from.Text) {
		if have[key] == 0 {
			out = append(out, Finding{from.Path, line, "key " + key + " is missing in " + in.Path + ": add it there"})
		}
	}
	sort.Slice(out, func(i, j int) bool { return out[i].Line < out[j].Line })
	return out
}

// textKeys reads the keys of nested object literals as dotted paths, with the line of each.
func textKeys(text string) map[string]int {
	keys := map[string]int{}
	var path []string // keys of the objects that are open
	last, pending, line := "", "", 1
	for _, tok := range tsToken.FindAllString(text, -1) {
		switch {
		case strings.HasPrefix(tok, "/"):
		case tok == "\n":
		case tok == ":":
			if len(path) > 0 && last != "" {
				pending = last
				keys[strings.TrimPrefix(strings.Join(append(path[:len(path):len(path)], pending), "."), ".")] = line
			}
			last = ""
		case tok == "{":
			path, pending, last = append(path, pending), "", ""
		case tok == "}":
			path, pending, last = path[:max(len(path)-1, 0)], "", ""
		case strings.Contains(",()[]=", tok):
			pending, last = "", ""
		default:
			last = strings.Trim(tok, "\"'")
		}
		line += strings.Count(tok, "\n")
	}
	return keys
}
