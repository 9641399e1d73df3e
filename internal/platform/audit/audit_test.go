package audit_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"sync"
	"testing"
	"time"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/audit"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/db/dbtest"
	"xingzhou/internal/platform/tenant"
)

var (
	ctx     = context.Background()
	schemas = []fs.FS{tenant.Schema, audit.Schema}
)

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func write(t *testing.T, d *db.DB, fn func(tx *db.Tx)) {
	t.Helper()
	_, err := db.Do(ctx, d, db.Req{Tenant: 1, User: 7}, func(tx *db.Tx) (bool, error) {
		fn(tx)
		return true, nil
	})
	must(t, err)
}

func check(t *testing.T, d *db.DB) *audit.Checked {
	t.Helper()
	c, err := db.Get(ctx, d, 1, func(q *db.Reader) (*audit.Checked, error) { return audit.Check(q, 1) })
	must(t, err)
	return c
}

func whole(t *testing.T, d *db.DB, events int64) {
	t.Helper()
	c := check(t, d)
	if c.Count != 0 || c.Events != events {
		t.Fatalf("%d events with %d faults, want %d with none: %+v", c.Events, c.Count, events, c.Faults)
	}
}

func qty(line int, from, to string) audit.Change {
	return audit.Change{Path: fmt.Sprintf("/lines/%d/qty", line), Label: "数量 · Quantity", Old: from, New: to}
}

// years is a clock that tests move.
type years struct {
	sync.Mutex
	now time.Time
}

func (y *years) read() time.Time {
	y.Lock()
	defer y.Unlock()
	return y.now
}

func (y *years) pass(n, days int) {
	y.Lock()
	defer y.Unlock()
	y.now = y.now.AddDate(n, 0, days)
}

// fill makes a chain that was purged at its beginning and in which values were erased: events 4 to 9 are left.
func fill(t *testing.T, d *db.DB, clock *years) {
	t.Helper()
	for n := range 3 {
		write(t, d, func(tx *db.Tx) {
			audit.Note(tx, audit.Event{Document: "sales.order", Paper: int64(n), Action: "create", Changes: []audit.Change{qty(1, "", "1")}})
		})
	}
	clock.pass(31, 0)
	write(t, d, func(tx *db.Tx) {
		audit.Note(tx, audit.Event{Document: "sales.order", Paper: 5, Number: "XSDD1", Action: "update", Changes: []audit.Change{qty(2, "1", "3"), qty(3, "", "5")}})
		audit.Note(tx, audit.Event{Document: "sales.order", Paper: 5, Number: "XSDD1", Action: "approve"})
	})
	write(t, d, func(tx *db.Tx) {
		audit.Note(tx, audit.Event{Document: "master.party", Paper: 8, Action: "update", Personal: true,
			Changes: []audit.Change{{Path: "/phone", Old: "13800138000", New: "13900139000"}}})
		audit.Note(tx, audit.Event{Document: "sales.order", Paper: 6, Action: "update",
			Changes: []audit.Change{{Path: "/note", New: "致电 13900139000 <王芳>"}}})
	})
	p, err := audit.Purge(ctx, d, 1, 7, audit.Keep{AccessDays: 180, BookYears: 30})
	must(t, err)
	if p.Events != 3 {
		t.Fatalf("%d events were purged, want 3", p.Events)
	}
	list, err := db.Get(ctx, d, 1, func(q *db.Reader) ([]int64, error) {
		return audit.Holding(q, "master.party", 8, "王芳")
	})
	must(t, err)
	if fmt.Sprint(list) != "[6 7]" {
		t.Fatalf("the person stands in events %v, want [6 7]", list)
	}
	write(t, d, func(tx *db.Tx) { audit.Erase(tx, "master.party", 8, list) })
}

func each(t *testing.T, fn func(t *testing.T, d *db.DB, clock *years)) {
	clock := &years{now: time.Date(2026, 11, 23, 2, 0, 0, 0, time.UTC)}
	dbtest.EachWith(t, db.Options{Clock: clock.read}, schemas, func(t *testing.T, d *db.DB) { fn(t, d, clock) })
}

// Erased values are gone from the database, and the chain still verifies (P12).
func TestErasedValuesLeaveTheChainWhole(t *testing.T) {
	each(t, func(t *testing.T, d *db.DB, clock *years) {
		fill(t, d, clock)
		whole(t, d, 6)
		bodies, err := db.Get(ctx, d, 1, func(q *db.Reader) ([]string, error) {
			return db.All(q, (*db.Row).Text, "SELECT body FROM audit_value WHERE tenant_id = $1 ORDER BY no")
		})
		must(t, err)
		all := strings.Join(bodies, "\n")
		if strings.Contains(all, "138") || strings.Contains(all, "139") || strings.Contains(all, "王芳") {
			t.Errorf("personal values are still there: %s", all)
		}
		if !strings.Contains(all, `"new":"3"`) || !strings.Contains(all, `"new":"6,7"`) {
			t.Errorf("the values of others went too, or the erasure is not told: %s", all)
		}
	})
}

