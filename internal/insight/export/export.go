// Package export 导出报表: stock, receivables and the trial balance as workbooks, with every row that the filters of the page leave.
// Invariant: it shows what the page shows, from one snapshot, and no column that the person may not see.
package export

import (
	"xingzhou/internal/biz/inventory"
	"xingzhou/internal/biz/settlement"
	"xingzhou/internal/insight/analytics"
	"xingzhou/internal/insight/costing"
	"xingzhou/internal/kit/day"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/platform/api"
	"xingzhou/internal/platform/auth"
	"xingzhou/internal/platform/exchange"
)

// Routes adds an export to each list that is no document.
func Routes(s *exchange.Service, r *api.Router) {
	exchange.Export(s, r, balances)
	exchange.Export(s, r, receivables)
	exchange.Export(s, r, trial)
	exchange.Export(s, r, vouchers)
	exchange.Export(s, r, recosts)
	inventory.Exports(s, r)
}

var balances = exchange.List[inventory.BalanceFilter]{Path: "/inventory/balances", Permission: "inventory.balance.read", Zh: "库存", En: "stock balances",
	Columns: []exchange.Column{{Zh: "商品编码", En: "Code"}, {Zh: "商品名称", En: "Product"}, {Zh: "规格", En: "Specification"}, {Zh: "单位", En: "Unit"}, {Zh: "仓库", En: "Warehouse"},
		{Zh: "现存", En: "On hand", Kind: exchange.Qty}, {Zh: "已预留", En: "Reserved", Kind: exchange.Qty}, {Zh: "冻结", En: "Blocked", Kind: exchange.Qty}, {Zh: "可用", En: "Available", Kind: exchange.Qty},
		{Zh: "单位成本", En: "Unit cost", Kind: exchange.Price, Needs: auth.SeeCost}, {Zh: "库存金额", En: "Value", Kind: exchange.Amount, Needs: auth.SeeCost}},
	Rows: func(c *api.Ctx, in *inventory.BalanceFilter, yield func([]any) error) error {
		return exchange.Pages(func(cursor string, limit int) ([]inventory.BalanceRow, string, error) {
			page, err := inventory.ListBalances(c.Q, *in, cursor, limit)
			return page.Items, page.NextCursor, err
		}, func(x *inventory.BalanceRow) []any {
			return []any{x.ProductCode, x.ProductName, x.Spec, x.Unit, x.WarehouseName, x.OnHand, x.Reserved, x.Blocked, x.Available, x.UnitCost, x.Value}
		}, yield)
	}}

type receivableInput struct {
	Q string `query:"q" json:"-" maxLength:"100"`
}

var receivables = exchange.List[receivableInput]{Path: "/settlement/receivables", Permission: "settlement.receivable.read", Zh: "应收账款", En: "receivables",
	Columns: []exchange.Column{{Zh: "往来单位", En: "Party"}, {Zh: "应收", En: "Receivable", Kind: exchange.Amount}, {Zh: "预收", En: "Advance", Kind: exchange.Amount},
		{Zh: "已逾期", En: "Overdue", Kind: exchange.Amount}, {Zh: "最早日期", En: "Oldest", Kind: exchange.Day}},
	Rows: func(c *api.Ctx, in *receivableInput, yield func([]any) error) error {
		today, err := c.Today()
		if err != nil {
			return err
		}
		among, err := analytics.MyCustomers(c.Q)
		if err != nil {
			return err
		}
		all, err := settlement.ListReceivables(c.Q, in.Q, among, today, "", exchange.MaxExport+1) // it adds up every party for one page as well
		if err != nil {
			return err
		}
		for _, x := range all.Items {
			if err := yield([]any{x.PartyName, x.Receivable, x.Advance, x.Overdue, x.OldestDate}); err != nil {
				return err
			}
		}
		return nil
	}}

type trialInput struct {
	Period day.Period `query:"period" json:"-" doc:"this month when empty"`
}

