package demo

import (
	"cmp"
	"context"
	"slices"

	"xingzhou/internal/biz/inventory"
	"xingzhou/internal/biz/sales"
	"xingzhou/internal/biz/settlement"
	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/kit/qty"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/master/account"
	"xingzhou/internal/master/party"
	"xingzhou/internal/master/product"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
	"xingzhou/internal/platform/tenant"
)

// kind is what an event makes; within a week the kinds follow each other in this order, so that every paper finds the one
// before it.
type kind int

const (
	makeOrder kind = iota
	unapproveOrder
	makeDelivery
	makeReturn
	closeOrder
	makeOther
	makeReceipt
)

// event is one paper of the plan.
type event struct {
	week  int
	kind  kind
	actor int
	day   day.Day
	at    int // in the plan's list of that kind
}

// Actors, by their place in the list of users.
const (
	actOwner = iota
	actAccountant
	actSales
	_
	_
	actKeeper
)

const eventsAtOnce = 40 // papers in one transaction

// outcome is a paper that was made.
type outcome struct {
	id    id.ID
	total money.Amount
}

// poster posts a plan.
type poster struct {
	ctx    context.Context
	d      *db.DB
	tenant int64
	users  []int64
	p      *plan
	opt    Options

	parties, products []id.ID
	funds             []id.ID
	orders            []outcome
	deliveries        []outcome // total: what is still to be paid
	done, total       int
}

func (w *poster) do(actor int, fn func(tx *db.Tx) error) error {
	_, err := db.Do(w.ctx, w.d, db.Req{Tenant: w.tenant, User: w.users[actor]}, func(tx *db.Tx) (bool, error) { return true, fn(tx) })
	return err
}

func (w *poster) step(n int) {
	w.done += n
	if w.opt.Progress != nil {
		w.opt.Progress(w.done, w.total)
	}
}

func (w *poster) run() error {
	events := w.events()
	w.total = len(events) + len(w.p.items) + len(w.p.clients)
	for _, step := range []func() error{w.findFunds, w.makeParties, w.makeProducts, w.openStock} {
		if err := step(); err != nil {
			return err
		}
	}
	w.orders, w.deliveries = make([]outcome, len(w.p.orders)), make([]outcome, len(w.p.deliveries))
	for len(events) > 0 {
		n := 1
		for n < len(events) && n < eventsAtOnce && events[n].week == events[0].week && events[n].kind == events[0].kind && events[n].actor == events[0].actor {
			n++
		}
		if err := w.post(events[:n]); err != nil {
			return err
		}
		events = events[n:]
		w.step(n)
	}
	return w.closePeriods()
}

// events lists the plan week by week, and within a week by kind and person, so that a transaction has one user.
func (w *poster) events() []event {
	var out []event
	add := func(d day.Day, k kind, actor, at int) {
		out = append(out, event{week(d, w.p.from), k, actor, d, at})
	}
	for i := range w.p.orders {
		o := &w.p.orders[i]
		seller := actSales + w.p.clients[o.customer].seller
		add(o.day, makeOrder, seller, i)
		switch o.fate {
		case unapproved:
			add(o.day, unapproveOrder, seller, i)
		case closed:
			add(o.endDay, closeOrder, seller, i)
		}
	}
	for i := range w.p.deliveries {
		add(w.p.deliveries[i].day, makeDelivery, actKeeper, i)
	}
	for i := range w.p.returns {
		add(w.p.returns[i].day, makeReturn, actKeeper, i)
	}
	for i := range w.p.others {
		add(w.p.others[i].day, makeOther, actAccountant, i)
	}
	for i := range w.p.receipts {
		add(w.p.receipts[i].day, makeReceipt, actAccountant, i)
	}
	slices.SortStableFunc(out, func(a, b event) int {
		return cmp.Or(a.week-b.week, int(a.kind-b.kind), a.actor-b.actor, int(a.day-b.day))
	})
	return out
}

