package posting

import (
	"xingzhou/internal/kit/day"
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/master/account"
	"xingzhou/internal/platform/db"
)

// Role is the part an account plays in an entry. Which account plays it is data.
type Role string

// The roles that documents of today name.
const (
	Inventory    Role = "inventory"      // 存货
	Receivable   Role = "receivable"     // 应收
	Advance      Role = "advance"        // 预收
	Revenue      Role = "revenue"        // 收入
	CostOfSale   Role = "cost_of_sale"   // 成本
	OutputTax    Role = "output_tax"     // 销项
	OpeningSet   Role = "opening_equity" // 期初对方
	CostVariance Role = "cost_variance"  // 成本差异
)

var roleNames = map[Role][2]string{
	Inventory: {"存货", "inventory"}, Receivable: {"应收", "receivables"}, Advance: {"预收", "advances from customers"},
	Revenue: {"收入", "revenue"}, CostOfSale: {"成本", "cost of sales"}, OutputTax: {"销项税额", "output VAT"}, OpeningSet: {"期初对方", "opening balance"},
	CostVariance: {"成本差异", "cost variance"},
}

// Rules is the table role × product category → account, by day of validity.
type Rules struct {
	byRole map[ruleKey][]ruleFrom
}

type ruleKey struct {
	role     Role
	category string
}

type ruleFrom struct {
	from    day.Day
	account int64
}

type rulesKey struct{}

// AllRules returns the company's table, cached until its settings change.
func AllRules(q db.Querier) (*Rules, error) {
	return db.Cached(q, rulesKey{}, func(q db.Querier) (*Rules, error) {
		type row struct {
			key ruleKey
			ruleFrom
		}
		rows, err := db.All(q, func(r *db.Row) row {
			return row{ruleKey{Role(r.Text()), r.Text()}, ruleFrom{day.Day(r.Int()), r.Int()}}
		}, `SELECT role, category, from_day, account_id FROM posting_rule WHERE tenant_id = $1 ORDER BY role, category, from_day`)
		if err != nil {
			return nil, err
		}
		rules := &Rules{byRole: map[ruleKey][]ruleFrom{}}
		for _, r := range rows {
			rules.byRole[r.key] = append(rules.byRole[r.key], r.ruleFrom)
		}
		return rules, nil
	})
}

// Account returns the account of a role for a product category on a day; a rule for the category wins over one for all.
func (r *Rules) Account(role Role, category string, on day.Day) (int64, error) {
	for _, c := range []string{category, ""} {
		list := r.byRole[ruleKey{role, c}]
		for i := len(list) - 1; i >= 0; i-- {
			if list[i].from <= on {
				return list[i].account, nil
			}
		}
	}
	if role == CostVariance { // companies made before there was the role
		return r.Account(CostOfSale, "", on)
	}
	n := roleNames[role]
	return 0, errs.New(errs.Refused, "posting.no_account", "过账规则里，角色“%[1]s”没有科目（商品类别 %[3]s，日期 %[4]s）。请在过账规则中补上。",
		"The posting rules have no account for %[2]s (category %[3]s, %[4]s). Add one to the posting rules.", n[0], n[1], category, on)
}

// defaults of 小企业会计准则 (shared facts: postings by role); category ” is any.
var defaults = []struct {
	role     Role
	category string
	code     string
}{
	{Inventory, "goods", "140502"}, {Inventory, "finished", "140501"}, {Inventory, "material", "140301"},
	{Receivable, "", "1122"}, {Advance, "", "2203"}, {Revenue, "", "5001"}, {CostOfSale, "", "5401"},
	{OpeningSet, "", "310415"}, {CostVariance, "", "5401"},
}

// LoadRules writes the default table of a new company. Small-scale taxpayers book VAT on 222101 itself.
func LoadRules(tx *db.Tx, chart *account.Chart, smallScale bool) error {
	vat := "22210107"
	if smallScale {
		vat = "222101"
	}
	ins := tx.Insert("posting_rule", "role, category, from_day, account_id")
	add := func(role Role, category, code string) error {
		a, ok := chart.ByCode(code)
		if !ok {
			return errs.New(errs.Internal, "posting.no_code", "科目表里没有 %[1]s。", "The chart has no account %[1]s.", code)
		}
		ins.Row(string(role), category, int64(0), a.ID)
		return nil
	}
	for _, d := range defaults {
		if err := add(d.role, d.category, d.code); err != nil {
			return err
		}
	}
	if err := add(OutputTax, "", vat); err != nil {
		return err
	}
	ins.Queue()
	tx.BumpConfig()
	return nil
}
