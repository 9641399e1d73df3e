package story

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"

	"xingzhou/internal/biz/inventory"
	"xingzhou/internal/biz/sales"
	"xingzhou/internal/biz/settlement"
	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/openitem"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
)

// Paper is what a story knows of a paper that it named.
type Paper struct {
	ID     id.ID
	Type   string
	Number string
	Lines  []string // the product of each line
}

// Paper finds a paper by the name that the story gave it.
func (w *World) Paper(name string) (*Paper, error) {
	if p, ok := w.papers[name]; ok {
		return p, nil
	}
	return nil, fmt.Errorf("no paper is called %q", name)
}

// stock reads `A4纸 100 包 @ 20.00 [in 东仓] [on 2026-11-01] [as 期初一]`: opening stock, approved.
func (w *World) stock(text string) error {
	line := newWords(text)
	on, err := line.day()
	if err != nil {
		return err
	}
	house, err := w.Warehouse(line.after("in"))
	if err != nil {
		return err
	}
	as := line.after("as")
	cost, err := money.ParsePrice(line.after("@"))
	if err != nil {
		return err
	}
	name := line.take()
	q, err := qty.Parse(line.take())
	if err != nil {
		return err
	}
	p, err := w.Product(name, line.take(), "goods")
	if err != nil {
		return err
	}
	if err := line.done(); err != nil {
		return err
	}
	in := &inventory.OpeningInput{Date: on, Warehouse: house, Said: doc.Approving, Lines: []inventory.OpeningLineInput{{Product: p, Qty: q, UnitCost: cost}}}
	o, err := Write(w, func(tx *db.Tx) (*inventory.Opening, error) { return inventory.Openings.Create(tx, in) })
	if err == nil && as != "" {
		w.papers[as] = &Paper{o.ID, inventory.OpeningType, o.Number, []string{name}}
	}
	return err
}

// orderLine reads `A4纸 10 [包] @ 35.00 [tax 13%] [off 5%]`.
func (w *World) orderLine(text string) (string, sales.OrderLineInput, error) {
	var in sales.OrderLineInput
	line := newWords(text)
	rate, err := percent(line.after("tax"))
	if err != nil {
		return "", in, err
	}
	in.TaxRate = rate
	if off, err := percent(line.after("off")); err != nil {
		return "", in, err
	} else if off != nil {
		in.Discount = *off
	}
	if in.Price, err = money.ParsePrice(line.after("@")); err != nil {
		return "", in, err
	}
	name := line.take()
	if in.Product, err = w.known(name); err != nil {
		return "", in, err
	}
	if in.Qty, err = qty.Parse(line.take()); err != nil {
		return "", in, err
	}
	line.take() // the unit
	return name, in, line.done()
}

func percent(s string) (*money.Rate, error) {
	if s == "" {
		return nil, nil
	}
	digits, ok := strings.CutSuffix(s, "%")
	v, err := qty.Parse(digits) // scale 6, as a rate
	if !ok || err != nil {
		return nil, fmt.Errorf("%q is no percentage", s)
	}
	r := money.Rate(int64(v) / 100)
	return &r, nil
}

// sell reads `A4纸 10 包 @ 35.00 to 星河文具 tax 13%`: an order delivered at once.
func (w *World) sell(text string) error {
	line := newWords(text)
	to, on := line.after("to"), line.after("on")
	name := fmt.Sprint("销售", len(w.papers)+1)
	when := ""
	if on != "" {
		when = " on " + on
	}
	if err := w.order(name + "单" + when + " to " + to + "：" + strings.Join(line.list, " ")); err != nil {
		return err
	}
	return w.deliver(name + "出 of " + name + "单" + when)
}

// order reads `甲单 [on 日期] [in 仓库] [draft] [含税|不含税] to 客户：line；line`.
func (w *World) order(text string) error {
	head, body, _ := strings.Cut(text, "：")
	line := newWords(head)
	on, err := line.day()
	if err != nil {
		return err
	}
	in := &sales.OrderInput{Date: on, Said: doc.Said{Approve: !line.has("draft")}}
	if in.Warehouse, err = w.Warehouse(line.after("in")); err != nil {
		return err
	}
	if in.Customer, err = w.Customer(line.after("to")); err != nil {
		return err
	}
	yes, no := true, false
	if line.has("含税") {
		in.TaxIncluded = &yes
	} else if line.has("不含税") {
		in.TaxIncluded = &no
	}
	name := line.take()
	if err := line.done(); err != nil {
		return err
	}
	var products []string
	for _, part := range strings.Split(body, "；") {
		product, l, err := w.orderLine(part)
		if err != nil {
			return err
		}
		products = append(products, product)
		in.Lines = append(in.Lines, l)
	}
	o, err := Write(w, func(tx *db.Tx) (*sales.Order, error) { return sales.Orders.Create(tx, in) })
	if err != nil {
		return err
	}
	w.papers[name] = &Paper{o.ID, sales.OrderType, o.Number, products}
	return nil
}