// column is one column of a table with a value that it surely has not.
type column struct{ name, other string }

var columns = map[string][]column{
	"audit_event": {{"no", "no + 1000"}, {"seq", "seq + 1"}, {"at_ms", "at_ms - 60000"}, {"user_id", "99"}, {"source", "'import'"}, {"ip", "'1.2.3.4'"},
		{"agent", "'x'"}, {"request", "'x'"}, {"document", "'x'"}, {"paper", "77"}, {"number", "'x'"}, {"action", "'x'"}, {"personal", "1 - personal"},
		{"digest", "$2"}, {"hash", "$2"}},
	"audit_value": {{"no", "no + 1000"}, {"salt", "$2"}, {"body", "'[]'"}, {"erased_by", "erased_by + 1"}},
	"audit_purge": {{"through_no", "through_no + 1"}, {"hash", "$2"}, {"at_ms", "at_ms + 1"}},
}

// damaged runs one statement on a copy of the truth that is rolled back, and answers what a check then says.
func damaged(t *testing.T, d *db.DB, sql string) []audit.Fault {
	t.Helper()
	c, err := db.Do(ctx, d, db.Req{Tenant: 1, DryRun: true}, func(tx *db.Tx) (*audit.Checked, error) {
		var args []any
		if strings.Contains(sql, "$2") {
			args = []any{[]byte("another")}
		}
		tx.Exec(1, sql, args...)
		if err := tx.Flush(); err != nil {
			return nil, err
		}
		return audit.Check(tx, 1)
	})
	if err != nil {
		t.Fatalf("%s: %v", sql, err)
	}
	return c.Faults
}

// Every column of every row, every row deleted, and rows added: the check names the very row, and no other (P13).
func TestEveryDamageIsNamed(t *testing.T) {
	each(t, func(t *testing.T, d *db.DB, clock *years) {
		fill(t, d, clock)
		keys := map[string]string{"audit_event": "no", "audit_value": "no", "audit_purge": "through_no"}
		for table, list := range columns {
			numbers, err := db.Get(ctx, d, 1, func(q *db.Reader) ([]int64, error) {
				return db.All(q, (*db.Row).Int, "SELECT "+keys[table]+" FROM "+table+" WHERE tenant_id = $1")
			})
			must(t, err)
			if len(numbers) == 0 {
				t.Fatalf("%s is empty, so this proves nothing", table)
			}
			for _, no := range numbers {
				row := fmt.Sprintf(" WHERE tenant_id = $1 AND %s = %d", keys[table], no)
				for _, c := range list {
					sql := "UPDATE " + table + " SET " + c.name + " = " + c.other + row
					got := damaged(t, d, sql)
					moved := c.name == keys[table] // the row is missing where it was and stands where none was
					if !names(got, table, no, moved) {
						t.Errorf("%s: %s", sql, told(got))
					}
				}
				if got := damaged(t, d, "DELETE FROM "+table+row); !names(got, table, no, false) || got[0].Kind != "deleted" {
					t.Errorf("%s %d deleted: %s", table, no, told(got))
				}
			}
		}
		for sql, want := range map[string]string{
			`UPDATE tenant_seq SET chain = '4:00' WHERE tenant_id = $1`: "audit_event 5",
			`UPDATE tenant_seq SET chain = '9:00' WHERE tenant_id = $1`: "tenant_seq 9",
			`UPDATE tenant_seq SET chain = '' WHERE tenant_id = $1`:     "audit_event 4",
			`INSERT INTO audit_event (tenant_id, no, seq, at_ms, user_id, source, ip, agent, request, document, paper, number, action, personal, digest, hash)
				SELECT tenant_id, 10, seq, at_ms, user_id, source, ip, agent, request, document, paper, number, action, personal, digest, hash
				FROM audit_event WHERE tenant_id = $1 AND no = 9`: "audit_event 10",
			`INSERT INTO audit_event (tenant_id, no, seq, at_ms, user_id, source, ip, agent, request, document, paper, number, action, personal, digest, hash)
				SELECT tenant_id, 2, seq, at_ms, user_id, source, ip, agent, request, document, paper, number, action, personal, digest, hash
				FROM audit_event WHERE tenant_id = $1 AND no = 9`: "audit_event 2",
			`INSERT INTO audit_value (tenant_id, no, salt, body, erased_by) SELECT tenant_id, 5, salt, body, 0 FROM audit_value WHERE tenant_id = $1 AND no = 4`:   "audit_value 5",
			`INSERT INTO audit_value (tenant_id, no, salt, body, erased_by) SELECT tenant_id, 3, salt, body, 0 FROM audit_value WHERE tenant_id = $1 AND no = 4`:   "audit_value 3",
			`INSERT INTO audit_value (tenant_id, no, salt, body, erased_by) SELECT tenant_id, 999, salt, body, 0 FROM audit_value WHERE tenant_id = $1 AND no = 4`: "audit_value 999",
			`INSERT INTO audit_purge (tenant_id, through_no, hash, at_ms) SELECT tenant_id, 5, hash, at_ms FROM audit_purge WHERE tenant_id = $1`:                  "audit_purge 5",
			`INSERT INTO audit_purge (tenant_id, through_no, hash, at_ms) SELECT tenant_id, 2, hash, at_ms FROM audit_purge WHERE tenant_id = $1`:                  "audit_purge 2",
			`UPDATE audit_value SET body = '', salt = $2, erased_by = 9 WHERE tenant_id = $1 AND no = 4`:                                                           "audit_value 4",
		} {
			if got := damaged(t, d, sql); len(got) != 1 || fmt.Sprint(got[0].Table, " ", got[0].From) != want {
				t.Errorf("%s: want %s, got %s", sql, want, told(got))
			}
		}
		whole(t, d, 6)
	})
}

