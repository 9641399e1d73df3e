package inventory

import (
	"fmt"
	"slices"
	"strings"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/master/product"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
	"xingzhou/internal/platform/number"
	"xingzhou/internal/platform/tenant"
)

// CreateCosting writes a decision and posts it at once.
func CreateCosting(tx *db.Tx, drafts Drafts, in *CostingInput) (*Costing, error) {
	c := &Costing{ID: id.ID(tx.NextID()), Category: in.Category, Method: in.Method, Reason: in.Reason, Meta: doc.New(tx)}
	if err := c.shape(tx, in); err != nil {
		return nil, err
	}
	prices, products, err := c.prices(tx, in.Lines)
	if err != nil {
		return nil, err
	}
	policy, err := stock.Policies(tx)
	if err != nil {
		return nil, err
	}
	if c.Category != "" {
		c.Was = policy.Last(c.Category).Method
	}
	was, err := c.pricesBefore(tx, prices)
	if err != nil {
		return nil, err
	}
	b := tx.Batch()
	no := number.Document(b, "JJBG", c.Date)
	if err := b.Run(); err != nil {
		return nil, err
	}
	c.Number = no.Next()
	c.Meta.Approve(tx)
	res, items, err := posting.PostDecision(tx, c.decision(prices, no))
	if err != nil {
		return nil, c.pointed(err)
	}
	if err := c.fill(tx, items, prices, products); err != nil {
		return nil, err
	}
	for i := range c.Lines {
		c.Lines[i].OldPrice = was[c.Lines[i].Product.Int()]
	}
	if c.Method != "" {
		if err := c.noDrafts(tx, drafts); err != nil {
			return nil, err
		}
	}
	if len(res.Lines) > 0 {
		c.contra = res.Lines[0].Contra
	}
	if res.Voucher != nil {
		c.Voucher = id.ID(res.Voucher.ID)
	}
	tx.AllowRows(int64(12*len(c.Lines) + posting.AtOnce))
	insertCosting(tx, c)
	if tx.DryRun() {
		c.Effect, err = posting.EffectOf(tx, res)
	}
	return c, err
}

// pricesBefore reads what products cost by standard until now, for people who look at what a setting of prices would do.
func (c *Costing) pricesBefore(tx *db.Tx, prices []posting.StandardPrice) (map[int64]money.Price, error) {
	if c.Method != "" || !tx.DryRun() {
		return nil, nil
	}
	ids := make([]int64, len(prices))
	for i, p := range prices {
		ids[i] = p.Product
	}
	return stock.StandardPrices(tx, ids, c.Date)
}

// shape tells a change of method from a setting of prices, and finds the day.
func (c *Costing) shape(tx *db.Tx, in *CostingInput) error {
	if in.Category == "" && in.Method == "" && in.From == 0 {
		company, err := tenant.Get(tx)
		if c.Date = in.Date; c.Date == 0 && err == nil {
			c.Date = tenant.Today(company, tx.Now)
		}
		if err == nil && len(in.Lines) == 0 {
			err = errs.New(errs.Invalid, "lines.count", "请至少填一个商品的标准成本。", "Set the standard cost of at least one product.").At("/lines")
		}
		return err
	}
	switch {
	case !slices.Contains(stockCategories(), in.Category):
		return errs.New(errs.Invalid, "category.unknown", "没有“%[1]s”这种有库存的商品类别。请选择商品、产成品或原材料。",
			"There is no category “%[1]s” of goods in stock. Choose goods, finished goods or material.", in.Category).At("/category")
	case in.Method == "":
		return errs.New(errs.Invalid, "cost.method_required", "请选择计价方法。", "Choose the costing method.").At("/method")
	case in.From == 0:
		return errs.New(errs.Invalid, "cost.from_required", "请选择从哪个月起更改。", "Choose the month from which the method holds.").At("/from")
	case in.Date != 0:
		return errs.New(errs.Invalid, "cost.date", "计价方法从月初起更改，不另填日期。请清空日期。", "A method changes at the start of its month. Leave the date empty.").At("/date")
	case in.Method != cost.Standard && len(in.Lines) > 0:
		return errs.New(errs.Invalid, "cost.prices_unused", "%[1]s不用标准成本。请删除这些商品的标准成本。",
			"%[2]s knows no standard costs. Remove them.", MethodName(in.Method, "zh"), MethodName(in.Method, "en")).At("/lines")
	}
	c.Date = in.From.First()
	return nil
}

// prices checks the lines; every faulty field is named.
func (c *Costing) prices(tx *db.Tx, lines []CostingLineInput) ([]posting.StandardPrice, map[int64]*product.Product, error) {
	named := make([]id.ID, len(lines))
	for i, l := range lines {
		named[i] = l.Product
	}
	ids, _ := stock.Once(named, 0)
	products, err := productsByID(tx, ids)
	if err != nil {
		return nil, nil, err
	}
	var out []posting.StandardPrice
	var faults []*errs.Error
	first := map[id.ID]int{}
	for i, l := range lines {
		field, fault := c.checkPrice(l, products[l.Product.Int()], first[l.Product])
		if first[l.Product] == 0 {
			first[l.Product] = i + 1
		}
		if fault != nil {
			faults = append(faults, inLine(i, field, fault))
			continue
		}
		out = append(out, posting.StandardPrice{Product: l.Product.Int(), Price: l.Price, Pointer: fmt.Sprintf("/lines/%d/price", i)})
	}
	if len(faults) > 0 {
		return nil, nil, errs.Join(faults...)
	}
	return out, products, nil
}

