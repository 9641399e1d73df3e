package audit

import (
	"context"
	"strconv"
	"time"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/tenant"
)

// What the law wants kept: accounting archives 30 years, access logs 6 months.
const (
	MinAccessDays = 180
	MinBookYears  = 30
)

// Keep says how long rows are kept.
type Keep struct {
	AccessDays int `json:"access_days" maximum:"36500"`
	BookYears  int `json:"book_years" maximum:"1000"`
}

// What a company set is under these names.
const (
	accessDays = "audit_access_days"
	bookYears  = "audit_book_years"
)

// Kept is how long a company keeps rows: what it set, else what the law wants.
func Kept(q db.Querier) (k Keep, err error) {
	k = Keep{AccessDays: MinAccessDays, BookYears: MinBookYears}
	for name, at := range map[string]*int{accessDays: &k.AccessDays, bookYears: &k.BookYears} {
		text, err := tenant.Setting(q, name)
		if err != nil {
			return k, err
		}
		if n, err := strconv.Atoi(text); err == nil {
			*at = n
		}
	}
	return k, nil
}

// SetKept sets it, and notes that it did.
func SetKept(tx *db.Tx, k Keep) error {
	if err := k.Check(); err != nil {
		return err
	}
	was, err := Kept(tx)
	if err != nil {
		return err
	}
	var changes []Change
	set := func(name, label string, old, now int) {
		if old != now {
			tenant.SetSetting(tx, name, strconv.Itoa(now))
			changes = append(changes, Change{Path: "/" + name, Label: label, Old: strconv.Itoa(old), New: strconv.Itoa(now)})
		}
	}
	set(accessDays, "访问日志保存天数 · Days that the access log is kept", was.AccessDays, k.AccessDays)
	set(bookYears, "操作日志保存年数 · Years that the trail is kept", was.BookYears, k.BookYears)
	Note(tx, Event{Document: ownDocument, Action: "update", Changes: changes})
	return nil
}

// Purged counts the rows that were taken away.
type Purged struct {
	Events int64 `json:"events"`
	Access int64 `json:"access"`
}

// Check refuses to keep rows for less than the law wants.
func (k Keep) Check() error {
	var list []*errs.Error
	if k.AccessDays < MinAccessDays {
		list = append(list, errs.New(errs.Refused, "audit.keep_access", "访问日志至少保存%[1]d天，不能改为%[2]d天。请填%[1]d或更大。",
			"The access log is kept for at least %[1]d days, not %[2]d. Enter %[1]d or more.", MinAccessDays, k.AccessDays).At("/access_days"))
	}
	if k.BookYears < MinBookYears {
		list = append(list, errs.New(errs.Refused, "audit.keep_books", "操作日志随账保存，至少%[1]d年，不能改为%[2]d年。请填%[1]d或更大。",
			"The trail of the books is kept for at least %[1]d years, not %[2]d. Enter %[1]d or more.", MinBookYears, k.BookYears).At("/book_years"))
	}
	if e := errs.Join(list...); e != nil {
		return e
	}
	return nil
}

// Purge takes away the rows that have outlived the time they are kept, some at a time so that nobody waits for it.
func Purge(ctx context.Context, d *db.DB, company, user int64, k Keep) (Purged, error) {
	var sum Purged
	if err := k.Check(); err != nil {
		return sum, err
	}
	for {
		part, err := db.Do(ctx, d, db.Req{Tenant: company, User: user}, func(tx *db.Tx) (Purged, error) { return purgePart(tx, k) })
		sum.Events, sum.Access = sum.Events+part.Events, sum.Access+part.Access
		if err != nil || part == (Purged{}) {
			return sum, err
		}
	}
}

// PurgeKept is Purge by what the company set.
func PurgeKept(ctx context.Context, d *db.DB, company, user int64) (Purged, error) {
	k, err := db.Get(ctx, d, company, func(q *db.Reader) (Keep, error) { return Kept(q) })
	if err != nil {
		return Purged{}, err
	}
	return Purge(ctx, d, company, user, k)
}

func purgePart(tx *db.Tx, k Keep) (p Purged, err error) {
	if p.Access, err = purgeAccess(tx, tx.Now.AddDate(0, 0, -k.AccessDays)); err != nil {
		return p, err
	}
	p.Events, err = purgeEvents(tx, tx.Now.AddDate(-k.BookYears, 0, 0))
	return p, err
}

func purgeAccess(tx *db.Tx, before time.Time) (int64, error) {
	list, err := db.All(tx, (*db.Row).Int, "SELECT id FROM audit_access WHERE tenant_id = $1 AND at_ms < $2 ORDER BY at_ms LIMIT 1000", before.UnixMilli())
	for _, id := range list {
		tx.Exec(1, "DELETE FROM audit_access WHERE tenant_id = $1 AND id = $2", id)
	}
	return int64(len(list)), err
}

// purgeEvents cuts the old end off the chain and keeps the last hash of it, from which the rest goes on. That it did so is
// itself an event.
func purgeEvents(tx *db.Tx, before time.Time) (int64, error) {
	list, err := db.All(tx, scanRow, "SELECT "+eventColumns+" FROM audit_event WHERE tenant_id = $1 ORDER BY no LIMIT 1000")
	if err != nil {
		return 0, err
	}
	n := 0
	for n < len(list) && list[n].at < before.UnixMilli() {
		n++
	}
	if n == 0 {
		return 0, nil
	}
	last := list[n-1]
	tx.Exec(db.Any, "DELETE FROM audit_purge WHERE tenant_id = $1")
	tx.Exec(int64(n), "DELETE FROM audit_event WHERE tenant_id = $1 AND no <= $2", last.no)
	tx.Exec(db.Any, "DELETE FROM audit_value WHERE tenant_id = $1 AND no <= $2", last.no)
	in := tx.Insert("audit_purge", "through_no, hash, at_ms")
	in.Row(last.no, last.hash, tx.Now.UnixMilli())
	in.Queue()
	Note(tx, Event{Document: ownDocument, Number: head{no: last.no, hash: last.hash}.String(), Action: purgeAction})
	return int64(n), nil
}
