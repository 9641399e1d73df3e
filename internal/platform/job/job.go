// Package job 后台任务: long work, and what follows a commit, done by any server of the installation.
// Invariant: a job is begun in the transaction that wants it; only the holder of its lease writes for it, so a step of it happens once
// however often a server dies.
package job

import (
	"context"
	"embed"
	"encoding/json"
	"fmt"
	"strings"

	"xingzhou/internal/platform/db"
)

// Schema holds the migrations of this package.
//
//go:embed schema/*.sql
var Schema embed.FS

// States of a job.
const (
	Waiting   = "waiting"
	Running   = "running"
	Done      = "done"
	Failed    = "failed"
	Cancelled = "cancelled"
)

// Kind is what a job does. Run may be begun again after a crash: it goes on from Run.Resume, and what it writes goes through Run.Step.
type Kind struct {
	Name, Zh, En string
	Run          func(ctx context.Context, r *Run) (result any, err error)
	Cancelable   bool
	Retries      int  // how often it is tried again by itself after a failure that may pass
	Inner        bool // plumbing nobody looks at: not listed, gone when it went well, with places of its own to run in
}

// insertColumns are those that differ from job to job when it begins.
const insertColumns = "id, kind, user_id, state, due_ms, dedupe, dedupe_key, again, cancel, lease, attempts, failures, input, saved, result, " +
	"code, problem_zh, problem_en, done_n, total_n, note_zh, note_en, created_ms, started_ms, ended_ms"

// Start begins a job of a kind after the commit of tx and answers its id. With a dedupe key, a job of the same kind and key that has
// not ended yet is answered instead, and nothing is begun.
func Start(tx *db.Tx, kind string, input any, dedupe string) int64 {
	if dedupe != "" {
		// A failure of the statement fails the transaction by itself.
		id, found, _ := db.One(tx, (*db.Row).Int, "SELECT id FROM job WHERE tenant_id = $1 AND kind = $2 AND dedupe = $3", kind, dedupe)
		if found {
			return id
		}
	}
	id, in := tx.NextID(), tx.Insert("job", insertColumns)
	in.Row(newRow(tx, id, kind, input, dedupe)...)
	in.Queue()
	ringAfter(tx)
	return id
}

// Wake begins a job of a kind and key, or lets the one that runs begin once more when it ends: whoever left work for it can be sure
// that a run begins after the commit of tx.
func Wake(tx *db.Tx, kind, key string) {
	in := tx.Insert("job", insertColumns)
	in.Row(newRow(tx, tx.NextID(), kind, nil, key)...)
	in.OnConflict("(tenant_id, kind, dedupe) DO UPDATE SET again = CASE WHEN job.state = 'running' THEN 1 ELSE job.again END").Queue()
	ringAfter(tx)
}

// Hasten lets the waiting job of a kind and key run now, where a person asks for what would be tried later by itself.
func Hasten(tx *db.Tx, kind, key string) {
	Wake(tx, kind, key)
	tx.Exec(db.Any, "UPDATE job SET due_ms = $4 WHERE tenant_id = $1 AND kind = $2 AND dedupe = $3 AND state = 'waiting'",
		kind, key, tx.Now.UnixMilli())
}

func newRow(tx *db.Tx, id int64, kind string, input any, dedupe string) []any {
	var live any
	if dedupe != "" {
		live = dedupe
	}
	return []any{id, kind, tx.User, Waiting, tx.Now.UnixMilli(), live, dedupe, 0, 0, 0, 0, 0, encode(kind, input), "", "",
		"", "", "", 0, 0, "", "", tx.Now.UnixMilli(), 0, 0}
}

// encode panics over what can never be stored: that is a mistake of the kind, and the transaction does not happen.
func encode(kind string, v any) string {
	if v == nil {
		return ""
	}
	b, err := json.Marshal(v)
	if err != nil {
		panic(fmt.Sprintf("job %s: %v", kind, err))
	}
	return string(b)
}

// clean makes a text that both engines can store.
func clean(s string, most int) string {
	s = strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\x00", "")
	if r := []rune(s); len(r) > most {
		s = string(r[:most-1]) + "…"
	}
	return s
}
