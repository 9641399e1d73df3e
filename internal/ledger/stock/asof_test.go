package stock_test

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/fixed"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/master/product"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/db/dbtest"
)

// past is a company with random movements and changes of value, all of them also in a list to add up naively.
type past struct {
	d            *db.DB
	r            *rand.Rand
	tenant       int64
	products     int
	perWarehouse bool
	rows         []pastRow
}

type pastRow struct {
	product, warehouse int64
	day                day.Day
	qty, value         int64
	change             bool // of a value, later
}

const (
	pastHouses = 3
	firstDay   = day.Day(20250110)
	pastDays   = 400
	inverse    = 17_679 // of 7919 modulo 100,000: from the number in a code back to the product
)

func (p *past) code(product int64) string { return fmt.Sprintf("P%05d", product*7919%100_000) }

// make writes the rows, and the caches that they add up to.
func (p *past) make(t *testing.T, moves int) {
	for range moves {
		x := pastRow{product: 1 + p.r.Int64N(int64(p.products)), warehouse: 1 + p.r.Int64N(pastHouses), day: firstDay.AddDays(p.r.IntN(pastDays))}
		switch p.r.IntN(6) {
		case 0:
			x.change, x.value = true, p.r.Int64N(4000)-2000
		case 1: // takes back what another one brought, so that some come to nothing
			if n := len(p.rows); n > 0 {
				o := p.rows[p.r.IntN(n)]
				x.product, x.warehouse, x.qty = o.product, o.warehouse, -o.qty
				if p.r.IntN(2) == 0 {
					x.value = -o.value
				}
			}
		default:
			x.qty = (p.r.Int64N(60) - 20) * int64(qty.One) / 4
			x.value = x.qty / 2000
		}
		p.rows = append(p.rows, x)
	}
	for _, table := range p.tables() {
		for part := range slices.Chunk(table.rows, 4000) { // of what one operation may write
			_, err := db.Do(t.Context(), p.d, db.Req{Tenant: p.tenant, User: 1}, func(tx *db.Tx) (bool, error) {
				ins := tx.Insert(table.name, table.columns)
				for _, row := range part {
					ins.Row(row...)
				}
				ins.Queue()
				return true, tx.Flush()
			})
			if err != nil {
				t.Fatal(err)
			}
		}
	}
}

type pastTable struct {
	name, columns string
	rows          [][]any
}

func (x *pastTable) row(values ...any) {
	for i, v := range values {
		if n, ok := v.(int); ok {
			values[i] = int64(n)
		}
	}
	x.rows = append(x.rows, values)
}

// tables are the rows as the book keeps them, and the caches that they add up to.
func (p *past) tables() []*pastTable {
	products := &pastTable{name: "product", columns: "id, code, name, spec, unit, category, price, tax_rate, barcode, pinyin, initials, disabled, version, created_ms, updated_ms, updated_by"}
	moves := &pastTable{name: "stock_move", columns: "source_id, posting_no, line_no, seq, day, kind, product_id, variant_id, warehouse_id, batch_id, bin_id, quality, " +
		"qty, value, account_id, contra_id, party_id, reverses_no, origin_id, origin_no, origin_line"}
	values := &pastTable{name: "stock_value", columns: "source_id, posting_no, line_no, seq, day, kind, product_id, variant_id, warehouse_id, batch_id, of_id, of_no, of_line," +
		" cause_id, cause_no, cause_line, cause_day, cause_seq, value, variance, account_id, contra_id, party_id"}
	avail := &pastTable{name: "stock_avail", columns: "product_id, variant_id, warehouse_id, on_hand, reserved, blocked, last_day"}
	cost := &pastTable{name: "stock_cost", columns: "product_id, variant_id, scope_id, account_id, qty, value"}
	for i := range int64(p.products) {
		products.row(i+1, p.code(i+1), "零件", "M8", "只", "goods", 0, 0, "", "", "", 0, 1, 0, 0, 0)
	}
	type key struct{ product, warehouse int64 }
	held, last, worth := map[key]int64{}, map[key]int64{}, map[key][2]int64{}
	for i, x := range p.rows {
		k := key{x.product, x.warehouse}
		if x.change {
			values.row(i+1, 1, 1, 1, int64(x.day), stock.Recost, x.product, 0, x.warehouse, 0, 1, 1, 1, 1, 1, 1, int64(firstDay), 1, x.value, 0, 5, 6, 0)
		} else {
			moves.row(i+1, 1, 1, 1, int64(x.day), stock.Receipt, x.product, 0, x.warehouse, 0, 0, 0, x.qty, x.value, 5, 6, 0, 0, 0, 0, 0)
			last[k] = max(last[k], int64(x.day))
		}
		held[k] += x.qty
		if !p.perWarehouse {
			k.warehouse = 0
		}
		worth[k] = [2]int64{worth[k][0] + x.qty, worth[k][1] + x.value}
	}
	for k, q := range held {
		avail.row(k.product, 0, k.warehouse, q, 0, 0, last[k])
	}
	for k, w := range worth {
		cost.row(k.product, 0, k.warehouse, 5, w[0], w[1])
	}
	return []*pastTable{products, moves, values, avail, cost}
}

