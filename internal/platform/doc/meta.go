package doc

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"time"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/platform/approval"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/number"
)

// States that papers share.
const (
	Draft    = "draft"
	Approved = "approved"
	Closed   = "closed"
	Undone   = "undone" // it was posted when it was written, and taken back for good
)

var stateNames = map[string][2]string{Draft: {"草稿", "a draft"}, Approved: {"已审核", "approved"}, Closed: {"已关闭", "closed"}, Undone: {"已撤销", "taken back"}}

// Meta is the head that all papers share: what it is called and who touched it when; times are milliseconds since 1970 in SQL.
type Meta struct {
	ID         id.ID     `json:"id"`
	Number     string    `json:"number"`
	Date       day.Day   `json:"date"`
	State      string    `json:"state"`
	Version    int       `json:"version"`
	PostingNo  int       `json:"-"`
	CreatedBy  int64     `json:"-"`
	CreatedAt  time.Time `json:"created_at"`
	UpdatedBy  int64     `json:"-"`
	UpdatedAt  time.Time `json:"updated_at"`
	ApprovedBy int64     `json:"-"`
	ApprovedAt time.Time `json:"approved_at,omitzero"`
	// Names are filled for the screen.
	CreatedName  string   `json:"created_by_name"`
	ApprovedName string   `json:"approved_by_name"`
	Actions      []string `json:"actions"`
	Links        []Link   `json:"links"`
	// Custom are the company's own fields.
	Custom Custom `json:"custom"`
	// Approval is the open case of a draft that others must agree to.
	Approval *approval.Brief `json:"approval,omitempty"`

	prefix  string          // of the number that it will get
	counter *number.Counter // of a paper that has no number yet
	again   bool            // filled again from what is stored, on the way to its approval
}

// AskNumber queues the read of the counter that the paper's number comes from, where it has none yet.
func (m *Meta) AskNumber(b *db.Batch) {
	if m.Number == "" {
		m.counter = number.Document(b, m.prefix, m.Date)
	}
}

// Counters are those that have moved and are not saved yet: a posting saves them with its own.
func (m *Meta) Counters() []*number.Counter { return []*number.Counter{m.counter} }

// Stored tells a paper that is filled again from what is stored of it, to be approved, from one that a person is writing.
func (m *Meta) Stored() bool { return m.again }

// Offered lists the actions of a paper that posts: a draft that left traces in the books cannot be deleted; more are those that
// an approved one has besides being taken back.
func (m *Meta) Offered(more ...string) []string {
	switch {
	case m.State != Draft:
		return append([]string{"unapprove"}, more...)
	case m.PostingNo > 0:
		return []string{"edit", "approve"}
	}
	return []string{"edit", "approve", "delete"}
}

// MetaColumns are the columns of Meta, in the order of ScanMeta and Meta.Values.
const MetaColumns = "state, posting_no, version, created_by, created_ms, updated_by, updated_ms, approved_by, approved_ms"

// ScanMeta reads MetaColumns.
func ScanMeta(r *db.Row) Meta {
	return Meta{
		State: r.Text(), PostingNo: int(r.Int()), Version: int(r.Int()), CreatedBy: r.Int(), CreatedAt: at(r.Int()),
		UpdatedBy: r.Int(), UpdatedAt: at(r.Int()), ApprovedBy: r.Int(), ApprovedAt: at(r.Int()),
	}
}

// Values are the column values of MetaColumns.
func (m *Meta) Values() []any {
	return []any{m.State, int64(m.PostingNo), int64(m.Version), m.CreatedBy, ms(m.CreatedAt), m.UpdatedBy, ms(m.UpdatedAt), m.ApprovedBy, ms(m.ApprovedAt)}
}

func at(ms int64) time.Time {
	if ms == 0 {
		return time.Time{}
	}
	return time.UnixMilli(ms).UTC()
}

func ms(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.UnixMilli()
}

// New is the Meta of a paper that is being written.
func New(tx *db.Tx) Meta {
	return Meta{State: Draft, Version: 1, CreatedBy: tx.User, CreatedAt: tx.Now, UpdatedBy: tx.User, UpdatedAt: tx.Now}
}

// Touch raises the version and notes who did it.
func (m *Meta) Touch(tx *db.Tx) {
	m.Version++
	m.UpdatedBy, m.UpdatedAt = tx.User, tx.Now
}

// Approve notes the approval; the posting number rises with it.
func (m *Meta) Approve(tx *db.Tx) {
	m.State, m.ApprovedBy, m.ApprovedAt = Approved, tx.User, tx.Now
	m.PostingNo++
}

// Unapprove returns to draft; the posting that takes back the books has a number of its own.
func (m *Meta) Unapprove() {
	m.State, m.ApprovedBy, m.ApprovedAt = Draft, 0, time.Time{}
	m.PostingNo++
}

// TakeBack ends a paper that is never a draft.
func (m *Meta) TakeBack() {
	m.State = Undone
	m.PostingNo++
}

