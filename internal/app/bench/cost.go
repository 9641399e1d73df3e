package bench

import (
	"context"
	"fmt"
	"io"
	"slices"
	"time"

	"xingzhou/internal/app"
	"xingzhou/internal/biz/inventory"
	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/tenant"
)

// CostOptions of the measurements over a large stock book.
type CostOptions struct {
	Movements, Products int
	Only                string // values, backdated or month; all when empty
	Scratch             Scratch
	Log                 io.Writer

	window int // products of the month's window; smaller in tests
}

// costScenario measures one thing, in books of its own.
type costScenario struct {
	name, about string
	run         func(c *costBench, ctx context.Context) error
}

var costScenarios = []costScenario{
	{"values", "stock value at any day", (*costBench).values},
	{"backdated", "a receipt before many movements", (*costBench).backdated},
	{"month", "month-end average of all products", (*costBench).month},
}

// costBench is a company with a large stock book.
type costBench struct {
	t       *Table
	d       *db.DB
	company *tenant.Company
	owner   int64
	idle    float64 // MB, before anything was read
	o       *CostOptions
}

// Cost measures what the cost of goods takes in large books.
func Cost(ctx context.Context, o CostOptions) (*Table, error) {
	if o.window == 0 {
		o.window = monthProducts
	}
	t := &Table{log: o.Log}
	for _, s := range costScenarios {
		if o.Only != "" && o.Only != s.name {
			continue
		}
		t.step("%s", s.about)
		if err := s.run(&costBench{t: t, o: &o}, ctx); err != nil {
			return t, fmt.Errorf("%s: %w", s.about, err)
		}
	}
	return t, nil
}

// books fills an empty database and opens it again, as a server opens books that stand: what filling took is given back.
func (c *costBench) books(ctx context.Context, fill func(ctx context.Context) error) (done func(), err error) {
	dsn, remove, err := c.o.Scratch()
	if err != nil {
		return nil, err
	}
	done = func() {
		if c.d != nil {
			c.d.Close()
		}
		remove()
	}
	if err = c.refill(ctx, dsn, fill); err != nil {
		done()
		return nil, err
	}
	return done, nil
}

func (c *costBench) refill(ctx context.Context, dsn string, fill func(ctx context.Context) error) (err error) {
	if c.d, err = db.Open(ctx, dsn); err != nil {
		return err
	}
	if err = fill(ctx); err != nil {
		return err
	}
	err = c.d.Close()
	if c.d = nil; err != nil {
		return err
	}
	if c.d, err = db.Open(ctx, dsn); err != nil {
		return err
	}
	if err = settleStatistics(ctx, dsn); err != nil {
		return err
	}
	c.idle, err = settleMemory()
	return err
}

// values times reports over a book of nothing but movements.
func (c *costBench) values(ctx context.Context) error {
	done, err := c.books(ctx, c.fill)
	if err != nil {
		return err
	}
	defer done()
	return c.valuesAt(ctx)
}

func (c *costBench) fill(ctx context.Context) error {
	if err := c.found(ctx, costFrom*100+1); err != nil {
		return err
	}
	start := time.Now()
	if err := c.fillStock(ctx); err != nil {
		return err
	}
	c.t.note(fmt.Sprintf("%d movements of %d products in %d warehouses: made in", c.o.Movements, c.o.Products, costHouses), time.Since(start).Seconds(), "s")
	return nil
}

// found makes the company.
func (c *costBench) found(ctx context.Context, from day.Period) error {
	if err := c.d.Migrate(ctx, app.Schemas()...); err != nil {
		return err
	}
	c.company = &tenant.Company{Name: "测速公司", Standard: tenant.Small, Taxpayer: tenant.General, StartPeriod: from}
	users, err := app.CreateCompany(ctx, c.d, c.company, []app.NewUser{{Login: fmt.Sprintf("bench%d", c.d.NextID()), Name: "测速员", Role: "owner", Password: password}})
	if err == nil {
		c.owner = users[0].ID
	}
	return err
}

func (c *costBench) write(ctx context.Context, fn func(tx *db.Tx) error) error {
	_, err := db.Do(ctx, c.d, db.Req{Tenant: c.company.ID, User: c.owner}, func(tx *db.Tx) (bool, error) {
		if err := fn(tx); err != nil {
			return false, err
		}
		return true, tx.Flush()
	})
	return err
}

// timed reads in one snapshot, and answers the time and the highest memory above idle.
func (c *costBench) timed(ctx context.Context, fn func(q *db.Reader) error) (seconds, mb float64, err error) {
	if _, err := settleMemory(); err != nil {
		return 0, 0, err
	}
	start := time.Now()
	_, err = db.Get(ctx, c.d, c.company.ID, func(q *db.Reader) (bool, error) { return true, fn(q) })
	seconds = time.Since(start).Seconds()
	if err != nil {
		return 0, 0, err
	}
	peak, err := peakMB()
	return seconds, peak - c.idle, err
}

// valuesAt times 库存金额表 on days all over the book, each beside a plain sum of all movements up to that day.
func (c *costBench) valuesAt(ctx context.Context) error {
	for _, at := range []struct {
		name string
		day  day.Day
	}{
		{"the last day", costDay(1)}, {"a month before", costDay(59. / 60)}, {"a year before", costDay(4. / 5)}, {"the middle", costDay(1. / 2)}, {"the first month", costDay(1. / 60)},
	} {
		if err := c.valuesOn(ctx, at.name+": ", at.day); err != nil {
			return err
		}
	}
	return nil
}

func (c *costBench) valuesOn(ctx context.Context, name string, on day.Day) error {
	want := inventory.ValueTotals{Day: on}
	plain, plainMB, err := c.timed(ctx, func(q *db.Reader) error {
		type key struct{ product, warehouse int64 }
		sums := map[key][2]int64{}
		scan := func(r *db.Row) struct{} {
			k := key{r.Int(), r.Int()}
			s := sums[k]
			sums[k] = [2]int64{s[0] + r.Int(), s[1] + r.Int()}
			return struct{}{}
		}
		for _, sql := range plainValues {
			if _, err := db.All(q, scan, sql, int64(on)); err != nil {
				return err
			}
		}
		for _, s := range sums {
			want.Qty, want.Value = want.Qty+qty.Qty(s[0]), want.Value+money.Amount(s[1])
		}
		return nil
	})
	if err != nil {
		return err
	}
	c.t.note(name+"plain sum of all movements", plain, "s")
	c.t.note(name+"plain sum of all movements, memory", plainMB, "MB")
	var got inventory.ValueTotals
	var times, memory []float64
	for range 3 { // the median: other work on the machine is no part of a report
		took, mb, err := c.timed(ctx, func(q *db.Reader) (err error) {
			got, err = inventory.SumValues(q, inventory.ValueFilter{Day: on})
			return err
		})
		if err != nil {
			return err
		}
		times, memory = append(times, took), append(memory, mb)
	}
	if got.Qty != want.Qty || got.Value != want.Value {
		return fmt.Errorf("%d: the report says %+v, the movements %+v", on, got, want)
	}
	c.t.atMost(name+"value of all stock", median(times), "s", 2)
	c.t.atMost(name+"value of all stock, memory above idle", slices.Max(memory), "MB", 300)
	took, _, err := c.timed(ctx, func(q *db.Reader) error {
		_, err := inventory.ListValues(q, inventory.ValueFilter{Day: on}, "", pageSize)
		return err
	})
	c.t.note(name+"first page", took*1000, "ms")
	return err
}