func told(list []audit.Fault) string {
	var out []string
	for _, f := range list {
		out = append(out, fmt.Sprint(f.Kind, " ", f.Table, " ", f.From, "–", f.Through))
	}
	return strings.Join(out, ", ")
}

// names tells whether the faults name the row and nothing else; a row that was moved is named twice.
func names(list []audit.Fault, table string, no int64, moved bool) bool {
	for i, f := range list {
		if f.Zh == "" || f.En == "" || f.Table != table || i == 0 && f.From != no || f.Through != f.From {
			return false
		}
	}
	return len(list) == 1 || moved && len(list) == 2
}

func TestPurgeKeepsWhatTheLawWants(t *testing.T) {
	each(t, func(t *testing.T, d *db.DB, clock *years) {
		for n := range 5 {
			must(t, audit.Access(ctx, d, audit.SignIn, audit.Entry{Tenant: 1, User: int64(n)}))
		}
		write(t, d, func(tx *db.Tx) { audit.Note(tx, audit.Event{Document: "sales.order", Action: "create"}) })
		for _, k := range []audit.Keep{{AccessDays: 179, BookYears: 30}, {AccessDays: 180, BookYears: 29}, {}} {
			_, err := audit.Purge(ctx, d, 1, 7, k)
			if e, ok := errs.As(err); !ok || e.Code != errs.Refused || e.Pointer == "" {
				t.Errorf("%+v: %v, want a refusal that points at the field", k, err)
			}
		}
		set := func(k audit.Keep) error {
			_, err := db.Do(ctx, d, db.Req{Tenant: 1}, func(tx *db.Tx) (bool, error) { return true, audit.SetKept(tx, k) })
			return err
		}
		if err := set(audit.Keep{AccessDays: 179, BookYears: 30}); err == nil {
			t.Error("a setting below what the law wants was taken")
		}
		must(t, set(audit.Keep{AccessDays: 200, BookYears: 30}))
		k, err := db.Get(ctx, d, 1, func(q *db.Reader) (audit.Keep, error) { return audit.Kept(q) })
		if must(t, err); k != (audit.Keep{AccessDays: 200, BookYears: 30}) {
			t.Errorf("it is kept for %+v", k)
		}
		purge := func(want audit.Purged) {
			t.Helper()
			got, err := audit.Purge(ctx, d, 1, 7, audit.Keep{AccessDays: 180, BookYears: 30})
			must(t, err)
			if got != want {
				t.Errorf("purged %+v, want %+v", got, want)
			}
		}
		clock.pass(0, 180)
		purge(audit.Purged{})
		clock.pass(0, 1)
		purge(audit.Purged{Access: 5})
		clock.pass(30, 0)
		purge(audit.Purged{Events: 2})
		whole(t, d, 1)
	})
}

