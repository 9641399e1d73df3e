package demo

import (
	"slices"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/money"
)

// fate is what becomes of an order.
type fate int

const (
	approved   fate = iota
	draft           // never approved yet
	unapproved      // approved and taken back
	closed          // delivered in part, the rest given up
)

type plannedLine struct {
	item     int
	qty      int64 // whole units
	discount money.Rate
}

type plannedOrder struct {
	day, promise day.Day
	customer     int
	lines        []plannedLine
	fate         fate
	endDay       day.Day // of the closing
	note         string
}

type plannedDelivery struct {
	order int
	day   day.Day
	lines []plannedTake
	draft bool
}

// plannedTake is a quantity of an order's or a delivery's line, counted from 1.
type plannedTake struct {
	line int
	qty  int64
}

type plannedReturn struct {
	delivery int
	day      day.Day
	take     plannedTake
	reason   string
}

type plannedReceipt struct {
	customer   int
	day        day.Day
	deliveries []int
	advance    money.Amount // beyond them
	roundUp    bool
	draft      bool
	fund       int
}

// plan is everything that happens in two years, decided before anything is posted: the same seed and day give the same plan.
type plan struct {
	from, today day.Day
	items       []item
	clients     []client
	opening     []int64 // whole units per item
	orders      []plannedOrder
	deliveries  []plannedDelivery
	returns     []plannedReturn
	receipts    []plannedReceipt
	others      []plannedOther
}

const (
	customers  = 400
	settled    = 45 // days after which an order is done with
	recent     = 21 // days in which much is still open
	draftDays  = 6
	shortItems = 8
)

func makePlan(seed uint64, orders int, today day.Day) *plan {
	r := newDice(seed)
	p := &plan{from: firstDay(today), today: today, items: catalog(r), clients: clients(r, customers)}
	short := p.chooseShort(r)
	p.planOrders(r, orders, short)
	for i := range p.orders {
		p.planDeliveries(r, i)
	}
	slices.SortStableFunc(p.deliveries, func(a, b plannedDelivery) int { return int(a.day - b.day) })
	p.planReturns(r, short)
	p.planReceipts(r)
	p.planOpening(r, short)
	p.planOthers(seed, short)
	return p
}

// chooseShort picks sought-after goods that will have run out.
func (p *plan) chooseShort(r *dice) map[int]bool {
	short := map[int]bool{}
	for len(short) < shortItems {
		if i := r.upTo(len(p.items)); p.items[i].weight > 60 && p.items[i].input.TaxRate == goodsRate {
			short[i] = true
		}
	}
	return short
}

func (p *plan) planOrders(r *dice, n int, short map[int]bool) {
	days, weights := tradingDays(p.from, p.today, n < 2000)
	byDay := newPicker(len(days), func(i int) int { return weights[i] })
	byCustomer := newPicker(len(p.clients), func(i int) int { return p.clients[i].weight })
	byItem := newPicker(len(p.items), func(i int) int { return p.items[i].weight })
	on := make([]day.Day, n)
	for i := range on {
		on[i] = days[byDay.pick(r)]
		if i < min(6, n/20) {
			on[i] = p.today
		}
	}
	slices.Sort(on)
	for i, d := range on {
		o := plannedOrder{day: d, promise: d.AddDays(3 + r.upTo(18)), customer: byCustomer.pick(r)}
		age := p.today.Sub(d)
		o.fate = p.chooseFate(r, age)
		if i > 2 && i >= n-2 { // the latest are still being written
			o.fate = draft
		}
		if r.upTo(14) == 0 {
			o.note = notes[r.upTo(len(notes))]
		}
		p.addLines(r, &o, byItem, short)
		if o.fate == draft && (i == n-1 || r.upTo(2) == 0) {
			o.lines = append(o.lines, p.wantsShort(r, short))
		}
		p.orders = append(p.orders, o)
	}
}

var notes = []string{"急单，请优先发货。", "送货前请电话联系。", "随货附合格证和送货单。", "请与上一批同批次。", "自提。", "货到付款。", "分批交货，先发现货。"}

func (p *plan) chooseFate(r *dice, age int) fate {
	switch x := r.upTo(1000); {
	case age <= draftDays && x < 160:
		return draft
	case age > draftDays && age <= recent && x < 12:
		return unapproved
	case age > settled && x < 9:
		return closed
	}
	return approved
}

// linesUsually are the shares of orders with one, two, … lines.
var linesUsually = []int{22, 25, 20, 13, 9, 6, 3, 2}

var discounts = map[string]money.Rate{"A": 80_000, "B": 40_000}

// addLines fills an order. What will be short goes only into orders that use it up, so that nothing of it comes back.
func (p *plan) addLines(r *dice, o *plannedOrder, byItem picker, short map[int]bool) {
	c := &p.clients[o.customer]
	has := map[int]bool{}
	for len(o.lines) < 1+r.pick(linesUsually) {
		i := byItem.pick(r)
		if has[i] || short[i] && o.fate != approved {
			continue
		}
		has[i] = true
		it := &p.items[i]
		q := it.bulk * int64(1+r.upTo(10))
		switch {
		case it.input.Price >= 2000*yuan || it.input.TaxRate == serviceRate:
			q = int64(1 + r.upTo(3))
		case c.input.Level == "A":
			q *= int64(1 + r.upTo(4))
		}
		o.lines = append(o.lines, plannedLine{i, q, discounts[c.input.Level]})
	}
}

