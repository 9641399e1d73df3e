package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// NormalizeName makes names comparable: full-width becomes half-width, brackets, quotes, dots and dashes become one kind, spaces go.
// Region and branch words stay, because a branch (分公司) is another taxpayer. The answer is for comparing, not for showing.
func NormalizeName(s string) string {
	return strings.Map(func(r rune) rune {
		if r = halfWidth(r); unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Cf, r) {
			return -1
		}
		if same, ok := sameSign[r]; ok {
			return same
		}
		return r
	}, s)
}

// halfWidth turns full-width letters, digits and signs and the wide space into plain ones.
func halfWidth(r rune) rune {
	switch {
	case r >= '！' && r <= '～':
		return r - '！' + '!'
	case r == '\u3000':
		return ' '
	}
	return r
}

var sameSign = func() map[rune]rune {
	m := map[rune]rune{}
	for kind, signs := range map[rune]string{
		'(': "〔﹙", ')': "〕﹚", '[': "【", ']': "】",
		'"': "“”„«»「」『』", '\'': "‘’‚",
		'·': "•・‧∙⋅", '-': "‐‑‒–—−",
	} {
		for _, r := range signs {
			m[r] = kind
		}
	}
	return m
}()

// OneLine is a name as it is stored and shown: without control characters, every run of white space one blank.
func OneLine(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && !unicode.IsSpace(r) || r == utf8.RuneError {
			return -1
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}
