package warehouse

import (
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
	"xingzhou/internal/platform/find"
)

// Ref is how papers point to a warehouse.
var Ref = &doc.Ref{
	Kind: "warehouse",
	Names: func(q db.Querier, ids []int64) (map[int64]string, error) {
		all, err := All(q)
		out := make(map[int64]string, len(ids))
		for _, id := range ids {
			if err != nil {
				return nil, err
			}
			if w, ok := all.ByID(id); ok {
				out[id] = w.Name
			}
		}
		return out, err
	},
	Find: func(q db.Querier, texts []string) (map[string]int64, error) {
		return find.ByText(q, "warehouse", texts)
	},
}
