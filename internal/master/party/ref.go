package party

import (
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
	"xingzhou/internal/platform/find"
)

// Ref is how papers point to a party.
var Ref = &doc.Ref{Kind: "party", Names: names, Find: byText, Matching: Matching}

func names(q db.Querier, ids []int64) (map[int64]string, error) { return find.Names(q, "party", ids) }

func byText(q db.Querier, texts []string) (map[string]int64, error) {
	return find.ByText(q, "party", texts)
}
