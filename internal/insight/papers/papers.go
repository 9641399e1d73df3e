// Package papers 单据概要: number, page, makers and warehouse of any paper, for what hangs on papers of every kind: files, comments, news.
// Invariant: it reads and never writes, and decides no rights: who asks about a paper is asked elsewhere.
package papers

import (
	"strconv"

	"xingzhou/internal/biz/inventory"
	"xingzhou/internal/biz/sales"
	"xingzhou/internal/biz/settlement"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/file"
)

// kind says how papers of a kind are found: sql answers number, warehouse and up to three makers.
type kind struct{ zh, en, route, sql string }

const alone = `, created_by, 0, 0 FROM `

var kinds = map[string]kind{
	sales.OrderType: {"销售订单", "sales order", "/sales/orders/", `SELECT number, warehouse_id` + alone + `sales_order WHERE tenant_id = $1 AND id = $2`},
	sales.DeliveryType: {"销售出库单", "delivery", "/sales/deliveries/", `SELECT d.number, d.warehouse_id, d.created_by, o.created_by, 0 FROM sales_delivery d
		JOIN sales_order o ON o.tenant_id = d.tenant_id AND o.id = d.order_id WHERE d.tenant_id = $1 AND d.id = $2`},
	sales.ReturnType: {"销售退货单", "sales return", "/sales/returns/", `SELECT r.number, r.warehouse_id, r.created_by, d.created_by, o.created_by FROM sales_return r
		JOIN sales_delivery d ON d.tenant_id = r.tenant_id AND d.id = r.delivery_id
		JOIN sales_order o ON o.tenant_id = r.tenant_id AND o.id = r.order_id WHERE r.tenant_id = $1 AND r.id = $2`},
	settlement.ReceiptType:   {"收款单", "receipt of money", "/settlement/receipts/", `SELECT number, 0` + alone + `settlement_receipt WHERE tenant_id = $1 AND id = $2`},
	inventory.OpeningType:    {"期初库存单", "opening stock", "/inventory/openings/", `SELECT number, warehouse_id` + alone + `inventory_opening WHERE tenant_id = $1 AND id = $2`},
	inventory.ReceiptType:    {"其他入库单", "other receipt", "/inventory/receipts/", otherSQL + `'in'`},
	inventory.IssueType:      {"其他出库单", "other issue", "/inventory/issues/", otherSQL + `'out'`},
	inventory.AdjustmentType: {"成本调整单", "value adjustment", "/inventory/adjustments/", `SELECT number, warehouse_id` + alone + `inventory_adjustment WHERE tenant_id = $1 AND id = $2`},
	inventory.LandedType:     {"采购费用分摊单", "landed cost", "/inventory/landed-costs/", `SELECT number, 0` + alone + `inventory_landed WHERE tenant_id = $1 AND id = $2`},
	inventory.CostingType:    {"计价方法变更", "costing decision", "/inventory/costings/", `SELECT number, 0` + alone + `inventory_costing WHERE tenant_id = $1 AND id = $2`},
	gl.VoucherType: {"凭证", "voucher", "/gl/vouchers/", `SELECT word || '-' || CASE WHEN no < 10000 THEN SUBSTR(CAST(10000 + no AS text), 2) ELSE CAST(no AS text) END, 0, maker_id, 0, 0 FROM gl_voucher
		WHERE tenant_id = $1 AND id = $2 AND no > 0`},
	"master.party":   {"往来单位", "party", "/master/parties/", `SELECT name, 0, 0, 0, 0 FROM party WHERE tenant_id = $1 AND id = $2`},
	"master.product": {"商品", "product", "/master/products/", `SELECT name, 0, 0, 0, 0 FROM product WHERE tenant_id = $1 AND id = $2`},
}

const otherSQL = `SELECT number, warehouse_id` + alone + `inventory_other WHERE tenant_id = $1 AND id = $2 AND direction = `

// Register makes every kind known to files and comments.
func Register() {
	for name, k := range kinds {
		file.Register(name, k.find)
	}
}

func (k kind) find(q db.Querier, paper int64) (file.Paper, bool, error) {
	return db.One(q, func(r *db.Row) file.Paper {
		p := file.Paper{Zh: k.zh, En: k.en, Route: k.route + strconv.FormatInt(paper, 10), Number: r.Text(), Warehouse: r.Int()}
		for range 3 {
			if maker := r.Int(); maker != 0 {
				p.Makers = append(p.Makers, maker)
			}
		}
		return p
	}, k.sql, paper)
}
