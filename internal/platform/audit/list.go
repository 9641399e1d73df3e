package audit

import (
	"fmt"
	"strings"

	"xingzhou/internal/platform/db"
)

// Line is an event as it is read.
type Line struct {
	No                         int64
	AtMS                       int64
	User                       int64
	Source, IP, Agent, Request string
	Document                   string
	Paper                      int64
	Number, Action             string
	Personal                   bool
	Changes                    []Change
	ErasedBy                   int64 // the event that tells why there are no changes any more
}

// Filter chooses lines; what is zero does not choose. FromMS and ToMS are moments, the second one exclusive.
type Filter struct {
	Document     string
	Paper, User  int64
	Source, Kind string // Kind is the action of an event, or the kind of an access
	FromMS, ToMS int64
	Before       int64 // the number of the last line that was seen
	Limit        int
}

// where builds the condition; columns are those of either table.
func (f Filter) where(action string) (string, []any) {
	var b strings.Builder
	var args []any
	add := func(condition string, on bool, v any) {
		if on {
			args = append(args, v)
			fmt.Fprintf(&b, " AND "+condition, len(args)+1)
		}
	}
	add("document = $%d", f.Document != "", f.Document)
	add("paper = $%d", f.Paper != 0, f.Paper)
	add("user_id = $%d", f.User != 0, f.User)
	add("source = $%d", f.Source != "", f.Source)
	add(action+" = $%d", f.Kind != "", f.Kind)
	add("at_ms >= $%d", f.FromMS != 0, f.FromMS)
	add("at_ms < $%d", f.ToMS != 0, f.ToMS)
	return b.String(), args
}

// Events lists events, the newest first, with the values that changed.
func Events(q db.Querier, f Filter) ([]Line, error) {
	where, args := f.where("action")
	if f.Before != 0 {
		args = append(args, f.Before)
		where += fmt.Sprintf(" AND no < $%d", len(args)+1)
	}
	lines, err := db.All(q, func(r *db.Row) Line {
		return Line{No: r.Int(), AtMS: r.Int(), User: r.Int(), Source: r.Text(), IP: r.Text(), Agent: r.Text(), Request: r.Text(),
			Document: r.Text(), Paper: r.Int(), Number: r.Text(), Action: r.Text(), Personal: r.Int() != 0}
	}, fmt.Sprintf("SELECT no, at_ms, user_id, source, ip, agent, request, document, paper, number, action, personal"+
		" FROM audit_event WHERE tenant_id = $1%s ORDER BY no DESC LIMIT %d", where, f.Limit), args...)
	if err != nil || len(lines) == 0 {
		return lines, err
	}
	return lines, withValues(q, lines)
}

// withValues reads the values of a page in one statement.
func withValues(q db.Querier, lines []Line) error {
	at := map[int64]*Line{}
	var list strings.Builder
	args := make([]any, len(lines))
	for i := range lines {
		at[lines[i].No], args[i] = &lines[i], lines[i].No
		if i > 0 {
			list.WriteByte(',')
		}
		fmt.Fprintf(&list, "$%d", i+2)
	}
	values, err := db.All(q, scanValue, "SELECT no, salt, body, erased_by FROM audit_value WHERE tenant_id = $1 AND no IN ("+list.String()+")", args...)
	if err != nil {
		return err
	}
	for _, v := range values {
		at[v.no].ErasedBy = v.erasedBy
		if at[v.no].Changes, err = decode(v.body); err != nil {
			return fmt.Errorf("the values of audit event %d cannot be read: %w", v.no, err)
		}
	}
	return nil
}

// Accessed is a line of the access log as it is read.
type Accessed struct {
	ID, AtMS                   int64
	Kind                       string
	User                       int64
	Login                      string
	Source, IP, Agent, Request string
	Document                   string
	Paper                      int64
	Detail                     string
}

// Accesses lists the access log, the newest first.
func Accesses(q db.Querier, f Filter) ([]Accessed, error) {
	where, args := f.where("kind")
	if f.Before != 0 {
		args = append(args, f.Before)
		where += fmt.Sprintf(" AND id < $%d", len(args)+1)
	}
	return db.All(q, func(r *db.Row) Accessed {
		return Accessed{ID: r.Int(), AtMS: r.Int(), Kind: r.Text(), User: r.Int(), Login: r.Text(), Source: r.Text(), IP: r.Text(),
			Agent: r.Text(), Request: r.Text(), Document: r.Text(), Paper: r.Int(), Detail: r.Text()}
	}, fmt.Sprintf("SELECT id, at_ms, kind, user_id, login, source, ip, agent, request, document, paper, detail"+
		" FROM audit_access WHERE tenant_id = $1%s ORDER BY id DESC LIMIT %d", where, f.Limit), args...)
}