// part is a quantity of a line of the paper above, named by its product or by its number.
type part struct {
	line int
	qty  qty.Qty
}

// parts reads `A4纸 4；2 行 3`: product and quantity, or the number of a line.
func (p *Paper) parts(text string) ([]part, error) {
	var out []part
	for _, s := range strings.Split(text, "；") {
		line := newWords(s)
		name := line.take()
		if name == "" {
			continue
		}
		n, err := strconv.Atoi(name)
		for i := range p.Lines {
			if p.Lines[i] == name {
				n, err = i+1, nil
				break
			}
		}
		if err != nil {
			return nil, fmt.Errorf("%s has no line with %q", p.Number, name)
		}
		line.has("行")
		q, err := qty.Parse(line.take())
		if err != nil {
			return nil, err
		}
		out = append(out, part{n, q})
		if err := line.done(); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// deliver reads `甲出 of 甲单 [on 日期] [draft] [允许负库存][：A4纸 4；安装 1]`.
func (w *World) deliver(text string) error {
	head, body, _ := strings.Cut(text, "：")
	line := newWords(head)
	on, err := line.day()
	if err != nil {
		return err
	}
	order, err := w.Paper(line.after("of"))
	if err != nil {
		return err
	}
	in := &sales.DeliveryInput{Order: order.ID, Date: on, Said: doc.Said{Approve: !line.has("draft"), Accept: line.has("允许负库存")}}
	parts, err := order.parts(body)
	if err != nil {
		return err
	}
	for _, p := range parts {
		in.Lines = append(in.Lines, sales.DeliveryLineInput{OrderLine: p.line, Qty: p.qty})
	}
	name := line.take()
	if err := line.done(); err != nil {
		return err
	}
	_, err = w.deliverInput(name, order, in)
	return err
}

func (w *World) deliverInput(name string, order *Paper, in *sales.DeliveryInput) (*sales.Delivery, error) {
	d, err := Write(w, func(tx *db.Tx) (*sales.Delivery, error) { return sales.Deliveries.Create(tx, in) })
	if err != nil {
		return nil, err
	}
	p := &Paper{ID: d.ID, Type: sales.DeliveryType, Number: d.Number}
	for _, l := range d.Lines {
		p.Lines = append(p.Lines, order.Lines[l.OrderLine-1])
	}
	w.papers[name] = p
	return d, nil
}

// splitOrder reads `甲单 seed 7 [on 日期]`: delivers an order in random parts until nothing is open.
func (w *World) splitOrder(text string) error {
	line := newWords(text)
	on, err := line.day()
	if err != nil {
		return err
	}
	seed, err := strconv.ParseUint(line.after("seed"), 10, 64)
	if err != nil {
		return err
	}
	name := line.take()
	order, err := w.Paper(name)
	if err != nil {
		return err
	}
	rnd := rand.New(rand.NewPCG(seed, 1))
	for n := 1; n <= 200; n++ {
		lines, err := w.openLines(order.ID)
		if err != nil || len(lines) == 0 {
			return err
		}
		in := &sales.DeliveryInput{Order: order.ID, Date: on, Said: doc.Approving}
		for _, l := range lines {
			if open := int64(l.qty); rnd.IntN(3) > 0 {
				take := 1 + rnd.Int64N(open)
				if rnd.IntN(2) == 0 {
					take = min(open, (take/1_000_000+1)*1_000_000) // whole pieces as often as fractions
				}
				in.Lines = append(in.Lines, sales.DeliveryLineInput{OrderLine: l.line, Qty: qty.Qty(take)})
			}
		}
		if len(in.Lines) == 0 {
			continue
		}
		if _, err := w.deliverInput(fmt.Sprint(name, "之", n), order, in); err != nil {
			return err
		}
	}
	return fmt.Errorf("%s was not delivered after 200 parts", name)
}

// openLines is what an order still has to deliver, line by line.
func (w *World) openLines(order id.ID) ([]part, error) {
	return Read(w, func(q *db.Reader) ([]part, error) {
		return db.All(q, func(r *db.Row) part { return part{int(r.Int()), qty.Qty(r.Int())} },
			`SELECT line_no, qty - delivered_qty FROM sales_order_line WHERE tenant_id = $1 AND order_id = $2 AND delivered_qty < qty ORDER BY line_no`, order.Int())
	})
}

// takeBack reads `甲退 of 甲出 [on 日期] [draft][：A4纸 1]`.
func (w *World) takeBack(text string) error {
	head, body, _ := strings.Cut(text, "：")
	line := newWords(head)
	on, err := line.day()
	if err != nil {
		return err
	}
	delivery, err := w.Paper(line.after("of"))
	if err != nil {
		return err
	}
	in := &sales.ReturnInput{Delivery: delivery.ID, Date: on, Said: doc.Said{Approve: !line.has("draft")}, Reason: "客户退货"}
	parts, err := delivery.parts(body)
	if err != nil {
		return err
	}
	for _, p := range parts {
		in.Lines = append(in.Lines, sales.ReturnLineInput{DeliveryLine: p.line, Qty: p.qty})
	}
	name := line.take()
	if err := line.done(); err != nil {
		return err
	}
	t, err := Write(w, func(tx *db.Tx) (*sales.Return, error) { return sales.Returns.Create(tx, in) })
	if err == nil {
		w.papers[name] = &Paper{ID: t.ID, Type: sales.ReturnType, Number: t.Number}
	}
	return err
}

// receive reads `甲款 395.50 from 星河文具 [into 1002] [on 日期] [draft] [match oldest|exact|甲出=100.00]`.
func (w *World) receive(text string) error {
	line := newWords(text)
	on, err := line.day()
	if err != nil {
		return err
	}
	in := &settlement.ReceiptInput{Date: on, Said: doc.Said{Approve: !line.has("draft")}}
	if in.Party, err = w.Customer(line.after("from")); err != nil {
		return err
	}
	fund := line.after("into")
	if fund == "" {
		fund = "1002"
	}
	if in.FundAccount, err = w.Account(fund); err != nil {
		return err
	}
	if err := w.match(in, line.after("match")); err != nil {
		return err
	}
	name := line.take()
	if in.Amount, err = money.ParseAmount(line.take()); err != nil {
		return err
	}
	if err := line.done(); err != nil {
		return err
	}
	r, err := Write(w, func(tx *db.Tx) (*settlement.Receipt, error) { return settlement.Receipts.Create(tx, in) })
	if err == nil {
		w.papers[name] = &Paper{ID: r.ID, Type: settlement.ReceiptType, Number: r.Number}
	}
	return err
}

// match reads how a receipt settles: oldest, exact, or 甲出=100.00,乙出=50.00.
func (w *World) match(in *settlement.ReceiptInput, how string) error {
	switch how {
	case "", settlement.Oldest, settlement.Exact:
		in.Auto = how
		return nil
	}
	for _, one := range strings.Split(how, ",") {
		name, amount, _ := strings.Cut(one, "=")
		p, err := w.Paper(name)
		if err != nil {
			return err
		}
		a, err := money.ParseAmount(amount)
		if err != nil {
			return err
		}
		items, err := Read(w, func(q *db.Reader) ([]openitem.Item, error) {
			b := q.Batch()
			open := openitem.AskOpen(b, in.Party.Int())
			err := b.Run()
			return *open, err
		})
		if err != nil {
			return err
		}
		item := id.ID(0)
		for _, i := range items {
			if i.Source == p.ID.Int() {
				item = id.ID(i.ID)
			}
		}
		in.Matches = append(in.Matches, settlement.ReceiptMatch{Item: item, Amount: a})
	}
	return nil
}

// period reads `close 2026-11` or `reopen 2026-11`.
func (w *World) period(text string) error {
	verb, month, _ := strings.Cut(text, " ")
	d, err := day.Parse(strings.TrimSpace(month) + "-01")
	if err != nil || verb != "close" && verb != "reopen" {
		return fmt.Errorf("period close 2026-11, or period reopen 2026-11: %w", err)
	}
	_, err = Write(w, func(tx *db.Tx) (bool, error) { return true, w.closePeriod(tx, verb == "reopen", int32(d.Period())) })
	return err
}

// act runs an action on a named paper, whatever its version.
func (w *World) act(verb, name string) error {
	p, err := w.Paper(name)
	if err != nil {
		return err
	}
	_, err = Write(w, func(tx *db.Tx) (bool, error) { return true, Act(tx, p.Type, verb, p.ID, 0) })
	return err
}

// Act runs an action on a paper of any type.
func Act(tx *db.Tx, typ, verb string, paper id.ID, version int) error {
	if typ == inventory.CostingType {
		return actCosting(tx, verb, paper, version)
	}
	papers := map[string]doc.Doer{
		sales.QuotationType: sales.Quotations, sales.OrderType: sales.Orders, sales.DeliveryType: sales.Deliveries, sales.ReturnType: sales.Returns,
		settlement.ReceiptType: settlement.Receipts, inventory.OpeningType: inventory.Openings, inventory.ReceiptType: inventory.Receipts,
		inventory.IssueType: inventory.Issues, inventory.LandedType: inventory.Landings, inventory.AdjustmentType: inventory.Adjustments,
	}
	if papers[typ] == nil {
		return fmt.Errorf("%s cannot %s", typ, verb)
	}
	return papers[typ].Do(tx, paper, verb, version, doc.How{})
}
