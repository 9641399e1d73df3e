package db_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/db/dbtest"
)

func file(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text)} }

// schema is a small stock: things with a quantity that must not go below zero, and notes of every kind of column.
var schema = []fs.FS{fstest.MapFS{"schema/202701010001_thing.sql": file(`
-- things; a semicolon in a comment; must not cut
CREATE TABLE thing (
  tenant_id bigint NOT NULL,
  id        bigint NOT NULL,
  name      text   NOT NULL,
  qty       bigint NOT NULL CHECK (qty >= 0),
  PRIMARY KEY (tenant_id, id)
);
CREATE UNIQUE INDEX thing_name ON thing (tenant_id, name);
CREATE TABLE thing_note (
  tenant_id bigint   NOT NULL,
  id        bigint   NOT NULL,
  seq       bigint   NOT NULL,
  small     smallint NOT NULL,
  mid       integer  NOT NULL,
  flag      boolean  NOT NULL,
  body      text,
  raw       bytea,
  PRIMARY KEY (tenant_id, id)
);
`)}}

var ctx = context.Background()

func addThing(tx *db.Tx, id int64, name string, qty int64) {
	in := tx.Insert("thing", "id, name, qty")
	in.Row(id, name, qty)
	in.Queue()
}

func do(t *testing.T, d *db.DB, tenant int64, fn func(tx *db.Tx) error) error {
	t.Helper()
	_, err := db.Do(ctx, d, db.Req{Tenant: tenant, User: 9}, func(tx *db.Tx) (bool, error) { return true, fn(tx) })
	return err
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func qty(t *testing.T, d *db.DB, tenant, id int64) int64 {
	t.Helper()
	n, err := db.Get(ctx, d, tenant, func(q *db.Reader) (int64, error) {
		v, found, err := db.One(q, (*db.Row).Int, "SELECT qty FROM thing WHERE tenant_id = $1 AND id = $2", id)
		if !found {
			v = -1
		}
		return v, err
	})
	must(t, err)
	return n
}

func code(t *testing.T, err error, want errs.Code) *errs.Error {
	t.Helper()
	e, ok := errs.As(err)
	if !ok || e.Code != want {
		t.Fatalf("got %v, want code %s", err, want)
	}
	return e
}

// together runs n calls that all lie in the lane at once, behind a first one that holds it.
func together(t *testing.T, d *db.DB, n int, fn func(i int)) {
	t.Helper()
	inside, release := make(chan bool), make(chan bool)
	var once sync.Once // the closure may run twice
	var wg sync.WaitGroup
	wg.Go(func() {
		must(t, do(t, d, 1, func(tx *db.Tx) error {
			once.Do(func() { inside <- true; <-release })
			return nil
		}))
	})
	<-inside
	for i := range n {
		wg.Go(func() { fn(i) })
	}
	time.Sleep(100 * time.Millisecond)
	close(release)
	wg.Wait()
}

func TestFoldKeepsNeighboursApart(t *testing.T) {
	dbtest.Each(t, schema, func(t *testing.T, d *db.DB) {
		must(t, do(t, d, 1, func(tx *db.Tx) error { addThing(tx, 1000, "taken", 1); return nil }))
		before := d.Stats()
		errsBy := make([]error, 40)
		together(t, d, 40, func(i int) {
			errsBy[i] = do(t, d, 1, func(tx *db.Tx) error {
				addThing(tx, int64(i), fmt.Sprint("thing ", i), 5)
				switch i % 4 {
				case 1: // refused by a rule, before anything was sent
					return errs.New(errs.Refused, "rule", "不行", "no")
				case 2: // refused by a guard
					tx.Exec(1, "UPDATE thing SET qty = qty - 1 WHERE tenant_id = $1 AND id = $2", 5000)
				case 3: // refused by a constraint
					addThing(tx, int64(100+i), "taken", 1)
				}
				return nil
			})
		})
		for i, err := range errsBy {
			switch i % 4 {
			case 0:
				must(t, err)
			case 1:
				code(t, err, errs.Refused)
			case 2:
				code(t, err, errs.Conflict)
			case 3:
				if e := code(t, err, errs.Conflict); e.Reason != "db.duplicate" {
					t.Errorf("reason %s", e.Reason)
				}
			}
			want := int64(-1)
			if i%4 == 0 {
				want = 5
			}
			if got := qty(t, d, 1, int64(i)); got != want {
				t.Errorf("thing %d: qty %d, want %d", i, got, want)
			}
		}
		after := d.Stats()
		if folds := after.Commits - before.Commits; folds > 4 {
			t.Errorf("%d commits for 41 calls", folds)
		}
		if after.Redone == before.Redone {
			t.Error("the fold with failing guards was not run again under savepoints")
		}
	})
}

func TestReadsSeeOwnWritesAndAFailureSticks(t *testing.T) {
	dbtest.Each(t, schema, func(t *testing.T, d *db.DB) {
		must(t, do(t, d, 1, func(tx *db.Tx) error {
			addThing(tx, 1, "one", 7)
			n, found, err := db.One(tx, (*db.Row).Int, "SELECT qty FROM thing WHERE tenant_id = $1 AND id = $2", 1)
			if err != nil || !found || n != 7 {
				t.Errorf("own write: %d %v %v", n, found, err)
			}
			return nil
		}))
		err := do(t, d, 1, func(tx *db.Tx) error {
			tx.Exec(1, "UPDATE thing SET qty = qty - 8 WHERE tenant_id = $1 AND id = $2 AND qty >= 8", 1)
			tx.Flush() // the failure is swallowed
			addThing(tx, 2, "two", 1)
			return nil
		})
		code(t, err, errs.Conflict)
		if qty(t, d, 1, 1) != 7 || qty(t, d, 1, 2) != -1 {
			t.Error("a closure with a swallowed failure was kept")
		}
	})
}

func TestEveryKindOfColumn(t *testing.T) {
	type named int64
	type note struct {
		small, mid int64
		flag       bool
		body       string
		raw        []byte
	}
	scan := func(r *db.Row) note { return note{r.Int(), r.Int(), r.Bool(), r.Text(), r.Bytes()} }
	dbtest.Each(t, schema, func(t *testing.T, d *db.DB) {
		long := strings.Repeat("长", 200_000)
		must(t, do(t, d, 1, func(tx *db.Tx) error {
			in := tx.Insert("thing_note", "id, seq, small, mid, flag, body, raw")
			in.Row(1, tx.Seq, int16(-3), named(1<<30), true, "星舟 ' \" $9", []byte{0, 1, 255})
			in.Row(2, tx.Seq, 0, 0, false, nil, nil)
			in.Row(3, tx.Seq, 0, 0, false, "", []byte{})
			in.Row(4, tx.Seq, 0, 0, false, long, []byte(long))
			in.Queue()
			return nil
		}))
		got, err := db.Get(ctx, d, 1, func(q *db.Reader) ([]note, error) {
			return db.All(q, scan, "SELECT small, mid, flag, body, raw FROM thing_note WHERE tenant_id = $1 ORDER BY id")
		})
		must(t, err)
		if len(got) != 4 {
			t.Fatalf("%d rows", len(got))
		}
		if g := got[0]; g.small != -3 || g.mid != 1<<30 || !g.flag || g.body != "星舟 ' \" $9" || string(g.raw) != "\x00\x01\xff" {
			t.Errorf("%+v", g)
		}
		if g := got[1]; g.body != "" || g.raw != nil {
			t.Errorf("NULL: %+v", g)
		}
		if g := got[3]; g.body != long || string(g.raw) != long {
			t.Error("the long text came back changed")
		}
	})
}

func TestArgumentsThatDoNotFit(t *testing.T) {
	dbtest.Each(t, schema, func(t *testing.T, d *db.DB) {
		errsBy := make([]error, 6)
		together(t, d, len(errsBy), func(i int) {
			errsBy[i] = do(t, d, 1, func(tx *db.Tx) error {
				addThing(tx, int64(i), fmt.Sprint(i), 1)
				if i == 3 {
					tx.Exec(1, "UPDATE thing SET qty = $3 WHERE tenant_id = $1 AND id = $2", i, struct{}{})
				}
				return nil
			})
		})
		for i, err := range errsBy {
			if i == 3 {
				code(t, err, errs.Internal)
			} else {
				must(t, err)
			}
		}
	})
}

func TestManyRowsAndTheirLimit(t *testing.T) {
	dbtest.Each(t, schema, func(t *testing.T, d *db.DB) {
		insert := func(n, from int, allow int64) error {
			return do(t, d, 1, func(tx *db.Tx) error {
				if allow > 0 {
					tx.AllowRows(allow)
				}
				in := tx.Insert("thing", "id, name, qty")
				for i := range n {
					in.Row(from+i, fmt.Sprint(from+i), i)
				}
				in.Queue()
				return nil
			})
		}
		must(t, insert(4987, 0, 0))
		code(t, insert(5001, 10_000, 0), errs.TooLarge)
		must(t, insert(5001, 10_000, 6000))
		n, err := db.Get(ctx, d, 1, func(q *db.Reader) (int64, error) {
			n, _, err := db.One(q, (*db.Row).Int, "SELECT COUNT(*) FROM thing WHERE tenant_id = $1")
			return n, err
		})
		must(t, err)
		if n != 4987+5001 {
			t.Errorf("%d rows", n)
		}
	})
}

func TestUpdateEachAndOnConflict(t *testing.T) {
	dbtest.Each(t, schema, func(t *testing.T, d *db.DB) {
		take := func(n int64, ids ...int64) error {
			return do(t, d, 1, func(tx *db.Tx) error {
				up := tx.UpdateEach("thing", "id, take, suffix text", "qty = qty - v.take, name = name || v.suffix",
					"thing.id = v.id AND thing.qty >= v.take + $2", 0)
				for _, id := range ids {
					up.Row(id, n, "!")
				}
				up.Queue()
				return nil
			})
		}
		add := func() error {
			return do(t, d, 1, func(tx *db.Tx) error {
				in := tx.Insert("thing", "id, name, qty").OnConflict("(tenant_id, id) DO UPDATE SET qty = thing.qty + excluded.qty")
				for i := range 20 {
					in.Row(i, fmt.Sprint("n", i), 10)
				}
				in.Queue()
				return nil
			})
		}
		must(t, add())
		must(t, add())
		must(t, take(3, 1, 2, 3, 4, 5, 6, 7))
		code(t, take(18, 8, 1), errs.Conflict)
		if qty(t, d, 1, 1) != 17 || qty(t, d, 1, 8) != 20 {
			t.Errorf("1: %d, 8: %d", qty(t, d, 1, 1), qty(t, d, 1, 8))
		}
	})
}

func TestSeqIsCommitOrder(t *testing.T) {
	dbtest.Each(t, schema, func(t *testing.T, d *db.DB) {
		var wg sync.WaitGroup
		for i := range 60 {
			wg.Go(func() {
				do(t, d, int64(1+i%2), func(tx *db.Tx) error {
					in := tx.Insert("thing_note", "id, seq, small, mid, flag")
					in.Row(tx.NextID(), tx.Seq, 0, 0, false)
					in.Queue()
					if i%5 == 0 {
						return errors.New("refused")
					}
					return nil
				})
			})
		}
		wg.Wait()
		for _, tenant := range []int64{1, 2} {
			seqs, err := db.Get(ctx, d, tenant, func(q *db.Reader) ([]int64, error) {
				return db.All(q, (*db.Row).Int, "SELECT seq FROM thing_note WHERE tenant_id = $1 ORDER BY id")
			})
			must(t, err)
			for i := 1; i < len(seqs); i++ {
				if seqs[i] <= seqs[i-1] {
					t.Fatalf("tenant %d: seq %d after %d", tenant, seqs[i], seqs[i-1])
				}
			}
			if len(seqs) != 24 {
				t.Errorf("%d rows", len(seqs))
			}
		}
	})
}

func TestBatchIsOneRoundTrip(t *testing.T) {
	dbtest.Each(t, schema, func(t *testing.T, d *db.DB) {
		must(t, do(t, d, 1, func(tx *db.Tx) error {
			addThing(tx, 1, "one", 1)
			addThing(tx, 2, "two", 2)
			b := tx.Batch()
			names := db.Ask(b, (*db.Row).Text, "SELECT name FROM thing WHERE tenant_id = $1 ORDER BY id")
			none := db.Ask(b, (*db.Row).Text, "SELECT name FROM thing WHERE tenant_id = $1 AND id = $2", 99)
			sum := db.Ask(b, (*db.Row).Int, "SELECT CAST(SUM(qty) AS bigint) FROM thing WHERE tenant_id = $1")
			if err := b.Run(); err != nil {
				return err
			}
			if strings.Join(*names, ",") != "one,two" || len(*none) != 0 || (*sum)[0] != 3 {
				t.Errorf("%v %v %v", *names, *none, *sum)
			}
			if tx.Statements() != 5 || tx.Rows() != 2 {
				t.Errorf("%d statements, %d rows", tx.Statements(), tx.Rows())
			}
			return nil
		}))
	})
}

func TestPanicIsOneClosuresOwn(t *testing.T) {
	dbtest.Each(t, schema, func(t *testing.T, d *db.DB) {
		errsBy := make([]error, 9)
		together(t, d, len(errsBy), func(i int) {
			errsBy[i] = do(t, d, 1, func(tx *db.Tx) error {
				addThing(tx, int64(i), fmt.Sprint(i), 1)
				switch i {
				case 3:
					panic("in the closure")
				case 6:
					_, err := db.All(tx, func(r *db.Row) int { panic("in the scan") }, "SELECT id FROM thing WHERE tenant_id = $1")
					return err
				}
				return nil
			})
		})
		for i, err := range errsBy {
			if i == 3 || i == 6 {
				code(t, err, errs.Internal)
			} else {
				must(t, err)
			}
		}
		_, err := db.Get(ctx, d, 1, func(q *db.Reader) (int, error) { panic("while reading") })
		code(t, err, errs.Internal)
		if qty(t, d, 1, 8) != 1 || qty(t, d, 1, 3) != -1 {
			t.Error("wrong things were kept")
		}
	})
}

func TestDeadlineAndClose(t *testing.T) {
	dbtest.Each(t, schema, func(t *testing.T, d *db.DB) {
		gone, cancel := context.WithCancel(ctx)
		cancel()
		_, err := db.Do(gone, d, db.Req{Tenant: 1}, func(tx *db.Tx) (int, error) {
			t.Error("started after its deadline")
			return 0, nil
		})
		code(t, err, errs.Unavailable)
		short, cancel := context.WithCancel(ctx)
		_, err = db.Do(short, d, db.Req{Tenant: 1}, func(tx *db.Tx) (int, error) {
			addThing(tx, 1, "one", 1)
			must(t, tx.Flush())
			cancel()
			addThing(tx, 2, "two", 1)
			return 0, nil
		})
		code(t, err, errs.Unavailable)
		if qty(t, d, 1, 1) != -1 {
			t.Error("kept after its deadline")
		}
		must(t, d.Close())
		code(t, do(t, d, 1, func(tx *db.Tx) error { return nil }), errs.Unavailable)
	})
}

func TestDryRunStoresNothing(t *testing.T) {
	dbtest.Each(t, schema, func(t *testing.T, d *db.DB) {
		outcomes := make([]error, 3)
		values := make([]int64, 3)
		told := make([]error, 3)
		together(t, d, 3, func(i int) {
			r := db.Req{Tenant: 1, Key: fmt.Sprint("k", i), DryRun: i == 1}
			values[i], outcomes[i] = db.Do(ctx, d, r, func(tx *db.Tx) (int64, error) {
				tx.AfterCommit(func(err error) { told[i] = err })
				addThing(tx, int64(i), fmt.Sprint(i), 1)
				n, _, err := db.One(tx, (*db.Row).Int, "SELECT COUNT(*) FROM thing WHERE tenant_id = $1 AND id = $2", i)
				return n, err
			})
		})
		for i := range 3 {
			must(t, outcomes[i])
			if values[i] != 1 || (told[i] != nil) != (i == 1) || (qty(t, d, 1, int64(i)) == -1) != (i == 1) {
				t.Errorf("%d: value %d, told %v, qty %d", i, values[i], told[i], qty(t, d, 1, int64(i)))
			}
		}
		if !errors.Is(told[1], db.ErrDryRun) {
			t.Error(told[1])
		}
	})
}
