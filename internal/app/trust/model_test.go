package trust

import (
	"flag"
	"fmt"
	"os"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"xingzhou/internal/app/story"
	"xingzhou/internal/biz/sales"
	"xingzhou/internal/biz/settlement"
	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
)

func period(p int32) day.Period { return day.Period(p) }

// model is what a careful person would keep on paper: no rounding, no database, no cache.
type model struct {
	stock    []int64 // pieces on hand per product
	reserved []int64
	owed     map[int]money.Amount // per customer
	orders   []*mOrder
	seq      int
}

type mOrder struct {
	id         id.ID
	customer   int
	state      string
	shelved    bool // closed as a draft
	products   []int
	qty, taken []int64
	deliveries []*mDelivery
}

type mDelivery struct {
	id       id.ID
	order    *mOrder
	approved bool
	qty      []int64 // per order line
	returned []int64
	total    money.Amount
	open     money.Amount // of its receivable
	returns  []*mReturn
	receipts map[*mReceipt]money.Amount // what living receipts settled of it
	item     int                        // order of the open items by age
}

type mReturn struct {
	id       id.ID
	of       *mDelivery
	approved bool
	qty      []int64
	total    money.Amount
	matched  money.Amount // with its delivery
}

type mReceipt struct {
	id       id.ID
	customer int
	approved bool
	amount   money.Amount
	settled  map[*mDelivery]money.Amount
}

// machine drives the company and the model together.
type machine struct {
	*shop
	model
	receipts []*mReceipt
	counts   map[string]int // of accepted and refused commands, over all sequences
}

func (m *machine) deliveries() (out []*mDelivery) {
	for _, o := range m.orders {
		out = append(out, o.deliveries...)
	}
	return out
}

func (m *machine) returns() (out []*mReturn) {
	for _, d := range m.deliveries() {
		out = append(out, d.returns...)
	}
	return out
}

// write runs a command and wants it accepted or refused as the model says; a refusal must be one for people.
func write[T any](t *rapid.T, m *machine, accept bool, why string, fn func(tx *db.Tx) (T, error)) (T, bool) {
	v, err := story.Write(m.World, fn)
	if e, ok := errs.As(err); err != nil && (!ok || e.Code == errs.Internal || e.Code == errs.Conflict) {
		t.Fatalf("%s: %s", why, describe(err))
	}
	if (err == nil) != accept {
		t.Fatalf("%s: the model says accepted=%v, the books say %v", why, accept, describe(err))
	}
	m.counts[fmt.Sprintf("%s accepted=%v", why, accept)]++
	return v, err == nil
}

func (m *machine) place(t *rapid.T) {
	o := &mOrder{customer: rapid.IntRange(0, len(m.customers)-1).Draw(t, "customer"), state: "approved"}
	in := &sales.OrderInput{Customer: m.customers[o.customer], Said: doc.Approving}
	need := map[int]int64{}
	for range rapid.IntRange(1, 3).Draw(t, "lines") {
		g, n := rapid.IntRange(0, len(m.goods)-1).Draw(t, "product"), rapid.Int64Range(1, 9).Draw(t, "qty")
		price, tax := rapid.Int64Range(0, 9_999_999).Draw(t, "price"), money.Rate(rapid.SampledFrom([]int64{130_000, 60_000, 0}).Draw(t, "tax"))
		in.Lines = append(in.Lines, sales.OrderLineInput{Product: m.goods[g], Qty: qty.Qty(n) * piece, Price: money.Price(price), TaxRate: &tax})
		o.products, o.qty, o.taken = append(o.products, g), append(o.qty, n), append(o.taken, 0)
		need[g] += n
	}
	accept := true
	for g, n := range need {
		accept = accept && m.stock[g]-m.reserved[g] >= n
	}
	if made, ok := write(t, m, accept, "order", func(tx *db.Tx) (*sales.Order, error) { return sales.Orders.Create(tx, in) }); ok {
		o.id = made.ID
		m.orders = append(m.orders, o)
		m.reserve(o, 1)
	}
}

