// Package papers 单据概要: number, page and maker of what is no document of the kit, for what hangs on papers of every kind: files,
// comments, news. Documents of the kit tell of themselves.
// Invariant: it reads and never writes, and decides no rights: who asks about a paper is asked elsewhere.
package papers

import (
	"strconv"

	"xingzhou/internal/biz/inventory"
	"xingzhou/internal/ledger/gl"
	"xingzhou/internal/platform/db"
	"xingzhou/internal/platform/file"
)

// kind says how papers of a kind are found: sql answers number and maker, 0 for none.
type kind struct{ zh, en, route, sql string }

var kinds = map[string]kind{
	inventory.CostingType: {"计价方法变更", "costing decision", "/inventory/costings/", `SELECT number, created_by FROM inventory_costing WHERE tenant_id = $1 AND id = $2`},
	gl.VoucherType: {"凭证", "voucher", "/gl/vouchers/", `SELECT word || '-' || CASE WHEN no < 10000 THEN SUBSTR(CAST(10000 + no AS text), 2) ELSE CAST(no AS text) END, maker_id
		FROM gl_voucher WHERE tenant_id = $1 AND id = $2 AND no > 0`},
	"master.party":   {"往来单位", "party", "/master/parties/", `SELECT name, 0 FROM party WHERE tenant_id = $1 AND id = $2`},
	"master.product": {"商品", "product", "/master/products/", `SELECT name, 0 FROM product WHERE tenant_id = $1 AND id = $2`},
}

// Register makes every kind known to files and comments.
func Register() {
	for name, k := range kinds {
		file.Register(name, k.find)
	}
}

func (k kind) find(q db.Querier, paper int64) (file.Paper, bool, error) {
	return db.One(q, func(r *db.Row) file.Paper {
		p := file.Paper{Zh: k.zh, En: k.en, Route: k.route + strconv.FormatInt(paper, 10), Number: r.Text()}
		if maker := r.Int(); maker != 0 {
			p.Makers = []int64{maker}
		}
		return p
	}, k.sql, paper)
}
