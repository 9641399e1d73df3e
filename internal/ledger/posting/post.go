// Package posting 过账: one document in, three books out, always stock → open items → general ledger.
// Invariant: the rows of a posting reach all books or none; its entries balance; nothing is posted into a closed period.
package posting

import (
	"embed"
	"slices"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/ledger/openitem"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/number"
	"xingzhou/internal/platform/tenant"
)

// Schema is the rules' table.
//
//go:embed schema/*.sql
var Schema embed.FS

// Line is one stock movement of a document, with what a message needs to name it.
type Line struct {
	stock.Move
	Category string  // of the product, picks the accounts
	Product  string  // code and name
	Pointer  string  // JSON pointer of the quantity
	since    day.Day // of a charge: the day of its receipt
}

// Document is what a paper asks the books to take.
type Document struct {
	Type     string // "sales.delivery"
	ID       int64
	No       int // posting_no
	Number   string
	Day      day.Day
	Party    int64
	Summary  string
	Lines    []Line
	Reserves []stock.Reserve
	Items    []openitem.Item
	Matches  []openitem.Match
	// Entries is pure: it sees the costs of the lines and picks accounts by role. Nil where nothing reaches the ledger.
	Entries func(r *Rules, d *Document) ([]gl.Entry, error)
	// Counters of the paper itself are saved in the same statement as the voucher's.
	Counters []*number.Counter
	// AllowNegative tells that a person has seen that the warehouse will owe goods, where it warns of that.
	AllowNegative bool
	undoes        bool // it takes a posting back
	frozen        bool // what it takes back touches closed months
}

// Reads is what a posting must know before it decides, read in the caller's batch.
type Reads struct {
	Company *tenant.Company
	Rules   *Rules
	Periods *gl.Periods
	Book    *stock.Book
	Policy  *stock.Policy
	below   map[int64]string // warehouses that may owe what they have not got, and how
	voucher *number.Counter
}

// Ask queues the reads for a posting on a day that touches the given stock keys.
func Ask(tx *db.Tx, b *db.Batch, keys []stock.Key, on day.Day) (*Reads, error) {
	company, err := tenant.Get(tx)
	if err != nil {
		return nil, err
	}
	rules, err := AllRules(tx)
	if err != nil {
		return nil, err
	}
	periods, err := gl.AllPeriods(tx, company.StartPeriod)
	if err != nil {
		return nil, err
	}
	policy, err := stock.Policies(tx)
	if err != nil {
		return nil, err
	}
	r := &Reads{
		Company: company, Rules: rules, Periods: periods, Policy: policy,
		Book:    stock.Ask(b, keys, company.CostScope == tenant.ScopeWarehouse, policy),
		voucher: gl.AskNumber(b, on.Period()),
	}
	return r, r.negatives(tx)
}

// Result is what the books took.
type Result struct {
	Voucher  *gl.Voucher // nil where nothing reached the ledger
	Entries  []gl.Entry
	Lines    []Line // with the value of each movement
	Reserves []stock.Reserve
	Items    []openitem.Item
	Matches  []openitem.Match
	Book     *stock.Book // states after the posting
	costed   *costing    // what other movements cost now
}

// Post decides and queues a document's rows in all three books.
func Post(tx *db.Tx, r *Reads, d *Document) (*Result, error) {
	if len(d.Lines) > 0 || d.Entries != nil {
		if err := r.Periods.Check(d.Day, "/date"); err != nil {
			return nil, err
		}
	}
	if err := decideStock(r, d); err != nil {
		return nil, err
	}
	if err := checkLate(tx, r, d); err != nil {
		return nil, err
	}
	costed, err := decideCost(tx, r, d)
	if err != nil {
		return nil, err
	}
	res := &Result{Lines: d.Lines, Reserves: d.Reserves, Items: d.Items, Matches: d.Matches, Book: r.Book, costed: costed}
	if d.Entries != nil {
		entries, err := d.Entries(r.Rules, d)
		if err != nil {
			return nil, err
		}
		if entries, err = withVariance(r, d, entries); err != nil {
			return nil, err
		}
		if res.Entries = finish(r.Company, entries, d.Summary); len(res.Entries) > 0 {
			if res.Voucher, err = newVoucher(tx, r, d, res.Entries); err != nil {
				return nil, err
			}
		}
	}
	write(tx, d, res)
	number.Save(tx, append(d.Counters, r.voucher)...)
	return res, recost(tx, r, d, costed)
}

// withVariance adds what of the movements did not get into the stock.
func withVariance(r *Reads, d *Document, entries []gl.Entry) ([]gl.Entry, error) {
	var sum money.Amount
	for _, l := range d.Lines {
		sum += l.Variance
	}
	if sum == 0 {
		return entries, nil
	}
	a, err := r.Rules.Account(CostVariance, "", d.Day)
	return append(entries, gl.Entry{Account: a, Debit: sum}), err
}

