package exchange

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"xingzhou/internal/kit/text"
	"xingzhou/internal/platform/exchange/sheet"
)

// KeyField stands in a mapping for the column 单号 that only tells which rows are one document.
const KeyField = "#"

// aside is what headers add to a name: a star for what must be filled, a unit in brackets.
var aside = regexp.MustCompile(`\([^)]*\)|\[[^\]]*\]|\*`)

// nameKey makes the names of columns comparable.
func nameKey(s string) string {
	s = strings.ToLower(text.NormalizeName(s))
	if short := aside.ReplaceAllString(s, ""); short != "" {
		s = short
	}
	return strings.Trim(strings.NewReplacer("_", "", "-", "", ":", "", "：", "", ".", "").Replace(s), " ")
}

// likeness tells how well a header names a column: by its Chinese or English name, its field, another name, or by how any of them
// sounds. 0 is not at all.
func likeness(header string, c *Column) int {
	key := nameKey(header)
	if key == "" {
		return 0
	}
	names := append([]string{c.Zh, c.En, c.Field}, c.Also...)
	best := 0
	sound, _ := text.Pinyin(key)
	for i, name := range names {
		own := nameKey(name)
		ownSound, ownInitials := text.Pinyin(own)
		switch {
		case own == "":
		case own == key:
			best = max(best, 100-i)
		case ownSound == sound:
			best = max(best, 60)
		case len(ownInitials) > 2 && ownInitials == key:
			best = max(best, 50)
		case i == 0 && len([]rune(own)) > 1 && (strings.HasSuffix(key, own) || strings.HasPrefix(key, own)):
			best = max(best, 40)
		}
	}
	return best
}

// propose says which field each column of the file most likely holds; every field is proposed once.
func (t *Target) propose(headers []string) []string {
	type match struct{ column, field, likeness int }
	columns := t.mappable()
	var all []match
	for i, h := range headers {
		for j := range columns {
			if l := likeness(h, &columns[j]); l > 0 {
				all = append(all, match{i, j, l})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b match) int { return cmp.Compare(b.likeness, a.likeness) })
	out, used := make([]string, len(headers)), make([]bool, len(columns))
	for _, m := range all {
		if out[m.column] == "" && !used[m.field] {
			out[m.column], used[m.field] = columns[m.field].Field, true
		}
	}
	return out
}

// mappable are the columns that a file may fill, the number of a document with several lines among them.
func (t *Target) mappable() []Column {
	if t.Lines == "" || t.Key != "" {
		return t.Columns
	}
	return append([]Column{{Field: KeyField, Zh: "单号", En: "No.", Kind: Text, Also: []string{"单据编号", "单据号", "订单号", "编号", "document", "number"},
		HelpZh: "同一单号的各行合成一张单据，行要放在一起。单号只用来分组，不会保存。", HelpEn: "Rows with the same number become one document and stand together. The number only groups them and is not stored."}}, t.Columns...)
}

// headerRows is how far down the header is looked for: bank statements begin with a dozen lines about the account.
const headerRows = 20

// findHeader takes the row whose cells name most columns, the first one with anything where none names any.
func (t *Target) findHeader(rows []sheet.Row) int {
	best, at := 0, 0
	columns := t.mappable()
	for i, r := range rows[:min(len(rows), headerRows)] {
		score := 0
		for _, c := range r.Cells {
			if len(c.Text) > 100 {
				continue
			}
			for j := range columns {
				if likeness(c.Text, &columns[j]) >= 50 {
					score++
					break
				}
			}
		}
		if score > best {
			best, at = score, i
		}
	}
	return at
}
