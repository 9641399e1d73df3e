// Package usage 使用情况: what names a product or a party, so that one that somebody works with already is not taken away.
// Invariant: every table that names products or parties is listed here, with the question or with the reason why another answers for it.
package usage

import (
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/find"
)

// place is one table that names records: sql answers the id that is named and the number of one paper that does so, for the ids in %s.
type place struct{ zh, en, sql string }

// draft asks papers that stand in no book yet; once they do, the book answers for them. Their lines have no index by product, so one
// question is asked for many products.
func draft(zh, en, head, key string) place {
	return place{zh, en, "SELECT l.product_id, MIN(h.number) FROM " + head + " h JOIN " + head + "_line l ON l.tenant_id = h.tenant_id AND l." + key +
		" = h.id WHERE h.tenant_id = $1 AND h.state = 'draft' AND l.product_id IN "}
}

var ofProduct = []place{
	{"销售订单", "sales order", "SELECT l.product_id, MIN(o.number) FROM sales_order_line l JOIN sales_order o ON o.tenant_id = l.tenant_id AND o.id = l.order_id WHERE l.tenant_id = $1 AND l.product_id IN "},
	{"报价单", "quotation", "SELECT l.product_id, MIN(o.number) FROM sales_quotation_line l JOIN sales_quotation o ON o.tenant_id = l.tenant_id AND o.id = l.quotation_id WHERE l.tenant_id = $1 AND l.product_id IN "},
	{"库存流水", "stock movement", "SELECT product_id, MIN('') FROM stock_move WHERE tenant_id = $1 AND product_id IN "},
	{"计价方法变更", "costing decision", "SELECT l.product_id, MIN(o.number) FROM inventory_costing_line l JOIN inventory_costing o ON o.tenant_id = l.tenant_id AND o.id = l.costing_id WHERE l.tenant_id = $1 AND l.product_id IN "},
	draft("期初库存单", "opening stock", "inventory_opening", "opening_id"),
	draft("其他出入库单", "other receipt or issue", "inventory_other", "other_id"),
	draft("成本调整单", "value adjustment", "inventory_adjustment", "adjustment_id"),
}

var ofParty = []place{
	{"销售订单", "sales order", "SELECT customer_id, MIN(number) FROM sales_order WHERE tenant_id = $1 AND customer_id IN "},
	{"报价单", "quotation", "SELECT customer_id, MIN(number) FROM sales_quotation WHERE tenant_id = $1 AND customer_id IN "},
	{"收款单", "receipt of money", "SELECT party_id, MIN(number) FROM settlement_receipt WHERE tenant_id = $1 AND party_id IN "},
	{"其他出入库单", "other receipt or issue", "SELECT party_id, MIN(number) FROM inventory_other WHERE tenant_id = $1 AND party_id IN "},
	{"采购费用分摊单", "landed cost", "SELECT party_id, MIN(number) FROM inventory_landed WHERE tenant_id = $1 AND party_id IN "},
	{"往来账", "open item", "SELECT party_id, MIN(number) FROM openitem WHERE tenant_id = $1 AND party_id IN "},
	{"用户", "user", "SELECT party_id, MIN(login) FROM auth_user WHERE tenant_id = $1 AND party_id IN "},
}

// Products answers which of some products are named somewhere, with where.
func Products(q db.Querier, ids []int64) (map[int64]*errs.Error, error) {
	return named(q, ofProduct, ids)
}

// Parties answers which of some parties are named somewhere, with where.
func Parties(q db.Querier, ids []int64) (map[int64]*errs.Error, error) { return named(q, ofParty, ids) }

type found struct {
	id     int64
	number string
}

func named(q db.Querier, places []place, ids []int64) (map[int64]*errs.Error, error) {
	out := map[int64]*errs.Error{}
	if len(ids) == 0 {
		return out, nil
	}
	in, args := find.In(2, ids)
	b := q.Batch()
	answers := make([]*[]found, len(places))
	for i, p := range places {
		answers[i] = db.Ask(b, func(r *db.Row) found { return found{r.Int(), r.Text()} }, p.sql+in+" GROUP BY 1", args...)
	}
	if err := b.Run(); err != nil {
		return nil, err
	}
	for i, p := range places {
		for _, f := range *answers[i] {
			if out[f.id] == nil {
				out[f.id] = errs.New(errs.Refused, "usage.named", "已用于%[1]s %[3]s，不能撤销。可以改为停用。", "Used in %[2]s %[3]s, so it stays. It can be disabled instead.", p.zh, p.en, f.number)
			}
		}
	}
	return out, nil
}