// naive is the report by definition: all rows up to the day, product by product.
func (p *past) naive(t *testing.T, f stock.ValueFilter) ([]stock.ValueRow, stock.ValueSum) {
	type figures struct{ qty, value [pastHouses + 1]int64 }
	by := map[int64]*figures{}
	for _, x := range p.rows {
		if x.day > f.Day {
			continue
		}
		if by[x.product] == nil {
			by[x.product] = &figures{}
		}
		by[x.product].qty[x.warehouse] += x.qty
		by[x.product].value[x.warehouse] += x.value
	}
	var rows []stock.ValueRow
	var sum stock.ValueSum
	for code := range 100_000 {
		id := int64(code) * inverse % 100_000
		fig := by[id]
		if fig == nil || !strings.Contains(p.code(id), f.Words) {
			continue
		}
		before := sum.Count
		whole, value := add(fig.qty), add(fig.value)
		if !p.perWarehouse {
			fig.value = spread(t, fig.qty, whole, value)
		}
		for w := range int64(pastHouses + 1) {
			q, v := fig.qty[w], fig.value[w]
			if q == 0 && v == 0 || f.Warehouse != 0 && f.Warehouse != w {
				continue
			}
			if p.perWarehouse {
				whole, value = q, v
			}
			r := stock.ValueRow{Product: id, Warehouse: w, Code: p.code(id), Name: "零件", Spec: "M8", Unit: "只", Qty: qty.Qty(q), Value: money.Amount(v)}
			if whole != 0 {
				price, err := fixed.MulDiv(value, int64(qty.One)*10_000, whole)
				if err != nil {
					t.Fatal(err)
				}
				r.UnitCost = money.Price(price)
			}
			rows = append(rows, r)
			sum.Count, sum.Qty, sum.Value = sum.Count+1, sum.Qty+r.Qty, sum.Value+r.Value
		}
		if sum.Count > before {
			sum.Products++
		}
	}
	return rows, sum
}

func add(list [pastHouses + 1]int64) int64 {
	n := int64(0)
	for _, v := range list {
		n += v
	}
	return n
}

// spread shares a value over warehouses by quantity; without a quantity it lies in none of them.
func spread(t *testing.T, q [pastHouses + 1]int64, whole, value int64) (out [pastHouses + 1]int64) {
	if whole == 0 {
		out[0] = value
		return out
	}
	upTo := int64(0)
	for w := range q {
		v, err := fixed.Part(value, upTo, upTo+q[w], whole)
		if err != nil {
			t.Fatal(err)
		}
		out[w], upTo = v, upTo+q[w]
	}
	return out
}

// all reads every page.
func all(t *testing.T, p *past, f stock.ValueFilter, limit int) ([]stock.ValueRow, stock.ValueSum) {
	var rows []stock.ValueRow
	sum, err := db.Get(t.Context(), p.d, p.tenant, func(q *db.Reader) (stock.ValueSum, error) {
		for cursor := ""; ; {
			page, next, err := stock.ValuesAt(q, f, cursor, limit)
			if err != nil {
				return stock.ValueSum{}, err
			}
			if len(page) > limit {
				t.Fatalf("a page has %d rows", len(page))
			}
			rows = append(rows, page...)
			if cursor = next; cursor == "" {
				return stock.SumValuesAt(q, f)
			}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	return rows, sum
}

func (p *past) compare(t *testing.T, f stock.ValueFilter, limit int) {
	t.Helper()
	rows, sum := all(t, p, f, limit)
	wantRows, wantSum := p.naive(t, f)
	if diff := cmp.Diff(wantRows, rows); diff != "" {
		t.Fatalf("%+v: rows (-naive +report)\n%s", f, diff)
	}
	if diff := cmp.Diff(wantSum, sum); diff != "" {
		t.Fatalf("%+v: sum (-naive +report)\n%s", f, diff)
	}
}

// TestValuesAt compares with the naive sum: forward where more products moved than are looked up one by one, backward where few did.
func TestValuesAt(t *testing.T) {
	for _, scale := range []struct{ products, moves int }{{25, 400}, {2200, 15_000}} {
		for _, perWarehouse := range []bool{false, true} {
			t.Run(fmt.Sprintf("%d products, by warehouse %v", scale.products, perWarehouse), func(t *testing.T) {
				dbtest.Each(t, []fs.FS{product.Schema, stock.Schema}, func(t *testing.T, d *db.DB) {
					p := &past{d: d, r: rand.New(rand.NewPCG(uint64(scale.moves), 5)), tenant: 7, products: scale.products, perWarehouse: perWarehouse}
					p.make(t, scale.moves)
					limit := scale.products/8 + 1
					for _, after := range []int{-1, 0, 5, 200, 380, pastDays - 2, pastDays, 4000} {
						f := stock.ValueFilter{Day: firstDay.AddDays(after), PerWarehouse: perWarehouse}
						p.compare(t, f, limit)
						f.Warehouse = 2
						p.compare(t, f, limit)
						f.Words = "9"
						p.compare(t, f, limit)
						f.Words, f.Warehouse = "P", 0
						p.compare(t, f, 100_000)
					}
				})
			})
		}
	}
}