// reserve takes or gives back what the order still has to deliver.
func (m *machine) reserve(o *mOrder, sign int64) {
	for i, g := range o.products {
		m.reserved[g] += sign * (o.qty[i] - o.taken[i])
	}
}

func pick[T any](t *rapid.T, list []T, what string) T {
	if len(list) == 0 {
		t.Skip("no " + what)
	}
	return list[rapid.IntRange(0, len(list)-1).Draw(t, what)]
}

func (m *machine) deliver(t *rapid.T) {
	o := pick(t, m.orders, "order")
	d := &mDelivery{order: o, qty: make([]int64, len(o.qty)), returned: make([]int64, len(o.qty)), receipts: map[*mReceipt]money.Amount{}}
	in := &sales.DeliveryInput{Order: o.id, Said: doc.Approving}
	accept := o.state == "approved"
	for i := range o.qty {
		n := rapid.Int64Range(0, o.qty[i]-o.taken[i]+1).Draw(t, "part")
		if n == 0 {
			continue
		}
		accept = accept && n <= o.qty[i]-o.taken[i]
		d.qty[i] = n
		in.Lines = append(in.Lines, sales.DeliveryLineInput{OrderLine: i + 1, Qty: qty.Qty(n) * piece})
	}
	if len(in.Lines) == 0 {
		t.Skip("nothing to deliver")
	}
	if made, ok := write(t, m, accept, "deliver", func(tx *db.Tx) (*sales.Delivery, error) { return sales.Deliveries.Create(tx, in) }); ok {
		d.id = made.ID
		o.deliveries = append(o.deliveries, d)
		m.ship(d, made.Total)
	}
}

// ship is an approved delivery: goods leave, what was reserved is used up, the customer owes.
func (m *machine) ship(d *mDelivery, total money.Amount) {
	d.approved, d.total, d.open = true, total, total
	m.seq++
	d.item = m.seq
	for i, n := range d.qty {
		g := d.order.products[i]
		d.order.taken[i] += n
		m.stock[g] -= n
		m.reserved[g] -= n
	}
	m.owed[d.order.customer] += total
}

func (m *machine) takeBack(t *rapid.T) {
	d := pick(t, m.deliveries(), "delivery")
	r := &mReturn{of: d, qty: make([]int64, len(d.qty))}
	in := &sales.ReturnInput{Delivery: d.id, Said: doc.Approving}
	accept, line := d.approved, 0
	for i, n := range d.qty {
		if n == 0 {
			continue
		}
		line++
		back := rapid.Int64Range(0, n-d.returned[i]+1).Draw(t, "back")
		if back == 0 {
			continue
		}
		accept = accept && back <= n-d.returned[i]
		r.qty[i] = back
		in.Lines = append(in.Lines, sales.ReturnLineInput{DeliveryLine: line, Qty: qty.Qty(back) * piece})
	}
	if len(in.Lines) == 0 {
		t.Skip("nothing to return")
	}
	made, ok := write(t, m, accept, "return", func(tx *db.Tx) (*sales.Return, error) { return sales.Returns.Create(tx, in) })
	if !ok {
		return
	}
	r.id, r.approved, r.total = made.ID, true, made.Total
	d.returns = append(d.returns, r)
	m.seq++
	for i, n := range r.qty {
		g := d.order.products[i]
		d.returned[i] += n
		m.stock[g] += n
	}
	r.matched = min(d.open, r.total)
	d.open -= r.matched
	m.owed[d.order.customer] -= r.total
}

