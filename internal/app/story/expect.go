package story

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"xingzhou/internal/biz/sales"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/platform/db"
)

// expect reads what must be true now.
func (w *World) expect(text string) error {
	what, rest, _ := strings.Cut(text, " ")
	rest = strings.TrimSpace(rest)
	switch what {
	case "stock", "avail", "reserved", "worth":
		return w.expectStock(what, rest)
	case "owes":
		return w.expectParty("1122", rest)
	case "advance":
		return w.expectParty("2203", rest)
	case "entry":
		return w.expectEntry(rest)
	case "voucher":
		return w.expectVoucher(rest)
	case "balance":
		return w.expectBalance(rest)
	case "paper":
		return w.expectPaper(rest)
	case "open":
		return w.expectOpen(rest)
	case "refused":
		return w.expectRefused(rest)
	case "recost":
		return w.expectRecost(rest)
	case "verified":
		return w.Verify()
	}
	return fmt.Errorf("nothing is known of %q", what)
}

// expectRefused reads `"库存不足" order …`: the line must be refused, in words that hold the text.
func (w *World) expectRefused(text string) error {
	parts := strings.SplitN(text, `"`, 3)
	if len(parts) != 3 || parts[0] != "" {
		return errors.New(`expect refused "words" and the line that is refused`)
	}
	err := w.Play(strings.TrimSpace(parts[2]))
	if err == nil {
		return fmt.Errorf("it was accepted, expected a refusal with %q", parts[1])
	}
	e, ok := errs.As(err)
	if !ok || e.Code == errs.Internal {
		return fmt.Errorf("refused, but not in words for people: %w", err)
	}
	said := e.Zh
	for _, d := range e.Details {
		said += " " + d.Zh
	}
	if !strings.Contains(said, w.fill(parts[1])) {
		return fmt.Errorf("refused with %q, expected %q", said, w.fill(parts[1]))
	}
	return nil
}

// fill puts the numbers of papers in place of {甲出}.
func (w *World) fill(text string) string {
	for name, p := range w.papers {
		text = strings.ReplaceAll(text, "{"+name+"}", p.Number)
	}
	return text
}

// expectStock reads `A4纸 = 90 [in 东仓]`; worth compares the value in the cost book.
func (w *World) expectStock(what, text string) error {
	line := newWords(text)
	house, err := w.Warehouse(line.after("in"))
	if err != nil {
		return err
	}
	want := line.after("=")
	product, err := w.known(line.take())
	if err != nil {
		return err
	}
	if err := line.done(); err != nil {
		return err
	}
	if what == "worth" {
		v, err := Read(w, func(q *db.Reader) (int64, error) {
			v, _, err := db.One(q, (*db.Row).Int, `SELECT CAST(SUM(value) AS bigint) FROM stock_cost WHERE tenant_id = $1 AND product_id = $2`, product.Int())
			return v, err
		})
		return differ(err, want, money.Amount(v))
	}
	s, err := Read(w, func(q *db.Reader) ([3]int64, error) {
		v, _, err := db.One(q, func(r *db.Row) [3]int64 { return [3]int64{r.Int(), r.Int(), r.Int()} },
			`SELECT CAST(SUM(on_hand) AS bigint), CAST(SUM(reserved) AS bigint), CAST(SUM(blocked) AS bigint) FROM stock_avail
WHERE tenant_id = $1 AND product_id = $2 AND (CAST($3 AS bigint) = 0 OR warehouse_id = $3)`, product.Int(), house.Int())
		return v, err
	})
	v := qty.Qty(s[0])
	switch what {
	case "avail":
		v = qty.Qty(s[0] - s[1] - s[2])
	case "reserved":
		v = qty.Qty(s[1])
	}
	return differ(err, want, v)
}

// differ compares as written by people: 395.5 is 395.50.
func differ(err error, want string, got fmt.Stringer) error {
	if err != nil {
		return err
	}
	a, errA := qty.Parse(want)
	b, errB := qty.Parse(got.String())
	if errA != nil || errB != nil || a != b {
		return fmt.Errorf("expected %s, found %s", want, got)
	}
	return nil
}

