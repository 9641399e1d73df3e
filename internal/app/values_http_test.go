package app

import (
	"context"
	"fmt"
	"testing"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/money"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/tenant"
)

// inventoryAccounts is what the ledger says of the inventory accounts at the end of a day.
func (s *site) inventoryAccounts(on day.Day) money.Amount {
	s.t.Helper()
	sum, err := db.Get(context.Background(), s.app.DB, s.tenant(), func(q *db.Reader) (int64, error) {
		n, _, err := db.One(q, (*db.Row).Int, `SELECT CAST(COALESCE(SUM(e.debit - e.credit), 0) AS bigint) FROM gl_entry e
JOIN account a ON a.tenant_id = $1 AND a.id = e.account_id WHERE e.tenant_id = $1 AND e.day <= $2 AND a.code LIKE '14%'`, int64(on))
		return n, err
	})
	if err != nil {
		s.t.Fatal(err)
	}
	return money.Amount(sum)
}

func (s *site) tenant() int64 {
	s.t.Helper()
	list, err := db.Get(context.Background(), s.app.DB, 0, func(q *db.Reader) ([]tenant.Company, error) { return tenant.List(q) })
	if err != nil {
		s.t.Fatal(err)
	}
	return list[0].ID
}

// listed adds up the rows of the report, page by page.
func (s *site) listed(u *user, query string) (rows int, value money.Amount) {
	s.t.Helper()
	for cursor := ""; ; {
		page := u.ok("GET", "/inventory/values?limit=1&"+query+"&cursor="+cursor, "")
		for _, r := range at(page, "items").([]any) {
			v, err := money.ParseAmount(fmt.Sprint(at(r, "value")))
			if err != nil {
				s.t.Fatal(err)
			}
			rows, value = rows+1, value+v
		}
		if cursor = fmt.Sprint(at(page, "next_cursor")); cursor == "" {
			return rows, value
		}
	}
}

// TestValuesAtADay holds the report against the ledger on every day, after a receipt that came late made an issue dearer.
func TestValuesAtADay(t *testing.T) {
	eachSite(t, func(s *site) {
		u := s.login("accountant")
		product, _, _ := s.backDated(u) // 10 at 10, out 3, then 5 at 20 that were there before
		period := fmt.Sprint(at(u.ok("GET", "/session", ""), "company", "period"))
		house := u.must("POST", "/master/warehouses", `{"code":"FC","name":"分仓"}`)
		u.must("POST", "/inventory/receipts", other(s.leaf(u, "530103"), fmt.Sprintf(`,"date":"%s-12","warehouse":%q,"approve":true`, period, house), otherLine(product, "1", "0")))
		first, err := day.Parse(period + "-01")
		if err != nil {
			s.t.Fatal(err)
		}
		for on := first.AddDays(-1); on < first.AddDays(16); on = on.AddDays(1) {
			query := fmt.Sprintf("day=%s", on)
			totals := u.ok("GET", "/inventory/values/totals?"+query, "")
			s.want("value of "+query, at(totals, "value"), s.inventoryAccounts(on).String())
			rows, value := s.listed(u, query)
			s.want("rows of "+query, fmt.Sprint(rows, " ", value), row(totals, "count", "value"))
		}
		at5 := fmt.Sprintf("day=%s-05", period)
		s.want("row", row(at(u.ok("GET", "/inventory/values?"+at5, ""), "items", 0), "product_code", "warehouse_name", "qty", "unit_cost", "value"), "DY 主仓库 15 13.333333 200.00")
		s.want("totals", row(u.ok("GET", "/inventory/values/totals?"+at5, ""), "day", "count", "products", "qty"), period+"-05 1 1 15")
		last := fmt.Sprintf("day=%s-28", period)
		s.want("both warehouses", row(u.ok("GET", "/inventory/values/totals?"+last, ""), "count", "products", "qty", "value"), "2 1 13 160.00")
		s.want("the list of balances agrees", at(u.ok("GET", "/inventory/balances?warehouse="+house, ""), "items", 0, "value"),
			at(u.ok("GET", "/inventory/values/totals?"+last+"&warehouse="+house, ""), "value"))
		s.want("found by pinyin", row(u.ok("GET", "/inventory/values/totals?q=dianyuan&"+last, ""), "count"), "2")
		s.want("nothing found", row(u.ok("GET", "/inventory/values/totals?q=nobody&"+last, ""), "count", "value"), "0 0.00")
		s.want("today", at(u.ok("GET", "/inventory/values/totals", ""), "day"), at(u.ok("GET", "/session", ""), "company", "today"))
		s.want("no day", u.do("GET", "/inventory/values?day=2026-02-30", "").status, 422)
		for _, role := range []string{"sales", "keeper"} { // they see stock, but not what it cost
			s.want(role+" may not", s.login(role).do("GET", "/inventory/values", "").problem().Code, "permission.denied")
			s.want(role+" may not", s.login(role).do("GET", "/inventory/values/totals", "").status, 403)
		}
	})
}