func (m *machine) receive(t *rapid.T) {
	r := &mReceipt{customer: rapid.IntRange(0, len(m.customers)-1).Draw(t, "customer"), approved: true, settled: map[*mDelivery]money.Amount{}}
	r.amount = money.Amount(rapid.Int64Range(1, 20_000).Draw(t, "amount"))
	in := &settlement.ReceiptInput{Party: m.customers[r.customer], Amount: r.amount, FundAccount: m.fund, Auto: settlement.Oldest, Said: doc.Approving}
	made, _ := write(t, m, true, "receive", func(tx *db.Tx) (*settlement.Receipt, error) { return settlement.Receipts.Create(tx, in) })
	r.id = made.ID
	m.receipts = append(m.receipts, r)
	left := r.amount
	for left > 0 {
		var oldest *mDelivery
		for _, d := range m.deliveries() {
			if d.approved && d.order.customer == r.customer && d.open > 0 && (oldest == nil || d.item < oldest.item) {
				oldest = d
			}
		}
		if oldest == nil {
			break
		}
		part := min(left, oldest.open)
		oldest.open -= part
		oldest.receipts[r] += part
		r.settled[oldest] += part
		left -= part
	}
	if matched := r.amount - left; made.Matched != matched {
		t.Fatalf("the receipt settled %s, the model %s", made.Matched, matched)
	}
	m.owed[r.customer] -= r.amount - left
}

func (m *machine) unapprove(t *rapid.T, typ string, paper id.ID, accept bool) bool {
	_, ok := write(t, m, accept, "unapprove "+typ, func(tx *db.Tx) (bool, error) { return true, story.Act(tx, typ, "unapprove", paper, 0) })
	return ok
}

func (m *machine) undoOrder(t *rapid.T) {
	o := pick(t, m.orders, "order")
	accept := o.state == "approved"
	for _, d := range o.deliveries {
		accept = accept && !d.approved
	}
	if m.unapprove(t, sales.OrderType, o.id, accept) {
		o.state = "draft"
		m.reserve(o, -1)
	}
}

func (m *machine) undoDelivery(t *rapid.T) {
	d := pick(t, m.deliveries(), "delivery")
	accept := d.approved && d.order.state == "approved" && len(d.receipts) == 0
	for _, r := range d.returns {
		accept = accept && !r.approved
	}
	if !m.unapprove(t, sales.DeliveryType, d.id, accept) {
		return
	}
	d.approved = false
	m.seq++
	for i, n := range d.qty {
		g := d.order.products[i]
		d.order.taken[i] -= n
		m.stock[g] += n
		m.reserved[g] += n
	}
	m.owed[d.order.customer] -= d.total
}

func (m *machine) undoReturn(t *rapid.T) {
	r := pick(t, m.returns(), "return")
	accept := r.approved
	need := map[int]int64{}
	for i, n := range r.qty {
		need[r.of.order.products[i]] += n
	}
	for g, n := range need {
		accept = accept && (n == 0 || m.stock[g]-m.reserved[g] >= n)
	}
	if !m.unapprove(t, sales.ReturnType, r.id, accept) {
		return
	}
	r.approved = false
	m.seq++
	for i, n := range r.qty {
		r.of.returned[i] -= n
		m.stock[r.of.order.products[i]] -= n
	}
	r.of.open += r.matched
	m.owed[r.of.order.customer] += r.total
}

func (m *machine) undoReceipt(t *rapid.T) {
	r := pick(t, m.receipts, "receipt")
	if !m.unapprove(t, settlement.ReceiptType, r.id, r.approved) {
		return
	}
	r.approved = false
	for d, part := range r.settled {
		d.open += part
		delete(d.receipts, r)
		m.owed[r.customer] += part
	}
}

func (m *machine) again(t *rapid.T) {
	d := pick(t, m.deliveries(), "delivery")
	accept := !d.approved && d.order.state == "approved"
	for i, n := range d.qty {
		accept = accept && n <= d.order.qty[i]-d.order.taken[i]
	}
	if made, ok := write(t, m, accept, "approve again", func(tx *db.Tx) (*sales.Delivery, error) { return sales.Deliveries.Approve(tx, d.id, 0) }); ok {
		d.returned = make([]int64, len(d.qty))
		m.ship(d, made.Total)
	}
}

func (m *machine) closeOrder(t *rapid.T) {
	o := pick(t, m.orders, "order")
	if _, ok := write(t, m, o.state != "closed", "close", func(tx *db.Tx) (*sales.Order, error) { return sales.Orders.Act(tx, o.id, "close", 0, doc.How{}) }); ok {
		if o.state == "approved" {
			m.reserve(o, -1)
		}
		o.state, o.shelved = "closed", o.state == "draft"
	}
}