// wantsShort asks for more of a short product than there is: the draft cannot be approved as it is.
func (p *plan) wantsShort(r *dice, short map[int]bool) plannedLine {
	list := make([]int, 0, len(short))
	for i := range p.items {
		if short[i] {
			list = append(list, i)
		}
	}
	i := list[r.upTo(len(list))]
	return plannedLine{item: i, qty: p.items[i].bulk * int64(30+r.upTo(40))}
}

// planDeliveries decides when an order leaves, in one to three parts; what would lie after today stays open.
func (p *plan) planDeliveries(r *dice, at int) {
	o := &p.orders[at]
	if o.fate == draft || o.fate == unapproved {
		return
	}
	parts := 1
	switch x := r.upTo(100); {
	case x < 6 && len(o.lines) > 1:
		parts = 3
	case x < 30 || o.fate == closed:
		parts = 2
	}
	left := make([]int64, len(o.lines))
	for i, l := range o.lines {
		left[i] = l.qty
	}
	d := o.day
	for n := range parts {
		wait := 1 + r.upTo(6)
		if n > 0 {
			wait = 4 + r.upTo(14)
		}
		if p.today.Sub(o.day) <= recent {
			wait += r.upTo(12)
		}
		d = workday(d.AddDays(wait))
		last := n == parts-1
		if last && o.fate == closed {
			o.endDay = min(d, p.today)
			return
		}
		if d > p.today {
			return
		}
		if take := share(r, left, last); len(take) > 0 {
			p.deliveries = append(p.deliveries, plannedDelivery{order: at, day: d, lines: take, draft: p.today.Sub(d) <= 1 && r.upTo(4) == 0})
			if p.deliveries[len(p.deliveries)-1].draft {
				return
			}
		}
	}
}

// share takes everything that is left, or about half of most lines.
func share(r *dice, left []int64, all bool) []plannedTake {
	var out []plannedTake
	for i := range left {
		q := left[i]
		if !all {
			if r.upTo(5) == 0 {
				continue
			}
			q = left[i] * int64(40+r.upTo(50)) / 100
		}
		if q > 0 {
			left[i] -= q
			out = append(out, plannedTake{i + 1, q})
		}
	}
	return out
}

var reasons = []string{"型号发错。", "质量问题，客户检验不合格。", "客户多订，协商退货。", "运输途中外观损坏。"}

// planReturns sends back part of a line of about two in a hundred deliveries.
func (p *plan) planReturns(r *dice, short map[int]bool) {
	for i := range p.deliveries {
		d := &p.deliveries[i]
		if d.draft || r.upTo(1000) >= 21 {
			continue
		}
		on := workday(d.day.AddDays(4 + r.upTo(20)))
		line := r.upTo(len(d.lines))
		take := plannedTake{line + 1, max(1, d.lines[line].qty*int64(10+r.upTo(50))/100)}
		if on <= p.today && !short[p.orders[d.order].lines[d.lines[line].line-1].item] {
			p.returns = append(p.returns, plannedReturn{i, on, take, reasons[r.upTo(len(reasons))]})
		}
	}
	slices.SortStableFunc(p.returns, func(a, b plannedReturn) int { return int(a.day - b.day) })
}

// planReceipts lets customers pay by their terms; one payment covers all that falls due on the same day.
func (p *plan) planReceipts(r *dice) {
	type key struct {
		customer int
		day      day.Day
	}
	at := map[key]int{}
	for i := range p.deliveries {
		d := &p.deliveries[i]
		customer := p.orders[d.order].customer
		c := &p.clients[customer]
		jitter := r.upTo(14) - 9
		if d.draft || c.late == neverPays && p.today.Sub(d.day) < 400 {
			continue
		}
		late := c.late
		if late == neverPays { // once he did pay
			late = 0
		}
		wait := max(1, c.terms+late+jitter)
		on := workday(d.day.AddDays(wait))
		if c.input.Level == "A" { // once a month, about when it falls due
			on = payday(d.day.AddDays(max(1, wait-18)))
		}
		if on > p.today {
			continue
		}
		k := key{customer, on}
		n, ok := at[k]
		if !ok {
			n = len(p.receipts)
			at[k] = n
			p.receipts = append(p.receipts, plannedReceipt{customer: customer, day: on, roundUp: r.upTo(90) == 0, fund: r.pick([]int{90, 7, 3})})
		}
		p.receipts[n].deliveries = append(p.receipts[n].deliveries, i)
	}
	for range 12 { // paid before anything was delivered
		p.receipts = append(p.receipts, plannedReceipt{customer: r.upTo(len(p.clients)), day: workday(p.today.AddDays(-20 + r.upTo(10))),
			advance: money.Amount(100_000 * int64(5+r.upTo(40)))})
	}
	for range 2 {
		p.receipts = append(p.receipts, plannedReceipt{customer: r.upTo(40), day: p.today, advance: money.Amount(100_000 * int64(3+r.upTo(20))), draft: true})
	}
	slices.SortStableFunc(p.receipts, func(a, b plannedReceipt) int { return int(a.day - b.day) })
}

// planOpening makes the stock last for all orders of the plan, and some goods just so.
func (p *plan) planOpening(r *dice, short map[int]bool) {
	p.opening = make([]int64, len(p.items))
	for _, o := range p.orders {
		if o.fate != draft {
			for _, l := range o.lines {
				p.opening[l.item] += l.qty
			}
		}
	}
	for i := range p.opening {
		it := &p.items[i]
		if short[i] {
			p.opening[i] += int64(r.upTo(3))
			continue
		}
		n := p.opening[i]*int64(106+r.upTo(40))/100 + it.bulk*int64(4+r.upTo(12))
		p.opening[i] = (n + it.bulk - 1) / it.bulk * it.bulk
	}
}
