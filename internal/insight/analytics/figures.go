package analytics

import (
	"slices"
	"strconv"

	"xingzhou/internal/kit/fixed"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/platform/auth"
)

func (b *board) figures() (Figures, error) {
	var f Figures
	var err error
	if f.Sales, err = b.sales(); err != nil {
		return f, err
	}
	if f.Margin, err = b.margin(); err != nil {
		return f, err
	}
	f.Receivable = b.receivable()
	f.Stock, err = b.stock()
	return f, err
}

// explain fills what every explanation has.
func (b *board) explain(formula, route string, parts ...Part) Explain {
	return Explain{Formula: formula, Parts: parts, AsOf: b.at, Route: route}
}

func (b *board) deliveriesRoute() string {
	return "/sales/deliveries?state=approved&from=" + b.now.from.String() + "&to=" + b.now.to.String()
}

func (b *board) days(w window) string {
	return w.from.String() + b.say(" 至 ", " to ") + w.to.String()
}

// parts lists what a window's revenue is made of.
func (b *board) parts(s sold, more ...Part) []Part {
	out := []Part{part(b.say("日期", "days"), b.days(b.now))}
	if s.ledger.amount != 0 {
		out = append(out, part(b.say("整月的收入（总账）", "revenue of whole months (ledger)"), grouped(s.ledger.amount)))
	}
	return append(append(out, counted(b.say("本月出库", "deliveries of this month"), s.delivered.amount, s.delivered.count),
		counted(b.say("本月退货", "returns of this month"), s.returned.amount, s.returned.count)), more...)
}

func (b *board) sales() (SalesFigure, error) {
	now, prev := b.sold(b.now), b.sold(b.prev)
	f := SalesFigure{Value: now.revenue()}
	if prev.revenue() != 0 {
		r, err := ratio(now.revenue()-prev.revenue(), prev.revenue())
		if err != nil {
			return f, err
		}
		f.Change = &r
	}
	for _, w := range steps(b.span, b.today) {
		f.Spark = append(f.Spark, b.sold(w).revenue())
	}
	f.Explain = b.explain(b.say("已审核出库单的不含税金额 − 已审核退货单的不含税金额", "approved deliveries − approved returns, without tax"), b.deliveriesRoute(),
		b.parts(now, part(b.say("上期同日：", "before, ")+b.days(b.prev), grouped(prev.revenue())))...)
	return f, nil
}

func (b *board) margin() (MarginFigure, error) {
	now, prev := b.sold(b.now), b.sold(b.prev)
	var f MarginFigure
	var err error
	if f.Value, err = now.margin(); err != nil {
		return f, err
	}
	before, err := prev.margin()
	if err != nil {
		return f, err
	}
	f.Change = f.Value - before
	for _, w := range steps(b.span, b.today) {
		r, err := b.sold(w).margin()
		if err != nil {
			return f, err
		}
		f.Spark = append(f.Spark, r)
	}
	f.Explain = b.explain(b.say("（收入 − 成本）÷ 收入，不含税，退货已扣除", "(revenue − cost) ÷ revenue, without tax, returns deducted"), b.deliveriesRoute(),
		part(b.say("日期", "days"), b.days(b.now)),
		part(b.say("收入", "revenue"), grouped(now.revenue())),
		part(b.say("成本", "cost"), grouped(now.cost())),
		part(b.say("上期同日：", "before, ")+b.days(b.prev), percent(before)))
	if !b.who.Can(auth.SeeCost) {
		f.Explain.Parts = slices.Delete(f.Explain.Parts, 2, 3)
	}
	return f, nil
}

func (b *board) receivable() ReceivableFigure {
	var f ReceivableFigure
	for _, s := range b.owed {
		f.Value += s.Receivable
		f.Overdue += s.Overdue
		if s.Receivable != 0 {
			f.Parties++
		}
	}
	var open, late int64
	for _, d := range b.due {
		if d.Due < b.today {
			late += d.Count
		} else {
			open += d.Count
		}
	}
	if b.who.Reach("settlement.receivable.read").All { // the ledger knows no persons
		f.Spark = b.monthEnds(b.net.receivable, f.Value)
	}
	f.Explain = b.explain(b.say("未结清的应收单据金额 − 已核销金额", "amounts of documents not settled − what is settled of them"), "/settlement/receivables",
		counted(b.say("未到期", "not due"), f.Value-f.Overdue, open),
		counted(b.say("已逾期", "overdue"), f.Overdue, late))
	return f
}

// stock is of the whole company, and for those who see all of it.
func (b *board) stock() (StockFigure, error) {
	if b.part || !b.who.Reach("inventory.balance.read").All {
		return StockFigure{}, nil
	}
	f := StockFigure{Value: b.value, Idle: b.idle}
	f.Spark = b.monthEnds(b.net.stock, b.value)
	var sum money.Amount
	for _, v := range f.Spark[points-4:] {
		sum += v
	}
	average := sum / 4
	last := b.sold(window{b.today.AddDays(1 - idleDays), b.today})
	if last.cost() > 0 {
		n, err := fixed.MulDiv(int64(average), idleDays, int64(last.cost()))
		if err != nil {
			return f, err
		}
		f.TurnDays = n
	}
	f.Explain = b.explain(b.say("周转天数 = 平均库存金额 ÷ 近 90 天销售成本 × 90", "days of stock = average stock value ÷ cost of sales of 90 days × 90"), "/inventory/balances?only=positive",
		part(b.say("现在的库存金额", "stock value now"), grouped(b.value)),
		part(b.say("平均库存金额（最近三个月末和现在）", "average of the last three month ends and now"), grouped(average)),
		part(b.say("近 90 天销售成本", "cost of sales of 90 days"), grouped(last.cost())),
		part(b.say("周转天数", "days of stock"), strconv.FormatInt(f.TurnDays, 10)),
		counted(b.say("90 天没有出库的商品", "products that did not leave for 90 days"), b.idle, b.idleProducts))
	return f, nil
}
