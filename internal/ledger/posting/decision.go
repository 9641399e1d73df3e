package posting

import (
	"cmp"
	"slices"
	"strings"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/number"
)

// Decision 计价决定: by which method the products of a category are costed from a month on, or what products cost by standard from
// a day on.
type Decision struct {
	Type     string
	ID       int64
	No       int
	Number   string
	Day      day.Day     // of a change of method, the first of its month
	Category string      // of a change of method
	Method   cost.Method // empty: only prices
	Prices   []StandardPrice
	Summary  string
	Counters []*number.Counter
}

// StandardPrice is what a person has set of one product.
type StandardPrice struct {
	Product int64
	Price   money.Price
	Pointer string
}

// Decided is what a decision does to one product in one scope.
type Decided struct {
	stock.Costed
	Line   int
	Price  money.Price  // standard cost from now on
	Change money.Amount // of the value of what lies there
}

// PostDecision books a decision: each product that ever moved gets a row that holds it and revalues what lies there.
func PostDecision(tx *db.Tx, d *Decision) (*Result, []Decided, error) {
	items, err := decidedItems(tx, d)
	if err != nil {
		return nil, nil, err
	}
	b := tx.Batch()
	keys := make([]stock.Key, len(items))
	for i, x := range items {
		keys[i] = x.Key
	}
	r, err := Ask(tx, b, keys, d.Day)
	if err != nil {
		return nil, nil, err
	}
	if err := b.Run(); err != nil {
		return nil, nil, err
	}
	p := &Document{Type: d.Type, ID: d.ID, No: d.No, Number: d.Number, Day: d.Day, Summary: d.Summary, Counters: d.Counters}
	contra, err := r.Rules.Account(CostVariance, d.Category, d.Day)
	if err != nil {
		return nil, nil, err
	}
	prices, err := d.prices(tx, items)
	if err != nil {
		return nil, nil, err
	}
	kind := stock.Switch
	if d.Method == "" {
		kind = stock.Reprice
	}
	for i, x := range items {
		m := stock.Move{Line: i + 1, Kind: kind, Key: x.Key, Contra: contra, Method: d.Method, Price: prices[i]}
		p.Lines = append(p.Lines, Line{Move: m, Category: x.Category, Product: x.Name()})
	}
	p.Entries = func(_ *Rules, p *Document) ([]gl.Entry, error) { return stockAgainst(p, contra), nil }
	tx.AllowRows(int64(AtOnce + 12*(len(items)+len(d.Prices)))) // it is about all products of a category at once
	if d.Method != "" {
		stock.SetPolicy(tx, stock.PolicyRow{Category: d.Category, From: d.Day.Period(), Method: d.Method})
	}
	if err := r.Periods.Check(d.Day, "/from"); err != nil {
		return nil, nil, err
	}
	res, err := Post(tx, r, p)
	if err != nil {
		return nil, nil, err
	}
	stock.PostPrices(tx, stock.Source{ID: d.ID, No: d.No, Day: d.Day}, d.ahead(items))
	out := make([]Decided, len(items))
	for i, x := range items {
		out[i] = Decided{Costed: x, Line: i + 1, Price: prices[i], Change: res.Lines[i].Value}
	}
	return res, out, nil
}

// decidedItems lists what a decision is about, and refuses it where the books do not allow it.
func decidedItems(tx *db.Tx, d *Decision) ([]stock.Costed, error) {
	if d.Method == "" {
		ids := make([]int64, len(d.Prices))
		for i, p := range d.Prices {
			ids[i] = p.Product
		}
		items, err := stock.CostedProducts(tx, ids)
		return slices.DeleteFunc(items, func(x stock.Costed) bool { return x.Method != cost.Standard }), err
	}
	policy, err := stock.Policies(tx)
	if err != nil {
		return nil, err
	}
	if err := mayDecide(policy, d); err != nil {
		return nil, err
	}
	items, err := stock.CostedCategory(tx, d.Category)
	if err != nil {
		return nil, err
	}
	return items, undisturbed(tx, items, d.Day, 0)
}

