package posting

import (
	"xingzhou/internal/kit/errs"
	"xingzhou/internal/ledger/stock"
	"xingzhou/internal/master/warehouse"
	"xingzhou/internal/platform/db"
)

// negatives notes which warehouses may owe what they have not got.
func (r *Reads) negatives(q db.Querier) error {
	all, err := warehouse.All(q)
	if err != nil {
		return err
	}
	r.below = map[int64]string{}
	houses := map[int64]bool{}
	for i := range all.Items {
		if w := &all.Items[i]; w.Negative != warehouse.Forbid {
			r.below[w.ID], houses[w.ID] = w.Negative, true
		}
	}
	r.Book.Below(houses)
	return nil
}

// mayOwe tells whether a line may take more than there is. Where the warehouse warns, a person has to say so first.
func (r *Reads) mayOwe(l *Line, d *Document) (bool, error) {
	how := r.below[l.Key.Warehouse]
	if how != warehouse.Warn || d.AllowNegative {
		return how != "", nil
	}
	if have := r.Book.State(l.Key).Available(); l.Qty < 0 && have+l.Qty < 0 {
		e := errs.New(errs.Refused, "stock.negative_warn", "%[1]s 库存不足：可用 %[2]s，需要 %[3]s，出库后会是负库存。确认要出库，请勾选“允许负库存”再提交。",
			"Not enough stock of %[1]s: available %[2]s, needed %[3]s; the balance would become negative. To issue it all the same, allow negative stock and submit again.",
			l.Product, have, -l.Qty).At(l.Pointer)
		e.Data = stock.Short(have, -l.Qty).Data
		return false, e
	}
	return true, nil
}

// MayForbid refuses to forbid negative stock in a warehouse that owes goods.
func MayForbid(q db.Querier, house int64, negative string) error {
	if negative != warehouse.Forbid {
		return nil
	}
	owed, err := stock.Owed(q, house)
	if err != nil || owed == 0 {
		return err
	}
	return errs.New(errs.Refused, "warehouse.owes", "这个仓库有 %[1]d 个商品是负库存，不能改为禁止。请先入库或盘点补上，再改。",
		"%[1]d products of this warehouse are below zero, so negative stock cannot be forbidden yet. Receive or count them first.", owed).At("/negative")
}
