package sales

import (
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/ledger/cost"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/ledger/openitem"
	"xingzhou/internal/ledger/posting"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/master/party"
	"xingzhou/internal/master/product"
	"xingzhou/internal/master/warehouse"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
	"xingzhou/internal/platform/number"
)

// CreateReturn writes a return of a delivery, approved at once where the input says so.
func CreateReturn(tx *db.Tx, in *ReturnInput) (*Return, error) {
	t := &Return{ID: id.ID(tx.NextID()), Delivery: in.Delivery, Reason: in.Reason, Meta: doc.New(tx)}
	var err error
	if t.Date, err = dayOr(tx, in.Date); err != nil {
		return nil, err
	}
	d, err := deliveryToReturn(tx, in.Delivery)
	if err != nil {
		return nil, err
	}
	if err := t.take(d, in.Lines); err != nil {
		return nil, err
	}
	s, err := askTakeBack(tx, t, d, true)
	if err != nil {
		return nil, err
	}
	t.Number = s.number.Next()
	if in.Approve {
		if err := s.approve(tx, t, d); err != nil {
			return nil, err
		}
	} else {
		number.Save(tx, s.number)
	}
	insertReturn(tx, t)
	return t, nil
}

// UpdateReturn replaces a draft's date, reason and quantities.
func UpdateReturn(tx *db.Tx, ret id.ID, in *ReturnInput) (*Return, error) {
	t, err := returnAction(tx, ret, in.Version, doc.Draft)
	if err != nil {
		return nil, err
	}
	if t.Date, err = dayOr(tx, in.Date); err != nil {
		return nil, err
	}
	t.Reason = in.Reason
	d, err := deliveryToReturn(tx, t.Delivery)
	if err != nil {
		return nil, err
	}
	return t, finishReturn(tx, t, d, in.Lines, in.Approve)
}

// ApproveReturn 审核 posts a draft.
func ApproveReturn(tx *db.Tx, ret id.ID, version int) (*Return, error) {
	t, err := returnAction(tx, ret, version, doc.Draft)
	if err != nil {
		return nil, err
	}
	d, err := deliveryToReturn(tx, t.Delivery)
	if err != nil {
		return nil, err
	}
	lines := make([]ReturnLineInput, len(t.Lines))
	for i, l := range t.Lines {
		lines[i] = ReturnLineInput{l.DeliveryLine, l.Qty}
		if now := d.line(l.DeliveryLine); now != nil && now.Product != l.Product {
			return nil, lineChanged(i, "delivery_line", "出库单", "delivery")
		}
	}
	return t, finishReturn(tx, t, d, lines, true)
}

func finishReturn(tx *db.Tx, t *Return, d *Delivery, lines []ReturnLineInput, approve bool) error {
	if err := t.take(d, lines); err != nil {
		return err
	}
	s, err := askTakeBack(tx, t, d, false)
	if err != nil {
		return err
	}
	if approve {
		if err := s.approve(tx, t, d); err != nil {
			return err
		}
	}
	updateReturn(tx, t)
	return nil
}

func returnAction(tx *db.Tx, ret id.ID, version int, allowed ...string) (*Return, error) {
	t, err := readReturn(tx, ret)
	if err != nil {
		return nil, err
	}
	return t, t.Check(t.Number, version, t, allowed...)
}

