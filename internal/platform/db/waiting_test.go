package db_test

import (
	"errors"
	"fmt"
	"sync/atomic"
	"testing"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/db/dbtest"
)

func TestRowsOfAFoldTravelTogether(t *testing.T) {
	dbtest.Each(t, schema, func(t *testing.T, d *db.DB) {
		must(t, do(t, d, 1, func(tx *db.Tx) error { addThing(tx, 1000, "first", 1); return nil })) // what came before is counted here
		before := d.Stats()
		together(t, d, 40, func(i int) {
			must(t, do(t, d, 1, func(tx *db.Tx) error {
				for n := range 5 {
					addThing(tx, int64(i*5+n+1), fmt.Sprintf("%d-%d", i, n), 1)
				}
				return nil
			}))
		})
		after := d.Stats()
		if folds := after.Folds - before.Folds; after.Statements-before.Statements > 5+5*folds {
			t.Errorf("%d statements for 200 rows in %d folds, %d run again", after.Statements-before.Statements, folds, after.Redone-before.Redone)
		}
		must(t, do(t, d, 1, func(tx *db.Tx) error {
			n, _, err := db.One(tx, (*db.Row).Int, "SELECT COUNT(*) FROM thing WHERE tenant_id = $1")
			if n != 201 {
				t.Errorf("%d of 201 rows were kept", n)
			}
			return err
		}))
	})
}

// Whatever waits, a closure sees and changes the rows of those before it, and a duplicate is the failure of its own.
func TestWaitingIsNotSeen(t *testing.T) {
	dbtest.Each(t, schema, func(t *testing.T, d *db.DB) {
		var made atomic.Int64
		together(t, d, 60, func(i int) {
			id := int64(i + 1)
			err := do(t, d, 1, func(tx *db.Tx) error {
				n, _, err := db.One(tx, (*db.Row).Int, "SELECT COUNT(*) FROM thing WHERE tenant_id = $1")
				if err != nil {
					return err
				}
				if n != made.Load() {
					return fmt.Errorf("closure %d sees %d rows of %d", i, n, made.Load())
				}
				addThing(tx, id, fmt.Sprint("thing ", i), 1)
				if i%7 == 0 {
					return errs.New(errs.Refused, "test.no", "不", "no")
				}
				tx.Exec(1, "UPDATE thing SET qty = qty + 1 WHERE tenant_id = $1 AND id = $2", id)
				made.Add(1)
				return nil
			})
			if i%7 == 0 {
				code(t, err, errs.Refused)
			} else {
				must(t, err)
			}
		})
		together(t, d, 20, func(i int) {
			err := do(t, d, 2, func(tx *db.Tx) error {
				addThing(tx, int64(i/2), fmt.Sprint("twin ", i), 1)
				return nil
			})
			var e *errs.Error
			if err != nil && (!errors.As(err, &e) || e.Code != errs.Conflict) {
				t.Errorf("twin %d: %v", i, err)
			}
		})
		must(t, do(t, d, 2, func(tx *db.Tx) error {
			n, _, err := db.One(tx, (*db.Row).Int, "SELECT COUNT(*) FROM thing WHERE tenant_id = $1")
			if n != 10 {
				t.Errorf("%d of 10 twins were kept", n)
			}
			return err
		}))
	})
}

// A closure that is refused after it has read takes nothing along of those before it, whatever waits of theirs.
func TestRefusalLeavesOthersAlone(t *testing.T) {
	dbtest.Each(t, schema, func(t *testing.T, d *db.DB) {
		together(t, d, 60, func(i int) {
			err := do(t, d, 1, func(tx *db.Tx) error {
				if i%2 == 0 {
					for n := range 10 {
						addThing(tx, int64(i*10+n+1), fmt.Sprintf("%d-%d", i, n), 1)
					}
					return nil
				}
				for range 2 {
					if _, _, err := db.One(tx, (*db.Row).Int, "SELECT seq FROM tenant_seq WHERE tenant_id = $1"); err != nil {
						return err
					}
				}
				return errs.New(errs.Refused, "test.no", "不", "no")
			})
			if i%2 == 0 {
				must(t, err)
			} else {
				code(t, err, errs.Refused)
			}
		})
		must(t, do(t, d, 1, func(tx *db.Tx) error {
			n, _, err := db.One(tx, (*db.Row).Int, "SELECT COUNT(*) FROM thing WHERE tenant_id = $1")
			if n != 300 {
				t.Errorf("%d of 300 rows were kept", n)
			}
			return err
		}))
	})
}

// A value that a transaction remembers is taken back with its closure, and a row that is overwritten keeps the last.
func TestRememberAndOverwrite(t *testing.T) {
	dbtest.Each(t, schema, func(t *testing.T, d *db.DB) {
		next := func(tx *db.Tx) error {
			b := tx.Batch()
			last, known := db.Recall[int64](b, "counter")
			if !known {
				read := db.Ask(b, (*db.Row).Int, "SELECT qty FROM thing WHERE tenant_id = $1 AND id = 1")
				if err := b.Run(); err != nil {
					return err
				}
				if len(*read) > 0 {
					last = (*read)[0]
				}
			}
			tx.Remember("counter", last+1)
			in := tx.Insert("thing", "id, name, qty")
			in.Row(int64(1), "counter", last+1)
			in.Overwrite(1).Queue()
			return nil
		}
		together(t, d, 60, func(i int) {
			_, err := db.Do(ctx, d, db.Req{Tenant: 1, DryRun: i%10 == 3}, func(tx *db.Tx) (bool, error) {
				if err := next(tx); err != nil {
					return false, err
				}
				if i%10 == 5 {
					return false, errs.New(errs.Refused, "test.no", "不", "no")
				}
				if i%10 == 7 { // a guard that misses: the fold runs again under savepoints
					tx.Exec(1, "UPDATE thing SET qty = 0 WHERE tenant_id = $1 AND id = -1")
				}
				return true, nil
			})
			if i%10 == 5 || i%10 == 7 {
				if err == nil {
					t.Errorf("closure %d was kept", i)
				}
			} else {
				must(t, err)
			}
		})
		if got := qty(t, d, 1, 1); got != 42 {
			t.Errorf("the counter stands at %d instead of 42", got)
		}
	})
}
