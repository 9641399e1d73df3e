package sales

import (
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/ledger/openitem"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
)

// fillReturn writes a return of a delivery: the wanted quantities of its lines, or everything not yet returned. A return that
// is there keeps its delivery.
func fillReturn(tx *db.Tx, t *Return, in *ReturnInput) (err error) {
	if t.Delivery == 0 {
		t.Delivery = in.Delivery
	}
	t.Reason = in.Reason
	if t.Date, err = dayOr(tx, in.Date); err != nil {
		return err
	}
	if t.from, err = deliveryToReturn(tx, t.Delivery); err != nil {
		return err
	}
	if t.Stored() {
		for i, l := range t.Lines {
			if now := t.from.line(l.DeliveryLine); now != nil && now.Product != l.Product {
				return lineChanged(i, "delivery_line", "出库单", "delivery")
			}
		}
	}
	if err := t.take(t.from, in.Lines); err != nil {
		return err
	}
	t.books, err = ask(tx, &t.Meta, t.Customer, t.Warehouse, productsOf(t.Lines, (*ReturnLine).goods), func(b *db.Batch) {
		t.back = takeBack{openitem.AskPosting(b, t.Delivery.Int(), t.from.PostingNo), stock.AskShares(b, t.Delivery.Int(), t.from.PostingNo)}
	})
	if err != nil {
		return err
	}
	nameItems(t.books.products, t.Lines, (*ReturnLine).goods)
	t.CustomerName = t.books.customerName()
	t.WarehouseName, err = houseName(tx, t.Warehouse)
	return err
}

// takeBack is what the books hold of the delivery.
type takeBack struct {
	items  *[]openitem.Item
	shares *[]stock.Share // that other returns have brought back
}

func deliveryToReturn(tx *db.Tx, delivery id.ID) (*Delivery, error) {
	d, err := Deliveries.Source(tx, delivery)
	if err != nil {
		return nil, err
	}
	if d.State != doc.Approved {
		return nil, errs.New(errs.Refused, "delivery.not_approved", "出库单 %[1]s 还没有审核，没有货可退。请先审核，或直接修改出库单。",
			"Delivery %[1]s is not approved, so nothing can come back. Approve it or change it.", d.Number).At("/delivery")
	}
	return d, nil
}

// take fills the lines from the delivery; amounts and cost are parts of the delivery line's, by cumulative rounding.
func (t *Return) take(d *Delivery, wanted []ReturnLineInput) error {
	t.DeliveryNumber, t.Order, t.Customer, t.Warehouse, t.Currency = d.Number, d.Order, d.Customer, d.Warehouse, d.Currency
	if len(wanted) == 0 {
		for _, l := range d.Lines {
			if l.Qty > l.ReturnedQty {
				wanted = append(wanted, ReturnLineInput{l.LineNo, l.Qty - l.ReturnedQty})
			}
		}
	}
	if len(wanted) == 0 {
		return errs.New(errs.Refused, "delivery.all_returned", "出库单 %[1]s 已全部退回。", "Delivery %[1]s is returned in full.", d.Number).At("/delivery")
	}
	if t.Date < d.Date {
		return errs.New(errs.Invalid, "day.before_delivery", "退货日期 %[1]s 早于出库日期 %[2]s。请改退货日期。",
			"The return date %[1]s lies before the delivery's date %[2]s. Change it.", t.Date, d.Date).At("/date")
	}
	t.Lines, t.sums, t.Cost = nil, sums{}, 0
	var faults []*errs.Error
	taken := map[int]bool{}
	for i, w := range wanted {
		l := d.line(w.DeliveryLine)
		if f := checkReturn(i, w, l, taken); f != nil {
			faults = append(faults, f)
			continue
		}
		p, err := part(l.sums, l.returned, l.ReturnedQty+w.Qty, l.Qty)
		if err != nil {
			return err
		}
		c, err := partOf(l.Cost, l.returnedCost, l.ReturnedQty+w.Qty, l.Qty)
		if err != nil {
			return err
		}
		t.sums.add(p)
		t.Cost += c
		t.Lines = append(t.Lines, ReturnLine{
			LineNo: i + 1, DeliveryLine: l.LineNo, Product: l.Product, Service: l.Service, Qty: w.Qty, Price: l.Price, TaxRate: l.TaxRate,
			Cost: c, OpenQty: l.Qty - l.ReturnedQty, sums: p,
		})
	}
	if len(faults) > 0 {
		return errs.Join(faults...)
	}
	return nil
}

