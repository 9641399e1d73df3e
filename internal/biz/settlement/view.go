package settlement

import (
	"strings"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/text"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/ledger/openitem"
	"xingzhou/internal/master/account"
	"xingzhou/internal/master/party"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
)

// ReceiptFilter is what the list of receipts can be narrowed by.
type ReceiptFilter struct {
	Q     string  `query:"q" json:"-" maxLength:"100"` // number, payer or customer: name, code, pinyin
	State string  `query:"state" json:"-" enum:"draft,approved"`
	Party id.ID   `query:"party" json:"-"`
	From  day.Day `query:"from" json:"-"`
	To    day.Day `query:"to" json:"-"`
}

// ReceiptRow is a receipt in a list.
type ReceiptRow struct {
	ID              id.ID        `json:"id"`
	Number          string       `json:"number"`
	Date            day.Day      `json:"date"`
	Party           id.ID        `json:"party"`
	PartyName       string       `json:"party_name"`
	Amount          money.Amount `json:"amount"`
	Matched         money.Amount `json:"matched"`
	Advance         money.Amount `json:"advance"`
	FundAccount     id.ID        `json:"fund_account"`
	FundAccountName string       `json:"fund_account_name"`
	Payer           string       `json:"payer"`
	State           string       `json:"state"`
	Version         int          `json:"version"`
}

// Totals are the count and sums over a whole filter.
type Totals struct {
	Count   int64        `json:"count"`
	Total   money.Amount `json:"total"`
	Matched money.Amount `json:"matched"`
	Advance money.Amount `json:"advance"`
}

func (f *ReceiptFilter) where(w *doc.Filter) {
	if f.State != "" {
		w.And("t.state = ?", f.State)
	}
	if f.Party != 0 {
		w.And("t.party_id = ?", f.Party.Int())
	}
	if f.From != 0 {
		w.And("t.day >= ?", int64(f.From))
	}
	if f.To != 0 {
		w.And("t.day <= ?", int64(f.To))
	}
	if q := strings.TrimSpace(f.Q); q != "" {
		customer, args := party.Matching("t.party_id", q)
		w.And(`(t.number LIKE ? ESCAPE '\' OR t.payer LIKE ? ESCAPE '\' OR `+customer+`)`,
			append([]any{doc.Contains(strings.ToUpper(q)), doc.Contains(q)}, args...)...)
	}
}

// ListReceipts answers one page, newest first.
func ListReceipts(q db.Querier, f ReceiptFilter, cursor string, limit int, lang string) (api.List[ReceiptRow], error) {
	var out api.List[ReceiptRow]
	var w doc.Filter
	f.where(&w)
	order, err := w.Page(cursor, "t.day", "t.id", true, limit)
	if err != nil {
		return out, err
	}
	chart, err := account.Of(q)
	if err != nil {
		return out, err
	}
	rows, err := db.All(q, func(r *db.Row) ReceiptRow {
		x := ReceiptRow{
			ID: id.ID(r.Int()), Number: r.Text(), Date: day.Day(r.Int()), Party: id.ID(r.Int()), PartyName: r.Text(), Amount: money.Amount(r.Int()),
			Matched: money.Amount(r.Int()), Advance: money.Amount(r.Int()), FundAccount: id.ID(r.Int()), Payer: r.Text(), State: r.Text(), Version: int(r.Int()),
		}
		x.FundAccountName = chart.FullNameIn(x.FundAccount.Int(), lang)
		return x
	}, `SELECT t.id, t.number, t.day, t.party_id, p.name, t.amount, t.matched, t.advance, t.fund_id, t.payer, t.state, t.version
FROM settlement_receipt t JOIN party p ON p.tenant_id = $1 AND p.id = t.party_id WHERE t.tenant_id = $1`+w.SQL()+order, w.Args()...)
	if err != nil {
		return out, err
	}
	out.Items, out.NextCursor = doc.Cut(rows, limit, func(r *ReceiptRow) (int64, int64) { return int64(r.Date), r.ID.Int() })
	return out, nil
}

// ReceiptTotals counts and adds up the receipts of a filter.
func ReceiptTotals(q db.Querier, f ReceiptFilter) (Totals, error) {
	var w doc.Filter
	f.where(&w)
	t, _, err := db.One(q, func(r *db.Row) Totals {
		return Totals{r.Int(), money.Amount(r.Int()), money.Amount(r.Int()), money.Amount(r.Int())}
	}, `SELECT COUNT(*), CAST(COALESCE(SUM(t.amount), 0) AS bigint), CAST(COALESCE(SUM(t.matched), 0) AS bigint), CAST(COALESCE(SUM(t.advance), 0) AS bigint)
FROM settlement_receipt t WHERE t.tenant_id = $1`+w.SQL(), w.Args()...)
	return t, err
}

// GetReceipt reads a receipt with all that a screen shows.
func GetReceipt(q db.Querier, t doc.Tracer, receipt id.ID, lang string) (*Receipt, error) {
	r, err := readReceipt(q, receipt)
	if err != nil {
		return nil, err
	}
	if err := r.fill(q, lang); err != nil {
		return nil, err
	}
	r.Links, err = t.Links(q, ReceiptType, receipt.Int())
	return shownReceipt(r, err)
}

// fill adds names, and what the items of the lines say now.
func (r *Receipt) fill(q db.Querier, lang string) error {
	ids := make([]int64, len(r.Lines))
	for i := range r.Lines {
		ids[i] = r.Lines[i].Item.Int()
	}
	b := q.Batch()
	who := party.Ask(b, r.Party.Int())
	items := openitem.AskMany(b, ids)
	if err := b.Run(); err != nil {
		return err
	}
	if len(*who) > 0 {
		r.PartyName = (*who)[0].Name
	}
	byID := make(map[int64]openitem.Item, len(*items))
	for _, i := range *items {
		byID[i.ID] = i
	}
	for i := range r.Lines {
		l := &r.Lines[i]
		item := byID[l.Item.Int()]
		l.Number, l.Date, l.Amount, l.Open = item.Number, item.Day, item.Amount, item.Open()
	}
	chart, err := account.Of(q)
	if err != nil {
		return err
	}
	r.FundAccountName = chart.FullNameIn(r.FundAccount.Int(), lang)
	names, err := auth.Names(q)
	if err != nil {
		return err
	}
	r.CreatedName, r.ApprovedName = names[r.CreatedBy], names[r.ApprovedBy]
	if r.State != doc.Draft {
		r.Voucher, err = gl.Living(q, r.ID.Int(), r.PostingNo)
	}
	return err
}

// shownReceipt adds what follows from the receipt itself; names and links are read by GET, outside the write lane.
func shownReceipt(r *Receipt, err error) (*Receipt, error) {
	if err == nil {
		r.AmountWords, r.Actions = text.RMB(r.Amount), r.Offered()
	}
	return r, err
}
