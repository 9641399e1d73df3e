package analytics

import (
	"strings"

	"xingzhou/internal/kit/day"
	"xingzhou/internal/platform/db"
)

// Drafts answers inventory.Drafts.
type Drafts struct{}

// chargedLines are the lines of landed costs with the product of the receipt that they name.
const chargedLines = `(SELECT c.tenant_id, c.landed_id, m.product_id FROM inventory_landed_line c
JOIN stock_move m ON m.tenant_id = $1 AND m.source_id = c.receipt_id AND m.line_no = c.receipt_line AND m.reverses_no = 0 WHERE c.tenant_id = $1)`

// movingPapers are the papers that move goods, or change what they are worth, once they are approved; lines name a product.
var movingPapers = []struct{ head, lines, link string }{
	{"sales_delivery", "sales_delivery_line", "delivery_id"},
	{"sales_return", "sales_return_line", "return_id"},
	{"inventory_opening", "inventory_opening_line", "opening_id"},
	{"inventory_other", "inventory_other_line", "other_id"},
	{"inventory_adjustment", "inventory_adjustment_line", "adjustment_id"},
	{"inventory_landed", chargedLines, "landed_id"},
}

// Moving counts the drafts dated on or after a day with goods of a category, and names the first of them.
func (Drafts) Moving(q db.Querier, category string, from day.Day, most int) ([]string, int64, error) {
	parts := make([]string, len(movingPapers))
	for i, p := range movingPapers {
		parts[i] = `SELECT h.number FROM ` + p.head + ` h WHERE h.tenant_id = $1 AND h.state = 'draft' AND h.day >= $2
 AND EXISTS (SELECT 1 FROM ` + p.lines + ` l JOIN product g ON g.tenant_id = $1 AND g.id = l.product_id WHERE l.tenant_id = $1 AND l.` + p.link + ` = h.id AND g.category = $3)`
	}
	all := strings.Join(parts, "\nUNION ALL ")
	count, _, err := db.One(q, (*db.Row).Int, `SELECT COUNT(*) FROM (`+all+`) d`, int64(from), category)
	if err != nil || count == 0 {
		return nil, 0, err
	}
	list, err := db.All(q, (*db.Row).Text, `SELECT number FROM (`+all+`) d ORDER BY number LIMIT $4`, int64(from), category, int64(most))
	return list, count, err
}