func deliveryToReturn(tx *db.Tx, delivery id.ID) (*Delivery, error) {
	d, err := readDelivery(tx, delivery)
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

// takeBack is what approving a return has to know.
type takeBack struct {
	reads    *posting.Reads
	customer *[]party.Party
	items    *[]openitem.Item // of the delivery
	number   *number.Counter
	shares   *[]stock.Share // of the delivery, that other returns have brought back
}

func askTakeBack(tx *db.Tx, t *Return, d *Delivery, numbered bool) (*takeBack, error) {
	var keys []stock.Key
	var ids []int64
	seen := map[id.ID]bool{}
	for i := range t.Lines {
		if p := t.Lines[i].Product; !seen[p] {
			seen[p] = true
			ids = append(ids, p.Int())
			keys = append(keys, stockKey(p.Int(), t.Warehouse.Int()))
		}
	}
	b := tx.Batch()
	products, err := product.Find(tx, b, ids)
	if err != nil {
		return nil, err
	}
	s := &takeBack{customer: party.Ask(b, t.Customer.Int()), items: openitem.AskPosting(b, d.ID.Int(), d.PostingNo),
		shares: stock.AskShares(b, d.ID.Int(), d.PostingNo)}
	if numbered {
		s.number = number.Document(b, "XSTH", t.Date)
	}
	if s.reads, err = posting.Ask(tx, b, keys, t.Date); err != nil {
		return nil, err
	}
	if err := b.Run(); err != nil {
		return nil, err
	}
	byID := products.Index()
	for i := range t.Lines {
		if p := byID[t.Lines[i].Product.Int()]; p != nil {
			t.Lines[i].item = itemOf(p)
		}
	}
	if len(*s.customer) > 0 {
		t.CustomerName = (*s.customer)[0].Name
	}
	houses, err := warehouse.All(tx)
	if err != nil {
		return nil, err
	}
	if w, ok := houses.ByID(t.Warehouse.Int()); ok {
		t.WarehouseName = w.Name
	}
	return s, nil
}

// approve posts the return: stock back at its original cost, red receivable settled against what the delivery still has open.
func (s *takeBack) approve(tx *db.Tx, t *Return, d *Delivery) error {
	t.Meta.Approve(tx)
	p := &posting.Document{
		Type: ReturnType, ID: t.ID.Int(), No: t.PostingNo, Number: t.Number, Day: t.Date, Party: t.Customer.Int(),
		Summary: "销售退货 " + t.CustomerName + " " + t.Number, Counters: []*number.Counter{s.number},
	}
	lines := make([]shippedLine, len(t.Lines))
	for i := range t.Lines {
		l := &t.Lines[i]
		lines[i] = shippedLine{l.category, sums{-l.Amount, -l.Tax, -l.Total}}
		if l.Service {
			continue
		}
		back, err := s.returnLine(t, l, d, i)
		if err != nil {
			return err
		}
		p.Lines = append(p.Lines, back)
	}
	p.Entries = func(r *posting.Rules, p *posting.Document) ([]gl.Entry, error) { return saleEntries(r, p, lines) }
	if err := s.settle(tx, t, p); err != nil {
		return err
	}
	res, err := posting.Post(tx, s.reads, p)
	if err != nil {
		return err
	}
	if res.Voucher != nil {
		t.Voucher = id.ID(res.Voucher.ID)
	}
	t.takeCosts(res)
	takeFromDelivery(tx, t, 1)
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
func (s *takeBack) returnLine(t *Return, l *ReturnLine, d *Delivery, pos int) (posting.Line, error) {
	key := stockKey(l.Product.Int(), t.Warehouse.Int())
	contra, err := s.reads.Rules.Account(posting.CostOfSale, l.category, t.Date)
	if err != nil {
		return posting.Line{}, err
	}
	inventory := s.reads.Book.State(key).Account
	if inventory == 0 {
		if inventory, err = s.reads.Rules.Account(posting.Inventory, l.category, t.Date); err != nil {
			return posting.Line{}, err
		}
	}
	from := cost.Key{Source: d.ID.Int(), No: d.PostingNo, Line: l.DeliveryLine}
	return posting.Line{
		Move: stock.Move{
			Line: l.LineNo, Kind: stock.Return, Key: key, Qty: l.Qty, Account: inventory, Contra: contra,
			OriginID: d.ID.Int(), OriginNo: d.PostingNo, OriginLine: l.DeliveryLine,
			Links: stock.FreeShares(from, *s.shares, int64(l.Qty), int64(d.line(l.DeliveryLine).Qty)),
		},
		Category: l.category, Product: l.label(), Pointer: pointer(pos, "qty"),
	}, nil
}

// settle makes the red open item and matches it with what the delivery still has open; the rest stays for the customer.
func (s *takeBack) settle(tx *db.Tx, t *Return, p *posting.Document) error {
	if t.Total == 0 {
		return nil
	}
	receivable, err := s.reads.Rules.Account(posting.Receivable, "", t.Date)
	if err != nil {
		return err
	}
	red := openitem.Item{
		ID: tx.NextID(), Line: 1, DueDay: t.Date, Party: t.Customer.Int(), Account: receivable, Number: t.Number,
		Currency: t.Currency, Rate: 1_000_000, Amount: -t.Total,
	}
	p.Items = []openitem.Item{red}
	for _, i := range *s.items {
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

// takeFromDelivery moves the returned quantities of the delivery's lines, guarded: sign 1 takes, -1 gives back.
func takeFromDelivery(tx *db.Tx, t *Return, sign int64) {
	up := tx.UpdateEach("sales_delivery_line", "line_no, take, take_amount, take_tax, take_cost",
		`returned_qty = returned_qty + v.take, returned_amount = returned_amount + v.take_amount, returned_tax = returned_tax + v.take_tax,
  returned_cost = returned_cost + v.take_cost`,
		"sales_delivery_line.delivery_id = $2 AND sales_delivery_line.line_no = v.line_no AND returned_qty + v.take BETWEEN 0 AND qty", t.Delivery.Int())
	for i := range t.Lines {
		l := &t.Lines[i]
		up.Row(int64(l.DeliveryLine), sign*int64(l.Qty), sign*int64(l.Amount), sign*int64(l.Tax), sign*int64(l.Cost))
	}
	up.Queue()
}

// UnapproveReturn 反审核 takes a return out of the books; refused while a receipt settles it or its goods moved on.
func UnapproveReturn(tx *db.Tx, ret id.ID, version int) (*Return, error) {
	t, err := returnAction(tx, ret, version, doc.Approved)
	if err != nil {
		return nil, err
	}
	settled, err := openitem.SettledBy(tx, ret.Int())
	if err != nil {
		return nil, err
	}
	var list []later
	for _, s := range settled {
		list = append(list, later{s.Number, doc.Approved})
	}
	if err := refuseLater(t.Number, list); err != nil {
		return nil, err
	}
	res, err := posting.Reverse(tx, posting.Undo{
		Type: ReturnType, ID: t.ID.Int(), Number: t.Number, No: t.PostingNo, NewNo: t.PostingNo + 1, Day: t.Date, Party: t.Customer.Int(),
	})
	if err != nil {
		return nil, err
	}
	t.Meta.Unapprove()
	takeFromDelivery(tx, t, -1)
	updateReturn(tx, t)
	if tx.DryRun() {
		t.Effect, err = posting.EffectOf(tx, res)
	}
	return t, err
}

// DeleteReturn removes a draft that never reached the books.
func DeleteReturn(tx *db.Tx, ret id.ID, version int) error {
	t, err := returnAction(tx, ret, version, doc.Draft)
	if err != nil {
		return err
	}
	if t.PostingNo > 0 {
		return doc.HasHistory(t.Number)
	}
	tx.Exec(1, `DELETE FROM sales_return WHERE tenant_id = $1 AND id = $2`, ret.Int())
	tx.Exec(db.Any, `DELETE FROM sales_return_line WHERE tenant_id = $1 AND return_id = $2`, ret.Int())
	return nil
}
