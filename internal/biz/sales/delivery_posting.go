package sales

import (
	"cmp"
	"slices"

	"xingzhou/internal/kit/money"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/ledger/stock"
)

// shippedLine is what the entries of a delivery or a return need to know of a line; amounts are red (negative) on a return.
type shippedLine struct {
	category string
	sums
}

// saleEntries: Dr receivable, Cr revenue, Cr output VAT; Dr cost of sales, Cr inventory (postings by event: S1, red S9).
// Revenue and cost are summed per account, so that the voucher is as short as a bookkeeper would write it.
func saleEntries(r *posting.Rules, d *posting.Document, lines []shippedLine) ([]gl.Entry, error) {
	var total sums
	revenue, cost, inventory := accountSums{}, accountSums{}, accountSums{}
	for _, l := range lines {
		total.add(l.sums)
		if err := revenue.add(r, posting.Revenue, l.category, d, l.Amount); err != nil {
			return nil, err
		}
	}
	for _, m := range d.Lines {
		// What of it does not get into the stock has an account of its own; the cost of sales takes both.
		if err := cost.add(r, posting.CostOfSale, m.Category, d, -m.Value-m.Variance); err != nil {
			return nil, err
		}
		inventory[m.Account] -= m.Value
	}
	receivable, err := r.Account(posting.Receivable, "", d.Day)
	if err != nil {
		return nil, err
	}
	vat, err := r.Account(posting.OutputTax, "", d.Day)
	if err != nil {
		return nil, err
	}
	entries := []gl.Entry{{Account: receivable, Party: d.Party, Debit: total.Total}}
	entries = revenue.entries(entries, d.Party, false)
	entries = append(entries, gl.Entry{Account: vat, Credit: total.Tax})
	entries = cost.entries(entries, 0, true)
	return inventory.entries(entries, 0, false), nil
}

// accountSums adds amounts per account.
type accountSums map[int64]money.Amount

func (s accountSums) add(r *posting.Rules, role posting.Role, category string, d *posting.Document, amount money.Amount) error {
	a, err := r.Account(role, category, d.Day)
	if err == nil {
		s[a] += amount
	}
	return err
}

// entries appends one line per account, in account order, on the debit or the credit side.
func (s accountSums) entries(to []gl.Entry, party int64, debit bool) []gl.Entry {
	start := len(to)
	for a, amount := range s {
		e := gl.Entry{Account: a, Party: party, Credit: amount}
		if debit {
			e.Debit, e.Credit = amount, 0
		}
		to = append(to, e)
	}
	slices.SortFunc(to[start:], func(a, b gl.Entry) int { return cmp.Compare(a.Account, b.Account) })
	return to
}

// issueLine is the stock side of a delivery line.
func issueLine(d *Delivery, l *DeliveryLine, pos int, contra int64) posting.Line {
	return posting.Line{
		Move: stock.Move{
			Line: l.LineNo, Kind: stock.Issue, Key: stockKey(l.Product.Int(), d.Warehouse.Int()), Qty: -l.Qty, Contra: contra,
		},
		Category: l.category, Product: l.label(), Pointer: pointer(pos, "qty"),
	}
}