func (d *Delivery) line(no int) *DeliveryLine {
	for i := range d.Lines {
		if d.Lines[i].LineNo == no {
			return &d.Lines[i]
		}
	}
	return nil
}

func checkReturn(i int, w ReturnLineInput, l *DeliveryLine, taken map[int]bool) *errs.Error {
	switch {
	case l == nil:
		return lineError("delivery.line", i, "delivery_line", "出库单没有第 %[1]d 行。请重新从出库单下推。", "the delivery has no line %[1]d. Push down from the delivery again.", w.DeliveryLine)
	case taken[w.DeliveryLine]:
		return lineError("delivery.line_twice", i, "delivery_line", "出库单第 %[1]d 行出现了两次。请合并数量。", "delivery line %[1]d is given twice. Add the quantities up.", w.DeliveryLine)
	case w.Qty <= 0:
		return lineError("qty.not_positive", i, "qty", "数量是 %[1]s，必须大于 0。", "the quantity is %[1]s but must be above 0.", w.Qty)
	case w.Qty > l.Qty-l.ReturnedQty:
		return lineError("qty.over_delivered", i, "qty", "只有 %[1]s 可退，不能退 %[2]s。请改数量。", "only %[1]s can come back, not %[2]s. Change the quantity.", l.Qty-l.ReturnedQty, w.Qty)
	}
	taken[w.DeliveryLine] = true
	return nil
}

// approveReturn 审核 posts the return: stock back at its original cost, red receivable settled against what the delivery still has open.
func approveReturn(tx *db.Tx, t *Return, _ doc.How) error {
	t.Meta.Approve(tx)
	p := &posting.Document{
		Type: ReturnType, ID: t.ID.Int(), No: t.PostingNo, Number: t.Number, Day: t.Date, Party: t.Customer.Int(),
		Summary: "销售退货 " + t.CustomerName + " " + t.Number, Counters: t.Counters(),
	}
	lines := make([]shippedLine, len(t.Lines))
	for i := range t.Lines {
		l := &t.Lines[i]
		lines[i] = shippedLine{l.category, sums{-l.Amount, -l.Tax, -l.Total}}
		if l.Service {
			continue
		}
		back, err := t.returnLine(l, i)
		if err != nil {
			return err
		}
		p.Lines = append(p.Lines, back)
	}
	p.Entries = func(r *posting.Rules, p *posting.Document) ([]gl.Entry, error) { return saleEntries(r, p, lines) }
	if err := t.settle(tx, p); err != nil {
		return err
	}
	res, err := posting.Post(tx, t.books.reads, p)
	if err != nil {
		return err
	}
	if res.Voucher != nil {
		t.Voucher = id.ID(res.Voucher.ID)
	}
	t.takeCosts(res)
	ofDelivery.Take(tx, t.Delivery, 1, t.taken())
	if tx.DryRun() {
		t.Effect, err = posting.EffectOf(tx, res)
	}
	return err
}

// takeCosts writes down what the stock book has valued: the goods bring back what their issue cost, later corrections included.
func (t *Return) takeCosts(res *posting.Result) {
	t.Cost = 0
	for i := range t.Lines {
		for _, m := range res.Lines {
			if m.Line == t.Lines[i].LineNo {
				t.Lines[i].Cost = m.Value
			}
		}
		t.Cost += t.Lines[i].Cost
	}
}