// Refused closures, previews and closures that are run again leave no hole, whoever they were folded with.
func TestManyWriters(t *testing.T) {
	each(t, func(t *testing.T, d *db.DB, _ *years) {
		refused := errors.New("no")
		want := int64(0)
		var wg sync.WaitGroup
		for n := range 200 {
			if n%5 < 2 {
				want += 2
			}
			wg.Add(1)
			go func() {
				defer wg.Done()
				_, err := db.Do(ctx, d, db.Req{Tenant: 1, User: int64(n), Key: fmt.Sprint(n), DryRun: n%5 == 4}, func(tx *db.Tx) (bool, error) {
					audit.Note(tx, audit.Event{Document: "sales.order", Paper: int64(n), Action: "create", Changes: []audit.Change{qty(1, "", "1")}})
					audit.Note(tx, audit.Event{Document: "sales.order", Paper: int64(n), Action: "approve"})
					switch n % 5 {
					case 2:
						return false, refused
					case 3:
						return false, errors.Join(refused, tx.Flush())
					}
					return true, nil
				})
				if (err != nil) != (n%5 == 2 || n%5 == 3) {
					t.Errorf("closure %d: %v", n, err)
				}
			}()
		}
		wg.Wait()
		whole(t, d, want)
	})
}

// However many events a closure notes, they cost one statement, with values two, and a transaction one for the end of the chain.
func TestWhatAnEventCosts(t *testing.T) {
	each(t, func(t *testing.T, d *db.DB, _ *years) {
		write(t, d, func(tx *db.Tx) { audit.Note(tx, audit.Event{Document: "sales.order", Action: "create"}) })
		sent := func(events int, list ...audit.Change) (rows, statements int64) {
			var kept *db.Tx
			before := d.Stats().Statements
			write(t, d, func(tx *db.Tx) {
				kept = tx
				for range events {
					audit.Note(tx, audit.Event{Document: "sales.order", Action: "update", Changes: list})
				}
			})
			return kept.Rows(), d.Stats().Statements - before
		}
		_, nothing := sent(0)
		for _, x := range []struct {
			events           int
			list             []audit.Change
			rows, statements int64
		}{{1, nil, 1, 2}, {2, nil, 2, 2}, {1, []audit.Change{qty(1, "1", "2"), qty(2, "1", "2")}, 2, 3}, {3, []audit.Change{qty(1, "1", "2")}, 6, 3}} {
			if rows, statements := sent(x.events, x.list...); rows != x.rows || statements != nothing+x.statements {
				t.Errorf("%d events with %d values: %d rows and %d statements, want %d and %d", x.events, len(x.list), rows, statements-nothing, x.rows, x.statements)
			}
		}
	})
}

// Two servers on one database make one chain.
func TestTwoServers(t *testing.T) {
	dsn := dbtest.Postgres(t)
	var servers []*db.DB
	for range 2 {
		d, err := db.Open(ctx, dsn)
		must(t, err)
		t.Cleanup(func() { d.Close() })
		must(t, d.Migrate(ctx, schemas...))
		servers = append(servers, d)
	}
	var wg sync.WaitGroup
	for n := range 200 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			write(t, servers[n%2], func(tx *db.Tx) {
				audit.Note(tx, audit.Event{Document: "sales.order", Paper: int64(n), Action: "create", Changes: []audit.Change{qty(1, "", "1")}})
			})
		}()
	}
	wg.Wait()
	whole(t, servers[0], 200)
}

// An import notes thousands of papers in one transaction, and texts of any kind: the chain holds, and the values come back.
func TestBulkAndOddTexts(t *testing.T) {
	each(t, func(t *testing.T, d *db.DB, _ *years) {
		odd := "\x00\xff" + strings.Repeat("很长", 400) + `"<&>\`
		_, err := db.Do(ctx, d, db.Req{Tenant: 1, Origin: db.Origin{Source: db.Import, Agent: odd}}, func(tx *db.Tx) (bool, error) {
			tx.AllowRows(20_000)
			for n := range 4500 {
				audit.Note(tx, audit.Event{Document: "product", Paper: int64(n), Number: odd, Action: "create", Changes: []audit.Change{{Path: "/name", New: odd}}})
			}
			return true, nil
		})
		must(t, err)
		whole(t, d, 4500)
		lines, err := db.Get(ctx, d, 1, func(q *db.Reader) ([]audit.Line, error) {
			return audit.Events(q, audit.Filter{Paper: 4499, Limit: 10})
		})
		must(t, err)
		if len(lines) != 1 || lines[0].Source != db.Import || len(lines[0].Changes) != 1 || !strings.HasSuffix(lines[0].Changes[0].New, `很长"<&>\`) {
			t.Errorf("read back: %+v", lines)
		}
	})
}
