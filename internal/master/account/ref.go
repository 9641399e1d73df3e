package account

import (
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
	"xingzhou/internal/platform/find"
)

// Ref is how papers point to an account, called by its full name in the language of who asks.
var Ref = &doc.Ref{
	Kind: "account",
	Names: func(q db.Querier, ids []int64) (map[int64]string, error) {
		chart, err := Of(q)
		if err != nil {
			return nil, err
		}
		lang := "zh-CN"
		if s := auth.From(db.Context(q)); s != nil && s.Locale != "" {
			lang = s.Locale
		}
		out := make(map[int64]string, len(ids))
		for _, id := range ids {
			out[id] = chart.FullNameIn(id, lang)
		}
		return out, nil
	},
	Find: func(q db.Querier, texts []string) (map[string]int64, error) { return find.ByText(q, "account", texts) },
}
