// Package audit 操作日志: who did what to which paper, from where, and which values changed.
// Invariant: the events of a company are a chain in the order of commits; a row edited, deleted or added in the database is
// found and named, and emptying the values of a row does not break the chain.
package audit

import (
	"crypto/rand"
	"embed"
	"strings"

	"xingzhou/internal/platform/db"
)

// Schema holds the migrations of this package.
//
//go:embed schema/*.sql
var Schema embed.FS

// Change is one field that has another value than before. Path is a JSON pointer into the paper, to the line: "/lines/2/qty".
// Label names the field in both languages, as the titles of routes do: "数量 · Quantity". Need is the right to see the field,
// empty when whoever sees the paper sees it.
type Change struct {
	Path  string `json:"path"`
	Label string `json:"label,omitempty"`
	Old   string `json:"old"`
	New   string `json:"new"`
	Need  string `json:"need,omitempty"`
}

// Event is one thing done. Personal says that the values tell of a person and can be erased for that person's sake.
type Event struct {
	Document string // "sales.order"
	Paper    int64
	Number   string
	Action   string // "create", "update", "approve", …
	Changes  []Change
	Personal bool
}

// notes are the rows of one closure, which go in one statement for each table.
type notes struct{ events, values *db.Insert }

type notesKey struct{}

func newNotes(tx *db.Tx) *notes {
	return &notes{events: tx.Insert("audit_event", eventColumns), values: tx.Insert("audit_value", "no, salt, body, erased_by")}
}

func (n *notes) queue() {
	n.events.Queue()
	n.values.Queue()
}

// Note adds an event to the chain, with the writes of the paper and in the same round trip: one row, one more when values
// changed. User, time and origin are the transaction's. A preview stores nothing, so it notes nothing.
func Note(tx *db.Tx, e Event) {
	if tx.DryRun() {
		return
	}
	n := db.AtEnd(tx, notesKey{}, func() *notes { return newNotes(tx) }, (*notes).queue)
	x, o := parseHead(tx.Chain()), tx.Origin()
	r := row{tenant: tx.Tenant, no: x.no + 1, seq: tx.Seq, at: tx.Now.UnixMilli(), user: tx.User,
		source: clean(o.Source), ip: clean(o.IP), agent: clean(o.Agent), request: clean(o.Request),
		document: clean(e.Document), paper: e.Paper, number: clean(e.Number), action: clean(e.Action), personal: e.Personal, digest: []byte{}}
	if len(e.Changes) > 0 {
		salt := make([]byte, saltBytes)
		rand.Read(salt)
		body := encode(e.Changes)
		r.digest = digest(salt, body)
		n.values.Row(r.no, salt, body, 0)
	}
	r.hash = r.sum(x.hash)
	n.events.Row(r.args()...)
	tx.SetChain(head{no: r.no, hash: r.hash}.String())
}

const textMax = 500

// clean makes a text of what a client sent: PostgreSQL takes neither NUL nor broken UTF-8, and a row stays a row.
func clean(s string) string {
	if len(s) > textMax {
		s = s[:textMax]
	}
	return strings.ReplaceAll(strings.ToValidUTF8(s, ""), "\x00", "")
}
