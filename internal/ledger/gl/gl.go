// Package gl 总账: entries, the vouchers over them, periods and balances.
// Invariant: each posting's debits equal its credits; a closed period takes no entry; balances = fold + rows after it.
package gl

import (
	"embed"
	"slices"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/number"
)

// Schema is this book's tables.
//
//go:embed schema/*.sql
var Schema embed.FS

// Word is the voucher word of automatic vouchers 记字.
const Word = "记"

// States of a voucher.
const (
	Open   = "open"
	Posted = "posted" // 已记账: nothing of it changes any more
	Void   = "void"   // 作废: books hide it together with its mirror
)

// Entry is one line of the ledger. Red entries are negative on the same side.
type Entry struct {
	Line       int
	Account    int64
	Party      int64
	Department int64
	Employee   int64
	Project    int64
	Product    int64
	Currency   string
	Rate       int64
	Foreign    money.Amount
	Debit      money.Amount
	Credit     money.Amount
	Summary    string
}

// Voucher is the paper over one posting.
type Voucher struct {
	ID           int64
	Source       int64
	PostingNo    int
	SourceType   string
	SourceNumber string
	Period       day.Period
	Word         string
	No           int
	Day          day.Day
	Amount       money.Amount
	Summary      string
	Attachments  int
	State        string
	Reverses     int64
	ReversedBy   int64
	Maker        int64
	MadeMS       int64
}

// AskNumber queues the voucher counter of a period.
func AskNumber(b *db.Batch, p day.Period) *number.Counter {
	return number.Ask(b, "gl."+Word+"."+p.String())
}

// Balanced checks Σ debit = Σ credit and that there is something to post.
func Balanced(entries []Entry) (debit money.Amount, err error) {
	var credit money.Amount
	for _, e := range entries {
		debit += e.Debit
		credit += e.Credit
	}
	if debit != credit {
		return 0, errs.New(errs.Internal, "gl.unbalanced", "借贷不平：借方 %[1]s，贷方 %[2]s。请检查过账规则。",
			"Debits %[1]s and credits %[2]s differ. Check the posting rules.", debit, credit)
	}
	return debit, nil
}

// Post queues a voucher with its entries.
func Post(tx *db.Tx, v Voucher, entries []Entry) {
	ins := tx.Insert("gl_voucher", `id, source_id, posting_no, source_type, source_number, seq, period, word, no, day, amount, summary, attachments, state, reverses_id, reversed_by, maker_id, reviewer_id, poster_id, made_ms`)
	ins.Row(v.ID, v.Source, int64(v.PostingNo), v.SourceType, v.SourceNumber, tx.Seq, int64(v.Period), v.Word, int64(v.No), int64(v.Day), int64(v.Amount),
		v.Summary, int64(v.Attachments), v.State, v.Reverses, v.ReversedBy, tx.User, int64(0), int64(0), tx.Now.UnixMilli())
	ins.Queue()
	rows := tx.Insert("gl_entry", `source_id, posting_no, line_no, seq, period, day, account_id, party_id, department_id, employee_id, project_id, product_id, currency, rate, foreign_amount, debit, credit, summary`)
	for _, e := range entries {
		rows.Row(v.Source, int64(v.PostingNo), int64(e.Line), tx.Seq, int64(v.Period), int64(v.Day), e.Account, e.Party, e.Department, e.Employee, e.Project,
			e.Product, e.Currency, e.Rate, int64(e.Foreign), int64(e.Debit), int64(e.Credit), e.Summary)
	}
	rows.Queue()
}

// MarkVoid takes an unposted voucher out of the books together with its mirror.
func MarkVoid(tx *db.Tx, id int64) {
	tx.Exec(1, `UPDATE gl_voucher SET state = 'void' WHERE tenant_id = $1 AND id = $2 AND state = 'open'`, id)
}

// MarkReversed links a voucher to the red one that takes it back.
func MarkReversed(tx *db.Tx, id, red int64) {
	tx.Exec(1, `UPDATE gl_voucher SET reversed_by = $3 WHERE tenant_id = $1 AND id = $2 AND reversed_by = 0`, id, red)
}

const voucherColumns = `id, source_id, posting_no, source_type, source_number, period, word, no, day, amount, summary, attachments, state, reverses_id, reversed_by, maker_id, made_ms`

func scanVoucher(r *db.Row) Voucher {
	return Voucher{
		ID: r.Int(), Source: r.Int(), PostingNo: int(r.Int()), SourceType: r.Text(), SourceNumber: r.Text(), Period: day.Period(r.Int()), Word: r.Text(),
		No: int(r.Int()), Day: day.Day(r.Int()), Amount: money.Amount(r.Int()), Summary: r.Text(), Attachments: int(r.Int()), State: r.Text(),
		Reverses: r.Int(), ReversedBy: r.Int(), Maker: r.Int(), MadeMS: r.Int(),
	}
}

// AskVoucher queues the voucher over one posting.
func AskVoucher(b *db.Batch, source int64, no int) *[]Voucher {
	return db.Ask(b, scanVoucher, `SELECT `+voucherColumns+` FROM gl_voucher WHERE tenant_id = $1 AND source_id = $2 AND posting_no = $3`, source, int64(no))
}

// AskVouchersOf queues all vouchers of a document, newest first.
func AskVouchersOf(b *db.Batch, source int64) *[]Voucher {
	return db.Ask(b, scanVoucher, `SELECT `+voucherColumns+` FROM gl_voucher WHERE tenant_id = $1 AND source_id = $2 ORDER BY posting_no DESC`, source)
}

// AskEntries queues the entries of one posting.
func AskEntries(b *db.Batch, source int64, no int) *[]Entry {
	return db.Ask(b, func(r *db.Row) Entry {
		return Entry{
			Line: int(r.Int()), Account: r.Int(), Party: r.Int(), Department: r.Int(), Employee: r.Int(), Project: r.Int(), Product: r.Int(),
			Currency: r.Text(), Rate: r.Int(), Foreign: money.Amount(r.Int()), Debit: money.Amount(r.Int()), Credit: money.Amount(r.Int()), Summary: r.Text(),
		}
	}, `SELECT line_no, account_id, party_id, department_id, employee_id, project_id, product_id, currency, rate, foreign_amount, debit, credit, summary
FROM gl_entry WHERE tenant_id = $1 AND source_id = $2 AND posting_no = $3 ORDER BY line_no`, source, int64(no))
}

// Mirror returns the entries negative on the same side.
func Mirror(entries []Entry) []Entry {
	out := slices.Clone(entries)
	for i := range out {
		out[i].Debit, out[i].Credit, out[i].Foreign = -out[i].Debit, -out[i].Credit, -out[i].Foreign
	}
	return out
}