var trial = exchange.List[trialInput]{Path: "/gl/trial-balance", Permission: "gl.balance.read", Zh: "科目余额表", En: "trial balance",
	Columns: []exchange.Column{{Zh: "科目编码", En: "Code"}, {Zh: "科目名称", En: "Account"}, {Zh: "级次", En: "Level", Kind: exchange.Int},
		{Zh: "期初借方", En: "Opening debit", Kind: exchange.Amount}, {Zh: "期初贷方", En: "Opening credit", Kind: exchange.Amount},
		{Zh: "本期借方", En: "Debit", Kind: exchange.Amount}, {Zh: "本期贷方", En: "Credit", Kind: exchange.Amount},
		{Zh: "期末借方", En: "Closing debit", Kind: exchange.Amount}, {Zh: "期末贷方", En: "Closing credit", Kind: exchange.Amount}},
	Rows: func(c *api.Ctx, in *trialInput, yield func([]any) error) error {
		period := in.Period
		if period == 0 {
			today, err := c.Today()
			if err != nil {
				return err
			}
			period = today.Period()
		}
		t, err := gl.Trial(c.Q, period, c.Lang)
		if err != nil {
			return err
		}
		for i := range t.Lines {
			x := &t.Lines[i]
			if err := yield([]any{x.Code, x.Name, x.Level, x.OpeningDebit, x.OpeningCredit, x.Debit, x.Credit, x.ClosingDebit, x.ClosingCredit}); err != nil {
				return err
			}
		}
		return yield([]any{"", map[bool]string{true: "合计", false: "Total"}[c.Lang != "en"], nil, t.Totals.OpeningDebit, t.Totals.OpeningCredit, t.Totals.Debit, t.Totals.Credit, t.Totals.ClosingDebit, t.Totals.ClosingCredit})
	}}

var vouchers = exchange.List[gl.VoucherFilter]{Path: "/gl/vouchers", Permission: "gl.voucher.read", Zh: "凭证", En: "vouchers",
	Columns: []exchange.Column{{Zh: "凭证号", En: "Number"}, {Zh: "日期", En: "Date", Kind: exchange.Day}, {Zh: "摘要", En: "Summary"}, {Zh: "金额", En: "Amount", Kind: exchange.Amount},
		{Zh: "状态", En: "State", Kind: exchange.Enum, Options: []exchange.Option{{Value: "open", Zh: "未记账", En: "Open"}, {Value: "posted", Zh: "已记账", En: "Posted"}, {Value: "void", Zh: "已作废", En: "Void"}}},
		{Zh: "来源单据", En: "Source"}},
	Rows: func(c *api.Ctx, in *gl.VoucherFilter, yield func([]any) error) error {
		return exchange.Pages(func(cursor string, limit int) ([]gl.VoucherRow, string, error) {
			return gl.List(c.Q, *in, cursor, limit)
		},
			func(x *gl.VoucherRow) []any {
				return []any{x.Number, x.Date, x.Summary, x.Amount, x.State, x.SourceNumber}
			}, yield)
	}}

var recosts = exchange.List[costing.RecostFilter]{Path: "/inventory/recosts", Permission: "inventory.recost.read", Zh: "成本重算", En: "recosts",
	Columns: []exchange.Column{{Zh: "编号", En: "Number"}, {Zh: "日期", En: "Date", Kind: exchange.Day}, {Zh: "起因单据", En: "Cause"}, {Zh: "改变的行数", En: "Rows changed", Kind: exchange.Int},
		{Zh: "库存金额变化", En: "Change of value", Kind: exchange.Amount, Needs: auth.SeeCost}, {Zh: "操作人", En: "By"}, {Zh: "时间", En: "At", Kind: exchange.Time}},
	Rows: func(c *api.Ctx, in *costing.RecostFilter, yield func([]any) error) error {
		return exchange.Pages(func(cursor string, limit int) ([]costing.Recost, string, error) {
			page, err := costing.ListRecosts(c.Q, *in, cursor, limit)
			return page.Items, page.NextCursor, err
		}, func(x *costing.Recost) []any {
			return []any{x.Number, x.Date, x.CauseNumber, x.Changed, x.Value, x.MadeByName, x.MadeAt}
		}, yield)
	}}
