package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/mozillazg/go-pinyin"
)

// Pinyin is the text in full pinyin ("shenzhen") and in initials ("sz"), both lower-case without tones and with v for ü.
// Letters and digits stay, everything else is dropped. Characters with several readings are read by the phrase they stand in,
// and at the head of a personal name as a surname.
func Pinyin(s string) (full, initials string) {
	s = strings.Map(halfWidth, s)
	var f, in strings.Builder
	f.Grow(2 * len(s))
	in.Grow(len(s) / 2)
	write := func(r rune, reading string) {
		if reading == "" {
			reading = readingOf(r)
		}
		if reading != "" {
			f.WriteString(reading)
			in.WriteByte(reading[0])
		}
	}
	lead := surname(s)
	for i := 0; i < len(s); {
		if phrase, readings := phraseAt(s[i:]); phrase != "" {
			n := 0
			for _, r := range phrase {
				write(r, readings[n])
				n++
			}
			i += len(phrase)
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case i == 0 && lead != "":
			write(r, lead)
		case unicode.Is(unicode.Han, r):
			write(r, "")
		case r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			r = unicode.ToLower(r)
			f.WriteRune(r)
			in.WriteRune(r)
		}
		i += size
	}
	return f.String(), in.String()
}

// readingOf is the reading of a character that stands in no known phrase; empty when it is unknown.
func readingOf(r rune) string {
	if own, ok := usual[r]; ok {
		return own
	}
	if all := pinyin.SinglePinyin(r, pinyinArgs); len(all) > 0 {
		return all[0]
	}
	return ""
}

var pinyinArgs = pinyin.NewArgs()

// phraseAt is the longest known phrase at the head of s with its readings; an empty reading means the usual one.
func phraseAt(s string) (phrase string, readings []string) {
	first, _ := utf8.DecodeRuneInString(s)
	longest := longestFrom[first]
	n, end := 0, 0
	for end < len(s) && n < longest {
		_, size := utf8.DecodeRuneInString(s[end:])
		end += size
		n++
		if found, ok := phrases[s[:end]]; ok {
			phrase, readings = s[:end], found
		}
	}
	return phrase, readings
}

// surname is the reading of the first character as a surname, when the whole text looks like a personal name:
// two or three Han characters, and the second is none that makes an ordinary word with the first.
func surname(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	found, ok := surnames[first]
	if n := utf8.RuneCountInString(s); !ok || n < 2 || n > 3 {
		return ""
	}
	for _, r := range s {
		if !unicode.Is(unicode.Han, r) {
			return ""
		}
	}
	second, _ := utf8.DecodeRuneInString(s[size:])
	if strings.ContainsRune(found.ordinary, second) {
		return ""
	}
	return found.reading
}

type surnameReading struct {
	reading  string
	ordinary string // second characters with which the first is no surname
}

var (
	usual       = map[rune]string{}
	phrases     = map[string][]string{}
	longestFrom = map[rune]int{} // by first character, the length of the longest phrase
)

func init() {
	for line := range strings.Lines(readings) {
		words := strings.Fields(line)
		if len(words) < 2 {
			continue
		}
		char, _ := utf8.DecodeRuneInString(words[0])
		if len(words) == 2 {
			usual[char] = words[1]
		}
		for _, phrase := range words[2:] {
			addPhrase(phrase, char, words[1])
		}
	}
}

func addPhrase(phrase string, char rune, reading string) {
	runes := []rune(phrase)
	if phrases[phrase] == nil {
		phrases[phrase] = make([]string, len(runes))
	}
	for i, r := range runes {
		if r == char {
			phrases[phrase][i] = reading
		}
	}
	longestFrom[runes[0]] = max(longestFrom[runes[0]], len(runes))
}
