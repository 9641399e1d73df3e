package app

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"xingzhou/internal/platform/approval"
)

// TestApprovalOverHTTP: a sales order that a flow asks for waits in the list of who is asked, and is approved by his decision.
func TestApprovalOverHTTP(t *testing.T) {
	eachSite(t, func(s *site) {
		owner, maker, lead, keeper := s.login("owner"), s.login("sales"), s.login("accountant"), s.login("keeper")
		flow := `{"document":"sales.order","name":"大额","amount_from":"100","steps":[{"name":"会计","mode":"any","role":"accountant"},{"name":"老板","mode":"all","role":"owner"}]}`
		if got := maker.do("POST", "/approvals/flows", flow); got.status != 403 {
			s.t.Errorf("a salesperson designs a flow: %d %s", got.status, got.body)
		}
		bad := owner.do("POST", "/approvals/flows", `{"document":"no.such","name":" ","amount_from":"9","amount_to":"3","steps":[{"name":"谁","mode":"any"}]}`)
		if p := bad.problem(); bad.status != 422 || p.Pointer != "/document" || len(p.Errors) != 4 {
			s.t.Errorf("all faults at once: %d %s", bad.status, bad.body)
		}
		if got := owner.do("POST", "/approvals/flows", flow); got.status != 200 || got.field("order") != 1.0 {
			s.t.Fatalf("flow: %d %s", got.status, got.body)
		}
		small, large := s.order(owner, maker, 1), s.order(owner, maker, 20)
		if got := maker.do("POST", "/sales/orders/"+small+"/approve", `{}`); got.field("state") != "approved" {
			s.t.Errorf("below the amount: %d %s", got.status, got.body)
		}
		if got := maker.do("POST", "/sales/orders/"+large+"/approve", `{}`); got.status != 200 || got.field("state") != "draft" {
			s.t.Fatalf("submitted: %d %s", got.status, got.body)
		}
		c := s.waiting(lead, 1)
		s.waiting(owner, 0)
		if c.Paper.String() != large || c.Round != 1 || !strings.Contains(c.Route, large) || strings.Join(c.Actions, " ") != "approve return delegate add" {
			s.t.Errorf("to do: %+v", c)
		}
		for _, try := range [][3]string{{"DELETE", "", ""}, {"POST", "/approve", `{}`}, {"POST", "/close", `{}`}} {
			if got := maker.do(try[0], "/sales/orders/"+large+try[1], try[2]); got.status != 422 || got.problem().Code != "approval.open" {
				s.t.Errorf("%v while it is being approved: %d %s", try, got.status, got.body)
			}
		}
		path := "/approvals/cases/" + c.ID.String()
		if got := keeper.do("POST", path+"/approve", `{"round":1}`); got.status != 403 && got.status != 404 {
			s.t.Errorf("a stranger decides: %d %s", got.status, got.body)
		}
		first := lead.do("POST", path+"/approve", `{"round":1,"reason":"可以"}`, "Idempotency-Key: once")
		again := lead.do("POST", path+"/approve", `{"round":1,"reason":"可以"}`, "Idempotency-Key: once")
		if first.status != 200 || string(first.body) != string(again.body) {
			s.t.Errorf("the same key twice: %s / %s", first.body, again.body)
		}
		if late := lead.do("POST", path+"/approve", `{"round":1}`); late.status != 409 || late.problem().Code != "approval.moved" {
			s.t.Errorf("a second click: %d %s", late.status, late.body)
		}
		if got := owner.do("POST", path+"/return", `{"round":2}`); got.problem().Pointer != "/reason" {
			s.t.Errorf("returned without a reason: %d %s", got.status, got.body)
		}
		if got := owner.do("POST", path+"/approve?dry_run=true", `{"round":2}`); got.field("state") != "approved" {
			s.t.Errorf("dry run: %d %s", got.status, got.body)
		}
		s.waiting(owner, 1)
		if got := owner.do("POST", path+"/approve", `{"round":2}`); got.field("state") != "approved" {
			s.t.Errorf("the last step: %d %s", got.status, got.body)
		}
		if got := maker.do("GET", "/sales/orders/"+large, ""); got.field("state") != "approved" {
			s.t.Errorf("the order is %s", got.body)
		}
		s.waiting(owner, 0)
	})
}

