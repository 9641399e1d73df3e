package demo

import (
	"slices"

	"xingzhou/internal/biz/inventory"
	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/kit/id"
	"xingzhou/internal/master/account"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/doc"
)

// plannedOther is goods that come by no purchase or go by no sale; the account is found by its name.
type plannedOther struct {
	way      inventory.Direction
	day      day.Day
	customer int // -1: nobody
	account  string
	reason   string
	free     bool // nothing was paid for it
	lines    []plannedLine
	draft    bool
}

// useOf is why goods leave without a sale: most often for the office and for customers to try.
var useOf = []struct {
	account, reason string
	weight          int
	named           bool // for a customer
}{
	{"办公费", "车间和仓库自用", 5, false},
	{"广告费和业务宣传费", "客户试用样品", 4, true},
	{"盘亏损失", "损坏报废", 2, false},
}

// otherSeed keeps the chance of these papers apart from that of the others, which stay as they are.
const otherSeed = 0x6f74686572

// planOthers lets a little leave every month, some turn up at the stocktakes in June and December, and a gift come each year.
// It takes at most one step of any product, which the opening stock has to spare.
func (p *plan) planOthers(seed uint64, short map[int]bool) {
	r := newDice(seed ^ otherSeed)
	taken := map[int]bool{}
	pick := func() int {
		for {
			if i := r.upTo(len(p.items)); !taken[i] && !short[i] && p.items[i].input.TaxRate == goodsRate {
				taken[i] = true
				return i
			}
		}
	}
	lines := func(n int, most int64) []plannedLine {
		out := make([]plannedLine, n)
		for i := range out {
			item := pick()
			out[i] = plannedLine{item: item, qty: 1 + int64(r.upTo(int(min(most, p.items[item].bulk))))}
		}
		return out
	}
	weights := []int{useOf[0].weight, useOf[1].weight, useOf[2].weight}
	for month := p.from.Period(); month <= p.today.Period(); month = month.Next() {
		u := useOf[r.pick(weights)]
		o := plannedOther{way: inventory.Out, day: workday(month.First().AddDays(4 + r.upTo(20))), customer: -1, account: u.account, reason: u.reason, lines: lines(1+r.upTo(3), 20)}
		if u.named {
			o.customer = r.upTo(40)
		}
		p.others = append(p.others, o)
		if m := int(month) % 100; m == 6 || m == 12 {
			p.others = append(p.others, plannedOther{way: inventory.In, day: workday(month.Last().AddDays(-2)), customer: -1, account: "盘盈收益", reason: "半年盘点多出", lines: lines(2, 3)})
		}
		if int(month)%100 == 3 {
			p.others = append(p.others, plannedOther{way: inventory.In, day: workday(month.First().AddDays(9)), customer: -1, account: "捐赠收益", reason: "厂家赠送样机", free: true, lines: lines(1, 1)})
		}
	}
	p.others = append(p.others, plannedOther{way: inventory.Out, day: p.today, customer: r.upTo(40), account: useOf[1].account, reason: useOf[1].reason, lines: lines(2, 2), draft: true})
	p.others = slices.DeleteFunc(p.others, func(o plannedOther) bool { return o.day > p.today })
	slices.SortStableFunc(p.others, func(a, b plannedOther) int { return int(a.day - b.day) })
}

func (w *poster) other(tx *db.Tx, o *plannedOther) (outcome, error) {
	chart, err := account.Of(tx)
	if err != nil {
		return outcome{}, err
	}
	found := chart.Search(o.account, true, false)
	if len(found) == 0 {
		return outcome{}, errs.New(errs.Internal, "demo.account", "科目表里没有“%[1]s”。", "The chart has no account “%[1]s”.", o.account)
	}
	in := &inventory.OtherInput{Date: o.day, ContraAccount: id.ID(found[0].ID), Reason: o.reason, Said: doc.Said{Approve: !o.draft}}
	if o.customer >= 0 {
		in.Party = w.parties[o.customer]
	}
	for _, l := range o.lines {
		line := inventory.OtherLineInput{Product: w.products[l.item], Qty: whole(l.qty)}
		if o.way == inventory.In && !o.free {
			line.UnitCost = w.p.items[l.item].cost
		}
		in.Lines = append(in.Lines, line)
	}
	made, err := o.way.Papers().Create(tx, in)
	if err != nil {
		return outcome{}, err
	}
	return outcome{made.ID, made.Value}, nil
}
