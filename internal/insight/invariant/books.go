package invariant

import (
	"strconv"
	"strings"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/platform/db"
)

// key names one posting of one paper.
type key struct{ source, no int64 }

func (k key) String() string { return at("source_id", k.source, "posting_no", k.no) }

// span is the lowest and the highest value of a column over the rows of a posting: a row that went astray shows.
type span struct{ lo, hi int64 }

func (p span) is(v int64) bool { return p.lo == v && p.hi == v }

// entrySum is the general ledger's share of a posting. print is a checksum over accounts, parties and lines: equal rows
// have equal prints, and the sign of the amounts does not matter.
type entrySum struct {
	key
	n, debit, credit                                     int64
	seq, day, period                                     span
	lines, party                                         span  // party without rows that name none
	strange                                              int64 // rows whose period or currency columns contradict the rest of the row
	print                                                int64
	receivable, advance, revenue, tax, cost, stock, fund int64 // by the role of the account, debit positive; revenue and tax credit positive
}

// moveSum is the stock book's share.
type moveSum struct {
	key
	n, qty, value, variance, given, basis                    int64
	seq, day, warehouse, party, reverses, originID, originNo span
	print, origins                                           int64
	strange                                                  int64 // rows on accounts that are no inventory
	foreign                                                  int64 // rows whose contra account no posting rule names
	contra                                                   span
	kindLo, kindHi                                           string
}

// reserveSum is the share of the reservations.
type reserveSum struct {
	key
	n, qty                int64
	seq, order, warehouse span
	print, strange        int64
}

// item is one open item.
type item struct {
	key
	id, line, seq, day, party, account int64
	typ, number                        string
	amount, settled, reverses          int64
	strange                            int64
}

// matchSum is what a posting settled.
type matchSum struct {
	key
	n, amount                 int64
	seq, day, party, reverses span
	lines                     span
	print                     int64
	typLo, typHi              string
	numberLo, numberHi        string
}

type voucher struct {
	key
	id                   int64
	typ, number, word    string
	seq, period, no, day int64
	amount               int64
	state                string
	reverses, reversedBy int64
}

// books is what the three ledgers hold, per posting.
type books struct {
	entries  map[key]*entrySum
	moves    map[key]*moveSum
	reserves map[key]*reserveSum
	items    map[key][]*item
	matches  map[key]*matchSum
	vouchers map[key]*voucher
	roles    map[posting.Role][]int64 // every account that a role ever had
	balance  map[int64]int64          // of each account, debit positive
	moved    map[int64]int64          // value of movements on each account, with what became of it later
	recosts  map[int64]*recost
	closed   map[int64]int64    // closed period → seq of its closing
	reserved map[availKey]int64 // as cached
}

// sum adds up in a type that both engines answer alike.
func sum(expr string) string { return "CAST(SUM(" + expr + ") AS bigint)" }

func lohi(column string) string { return "MIN(" + column + "), MAX(" + column + ")" }

func scanSpan(r *db.Row) span { return span{r.Int(), r.Int()} }

// scramble keeps checksums of 64-bit ids far from overflow.
func scramble(column string) string { return "(" + column + " % 1000003)" }

// agree compares two prints.
func agree(a, b int64) bool { return (a-b)%1000003 == 0 }

// in writes a list of accounts into a text: they come from the database and are numbers.
func in(accounts []int64) string {
	list := []string{"-1"}
	for _, a := range accounts {
		list = append(list, strconv.FormatInt(a, 10))
	}
	return " IN (" + strings.Join(list, ", ") + ")"
}

// loadRoles reads which accounts a role may stand on. Rules are versioned, so papers of any day are covered.
func (s *state) loadRoles() error {
	type rule struct {
		role    posting.Role
		account int64
	}
	rows, err := db.All(s.q, func(r *db.Row) rule { return rule{posting.Role(r.Text()), r.Int()} },
		`SELECT DISTINCT role, account_id FROM posting_rule WHERE tenant_id = $1 ORDER BY role, account_id`)
	s.roles = map[posting.Role][]int64{}
	for _, r := range rows {
		s.roles[r.role] = append(s.roles[r.role], r.account)
	}
	for _, a := range s.chart.Items {
		if a.Control == "stock" {
			s.roles[posting.Inventory] = append(s.roles[posting.Inventory], a.ID)
		}
	}
	return err
}

