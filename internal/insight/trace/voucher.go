package trace

import (
	"xingzhou/internal/biz/sales"
	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
	"xingzhou/internal/platform/find"
)

const voucherSQL = `SELECT id, word, no, state, day, amount, maker_id, source_id, source_type FROM gl_voucher WHERE tenant_id = $1 AND `

type voucherRow struct {
	paper
	source     int64
	sourceType string
}

func scanVoucher(r *db.Row) voucherRow {
	v := voucherRow{paper: paper{Link: doc.Link{Kind: gl.VoucherType, ID: id.ID(r.Int())}}}
	v.Number = gl.NumberOf(r.Text(), int(r.Int()))
	v.State, v.Date, v.Total = r.Text(), day.Day(r.Int()), money.Amount(r.Int())
	v.owner = r.Int()
	v.source, v.sourceType = r.Int(), r.Text()
	return v
}

// voucher finds the paper that a voucher stands over.
func (t *trail) voucher(voucher int64) (*paper, int64, string, error) {
	v, ok, err := db.One(t.q, scanVoucher, voucherSQL+`id = $2`, voucher)
	if err != nil || !ok {
		return nil, 0, "", err
	}
	return &v.paper, v.source, v.sourceType, nil
}

// posted lists the papers whose traces in the books a paper shows: its own; an order has none, so it shows those of what followed.
func (t *trail) posted(kind string, self int64) []int64 {
	if kind != sales.OrderType {
		return []int64{self}
	}
	var sources []int64
	for _, list := range [][]paper{t.deliveries, t.returns, t.receipts} {
		for _, p := range list {
			sources = append(sources, p.ID.Int())
		}
	}
	return sources
}

// vouchers lists the living ones.
func (t *trail) vouchers(kind string, self int64) ([]paper, error) {
	sources := t.posted(kind, self)
	if len(sources) == 0 {
		return nil, nil
	}
	in, args := find.In(2, sources)
	rows, err := db.All(t.q, scanVoucher, voucherSQL+`source_id IN `+in+` AND state <> 'void' AND no > 0`+byID, args...)
	out := make([]paper, len(rows))
	for i := range rows {
		out[i] = rows[i].paper
	}
	return out, err
}