// reopenOrder reopens a closed order, or approves a draft; both reserve. An order closed as a draft is a draft again.
func (m *machine) reopenOrder(t *rapid.T) {
	o := pick(t, m.orders, "order")
	if o.state == "closed" && o.shelved {
		if _, ok := write(t, m, true, "reopen", func(tx *db.Tx) (*sales.Order, error) { return sales.Orders.Act(tx, o.id, "reopen", 0, doc.How{}) }); ok {
			o.state = "draft"
		}
		return
	}
	act := "reopen"
	if o.state == "draft" {
		act = "approve"
	}
	accept := o.state != "approved"
	need := map[int]int64{}
	for i, g := range o.products {
		need[g] += o.qty[i] - o.taken[i]
	}
	for g, n := range need {
		accept = accept && (n == 0 || m.stock[g]-m.reserved[g] >= n)
	}
	if _, ok := write(t, m, accept, "reopen", func(tx *db.Tx) (*sales.Order, error) { return sales.Orders.Act(tx, o.id, act, 0, doc.How{}) }); ok {
		o.state = "approved"
		m.reserve(o, 1)
	}
}

// agree compares the books with the model.
func (m *machine) agree(t *rapid.T) {
	for g := range m.goods {
		if err := m.Play(fmt.Sprintf("expect stock 商品%d = %d", g, m.stock[g])); err != nil {
			t.Fatalf("on hand of product %d: %v", g, err)
		}
		if err := m.Play(fmt.Sprintf("expect reserved 商品%d = %d", g, m.reserved[g])); err != nil {
			t.Fatalf("reserved of product %d: %v", g, err)
		}
	}
	for c := range m.customers {
		if err := m.Play(fmt.Sprintf("expect owes 客户%d = %s", c, m.owed[c])); err != nil {
			t.Fatalf("customer %d: %v", c, err)
		}
	}
	if err := m.Verify(); err != nil {
		t.Fatal(err)
	}
}

// TestModel runs random commands beside the model. XINGZHOU_SEED repeats a run, XINGZHOU_SOAK=1 runs many more.
func TestModel(t *testing.T) {
	checks := "150"
	if os.Getenv("XINGZHOU_SOAK") != "" {
		checks = "10000"
	}
	seed := os.Getenv("XINGZHOU_SEED")
	if seed == "" {
		seed = strconv.FormatInt(int64(os.Getpid())*7919, 10)
	}
	for name, value := range map[string]string{"rapid.checks": checks, "rapid.seed": seed, "rapid.shrinktime": "15s", "rapid.nofailfile": "true"} {
		if err := flag.Set(name, value); err != nil {
			t.Fatal(err)
		}
	}
	t.Logf("seed %s: repeat with XINGZHOU_SEED=%s", seed, seed)
	each(t, func(t *testing.T, d *db.DB) {
		counts := map[string]int{}
		rapid.Check(t, func(rt *rapid.T) {
			m := &machine{counts: counts, shop: newShop(t, d, 3, 2, 20), model: model{stock: []int64{20, 20, 20}, reserved: make([]int64, 3), owed: map[int]money.Amount{}}}
			rt.Repeat(map[string]func(*rapid.T){
				"order": m.place, "order2": m.place, "deliver": m.deliver, "deliver2": m.deliver, "return": m.takeBack, "receive": m.receive,
				"undo order": m.undoOrder, "undo delivery": m.undoDelivery, "undo return": m.undoReturn, "undo receipt": m.undoReceipt,
				"approve again": m.again, "close": m.closeOrder, "reopen": m.reopenOrder,
			})
			m.agree(rt)
		})
		// A command that is never accepted, or never refused, would test half of what it seems to.
		for _, why := range []string{"order", "deliver", "return", "approve again", "close", "reopen", "unapprove sales.order", "unapprove sales.delivery", "unapprove sales.return"} {
			if counts[why+" accepted=true"] == 0 || counts[why+" accepted=false"] == 0 {
				t.Errorf("%s: %d times accepted, %d times refused", why, counts[why+" accepted=true"], counts[why+" accepted=false"])
			}
		}
		t.Log(counts)
	})
}
