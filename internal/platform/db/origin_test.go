package db_test

import (
	"errors"
	"fmt"
	"sync"
	"testing"

	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/db/dbtest"
)

func TestOriginOfAWrite(t *testing.T) {
	dbtest.Each(t, schema, func(t *testing.T, d *db.DB) {
		seen := func(ctx2 db.Origin, own db.Origin) db.Origin {
			c := ctx
			if ctx2 != (db.Origin{}) {
				c = db.WithOrigin(ctx, ctx2)
			}
			o, err := db.Do(c, d, db.Req{Tenant: 1, Origin: own}, func(tx *db.Tx) (db.Origin, error) { return tx.Origin(), nil })
			must(t, err)
			return o
		}
		if o := seen(db.Origin{}, db.Origin{}); o.Source != db.Automatic {
			t.Errorf("without a word it is %q, want automatic", o.Source)
		}
		if o := seen(db.Origin{Source: db.Screen, IP: "10.0.0.1"}, db.Origin{}); o.Source != db.Screen || o.IP != "10.0.0.1" {
			t.Errorf("the context said screen, it is %+v", o)
		}
		if o := seen(db.Origin{Source: db.Screen}, db.Origin{Source: db.Import}); o.Source != db.Import {
			t.Errorf("the request said import, it is %q", o.Source)
		}
	})
}

// Every closure finds what the one before it in commit order left, refused ones leave nothing, and the database holds
// the last.
func TestChainFollowsCommitOrder(t *testing.T) {
	dbtest.Each(t, schema, func(t *testing.T, d *db.DB) {
		addN := func(tx *db.Tx, n int) {
			var last int
			fmt.Sscan(tx.Chain(), &last)
			in := tx.Insert("thing", "id, name, qty")
			in.Row(last+1, fmt.Sprint("n", last+1), n)
			in.Queue()
			tx.SetChain(fmt.Sprint(last + 1))
		}
		refused := errors.New("no")
		var wg sync.WaitGroup
		for n := range 200 {
			wg.Add(1)
			go func() {
				defer wg.Done()
				_, err := db.Do(ctx, d, db.Req{Tenant: 1, Key: fmt.Sprint("k", n), DryRun: n%11 == 5}, func(tx *db.Tx) (bool, error) {
					addN(tx, n)
					switch n % 7 {
					case 3:
						return false, refused
					case 4: // after its write was sent
						return false, errors.Join(refused, tx.Flush())
					case 5: // a guard that misses
						tx.Exec(1, "UPDATE thing SET qty = 0 WHERE tenant_id = $1 AND id = $2", -1)
					}
					return true, nil
				})
				if failed := n%7 >= 3 && n%7 <= 5; failed == (err == nil) {
					t.Errorf("closure %d: %v", n, err)
				}
			}()
		}
		wg.Wait()
		type end struct {
			chain string
			n     int64
		}
		got, err := db.Get(ctx, d, 1, func(q *db.Reader) (e end, err error) {
			if e.n, _, err = db.One(q, (*db.Row).Int, "SELECT count(*) FROM thing WHERE tenant_id = $1"); err == nil {
				e.chain, err = db.Chain(q)
			}
			return e, err
		})
		must(t, err)
		want := int64(0)
		for n := range 200 {
			if (n%7 < 3 || n%7 > 5) && n%11 != 5 {
				want++
			}
		}
		if got.n != want || got.chain != fmt.Sprint(want) {
			t.Errorf("%d rows and a chain that ends at %s, want %d of both", got.n, got.chain, want)
		}
	})
}