func (s *state) loadBooks() error {
	for _, load := range []func() error{s.loadEntries, s.loadVouchers, s.loadMoves, s.loadReserves, s.loadItems, s.loadMatches, s.loadRecosts} {
		if err := load(); err != nil {
			return err
		}
	}
	return nil
}

// strangeEntry is true for a row that contradicts itself. Amounts in the company's own currency need no exchange.
const strangeEntry = `period <> day / 100 OR (currency = $2 AND (rate <> 1000000 OR foreign_amount <> debit + credit))`

func (s *state) loadEntries() error {
	net := func(role posting.Role, side string) string {
		return sum("CASE WHEN account_id" + in(s.roles[role]) + " THEN " + side + " ELSE 0 END")
	}
	var funds []int64
	for _, a := range s.chart.Items {
		if a.Fund {
			funds = append(funds, a.ID)
		}
	}
	rows, err := db.All(s.q, func(r *db.Row) entrySum {
		return entrySum{
			key: key{r.Int(), r.Int()}, n: r.Int(), debit: r.Int(), credit: r.Int(), seq: scanSpan(r), day: scanSpan(r), period: scanSpan(r),
			lines: scanSpan(r), party: scanSpan(r), strange: r.Int(), print: r.Int(), receivable: r.Int(), advance: r.Int(), revenue: r.Int(), tax: r.Int(), cost: r.Int(), stock: r.Int(), fund: r.Int(),
		}
	}, `SELECT source_id, posting_no, COUNT(*), `+sum("debit")+`, `+sum("credit")+`, `+lohi("seq")+`, `+lohi("day")+`, `+lohi("period")+`, `+lohi("line_no")+`,
MIN(CASE WHEN party_id <> 0 THEN party_id END), MAX(party_id), `+sum("CASE WHEN "+strangeEntry+" THEN 1 ELSE 0 END")+`, `+sum("line_no * ("+scramble("account_id")+" + "+scramble("party_id")+" + "+scramble("product_id")+")")+`,
`+net(posting.Receivable, "debit - credit")+`, `+net(posting.Advance, "debit - credit")+`, `+net(posting.Revenue, "credit")+`, `+net(posting.OutputTax, "credit")+`,
`+net(posting.CostOfSale, "debit")+`, `+net(posting.Inventory, "debit - credit")+`, `+sum("CASE WHEN account_id"+in(funds)+" THEN debit - credit ELSE 0 END")+`
FROM gl_entry WHERE tenant_id = $1 GROUP BY source_id, posting_no`, s.company.Currency)
	s.entries = make(map[key]*entrySum, len(rows))
	for i := range rows {
		s.entries[rows[i].key] = &rows[i]
	}
	return err
}

func (s *state) loadVouchers() error {
	rows, err := db.All(s.q, func(r *db.Row) voucher {
		return voucher{
			key: key{r.Int(), r.Int()}, id: r.Int(), typ: r.Text(), number: r.Text(), word: r.Text(), seq: r.Int(), period: r.Int(), no: r.Int(), day: r.Int(),
			amount: r.Int(), state: r.Text(), reverses: r.Int(), reversedBy: r.Int(),
		}
	}, `SELECT source_id, posting_no, id, source_type, source_number, word, seq, period, no, day, amount, state, reverses_id, reversed_by
FROM gl_voucher WHERE tenant_id = $1`)
	s.vouchers = make(map[key]*voucher, len(rows))
	for i := range rows {
		s.vouchers[rows[i].key] = &rows[i]
	}
	return err
}

// broughtValue is what a movement is worth by its paper: a receipt says what it brings, whether that gets into the stock or not.
const broughtValue = `CASE WHEN kind IN ('` + stock.Receipt + `', '` + stock.Opening + `') THEN value + variance ELSE value END`