// returnLine is the stock side of a return line. Its account is where the product's value stands, else the rule's.
func (t *Return) returnLine(l *ReturnLine, pos int) (posting.Line, error) {
	d, reads := t.from, t.books.reads
	key := stockKey(l.Product.Int(), t.Warehouse.Int())
	contra, err := reads.Rules.Account(posting.CostOfSale, l.category, t.Date)
	if err != nil {
		return posting.Line{}, err
	}
	inventory := reads.Book.State(key).Account
	if inventory == 0 {
		if inventory, err = reads.Rules.Account(posting.Inventory, l.category, t.Date); err != nil {
			return posting.Line{}, err
		}
	}
	from := cost.Key{Source: d.ID.Int(), No: d.PostingNo, Line: l.DeliveryLine}
	return posting.Line{
		Move: stock.Move{
			Line: l.LineNo, Kind: stock.Return, Key: key, Qty: l.Qty, Account: inventory, Contra: contra,
			OriginID: d.ID.Int(), OriginNo: d.PostingNo, OriginLine: l.DeliveryLine,
			Links: stock.FreeShares(from, *t.back.shares, int64(l.Qty), int64(d.line(l.DeliveryLine).Qty)),
		},
		Category: l.category, Product: l.label(), Pointer: pointer(pos, "qty"),
	}, nil
}

// settle makes the red open item and matches it with what the delivery still has open; the rest stays for the customer.
func (t *Return) settle(tx *db.Tx, p *posting.Document) error {
	if t.Total == 0 {
		return nil
	}
	receivable, err := t.books.reads.Rules.Account(posting.Receivable, "", t.Date)
	if err != nil {
		return err
	}
	red := openitem.Item{
		ID: tx.NextID(), Line: 1, DueDay: t.Date, Party: t.Customer.Int(), Account: receivable, Number: t.Number,
		Currency: t.Currency, Rate: 1_000_000, Amount: -t.Total,
	}
	p.Items = []openitem.Item{red}
	for _, i := range *t.back.items {
		if i.Open() <= 0 {
			continue
		}
		m := min(i.Open(), t.Total)
		p.Matches = []openitem.Match{
			{Line: 1, Item: i.ID, Party: i.Party, Number: i.Number, Amount: m},
			{Line: 2, Item: red.ID, Party: i.Party, Number: t.Number, Amount: -m},
		}
	}
	return nil
}

// ofDelivery is what returns take back of the lines of a delivery.
var ofDelivery = doc.Source{Table: "sales_delivery_line", Parent: "delivery_id", Limit: "qty", Taken: "returned_qty",
	Also: []string{"returned_amount", "returned_tax", "returned_cost"}}

func (t *Return) taken() []doc.Taken {
	out := make([]doc.Taken, len(t.Lines))
	for i := range t.Lines {
		l := &t.Lines[i]
		out[i] = doc.Taken{Line: l.DeliveryLine, Qty: int64(l.Qty), Also: []int64{int64(l.Amount), int64(l.Tax), int64(l.Cost)}}
	}
	return out
}

// unapproveReturn 反审核 takes a return out of the books; refused while a receipt settles it or its goods moved on.
func unapproveReturn(tx *db.Tx, t *Return, _ doc.How) error {
	settled, err := openitem.SettledBy(tx, t.ID.Int())
	if err != nil {
		return err
	}
	var list []later
	for _, s := range settled {
		list = append(list, later{s.Number, doc.Approved})
	}
	if err := refuseLater(t.Number, list); err != nil {
		return err
	}
	res, err := posting.Reverse(tx, posting.Undo{
		Type: ReturnType, ID: t.ID.Int(), Number: t.Number, No: t.PostingNo, NewNo: t.PostingNo + 1, Day: t.Date, Party: t.Customer.Int(),
	})
	if err != nil {
		return err
	}
	t.Meta.Unapprove()
	ofDelivery.Take(tx, t.Delivery, -1, t.taken())
	if tx.DryRun() {
		t.Effect, err = posting.EffectOf(tx, res)
	}
	return err
}
