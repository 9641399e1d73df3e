package flow

import (
	"cmp"
	"slices"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/find"
)

// saleKey names what a cancellation takes back: goods of a customer.
type saleKey struct{ party, product int64 }

// soldLine is a delivery line that can still come back.
type soldLine struct {
	delivery int64
	line     int
	day      day.Day
	left     qty.Qty
}

// soldBook knows what was delivered and not yet returned, so that a cancellation needs no query. A chunk works on a layer
// of its own: only what was committed is merged.
type soldBook struct {
	under  *soldBook
	wanted map[saleKey]bool // what the file cancels; nothing else is kept
	byKey  map[saleKey][]soldLine
}

func newSoldBook(under *soldBook) *soldBook {
	return &soldBook{under: under, byKey: map[saleKey][]soldLine{}}
}

func (b *soldBook) lines(k saleKey) []soldLine {
	if l, ok := b.byKey[k]; ok || b.under == nil {
		return l
	}
	return slices.Clone(b.under.lines(k))
}

// note adds a delivered line to a layer of the book.
func (b *soldBook) note(layer *soldBook, k saleKey, l soldLine) {
	if b.wanted[k] {
		layer.byKey[k] = append(layer.lines(k), l)
	}
}

// merge puts the layer's lines into the book below it.
func (b *soldBook) merge() {
	for k, l := range b.byKey {
		b.under.byKey[k] = slices.DeleteFunc(l, func(l soldLine) bool { return l.left == 0 })
	}
}

// takeBack is a part of a delivery line that comes back.
type takeBack struct {
	delivery int64
	line     int
	qty      qty.Qty
}

// take finds the deliveries that a cancellation undoes, newest first, none of a later day; rest is what nobody had bought.
func (b *soldBook) take(k saleKey, on day.Day, wanted qty.Qty) (parts []takeBack, rest qty.Qty) {
	list := b.lines(k)
	order := make([]int, 0, len(list))
	for i := range list {
		if list[i].left > 0 && list[i].day <= on {
			order = append(order, i)
		}
	}
	slices.SortFunc(order, func(x, y int) int {
		a, c := &list[x], &list[y]
		return cmp.Or(cmp.Compare(c.day, a.day), cmp.Compare(c.delivery, a.delivery), cmp.Compare(c.line, a.line))
	})
	rest = wanted
	for _, i := range order {
		if rest == 0 {
			break
		}
		q := min(list[i].left, rest)
		list[i].left -= q
		rest -= q
		parts = append(parts, takeBack{list[i].delivery, list[i].line, q})
	}
	if len(parts) > 0 {
		b.byKey[k] = list
	}
	return parts, rest
}

// returned is a cancellation's share of one delivery.
type returned struct {
	delivery int64
	parts    []takeBack // one per delivery line
}

// group gathers parts by delivery, and by line within it, in the order of first mention.
func group(parts []takeBack) []returned {
	var out []returned
	for _, p := range parts {
		i := slices.IndexFunc(out, func(r returned) bool { return r.delivery == p.delivery })
		if i < 0 {
			i = len(out)
			out = append(out, returned{delivery: p.delivery})
		}
		r := &out[i]
		if j := slices.IndexFunc(r.parts, func(x takeBack) bool { return x.line == p.line }); j >= 0 {
			r.parts[j].qty += p.qty
			continue
		}
		r.parts = append(r.parts, p)
	}
	return out
}

// unmatched says what became of a cancellation that found less than it takes back.
func unmatched(l *retailLine, rest qty.Qty) *errs.Error {
	if rest == l.qty {
		return rowError("cancel.nothing", "取消单 %[1]s 要退 %[2]s 个 %[3]s，但该客户没有可退的出库。请核对原单。",
			"cancellation %[1]s takes back %[2]s of %[3]s, but nothing was delivered to this customer. Check the original invoice.", l.invoice, l.qty, l.code)
	}
	return rowError("cancel.partly", "取消单 %[1]s 要退 %[2]s 个 %[3]s，已退 %[4]s，其余 %[5]s 没有可退的出库。请核对原单。",
		"cancellation %[1]s takes back %[2]s of %[3]s: %[4]s came back, nothing was delivered for the other %[5]s. Check the original invoice.",
		l.invoice, l.qty, l.code, l.qty-rest, rest)
}

// wantedBack lists what the file cancels.
func wantedBack(lines []retailLine, codes masterCodes) map[saleKey]bool {
	out := map[saleKey]bool{}
	for i := range lines {
		if l := &lines[i]; l.fault == nil && cancels(l.invoice) {
			out[saleKey{codes.parties[partyCode(l.customer)], codes.products[l.code]}] = true
		}
	}
	return out
}

// readSold reads the deliveries of the customers and goods that the file cancels.
func readSold(q db.Querier, lines []retailLine, codes masterCodes) (*soldBook, error) {
	b := newSoldBook(nil)
	b.wanted = wantedBack(lines, codes)
	seen := map[int64]bool{}
	var customers []int64
	for k := range b.wanted {
		if k.party > 0 && !seen[k.party] {
			seen[k.party] = true
			customers = append(customers, k.party)
		}
	}
	for len(customers) > 0 {
		n := min(len(customers), 256)
		in, args := find.In(2, customers[:n])
		customers = customers[n:]
		_, err := db.All(q, func(r *db.Row) bool {
			k := saleKey{r.Int(), r.Int()}
			b.note(b, k, soldLine{delivery: r.Int(), line: int(r.Int()), day: day.Day(r.Int()), left: qty.Qty(r.Int())})
			return true
		}, `SELECT d.customer_id, l.product_id, d.id, l.line_no, d.day, l.qty - l.returned_qty FROM sales_delivery d
JOIN sales_delivery_line l ON l.tenant_id = $1 AND l.delivery_id = d.id
WHERE d.tenant_id = $1 AND d.customer_id IN `+in+` AND d.state = 'approved' AND l.qty > l.returned_qty`, args...)
		if err != nil {
			return nil, err
		}
	}
	return b, nil
}
