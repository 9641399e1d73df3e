package party

import (
	"xingzhou/internal/platform/doc"
	"xingzhou/internal/platform/find"
)

// Matching is a condition for doc.Filter: the column names a party whose name, code or pinyin holds the words.
func Matching(column, words string) (string, []any) {
	upper, lower := doc.Contains(find.Upper(words)), doc.Contains(find.Lower(words))
	return column + ` IN (SELECT c.id FROM party c WHERE c.tenant_id = $1
  AND (c.name LIKE ? ESCAPE '\' OR c.code LIKE ? ESCAPE '\' OR c.initials LIKE ? ESCAPE '\' OR c.pinyin LIKE ? ESCAPE '\'))`,
		[]any{doc.Contains(find.Same(words)), upper, lower, lower}
}