// Update queues the guarded change of a head: nothing happens when another changed the paper since. Set names further
// columns; their values follow. $2 is the id, $3 the version that was read.
func (m *Meta) Update(tx *db.Tx, table string, paper int64, set string, values ...any) {
	read := int64(m.Version)
	m.Touch(tx)
	args := append([]any{paper, read}, m.Values()...)
	var sql strings.Builder
	sql.WriteString("UPDATE " + table + " SET ")
	n := 4
	for i, c := range strings.Split(MetaColumns+trailing(set), ", ") {
		if i > 0 {
			sql.WriteString(", ")
		}
		sql.WriteString(c + " = $" + strconv.Itoa(n))
		n++
	}
	sql.WriteString(" WHERE tenant_id = $1 AND id = $2 AND version = $3")
	tx.Exec(1, sql.String(), append(args, values...)...)
}

func trailing(set string) string {
	if set == "" {
		return ""
	}
	return ", " + set
}

// Check refuses an action on a paper that changed since the person saw it, or in a state that does not allow it.
// version 0 means the caller did not look (programs that just made the paper); current goes to the person to compare.
func (m *Meta) Check(number string, version int, current any, allowed ...string) error {
	if version != 0 && version != m.Version {
		e := errs.New(errs.Conflict, "doc.version", "单据 %[1]s 刚被改过（第 %[2]d 版，您看到的是第 %[3]d 版）。请看看差别再保存。",
			"Document %[1]s was changed in the meantime (version %[2]d, yours is %[3]d). Compare the two before saving.", number, m.Version, version).At("/version")
		e.Data = map[string]any{"current": current}
		return e
	}
	for _, s := range allowed {
		if m.State == s {
			return nil
		}
	}
	n := stateNames[m.State]
	return errs.New(errs.Refused, "doc.state", "单据 %[1]s 的状态是“%[2]s”，不能这样操作。请刷新后再看可用的操作。",
		"Document %[1]s is %[3]s, so this cannot be done. Refresh to see what can be.", number, n[0], n[1]).At("/state")
}

// HasHistory refuses to delete a paper that the books know.
func HasHistory(number string) error {
	return errs.New(errs.Refused, "doc.has_history", "单据 %[1]s 曾审核过，账上留有记录，不能删除。可以修改后重新审核。",
		"Document %[1]s was approved before and left traces in the books, so it cannot be deleted. Change it and approve it again.", number)
}

// NotFound names a paper that is not there.
func NotFound(zh, en string, paper id.ID) error {
	return errs.New(errs.NotFound, "doc.not_found", "没有这张%[1]s（%[3]s）。可能已被删除，请回到列表查找。",
		"There is no %[2]s %[3]s. It may have been deleted; look for it in the list.", zh, en, paper)
}

// Link is one paper related to another 上查/下查.
type Link struct {
	Kind   string       `json:"kind"`
	ID     id.ID        `json:"id"`
	Number string       `json:"number"`
	State  string       `json:"state"`
	Date   day.Day      `json:"date"`
	Total  money.Amount `json:"total"`
	Self   bool         `json:"self"`
}

// Tracer finds the papers around a paper. It reads everything, so it lives above the papers and is plugged in by app.
type Tracer interface {
	Links(q db.Querier, kind string, paper int64) ([]Link, error)
}

// Filter gathers the conditions of a list; ? stands for the next argument. It begins with the tenant.
type Filter struct {
	sql  strings.Builder
	args []any
}

// And adds a condition.
func (f *Filter) And(condition string, args ...any) {
	f.sql.WriteString(" AND ")
	for _, c := range condition {
		if c == '?' {
			f.args = append(f.args, args[0])
			args = args[1:]
			fmt.Fprintf(&f.sql, "$%d", len(f.args)+1)
			continue
		}
		f.sql.WriteRune(c)
	}
}

// SQL is " AND …" for a text that already says WHERE tenant_id = $1.
func (f *Filter) SQL() string { return f.sql.String() }

// Args are the arguments from $2 on.
func (f *Filter) Args() []any { return f.args }

// Contains makes a LIKE pattern that finds the text anywhere; escape with \.
func Contains(s string) string {
	return "%" + strings.NewReplacer(`\`, `\\`, `%`, `\%`, `_`, `\_`).Replace(s) + "%"
}

// EncodeCursor packs the sort position of the last row.
func EncodeCursor(position ...int64) string {
	b, _ := json.Marshal(position) // numbers always marshal
	return base64.RawURLEncoding.EncodeToString(b)
}

// DecodeCursor unpacks n numbers; an empty cursor is nil.
func DecodeCursor(s string, n int) ([]int64, error) {
	if s == "" {
		return nil, nil
	}
	var out []int64
	b, err := base64.RawURLEncoding.DecodeString(s)
	if err == nil {
		err = json.Unmarshal(b, &out)
	}
	if err != nil || len(out) != n {
		return nil, errs.New(errs.Invalid, "list.cursor", "翻页标记无效。请从第一页重新打开列表。", "The paging cursor is not valid. Open the list from its first page.").At("/cursor")
	}
	return out, nil
}