func mayDecide(policy *stock.Policy, d *Decision) error {
	last := policy.Last(d.Category)
	switch {
	case !slices.Contains(cost.Methods, d.Method):
		return cost.UnknownMethod(d.Method).At("/method")
	case d.Method == cost.Specific:
		return errs.New(errs.Refused, "cost.no_batches", "个别计价按批次核算，要先给商品启用批次管理。请选择其他计价方法。",
			"Specific identification costs batch by batch, and products have no batches yet. Choose another method.").At("/method")
	case d.Day != d.Day.Period().First():
		return errs.New(errs.Invalid, "cost.month_start", "计价方法只能从月初起更改，%[1]s 不是。请选择月份。", "A costing method changes at the start of a month, and %[1]s is none. Choose a month.", d.Day).At("/from")
	case d.Method == last.Method:
		return errs.New(errs.Refused, "cost.same_method", "这个类别现在就按这个方法计价，不用更改。", "The category is costed by this method already.").At("/method")
	case d.Day.Period() <= last.From:
		return errs.New(errs.Refused, "cost.decided", "这个类别从 %[1]s 起的计价方法已经定了。请选择更晚的月份，或先撤销那次更改。",
			"What holds from %[1]s on was decided for this category. Choose a later month, or take that change back first.", last.From).At("/from")
	}
	return nil
}

// undisturbed refuses a change of method where products moved on or after its day, other than by the document itself.
func undisturbed(tx *db.Tx, items []stock.Costed, on day.Day, by int64) error {
	waiting, err := stock.AllPending(tx)
	if err != nil {
		return err
	}
	if len(waiting) > 0 {
		return errs.New(errs.Refused, "cost.pending_switch", "有 %[1]d 个商品正在后台计算成本，暂时不能更改计价方法。请稍等一会儿再试。",
			"The costs of %[1]d products are still being computed, so methods cannot change now. Try again in a while.", len(waiting)).At("/from")
	}
	moved, n, err := stock.MovedFrom(tx, items, on, by)
	if err != nil || n == 0 {
		return err
	}
	return errs.New(errs.Refused, "cost.moved", "%[1]s 起已有 %[2]d 个商品有出入库，例如 %[3]s（%[4]s）。计价方法只能从没有业务的月初起更改：请选择更晚的月份，或先反审核这些单据。",
		"%[2]d products have moved since %[1]s, for example %[3]s on %[4]s. A method changes only from a month on in which nothing has moved: choose a later one, or un-approve those papers.",
		on, n, moved.Name(), moved.LastDay).At("/from")
}

// prices finds the standard cost of each item: as given, as set before, or what it costs now.
func (d *Decision) prices(tx *db.Tx, items []stock.Costed) ([]money.Price, error) {
	out := make([]money.Price, len(items))
	if d.Method != "" && d.Method != cost.Standard {
		return out, nil
	}
	given := map[int64]money.Price{}
	for _, p := range d.Prices {
		given[p.Product] = p.Price
	}
	var ids []int64
	for _, x := range items {
		ids = append(ids, x.Key.Product)
	}
	before, err := stock.StandardPrices(tx, ids, d.Day)
	if err != nil {
		return nil, err
	}
	var unpriced []string
	for i, x := range items {
		if out[i] = cmp.Or(given[x.Key.Product], before[x.Key.Product]); out[i] != 0 || x.Qty == 0 {
			continue
		}
		if out[i], err = stock.UnitCost(x.Value, x.Qty); err != nil { // of what is owed as well
			return nil, err
		}
		if out[i] <= 0 {
			unpriced = append(unpriced, x.Name())
		}
	}
	if n := len(unpriced); n > 0 {
		names := unpriced[:min(n, 5)]
		return nil, errs.New(errs.Refused, "cost.no_standard", "有 %[1]d 个商品有库存数量，但算不出现在的成本，例如：%[2]s。请给它们填标准成本。",
			"%[1]d products have a quantity in stock, but their present cost cannot be told, for example: %[3]s. Set their standard costs.",
			n, strings.Join(names, "、"), strings.Join(names, ", ")).At("/lines")
	}
	return out, nil
}

// ahead lists prices of products that are not among the items: they hold from their first movement on.
func (d *Decision) ahead(items []stock.Costed) []stock.Priced {
	has := map[int64]bool{}
	for _, x := range items {
		has[x.Key.Product] = true
	}
	var out []stock.Priced
	for _, p := range d.Prices {
		if !has[p.Product] {
			has[p.Product] = true
			out = append(out, stock.Priced{Line: len(items) + len(out) + 1, Product: p.Product, Price: p.Price})
		}
	}
	return out
}