// post makes papers in one transaction. What they became is kept only once that is committed: the closure may run twice.
func (w *poster) post(list []event) error {
	made, err := db.Do(w.ctx, w.d, db.Req{Tenant: w.tenant, User: w.users[list[0].actor]}, func(tx *db.Tx) ([]outcome, error) {
		out := make([]outcome, len(list))
		tx.AllowRows(int64(len(list)) * 500)
		for i, e := range list {
			var err error
			if out[i], err = w.one(tx, e); err != nil {
				return nil, err
			}
		}
		return out, nil
	})
	if err != nil {
		return err
	}
	for i, e := range list {
		switch e.kind {
		case makeOrder:
			w.orders[e.at] = made[i]
		case makeDelivery:
			w.deliveries[e.at] = made[i]
		case makeReturn:
			w.deliveries[w.p.returns[e.at].delivery].total -= made[i].total
		}
	}
	return nil
}

func (w *poster) one(tx *db.Tx, e event) (outcome, error) {
	switch e.kind {
	case makeOrder:
		return w.order(tx, &w.p.orders[e.at])
	case unapproveOrder:
		_, err := sales.Orders.Unapprove(tx, w.orders[e.at].id, 0)
		return outcome{}, err
	case makeDelivery:
		return w.delivery(tx, &w.p.deliveries[e.at])
	case makeReturn:
		t := &w.p.returns[e.at]
		made, err := sales.Returns.Create(tx, &sales.ReturnInput{Delivery: w.deliveries[t.delivery].id, Date: t.day, Reason: t.reason, Said: doc.Approving,
			Lines: []sales.ReturnLineInput{{DeliveryLine: t.take.line, Qty: whole(t.take.qty)}}})
		if err != nil {
			return outcome{}, err
		}
		return outcome{made.ID, made.Total}, nil
	case makeOther:
		return w.other(tx, &w.p.others[e.at])
	case closeOrder:
		_, err := sales.Orders.Act(tx, w.orders[e.at].id, "close", 0, doc.How{})
		return outcome{}, err
	}
	return w.receipt(tx, &w.p.receipts[e.at])
}

func whole(n int64) qty.Qty { return qty.Qty(n) * qty.One }

func (w *poster) order(tx *db.Tx, o *plannedOrder) (outcome, error) {
	in := &sales.OrderInput{Customer: w.parties[o.customer], Date: o.day, PromiseDate: o.promise, Note: o.note, Said: doc.Said{Approve: o.fate != draft}}
	for _, l := range o.lines {
		in.Lines = append(in.Lines, sales.OrderLineInput{Product: w.products[l.item], Qty: whole(l.qty), Price: w.p.items[l.item].input.Price, Discount: l.discount})
	}
	made, err := sales.Orders.Create(tx, in)
	if err != nil {
		return outcome{}, err
	}
	return outcome{made.ID, made.Total}, nil
}

func (w *poster) delivery(tx *db.Tx, d *plannedDelivery) (outcome, error) {
	in := &sales.DeliveryInput{Order: w.orders[d.order].id, Date: d.day, Said: doc.Said{Approve: !d.draft}}
	for _, l := range d.lines {
		in.Lines = append(in.Lines, sales.DeliveryLineInput{OrderLine: l.line, Qty: whole(l.qty)})
	}
	made, err := sales.Deliveries.Create(tx, in)
	if err != nil {
		return outcome{}, err
	}
	return outcome{made.ID, made.Total}, nil
}