// checkPrice looks at one line and names the field that is wrong; before is the line that names the product already.
func (c *Costing) checkPrice(l CostingLineInput, p *product.Product, before int) (field string, fault *errs.Error) {
	switch {
	case p == nil:
		return "product", errs.New(errs.Invalid, "product.unknown", "没有这个商品（%[1]s）。请从列表中选择。", "product %[1]s does not exist. Choose one from the list.", l.Product)
	case p.IsService():
		return "product", errs.New(errs.Invalid, "product.service", "%[1]s 是服务，没有库存。请删除这一行。", "%[1]s is a service and has no stock. Remove the line.", p.Code)
	case c.Category != "" && p.Category != c.Category:
		return "product", errs.New(errs.Invalid, "product.category", "%[1]s 不是这个类别的商品。请删除这一行。", "%[1]s is not of this category. Remove the line.", p.Code)
	case before > 0:
		return "product", errs.New(errs.Invalid, "product.twice", "%[1]s 在第 %[2]d 行已经有了。请只留一行。", "%[1]s stands in line %[2]d already. Keep one of the two.", p.Code, before)
	case l.Price <= 0:
		return "price", errs.New(errs.Invalid, "cost.price", "标准成本是 %[1]s，必须大于 0。请更正。", "the standard cost is %[1]s but must be above 0. Correct it.", l.Price)
	}
	return "", nil
}

// decision is the paper as the books take it.
func (c *Costing) decision(prices []posting.StandardPrice, counters ...*number.Counter) *posting.Decision {
	what := "标准成本"
	if c.Method != "" {
		what = "计价方法变更"
	}
	return &posting.Decision{Type: CostingType, ID: c.ID.Int(), No: c.PostingNo, Number: c.Number, Day: c.Date, Category: c.Category, Method: c.Method,
		Prices: prices, Summary: summaryOf(what, c.Reason, c.Number), Counters: counters}
}

// pointed points at the field of this paper: the books call the day of a decision "from".
func (c *Costing) pointed(err error) error {
	if e, ok := errs.As(err); ok && e.Pointer == "/from" && c.Method == "" {
		return e.At("/date")
	}
	return err
}

// fill writes what became of each product into lines, and asks for standard costs where none can be derived.
func (c *Costing) fill(tx *db.Tx, items []posting.Decided, prices []posting.StandardPrice, products map[int64]*product.Product) error {
	costed := make([]stock.Costed, len(items))
	for i, x := range items {
		costed[i] = x.Costed
	}
	then, err := stock.QtyAt(tx, costed, c.Date)
	if err != nil {
		return err
	}
	has := map[int64]bool{}
	for _, x := range items {
		has[x.Key.Product] = true
		l := CostingLine{LineNo: x.Line, Product: id.ID(x.Key.Product), ProductCode: x.Code, ProductName: x.FullName, scope: x.Key.Warehouse,
			Qty: then[x.Key], OldValue: x.Value, NewValue: x.Value + x.Change, Change: x.Change, Price: x.Price}
		if l.Qty != x.Qty { // it moved since: what it is worth by standard on that day tells what it was worth before
			if l.NewValue, err = money.Extend(x.Price, l.Qty); err != nil {
				return err
			}
			l.OldValue = l.NewValue - x.Change
		}
		c.Value += l.Change
		c.Lines = append(c.Lines, l)
	}
	for _, p := range prices {
		if !has[p.Product] {
			named := products[p.Product]
			c.Lines = append(c.Lines, CostingLine{LineNo: len(c.Lines) + 1, Product: id.ID(p.Product), ProductCode: named.Code, ProductName: named.Name, Ahead: true, Price: p.Price, scope: aheadScope})
		}
	}
	return c.names(tx)
}

// named is how many of many a message names.
const named = 5

// few names the first of many.
func few(list []string, count int64, comma string) string {
	out := strings.Join(list[:min(len(list), named)], comma)
	if count > named {
		out += "…"
	}
	return out
}

// noDrafts refuses while papers wait that would move goods under the method that they were not written for.
func (c *Costing) noDrafts(q db.Querier, drafts Drafts) error {
	list, n, err := drafts.Moving(q, c.Category, c.Date, named)
	if err != nil || n == 0 {
		return err
	}
	return errs.New(errs.Refused, "cost.drafts", "还有 %[1]d 张草稿的日期在 %[2]s 或以后，会动用%[3]s：%[4]s。请先审核或删除。",
		"%[1]d drafts dated %[2]s or later still move %[5]s: %[6]s. Approve or delete them first.",
		n, c.Date, categoryName(c.Category, "zh"), few(list, n, "、"), strings.ToLower(categoryName(c.Category, "en")), few(list, n, ", ")).At("/from")
}

// UnapproveCosting 撤销 takes a decision out of the books.
func UnapproveCosting(tx *db.Tx, paper id.ID, version int) (*Costing, error) {
	c, err := readCosting(tx, paper)
	if err != nil {
		return nil, err
	}
	if err := c.Check(c.Number, version, c, doc.Approved); err != nil {
		return nil, err
	}
	res, err := posting.UndoDecision(tx, c.decision(nil), c.PostingNo+1)
	if err != nil {
		return nil, err
	}
	c.Meta.TakeBack()
	c.Meta.Update(tx, "inventory_costing", c.ID.Int(), "")
	if tx.DryRun() {
		c.Effect, err = posting.EffectOf(tx, res)
	}
	if err == nil {
		err = c.names(tx)
	}
	return c, err
}