// oneSided puts + on the debit and − on the credit side.
func oneSided(account int64, v money.Amount) gl.Entry {
	if v < 0 {
		return gl.Entry{Account: account, Credit: -v}
	}
	return gl.Entry{Account: account, Debit: v}
}

// UndoDecision takes a decision out of the books. A change of method goes only while nothing has moved since.
func UndoDecision(tx *db.Tx, d *Decision, newNo int) (*Result, error) {
	b := tx.Batch()
	r, err := Ask(tx, b, nil, d.Day)
	if err != nil {
		return nil, err
	}
	if err := b.Run(); err != nil {
		return nil, err
	}
	if err := r.Periods.Check(d.Day, "/"); err != nil {
		return nil, err
	}
	if d.Method != "" {
		if last := r.Policy.Last(d.Category); last.From != d.Day.Period() {
			return nil, errs.New(errs.Refused, "cost.decided_later", "这个类别从 %[1]s 起又改过计价方法。请先撤销那次更改。",
				"The method of this category was changed again from %[1]s on. Take that change back first.", last.From)
		}
		if err := nothingSince(tx, d); err != nil {
			return nil, err
		}
	}
	decided, err := stock.DecidedBy(tx, d.ID, d.No)
	if err != nil {
		return nil, err
	}
	tx.AllowRows(int64(AtOnce + 12*decided))
	if err := stock.TakeBackDecision(tx, stock.Source{ID: d.ID, No: newNo, Day: d.Day}, d.No); err != nil {
		return nil, err
	}
	res, err := Reverse(tx, Undo{Type: d.Type, ID: d.ID, Number: d.Number, No: d.No, NewNo: newNo, Day: d.Day})
	if err != nil {
		return nil, err
	}
	if d.Method != "" { // not before: where nothing else has layers, the books would not look for those to remove
		stock.DropPolicy(tx, stock.PolicyRow{Category: d.Category, From: d.Day.Period()})
	}
	return res, pricedStill(tx, d, res)
}

// pricedStill refuses to take the only standard cost of goods back that have moved by it.
func pricedStill(tx *db.Tx, d *Decision, res *Result) error {
	bare := map[stock.Key]bool{}
	var ids []int64
	for _, l := range res.Lines {
		if c := res.Book.State(l.Key).Cost; c.Method == cost.Standard && c.Price == 0 {
			bare[l.Key] = true
			ids = append(ids, l.Key.Product)
		}
	}
	if len(bare) == 0 {
		return nil
	}
	items, err := stock.CostedProducts(tx, ids)
	if err != nil {
		return err
	}
	items = slices.DeleteFunc(items, func(x stock.Costed) bool { return !bare[x.Key] })
	moved, n, err := stock.MovedFrom(tx, items, d.Day, d.ID)
	if err != nil || n == 0 {
		return err
	}
	return errs.New(errs.Refused, "cost.price_used", "%[1]s 等 %[2]d 个商品已按这个标准成本出入库，撤销后就没有标准成本了，所以不能撤销。请另定一个新的标准成本。",
		"%[2]d products, %[1]s for one, have moved by this standard cost and would have none without it, so it cannot be taken back. Set a new one instead.", moved.Name(), n)
}

// nothingSince refuses to take a change of method back where what it changed has moved since, or products have begun by it.
func nothingSince(tx *db.Tx, d *Decision) error {
	items, err := stock.SwitchedBy(tx, d.ID, d.No)
	if err != nil {
		return err
	}
	now, err := stock.CostedCategory(tx, d.Category)
	if err != nil {
		return err
	}
	has := make(map[stock.Key]bool, len(items))
	for _, x := range items {
		has[x.Key] = true
	}
	items = append(items, slices.DeleteFunc(now, func(x stock.Costed) bool { return has[x.Key] })...)
	if err := undisturbed(tx, items, d.Day, d.ID); err != nil {
		return err
	}
	began, err := stock.BegunSince(tx, d.Category, d.ID, d.No)
	if err != nil || began == 0 {
		return err
	}
	return errs.New(errs.Refused, "cost.began", "更改之后已有 %[1]d 个商品第一次出入库，并按新方法计价，不能撤销。可以从以后的月份起再改一次。",
		"%[1]d products have moved for the first time since, and are costed by the new method: the change cannot be taken back. Change the method again from a later month.", began)
}
