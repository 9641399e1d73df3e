package costing

import (
	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/fixed"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/master/warehouse"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/tenant"
)

// Why 成本怎么来的: where the value of one movement comes from. The rows add up to the total, and so do First and the changes.
type Why struct {
	Paper
	ProductCode string       `json:"product_code"`
	ProductName string       `json:"product_name"`
	Unit        string       `json:"unit"`
	Date        day.Day      `json:"date"`
	Kind        string       `json:"kind"`
	Reversal    bool         `json:"reversal"`
	Qty         qty.Qty      `json:"qty"`
	Method      cost.Method  `json:"method" enum:"moving,fifo,monthly,standard,specific"`
	Scope       string       `json:"scope"` // name of the warehouse where cost is kept by warehouse, else empty
	Before      *Before      `json:"before,omitempty"`
	Rows        []WhyRow     `json:"rows"`
	First       money.Amount `json:"first"` // as it was booked with the paper
	Changes     []Change     `json:"changes"`
	Charges     []Charge     `json:"charges,omitempty"` // that came on top of a receipt
	Total       money.Amount `json:"total"`             // what the books hold now
	Variance    money.Amount `json:"variance"`          // of the other side, did not get into the stock
	Voided      bool         `json:"voided"`            // taken back the same day: nothing came after it
}

// Before is what lay there right before the movement.
type Before struct {
	Qty      qty.Qty      `json:"qty"`
	Value    money.Amount `json:"value"`
	UnitCost money.Price  `json:"unit_cost"`
}

// WhyRow is one part of the value, with the sign of the movement, and the paper behind it.
type WhyRow struct {
	Paper
	Kind     string       `json:"kind" enum:"average,layer,standard,red,short,brought,decided,found,link,charge,variance,covered,later,run,booked,difference"`
	Label    string       `json:"label"`
	Note     string       `json:"note,omitempty"`
	Date     day.Day      `json:"date,omitempty"`
	Qty      qty.Qty      `json:"qty,omitempty"`
	UnitCost money.Price  `json:"unit_cost,omitempty"`
	Value    money.Amount `json:"value"`
	source   int64
}

// Change is one change of the booked value after the fact.
type Change struct {
	Date        day.Day      `json:"date"` // on which the books took it
	Kind        string       `json:"kind" enum:"recost,final"`
	Recost      id.ID        `json:"recost,omitempty"`
	Number      string       `json:"recost_number,omitempty"`
	Value       money.Amount `json:"value"`
	Variance    money.Amount `json:"variance"`
	CauseType   string       `json:"cause_type"`
	Cause       id.ID        `json:"cause"`
	CauseNumber string       `json:"cause_number"`
	source      int64
}

// explainer answers one question.
type explainer struct {
	q       db.Querier
	en      bool
	of      cost.Key
	item    cost.Item
	history *stock.History
	watcher *watcher
	why     *Why
}

// WhyOf explains the value of one movement in the words of a language.
func WhyOf(q db.Querier, source id.ID, posting, line int, lang string) (*Why, error) {
	x := &explainer{q: q, en: lang == "en", of: cost.Key{Source: source.Int(), No: posting, Line: line}, why: &Why{}}
	if err := x.open(); err != nil {
		return nil, err
	}
	var err error
	if x.watcher, err = watch(x.history, x.item, x.of); err != nil {
		return nil, err
	}
	if err := x.booked(); err != nil {
		return nil, err
	}
	if err := x.rows(); err != nil {
		return nil, err
	}
	return x.why, x.names()
}

func (x *explainer) say(zh, en string) string {
	if x.en {
		return en
	}
	return zh
}

func (x *explainer) lang() string {
	if x.en {
		return "en"
	}
	return "zh"
}

// open finds the movement's product and item.
func (x *explainer) open() error {
	type head struct {
		key            stock.Key
		category, name string
	}
	h, ok, err := db.One(x.q, func(r *db.Row) head {
		h := head{key: stock.Key{Product: r.Int(), Variant: r.Int(), Warehouse: r.Int()}, category: r.Text()}
		x.why.ProductCode, x.why.ProductName, x.why.Unit = r.Text(), r.Text(), r.Text()
		return h
	}, `SELECT m.product_id, m.variant_id, m.warehouse_id, p.category, p.code, p.name, p.unit FROM stock_move m
JOIN product p ON p.tenant_id = $1 AND p.id = m.product_id WHERE m.tenant_id = $1 AND m.source_id = $2 AND m.posting_no = $3 AND m.line_no = $4`,
		x.of.Source, int64(x.of.No), int64(x.of.Line))
	if err != nil {
		return err
	}
	if !ok {
		return errs.New(errs.NotFound, "move.unknown", "没有这一笔出入库。请刷新出入库明细再打开。", "There is no such stock movement. Reload the list of movements and open it again.")
	}
	company, err := tenant.Get(x.q)
	if err != nil {
		return err
	}
	policy, err := stock.Policies(x.q)
	if err != nil {
		return err
	}
	perWarehouse := company.CostScope == tenant.ScopeWarehouse
	x.item = cost.Item{Product: h.key.Product, Variant: h.key.Variant}
	if perWarehouse {
		houses, err := warehouse.All(x.q)
		if err != nil {
			return err
		}
		x.item.Scope = h.key.Warehouse
		if w, ok := houses.ByID(h.key.Warehouse); ok {
			x.why.Scope = w.Name
		}
	}
	x.history = stock.NewHistory(x.q, perWarehouse, policy)
	return nil
}

// booked tells what the books hold: the movement as it was posted, and what changed it since.
func (x *explainer) booked() error {
	row, why := x.history.Seen[x.of], x.why
	why.Date, why.Kind, why.Qty, why.Reversal = row.Day, row.Kind, row.Qty, row.Reverses > 0
	why.First, why.Total, why.Variance = row.Value, row.Value, row.Variance
	why.Voided = x.watcher.event == nil
	var err error
	why.Changes, err = db.All(x.q, func(r *db.Row) Change {
		c := Change{source: r.Int(), Date: day.Day(r.Int()), Kind: r.Text(), Value: money.Amount(r.Int()), Variance: money.Amount(r.Int()),
			Number: r.Text(), CauseType: r.Text(), Cause: id.ID(r.Int()), CauseNumber: r.Text()}
		if c.Number != "" {
			c.Recost = id.ID(c.source)
		}
		return c
	}, `SELECT v.source_id, v.day, v.kind, v.value, v.variance,
 COALESCE(r.number, ''), COALESCE(r.cause_type, ''), COALESCE(r.cause_id, 0), COALESCE(r.cause_number, '')
FROM stock_value v LEFT JOIN posting_recost r ON r.tenant_id = $1 AND r.id = v.source_id
WHERE v.tenant_id = $1 AND v.of_id = $2 AND v.of_no = $3 AND v.of_line = $4 ORDER BY v.seq, v.source_id, v.posting_no, v.line_no`,
		x.of.Source, int64(x.of.No), int64(x.of.Line))
	for _, c := range why.Changes {
		why.Total, why.Variance = why.Total+c.Value, why.Variance+c.Variance
	}
	return err
}

// unitCost is value ÷ quantity with six decimals, 0 where it cannot be told.
func unitCost(value money.Amount, q qty.Qty) money.Price {
	if q == 0 {
		return 0
	}
	p, err := fixed.MulDiv(int64(value), 10_000*int64(qty.One), int64(q))
	if err != nil {
		return 0
	}
	return money.Price(p)
}