// TestApprovalHidesCost: who may not see cost is not told what a paper is worth whose only amount is cost, and decides on it all the same.
func TestApprovalHidesCost(t *testing.T) {
	eachSite(t, func(s *site) {
		owner, keeper := s.login("owner"), s.login("keeper")
		see := owner.do("POST", "/settings/roles", `{"name":"看调整单","grants":[{"pattern":"inventory.adjustment.read","scope":"all"}]}`).field("key").(string)
		var people struct{ Items []struct{ ID, Login string } }
		json.Unmarshal(owner.do("GET", "/settings/users", "").body, &people)
		for _, p := range people.Items {
			if p.Login == "keeper" {
				owner.ok("PUT", "/settings/rights/"+p.ID, fmt.Sprintf(`{"roles":["keeper",%q]}`, see))
			}
		}
		owner.ok("POST", "/approvals/flows", fmt.Sprintf(`{"document":"inventory.adjustment","name":"调整","steps":[{"name":"看过","mode":"any","role":%q}]}`, see))
		s.order(owner, owner, 3)
		var products, houses, accounts struct{ Items []struct{ ID, Code string } }
		json.Unmarshal(owner.do("GET", "/master/products", "").body, &products)
		json.Unmarshal(owner.do("GET", "/master/warehouses", "").body, &houses)
		json.Unmarshal(owner.do("GET", "/master/accounts", "").body, &accounts)
		contra := ""
		for _, a := range accounts.Items {
			if strings.HasPrefix(a.Code, "6602") || strings.HasPrefix(a.Code, "5602") {
				contra = a.ID
			}
		}
		got := owner.do("POST", "/inventory/adjustments", fmt.Sprintf(`{"warehouse":%q,"contra_account":%q,"reason":"重估","lines":[{"product":%q,"amount":"77.77"}]}`,
			houses.Items[0].ID, contra, products.Items[0].ID))
		if got.status == 200 {
			got = owner.do("POST", "/inventory/adjustments/"+got.field("id").(string)+"/approve", `{}`)
		}
		if got.status != 200 || got.field("state") != "draft" {
			s.t.Fatalf("submitted: %d %s", got.status, got.body)
		}
		c := s.waiting(keeper, 1)
		if body := string(keeper.do("GET", "/approvals/cases/"+c.ID.String(), "").body); c.Amount != nil || strings.Contains(body, "77.77") {
			s.t.Errorf("the keeper is told the cost: %s", body)
		}
		if seen := string(owner.do("GET", "/approvals/cases/"+c.ID.String(), "").body); !strings.Contains(seen, "77.77") {
			s.t.Errorf("the owner is not told: %s", seen)
		}
		if got := keeper.do("POST", "/approvals/cases/"+c.ID.String()+"/approve", `{"round":1}`); got.field("state") != "approved" || strings.Contains(string(got.body), "77.77") {
			s.t.Errorf("the decision: %d %s", got.status, got.body)
		}
	})
}

// order writes a draft of the maker for so many pieces at 10.00, which lie in the warehouse.
func (s *site) order(owner, maker *user, pieces int) string {
	s.t.Helper()
	made := func(who *user, path, body string) string {
		got := who.do("POST", path, body)
		if got.status != 200 {
			s.t.Fatalf("%s: %d %s", path, got.status, got.body)
		}
		return got.field("id").(string)
	}
	p := made(owner, "/master/products", fmt.Sprintf(`{"code":"P%[1]d","name":"纸%[1]d","price":"10"}`, pieces))
	c := made(owner, "/master/parties", fmt.Sprintf(`{"name":"客户%d","is_customer":true}`, pieces))
	w := owner.do("GET", "/master/warehouses", "")
	var list struct{ Items []struct{ ID string } }
	json.Unmarshal(w.body, &list)
	made(owner, "/inventory/openings", fmt.Sprintf(`{"warehouse":%q,"lines":[{"product":%q,"qty":"100","unit_cost":"5"}],"approve":true}`, list.Items[0].ID, p))
	return made(maker, "/sales/orders", fmt.Sprintf(`{"customer":%q,"lines":[{"product":%q,"qty":"%d","price":"10"}]}`, c, p, pieces))
}

// waiting wants so many approvals in a user's list, and as many in the count, and answers the first.
func (s *site) waiting(who *user, n int) *approval.Case {
	s.t.Helper()
	var list struct{ Items []approval.Case }
	got := who.do("GET", "/approvals/todo", "")
	if json.Unmarshal(got.body, &list); len(list.Items) != n {
		s.t.Fatalf("%d wait, want %d: %s", len(list.Items), n, got.body)
	}
	if count := who.do("GET", "/approvals/counts", "").field("todo"); count != float64(n) {
		s.t.Fatalf("the count is %v, want %d", count, n)
	}
	if n == 0 {
		return nil
	}
	return &list.Items[0]
}