// receipt pays what the deliveries cost after returns, oldest debt first.
func (w *poster) receipt(tx *db.Tx, r *plannedReceipt) (outcome, error) {
	amount := r.advance
	for _, i := range r.deliveries {
		amount += w.deliveries[i].total
	}
	if r.roundUp {
		const step = 500_000 // five thousand yuan
		amount = (amount + step - 1) / step * step
	}
	if amount <= 0 { // everything came back
		return outcome{}, nil
	}
	in := &settlement.ReceiptInput{Party: w.parties[r.customer], Date: r.day, Amount: amount, FundAccount: w.funds[r.fund], Said: doc.Said{Approve: !r.draft}}
	if len(r.deliveries) > 0 {
		in.Auto = settlement.Oldest
	} else {
		in.Note = "预付货款"
	}
	made, err := settlement.Receipts.Create(tx, in)
	if err != nil {
		return outcome{}, err
	}
	return outcome{made.ID, made.Amount}, nil
}

// findFunds takes bank, other funds and cash, by where customers pay most.
func (w *poster) findFunds() error {
	_, err := db.Get(w.ctx, w.d, w.tenant, func(q *db.Reader) (bool, error) {
		chart, err := account.Of(q)
		if err != nil {
			return false, err
		}
		for _, a := range chart.Search("", true, true) {
			w.funds = append(w.funds, id.ID(a.ID))
		}
		return true, nil
	})
	if err == nil && len(w.funds) < 3 {
		err = errs.New(errs.Internal, "demo.funds", "科目表里少于三个货币资金科目。", "The chart has fewer than three accounts of monetary funds.")
	}
	if err == nil {
		w.funds[0], w.funds[1], w.funds[2] = w.funds[1], w.funds[2], w.funds[0] // the chart lists cash first
	}
	return err
}

const mastersAtOnce = 200

func (w *poster) makeParties() error {
	for at := 0; at < len(w.p.clients); at += mastersAtOnce {
		part := w.p.clients[at:min(at+mastersAtOnce, len(w.p.clients))]
		var made []id.ID
		err := w.do(actSales, func(tx *db.Tx) error {
			made = made[:0]
			for i := range part {
				c, err := party.Create(tx, &part[i].input)
				if err != nil {
					return err
				}
				made = append(made, id.ID(c.ID))
			}
			return nil
		})
		if err != nil {
			return err
		}
		w.parties = append(w.parties, made...)
		w.step(len(made))
	}
	return nil
}

func (w *poster) makeProducts() error {
	for at := 0; at < len(w.p.items); at += mastersAtOnce {
		part := w.p.items[at:min(at+mastersAtOnce, len(w.p.items))]
		var made []id.ID
		err := w.do(actOwner, func(tx *db.Tx) error {
			made = made[:0]
			for i := range part {
				x, err := product.Create(tx, &part[i].input)
				if err != nil {
					return err
				}
				made = append(made, id.ID(x.ID))
			}
			return nil
		})
		if err != nil {
			return err
		}
		w.products = append(w.products, made...)
		w.step(len(made))
	}
	return nil
}

func (w *poster) openStock() error {
	return w.do(actAccountant, func(tx *db.Tx) error {
		in := &inventory.OpeningInput{Date: w.p.from, Note: "期初库存盘点", Said: doc.Approving}
		for i, n := range w.p.opening {
			if it := &w.p.items[i]; it.input.Category != product.Service && n > 0 {
				in.Lines = append(in.Lines, inventory.OpeningLineInput{Product: w.products[i], Qty: whole(n), UnitCost: it.cost})
			}
		}
		_, err := inventory.Openings.Create(tx, in)
		return err
	})
}

// closePeriods closes everything up to two months ago.
func (w *poster) closePeriods() error {
	until := lastClosed(w.p.today)
	for p := w.p.from.Period(); p <= until; p = p.Next() {
		err := w.do(actAccountant, func(tx *db.Tx) error {
			company, err := tenant.Get(tx)
			if err != nil {
				return err
			}
			periods, err := gl.AllPeriods(tx, company.StartPeriod)
			if err != nil {
				return err
			}
			return gl.Close(tx, periods, p)
		})
		if err != nil {
			return err
		}
	}
	return w.do(actAccountant, gl.Fold)
}
