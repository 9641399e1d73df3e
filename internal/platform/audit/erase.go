package audit

import (
	"slices"
	"strconv"
	"strings"

	"xingzhou/internal/platform/db"
)

// What this package notes about itself.
const (
	ownDocument = "audit.event"
	purgeAction = "purge"
	eraseAction = "erase"
	erasedPath  = "/events"
	eraseAtOnce = 1000
)

// Holding finds the events whose values still hold one of the texts, a person's name or telephone number, and those that were
// noted as personal for a paper, the person's own. It reads long; ask it in a snapshot, not in a write.
func Holding(q db.Querier, document string, paper int64, texts ...string) ([]int64, error) {
	list, err := db.All(q, (*db.Row).Int, `SELECT e.no FROM audit_event e JOIN audit_value v ON v.tenant_id = e.tenant_id AND v.no = e.no
		WHERE e.tenant_id = $1 AND e.paper = $2 AND e.document = $3 AND e.personal = 1 AND v.erased_by = 0`, paper, document)
	if err != nil {
		return nil, err
	}
	texts = slices.DeleteFunc(slices.Clone(texts), func(s string) bool { return s == "" })
	for after, n := int64(0), checkAtOnce; n == checkAtOnce && len(texts) > 0; {
		part, err := db.All(q, scanValue,
			"SELECT no, salt, body, erased_by FROM audit_value WHERE tenant_id = $1 AND no > $2 ORDER BY no LIMIT 2000", after)
		if err != nil {
			return nil, err
		}
		for _, v := range part {
			after = v.no
			if v.erasedBy == 0 && holds(v.body, texts) {
				list = append(list, v.no)
			}
		}
		n = len(part)
	}
	slices.Sort(list)
	return slices.Compact(list), nil
}

func holds(body string, texts []string) bool {
	list, err := decode(body)
	if err != nil {
		return false
	}
	return slices.ContainsFunc(list, func(c Change) bool {
		return slices.ContainsFunc(texts, func(s string) bool { return strings.Contains(c.Old, s) || strings.Contains(c.New, s) })
	})
}

// Erase empties the values of events and notes that it did. The chain holds only their salted digest, so it still verifies,
// and without the salt nobody gets from the digest back to the values. It takes up to 1,000 and
// tells how many it took.
func Erase(tx *db.Tx, document string, paper int64, events []int64) int {
	if tx.DryRun() || len(events) == 0 {
		return 0
	}
	events = events[:min(len(events), eraseAtOnce)]
	names := make([]string, len(events))
	for i, no := range events {
		names[i] = strconv.FormatInt(no, 10)
	}
	Note(tx, Event{Document: ownDocument, Paper: paper, Number: document, Action: eraseAction,
		Changes: []Change{{Path: erasedPath, Label: "清空的记录 · Events emptied", New: strings.Join(names, ",")}}})
	up := tx.UpdateEach("audit_value", "no", "salt = $2, body = $3, erased_by = $4",
		"audit_value.no = v.no AND audit_value.erased_by = 0", []byte{}, "", parseHead(tx.Chain()).no)
	for _, no := range events {
		up.Row(no)
	}
	up.Queue()
	return len(events)
}
