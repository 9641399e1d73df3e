package invariant_test

import (
	"fmt"
	"strings"
	"testing"

	"xingzhou/internal/app/story"
	"xingzhou/internal/platform/audit"
	"xingzhou/internal/platform/db"
)

// noteSome leaves four events in the audit trail, with values, without, one whose values were erased, and that erasure. It
// answers the number before them.
func noteSome(t *testing.T, w *story.World) (before int64) {
	t.Helper()
	chain, err := story.Read(w, func(q *db.Reader) (string, error) { return db.Chain(q) })
	if err != nil {
		t.Fatal(err)
	}
	fmt.Sscan(strings.Split(chain, ":")[0], &before)
	for _, e := range []audit.Event{
		{Document: "sales.order", Paper: 1, Action: "update", Changes: []audit.Change{{Path: "/lines/1/qty", Old: "1", New: "2"}}},
		{Document: "sales.order", Paper: 1, Action: "approve"},
		{Document: "master.party", Paper: 2, Action: "update", Personal: true, Changes: []audit.Change{{Path: "/phone", New: "13800138000"}}},
	} {
		if _, err := story.Write(w, func(tx *db.Tx) (bool, error) { audit.Note(tx, e); return true, nil }); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := story.Write(w, func(tx *db.Tx) (bool, error) {
		audit.Erase(tx, "master.party", 2, []int64{before + 3})
		return true, nil
	}); err != nil {
		t.Fatal(err)
	}
	return before
}
