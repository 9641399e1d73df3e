package analytics

import (
	"strings"
	"time"

	"xingzhou/internal/kit/fixed"
	"xingzhou/internal/kit/money"
)

// Explain is why a figure is what it is: the formula, its parts with counts, as of when, and where its records are.
type Explain struct {
	Formula string    `json:"formula"`
	Parts   []Part    `json:"parts"`
	AsOf    time.Time `json:"as_of"`
	Route   string    `json:"route"`
}

// Part is one operand of a formula.
type Part struct {
	Label string `json:"label"`
	Value string `json:"value"`
	Count *int64 `json:"count,omitempty"`
}

// words are the texts of one language.
type words string

// say picks the Chinese or the English text.
func (w words) say(zh, en string) string {
	if w == "en" {
		return en
	}
	return zh
}

// unit glues a number and what it counts together.
func (w words) unit(n, zh, en string) string { return n + w.say(" "+zh, " "+en) }

func part(label, value string) Part { return Part{Label: label, Value: value} }

func counted(label string, a money.Amount, n int64) Part {
	return Part{Label: label, Value: grouped(a), Count: &n}
}

// grouped writes an amount with a comma every three digits.
func grouped(a money.Amount) string {
	s := a.String()
	sign := ""
	if strings.HasPrefix(s, "-") {
		sign, s = "-", s[1:]
	}
	whole, cents, _ := strings.Cut(s, ".")
	var b strings.Builder
	for i, c := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteRune(c)
	}
	return sign + b.String() + "." + cents
}

// percent writes a rate with one decimal: 0.238 is 23.8%.
func percent(r money.Rate) string {
	return fixed.Format((int64(r)+500*signOf(int64(r)))/1000, 1, 1) + "%"
}

func signOf(n int64) int64 {
	if n < 0 {
		return -1
	}
	return 1
}