// expectParty reads `星河文具 = 395.50`: what the open items say; the ledger is compared by verify.
func (w *World) expectParty(code, text string) error {
	line := newWords(text)
	want := line.after("=")
	party, err := w.Customer(line.take())
	if err != nil {
		return err
	}
	account, err := w.Account(code)
	if err != nil {
		return err
	}
	v, err := Read(w, func(q *db.Reader) (int64, error) {
		v, _, err := db.One(q, (*db.Row).Int, `SELECT CAST(SUM(amount - settled) AS bigint) FROM openitem WHERE tenant_id = $1 AND party_id = $2 AND account_id = $3`,
			party.Int(), account.Int())
		return v, err
	})
	if code == "2203" {
		v = -v
	}
	return differ(err, want, money.Amount(v))
}

// expectBalance reads `5001 = -350.00`: debits less credits over all periods.
func (w *World) expectBalance(text string) error {
	line := newWords(text)
	want := line.after("=")
	account, err := w.Account(line.take())
	if err != nil {
		return err
	}
	v, err := Read(w, func(q *db.Reader) (money.Amount, error) {
		sums, err := gl.Sums(q, 999912)
		var v money.Amount
		for _, s := range sums {
			if s.Account == account.Int() {
				v += s.Debit - s.Credit
			}
		}
		return v, err
	})
	return differ(err, want, v)
}

// expectEntry reads `[of 甲出] 1122 借 395.50 | 5001 贷 350.00`: a posting not named before has exactly these lines;
// with `of`, the latest posting of that paper.
func (w *World) expectEntry(text string) error {
	var of *Paper
	if rest, ok := strings.CutPrefix(text, "of "); ok {
		name, lines, _ := strings.Cut(rest, " ")
		p, err := w.Paper(name)
		if err != nil {
			return err
		}
		of, text = p, lines
	}
	want, err := entryLines(text)
	if err != nil {
		return err
	}
	postings, err := w.postings()
	if err != nil {
		return err
	}
	if of != nil {
		k := latest(postings, of.ID.Int())
		w.claimed[k] = true
		if !equalLines(want, postings[k]) {
			return fmt.Errorf("the entries are %s", show(postings[k]))
		}
		return nil
	}
	var other []string
	for k, lines := range postings {
		if w.claimed[k] {
			continue
		}
		if equalLines(want, lines) {
			w.claimed[k] = true
			return nil
		}
		other = append(other, show(lines))
	}
	return fmt.Errorf("no such entry; there are\n  %s", strings.Join(other, "\n  "))
}

func latest(postings map[[2]int64][]entryLine, source int64) [2]int64 {
	k := [2]int64{source, 0}
	for p := range postings {
		if p[0] == source {
			k[1] = max(k[1], p[1])
		}
	}
	return k
}

func entryLines(text string) ([]entryLine, error) {
	var out []entryLine
	for _, part := range strings.Split(text, "|") {
		line := newWords(part)
		l := entryLine{code: line.take()}
		side := line.take()
		a, err := money.ParseAmount(line.take())
		switch {
		case err != nil:
			return nil, err
		case side == "借":
			l.debit = a
		case side == "贷":
			l.credit = a
		default:
			return nil, fmt.Errorf("%q is neither 借 nor 贷", side)
		}
		if err := line.done(); err != nil {
			return nil, err
		}
		out = append(out, l)
	}
	return out, nil
}

func equalLines(a, b []entryLine) bool {
	if len(a) != len(b) {
		return false
	}
	x, y := show(a), show(b)
	return x == y
}

// show writes lines in one order, so that equal postings read equal.
func show(lines []entryLine) string {
	var out []string
	for _, l := range lines {
		if l.debit != 0 {
			out = append(out, l.code+" 借 "+l.debit.String())
		}
		if l.credit != 0 {
			out = append(out, l.code+" 贷 "+l.credit.String())
		}
	}
	slices.Sort(out)
	return strings.Join(out, " | ")
}

