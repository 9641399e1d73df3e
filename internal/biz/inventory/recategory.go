package inventory

import (
	"cmp"

	"xingzhou/internal/kit/errs"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/master/product"
	"xingzhou/internal/platform/db"
)

// MayRecategory refuses to put a product that has moved into a category that is costed otherwise: nothing would carry its goods over
// from one method to the other, and no decision about the category could do it later.
func MayRecategory(q db.Querier, id int64, category string) error {
	moved, err := stock.CostedProducts(q, []int64{id})
	if err != nil || len(moved) == 0 {
		return err
	}
	category = cmp.Or(category, product.Goods)
	if moved[0].Category == category || category == product.Service {
		return nil
	}
	policy, err := stock.Policies(q)
	if err != nil {
		return err
	}
	wanted := policy.Last(category).Method
	for _, x := range moved {
		if x.Method == wanted {
			continue
		}
		names := []any{x.Name(), MethodName(x.Method, "zh"), categoryName(category, "zh"), MethodName(wanted, "zh"), MethodName(x.Method, "en"), categoryName(category, "en"), MethodName(wanted, "en")}
		return errs.New(errs.Refused, "product.costed_otherwise", "%[1]s 已有出入库，按%[2]s计价，而“%[3]s”按%[4]s计价，不能改到这个类别。请先到“成本计价”把“%[3]s”改为%[2]s，或用新类别新建一个商品。",
			"%[1]s has moved and is costed by %[5]s, while %[6]s is costed by %[7]s: the category cannot change. Change %[6]s to %[5]s under Costing methods first, or create a new product in that category.",
			names...).At("/category")
	}
	return nil
}
