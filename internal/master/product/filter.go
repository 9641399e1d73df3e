package product

import (
	"xingzhou/internal/platform/doc"
	"xingzhou/internal/platform/find"
)

// Matching is a condition for doc.Filter: the column names a product whose code, name or pinyin holds the words.
func Matching(column, words string) (string, []any) {
	upper, lower := doc.Contains(find.Upper(words)), doc.Contains(find.Lower(words))
	return column + ` IN (SELECT m.id FROM product m WHERE m.tenant_id = $1
  AND (m.code LIKE ? ESCAPE '\' OR m.name LIKE ? ESCAPE '\' OR m.initials LIKE ? ESCAPE '\' OR m.pinyin LIKE ? ESCAPE '\'))`,
		[]any{upper, doc.Contains(find.Same(words)), lower, lower}
}