// expectVoucher reads `甲出 = void`, `甲出 = open 2026-11`, `甲出 = red 2026-12`: the latest voucher of a paper.
func (w *World) expectVoucher(text string) error {
	line := newWords(text)
	name := line.take()
	p, err := w.Paper(name)
	if err != nil {
		return err
	}
	line.has("=")
	list, err := Read(w, func(q *db.Reader) ([]gl.Voucher, error) {
		b := q.Batch()
		v := gl.AskVouchersOf(b, p.ID.Int())
		err := b.Run()
		return *v, err
	})
	if err != nil {
		return err
	}
	want, month := line.take(), line.take()
	if want == "none" && len(list) == 0 {
		return line.done()
	}
	if len(list) == 0 {
		return errors.New("there is no voucher")
	}
	got := list[0].State
	if list[0].Reverses != 0 && got != gl.Void {
		got = "red"
	}
	if got != want || month != "" && list[0].Period.String() != month {
		return fmt.Errorf("the latest voucher of %s is %s in %s", name, got, list[0].Period)
	}
	return line.done()
}

// expectPaper reads `甲出 approved|draft|closed [net 116.67] [tax 15.17] [total 131.84] [cost 80.00]`.
func (w *World) expectPaper(text string) error {
	line := newWords(text)
	p, err := w.Paper(line.take())
	if err != nil {
		return err
	}
	v, err := w.figures(p)
	if err != nil {
		return err
	}
	for column, got := range map[string]money.Amount{"net": v.net, "tax": v.tax, "total": v.total, "cost": v.cost} {
		if want := line.after(column); want != "" {
			if err := differ(nil, want, got); err != nil {
				return fmt.Errorf("%s: %w", column, err)
			}
		}
	}
	if want := line.take(); want != "" && want != v.state {
		return fmt.Errorf("the state is %s", v.state)
	}
	return line.done()
}

type figures struct {
	state                 string
	net, tax, total, cost money.Amount
}

func (w *World) figures(p *Paper) (figures, error) {
	text := map[string]string{
		sales.OrderType:        `SELECT state, amount, tax, total, 0 FROM sales_order WHERE tenant_id = $1 AND id = $2`,
		sales.DeliveryType:     `SELECT state, amount, tax, total, cost FROM sales_delivery WHERE tenant_id = $1 AND id = $2`,
		sales.ReturnType:       `SELECT state, amount, tax, total, cost FROM sales_return WHERE tenant_id = $1 AND id = $2`,
		"settlement.receipt":   `SELECT state, matched, 0, amount, 0 FROM settlement_receipt WHERE tenant_id = $1 AND id = $2`,
		"inventory.opening":    `SELECT state, 0, 0, value, value FROM inventory_opening WHERE tenant_id = $1 AND id = $2`,
		"inventory.landed":     `SELECT state, 0, 0, amount, amount FROM inventory_landed WHERE tenant_id = $1 AND id = $2`,
		"inventory.adjustment": `SELECT state, 0, 0, value, value FROM inventory_adjustment WHERE tenant_id = $1 AND id = $2`,
		"inventory.costing":    `SELECT state, 0, 0, value, value FROM inventory_costing WHERE tenant_id = $1 AND id = $2`,
		"inventory.receipt":    `SELECT state, 0, 0, value, value FROM inventory_other WHERE tenant_id = $1 AND id = $2`,
		"inventory.issue":      `SELECT state, 0, 0, value, value FROM inventory_other WHERE tenant_id = $1 AND id = $2`,
	}[p.Type]
	return Read(w, func(q *db.Reader) (figures, error) {
		v, _, err := db.One(q, func(r *db.Row) figures {
			return figures{r.Text(), money.Amount(r.Int()), money.Amount(r.Int()), money.Amount(r.Int()), money.Amount(r.Int())}
		}, text, p.ID.Int())
		return v, err
	})
}

// expectOpen reads `甲单 = 6`: what an order still has to deliver.
func (w *World) expectOpen(text string) error {
	line := newWords(text)
	want := line.after("=")
	p, err := w.Paper(line.take())
	if err != nil {
		return err
	}
	v, err := Read(w, func(q *db.Reader) (int64, error) {
		v, _, err := db.One(q, (*db.Row).Int, `SELECT open_qty FROM sales_order WHERE tenant_id = $1 AND id = $2`, p.ID.Int())
		return v, err
	})
	return differ(err, want, qty.Qty(v))
}