func (s *state) loadMoves() error {
	contra := append(append([]int64{}, s.roles[posting.CostOfSale]...), s.roles[posting.OpeningSet]...)
	rows, err := db.All(s.q, func(r *db.Row) moveSum {
		return moveSum{
			key: key{r.Int(), r.Int()}, n: r.Int(), qty: r.Int(), value: r.Int(), variance: r.Int(), given: r.Int(), basis: r.Int(), seq: scanSpan(r), day: scanSpan(r),
			warehouse: scanSpan(r), party: scanSpan(r),
			reverses: scanSpan(r), originID: scanSpan(r), originNo: scanSpan(r), print: r.Int(), origins: r.Int(), strange: r.Int(), foreign: r.Int(), contra: scanSpan(r), kindLo: r.Text(), kindHi: r.Text(),
		}
	}, `SELECT source_id, posting_no, COUNT(*), `+sum("qty")+`, `+sum("value")+`, `+sum("variance")+`, `+sum("given")+`, `+sum("basis")+`, `+lohi("seq")+`, `+lohi("day")+`, `+lohi("warehouse_id")+`, `+lohi("party_id")+`,
`+lohi("reverses_no")+`, `+lohi("origin_id")+`, `+lohi("origin_no")+`, `+sum("line_no * ("+scramble("product_id")+" + variant_id + abs(qty) % 1000003 + abs("+broughtValue+") % 1000003)")+`,
`+sum("line_no * origin_line")+`, `+sum("CASE WHEN account_id"+in(s.roles[posting.Inventory])+" THEN 0 ELSE 1 END")+`, `+sum("CASE WHEN contra_id"+in(contra)+" THEN 0 ELSE 1 END")+`,
`+lohi("contra_id")+`, `+lohi("kind")+`
FROM stock_move WHERE tenant_id = $1 GROUP BY source_id, posting_no`)
	s.moves = make(map[key]*moveSum, len(rows))
	for i := range rows {
		s.moves[rows[i].key] = &rows[i]
	}
	return err
}

func (s *state) loadReserves() error {
	rows, err := db.All(s.q, func(r *db.Row) reserveSum {
		return reserveSum{key: key{r.Int(), r.Int()}, n: r.Int(), qty: r.Int(), seq: scanSpan(r), order: scanSpan(r), warehouse: scanSpan(r), print: r.Int(), strange: r.Int()}
	}, `SELECT source_id, posting_no, COUNT(*), `+sum("qty")+`, `+lohi("seq")+`, `+lohi("order_id")+`, `+lohi("warehouse_id")+`,
`+sum("line_no * ("+scramble("product_id")+" + abs(qty) % 1000003 + order_line)")+`,
`+sum("CASE WHEN variant_id <> 0 OR (source_id = order_id AND order_line <> line_no) THEN 1 ELSE 0 END")+`
FROM stock_reservation WHERE tenant_id = $1 GROUP BY source_id, posting_no`)
	s.reserves = make(map[key]*reserveSum, len(rows))
	for i := range rows {
		s.reserves[rows[i].key] = &rows[i]
	}
	return err
}

func (s *state) loadItems() error {
	rows, err := db.All(s.q, func(r *db.Row) item {
		return item{
			key: key{r.Int(), r.Int()}, id: r.Int(), line: r.Int(), seq: r.Int(), day: r.Int(), party: r.Int(), account: r.Int(), typ: r.Text(), number: r.Text(),
			amount: r.Int(), settled: r.Int(), reverses: r.Int(), strange: r.Int(),
		}
	}, `SELECT source_id, posting_no, id, line_no, seq, day, party_id, account_id, source_type, number, amount, settled, reverses_no,
CASE WHEN currency = $2 AND (rate <> 1000000 OR foreign_amount <> amount) THEN 1 ELSE 0 END
FROM openitem WHERE tenant_id = $1`, s.company.Currency)
	s.items = make(map[key][]*item, len(rows))
	for i := range rows {
		s.items[rows[i].key] = append(s.items[rows[i].key], &rows[i])
	}
	return err
}

func (s *state) loadMatches() error {
	rows, err := db.All(s.q, func(r *db.Row) matchSum {
		return matchSum{
			key: key{r.Int(), r.Int()}, n: r.Int(), amount: r.Int(), seq: scanSpan(r), day: scanSpan(r), party: scanSpan(r), reverses: scanSpan(r), lines: scanSpan(r), print: r.Int(),
			typLo: r.Text(), typHi: r.Text(), numberLo: r.Text(), numberHi: r.Text(),
		}
	}, `SELECT source_id, posting_no, COUNT(*), `+sum("amount")+`, `+lohi("seq")+`, `+lohi("day")+`, `+lohi("party_id")+`, `+lohi("reverses_no")+`, `+lohi("line_no")+`,
`+sum("line_no * ("+scramble("item_id")+" + abs(amount) % 1000003)")+`, `+lohi("source_type")+`, `+lohi("number")+`
FROM openitem_match WHERE tenant_id = $1 GROUP BY source_id, posting_no`)
	s.matches = make(map[key]*matchSum, len(rows))
	for i := range rows {
		s.matches[rows[i].key] = &rows[i]
	}
	return err
}

// period is the month of a day.
func period(d int64) int64 { return int64(day.Day(d).Period()) }