// decideStock gives back reservations, moves, then takes reservations: the order in which availability is true.
func decideStock(r *Reads, d *Document) error {
	book := r.Book
	for _, res := range d.Reserves {
		if res.Qty < 0 {
			if err := book.Reserve(res, false); err != nil {
				return err
			}
		}
	}
	for i := range d.Lines {
		l := &d.Lines[i]
		below, err := r.mayOwe(l, d)
		if err == nil {
			err = book.Take(&l.Move, d.Day, below)
		}
		if err != nil {
			return nameShort(err, l.Product, l.Pointer)
		}
	}
	for _, res := range d.Reserves {
		if res.Qty > 0 {
			// What is taken back gives the order its reservation again, also where the warehouse still owes goods.
			if err := book.Reserve(res, d.undoes && r.below[res.Key.Warehouse] != ""); err != nil {
				return err
			}
		}
	}
	return nil
}

func nameShort(err error, product, pointer string) error {
	e, ok := errs.As(err)
	if !ok || e.Reason != "stock.short" {
		return err
	}
	return NotEnough(e, product, pointer)
}

// NotEnough puts the product and the way out around stock.Short.
func NotEnough(short *errs.Error, product, pointer string) *errs.Error {
	out := errs.New(short.Code, short.Reason, "%[1]s 库存不足：%[2]s。可改数量、换仓库，或先入库。",
		"Not enough stock of %[1]s: %[3]s. Change the quantity or the warehouse, or receive stock first.", product, short.Zh, short.En).At(pointer)
	out.Data = short.Data
	return out
}

// checkLate looks at the days after a back-dated issue: it must not take what later days already used.
func checkLate(tx *db.Tx, r *Reads, d *Document) error {
	book, moves := r.Book, movesOf(d.Lines)
	late := slices.DeleteFunc(book.Late(moves, d.Day), func(k stock.Key) bool { return r.below[k.Warehouse] != "" })
	if len(late) == 0 {
		return nil
	}
	b := tx.Batch()
	sums := make([]*[]stock.DaySum, len(late))
	for i, k := range late {
		sums[i] = stock.AskAfter(b, k, d.Day)
	}
	if err := b.Run(); err != nil {
		return err
	}
	for i, k := range late {
		low := stock.Lowest(book.State(k).OnHand, *sums[i])
		if low >= 0 {
			continue
		}
		for _, l := range d.Lines {
			if l.Key == k {
				return errs.New(errs.Refused, "stock.short_then", "%[1]s 在 %[2]s 之后的结存会变成 %[3]s。请改日期或数量。",
					"The balance of %[1]s after %[2]s would become %[3]s. Change the date or the quantity.", l.Product, d.Day, low).At(l.Pointer)
			}
		}
	}
	return nil
}

func movesOf(lines []Line) []stock.Move {
	out := make([]stock.Move, len(lines))
	for i, l := range lines {
		out[i] = l.Move
	}
	return out
}

// finish numbers the entries, drops empty ones and fills the currency columns.
func finish(c *tenant.Company, entries []gl.Entry, summary string) []gl.Entry {
	out := entries[:0]
	for _, e := range entries {
		if e.Debit == 0 && e.Credit == 0 {
			continue
		}
		e.Line = len(out) + 1
		if e.Summary == "" {
			e.Summary = summary
		}
		if e.Currency == "" {
			e.Currency, e.Rate, e.Foreign = c.Currency, 1_000_000, e.Debit+e.Credit
		}
		out = append(out, e)
	}
	return out
}

func newVoucher(tx *db.Tx, r *Reads, d *Document, entries []gl.Entry) (*gl.Voucher, error) {
	amount, err := gl.Balanced(entries)
	if err != nil {
		return nil, err
	}
	return &gl.Voucher{
		ID: tx.NextID(), Source: d.ID, PostingNo: d.No, SourceType: d.Type, SourceNumber: d.Number, Period: d.Day.Period(), Word: gl.Word,
		No: int(r.voucher.NextNo()), Day: d.Day, Amount: amount, Summary: d.Summary, State: gl.Open,
	}, nil
}

// write queues the rows, always stock → open items → general ledger.
func write(tx *db.Tx, d *Document, res *Result) {
	src := stock.Source{ID: d.ID, No: d.No, Day: d.Day, Party: d.Party}
	res.Book.Post(tx, src, movesOf(d.Lines), d.Reserves)
	openitem.Post(tx, openitem.Source{ID: d.ID, No: d.No, Day: d.Day, Type: d.Type, Number: d.Number}, d.Items, d.Matches)
	if res.Voucher != nil {
		gl.Post(tx, *res.Voucher, res.Entries)
	}
}
