package tidy

import (
	"regexp"
	"sort"
	"strings"
)

// The word lists of the browser application: zh.ts and en.ts, or a folder of each with the same files.
const texts = "web/src/i18n/"

// token of a word list: a comment, a string, a bare name, or one mark.
var tsToken = regexp.MustCompile(`//[^\n]*|(?s:/\*.*?\*/)|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|` + "`[^`]*`" + `|[A-Za-z_$][\w$]*|[{}:,()\[\]=]|\n`)

// Screens wants the Chinese and the English word lists to hold the same keys, file by file.
func Screens(files []*File) []Finding {
	var out []Finding
	for _, f := range files {
		lang, rest, ok := wordList(f.Path)
		if !ok {
			continue
		}
		other := texts + map[string]string{"zh": "en", "en": "zh"}[lang] + rest
		if twin := find(files, other); twin != nil {
			out = append(out, missing(f, twin)...)
		} else {
			out = append(out, Finding{f.Path, 1, "has no twin " + other + ": write the words in both languages"})
		}
	}
	return out
}

// wordList splits web/src/i18n/zh/sales.ts into zh and /sales.ts.
func wordList(path string) (lang, rest string, ok bool) {
	name, inside := strings.CutPrefix(path, texts)
	if !inside || len(name) < 3 {
		return "", "", false
	}
	lang, rest = name[:2], name[2:]
	return lang, rest, (lang == "zh" || lang == "en") && (rest == ".ts" || rest[0] == '/')
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
